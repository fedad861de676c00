#include "tests/store/filled_store.h"
#include "tests/store/papers.h"

#include "store/backup_file.h"

#include <QTest>

#include <set>

#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::AuditAct;
using epi::ErrorCode;
using store::IfThere;

/// Backups made and restored; what is done to them lies in tst_backup_faults.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void everybodyLogsInAfterwards();
    void recordGoesOn();
    void ownerBacksUpAndWorksOn();
    void withoutPapersThereIsNone();
    void onlyWhoMay();
    void nothingIsOverwrittenUnasked();
    void journalsAreNotLeftBehind();
    void eitherOrderOfPapers();
    void wrongPapersAreNamed();
    void olderBackupsKeepOlderPapers();
    void nothingInItCanBeRead();
    void cancelledLeavesNothing();
    void foldersThatAreThereStay();
};

namespace {

std::set<std::string> namesIn(const std::filesystem::path &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::vector<epi::AuditRecord> recordsOf(const store::CaseStore &store)
{
    std::vector<epi::AuditRecord> records;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        records.push_back(record);
        return true;
    });
    return records;
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    if (faults && !faults->empty())
        qWarning("%s", describe(faults->front()).c_str());
    return faults && faults->empty();
}

/// Logs into a store at another place.
epi::Result<store::CaseStore> openIn(const std::filesystem::path &path, const std::string &user, const std::string &secret)
{
    return store::CaseStore::open(path, {user, password(secret)}, testEnvironment());
}

bool contains(const std::vector<char> &content, std::span<const std::uint8_t> bytes)
{
    const auto *first = reinterpret_cast<const char *>(bytes.data());
    return std::search(content.begin(), content.end(), first, first + bytes.size()) != content.end();
}

} // namespace

void TestBackup::everybodyLogsInAfterwards()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto papers = makePapers(folder);
    REQUIRE(papers);
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        fillStore(*store);
    }
    const auto file = folder.root() / "outbreak.backup";
    {
        auto store = folder.as("adm"); // has no key of anything
        REQUIRE(store);
        const auto made = store->backUp(file, IfThere::refuse, {}, {});
        REQUIRE(made);
        QCOMPARE(made->pair, 1U);
        QCOMPARE(made->size, std::filesystem::file_size(file));
        QVERIFY(store->recovery().last == *made);
    }
    struct stat status{};
    QCOMPARE(::stat(file.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    std::filesystem::remove_all(folder.path()); // the machine is gone
    const QTemporaryDir elsewhere;
    const auto other = std::filesystem::path(elsewhere.path().toStdString()) / "again.tracedesk";
    const auto described = store::describeBackup(file);
    REQUIRE(described);
    const auto restored = restore(file, *papers, other);
    REQUIRE(restored);
    QVERIFY(*restored == *described);
    QCOMPARE(::stat(other.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm", "adm2"}) {
        const auto store = openIn(other, user, folder.secretOf(user));
        REQUIRE(store);
        QVERIFY2(isSound(*store), user);
        REQUIRE_ERROR(openIn(other, user, "wrong"), ErrorCode::openElsewhere);
    }
    REQUIRE_ERROR(openIn(other, "sup", "wrong"), ErrorCode::wrongPassword);
    const auto store = openIn(other, "sup", folder.secretOf("sup"));
    REQUIRE(store);
    QCOMPARE(store->loadCases()->size(), std::size_t{60});
    QCOMPARE(store->loadAllRecords({}, {})->sets.size(), std::size_t{1});
}

void TestBackup::recordGoesOn()
{
    const FilledFolder folder;
    const auto file = folder.root() / "outbreak.backup";
    epi::Result<Papers> papers;
    std::vector<epi::AuditRecord> before;
    {
        auto store = folder.open();
        REQUIRE(store);
        papers = makePapers(*store);
        REQUIRE(papers);
        REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
        before = recordsOf(*store);
        std::erase_if(before, [](const auto &one) { return one.act == AuditAct::exported; }); // said when it lay there
        QVERIFY(before.back().act == AuditAct::backupMade && before.back().count == 1);
    }
    const auto sealed = store::readHeader(file);
    QCOMPARE(sealed.header.record.sequence, before.back().sequence);
    const auto other = folder.root() / "again.tracedesk";
    REQUIRE(restore(file, *papers, other));
    const auto store = openIn(other, "kim", "correct horse");
    REQUIRE(store);
    const auto after = recordsOf(*store);
    QVERIFY(after.size() > before.size());
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY(after[i].sequence == before[i].sequence && after[i].act == before[i].act && after[i].at == before[i].at);
    // The chain holds the head that stands in the backup.
    withDatabase(folder.path(), "audit.1.db", vault::Compartment::audit, [&](store::Database &database) {
        store::Statement entry = database.prepare("SELECT hash FROM main.entries WHERE sequence = ?1");
        QVERIFY(entry.query(sealed.header.record.sequence).next());
        QVERIFY(std::ranges::equal(entry.blob(0), sealed.header.record.hash));
    });
    QVERIFY(after[before.size()].act == AuditAct::storeRestored);
    QVERIFY(after[before.size()].account.isNull());
    QCOMPARE(after[before.size()].count,
             static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(sealed.header.at).time_since_epoch().count()));
    QVERIFY(std::ranges::none_of(after, [](const auto &one) { return one.act == AuditAct::spoolCut; }));
    QVERIFY(isSound(*store));
}

void TestBackup::ownerBacksUpAndWorksOn()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    std::uint64_t told = 0;
    REQUIRE(store->backUp(file, IfThere::refuse, {}, [&](epi::WorkStage, std::uint64_t done, std::uint64_t total) {
        QVERIFY(done <= total);
        ++told;
    }));
    QVERIFY(told > 0);
    QCOMPARE(store->loadCases()->size(), std::size_t{60});
    REQUIRE(store->recordLook(epi::PersonId(epi::Uuid{1}), "after"));
    QVERIFY(isSound(*store));
    REQUIRE_ERROR(folder.open(), ErrorCode::openElsewhere); // nobody got in between
}

void TestBackup::withoutPapersThereIsNone()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto store = folder.as("adm");
    REQUIRE(store);
    const auto file = folder.root() / "b";
    REQUIRE_ERROR(store->backUp(file, IfThere::refuse, {}, {}), ErrorCode::noRecoveryPapers);
    REQUIRE(makePaper(*store)); // one is none
    REQUIRE_ERROR(store->backUp(file, IfThere::refuse, {}, {}), ErrorCode::noRecoveryPapers);
    QVERIFY(!std::filesystem::exists(file));
}

void TestBackup::onlyWhoMay()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE(makePapers(folder));
    for (const char *user : {"sup", "sur", "app", "pol", "pri"}) {
        auto store = folder.as(user);
        REQUIRE(store);
        REQUIRE_ERROR(store->backUp(folder.root() / "b", IfThere::refuse, {}, {}), ErrorCode::notPermitted);
    }
    QVERIFY(!std::filesystem::exists(folder.root() / "b"));
}

void TestBackup::nothingIsOverwrittenUnasked()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    putContent(file, {'m', 'i', 'n', 'e'});
    REQUIRE_ERROR(store->backUp(file, IfThere::refuse, {}, {}), ErrorCode::alreadyExists);
    QVERIFY(contentOf(file) == (std::vector<char>{'m', 'i', 'n', 'e'}));
    REQUIRE(store->backUp(file, IfThere::replace, {}, {}));
    REQUIRE(restore(file, *papers, folder.root() / "again"));
    REQUIRE_ERROR(store->backUp(folder.root(), IfThere::replace, {}, {}), ErrorCode::alreadyExists);
    REQUIRE_ERROR(store->backUp(folder.root() / "no" / "such", IfThere::refuse, {}, {}), ErrorCode::ioFailed);
    REQUIRE_ERROR(store->backUp(folder.path() / "inside", IfThere::refuse, {}, {}), ErrorCode::invalidArgument);
}

void TestBackup::journalsAreNotLeftBehind()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE(makePapers(folder));
    auto store = folder.as("adm");
    REQUIRE(store);
    const auto journal = folder.path() / "cases.1.db-journal";
    putContent(journal, std::vector<char>(512, 'j'));
    const auto hindered = store->backUp(folder.root() / "b", IfThere::refuse, {}, {});
    REQUIRE_ERROR(hindered, ErrorCode::unfinishedWrite);
    QCOMPARE(hindered.error().arguments.front(), journal.string());
    putContent(journal, {});
    REQUIRE(store->backUp(folder.root() / "b", IfThere::refuse, {}, {}));
}

void TestBackup::eitherOrderOfPapers()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
    REQUIRE(restore(file, *papers, folder.root() / "one"));
    std::swap(papers->first, papers->second);
    REQUIRE(restore(file, *papers, folder.root() / "other"));
    QVERIFY(namesIn(folder.root() / "one") == namesIn(folder.root() / "other"));
}

void TestBackup::wrongPapersAreNamed()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
    const auto later = makePapers(*store);
    REQUIRE(later);
    const auto again = folder.root() / "again";
    const auto tried = [&](const vault::SecretBytes &one, const vault::SecretBytes &other) {
        const auto restored = store::restoreStore(file, one, other, again, testEnvironment(), {}, {});
        return restored ? std::vector<std::string>{"restored"} : restored.error().arguments;
    };
    using Words = std::vector<std::string>;
    QVERIFY(tried(later->first, papers->second) == (Words{"1", "A", "2", "A", "1"}));
    QVERIFY(tried(papers->first, later->second) == (Words{"2", "B", "2", "B", "1"}));
    QVERIFY(tried(papers->first, papers->first) == (Words{"2", "A", "1", "B", "1"}));
    QVERIFY(tried(papers->second, papers->second) == (Words{"2", "B", "1", "A", "1"}));
    auto mistyped = vault::SecretBytes::copyOf(papers->second.bytes());
    std::uint8_t &sign = mistyped.bytes()[6 * 6 + 1];
    sign = sign == '7' ? '8' : '7';
    QVERIFY(tried(papers->first, mistyped) == (Words{"2", "7"}));
    QVERIFY(tried(mistyped, papers->first) == (Words{"1", "7"}));
    // The same pair of another store.
    const StoreFolder elsewhere;
    auto another = elsewhere.create();
    REQUIRE(another);
    const auto foreign = makePapers(*another);
    REQUIRE(foreign);
    QVERIFY(tried(papers->first, foreign->second) == (Words{"2", "B", "1", "B", "1"}));
    QVERIFY(!std::filesystem::exists(again));
    QVERIFY((namesIn(folder.root()) == std::set<std::string>{"outbreak.backup", "outbreak.tracedesk"}));
}

void TestBackup::olderBackupsKeepOlderPapers()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto older = makePapers(*store);
    REQUIRE(older);
    REQUIRE(store->backUp(folder.root() / "older.backup", IfThere::refuse, {}, {}));
    const auto newer = makePapers(*store);
    REQUIRE(newer);
    REQUIRE(store->backUp(folder.root() / "newer.backup", IfThere::refuse, {}, {}));
    REQUIRE(restore(folder.root() / "older.backup", *older, folder.root() / "a"));
    REQUIRE(restore(folder.root() / "newer.backup", *newer, folder.root() / "b"));
    REQUIRE_ERROR(restore(folder.root() / "newer.backup", *older, folder.root() / "c"), ErrorCode::paperForeign);
}

void TestBackup::nothingInItCanBeRead()
{
    const FilledFolder folder;
    const auto file = folder.root() / "outbreak.backup";
    epi::Result<Papers> papers;
    {
        auto store = folder.open();
        REQUIRE(store);
        papers = makePapers(*store);
        REQUIRE(papers);
        REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
    }
    const auto content = contentOf(file);
    const auto holds = [&](std::string_view text) {
        return contains(content, std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
    };
    QVERIFY(!holds("SQLite format 3"));
    QVERIFY(!holds("canary"));
    QVERIFY(!holds("cases.1.db"));
    QVERIFY(holds("TRDKBKUP")); // the search finds what is there
    const auto keyring = keyringOf(folder.path());
    REQUIRE(keyring);
    for (const vault::Compartment compartment : vault::allCompartments)
        QVERIFY(!contains(content, keyring->key(compartment)->bytes()));
    for (const auto &entry : std::filesystem::directory_iterator(folder.path())) {
        const auto plain = contentOf(entry.path());
        if (plain.size() < 32)
            continue;
        const auto *first = reinterpret_cast<const std::uint8_t *>(plain.data());
        QVERIFY2(!contains(content, std::span(first, 32)), entry.path().c_str());
    }
    for (const vault::SecretBytes *text : {&papers->first, &papers->second})
        QVERIFY(!contains(content, vault::readPaper(*text)->secret.bytes()));
}

void TestBackup::cancelledLeavesNothing()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    for (const epi::WorkStage when : {epi::WorkStage::copying, epi::WorkStage::verifying}) {
        std::stop_source source;
        REQUIRE_ERROR(store->backUp(file, IfThere::refuse, source.get_token(),
                                    [&](epi::WorkStage stage, std::uint64_t, std::uint64_t) {
                                        if (stage == when)
                                            source.request_stop();
                                    }),
                      ErrorCode::cancelled);
        QVERIFY((namesIn(folder.root()) == std::set<std::string>{"outbreak.tracedesk"}));
        QCOMPARE(store->loadCases()->size(), std::size_t{60});
        QVERIFY(!store->recovery().last);
    }
    REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
    std::stop_source source;
    REQUIRE_ERROR(store::restoreStore(file, papers->first, papers->second, folder.root() / "again", testEnvironment(),
                                      source.get_token(),
                                      [&](epi::WorkStage, std::uint64_t, std::uint64_t) { source.request_stop(); }),
                  ErrorCode::cancelled);
    QVERIFY((namesIn(folder.root()) == std::set<std::string>{"outbreak.backup", "outbreak.tracedesk"}));
}

void TestBackup::foldersThatAreThereStay()
{
    const FilledFolder folder;
    auto store = folder.open();
    REQUIRE(store);
    const auto papers = makePapers(*store);
    REQUIRE(papers);
    const auto file = folder.root() / "outbreak.backup";
    REQUIRE(store->backUp(file, IfThere::refuse, {}, {}));
    REQUIRE_ERROR(restore(file, *papers, folder.path()), ErrorCode::alreadyExists);
    std::filesystem::create_directory(folder.root() / "empty");
    REQUIRE_ERROR(restore(file, *papers, folder.root() / "empty"), ErrorCode::alreadyExists);
    std::filesystem::create_symlink("nowhere", folder.root() / "link");
    REQUIRE_ERROR(restore(file, *papers, folder.root() / "link"), ErrorCode::alreadyExists);
    REQUIRE_ERROR(restore(file, *papers, folder.root() / "no" / "such"), ErrorCode::ioFailed);
    for (const auto &no : {folder.root() / "missing", folder.root()})
        REQUIRE_ERROR(restore(no, *papers, folder.root() / "again"), ErrorCode::unreadableFile);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
