#include "desk/common_places.h"

#include "desk/area.h"
#include "desk/cluster_sources.h"
#include "desk/home_name.h"
#include "desk/office.h"

#include <algorithm>
#include <limits>
#include <span>

namespace tracedesk::desk {

namespace {

// Some hundredths of a second of the store's time.
constexpr std::size_t casesAtOnce = 500;

std::uint32_t numberOf(PlaceReading &reading, const std::string &name)
{
    if (name.empty() || isHome(reading.words, name))
        return 0;
    const auto [at, fresh] = reading.names.emplace(name, static_cast<std::uint32_t>(reading.input.names.size()));
    if (fresh)
        reading.input.names.push_back(name);
    return at->second;
}

void add(PlaceReading &reading, std::uint32_t caseIndex, const std::string &name, epi::TimeSpan span, epi::LatLng position,
         std::optional<epi::RecordKind> kind)
{
    span.end = std::max(span.end, span.begin + epi::Seconds{1}); // who was there for a moment was there
    reading.input.stays.push_back({caseIndex, numberOf(reading, name), span, position, kind});
}

void add(PlaceReading &reading, std::uint32_t caseIndex, const epi::Visit &visit)
{
    if (visit.status == epi::VisitStatus::rejected)
        return;
    if (!visit.position) {
        ++reading.unplaced;
        return;
    }
    // As in runs of the engine.
    const epi::Instant end = visit.end.value_or(visit.begin + reading.policy.stays.entryDwell);
    add(reading, caseIndex, visit.placeName, {visit.begin - visit.margin, end + visit.margin}, *visit.position, std::nullopt);
}

std::optional<epi::TimeSpan> windowOf(const epi::Case &facts, const epi::PlaceQuestion &question, const epi::Policy &policy)
{
    if (question.time == epi::PlaceTime::period)
        return epi::TimeSpan{epi::startOfDay(question.period.earliest, policy.utcOffset),
                             epi::startOfDay(question.period.latest + std::chrono::days{1}, policy.utcOffset)};
    const auto window =
        question.time == epi::PlaceTime::exposure ? epi::exposureWindow(facts, policy) : epi::infectiousWindow(facts, policy);
    return window ? std::optional(window->outer) : std::nullopt;
}

// The visits of a common place among all that its members did: what counts is marked.
void markVisits(std::vector<ClusterStay> &stays, std::uint32_t member, const epi::CommonPlace &place)
{
    for (const epi::PlaceVisit &visit : place.visits) {
        if (visit.member != member)
            continue;
        auto stay = std::ranges::find_if(stays, [&](const ClusterStay &s) {
            return !s.here && s.kind == visit.kind && s.possible.begin == visit.span.begin && s.position == visit.position;
        });
        if (stay == stays.end())
            stay = stays.insert(stays.end(), {visit.kind, {}, visit.span, visit.position, 0, place.name, false});
        stay->possible = visit.span;
        stay->here = true;
    }
    std::ranges::stable_sort(stays, {}, [](const ClusterStay &stay) { return stay.possible.begin; });
}

} // namespace

epi::Result<void> Office::readPlaces(PlaceReading &reading) const
{
    if (auto permitted = permit(epi::Duty::trace); !permitted)
        return permitted;
    if (!reading.begun) {
        auto cases = m_store.loadCases();
        if (!cases)
            return std::unexpected(cases.error());
        std::erase_if(*cases,
                      [&](const epi::Case &c) { return c.archived || !epi::may(actor(), epi::Duty::listCases, c.jurisdiction); });
        auto words = intake::readSpeechWords(m_surroundings.resources + "/speech");
        if (!words)
            return std::unexpected(words.error());
        auto policy = policyInForce();
        if (!policy)
            return std::unexpected(policy.error());
        reading.words = std::move(*words);
        reading.policy = std::move(*policy);
        for (const epi::Case &facts : *cases)
            reading.input.cases.push_back(facts.id);
        reading.cases = std::move(*cases);
        reading.begun = true;
    }
    const auto ids = std::span(reading.input.cases).subspan(reading.read);
    const auto next = ids.first(std::min(ids.size(), casesAtOnce));
    const auto stays = m_store.loadStays(next);
    if (!stays)
        return std::unexpected(stays.error());
    if (reading.read > 0 && stays->inputDigest != reading.inputDigest) {
        reading = {}; // the engine ran in between: from the beginning
        return {};
    }
    reading.inputDigest = stays->inputDigest;
    for (std::size_t i = 0; i < next.size(); ++i) {
        const auto caseIndex = static_cast<std::uint32_t>(reading.read + i);
        for (const epi::Stay &stay : stays->ofCase[i])
            add(reading, caseIndex, stay.place, stay.possible, stay.position, stay.kind);
        const auto visits = m_store.loadVisits(next[i]);
        if (!visits)
            return std::unexpected(visits.error());
        for (const epi::Visit &visit : *visits)
            add(reading, caseIndex, visit);
    }
    reading.read += next.size();
    return {};
}

epi::Result<FoundPlaces> findPlaces(PlaceReading reading, const epi::PlaceQuestion &question, const std::stop_token &stop,
                                    const epi::Progress &progress)
{
    FoundPlaces found;
    found.unplaced = reading.unplaced;
    found.utcOffset = reading.policy.utcOffset;
    for (const epi::Case &facts : reading.cases) {
        reading.input.windows.push_back(windowOf(facts, question, reading.policy));
        found.undated += reading.input.windows.back() ? 0 : 1;
    }
    auto places = tracing::findCommonPlaces(reading.input, question, reading.policy, stop, progress);
    if (!places)
        return std::unexpected(places.error());
    found.found = std::move(*places);
    return found;
}

epi::Result<ClusterFile> Office::commonPlaceFile(const epi::CommonPlace &place, const std::string &purpose)
{
    if (auto permitted = permit(epi::Duty::openCase); !permitted)
        return std::unexpected(permitted.error());
    std::vector<epi::Case> cases;
    std::vector<epi::PersonId> persons;
    for (const epi::CaseId id : place.cases) {
        auto facts = m_store.loadCase(id);
        if (!facts)
            return std::unexpected(facts.error());
        if (auto permitted = permit(epi::Duty::openCase, facts->jurisdiction, id.uuid()); !permitted)
            return std::unexpected(permitted.error());
        persons.push_back(facts->person);
        cases.push_back(std::move(*facts));
    }
    if (auto permitted = permitNotOwn(epi::Duty::openCase, persons); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotDue(epi::Duty::openCase, persons); !permitted)
        return std::unexpected(permitted.error());
    // Nothing of the members is read before the looks are on record.
    if (const auto looked = m_store.recordLooks(persons, purpose); !looked)
        return std::unexpected(looked.error());
    const auto policy = policyInForce();
    if (!policy)
        return std::unexpected(policy.error());
    ClusterFile file;
    file.common = true;
    file.provenance.policy = policy->id;
    file.provenance.utcOffset = policy->utcOffset;
    file.cluster.cluster.place = place.name;
    file.cluster.cluster.position = place.position;
    file.cluster.cluster.radius = place.radius;
    file.cluster.cluster.span = place.span;
    file.cluster.caseIds = place.cases;
    const std::chrono::days around(policy->exposureEarliest);
    const epi::TimeSpan time{place.span.begin - around, place.span.end + around};
    for (std::uint32_t i = 0; i < cases.size(); ++i) {
        file.cluster.numbers.push_back(cases[i].number);
        auto member = readMember(std::move(cases[i]), time);
        if (!member)
            return std::unexpected(member.error());
        // The run may be older than the case, or there was none.
        if (const auto window = epi::exposureWindow(member->facts, *policy); window && !member->exposure)
            member->exposure = *window;
        if (const auto window = epi::infectiousWindow(member->facts, *policy); window && !member->infectious)
            member->infectious = *window;
        markVisits(member->stays, i, place);
        file.members.push_back(std::move(*member));
    }
    file.sources = rankedSources(file.members, std::nullopt);
    return file;
}

} // namespace tracedesk::desk
