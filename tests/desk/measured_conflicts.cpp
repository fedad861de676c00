#include "demo/output.h"
#include "planted_contradictions.h"
#include "tracing/conflicts.h"
#include "tracing/stays.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace tracedesk::tests {

using demo::DemoTime;
using demo::kDaySeconds;
using epi::ConflictKind;

namespace {

std::uint32_t secondsOf(DemoTime t)
{
    return static_cast<std::uint32_t>(instantOf(t).time_since_epoch().count());
}

epi::Place cellPlace(const demo::RadioCell &cell)
{
    epi::Place place;
    place.code = cell.code;
    place.position = demo::toLatLng(cell.at);
    place.radius = cell.radius;
    if (cell.azimuth >= 0) {
        place.azimuth = cell.azimuth;
        place.beamwidth = cell.beamwidth;
    }
    return place;
}

// Rows of one person in the order of time.
void addRows(tracing::RecordSet &set, std::vector<std::pair<std::uint32_t, std::uint32_t>> timesAndPlaces)
{
    std::ranges::stable_sort(timesAndPlaces);
    for (const auto &[time, place] : timesAndPlaces) {
        set.records.subject.push_back(0);
        set.records.begin.push_back(time);
        set.records.place.push_back(place);
        set.records.line.push_back(static_cast<std::uint32_t>(set.records.line.size() + 2));
    }
}

tracing::RecordSet phoneSet(const demo::Outbreak &outbreak, const std::vector<demo::PhoneRecord> &phone,
                            const std::vector<std::pair<DemoTime, int>> &far)
{
    tracing::RecordSet set;
    for (const demo::RadioCell &cell : outbreak.radio->cells())
        set.places.push_back(cellPlace(cell));
    epi::Place away = set.places.front();
    away.code = "far away";
    away.position.latitude += 0.72; // 80 km
    set.places.push_back(away);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const demo::PhoneRecord &record : phone)
        rows.emplace_back(secondsOf(record.at), record.cell);
    for (const auto &[t, unused] : far)
        rows.emplace_back(secondsOf(t), static_cast<std::uint32_t>(set.places.size() - 1));
    addRows(set, std::move(rows));
    return set;
}

tracing::RecordSet venueSet(const demo::Outbreak &outbreak, epi::RecordKind kind)
{
    tracing::RecordSet set;
    set.kind = kind;
    for (const demo::Place &place : outbreak.city.places) {
        epi::Place venue;
        venue.code = place.code;
        venue.name = place.name;
        venue.position = demo::toLatLng(place.at);
        set.places.push_back(std::move(venue));
    }
    return set;
}

double metresOf(const demo::Outbreak &outbreak, std::uint32_t place, epi::LatLng position)
{
    return epi::distance(demo::toLatLng(outbreak.city.places[place].at), position).value;
}

// What the conflict says did happen, in the truth of the generator.
class Judge
{
public:
    Judge(const demo::Outbreak &outbreak, const TamperedCase &tampered, const epi::Conflict &conflict)
        : m_outbreak(outbreak)
        , m_case(tampered)
        , m_conflict(conflict)
        , m_begin(demoTime(conflict.span.begin))
        , m_end(demoTime(conflict.span.end))
    {
    }

    [[nodiscard]] bool isPlanted(const Contradiction &one) const { return tellsOf(m_conflict, m_begin, m_end, one); }

    [[nodiscard]] Cause naturalCause() const
    {
        const bool apart = std::ranges::any_of(
            m_case.phoneApart, [&](const demo::DemoSpan &span) { return span.begin <= m_end && span.end >= m_begin; });
        switch (m_conflict.kind) {
        case ConflictKind::displaced:
            return isWrongDayClaim() ? Cause::forgotten : apart ? Cause::phoneNoise : Cause::none;
        case ConflictKind::undeclaredStay:
            return wasForgotten(0) ? Cause::forgotten : Cause::none;
        case ConflictKind::undeclaredPayment:
            return wasForgotten(4 * 3600) ? Cause::forgotten : isLent() ? Cause::phoneNoise : Cause::none;
        case ConflictKind::phoneElsewhere:
            return apart || isLent() ? Cause::phoneNoise : isWrongDayClaim() ? Cause::forgotten : Cause::none;
        case ConflictKind::gapInVisit:
            return isSilent() ? Cause::phoneNoise : Cause::none;
        case ConflictKind::impossibleTravel:
        case ConflictKind::twoDevices:
            return Cause::none;
        }
        return Cause::none;
    }

private:
    [[nodiscard]] bool isWrongDayClaim() const
    {
        const auto told =
            std::ranges::find_if(m_case.told.visits, [&](const ToldVisit &v) { return v.visit.id == m_conflict.visit; });
        return told != m_case.told.visits.end() && told->stay && m_case.told.stays[*told->stay].wrongDay;
    }
    // A visit in the time, at about the place, of which nobody told, or of another day.
    [[nodiscard]] bool wasForgotten(DemoTime late) const
    {
        return std::ranges::any_of(m_case.told.stays, [&](const TrueStay &stay) {
            const bool then = stay.begin <= m_end + 900 && stay.end >= m_begin - 900 - late;
            const double within = m_conflict.radius * 2 + 100;
            return then && !stay.home && (!stay.told || stay.wrongDay || stay.struck) &&
                   metresOf(m_outbreak, stay.place, m_conflict.position) <= within;
        });
    }
    [[nodiscard]] bool isLent() const
    {
        return std::ranges::any_of(m_case.told.payments, [&](const Payment &p) {
            return !p.own && p.record.at >= m_begin - 60 && p.record.at <= m_end + 60;
        });
    }
    [[nodiscard]] bool isSilent() const
    {
        const auto &phone = m_case.told.phone;
        return std::ranges::none_of(phone, [&](const demo::PhoneRecord &r) { return r.at > m_begin && r.at < m_end; });
    }

    const demo::Outbreak &m_outbreak;
    const TamperedCase &m_case;
    const epi::Conflict &m_conflict;
    DemoTime m_begin;
    DemoTime m_end;
};

std::string describe(const demo::Outbreak &outbreak, const TamperedCase &tampered, const epi::Conflict &conflict,
                     const char *what)
{
    char text[300];
    std::snprintf(text, sizeof text, "%s %s: %s day %.2f-%.2f h %.1f, p %.3f, %.0f m, radius %.0f, place %s", what,
                  tampered.told.facts.number.c_str(), nameOf(conflict.kind),
                  static_cast<double>(demoTime(conflict.span.begin)) / 86400,
                  static_cast<double>(demoTime(conflict.span.end)) / 86400,
                  static_cast<double>((conflict.span.end - conflict.span.begin).count()) / 3600, conflict.probability,
                  conflict.distance, conflict.radius, conflict.place.c_str());
    std::string line = text;
    if (const TrueStay *stay = tampered.told.stayAt((demoTime(conflict.span.begin) + demoTime(conflict.span.end)) / 2)) {
        std::snprintf(text, sizeof text, "; truth: %s%s%s%s, %.0f m away, %.2f-%.2f, %s",
                      stay->home ? "home" : outbreak.city.places[stay->place].name.c_str(), stay->told ? " told" : "",
                      stay->wrongDay ? " wrong day" : "", stay->struck ? " struck" : "",
                      metresOf(outbreak, stay->place, conflict.position), static_cast<double>(stay->begin) / 86400,
                      static_cast<double>(stay->end) / 86400, demo::categoryOf(outbreak.city.places[stay->place].kind));
        line += text;
    }
    return line;
}

} // namespace

tracing::Input inputOf(const demo::Outbreak &outbreak, const TamperedCase &tampered)
{
    tracing::Input input;
    input.cases.push_back(tampered.told.facts);
    input.personOfCase.push_back(0);
    input.personCount = 1;
    input.sets.push_back(phoneSet(outbreak, tampered.told.phone, tampered.far));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const Payment &payment : tampered.told.payments)
        rows.emplace_back(secondsOf(payment.record.at), payment.record.merchant);
    addRows(input.sets.emplace_back(venueSet(outbreak, epi::RecordKind::card)), std::move(rows));
    rows.clear();
    for (const demo::EntryRecord &entry : tampered.told.entries)
        rows.emplace_back(secondsOf(entry.at), entry.place);
    addRows(input.sets.emplace_back(venueSet(outbreak, epi::RecordKind::entryLog)), std::move(rows));
    if (!tampered.second.empty())
        input.sets.push_back(phoneSet(outbreak, tampered.second, {}));
    for (const ToldVisit &told : tampered.told.visits) {
        input.visits.push_back(told.visit);
        input.visits.back().caseId = tampered.told.facts.id;
    }
    return input;
}

Cause causeOf(const demo::Outbreak &outbreak, const TamperedCase &tampered, const epi::Conflict &conflict,
              std::vector<std::size_t> &planted)
{
    const Judge judge(outbreak, tampered, conflict);
    for (std::size_t i = 0; i < tampered.planted.size(); ++i) {
        if (judge.isPlanted(tampered.planted[i]))
            planted.push_back(i);
    }
    return planted.empty() ? judge.naturalCause() : Cause::planted;
}

void Tally::add(const Tally &other)
{
    for (std::size_t i = 0; i < plantKinds; ++i) {
        planted[i] += other.planted[i];
        found[i] += other.found[i];
    }
    for (const auto &[kind, counts] : other.reported) {
        for (std::size_t cause = 0; cause < counts.size(); ++cause)
            reported[kind][cause] += counts[cause];
    }
    repeats += other.repeats;
    weeks += other.weeks;
    cases += other.cases;
    seconds += other.seconds;
    slowest = std::max(slowest, other.slowest);
}

double Tally::recall() const
{
    std::size_t all = 0;
    std::size_t some = 0;
    for (std::size_t i = 0; i < plantKinds; ++i) {
        all += planted[i];
        some += found[i];
    }
    return all == 0 ? 1 : static_cast<double>(some) / static_cast<double>(all);
}

std::size_t Tally::falseAlarms() const
{
    std::size_t sum = 0;
    for (const auto &[kind, counts] : reported)
        sum += counts[static_cast<std::size_t>(Cause::none)];
    return sum;
}

Tally measure(const demo::Options &options, const epi::Policy &policy, const std::filesystem::path &scratch,
              std::vector<std::string> *log)
{
    Tally tally;
    const auto outbreak = demo::generate(options);
    if (!outbreak)
        return tally;
    const auto seed = static_cast<std::uint32_t>(options.seed);
    const tracing::OnsetCurves curves(policy);
    for (const TamperedCase &tampered : tamper(**outbreak, toldCases(**outbreak, scratch), seed, 4)) {
        const tracing::Input input = inputOf(**outbreak, tampered);
        const tracing::PresenceReader reader(input, policy);
        const auto stays = tracing::findStays(reader, 0);
        const auto start = std::chrono::steady_clock::now();
        const auto conflicts = tracing::findConflicts(reader, curves, 0, stays);
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        tally.seconds += took;
        tally.slowest = std::max(tally.slowest, took);
        std::vector<std::size_t> times(tampered.planted.size(), 0);
        for (const epi::Conflict &conflict : conflicts) {
            std::vector<std::size_t> planted;
            const Cause cause = causeOf(**outbreak, tampered, conflict, planted);
            ++tally.reported[conflict.kind][static_cast<std::size_t>(cause)];
            for (const std::size_t i : planted)
                ++times[i];
            if (log != nullptr && cause == Cause::none)
                log->push_back(describe(**outbreak, tampered, conflict, "false"));
        }
        for (std::size_t i = 0; i < times.size(); ++i) {
            const Contradiction &one = tampered.planted[i];
            ++tally.planted[static_cast<std::size_t>(one.plant)];
            tally.found[static_cast<std::size_t>(one.plant)] += times[i] > 0 ? 1 : 0;
            tally.repeats += times[i] > 1 ? times[i] - 1 : 0;
            if (log != nullptr && times[i] == 0) {
                char text[200];
                std::snprintf(text, sizeof text, "missed %s: %s day %.2f-%.2f, %.0f m", tampered.told.facts.number.c_str(),
                              nameOf(one.plant), static_cast<double>(one.begin) / 86400, static_cast<double>(one.end) / 86400,
                              one.apart);
                log->emplace_back(text);
            }
        }
        tally.weeks += static_cast<double>(tampered.told.end - tampered.told.begin) / (7 * 86400.0);
        ++tally.cases;
    }
    return tally;
}

} // namespace tracedesk::tests
