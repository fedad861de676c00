#include "tests/store/store_fixture.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Visitor lists say who their subjects are: what is not known yet is filled in, what is known stays.
class TestSubjectNames : public QObject
{
    Q_OBJECT

private slots:
    void newPersonsGetTheirNames();
    void whatIsKnownStays_data();
    void whatIsKnownStays();
    void theSameFileTwiceChangesNothing();
    void namesAloneAreKeptWithTheirFile();
    void nobodyIsMadeForANameWithoutRows();
    void aCancelledImportNamesNobody();
    void manyNames();
};

namespace {

epi::Person listed(std::string token, std::string name, std::string phone)
{
    epi::Person person;
    person.name = std::move(name);
    person.phone = std::move(phone);
    person.subjectTokens = {std::move(token)};
    return person;
}

/// One check-in of each subject.
epi::RecordBatch checkIns(std::vector<std::string> subjects)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::entryLog;
    batch.subjects = std::move(subjects);
    batch.places.resize(1);
    batch.places[0].code = "V1";
    for (std::uint32_t subject = 0; subject < batch.subjects.size(); ++subject) {
        batch.records.subject.push_back(subject);
        batch.records.begin.push_back(1'583'000'000 + subject);
        batch.records.place.push_back(0);
        batch.records.line.push_back(subject + 2);
    }
    return batch;
}

epi::Result<store::Imported> import(store::CaseStore &store, const epi::RecordBatch &batch, std::span<const epi::Person> persons,
                                    const std::string &digest, std::stop_token stop = {})
{
    auto incoming = cleanImport(digest + ".csv", batch.records.size(), digest);
    incoming.persons = persons;
    return store.importRecords(incoming, batch, std::move(stop), {});
}

epi::Person personOf(const store::CaseStore &store, const std::string &token)
{
    return *store.loadPerson(store.findPersons(std::span(&token, 1))->front());
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

} // namespace

void TestSubjectNames::newPersonsGetTheirNames()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector<epi::Person> persons = {listed("a", "김하나", "010-1"), listed("b", "", "010-2")};
    const auto length = *store->auditLength();
    REQUIRE(import(*store, checkIns({"a", "b", "c"}), persons, "one"));
    QCOMPARE(personOf(*store, "a").name, std::string("김하나"));
    QCOMPARE(personOf(*store, "a").phone, std::string("010-1"));
    QVERIFY(personOf(*store, "b").name.empty());
    QCOMPARE(personOf(*store, "b").phone, std::string("010-2"));
    QVERIFY(personOf(*store, "c").name.empty() && personOf(*store, "c").phone.empty());
    // One entry for the records, one for the names.
    QCOMPARE(*store->auditLength(), length + 2);
    QVERIFY(isSound(*store));
}

void TestSubjectNames::whatIsKnownStays_data()
{
    QTest::addColumn<QString>("knownName");
    QTest::addColumn<QString>("knownPhone");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<bool>("changed");
    QTest::newRow("nothing known") << "" << "" << "Listed" << "010-9" << true;
    QTest::newRow("the name known") << "Known" << "" << "Known" << "010-9" << true;
    QTest::newRow("the phone known") << "" << "010-1" << "Listed" << "010-1" << true;
    QTest::newRow("both known") << "Known" << "010-1" << "Known" << "010-1" << false;
}

void TestSubjectNames::whatIsKnownStays()
{
    QFETCH(QString, knownName);
    QFETCH(QString, knownPhone);
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(bool, changed);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    auto person = *store->loadPerson(store->findOrCreatePersons(std::vector<std::string>{"a"})->front());
    person.name = knownName.toStdString();
    person.phone = knownPhone.toStdString();
    person.address = "1 Road";
    const auto saved = store->savePerson(person);
    REQUIRE(saved);
    const std::vector<epi::Person> persons = {listed("a", "Listed", "010-9")};
    REQUIRE(import(*store, checkIns({"a"}), persons, "one"));
    const epi::Person after = personOf(*store, "a");
    QCOMPARE(after.name, name.toStdString());
    QCOMPARE(after.phone, phone.toStdString());
    QCOMPARE(after.address, std::string("1 Road"));
    QCOMPARE(after.subjectTokens, saved->subjectTokens);
    // A form on the screen that would write the old state back is stale.
    QCOMPARE(after.revision > saved->revision, changed);
}

void TestSubjectNames::theSameFileTwiceChangesNothing()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector<epi::Person> persons = {listed("a", "Ahn", "010-1")};
    const auto batch = checkIns({"a"});
    REQUIRE(import(*store, batch, persons, "same"));
    const auto before = personOf(*store, "a");
    for (const char *digest : {"same", "other bytes, same rows"}) {
        const auto again = import(*store, batch, persons, digest);
        REQUIRE(again);
        QVERIFY(again->batch.id.isNull());
        QCOMPARE(again->batch.counts, (epi::ImportCounts{1, 0, 1, 0, 0}));
        QCOMPARE(personOf(*store, "a").revision, before.revision);
    }
    // Another name in the same file is no reason to change one.
    const std::vector<epi::Person> renamed = {listed("a", "Other", "010-2")};
    REQUIRE(import(*store, batch, renamed, "renamed"));
    QCOMPARE(personOf(*store, "a").name, std::string("Ahn"));
    QCOMPARE(personOf(*store, "a").phone, std::string("010-1"));
    QCOMPARE(store->loadImports()->size(), std::size_t{1});
}

void TestSubjectNames::namesAloneAreKeptWithTheirFile()
{
    // The log came without names first, then as a list with them.
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const auto batch = checkIns({"a", "b"});
    REQUIRE(import(*store, batch, {}, "log"));
    const std::vector<epi::Person> persons = {listed("a", "Ahn", "")};
    const auto list = import(*store, batch, persons, "list");
    REQUIRE(list);
    QVERIFY(!list->batch.id.isNull());
    QCOMPARE(list->batch.counts, (epi::ImportCounts{2, 0, 2, 0, 0}));
    QCOMPARE(personOf(*store, "a").name, std::string("Ahn"));
    QCOMPARE(store->loadImports()->size(), std::size_t{2});
    QCOMPARE(*store->personCount(), std::uint64_t{2});
    QVERIFY(isSound(*store));
}

void TestSubjectNames::nobodyIsMadeForANameWithoutRows()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    std::vector<epi::Person> persons = {listed("nobody", "Nobody", "010-1"), listed("", "No token", "")};
    persons.back().subjectTokens.clear();
    REQUIRE(import(*store, checkIns({"a"}), persons, "one"));
    QCOMPARE(*store->personCount(), std::uint64_t{1});
    QVERIFY(personOf(*store, "a").name.empty());
}

void TestSubjectNames::aCancelledImportNamesNobody()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    REQUIRE(store->findOrCreatePersons(std::vector<std::string>{"a"}));
    const std::vector<epi::Person> persons = {listed("a", "Ahn", "010-1")};
    std::stop_source stop;
    stop.request_stop();
    REQUIRE_ERROR(import(*store, checkIns({"a"}), persons, "one", stop.get_token()), epi::ErrorCode::cancelled);
    QVERIFY(personOf(*store, "a").name.empty());
}

void TestSubjectNames::manyNames()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    std::vector<std::string> tokens;
    std::vector<epi::Person> persons;
    for (int i = 0; i < 5000; ++i) {
        tokens.push_back("t" + std::to_string(i));
        persons.push_back(listed(tokens.back(), i % 3 == 0 ? "" : "Name " + std::to_string(i), ""));
    }
    REQUIRE(import(*store, checkIns(tokens), persons, "many"));
    for (int i = 0; i < 5000; i += 101)
        QCOMPARE(personOf(*store, tokens[std::size_t(i)]).name, i % 3 == 0 ? std::string() : "Name " + std::to_string(i));
    QVERIFY(isSound(*store));
}

QTEST_GUILESS_MAIN(TestSubjectNames)
#include "tst_subject_names.moc"
