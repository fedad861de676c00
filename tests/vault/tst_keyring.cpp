#include "vault/canonical.h"
#include "vault/durable_file.h"
#include "vault/keyring.h"
#include "vault/keyring_content.h"
#include "vault/test_kdf.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::vault;
using epi::ErrorCode;

class TestKeyring : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWithItsPassword();
    void wrongPasswordIsNotDamage_data();
    void wrongPasswordIsNotDamage();
    void everyFlippedBitIsDamage();
    void everyCutIsDamage();
    void garbageIsDamage();
    void deviceKeyBelongsToIt();
    void weakDerivationIsRefused();
    void foreignRootIsRefused();
    void rewrittenPersonalPartIsRefused();
    void olderKeyringIsRefused();
    void laterFormatIsNamed();
    void severalAccountsNeedAName();
    void headIsRemembered();
    void namesAndPasswordsAreNeeded_data();
    void namesAndPasswordsAreNeeded();
    void filesArePrivate();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::vector<std::uint8_t> keyringBytes() const { return *readFile(folder() / "keyring", keyringLimit); }
    void put(std::span<const std::uint8_t> bytes) const { QVERIFY(replaceFile(folder() / "keyring", bytes)); }
    [[nodiscard]] epi::Result<Keyring> unlock(std::string_view password = "secret", std::string_view user = "kim") const
    {
        const SecretBytes secret = SecretBytes::copyOf(password);
        return Keyring::unlock(folder(), {user, secret, {}, {}, {{}, m_sinceBoot += std::chrono::hours(1)}}, TestKdf::cheap());
    }
    [[nodiscard]] static IdSource ids()
    {
        return IdSource([] { return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{1}}; });
    }
    /// As it would stand in the file, digest and all.
    [[nodiscard]] static std::vector<std::uint8_t> withDigest(std::vector<std::uint8_t> bytes)
    {
        const Digest digest = digestOf(std::span<const std::uint8_t>(bytes));
        bytes.insert(bytes.end(), digest.begin(), digest.end());
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    mutable std::chrono::milliseconds m_sinceBoot{}; ///< no try has to wait
};

void TestKeyring::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(Keyring::create(folder(), {"kim", epi::Role::owner, {"11", "11010"}}, SecretBytes::copyOf("secret"), {}, ids(),
                            TestKdf::cheap()));
}

void TestKeyring::opensWithItsPassword()
{
    auto one = unlock();
    QVERIFY(one);
    auto two = unlock("secret", "");
    QVERIFY(two);
    QCOMPARE(one->actor().name, std::string("kim"));
    QCOMPARE(one->actor().role, epi::Role::owner);
    QVERIFY(one->actor().jurisdiction == (epi::Jurisdiction{"11", "11010"}));
    for (const Compartment compartment : allCompartments) {
        QCOMPARE(one->generation(compartment), 1U);
        QVERIFY(one->key(compartment));
        QCOMPARE(one->key(compartment)->size(), std::size_t{32});
        QVERIFY(std::ranges::equal(one->key(compartment)->bytes(), two->key(compartment)->bytes()));
        for (const Compartment other : allCompartments)
            QVERIFY(other == compartment || !std::ranges::equal(one->key(compartment)->bytes(), one->key(other)->bytes()));
    }
    const std::array<std::uint8_t, 2> message = {1, 2};
    QVERIFY(isSignedBy(one->signingKey(), "test", message, one->sign("test", message)));
    QVERIFY(!Keyring::create(folder(), {"lee", epi::Role::owner, {}}, SecretBytes::copyOf("x"), {}, ids(), TestKdf::cheap()));
}

void TestKeyring::wrongPasswordIsNotDamage_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("other") << QByteArray("Secret") << QByteArray("kim");
    QTest::newRow("empty") << QByteArray() << QByteArray("kim");
    QTest::newRow("longer") << QByteArray("secret ") << QByteArray("kim");
    QTest::newRow("unknown user") << QByteArray("secret") << QByteArray("lee");
}

void TestKeyring::wrongPasswordIsNotDamage()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, user);
    const auto opened = unlock(password.toStdString(), user.toStdString());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::wrongPassword);
    QVERIFY(opened.error().arguments.empty());
}

void TestKeyring::everyFlippedBitIsDamage()
{
    const auto bytes = keyringBytes();
    QVERIFY(bytes.size() > 500);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            auto flipped = bytes;
            flipped[at] ^= static_cast<std::uint8_t>(1U << bit);
            const auto decoded = decodeKeyring(flipped);
            QVERIFY2(!decoded && !decoded.error().newer, qPrintable(QString("byte %1 bit %2").arg(at).arg(bit)));
        }
        if (at % 16 == 0) { // the whole way, with the file
            auto flipped = bytes;
            flipped[at] ^= 0x10;
            put(flipped);
            const auto opened = unlock();
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
        }
    }
    put(bytes);
    QVERIFY(unlock());
}

void TestKeyring::everyCutIsDamage()
{
    auto bytes = keyringBytes();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeKeyring(std::span(bytes).first(size)));
    bytes.push_back(0);
    QVERIFY(!decodeKeyring(bytes));
    put(bytes);
    QCOMPARE(unlock().error().code, ErrorCode::keyringDamaged);
    put({});
    QCOMPARE(unlock().error().code, ErrorCode::keyringDamaged);
    std::filesystem::remove(folder() / "keyring");
    QCOMPARE(unlock().error().code, ErrorCode::noStore);
}

void TestKeyring::garbageIsDamage()
{
    std::mt19937 random(1);
    const auto bytes = keyringBytes();
    for (int round = 0; round < 20'000; ++round) {
        auto garbage = bytes;
        if (round % 2)
            garbage.resize(1 + random() % 2000);
        // Some of the beginning stays, so that the decoder gets somewhere.
        for (std::size_t at = random() % garbage.size(); at < garbage.size(); ++at)
            garbage[at] = static_cast<std::uint8_t>(random());
        if (garbage != bytes)
            QVERIFY(!decodeKeyring(garbage));
    }
}

void TestKeyring::deviceKeyBelongsToIt()
{
    const auto device = folder() / "device.key";
    const auto key = *readFile(device, 32);
    for (std::size_t at = 0; at < key.size(); ++at) {
        auto flipped = key;
        flipped[at] ^= 1;
        QVERIFY(replaceFile(device, flipped));
        QCOMPARE(unlock().error().code, ErrorCode::keyringDamaged);
        QCOMPARE(unlock().error().arguments.front(), device.string());
    }
    std::filesystem::remove(device); // a keyring from a backup, without the key that is never backed up
    QCOMPARE(unlock().error().code, ErrorCode::keyringDamaged);
    QVERIFY(replaceFile(device, key));
    QVERIFY(unlock());
}

void TestKeyring::weakDerivationIsRefused()
{
    const SecretBytes secret = SecretBytes::copyOf("secret");
    const auto opened = Keyring::unlock(folder(), {"kim", secret, {}, {}, {}}, KdfCost::production());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
    QCOMPARE(opened.error().arguments.back(), std::string("derivation cost"));
}

void TestKeyring::foreignRootIsRefused()
{
    // Somebody with write access founds the store anew under a root of his own, with the same account and its own part.
    auto content = *decodeKeyring(keyringBytes());
    const SigningKeys root = makeSigningKeys();
    KeyringContent forged(root.publicKey);
    for (const SignedAct &act : content.acts) {
        SignedAct again;
        again.body = act.body;
        again.signature = signLink(again, forged.book.length() + 1, forged.book.head(), root.secretKey);
        QVERIFY(forged.add(again));
    }
    forged.personal = content.personal;
    forged.keys = content.keys;
    put(encodeKeyring(forged));
    QVERIFY(decodeKeyring(keyringBytes()));
    const auto opened = unlock();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
    QCOMPARE(opened.error().arguments.back(), std::string("foreign root"));
}

void TestKeyring::rewrittenPersonalPartIsRefused()
{
    // A cheaper derivation for the same account: the part is signed by the account, whose key the chain knows.
    auto content = *decodeKeyring(keyringBytes());
    content.personal.front().passes = 9;
    put(encodeKeyring(content));
    const auto opened = unlock();
    QVERIFY(!opened);
    QCOMPARE(opened.error().arguments.back(), std::string("personal signature"));
}

void TestKeyring::olderKeyringIsRefused()
{
    // The account saw a later chain; only its own part is newer.
    const auto old = *decodeKeyring(keyringBytes());
    {
        auto keyring = unlock();
        QVERIFY(keyring);
        QVERIFY(keyring->invite({"lee", epi::Role::surveyor, {}}, ids(), TestKdf::cheap()));
    }
    auto now = *decodeKeyring(keyringBytes());
    auto mixed = old;
    mixed.personal.front() = *now.personalOf(old.book.accounts().front().id);
    put(encodeKeyring(mixed));
    const auto opened = unlock();
    QVERIFY(!opened);
    QCOMPARE(opened.error().arguments.back(), std::string("older keyring"));
}

void TestKeyring::laterFormatIsNamed()
{
    const auto bytes = keyringBytes();
    put(withDigest(CanonicalWriter().fixed(std::span(bytes).first(8)).u16(7).text("what nobody knows yet").written()));
    const auto opened = unlock();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::newerFormat);
    QCOMPARE(opened.error().arguments.back(), std::string("7"));
}

void TestKeyring::severalAccountsNeedAName()
{
    {
        auto keyring = unlock();
        QVERIFY(keyring);
        QVERIFY(keyring->invite({"lee", epi::Role::surveyor, {}}, ids(), TestKdf::cheap()));
        QCOMPARE(keyring->invite({"kim", epi::Role::surveyor, {}}, ids(), TestKdf::cheap()).error().code,
                 ErrorCode::alreadyExists);
    }
    QCOMPARE(unlock("secret", "").error().code, ErrorCode::invalidArgument);
    QVERIFY(unlock("secret", "kim"));
}

void TestKeyring::headIsRemembered()
{
    const AuditHead head{42, Digest{1, 2, 3}};
    const auto before = keyringBytes();
    {
        auto keyring = unlock();
        QVERIFY(keyring);
        QCOMPARE(keyring->seenHead(), AuditHead{});
        QVERIFY(keyring->rememberHead(head));
    }
    QVERIFY(keyringBytes() != before);
    auto again = unlock();
    QVERIFY(again);
    QVERIFY(again->seenHead() == head);
}

void TestKeyring::namesAndPasswordsAreNeeded_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("no name") << QByteArray() << QByteArray("secret");
    QTest::newRow("no password") << QByteArray("kim") << QByteArray();
    QTest::newRow("long name") << QByteArray(65, 'x') << QByteArray("secret");
}

void TestKeyring::namesAndPasswordsAreNeeded()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, password);
    const QTemporaryDir other;
    const auto made = Keyring::create(other.path().toStdString(), {name.toStdString(), epi::Role::owner, {}},
                                      SecretBytes::copyOf(password.toStdString()), {}, ids(), TestKdf::cheap());
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::invalidArgument);
}

void TestKeyring::filesArePrivate()
{
    for (const char *name : {"keyring", "device.key"}) {
        struct stat status{};
        QCOMPARE(::stat((folder() / name).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
