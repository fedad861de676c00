#include "intake/profile.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

bool names(const ColumnRef &ref, std::string_view header)
{
    return std::ranges::contains(ref.names, trimmed(header), [](const std::string &name) { return trimmed(name); });
}

HeaderFit fitOf(std::span<const FieldSpec> specs, const std::vector<ColumnRule> &rules, std::span<const std::string> header)
{
    HeaderFit fit;
    std::size_t columns = 0;
    std::size_t found = 0;
    std::vector<bool> known(header.size());
    for (const ColumnRule &rule : rules) {
        bool any = rule.origin != Origin::column;
        for (const ColumnRef &ref : rule.columns) {
            ++columns;
            const auto at = std::ranges::find_if(header, [&](const std::string &name) { return names(ref, name); });
            if (at == header.end())
                continue;
            ++found;
            any = true;
            known[static_cast<std::size_t>(at - header.begin())] = true;
        }
        const auto spec = std::ranges::find(specs, rule.field, &FieldSpec::field);
        if (!any && spec != specs.end() && spec->required)
            fit.missing.emplace_back(spec->name);
    }
    if (columns == 0 || found == 0)
        return fit;
    const auto share = [](std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); };
    fit.score = share(static_cast<std::size_t>(std::ranges::count(known, true)), header.size()) + share(found, columns);
    return fit;
}

} // namespace

const ColumnRule *Profile::rule(Field field) const
{
    const auto found = std::ranges::find(columns, field, &ColumnRule::field);
    return found == columns.end() ? nullptr : &*found;
}

epi::Result<Profile> loadProfile(const std::string &folder, const std::string &name)
{
    if (name.empty() || name.find('/') != std::string::npos)
        return fail(ErrorCode::unknownProfile, name);
    const std::string path = folder + '/' + name + ".json";
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return fail(ErrorCode::unknownProfile, name);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    auto profile = parseProfile(text, path);
    if (profile && profile->name != name)
        return fail(ErrorCode::profileInvalid, path, "name", "not the name of the file");
    return profile;
}

epi::Result<std::vector<Profile>> loadProfiles(const std::string &folder)
{
    std::error_code error;
    std::vector<std::string> found;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json")
            found.push_back(entry.path().stem().string());
    if (error)
        return fail(ErrorCode::unreadableFile, folder, error.message());
    std::ranges::sort(found);
    std::vector<Profile> profiles;
    for (const std::string &name : found) {
        auto profile = loadProfile(folder, name);
        if (!profile)
            return std::unexpected(profile.error());
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

epi::Result<Profile> withMapping(Profile profile, std::span<const std::string> mappings)
{
    for (const std::string &mapping : mappings) {
        const auto equals = mapping.find('=');
        if (equals == std::string::npos || equals + 1 == mapping.size())
            return fail(ErrorCode::invalidArgument, mapping, "not field=column");
        const auto specs = fieldsOf(profile.kind);
        const auto spec = std::ranges::find(specs, std::string_view(mapping).substr(0, equals), &FieldSpec::name);
        if (spec == specs.end())
            return fail(ErrorCode::invalidArgument, mapping, "no such field");
        const std::string column = mapping.substr(equals + 1);
        ColumnRef ref;
        if (profile.header) {
            ref.names.push_back(column);
        } else {
            const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), ref.position);
            if (error != std::errc{} || end != column.data() + column.size() || ref.position == 0)
                return fail(ErrorCode::invalidArgument, mapping, "a file without a header has column numbers");
        }
        const auto rule = std::ranges::find(profile.columns, spec->field, &ColumnRule::field);
        if (rule == profile.columns.end()) {
            ColumnRule &added = profile.columns.emplace_back();
            added.field = spec->field;
            added.columns = {std::move(ref)};
        } else {
            rule->columns = {std::move(ref)};
            rule->origin = Origin::column;
        }
    }
    return profile;
}

HeaderFit headerFit(const Profile &profile, bool placeTable, std::span<const std::string> header)
{
    return placeTable ? fitOf(placeFieldsOf(profile.kind), profile.places.columns, header)
                      : fitOf(fieldsOf(profile.kind), profile.columns, header);
}

double fitness(const Profile &profile, std::span<const std::string> header)
{
    if (!profile.header)
        return 0;
    const HeaderFit fit = headerFit(profile, false, header);
    return fit.missing.empty() ? fit.score : 0;
}

std::optional<std::string> guessProfile(std::span<const Profile> profiles, std::string_view headerLine)
{
    if (headerLine.starts_with("\xEF\xBB\xBF"))
        headerLine.remove_prefix(3);
    double best = 0;
    std::optional<std::string> name;
    for (const Profile &profile : profiles) {
        std::vector<std::string> header;
        for (std::string_view rest = headerLine;;) {
            const auto cut = rest.find(profile.delimiter);
            std::string_view column = trimmed(rest.substr(0, cut));
            if (column.size() >= 2 && column.starts_with('"') && column.ends_with('"'))
                column = column.substr(1, column.size() - 2);
            header.emplace_back(column);
            if (cut == std::string_view::npos)
                break;
            rest.remove_prefix(cut + 1);
        }
        const double score = fitness(profile, header);
        if (score > best) {
            best = score;
            name = profile.name;
        }
    }
    return name;
}

} // namespace tracedesk::intake
