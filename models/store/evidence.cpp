#include "store/evidence.h"

#include "store/cases.h"
#include "store/entries.h"
#include "store/parts.h"
#include "store/persons.h"

namespace tracedesk::store {

using epi::ErrorCode;

namespace {

std::optional<epi::Day> earliest(const epi::Exposure &exposure)
{
    return exposure.when ? std::optional(exposure.when->earliest) : std::nullopt;
}

std::optional<epi::Day> latest(const epi::Exposure &exposure)
{
    return exposure.when ? std::optional(exposure.when->latest) : std::nullopt;
}

std::optional<double> latitude(const epi::Visit &visit)
{
    return visit.position ? std::optional(visit.position->latitude) : std::nullopt;
}

std::optional<double> longitude(const epi::Visit &visit)
{
    return visit.position ? std::optional(visit.position->longitude) : std::nullopt;
}

std::optional<std::int64_t> number(const std::optional<bool> &said)
{
    return said ? std::optional<std::int64_t>(*said ? 1 : 0) : std::nullopt;
}

std::optional<bool> answer(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column) != 0);
}

/// Rows of one case, or of all where `id` is null: each way by its own plan.
Statement ofOneOrAll(const Database &database, std::string select, const char *column, epi::CaseId id, const char *order)
{
    if (!id.isNull())
        select += std::string(" WHERE ") + column + " = ?1";
    Statement rows = database.prepare(select + " ORDER BY " + order);
    if (id.isNull())
        rows.query();
    else
        rows.query(id);
    return rows;
}

epi::Visit readVisit(const Statement &row)
{
    epi::Visit visit;
    visit.id = row.id<epi::VisitId>(0);
    visit.caseId = row.id<epi::CaseId>(1);
    visit.interview = row.id<epi::InterviewId>(2);
    visit.begin = row.instant(3);
    if (!row.isNull(4))
        visit.end = row.instant(4);
    visit.margin = epi::Seconds{row.integer(5)};
    visit.placeName = row.text(6);
    visit.address = row.text(7);
    if (!row.isNull(8))
        visit.position = epi::LatLng{row.real(8), row.real(9)};
    visit.transport = row.text(10);
    visit.companions = row.text(11);
    visit.mask = answer(row, 12);
    visit.status = row.as<epi::VisitStatus>(13);
    visit.batch = row.id<epi::ImportBatchId>(14);
    visit.line = row.as<std::uint32_t>(15);
    visit.revision = row.as<std::uint32_t>(16);
    return visit;
}

epi::Contact readContact(const Statement &row)
{
    epi::Contact contact;
    contact.id = row.id<epi::ContactId>(0);
    contact.caseId = row.id<epi::CaseId>(1);
    contact.person = row.id<epi::PersonId>(2);
    contact.status = row.as<epi::ContactStatus>(3);
    contact.total = epi::Seconds{row.integer(4)};
    contact.span = {row.instant(5), row.instant(6)};
    contact.place = row.text(7);
    contact.probability = row.real(8);
    contact.remark = row.text(9);
    contact.revision = row.as<std::uint32_t>(10);
    contact.facts.relation = row.as<epi::ContactClass>(11);
    contact.facts.isolation = row.as<epi::IsolationClass>(12);
    contact.facts.nationality = row.text(13);
    contact.facts.occupation = row.text(14);
    contact.facts.lastContact = row.day(15);
    contact.facts.suspected = answer(row, 16);
    contact.facts.mask = answer(row, 17);
    contact.facts.closeness = row.text(18);
    contact.facts.apartUntil = row.day(19);
    contact.facts.apartReason = row.text(20);
    return contact;
}

} // namespace

bool Evidence::exists(const Database &database, const epi::Exposure &exposure)
{
    return database
        .prepare("SELECT 1 FROM main.exposures WHERE exposed = ?1 AND source = ?2 AND earliest IS ?3 AND latest IS ?4 "
                 "AND setting = ?5 AND evidence = ?6 AND directed = ?7")
        .query(exposure.exposed, exposure.source, earliest(exposure), latest(exposure), exposure.setting, exposure.evidence,
               exposure.directed)
        .next();
}

void Evidence::insert(Database &database, const epi::Exposure &exposure)
{
    database.prepare("INSERT INTO main.exposures VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .run(exposure.id, exposure.source, exposure.exposed, earliest(exposure), latest(exposure), exposure.setting,
             exposure.evidence, exposure.batch, exposure.line, exposure.directed);
}

bool Evidence::exists(const Database &database, const epi::Visit &visit)
{
    return database
        .prepare("SELECT 1 FROM main.visits WHERE case_id = ?1 AND begin = ?2 AND end IS ?3 AND place_name = ?4 AND address = ?5 "
                 "AND latitude IS ?6 AND longitude IS ?7")
        .query(visit.caseId, visit.begin, visit.end, visit.placeName, visit.address, latitude(visit), longitude(visit))
        .next();
}

void Evidence::insert(Database &database, const epi::Visit &visit)
{
    // INSERT OR REPLACE is how a row is changed, too: nothing refers to a visit.
    database
        .prepare(
            "INSERT OR REPLACE INTO main.visits VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
            "?17)")
        .run(visit.id, visit.caseId, visit.interview, visit.begin, visit.end, visit.margin, visit.placeName, visit.address,
             latitude(visit), longitude(visit), visit.transport, visit.companions, number(visit.mask), visit.status, visit.batch,
             visit.line, visit.revision);
}

void Evidence::insert(Database &database, const epi::Contact &contact)
{
    const epi::ContactFacts &facts = contact.facts;
    database
        .prepare("INSERT OR REPLACE INTO main.contacts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
                 "?16, ?17, ?18, ?19, ?20, ?21)")
        .run(contact.id, contact.caseId, contact.person, contact.status, contact.total, contact.span.begin, contact.span.end,
             contact.place, contact.probability, contact.remark, contact.revision, facts.relation, facts.isolation,
             facts.nationality, facts.occupation, facts.lastContact, number(facts.suspected), number(facts.mask), facts.closeness,
             facts.apartUntil, facts.apartReason);
}

epi::Result<std::vector<epi::Exposure>> CaseStore::loadExposures(epi::CaseId exposed) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Exposure> exposures;
        Statement rows = ofOneOrAll(database,
                                    "SELECT id, source, exposed, earliest, latest, setting, evidence, batch, line, directed "
                                    "FROM main.exposures",
                                    "exposed", exposed, "id");
        while (rows.next()) {
            auto &exposure = exposures.emplace_back();
            exposure.id = rows.id<epi::ExposureId>(0);
            exposure.source = rows.id<epi::CaseId>(1);
            exposure.exposed = rows.id<epi::CaseId>(2);
            if (!rows.isNull(3))
                exposure.when = epi::DayRange{*rows.day(3), *rows.day(4)};
            exposure.setting = rows.text(5);
            exposure.evidence = rows.text(6);
            exposure.batch = rows.id<epi::ImportBatchId>(7);
            exposure.line = rows.as<std::uint32_t>(8);
            exposure.directed = rows.integer(9) != 0;
        }
        return exposures;
    });
}

epi::Exposure Evidence::save(CaseStore::Parts &parts, epi::Exposure exposure)
{
    Database &database = parts.database;
    if (exposure.source == exposure.exposed)
        raise(ErrorCode::invalidArgument, "exposure", "self reference");
    expectCase(database, exposure.source);
    expectCase(database, exposure.exposed);
    if (exposure.id.isNull())
        exposure.id = parts.ids.make<epi::ExposureId>();
    database.prepare("DELETE FROM main.exposures WHERE id = ?1").run(exposure.id);
    insert(database, exposure);
    parts.record({.act = Act::exposureSaved, .object = exposure.id.uuid()});
    return exposure;
}

epi::Result<epi::Exposure> CaseStore::saveExposure(epi::Exposure exposure)
{
    return writing(*m_parts, [&](Database &) { return Evidence::save(*m_parts, std::move(exposure)); });
}

epi::Result<std::vector<epi::Interview>> CaseStore::loadInterviews(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Interview> interviews;
        Statement rows = database.prepare("SELECT id, case_id, mode, held, interviewer, notes, revision FROM main.interviews "
                                          "WHERE case_id = ?1 ORDER BY held, id");
        rows.query(id);
        while (rows.next()) {
            auto &interview = interviews.emplace_back();
            interview.id = rows.id<epi::InterviewId>(0);
            interview.caseId = rows.id<epi::CaseId>(1);
            interview.mode = rows.as<epi::InterviewMode>(2);
            if (!rows.isNull(3))
                interview.held = rows.instant(3);
            interview.interviewer = rows.text(4);
            interview.notes = rows.text(5);
            interview.revision = rows.as<std::uint32_t>(6);
        }
        return interviews;
    });
}

epi::Result<epi::Interview> CaseStore::saveInterview(epi::Interview interview)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, interview.caseId);
        expectRevision("interview", revisionOf(database, "main.interviews", interview.id.uuid()), interview.revision);
        ++interview.revision;
        if (interview.id.isNull())
            interview.id = m_parts->ids.make<epi::InterviewId>();
        // Not REPLACE, which would delete first: visits refer to interviews.
        database
            .prepare("INSERT INTO main.interviews VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET "
                     "case_id = ?2, mode = ?3, held = ?4, interviewer = ?5, notes = ?6, revision = ?7")
            .run(interview.id, interview.caseId, interview.mode, interview.held, interview.interviewer, interview.notes,
                 interview.revision);
        m_parts->record(
            {.act = Act::interviewSaved, .object = interview.id.uuid(), .subject = Cases::personOf(database, interview.caseId)});
        return interview;
    });
}

epi::Result<std::vector<epi::Visit>> CaseStore::loadVisits(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        std::vector<epi::Visit> visits;
        Statement rows =
            ofOneOrAll(database,
                       "SELECT id, case_id, interview, begin, end, margin, place_name, address, latitude, longitude, "
                       "transport, companions, mask, status, batch, line, revision FROM main.visits",
                       "case_id", id, "case_id, begin, id");
        while (rows.next())
            visits.push_back(readVisit(rows));
        return visits;
    });
}

epi::Result<epi::Visit> CaseStore::saveVisit(epi::Visit visit)
{
    return writing(*m_parts, [&](Database &database) {
        expectCase(database, visit.caseId);
        expectRevision("visit", revisionOf(database, "main.visits", visit.id.uuid()), visit.revision);
        ++visit.revision;
        if (visit.id.isNull())
            visit.id = m_parts->ids.make<epi::VisitId>();
        Evidence::insert(database, visit);
        m_parts->record({.act = Act::visitSaved, .object = visit.id.uuid(), .subject = Cases::personOf(database, visit.caseId)});
        return visit;
    });
}

std::vector<epi::Contact> Evidence::contactsOf(const Database &database, epi::CaseId id)
{
    std::vector<epi::Contact> contacts;
    // Two sets, each with an index of its own.
    const std::string all =
        "SELECT id, case_id, person, status, total, begin, end, place, probability, remark, revision, "
        "relation, isolation, nationality, occupation, last_contact, suspected, mask, closeness, apart_until, apart_reason "
        "FROM main.contacts";
    Statement rows = id.isNull() ? database.prepare(all + " ORDER BY case_id, probability DESC, total DESC, id")
                                 : database.prepare(all + " WHERE case_id = ?1 AND person IS NOT NULL UNION ALL " + all +
                                                    " WHERE case_id = ?1 AND person IS NULL "
                                                    "ORDER BY probability DESC, total DESC, id");
    if (id.isNull())
        rows.query();
    else
        rows.query(id);
    while (rows.next())
        contacts.push_back(readContact(rows));
    return contacts;
}

epi::Result<std::vector<epi::Contact>> CaseStore::loadContacts(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) { return Evidence::contactsOf(database, id); });
}

epi::Result<std::unordered_map<epi::CaseId, std::uint32_t>> CaseStore::countConfirmedContacts() const
{
    return reading(*m_parts, [](const Database &database) {
        std::unordered_map<epi::CaseId, std::uint32_t> counts;
        // The number stands in the text: the index of the confirmed is for this very condition.
        static_assert(static_cast<int>(epi::ContactStatus::confirmed) == 1);
        Statement rows = database.prepare("SELECT case_id, count(*) FROM main.contacts WHERE status = 1 GROUP BY case_id");
        rows.query();
        while (rows.next())
            counts.emplace(rows.id<epi::CaseId>(0), rows.as<std::uint32_t>(1));
        return counts;
    });
}

epi::Contact Evidence::save(CaseStore::Parts &parts, epi::Contact contact)
{
    Database &database = parts.database;
    expectCase(database, contact.caseId);
    if (!contact.person.isNull() && !Persons::exists(database, contact.person))
        raise(ErrorCode::invalidArgument, "person", "not in the store");
    expectRevision("contact", revisionOf(database, "main.contacts", contact.id.uuid()), contact.revision);
    Statement other = database.prepare("SELECT id FROM main.contacts WHERE case_id = ?1 AND person = ?2");
    if (other.query(contact.caseId, contact.person).next() && other.id<epi::ContactId>(0) != contact.id)
        raise(ErrorCode::alreadyExists, "contact");
    ++contact.revision;
    if (contact.id.isNull())
        contact.id = parts.ids.make<epi::ContactId>();
    insert(database, contact);
    parts.record({.act = Act::contactSaved, .object = contact.id.uuid(), .subject = contact.person});
    return contact;
}

epi::Result<epi::Contact> CaseStore::saveContact(epi::Contact contact)
{
    return writing(*m_parts, [&](Database &) { return Evidence::save(*m_parts, std::move(contact)); });
}

} // namespace tracedesk::store
