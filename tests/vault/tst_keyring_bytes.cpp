#include "tests/support/effort.h"
#include "tests/vault/staffed_keyring.h"

#include "vault/keyring_files.h"

#include <random>
#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;

/// What is in the keyring besides acts, in the hands of somebody who writes the file and its digest: every byte, the cost of the
/// derivation, salts.
class TestKeyringBytes : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void everyByteOfAFoundersKeyring();
    void everyByteOfAStaffedKeyring();
    void lessThanTheFloorIsRefused();
    void signedCostsAreJudged();
    void swappedPartsAreRefused();

private:
    [[nodiscard]] std::vector<std::uint8_t> bytes() const { return *readFile(folder() / "keyring", keyringLimit); }
    void put(std::span<const std::uint8_t> bytes) const { QVERIFY(replaceFile(folder() / "keyring", bytes)); }
    /// Three other values of one byte, the digest made right: how often the file itself was refused; the others must fail whom
    /// they concern.
    void changeBytes(const std::vector<std::string> &users, std::size_t stride);
};

namespace {

std::vector<std::uint8_t> withDigest(std::vector<std::uint8_t> covered)
{
    const Digest digest = digestOf(std::span<const std::uint8_t>(covered));
    covered.insert(covered.end(), digest.begin(), digest.end());
    return covered;
}

} // namespace

void TestKeyringBytes::changeBytes(const std::vector<std::string> &users, std::size_t stride)
{
    const auto honest = bytes();
    std::vector<std::uint8_t> covered(honest.begin(), honest.end() - std::tuple_size_v<Digest>);
    QCOMPARE(withDigest(covered), honest);
    std::mt19937 random(1);
    std::set<std::string> reasons;
    std::size_t byFile = 0;
    std::size_t byKeys = 0;
    for (std::size_t at = 0; at < covered.size(); at += stride) {
        const std::uint8_t before = covered[at];
        const auto other = static_cast<std::uint8_t>(before ^ (2 + random() % 126));
        for (const std::uint8_t changed :
             {static_cast<std::uint8_t>(before ^ 1), static_cast<std::uint8_t>(before ^ 128), other}) {
            covered[at] = changed;
            const auto forged = withDigest(covered);
            const auto decoded = decodeKeyring(forged);
            if (!decoded) {
                QVERIFY(!decoded.error().what.empty());
                reasons.insert(decoded.error().what.substr(decoded.error().what.find(": ") + 1));
                ++byFile;
                continue;
            }
            // No signature covers a key that was sealed to somebody: that account finds it.
            put(forged);
            std::size_t shutOut = 0;
            for (const std::string &user : users) {
                const auto opened = logIn(user);
                if (opened)
                    continue;
                QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
                QVERIFY(!opened.error().arguments.back().empty());
                reasons.insert(opened.error().arguments.back());
                ++shutOut;
            }
            QVERIFY2(shutOut == 1, qPrintable(QString("byte %1: %2 shut out").arg(at).arg(shutOut)));
            ++byKeys;
        }
        covered[at] = before;
    }
    put(honest);
    for (const std::string &user : users)
        VALUE(logIn(user));
    qInfo("%zu bytes: %zu changes refused by signatures and rules, %zu by the account concerned; %zu reasons", honest.size(),
          byFile, byKeys, reasons.size());
    QVERIFY(byFile > 0 && byKeys > 0 && reasons.size() > 5);
}

void TestKeyringBytes::everyByteOfAFoundersKeyring()
{
    m_folder = std::make_unique<QTemporaryDir>();
    VALUE(
        Keyring::create(folder(), {"kim", Role::owner, {"11", ""}}, SecretBytes::copyOf("secret"), {}, ids(), TestKdf::cheap()));
    m_secrets["kim"] = "secret";
    changeBytes({"kim"}, 1);
}

void TestKeyringBytes::everyByteOfAStaffedKeyring()
{
    found();
    activateAll();
    // A multiple of no size in the format, so that in the end every field is met.
    changeBytes({"sup", "sur", "app", "pol", "pri", "adm", "adm2"}, static_cast<std::size_t>(stride(13)));
}

void TestKeyringBytes::lessThanTheFloorIsRefused()
{
    // Founded, and signed, under a cheaper cost.
    const KdfCost floor = TestKdf::of(3, 32'768);
    int refused = 0;
    for (const std::uint32_t passes : {1U, 2U, 3U, 4U})
        for (const std::uint64_t memory : {8'192U, 16'384U, 31'744U, 32'768U, 65'536U}) {
            const QTemporaryDir here;
            const std::filesystem::path path = here.path().toStdString();
            const SecretBytes secret = SecretBytes::copyOf("secret");
            VALUE(Keyring::create(path, {"kim", Role::owner, {}}, secret, {}, ids(), TestKdf::of(passes, memory)));
            const auto opened = Keyring::unlock(path, {"kim", secret, {}, {}, {}}, floor);
            const bool enough = passes >= floor.passes() && memory >= floor.memory();
            QCOMPARE(opened.has_value(), enough);
            if (!enough) {
                QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
                QCOMPARE(opened.error().arguments.back(), std::string("derivation cost"));
                ++refused;
            }
        }
    QCOMPARE(refused, 16);
}

void TestKeyringBytes::signedCostsAreJudged()
{
    // The account itself signs a part of another cost: what is in it plays no part, the number alone is refused.
    found();
    activateAll();
    const auto content = *decodeKeyring(bytes());
    const epi::AccountId sur = idOf("sur");
    const SecretBytes device = SecretBytes::copyOf(std::span<const std::uint8_t>(*readFile(devicePath(folder()), deviceKeySize)));
    for (const auto &[passes, memory] : {std::pair<std::uint32_t, std::uint64_t>{0, 8192},
                                         {1, 0},
                                         {1, 8191},
                                         {65, 8192},
                                         {1, (4096ULL << 20) + 1},
                                         {0xffffffff, 8192},
                                         {1, 0xffffffffffffffff}}) {
        KeyringContent forged = content;
        PersonalPart &part = *forged.personalOf(sur);
        const auto key = sealingKey(SecretBytes::copyOf(m_secrets["sur"]), part, TestKdf::cheap(), device);
        const auto secrets = openPersonal(part, *key);
        VALUE(secrets);
        part.passes = passes;
        part.memory = memory;
        sealPersonal(part, *secrets, *key);
        put(encodeKeyring(forged));
        const auto opened = logIn("sur");
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::keyringDamaged);
        QCOMPARE(opened.error().arguments.back(), std::string("derivation cost"));
        VALUE(logIn("sup")); // nobody else is kept out
    }
}

void TestKeyringBytes::swappedPartsAreRefused()
{
    found();
    activateAll();
    const auto content = *decodeKeyring(bytes());
    using Part = PersonalPart;
    const std::vector<void (*)(Part &, Part &)> swaps = {
        [](Part &a, Part &b) { std::swap(a.salt, b.salt); },           [](Part &a, Part &b) { std::swap(a.nonce, b.nonce); },
        [](Part &a, Part &b) { std::swap(a.secrets, b.secrets); },     [](Part &a, Part &b) { std::swap(a.account, b.account); },
        [](Part &a, Part &b) { std::swap(a.signature, b.signature); },
    };
    int refused = 0;
    for (std::size_t one = 0; one < content.personal.size(); ++one)
        for (std::size_t other = one + 1; other < content.personal.size(); ++other)
            for (const auto swap : swaps) {
                KeyringContent forged = content;
                swap(forged.personal[one], forged.personal[other]);
                const auto decoded = decodeKeyring(encodeKeyring(forged));
                QVERIFY(!decoded);
                QCOMPARE(decoded.error().what, std::string("personal signature"));
                ++refused;
            }
    QCOMPARE(refused, 21 * 5);
}

QTEST_GUILESS_MAIN(TestKeyringBytes)
#include "tst_keyring_bytes.moc"
