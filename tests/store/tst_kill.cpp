#include "tests/store/store_fixture.h"

#include <QTest>

#include <array>
#include <chrono>
#include <csignal>
#include <functional>
#include <map>
#include <random>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;

/// Acts are acknowledged through a pipe as soon as the store has answered; then the process is killed.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLost();
};

namespace {

constexpr int rounds = 200;
constexpr std::size_t rowsOfImport = 300;

/// What the child says: one line of it on the pipe for each finished act.
struct Acknowledgement
{
    enum class Act : std::uint32_t {
        opened,
        caseSaved,
        recordsImported,
        listImported,
        findingsSaved,
        looked,
        contactNamed,
        contactRemoved
    };
    Act act = Act::opened;
    std::uint32_t round = 0;
    std::uint32_t number = 0;
};

epi::RecordBatch batchOf(const std::string &name, std::uint32_t seed)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::cellSite;
    for (int i = 0; i < 10; ++i)
        batch.subjects.push_back(name + "-" + std::to_string(i));
    auto &place = batch.places.emplace_back();
    place.code = "C1";
    std::mt19937 random(seed);
    for (std::uint32_t row = 0; row < rowsOfImport; ++row) {
        batch.records.subject.push_back(static_cast<std::uint32_t>(random() % 10));
        batch.records.begin.push_back(1'585'000'000 + static_cast<std::uint32_t>(random() % 1'000'000));
        batch.records.place.push_back(0);
        batch.records.line.push_back(row + 2);
    }
    return batch;
}

std::string nameOf(std::uint32_t round, std::uint32_t number)
{
    return std::to_string(round) + "-" + std::to_string(number);
}

bool importList(store::CaseStore &store, const std::string &name)
{
    static const vault::IdSource ids(testEnvironment().clock);
    std::vector<store::ListedCase> list;
    for (const char *suffix : {"a", "b"}) {
        auto &row = list.emplace_back();
        row.facts.number = "list " + name + suffix;
        row.facts.id = ids.make<epi::CaseId>();
        row.person.subjectTokens = {"list " + name + suffix};
    }
    epi::Exposure link;
    link.source = list[0].facts.id;
    link.exposed = list[1].facts.id;
    return store.importCases(cleanImport(name, 2, "list " + name), list, {link}).has_value();
}

/// A contact with its person, as an officer enters it; every second one is taken out again.
bool enterContact(store::CaseStore &store, epi::CaseId of, const std::string &name, bool taken,
                  const std::function<bool(Acknowledgement::Act)> &say)
{
    static const vault::IdSource ids(testEnvironment().clock);
    epi::IdentifiedContact named;
    named.contact.id = ids.make<epi::ContactId>();
    named.contact.caseId = of;
    named.contact.status = epi::ContactStatus::confirmed;
    named.person.emplace().id = ids.make<epi::PersonId>();
    named.person->name = "contact " + name;
    named.contact.person = named.person->id;
    const auto saved = store.saveContact(named);
    if (!saved || !say(Acknowledgement::Act::contactNamed))
        return false;
    return !taken ||
           (store.removeContact(saved->contact.id, saved->contact.revision) && say(Acknowledgement::Act::contactRemoved));
}

bool isTaken(std::uint32_t number)
{
    return number % 2 == 1;
}

/// One act on the store after the other, until killed. Ends by itself only when an act fails.
int work(const StoreFolder &folder, std::uint32_t round, int pipe)
{
    const auto say = [&](Acknowledgement::Act act, std::uint32_t number) {
        const Acknowledgement acknowledgement{act, round, number};
        return ::write(pipe, &acknowledgement, sizeof acknowledgement) == sizeof acknowledgement;
    };
    auto store = folder.open();
    if (!store || !say(Acknowledgement::Act::opened, 0))
        return 1;
    const auto person = store->findOrCreatePersons(std::vector<std::string>{"somebody"});
    if (!person)
        return 2;
    for (std::uint32_t number = 0;; ++number) {
        const std::string name = nameOf(round, number);
        epi::Case c;
        c.person = person->front();
        c.number = "case " + name;
        const auto saved = store->saveCase(c);
        if (!saved || !say(Acknowledgement::Act::caseSaved, number))
            return 3;
        if (!enterContact(*store, saved->id, name, isTaken(number), [&](auto act) { return say(act, number); }))
            return 8;
        const auto batch = batchOf(name, number);
        if (!store->importRecords(cleanImport(name, rowsOfImport, name), batch, {}, {}) ||
            !say(Acknowledgement::Act::recordsImported, number))
            return 4;
        if (!importList(*store, name) || !say(Acknowledgement::Act::listImported, number))
            return 5;
        store::Findings findings;
        findings.inputDigest = name;
        findings.cases.emplace_back().caseId = saved->id;
        if (!store->saveFindings(findings) || !say(Acknowledgement::Act::findingsSaved, number))
            return 6;
        if (!store->recordLook(person->front(), name) || !say(Acknowledgement::Act::looked, number))
            return 7;
    }
}

struct Outcome
{
    std::vector<Acknowledgement> acknowledged;
    int status = 0;
};

/// Starts a child, kills it a while after it began to work (or, now and then, after it was started), hears what it said.
Outcome runAndKill(const StoreFolder &folder, std::uint32_t round, std::chrono::microseconds delay, bool whileOpening)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        ::_exit(work(folder, round, pipe[1]));
    }
    ::close(pipe[1]);
    Outcome outcome;
    Acknowledgement heard;
    if (!whileOpening && ::read(pipe[0], &heard, sizeof heard) == sizeof heard)
        outcome.acknowledged.push_back(heard);
    const timespec wait{0, std::chrono::nanoseconds(delay).count()};
    ::nanosleep(&wait, nullptr);
    ::kill(child, SIGKILL);
    ::waitpid(child, &outcome.status, 0);
    while (::read(pipe[0], &heard, sizeof heard) == sizeof heard)
        outcome.acknowledged.push_back(heard);
    ::close(pipe[0]);
    return outcome;
}

/// What is missing of an act that was acknowledged; empty when all of it is there.
QString missing(store::CaseStore &store, const Acknowledgement &done, const std::map<std::string, epi::ImportBatch> &imports,
                std::uint32_t lastRound, const std::string &lastFindings)
{
    const std::string name = nameOf(done.round, done.number);
    switch (done.act) {
    case Acknowledgement::Act::opened:
    case Acknowledgement::Act::looked:
        return {}; // counted with the audit chain
    case Acknowledgement::Act::caseSaved:
        return store.findCase("case " + name)->has_value() ? QString() : "case";
    case Acknowledgement::Act::contactNamed:
    case Acknowledgement::Act::contactRemoved: {
        const auto contacts = store.loadContacts((*store.findCase("case " + name))->id);
        if (!contacts || (isTaken(done.number) && done.act == Acknowledgement::Act::contactNamed))
            return contacts ? QString() : "contacts"; // may have been taken out since
        if (isTaken(done.number))
            return contacts->empty() ? QString() : "removal of the contact";
        const auto person = contacts->size() == 1 ? store.loadPerson(contacts->front().person)
                                                  : epi::Result<epi::Person>(epi::fail(epi::ErrorCode::notFound));
        return person && person->name == "contact " + name ? QString() : "contact";
    }
    case Acknowledgement::Act::recordsImported: {
        const auto found = imports.find(name);
        if (found == imports.end() || found->second.counts.stored != rowsOfImport)
            return "batch";
        const auto batch = batchOf(name, done.number);
        const auto records = store.loadRecords(*store.findPersons(batch.subjects), {}, {});
        return records && records->sets.size() == 1 && records->sets[0].records.size() == rowsOfImport ? QString() : "records";
    }
    case Acknowledgement::Act::listImported:
        return (*store.findCase("list " + name + "a")) && (*store.findCase("list " + name + "b")) ? QString() : "list";
    case Acknowledgement::Act::findingsSaved:
        // Later ones replace them, acknowledged or not.
        return done.round < lastRound || lastFindings == name || lastFindings == nameOf(done.round, done.number + 1) ? QString()
                                                                                                                     : "findings";
    }
    return "act";
}

} // namespace

void TestKill::nothingAcknowledgedIsLost()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    const StoreFolder folder;
    REQUIRE(folder.create());
    std::mt19937 random(20);
    std::size_t acknowledged = 0;
    std::uint64_t auditBefore = 0;
    for (std::uint32_t round = 0; round < rounds; ++round) {
        const std::chrono::microseconds delay(2000 + random() % 25'000);
        const Outcome outcome = runAndKill(folder, round, delay, round % 10 == 9);
        QVERIFY2(WIFSIGNALED(outcome.status) && WTERMSIG(outcome.status) == SIGKILL,
                 qPrintable(QString("round %1 ended by itself: %2").arg(round).arg(outcome.status)));
        auto store = folder.open();
        REQUIRE(store);
        const auto faults = store->check({}, {});
        REQUIRE(faults);
        QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
        std::map<std::string, epi::ImportBatch> imports;
        const auto loaded = store->loadImports();
        REQUIRE(loaded);
        for (const epi::ImportBatch &batch : *loaded)
            imports.emplace(batch.fileName, batch);
        const auto findings = store->loadRunSummary();
        REQUIRE(findings);
        // A list and its link come together or not at all.
        QCOMPARE(std::ranges::count_if(*loaded, [](const auto &batch) { return batch.digest.starts_with("list"); }),
                 std::ssize(*store->loadExposures()));
        std::uint32_t lastFindings = 0;
        for (const Acknowledgement &done : outcome.acknowledged)
            if (done.act == Acknowledgement::Act::findingsSaved)
                lastFindings = done.number;
        for (const Acknowledgement &done : outcome.acknowledged) {
            const bool replaced = done.act == Acknowledgement::Act::findingsSaved && done.number < lastFindings;
            const auto lost = missing(*store, done, imports, replaced ? round + 1 : round,
                                      findings->has_value() ? (*findings)->run.inputDigest : std::string());
            QVERIFY2(lost.isEmpty(), qPrintable(QString("round %1 act %2: %3").arg(round).arg(done.number).arg(lost)));
        }
        // The chain only grows, by at least what was acknowledged and the opening just now.
        const std::uint64_t audit = *store->auditLength();
        QVERIFY(audit >= auditBefore + outcome.acknowledged.size() + 1);
        auditBefore = audit;
        acknowledged += outcome.acknowledged.size();
    }
    QVERIFY(acknowledged > rounds); // the killing hit work, not idleness
    qInfo("%d kills, %zu acknowledged acts, none lost", rounds, acknowledged);
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        QVERIFY2(!entry.path().string().contains("-mj"), entry.path().c_str());
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
