#include "epi/entry.h"

#include <QTest>

using namespace tracedesk::epi;

class TestEntry : public QObject
{
    Q_OBJECT

private slots:
    void faultsAreNamed_data();
    void faultsAreNamed();
    void onlyWhatCannotBeForbids();
    void contentIsComparedWithoutRevisions();
    void revisionsAreTakenFromWhatIsStored();
    void onlyWhatTheEngineIsGivenBearsOnATrace_data();
    void onlyWhatTheEngineIsGivenBearsOnATrace();
};

namespace {

using Faults = std::vector<EntryFault>;

Day day(int n)
{
    return Day{std::chrono::days{18'300 + n}};
}

Instant at(int minutes)
{
    return Instant{Seconds{1'585'000'000 + 60 * minutes}};
}

IdentifiedCase soundCase()
{
    IdentifiedCase c;
    c.facts.number = "7";
    c.facts.onset = DayRange{day(1), day(3)};
    c.facts.outcomeDate = day(20);
    c.person.emplace().birthDate = day(-9000);
    return c;
}

Visit soundVisit()
{
    Visit visit;
    visit.begin = at(0);
    visit.end = at(30);
    visit.position = LatLng{37.5, 127.0};
    return visit;
}

Task soundTask()
{
    Task task;
    task.what = "call her husband";
    return task;
}

template<class T> T with(T value, auto change)
{
    change(value);
    return value;
}

} // namespace

Q_DECLARE_METATYPE(Entry)
Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(Faults)

void TestEntry::faultsAreNamed_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<Faults>("faults");
    const auto row = [](const char *name, const Entry &entry, const Faults &faults) { QTest::newRow(name) << entry << faults; };

    row("sound case", soundCase(), {});
    row("nothing known", IdentifiedCase{with(Case(), [](Case &c) { c.number = "1"; }), {}}, {});
    row("no number", with(soundCase(), [](auto &c) { c.facts.number.clear(); }), {EntryFault::noNumber});
    row("onset reversed", with(soundCase(), [](auto &c) { c.facts.onset = DayRange{day(3), day(1)}; }),
        {EntryFault::onsetEndsBeforeBegin});
    row("outcome on the first possible day", with(soundCase(), [](auto &c) { c.facts.outcomeDate = day(1); }), {});
    row("outcome before", with(soundCase(), [](auto &c) { c.facts.outcomeDate = day(0); }), {EntryFault::outcomeBeforeOnset});
    row("born on the last possible day", with(soundCase(), [](auto &c) { c.person->birthDate = day(3); }), {});
    row("born after", with(soundCase(), [](auto &c) { c.person->birthDate = day(4); }), {EntryFault::bornAfterOnset});
    row("two at once",
        with(soundCase(),
             [](auto &c) {
                 c.facts.number.clear();
                 c.facts.outcomeDate = day(0);
             }),
        {EntryFault::noNumber, EntryFault::outcomeBeforeOnset});

    row("sound visit", soundVisit(), {});
    row("end not said", with(soundVisit(), [](auto &v) { v.end.reset(); }), {});
    row("no time at all", with(soundVisit(), [](auto &v) { v.end = v.begin; }), {});
    row("left before arrived", with(soundVisit(), [](auto &v) { v.end = at(-1); }), {EntryFault::visitEndsBeforeBegin});
    row("nowhere yet", with(soundVisit(), [](auto &v) { v.position.reset(); }), {});
    row("off the earth", with(soundVisit(), [](auto &v) { v.position = LatLng{91, 0}; }), {EntryFault::positionOutside});

    row("interview", Interview(), {});
    row("contact without times", IdentifiedContact(), {});
    row("contact reversed", with(IdentifiedContact(), [](auto &c) { c.contact.span = {at(1), at(0)}; }),
        {EntryFault::contactEndsBeforeBegin});
    row("quarantine otherwise, with a reason",
        with(IdentifiedContact(),
             [](auto &c) {
                 c.contact.facts.apartUntil = day(3);
                 c.contact.facts.apartReason = "released";
             }),
        {});
    row("quarantine otherwise, without",
        with(IdentifiedContact(),
             [](auto &c) {
                 c.contact.facts.apartUntil = day(3);
                 c.contact.facts.apartReason = " \t";
             }),
        {EntryFault::exceptionUnreasoned});

    row("task", soundTask(), {});
    row("task without words", with(soundTask(), [](Task &t) { t.what.clear(); }), {EntryFault::taskWithoutWords});
    row("dropped for a reason",
        with(soundTask(),
             [](Task &t) {
                 t.state = TaskState::dropped;
                 t.reason = "moved away";
             }),
        {});
    row("dropped for none", with(soundTask(), [](Task &t) { t.state = TaskState::dropped; }), {EntryFault::droppedWithoutReason});
}

void TestEntry::faultsAreNamed()
{
    QFETCH(Entry, entry);
    QFETCH(Faults, faults);
    QCOMPARE(faultsOf(entry), faults);
}

// What contradicts itself is kept as it was told.
void TestEntry::onlyWhatCannotBeForbids()
{
    for (const EntryFault fault :
         {EntryFault::noNumber, EntryFault::onsetEndsBeforeBegin, EntryFault::visitEndsBeforeBegin, EntryFault::positionOutside,
          EntryFault::contactEndsBeforeBegin, EntryFault::exceptionUnreasoned, EntryFault::taskWithoutWords,
          EntryFault::droppedWithoutReason})
        QVERIFY(forbids(fault));
    QVERIFY(!forbids(EntryFault::outcomeBeforeOnset));
    QVERIFY(!forbids(EntryFault::bornAfterOnset));
}

void TestEntry::contentIsComparedWithoutRevisions()
{
    const IdentifiedCase a = soundCase();
    IdentifiedCase b = a;
    b.facts.revision = 3;
    b.person->revision = 5;
    QVERIFY(sameContent(a, b));
    b.person->name = Masked<Identifier::name>::typed("Kim");
    QVERIFY(!sameContent(a, b));
    b = a;
    b.person.reset();
    QVERIFY(!sameContent(a, b));
    QVERIFY(!sameContent(Visit(), Interview()));
    QVERIFY(sameContent(Visit(), onceSaved(Visit())));
}

void TestEntry::revisionsAreTakenFromWhatIsStored()
{
    IdentifiedCase stored = soundCase();
    stored.facts.revision = 4;
    stored.person->revision = 2;
    const Entry before = stored;
    const auto taken = std::get<IdentifiedCase>(withRevisionsOf(soundCase(), &before));
    QCOMPARE(taken.facts.revision, 4U);
    QCOMPARE(taken.person->revision, 2U);
    const auto saved = std::get<IdentifiedCase>(onceSaved(taken));
    QCOMPARE(saved.facts.revision, 5U);
    QCOMPARE(saved.person->revision, 3U);
    QCOMPARE(std::get<IdentifiedCase>(withRevisionsOf(saved, nullptr)).facts.revision, 0U);
}

void TestEntry::onlyWhatTheEngineIsGivenBearsOnATrace_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("bears");
    const auto row = [](const char *name, std::optional<Entry> before, std::optional<Entry> after, bool bears) {
        QTest::newRow(name) << Edit{std::move(before), std::move(after)} << bears;
    };
    const auto changed = [&](const char *name, auto value, auto change, bool bears) {
        row(name, value, with(value, change), bears);
    };
    row("new case", {}, soundCase(), true);
    changed("onset", soundCase(), [](auto &c) { c.facts.onset->latest = day(4); }, true);
    changed("confirmed", soundCase(), [](auto &c) { c.facts.confirmed = day(4); }, true);
    changed("archived", soundCase(), [](auto &c) { c.facts.archived = true; }, true);
    changed("name", soundCase(), [](auto &c) { c.person->name = Masked<Identifier::name>::typed("Kim"); }, false);
    changed("stage", soundCase(), [](auto &c) { c.facts.stage = CaseStage::closed; }, false);
    changed("revision alone", soundCase(), [](auto &c) { ++c.facts.revision; }, false);
    changed(
        "of an archived case", with(soundCase(), [](auto &c) { c.facts.archived = true; }),
        [](auto &c) { c.facts.onset.reset(); }, false);
    row("new visit", {}, soundVisit(), true);
    row("visit taken out", soundVisit(), {}, true);
    changed("end of a visit", soundVisit(), [](auto &v) { v.end = at(60); }, true);
    changed("position", soundVisit(), [](auto &v) { v.position->latitude += 0.001; }, true);
    changed("companions", soundVisit(), [](auto &v) { v.companions = "two friends"; }, false);
    changed("rejected", soundVisit(), [](auto &v) { v.status = VisitStatus::rejected; }, true);
    row("interview", {}, Interview(), false);
    row("contact", {}, IdentifiedContact(), false);
    row("task", {}, soundTask(), false);
}

void TestEntry::onlyWhatTheEngineIsGivenBearsOnATrace()
{
    QFETCH(Edit, edit);
    QFETCH(bool, bears);
    QCOMPARE(bearsOnTrace(edit), bears);
}

QTEST_APPLESS_MAIN(TestEntry)
#include "tst_entry.moc"
