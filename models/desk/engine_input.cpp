#include "desk/engine_input.h"

#include "vault/digest.h"

#include <algorithm>
#include <unordered_map>

namespace tracedesk::desk {

namespace {

void feed(vault::Digester &digester, const std::string &text)
{
    const std::uint64_t size = text.size();
    digester.update(std::as_bytes(std::span(&size, 1)));
    digester.update(std::as_bytes(std::span(text)));
}

template<class T> void feedColumn(vault::Digester &digester, const std::vector<T> &column)
{
    const std::uint64_t size = column.size();
    digester.update(std::as_bytes(std::span(&size, 1)));
    digester.update(std::as_bytes(std::span(column)));
}

template<class T>
    requires std::is_trivially_copyable_v<T>
void feedValue(vault::Digester &digester, const T &value)
{
    digester.update(std::as_bytes(std::span(&value, 1)));
}

void feedDay(vault::Digester &digester, const std::optional<epi::Day> &day)
{
    feedValue(digester, day ? std::int64_t{day->time_since_epoch().count()} : std::numeric_limits<std::int64_t>::min());
}

void feedCase(vault::Digester &digester, const epi::Case &c)
{
    feed(digester, c.number);
    feedDay(digester, c.onset ? std::optional(c.onset->earliest) : std::nullopt);
    feedDay(digester, c.onset ? std::optional(c.onset->latest) : std::nullopt);
    for (const auto &day : {c.sampleDate, c.reported, c.confirmed, c.isolated})
        feedDay(digester, day);
    feedValue(digester, c.imported);
}

void feedRecords(vault::Digester &digester, const tracing::RecordSet &set)
{
    feedValue(digester, set.kind);
    for (const epi::Place &place : set.places) {
        feed(digester, place.code);
        feedValue(digester, place.position.latitude);
        feedValue(digester, place.position.longitude);
        feedValue(digester, place.radius);
    }
    const epi::RecordColumns &r = set.records;
    for (const auto *column : {&r.subject, &r.begin, &r.duration, &r.place, &r.amount})
        feedColumn(digester, *column);
    feedColumn(digester, r.latitude);
    feedColumn(digester, r.longitude);
    feedColumn(digester, r.accuracy);
}

template<class T> void keepRows(std::vector<T> &column, std::span<const std::uint32_t> rows)
{
    if (column.empty())
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        column[i] = column[rows[i]];
    column.resize(rows.size());
}

// Tables keep places without coordinates at 0,0; many of them are not one spot.
bool isPlaced(const store::RecordSet &set, std::size_t row)
{
    const epi::RecordColumns &records = set.records;
    if (!records.place.empty() && records.place[row] != epi::RecordColumns::noPlace)
        return epi::isPlausible(set.places[records.place[row]].position);
    return !records.latitude.empty();
}

// Drops rows without a place; gives, for those kept, their number among the person's rows.
std::vector<std::uint32_t> keepPlaced(store::RecordSet &set)
{
    epi::RecordColumns &records = set.records;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> ofPerson;
    rows.reserve(records.size());
    ofPerson.reserve(records.size());
    std::size_t firstOfPerson = 0;
    for (std::size_t row = 0; row < records.size(); ++row) {
        if (records.subject[row] != records.subject[firstOfPerson])
            firstOfPerson = row;
        if (!isPlaced(set, row))
            continue;
        rows.push_back(static_cast<std::uint32_t>(row));
        ofPerson.push_back(static_cast<std::uint32_t>(row - firstOfPerson));
    }
    if (rows.size() == records.size())
        return ofPerson;
    for (auto *column : {&records.subject, &records.begin, &records.duration, &records.place, &records.amount, &records.line})
        keepRows(*column, rows);
    keepRows(records.latitude, rows);
    keepRows(records.longitude, rows);
    keepRows(records.accuracy, rows);
    return ofPerson;
}

} // namespace

EngineInput makeEngineInput(std::span<const epi::Case> cases, store::StoredRecords records, std::span<const epi::Visit> visits,
                            std::span<const epi::Exposure> exposures)
{
    EngineInput made;
    made.persons = std::move(records.persons);
    std::unordered_map<epi::PersonId, std::uint32_t> personIndex;
    for (std::uint32_t i = 0; i < made.persons.size(); ++i)
        personIndex.emplace(made.persons[i], i);

    std::unordered_map<epi::CaseId, std::uint32_t> caseIndex;
    for (const epi::Case &c : cases) {
        if (c.archived)
            continue;
        const auto [person, fresh] = personIndex.emplace(c.person, static_cast<std::uint32_t>(made.persons.size()));
        if (fresh)
            made.persons.push_back(c.person);
        caseIndex.emplace(c.id, static_cast<std::uint32_t>(made.input.cases.size()));
        made.input.cases.push_back(c);
        made.input.personOfCase.push_back(person->second);
    }
    made.input.personCount = static_cast<std::uint32_t>(made.persons.size());

    for (store::RecordSet &set : records.sets) {
        made.batches.push_back(set.batch);
        made.storedRow.push_back(keepPlaced(set));
        made.input.sets.push_back({set.kind, std::move(set.places), std::move(set.records)});
    }
    for (const epi::Visit &visit : visits) {
        if (visit.status != epi::VisitStatus::rejected && caseIndex.contains(visit.caseId))
            made.input.visits.push_back(visit);
    }
    for (const epi::Exposure &exposure : exposures) {
        const auto source = caseIndex.find(exposure.source);
        const auto exposed = caseIndex.find(exposure.exposed);
        if (source == caseIndex.end() || exposed == caseIndex.end())
            continue;
        made.input.exposures.push_back({source->second, exposed->second, exposure.setting});
        if (!exposure.directed)
            made.input.exposures.push_back({exposed->second, source->second, exposure.setting});
    }
    return made;
}

std::string digestOf(const EngineInput &input)
{
    vault::Digester digester;
    for (const epi::Case &c : input.input.cases)
        feedCase(digester, c);
    feedColumn(digester, input.input.personOfCase);
    for (const tracing::RecordSet &set : input.input.sets)
        feedRecords(digester, set);
    for (const epi::Visit &visit : input.input.visits) {
        feedValue(digester, visit.caseId.uuid());
        feedValue(digester, visit.begin.time_since_epoch().count());
        feedValue(digester, visit.end ? visit.end->time_since_epoch().count() : 0);
        feedValue(digester, visit.position ? visit.position->latitude : 0.0);
        feedValue(digester, visit.position ? visit.position->longitude : 0.0);
        feed(digester, visit.placeName);
    }
    for (const tracing::StatedExposure &exposure : input.input.exposures) {
        feedValue(digester, exposure.source);
        feedValue(digester, exposure.exposed);
    }
    return vault::toHex(digester.finish());
}

store::Findings storedForm(tracing::Findings findings, const EngineInput &input, std::string inputDigest)
{
    store::Findings stored;
    stored.policy = std::move(findings.policy);
    stored.engine = std::move(findings.engine);
    stored.inputDigest = std::move(inputDigest);
    stored.persons = input.persons;
    stored.batches = input.batches;
    stored.clusters = std::move(findings.clusters);
    for (std::size_t i = 0; i < findings.cases.size(); ++i) {
        tracing::CaseFindings &found = findings.cases[i];
        for (epi::Stay &stay : found.stays) {
            if (stay.records.count == 0)
                continue;
            const auto rows = std::span(input.storedRow[stay.records.set]).subspan(stay.records.first, stay.records.count);
            stay.records.first = rows.front();
            stay.records.count = rows.back() - rows.front() + 1;
        }
        stored.cases.push_back({input.input.cases[i].id, found.infectious, found.exposure, std::move(found.stays),
                                std::move(found.coPresences), std::move(found.sources)});
    }
    return stored;
}

} // namespace tracedesk::desk
