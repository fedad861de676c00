#include "tests/ui/generated_case.h"
#include "tests/ui/generated_cluster.h"
#include "view/cluster_controller.h"
#include "view/cluster_tree.h"
#include "view/stay_details_model.h"
#include "view/timeline_words.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace tracedesk;
using view::Selection;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

// A line for each row: its texts.
QString lines(const QAbstractItemModel &model, const QList<int> &roles)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int role : roles)
            cells << model.index(row, 0).data(role).toString();
        out << cells.join(u" | ");
    }
    return out.join(u'\n');
}

view::EpidemicPicturePtr epidemicOf(std::uint32_t count)
{
    auto epidemic = std::make_shared<view::EpidemicPicture>();
    epidemic->clusters = test::generatedClusters();
    epidemic->traced = epi::Instant{};
    for (std::uint32_t n = 1; n <= count; ++n) {
        view::CaseRow row;
        row.facts = test::generatedCase(n)->facts;
        if (n > 1) {
            row.topSourceKind = epi::SourceKind::knownCase;
            row.topSourceCase = test::caseId(n / 2);
            row.topProbability = 0.5;
        }
        epidemic->cases.push_back(row);
    }
    return epidemic;
}

} // namespace

class ClusterModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void listOfClusters();
    void membersAndSources();
    void treeOfAClusterHasItsForebears();
    void detailsOfAStay();
    void detailsOfAVisit();
    void previews();
    void lanesOfACase();
};

void ClusterModelsTest::listOfClusters()
{
    view::ClusterListModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setPicture(epidemicOf(3));
    QCOMPARE(
        lines(model, {view::ClusterListModel::PlaceRole, view::ClusterListModel::CasesRole, view::ClusterListModel::PeriodRole,
                      view::ClusterListModel::SourceRole, view::ClusterListModel::ProbabilityTextRole}),
        QStringLiteral("한길교회 | 8 | 03-11 Wed to 03-12 Thu | 2020-0001 | 0.61\n"
                       "늘샘초등학교 | 3 | 03-11 Wed to 03-12 Thu |  | \n"
                       "가온물류센터 | 30 | 03-11 Wed to 03-12 Thu | 2020-0001 | 0.34"));
    model.setPicture(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ClusterModelsTest::membersAndSources()
{
    view::ClusterMemberModel members;
    view::ClusterSourceModel sources;
    const QAbstractItemModelTester memberTester(&members, fatal);
    const QAbstractItemModelTester sourceTester(&sources, fatal);
    const view::ClusterPicturePtr picture = test::generatedCluster(0, 3, 5);
    members.setPicture(picture);
    QCOMPARE(lines(members, {view::ClusterMemberModel::NumberRole, view::ClusterMemberModel::ArrivalRole,
                             view::ClusterMemberModel::DwellTextRole, view::ClusterMemberModel::SourceRole,
                             view::ClusterMemberModel::ProbabilityTextRole, view::ClusterMemberModel::SuspectedRole}),
             QStringLiteral("2020-0001 | 03-11 Wed 10:00 | 2 h | Infected elsewhere | 0.83 | true\n"
                            "2020-0002 | 03-11 Wed 10:11 | 2 h 6 min | 2020-0001 | 0.79 | false\n"
                            "2020-0003 | 03-11 Wed 10:22 | 2 h 12 min | 2020-0001 | 0.78 | false"));
    sources.show(picture, {});
    QCOMPARE(sources.index(0).data(view::ClusterSourceModel::NoteRole).toString(), QStringLiteral("suspected source"));
    sources.show(picture, 1);
    QCOMPARE(lines(sources, {view::ClusterSourceModel::SourceRole, view::ClusterSourceModel::AmountRole,
                             view::ClusterSourceModel::NoteRole}),
             QStringLiteral("2020-0001 | 0.79 | named in a list · 한길교회 · 03-11 Wed 11:00 to 13:00\n"
                            "Unknown source | 0.21 | "));
    sources.show(nullptr, {});
    members.setPicture(nullptr);
}

void ClusterModelsTest::treeOfAClusterHasItsForebears()
{
    auto cluster = std::make_shared<view::ClusterPicture>();
    cluster->members.resize(1);
    cluster->members[0].facts = test::generatedCase(13)->facts; // 13 <- 6 <- 3 <- 1
    const view::TransmissionTreePtr tree = view::treeOf(*epidemicOf(20), cluster.get(), false);
    QStringList cases;
    for (const view::TreeCase &c : tree->cases)
        cases << QString::fromStdString(c.number + (c.member ? "*" : "") +
                                        (c.source ? "<-" + tree->cases[*c.source].number : ""));
    QCOMPARE(cases, (QStringList{"2020-0001", "2020-0003<-2020-0001", "2020-0006<-2020-0003", "2020-0013*<-2020-0006"}));
    QCOMPARE(view::treeOf(*epidemicOf(20), cluster.get(), true)->cases.size(), 20U);
    QVERIFY(view::treeOf(*epidemicOf(20), nullptr, false)->cases.empty());
}

void ClusterModelsTest::detailsOfAStay()
{
    Selection selection;
    view::StayDetailsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setSelection(&selection);
    model.setPicture({test::generatedCase(4)});
    QCOMPARE(model.count(), 0);
    selection.select(Selection::Kind::Stay, 0);
    QCOMPARE(model.title(), QStringLiteral("기지국 A-17"));
    QCOMPARE(lines(model, {view::StayDetailsModel::LabelRole, view::StayDetailsModel::ValueRole}),
             QStringLiteral("Certain | 03-10 Tue 00:15 to 07:58 (7 h 43 min)\n"
                            "Possible | 03-10 Tue 00:00 to 08:10 (8 h 10 min)\n"
                            "Position | 36.48000, 127.28000, within 180 m\n"
                            "Evidence | Base station\n"
                            "Records | 39 record(s) in base_station.csv, lines 2 to 40\n"
                            "First and last | 03-10 Tue 00:00 to 08:10\n"
                            "Policy | kcdc-2020-03\n"
                            "Rules | at least 10 min; a pause over 1 h is a gap; handover up to 5 min; joined within 10 min\n"
                            "Engine | version 1, run 03-30 Mon 00:00\n"
                            "Input digest | 5f1c0c9d7e3b44a2b0a6d9e1c2f3847566778899aabbccddeeff001122334455"));
    selection.select(Selection::Kind::Stay, 9'999);
    QCOMPARE(model.count(), 0);
}

void ClusterModelsTest::detailsOfAVisit()
{
    Selection selection;
    view::StayDetailsModel model;
    model.setSelection(&selection);
    model.setPicture({test::generatedCase(4)});
    selection.select(Selection::Kind::Visit, 0);
    QCOMPARE(model.title(), QStringLiteral("한길교회"));
    QVERIFY(lines(model, {view::StayDetailsModel::ValueRole}).startsWith(u"03-11 Wed 18:00 to 18:50"));
    QVERIFY(!lines(model, {view::StayDetailsModel::LabelRole}).contains(u"Policy")); // no machine had a part in it
}

void ClusterModelsTest::previews()
{
    const view::TimelinePicturePtr picture = view::timelineOf(test::generatedCase(4));
    const auto first = [&](view::SpanStyle style) {
        const auto series = std::ranges::find(picture->series, style, &view::TimelineSeries::style);
        return series == picture->series.end() ? QString()
                                               : view::previewText(*picture, *series, series->spans.all().front().item);
    };
    QCOMPARE(first(view::SpanStyle::gap), QStringLiteral("Base station · no record 03-10 Tue 08:15 to 13:15 · 5 h"));
    QCOMPARE(first(view::SpanStyle::moment), QStringLiteral("Card · 가온분식 · 03-10 Tue 12:35 · within 30 m"));
    QCOMPARE(first(view::SpanStyle::told), QStringLiteral("Interview · 한길교회 · 03-11 Wed 18:00 to 18:50 · Claimed"));
    QCOMPARE(first(view::SpanStyle::certain),
             QStringLiteral("기지국 A-17 · 03-10 Tue 00:00 to 08:10 · certain 7 h 43 min, possible 8 h 10 min · Base station"));
}

void ClusterModelsTest::lanesOfACase()
{
    const view::TimelinePicturePtr picture = view::timelineOf(test::generatedCase(4));
    QStringList lanes;
    for (const view::TimelineLane &lane : picture->lanes)
        lanes << view::laneText(lane);
    QCOMPARE(lanes, (QStringList{"Interview", "Base station", "Card", "Entry log", "Stays"}));
    QVERIFY(std::ranges::is_sorted(picture->changes));
    QVERIFY(picture->placeOf(Selection::Kind::Stay, 47) && !picture->placeOf(Selection::Kind::Stay, 48));
    QVERIFY(!picture->placeOf(Selection::Kind::Source, 3)); // it has no time
    QVERIFY(!view::timelineOf(view::CasePicturePtr()));
    const view::TimelinePicturePtr nothing = view::timelineOf(std::make_shared<const view::CasePicture>());
    QCOMPARE(nothing->lanes.size(), 2U);
    QVERIFY(nothing->extent.isEmpty());
}

QTEST_GUILESS_MAIN(ClusterModelsTest)
#include "tst_cluster_models.moc"
