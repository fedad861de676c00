#include "scenario.h"
#include "tracing/curves.h"
#include "tracing/questions.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tracedesk;
using namespace tracedesk::tracing;
using epi::Question;
using epi::QuestionKind;
using tests::localTime;

namespace {

constexpr auto onsetDay = "2020-03-12";

epi::Day dayOf(const char *day)
{
    return epi::localDay(localTime(QByteArray(day) + "T00:00"), epi::Seconds{9 * 3600});
}

/// One case with onset on 2020-03-12, isolated on the 14th, with whatever a test adds.
struct Desk
{
    epi::Policy policy = tests::testPolicy();
    Input input;
    std::vector<epi::Stay> stays;
    std::vector<epi::Conflict> conflicts;
    std::vector<epi::TimeSpan> named;
    epi::Instant now = epi::Instant::max();

    Desk()
    {
        policy.questions.mealCategories = {"restaurant"};
        epi::Case c;
        c.number = "1";
        c.id = epi::CaseId(epi::Uuid{1});
        c.onset = epi::DayRange{dayOf(onsetDay), dayOf(onsetDay)};
        c.isolated = dayOf("2020-03-14");
        input.cases.push_back(c);
        input.personOfCase.push_back(0);
        input.personCount = 1;
    }
    epi::Visit &visit(const char *from, const char *to, const char *place = "Bakery")
    {
        epi::Visit &made = input.visits.emplace_back();
        made.id = epi::VisitId(epi::Uuid{static_cast<std::uint8_t>(input.visits.size())});
        made.caseId = input.cases[0].id;
        made.begin = localTime(from);
        if (to)
            made.end = localTime(to);
        made.placeName = place;
        made.position = {37.5, 127.0};
        made.companions = "nobody";
        made.mask = true;
        return made;
    }
    void stay(const char *from, const char *to) { stays.emplace_back().possible = {localTime(from), localTime(to)}; }
    void payment(const char *at, std::uint32_t amount, const char *category)
    {
        RecordSet &set = input.sets.emplace_back();
        set.kind = epi::RecordKind::card;
        epi::Place &place = set.places.emplace_back();
        place.code = "M1";
        place.name = "Noodles";
        place.category = category;
        place.position = {37.5, 127.0};
        set.records.subject = {0};
        set.records.begin = {toSeconds(localTime(at))};
        set.records.place = {0};
        set.records.amount = {amount};
        set.records.line = {2};
    }
    [[nodiscard]] std::vector<Question> ask() const
    {
        const OnsetCurves curves(policy);
        CaseTimes times;
        if (auto window = epi::infectiousWindow(input.cases[0], policy))
            times.infectious = *window;
        if (auto window = epi::exposureWindow(input.cases[0], policy))
            times.exposure = *window;
        times.onset = onsetRange(input.cases[0], policy);
        return findQuestions(PresenceReader(input, policy), curves, {0, times, stays, conflicts, named, now});
    }
    [[nodiscard]] std::vector<Question> ask(QuestionKind kind) const
    {
        std::vector<Question> of;
        for (const Question &question : ask())
            if (question.kind == kind)
                of.push_back(question);
        return of;
    }
};

} // namespace

class TestQuestions : public QObject
{
    Q_OBJECT

private slots:
    void everyWakingHourIsAskedForOnce();
    void daysInARowAreAskedForTogether();
    void longSilenceComesByItsBestDay();
    void toldAndRecordedHoursAreNotAskedFor();
    void shortGapsAreNotAskedFor();
    void nightsAreNotAskedFor();
    void whatLiesAheadIsNotAskedFor();
    void onsetIsAskedForFirst();
    void visitsAreAskedFor_data();
    void visitsAreAskedFor();
    void paymentsForMore_data();
    void paymentsForMore();
    void conflictsAreAskedForOnce();
    void hoursWhileInfectiousComeFirst();
    void orderOfVisitsChangesNothing();
    void caseWithoutAnyDateAsksForOnsetOnly();
};

void TestQuestions::everyWakingHourIsAskedForOnce()
{
    const Desk desk;
    const auto gaps = desk.ask(QuestionKind::whereBetween);
    // Exposure from 14 days before onset, infectious from the day before it through the day of isolation: 02-27 to 03-14.
    QCOMPARE(gaps.size(), 2U);
    QCOMPARE(gaps[0].span, (epi::TimeSpan{localTime("2020-03-11T07:00"), localTime("2020-03-14T23:00")}));
    QCOMPARE(gaps[1].span, (epi::TimeSpan{localTime("2020-02-27T07:00"), localTime("2020-03-10T23:00")}));
}

void TestQuestions::daysInARowAreAskedForTogether()
{
    Desk desk;
    desk.visit("2020-03-03T12:00", "2020-03-03T13:00");
    desk.visit("2020-03-05T06:00", "2020-03-05T23:30");
    std::vector<epi::TimeSpan> before;
    for (const Question &gap : desk.ask(QuestionKind::whereBetween))
        if (gap.span.begin < localTime("2020-03-10T00:00"))
            before.push_back(gap.span);
    std::ranges::sort(before);
    QCOMPARE(before, (std::vector<epi::TimeSpan>{{localTime("2020-02-27T07:00"), localTime("2020-03-02T23:00")},
                                                 {localTime("2020-03-03T07:00"), localTime("2020-03-03T12:00")},
                                                 {localTime("2020-03-03T13:00"), localTime("2020-03-03T23:00")},
                                                 {localTime("2020-03-04T07:00"), localTime("2020-03-04T23:00")},
                                                 {localTime("2020-03-06T07:00"), localTime("2020-03-10T23:00")}}));
}

// Long silence long ago does not come before the day that matters: a run is worth what its best day is worth alone.
void TestQuestions::longSilenceComesByItsBestDay()
{
    double best = 0;
    for (const int day : {11, 12, 13, 14}) {
        Desk desk;
        const auto at = [](int of, const char *clock) { return "2020-03-" + QByteArray::number(of) + clock; };
        for (const int told : {11, 12, 13, 14}) {
            if (told != day)
                desk.visit(at(told, "T00:00"), at(told, "T23:59"));
        }
        const auto gaps = desk.ask(QuestionKind::whereBetween);
        QCOMPARE(gaps.size(), 2U);
        const auto alone =
            std::ranges::find(gaps, epi::TimeSpan{localTime(at(day, "T07:00")), localTime(at(day, "T23:00"))}, &Question::span);
        QVERIFY(alone != gaps.end());
        best = std::max(best, alone->score);
    }
    QCOMPARE(Desk().ask(QuestionKind::whereBetween)[0].score, best);
}

void TestQuestions::toldAndRecordedHoursAreNotAskedFor()
{
    Desk desk;
    desk.visit("2020-03-12T07:00", "2020-03-12T12:00");
    desk.stay("2020-03-12T11:00", "2020-03-12T15:00");
    std::vector<epi::TimeSpan> spans;
    for (const Question &gap : desk.ask(QuestionKind::whereBetween))
        if (epi::localDay(gap.span.begin, desk.policy.utcOffset) == dayOf("2020-03-12"))
            spans.push_back(gap.span);
    QCOMPARE(spans.size(), 1U);
    QCOMPARE(spans[0].begin, localTime("2020-03-12T15:00"));
    QCOMPARE(spans[0].end, localTime("2020-03-12T23:00"));
    QCOMPARE(desk.ask(QuestionKind::whereBetween).size(), 4U); // with the 11th, the 13th and 14th, and the days of exposure
    desk.input.visits[0].status = epi::VisitStatus::rejected;
    QCOMPARE(desk.ask(QuestionKind::whereBetween).size(), 5U);
}

void TestQuestions::shortGapsAreNotAskedFor()
{
    Desk desk;
    desk.visit("2020-03-12T07:00", "2020-03-12T12:00");
    desk.visit("2020-03-12T13:59", "2020-03-12T23:00");
    QCOMPARE(desk.ask(QuestionKind::whereBetween).size(), 3U);
    desk.input.visits[1].begin = localTime("2020-03-12T14:00");
    QCOMPARE(desk.ask(QuestionKind::whereBetween).size(), 4U);
    // What is told vaguely may reach so far.
    desk.input.visits[1].margin = epi::Seconds{60};
    QCOMPARE(desk.ask(QuestionKind::whereBetween).size(), 3U);
}

void TestQuestions::nightsAreNotAskedFor()
{
    Desk desk;
    for (const Question &gap : desk.ask(QuestionKind::whereBetween)) {
        const epi::Seconds offset = desk.policy.utcOffset;
        QVERIFY(gap.span.begin >=
                epi::startOfDay(epi::localDay(gap.span.begin, offset), offset) + desk.policy.questions.dayBegins);
        QVERIFY(gap.span.end <= epi::startOfDay(epi::localDay(gap.span.end, offset), offset) + desk.policy.questions.dayEnds);
    }
}

void TestQuestions::whatLiesAheadIsNotAskedFor()
{
    Desk desk;
    desk.now = localTime("2020-03-12T13:00");
    epi::Instant last{};
    for (const Question &gap : desk.ask(QuestionKind::whereBetween))
        last = std::max(last, gap.span.end);
    QCOMPARE(last, desk.now);
}

void TestQuestions::onsetIsAskedForFirst()
{
    Desk desk;
    QVERIFY(desk.ask(QuestionKind::onset).empty());
    desk.input.cases[0].onset.reset();
    desk.input.cases[0].confirmed = dayOf(onsetDay);
    const auto questions = desk.ask();
    QVERIFY(questions.size() > 1);
    QCOMPARE(questions.front().kind, QuestionKind::onset);
}

void TestQuestions::visitsAreAskedFor_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<QList<int>>("asked");
    const auto kinds = [](std::initializer_list<QuestionKind> list) {
        QList<int> numbers;
        for (const QuestionKind kind : list)
            numbers.append(static_cast<int>(kind));
        return numbers;
    };
    using enum QuestionKind;
    enum { nothing, companions, masks, end, place, endAndCompanions, rejected, contactNamed };
    const QByteArray infectious = "2020-03-12";
    const QByteArray exposed = "2020-03-05";
    const QByteArray before = "2020-01-05";
    QTest::newRow("all is known") << int(nothing) << infectious << kinds({});
    QTest::newRow("with whom") << int(companions) << infectious << kinds({whoWasThere});
    QTest::newRow("with whom, before it could infect") << int(companions) << exposed << kinds({});
    QTest::newRow("masks") << int(masks) << infectious << kinds({mask});
    QTest::newRow("till when") << int(end) << infectious << kinds({until});
    QTest::newRow("till when, while exposed") << int(end) << exposed << kinds({until});
    QTest::newRow("till when, long ago") << int(end) << before << kinds({});
    QTest::newRow("where") << int(place) << infectious << kinds({whichPlace});
    QTest::newRow("two at once") << int(endAndCompanions) << infectious << kinds({whoWasThere, until});
    QTest::newRow("what an officer rejected") << int(rejected) << infectious << kinds({});
    QTest::newRow("a contact was named") << int(contactNamed) << infectious << kinds({});
}

void TestQuestions::visitsAreAskedFor()
{
    QFETCH(int, change);
    QFETCH(QByteArray, day);
    QFETCH(QList<int>, asked);
    Desk desk;
    epi::Visit &visit = desk.visit(day + "T10:00", day + "T11:00");
    if (change == 1 || change == 5 || change == 6 || change == 7)
        visit.companions.clear();
    if (change == 2)
        visit.mask.reset();
    if (change == 3 || change == 5)
        visit.end.reset();
    if (change == 4)
        visit.position.reset();
    if (change == 6)
        visit.status = epi::VisitStatus::rejected;
    if (change == 7)
        desk.named.push_back({localTime(day + "T10:30"), localTime(day + "T10:40")});
    QList<int> found;
    for (const Question &question : desk.ask())
        if (question.kind != QuestionKind::whereBetween) {
            QCOMPARE(question.visit, visit.id);
            found.append(static_cast<int>(question.kind));
        }
    std::ranges::sort(found);
    std::ranges::sort(asked);
    QCOMPARE(found, asked);
}

void TestQuestions::paymentsForMore_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<quint32>("amount");
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<quint32>("persons"); // 0: not asked for
    QTest::newRow("for three") << QByteArray("2020-03-12T13:00") << 30'000U << QByteArray("restaurant") << 3U;
    QTest::newRow("for two") << QByteArray("2020-03-12T13:00") << 29'999U << QByteArray("restaurant") << 0U;
    QTest::newRow("for six") << QByteArray("2020-03-12T13:00") << 64'000U << QByteArray("restaurant") << 6U;
    QTest::newRow("of a week's shopping") << QByteArray("2020-03-12T13:00") << 64'000U << QByteArray("market") << 0U;
    QTest::newRow("before it could infect") << QByteArray("2020-03-05T13:00") << 64'000U << QByteArray("restaurant") << 0U;
}

void TestQuestions::paymentsForMore()
{
    QFETCH(QByteArray, at);
    QFETCH(quint32, amount);
    QFETCH(QByteArray, category);
    QFETCH(quint32, persons);
    Desk desk;
    desk.payment(at, amount, category);
    const auto asked = desk.ask(QuestionKind::paidForMore);
    QCOMPARE(asked.size(), persons > 0 ? 1U : 0U);
    if (persons == 0)
        return;
    QCOMPARE(asked[0].persons, persons);
    QCOMPARE(asked[0].amount, amount);
    QCOMPARE(asked[0].place, std::string("Noodles"));
    QVERIFY(asked[0].span.contains(localTime(at)));
    desk.named.push_back(asked[0].span);
    QVERIFY(desk.ask(QuestionKind::paidForMore).empty());
}

void TestQuestions::conflictsAreAskedForOnce()
{
    Desk desk;
    epi::Visit &visit = desk.visit("2020-03-12T07:00", "2020-03-12T12:00");
    visit.end.reset();
    epi::Conflict &conflict = desk.conflicts.emplace_back();
    conflict.span = {localTime("2020-03-12T07:00"), localTime("2020-03-12T15:00")};
    conflict.visit = visit.id;
    conflict.score = 12;
    const auto asked = desk.ask(QuestionKind::conflict);
    QCOMPARE(asked.size(), 1U);
    QCOMPARE(asked[0].conflict, std::optional<std::uint32_t>(0));
    QCOMPARE(asked[0].score, 12.0);
    QVERIFY(desk.ask(QuestionKind::until).empty());
    for (const Question &gap : desk.ask(QuestionKind::whereBetween))
        QVERIFY(!gap.span.overlaps(desk.conflicts[0].span));
}

void TestQuestions::hoursWhileInfectiousComeFirst()
{
    const Desk desk;
    const auto questions = desk.ask();
    QVERIFY(std::ranges::is_sorted(questions, std::ranges::greater_equal{}, &Question::score) ||
            std::ranges::is_sorted(questions, std::ranges::greater{}, &Question::score));
    const epi::Day first = epi::localDay(questions.front().span.begin, desk.policy.utcOffset);
    QVERIFY(first >= dayOf("2020-03-11") && first <= dayOf("2020-03-13"));
    QVERIFY(questions.front().weight > questions.back().weight);
}

void TestQuestions::orderOfVisitsChangesNothing()
{
    Desk desk;
    desk.visit("2020-03-11T10:00", nullptr);
    desk.visit("2020-03-12T10:00", "2020-03-12T12:00").companions.clear();
    desk.visit("2020-03-13T10:00", "2020-03-13T12:00").mask.reset();
    desk.visit("2020-03-05T10:00", "2020-03-05T20:00").position.reset();
    const auto inOrder = desk.ask();
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(desk.input.visits, random);
        QVERIFY(desk.ask() == inOrder);
    }
}

void TestQuestions::caseWithoutAnyDateAsksForOnsetOnly()
{
    Desk desk;
    desk.input.cases[0].onset.reset();
    desk.input.cases[0].isolated.reset();
    desk.visit("2020-03-12T10:00", nullptr);
    const auto questions = desk.ask();
    QCOMPARE(questions.size(), 1U);
    QCOMPARE(questions[0].kind, QuestionKind::onset);
}

QTEST_APPLESS_MAIN(TestQuestions)
#include "tst_questions.moc"
