#include "tests/ui/frame_window.h"

#include "view/questionnaire_controller.h"

#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;

/// A conversation on the phone, entered with the keyboard alone.
class QuestionnairePaneTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] view::QuestionnaireModel &model() const { return *entry().questions()->model(); }
    [[nodiscard]] static QByteArray control(const char *item) { return QByteArray("answer.") + item; }
    [[nodiscard]] bool hasKeys(const char *item) const
    {
        const QQuickItem *found = m_hand->find(control(item).constData());
        return found && found->hasActiveFocus();
    }
    [[nodiscard]] QString field(const char *item) const
    {
        return m_hand->find(control(item).constData())->property("text").toString();
    }
    [[nodiscard]] const epi::Answer *stored(const char *item, std::uint16_t turn = 0) const
    {
        const auto picture = m_work->openCase.picture().picture;
        return picture->answers.empty() ? nullptr : epi::answerTo(picture->answers.front(), item, turn);
    }
    [[nodiscard]] bool isStored(const char *item, const char *value, std::uint16_t turn = 0) const
    {
        const epi::Answer *answer = stored(item, turn);
        return answer && answer->value == value;
    }
    /// Return, and where it leads to.
    void goOn(const char *item)
    {
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(hasKeys(item), item, patience);
    }
    /// The section's questions from the first on.
    void goToSection(int section, const char *item)
    {
        m_hand->click(QByteArray("questions.section." + QByteArray::number(section)).constData());
        QTRY_VERIFY2_WITH_TIMEOUT(hasKeys(item), item, patience);
    }
    void look(const char *name) const
    {
        m_hand->settle();
        m_hand->picture(QLatin1StringView(name));
    }

private slots:
    void initTestCase()
    {
        openWindow();
        m_hand->window()->resize(1280, 800);
    }
    void cleanupTestCase() { closeWindow(); }
    void aCaseIsMade();
    void keysLeadToTheQuestions();
    void aSectionIsAnsweredByKeys();
    void unknownAndApproximateAreKeys();
    void placesAreAskedAgainAndAgain();
    void whatIsNotUnderstoodIsMarked();
    void undoTakesBackAnswers();
    void theCaseKeepsThem();
    void everythingLiesInThePane();
    void koreanAndDark();
};

void QuestionnairePaneTest::aCaseIsMade()
{
    QVERIFY(QDir().mkpath(home("stores")));
    m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QSignalSpy created(&entry(), &view::EntryController::caseCreated);
    entry().createCase(QStringLiteral("2020-0001"), QStringLiteral("COVID-19"));
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QStringLiteral("2020-0001"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
}

void QuestionnairePaneTest::keysLeadToTheQuestions()
{
    m_hand->settle();
    m_hand->key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(model().isFilled(), patience);
    QCOMPARE(entry().interviews().size(), 1); // begun for them
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("survey-organisation"), patience);
    QVERIFY(!m_hand->find("visit.list"));
    look("questions_first");
    m_hand->key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.list"), patience);
    m_hand->key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("survey-organisation"), patience);
}

void QuestionnairePaneTest::aSectionIsAnsweredByKeys()
{
    m_hand->type("Health centre");
    goOn("survey-contact");
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("recognised-by"), patience);
    m_hand->key(Qt::Key_2);
    QCOMPARE(model().progress().front(), QStringLiteral("2 of 3"));
    goOn("nationality"); // the facts between are not asked
    m_hand->key(Qt::Key_Right);
    m_hand->key(Qt::Key_Space);
    goOn("nationality-country"); // that the answer brought
    m_hand->type("china");
    goOn("guardian");
    QCOMPARE(field("nationality-country"), QStringLiteral("China"));
    m_hand->key(Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("nationality-country"), patience);
    m_hand->key(Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("nationality"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isStored("nationality-country", "CN"), patience);
    QVERIFY(isStored("survey-organisation", "Health centre"));
    QVERIFY(isStored("recognised-by", "health-centre"));
    look("questions_person");
}

void QuestionnairePaneTest::unknownAndApproximateAreKeys()
{
    goToSection(3, "first-symptoms");
    m_hand->key(Qt::Key_1);
    m_hand->key(Qt::Key_2);
    goOn("first-temperature");
    m_hand->type("38.5");
    m_hand->key(Qt::Key_F3);
    goOn("onset-hour");
    m_hand->key(Qt::Key_F2);
    goOn("onset-place");
    m_hand->key(Qt::Key_F2, Qt::ShiftModifier);
    goOn("noticed-by");
    m_hand->key(Qt::Key_1);
    goOn("noticed-institution");
    goOn("noticed-when"); // left open
    m_hand->type("3-12 14:05");
    m_hand->key(Qt::Key_F3);
    goOn("current-symptoms");
    QTRY_VERIFY_WITH_TIMEOUT(stored("noticed-when") && stored("noticed-when")->approximate, patience);
    QVERIFY(isStored("first-temperature", "38.5") && stored("first-temperature")->approximate);
    QCOMPARE(stored("onset-hour")->state, epi::AnswerState::unknown);
    QCOMPARE(stored("onset-place")->state, epi::AnswerState::refused);
    QVERIFY(!stored("noticed-institution"));
    look("questions_clinical");
}

void QuestionnairePaneTest::placesAreAskedAgainAndAgain()
{
    goToSection(2, "outbreak-area");
    m_hand->key(Qt::Key_Y);
    goOn("departure");
    goOn("place-country");
    m_hand->type("japan");
    goOn("place-city");
    m_hand->type("Osaka");
    m_hand->key(Qt::Key_Return, Qt::ControlModifier); // another
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("place-country.1"), patience);
    m_hand->type("cn");
    goOn("place-city.1");
    m_hand->type("Wuhan");
    goOn("place-from.1");
    m_hand->type("3-2");
    QTRY_VERIFY_WITH_TIMEOUT(isStored("place-from", "2020-03-02", 1), patience); // after a pause
    QVERIFY(isStored("place-country", "JP") && isStored("place-country", "CN", 1));
    QVERIFY(hasKeys("place-from.1")); // saved and read anew in the middle of typing
    look("questions_places");
    m_hand->key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hasKeys("place-country.2"), patience);
    m_hand->key(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier); // begun too much
    QTRY_COMPARE_WITH_TIMEOUT(model().rowOf(QStringLiteral("place-country.2")), -1, patience);
}

void QuestionnairePaneTest::whatIsNotUnderstoodIsMarked()
{
    goToSection(2, "outbreak-area");
    for (const char *below : {"departure", "place-country", "place-city", "place-from", "place-to"}) {
        m_hand->key(Qt::Key_Down);
        QTRY_VERIFY2_WITH_TIMEOUT(hasKeys(below), below, patience);
    }
    m_hand->type("a week later");
    m_hand->key(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("answer.place-to.fault"), patience);
    QCOMPARE(field("place-to"), QStringLiteral("a week later"));
    QTRY_VERIFY_WITH_TIMEOUT(isStored("place-to", "a week later"), patience);
    look("questions_fault");
}

void QuestionnairePaneTest::undoTakesBackAnswers()
{
    QVERIFY(!entry().undoText().isEmpty());
    m_hand->click("entry.undo");
    QTRY_VERIFY_WITH_TIMEOUT(!stored("place-to"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(field("place-to"), QString(), patience);
    QVERIFY(stored("place-from", 1));
    m_hand->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(stored("place-to"), patience);
    QVERIFY(entry().problem().isEmpty());
}

void QuestionnairePaneTest::theCaseKeepsThem()
{
    const QString before = model().total();
    m_work->session.lock();
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QVERIFY(!model().isFilled());
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_hand->showCase(m_work->session.cases()->index(0, 0).data(view::CaseListModel::CaseIdRole).toString());
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(model().isFilled(), patience);
    QCOMPARE(model().total(), before);
    QVERIFY(isStored("place-country", "CN", 1));
    QVERIFY(!entry().isInterviewRemovable());
    m_hand->settle();
    if (!m_hand->find("questions.list"))
        m_hand->key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("questions.list"), patience);
}

void QuestionnairePaneTest::everythingLiesInThePane()
{
    const QQuickItem *pane = m_hand->find("interviewPane");
    const qreal right = pane->mapToScene({pane->width(), 0}).x();
    int answers = 0;
    for (int section = 0; section < model().sections().size(); ++section) {
        m_hand->click(QByteArray("questions.section." + QByteArray::number(section)).constData());
        m_hand->settle();
        for (QQuickItem *item : m_hand->controls()) {
            if (!item->objectName().startsWith(QLatin1String("answer.")))
                continue;
            ++answers;
            QVERIFY2(!WindowDriver::accessibleName(item).isEmpty(), qPrintable(item->objectName()));
            QVERIFY2(item->mapToScene({item->width(), 0}).x() <= right, qPrintable(item->objectName()));
        }
    }
    QVERIFY(answers > 30);
}

void QuestionnairePaneTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    goToSection(3, "first-symptoms");
    look("questions_clinical_ko");
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    goToSection(2, "outbreak-area");
    look("questions_places_ko_dark");
    goToSection(5, "activity-from");
    look("questions_activity_ko_dark");
    m_hand->window()->resize(1920, 1080);
    m_hand->settle();
    look("questions_activity_ko_dark_1920");
}

QTEST_MAIN(QuestionnairePaneTest)
#include "tst_questionnaire_pane.moc"
