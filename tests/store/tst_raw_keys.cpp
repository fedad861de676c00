#include "tests/store/filled_store.h"
#include "tests/support/effort.h"

#include "store/database.h"

#include <QTest>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using store::Database;

/// What reaches SQLCipher as a key: the 32 bytes themselves, whatever they are, and never as a passphrase.
class TestRawKeys : public QObject
{
    Q_OBJECT

private slots:
    void otherSizesAreRefused_data();
    void otherSizesAreRefused();
    void everyKeyIsTakenAsItIs();
    void everyAttachedKeyIsTakenAsItIs();

private:
    [[nodiscard]] std::filesystem::path file(const char *name) const { return (m_folder.path() + '/' + name).toStdString(); }

    QTemporaryDir m_folder;
};

namespace {

template<class Body> std::optional<epi::Error> failureOf(const Body &body)
{
    try {
        body();
    } catch (const store::Failure &failure) {
        return failure.error();
    }
    return std::nullopt;
}

vault::SecretBytes keyOf(std::string_view bytes)
{
    return vault::SecretBytes::copyOf(bytes);
}

/// Bytes that have a meaning where a key is taken for text, and a thousand by chance.
std::vector<vault::SecretBytes> keys()
{
    std::vector<vault::SecretBytes> all;
    for (const char sign : {'0', '\'', '"', '\0', ';', '%', '\\', 'x', '\n'})
        all.push_back(keyOf(std::string(32, sign)));
    all.push_back(keyOf("x'0123456789abcdef0123456789abc'"));
    all.push_back(keyOf("'; DROP TABLE x; --             "));
    all.push_back(keyOf(std::string(32, '\xff')));
    std::mt19937 random(17);
    for (int i = 0; i < rounds(1'000); ++i) {
        vault::SecretBytes key(32);
        for (std::uint8_t &byte : key.bytes())
            byte = static_cast<std::uint8_t>(random());
        all.push_back(std::move(key));
    }
    return all;
}

/// Whether the first page opens with the bytes of the key and nothing derived from them: SQLCipher 4 encrypts it with AES-256 in
/// CBC mode behind 16 bytes of salt; the start vector stands behind it, before 64 bytes of authentication.
bool opensWith(const std::filesystem::path &path, const vault::SecretBytes &key)
{
    constexpr std::size_t pageSize = 16384;
    constexpr std::size_t reserve = 80;
    constexpr std::array<unsigned char, 8> header = {0x40, 0x00, 0x01, 0x01, reserve, 64, 32, 32}; // as SQLite writes it
    const std::vector<char> bytes = contentOf(path);
    if (bytes.size() < pageSize)
        return false;
    const auto *page = reinterpret_cast<const unsigned char *>(bytes.data());
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, key.bytes().data(), page + pageSize - reserve);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    std::array<unsigned char, 48> plain{};
    int written = 0;
    EVP_DecryptUpdate(context.get(), plain.data(), &written, page + 16, 32);
    return std::ranges::equal(std::span(plain).first(header.size()), header);
}

bool reads(const std::filesystem::path &path, const vault::SecretBytes &key)
{
    return !failureOf([&] {
        const Database database(path, key, Database::Mode::existing);
        database.prepare("SELECT * FROM t").run();
    });
}

} // namespace

void TestRawKeys::otherSizesAreRefused_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 16, 31, 33, 48, 63, 64, 65, 66, 67, 96, 99, 4096})
        QTest::addRow("%d", size) << size;
}

void TestRawKeys::otherSizesAreRefused()
{
    QFETCH(int, size);
    for (const char sign : {'0', 'a', '\'', '\0'}) {
        const auto key = keyOf(std::string(static_cast<std::size_t>(size), sign));
        const auto made = failureOf([&] { const Database database(file("a.db"), key, Database::Mode::create); });
        QVERIFY(made && made->code == ErrorCode::internal);
        QCOMPARE(made->arguments, std::vector<std::string>{"key size"});
        QVERIFY(!std::filesystem::exists(file("a.db")));
        auto database = Database::withoutMain();
        const auto attached = failureOf([&] { database.attach("identities", file("b.db"), key); });
        QVERIFY(attached && attached->code == ErrorCode::internal);
        QCOMPARE(attached->arguments, std::vector<std::string>{"key size"});
        QVERIFY(!database.has("identities"));
        QVERIFY(!std::filesystem::exists(file("b.db")));
    }
}

void TestRawKeys::everyKeyIsTakenAsItIs()
{
    const auto path = file("c.db");
    for (const vault::SecretBytes &key : keys()) {
        std::filesystem::remove(path);
        {
            Database database(path, key, Database::Mode::create);
            database.execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
        }
        QVERIFY(opensWith(path, key));
        QVERIFY(reads(path, key));
        auto other = vault::SecretBytes::copyOf(key.bytes());
        other.bytes()[31] ^= 1;
        QVERIFY(!opensWith(path, other));
        QVERIFY(!reads(path, other));
    }
}

void TestRawKeys::everyAttachedKeyIsTakenAsItIs()
{
    const auto path = file("d.db");
    auto database = Database::withoutMain();
    for (const vault::SecretBytes &key : keys()) {
        std::filesystem::remove(path);
        database.attach("movements", path, key);
        database.execute("CREATE TABLE movements.t (x); INSERT INTO movements.t VALUES (1)");
        database.detach("movements");
        QVERIFY(opensWith(path, key));
        auto other = vault::SecretBytes::copyOf(key.bytes());
        other.bytes()[0] ^= 128;
        QVERIFY(!opensWith(path, other));
    }
}

QTEST_GUILESS_MAIN(TestRawKeys)
#include "tst_raw_keys.moc"
