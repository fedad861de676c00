#include "intake/profile.h"
#include "intake/profile_names.h"
#include "intake/time_format.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

namespace tracedesk::intake {

namespace json = boost::json;
using epi::ErrorCode;
using epi::fail;

namespace {

/// What is wrong with a profile, thrown inside this file only: the readers below nest deeply.
struct Fault
{
    std::string where;
    std::string why;
};

[[noreturn]] void refuse(std::string where, std::string why)
{
    throw Fault{std::move(where), std::move(why)};
}

std::string text(const json::value &value, const std::string &where)
{
    if (!value.is_string())
        refuse(where, "not a text");
    return std::string(value.get_string());
}

bool flag(const json::value &value, const std::string &where)
{
    if (!value.is_bool())
        refuse(where, "not true or false");
    return value.get_bool();
}

std::uint32_t count(const json::value &value, const std::string &where)
{
    if (!value.is_int64() || value.get_int64() < 0 || value.get_int64() > 1'000'000)
        refuse(where, "not a count");
    return static_cast<std::uint32_t>(value.get_int64());
}

double metres(const json::value &value, const std::string &where)
{
    if (!value.is_number() || value.to_number<double>() < 0)
        refuse(where, "not a length");
    return value.to_number<double>();
}

/// One text or a list of texts.
std::vector<std::string> texts(const json::value &value, const std::string &where)
{
    if (value.is_string())
        return {text(value, where)};
    if (!value.is_array())
        refuse(where, "not a text or a list of texts");
    std::vector<std::string> all;
    for (const json::value &item : value.get_array())
        all.push_back(text(item, where));
    return all;
}

const json::object &object(const json::value &value, const std::string &where)
{
    if (!value.is_object())
        refuse(where, "not an object");
    return value.get_object();
}

using Member = std::pair<std::string_view, std::function<void(const json::value &, const std::string &)>>;

/// Hands every member to its reader; a member without one is a mistake.
void readMembers(const json::value &value, const std::string &where, const std::vector<Member> &members)
{
    for (const auto &[key, item] : object(value, where)) {
        const std::string inside = where.empty() ? std::string(key) : where + '.' + std::string(key);
        const auto member = std::ranges::find(members, std::string_view(key), &Member::first);
        if (member == members.end())
            refuse(inside, "unknown member");
        member->second(item, inside);
    }
}

ColumnRef columnRef(const json::value &value, const std::string &where)
{
    ColumnRef ref;
    if (value.is_int64()) {
        ref.position = count(value, where);
        if (ref.position == 0)
            refuse(where, "positions count from 1");
    } else {
        ref.names = texts(value, where);
        if (ref.names.empty())
            refuse(where, "no column named");
    }
    return ref;
}

Origin origin(const json::value &value, const std::string &where)
{
    const std::string name = text(value, where);
    if (name == "row")
        return Origin::rowNumber;
    if (name == "file-name")
        return Origin::fileName;
    if (name == "folder")
        return Origin::folderName;
    refuse(where, "not row, file-name or folder");
}

ColumnRule columnRule(Field field, const json::value &value, const std::string &where)
{
    ColumnRule rule;
    rule.field = field;
    if (!value.is_object()) {
        rule.columns.push_back(columnRef(value, where));
        return rule;
    }
    readMembers(value, where,
                {{"column", [&](const json::value &v, const std::string &w) { rule.columns.push_back(columnRef(v, w)); }},
                 {"columns",
                  [&](const json::value &v, const std::string &w) {
                      if (!v.is_array())
                          refuse(w, "not a list of columns");
                      for (const json::value &item : v.get_array())
                          rule.columns.push_back(columnRef(item, w));
                  }},
                 {"first", [&](const json::value &v, const std::string &w) { rule.firstOf = flag(v, w); }},
                 {"from", [&](const json::value &v, const std::string &w) { rule.origin = origin(v, w); }},
                 {"values",
                  [&](const json::value &v, const std::string &w) {
                      for (const auto &[from, to] : object(v, w))
                          rule.values.emplace(std::string(from), text(to, w));
                  }},
                 {"otherwise", [&](const json::value &v, const std::string &w) { rule.otherwise = text(v, w); }},
                 {"separators", [&](const json::value &v, const std::string &w) { rule.separators = text(v, w); }},
                 {"strip", [&](const json::value &v, const std::string &w) { rule.strip = texts(v, w); }},
                 {"prefix", [&](const json::value &v, const std::string &w) { rule.prefix = text(v, w); }},
                 {"extract", [&](const json::value &v, const std::string &w) { rule.extract = text(v, w); }}});
    if (rule.columns.empty() == (rule.origin == Origin::column))
        refuse(where, "name a column, or `from` where the value comes");
    return rule;
}

std::vector<ColumnRule> columnRules(std::span<const FieldSpec> specs, const json::value &value, const std::string &where)
{
    std::vector<ColumnRule> rules;
    for (const auto &[key, item] : object(value, where)) {
        const std::string inside = where + '.' + std::string(key);
        const auto spec = std::ranges::find(specs, std::string_view(key), &FieldSpec::name);
        if (spec == specs.end())
            refuse(inside, "no such field");
        rules.push_back(columnRule(spec->field, item, inside));
    }
    return rules;
}

epi::Seconds offset(const std::string &written, const std::string &where)
{
    int hours = 0;
    int minutes = 0;
    const char *digits = written.data() + 1;
    if (written.size() != 6 || (written[0] != '+' && written[0] != '-') || written[3] != ':' ||
        std::from_chars(digits, digits + 2, hours).ptr != digits + 2 ||
        std::from_chars(digits + 3, digits + 5, minutes).ptr != digits + 5 || hours > 14 || minutes > 59)
        refuse(where, "not an offset like +09:00");
    return epi::Seconds((hours * 60 + minutes) * 60 * (written[0] == '-' ? -1 : 1));
}

void readTime(TimeRules &time, const json::value &value, const std::string &where)
{
    readMembers(value, where,
                {{"formats", [&](const json::value &v, const std::string &w) { time.formats = texts(v, w); }},
                 {"days", [&](const json::value &v, const std::string &w) { time.dayFormats = texts(v, w); }},
                 {"zone", [&](const json::value &v, const std::string &w) { time.zone = text(v, w); }},
                 {"offset", [&](const json::value &v, const std::string &w) { time.offset = offset(text(v, w), w); }},
                 {"date",
                  [&](const json::value &v, const std::string &w) {
                      const auto day = readDay({"YYYY-MM-DD"}, text(v, w));
                      if (!day)
                          refuse(w, "not a day like 2020-03-05");
                      time.date = day->earliest;
                  }},
                 {"end_before_begin", [&](const json::value &v, const std::string &w) {
                      const std::string rule = text(v, w);
                      if (rule != "next-day" && rule != "reject")
                          refuse(w, "not next-day or reject");
                      time.pastMidnight = rule == "next-day";
                  }}});
    if (const auto why = faultOf(time))
        refuse(where, *why);
}

void readPlaces(PlaceRules &places, FileKind kind, const json::value &value, const std::string &where)
{
    readMembers(value, where,
                {{"columns",
                  [&](const json::value &v, const std::string &w) { places.columns = columnRules(placeFieldsOf(kind), v, w); }},
                 {"file", [&](const json::value &v, const std::string &w) { places.file = text(v, w); }},
                 {"delimiter",
                  [&](const json::value &v, const std::string &w) {
                      places.delimiter = text(v, w);
                      if (places.delimiter.size() != 1)
                          refuse(w, "not one character");
                  }},
                 {"embedded", [&](const json::value &v, const std::string &w) { places.embedded = flag(v, w); }},
                 {"radius_m", [&](const json::value &v, const std::string &w) { places.radius = metres(v, w); }},
                 {"no_position", [&](const json::value &v, const std::string &w) {
                      const std::string rule = text(v, w);
                      if (rule != "keep" && rule != "reject")
                          refuse(w, "not keep or reject");
                      places.noPosition = rule == "keep" ? NoPosition::keep : NoPosition::reject;
                  }}});
}

void requireColumns(std::span<const FieldSpec> specs, const std::vector<ColumnRule> &rules, bool header, bool embedded,
                    const std::string &where)
{
    for (const FieldSpec &spec : specs) {
        const bool has = std::ranges::contains(rules, spec.field, &ColumnRule::field);
        const bool position = spec.field == Field::latitude || spec.field == Field::longitude;
        const bool needed = embedded ? (spec.required && spec.field != Field::place) || position : spec.required;
        if (needed && !has)
            refuse(where + '.' + std::string(spec.name), "this kind needs the field");
    }
    for (const ColumnRule &rule : rules)
        for (const ColumnRef &ref : rule.columns)
            if (!header && ref.position == 0)
                refuse(where, "a file without a header has no column names: " + ref.names.front());
}

void readFile(Profile &profile, const json::value &root)
{
    const std::string where = "profile";
    const auto &members = object(root, where);
    if (!members.contains("kind"))
        refuse("kind", "missing");
    const auto kind = fileKind(text(members.at("kind"), "kind"));
    if (!kind)
        refuse("kind", "no such kind");
    profile.kind = *kind;
    readMembers(
        root, "",
        {{"about", [](const json::value &v, const std::string &w) { (void)text(v, w); }},
         {"name", [&](const json::value &v, const std::string &w) { profile.name = text(v, w); }},
         {"kind", [](const json::value &, const std::string &) {}},
         {"delimiter",
          [&](const json::value &v, const std::string &w) {
              const std::string written = text(v, w);
              if (written.size() != 1 || written == "\"" || written == "\n" || written == "\r")
                  refuse(w, "not one character");
              profile.delimiter = written[0];
          }},
         {"encoding",
          [&](const json::value &v, const std::string &w) {
              const std::string written = text(v, w);
              if (written != "utf-8" && written != "windows-949")
                  refuse(w, "not utf-8 or windows-949");
              profile.encoding = written == "utf-8" ? Encoding::utf8 : Encoding::windows949;
          }},
         {"header", [&](const json::value &v, const std::string &w) { profile.header = flag(v, w); }},
         {"skip", [&](const json::value &v, const std::string &w) { profile.skip = count(v, w); }},
         {"sheet", [&](const json::value &v, const std::string &w) { profile.sheet = text(v, w); }},
         {"time", [&](const json::value &v, const std::string &w) { readTime(profile.time, v, w); }},
         {"coordinates",
          [&](const json::value &v, const std::string &w) {
              const auto system =
                  std::ranges::find(coordinateSystemNames, text(v, w), &decltype(coordinateSystemNames)::value_type::first);
              if (system == coordinateSystemNames.end())
                  refuse(w, "no such coordinate system");
              profile.coordinates = system->second;
          }},
         {"missing", [&](const json::value &v, const std::string &w) { profile.missing = texts(v, w); }},
         {"columns", [&](const json::value &v, const std::string &w) { profile.columns = columnRules(fieldsOf(*kind), v, w); }},
         {"defaults",
          [&](const json::value &v, const std::string &w) {
              for (const auto &[key, item] : object(v, w)) {
                  const auto spec = std::ranges::find(fieldsOf(*kind), std::string_view(key), &FieldSpec::name);
                  if (spec == fieldsOf(*kind).end())
                      refuse(w + '.' + std::string(key), "no such field");
                  profile.defaults.emplace(spec->field, text(item, w));
              }
          }},
         {"places", [&](const json::value &v, const std::string &w) { readPlaces(profile.places, *kind, v, w); }}});
}

} // namespace

epi::Result<Profile> parseProfile(std::string_view text, const std::string &path)
{
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error)
        return fail(ErrorCode::profileInvalid, path, "", error.message());
    try {
        Profile profile;
        readFile(profile, root);
        if (profile.name.empty())
            refuse("name", "missing");
        requireColumns(fieldsOf(profile.kind), profile.columns, profile.header, profile.places.embedded, "columns");
        if (!profile.places.columns.empty())
            requireColumns(placeFieldsOf(profile.kind), profile.places.columns, true, false, "places.columns");
        return profile;
    } catch (const Fault &fault) {
        return fail(ErrorCode::profileInvalid, path, fault.where, fault.why);
    }
}

} // namespace tracedesk::intake
