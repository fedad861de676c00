#include "store/audit_spool.h"
#include "tests/store/filled_store.h"
#include "tests/store/staffed_store.h"
#include "vault/canonical.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::AuditAct;
using epi::ErrorCode;
using store::AuditSpool;

/// The spool when there is no room in it, and when it cannot be read.
class TestSpool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatFindsNoRoomIsCounted();
    void aCrashDoesNotCountItTwice();
    void whatCannotBeReadIsNotWrittenOver();

private:
    [[nodiscard]] std::size_t fill(std::size_t entries);
    [[nodiscard]] std::uint64_t lostOnRecord(const store::CaseStore &store) const;

    StaffedFolder m_folder;
};

namespace {

std::size_t countOf(const store::CaseStore &store, AuditAct act)
{
    std::size_t count = 0;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        count += record.act == act ? 1 : 0;
        return true;
    });
    return count;
}

} // namespace

void TestSpool::initTestCase()
{
    REQUIRE(m_folder.found());
    REQUIRE(m_folder.as("sup")); // takes in what there is so far
}

/// Failed log-ins behind the last entry, all at once: one by one each would write all those before anew. Returns how many.
std::size_t TestSpool::fill(std::size_t entries)
{
    const auto address = vault::Keyring::spoolAddress(m_folder.path(), "sur");
    const auto empty = contentOf(m_folder.path() / "spool");
    if (!address || empty.size() != 8 + 8 + 32)
        return 0;
    vault::CanonicalReader reader(std::span(reinterpret_cast<const std::uint8_t *>(empty.data()), empty.size()));
    vault::CanonicalWriter writer;
    writer.fixed(reader.fixed(8));
    vault::ChainHead head;
    head.sequence = reader.u64();
    head.hash = reader.array<32>();
    writer.u64(head.sequence).fixed(head.hash);
    const store::AuditOrigin origin{{}, epi::Role::surveyor, 0, "desk 3"};
    for (std::size_t i = 0; i < entries; ++i) {
        const auto entry = store::encodeEntry(head.sequence + 1, head.hash, origin, testEnvironment().clock(),
                                              {.act = AuditAct::logInFailed,
                                               .object = address->account.uuid(),
                                               .subject = {},
                                               .count = 1,
                                               .reason = {},
                                               .outcome = epi::AuditOutcome::refused});
        const auto plain = vault::CanonicalWriter().bytes(entry).u8(0).fixed(vault::Signature{}).written();
        const auto box = vault::seal(plain, address->key);
        ++head.sequence;
        head.hash = vault::chainHash(head.hash,
                                     vault::CanonicalWriter().u64(head.sequence).u32(address->generation).bytes(box).written());
        writer.fixed(head.hash).u32(address->generation).bytes(box);
    }
    const auto &bytes = writer.written();
    putContent(m_folder.path() / "spool", {bytes.begin(), bytes.end()});
    return entries;
}

std::uint64_t TestSpool::lostOnRecord(const store::CaseStore &store) const
{
    std::uint64_t lost = 0;
    (void)store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        lost += record.act == AuditAct::spoolFull ? record.count : 0;
        return true;
    });
    return lost;
}

void TestSpool::whatFindsNoRoomIsCounted()
{
    std::size_t failed = 0;
    {
        const auto store = m_folder.as("sup");
        REQUIRE(store);
        failed = countOf(*store, AuditAct::logInFailed);
        QCOMPARE(lostOnRecord(*store), std::uint64_t{0});
    }
    QCOMPARE(fill(AuditSpool::mostUnsigned - 1), AuditSpool::mostUnsigned - 1);
    for (int i = 0; i < 4; ++i) { // the first still fits
        REQUIRE_ERROR(m_folder.openAs("app", "wrong"), ErrorCode::wrongPassword);
        std::filesystem::remove(m_folder.path() / "attempts"); // time goes by
    }
    std::size_t opened = 0;
    {
        const auto store = m_folder.as("adm"); // signed: there is room kept for it, and nobody is kept out
        REQUIRE(store);
    }
    REQUIRE_ERROR(m_folder.openAs("app", "wrong"), ErrorCode::wrongPassword);
    {
        const auto store = m_folder.as("pri");
        REQUIRE(store);
        QCOMPARE(countOf(*store, AuditAct::logInFailed), failed + AuditSpool::mostUnsigned);
        QCOMPARE(lostOnRecord(*store), std::uint64_t{4});
        QCOMPARE(countOf(*store, AuditAct::spoolCut), std::size_t{0});
        (void)store->readAudit(store::AuditOrder::newestFirst, [&](const epi::AuditRecord &record) {
            opened += record.role == epi::Role::administrator && record.act == AuditAct::storeOpened ? 1 : 0;
            return record.act != AuditAct::logInFailed;
        });
        QCOMPARE(opened, std::size_t{1});
        const auto faults = store->check({}, {});
        REQUIRE(faults);
        QVERIFY2(faults->empty(), faults->empty() ? "" : describe(faults->front()).c_str());
    }
    // There is room again, and what was lost is told once.
    REQUIRE_ERROR(m_folder.openAs("app", "wrong"), ErrorCode::wrongPassword);
    const auto store = m_folder.as("sup");
    REQUIRE(store);
    QCOMPARE(countOf(*store, AuditAct::logInFailed), failed + AuditSpool::mostUnsigned + 1);
    QCOMPARE(lostOnRecord(*store), std::uint64_t{4});
}

void TestSpool::aCrashDoesNotCountItTwice()
{
    std::uint64_t before = 0;
    {
        const auto store = m_folder.as("sup");
        REQUIRE(store);
        before = lostOnRecord(*store);
    }
    QCOMPARE(fill(AuditSpool::mostUnsigned), AuditSpool::mostUnsigned);
    REQUIRE_ERROR(m_folder.openAs("app", "wrong"), ErrorCode::wrongPassword);
    const auto full = contentOf(m_folder.path() / "spool");
    {
        const auto store = m_folder.as("sup");
        REQUIRE(store);
        QCOMPARE(lostOnRecord(*store), before + 1);
    }
    // Ended after the commit, before the file was emptied; then somebody else is refused.
    putContent(m_folder.path() / "spool", full);
    std::filesystem::remove(m_folder.path() / "attempts");
    REQUIRE_ERROR(m_folder.openAs("app", "wrong"), ErrorCode::wrongPassword);
    const auto store = m_folder.as("sup");
    REQUIRE(store);
    QCOMPARE(lostOnRecord(*store), before + 2);
    QCOMPARE(countOf(*store, AuditAct::spoolCut), std::size_t{0});
}

void TestSpool::whatCannotBeReadIsNotWrittenOver()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer opens pipes to look at an exception, and there is no descriptor left for one");
#endif
    {
        REQUIRE(m_folder.as("sup"));
    }
    QCOMPARE(fill(3), std::size_t{3});
    const auto before = contentOf(m_folder.path() / "spool");
    const auto address = vault::Keyring::spoolAddress(m_folder.path(), "sur");
    REQUIRE(address);
    // No more files can be opened, as when the system has none left; the disk that does not give a file answers the same.
    const int lowest = ::dup(0);
    ::close(lowest);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    const rlimit none{static_cast<rlim_t>(lowest), limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    const auto appended = AuditSpool::append(m_folder.path(), *address, {{}, epi::Role::surveyor, 0, "desk 3"},
                                             testEnvironment().clock(), nullptr, {.act = AuditAct::logInFailed});
    const auto emptied = AuditSpool::empty(m_folder.path(), {});
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
    REQUIRE_ERROR(appended, ErrorCode::ioFailed);
    REQUIRE_ERROR(emptied, ErrorCode::ioFailed);
    QVERIFY(contentOf(m_folder.path() / "spool") == before);
}

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
