#include "tests/desk/office_at_work.h"
#include "tests/ui/invited_window.h"

#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::patience;

/// What does not fit, as a surveyor meets it: first thing when the case is opened, leading to its spot, gone once the interview
/// says otherwise.
class AskPageTest : public test::InvitedWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase()
    {
        if (m_hand)
            closeWindow();
    }
    void conflictComesFirst();
    void aClickShowsTheSpot();
    void keysDoTheSame();
    void spaceTicksOff();
    void aReasonExplains();
    void aQuestionBecomesAVisit();
    void theCaseIsHandedOver();
    void koreanAndDark();
    void anAnswerSettlesIt();

private:
    [[nodiscard]] view::QuestionListModel &questions() const { return *m_work->openCase.questions(); }
    /// Of the claim; -1 where nothing speaks against it.
    [[nodiscard]] int rowOfClaim() const
    {
        for (int row = 0; row < questions().conflicts(); ++row)
            if (reason(row).contains(u"Library"))
                return row;
        return -1;
    }
    [[nodiscard]] QString reason(int row) const
    {
        return questions().index(row).data(view::QuestionListModel::ReasonRole).toString();
    }

    tests::OutbreakFiles m_files;
    epi::Visit m_claim;
};

void AskPageTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    found();
    auto office = test::openBeside(storePath(), "sup", secretOf("sup"));
    QVERIFY(office.has_value());
    QVERIFY(tests::importAll(*office, m_files).has_value());
    QVERIFY(office->trace({}, {}).has_value());
    const auto overview = office->overview();
    QVERIFY(overview.has_value());
    const auto a = std::ranges::find(overview->cases, "A", [](const desk::CaseLine &line) { return line.facts.number; });
    QVERIFY(a != overview->cases.end());
    // Eleven kilometres from where the phone was.
    m_claim.id = vault::IdSource(test::cheapSurroundings().now).make<epi::VisitId>();
    m_claim.caseId = a->facts.id;
    m_claim.begin = epi::Instant{epi::Seconds{1'583'290'800}}; // 2020-03-04 12:00 in Seoul
    m_claim.end = m_claim.begin + std::chrono::minutes(50);
    m_claim.margin = epi::Seconds{300};
    m_claim.placeName = "Library";
    m_claim.position = epi::LatLng{37.60, 127.00};
    const auto saved = office->apply({std::nullopt, epi::Entry(m_claim)});
    QVERIFY(saved.has_value());
    m_claim = std::get<epi::Visit>(*saved->after);
}

void AskPageTest::conflictComesFirst()
{
    logIn("sup");
    m_hand->showCase(QString::fromStdString(m_claim.caseId.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("questions"), patience);
    QVERIFY(rowOfClaim() >= 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("question.0"), patience);
    m_hand->picture(QStringLiteral("ask"));
}

void AskPageTest::aClickShowsTheSpot()
{
    m_hand->click(QByteArray("question.").append(QByteArray::number(rowOfClaim())).constData());
    const auto &selection = *m_work->openCase.selection();
    QTRY_COMPARE_WITH_TIMEOUT(selection.kind(), view::Selection::Kind::Visit, patience);
    QCOMPARE(m_work->openCase.picture().picture->visits[std::size_t(selection.item())].id, m_claim.id);
    QVERIFY(selection.brush() && selection.brush()->overlaps({m_claim.begin, *m_claim.end}));
    m_hand->picture(QStringLiteral("ask_spot"));
}

void AskPageTest::keysDoTheSame()
{
    auto *list = m_hand->find("questions");
    list->forceActiveFocus(Qt::TabFocusReason);
    const int last = questions().count() - 1;
    QVERIFY(last > questions().conflicts());
    for (int row = 0; row < last; ++row)
        m_hand->key(Qt::Key_Down);
    QCOMPARE(list->property("currentIndex").toInt(), last);
    m_hand->key(Qt::Key_Return);
    const auto spot = questions().spotOf(last);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.selection()->brush()->contains(spot->span.begin), patience);
    m_hand->picture(QStringLiteral("ask_last"));
}

void AskPageTest::spaceTicksOff()
{
    const int before = questions().open();
    auto *list = m_hand->find("questions");
    list->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(questions().open(), before - 1, patience);
    QCOMPARE(list->property("currentIndex").toInt(), before - 2); // the last that is open
    m_hand->key(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(questions().open(), before - 2, patience);
    m_hand->picture(QStringLiteral("ask_ticked"));
    m_work->entry.undo();
    QTRY_COMPARE_WITH_TIMEOUT(questions().open(), before - 1, patience);
}

void AskPageTest::aReasonExplains()
{
    m_work->entry.chooseQuestion(rowOfClaim());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("ruling.reason"), patience);
    auto *form = m_work->entry.ruling();
    form->choose(form->rowOf(QStringLiteral("reason")), int(epi::RulingReason::phoneLeftBehind));
    form->settle(form->rowOf(QStringLiteral("reason")));
    QTRY_COMPARE_WITH_TIMEOUT(rowOfClaim(), -1, patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("ask_explained"));
    // It is kept: another log-in finds it settled.
    QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.state() == u"Saved", patience);
    lock();
    logIn("sup");
    m_hand->showCase(QString::fromStdString(m_claim.caseId.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("questions"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(rowOfClaim(), -1, patience);
    QVERIFY(questions().count() > questions().open());
    // Whoever doubts it opens it again.
    for (int settled = questions().open(); settled < questions().count(); ++settled) {
        const auto &asked = m_work->openCase.picture().picture->questions[*questions().questionAt(settled)];
        if (asked.kind == epi::QuestionKind::conflict && asked.visit == m_claim.id) {
            m_work->entry.toggleQuestion(settled);
            break;
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(rowOfClaim() >= 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.state() == u"Saved", patience);
}

void AskPageTest::aQuestionBecomesAVisit()
{
    int row = questions().conflicts();
    while (row < questions().open() &&
           (!questions().speaksOfTime(row) ||
            !m_work->openCase.picture().picture->questions[*questions().questionAt(row)].visit.isNull()))
        ++row;
    QVERIFY(row < questions().open());
    const auto asked = questions().spotOf(row)->span;
    const int before = m_work->entry.visits()->count();
    m_work->entry.chooseQuestion(row);
    m_hand->find("questions")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_V);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->entry.visits()->count(), before + 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place") && m_hand->find("visit.place")->hasActiveFocus(), patience);
    QVERIFY(std::ranges::contains(m_work->entry.visits()->visits(), asked.begin, &epi::Visit::begin));
    m_hand->picture(QStringLiteral("ask_visit"));
    m_work->entry.undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_work->entry.visits()->count(), before, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.state() == u"Saved", patience);
    m_hand->find("case.tabs")->setProperty("currentIndex", 5);
}

void AskPageTest::theCaseIsHandedOver()
{
    m_hand->click("case.charge");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("handover.note"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("hand_over"));
    // What was begun and left does not stand in the box when it is opened again, for this case or another.
    m_hand->find("handover.note")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->type("Not this");
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("handover.note"), patience);
    m_hand->click("case.charge");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("handover.note"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("handover.to")->hasActiveFocus(), patience);
    QCOMPARE(m_hand->find("handover.to")->property("currentIndex").toInt(), -1); // nobody gets it who was not chosen
    m_hand->key(Qt::Key_Down);
    m_hand->find("handover.note")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->type("Call her husband, too");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->openCase.inCharge().isEmpty(), patience);
    QVERIFY(m_work->openCase.handOvers().first().endsWith(u"Call her husband, too"));
    QVERIFY(!m_work->openCase.handOvers().first().contains(u"Not this"));
    m_hand->settle();
    m_hand->picture(QStringLiteral("handed_over"));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.state() == u"Saved", patience);
}

void AskPageTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_hand->find("questions")->setProperty("currentIndex", 0);
    m_hand->settle();
    m_hand->picture(QStringLiteral("ask_ko_dark"));
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Light);
}

void AskPageTest::anAnswerSettlesIt()
{
    lock();
    auto office = test::openBeside(storePath(), "sup", secretOf("sup"));
    QVERIFY(office.has_value());
    epi::Visit right = m_claim;
    right.position = epi::LatLng{37.50, 127.00};
    QVERIFY(office->apply({epi::Entry(m_claim), epi::Entry(right)}).has_value());
    {
        const auto closed = std::move(office);
    }
    logIn("sup");
    m_hand->showCase(QString::fromStdString(m_claim.caseId.toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    QCOMPARE(rowOfClaim(), -1);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(AskPageTest)
#include "tst_ask_page.moc"
