#include "desk/engine_input.h"

#include <QTest>

using namespace tracedesk;

class TestEngineInput : public QObject
{
    Q_OBJECT

private slots:
    void joinsPersonsOfRecordsAndCases();
    void leavesOutRowsWithoutAPlace();
    void rangesLeadBackToStoredRows();
    void undirectedLinksCountBothWays();
    void digestTellsContentApart();
};

namespace {

template<class Identifier> Identifier idOf(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[15] = n;
    return Identifier(uuid);
}

epi::Case caseOf(std::uint8_t n, std::uint8_t person)
{
    epi::Case c;
    c.id = idOf<epi::CaseId>(n);
    c.person = idOf<epi::PersonId>(person);
    c.number = "C" + std::to_string(n);
    return c;
}

// Two persons; the second one's first row stands at a place without coordinates, the third at no place.
store::StoredRecords records()
{
    store::StoredRecords stored;
    stored.persons = {idOf<epi::PersonId>(1), idOf<epi::PersonId>(2)};
    store::RecordSet set;
    set.batch = idOf<epi::ImportBatchId>(9);
    set.kind = epi::RecordKind::card;
    set.places.resize(2);
    set.places[0].position = {37.5, 127.0};
    set.records.subject = {0, 1, 1, 1, 1};
    set.records.begin = {100, 100, 200, 300, 400};
    set.records.place = {0, 1, 0, epi::RecordColumns::noPlace, 0};
    set.records.line = {2, 3, 4, 5, 6};
    stored.sets.push_back(set);
    return stored;
}

} // namespace

void TestEngineInput::joinsPersonsOfRecordsAndCases()
{
    std::vector<epi::Case> cases = {caseOf(1, 2), caseOf(2, 7), caseOf(3, 8)};
    cases[2].archived = true;
    const auto made = desk::makeEngineInput(cases, records(), {}, {});
    QCOMPARE(made.persons.size(), std::size_t(3));
    QCOMPARE(made.input.personCount, 3U);
    QCOMPARE(made.input.cases.size(), std::size_t(2));
    QVERIFY((made.input.personOfCase == std::vector<std::uint32_t>{1, 2}));
}

void TestEngineInput::leavesOutRowsWithoutAPlace()
{
    const auto made = desk::makeEngineInput({}, records(), {}, {});
    const epi::RecordColumns &rows = made.input.sets.front().records;
    QVERIFY((rows.line == std::vector<std::uint32_t>{2, 4, 6}));
    QVERIFY((rows.subject == std::vector<std::uint32_t>{0, 1, 1}));
    QCOMPARE(rows.place.size(), rows.size());
    QVERIFY((made.storedRow.front() == std::vector<std::uint32_t>{0, 1, 3}));
}

void TestEngineInput::rangesLeadBackToStoredRows()
{
    const std::vector<epi::Case> cases = {caseOf(1, 2)};
    const auto made = desk::makeEngineInput(cases, records(), {}, {});
    tracing::Findings findings;
    findings.cases.resize(1);
    epi::Stay stay;
    stay.person = 1;
    stay.records = {0, 1, 2}; // both rows the engine saw of the second person
    findings.cases[0].stays.push_back(stay);
    const auto stored = desk::storedForm(findings, made, "digest");
    QCOMPARE(stored.cases.size(), std::size_t(1));
    QVERIFY(stored.cases[0].caseId == cases[0].id);
    QVERIFY((stored.cases[0].stays[0].records == epi::RecordRange{0, 1, 3}));
    QVERIFY(stored.batches == made.batches);
}

void TestEngineInput::undirectedLinksCountBothWays()
{
    const std::vector<epi::Case> cases = {caseOf(1, 1), caseOf(2, 2)};
    epi::Exposure link;
    link.source = cases[0].id;
    link.exposed = cases[1].id;
    QCOMPARE(desk::makeEngineInput(cases, {}, {}, std::span(&link, 1)).input.exposures.size(), std::size_t(1));
    link.directed = false;
    QCOMPARE(desk::makeEngineInput(cases, {}, {}, std::span(&link, 1)).input.exposures.size(), std::size_t(2));
    link.exposed = idOf<epi::CaseId>(99);
    QCOMPARE(desk::makeEngineInput(cases, {}, {}, std::span(&link, 1)).input.exposures.size(), std::size_t(0));
}

void TestEngineInput::digestTellsContentApart()
{
    const std::vector<epi::Case> cases = {caseOf(1, 2)};
    const std::string digest = desk::digestOf(desk::makeEngineInput(cases, records(), {}, {}));
    QCOMPARE(digest.size(), std::size_t(64));
    QVERIFY(digest == desk::digestOf(desk::makeEngineInput(cases, records(), {}, {})));
    auto later = records();
    later.sets[0].records.begin[0] += 1;
    QVERIFY(digest != desk::digestOf(desk::makeEngineInput(cases, later, {}, {})));
    auto other = cases;
    other[0].imported = true;
    QVERIFY(digest != desk::digestOf(desk::makeEngineInput(other, records(), {}, {})));
}

QTEST_GUILESS_MAIN(TestEngineInput)
#include "tst_engine_input.moc"
