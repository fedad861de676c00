#include "intake/layout.h"

#include "intake/text_decoder.h"

#include <algorithm>

namespace tracedesk::intake {

std::vector<std::string> headerOf(const Row &row, Encoding encoding)
{
    TextDecoder decoder(encoding);
    std::vector<std::string> names;
    for (const Cell &cell : row.cells)
        names.push_back(decoder.decode(trimmed(cell.text)).value_or(std::string()));
    return names;
}

namespace {

std::optional<std::uint32_t> columnOf(const ColumnRef &ref, std::span<const std::string> header)
{
    if (ref.position != 0)
        return header.empty() || ref.position <= header.size() ? std::optional(ref.position - 1) : std::nullopt;
    for (const std::string &name : ref.names) {
        const auto at = std::ranges::find(header, trimmed(name));
        if (at != header.end())
            return static_cast<std::uint32_t>(at - header.begin());
    }
    return std::nullopt;
}

std::string tried(const ColumnRule &rule)
{
    std::string all;
    for (const ColumnRef &ref : rule.columns) {
        for (const std::string &name : ref.names)
            all += (all.empty() ? "" : ", ") + name;
        if (ref.position != 0)
            all += (all.empty() ? "" : ", ") + std::to_string(ref.position);
    }
    return all;
}

} // namespace

epi::Result<Layout> Layout::bind(std::span<const FieldSpec> specs, const std::vector<ColumnRule> &rules,
                                 std::span<const std::string> header, const std::string &path)
{
    Layout layout;
    layout.m_index.fill(-1);
    layout.m_columns = static_cast<std::uint32_t>(header.size());
    for (const ColumnRule &rule : rules) {
        const auto spec = std::ranges::find(specs, rule.field, &FieldSpec::field);
        if (spec == specs.end())
            continue;
        BoundField bound{&rule, spec->name, spec->type, spec->required, {}};
        for (const ColumnRef &ref : rule.columns) {
            if (const auto column = columnOf(ref, header)) {
                bound.columns.push_back(*column);
                layout.m_leastColumns = std::max(layout.m_leastColumns, *column + 1);
            } else if (spec->required && !rule.firstOf) {
                return epi::fail(epi::ErrorCode::headerMismatch, path, std::string(spec->name), tried(rule));
            }
        }
        if (bound.columns.empty() && rule.origin == Origin::column) {
            if (spec->required)
                return epi::fail(epi::ErrorCode::headerMismatch, path, std::string(spec->name), tried(rule));
            continue;
        }
        layout.m_index[static_cast<std::size_t>(rule.field)] = static_cast<std::int8_t>(layout.m_fields.size());
        layout.m_fields.push_back(std::move(bound));
    }
    return layout;
}

const BoundField *Layout::find(Field field) const
{
    const auto at = m_index[static_cast<std::size_t>(field)];
    return at < 0 ? nullptr : &m_fields[static_cast<std::size_t>(at)];
}

} // namespace tracedesk::intake
