#include "tests/ui/generated_window.h"
#include "ui/scene/cluster_layer.h"
#include "ui/scene/cluster_overview_layer.h"
#include "ui/scene/timeline_item.h"
#include "ui/scene/transmission_graph.h"

#include <QtQml/QQmlExtensionPlugin>

#include <random>

using namespace tracedesk;
using test::patience;
using view::Selection;

/// The page of clusters in the real window.
class ClustersPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::GeneratedWindow> m_hand;

    view::ClusterController &clusters() { return m_hand->work.clusters; }
    Selection &selection() { return *clusters().selection(); }
    scene::TimelineItem *timeline() { return m_hand->find<scene::TimelineItem>("cluster.timeline"); }
    scene::ClusterLayer *layer() { return m_hand->find<scene::ClusterLayer>("cluster.layer"); }
    scene::TransmissionGraph *tree() { return m_hand->find<scene::TransmissionGraph>("tree"); }
    void openCluster(int row)
    {
        m_hand->click(m_hand->find("clusters.list"), {80.0, 38.0 + row * 24.0});
        QTRY_COMPARE_WITH_TIMEOUT(clusters().current(), row, patience);
        QTRY_VERIFY_WITH_TIMEOUT(clusters().isOpen() && !clusters().loading(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(tree() && tree()->height() > 60, patience);
    }
    std::uint32_t treeCase(const QString &number)
    {
        const auto &cases = tree()->tree().tree->cases;
        const auto found = std::ranges::find(cases, number.toStdString(), &view::TreeCase::number);
        return static_cast<std::uint32_t>(found - cases.begin());
    }

private slots:
    void initTestCase();
    void listsAndSearches();
    void theMapShowsAllAndOpensOne();
    void opensOneOnMapTimelineAndTree();
    void selectingACaseSelectsItEverywhere_data();
    void selectingACaseSelectsItEverywhere();
    void brushFiltersTheCases();
    void sourcesFollowTheCase();
    void treeGoesByKeysAndOpensCases();
    void wholeTreeHasAllCases();
    void crowdsHideNobody();
    void thirtyPersonsScroll();
    void placesInCommon();
    void koreanAndDark();
    void lockingShowsNothing();
};

void ClustersPageTest::initTestCase()
{
    m_hand = std::make_unique<test::GeneratedWindow>();
    QVERIFY(m_hand->open());
    m_hand->click("rail.clusters");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("clusters.list"), patience);
    m_hand->picture(QStringLiteral("clusters"));
}

void ClustersPageTest::listsAndSearches()
{
    QCOMPARE(clusters().clusters()->count(), 3);
    clusters().clusters()->setText(QStringLiteral("학교"));
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("clusters.list")->property("count").toInt(), 1, patience);
    clusters().clusters()->setText(QStringLiteral("nowhere"));
    m_hand->picture(QStringLiteral("clusters_none"));
    clusters().clusters()->setText({});
}

void ClustersPageTest::theMapShowsAllAndOpensOne()
{
    auto *overview = m_hand->only<scene::ClusterOverviewLayer>();
    const auto &rows = overview->epidemic().picture->clusters;
    QCOMPARE(rows.size(), std::size_t{3});
    // Fitted: each is in view, with the largest below the others.
    for (const view::ClusterRow &row : rows)
        QVERIFY(overview->boundingRect().contains(overview->toItem(row.position)));
    const QPointF school = overview->toItem(rows[1].position);
    m_hand->move(overview, school - QPointF(2, 2));
    m_hand->move(overview, school);
    QTRY_COMPARE_WITH_TIMEOUT(overview->hovered(), 1, patience);
    m_hand->picture(QStringLiteral("clusters_overview"));
    m_hand->click(overview, school);
    QTRY_VERIFY_WITH_TIMEOUT(clusters().isOpen() && clusters().current() == 1, patience);
    QCOMPARE(overview->clusterAt(overview->toItem(rows[1].position).x(), overview->toItem(rows[1].position).y()), -1);
    m_hand->click("cluster.close");
    QTRY_VERIFY_WITH_TIMEOUT(!clusters().isOpen() && clusters().current() == -1, patience);
}

void ClustersPageTest::opensOneOnMapTimelineAndTree()
{
    openCluster(0);
    QCOMPARE(clusters().members()->count(), 8);
    QCOMPARE(timeline()->timeline().picture->lanes.size(), 8U);
    QVERIFY(tree()->tree().tree->cases.size() >= 8);
    QVERIFY(clusters().summary().contains(u"suspected source 2020-0001"));
    m_hand->picture(QStringLiteral("cluster"));
}

void ClustersPageTest::selectingACaseSelectsItEverywhere_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"list", "map", "timeline", "tree"})
        QTest::newRow(where) << where;
}

void ClustersPageTest::selectingACaseSelectsItEverywhere()
{
    QFETCH(QString, where);
    selection().clear();
    const int member = 3;
    if (where == u"list")
        m_hand->click(m_hand->find("cluster.members"), {80, 28 + member * 24 + 10});
    else if (where == u"map")
        m_hand->click(layer(), layer()->pointOf(member));
    else if (where == u"timeline")
        m_hand->click(timeline(), {300, timeline()->layout().topOf(member) + 8});
    else
        m_hand->click(tree(), tree()->pointOf(treeCase(QStringLiteral("2020-0004"))));
    QTRY_VERIFY_WITH_TIMEOUT(selection().isSelected(Selection::Kind::Member, member), patience);
    QCOMPARE(clusters().currentNumber(), QStringLiteral("2020-0004"));
    QCOMPARE(tree()->current(), QString::fromStdString(test::caseId(4).toString()));
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("cluster.members")->property("currentIndex").toInt(), member, patience);
    const QPointF inTree = tree()->pointOf(treeCase(QStringLiteral("2020-0004")));
    QVERIFY(inTree.y() > scene::TransmissionGraph::ruler && inTree.y() < tree()->height());
    if (where == u"tree")
        m_hand->picture(QStringLiteral("cluster_selected"));
}

void ClustersPageTest::brushFiltersTheCases()
{
    selection().clear();
    const epi::TimeSpan here = clusters().picture().picture->members[0].here;
    selection().setBrush({here.begin - std::chrono::hours(1), here.begin + std::chrono::minutes(5)});
    QTRY_COMPARE_WITH_TIMEOUT(clusters().members()->count(), 1, patience);
    selection().clearBrush();
    QTRY_COMPARE_WITH_TIMEOUT(clusters().members()->count(), 8, patience);
}

void ClustersPageTest::sourcesFollowTheCase()
{
    selection().clear();
    QCOMPARE(clusters().sources()->rowCount(), 3);
    QVERIFY(clusters().sources()->index(0).data(view::ClusterSourceModel::AmountRole).toString().contains(u"of 8 cases"));
    selection().select(Selection::Kind::Member, 5);
    QCOMPARE(clusters().sources()->rowCount(), 2);
    QCOMPARE(clusters().sources()->index(0).data(view::ClusterSourceModel::AmountRole).toString(), QStringLiteral("0.75"));
}

void ClustersPageTest::treeGoesByKeysAndOpensCases()
{
    selection().clear();
    tree()->forceActiveFocus();
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    const view::TreeLayout &layout = tree()->layout();
    const std::uint32_t second = layout.caseAt[1];
    QCOMPARE(clusters().currentCase(), QString::fromStdString(tree()->tree().tree->cases[second].id.toString()));
    if (tree()->tree().tree->cases[second].source && !layout.loop[second]) {
        m_hand->key(Qt::Key_Left);
        QCOMPARE(clusters().currentCase(),
                 QString::fromStdString(tree()->tree().tree->cases[*tree()->tree().tree->cases[second].source].id.toString()));
    }
    const QString chosen = clusters().currentCase();
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.openCase.caseId(), chosen, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.back"), patience);
    m_hand->click("rail.clusters");
    QTRY_VERIFY_WITH_TIMEOUT(tree(), patience);
    QVERIFY(clusters().isOpen()); // as it was left
}

void ClustersPageTest::wholeTreeHasAllCases()
{
    m_hand->click("tree.whole");
    QTRY_COMPARE_WITH_TIMEOUT(tree()->tree().tree->cases.size(), 30U, patience);
    m_hand->picture(QStringLiteral("cluster_whole_tree"));
    const QPointF before = tree()->pointOf(0);
    m_hand->wheel(tree(), {200, 80}, -120);
    QVERIFY(tree()->pointOf(0).y() < before.y());
    const epi::Instant under = tree()->scale().mapToTime(200);
    m_hand->wheel(tree(), {200, 80}, 120, Qt::ControlModifier);
    QVERIFY(std::abs(tree()->scale().mapToX(under) - 200) < 1);
    m_hand->click("tree.whole");
    QTRY_VERIFY_WITH_TIMEOUT(tree()->tree().tree->cases.size() < 30, patience);
}

void ClustersPageTest::crowdsHideNobody()
{
    openCluster(0);
    // Far more than one node of the scene graph shows, and all of it before the members are drawn.
    auto picture = std::make_shared<view::ClusterPicture>(*clusters().picture().picture);
    std::mt19937 random(4); // NOLINT: the same every time
    std::uniform_real_distribution<double> away(-0.003, 0.003);
    for (int i = 0; i < 6'000; ++i) {
        view::ClusterStay stay = picture->stays.front();
        stay.here = false;
        stay.position = {picture->position.latitude + away(random), picture->position.longitude + away(random)};
        picture->stays.push_back(stay);
    }
    layer()->setPicture({picture});
    const QImage whole = m_hand->picture(QStringLiteral("cluster_crowd"));
    for (std::uint32_t i = 1; i < picture->members.size(); ++i) {
        const QPoint at = layer()->mapToScene(layer()->pointOf(i)).toPoint();
        QVERIFY2(whole.pixelColor(at).value() < 80, qPrintable(QStringLiteral("%1: %2").arg(i).arg(whole.pixelColor(at).name())));
    }
    layer()->setPicture(clusters().picture());
}

void ClustersPageTest::thirtyPersonsScroll()
{
    openCluster(2);
    QCOMPARE(timeline()->timeline().picture->lanes.size(), 30U);
    QVERIFY(timeline()->timeline().picture->ofCluster->stays.size() > 90'000);
    QVERIFY(timeline()->layout().scrollable() > 0);
    m_hand->picture(QStringLiteral("cluster_thirty"));
    m_hand->wheel(timeline(), {300, 90}, -240, Qt::ControlModifier);
    QVERIFY(timeline()->layout().scroll() > 0);
    selection().select(Selection::Kind::Member, 29); // scrolled to
    QVERIFY(timeline()->layout().topOf(29) + timeline()->layout().laneHeight() <= timeline()->height() + 1);
    m_hand->window()->resize(1920, 1080);
    m_hand->picture(QStringLiteral("cluster_thirty_1920"));
    m_hand->window()->resize(1280, 800);
}

void ClustersPageTest::placesInCommon()
{
    const auto &places = *clusters().places();
    m_hand->key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("places.list"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("places.list")->property("count").toInt(), 3, patience);
    QVERIFY(!clusters().isOpen()); // what was open was a cluster
    QCOMPARE(m_hand->only<scene::ClusterOverviewLayer>()->epidemic().picture, places.onMap());
    m_hand->picture(QStringLiteral("places"));
    // By keys alone: the list has the keyboard, the first key chooses its first row.
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clusters().isOpen() && clusters().current() == 1, patience);
    QCOMPARE(clusters().members()->count(), 3);
    QVERIFY(!clusters().summary().contains(u"others"));
    m_hand->picture(QStringLiteral("place"));
    m_hand->find("cluster.members")->forceActiveFocus();
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->work.openCase.caseId(), QString::fromStdString(test::caseId(1).toString()), patience);
    m_hand->click("rail.clusters");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("places.list"), patience);
    clusters().places()->setMinimumCases(4);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->find("places.list")->property("count").toInt(), 2, patience);
    clusters().places()->setTime(static_cast<int>(epi::PlaceTime::period));
    clusters().places()->setMeeting(static_cast<int>(epi::PlaceMeeting::withinDays));
    QTRY_VERIFY_WITH_TIMEOUT(places.text().contains(u"first and the last day"), patience);
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    m_hand->picture(QStringLiteral("places_period_ko"));
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
    m_hand->click("clusters.section");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("clusters.list"), patience);
    QCOMPARE(m_hand->find("clusters.list")->property("count").toInt(), 3);
}

void ClustersPageTest::koreanAndDark()
{
    openCluster(0);
    m_hand->work.appearance.setLanguage(QStringLiteral("ko"));
    m_hand->picture(QStringLiteral("cluster_ko"));
    m_hand->work.appearance.setDark(true);
    m_hand->window()->resize(1920, 1080);
    m_hand->picture(QStringLiteral("cluster_1920_dark_ko"));
    m_hand->window()->resize(1280, 800);
    m_hand->work.appearance.setDark(false);
    m_hand->work.appearance.setLanguage(QStringLiteral("en"));
}

void ClustersPageTest::lockingShowsNothing()
{
    m_hand->work.session.lock();
    QVERIFY(!clusters().isOpen());
    QCOMPARE(clusters().clusters()->total(), 0);
    QVERIFY(!clusters().tree().tree);
    QVERIFY(!clusters().places()->picture());
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(ClustersPageTest)
#include "tst_clusters_page.moc"
