#include "tests/view/questionnaire_at_work.h"
#include "view/entry_fields.h"

#include <QLocale>

using Model = view::QuestionnaireModel;

/// Questions of an interview: asked, answered, understood or marked, stored with everything else.
class QuestionnairesTest : public QuestionnaireAtWork
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatIsTypedIsUnderstoodOrMarked_data();
    void whatIsTypedIsUnderstoodOrMarked();
    void answersBringQuestions();
    void choicesAreKeys();
    void unknownAndApproximate();
    void turnsAreBegunAndTakenOut();
    void progressIsToldBySection();
    void theKeyboardGoesToWhatIsOpen();
    void factsAreShownAndNotAsked();
    void anInterviewIsStoredBeforeItsAnswers();
    void undoTakesBackAnswerByAnswer();
    void anAnsweredInterviewStays();
    void theQuestionnaireIsTheDiseases();
    void anAnsweredInterviewKeepsItsQuestionnaire();
    void everyInterviewHasItsOwn();
    void koreanWords();
    void closingSendsAndForgets();
};

void QuestionnairesTest::whatIsTypedIsUnderstoodOrMarked_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("understood");
    const auto row = [](const char *item, const char *typed, const char *value, const char *shown, bool understood) {
        QTest::addRow("%s: %s", item, typed) << QString::fromLatin1(item) << QString::fromUtf8(typed) << QString::fromUtf8(value)
                                             << QString::fromUtf8(shown) << understood;
    };
    row("from", "2020.3.2", "2020-03-02", "2020-03-02", true);
    row("from", "3/2", "2020-03-02", "2020-03-02", true);
    row("from", "2020-02-30", "2020-02-30", "2020-02-30", false);
    row("from", "last Sunday", "last Sunday", "last Sunday", false);
    row("place", "중국", "CN", "China", true);
    row("place", "viet", "VN", "Vietnam", true);
    row("place", "Atlantis", "Atlantis", "Atlantis", false);
    row("seen", "3-2 9:05", "2020-03-02 09:05", "2020-03-02 09:05", true);
    row("seen", "2020-03-02 24:00", "2020-03-03 00:00", "2020-03-03 00:00", true);
    row("seen", "2020. 3. 2", "2020-03-02", "2020-03-02", true);
    row("seen", "3-2 25:00", "3-2 25:00", "3-2 25:00", false);
    row("temperature", "38.50", "38.5", "38.5", true);
    row("temperature", "38,5 C", "38.5", "38.5", true);
    row("temperature", "039", "39", "39", true);
    row("temperature", "385", "385", "385", false);
    row("temperature", "high", "high", "high", false);
    row("flight", "  KE  901 ", "KE 901", "KE 901", true);
    row("notes", "two\nlines", "two\nlines", "two\nlines", true);
}

void QuestionnairesTest::whatIsTypedIsUnderstoodOrMarked()
{
    QFETCH(QString, item);
    QFETCH(QString, typed);
    ask();
    model()->choose(row("abroad"), 0);
    model()->choose(row("symptoms"), 0);
    const QByteArray name = item.toUtf8();
    model()->type(row(name.constData()), typed);
    QCOMPARE(text(name.constData()), typed); // while it is typed
    model()->settle(row(name.constData()));
    QTEST(text(name.constData()), "shown");
    QTEST(look(name.constData(), Model::FaultRole).toString().isEmpty(), "understood");
    QTEST(look(name.constData(), Model::AnsweredRole).toBool(), "understood");
    QFETCH(QString, value);
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(stored(name.constData())), value, patience);
}

void QuestionnairesTest::answersBringQuestions()
{
    ask();
    QCOMPARE(lines(), QStringLiteral("abroad flight onset symptoms seen notes"));
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    model()->choose(row("abroad"), 0);
    QCOMPARE(lines(), QStringLiteral("abroad places.turn place from places.add flight onset symptoms seen notes"));
    model()->choose(row("symptoms"), 0);
    QVERIFY(lines().contains(QLatin1String("symptoms temperature seen")));
    model()->choose(row("symptoms"), 0); // taken back
    model()->choose(row("abroad"), 1);
    QCOMPARE(lines(), QStringLiteral("abroad flight onset symptoms seen notes"));
    QCOMPARE(reset.count(), 0); // lines that stay keep the keyboard
}

void QuestionnairesTest::choicesAreKeys()
{
    ask();
    QVERIFY(model()->press(row("abroad"), QStringLiteral("y")));
    QCOMPARE(look("abroad", Model::ChosenRole).value<QList<int>>(), QList<int>{0});
    QVERIFY(model()->press(row("abroad"), QStringLiteral("ㅜ"))); // n on a Korean keyboard
    QCOMPARE(look("abroad", Model::ChosenRole).value<QList<int>>(), QList<int>{1});
    QVERIFY(model()->press(row("symptoms"), QStringLiteral("2")));
    QVERIFY(model()->press(row("symptoms"), QStringLiteral("1")));
    QCOMPARE(look("symptoms", Model::ChosenRole).value<QList<int>>(), (QList<int>{0, 1}));
    QVERIFY(!model()->press(row("symptoms"), QStringLiteral("3")));
    QVERIFY(!model()->press(row("symptoms"), QStringLiteral("y")));
    QVERIFY(!model()->press(row("flight"), QStringLiteral("1")));
    QTRY_COMPARE_WITH_TIMEOUT(stored("symptoms"), std::string("fever cough"), patience);
    QCOMPARE(stored("abroad"), std::string("no"));
}

void QuestionnairesTest::unknownAndApproximate()
{
    ask();
    model()->toggleApproximate(row("seen")); // nothing is told yet
    QVERIFY(!look("seen", Model::ApproximateRole).toBool());
    answer("seen", "2020-03-02");
    model()->toggleApproximate(row("seen"));
    QVERIFY(look("seen", Model::ApproximateRole).toBool());
    answer("seen", "2020-03-03"); // corrected, and still approximate
    QVERIFY(look("seen", Model::ApproximateRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("2020-03-03"), patience);
    QVERIFY(epi::answerTo(*kept(), "seen")->approximate);
    model()->toggleUnknown(row("seen"));
    QVERIFY(look("seen", Model::UnknownRole).toBool() && look("seen", Model::AnsweredRole).toBool());
    QVERIFY(text("seen").isEmpty() && !look("seen", Model::ApproximateRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(stored("seen"), std::string("-"), patience);
    model()->toggleRefused(row("seen"));
    QVERIFY(look("seen", Model::RefusedRole).toBool() && !look("seen", Model::UnknownRole).toBool());
    model()->toggleRefused(row("seen"));
    QVERIFY(!look("seen", Model::AnsweredRole).toBool());
    answer("flight", "KE 1");
    model()->toggleApproximate(row("flight")); // a name is none
    QVERIFY(!look("flight", Model::ApproximableRole).toBool() && !look("flight", Model::ApproximateRole).toBool());
}

void QuestionnairesTest::turnsAreBegunAndTakenOut()
{
    ask();
    model()->choose(row("abroad"), 0);
    answer("place", "CN");
    const int second = model()->addTurn(row("place"));
    QCOMPARE(second, row("place.1"));
    answer("place.1", "JP");
    const int third = model()->addTurn(row("places.add"));
    QCOMPARE(third, row("place.2"));
    QCOMPARE(row("places.add"), -1); // three at most
    QCOMPARE(model()->addTurn(row("from")), -1);
    QCOMPARE(model()->addTurn(row("flight")), -1);
    answer("place.2", "VN");
    QCOMPARE(look("places.turn.2", Model::LabelRole).toString(), QStringLiteral("Place 3"));
    model()->removeTurn(row("from.1"));
    QCOMPARE(text("place.1"), QStringLiteral("Vietnam"));
    QCOMPARE(row("place.2"), -1);
    QTRY_COMPARE_WITH_TIMEOUT(stored("place", 1), std::string("VN"), patience);
    QCOMPARE(stored("place", 2), std::string());
    // One whose last answer goes does not go under whoever types.
    model()->type(row("place.1"), QString());
    QVERIFY(row("place.1") > 0);
}

void QuestionnairesTest::progressIsToldBySection()
{
    ask();
    QCOMPARE(model()->sections(), (QStringList{QStringLiteral("Travel"), QStringLiteral("Clinical")}));
    QCOMPARE(model()->progress(), (QStringList{QStringLiteral("0 of 2"), QStringLiteral("0 of 3")}));
    model()->choose(row("abroad"), 0);
    model()->toggleUnknown(row("place"));
    answer("from", "some day"); // not understood: open
    QCOMPARE(model()->progress().front(), QStringLiteral("2 of 4"));
    QCOMPARE(model()->open(), (QList<int>{2, 3}));
    QCOMPARE(model()->total(), QStringLiteral("2 of 7"));
}

void QuestionnairesTest::theKeyboardGoesToWhatIsOpen()
{
    ask();
    QCOMPARE(model()->nextOpen(-1), row("abroad"));
    model()->choose(row("abroad"), 0);
    QCOMPARE(model()->nextOpen(row("abroad")), row("place")); // the question it brought
    answer("from", "2020-03-02");
    QCOMPARE(model()->nextOpen(row("place")), row("flight")); // an answered one is passed by
    QCOMPARE(model()->next(row("place")), row("from"));
    QCOMPARE(model()->next(row("from")), row("places.add"));
    QCOMPARE(model()->before(row("flight")), row("places.add"));
    QCOMPARE(model()->before(row("symptoms")), row("flight")); // a fact is passed by
    QCOMPARE(model()->before(row("abroad")), -1);
    QCOMPARE(model()->nextOpen(row("notes")), row("place")); // round
    QCOMPARE(model()->firstOf(1), row("onset"));
    QCOMPARE(model()->sectionAt(row("seen")), 1);
    for (const char *name : {"place", "flight", "symptoms", "seen"})
        model()->toggleUnknown(row(name));
    QCOMPARE(model()->nextOpen(row("abroad")), row("notes"));
    QCOMPARE(model()->nextOpen(row("notes")), -1); // but itself
}

void QuestionnairesTest::factsAreShownAndNotAsked()
{
    for (const std::string_view fact : epi::caseFacts)
        QVERIFY2(std::ranges::any_of(view::caseFields(), [&](const auto &field) { return fact == field.name; }),
                 std::string(fact).c_str());
    ask();
    type(m_entry->facts(), "onset", "2020-03-02");
    leave(m_entry->facts(), "onset");
    QCOMPARE(text("onset"), QStringLiteral("2020-03-02"));
    model()->type(row("onset"), QStringLiteral("2020-03-09"));
    QCOMPARE(text("onset"), QStringLiteral("2020-03-02"));
}

void QuestionnairesTest::anInterviewIsStoredBeforeItsAnswers()
{
    ask();
    QVERIFY(m_store->applied.empty());
    model()->type(row("flight"), QStringLiteral("KE 9"));
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE 9"), patience); // after a pause
    QCOMPARE(m_store->applied.size(), std::size_t{2});
    QVERIFY(std::holds_alternative<epi::Interview>(*m_store->applied[0].after));
    QCOMPARE(kept()->questionnaire, std::string("covid"));
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    answer("flight", "KE 90");
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE 90"), patience);
    QCOMPARE(kept()->revision, 2U);
    reload();
    QCOMPARE(text("flight"), QStringLiteral("KE 90"));
    QCOMPARE(m_store->applied.size(), std::size_t{3});
}

void QuestionnairesTest::undoTakesBackAnswerByAnswer()
{
    ask();
    model()->choose(row("abroad"), 0);
    answer("place", "CN");
    QTRY_COMPARE_WITH_TIMEOUT(stored("place"), std::string("CN"), patience);
    m_entry->undo();
    QCOMPARE(text("place"), QString());
    QTRY_COMPARE_WITH_TIMEOUT(stored("place"), std::string(), patience);
    QCOMPARE(stored("abroad"), std::string("yes"));
    m_entry->redo();
    QCOMPARE(text("place"), QStringLiteral("China"));
    QTRY_COMPARE_WITH_TIMEOUT(stored("place"), std::string("CN"), patience);
    m_entry->undo();
    m_entry->undo(); // the first answer goes, and with it the answers
    QTRY_VERIFY_WITH_TIMEOUT(!kept(), patience);
    QCOMPARE(lines(), QStringLiteral("abroad flight onset symptoms seen notes"));
    m_entry->redo();
    QTRY_COMPARE_WITH_TIMEOUT(stored("abroad"), std::string("yes"), patience);
    QVERIFY(m_entry->problem().isEmpty());
}

void QuestionnairesTest::anAnsweredInterviewStays()
{
    ask();
    QVERIFY(m_entry->isInterviewRemovable());
    model()->type(row("flight"), QStringLiteral("KE"));
    QVERIFY(!m_entry->isInterviewRemovable()); // not stored yet, and there all the same
    model()->settle(row("flight"));
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE"), patience);
    QVERIFY(!m_entry->isInterviewRemovable());
    m_entry->removeInterview();
    QCOMPARE(m_entry->interviews().size(), 1);
    answer("flight", "");
    QTRY_VERIFY_WITH_TIMEOUT(!kept(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->isInterviewRemovable(), patience);
}

void QuestionnairesTest::theQuestionnaireIsTheDiseases()
{
    type(m_entry->facts(), "disease", "Measles");
    leave(m_entry->facts(), "disease");
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).disease, std::string("Measles"), patience);
    reload();
    ask();
    QCOMPARE(model()->title(), QStringLiteral("general"));
    m_store->questionnaires = std::make_shared<view::Questionnaires>();
    m_entry->close(); // definitions are read when a store is opened
    open(5);
    m_entry->addInterview();
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->questions()->problem().isEmpty(), patience);
    QVERIFY(!model()->isFilled());
}

void QuestionnairesTest::anAnsweredInterviewKeepsItsQuestionnaire()
{
    ask();
    answer("flight", "KE");
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("KE"), patience);
    type(m_entry->facts(), "disease", "Measles");
    leave(m_entry->facts(), "disease");
    QTRY_COMPARE_WITH_TIMEOUT(storedFacts(4).disease, std::string("Measles"), patience);
    reload();
    QCOMPARE(model()->title(), QStringLiteral("covid"));
    m_entry->addInterview();
    QCOMPARE(model()->title(), QStringLiteral("general"));
}

void QuestionnairesTest::everyInterviewHasItsOwn()
{
    ask();
    answer("flight", "first");
    QTRY_COMPARE_WITH_TIMEOUT(stored("flight"), std::string("first"), patience);
    const int first = m_entry->interviewRow();
    m_entry->addInterview();
    QVERIFY(text("flight").isEmpty());
    model()->type(row("flight"), QStringLiteral("second"));
    m_entry->chooseInterview(m_entry->interviewRow() == first ? 1 - first : first); // in the middle of typing
    QVERIFY(text("flight") == QLatin1String("first"));
    QTRY_COMPARE_WITH_TIMEOUT(
        std::ranges::count_if(m_store->entries, [](const auto &one) { return std::holds_alternative<epi::Answers>(one.second); }),
        2, patience);
}

void QuestionnairesTest::koreanWords()
{
    ask();
    model()->choose(row("abroad"), 0);
    answer("place", "CN");
    QLocale::setDefault(QLocale(QLocale::Korean));
    m_entry->retranslate();
    QCOMPARE(model()->title(), QStringLiteral("질문지"));
    QCOMPARE(text("place"), QStringLiteral("중국"));
    QCOMPARE(look("symptoms", Model::ChoicesRole).toStringList().front(), QStringLiteral("발열"));
    QLocale::setDefault(QLocale(QLocale::English));
}

void QuestionnairesTest::closingSendsAndForgets()
{
    ask();
    model()->type(row("flight"), QStringLiteral("KE"));
    m_entry->close();
    QCOMPARE(stored("flight"), std::string("KE"));
    QVERIFY(!model()->isFilled());
}

QTEST_GUILESS_MAIN(QuestionnairesTest)
#include "tst_questionnaires.moc"
