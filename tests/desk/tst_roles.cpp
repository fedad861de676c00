#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::Duty;
using epi::ErrorCode;
using epi::Reach;

/// docs/roles.md, cell by cell, at the acts themselves: every role tries every duty, in its area and outside, and in every
/// state of its account.
class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDutyHasAnAct();
    void everyCellHolds_data();
    void everyCellHolds();
    void areasHoldWhateverIsAsked();
    void nobodyWithoutAnActiveAccount();
    void notAdmittedMeansNoData();
    void refusalsAreOnRecord();
    void theReviewIsForItsReviewers();

private:
    StaffedFolder m_folder;
    epi::CaseId m_inside;
    epi::CaseId m_outside;
};

namespace {

const std::array users = {"sup", "sur", "app", "pol", "pri", "adm"};

epi::Result<void> without(const auto &result)
{
    return result ? epi::Result<void>() : std::unexpected(result.error());
}

desk::Surroundings testSurroundings()
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return around;
}

epi::Result<void> saveFacts(Office &office, epi::CaseId id)
{
    const auto overview = office.overview();
    epi::Case facts;
    facts.id = id;
    facts.number = "unknown";
    if (overview)
        for (const desk::CaseLine &line : overview->cases)
            if (line.facts.id == id)
                facts = line.facts;
    const epi::IdentifiedCase before{facts, {}};
    facts.setting += "x";
    return without(office.apply({epi::Entry(before), epi::Entry(epi::IdentifiedCase{facts, {}})}));
}

/// What StaffedFolder gave to who has the office open.
vault::SecretBytes passwordOf(const Office &office)
{
    const std::string &user = office.actor().name;
    return password(user == "sup" ? "correct horse" : "password of " + user);
}

using Act = std::function<epi::Result<void>(Office &, epi::CaseId)>;

/// One act for each duty but the keys, which are tried at the store.
const std::map<Duty, Act> &acts()
{
    static const std::map<Duty, Act> all = {
        {Duty::listCases, [](Office &o, epi::CaseId) { return without(o.overview()); }},
        {Duty::openCase, [](Office &o, epi::CaseId id) { return without(o.caseFiles(std::span(&id, 1), "test")); }},
        {Duty::enter, [](Office &o, epi::CaseId id) { return saveFacts(o, id); }},
        {Duty::importData, [](Office &o, epi::CaseId) { return without(o.imports()); }},
        {Duty::trace, [](Office &o, epi::CaseId) { return without(o.trace({}, {})); }},
        {Duty::choosePolicy, [](Office &o, epi::CaseId) { return o.choosePolicy({}); }},
        {Duty::makeProfile, [](Office &o, epi::CaseId) { return without(o.ownProfiles()); }},
        {Duty::checkStore, [](Office &o, epi::CaseId) { return without(o.check({}, {})); }},
        {Duty::seeOwnRecord, [](Office &o, epi::CaseId) { return without(o.records({})); }},
        {Duty::seeAllRecords,
         [](Office &o, epi::CaseId) {
             desk::RecordQuestion another;
             another.account = epi::AccountId(epi::Uuid{7});
             return without(o.records(another));
         }},
        {Duty::signReview, [](Office &o, epi::CaseId) { return o.signReview(passwordOf(o)); }},
        {Duty::exportRecord,
         [](Office &o, epi::CaseId) { return without(o.exportRecord("/nowhere/at/all.jsonl", passwordOf(o), {})); }},
        {Duty::seeAccounts, [](Office &o, epi::CaseId) { return without(o.people()); }},
        {Duty::manageAccounts, [](Office &o, epi::CaseId) { return o.allowAttempts(epi::AccountId(epi::Uuid{7})); }},
        {Duty::signOrder, [](Office &o, epi::CaseId) { return o.dropOrder(epi::Uuid{7}); }},
        {Duty::admit, [](Office &o, epi::CaseId) { return o.admit(epi::AccountId(epi::Uuid{7})); }},
        {Duty::reveal,
         [](Office &o, epi::CaseId id) {
             const auto overview = o.overview();
             epi::PersonId person;
             if (overview)
                 for (const desk::CaseLine &line : overview->cases)
                     if (line.facts.id == id)
                         person = line.facts.person;
             return without(o.reveal(person, epi::Identifier::phone, "test"));
         }},
        {Duty::exportData, [](Office &o, epi::CaseId) { return without(o.beginExport(passwordOf(o))); }},
        {Duty::closeExports, [](Office &o, epi::CaseId) { return without(o.exports()); }},
        {Duty::renewKeys, [](Office &o, epi::CaseId) { return o.renewKeys({}, {}); }},
        {Duty::seeRetention, [](Office &o, epi::CaseId) { return without(o.retention()); }},
        {Duty::orderDestruction,
         [](Office &o, epi::CaseId) { return without(o.planDestruction(epi::DestructionScope::everything, {})); }},
        {Duty::signDestruction, [](Office &o, epi::CaseId) { return o.signDestruction(epi::Uuid{7}, passwordOf(o)); }},
        {Duty::backUp,
         [](Office &o, epi::CaseId) { return without(o.backUp("/nowhere/at/all", store::IfThere::refuse, {}, {})); }},
    };
    return all;
}

/// Refused for want of the duty; an act that is allowed may still find nothing to do.
bool isRefused(const epi::Result<void> &result, Duty duty)
{
    return !result && result.error().code == ErrorCode::notPermitted && result.error().arguments.front() == epi::nameOf(duty) &&
           result.error().arguments.back() != "unjudged"; // the review finds what is odd about all these refusals
}

} // namespace

void TestRoles::initTestCase()
{
    REQUIRE(m_folder.found());
    auto store = m_folder.as("sup");
    REQUIRE(store);
    for (const auto &[number, province] : {std::pair("in", "11"), std::pair("out", "26")}) {
        const std::vector<std::string> tokens = {std::string("person ") + number};
        epi::Case c;
        c.person = store->findOrCreatePersons(tokens)->front();
        c.number = number;
        c.jurisdiction = {province, ""};
        const auto saved = store->saveCase(c);
        REQUIRE(saved);
        (c.number == "in" ? m_inside : m_outside) = saved->id;
    }
}

void TestRoles::everyDutyHasAnAct()
{
    constexpr std::size_t keys = 4;
    QCOMPARE(acts().size() + keys, epi::dutyCount);
}

void TestRoles::everyCellHolds_data()
{
    QTest::addColumn<QByteArray>("user");
    for (const char *user : users)
        QTest::newRow(user) << QByteArray(user);
}

void TestRoles::everyCellHolds()
{
    QFETCH(QByteArray, user);
    auto store = m_folder.as(user.toStdString());
    REQUIRE(store);
    const epi::Role role = store->actor().role;
    constexpr std::array keys = {Duty::keyOfCases, Duty::keyOfIdentities, Duty::keyOfMovements, Duty::keyOfAudit};
    for (const vault::Compartment compartment : vault::allCompartments)
        QCOMPARE(store->keysHeld().contains(compartment),
                 epi::reachOf(role, keys[static_cast<std::size_t>(compartment)]) != Reach::nowhere);
    Office office(std::move(*store), testSurroundings());
    for (const auto &[duty, act] : acts()) {
        const bool refused = isRefused(act(office, m_inside), duty);
        const QByteArray name(epi::nameOf(duty).data(), std::ssize(epi::nameOf(duty)));
        QVERIFY2(refused == (epi::reachOf(role, duty) == Reach::nowhere), name.constData());
    }
}

void TestRoles::areasHoldWhateverIsAsked()
{
    auto store = m_folder.as("sur"); // province 11
    REQUIRE(store);
    Office office(std::move(*store), testSurroundings());
    const auto overview = office.overview();
    REQUIRE(overview);
    QCOMPARE(overview->cases.size(), std::size_t{1});
    QVERIFY(overview->cases.front().facts.id == m_inside);
    REQUIRE(office.caseFiles(std::span(&m_inside, 1), "test"));
    const auto outside = office.caseFiles(std::span(&m_outside, 1), "test");
    REQUIRE_ERROR(outside, ErrorCode::notPermitted);
    QCOMPARE(outside.error().arguments.back(), std::string("area"));
    const std::array both = {m_inside, m_outside};
    REQUIRE_ERROR(office.caseFiles(both, "test"), ErrorCode::notPermitted);
    REQUIRE_ERROR(office.sources(std::span(&m_outside, 1)), ErrorCode::notPermitted);
    REQUIRE(saveFacts(office, m_inside));
    REQUIRE_ERROR(saveFacts(office, m_outside), ErrorCode::notPermitted);
    // Nor is a case pushed over the border, or drawn over it.
    epi::IdentifiedCase entered{office.overview()->cases.front().facts, {}};
    const epi::IdentifiedCase before = entered;
    entered.facts.jurisdiction = {"26", ""};
    REQUIRE_ERROR(office.apply({epi::Entry(before), epi::Entry(entered)}), ErrorCode::notPermitted);
    epi::Visit visit;
    visit.caseId = m_outside;
    REQUIRE_ERROR(office.apply({std::nullopt, epi::Entry(visit)}), ErrorCode::notPermitted);
    epi::Interview interview;
    interview.caseId = m_outside;
    REQUIRE_ERROR(office.apply({std::nullopt, epi::Entry(interview)}), ErrorCode::notPermitted);
}

void TestRoles::nobodyWithoutAnActiveAccount()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto surveyor = folder.idOf("sur");
    const auto approver = folder.idOf("app");
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        REQUIRE(store->suspend(surveyor));
        REQUIRE(store->close(approver));
        const auto invitation = store->invite({"new", epi::Role::supervisor, {}});
        REQUIRE(invitation);
        folder.keep(*invitation);
    }
    REQUIRE_ERROR(folder.as("sur"), ErrorCode::notPermitted);
    REQUIRE_ERROR(folder.as("app"), ErrorCode::wrongPassword);
    REQUIRE_ERROR(folder.as("new"), ErrorCode::passwordToChoose);
}

void TestRoles::notAdmittedMeansNoData()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        const auto invitation = store->invite({"new", epi::Role::supervisor, {}});
        REQUIRE(invitation);
        folder.keep(*invitation);
    }
    REQUIRE(folder.activate("new"));
    auto store = folder.as("new");
    REQUIRE(store);
    Office office(std::move(*store), testSurroundings());
    QVERIFY(!office.isAdmitted());
    for (const Duty duty : {Duty::listCases, Duty::openCase, Duty::enter, Duty::importData, Duty::trace, Duty::makeProfile})
        REQUIRE_ERROR(acts().at(duty)(office, m_inside), ErrorCode::notPermitted);
    REQUIRE(office.people());
}

void TestRoles::refusalsAreOnRecord()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::AccountId administrator;
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        administrator = store->actor().account;
        Office office(std::move(*store), testSurroundings());
        REQUIRE_ERROR(office.overview(), ErrorCode::notPermitted);
    }
    auto store = folder.as("pri");
    REQUIRE(store);
    Office office(std::move(*store), testSurroundings());
    desk::RecordQuestion question;
    question.acts = {epi::AuditAct::dutyRefused};
    const auto page = office.records(question);
    REQUIRE(page);
    QCOMPARE(page->records.size(), std::size_t{1});
    QVERIFY(page->records[0].account == administrator);
    QCOMPARE(page->records[0].count, static_cast<std::uint64_t>(Duty::listCases));
    QCOMPARE(page->names.at(administrator), std::string("adm"));
}

/// Beside the acts above: what the review consists of asks the same two duties.
void TestRoles::theReviewIsForItsReviewers()
{
    for (const char *user : users) {
        auto store = m_folder.as(user);
        REQUIRE(store);
        const epi::Role role = store->actor().role;
        Office office(std::move(*store), testSurroundings());
        const auto isAsRead = [&](const auto &result, Duty duty) {
            return isRefused(without(result), duty) == (epi::reachOf(role, duty) == Reach::nowhere);
        };
        QVERIFY(isAsRead(office.review(), Duty::seeAllRecords));
        QVERIFY(isAsRead(office.whoLooked("00000000"), Duty::seeAllRecords));
        QVERIFY(isAsRead(office.judgeFinding(epi::Uuid{7}, epi::Judgement::explained, "test"), Duty::signReview));
    }
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
