#include "epi/answers.h"
#include "epi/ruling.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

using namespace tracedesk::epi;

/// Which question a ruling is about, and answers as a set ordered by item.
class TestRuling : public QObject
{
    Q_OBJECT

private slots:
    void speaksOfOneQuestion_data();
    void speaksOfOneQuestion();
    void aNewOneSettlesNothing();
    void answersStayInOrder();
};

namespace {

TimeSpan minutes(int begin, int end)
{
    const Instant start{Seconds{1'585'000'000}};
    return {start + std::chrono::minutes(begin), start + std::chrono::minutes(end)};
}

VisitId visit(std::uint8_t n)
{
    return VisitId(Uuid{n});
}

Question whereBetween(TimeSpan span)
{
    Question question;
    question.kind = QuestionKind::whereBetween;
    question.span = span;
    return question;
}

Question aboutVisit(QuestionKind kind, std::uint8_t n)
{
    Question question;
    question.kind = kind;
    question.visit = visit(n);
    question.span = minutes(0, 60);
    question.place = "Bakery";
    return question;
}

Question aboutConflict(std::uint32_t conflict, TimeSpan span, const char *place)
{
    Question question;
    question.kind = QuestionKind::conflict;
    question.conflict = conflict;
    question.span = span;
    question.place = place;
    return question;
}

std::vector<Conflict> conflicts()
{
    std::vector<Conflict> two(2);
    two[0].kind = ConflictKind::undeclaredStay;
    two[1].kind = ConflictKind::undeclaredPayment;
    return two;
}

} // namespace

Q_DECLARE_METATYPE(Question)

void TestRuling::speaksOfOneQuestion_data()
{
    QTest::addColumn<Question>("ruled");
    QTest::addColumn<Question>("asked");
    QTest::addColumn<bool>("same");

    const auto row = [](const char *name, const Question &ruled, const Question &asked, bool same) {
        QTest::newRow(name) << ruled << asked << same;
    };
    const Question stay = aboutConflict(0, minutes(0, 60), "Mast 7");
    row("the same", stay, stay, true);
    row("records that came later moved its ends", stay, aboutConflict(0, minutes(20, 90), "Mast 7"), true);
    row("another time", stay, aboutConflict(0, minutes(61, 90), "Mast 7"), false);
    row("another place", stay, aboutConflict(0, minutes(0, 60), "Mast 8"), false);
    row("another conflict there", stay, aboutConflict(1, minutes(0, 60), "Mast 7"), false);
    row("the next one there", stay, aboutConflict(0, minutes(60, 90), "Mast 7"), false);
    const auto ofVisit = [&](const char *place) {
        Question question = aboutConflict(0, minutes(0, 60), place);
        question.visit = aboutVisit(QuestionKind::mask, 1).visit;
        return question;
    };
    row("a conflict of the visit", ofVisit("Mast 7"), ofVisit("Mast 7"), true);
    row("a conflict of the visit with another place", ofVisit("Mast 7"), ofVisit("Mast 8"), false);
    row("an instant within", aboutConflict(1, minutes(30, 30), "Shop"), aboutConflict(1, minutes(30, 30), "Shop"), true);
    row("another instant", aboutConflict(1, minutes(30, 30), "Shop"), aboutConflict(1, minutes(31, 31), "Shop"), false);
    row(
        "the same visit, renamed", aboutVisit(QuestionKind::mask, 1),
        [] {
            Question renamed = aboutVisit(QuestionKind::mask, 1);
            renamed.place = "Baker's";
            return renamed;
        }(),
        true);
    row("another visit", aboutVisit(QuestionKind::mask, 1), aboutVisit(QuestionKind::mask, 2), false);
    row("something else of the visit", aboutVisit(QuestionKind::mask, 1), aboutVisit(QuestionKind::until, 1), false);
    row("a gap that an answer made shorter", whereBetween(minutes(0, 300)), whereBetween(minutes(0, 100)), true);
    row("the gap after it", whereBetween(minutes(0, 100)), whereBetween(minutes(160, 300)), false);
    row("days in a row of which one was settled", whereBetween(minutes(1440, 2400)), whereBetween(minutes(0, 8000)), false);
    row("days in a row of which the first was answered", whereBetween(minutes(0, 8000)), whereBetween(minutes(1440, 8000)), true);
    Question onset;
    onset.kind = QuestionKind::onset;
    row("onset has no time", onset, onset, true);
}

void TestRuling::speaksOfOneQuestion()
{
    QFETCH(Question, ruled);
    QFETCH(Question, asked);
    QFETCH(bool, same);
    const Ruling ruling = rulingOn(ruled, conflicts());
    QCOMPARE(isAbout(ruling, asked, conflicts()), same);
    // Of time nothing is known of, a ruling on a part does not settle the whole.
    if (asked.kind != QuestionKind::whereBetween)
        QCOMPARE(isAbout(rulingOn(asked, conflicts()), ruled, conflicts()), same);
}

void TestRuling::aNewOneSettlesNothing()
{
    QVERIFY(!isSettled(rulingOn(aboutVisit(QuestionKind::mask, 1), {})));
}

void TestRuling::answersStayInOrder()
{
    std::mt19937 random(7);
    Answers answers;
    std::map<std::pair<std::string, std::uint16_t>, std::string> expected;
    for (int step = 0; step < 2'000; ++step) {
        Answer answer;
        answer.item = std::string(1, static_cast<char>('a' + random() % 5));
        answer.turn = static_cast<std::uint16_t>(random() % 4);
        answer.state = random() % 5 == 0 ? AnswerState::unknown : AnswerState::told;
        if (answer.state == AnswerState::told && random() % 3 != 0)
            answer.value = std::to_string(random() % 100);
        if (answer.state == AnswerState::told && answer.value.empty())
            expected.erase({answer.item, answer.turn});
        else
            expected[{answer.item, answer.turn}] = answer.value;
        put(answers, answer);
        QCOMPARE(answers.all.size(), expected.size());
        QVERIFY(std::ranges::is_sorted(answers.all, {}, [](const Answer &a) { return std::tie(a.item, a.turn); }));
    }
    for (const auto &[key, value] : expected) {
        const Answer *found = answerTo(answers, key.first, key.second);
        QVERIFY(found != nullptr);
        QCOMPARE(found->value, value);
    }
    QVERIFY(answerTo(answers, "z") == nullptr);
}

QTEST_APPLESS_MAIN(TestRuling)
#include "tst_ruling.moc"
