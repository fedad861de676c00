#include "vault/canonical.h"
#include "vault/digest.h"
#include "vault/durable_file.h"
#include "vault/keypair.h"
#include "vault/random.h"
#include "vault/test_kdf.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace tracedesk;
using namespace tracedesk::vault;

class TestPrimitives : public QObject
{
    Q_OBJECT

private slots:
    void digestsAreBlake2b_data();
    void digestsAreBlake2b();
    void digestsInPieces();
    void chainDependsOnEverything();
    void canonicalRoundTrip();
    void canonicalReaderStaysInside();
    void secretsMove();
    void boxesOpenForTheirReceiverOnly();
    void signaturesCoverContextAndMessage();
    void costsHaveAFloor_data();
    void costsHaveAFloor();
    void keysDependOnPasswordSaltAndCost();
    void idsAreDistinctAndOrdered();
    void filesAreReplaced();
    void fullDiskLeavesTheOldFile();
    void strangeFilesAreNotRead_data();
    void strangeFilesAreNotRead();
};

namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace

void TestPrimitives::digestsAreBlake2b_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("digest");
    // From the reference implementation (b2sum -l 256).
    QTest::newRow("empty") << QByteArray() << "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8";
    QTest::newRow("abc") << QByteArray("abc") << "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319";
}

void TestPrimitives::digestsAreBlake2b()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, digest);
    QCOMPARE(QString::fromStdString(toHex(digestOf(bytesOf(text.toStdString())))), digest);
}

void TestPrimitives::digestsInPieces()
{
    std::vector<std::uint8_t> bytes(10'000);
    fillRandom(bytes);
    Digester digester;
    for (std::size_t at = 0, size = 0; at < bytes.size(); at += size, size = size * 3 + 1)
        digester.update(std::span(bytes).subspan(at, std::min(size, bytes.size() - at)));
    QCOMPARE(digester.finish(), digestOf(std::span<const std::uint8_t>(bytes)));
}

void TestPrimitives::chainDependsOnEverything()
{
    const Digest start{};
    const Digest one = chainHash(start, bytesOf("one"));
    QVERIFY(one != chainHash(start, bytesOf("onf")));
    QVERIFY(chainHash(one, bytesOf("two")) != chainHash(start, bytesOf("two")));
    QVERIFY(one != digestOf(bytesOf("one")));
}

void TestPrimitives::canonicalRoundTrip()
{
    const std::array<std::uint8_t, 3> fixed = {1, 2, 3};
    const auto written =
        CanonicalWriter().u8(0xff).u16(0xfffe).u32(0xfffffffd).u64(~2ULL).fixed(fixed).bytes(fixed).text("가나").written();
    CanonicalReader reader(written);
    QCOMPARE(reader.u8(), std::uint8_t{0xff});
    QCOMPARE(reader.u16(), std::uint16_t{0xfffe});
    QCOMPARE(reader.u32(), 0xfffffffdU);
    QCOMPARE(reader.u64(), std::uint64_t{~2ULL});
    QCOMPARE(reader.array<3>(), fixed);
    QVERIFY(std::ranges::equal(reader.bytes(3), fixed));
    QCOMPARE(reader.text(100), std::string("가나"));
    QVERIFY(reader.isComplete());
}

void TestPrimitives::canonicalReaderStaysInside()
{
    const auto written = CanonicalWriter().u32(7).text("seven letters").u64(9).written();
    for (std::size_t size = 0; size < written.size(); ++size) {
        CanonicalReader reader{std::span<const std::uint8_t>(written.data(), size)};
        (void)reader.u32();
        (void)reader.text(100);
        (void)reader.u64();
        QVERIFY(!reader.isValid());
        QVERIFY(reader.bytes(100).empty()); // and stays that way
        QVERIFY(!reader.isComplete());
    }
    CanonicalReader limited(written);
    (void)limited.u32();
    QVERIFY(limited.text(12).empty());
    QVERIFY(!limited.isValid());
    const auto huge = CanonicalWriter().u32(0xffffffff).written();
    CanonicalReader lied(huge);
    QVERIFY(lied.bytes(0xffffffff).empty());
    QVERIFY(!lied.isValid());
}

void TestPrimitives::secretsMove()
{
    SecretBytes secret = SecretBytes::copyOf("password");
    const SecretBytes moved = std::move(secret);
    QVERIFY(std::ranges::equal(moved.bytes(), bytesOf("password")));
    QVERIFY(SecretBytes().isEmpty());
    QVERIFY(SecretBytes::copyOf("").isEmpty());
    QVERIFY(std::ranges::all_of(SecretBytes(40).bytes(), [](auto byte) { return byte == 0; }));
}

void TestPrimitives::boxesOpenForTheirReceiverOnly()
{
    const BoxKeys one = makeBoxKeys();
    const BoxKeys two = makeBoxKeys();
    auto box = seal(bytesOf("key"), one.publicKey);
    QCOMPARE(box.size(), std::size_t{51});
    const auto opened = unseal(box, one);
    QVERIFY(opened && std::ranges::equal(opened->bytes(), bytesOf("key")));
    QVERIFY(!unseal(box, two));
    QVERIFY(!unseal(std::span(box).first(47), one));
    for (auto &byte : box) {
        byte ^= 1;
        QVERIFY(!unseal(box, one));
        byte ^= 1;
    }
}

void TestPrimitives::signaturesCoverContextAndMessage()
{
    const SigningKeys keys = makeSigningKeys();
    const Signature signature = sign("a", bytesOf("bc"), keys.secretKey);
    QVERIFY(isSignedBy(keys.publicKey, "a", bytesOf("bc"), signature));
    QVERIFY(!isSignedBy(keys.publicKey, "ab", bytesOf("c"), signature));
    QVERIFY(!isSignedBy(keys.publicKey, "a", bytesOf("bd"), signature));
    QVERIFY(!isSignedBy(makeSigningKeys().publicKey, "a", bytesOf("bc"), signature));
}

void TestPrimitives::costsHaveAFloor_data()
{
    QTest::addColumn<unsigned>("passes");
    QTest::addColumn<qulonglong>("memory");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("production") << 3U << 256ULL * 1048576 << true;
    QTest::newRow("more") << 4U << 1024ULL * 1048576 << true;
    QTest::newRow("fewer passes") << 2U << 256ULL * 1048576 << false;
    QTest::newRow("less memory") << 3U << 256ULL * 1048576 - 1 << false;
    QTest::newRow("none") << 0U << 0ULL << false;
    QTest::newRow("beyond any machine") << 3U << ~0ULL << false;
    QTest::newRow("for years") << ~0U << 256ULL * 1048576 << false;
}

void TestPrimitives::costsHaveAFloor()
{
    QFETCH(unsigned, passes);
    QFETCH(qulonglong, memory);
    QFETCH(bool, accepted);
    QCOMPARE(KdfCost::stored(passes, memory, KdfCost::production()).has_value(), accepted);
}

void TestPrimitives::keysDependOnPasswordSaltAndCost()
{
    const auto key = [](std::string_view password, std::uint8_t salt, const KdfCost &cost) {
        const auto derived = deriveKey(SecretBytes::copyOf(password), Salt{salt}, cost);
        return derived ? toHex(derived->bytes()) : std::string();
    };
    const auto cheap = TestKdf::cheap();
    QCOMPARE(key("a", 1, cheap), key("a", 1, cheap));
    const std::set<std::string> distinct = {key("a", 1, cheap), key("b", 1, cheap), key("a", 2, cheap),
                                            key("a", 1, TestKdf::of(2, 8192)), key("a", 1, TestKdf::of(1, 16384))};
    QCOMPARE(distinct.size(), std::size_t{5});
    // What users get must work here, too.
    QVERIFY(!key("a", 1, KdfCost::production()).empty());
}

void TestPrimitives::idsAreDistinctAndOrdered()
{
    std::int64_t now = 1000;
    const IdSource ids([&now] { return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++now}}; });
    auto previous = ids.make<epi::CaseId>();
    for (int i = 0; i < 1000; ++i) {
        const auto next = ids.make<epi::CaseId>();
        QVERIFY(next > previous);
        previous = next;
    }
}

void TestPrimitives::filesAreReplaced()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("file").toStdString();
    QCOMPARE(readFile(path, 10).error().code, epi::ErrorCode::notFound);
    const auto previous = ::umask(0);
    QVERIFY(replaceFile(path, bytesOf("first")));
    QVERIFY(replaceFile(path, bytesOf("second")));
    ::umask(previous);
    QVERIFY(std::ranges::equal(*readFile(path, 6), bytesOf("second")));
    QCOMPARE(readFile(path, 5).error().code, epi::ErrorCode::ioFailed);
    struct stat status{};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}), std::ptrdiff_t{1});
    QVERIFY(!replaceFile(path / "below", bytesOf("x")));
}

void TestPrimitives::fullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("file").toStdString();
    QVERIFY(replaceFile(path, bytesOf("old")));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit tight{1000, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &tight);
    const auto replaced = replaceFile(path, std::vector<std::uint8_t>(5000));
    ::setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().code, epi::ErrorCode::diskFull);
    QVERIFY(std::ranges::equal(*readFile(path, 10), bytesOf("old")));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}), std::ptrdiff_t{1});
}

void TestPrimitives::strangeFilesAreNotRead_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("folder") << "folder";
    QTest::newRow("pipe") << "pipe";
    QTest::newRow("link") << "link";
}

void TestPrimitives::strangeFilesAreNotRead()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("file").toStdString();
    if (kind == "folder")
        std::filesystem::create_directory(path);
    else if (kind == "pipe")
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    else
        std::filesystem::create_symlink("/dev/null", path);
    const auto read = readFile(path, 10);
    QVERIFY(!read);
    QCOMPARE(read.error().code, epi::ErrorCode::ioFailed);
}

QTEST_GUILESS_MAIN(TestPrimitives)
#include "tst_primitives.moc"
