#include "store/chunk_codec.h"
#include "tests/store/store_fixture.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestImports : public QObject
{
    Q_OBJECT

private slots:
    void recordsComeBackSorted_data();
    void recordsComeBackSorted();
    void sourceAndRejectsAreKept();
    void sameFileTwiceChangesNothing();
    void overlappingDeliveriesKeepOnlyWhatIsNew();
    void whatMakesADuplicate_data();
    void whatMakesADuplicate();
    void twoTokensOnePerson();
    void longTracksAreCut();
    void badBatchesAreRefused_data();
    void badBatchesAreRefused();
    void cancellingKeepsNothing();
    void savesGoOnDuringAnImport();
    void lineListTwice();
    void lineListFindsThePersonOfTheRecords();
    void exposuresNeedTheirCases();
    void visitsTwice();
};

namespace {

enum class Columns { cells, cards, fixes };

/// Rows in no order at all, of `persons` subjects.
epi::RecordBatch randomBatch(Columns columns, std::size_t rows, std::uint32_t persons, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    epi::RecordBatch batch;
    for (std::uint32_t i = 0; i < persons; ++i)
        batch.subjects.push_back("P" + std::to_string(i));
    batch.kind = columns == Columns::cells   ? epi::RecordKind::cellSite
                 : columns == Columns::cards ? epi::RecordKind::card
                                             : epi::RecordKind::gps;
    if (columns != Columns::fixes) {
        for (int i = 0; i < 300; ++i) {
            auto &place = batch.places.emplace_back();
            place.code = "C" + std::to_string(i);
            place.name = i % 3 == 0 ? "Café 가" : "";
            place.position = {37.0 + i * 1e-3, 127.0};
            place.radius = i;
            if (i % 2)
                place.azimuth = i;
        }
    }
    auto &r = batch.records;
    for (std::uint32_t row = 0; row < rows; ++row) {
        r.subject.push_back(below(persons));
        r.begin.push_back(1'585'000'000 + below(14 * 86400));
        r.line.push_back(row + 2);
        if (columns != Columns::fixes)
            r.place.push_back(below(20) == 0 && columns == Columns::cards ? epi::RecordColumns::noPlace : below(300));
        if (columns == Columns::cells) {
            r.duration.push_back(below(7200));
            r.accuracy.push_back(static_cast<std::uint16_t>(below(65536)));
        }
        if (columns == Columns::cards)
            r.amount.push_back(below(below(10) == 0 ? 0xffffffff : 50'000));
        if (columns != Columns::cells) {
            r.latitude.push_back(static_cast<std::int32_t>(375'000'000 + below(100'000)));
            r.longitude.push_back(-1'270'000'000 - static_cast<std::int32_t>(below(100'000)));
        }
    }
    return batch;
}

/// A row with its subject and place spelled out.
using Row = std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t, std::string, std::int32_t, std::int32_t,
                       std::uint32_t, std::uint32_t>;

template<class Column> auto valueAt(const Column &column, std::size_t row)
{
    return column.empty() ? typename Column::value_type{} : column[row];
}

Row rowAt(const epi::RecordColumns &r, std::size_t row, const std::string &subject, const std::vector<epi::Place> &places)
{
    const std::uint32_t place = r.place.empty() ? epi::RecordColumns::noPlace : r.place[row];
    return {subject,
            r.begin[row],
            r.line[row],
            valueAt(r.duration, row),
            place == epi::RecordColumns::noPlace ? "-" : places[place].code,
            valueAt(r.latitude, row),
            valueAt(r.longitude, row),
            valueAt(r.accuracy, row),
            valueAt(r.amount, row)};
}

std::multiset<Row> rowsOf(const epi::RecordBatch &batch)
{
    std::multiset<Row> rows;
    for (std::size_t row = 0; row < batch.records.size(); ++row)
        rows.insert(rowAt(batch.records, row, batch.subjects[batch.records.subject[row]], batch.places));
    return rows;
}

/// Everything in the store under the tokens of `batch`.
std::multiset<Row> storedRows(store::CaseStore &store, const std::vector<std::string> &subjects)
{
    std::multiset<Row> rows;
    const auto persons = *store.findPersons(subjects);
    std::map<epi::PersonId, std::string> token;
    for (std::size_t i = 0; i < subjects.size(); ++i)
        token[persons[i]] = subjects[i];
    const auto stored = *store.loadAllRecords({}, {});
    for (const store::RecordSet &set : stored.sets)
        for (std::size_t row = 0; row < set.records.size(); ++row)
            rows.insert(rowAt(set.records, row, token[stored.persons[set.records.subject[row]]], set.places));
    return rows;
}

epi::Result<store::Imported> import(store::CaseStore &store, const epi::RecordBatch &batch, const std::string &digest)
{
    return store.importRecords(cleanImport(digest + ".csv", batch.records.size(), digest), batch, {}, {});
}

bool isSound(store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

store::ListedCase listed(std::string number, std::string token)
{
    store::ListedCase row;
    row.facts.number = std::move(number);
    row.facts.disease = "MERS";
    row.person.name = "Person " + row.facts.number;
    row.person.subjectTokens = {std::move(token)};
    row.line = 2;
    return row;
}

} // namespace

void TestImports::recordsComeBackSorted_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("persons");
    QTest::newRow("cells") << int(Columns::cells) << 20'000 << 50;
    QTest::newRow("cards") << int(Columns::cards) << 5'000 << 700;
    QTest::newRow("fixes") << int(Columns::fixes) << 20'000 << 3;
    QTest::newRow("one row") << int(Columns::cells) << 1 << 1;
}

void TestImports::recordsComeBackSorted()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    QFETCH(int, persons);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch =
        randomBatch(static_cast<Columns>(columns), static_cast<std::size_t>(rows), static_cast<std::uint32_t>(persons), 1);
    const auto imported = import(*store, batch, "one");
    REQUIRE(imported);
    QCOMPARE(imported->batch.counts.stored, static_cast<std::uint64_t>(rows));
    QVERIFY(imported->batch.counts.addUp());
    QVERIFY(storedRows(*store, batch.subjects) == rowsOf(batch));

    const auto all = store->loadAllRecords({}, {});
    REQUIRE(all);
    QCOMPARE(all->sets.size(), std::size_t{1});
    QVERIFY(all->sets[0].batch == imported->batch.id);
    QCOMPARE(all->sets[0].kind, batch.kind);
    const auto &r = all->sets[0].records;
    for (std::size_t row = 1; row < r.size(); ++row)
        QVERIFY(std::tie(r.subject[row - 1], r.begin[row - 1], r.line[row - 1]) <=
                std::tie(r.subject[row], r.begin[row], r.line[row]));
    QCOMPARE(all->sets[0].places.size(), batch.places.size());
    for (std::size_t i = 0; i < batch.places.size(); ++i) {
        QCOMPARE(all->sets[0].places[i].name, batch.places[i].name);
        QVERIFY(all->sets[0].places[i].position == batch.places[i].position);
        QCOMPARE(all->sets[0].places[i].azimuth, batch.places[i].azimuth);
        QVERIFY(!all->sets[0].places[i].beamwidth);
    }
    // The same for one person alone, and in whatever order persons are asked for.
    const std::vector<epi::PersonId> wanted = {all->persons.back(), epi::PersonId(epi::Uuid{9}), all->persons.front()};
    const auto some = store->loadRecords(wanted, {}, {});
    REQUIRE(some);
    std::size_t expected = 0;
    for (const std::uint32_t subject : r.subject)
        expected += (subject + 1 == all->persons.size() ? 1U : 0U) + (subject == 0 ? 1U : 0U);
    QCOMPARE(some->sets[0].records.size(), expected);
    QVERIFY(std::ranges::is_sorted(some->sets[0].records.subject));
    QVERIFY(isSound(*store));
}

void TestImports::sourceAndRejectsAreKept()
{
    const StoreFolder folder;
    const auto batch = randomBatch(Columns::cells, 100, 3, 1);
    std::vector<std::byte> source(9'000'001);
    std::mt19937 random(5);
    for (auto &byte : source)
        byte = static_cast<std::byte>('a' + random() % 8);
    auto incoming = cleanImport("pings.csv", 100, "d1");
    const store::SourceFile file = store::sourceFileOf(source);
    incoming.source = &file;
    incoming.batch.counts.read = 103;
    incoming.batch.counts.rejected = 2;
    incoming.batch.counts.duplicate = 1;
    incoming.rejected = {{"pings.csv", 17, 3, "time", epi::RejectReason::notATime, "25:61"},
                         {"pings.csv", 18, 0, "", epi::RejectReason::wrongColumnCount, ""}};
    incoming.remarks = {{5, epi::RemarkReason::pastMidnight, "P1", "24:10"}};
    incoming.batch.approval = epi::ApprovalId(epi::Uuid{7});
    epi::ImportBatchId id;
    {
        auto store = folder.create();
        REQUIRE(store);
        const auto imported = store->importRecords(incoming, batch, {}, {});
        REQUIRE(imported);
        id = imported->batch.id;
    }
    auto store = folder.open();
    REQUIRE(store);
    const auto imports = store->loadImports();
    REQUIRE(imports);
    QCOMPARE(imports->size(), std::size_t{1});
    const epi::ImportBatch &kept = imports->front();
    QVERIFY(kept.id == id && kept.approval == incoming.batch.approval);
    QCOMPARE(kept.importedBy, std::string("kim"));
    QCOMPARE(kept.counts, (epi::ImportCounts{103, 100, 1, 2, 0}));
    QVERIFY(kept.period && kept.period->begin < kept.period->end);
    QVERIFY(*store->loadRejected(id) == incoming.rejected);
    QVERIFY(*store->loadRemarks(id) == incoming.remarks);
    QVERIFY(*store->loadSource(id) == source);
    REQUIRE_ERROR(store->loadSource(epi::ImportBatchId(epi::Uuid{1})), ErrorCode::notFound);
}

void TestImports::sameFileTwiceChangesNothing()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::fixes, 1000, 4, 1);
    REQUIRE(import(*store, batch, "same"));
    const auto again = import(*store, batch, "same");
    REQUIRE(again);
    QCOMPARE(again->batch.counts, (epi::ImportCounts{1000, 0, 1000, 0, 0}));
    QVERIFY(again->batch.id.isNull());
    // The same rows in a file that differs in a byte
    const auto other = import(*store, batch, "other");
    REQUIRE(other);
    QCOMPARE(other->batch.counts, (epi::ImportCounts{1000, 0, 1000, 0, 0}));
    QCOMPARE(store->loadImports()->size(), std::size_t{1});
    QCOMPARE(*store->personCount(), std::uint64_t{4});
    QVERIFY(storedRows(*store, batch.subjects) == rowsOf(batch));
    QVERIFY(isSound(*store));
}

void TestImports::overlappingDeliveriesKeepOnlyWhatIsNew()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    // The second delivery has the last half of the first, other lines, other place and subject order, and rows of its own.
    const auto whole = randomBatch(Columns::cells, 6000, 20, 3);
    auto first = whole;
    auto second = whole;
    const auto cut = [](epi::RecordBatch &batch, std::size_t from, std::size_t to) {
        const auto keep = [&](auto &column) {
            if (!column.empty())
                column = std::remove_reference_t<decltype(column)>(column.begin() + std::ptrdiff_t(from),
                                                                   column.begin() + std::ptrdiff_t(to));
        };
        auto &r = batch.records;
        keep(r.subject), keep(r.begin), keep(r.duration), keep(r.place), keep(r.accuracy), keep(r.line);
    };
    cut(first, 0, 4000);
    cut(second, 2000, 6000);
    std::ranges::reverse(second.places);
    for (auto &place : second.records.place)
        place = 299 - place;
    std::ranges::reverse(second.subjects);
    for (auto &subject : second.records.subject)
        subject = 19 - subject;
    for (auto &line : second.records.line)
        line += 100'000;
    REQUIRE(import(*store, first, "first"));
    const auto later = import(*store, second, "second");
    REQUIRE(later);
    QCOMPARE(later->batch.counts, (epi::ImportCounts{4000, 2000, 2000, 0, 0}));
    auto expected = rowsOf(first);
    cut(second, 2000, 4000);
    expected.merge(rowsOf(second));
    QVERIFY(storedRows(*store, whole.subjects) == expected);
    QVERIFY(isSound(*store));
}

void TestImports::whatMakesADuplicate_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("duplicate");
    QTest::newRow("nothing") << "" << true;
    QTest::newRow("line") << "line" << true;
    QTest::newRow("accuracy") << "accuracy" << true;
    QTest::newRow("time") << "time" << false;
    QTest::newRow("duration") << "duration" << false;
    QTest::newRow("place") << "place" << false;
    QTest::newRow("unknown place") << "new place" << false;
    QTest::newRow("subject") << "subject" << false;
    QTest::newRow("kind") << "kind" << false;
}

void TestImports::whatMakesADuplicate()
{
    QFETCH(QString, change);
    QFETCH(bool, duplicate);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    auto batch = randomBatch(Columns::cells, 1, 1, 1);
    REQUIRE(import(*store, batch, "one"));
    auto &r = batch.records;
    if (change == "line")
        ++r.line[0];
    else if (change == "accuracy")
        r.accuracy[0] ^= 1;
    else if (change == "time")
        ++r.begin[0];
    else if (change == "duration")
        ++r.duration[0];
    else if (change == "place")
        r.place[0] = (r.place[0] + 1) % 300;
    else if (change == "new place")
        batch.places[r.place[0]].code = "elsewhere";
    else if (change == "subject")
        batch.subjects[0] = "other";
    else if (change == "kind")
        batch.kind = epi::RecordKind::entryLog;
    const auto again = import(*store, batch, "two");
    REQUIRE(again);
    QCOMPARE(again->batch.counts.duplicate, duplicate ? std::uint64_t{1} : std::uint64_t{0});
    QVERIFY(isSound(*store));
}

void TestImports::twoTokensOnePerson()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    epi::Person person;
    person.subjectTokens = {"P0", "P1"};
    const auto saved = store->savePerson(person);
    REQUIRE(saved);
    const auto batch = randomBatch(Columns::fixes, 500, 3, 1);
    REQUIRE(import(*store, batch, "one"));
    QCOMPARE(*store->personCount(), std::uint64_t{2});
    const auto loaded = store->loadRecords(std::vector{saved->id}, {}, {});
    REQUIRE(loaded);
    QVERIFY(std::ranges::is_sorted(loaded->sets[0].records.begin));
    QCOMPARE(loaded->sets[0].records.size(),
             static_cast<std::size_t>(std::ranges::count_if(batch.records.subject, [](auto subject) { return subject < 2; })));
}

void TestImports::longTracksAreCut()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::fixes, store::chunkRows * 2 + 1, 1, 1);
    REQUIRE(import(*store, batch, "one"));
    QVERIFY(storedRows(*store, batch.subjects) == rowsOf(batch));
    const auto again = import(*store, batch, "two");
    REQUIRE(again);
    QCOMPARE(again->batch.counts.stored, std::uint64_t{0});
}

void TestImports::badBatchesAreRefused_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"short column", "subject", "place", "lonely latitude", "counts"})
        QTest::newRow(fault) << fault;
}

void TestImports::badBatchesAreRefused()
{
    QFETCH(QString, fault);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    auto batch = randomBatch(Columns::cells, 10, 2, 1);
    auto incoming = cleanImport("x.csv", 10, "d");
    if (fault == "short column")
        batch.records.accuracy.pop_back();
    else if (fault == "subject")
        batch.records.subject[9] = 2;
    else if (fault == "place")
        batch.records.place[0] = 300;
    else if (fault == "lonely latitude")
        batch.records.latitude.assign(10, 1);
    else
        incoming.batch.counts.read = 11;
    REQUIRE_ERROR(store->importRecords(incoming, batch, {}, {}), ErrorCode::invalidArgument);
    QCOMPARE(*store->personCount(), std::uint64_t{0});
}

void TestImports::cancellingKeepsNothing()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::cells, 300'000, 600, 1);
    // At every place where the import looks, it must let go of everything.
    for (int stopAt = 0;; ++stopAt) {
        std::stop_source stop;
        int steps = 0;
        const auto length = *store->auditLength();
        const auto result = store->importRecords(cleanImport("x", batch.records.size(), "d"), batch, stop.get_token(),
                                                 [&](epi::WorkStage, std::uint64_t, std::uint64_t) {
                                                     if (steps++ == stopAt)
                                                         stop.request_stop();
                                                 });
        if (result)
            break; // asked to stop after the last look
        QCOMPARE(result.error().code, ErrorCode::cancelled);
        QCOMPARE(*store->personCount(), std::uint64_t{0});
        QCOMPARE(store->loadImports()->size(), std::size_t{0});
        QCOMPARE(*store->auditLength(), length);
        QVERIFY(stopAt < 100);
    }
    QVERIFY(isSound(*store));
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_ERROR(store->loadAllRecords(stop.get_token(), {}), ErrorCode::cancelled);
    REQUIRE_ERROR(store->check(stop.get_token(), {}), ErrorCode::cancelled);
}

void TestImports::savesGoOnDuringAnImport()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::fixes, 200'000, 40, 1);
    // From inside the preparation: would hang, were the store locked. The person it makes is one the import is about to make, so
    // the import must begin again and not make a second.
    int saves = 0;
    const auto imported = store->importRecords(cleanImport("x", batch.records.size(), "d"), batch, {},
                                               [&](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
                                                   if (done > 0 && done < total && saves == 0) {
                                                       ++saves;
                                                       (void)store->findOrCreatePersons(std::vector<std::string>{"P7"});
                                                   }
                                               });
    REQUIRE(imported);
    QCOMPARE(saves, 1);
    QCOMPARE(*store->personCount(), std::uint64_t{40});
    QVERIFY(storedRows(*store, batch.subjects) == rowsOf(batch));
}

void TestImports::lineListTwice()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector list = {listed("1", "a"), listed("2", "b"), listed("3", "c")};
    REQUIRE(store->importCases(cleanImport("cases.csv", 3, "d1"), list, {}));
    auto worked = **store->findCase("2");
    worked.stage = epi::CaseStage::interviewed;
    worked.setting = "corrected by hand";
    REQUIRE(store->saveCase(worked));

    // The same list again, one row changed, one new: an officer's work on 2 does not make the row another one.
    auto next = list;
    next[2].facts.outcome = "deceased";
    next.push_back(listed("4", "d"));
    const auto again = store->importCases(cleanImport("cases.csv", 4, "d2"), next, {});
    REQUIRE(again);
    QCOMPARE(again->batch.counts, (epi::ImportCounts{4, 1, 2, 1, 0}));
    QCOMPARE(again->rejected.size(), std::size_t{1});
    QCOMPARE(again->rejected[0].reason, epi::RejectReason::duplicateKey);
    QCOMPARE(again->rejected[0].value, std::string("3"));
    QCOMPARE(store->loadCases()->size(), std::size_t{4});
    QCOMPARE((*store->findCase("2"))->setting, std::string("corrected by hand"));
    QCOMPARE((*store->findCase("3"))->outcome, std::string());
    QVERIFY(isSound(*store));
}

void TestImports::lineListFindsThePersonOfTheRecords()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = randomBatch(Columns::cells, 100, 2, 1);
    REQUIRE(import(*store, batch, "records"));
    auto row = listed("1", "P1");
    row.facts.id = epi::CaseId(epi::Uuid{1});
    row.person.id = epi::PersonId(epi::Uuid{2});
    row.facts.person = row.person.id;
    auto other = listed("2", "new");
    other.facts.id = epi::CaseId(epi::Uuid{3});
    epi::Exposure link;
    link.source = row.facts.id;
    link.exposed = other.facts.id;
    REQUIRE(store->importCases(cleanImport("cases.csv", 2, "d"), {row, other}, {link}));
    const auto person = store->findPersons(std::vector<std::string>{"P1"})->front();
    QVERIFY(person != row.person.id);
    QVERIFY((*store->findCase("1"))->person == person);
    QCOMPARE(store->loadPerson(person)->name, std::string("Person 1"));
    const auto exposures = store->loadExposures();
    REQUIRE(exposures);
    QCOMPARE(exposures->size(), std::size_t{1});
    QVERIFY(!exposures->front().batch.isNull());

    // Handed in under new ids, the list is the same, and so are its links.
    row.facts.id = link.source = epi::CaseId(epi::Uuid{11});
    other.facts.id = link.exposed = epi::CaseId(epi::Uuid{13});
    const auto again = store->importCases(cleanImport("cases.csv", 2, "d"), {row, other}, {link});
    REQUIRE(again);
    QCOMPARE(again->batch.counts, (epi::ImportCounts{2, 0, 2, 0, 0}));
    QCOMPARE(store->loadExposures()->size(), std::size_t{1});
    QCOMPARE(store->loadImports()->size(), std::size_t{2});
}

void TestImports::exposuresNeedTheirCases()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    REQUIRE(store->importCases(cleanImport("cases.csv", 2, "d"), {listed("1", "a"), listed("2", "b")}, {}));
    const auto cases = *store->loadCases();
    epi::Exposure good;
    good.source = cases[0].id;
    good.exposed = cases[1].id;
    auto unknown = good;
    unknown.exposed = epi::CaseId(epi::Uuid{5});
    unknown.line = 7;
    auto self = good;
    self.exposed = self.source;
    const auto first = store->importExposures(cleanImport("edges.csv", 3, "e"), {good, unknown, self});
    REQUIRE(first);
    QCOMPARE(first->batch.counts, (epi::ImportCounts{3, 1, 0, 2, 0}));
    QCOMPARE(first->rejected[0].reason, epi::RejectReason::unknownCase);
    QCOMPARE(first->rejected[0].line, std::uint64_t{7});
    QCOMPARE(first->rejected[1].reason, epi::RejectReason::selfReference);
    const auto second = store->importExposures(cleanImport("edges.csv", 3, "e"), {good, unknown, self});
    REQUIRE(second);
    QCOMPARE(second->batch.counts, (epi::ImportCounts{3, 0, 1, 2, 0}));
    QCOMPARE(store->loadExposures()->size(), std::size_t{1});
    QCOMPARE(store->loadRejected(first->batch.id)->size(), std::size_t{2});
}

void TestImports::visitsTwice()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    REQUIRE(store->importCases(cleanImport("cases.csv", 1, "d"), {listed("1", "a")}, {}));
    epi::Visit visit;
    visit.caseId = store->loadCases()->front().id;
    visit.placeName = "restaurant";
    visit.position = epi::LatLng{37.1, 127.1};
    auto later = visit;
    later.begin += epi::Seconds{60};
    auto lost = visit;
    lost.caseId = epi::CaseId(epi::Uuid{4});
    const auto first = store->importVisits(cleanImport("route.csv", 3, "v"), {visit, later, lost});
    REQUIRE(first);
    QCOMPARE(first->batch.counts, (epi::ImportCounts{3, 2, 0, 1, 0}));
    const auto second = store->importVisits(cleanImport("route.csv", 3, "v"), {visit, later, lost});
    REQUIRE(second);
    QCOMPARE(second->batch.counts, (epi::ImportCounts{3, 0, 2, 1, 0}));
    QCOMPARE(store->loadVisits({})->size(), std::size_t{2});
    QVERIFY(store->loadVisits({})->front().batch == first->batch.id);
}

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"
