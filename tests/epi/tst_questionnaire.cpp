#include "epi/countries.h"
#include "epi/questionnaire.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using epi::AnswerState;
using epi::ItemKind;

namespace {

epi::QuestionnaireItem item(const char *id, ItemKind kind, const char *group = "", std::optional<epi::ItemCondition> when = {})
{
    epi::QuestionnaireItem made;
    made.id = id;
    made.kind = kind;
    made.group = group;
    made.condition = std::move(when);
    made.least = -5;
    made.most = 43;
    made.decimals = 1;
    made.choices = {{"fever", {}}, {"cough", {}}, {"other", {}}};
    return made;
}

/// Travel with places, each with a reason where it was left; symptoms with a temperature.
epi::Questionnaire small()
{
    epi::Questionnaire made;
    made.id = "small";
    epi::QuestionnaireSection travel;
    travel.id = "travel";
    travel.items = {item("abroad", ItemKind::yesNo), item("place", ItemKind::country, "places"),
                    item("left", ItemKind::yesNo, "places"),
                    item("why", ItemKind::text, "places", epi::ItemCondition{"left", {"yes"}}),
                    item("flight", ItemKind::text, "", epi::ItemCondition{"abroad", {"yes"}})};
    travel.groups = {{"places", {}, 3, epi::ItemCondition{"abroad", {"yes"}}}};
    epi::QuestionnaireSection clinical;
    clinical.id = "clinical";
    clinical.items = {item("onset", ItemKind::fact), item("symptoms", ItemKind::choices),
                      item("temperature", ItemKind::number, "", epi::ItemCondition{"symptoms", {"fever"}}),
                      item("hospital", ItemKind::text, "", epi::ItemCondition{"flight", {"KE1"}})};
    made.sections = {travel, clinical};
    return made;
}

epi::Answers answers(const std::vector<epi::Answer> &all)
{
    epi::Answers made;
    for (const epi::Answer &one : all)
        put(made, one);
    return made;
}

epi::Answer told(const char *id, const char *value, std::uint16_t turn = 0)
{
    return {id, turn, AnswerState::told, false, value};
}

/// "abroad place.0 left.0 flight | onset symptoms"
QString asked(const epi::Answers &given, const epi::BegunTurns &begun = {})
{
    const epi::Questionnaire form = small();
    QStringList all;
    std::size_t section = 0;
    for (const epi::AskedItem &at : epi::askedItems(form, given, begun)) {
        if (at.section != section)
            all << QStringLiteral("|");
        section = at.section;
        const epi::QuestionnaireItem &one = form.sections[at.section].items[at.item];
        all << QString::fromStdString(one.id) + (one.group.empty() ? QString() : u'.' + QString::number(at.turn));
    }
    return all.join(u' ');
}

} // namespace

class TestQuestionnaire : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void countriesByName_data();
    void countriesByName();
    void countriesAreInOrder();
    void whatIsAsked_data();
    void whatIsAsked();
    void progress();
    void aTurnGoesAndTheOthersMoveUp();
    void whichQuestionnaire();
};

void TestQuestionnaire::values_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("valid");
    const auto row = [](ItemKind kind, const char *value, bool valid) {
        QTest::addRow("%d \"%s\"", int(kind), value) << int(kind) << QString::fromUtf8(value) << valid;
    };
    row(ItemKind::text, "늘샘 시장", true);
    row(ItemKind::text, "", false);
    row(ItemKind::text, "  ", false);
    row(ItemKind::text, "two\nlines", false);
    row(ItemKind::longText, "two\nlines", true);
    row(ItemKind::longText, "\n", false);
    row(ItemKind::yesNo, "yes", true);
    row(ItemKind::yesNo, "no", true);
    row(ItemKind::yesNo, "Yes", false);
    row(ItemKind::choice, "cough", true);
    row(ItemKind::choice, "fever cough", false);
    row(ItemKind::choice, "sneezing", false);
    row(ItemKind::choices, "cough", true);
    row(ItemKind::choices, "fever cough", true);
    row(ItemKind::choices, "cough fever", false); // of the definition's order
    row(ItemKind::choices, "fever fever", false);
    row(ItemKind::choices, "fever  cough", false);
    row(ItemKind::choices, "fever sneezing", false);
    row(ItemKind::choices, "", false);
    row(ItemKind::day, "2020-02-29", true);
    row(ItemKind::day, "2021-02-29", false);
    row(ItemKind::day, "2020-2-9", false);
    row(ItemKind::day, "2020-02-29 ", false);
    row(ItemKind::day, "0020-02-29", false);
    row(ItemKind::dayAndTime, "2020-02-29", true);
    row(ItemKind::dayAndTime, "2020-02-29 23:59", true);
    row(ItemKind::dayAndTime, "2020-02-29 24:00", false);
    row(ItemKind::dayAndTime, "2020-02-29 9:05", false);
    row(ItemKind::dayAndTime, "2020-02-30 09:05", false);
    row(ItemKind::number, "38.5", true);
    row(ItemKind::number, "0", true);
    row(ItemKind::number, "-5", true);
    row(ItemKind::number, "-5.1", false);
    row(ItemKind::number, "43.1", false);
    row(ItemKind::number, "038", false);
    row(ItemKind::number, "38.0", false);
    row(ItemKind::number, "38.", false);
    row(ItemKind::number, ".5", false);
    row(ItemKind::number, "1.25", false); // one digit behind the point
    row(ItemKind::number, "-0", false);
    row(ItemKind::number, "1e1", false);
    row(ItemKind::number, "warm", false);
    row(ItemKind::country, "KR", true);
    row(ItemKind::country, "kr", false);
    row(ItemKind::country, "ZZ", false);
    row(ItemKind::fact, "anything", false);
}

void TestQuestionnaire::values()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    QTEST(epi::isValueOf(item("x", static_cast<ItemKind>(kind)), value.toStdString()), "valid");
}

void TestQuestionnaire::countriesByName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("KR", "KR");
    row("cn", "CN");
    row("China", "CN");
    row("중국", "CN");
    row("한국", "KR");
    row("대한", "KR");
    row("USA", "US");
    row("viet", "VN");
    row("베트", "VN");
    row("Niger", "NE"); // though Nigeria begins with it
    row("Guin", "");    // Guinea or Guinea-Bissau
    row("C", "");
    row("Atlantis", "");
    row("", "");
}

void TestQuestionnaire::countriesByName()
{
    QFETCH(QString, text);
    const epi::Country *found = epi::countryNamed(text.toStdString());
    QTEST(found ? QString::fromLatin1(found->code.data(), 2) : QString(), "code");
}

void TestQuestionnaire::countriesAreInOrder()
{
    const auto all = epi::countries();
    QVERIFY(all.size() > 200);
    QVERIFY(std::ranges::is_sorted(all, std::ranges::less_equal(), &epi::Country::code));
    for (const epi::Country &one : all) {
        QCOMPARE(epi::countryOf(one.code), &one);
        QCOMPARE(epi::countryNamed(one.english), &one);
        QCOMPARE(epi::countryNamed(one.korean), &one);
    }
}

void TestQuestionnaire::whatIsAsked_data()
{
    QTest::addColumn<QList<QStringList>>("given"); // item, turn, value
    QTest::addColumn<int>("begun");
    QTest::addColumn<QString>("all");
    const auto row = [](const char *name, const QList<QStringList> &given, int begun, const char *all) {
        QTest::newRow(name) << given << begun << QString::fromLatin1(all);
    };
    row("nothing said", {}, 0, "abroad | onset symptoms");
    row("at home", {{"abroad", "0", "no"}}, 0, "abroad | onset symptoms");
    row("abroad", {{"abroad", "0", "yes"}}, 0, "abroad place.0 left.0 flight | onset symptoms");
    row("two places begun", {{"abroad", "0", "yes"}}, 2, "abroad place.0 left.0 place.1 left.1 flight | onset symptoms");
    row("the second one answered", {{"abroad", "0", "yes"}, {"place", "1", "CN"}}, 0,
        "abroad place.0 left.0 place.1 left.1 flight | onset symptoms");
    row("within its repetition", {{"abroad", "0", "yes"}, {"place", "1", "CN"}, {"left", "1", "yes"}}, 0,
        "abroad place.0 left.0 place.1 left.1 why.1 flight | onset symptoms");
    row("among several", {{"symptoms", "0", "fever cough"}}, 0, "abroad | onset symptoms temperature");
    row("not among several", {{"symptoms", "0", "cough"}}, 0, "abroad | onset symptoms");
    row("across sections", {{"abroad", "0", "yes"}, {"flight", "0", "KE1"}}, 0,
        "abroad place.0 left.0 flight | onset symptoms hospital");
    row("of something that is not asked any more", {{"abroad", "0", "no"}, {"flight", "0", "KE1"}, {"left", "0", "yes"}}, 0,
        "abroad | onset symptoms");
}

void TestQuestionnaire::whatIsAsked()
{
    QFETCH(QList<QStringList>, given);
    QFETCH(int, begun);
    epi::Answers made;
    for (const QStringList &one : given)
        put(made, {one[0].toStdString(), one[1].toUShort(), AnswerState::told, false, one[2].toStdString()});
    QTEST(asked(made, {{"places", static_cast<std::uint16_t>(begun)}}), "all");
    // A condition is fulfilled by what was told, by nothing else.
    for (epi::Answer &one : made.all)
        one.state = AnswerState::unknown;
    QVERIFY(!asked(made).contains(QLatin1String("flight")));
}

void TestQuestionnaire::progress()
{
    const epi::Questionnaire form = small();
    const auto of = [&](const epi::Answers &given, std::size_t section) { return epi::progressOf(form, given)[section]; };
    QCOMPARE(of({}, 0), (epi::SectionProgress{0, 1}));
    QCOMPARE(of({}, 1), (epi::SectionProgress{0, 1})); // the fact is not counted
    const epi::Answers some = answers({told("abroad", "yes"),
                                       told("place", "CN"),
                                       told("left", "perhaps"),
                                       {"flight", 0, AnswerState::refused, false, ""},
                                       told("symptoms", "fever"),
                                       {"temperature", 0, AnswerState::unknown, false, ""}});
    QCOMPARE(of(some, 0), (epi::SectionProgress{3, 4})); // what is not understood is still open
    QCOMPARE(of(some, 0).open(), 1U);
    QCOMPARE(of(some, 1), (epi::SectionProgress{2, 2}));
}

void TestQuestionnaire::aTurnGoesAndTheOthersMoveUp()
{
    const epi::Questionnaire form = small();
    const epi::Answers three = answers({told("abroad", "yes"), told("place", "CN", 0), told("place", "JP", 1),
                                        told("left", "no", 1), told("place", "VN", 2), told("flight", "KE1")});
    const epi::Answers two = epi::withoutTurn(form.sections[0], "places", 1, three);
    QCOMPARE(two, answers({told("abroad", "yes"), told("place", "CN", 0), told("place", "VN", 1), told("flight", "KE1")}));
    QCOMPARE(epi::turnsOf(form.sections[0], "places", three), 3);
    QCOMPARE(epi::turnsOf(form.sections[0], "places", two), 2);
    QCOMPARE(epi::repeatedItems(form), (std::vector<std::vector<std::string>>{{"place", "left", "why"}}));
}

void TestQuestionnaire::whichQuestionnaire()
{
    std::vector<epi::Questionnaire> all(3);
    all[0].id = "covid";
    all[0].diseases = {"COVID-19"};
    all[0].policies = {"kcdc-2020-03"};
    all[1].id = "general";
    all[2].id = "mers";
    all[2].diseases = {"MERS"};
    const auto chosen = [&](const char *policy, const char *disease) {
        const epi::Questionnaire *one = epi::questionnaireFor(all, policy, disease);
        return one ? QString::fromStdString(one->id) : QString();
    };
    QCOMPARE(chosen("kcdc-2020-03", ""), QStringLiteral("covid"));
    QCOMPARE(chosen("kcdc-2020-03", "MERS"), QStringLiteral("covid"));
    QCOMPARE(chosen("", "COVID-19"), QStringLiteral("covid"));
    QCOMPARE(chosen("mers-2015", "MERS"), QStringLiteral("mers"));
    QCOMPARE(chosen("", ""), QStringLiteral("general"));
    QCOMPARE(chosen("", "Measles"), QStringLiteral("general"));
    all.erase(all.begin() + 1);
    QCOMPARE(chosen("", "Measles"), QString());
}

QTEST_GUILESS_MAIN(TestQuestionnaire)
#include "tst_questionnaire.moc"
