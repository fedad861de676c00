#include "intake/profile.h"
#include "intake/profile_names.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tracedesk::intake {

namespace json = boost::json;

namespace {

json::value toValue(const ColumnRef &ref)
{
    if (ref.position != 0)
        return ref.position;
    if (ref.names.size() == 1)
        return json::string(ref.names.front());
    return json::value_from(ref.names);
}

json::object toValue(const std::vector<ColumnRule> &rules, std::span<const FieldSpec> specs)
{
    json::object all;
    for (const ColumnRule &rule : rules) {
        json::object one;
        if (rule.origin != Origin::column)
            one["from"] = rule.origin == Origin::rowNumber ? "row" : rule.origin == Origin::fileName ? "file-name" : "folder";
        json::array columns;
        for (const ColumnRef &ref : rule.columns)
            columns.push_back(toValue(ref));
        if (!columns.empty())
            one["columns"] = std::move(columns);
        one["first"] = rule.firstOf;
        json::object values;
        for (const auto &[from, to] : rule.values)
            values[from] = to;
        one["values"] = std::move(values);
        if (rule.otherwise)
            one["otherwise"] = *rule.otherwise;
        one["separators"] = rule.separators;
        one["strip"] = json::value_from(rule.strip);
        one["prefix"] = rule.prefix;
        one["extract"] = rule.extract;
        all[std::ranges::find(specs, rule.field, &FieldSpec::field)->name] = std::move(one);
    }
    return all;
}

json::object toValue(const TimeRules &time)
{
    json::object all{{"formats", json::value_from(time.formats)},
                     {"days", json::value_from(time.dayFormats)},
                     {"zone", time.zone},
                     {"end_before_begin", time.pastMidnight ? "next-day" : "reject"}};
    if (time.offset) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*time.offset).count();
        all["offset"] = std::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
    }
    if (time.date)
        all["date"] = std::format("{:%F}", *time.date);
    return all;
}

} // namespace

std::string toJson(const Profile &profile)
{
    json::object defaults;
    for (const auto &[field, value] : profile.defaults)
        defaults[std::ranges::find(fieldsOf(profile.kind), field, &FieldSpec::field)->name] = value;
    json::object places{{"file", profile.places.file},
                        {"embedded", profile.places.embedded},
                        {"radius_m", profile.places.radius},
                        {"no_position", profile.places.noPosition == NoPosition::keep ? "keep" : "reject"}};
    if (!profile.places.delimiter.empty())
        places["delimiter"] = profile.places.delimiter;
    if (!profile.places.columns.empty())
        places["columns"] = toValue(profile.places.columns, placeFieldsOf(profile.kind));
    return json::serialize(json::object{{"name", profile.name},
                                        {"kind", nameOf(profile.kind)},
                                        {"delimiter", std::string(1, profile.delimiter)},
                                        {"encoding", profile.encoding == Encoding::utf8 ? "utf-8" : "windows-949"},
                                        {"header", profile.header},
                                        {"skip", profile.skip},
                                        {"sheet", profile.sheet},
                                        {"time", toValue(profile.time)},
                                        {"coordinates", std::ranges::find(coordinateSystemNames, profile.coordinates,
                                                                          &decltype(coordinateSystemNames)::value_type::second)
                                                            ->first},
                                        {"missing", json::value_from(profile.missing)},
                                        {"columns", toValue(profile.columns, fieldsOf(profile.kind))},
                                        {"defaults", std::move(defaults)},
                                        {"places", std::move(places)}});
}

} // namespace tracedesk::intake
