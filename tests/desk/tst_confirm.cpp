#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"
#include "vault/second_factor.h"

#include <QTest>

#include <functional>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::AuditAct;
using epi::ErrorCode;

/// The password asked for again within a session: who gives a wrong one waits as at the log-in, and is on record; and what an
/// account is told of itself.
class TestConfirm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aWrongPasswordIsOnRecord();
    void whoHasNoKeyOfTheRecordIsOnItToo();
    void guessingWaits_data();
    void guessingWaits();
    void guessesShutTheDoorOfTheLogIn();
    void theRightOneForgetsTheWrong();
    void aWrongCodeIsNoWrongPassword();
    void actsAskFirst_data();
    void actsAskFirst();
    void theOrderWaitsForTheRightPassword();
    void whatIsShownWholeAsksAgainAfterAWhile();
    void anOrderIsSignedAnewAfterAChangeOfPassword();
    void tellsWhenOneWasHere();

private:
    [[nodiscard]] epi::Result<Office> as(const std::string &user);
    [[nodiscard]] static vault::SecretBytes right(const Office &office)
    {
        const std::string &user = office.actor().name;
        return password(user == "sup" ? "correct horse" : "password of " + user);
    }
    /// Entries of an act, newest first, as the privacy officer finds them.
    [[nodiscard]] std::vector<epi::AuditRecord> entries(AuditAct act);
    [[nodiscard]] static std::vector<epi::AuditRecord> entriesSeenBy(const Office &office, AuditAct act);
    void wait(std::chrono::milliseconds time) { m_machine->since += time; }

    std::unique_ptr<StaffedFolder> m_folder;
    std::shared_ptr<vault::MachineTime> m_machine = std::make_shared<vault::MachineTime>();
};

namespace {

using namespace std::chrono_literals;

} // namespace

void TestConfirm::init()
{
    m_folder = std::make_unique<StaffedFolder>();
    REQUIRE(m_folder->found());
    m_machine->run = {1};
    m_machine->since = 1h;
}

epi::Result<Office> TestConfirm::as(const std::string &user)
{
    store::Environment environment = testEnvironment();
    environment.machine = [machine = m_machine] { return *machine; };
    auto store = store::CaseStore::open(m_folder->path(), {user, password(m_folder->secretOf(user))}, environment);
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), surroundings());
}

std::vector<epi::AuditRecord> TestConfirm::entriesSeenBy(const Office &office, AuditAct act)
{
    desk::RecordQuestion question;
    question.acts = {act};
    const auto page = office.records(question);
    return page ? page->records : std::vector<epi::AuditRecord>();
}

std::vector<epi::AuditRecord> TestConfirm::entries(AuditAct act)
{
    desk::RecordQuestion question;
    question.acts = {act};
    const auto office = as("pri");
    const auto page = office ? office->records(question) : std::unexpected(office.error());
    return page ? page->records : std::vector<epi::AuditRecord>();
}

void TestConfirm::aWrongPasswordIsOnRecord()
{
    epi::AccountId supervisor;
    {
        auto office = as("sup");
        REQUIRE(office);
        supervisor = office->actor().account;
        REQUIRE(office->confirm(right(*office)));
        REQUIRE_ERROR(office->confirm(password("something else")), ErrorCode::wrongPassword);
    }
    const auto failed = entries(AuditAct::logInFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    QVERIFY(failed[0].account == supervisor); // unlike one from outside: there the account is only tried
    QVERIFY(failed[0].object == supervisor.uuid());
    QVERIFY(failed[0].outcome == epi::AuditOutcome::refused);
    QVERIFY(failed[0].session != 0);
}

void TestConfirm::whoHasNoKeyOfTheRecordIsOnItToo()
{
    {
        auto office = as("adm");
        REQUIRE(office);
        REQUIRE_ERROR(office->confirm(password("something else")), ErrorCode::wrongPassword);
    }
    const auto failed = entries(AuditAct::logInFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    QVERIFY(failed[0].account == m_folder->idOf("adm"));
}

void TestConfirm::guessingWaits_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("confirm") << 0;
    QTest::newRow("change the password") << 1;
    QTest::newRow("set a second factor") << 2;
    QTest::newRow("drop the second factor") << 3;
}

void TestConfirm::guessingWaits()
{
    QFETCH(int, way);
    auto office = as("sur");
    REQUIRE(office);
    const auto guess = [&](const vault::SecretBytes &present) {
        switch (way) {
        case 0:
            return office->confirm(present);
        case 1:
            return office->changePassword(present, password("another one, longer"));
        case 2:
            return office->setSecondFactor(present, vault::makeFactorSecret(), "000000");
        default:
            return office->dropSecondFactor(present);
        }
    };
    for (int i = 0; i < 3; ++i)
        REQUIRE_ERROR(guess(password("wrong")), ErrorCode::wrongPassword);
    const auto early = guess(right(*office)); // nor is the right one looked at
    REQUIRE_ERROR(early, ErrorCode::tooManyAttempts);
    QCOMPARE(early.error().arguments.front(), std::string("1"));
    wait(1s);
    const auto then = guess(right(*office));
    QVERIFY(then || then.error().code == ErrorCode::wrongCode); // the code was none
}

void TestConfirm::guessesShutTheDoorOfTheLogIn()
{
    const epi::AccountId surveyor = m_folder->idOf("sur");
    {
        auto office = as("sur");
        REQUIRE(office);
        for (std::uint32_t i = 0; i < vault::Attempts::mostFailures; ++i) {
            REQUIRE_ERROR(office->confirm(password("wrong")), ErrorCode::wrongPassword);
            wait(5min);
        }
        const auto shut = office->confirm(right(*office));
        REQUIRE_ERROR(shut, ErrorCode::tooManyAttempts);
        QVERIFY(shut.error().arguments.empty()); // an administrator must allow it
    }
    REQUIRE_ERROR(as("sur"), ErrorCode::tooManyAttempts);
    {
        auto administrator = as("adm");
        REQUIRE(administrator);
        REQUIRE(administrator->allowAttempts(surveyor));
    }
    REQUIRE(as("sur"));
}

void TestConfirm::theRightOneForgetsTheWrong()
{
    auto office = as("sup");
    REQUIRE(office);
    for (int round = 0; round < 4; ++round) {
        REQUIRE_ERROR(office->confirm(password("wrong")), ErrorCode::wrongPassword);
        REQUIRE_ERROR(office->confirm(password("wrong")), ErrorCode::wrongPassword);
        REQUIRE(office->confirm(right(*office)));
    }
}

void TestConfirm::aWrongCodeIsNoWrongPassword()
{
    auto office = as("sup");
    REQUIRE(office);
    for (int i = 0; i < 12; ++i)
        REQUIRE_ERROR(office->setSecondFactor(right(*office), vault::makeFactorSecret(), "000000"), ErrorCode::wrongCode);
    REQUIRE(office->confirm(right(*office)));
    QVERIFY(!office->hasSecondFactor());
}

void TestConfirm::actsAskFirst_data()
{
    QTest::addColumn<int>("act");
    QTest::newRow("sign the review") << 0;
    QTest::newRow("export the record") << 1;
}

void TestConfirm::actsAskFirst()
{
    QFETCH(int, act);
    const std::filesystem::path file = m_folder->root() / "record.jsonl";
    const auto run = [&](Office &office, const vault::SecretBytes &with) {
        return act == 0 ? office.signReview(with) : office.exportRecord(file, with, {}).transform([](std::uint64_t) {});
    };
    const AuditAct done = act == 0 ? AuditAct::recordReviewed : AuditAct::recordExported;
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE_ERROR(run(*office, password("wrong")), ErrorCode::wrongPassword);
    }
    QVERIFY(!std::filesystem::exists(file));
    QVERIFY(entries(done).empty());
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE(run(*office, right(*office)));
    }
    QCOMPARE(entries(done).size(), std::size_t{1});
    // Who may not do it is told so, whatever the password.
    auto office = as("sur");
    REQUIRE(office);
    REQUIRE_ERROR(run(*office, password("wrong")), ErrorCode::notPermitted);
}

void TestConfirm::theOrderWaitsForTheRightPassword()
{
    {
        auto office = as("adm");
        REQUIRE(office);
        REQUIRE(office->invite({"adm3", epi::Role::administrator, {}}));
    }
    auto office = as("adm2");
    REQUIRE(office);
    const epi::Uuid order = office->people()->orders.front().order.id;
    REQUIRE_ERROR(office->countersign(order, password("wrong")), ErrorCode::wrongPassword);
    QCOMPARE(office->people()->orders.size(), std::size_t{1});
    REQUIRE(office->countersign(order, right(*office)));
    QVERIFY(office->people()->orders.empty());
}

void TestConfirm::whatIsShownWholeAsksAgainAfterAWhile()
{
    auto office = as("sup");
    REQUIRE(office);
    epi::IdentifiedCase c;
    c.facts.id = epi::CaseId(epi::Uuid{1});
    c.facts.number = "1";
    c.facts.person = epi::PersonId(epi::Uuid{2});
    c.person.emplace().id = c.facts.person;
    c.person->phone = epi::Masked<epi::Identifier::phone>::typed("010-1234-5678");
    REQUIRE(office->apply({std::nullopt, epi::Entry(c)}));
    const auto reveal = [&](const vault::SecretBytes &with = {}) {
        return office->reveal(c.facts.person, epi::Identifier::phone, "to call", with);
    };
    REQUIRE_ERROR(reveal(), ErrorCode::passwordNeeded); // that of the log-in does not count
    REQUIRE_ERROR(reveal(password("a guess")), ErrorCode::wrongPassword);
    QVERIFY(entriesSeenBy(*office, AuditAct::revealed).empty());
    QCOMPARE(entriesSeenBy(*office, AuditAct::logInFailed).size(), std::size_t{1});
    wait(1min);
    REQUIRE(reveal(right(*office)));
    wait(Office::confirmedFor - 1ms);
    REQUIRE(reveal());
    wait(1ms); // from when it was given, not from when something was last shown
    REQUIRE_ERROR(reveal(), ErrorCode::passwordNeeded);
    REQUIRE(office->confirm(right(*office))); // for whatever it was given
    REQUIRE(reveal());
    REQUIRE_ERROR(office->confirm(password("a guess")), ErrorCode::wrongPassword); // somebody else sits here
    REQUIRE_ERROR(reveal(), ErrorCode::passwordNeeded);
    REQUIRE(office->confirm(right(*office)));
    // A locked store has forgotten it.
    office = std::unexpected(epi::Error());
    office = as("sup");
    REQUIRE(office);
    REQUIRE_ERROR(reveal(), ErrorCode::passwordNeeded);
}

void TestConfirm::anOrderIsSignedAnewAfterAChangeOfPassword()
{
    epi::Uuid order{};
    const std::string next = "another password, longer";
    {
        auto office = as("sup");
        REQUIRE(office);
        const auto plan = office->planDestruction(epi::DestructionScope::everything, {});
        REQUIRE(plan);
        const auto ordered = office->orderDestruction(*plan, "document 1", right(*office));
        REQUIRE(ordered);
        order = *ordered;
        REQUIRE(office->changePassword(right(*office), password(next)));
        const auto retention = office->retention();
        REQUIRE(retention);
        QCOMPARE(retention->open.size(), std::size_t{1}); // it does not vanish
        const desk::OpenDestruction &open = retention->open.front();
        QVERIFY(open.id == order && open.lapsed && open.canRenew && open.canRefuse && !open.canSign);
    }
    {
        auto office = as("pri");
        REQUIRE(office);
        const desk::OpenDestruction open = office->retention()->open.front();
        QVERIFY(open.lapsed && !open.canRenew && open.canRefuse && !open.canSign);
        QCOMPARE(open.proposer, std::string("sup"));
        QVERIFY(!office->signDestruction(order, right(*office)));
        QVERIFY(!office->isDestroyed());
        REQUIRE_ERROR(office->renewDestruction(order, right(*office)), ErrorCode::notPermitted);
    }
    {
        const auto around = [this] {
            store::Environment environment = testEnvironment();
            environment.machine = [machine = m_machine] { return *machine; };
            return environment;
        }();
        auto store = store::CaseStore::open(m_folder->path(), {"sup", password(next)}, around);
        REQUIRE(store);
        Office office(std::move(*store), surroundings());
        REQUIRE_ERROR(office.renewDestruction(order, {}), ErrorCode::passwordNeeded);
        REQUIRE_ERROR(office.renewDestruction(order, password("a guess")), ErrorCode::wrongPassword);
        REQUIRE_ERROR(office.renewDestruction(epi::Uuid{7}, password(next)), ErrorCode::notFound);
        REQUIRE(office.renewDestruction(order, password(next)));
        REQUIRE_ERROR(office.renewDestruction(order, password(next)), ErrorCode::notFound); // it counts now
        QCOMPARE(entriesSeenBy(office, AuditAct::destructionProposed).size(), std::size_t{2});
    }
    auto office = as("pri");
    REQUIRE(office);
    REQUIRE(office->signDestruction(order, right(*office)));
    QVERIFY(office->isDestroyed());
}

void TestConfirm::tellsWhenOneWasHere()
{
    epi::AccountId surveyor;
    std::chrono::sys_time<std::chrono::milliseconds> then;
    {
        auto office = as("sur");
        REQUIRE(office);
        surveyor = office->actor().account;
        (void)office->confirm(password("wrong")); // of this session: known to who made it
        const auto own = office->ownAccount();
        REQUIRE(own);
        QCOMPARE(own->name, std::string("sur"));
        QVERIFY(own->role == epi::Role::surveyor);
        QCOMPARE(own->jurisdiction.province, std::string("11"));
        QVERIFY(own->readsOwnRecord);
        QVERIFY(own->before.has_value()); // when the password was chosen
        QCOMPARE(own->failed, std::uint64_t{0});
        desk::RecordQuestion question;
        question.acts = {AuditAct::storeOpened};
        const auto records = office->records(question);
        REQUIRE(records);
        then = records->records.front().at;
    }
    REQUIRE_ERROR(m_folder->openAs("sur", "guess"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(m_folder->openAs("sur", "guess"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(m_folder->openAs("app", "guess"), ErrorCode::wrongPassword); // another's
    {
        auto office = as("sur");
        REQUIRE(office);
        const auto own = office->ownAccount();
        REQUIRE(own);
        QVERIFY(own->before && own->before->at == then);
        QVERIFY(!own->before->workstation.empty());
        QCOMPARE(own->failed, std::uint64_t{3}); // one of the session before, and the two
    }
    auto administrator = as("adm");
    REQUIRE(administrator);
    const auto own = administrator->ownAccount();
    REQUIRE(own);
    QVERIFY(!own->readsOwnRecord && !own->before);
}

QTEST_GUILESS_MAIN(TestConfirm)
#include "tst_confirm.moc"
