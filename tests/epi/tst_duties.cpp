#include "epi/duties.h"
#include "tests/support/places.h"

#include <QFile>
#include <QTest>

using namespace tracedesk;
using epi::Duty;
using epi::Reach;
using epi::Role;

/// The written table against what the program goes by, read by other means.
class TestDuties : public QObject
{
    Q_OBJECT

private slots:
    void everyCellIsAsWritten();
    void separatesWhatMustBeSeparate();
    void areaIsTheJurisdiction();
};

namespace {

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const QString &cell : line.trimmed().mid(1).chopped(1).split(u'|'))
        cells.append(cell.trimmed());
    return cells;
}

const QMap<QString, Reach> reaches = {{"yes", Reach::everywhere}, {"area", Reach::area}, {"-", Reach::nowhere}};

} // namespace

void TestDuties::everyCellIsAsWritten()
{
    QFile file(tests::resources("/../docs/roles.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::size_t duties = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("| `"))
            continue;
        const QStringList cells = cellsOf(line);
        QCOMPARE(cells.size(), static_cast<qsizetype>(2 + epi::roleCount));
        const auto duty = static_cast<Duty>(duties++);
        QCOMPARE(cells[0].mid(1).chopped(1), QString::fromUtf8(epi::nameOf(duty).data(), std::ssize(epi::nameOf(duty))));
        for (std::size_t role = 0; role < epi::roleCount; ++role)
            QCOMPARE(epi::reachOf(static_cast<Role>(role), duty), reaches.value(cells[2 + static_cast<qsizetype>(role)]));
    }
    QCOMPARE(duties, epi::dutyCount);
}

void TestDuties::separatesWhatMustBeSeparate()
{
    for (const Duty key : {Duty::keyOfCases, Duty::keyOfIdentities, Duty::keyOfMovements, Duty::keyOfAudit}) {
        QVERIFY(!epi::may(Role::administrator, key));
        QCOMPARE(epi::may(Role::privacyOfficer, key), key == Duty::keyOfAudit);
    }
    for (std::size_t role = 1; role < epi::roleCount; ++role) { // all but the owner, who is alone
        const auto one = static_cast<Role>(role);
        QVERIFY(!(epi::may(one, Duty::manageAccounts) && epi::may(one, Duty::admit)));
        QVERIFY(!(epi::may(one, Duty::manageAccounts) && epi::may(one, Duty::seeAllRecords)));
        QVERIFY(!(epi::may(one, Duty::openCase) && epi::may(one, Duty::signReview)));
    }
}

void TestDuties::areaIsTheJurisdiction()
{
    epi::Actor actor;
    actor.role = Role::surveyor;
    actor.jurisdiction = {"11", "11010"};
    QVERIFY(epi::may(actor, Duty::openCase, {"11", "11010"}));
    QVERIFY(!epi::may(actor, Duty::openCase, {"11", "11020"}));
    QVERIFY(!epi::may(actor, Duty::openCase, {"11", ""}));
    QVERIFY(!epi::may(actor, Duty::openCase, {}));
    QVERIFY(epi::may(actor, Duty::importData, {"26", ""})); // is for everywhere
    const auto refused = epi::permit(actor, Duty::openCase, {"26", ""});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, epi::ErrorCode::notPermitted);
    QCOMPARE(refused.error().arguments, (std::vector<std::string>{"open case", "area"}));
    actor.jurisdiction = {};
    QVERIFY(epi::may(actor, Duty::openCase, {}));
    actor.role = Role::administrator;
    QCOMPARE(epi::permit(actor, Duty::openCase, {}).error().arguments, (std::vector<std::string>{"open case", "role"}));
}

QTEST_GUILESS_MAIN(TestDuties)
#include "tst_duties.moc"
