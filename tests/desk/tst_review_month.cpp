#include "tests/desk/invented_record.h"

#include <QTest>

#include <random>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Anomaly;
using epi::AnomalyKind;
using epi::AuditAct;
using epi::Role;

/// Months of twenty ordinary accounts, misuse planted among them: all of it is found, and little else.
class TestReviewMonth : public QObject
{
    Q_OBJECT

private slots:
    void plantedMisuseIsFound();
};

namespace {

constexpr int months = 20;
constexpr int accounts = 20;
constexpr int monthDays = 30;
constexpr int tailDays = 15; // until it is known who worked on a case

/// People at work, as the house knows their days: surveyors with a case load that changes, supervisors who look across, one week
/// of night duty.
class Month
{
public:
    explicit Month(std::uint64_t seed)
        : m_random(seed)
    {
        for (std::uint32_t who = 1; who <= accounts; ++who)
            for (int day = 0; day < monthDays + tailDays; ++day)
                if (day % 7 != static_cast<int>(who % 7) && !(who % 3 == 0 && day % 7 == static_cast<int>((who + 1) % 7)))
                    work(who, day);
    }

    [[nodiscard]] static Role roleOf(std::uint32_t who)
    {
        return who <= 14   ? Role::surveyor
               : who <= 17 ? Role::supervisor
               : who == 18 ? Role::approver
               : who == 19 ? Role::privacyOfficer
                           : Role::administrator;
    }
    [[nodiscard]] InventedRecord &record() { return m_record; }

private:
    std::uint32_t between(std::uint32_t least, std::uint32_t most)
    {
        return least + static_cast<std::uint32_t>(m_random() % (most - least + 1));
    }
    bool chance(int percent) { return m_random() % 100 < static_cast<std::uint64_t>(percent); }

    /// Three new cases in two days, each worked on for two weeks; a case has its person and up to nine contacts.
    std::uint32_t caseOf(std::uint32_t who, int day)
    {
        const auto newest = static_cast<std::uint32_t>((day + 14) * 3 / 2);
        return who * 100'000 + 10 * between(newest - 20, newest);
    }

    void work(std::uint32_t who, int day)
    {
        const Role role = roleOf(who);
        const bool onDuty = who == 9 && day >= 14 && day < 21;
        const double begin = (onDuty ? 20.0 : 8.0) + between(0, 90) / 60.0;
        for (std::uint32_t slip = chance(12) ? between(1, 3) : 0; slip > 0; --slip)
            m_record.fail(who, at(day, begin - 0.01 * slip));
        m_record.add(who, role, at(day, begin), AuditAct::storeOpened);
        if (role == Role::surveyor)
            survey(who, day, begin);
        if (role == Role::supervisor)
            supervise(who, day, begin);
        if (role == Role::administrator && chance(50))
            m_record.add(who, role, at(day, begin + 1), AuditAct::backupMade);
        for (std::uint32_t slip = chance(5) ? between(1, 4) : 0; slip > 0; --slip)
            m_record.add(who, role, at(day, begin + slip), AuditAct::dutyRefused);
        m_record.add(who, role, at(day, begin + 9.5), AuditAct::storeClosed);
        // An interview that was late is entered at night.
        if (role == Role::surveyor && chance(4)) {
            m_record.add(who, role, at(day, 23.2), AuditAct::storeOpened);
            const std::uint32_t late = caseOf(who, day);
            m_record.open(who, role, at(day, 23.25), late, 6);
            for (std::uint32_t i = 0; i < between(2, 8); ++i)
                m_record.add(who, role, at(day, 23.3 + 0.05 * i), AuditAct::visitSaved, late);
        }
    }

    void survey(std::uint32_t who, int day, double begin)
    {
        const std::uint32_t opened = between(4, 14);
        for (std::uint32_t i = 0; i < opened; ++i) {
            const double hour = begin + 0.2 + 9.0 * i / opened;
            const std::uint32_t mine = caseOf(who, day);
            const std::uint32_t persons = 1 + (mine / 10) % 10;
            m_record.open(who, Role::surveyor, at(day, hour), mine, persons);
            for (std::uint32_t edits = between(0, 4); edits > 0; --edits)
                m_record.add(who, Role::surveyor, at(day, hour + 0.03 * edits), AuditAct::visitSaved, mine);
            if (chance(60))
                m_record.add(who, Role::surveyor, at(day, hour + 0.15), AuditAct::contactSaved, mine + between(1, 9));
            for (std::uint32_t calls = between(0, 3); calls > 0; --calls)
                m_record.add(who, Role::surveyor, at(day, hour + 0.02 * calls), AuditAct::revealed,
                             mine + between(0, persons - 1));
        }
        // A colleague is ill, or on the telephone.
        for (std::uint32_t other = between(0, 2); other > 0; --other)
            m_record.open(who, Role::surveyor, at(day, begin + other), caseOf(1 + who % 14, day), between(1, 3));
        if (chance(20))
            m_record.exportRows(who, Role::surveyor, at(day, begin + 9), between(10, 200));
    }

    void supervise(std::uint32_t who, int day, double begin)
    {
        const std::uint32_t opened = between(3, 12);
        for (std::uint32_t i = 0; i < opened; ++i) {
            const std::uint32_t some = caseOf(between(1, 14), day);
            m_record.open(who, Role::supervisor, at(day, begin + 0.3 + 8.0 * i / opened), some, 1 + (some / 10) % 8);
        }
        for (std::uint32_t files = between(1, 5); files > 0; --files)
            m_record.exportRows(who, Role::supervisor, at(day, begin + 8 + 0.1 * files), between(100, 2500));
    }

    std::mt19937_64 m_random;
    InventedRecord m_record;
};

struct Planted
{
    AnomalyKind kind;
    std::uint32_t who;
    int day;
};

/// Each on an ordinary day of somebody ordinary.
std::vector<Planted> plant(InventedRecord &record)
{
    using std::chrono::minutes;
    const auto each = [](std::uint32_t many, const auto &act) {
        for (std::uint32_t i = 0; i < many; ++i)
            act(i);
    };
    // The list of a district, opened from top to bottom.
    each(130, [&](std::uint32_t i) { record.open(2, Role::surveyor, at(12, 16) + i * std::chrono::seconds(25), 5'000'000 + i); });
    // Four times what is usual, slowly enough for the limits.
    each(160, [&](std::uint32_t i) { record.open(17, Role::supervisor, at(13, 9) + i * minutes(4), 5'300'000 + i); });
    // The same, patiently: a case every four minutes, day and night.
    each(330, [&](std::uint32_t i) { record.open(3, Role::surveyor, at(9, 9) + i * minutes(4), 5'100'000 + i); });
    // Neighbours and acquaintances.
    each(14, [&](std::uint32_t i) { record.open(4, Role::surveyor, at(15, 13) + i * minutes(4), 5'200'000 + i); });
    each(30, [&](std::uint32_t i) { record.open(5, Role::surveyor, at(17, 1) + i * minutes(3), 500'150, 1); });
    each(3, [&](std::uint32_t i) { record.add(18, Role::approver, at(18, 2) + i * minutes(30), AuditAct::storeOpened); });
    each(8, [&](std::uint32_t i) { record.fail(6, at(19, 22) + i * minutes(5)); });
    each(7, [&](std::uint32_t i) { record.fail(0, at(20, 21) + i * minutes(3)); });
    each(15, [&](std::uint32_t i) { record.add(20, Role::administrator, at(21, 11) + i * minutes(9), AuditAct::dutyRefused); });
    each(14, [&](std::uint32_t i) { record.exportRows(15, Role::supervisor, at(22, 13) + i * minutes(8), 300); });
    record.exportRows(16, Role::supervisor, at(23, 15), 48'000);
    each(60, [&](std::uint32_t i) {
        record.add(7, Role::surveyor, at(24, 9) + i * minutes(7), AuditAct::revealed, 700'150 + i % 9);
    });
    record.add(20, Role::administrator, at(25, 9), AuditAct::spoolCut);
    record.add(0, Role::owner, at(26, 9), AuditAct::storeRestored).account = {};
    return {{AnomalyKind::manyPersonsHour, 2, 12}, {AnomalyKind::outsideCases, 2, 12},  {AnomalyKind::manyPersonsDay, 3, 9},
            {AnomalyKind::outsideCases, 3, 9},     {AnomalyKind::nightWork, 3, 9},      {AnomalyKind::outsideCases, 3, 10},
            {AnomalyKind::aboveUsual, 17, 13},     {AnomalyKind::outsideCases, 17, 13}, {AnomalyKind::outsideCases, 4, 15},
            {AnomalyKind::nightWork, 5, 16},       {AnomalyKind::nightLogIns, 18, 17},  {AnomalyKind::failedLogIns, 6, 19},
            {AnomalyKind::failedLogIns, 0, 20},    {AnomalyKind::refusals, 20, 21},     {AnomalyKind::manyExports, 15, 22},
            {AnomalyKind::manyRows, 16, 23},       {AnomalyKind::manyReveals, 7, 24},   {AnomalyKind::spoolCut, 20, 25},
            {AnomalyKind::storeRestored, 0, 26}};
}

/// What misuse sets off beside its own kind is no false alarm.
bool isAround(const Anomaly &one, const Planted &planted)
{
    const epi::AccountId who = planted.who == 0 ? epi::AccountId() : account(planted.who);
    return one.account == who && one.from < midnight(planted.day + 2) && one.until >= midnight(planted.day);
}

} // namespace

void TestReviewMonth::plantedMisuseIsFound()
{
    std::size_t falseAlarms = 0;
    for (int seed = 1; seed <= months; ++seed) {
        Month month(static_cast<std::uint64_t>(seed));
        const auto planted = plant(month.record());
        std::vector<bool> found(planted.size(), false);
        for (const Anomaly &one : desk::findAnomalies(month.record().take(), writtenRules())) {
            bool meant = false;
            for (std::size_t i = 0; i < planted.size(); ++i)
                if (isAround(one, planted[i])) {
                    found[i] = found[i] || one.kind == planted[i].kind;
                    meant = true;
                }
            falseAlarms += !meant && one.until < midnight(monthDays) ? 1 : 0;
        }
        for (std::size_t i = 0; i < planted.size(); ++i) {
            const QString which = QStringLiteral("month %1, kind %2, account %3");
            QVERIFY2(found[i], qPrintable(which.arg(seed).arg(static_cast<int>(planted[i].kind)).arg(planted[i].who)));
        }
    }
    const double each = static_cast<double>(falseAlarms) / (months * accounts);
    qInfo("%zu false alarms: %.3f for each account and month", falseAlarms, each);
    QVERIFY(each <= 0.3); // half of them are the first nights of the week of night duty
}

QTEST_GUILESS_MAIN(TestReviewMonth)
#include "tst_review_month.moc"
