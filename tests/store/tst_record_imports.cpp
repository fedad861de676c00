#include "store/chunk_codec.h"
#include "tests/store/random_batch.h"

#include <QTest>

#include <random>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

class TestRecordImports : public QObject
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
};

void TestRecordImports::recordsComeBackSorted_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("persons");
    QTest::newRow("cells") << int(Columns::cells) << 20'000 << 50;
    QTest::newRow("cards") << int(Columns::cards) << 5'000 << 700;
    QTest::newRow("fixes") << int(Columns::fixes) << 20'000 << 3;
    QTest::newRow("one row") << int(Columns::cells) << 1 << 1;
}

void TestRecordImports::recordsComeBackSorted()
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

void TestRecordImports::sourceAndRejectsAreKept()
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

void TestRecordImports::sameFileTwiceChangesNothing()
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

void TestRecordImports::overlappingDeliveriesKeepOnlyWhatIsNew()
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

void TestRecordImports::whatMakesADuplicate_data()
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

void TestRecordImports::whatMakesADuplicate()
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

void TestRecordImports::twoTokensOnePerson()
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

void TestRecordImports::longTracksAreCut()
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

void TestRecordImports::badBatchesAreRefused_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"short column", "subject", "place", "lonely latitude", "counts"})
        QTest::newRow(fault) << fault;
}

void TestRecordImports::badBatchesAreRefused()
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

void TestRecordImports::cancellingKeepsNothing()
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

void TestRecordImports::savesGoOnDuringAnImport()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    // Where there are records already, finding the new ones takes a while.
    const auto earlier = randomBatch(Columns::fixes, 10, 1, 2);
    REQUIRE(store->importRecords(cleanImport("earlier", earlier.records.size(), "e"), earlier, {}, {}));
    const auto batch = randomBatch(Columns::fixes, 200'000, 40, 1);
    // From inside the preparation, when the persons to be made are known: would hang, were the store locked. The person it makes
    // is one of them, so the import must begin again and not make a second.
    int told = 0;
    const auto imported = store->importRecords(cleanImport("x", batch.records.size(), "d"), batch, {},
                                               [&](epi::WorkStage, std::uint64_t done, std::uint64_t) {
                                                   told += done == 0 ? 1 : 0;
                                                   if (done == 0 && told == 2)
                                                       (void)store->findOrCreatePersons(std::vector<std::string>{"P7"});
                                               });
    REQUIRE(imported);
    QCOMPARE(told, 4); // of two beginnings and what followed them
    QCOMPARE(*store->personCount(), std::uint64_t{40});
    auto all = rowsOf(batch);
    all.merge(rowsOf(earlier));
    QVERIFY(storedRows(*store, batch.subjects) == all);
}

QTEST_GUILESS_MAIN(TestRecordImports)
#include "tst_record_imports.moc"
