#include "desk/review_rules.h"

#include "desk/documents.h"

#include <boost/json.hpp>

#include <array>
#include <cmath>
#include <functional>

namespace tracedesk::desk {

namespace json = boost::json;

namespace {

constexpr std::string_view written =
#include "desk/review_rules.inc"
    ;

/// A number of the document: where it stands, within what it lies, where it goes.
struct Field
{
    std::string_view section; ///< empty: at the top
    std::string_view key;
    double least;
    double most;
    void (*set)(ReviewRules &rules, double value);
    bool whole = true;
};

template<class Number> void put(Number &target, double value)
{
    target = static_cast<Number>(value);
}

using R = ReviewRules;
constexpr auto fields = std::to_array<Field>({
    {"", "utcOffsetMinutes", -14 * 60, 14 * 60, [](R &r, double v) { r.utcOffset = std::chrono::minutes(std::llround(v)); }},
    {"persons", "perHour", 1, 1e6, [](R &r, double v) { put(r.persons.perHour, v); }},
    {"persons", "perDay", 1, 1e6, [](R &r, double v) { put(r.persons.perDay, v); }},
    {"persons", "timesUsual", 1, 1000, [](R &r, double v) { r.persons.timesUsual = v; }, false},
    {"persons", "least", 1, 1e6, [](R &r, double v) { put(r.persons.least, v); }},
    {"persons", "baselineDays", 1, 366, [](R &r, double v) { put(r.persons.baselineDays, v); }},
    {"persons", "baselineLeast", 1, 366, [](R &r, double v) { put(r.persons.baselineLeast, v); }},
    {"outside", "days", 1, 366, [](R &r, double v) { put(r.outside.days, v); }},
    {"outside", "surveyorCases", 1, 1e6, [](R &r, double v) { put(r.outside.surveyorCases, v); }},
    {"outside", "otherCases", 1, 1e6, [](R &r, double v) { put(r.outside.otherCases, v); }},
    {"night", "beginHour", 0, 23, [](R &r, double v) { put(r.night.beginHour, v); }},
    {"night", "endHour", 0, 23, [](R &r, double v) { put(r.night.endHour, v); }},
    {"night", "acts", 1, 1e6, [](R &r, double v) { put(r.night.acts, v); }},
    {"night", "logIns", 1, 1e6, [](R &r, double v) { put(r.night.logIns, v); }},
    {"night", "habitNights", 1, 366, [](R &r, double v) { put(r.night.habitNights, v); }},
    {"night", "habitDays", 1, 366, [](R &r, double v) { put(r.night.habitDays, v); }},
    {"failures", "windowMinutes", 1, 1440, [](R &r, double v) { r.failures.window = std::chrono::minutes(std::llround(v)); }},
    {"failures", "logIns", 1, 1e6, [](R &r, double v) { put(r.failures.logIns, v); }},
    {"failures", "refusedPerDay", 1, 1e6, [](R &r, double v) { put(r.failures.refusedPerDay, v); }},
    {"exports", "perDay", 1, 1e6, [](R &r, double v) { put(r.exports.perDay, v); }},
    {"exports", "rowsPerDay", 1, 1e12, [](R &r, double v) { put(r.exports.rowsPerDay, v); }},
    {"reveals", "perDay", 1, 1e6, [](R &r, double v) { put(r.revealsPerDay, v); }},
    {"review", "everyDays", 1, 366, [](R &r, double v) { put(r.reviewEveryDays, v); }},
});

/// Where the field lies in the document; null where something of it is missing.
const json::object *objectOf(const json::object &root, const Field &field)
{
    const json::value *section = field.section.empty() ? nullptr : root.if_contains(field.section);
    if (!field.section.empty() && (section == nullptr || !section->is_object()))
        return nullptr;
    const json::object &in = section == nullptr ? root : section->get_object();
    const json::value *found = in.if_contains(field.key);
    return found != nullptr && found->is_object() ? &found->get_object() : nullptr;
}

bool isText(const json::value *value)
{
    return value != nullptr && value->is_string() && !value->get_string().empty();
}

/// Why the number cannot be used; null: it can, and was.
const char *take(const json::object &root, const Field &field, ReviewRules &rules)
{
    const json::object *in = objectOf(root, field);
    if (in == nullptr)
        return "missing";
    const json::value *value = in->if_contains("value");
    if (value == nullptr || !value->is_number())
        return "type";
    // Where the number was read, or why it was chosen.
    if (in->size() != 2 || isText(in->if_contains("source")) == isText(in->if_contains("assumption")))
        return "source";
    const auto number = value->to_number<double>();
    if (!(number >= field.least && number <= field.most))
        return "range";
    if (field.whole && number != std::floor(number))
        return "type";
    field.set(rules, number);
    return nullptr;
}

std::string pathOf(std::string_view section, std::string_view key)
{
    return (section.empty() ? "/" : "/" + std::string(section) + "/") + std::string(key);
}

bool isKnown(std::string_view section, std::string_view key)
{
    if (section.empty() && (key == "format" || key == "citation"))
        return true;
    return std::ranges::any_of(fields, [&](const Field &field) {
        return (field.section == section && field.key == key) || (section.empty() && field.section == key);
    });
}

/// The first name that says nothing here; empty: none.
std::string unknownIn(const json::object &root)
{
    for (const auto &entry : root) {
        if (!isKnown({}, entry.key()))
            return pathOf({}, entry.key());
        if (!entry.value().is_object() || entry.value().get_object().contains("value"))
            continue;
        for (const auto &inner : entry.value().get_object())
            if (!isKnown(entry.key(), inner.key()))
                return pathOf(entry.key(), inner.key());
    }
    return {};
}

} // namespace

std::string_view writtenReviewRules()
{
    return written;
}

epi::Result<ReviewRules> parseReviewRules(std::string_view text, const std::string &path)
{
    const auto refuse = [&](const std::string &where, const char *why) {
        return epi::fail(epi::ErrorCode::policyInvalid, path, where, why);
    };
    boost::system::error_code error;
    const json::value document = json::parse(text, error);
    if (error || !document.is_object())
        return refuse("/", error ? "syntax" : "type");
    const json::object &root = document.get_object();
    const json::value *format = root.if_contains("format");
    if (format == nullptr || *format != json::value(1))
        return refuse("/format", format == nullptr ? "missing" : "range");
    if (!isText(root.if_contains("citation")))
        return refuse("/citation", "missing");
    ReviewRules rules;
    for (const Field &field : fields)
        if (const char *why = take(root, field, rules))
            return refuse(pathOf(field.section, field.key), why);
    if (const std::string where = unknownIn(root); !where.empty())
        return refuse(where, "unknown");
    return rules;
}

epi::Result<ReviewRules> readReviewRules(const std::filesystem::path &file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return parseReviewRules(written, "built in");
    const auto text = textOf(file);
    if (!text)
        return std::unexpected(text.error());
    return parseReviewRules(*text, file.string());
}

} // namespace tracedesk::desk
