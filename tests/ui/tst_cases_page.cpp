#include "tests/ui/generated_window.h"

#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::patience;
using view::CaseFilter;
using view::CaseListModel;
using Column = CaseFilter::Column;
using Page = view::Navigation::Page;

namespace {

/// Texts below an item that are cut off.
QStringList cutOff(QQuickItem *item)
{
    QStringList found;
    if (!item->isVisible())
        return found;
    if (item->property("truncated").toBool())
        found << item->property("text").toString();
    for (QQuickItem *child : item->childItems())
        found << cutOff(child);
    return found;
}

} // namespace

/// The page of all cases over 10,000 of them, by mouse and keys.
class CasesPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::GeneratedWindow> m_hand;

    CaseFilter &cases() { return *m_hand->work.session.cases(); }
    QQuickItem *rows() { return m_hand->find("cases.rows"); }
    QQuickItem *page() { return m_hand->find("casesPage"); }
    int current() { return rows()->property("currentIndex").toInt(); }
    QString number(int row) { return cases().index(row).data(CaseListModel::NumberRole).toString(); }
    /// Number of the topmost case in view.
    QString top()
    {
        const qreal y = rows()->property("contentY").toReal();
        int row = -1;
        QMetaObject::invokeMethod(rows(), "indexAt", Q_RETURN_ARG(int, row), Q_ARG(qreal, 5.0), Q_ARG(qreal, y + 1));
        return number(row);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { m_hand->key(key, modifiers); }
    void rightClick(int row)
    {
        m_hand->settle();
        QTest::mouseClick(m_hand->window(), Qt::RightButton, {}, m_hand->inWindow(rows(), {200, 28.0 * row + 12}));
    }
    /// As from the store: all of them, changed a little.
    void showChanged(const std::function<void(view::EpidemicPicture &)> &change)
    {
        auto picture = std::make_shared<view::EpidemicPicture>(test::generatedEpidemic(10'000));
        change(*picture);
        m_hand->work.session.setEpidemic(picture);
        m_hand->settle();
    }

private slots:
    void initTestCase();
    void init();
    void nothingIsCutOff();
    void keysMoveAndOpen();
    void sortsByClickAndKey();
    void searchesByKey();
    void filtersByChoices();
    void staysWhereItIsWhenCasesChange();
    void entersACaseFromAnyPage();
    void archivesByKey();
    void offersAMenu();
    void saysWhyNothingIsShown();
    void looksGood();
};

void CasesPageTest::initTestCase()
{
    m_hand = std::make_unique<test::GeneratedWindow>(test::deskWith(test::generatedEpidemic(10'000)));
    QVERIFY(m_hand->open());
    QCOMPARE(m_hand->text("cases.count"), QStringLiteral("9,600 of 9,600 · 400 archived"));
    QTRY_VERIFY_WITH_TIMEOUT(rows()->hasActiveFocus(), patience);
}

// Every test begins with the list as it is first shown.
void CasesPageTest::init()
{
    m_hand->work.navigation.go(Page::Cases);
    cases().reset();
    showChanged([](view::EpidemicPicture &) {});
    rows()->forceActiveFocus();
    press(Qt::Key_Home);
    QCOMPARE(current(), 0);
}

void CasesPageTest::nothingIsCutOff()
{
    QQuickItem *list = m_hand->find("cases.list");
    for (const auto *language : {"en", "ko"}) {
        m_hand->work.appearance.setLanguage(QString::fromLatin1(language));
        cases().setArchivedToo(true);
        for (const Column by : {Column::Waiting, Column::Contacts, Column::Infectious, Column::Probability}) {
            cases().sortBy(by);
            m_hand->settle();
            QCOMPARE(cutOff(list).join(u'|'), QString());
            press(Qt::Key_End);
            m_hand->settle();
            QCOMPARE(cutOff(list).join(u'|'), QString());
        }
        QCOMPARE(cutOff(page()).join(u'|'), QString());
    }
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
}

void CasesPageTest::keysMoveAndOpen()
{
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(current(), 1);
    press(Qt::Key_PageDown);
    const int page = current() - 1;
    QVERIFY(page > 10 && page < 40);
    press(Qt::Key_PageUp);
    QCOMPARE(current(), 1);
    press(Qt::Key_End);
    QCOMPARE(current(), cases().count() - 1);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), cases().count() - 1);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    const QString id = cases().idAt(1);
    press(Qt::Key_Return);
    QCOMPARE(m_hand->work.navigation.page(), Page::Case);
    QCOMPARE(m_hand->work.navigation.item(), id);
    m_hand->work.navigation.back();
    QTRY_VERIFY_WITH_TIMEOUT(rows()->hasActiveFocus(), patience);
    QCOMPARE(current(), 1);
    m_hand->click(rows(), {100, 28 * 4 + 10});
    QCOMPARE(m_hand->work.navigation.item(), cases().idAt(4));
    m_hand->work.navigation.back();
}

void CasesPageTest::sortsByClickAndKey()
{
    press(Qt::Key_End);
    m_hand->click("cases.byWaiting");
    QCOMPARE(cases().sortedBy(), Column::Waiting);
    QCOMPARE(current(), 0);
    QCOMPARE(top(), number(0));
    m_hand->click("cases.byWaiting");
    QVERIFY(cases().descending());
    const QString longest = cases().index(0).data(CaseListModel::WaitingTextRole).toString();
    QVERIFY2(longest.contains(u" d"), qPrintable(longest));
    QCOMPARE(cases().index(cases().count() - 1).data(CaseListModel::WaitingTextRole).toString(), QString());
    QQuickItem *onset = m_hand->find("cases.byOnset");
    onset->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QCOMPARE(cases().sortedBy(), Column::Onset);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QCOMPARE(cases().sortedBy(), Column::Infectious);
    press(Qt::Key_Down);
    QVERIFY(rows()->hasActiveFocus());
}

void CasesPageTest::searchesByKey()
{
    press(Qt::Key_Slash);
    QQuickItem *search = m_hand->find("cases.search");
    QVERIFY(search->hasActiveFocus());
    m_hand->type("2020-777 interv");
    QCOMPARE(cases().text(), QStringLiteral("2020-777 interv"));
    QVERIFY(cases().count() > 0 && cases().count() < 20);
    QVERIFY(m_hand->find("cases.clear"));
    press(Qt::Key_Down);
    QVERIFY(rows()->hasActiveFocus());
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasActiveFocus());
    press(Qt::Key_Escape);
    QCOMPARE(cases().text(), QString());
    QCOMPARE(m_hand->text("cases.search"), QString());
    QVERIFY(search->hasActiveFocus());
    m_hand->type("/");
    QCOMPARE(cases().text(), QStringLiteral("/")); // a letter like others there
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QVERIFY(rows()->hasActiveFocus());
    QCOMPARE(m_hand->work.navigation.page(), Page::Cases);
    QVERIFY(!m_hand->find("cases.clear"));
}

void CasesPageTest::filtersByChoices()
{
    m_hand->find("cases.classification")->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(cases().classification(), 2);
    m_hand->find("cases.stage")->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    QCOMPARE(cases().stage(), 1);
    for (int row = 0; row < cases().count(); ++row) {
        QCOMPARE(cases().index(row).data(CaseListModel::ClassificationTextRole).toString(), QStringLiteral("Suspect"));
        QCOMPARE(cases().index(row).data(CaseListModel::StageTextRole).toString(), QStringLiteral("Reported"));
    }
    QVERIFY(m_hand->text("cases.count").contains(u"of 9,600"));
    m_hand->picture(QStringLiteral("cases_filtered"));
    m_hand->click("cases.clear");
    QCOMPARE(cases().count(), 9'600);
    QCOMPARE(m_hand->find("cases.stage")->property("currentIndex").toInt(), 0);
    QVERIFY(rows()->hasActiveFocus());
    m_hand->click("cases.archivedToo");
    QCOMPARE(m_hand->text("cases.count"), QStringLiteral("10,000 of 10,000"));
}

void CasesPageTest::staysWhereItIsWhenCasesChange()
{
    const auto comeAndGo = [](view::EpidemicPicture &picture) {
        picture.cases.erase(picture.cases.begin() + 3, picture.cases.begin() + 9);
        for (view::CaseRow &row : picture.cases)
            row.topProbability *= 0.5;
    };
    for (const Column by : {Column::Number, Column::Stage}) {
        if (by != Column::Number)
            cases().sortBy(by);
        for (int n = 0; n < 30; ++n)
            press(Qt::Key_PageDown);
        m_hand->wheel(rows(), {50, 50}, -360); // somebody looks further down
        m_hand->settle();
        const QString at = number(current());
        const QString above = top();
        showChanged(comeAndGo);
        QCOMPARE(number(current()), at);
        QCOMPARE(top(), above);
        QVERIFY(rows()->hasActiveFocus());
        // Nearly every row changes its place.
        showChanged([](view::EpidemicPicture &picture) {
            for (std::size_t n = 0; n < picture.cases.size(); ++n)
                picture.cases[n].facts.stage = static_cast<epi::CaseStage>((n * 13 + n / 7) % 6);
        });
        QCOMPARE(number(current()), at);
        QCOMPARE(top(), above);
        QVERIFY(rows()->hasActiveFocus());
    }
    // What one is at goes: one is at its neighbour.
    cases().reset();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    const QString next = number(2);
    showChanged([](view::EpidemicPicture &picture) { picture.cases.erase(picture.cases.begin() + 1); });
    QCOMPARE(number(current()), next);
}

void CasesPageTest::entersACaseFromAnyPage()
{
    const auto &edits = m_hand->entered.edits;
    const std::size_t before = edits.size();
    m_hand->work.navigation.go(Page::Settings);
    press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_hand->work.navigation.page(), Page::Cases);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("newCase.number"), patience);
    QVERIFY(m_hand->find("newCase.number")->hasActiveFocus());
    QCOMPARE(m_hand->text("newCase.disease"), QStringLiteral("COVID-19"));
    QVERIFY(!m_hand->find("newCase.create")->isEnabled());
    press(Qt::Key_Return);
    m_hand->entered.refusal = epi::Error{epi::ErrorCode::alreadyExists, {"2020-42"}};
    m_hand->type("2020-42 ");
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("newCase.fault"), patience);
    m_hand->picture(QStringLiteral("cases_new"));
    QVERIFY(m_hand->text("newCase.fault").contains(u"already"));
    // What was typed is still there.
    press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_hand->text("newCase.number"), QStringLiteral("2020-42 "));
    m_hand->click("newCase.create");
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.navigation.page(), Page::Case, patience);
    QCOMPARE(edits.size(), before + 1);
    const auto &made = std::get<epi::IdentifiedCase>(*edits.back().after).facts;
    QCOMPARE(made.number, std::string("2020-42"));
    QCOMPARE(made.disease, std::string("COVID-19"));
    m_hand->work.navigation.back();
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("newCase.number"), patience);
    const QString id = cases().idAt(40);
    cases().setText(QStringLiteral("another")); // what is new is shown all the same
    QVERIFY(QMetaObject::invokeMethod(page(), "showCreated", Q_ARG(QString, id)));
    QCOMPARE(current(), 40);
    QVERIFY(rows()->hasActiveFocus());
    m_hand->click("cases.new");
    QCOMPARE(m_hand->text("newCase.number"), QString());
    press(Qt::Key_Escape);
    QVERIFY(!m_hand->find("newCase.number"));
    QVERIFY(rows()->hasActiveFocus());
}

void CasesPageTest::archivesByKey()
{
    const auto archived = [this](const QString &id) {
        const epi::Case &facts = std::get<epi::IdentifiedCase>(*m_hand->entered.edits.back().after).facts;
        return QString::fromStdString(facts.id.toString()) == id && facts.archived;
    };
    const QString first = cases().idAt(0);
    press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(cases().idAt(0) != first, patience); // archived ones are not shown
    QVERIFY(archived(first));
    cases().setText(QStringLiteral("2020-25"));
    cases().setArchivedToo(true);
    QVERIFY(cases().isArchived(0));
    press(Qt::Key_Home);
    const QString back = cases().idAt(0);
    press(Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!cases().isArchived(0), patience);
    QVERIFY(!archived(back));
}

void CasesPageTest::offersAMenu()
{
    const QString sixth = cases().idAt(5);
    rightClick(5);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.menuArchive"), patience);
    QCOMPARE(current(), 5);
    m_hand->picture(QStringLiteral("cases_menu"));
    m_hand->click("cases.menuArchive");
    QTRY_VERIFY_WITH_TIMEOUT(cases().idAt(5) != sixth, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("cases.menuArchive"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(rows()->hasActiveFocus(), patience);
    press(Qt::Key_Menu);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.menuOpen"), patience);
    press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("cases.menuOpen"), patience);
    QCOMPARE(m_hand->work.navigation.page(), Page::Cases);
    QTRY_VERIFY_WITH_TIMEOUT(rows()->hasActiveFocus(), patience);
    press(Qt::Key_Menu);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.menuOpen"), patience);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.navigation.page(), Page::Case, patience);
    QCOMPARE(m_hand->work.navigation.item(), cases().idAt(5));
    m_hand->work.navigation.back();
}

void CasesPageTest::saysWhyNothingIsShown()
{
    cases().setText(QStringLiteral("no such case"));
    cases().setStage(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.emptyClear"), patience);
    const QString why = m_hand->text("cases.emptyText");
    QVERIFY2(why.contains(u"“no such case”") && why.contains(u"“Confirmed”"), qPrintable(why));
    m_hand->picture(QStringLiteral("cases_no_match"));
    m_hand->click("cases.emptyClear");
    QCOMPARE(cases().count(), 9'600);
    auto archived = std::make_shared<view::EpidemicPicture>(test::generatedEpidemic(3));
    for (view::CaseRow &row : archived->cases)
        row.facts.archived = true;
    m_hand->work.session.setEpidemic(archived);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.emptyArchived"), patience);
    m_hand->click("cases.emptyArchived");
    QCOMPARE(cases().count(), 3);
    m_hand->work.session.setEpidemic(std::make_shared<const view::EpidemicPicture>());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("cases.emptyNew"), patience);
    m_hand->picture(QStringLiteral("cases_none"));
    m_hand->click("cases.emptyNew");
    QVERIFY(m_hand->find("newCase.number")->hasActiveFocus());
    QCOMPARE(m_hand->text("newCase.disease"), QString());
    press(Qt::Key_Escape);
    m_hand->click("cases.emptyImport");
    QCOMPARE(m_hand->work.navigation.page(), Page::Intake);
}

void CasesPageTest::looksGood()
{
    m_hand->moveAway();
    press(Qt::Key_Down);
    m_hand->picture(QStringLiteral("cases_1280"));
    m_hand->window()->resize(1920, 1080);
    m_hand->picture(QStringLiteral("cases_1920"));
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    m_hand->work.appearance.setDark(true);
    cases().setArchivedToo(true);
    cases().sortBy(Column::Waiting);
    m_hand->picture(QStringLiteral("cases_1920_ko_dark"));
    m_hand->window()->resize(1280, 800);
    cases().sortBy(Column::Number);
    cases().setText(QStringLiteral("2020-25"));
    const QImage dark = m_hand->picture(QStringLiteral("cases_1280_ko_dark"));
    QVERIFY(dark.pixelColor(dark.width() / 2, dark.height() - 10).value() < 60);
    cases().setText(QStringLiteral("없는 번호"));
    m_hand->picture(QStringLiteral("cases_no_match_ko_dark"));
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(CasesPageTest)
#include "tst_cases_page.moc"
