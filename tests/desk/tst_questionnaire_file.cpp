#include "desk/questionnaire_file.h"
#include "tests/support/places.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tracedesk;

namespace {

const QString folder = tests::resources("/questionnaires");

QByteArray shipped(const char *name)
{
    QFile file(folder + u'/' + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything a definition may hold, once.
const QByteArray whole = R"({
    "format": 1, "id": "small", "title": {"en": "Small", "ko": "작은"}, "citation": "made up",
    "diseases": ["MERS"], "policies": ["mers-2015"],
    "lists": {"symptoms": [{"code": "fever", "label": {"en": "Fever", "ko": "발열"}}, {"code": "cough", "label": {"en": "Cough", "ko": "기침"}}]},
    "sections": [{"id": "one", "title": {"en": "One", "ko": "하나"}, "items": [
        {"id": "onset", "label": {"en": "Onset", "ko": "발병일"}, "kind": "fact", "fact": "onset"},
        {"id": "symptoms", "number": "3.1", "label": {"en": "Symptoms", "ko": "증상"}, "kind": "choices", "choices": "symptoms"},
        {"id": "heat", "label": {"en": "Temperature", "ko": "체온"}, "hint": {"en": "of the ear", "ko": "귀"}, "kind": "number",
         "least": 34, "most": 43, "decimals": 1, "unit": {"en": "C", "ko": "도"}, "when": {"item": "symptoms", "is": ["fever"]}},
        {"id": "ward", "label": {"en": "Ward", "ko": "병동"}, "kind": "choice", "choices": [{"code": "a", "label": {"en": "A", "ko": "가"}}]},
        {"group": "places", "label": {"en": "Place", "ko": "장소"}, "most": 5, "items": [
            {"id": "left", "label": {"en": "Left", "ko": "나감"}, "kind": "yesNo"},
            {"id": "why", "label": {"en": "Why", "ko": "이유"}, "kind": "text", "when": {"item": "left", "is": ["yes"]}}]}]}]})";

QString textOf(const epi::Error &error)
{
    QStringList all;
    for (const std::string &argument : error.arguments)
        all << QString::fromStdString(argument);
    return all.join(u' ');
}

} // namespace

class TestQuestionnaireFile : public QObject
{
    Q_OBJECT

private slots:
    void shippedOnes();
    void theFormIsWhole();
    void oneOfEverything();
    void refusesFaults_data();
    void refusesFaults();
    void everyKeyIsKnown_data();
    void everyKeyIsKnown();
    void foldersOfThem();
};

void TestQuestionnaireFile::shippedOnes()
{
    const auto all = desk::readQuestionnaires(folder.toStdString());
    QVERIFY2(all.has_value(), all ? "" : qPrintable(textOf(all.error())));
    QCOMPARE(all->size(), std::size_t{2});
    const auto id = [&](const char *policy, const char *disease) {
        return QString::fromStdString(epi::questionnaireFor(*all, policy, disease)->id);
    };
    QCOMPARE(id("kcdc-2020-03", "COVID-19"), QStringLiteral("covid19-kr-2020"));
    QCOMPARE(id("kcdc-2020-10", ""), QStringLiteral("covid19-kr-2020"));
    QCOMPARE(id("mers-2015", "MERS"), QStringLiteral("general"));
    QCOMPARE(id("", "Measles"), QStringLiteral("general"));
    for (const epi::Questionnaire &one : *all) {
        for (const epi::SectionProgress &section : epi::progressOf(one, {}))
            QVERIFY(section.asked > 0);
    }
}

// Form 2 of the guideline, number by number; what the case holds is shown as its fact.
void TestQuestionnaireFile::theFormIsWhole()
{
    const auto form = desk::readQuestionnaire((folder + QStringLiteral("/covid19-kr-2020.json")).toStdString());
    QVERIFY(form.has_value());
    std::set<std::string> numbers;
    std::set<std::string> facts;
    std::size_t items = 0;
    for (const epi::QuestionnaireSection &section : form->sections) {
        for (const epi::QuestionnaireItem &item : section.items) {
            numbers.insert(item.number);
            facts.insert(item.fact);
            ++items;
        }
    }
    for (const char *number :
         {"1.1", "1.2",   "1.3",   "1.4",   "1.5", "1.6", "1.7", "2.1", "2.2", "2.4", "2.5", "2.6", "2.7", "2.8",
          "3.1", "3.1.1", "3.1.2", "3.1.3", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "4.1", "4.2", "4.3", "4.4"})
        QVERIFY2(numbers.contains(number), number);
    for (const char *fact : {"name", "residentNumber", "sex", "address", "phone", "onset"})
        QVERIFY2(facts.contains(fact), fact);
    QVERIFY(items > 90);
    const auto group = [&](const char *id) {
        return std::ranges::any_of(form->sections, [&](const epi::QuestionnaireSection &section) {
            return std::ranges::contains(section.groups, id, &epi::QuestionnaireGroup::id);
        });
    };
    QVERIFY(group("places") && group("transits") && group("companion") && group("activity")); // 2.3, 2.4, 2.6, activities
}

void TestQuestionnaireFile::oneOfEverything()
{
    const auto form = desk::parseQuestionnaire(whole.toStdString(), "small.json");
    QVERIFY2(form.has_value(), form ? "" : qPrintable(textOf(form.error())));
    QCOMPARE(form->title.korean, std::string("작은"));
    QCOMPARE(form->diseases, std::vector<std::string>{"MERS"});
    const epi::QuestionnaireItem &heat = *epi::itemOf(*form, "heat");
    QCOMPARE(heat.kind, epi::ItemKind::number);
    QCOMPARE(heat.most, 43.0);
    QCOMPARE(int(heat.decimals), 1);
    QCOMPARE(heat.condition, (epi::ItemCondition{"symptoms", {"fever"}}));
    QCOMPARE(heat.hint.english, std::string("of the ear"));
    QCOMPARE(epi::itemOf(*form, "symptoms")->choices.size(), std::size_t{2});
    QCOMPARE(epi::itemOf(*form, "why")->group, std::string("places"));
    QCOMPARE(form->sections[0].groups[0].most, 5);
}

void TestQuestionnaireFile::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("why");
    const auto row = [](const char *name, const char *find, const char *replace, const char *where, const char *why) {
        QTest::newRow(name) << QByteArray(find) << QByteArray(replace) << QByteArray(where) << QByteArray(why);
    };
    row("no JSON", "\"format\"", "format", "/", "syntax");
    row("no object", whole.constData(), "[]", "/", "type");
    row("later format", "\"format\": 1", "\"format\": 2", "/format", "range");
    row("no id", "\"id\": \"small\",", "", "/id", "missing");
    row("an id with a blank", "\"id\": \"small\"", "\"id\": \"no good\"", "/id", "id");
    row("a title in one language", "\"ko\": \"작은\"", "\"kr\": \"작은\"", "/title/kr", "unknown");
    row("an empty word", "\"en\": \"Small\"", "\"en\": \"\"", "/title/en", "empty");
    row("a disease that is no text", "[\"MERS\"]", "[5]", "/diseases/0", "type");
    row("no disease in the list", "[\"MERS\"]", "[]", "/diseases", "empty");
    row("no sections", "\"sections\": [", "\"parts\": [", "/parts", "unknown");
    row("a choice twice", "\"code\": \"cough\"", "\"code\": \"fever\"", "/lists/symptoms/1/code", "duplicate");
    row("an unknown kind", "\"kind\": \"yesNo\"", "\"kind\": \"maybe\"", "/sections/0/items/4/items/0/kind", "unknown");
    row("an unknown list", "\"choices\": \"symptoms\"", "\"choices\": \"signs\"", "/sections/0/items/1/choices", "unknown");
    row("choices of a text", "\"kind\": \"text\"", "\"kind\": \"text\", \"choices\": \"symptoms\"",
        "/sections/0/items/4/items/1/choices", "unknown");
    row("no choices", "\"kind\": \"choices\", \"choices\": \"symptoms\"", "\"kind\": \"choices\"", "/sections/0/items/1/choices",
        "missing");
    row("a number without its end", "\"most\": 43,", "", "/sections/0/items/2/most", "missing");
    row("an end before the begin", "\"most\": 43", "\"most\": 33", "/sections/0/items/2/most", "range");
    row("half a digit", "\"decimals\": 1", "\"decimals\": 1.5", "/sections/0/items/2/decimals", "type");
    row("one repetition", "\"most\": 5", "\"most\": 1", "/sections/0/items/4/most", "range");
    row("an unknown fact", "\"fact\": \"onset\"", "\"fact\": \"shoe size\"", "/sections/0/items/0/fact", "fact");
    row("an item twice", "\"id\": \"heat\"", "\"id\": \"onset\"", "/sections/0/items/2/id", "duplicate");
    row("a condition on what comes later", "{\"item\": \"symptoms\", \"is\"", "{\"item\": \"ward\", \"is\"",
        "/sections/0/items/2/when/item", "condition");
    row("a condition on itself", "{\"item\": \"left\", \"is\"", "{\"item\": \"why\", \"is\"",
        "/sections/0/items/4/items/1/when/item", "condition");
    row("a condition that cannot be", "\"is\": [\"fever\"]", "\"is\": [\"fever\", \"sneezing\"]", "/sections/0/items/2/when/is/1",
        "condition");
    row("a condition into a group", "]}]}]}",
        "]}, {\"id\": \"x\", \"label\": {\"en\": \"X\", \"ko\": \"X\"}, \"kind\": \"text\", "
        "\"when\": {\"item\": \"left\", \"is\": [\"yes\"]}}]}]}",
        "/sections/0/items/5/when/item", "condition");
    row("an item that is none", "\"items\": [\n        {\"id\": \"onset\"", "\"items\": [7, \n        {\"id\": \"onset\"",
        "/sections/0/items/0", "type");
}

void TestQuestionnaireFile::refusesFaults()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QByteArray text = whole;
    const auto at = text.indexOf(find);
    QVERIFY(at >= 0);
    text.replace(at, find.size(), replace);
    const auto form = desk::parseQuestionnaire(text.toStdString(), "small.json");
    QVERIFY(!form.has_value());
    QCOMPARE(form.error().code, epi::ErrorCode::profileInvalid);
    QCOMPARE(form.error().arguments[0], std::string("small.json"));
    QTEST(QByteArray::fromStdString(form.error().arguments[1]), "where");
    QTEST(QByteArray::fromStdString(form.error().arguments[2]), "why");
}

void TestQuestionnaireFile::everyKeyIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("all there is") << whole;
    QTest::newRow("general") << shipped("general.json");
}

void TestQuestionnaireFile::everyKeyIsKnown()
{
    // A key that is mistyped anywhere is found: nothing is left out in silence.
    QFETCH(QByteArray, text);
    int keys = 0;
    for (qsizetype at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
        QByteArray changed = text;
        changed.insert(at, "_");
        QVERIFY2(!desk::parseQuestionnaire(changed.toStdString(), "x.json").has_value(), text.mid(at - 20, 40).constData());
        ++keys;
    }
    QVERIFY(keys > 50);
}

void TestQuestionnaireFile::foldersOfThem()
{
    QTemporaryDir made;
    QVERIFY(desk::readQuestionnaires(made.path().toStdString())->empty());
    const auto write = [&](const char *name) {
        QFile file(made.filePath(QLatin1StringView(name)));
        return file.open(QIODevice::WriteOnly) && file.write(whole) > 0;
    };
    QVERIFY(write("a.json") && write("README.md"));
    QCOMPARE(desk::readQuestionnaires(made.path().toStdString())->size(), std::size_t{1});
    QVERIFY(write("b.json"));
    const auto twice = desk::readQuestionnaires(made.path().toStdString());
    QVERIFY(!twice && twice.error().code == epi::ErrorCode::profileInvalid);
    QCOMPARE(twice.error().arguments[1], std::string("/id"));
    const auto missing = desk::readQuestionnaires((made.path() + QStringLiteral("/missing")).toStdString());
    QVERIFY(!missing && missing.error().code == epi::ErrorCode::unreadableFile);
    const auto file = desk::readQuestionnaire((made.path() + QStringLiteral("/missing.json")).toStdString());
    QVERIFY(!file && file.error().code == epi::ErrorCode::unreadableFile);
}

QTEST_GUILESS_MAIN(TestQuestionnaireFile)
#include "tst_questionnaire_file.moc"
