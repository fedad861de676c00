#include "tests/store/filled_store.h"
#include "tests/store/papers.h"
#include "tests/support/effort.h"

#include "store/backup_file.h"
#include "vault/durable_file.h"
#include "vault/keyring_content.h"

#include <QTest>

#include <csignal>
#include <fstream>
#include <iterator>
#include <numeric>
#include <random>
#include <set>

#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using store::IfThere;

/// Backups that are damaged, cut off, made on a full disk, or not made to the end.
class TestBackupFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyChangedByteIsRefused();
    void everyLengthIsRefused();
    void piecesOutOfPlaceAreRefused();
    void forgedContentIsRefused();
    void fullDiskWhileBackingUp();
    void fullDiskWhileRestoring();
    void aStrangersFileBesideStays();
    void killedWhileBackingUp();
    void killedWhileRestoring();

private:
    [[nodiscard]] std::filesystem::path file() const { return m_folder->root() / "outbreak.backup"; }
    [[nodiscard]] std::filesystem::path changed() const { return m_folder->root() / "changed.backup"; }
    /// Tries to restore changed(); what stands in the error. Nothing may be left of the try.
    [[nodiscard]] std::string refusal()
    {
        const auto restored = restore(changed(), m_papers, m_folder->root() / "again");
        const bool clean = namesIn() == std::set<std::string>{"changed.backup", "outbreak.backup", "outbreak.tracedesk"};
        if (restored || !clean)
            return restored ? "restored" : "left something behind";
        return restored.error().code == ErrorCode::backupDamaged ? restored.error().arguments.back() : describe(restored.error());
    }
    [[nodiscard]] std::set<std::string> namesIn() const
    {
        std::set<std::string> names;
        for (const auto &entry : std::filesystem::directory_iterator(m_folder->root()))
            names.insert(entry.path().filename().string());
        return names;
    }

    std::unique_ptr<FilledFolder> m_folder;
    Papers m_papers;
    std::vector<char> m_content;
    std::size_t m_header = 0;
};

namespace {

/// Files begun for it and not put in its place.
int leftBeside(const std::filesystem::path &target)
{
    int left = 0;
    for (const auto &entry : std::filesystem::directory_iterator(target.parent_path()))
        left += entry.path().filename().string().starts_with(target.filename().string() + ".new-") ? 1 : 0;
    return left;
}

constexpr std::size_t piece = 64 * 1024 + vault::streamOverhead;

/// Ends a child after a while.
int killAfter(pid_t child, std::uint_fast32_t microseconds)
{
    const timespec wait{0, static_cast<long>(microseconds) * 1000};
    ::nanosleep(&wait, nullptr);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    return faults && faults->empty();
}

} // namespace

void TestBackupFaults::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
    m_folder = std::make_unique<FilledFolder>();
    auto store = m_folder->open();
    REQUIRE(store);
    auto papers = makePapers(*store);
    REQUIRE(papers);
    m_papers = std::move(*papers);
    REQUIRE(store->backUp(file(), IfThere::refuse, {}, {}));
    m_content = contentOf(file());
    m_header = store::readHeader(file()).bytes.size();
    QVERIFY(m_content.size() > 4 * piece);
}

void TestBackupFaults::everyChangedByteIsRefused()
{
    std::vector<std::size_t> places(m_header);
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::mt19937_64 random(11);
    for (int i = rounds(500); i > 0; --i)
        places.push_back(m_header + random() % (m_content.size() - m_header));
    for (const std::size_t at : places) {
        auto content = m_content;
        content[at] = static_cast<char>(content[at] ^ (1 << random() % 8));
        putContent(changed(), content);
        std::string expected = at < 8 ? "not a backup" : "header";
        if (at >= m_header) {
            const std::size_t stream = m_header + vault::streamHeaderSize;
            expected = "byte " + std::to_string(at < stream ? stream : stream + (at - stream) / piece * piece);
        }
        QCOMPARE(refusal(), expected);
    }
}

void TestBackupFaults::everyLengthIsRefused()
{
    const std::size_t stream = m_header + vault::streamHeaderSize;
    std::vector<std::size_t> lengths = {0, 7, 8, 12, m_header - 1, m_header, stream - 1, m_content.size() - 1};
    for (std::size_t at = stream; at < m_content.size(); at += piece)
        lengths.insert(lengths.end(), {at, at + 1});
    for (const std::size_t length : lengths) {
        putContent(changed(), {m_content.begin(), m_content.begin() + std::ptrdiff_t(length)});
        const std::string said = refusal();
        const std::string counted = std::to_string(length) + " of " + std::to_string(m_content.size()) + " bytes";
        QCOMPARE(said, length < 12 ? "not a backup" : length < m_header ? "header" : counted);
    }
    auto longer = m_content;
    longer.push_back('x');
    putContent(changed(), longer);
    QCOMPARE(refusal(), std::to_string(longer.size()) + " of " + std::to_string(m_content.size()) + " bytes");
}

void TestBackupFaults::piecesOutOfPlaceAreRefused()
{
    const auto first = static_cast<std::ptrdiff_t>(m_header + vault::streamHeaderSize);
    const auto size = static_cast<std::ptrdiff_t>(piece);
    auto swapped = m_content;
    std::swap_ranges(swapped.begin() + first, swapped.begin() + first + size, swapped.begin() + first + size);
    putContent(changed(), swapped);
    QCOMPARE(refusal(), "byte " + std::to_string(first));
    auto repeated = m_content;
    std::copy_n(m_content.begin() + first, size, repeated.begin() + first + size);
    putContent(changed(), repeated);
    QCOMPARE(refusal(), "byte " + std::to_string(first + size));
    // The header of another backup of the same store and papers.
    auto store = m_folder->open();
    REQUIRE(store);
    REQUIRE(store->backUp(changed(), IfThere::replace, {}, {}));
    auto mixed = contentOf(changed());
    std::copy(m_content.begin() + first, m_content.end(), mixed.begin() + first);
    mixed.resize(std::filesystem::file_size(changed()), 'x');
    putContent(changed(), mixed);
    QCOMPARE(refusal(), "byte " + std::to_string(first));
}

// Anybody can seal something to the papers: their public keys are no secret.
void TestBackupFaults::forgedContentIsRefused()
{
    using Files = std::vector<std::pair<std::string, std::string>>;
    const auto original = store::readHeader(file());
    const auto now = *vault::decodeKeyring(*vault::readFile(m_folder->path() / "keyring", vault::keyringLimit));
    const auto forge = [&](const Files &files, const epi::Uuid &ofStore) {
        std::filesystem::remove(changed());
        store::BackupHeader header = original.header;
        header.store = ofStore;
        header.acts = {now.book.length(), now.book.head()};
        header.length = store::lengthOfEnd();
        for (const auto &[name, content] : files)
            header.length += store::lengthInside(name, content.size());
        {
            store::BackupWriter writer(changed(), store::sealHeader(header), {});
            for (const auto &[name, content] : files) {
                const auto source = m_folder->path() / "forged";
                putContent(source, {content.begin(), content.end()});
                auto plain = store::PlainFile::toRead(source, store::PlainFile::Links::refuse);
                writer.add(name, content.size(), plain);
                std::filesystem::remove(source);
            }
            writer.finish(now.book.accounts().front().id, {});
        }
        return refusal();
    };
    const epi::Uuid own = original.header.store;
    for (const char *name : {"../outside", "/tmp/outside", ".hidden", "", "A", "a/b"})
        QCOMPARE(forge({{name, "x"}}, own), "content");
    QCOMPARE(forge({{"a", "x"}, {"a", "y"}}, own), "content");
    QCOMPARE(forge({}, own), "keyring missing");
    QCOMPARE(forge({{"keyring", "x"}}, own), "keyring: mark");
    Files all;
    for (const char *name :
         {"keyring", "device.key", "shred.key", "cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db"}) {
        const auto content = contentOf(m_folder->path() / name);
        all.emplace_back(name, std::string(content.begin(), content.end()));
    }
    QCOMPARE(forge(all, epi::Uuid{9}), "of another store");
    Files wrong = all;
    wrong[1].second[5] = static_cast<char>(wrong[1].second[5] ^ 1);
    QCOMPARE(forge(wrong, own), "device key");
    wrong = all;
    wrong[2].second[5] = static_cast<char>(wrong[2].second[5] ^ 1);
    QCOMPARE(forge(wrong, own), "shred key");
    Files less = all;
    less.pop_back();
    QCOMPARE(forge(less, own), "audit.1.db missing");
    Files more = all;
    more.emplace_back("notes", "x");
    QCOMPARE(forge(more, own), "content");
    QCOMPARE(forge(all, own), "signature"); // everything genuine but its maker
    std::filesystem::remove(changed());
}

void TestBackupFaults::fullDiskWhileBackingUp()
{
    const auto target = m_folder->root() / "small.backup";
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    int full = 0;
    for (bool made = false; !made;) {
        auto store = m_folder->open();
        REQUIRE(store);
        for (rlim_t most = 0; !made && most < 2 * m_content.size(); most += m_content.size() / 13) {
            const rlimit tight{most, limit.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &tight);
            const auto done = store->backUp(target, IfThere::refuse, {}, {});
            ::setrlimit(RLIMIT_FSIZE, &limit);
            made = done.has_value();
            if (made)
                continue;
            ++full;
            QVERIFY2(done.error().code == ErrorCode::diskFull, describe(done.error()).c_str());
            QVERIFY(!std::filesystem::exists(target));
            QCOMPARE(leftBeside(target), 0);
            QVERIFY(isSound(*store));
        }
    }
    QVERIFY(full > 5);
    std::filesystem::remove(target);
}

void TestBackupFaults::fullDiskWhileRestoring()
{
    const auto again = m_folder->root() / "again";
    const auto before = namesIn();
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    int full = 0;
    bool restored = false;
    for (rlim_t most = 0; !restored; most += 60'000) {
        const rlimit tight{most, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto done = restore(file(), m_papers, again);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        restored = done.has_value();
        if (restored)
            continue;
        ++full;
        QVERIFY2(done.error().code == ErrorCode::diskFull, describe(done.error()).c_str());
        QVERIFY(namesIn() == before);
    }
    QVERIFY(full > 3);
    std::filesystem::remove_all(again);
}

void TestBackupFaults::aStrangersFileBesideStays()
{
    const auto target = m_folder->root() / "strange.backup";
    const std::vector<std::string> names = {".new", ".new-", ".new-kim", ".new-0190163d-8694-739b-aea5-966c26f8ad91/"};
    for (const std::string &ending : names) {
        if (ending.ends_with('/'))
            std::filesystem::create_directory(target.string() + ending.substr(0, ending.size() - 1));
        else
            std::ofstream(target.string() + ending) << "somebody's";
    }
    auto store = m_folder->open();
    REQUIRE(store);
    REQUIRE(store->backUp(target, IfThere::refuse, {}, {}));
    REQUIRE(store->backUp(target, IfThere::replace, {}, {}));
    for (const std::string &ending : names) {
        const std::filesystem::path there = target.string() + ending;
        QVERIFY2(std::filesystem::exists(there), there.c_str());
        if (!ending.ends_with('/')) {
            std::ifstream in(there);
            QCOMPARE(std::string(std::istreambuf_iterator<char>(in), {}), std::string("somebody's"));
        }
        std::filesystem::remove(ending.ends_with('/') ? there.parent_path() : there);
    }
    std::filesystem::remove(target);
}

void TestBackupFaults::killedWhileBackingUp()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    const auto target = m_folder->root() / "killed.backup";
    std::mt19937 random(7);
    int whole = 0;
    int none = 0;
    int half = 0;
    // Where the machine is slow nothing is copied yet when the blow falls: then it comes later.
    std::uint32_t latest = 40'000;
    const int usual = rounds(50);
    for (int round = 1; round <= usual || (half == 0 && round <= usual + 100); ++round) {
        if (half == 0 && round % 25 == 0)
            latest *= 2;
        const pid_t child = ::fork();
        if (child == 0) {
            auto store = m_folder->open();
            const bool made = store && store->backUp(target, IfThere::refuse, {}, {});
            ::_exit(made ? 0 : 1);
        }
        QVERIFY(child > 0);
        (void)killAfter(child, random() % latest);
        half += leftBeside(target) > 0 ? 1 : 0;
        if (std::filesystem::exists(target)) {
            ++whole;
            REQUIRE(restore(target, m_papers, m_folder->root() / "again"));
            std::filesystem::remove_all(m_folder->root() / "again");
            std::filesystem::remove(target);
        } else {
            ++none;
        }
        const auto store = m_folder->open();
        REQUIRE(store);
        if (round % 5 == 0)
            QVERIFY(isSound(*store));
        QCOMPARE(store->loadCases()->size(), std::size_t{60});
    }
    qInfo("%d whole, %d none, of these %d with a half file beside", whole, none, half);
    QVERIFY(half > 0); // the killing hit the copying, not only the log-in
    // What is left over goes with the next backup.
    auto store = m_folder->open();
    REQUIRE(store);
    REQUIRE(store->backUp(target, IfThere::refuse, {}, {}));
    QCOMPARE(leftBeside(target), 0);
    std::filesystem::remove(target);
}

void TestBackupFaults::killedWhileRestoring()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("ThreadSanitizer does not run threads in a forked child");
#endif
    const auto again = m_folder->root() / "again";
    std::mt19937 random(8);
    int whole = 0;
    for (int round = rounds(50); round > 0; --round) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(restore(file(), m_papers, again) ? 0 : 1);
        QVERIFY(child > 0);
        (void)killAfter(child, random() % 30'000);
        if (!std::filesystem::exists(again))
            continue;
        ++whole;
        const auto store = store::CaseStore::open(again, {"kim", password()}, testEnvironment());
        REQUIRE(store);
        QVERIFY(isSound(*store));
        std::filesystem::remove_all(again);
    }
    qInfo("%d of them were whole", whole);
    REQUIRE(restore(file(), m_papers, again)); // what others left does not stand in the way
}

QTEST_GUILESS_MAIN(TestBackupFaults)
#include "tst_backup_faults.moc"
