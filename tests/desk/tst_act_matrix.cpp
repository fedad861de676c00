#include "tests/desk/act_table.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::Duty;
using epi::ErrorCode;
using epi::Reach;
using epi::Role;

/// docs/roles.md as a product: every role calls every act of the office, upon a case of its area and upon one elsewhere, while
/// the store has its data, after their key was lost and after they were destroyed; without keys; and in every state of the
/// account. What is not allowed by the table is refused for the reason that the table gives, and is on record.
class TestActMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyActHasALine();
    void everyDutyHasALine();
    void everyCell_data();
    void everyCell();
    void withoutKeysNothingOfTheData();
    void noAccountThatIsNotActive_data();
    void noAccountThatIsNotActive();
    void cleanupTestCase();

private:
    EveryRole m_original;
    ActTargets m_targets;
    std::size_t m_cells = 0;
};

namespace {

enum class Kept { whole, keyLost, destroyed };

bool isPast(Duty duty, Kept kept)
{
    if (duty == Duty::orderDestruction || duty == Duty::signDestruction)
        return kept == Kept::destroyed; // as long as nothing proves it, two signatures can still be given
    return kept != Kept::whole && epi::needsData(duty);
}

/// By the table: why the act is refused; empty where it is allowed.
std::string refusalOf(const ActLine &line, const epi::Actor &actor, Kept kept, const epi::Jurisdiction &where)
{
    if (line.duties.empty())
        return {};
    std::string refusal = "role";
    for (const Duty duty : line.duties) {
        const Reach reach = epi::reachOf(actor.role, duty);
        if (reach == Reach::nowhere)
            continue;
        if (isPast(duty, kept))
            refusal = "destroyed";
        else if (line.ofCase && reach == Reach::area && !actor.jurisdiction.contains(where))
            refusal = "area";
        else
            return {};
    }
    return refusal;
}

/// Why the office refused it for want of one of the duties; empty where something else, or nothing, stood in the way.
std::string refusalIn(const epi::Result<void> &answer, const ActLine &line)
{
    if (answer || answer.error().code != ErrorCode::notPermitted || answer.error().arguments.size() != 2)
        return {};
    const auto isNamed = [&](Duty duty) { return answer.error().arguments.front() == epi::nameOf(duty); };
    return std::ranges::any_of(line.duties, isNamed) ? answer.error().arguments.back() : std::string();
}

std::uint64_t refusalsOnRecord(const EveryRole &folder)
{
    auto office = folder.enter("pri");
    if (!office)
        return 0;
    desk::RecordQuestion question;
    question.acts = {epi::AuditAct::dutyRefused};
    return office->records(question)->matching;
}

epi::Result<void> destroyEverything(const EveryRole &folder)
{
    epi::Uuid order{};
    {
        auto office = folder.enter("sup");
        if (!office)
            return std::unexpected(office.error());
        const auto exports = office->exports();
        for (const desk::ExportLine &line : *exports)
            (void)office->closeExport(line.record.id, epi::ExportEnding::destroyed);
        const auto plan = office->planDestruction(epi::DestructionScope::everything, {});
        if (!plan)
            return std::unexpected(plan.error());
        const auto ordered = office->orderDestruction(*plan, "the end", folder.passwordOf("sup"));
        if (!ordered)
            return std::unexpected(ordered.error());
        order = *ordered;
    }
    auto office = folder.enter("pri");
    return office ? office->signDestruction(order, folder.passwordOf("pri")) : std::unexpected(office.error());
}

} // namespace

void TestActMatrix::initTestCase()
{
    REQUIRE(m_original.found());
    auto store = m_original.as("sup");
    REQUIRE(store);
    m_targets = makeTargets(*store);
    QVERIFY(!m_targets.inside.facts.id.isNull() && !m_targets.outside.facts.id.isNull());
}

// Whoever adds an act adds a line: it is tried for every role at once.
void TestActMatrix::everyActHasALine()
{
    QFile header(fixtures("/../models/desk/office.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(header.readAll());
    text = text.mid(text.indexOf("class Office\n{\npublic:"));
    text.truncate(text.indexOf("\nprivate:"));
    text.remove(QRegularExpression("//[^\n]*")).remove(QRegularExpression("\\{[^{}]*\\}"));
    std::set<std::string> declared;
    for (auto matches = QRegularExpression("\\b([a-z]\\w*)\\s*\\(").globalMatch(text); matches.hasNext();)
        declared.insert(matches.next().captured(1).toStdString());
    // Nothing of a store is shown or done by these; or there is no account yet to ask (noAccountThatIsNotActive).
    std::set<std::string> known = {"found",       "liesIn",         "open",      "activate",     "restore",     "actor",
                                   "may",         "isAdmitted",     "holdsData", "surroundings", "owesNewKeys", "owesDestruction",
                                   "isDestroyed", "hasSecondFactor"};
    for (const ActLine &line : actTable())
        known.insert(line.act);
    QVERIFY(declared.size() > 50);
    for (const std::string &act : declared)
        QVERIFY2(known.contains(act), ("no line for Office::" + act).c_str());
    for (const std::string &act : known)
        QVERIFY2(declared.contains(act), ("there is no Office::" + act).c_str());
}

void TestActMatrix::everyDutyHasALine()
{
    constexpr std::size_t keys = 4; // are no acts: withoutKeysNothingOfTheData, tst_roles
    std::set<Duty> tried;
    for (const ActLine &line : actTable())
        tried.insert(line.duties.begin(), line.duties.end());
    QCOMPARE(tried.size() + keys, epi::dutyCount);
    QCOMPARE(EveryRole::users().size(), epi::roleCount);
}

void TestActMatrix::everyCell_data()
{
    QTest::addColumn<int>("kept");
    QTest::newRow("with its data") << static_cast<int>(Kept::whole);
    QTest::newRow("its key lost") << static_cast<int>(Kept::keyLost);
    QTest::newRow("destroyed") << static_cast<int>(Kept::destroyed);
}

void TestActMatrix::everyCell()
{
    QFETCH(int, kept);
    const EveryRole folder(m_original);
    if (static_cast<Kept>(kept) == Kept::keyLost)
        QVERIFY(std::filesystem::remove(folder.path() / "shred.key"));
    if (static_cast<Kept>(kept) == Kept::destroyed)
        REQUIRE(destroyEverything(folder));
    std::uint64_t refused = refusalsOnRecord(folder);
    for (const char *user : EveryRole::users()) {
        auto opened = folder.enter(user);
        REQUIRE(opened);
        Office &office = *opened;
        for (const ActLine &line : actTable()) {
            for (const ActTarget *target : {&m_targets.inside, &m_targets.outside}) {
                if (!line.ofCase && target == &m_targets.outside)
                    continue;
                const std::string expected = refusalOf(line, office.actor(), static_cast<Kept>(kept), target->facts.jurisdiction);
                const epi::Result<void> answer = line.call(office, *target, folder.passwordOf(user));
                const std::string found = refusalIn(answer, line);
                const std::string cell = std::string(user) + ": " + line.act + ' ' + line.what + ' ' + target->facts.number;
                QVERIFY2(found == expected,
                         (cell + ": \"" + found + "\", not \"" + expected + "\": " + (answer ? "done" : describe(answer.error())))
                             .c_str());
                if (line.duties.empty() && line.readsData) { // by the keys alone
                    const bool held =
                        epi::may(office.actor().role, Duty::keyOfCases) && epi::may(office.actor().role, Duty::keyOfIdentities);
                    QVERIFY2(answer.has_value() == (held && static_cast<Kept>(kept) == Kept::whole), cell.c_str());
                    QVERIFY2(answer || answer.error().code == ErrorCode::notPermitted, cell.c_str());
                }
                // What the table allows needs no key that the role has not got.
                const bool keyMissing = line.readsData && static_cast<Kept>(kept) != Kept::whole;
                QVERIFY2(!found.empty() || answer || line.duties.empty() || keyMissing ||
                             answer.error().code != ErrorCode::notPermitted,
                         (cell + ": " + (answer ? "done" : describe(answer.error()))).c_str());
                refused += found.empty() ? 0 : 1;
                ++m_cells;
            }
        }
        for (const ActLine &line : actTable())
            for (const Duty duty : line.duties)
                QCOMPARE(office.may(duty), epi::may(office.actor().role, duty) && !isPast(duty, static_cast<Kept>(kept)));
    }
    QCOMPARE(refusalsOnRecord(folder), refused);
}

// An account that nobody gave keys: what the table gives to its role is refused where it is about data, by the keys.
void TestActMatrix::withoutKeysNothingOfTheData()
{
    EveryRole folder(m_original);
    const std::array roles = {Role::surveyor, Role::supervisor, Role::approver, Role::policeApprover, Role::privacyOfficer};
    {
        auto store = folder.as("adm");
        REQUIRE(store);
        for (const Role role : roles) {
            const auto invitation = store->invite({"new" + std::to_string(static_cast<int>(role)), role, {"11", ""}});
            REQUIRE(invitation);
            folder.keep(*invitation);
        }
    }
    for (const Role role : roles) {
        const std::string user = "new" + std::to_string(static_cast<int>(role));
        REQUIRE(folder.activate(user));
        auto office = folder.enter(user);
        REQUIRE(office);
        QVERIFY(!office->isAdmitted());
        for (const ActLine &line : actTable()) {
            const auto answer = line.call(*office, m_targets.inside, folder.passwordOf(user));
            const std::string expected = refusalOf(line, office->actor(), Kept::whole, m_targets.inside.facts.jurisdiction);
            const std::string cell = user + ": " + line.act + ' ' + line.what;
            QVERIFY2(refusalIn(answer, line) == expected, cell.c_str());
            if (line.readsData)
                QVERIFY2(!answer && answer.error().code == ErrorCode::notPermitted,
                         (cell + ": " + (answer ? "done" : describe(answer.error()))).c_str());
            ++m_cells;
        }
    }
}

void TestActMatrix::noAccountThatIsNotActive_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("orderer");
    QTest::addColumn<QByteArray>("second");
    for (const char *user : EveryRole::users()) {
        const bool administrator = QByteArray(user) == "adm";
        QTest::newRow(user) << QByteArray(user) << QByteArray(administrator ? "adm2" : "adm")
                            << QByteArray(administrator ? "own" : "adm2");
    }
}

// There is no office without a log-in: each refusal stands for all acts.
void TestActMatrix::noAccountThatIsNotActive()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, orderer);
    QFETCH(QByteArray, second);
    EveryRole folder(m_original);
    const std::string name = user.toStdString();
    const epi::AccountId account = folder.idOf(name);
    /// Ordered by one, and signed by another where the order waits for that.
    const auto order = [&](const auto &act) {
        {
            auto office = folder.enter(orderer.toStdString());
            REQUIRE(office);
            act(*office);
        }
        auto office = folder.enter(second.toStdString());
        REQUIRE(office);
        const auto people = office->people();
        REQUIRE(people);
        for (const desk::OrderLine &line : people->orders)
            REQUIRE(office->countersign(line.order.id, folder.passwordOf(second.toStdString())));
    };
    const std::string former = folder.secretOf(name);
    order([&](Office &office) {
        const auto invitation = office.orderReset(account);
        REQUIRE(invitation);
        folder.keep(*invitation);
    });
    REQUIRE_ERROR(folder.enterWith(name, former), ErrorCode::wrongPassword);
    REQUIRE_ERROR(folder.enter(name), ErrorCode::passwordToChoose);
    m_cells += actTable().size();
    REQUIRE(folder.activate(name));
    REQUIRE(folder.enter(name));
    order([&](Office &office) { REQUIRE(office.suspend(account)); });
    const auto suspended = folder.enter(name);
    REQUIRE_ERROR(suspended, ErrorCode::notPermitted);
    QCOMPARE(suspended.error().arguments, (std::vector<std::string>{"log in", "suspended"}));
    m_cells += actTable().size();
    order([&](Office &office) { REQUIRE(office.close(account)); });
    REQUIRE_ERROR(folder.enter(name), ErrorCode::wrongPassword);
    m_cells += actTable().size();
}

void TestActMatrix::cleanupTestCase()
{
    qInfo("%zu cells: %zu lines of acts", m_cells, actTable().size());
}

QTEST_GUILESS_MAIN(TestActMatrix)
#include "tst_act_matrix.moc"
