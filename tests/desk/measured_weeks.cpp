#include "altered_week.h"
#include "tracing/conflicts.h"
#include "tracing/stays.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

namespace tracedesk::tests {

using epi::ConflictKind;

namespace {

constexpr UnixTime day = 86400;
constexpr UnixTime firstMidnight = 1583074800; // 2020-03-02 in Korea

epi::CaseId onlyCase()
{
    epi::Uuid uuid{};
    uuid[15] = 1;
    return epi::CaseId(uuid);
}

using Rows = std::vector<std::pair<UnixTime, std::uint32_t>>;

// Rows of one person in the order of time.
void addRows(tracing::RecordSet &set, Rows rows)
{
    std::ranges::stable_sort(rows);
    for (const auto &[time, place] : rows) {
        set.records.subject.push_back(0);
        set.records.begin.push_back(static_cast<std::uint32_t>(time));
        set.records.place.push_back(place);
        set.records.line.push_back(static_cast<std::uint32_t>(set.records.line.size() + 2));
    }
}

tracing::RecordSet stationSet(const StationNet &net, const std::vector<StationRecord> &log, const std::vector<UnixTime> &far)
{
    tracing::RecordSet set;
    std::map<std::uint32_t, std::uint32_t> placeOf;
    Rows rows;
    for (const StationRecord &record : log) {
        const auto [found, isNew] = placeOf.try_emplace(record.cell, static_cast<std::uint32_t>(set.places.size()));
        if (isNew)
            set.places.push_back(net.placeOf(record.cell));
        rows.emplace_back(record.at, found->second);
    }
    if (!far.empty()) {
        epi::Place away = net.placeOf(0);
        away.code = "far away";
        away.position = latLngOf({0, 80000});
        set.places.push_back(away);
    }
    for (const UnixTime t : far)
        rows.emplace_back(t, static_cast<std::uint32_t>(set.places.size() - 1));
    addRows(set, std::move(rows));
    return set;
}

tracing::RecordSet venueSet(epi::RecordKind kind, const std::vector<AlteredWeek::Moment> &moments)
{
    tracing::RecordSet set;
    set.kind = kind;
    Rows rows;
    for (const AlteredWeek::Moment &moment : moments) {
        epi::Place venue;
        venue.code = "V" + std::to_string(rows.size() + 1);
        venue.position = latLngOf(moment.spot);
        rows.emplace_back(moment.at, static_cast<std::uint32_t>(set.places.size()));
        set.places.push_back(std::move(venue));
    }
    addRows(set, std::move(rows));
    return set;
}

// What a conflict says did happen, in what was walked and what was altered.
class Judge
{
public:
    Judge(const AlteredWeek &altered, const epi::Conflict &conflict)
        : m_case(altered)
        , m_conflict(conflict)
        , m_begin(conflict.span.begin.time_since_epoch().count())
        , m_end(conflict.span.end.time_since_epoch().count())
    {
    }

    [[nodiscard]] bool isOf(const AlteredWeek::Alteration &one) const { return tellsOf(m_conflict, m_begin, m_end, one); }

    [[nodiscard]] Cause otherCause() const
    {
        const bool apart = std::ranges::any_of(m_case.phoneApart,
                                               [&](const auto &span) { return span.first <= m_end && span.second >= m_begin; });
        switch (m_conflict.kind) {
        case ConflictKind::displaced:
        case ConflictKind::phoneElsewhere:
            return apart ? Cause::phoneNoise : Cause::none;
        case ConflictKind::undeclaredStay:
            return wasStruck(0) ? Cause::forgotten : Cause::none;
        case ConflictKind::undeclaredPayment:
            return wasStruck(4 * 3600) ? Cause::forgotten : Cause::none;
        case ConflictKind::gapInVisit:
            return isSilent() ? Cause::phoneNoise : Cause::none;
        case ConflictKind::impossibleTravel:
        case ConflictKind::twoDevices:
            return Cause::none;
        }
        return Cause::none;
    }

private:
    // A visit in the time, at about the place, of which the script let nobody tell.
    [[nodiscard]] bool wasStruck(UnixTime late) const
    {
        for (std::size_t i = 0; i < m_case.struck.size(); ++i) {
            const WalkedStay &stay = m_case.week->stays()[i];
            const bool then = stay.begin <= m_end + 900 && stay.end >= m_begin - 900 - late;
            if (m_case.struck[i] && then &&
                epi::distance(latLngOf(stay.at), m_conflict.position).value <= m_conflict.radius * 2 + 100)
                return true;
        }
        return false;
    }
    // The logger, so the log, knows nothing of the time.
    [[nodiscard]] bool isSilent() const
    {
        return std::ranges::none_of(m_case.log, [&](const StationRecord &r) { return r.at > m_begin && r.at < m_end; });
    }

    const AlteredWeek &m_case;
    const epi::Conflict &m_conflict;
    UnixTime m_begin;
    UnixTime m_end;
};

double daysOf(UnixTime t)
{
    return static_cast<double>(t - firstMidnight) / day;
}

std::string describe(const AlteredWeek &altered, const epi::Conflict &conflict)
{
    const UnixTime begin = conflict.span.begin.time_since_epoch().count();
    const UnixTime end = conflict.span.end.time_since_epoch().count();
    char text[400];
    std::snprintf(text, sizeof text, "false %s: %s day %.3f-%.3f %.0f min, p %.3f, %.0f m, radius %.0f",
                  altered.week->person().c_str(), nameOf(conflict.kind), daysOf(begin), daysOf(end),
                  static_cast<double>(end - begin) / 60, conflict.probability, conflict.distance, conflict.radius);
    std::string line = text;
    for (const WalkedStay &stay : altered.week->stays()) {
        if (stay.begin > end + 600 || stay.end < begin - 600)
            continue;
        std::snprintf(text, sizeof text, "; %s %.3f-%.3f %.0f m away", stay.home ? "home" : "stay", daysOf(stay.begin),
                      daysOf(stay.end), epi::distance(latLngOf(stay.at), conflict.position).value);
        line += text;
    }
    for (const AlteredWeek::Told &told : altered.told) {
        if (told.visit.id != conflict.visit)
            continue;
        const WalkedStay &meant = altered.week->stays()[told.stay];
        std::snprintf(text, sizeof text, "; told %.3f-%.3f margin %lld, meant %.3f-%.3f",
                      daysOf(told.visit.begin.time_since_epoch().count()),
                      told.visit.end ? daysOf(told.visit.end->time_since_epoch().count()) : 0.0,
                      static_cast<long long>(told.visit.margin.count() / 60), daysOf(meant.begin), daysOf(meant.end));
        line += text;
    }
    return line;
}

std::string describe(const AlteredWeek &altered, const AlteredWeek::Alteration &one)
{
    char text[200];
    std::snprintf(text, sizeof text, "missed %s: %s day %.3f-%.3f %.0f min, %.0f m", altered.week->person().c_str(),
                  nameOf(one.plant), daysOf(one.begin), daysOf(one.end), static_cast<double>(one.end - one.begin) / 60,
                  one.apart);
    std::string line = text;
    for (const AlteredWeek::Told &told : altered.told) {
        const UnixTime begin = told.visit.begin.time_since_epoch().count();
        const UnixTime end = told.visit.end ? told.visit.end->time_since_epoch().count() : begin;
        if (begin - 3600 > one.end || end + 3600 < one.begin)
            continue;
        std::snprintf(text, sizeof text, "; told %.3f-%.3f margin %lld%s", daysOf(begin), told.visit.end ? daysOf(end) : 0.0,
                      static_cast<long long>(told.visit.margin.count() / 60), told.visit.position ? "" : " nowhere");
        line += text;
    }
    return line;
}

} // namespace

tracing::Input inputOf(const AlteredWeek &altered, const StationNet &net)
{
    tracing::Input input;
    epi::Case facts;
    facts.id = onlyCase();
    facts.number = altered.week->person();
    const epi::Day thursday = epi::localDay(epi::Instant{epi::Seconds{firstMidnight + 3 * day}}, epi::Seconds{9 * 3600});
    facts.onset = epi::DayRange{thursday, thursday};
    facts.isolated = thursday + std::chrono::days{4};
    input.cases.push_back(facts);
    input.personOfCase.push_back(0);
    input.personCount = 1;
    input.sets.push_back(stationSet(net, altered.log, altered.far));
    input.sets.push_back(venueSet(epi::RecordKind::card, altered.payments));
    input.sets.push_back(venueSet(epi::RecordKind::entryLog, altered.entries));
    if (!altered.second.empty())
        input.sets.push_back(stationSet(net, altered.second, {}));
    for (const AlteredWeek::Told &told : altered.told) {
        input.visits.push_back(told.visit);
        input.visits.back().caseId = facts.id;
    }
    return input;
}

WalkedWeeks::WalkedWeeks(std::filesystem::path data)
    : m_stations(data / "shanghai_telecom/data_6_14.txt.xz")
    , m_weeks(std::filesystem::exists(m_stations) ? readWalkedWeeks(data / "geolife/geolife_folded_week_seoul_60s.csv.xz")
                                                  : std::vector<WalkedWeek>{})
{
}

std::span<const WalkedWeek> WalkedWeeks::half(std::uint32_t seed) const
{
    const std::size_t middle = m_weeks.size() / 2;
    const std::span all(m_weeks);
    return seed < 100 ? all.first(middle) : all.subspan(middle);
}

Tally WalkedWeeks::measure(std::uint32_t seed, const epi::Policy &policy, std::vector<std::string> *log) const
{
    Tally tally;
    const StationNet net(m_stations, seed);
    const tracing::OnsetCurves curves(policy);
    for (const AlteredWeek &altered : alteredWeeks(half(seed), net, seed, 2)) {
        const tracing::Input input = inputOf(altered, net);
        const tracing::PresenceReader reader(input, policy);
        const auto stays = tracing::findStays(reader, 0);
        const auto start = std::chrono::steady_clock::now();
        const auto conflicts = tracing::findConflicts(reader, curves, 0, stays);
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        tally.seconds += took;
        tally.slowest = std::max(tally.slowest, took);
        std::vector<std::size_t> times(altered.altered.size(), 0);
        for (const epi::Conflict &conflict : conflicts) {
            const Judge judge(altered, conflict);
            bool planted = false;
            for (std::size_t i = 0; i < times.size(); ++i) {
                if (judge.isOf(altered.altered[i])) {
                    ++times[i];
                    planted = true;
                }
            }
            const Cause cause = planted ? Cause::planted : judge.otherCause();
            ++tally.reported[conflict.kind][static_cast<std::size_t>(cause)];
            if (log != nullptr && cause == Cause::none)
                log->push_back(describe(altered, conflict));
        }
        for (std::size_t i = 0; i < times.size(); ++i) {
            const auto kind = static_cast<std::size_t>(altered.altered[i].plant);
            ++tally.planted[kind];
            tally.found[kind] += times[i] > 0 ? 1 : 0;
            tally.repeats += times[i] > 1 ? times[i] - 1 : 0;
            if (log != nullptr && times[i] == 0)
                log->push_back(describe(altered, altered.altered[i]));
        }
        tally.weeks += static_cast<double>(altered.week->knownSeconds()) / (7.0 * day);
        ++tally.cases;
    }
    return tally;
}

WalkedWeeks::Hearing WalkedWeeks::hearing(std::uint32_t seed, const epi::Policy &policy) const
{
    const StationNet net(m_stations, seed);
    const auto offOf = [&](Spot phone, std::uint32_t cell) {
        const tracing::Footprint said = tracing::footprintOf(net.placeOf(cell), epi::RecordKind::cellSite, policy);
        return epi::distance(latLngOf(phone), said.position).value / said.radius;
    };
    const UnixTime moment = policy.conflicts.independent.count();
    double all = 0, within = 0, reached = 0, moments = 0, beyond = 0, pairs = 0, both = 0;
    for (const WalkedWeek &week : half(seed)) {
        const std::vector<StationRecord> log = logOf(week, net, seed);
        for (const StationRecord &record : log) {
            const double off = offOf(*week.at(record.at), record.cell);
            all += 1;
            within += off <= 1 ? 1 : 0;
            reached += off <= policy.conflicts.cellReach ? 1 : 0;
        }
        for (const WalkedStay &stay : week.stays()) {
            UnixTime last = 0;
            double heard = 0;
            double far = 0;
            for (auto at = std::ranges::lower_bound(log, stay.begin, {}, &StationRecord::at);
                 at != log.end() && at->at <= stay.end; ++at) {
                if (at->at < last + moment)
                    continue;
                last = at->at;
                heard += 1;
                far += offOf(stay.at, at->cell) > policy.conflicts.cellReach ? 1 : 0;
            }
            if (heard < 2)
                continue;
            // Every stay counts like the moments it has.
            moments += heard;
            beyond += far;
            pairs += heard;
            both += heard * far * (far - 1) / (heard * (heard - 1));
        }
    }
    const double share = beyond / std::max(1.0, moments);
    const double alike = (both / std::max(1.0, pairs) - share * share) / std::max(1e-9, share * (1 - share));
    return {within / all, reached / all, alike};
}

} // namespace tracedesk::tests
