#include "store/schema.h"

#include <array>
#include <span>
#include <vector>

namespace tracedesk::store {

namespace {

using vault::Compartment;

// Steps are never edited once a version has shipped; a change is a new step at the end.
// Ids are 16-byte blobs, moments seconds since 1970 UTC, days days since 1970, enumerations their numbers.
constexpr std::array caseSteps = {R"sql(
CREATE TABLE main.settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE main.cases (
    id BLOB PRIMARY KEY, person BLOB NOT NULL, number TEXT NOT NULL UNIQUE, disease TEXT NOT NULL,
    classification INTEGER NOT NULL, stage INTEGER NOT NULL, onset_earliest INTEGER, onset_latest INTEGER,
    onset_approximate INTEGER NOT NULL, sample_date INTEGER, reported INTEGER, confirmed INTEGER, isolated INTEGER,
    outcome_date INTEGER, outcome TEXT NOT NULL, imported INTEGER NOT NULL, sex INTEGER NOT NULL, age INTEGER,
    setting TEXT NOT NULL, policy TEXT NOT NULL, province TEXT NOT NULL, district TEXT NOT NULL,
    archived INTEGER NOT NULL, revision INTEGER NOT NULL,
    listed BLOB, batch BLOB, line INTEGER);
CREATE INDEX main.cases_by_person ON cases (person);
CREATE TABLE main.exposures (
    id BLOB PRIMARY KEY, source BLOB NOT NULL REFERENCES cases (id), exposed BLOB NOT NULL REFERENCES cases (id),
    earliest INTEGER, latest INTEGER, setting TEXT NOT NULL, evidence TEXT NOT NULL, batch BLOB, line INTEGER NOT NULL,
    directed INTEGER NOT NULL);
CREATE INDEX main.exposures_by_pair ON exposures (exposed, source);
CREATE INDEX main.exposures_by_source ON exposures (source);
CREATE TABLE main.interviews (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), mode INTEGER NOT NULL, held INTEGER,
    interviewer TEXT NOT NULL, notes TEXT NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX main.interviews_by_case ON interviews (case_id);
CREATE TABLE main.visits (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), interview BLOB REFERENCES interviews (id),
    begin INTEGER NOT NULL, end INTEGER, margin INTEGER NOT NULL, place_name TEXT NOT NULL, address TEXT NOT NULL,
    latitude REAL, longitude REAL, transport TEXT NOT NULL, companions TEXT NOT NULL, mask INTEGER,
    status INTEGER NOT NULL, batch BLOB, line INTEGER NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX main.visits_by_case ON visits (case_id, begin);
CREATE TABLE main.contacts (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), person BLOB, status INTEGER NOT NULL,
    total INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, place TEXT NOT NULL, probability REAL NOT NULL,
    remark TEXT NOT NULL, revision INTEGER NOT NULL);
CREATE UNIQUE INDEX main.contacts_by_case ON contacts (case_id, person) WHERE person IS NOT NULL;
CREATE TABLE main.run (
    only INTEGER PRIMARY KEY CHECK (only = 1), policy TEXT NOT NULL, engine TEXT NOT NULL, input_digest TEXT NOT NULL,
    computed INTEGER NOT NULL);
CREATE TABLE main.run_persons (position INTEGER PRIMARY KEY, person BLOB NOT NULL);
CREATE TABLE main.run_batches (position INTEGER PRIMARY KEY, batch BLOB NOT NULL);
CREATE TABLE main.run_cases (
    position INTEGER PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), infectious BLOB, exposure BLOB);
CREATE TABLE main.stays (
    case_position INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER NOT NULL, kind INTEGER NOT NULL,
    certain_begin INTEGER NOT NULL, certain_end INTEGER NOT NULL, possible_begin INTEGER NOT NULL,
    possible_end INTEGER NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL, radius REAL NOT NULL,
    place TEXT NOT NULL, batch INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (case_position, position)) WITHOUT ROWID;
CREATE TABLE main.co_presences (
    case_position INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER NOT NULL, other INTEGER NOT NULL,
    total INTEGER NOT NULL, longest INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, place TEXT NOT NULL, separation REAL NOT NULL,
    weight REAL NOT NULL, probability REAL NOT NULL, kind INTEGER NOT NULL,
    PRIMARY KEY (case_position, position)) WITHOUT ROWID;
CREATE TABLE main.sources (
    case_position INTEGER NOT NULL, rank INTEGER NOT NULL, kind INTEGER NOT NULL, source INTEGER NOT NULL,
    probability REAL NOT NULL, declared INTEGER NOT NULL, place TEXT NOT NULL, latitude REAL, longitude REAL,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, doubts INTEGER NOT NULL,
    PRIMARY KEY (case_position, rank)) WITHOUT ROWID;
CREATE TABLE main.clusters (
    position INTEGER PRIMARY KEY, place TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    radius REAL NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, others INTEGER NOT NULL, suspected_source INTEGER);
CREATE TABLE main.cluster_cases (
    cluster INTEGER NOT NULL REFERENCES clusters (position) ON DELETE CASCADE, case_position INTEGER NOT NULL,
    PRIMARY KEY (cluster, case_position)) WITHOUT ROWID;
CREATE TABLE main.purposes (sequence INTEGER PRIMARY KEY, purpose TEXT NOT NULL);
)sql",
                                  // What the list of cases shows is read without the findings themselves.
                                  R"sql(
ALTER TABLE main.run_cases ADD COLUMN stays INTEGER NOT NULL DEFAULT 0;
ALTER TABLE main.run_cases ADD COLUMN co_presences INTEGER NOT NULL DEFAULT 0;
ALTER TABLE main.run_cases ADD COLUMN latitude REAL;
ALTER TABLE main.run_cases ADD COLUMN longitude REAL;
UPDATE main.run_cases SET
    stays = (SELECT count(*) FROM main.stays AS s WHERE s.case_position = run_cases.position),
    co_presences = (SELECT count(*) FROM main.co_presences AS t WHERE t.case_position = run_cases.position),
    (latitude, longitude) = (SELECT s.latitude, s.longitude FROM main.stays AS s WHERE s.case_position = run_cases.position
        ORDER BY max(s.certain_end - s.certain_begin, 0) DESC, s.position LIMIT 1);
CREATE INDEX main.run_cases_by_case ON run_cases (case_id);
CREATE INDEX main.likeliest_sources ON sources (case_position, rank, kind, source, probability, declared, place, latitude,
    longitude, begin, end, doubts) WHERE rank = 1;
CREATE INDEX main.confirmed_contacts ON contacts (case_id) WHERE status = 1;
CREATE INDEX main.unidentified_contacts ON contacts (case_id) WHERE person IS NULL;
)sql",
                                  // Orders to destroy a part of the data that were carried out.
                                  R"sql(
CREATE TABLE main.destructions (id BLOB PRIMARY KEY, carried_out INTEGER NOT NULL) WITHOUT ROWID;
)sql",
                                  // Findings tell where people were: they moved to `movements`, and are found anew there.
                                  R"sql(
DROP TABLE main.cluster_cases;
DROP TABLE main.clusters;
DROP TABLE main.sources;
DROP TABLE main.co_presences;
DROP TABLE main.stays;
DROP TABLE main.run_cases;
DROP TABLE main.run_batches;
DROP TABLE main.run_persons;
DROP TABLE main.run;
)sql",
                                  // What was answered to questionnaires, who is in charge.
                                  R"sql(
CREATE TABLE main.answers (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), interview BLOB NOT NULL REFERENCES interviews (id),
    questionnaire TEXT NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX main.answers_by_case ON answers (case_id);
CREATE UNIQUE INDEX main.answers_by_interview ON answers (interview, questionnaire);
CREATE TABLE main.answer_items (
    answers BLOB NOT NULL REFERENCES answers (id) ON DELETE CASCADE, item TEXT NOT NULL, turn INTEGER NOT NULL,
    state INTEGER NOT NULL, approximate INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (answers, item, turn)) WITHOUT ROWID;
CREATE TABLE main.hand_overs (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), to_account BLOB NOT NULL, by_account BLOB NOT NULL,
    note TEXT NOT NULL, at INTEGER NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX main.hand_overs_by_case ON hand_overs (case_id, at);
)sql",
                                  // What the contact form asks. NULL: not said.
                                  R"sql(
ALTER TABLE main.contacts ADD COLUMN relation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE main.contacts ADD COLUMN isolation INTEGER NOT NULL DEFAULT 0;
ALTER TABLE main.contacts ADD COLUMN nationality TEXT NOT NULL DEFAULT '';
ALTER TABLE main.contacts ADD COLUMN occupation TEXT NOT NULL DEFAULT '';
ALTER TABLE main.contacts ADD COLUMN last_contact INTEGER;
ALTER TABLE main.contacts ADD COLUMN suspected INTEGER;
ALTER TABLE main.contacts ADD COLUMN mask INTEGER;
ALTER TABLE main.contacts ADD COLUMN closeness TEXT NOT NULL DEFAULT '';
CREATE INDEX main.contacts_by_person ON contacts (person) WHERE person IS NOT NULL;
)sql",
                                  // Where quarantine ends otherwise than by the policy. NULL: by the policy.
                                  R"sql(
ALTER TABLE main.contacts ADD COLUMN apart_until INTEGER;
ALTER TABLE main.contacts ADD COLUMN apart_reason TEXT NOT NULL DEFAULT '';
)sql",
                                  // What is to be done about a case. A visit or contact may be taken out while a task names it.
                                  R"sql(
CREATE TABLE main.tasks (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES cases (id), what TEXT NOT NULL, visit BLOB, contact BLOB,
    to_account BLOB, due INTEGER, state INTEGER NOT NULL, reason TEXT NOT NULL, settled_by BLOB, settled INTEGER,
    revision INTEGER NOT NULL);
CREATE INDEX main.tasks_by_case ON tasks (case_id);
CREATE INDEX main.tasks_by_contact ON tasks (contact) WHERE contact IS NOT NULL;
CREATE INDEX main.open_tasks ON tasks (to_account, case_id, due) WHERE state = 0;
)sql"};

constexpr std::array identitySteps = {R"sql(
CREATE TABLE identities.persons (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL, resident_number TEXT NOT NULL, address TEXT NOT NULL,
    birth_date INTEGER, sex INTEGER NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE identities.subject_tokens (
    token TEXT PRIMARY KEY, person BLOB NOT NULL REFERENCES persons (id) ON DELETE CASCADE, position INTEGER NOT NULL)
    WITHOUT ROWID;
CREATE INDEX identities.tokens_by_person ON subject_tokens (person);
)sql",
                                      R"sql(
CREATE TABLE identities.own_persons (account BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (account, digest)) WITHOUT ROWID;
)sql",
                                      // Alike, and told to be two: the less id first.
                                      R"sql(
CREATE TABLE identities.told_apart (
    person BLOB NOT NULL REFERENCES persons (id) ON DELETE CASCADE, other BLOB NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    PRIMARY KEY (person, other), CHECK (person < other)) WITHOUT ROWID;
CREATE INDEX identities.told_apart_by_other ON told_apart (other);
)sql"};

constexpr std::array movementSteps = {R"sql(
CREATE TABLE movements.batches (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind INTEGER, file_name TEXT NOT NULL, profile TEXT NOT NULL,
    digest TEXT NOT NULL, imported INTEGER NOT NULL, imported_by TEXT NOT NULL, approval BLOB,
    read INTEGER NOT NULL, stored INTEGER NOT NULL, duplicate INTEGER NOT NULL, rejected INTEGER NOT NULL,
    quarantined INTEGER NOT NULL, period_begin INTEGER, period_end INTEGER);
CREATE INDEX movements.batches_by_digest ON batches (digest, profile);
CREATE TABLE movements.places (
    batch INTEGER NOT NULL REFERENCES batches (number) ON DELETE CASCADE, position INTEGER NOT NULL, code TEXT NOT NULL,
    name TEXT NOT NULL, category TEXT NOT NULL, address TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    radius REAL NOT NULL, azimuth REAL, beamwidth REAL,
    PRIMARY KEY (batch, position)) WITHOUT ROWID;
CREATE TABLE movements.chunks (
    number INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batches (number) ON DELETE CASCADE, person BLOB NOT NULL,
    kind INTEGER NOT NULL, rows INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, digest BLOB NOT NULL,
    columns BLOB NOT NULL);
CREATE INDEX movements.chunks_by_person ON chunks (person, kind, first, last);
CREATE INDEX movements.chunks_by_batch ON chunks (batch);
CREATE TABLE movements.source_parts (
    batch INTEGER NOT NULL REFERENCES batches (number) ON DELETE CASCADE, part INTEGER NOT NULL, size INTEGER NOT NULL,
    bytes BLOB NOT NULL, UNIQUE (batch, part));
CREATE TABLE movements.rejected (
    batch INTEGER NOT NULL REFERENCES batches (number) ON DELETE CASCADE, position INTEGER NOT NULL, file TEXT NOT NULL,
    line INTEGER NOT NULL, column_number INTEGER NOT NULL, field TEXT NOT NULL, reason INTEGER NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (batch, position)) WITHOUT ROWID;
CREATE TABLE movements.remarks (
    batch INTEGER NOT NULL REFERENCES batches (number) ON DELETE CASCADE, position INTEGER NOT NULL, line INTEGER NOT NULL,
    reason INTEGER NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (batch, position)) WITHOUT ROWID;
)sql",
                                      // How many of the rows that were stored are destroyed since.
                                      R"sql(
ALTER TABLE movements.batches ADD COLUMN destroyed INTEGER NOT NULL DEFAULT 0;
)sql",
                                      R"sql(
CREATE TABLE movements.run (
    only INTEGER PRIMARY KEY CHECK (only = 1), policy TEXT NOT NULL, engine TEXT NOT NULL, input_digest TEXT NOT NULL,
    computed INTEGER NOT NULL);
CREATE TABLE movements.run_persons (position INTEGER PRIMARY KEY, person BLOB NOT NULL);
CREATE TABLE movements.run_batches (position INTEGER PRIMARY KEY, batch BLOB NOT NULL);
CREATE TABLE movements.run_cases (
    position INTEGER PRIMARY KEY, case_id BLOB NOT NULL, infectious BLOB, exposure BLOB,
    stays INTEGER NOT NULL, co_presences INTEGER NOT NULL, latitude REAL, longitude REAL);
CREATE INDEX movements.run_cases_by_case ON run_cases (case_id);
CREATE TABLE movements.stays (
    case_position INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER NOT NULL, kind INTEGER NOT NULL,
    certain_begin INTEGER NOT NULL, certain_end INTEGER NOT NULL, possible_begin INTEGER NOT NULL,
    possible_end INTEGER NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL, radius REAL NOT NULL,
    place TEXT NOT NULL, batch INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (case_position, position)) WITHOUT ROWID;
CREATE TABLE movements.co_presences (
    case_position INTEGER NOT NULL, position INTEGER NOT NULL, person INTEGER NOT NULL, other INTEGER NOT NULL,
    total INTEGER NOT NULL, longest INTEGER NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, place TEXT NOT NULL, separation REAL NOT NULL,
    weight REAL NOT NULL, probability REAL NOT NULL, kind INTEGER NOT NULL,
    PRIMARY KEY (case_position, position)) WITHOUT ROWID;
CREATE TABLE movements.sources (
    case_position INTEGER NOT NULL, rank INTEGER NOT NULL, kind INTEGER NOT NULL, source INTEGER NOT NULL,
    probability REAL NOT NULL, declared INTEGER NOT NULL, place TEXT NOT NULL, latitude REAL, longitude REAL,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, doubts INTEGER NOT NULL,
    PRIMARY KEY (case_position, rank)) WITHOUT ROWID;
CREATE INDEX movements.likeliest_sources ON sources (case_position, rank, kind, source, probability, declared, place, latitude,
    longitude, begin, end, doubts) WHERE rank = 1;
CREATE TABLE movements.clusters (
    position INTEGER PRIMARY KEY, place TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    radius REAL NOT NULL, begin INTEGER NOT NULL, end INTEGER NOT NULL, others INTEGER NOT NULL, suspected_source INTEGER);
CREATE TABLE movements.cluster_cases (
    cluster INTEGER NOT NULL REFERENCES clusters (position) ON DELETE CASCADE, case_position INTEGER NOT NULL,
    PRIMARY KEY (cluster, case_position)) WITHOUT ROWID;
)sql",
                                      // What became of questions: they speak of a provider's place and minute.
                                      R"sql(
CREATE TABLE movements.rulings (
    id BLOB PRIMARY KEY, case_id BLOB NOT NULL, question INTEGER NOT NULL, conflict INTEGER, visit BLOB,
    begin INTEGER NOT NULL, end INTEGER NOT NULL, place TEXT NOT NULL, state INTEGER NOT NULL, reason INTEGER NOT NULL,
    note TEXT NOT NULL, revision INTEGER NOT NULL);
CREATE INDEX movements.rulings_by_case ON rulings (case_id);
)sql"};

constexpr std::array auditSteps = {R"sql(
CREATE TABLE audit.entries (sequence INTEGER PRIMARY KEY, entry BLOB NOT NULL, hash BLOB NOT NULL);
)sql",
                                   R"sql(
CREATE TABLE audit.heads (sequence INTEGER PRIMARY KEY, account BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE audit.marks (name TEXT PRIMARY KEY, sequence INTEGER NOT NULL, hash BLOB NOT NULL) WITHOUT ROWID;
)sql",
                                   // Moments in milliseconds.
                                   R"sql(
CREATE TABLE audit.exports (
    id BLOB PRIMARY KEY, at INTEGER NOT NULL, account BLOB NOT NULL, kind INTEGER NOT NULL, rows INTEGER NOT NULL,
    digest BLOB NOT NULL, path TEXT NOT NULL, purpose TEXT NOT NULL, ending INTEGER NOT NULL, closed INTEGER, closed_by BLOB)
    WITHOUT ROWID;
)sql",
                                   // What reviewers said of findings, by the entry that tells of it. Moments in milliseconds.
                                   R"sql(
CREATE TABLE audit.judgements (
    sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, account BLOB NOT NULL, finding BLOB NOT NULL, kind INTEGER NOT NULL,
    about BLOB, first INTEGER NOT NULL, last INTEGER NOT NULL, judgement INTEGER NOT NULL, words TEXT NOT NULL);
)sql",
                                   // Whose data an export is about, where it is one person's alone.
                                   R"sql(
ALTER TABLE audit.exports ADD COLUMN subject BLOB;
)sql"};

std::span<const char *const> stepsOf(Compartment compartment)
{
    switch (compartment) {
    case Compartment::cases:
        return caseSteps;
    case Compartment::identities:
        return identitySteps;
    case Compartment::movements:
        return movementSteps;
    case Compartment::audit:
        return auditSteps;
    }
    return {};
}

} // namespace

const char *schemaOf(Compartment compartment)
{
    switch (compartment) {
    case Compartment::cases:
        return "main";
    case Compartment::identities:
        return "identities";
    case Compartment::movements:
        return "movements";
    case Compartment::audit:
        return "audit";
    }
    return "";
}

SchemaVersions newestSchema()
{
    SchemaVersions newest{};
    for (const Compartment compartment : vault::allCompartments)
        newest[static_cast<std::size_t>(compartment)] = stepsOf(compartment).size();
    return newest;
}

void migrate(Database &database, const SchemaVersions &upTo, const std::function<void()> &done)
{
    const auto versionOf = [&](Compartment compartment) {
        return std::stoull("0" + database.pragma(std::string(schemaOf(compartment)) + ".user_version"));
    };
    std::vector<Compartment> behind;
    for (const Compartment compartment : vault::allCompartments) {
        if (!database.has(schemaOf(compartment)))
            continue;
        const auto version = versionOf(compartment);
        // Judged for all before any is touched.
        if (version > stepsOf(compartment).size())
            raise(epi::ErrorCode::newerFormat, database.pathOf(schemaOf(compartment)).string(), std::to_string(version));
        if (version < upTo[static_cast<std::size_t>(compartment)])
            behind.push_back(compartment);
    }
    if (behind.empty())
        return;
    Transaction transaction(database);
    for (const Compartment compartment : behind) {
        const std::size_t newest = upTo[static_cast<std::size_t>(compartment)];
        for (auto version = versionOf(compartment); version < newest; ++version)
            database.execute(stepsOf(compartment)[version]);
        database.execute(std::string("PRAGMA ") + schemaOf(compartment) + ".user_version = " + std::to_string(newest));
    }
    if (done)
        done();
    transaction.commit();
}

} // namespace tracedesk::store
