#include "tests/desk/office_at_work.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// The acts of the office, one after the other, as a person at the desk goes through them.
class TestOffice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SKIP_UNDER_SANITIZERS(); }
    void opensWithThePasswordAlone();
    void anEmptyStoreShowsNothing();
    void importsEveryKindAndNamesWhatItRefuses();
    void importingTwiceChangesNothing();
    void anUnreadableFileStoresNothing();
    void visitorListsNameTheirSubjects();
};

void TestOffice::opensWithThePasswordAlone()
{
    const StoreFolder folder;
    {
        const auto office = newOffice(folder);
        REQUIRE(office);
        QCOMPARE(office->actor().name, std::string("kim"));
    }
    // The full derivation, which refuses the cheap one that tests are made with.
    REQUIRE_ERROR(desk::Office::open(folder.path(), {"kim", password()}, surroundings()), ErrorCode::keyringDamaged);
    REQUIRE_ERROR(folder.openAs("kim", "wrong"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(desk::Office::open(folder.root() / "none", {"kim", password()}, surroundings()), ErrorCode::noStore);
    const auto store = folder.open();
    REQUIRE(store);
}

void TestOffice::anEmptyStoreShowsNothing()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto overview = office->overview();
    REQUIRE(overview);
    QVERIFY(overview->cases.empty() && overview->clusters.empty() && !overview->provenance);
    QVERIFY(office->imports()->empty());
    REQUIRE(office->trace({}, {}));
    QVERIFY(office->overview()->provenance.has_value());
    QVERIFY(isSound(*office));
}

void TestOffice::importsEveryKindAndNamesWhatItRefuses()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto deliveries = files.deliveries();
    for (const auto &delivery : deliveries) {
        const auto kept = import(*office, delivery);
        REQUIRE(kept);
        QVERIFY(kept->counts.addUp());
        QCOMPARE(kept->counts.stored, delivery.stored);
        QCOMPARE(kept->counts.rejected, delivery.rejected);
        QCOMPARE(kept->rejected.size(), std::size_t(delivery.rejected));
        QCOMPARE(kept->rejected.front().file, kept->fileName);
    }
    QCOMPARE(office->imports()->size(), deliveries.size());
    // Before any run a case is there with its evidence.
    const auto overview = office->overview();
    REQUIRE(overview);
    QCOMPARE(overview->cases.size(), std::size_t(3));
    const auto ids = idsOf(*overview);
    const auto cases = office->caseFiles(ids, "test");
    REQUIRE(cases);
    QCOMPARE(cases->at(0).visits.size(), std::size_t(1));
    QCOMPARE(cases->at(0).subjectToken, std::string("pa"));
    QCOMPARE(cases->at(0).records.sets.size(), std::size_t(2));
    QVERIFY((cases->at(0).recordFiles == std::vector<std::string>{"base_station.csv", "visitors.csv"}));
    QVERIFY(!cases->at(0).provenance && cases->at(0).stays.empty());
    // Both lists name A as who infected B; the contact list says where.
    std::set<std::string> stated;
    for (const desk::NamedSource &source : cases->at(1).statedSources)
        stated.insert(source.number);
    QVERIFY((stated == std::set<std::string>{"A"}));
    QVERIFY(cases->at(2).statedSources.empty());
    QVERIFY(isSound(*office));
}

void TestOffice::importingTwiceChangesNothing()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE(importAll(*office, files));
    const auto before = office->prepareTrace({}, {});
    REQUIRE(before);
    for (const auto &delivery : files.deliveries()) {
        const auto again = import(*office, delivery);
        REQUIRE(again);
        QVERIFY(again->counts.addUp());
        QCOMPARE(again->counts.stored, std::uint64_t(0));
        QCOMPARE(again->counts.duplicate, delivery.stored);
        QCOMPARE(again->counts.rejected, delivery.rejected);
    }
    QCOMPARE(office->imports()->size(), files.deliveries().size());
    QCOMPARE(office->prepareTrace({}, {})->inputDigest, before->inputDigest);
    QVERIFY(isSound(*office));
}

void TestOffice::anUnreadableFileStoresNothing()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE_ERROR(desk::stageImport({{files.path("none.csv")}, "tracedesk-linelist", {}}, office->surroundings(), {}, {}),
                  ErrorCode::unreadableFile);
    REQUIRE_ERROR(desk::stageImport({{files.path("linelist.csv")}, "no-such-format", {}}, office->surroundings(), {}, {}),
                  ErrorCode::unknownProfile);
    REQUIRE_ERROR(desk::stageImport({{files.path("linelist.csv")}, "tracedesk-gps", {}}, office->surroundings(), {}, {}),
                  ErrorCode::headerMismatch);
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_ERROR(
        desk::stageImport({{files.path("linelist.csv")}, "tracedesk-linelist", {}}, office->surroundings(), stop.get_token(), {}),
        ErrorCode::cancelled);
    QVERIFY(office->imports()->empty());
    QVERIFY(office->overview()->cases.empty());
    // What was staged is there, whatever became of the file meanwhile.
    files.write("fleeting.csv", "case_id,person,onset\nF,pf,2020-03-04\n");
    const auto staged =
        desk::stageImport({{files.path("fleeting.csv")}, "tracedesk-linelist", {}}, office->surroundings(), {}, {});
    REQUIRE(staged);
    QVERIFY(QFile::remove(QString::fromStdString(files.path("fleeting.csv"))));
    REQUIRE(office->keepImport(*staged, {}, {}));
    QCOMPARE(office->overview()->cases.size(), std::size_t{1});
}

void TestOffice::visitorListsNameTheirSubjects()
{
    const StoreFolder folder;
    const OutbreakFiles files;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        REQUIRE(importAll(*office, files));
    }
    // The case list names B already and knows no phone; A comes from it without any name; V is new.
    QCOMPARE(personOf(folder, "pa").name, std::string("Ahn"));
    QCOMPARE(personOf(folder, "pa").phone, std::string("010-1"));
    QCOMPARE(personOf(folder, "pb").name, std::string("Bae"));
    QCOMPARE(personOf(folder, "pb").phone, std::string("010-2"));
    QCOMPARE(personOf(folder, "pv").name, std::string("Visitor"));
    QVERIFY(personOf(folder, "pv").phone.empty());
    QVERIFY(personOf(folder, "pc").name.empty());
}

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
