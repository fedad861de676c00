#include "desk/policy_file.h"

#include "desk/documents.h"
#include "desk/policy_reader.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tracedesk::desk {

using epi::ErrorCode;
using epi::Policy;
using epi::Seconds;

namespace {

constexpr std::int64_t formatVersion = 1;

constexpr double week = 7 * 86400;

epi::Day readDay(PolicyReader &reader, const json::object &in, std::string_view key)
{
    const std::string text = reader.text(in, "", key);
    const auto digits = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i)
            value = text[i] >= '0' && text[i] <= '9' && value >= 0 ? value * 10 + (text[i] - '0') : -1;
        return value;
    };
    if (!reader.failed() && text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const std::chrono::year_month_day day{std::chrono::year{digits(0, 4)},
                                              std::chrono::month{static_cast<unsigned>(digits(5, 2))},
                                              std::chrono::day{static_cast<unsigned>(digits(8, 2))}};
        if (digits(0, 4) > 0 && day.ok())
            return epi::Day{day};
    }
    reader.refuse("/" + std::string(key), "date");
    return {};
}

void readWindows(PolicyReader &reader, const json::object &in, Policy &policy)
{
    const std::string at = "/windows";
    reader.number(in, at, "infectiousBeforeDays", 0, 30, policy.infectiousBefore);
    reader.number(in, at, "infectiousAfterDays", 0, 90, policy.infectiousAfter);
    reader.number(in, at, "exposureEarliestDays", 0, 365, policy.exposureEarliest);
    reader.number(in, at, "exposureLatestDays", 0, 365, policy.exposureLatest);
    reader.number(in, at, "quarantineDays", 0, 365, policy.quarantineDays);
    if (policy.exposureLatest > policy.exposureEarliest)
        reader.refuse(at + "/exposureLatestDays", "range");
}

void readRetention(PolicyReader &reader, const json::object &in, Policy::Retention &rule)
{
    const std::string at = "/retention";
    reader.number(in, at, "positionsDays", 1, 3650, rule.positions);
    reader.number(in, at, "paymentsDays", 1, 3650, rule.payments);
    reader.number(in, at, "entryLogsDays", 1, 3650, rule.entryLogs);
    reader.number(in, at, "providerFilesDays", 1, 3650, rule.providerFiles);
}

void readQuestions(PolicyReader &reader, const json::object &in, Policy::Questions &rule)
{
    const std::string at = "/questions";
    reader.span(in, at, "dayBeginsHours", 86400, rule.dayBegins);
    reader.span(in, at, "dayEndsHours", 2 * 86400, rule.dayEnds);
    reader.span(in, at, "leastGapMinutes", week, rule.leastGap);
    reader.number(in, at, "mealPrice", 1, 1e9, rule.mealPrice);
    reader.number(in, at, "mealPersons", 1, 1000, rule.mealPersons);
    reader.texts(in, at, "mealCategories", rule.mealCategories);
    reader.number(in, at, "base", 1e-6, 1, rule.base);
    if (rule.dayEnds <= rule.dayBegins)
        reader.refuse(at + "/dayEndsHours", "range");
}

void readStays(PolicyReader &reader, const json::object &in, Policy::Stays &stays)
{
    const std::string at = "/stays";
    reader.number(in, at, "distanceMetres", 1, 10000, stays.distance);
    reader.span(in, at, "minimumMinutes", week, stays.minimum);
    reader.span(in, at, "gapMinutes", week, stays.gap);
    reader.span(in, at, "cellMinimumMinutes", week, stays.cellMinimum);
    reader.span(in, at, "cellGapMinutes", week, stays.cellGap);
    reader.span(in, at, "oscillationMinutes", week, stays.oscillation);
    reader.span(in, at, "paymentBeforeMinutes", week, stays.paymentBefore);
    reader.span(in, at, "paymentAfterMinutes", week, stays.paymentAfter);
    reader.span(in, at, "entryDwellMinutes", week, stays.entryDwell);
    reader.span(in, at, "mergeGapMinutes", week, stays.mergeGap);
    reader.number(in, at, "impossibleSpeedKmh", 1, 2000, stays.impossibleSpeed);
    reader.number(in, at, "gpsRadiusMetres", 0, 10000, stays.gpsRadius);
    reader.number(in, at, "cellRadiusMetres", 1, 100000, stays.cellRadius);
    reader.number(in, at, "beamwidthDegrees", 1, 360, stays.beamwidth);
    reader.number(in, at, "footprintShare", 0, 1, stays.footprintShare);
}

void readCoPresences(PolicyReader &reader, const json::object &in, Policy::CoPresences &rule)
{
    const std::string at = "/coPresences";
    reader.number(in, at, "distanceMetres", 0, 1000, rule.distance);
    reader.number(in, at, "searchDistanceMetres", 0, 10000, rule.searchDistance);
    reader.number(in, at, "cellSearchDistanceMetres", 0, 100000, rule.cellSearchDistance);
    reader.span(in, at, "minimumMinutes", week, rule.minimum);
    reader.span(in, at, "gapMinutes", week, rule.gap);
    reader.number(in, at, "roomRadiusMetres", 0.1, 1000, rule.roomRadius);
}

void readClusters(PolicyReader &reader, const json::object &in, Policy::Clusters &rule)
{
    const std::string at = "/clusters";
    reader.number(in, at, "minimumCases", 2, 1000, rule.minimumCases);
    reader.number(in, at, "distanceMetres", 0, 10000, rule.distance);
    reader.number(in, at, "cellDistanceMetres", 0, 100000, rule.cellDistance);
    reader.span(in, at, "windowDays", 90 * 86400, rule.window);
}

void readSources(PolicyReader &reader, const json::object &in, Policy::Sources &rule)
{
    const std::string at = "/sources";
    reader.number(in, at, "unrecorded", 1e-9, 1, rule.unrecorded);
    reader.number(in, at, "apart", 0, 1, rule.apart);
    reader.number(in, at, "together", 0, 1, rule.together);
    reader.number(in, at, "afterIsolation", 0, 1, rule.afterIsolation);
    reader.number(in, at, "reportingDelayDays", 0, 90, rule.reportingDelay);
    reader.number(in, at, "tail", 1e-9, 0.05, rule.tail);
    reader.number(in, at, "leastProbability", 0, 0.5, rule.leastProbability);
    reader.number(in, at, "declaredOdds", 1, 1e9, rule.declaredOdds);
    reader.number(in, at, "unknownRate", 1e-9, 1e3, rule.unknownRate);
    reader.number(in, at, "importedRate", 1e-9, 1e3, rule.importedRate);
    reader.number(in, at, "importedStated", 1e-9, 1e9, rule.importedStated);
    if (rule.apart > rule.together)
        reader.refuse(at + "/apart", "range");
}

// Added after packs were in use: what a pack does not say keeps its default.
void readConflicts(PolicyReader &reader, const json::object &in, Policy::Conflicts &rule)
{
    const std::string at = "/conflicts";
    const auto number = [&](std::string_view key, double least, double most, auto &out) {
        if (reader.says(in, at, key))
            reader.number(in, at, key, least, most, out);
    };
    const auto span = [&](std::string_view key, Seconds &out) {
        if (reader.says(in, at, key))
            reader.span(in, at, key, week, out);
    };
    const std::pair<const char *, Seconds *> spans[] = {{"leastMarginMinutes", &rule.leastMargin},
                                                        {"openEndMinutes", &rule.openEnd},
                                                        {"wrongDayMinutes", &rule.wrongDayHours},
                                                        {"independentMinutes", &rule.independent},
                                                        {"holdMinutes", &rule.hold},
                                                        {"minimumMinutes", &rule.minimum},
                                                        {"nightBeginMinutes", &rule.nightBegin},
                                                        {"nightEndMinutes", &rule.nightEnd},
                                                        {"paymentDelayMinutes", &rule.paymentDelay},
                                                        {"clockMinutes", &rule.clock},
                                                        {"pauseMinutes", &rule.pause},
                                                        {"longestPauseMinutes", &rule.longestPause},
                                                        {"jumpClockSeconds", &rule.jumpClock},
                                                        {"jumpReturnMinutes", &rule.jumpReturn},
                                                        {"apartMinutes", &rule.apart}};
    for (const auto &[key, out] : spans)
        span(key, *out);
    number("wrongDays", 0, 30, rule.wrongDays);
    const std::tuple<const char *, double, double, double *> numbers[] = {{"marginStretch", 1, 10, &rule.marginStretch},
                                                                          {"placeRadiusMetres", 0, 10000, &rule.placeRadius},
                                                                          {"cellReach", 0.1, 10, &rule.cellReach},
                                                                          {"gpsReach", 0.1, 10, &rule.gpsReach},
                                                                          {"within", 0.5, 0.9999, &rule.within},
                                                                          {"leastTail", 1e-9, 0.5, &rule.leastTail},
                                                                          {"mostEvidence", 0, 100, &rule.mostEvidence},
                                                                          {"share", 0.01, 1, &rule.share},
                                                                          {"wrongClaim", 1e-6, 0.99, &rule.wrongClaim},
                                                                          {"untold", 1e-6, 0.99, &rule.untold},
                                                                          {"parted", 1e-6, 0.99, &rule.parted},
                                                                          {"gapHides", 0, 1, &rule.gapHides},
                                                                          {"leastProbability", 0, 1, &rule.leastProbability},
                                                                          {"homeShare", 0.01, 1, &rule.homeShare},
                                                                          {"neighbourShare", 0, 1, &rule.neighbourShare},
                                                                          {"slowestKmh", 0.1, 100, &rule.slowest},
                                                                          {"detour", 1, 10, &rule.detour},
                                                                          {"pauseStretch", 1, 100, &rule.pauseStretch},
                                                                          {"airDistanceMetres", 0, 1e7, &rule.airDistance},
                                                                          {"airSpeedKmh", 1, 5000, &rule.airSpeed},
                                                                          {"leastWeight", 0, 1, &rule.leastWeight}};
    for (const auto &[key, least, most, out] : numbers)
        number(key, least, most, *out);
}

void readDistribution(PolicyReader &reader, const json::object &root, const char *key, epi::Distribution &out)
{
    const std::string at = std::string("/distributions/") + key;
    const json::object *in = reader.object(reader.member(root, "/distributions", key), at);
    if (in == nullptr)
        return;
    const std::string law = reader.text(*in, at, "law");
    using Kind = epi::Distribution::Kind;
    if (law == "lognormal") {
        out.kind = Kind::lognormal;
        out.a = reader.plain(*in, at, "meanlog");
        out.b = reader.plain(*in, at, "sdlog");
    } else if (law == "gamma") {
        out.kind = Kind::gamma;
        out.a = reader.plain(*in, at, "shape");
        out.b = reader.plain(*in, at, "ratePerDay");
    } else if (law == "normal") {
        out.kind = Kind::normal;
        out.a = reader.plain(*in, at, "meanDays");
        out.b = reader.plain(*in, at, "sdDays");
    } else
        reader.refuse(at + "/law", "distribution");
    out.shift = reader.plain(*in, at, "shiftDays");
    out.citation = reader.origin(*in, at);
    if (!(out.b > 0) || (out.kind == Kind::gamma && !(out.a > 0)) || !std::isfinite(out.a) || !std::isfinite(out.b))
        reader.refuse(at, "distribution");
}

void readAll(PolicyReader &reader, const json::object &root, Policy &policy)
{
    if (reader.plain(root, "", "format") != static_cast<double>(formatVersion))
        reader.refuse("/format", "range");
    policy.id = reader.text(root, "", "id");
    policy.disease = reader.text(root, "", "disease");
    policy.citation = reader.text(root, "", "citation");
    policy.validFrom = readDay(reader, root, "validFrom");
    const double minutes = reader.cited(root, "", "utcOffsetMinutes", -14 * 60, 14 * 60);
    policy.utcOffset = Seconds{std::llround(minutes * 60)};
    const auto section = [&](const char *key, auto &&read) {
        if (const json::object *in = reader.object(reader.member(root, "", key), std::string("/") + key))
            read(*in);
    };
    section("windows", [&](const json::object &in) { readWindows(reader, in, policy); });
    section("stays", [&](const json::object &in) { readStays(reader, in, policy.stays); });
    section("coPresences", [&](const json::object &in) { readCoPresences(reader, in, policy.coPresences); });
    section("clusters", [&](const json::object &in) { readClusters(reader, in, policy.clusters); });
    section("sources", [&](const json::object &in) { readSources(reader, in, policy.sources); });
    section("retention", [&](const json::object &in) { readRetention(reader, in, policy.retention); });
    if (root.contains("conflicts"))
        section("conflicts", [&](const json::object &in) { readConflicts(reader, in, policy.conflicts); });
    section("questions", [&](const json::object &in) { readQuestions(reader, in, policy.questions); });
    section("distributions", [&](const json::object &in) {
        readDistribution(reader, in, "incubation", policy.incubation);
        readDistribution(reader, in, "infectiousness", policy.infectiousness);
        readDistribution(reader, in, "serialInterval", policy.serialInterval);
    });
    reader.refuseUnknown(root, "");
}

} // namespace

epi::Result<Policy> parsePolicy(std::string_view text, const std::string &path)
{
    boost::system::error_code error;
    const json::value document = json::parse(text, error);
    if (error)
        return epi::fail(ErrorCode::policyInvalid, path, "/", "syntax");
    PolicyReader reader(path);
    Policy policy;
    if (const json::object *root = reader.object(&document, "/"))
        readAll(reader, *root, policy);
    if (reader.failed())
        return std::unexpected(reader.fault());
    return policy;
}

epi::Result<Policy> readPolicy(const std::filesystem::path &file)
{
    const auto text = textOf(file);
    if (!text)
        return std::unexpected(text.error());
    return parsePolicy(*text, file.string());
}

epi::Result<std::vector<Policy>> readPolicies(const std::filesystem::path &folder)
{
    auto policies = readDocuments(folder, readPolicy, ErrorCode::policyInvalid);
    if (policies)
        std::ranges::sort(*policies, {}, [](const Policy &p) { return std::tuple(p.validFrom, p.id); });
    return policies;
}

epi::Result<epi::Policy> findPolicy(const std::filesystem::path &folder, const std::string &id)
{
    // By what the packs say, never by file name: ids come from imported lists.
    auto packs = readPolicies(folder);
    if (!packs)
        return std::unexpected(packs.error());
    const auto pack = std::ranges::find(*packs, id, &epi::Policy::id);
    if (pack == packs->end())
        return epi::fail(epi::ErrorCode::unknownPolicy, id);
    return std::move(*pack);
}

} // namespace tracedesk::desk
