#include "tracing/accounts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tracedesk::tracing {

using epi::RecordColumns;
using epi::RecordKind;

namespace {

Time secondsOf(epi::Instant t)
{
    return t.time_since_epoch().count();
}

epi::Instant instantOf(Time t)
{
    return epi::Instant{epi::Seconds{t}};
}

bool isMoment(RecordKind kind)
{
    return kind == RecordKind::card || kind == RecordKind::entryLog;
}

} // namespace

Accounts::Accounts(const PresenceReader &reader, std::size_t caseIndex)
    : m_reader(&reader)
{
    const std::uint32_t person = reader.input().personOfCase[caseIndex];
    for (std::uint32_t set = 0; set < reader.input().sets.size(); ++set)
        readSet(set, person);
    rankSets();
    readClaims(caseIndex);
    m_homes = findHomes(m_phones, policy());
}

void Accounts::readSet(std::uint32_t set, std::uint32_t person)
{
    const PresenceReader::Rows rows = m_reader->rowsOf(set, person);
    if (rows.first == rows.last)
        return;
    const RecordColumns &records = m_reader->input().sets[set].records;
    const RecordKind kind = m_reader->input().sets[set].kind;
    const bool moment = isMoment(kind);
    m_phones.push_back({set, {}});
    std::vector<Sighting> &sightings = m_phones.back().sightings;
    sightings.reserve(rows.last - rows.first);
    const double reach = kind == RecordKind::cellSite ? rule().cellReach : rule().gpsReach;
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        const Footprint where = m_reader->footprint(set, row);
        Sighting one;
        one.begin = records.begin[row];
        one.end = one.begin + (records.duration.empty() ? 0 : records.duration[row]);
        one.point = onSphere(where.position);
        one.radius = where.radius;
        one.reach = moment ? std::max(where.radius, rule().placeRadius) : std::max(1.0, reach * where.radius);
        one.kind = kind;
        one.set = set;
        one.row = static_cast<std::uint32_t>(row);
        sightings.push_back(one);
    }
}

// In whatever order the files came: the same is found.
void Accounts::rankSets()
{
    std::ranges::sort(m_phones, [](const Phone &a, const Phone &b) {
        return std::ranges::lexicographical_compare(a.sightings, b.sightings, {}, contentOf, contentOf);
    });
    for (std::uint32_t rank = 0; rank < m_phones.size(); ++rank) {
        for (Sighting &one : m_phones[rank].sightings)
            one.rank = rank;
    }
    const auto moments =
        std::ranges::stable_partition(m_phones, [](const Phone &phone) { return !isMoment(phone.sightings.front().kind); });
    for (const Phone &set : moments)
        m_moments.insert(m_moments.end(), set.sightings.begin(), set.sightings.end());
    m_phones.erase(moments.begin(), moments.end());
    std::ranges::sort(m_moments, {}, contentOf);
}

void Accounts::readClaims(std::size_t caseIndex)
{
    const epi::CaseId id = m_reader->input().cases[caseIndex].id;
    for (const epi::Visit &visit : m_reader->input().visits) {
        if (visit.caseId != id || visit.status == epi::VisitStatus::rejected)
            continue;
        Claim claim;
        claim.visit = &visit;
        claim.begin = secondsOf(visit.begin);
        if (visit.end)
            claim.end = std::max(claim.begin, secondsOf(*visit.end));
        const auto stretched = static_cast<Time>(static_cast<double>(visit.margin.count()) * rule().marginStretch);
        claim.slack = std::max<Time>(rule().leastMargin.count(), stretched);
        if (visit.position)
            claim.point = onSphere(*visit.position);
        claim.from = claim.begin - claim.slack;
        // Whoever does not say when they left may have stayed on; a place nobody knows explains little.
        const epi::Seconds open = visit.position ? rule().openEnd : policy().stays.entryDwell;
        claim.to = claim.end.value_or(claim.begin + open.count()) + claim.slack;
        m_claims.push_back(claim);
    }
    std::ranges::sort(m_claims, {},
                      [](const Claim &c) { return std::tuple(c.begin, c.to, c.visit->id, c.visit->placeName, c.visit->line); });
    if (!m_claims.empty())
        readAsked(m_reader->input().cases[caseIndex]);
    for (std::uint32_t i = 0; i < m_claims.size(); ++i)
        m_byFrom.push_back(i);
    std::ranges::sort(m_byFrom, {}, [&](std::uint32_t i) { return std::pair(m_claims[i].from, i); });
    for (const std::uint32_t i : m_byFrom)
        m_latestTo.push_back(m_latestTo.empty() ? m_claims[i].to : std::max(m_latestTo.back(), m_claims[i].to));
}

void Accounts::readAsked(const epi::Case &facts)
{
    const auto midnightOf = [&](Time t, int later) {
        return epi::startOfDay(epi::localDay(instantOf(t), policy().utcOffset) + std::chrono::days{later}, policy().utcOffset);
    };
    const Time first = m_claims.front().begin;
    Time last = first;
    for (const Claim &claim : m_claims)
        last = std::max(last, claim.end.value_or(claim.begin));
    m_asked = {midnightOf(first, 0), midnightOf(last, 1)};
    const auto infectious = epi::infectiousWindow(facts, policy());
    if (!infectious)
        return;
    const auto exposure = epi::exposureWindow(facts, policy());
    if (exposure && m_asked.begin < infectious->outer.begin && m_asked.end > exposure->outer.begin)
        m_asked.begin = std::min(m_asked.begin, exposure->outer.begin);
    m_asked.begin = std::min(m_asked.begin, infectious->outer.begin);
    // Nobody tells of what comes after the interview, which confirmation brings about.
    epi::Instant end = infectious->outer.end;
    if (facts.confirmed)
        end = std::min(end, epi::startOfDay(*facts.confirmed + std::chrono::days{1}, policy().utcOffset));
    m_asked.end = std::max(m_asked.end, end);
}

template<class Use> void Accounts::forClaimsAt(Time t, Use &&use) const
{
    auto after = std::ranges::upper_bound(m_byFrom, t, {}, [&](std::uint32_t i) { return m_claims[i].from; });
    for (auto i = after - m_byFrom.begin(); i-- > 0 && m_latestTo[static_cast<std::size_t>(i)] >= t;) {
        const Claim &claim = m_claims[m_byFrom[static_cast<std::size_t>(i)]];
        if (claim.to >= t)
            use(claim);
    }
}

double Accounts::against(const Sighting &sighting, const Point &point, double spread) const
{
    const double off = (metresBetween(sighting.point, point) - spread) / sighting.reach;
    if (off <= 1)
        return 0;
    return std::min(-off * std::log(1 - rule().within), -std::log(rule().leastTail));
}

double Accounts::against(const Sighting &sighting, const Claim &claim) const
{
    return claim.point ? against(sighting, *claim.point, rule().placeRadius) : 0;
}

double Accounts::untold(const Sighting &sighting) const
{
    double least = std::numeric_limits<double>::max();
    for (const Home &home : m_homes) {
        const bool heardThere = std::ranges::find(home.stations, sighting.point) != home.stations.end();
        least = std::min(least, heardThere ? 0 : against(sighting, home.point, rule().placeRadius));
    }
    forClaimsAt(sighting.begin, [&](const Claim &claim) { least = std::min(least, against(sighting, claim)); });
    return least;
}

std::optional<Time> Accounts::stayedOnUntil(const Sighting &sighting) const
{
    std::optional<Time> until;
    forClaimsAt(sighting.begin, [&](const Claim &claim) {
        if (!claim.point && !claim.end)
            until = std::max(until.value_or(0), claim.begin + rule().openEnd.count() + claim.slack);
    });
    return until;
}

bool Accounts::toldElsewhere(const Sighting &sighting, const Claim &apart) const
{
    const auto lengthOf = [](const Claim &claim) { return claim.to - claim.from - 2 * claim.slack; };
    bool told = false;
    forClaimsAt(sighting.begin, [&](const Claim &claim) {
        if (&claim == &apart || lengthOf(claim) > lengthOf(apart))
            return;
        const Time end = claim.end.value_or(claim.begin);
        const bool during = claim.point ? true : claim.begin <= sighting.begin && sighting.begin <= end;
        told = told || (during && against(sighting, claim) == 0);
    });
    return told;
}

bool Accounts::isVouchedFor(const Claim &claim) const
{
    if (!claim.point)
        return false;
    const auto speaksOf = [&](const Claim &one, const Sighting &moment) {
        const Time late = moment.kind == RecordKind::card ? rule().paymentDelay.count() : rule().clock.count();
        return moment.begin >= one.from - rule().clock.count() && moment.begin <= one.to + late;
    };
    return std::ranges::any_of(m_moments, [&](const Sighting &moment) {
        if (!speaksOf(claim, moment) || against(moment, claim) > 0)
            return false;
        // What was paid at the restaurant next door speaks for the lunch that was told.
        const double off = metresBetween(moment.point, *claim.point);
        return std::ranges::none_of(m_claims, [&](const Claim &other) {
            return other.point && metresBetween(moment.point, *other.point) < off && speaksOf(other, moment);
        });
    });
}

bool Accounts::isForeign(const Sighting &sighting) const
{
    return std::ranges::any_of(m_foreign, [&](const Foreign &foreign) {
        return foreign.set == sighting.set && foreign.begin <= sighting.begin && sighting.begin <= foreign.end;
    });
}

void Evidence::add(Time t, double against)
{
    const Time slot = t / m_independent;
    if (slot != m_slot) {
        m_sum += m_piece;
        m_moments += m_piece > 0 ? 1 : 0;
        m_piece = 0;
        m_slot = slot;
    }
    m_piece = std::max(m_piece, against);
}

double Evidence::sum() const
{
    const double moments = m_moments + (m_piece > 0 ? 1 : 0);
    return moments == 0 ? 0 : std::min((m_sum + m_piece) / (1 + (moments - 1) * alike), m_most);
}

double Evidence::posterior(double prior, double evidence)
{
    const double odds = prior / (1 - prior) * std::exp(evidence);
    return odds / (1 + odds);
}

} // namespace tracedesk::tracing
