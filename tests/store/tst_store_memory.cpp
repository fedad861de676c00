#include "tests/store/filled_store.h"
#include "tests/support/effort.h"
#include "tests/support/store_secrets.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// What is left of keys and passwords in memory when a store was closed, or did not open.
class TestStoreMemory : public QObject
{
    Q_OBJECT

private slots:
    void theSearchFindsWhatIsThere();
    void nothingAfterLogOut();
    void nothingAfterARefusedLogIn();
    void nothingAfterDestruction();

private:
    struct Founded
    {
        StoreFolder folder;
        HiddenPassword password;
    };
    [[nodiscard]] static std::unique_ptr<Founded> found();
    [[nodiscard]] static SoughtSecrets secretsIn(const Founded &store)
    {
        return secretsOf(store.folder.path(), "kim", store.password, testEnvironment().clock());
    }
    [[nodiscard]] static epi::Result<store::CaseStore> open(const Founded &store, const HiddenPassword &password)
    {
        return store::CaseStore::open(store.folder.path(), {"kim", password.shown()}, testEnvironment());
    }
};

namespace {

/// Something of everything that is done with a store.
void use(store::CaseStore &store)
{
    const auto batch = batchOf(2'000);
    REQUIRE(store.importRecords(cleanImport("fixes.csv", 2'000, "d"), batch, {}, {}));
    auto person = *store.loadPerson(store.findPersons(batch.subjects)->front());
    person.name = "somebody of the store, not of the test";
    REQUIRE(store.savePerson(person));
    epi::Case c;
    c.person = person.id;
    c.number = "1";
    REQUIRE(store.saveCase(c));
    REQUIRE(store.recordLook(person.id, "test"));
    REQUIRE(store.loadAllRecords({}, {}));
    REQUIRE(store.check({}, {}));
}

} // namespace

std::unique_ptr<TestStoreMemory::Founded> TestStoreMemory::found()
{
    auto made = std::make_unique<Founded>();
    const auto founded = store::CaseStore::create(made->folder.path(), {.founder = {"kim", epi::Role::owner, {}}},
                                                  made->password.shown(), testEnvironment());
    return founded ? std::move(made) : nullptr;
}

void TestStoreMemory::theSearchFindsWhatIsThere()
{
    const HiddenPassword password;
    SoughtSecrets sought;
    sought.addText("password", password.shown().bytes());
    sought.addKey("key", password.shown().bytes());
    QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
    {
        std::string text;
        for (std::size_t i = 0; i < password.size(); ++i)
            text += password.letter(i);
        QVERIFY(findInMemory(sought)["password"] >= 1);
        QVERIFY(findInMemory(sought)["key"] >= 1);
        QVERIFY(!findInMemory(sought).contains("password in UTF-16"));
        QString wide;
        for (const char letter : text)
            wide += QLatin1Char(letter);
        QByteArray digits = QByteArray::fromRawData(text.data(), std::ssize(text)).toHex();
        auto found = findInMemory(sought);
        QVERIFY(found["password in UTF-16"] >= 1);
        QVERIFY(found["key in digits"] >= 1);
        explicit_bzero(text.data(), text.size());
        explicit_bzero(wide.data(), static_cast<std::size_t>(wide.size()) * 2);
        explicit_bzero(digits.data(), static_cast<std::size_t>(digits.size()));
    }
}

void TestStoreMemory::nothingAfterLogOut()
{
    const int times = rounds(20);
    std::map<std::string, int> whileOpen;
    for (int round = 0; round < times; ++round) {
        const auto made = found();
        QVERIFY(made);
        const SoughtSecrets sought = secretsIn(*made);
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
        SoughtSecrets later;
        {
            auto store = open(*made, made->password);
            REQUIRE(store);
            use(*store);
            REQUIRE(store->confirm(made->password.shown()));
            whileOpen = findInMemory(sought);
            for (const char *name : {"key of cases", "key of identities", "key of movements", "key of audit", "sealing key",
                                     "signing key", "shred key"})
                QVERIFY2(whileOpen[name] > 0, name);
            QVERIFY2(!whileOpen.contains("password") && !whileOpen.contains("derived key"), describe(whileOpen).c_str());
            const HiddenPassword next;
            REQUIRE(store->changePassword(made->password.shown(), next.shown()));
            made->password = next;
        }
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
        // What came with the new password.
        later = secretsIn(*made);
        {
            REQUIRE(open(*made, made->password));
        }
        QCOMPARE(describe(findInMemory(later)), std::string("nothing"));
    }
    qInfo("%d rounds, nothing left; while it was open: %s", times, describe(whileOpen).c_str());
}

void TestStoreMemory::nothingAfterARefusedLogIn()
{
    const auto made = found();
    QVERIFY(made);
    const SoughtSecrets sought = secretsIn(*made);
    const int times = rounds(20);
    for (int round = 0; round < times; ++round) {
        std::filesystem::remove(made->folder.path() / "attempts"); // no wait
        const HiddenPassword wrong;
        const SoughtSecrets tried = secretsOf(made->folder.path(), "kim", wrong, testEnvironment().clock());
        std::filesystem::remove(made->folder.path() / "attempts");
        REQUIRE_ERROR(open(*made, wrong), ErrorCode::wrongPassword);
        QCOMPARE(describe(findInMemory(tried)), std::string("nothing"));
        QCOMPARE(describe(findInMemory(sought)), std::string("nothing"));
    }
}

// The key that all copies need is nowhere any more, and the store is still open.
void TestStoreMemory::nothingAfterDestruction()
{
    auto made = std::make_unique<Founded>();
    vault::SecretBytes code;
    {
        auto founded = store::CaseStore::create(
            made->folder.path(), {.founder = {"kim", epi::Role::owner, {}}, .others = {{"pri", epi::Role::privacyOfficer, {}}}},
            made->password.shown(), testEnvironment());
        REQUIRE(founded);
        code = std::move(founded->invitations.front().code);
    }
    const SoughtSecrets sought = secretsIn(*made);
    epi::Uuid order{};
    {
        auto store = open(*made, made->password);
        REQUIRE(store);
        vault::DestructionOrder everything;
        everything.basis = "the end";
        const auto ordered = store->orderDestruction(everything);
        REQUIRE(ordered);
        order = *ordered;
    }
    const HiddenPassword second;
    REQUIRE(store::CaseStore::activate(made->folder.path(), {"pri", std::move(code)}, second.shown(), testEnvironment()));
    {
        auto owner = open(*made, made->password);
        REQUIRE(owner);
        for (const vault::Account &account : owner->accounts())
            if (!account.awaited().isEmpty())
                REQUIRE(owner->admit(account.id));
    }
    auto store = store::CaseStore::open(made->folder.path(), {"pri", second.shown()}, testEnvironment());
    REQUIRE(store);
    QVERIFY(findInMemory(sought)["shred key"] > 0);
    REQUIRE(store->countersign(order));
    QVERIFY(store->isDestroyed());
    auto found = findInMemory(sought);
    for (const char *open : {"device key", "key of audit", "key of audit in digits"}) // the record stays
        found.erase(open);
    QCOMPARE(describe(found), std::string("nothing"));
}

QTEST_GUILESS_MAIN(TestStoreMemory)
#include "tst_store_memory.moc"
