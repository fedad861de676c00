#include "desk/own_profile.h"

#include <boost/json.hpp>

#include <algorithm>

namespace tracedesk::desk {

namespace json = boost::json;
using epi::ErrorCode;
using intake::ColumnRule;

namespace {

std::vector<std::string> dayFormats(DateOrder order)
{
    std::vector<std::string> formats;
    for (const char mark : {'-', '/', '.'}) {
        const std::string m(1, mark);
        formats.push_back(order == DateOrder::dayFirst     ? "D" + m + "M" + m + "YYYY"
                          : order == DateOrder::monthFirst ? "M" + m + "D" + m + "YYYY"
                                                           : "YYYY" + m + "M" + m + "D");
    }
    if (order == DateOrder::yearFirst)
        formats.insert(formats.end(), {"YYYYMMDD", "YYYY. M. D", "YYYY. M. D."});
    return formats;
}

void setFormats(intake::TimeRules &time, DateOrder order)
{
    if (order == DateOrder::asProfile)
        return;
    time.dayFormats = dayFormats(order);
    time.formats.clear();
    for (const std::string &day : time.dayFormats)
        for (const char *clock : {" h:mm:ss", " h:mm", " AP h:mm:ss", " AP h:mm"})
            time.formats.push_back(day + clock);
    if (order == DateOrder::yearFirst)
        for (const char *format : {"YYYY-MM-DDThh:mm:ssz", "YYYY-MM-DDThh:mm:ss", "YYYYMMDDhhmmss", "YYYYMMDDhhmm"})
            time.formats.emplace_back(format);
}

epi::Result<std::vector<ColumnRule>> mappedRules(const MappingOrder &order, std::span<const intake::FieldSpec> specs,
                                                 const std::vector<ColumnRule> &before, std::span<const std::string> names)
{
    std::vector<ColumnRule> rules;
    for (const ColumnChoice &choice : order.columns) {
        const auto spec = std::ranges::find(specs, std::string_view(choice.field), &intake::FieldSpec::name);
        if (spec == specs.end())
            return epi::fail(ErrorCode::invalidArgument, choice.field, "no such field");
        if (choice.column == 0 || choice.column > names.size())
            return epi::fail(ErrorCode::invalidArgument, choice.field, "no such column");
        const auto old = std::ranges::find(before, spec->field, &ColumnRule::field);
        ColumnRule rule = old != before.end() ? *old : ColumnRule{};
        intake::ColumnRef ref;
        const std::string &name = names[choice.column - 1];
        // Two columns of one name cannot be told apart by it.
        if (order.header && !name.empty() && std::ranges::count(names, name) == 1)
            ref.names.push_back(name);
        else
            ref.position = choice.column;
        rule.field = spec->field;
        rule.columns = {std::move(ref)};
        rule.firstOf = false;
        rule.origin = intake::Origin::column;
        rules.push_back(std::move(rule));
    }
    return rules;
}

std::vector<std::string> textsOf(const json::value &value)
{
    std::vector<std::string> texts;
    if (value.is_array())
        for (const json::value &item : value.get_array())
            if (item.is_string())
                texts.emplace_back(item.get_string());
    return texts;
}

} // namespace

epi::Result<OwnProfile> mappedProfile(const MappingOrder &order, const intake::FileHead &head,
                                      std::span<const intake::Profile> shipped, std::span<const OwnProfile> own)
{
    if (order.name.empty() || std::ranges::contains(shipped, order.name, &intake::Profile::name))
        return epi::fail(ErrorCode::invalidArgument, order.name, "a profile needs a name of its own");
    if (head.sheets.empty() || head.sheets.front().rows.empty())
        return epi::fail(ErrorCode::invalidArgument, order.name, "the file has no rows");
    OwnProfile made;
    const auto mine = std::ranges::find(own, order.base, [](const OwnProfile &o) { return o.profile.name; });
    const auto base = std::ranges::find(shipped, order.base, &intake::Profile::name);
    if (mine != own.end())
        made = *mine;
    else if (base != shipped.end())
        made.profile = *base;
    else
        return epi::fail(ErrorCode::unknownProfile, order.base);

    intake::Profile &profile = made.profile;
    const intake::TextRow &first = head.sheets.front().rows.front();
    profile.name = order.name;
    if (order.placeTable && intake::placeFieldsOf(profile.kind).empty())
        return epi::fail(ErrorCode::invalidArgument, order.name, "files of this kind have no table of places");
    auto rules = order.placeTable ? mappedRules(order, intake::placeFieldsOf(profile.kind), profile.places.columns, first.cells)
                                  : mappedRules(order, intake::fieldsOf(profile.kind), profile.columns, first.cells);
    if (!rules)
        return std::unexpected(rules.error());
    if (order.placeTable) {
        profile.places.columns = std::move(*rules);
        profile.places.file.clear();
        profile.places.embedded = false;
        if (!head.workbook)
            profile.places.delimiter = std::string(1, head.delimiter);
        made.placeHeader = first.cells;
    } else {
        profile.columns = std::move(*rules);
        std::erase_if(profile.defaults, [&](const auto &given) { return profile.rule(given.first) != nullptr; });
        profile.header = order.header;
        profile.skip = order.header ? static_cast<std::uint32_t>(first.line - 1) : 0;
        profile.sheet.clear();
        if (!head.workbook)
            profile.delimiter = head.delimiter;
        profile.encoding = head.encoding.value_or(profile.encoding);
        // Rows that name no place carry their position themselves.
        const bool position = profile.rule(intake::Field::latitude) && profile.rule(intake::Field::longitude);
        profile.places.embedded = position && !profile.rule(intake::Field::place) && !intake::placeFieldsOf(profile.kind).empty();
        setFormats(profile.time, order.dates);
        made.header = order.header ? first.cells : std::vector<std::string>();
    }
    const auto read = intake::parseProfile(intake::toJson(profile), order.name);
    if (!read)
        return std::unexpected(read.error());
    return made;
}

std::string toText(std::span<const OwnProfile> profiles)
{
    json::array all;
    for (const OwnProfile &own : profiles)
        all.push_back(json::object{{"profile", json::parse(intake::toJson(own.profile))},
                                   {"header", json::value_from(own.header)},
                                   {"place_header", json::value_from(own.placeHeader)}});
    return json::serialize(all);
}

std::vector<OwnProfile> ownProfilesOf(std::string_view text)
{
    std::vector<OwnProfile> profiles;
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error || !root.is_array())
        return profiles;
    for (const json::value &item : root.get_array()) {
        const json::object *entry = item.if_object();
        if (entry == nullptr || !entry->contains("profile"))
            continue;
        auto profile = intake::parseProfile(json::serialize(entry->at("profile")), "settings");
        if (!profile)
            continue;
        OwnProfile own{std::move(*profile), {}, {}};
        if (const json::value *header = entry->if_contains("header"))
            own.header = textsOf(*header);
        if (const json::value *header = entry->if_contains("place_header"))
            own.placeHeader = textsOf(*header);
        profiles.push_back(std::move(own));
    }
    return profiles;
}

} // namespace tracedesk::desk
