#include "store/cases.h"

#include "store/parts.h"
#include "store/persons.h"
#include "vault/canonical.h"

#include <algorithm>
#include <cctype>

namespace tracedesk::store {

using epi::ErrorCode;

namespace {

constexpr const char *columns = "id, person, number, disease, classification, stage, onset_earliest, onset_latest, "
                                "onset_approximate, sample_date, reported, confirmed, isolated, outcome_date, outcome, imported, "
                                "sex, age, setting, policy, province, district, archived, revision";

epi::Case readCase(const Statement &row)
{
    epi::Case c;
    c.id = row.id<epi::CaseId>(0);
    c.person = row.id<epi::PersonId>(1);
    c.number = row.text(2);
    c.disease = row.text(3);
    c.classification = row.as<epi::CaseClassification>(4);
    c.stage = row.as<epi::CaseStage>(5);
    if (!row.isNull(6))
        c.onset = epi::DayRange{*row.day(6), *row.day(7)};
    c.onsetApproximate = row.integer(8) != 0;
    c.sampleDate = row.day(9);
    c.reported = row.day(10);
    c.confirmed = row.day(11);
    c.isolated = row.day(12);
    c.outcomeDate = row.day(13);
    c.outcome = row.text(14);
    c.imported = row.integer(15) != 0;
    c.sex = row.as<epi::Sex>(16);
    if (!row.isNull(17))
        c.age = row.as<std::uint8_t>(17);
    c.setting = row.text(18);
    c.policy = row.text(19);
    c.jurisdiction = {row.text(20), row.text(21)};
    c.archived = row.integer(22) != 0;
    c.revision = row.as<std::uint32_t>(23);
    return c;
}

template<class Row> void bindCase(Row row, const epi::Case &c)
{
    row(c.id, c.person, c.number, c.disease, c.classification, c.stage, c.onset ? std::optional(c.onset->earliest) : std::nullopt,
        c.onset ? std::optional(c.onset->latest) : std::nullopt, c.onsetApproximate, c.sampleDate, c.reported, c.confirmed,
        c.isolated, c.outcomeDate, c.outcome, c.imported, c.sex, c.age, c.setting, c.policy, c.jurisdiction.province,
        c.jurisdiction.district, c.archived, c.revision);
}

} // namespace

bool Cases::numberLess(std::string_view a, std::string_view b)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!isDigit(a[i]) || !isDigit(b[j])) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto run = [&](std::string_view text, std::size_t &at) {
            while (at < text.size() && text[at] == '0')
                ++at;
            const std::size_t begin = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return text.substr(begin, at - begin);
        };
        const auto left = run(a, i);
        const auto right = run(b, j);
        if (left.size() != right.size())
            return left.size() < right.size();
        if (left != right)
            return left < right;
    }
    const bool aEnds = i == a.size();
    const bool bEnds = j == b.size();
    return aEnds == bEnds ? a < b : aEnds;
}

bool Cases::exists(const Database &database, epi::CaseId id)
{
    return database.prepare("SELECT 1 FROM main.cases WHERE id = ?1").query(id).next();
}

std::optional<epi::CaseId> Cases::find(const Database &database, std::string_view number)
{
    Statement row = database.prepare("SELECT id FROM main.cases WHERE number = ?1");
    return row.query(number).next() ? std::optional(row.id<epi::CaseId>(0)) : std::nullopt;
}

epi::PersonId Cases::personOf(const Database &database, epi::CaseId id)
{
    Statement row = database.prepare("SELECT person FROM main.cases WHERE id = ?1");
    return row.query(id).next() ? row.id<epi::PersonId>(0) : epi::PersonId();
}

void Cases::insert(Database &database, const epi::Case &c)
{
    Statement statement = database.prepare(std::string("INSERT INTO main.cases (") + columns +
                                           ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                                           "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)");
    bindCase([&](const auto &...values) { statement.run(values...); }, c);
}

void Cases::update(Database &database, const epi::Case &c)
{
    Statement statement = database.prepare(std::string("UPDATE main.cases SET (") + columns +
                                           ") = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                                           "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24) WHERE id = ?1");
    bindCase([&](const auto &...values) { statement.run(values...); }, c);
}

epi::Case Cases::save(CaseStore::Parts &parts, epi::Case c)
{
    Database &database = parts.database;
    if (c.number.empty())
        raise(ErrorCode::invalidArgument, "number", "empty");
    // Foreign keys do not reach into another compartment.
    if (!Persons::exists(database, c.person))
        raise(ErrorCode::invalidArgument, "person", "not in the store");
    Statement stored = database.prepare("SELECT revision FROM main.cases WHERE id = ?1");
    const bool known = stored.query(c.id).next();
    expectRevision("case", known ? stored.as<std::uint32_t>(0) : 0, c.revision);
    if (const auto holder = find(database, c.number); holder && *holder != c.id)
        raise(ErrorCode::alreadyExists, c.number);
    ++c.revision;
    if (c.id.isNull())
        c.id = parts.ids.make<epi::CaseId>();
    if (known)
        update(database, c);
    else
        insert(database, c);
    parts.record({.act = Act::caseSaved, .object = c.id.uuid(), .subject = c.person});
    return c;
}

vault::Digest Cases::listedDigest(const epi::Case &c, const epi::Person &person)
{
    vault::CanonicalWriter writer;
    const auto day = [&](const std::optional<epi::Day> &value) {
        writer.u8(value ? 1 : 0).u64(value ? static_cast<std::uint64_t>(value->time_since_epoch().count()) : 0);
    };
    writer.text(c.number).text(c.disease).u8(static_cast<std::uint8_t>(c.classification));
    day(c.onset ? std::optional(c.onset->earliest) : std::nullopt);
    day(c.onset ? std::optional(c.onset->latest) : std::nullopt);
    writer.u8(c.onsetApproximate ? 1 : 0);
    for (const auto &value : {c.sampleDate, c.reported, c.confirmed, c.isolated, c.outcomeDate, person.birthDate})
        day(value);
    writer.text(c.outcome).u8(c.imported ? 1 : 0).u8(static_cast<std::uint8_t>(c.sex));
    writer.u8(c.age ? 1 : 0).u8(c.age.value_or(0)).text(c.setting);
    writer.text(c.jurisdiction.province).text(c.jurisdiction.district);
    writer.text(person.name).text(person.phone).text(person.residentNumber).text(person.address);
    for (const std::string &token : person.subjectTokens)
        writer.text(token);
    return vault::digestOf(writer.written());
}

epi::Result<std::vector<epi::Case>> CaseStore::loadCases() const
{
    return reading(*m_parts, [](const Database &database) {
        std::vector<epi::Case> cases;
        Statement rows = database.prepare(std::string("SELECT ") + columns + " FROM main.cases");
        rows.query();
        while (rows.next())
            cases.push_back(readCase(rows));
        std::ranges::sort(cases, Cases::numberLess, &epi::Case::number);
        return cases;
    });
}

epi::Result<epi::Case> CaseStore::loadCase(epi::CaseId id) const
{
    return reading(*m_parts, [&](const Database &database) {
        Statement row = database.prepare(std::string("SELECT ") + columns + " FROM main.cases WHERE id = ?1");
        if (!row.query(id).next())
            raise(ErrorCode::notFound, "case");
        return readCase(row);
    });
}

epi::Result<std::optional<epi::Case>> CaseStore::findCase(std::string_view number) const
{
    return reading(*m_parts, [&](const Database &database) {
        Statement row = database.prepare(std::string("SELECT ") + columns + " FROM main.cases WHERE number = ?1");
        return row.query(number).next() ? std::optional(readCase(row)) : std::nullopt;
    });
}

epi::Result<epi::Case> CaseStore::saveCase(epi::Case c)
{
    return writing(*m_parts, [&](Database &) { return Cases::save(*m_parts, std::move(c)); });
}

epi::Result<std::optional<std::string>> CaseStore::setting(std::string_view name) const
{
    return reading(*m_parts, [&](const Database &database) {
        Statement row = database.prepare("SELECT value FROM main.settings WHERE name = ?1");
        return row.query(name).next() ? std::optional(row.text(0)) : std::nullopt;
    });
}

epi::Result<void> CaseStore::setSetting(std::string_view name, std::string_view value)
{
    return writing(*m_parts, [&](Database &database) {
        database.prepare("INSERT OR REPLACE INTO main.settings VALUES (?1, ?2)").run(name, value);
        m_parts->record(
            {.act = Act::settingSaved, .object = {}, .count = 1, .reason = vault::digestOf(std::as_bytes(std::span(name)))});
    });
}

} // namespace tracedesk::store
