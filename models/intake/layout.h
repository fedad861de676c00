#pragma once

#include "epi/result.h"
#include "intake/profile.h"
#include "intake/row.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// A field of a profile, found in a file.
struct BoundField
{
    const ColumnRule *rule = nullptr;
    std::string_view name;
    FieldType type = FieldType::text;
    bool required = false;
    std::vector<std::uint32_t> columns; ///< 0-based; empty where the value comes from elsewhere
};

/// Which column of this file holds which field. Points into the profile it was bound to.
class Layout
{
public:
    /// `header` is empty for files without one. Errors: headerMismatch (`path`, field, columns tried) for a needed field.
    [[nodiscard]] static epi::Result<Layout> bind(std::span<const FieldSpec> specs, const std::vector<ColumnRule> &rules,
                                                  std::span<const std::string> header, const std::string &path);

    /// Null where the file has no such field.
    [[nodiscard]] const BoundField *find(Field field) const;
    /// Cells of a row, as the header has them; 0 = no header, any number that holds all fields.
    [[nodiscard]] std::uint32_t columns() const { return m_columns; }
    /// The least number of cells that holds every field.
    [[nodiscard]] std::uint32_t leastColumns() const { return m_leastColumns; }
    /// All fields that were found.
    [[nodiscard]] const std::vector<BoundField> &fields() const { return m_fields; }

private:
    std::vector<BoundField> m_fields;
    std::array<std::int8_t, fieldCount> m_index{};
    std::uint32_t m_columns = 0;
    std::uint32_t m_leastColumns = 0;
};

/// Texts of a header row, decoded and trimmed.
[[nodiscard]] std::vector<std::string> headerOf(const Row &row, Encoding encoding);

/// Without the white space around it.
[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace tracedesk::intake
