#include "store/audit_log.h"
#include "tests/store/filled_store.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::AuditAct;
using epi::ErrorCode;
using vault::Compartment;
using vault::Compartments;

/// What the people of a store find open, what is put on record of them, and new keys.
class TestAccountsStore : public QObject
{
    Q_OBJECT

private slots:
    void everyRoleOpensItsCompartmentsOnly();
    void whatIsNotClearedIsNotPermitted();
    void invitedAccountsOpenNothing();
    void actsOfAdministratorsComeOnRecord();
    void failedLogInsComeOnRecord();
    void spoolIsTakenInOnce();
    void missingSpoolEntriesAreNamed();
    void entriesSayWhoWhenAndFromWhere();
};

namespace {

std::vector<epi::AuditRecord> recordsOf(const store::CaseStore &store)
{
    std::vector<epi::AuditRecord> records;
    const auto read = store.readAudit(store::AuditOrder::oldestFirst, [&](const epi::AuditRecord &record) {
        records.push_back(record);
        return true;
    });
    return read ? records : std::vector<epi::AuditRecord>();
}

std::size_t countOf(const std::vector<epi::AuditRecord> &records, AuditAct act)
{
    return static_cast<std::size_t>(std::ranges::count(records, act, &epi::AuditRecord::act));
}

bool isSound(const store::CaseStore &store)
{
    const auto faults = store.check({}, {});
    if (faults && !faults->empty())
        qWarning("%s", describe(faults->front()).c_str());
    return faults && faults->empty();
}

} // namespace

void TestAccountsStore::everyRoleOpensItsCompartmentsOnly()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm", "adm2"}) {
        const auto store = folder.as(user);
        REQUIRE(store);
        QVERIFY2(store->keysHeld() == Compartments::of(store->actor().role), user);
        QVERIFY2(isSound(*store), user);
    }
}

void TestAccountsStore::whatIsNotClearedIsNotPermitted()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::PersonId person;
    epi::CaseId id;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        const std::vector<std::string> tokens = {"canary"};
        person = store->findOrCreatePersons(tokens)->front();
        epi::Case c;
        c.person = person;
        c.number = "1";
        const auto saved = store->saveCase(c);
        REQUIRE(saved);
        id = saved->id;
    }
    for (const char *user : {"pri", "adm", "pol"}) {
        auto store = folder.as(user);
        REQUIRE(store);
        REQUIRE_ERROR(store->loadCases(), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->loadCase(id), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->loadPerson(person), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->loadImports(), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->loadAllRecords({}, {}), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->setting("policy"), ErrorCode::notPermitted);
        REQUIRE_ERROR(store->saveFindings({}), ErrorCode::notPermitted);
        const std::vector<std::string> tokens = {"other"};
        REQUIRE_ERROR(store->findOrCreatePersons(tokens), ErrorCode::notPermitted);
    }
    auto approver = folder.as("app");
    REQUIRE(approver);
    QCOMPARE(approver->loadCases()->size(), std::size_t{1});
    REQUIRE_ERROR(approver->loadPerson(person), ErrorCode::notPermitted);
    REQUIRE_ERROR(approver->loadAllRecords({}, {}), ErrorCode::notPermitted);
    // The file of a compartment may even be gone for who has no key of it.
    {
        const auto closed = std::move(*approver);
    }
    std::filesystem::remove(folder.path() / "movements.1.db");
    REQUIRE(folder.as("app"));
    REQUIRE(folder.as("adm"));
    REQUIRE_ERROR(folder.as("sup"), ErrorCode::compartmentDamaged);
}

void TestAccountsStore::invitedAccountsOpenNothing()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        const auto invitation = store->invite({"new", epi::Role::surveyor, {}});
        REQUIRE(invitation);
        folder.keep(*invitation);
    }
    REQUIRE_ERROR(folder.as("new"), ErrorCode::passwordToChoose);
    REQUIRE(folder.activate("new"));
    {
        const auto store = folder.as("new");
        REQUIRE(store);
        QVERIFY(store->keysHeld().isEmpty());
        REQUIRE_ERROR(store->loadCases(), ErrorCode::notPermitted);
    }
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        const auto accounts = store->accounts();
        const auto invited = std::ranges::find(accounts, "new", &vault::Account::name);
        QVERIFY(invited != accounts.end());
        REQUIRE(store->admit(invited->id));
    }
    {
        const auto store = folder.as("new");
        REQUIRE(store);
        REQUIRE(store->loadCases());
    }
    // Choosing again needs an invitation.
    REQUIRE_ERROR(
        store::CaseStore::activate(folder.path(), {"sur", password(folder.secretOf("sur"))}, password("x"), testEnvironment()),
        ErrorCode::notPermitted);
    REQUIRE(folder.as("sur"));
}

void TestAccountsStore::actsOfAdministratorsComeOnRecord()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::AccountId administrator;
    const auto surveyor = folder.idOf("sur");
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        administrator = store->actor().account;
        REQUIRE(store->suspend(surveyor));
        REQUIRE(store->resume(surveyor));
        REQUIRE_ERROR(store->readAudit(store::AuditOrder::newestFirst, [](const auto &) { return true; }),
                      ErrorCode::notPermitted);
    }
    const auto store = folder.as("pri");
    REQUIRE(store);
    const auto records = recordsOf(*store);
    std::vector<vault::AccountActKind> upon;
    for (const epi::AuditRecord &record : records)
        if (record.act == AuditAct::accountActed && record.account == administrator && record.object == surveyor.uuid()) {
            QCOMPARE(record.role, epi::Role::administrator);
            upon.push_back(static_cast<vault::AccountActKind>(record.count));
        }
    QVERIFY(upon == (std::vector{vault::AccountActKind::suspended, vault::AccountActKind::resumed}));
    // The log-in itself came through the spool.
    const auto logIns = std::ranges::count_if(records, [&](const epi::AuditRecord &record) {
        return record.account == administrator && record.act == AuditAct::storeOpened;
    });
    const auto logOuts = std::ranges::count_if(records, [&](const epi::AuditRecord &record) {
        return record.account == administrator && record.act == AuditAct::storeClosed;
    });
    QCOMPARE(logIns, 2); // the first, with the one-time code, and this one
    QCOMPARE(logOuts, 2);
    QVERIFY(isSound(*store));
}

void TestAccountsStore::failedLogInsComeOnRecord()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto surveyor = folder.idOf("sur");
    REQUIRE_ERROR(folder.openAs("sur", "wrong"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(folder.openAs("sur", "wrong too"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(folder.openAs("nobody", "wrong"), ErrorCode::wrongPassword);
    const auto store = folder.as("pri");
    REQUIRE(store);
    const auto records = recordsOf(*store);
    std::vector<epi::Uuid> failed;
    for (const epi::AuditRecord &record : records)
        if (record.act == AuditAct::logInFailed) {
            failed.push_back(record.object);
            QCOMPARE(record.outcome, epi::AuditOutcome::refused);
            QVERIFY(!record.workstation.empty());
        }
    QVERIFY(failed == (std::vector{surveyor.uuid(), surveyor.uuid(), epi::Uuid{}}));
}

void TestAccountsStore::spoolIsTakenInOnce()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE_ERROR(folder.openAs("sur", "wrong"), ErrorCode::wrongPassword);
    const auto spool = contentOf(folder.path() / "spool");
    {
        const auto store = folder.as("pri");
        REQUIRE(store);
        QCOMPARE(countOf(recordsOf(*store), AuditAct::logInFailed), std::size_t{1});
    }
    // A crash after the commit, before the file was emptied.
    putContent(folder.path() / "spool", spool);
    const auto store = folder.as("pri");
    REQUIRE(store);
    const auto records = recordsOf(*store);
    QCOMPARE(countOf(records, AuditAct::logInFailed), std::size_t{1});
    QCOMPARE(countOf(records, AuditAct::spoolCut), std::size_t{0});
    QVERIFY(isSound(*store));
}

void TestAccountsStore::missingSpoolEntriesAreNamed()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        REQUIRE(folder.as("sup"));
    } // drained
    const auto drained = contentOf(folder.path() / "spool");
    REQUIRE_ERROR(folder.openAs("sur", "wrong"), ErrorCode::wrongPassword);
    {
        REQUIRE(folder.as("sup"));
    }
    // Somebody puts the spool of before in its place, with another entry.
    putContent(folder.path() / "spool", drained);
    {
        REQUIRE(folder.as("adm"));
    }
    {
        const auto store = folder.as("sup");
        REQUIRE(store);
        QVERIFY(countOf(recordsOf(*store), AuditAct::spoolCut) > 0);
        QVERIFY(isSound(*store));
    }
    // The end taken off: the administrator saw it.
    {
        REQUIRE(folder.as("sup"));
    }
    const auto empty = contentOf(folder.path() / "spool");
    {
        REQUIRE(folder.as("adm"));
    }
    putContent(folder.path() / "spool", empty);
    std::size_t before = 0;
    {
        const auto store = folder.as("sup");
        REQUIRE(store);
        before = countOf(recordsOf(*store), AuditAct::spoolCut);
    }
    {
        REQUIRE(folder.as("adm"));
    }
    const auto store = folder.as("sup");
    REQUIRE(store);
    QCOMPARE(countOf(recordsOf(*store), AuditAct::spoolCut), before + 1);
}

void TestAccountsStore::entriesSayWhoWhenAndFromWhere()
{
    const StoreFolder folder;
    store::Environment environment = testEnvironment();
    environment.workstation = "desk 7";
    auto founded = store::CaseStore::create(folder.path(), {.founder = {"kim", epi::Role::owner, {}}}, password(), environment);
    REQUIRE(founded);
    const epi::PersonId subject(epi::Uuid{9});
    REQUIRE(founded->store.recordLook(subject, "interview"));
    const auto records = recordsOf(founded->store);
    const auto &look = records.back();
    QCOMPARE(look.act, AuditAct::looked);
    QVERIFY(look.subject == subject);
    QVERIFY(look.account == founded->store.actor().account);
    QCOMPARE(look.role, epi::Role::owner);
    QCOMPARE(look.workstation, std::string("desk 7"));
    QVERIFY(look.session != 0);
    QVERIFY(look.at.time_since_epoch().count() > 1'585'000'000'000);
    QCOMPARE(records[0].act, AuditAct::storeCreated);
    for (std::size_t i = 0; i < records.size(); ++i)
        QCOMPARE(records[i].sequence, i + 1);
}

QTEST_GUILESS_MAIN(TestAccountsStore)
#include "tst_accounts_store.moc"
