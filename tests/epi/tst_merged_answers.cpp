#include "epi/merged_answers.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace tracedesk;
using epi::Answer;
using epi::Answers;
using epi::AnswerState;

namespace {

const std::vector<std::vector<std::string>> repeated{{"city", "country"}};
const std::vector<std::string> once{"smoking", "symptoms", "work"};

Answer told(const char *item, const char *value, std::uint16_t turn = 0)
{
    return {item, turn, AnswerState::told, false, value};
}

Answers of(const std::vector<Answer> &all)
{
    Answers made;
    for (const Answer &one : all)
        put(made, one);
    return made;
}

/// Some items answered, places without a hole between them.
Answers invented(std::mt19937 &random)
{
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const auto value = [&](const std::string &item, std::uint16_t turn) {
        Answer made{item, turn, AnswerState::told, false, "v" + std::to_string(pick(3))};
        if (pick(6) == 0)
            made = {item, turn, AnswerState::unknown, false, ""};
        return made;
    };
    Answers made;
    for (const std::string &item : once) {
        if (pick(3) > 0)
            put(made, value(item, 0));
    }
    const int turns = pick(4);
    for (int turn = 0; turn < turns; ++turn) {
        put(made, value("city", static_cast<std::uint16_t>(turn)));
        if (pick(2) == 0)
            put(made, value("country", static_cast<std::uint16_t>(turn)));
    }
    return made;
}

/// Every answer that is said somewhere, wherever it stands.
std::multiset<std::string> words(const Answers &answers)
{
    std::multiset<std::string> all;
    for (const Answer &one : answers.all)
        all.insert(one.item + "=" + std::to_string(int(one.state)) + one.value);
    return all;
}

} // namespace

class TestMergedAnswers : public QObject
{
    Q_OBJECT

private slots:
    void fieldByField_data();
    void fieldByField();
    void whatOneDidNotTouchIsAsTheOtherHasIt();
    void noWordIsLost();
    void noPlaceIsMadeOfHalvesOfTwo();
    void idsAreTheirs();
};

void TestMergedAnswers::fieldByField_data()
{
    QTest::addColumn<QList<Answers>>("drafts"); // base, mine, theirs, merged
    QTest::addColumn<QStringList>("clashes");
    const auto row = [](const char *name, const std::vector<Answer> &base, const std::vector<Answer> &mine,
                        const std::vector<Answer> &theirs, const std::vector<Answer> &merged, const QStringList &clashes = {}) {
        QTest::newRow(name) << QList<Answers>{of(base), of(mine), of(theirs), of(merged)} << clashes;
    };
    const Answer no = told("smoking", "no");
    const Answer yes = told("smoking", "yes");
    const Answer office = told("work", "office");
    row("nothing", {}, {}, {}, {});
    row("mine alone", {}, {no}, {}, {no});
    row("theirs alone", {}, {}, {no}, {no});
    row("alike", {}, {no}, {no}, {no});
    row("one each", {}, {no}, {office}, {no, office});
    row("both otherwise", {}, {yes}, {no}, {no}, {"smoking.0"});
    row("mine changed", {no}, {yes}, {no}, {yes});
    row("theirs changed", {no}, {no}, {yes}, {yes});
    row("mine taken out", {no}, {}, {no}, {});
    row("taken out and changed", {no}, {}, {yes}, {yes}, {"smoking.0"});
    row("changed and taken out", {no}, {yes}, {}, {}, {"smoking.0"});
    row("not known is an answer", {}, {{"smoking", 0, AnswerState::unknown, false, ""}}, {no}, {no}, {"smoking.0"});
    row("approximate is another answer", {}, {{"work", 0, AnswerState::told, true, "office"}}, {office}, {office}, {"work.0"});

    const auto place = [](const char *city, const char *country, std::uint16_t turn) {
        return std::vector<Answer>{told("city", city, turn), told("country", country, turn)};
    };
    const auto join = [](std::vector<Answer> a, const std::vector<Answer> &b) {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    };
    row("a first place each", {}, place("Wuhan", "CN", 0), place("Osaka", "JP", 0),
        join(place("Osaka", "JP", 0), place("Wuhan", "CN", 1)));
    row("half a place each", {}, {told("city", "Wuhan")}, {told("country", "JP")},
        {told("country", "JP"), told("city", "Wuhan", 1)});
    row("the same place", {}, place("Wuhan", "CN", 0), place("Wuhan", "CN", 0), place("Wuhan", "CN", 0));
    row("the same and another", {}, join(place("Wuhan", "CN", 0), place("Hanoi", "VN", 1)), place("Wuhan", "CN", 0),
        join(place("Wuhan", "CN", 0), place("Hanoi", "VN", 1)));
    row("the known place corrected, another added", place("Wuhan", "CN", 0), place("Beijing", "CN", 0),
        join(place("Wuhan", "CN", 0), place("Hanoi", "VN", 1)), join(place("Beijing", "CN", 0), place("Hanoi", "VN", 1)));
    row("taken out here, left alone there", place("Wuhan", "CN", 0), {}, place("Wuhan", "CN", 0), {});
    row("taken out here, corrected there", join(place("Wuhan", "CN", 0), place("Osaka", "JP", 1)), place("Osaka", "JP", 0),
        join(place("Wuhan", "CN", 0), place("Tokyo", "JP", 1)), join(place("Wuhan", "CN", 0), place("Tokyo", "JP", 1)),
        {"city.0", "city.1", "country.0", "country.1"});
}

void TestMergedAnswers::fieldByField()
{
    QFETCH(QList<Answers>, drafts);
    const epi::MergedAnswers merged = epi::mergedByField(drafts[0], drafts[1], drafts[2], repeated);
    QCOMPARE(merged.answers, drafts[3]);
    QStringList clashes;
    for (const epi::AnswerClash &clash : merged.clashes)
        clashes << QString::fromStdString(clash.item) + u'.' + QString::number(clash.turn);
    QTEST(clashes, "clashes");
}

void TestMergedAnswers::whatOneDidNotTouchIsAsTheOtherHasIt()
{
    std::mt19937 random(20200312);
    for (int trial = 0; trial < 2'000; ++trial) {
        const Answers base = invented(random);
        const Answers other = invented(random);
        for (const auto &[mine, theirs] : {std::pair(other, base), std::pair(base, other), std::pair(other, other)}) {
            const epi::MergedAnswers merged = epi::mergedByField(base, mine, theirs, repeated);
            QCOMPARE(merged.answers, other);
            QVERIFY(merged.clashes.empty());
        }
    }
}

void TestMergedAnswers::noWordIsLost()
{
    std::mt19937 random(7);
    int clashed = 0;
    for (int trial = 0; trial < 5'000; ++trial) {
        const Answers base = invented(random);
        const Answers mine = invented(random);
        const Answers theirs = invented(random);
        const epi::MergedAnswers merged = epi::mergedByField(base, mine, theirs, repeated);
        QVERIFY(std::ranges::is_sorted(merged.answers.all, {}, [](const Answer &one) { return std::tie(one.item, one.turn); }));
        Answers kept = merged.answers; // with what is offered beside it
        for (const epi::AnswerClash &clash : merged.clashes) {
            ++clashed;
            QVERIFY(clash.mine != clash.theirs);
            QCOMPARE(answerTo(merged.answers, clash.item, clash.turn) != nullptr, clash.theirs.has_value());
            for (const auto &side : {clash.mine, clash.theirs})
                if (side)
                    kept.all.push_back(*side);
        }
        const auto all = words(kept);
        const auto before = words(base);
        for (const Answers &draft : {mine, theirs}) {
            for (const std::string &word : words(draft))
                QVERIFY2(all.contains(word) || before.contains(word), word.c_str());
        }
    }
    QVERIFY(clashed > 1'000);
}

void TestMergedAnswers::noPlaceIsMadeOfHalvesOfTwo()
{
    // Each place says whose it is, and some say only half of it.
    std::mt19937 random(11);
    const auto places = [&](const char *whose) {
        Answers made;
        const auto turns = static_cast<std::uint16_t>(random() % 4);
        for (std::uint16_t turn = 0; turn < turns; ++turn) {
            const auto half = random() % 3;
            const std::string value = whose + std::to_string(random() % 3);
            if (half != 0)
                put(made, {"city", turn, AnswerState::told, false, value});
            if (half != 1)
                put(made, {"country", turn, AnswerState::told, false, value});
        }
        return made;
    };
    int whole = 0;
    for (int trial = 0; trial < 2'000; ++trial) {
        const Answers mine = places("mine");
        const Answers theirs = places("theirs");
        const auto merged = epi::mergedByField({}, mine, theirs, repeated);
        QVERIFY(merged.clashes.empty());
        QCOMPARE(merged.answers.all.size(), mine.all.size() + theirs.all.size());
        for (const Answer &one : merged.answers.all) {
            if (const Answer *other = answerTo(merged.answers, one.item == "city" ? "country" : "city", one.turn)) {
                QCOMPARE(other->value, one.value);
                ++whole;
            }
        }
    }
    QVERIFY(whole > 500);
}

void TestMergedAnswers::idsAreTheirs()
{
    Answers theirs = of({told("work", "office")});
    theirs.id = epi::AnswersId(epi::Uuid{3});
    theirs.questionnaire = "general";
    theirs.revision = 4;
    const auto merged = epi::mergedByField({}, of({told("smoking", "no")}), theirs);
    QVERIFY(merged.answers.id == theirs.id);
    QCOMPARE(merged.answers.revision, 4U);
    QCOMPARE(merged.answers.all.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestMergedAnswers)
#include "tst_merged_answers.moc"
