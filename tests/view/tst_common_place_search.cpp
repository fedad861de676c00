#include "view/cluster_controller.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrent/qtconcurrentrun.h>

#include <mutex>
#include <thread>

using namespace tracedesk;
using namespace std::chrono_literals;
using epi::PlaceMeeting;
using epi::PlaceTime;
using view::ClusterController;
using view::CommonPlaceController;
using view::CommonPlaceModel;

namespace {

constexpr int patience = 60'000;                      // ms: a machine may be busy
const epi::Instant noon{epi::Seconds{1'583'809'200}}; // 2020-03-10 12:00 in Seoul

epi::CaseId caseId(std::uint8_t number)
{
    return epi::CaseId(epi::Uuid{1, number});
}

epi::CommonPlace placeOf(const char *name, std::uint8_t cases, double unusual)
{
    epi::CommonPlace place;
    place.name = name;
    place.position = {37.5, 127.0};
    place.told = true;
    place.recorded = {epi::RecordKind::card};
    place.span = {noon, noon + 26h};
    place.dwell = 90min;
    for (std::uint8_t i = 1; i <= cases; ++i)
        place.cases.push_back(caseId(i));
    place.caseDays = cases;
    place.expected = 0.42;
    place.unusual = unusual;
    return place;
}

/// The office as far as it is asked for common places.
struct PaperSearch
{
    std::mutex mutex;
    std::vector<epi::PlaceQuestion> asked;
    view::PlacesPicture answer;
    std::optional<epi::Error> error;
    bool waits = false; ///< until it is stopped
    std::vector<std::pair<std::string, std::uint32_t>> opened;

    PaperSearch()
    {
        answer.found.places = {placeOf("Hall", 4, 9.5), placeOf("", 2, 1.25)};
        answer.found.total = 2;
    }
    ~PaperSearch() { QThreadPool::globalInstance()->waitForDone(); } // who was dropped may still be at it
    CommonPlaceController::Search search()
    {
        return [this](const epi::PlaceQuestion &question, const std::stop_token &stop,
                      const epi::Progress &progress) -> epi::Result<view::PlacesPicturePtr> {
            bool wait = false;
            {
                const std::lock_guard lock(mutex);
                asked.push_back(question);
                wait = waits;
            }
            progress(epi::WorkStage::places, 31'000, 52'000);
            while (wait && !stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            if (stop.stop_requested())
                return epi::fail(epi::ErrorCode::cancelled);
            const std::lock_guard lock(mutex);
            if (error)
                return std::unexpected(*error);
            return std::make_shared<const view::PlacesPicture>(answer);
        };
    }
    view::ClusterLink link()
    {
        view::ClusterLink link;
        link.openCluster = [](std::uint32_t index, const std::string &) {
            return QtConcurrent::run([index]() -> epi::Result<view::ClusterPicturePtr> {
                auto picture = std::make_shared<view::ClusterPicture>();
                picture->index = index;
                return picture;
            });
        };
        link.findPlaces = search();
        link.openPlace = [this](const epi::CommonPlace &place, std::uint32_t index) {
            opened.emplace_back(place.name, index);
            return QtConcurrent::run([place, index]() -> epi::Result<view::ClusterPicturePtr> {
                auto picture = std::make_shared<view::ClusterPicture>();
                picture->index = index;
                picture->common = true;
                picture->place = place.name;
                picture->position = place.position;
                picture->span = place.span;
                picture->members.resize(place.cases.size());
                return picture;
            });
        };
        return link;
    }
    std::size_t times()
    {
        const std::lock_guard lock(mutex);
        return asked.size();
    }
};

view::EpidemicPicturePtr epidemicOf(std::uint32_t clusters)
{
    auto epidemic = std::make_shared<view::EpidemicPicture>();
    epidemic->clusters.resize(clusters);
    epidemic->cases.resize(1);
    const epi::Day onset = epi::localDay(noon, 9h);
    epidemic->cases[0].facts.onset = epi::DayRange{onset, onset};
    return epidemic;
}

} // namespace

/// The search for common places on its page, without a window.
class CommonPlaceSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void listsPlaces();
    void asksOnceAndAgainWhenTheQuestionChanges();
    void aPeriodNeedsTwoDays_data();
    void aPeriodNeedsTwoDays();
    void tellsHowFarItIsAndStops();
    void tellsWhatWentWrong();
    void tellsWhatWasLeftOut();
    void opensAPlaceLikeACluster();
    void anotherAnswerClosesWhatWasOpen();
    void mapAndNamesAreOfTheSection();
    void lockingLeavesNothing();
};

void CommonPlaceSearchTest::listsPlaces()
{
    CommonPlaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto picture = std::make_shared<view::PlacesPicture>(PaperSearch().answer);
    picture->found.places[0].alsoNamed = {"Chapel"};
    picture->found.places[1].expected = 0.04;
    model.setPicture(picture);
    const auto text = [&](int row, int role) { return model.index(row, 0).data(role).toString(); };
    QCOMPARE(text(0, CommonPlaceModel::PlaceRole), QStringLiteral("Hall"));
    QCOMPARE(text(1, CommonPlaceModel::PlaceRole), QStringLiteral("37.500, 127.000"));
    QCOMPARE(text(0, CommonPlaceModel::EvidenceRole), QStringLiteral("Interview, Card"));
    QCOMPARE(text(0, CommonPlaceModel::CasesRole), QStringLiteral("4"));
    QCOMPARE(text(0, CommonPlaceModel::ExpectedTextRole), QStringLiteral("0.4"));
    QCOMPARE(text(1, CommonPlaceModel::ExpectedTextRole), QStringLiteral("under 0.1"));
    QCOMPARE(text(0, CommonPlaceModel::PeriodRole), QStringLiteral("03-10 Tue to 03-11 Wed"));
    QCOMPARE(text(0, CommonPlaceModel::DetailRole),
             QStringLiteral("03-10 Tue 12:00 to 03-11 Wed 14:00\nInterview, Card\ntogether 1 h 30 min there\n4 day(s) of cases "
                            "there; 0.4 by chance\n"
                            "unusual by 9.5 (logarithm of the likelihood ratio)\nalso called Chapel"));
    model.setPicture(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void CommonPlaceSearchTest::asksOnceAndAgainWhenTheQuestionChanges()
{
    PaperSearch paper;
    CommonPlaceController places(paper.search());
    places.follow(epidemicOf(0));
    places.setStations(true); // nobody looks yet
    places.ask();
    QTRY_COMPARE_WITH_TIMEOUT(places.places()->count(), 2, patience);
    places.ask();
    QCOMPARE(paper.times(), 1U);
    QVERIFY(paper.asked[0].stations);
    QCOMPARE(paper.asked[0].time, PlaceTime::exposure);
    QCOMPARE(places.text(), QStringLiteral("2 place(s)"));
    places.setTime(static_cast<int>(PlaceTime::infectious));
    places.setMeeting(static_cast<int>(PlaceMeeting::withinDays));
    places.setDays(5);
    places.setMinimumCases(1); // one has nothing in common
    places.setMinimumCases(3);
    QTRY_COMPARE_WITH_TIMEOUT(paper.times(), 2U, patience); // one answer to all that was changed
    QTRY_VERIFY_WITH_TIMEOUT(!places.running(), patience);
    epi::PlaceQuestion expected;
    expected.time = PlaceTime::infectious;
    expected.meeting = PlaceMeeting::withinDays;
    expected.days = 5;
    expected.minimumCases = 3;
    expected.stations = true;
    QVERIFY(paper.asked[1] == expected);
    places.follow(epidemicOf(1)); // the engine ran again
    QTRY_COMPARE_WITH_TIMEOUT(paper.times(), 3U, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!places.running(), patience);
}

void CommonPlaceSearchTest::aPeriodNeedsTwoDays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<bool>("told");
    QTest::newRow("both") << "2020-03-02" << "2020-03-09" << true;
    QTest::newRow("without a year") << "3-2" << "3/9" << true;
    QTest::newRow("one") << "2020-03-02" << "" << false;
    QTest::newRow("none") << "" << "" << false;
    QTest::newRow("the wrong way round") << "2020-03-09" << "2020-03-02" << false;
    QTest::newRow("no days") << "soon" << "later" << false;
}

void CommonPlaceSearchTest::aPeriodNeedsTwoDays()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    QFETCH(bool, told);
    PaperSearch paper;
    CommonPlaceController places(paper.search());
    places.follow(epidemicOf(0));
    places.setTime(static_cast<int>(PlaceTime::period));
    QVERIFY(places.asksPeriod());
    places.setFrom(from);
    places.setUntil(until);
    places.find();
    if (!told) {
        QVERIFY(!places.running());
        QCOMPARE(paper.times(), 0U);
        QVERIFY(places.text().contains(u"first and the last day"));
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(places.places()->count(), 2, patience);
    QCOMPARE(paper.asked[0].period.earliest, epi::localDay(noon, 9h) - std::chrono::days(8));
    QCOMPARE(paper.asked[0].period.latest, epi::localDay(noon, 9h) - std::chrono::days(1));
}

void CommonPlaceSearchTest::tellsHowFarItIsAndStops()
{
    PaperSearch paper;
    CommonPlaceController places(paper.search());
    paper.waits = true;
    places.find();
    QVERIFY(places.running());
    QTRY_COMPARE_WITH_TIMEOUT(places.text(), QStringLiteral("Comparing places: 31,000 of 52,000"), patience);
    QCOMPARE(places.total(), 52'000.0);
    places.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!places.running(), patience);
    QCOMPARE(places.text(), QStringLiteral("Stopped"));
    QVERIFY(places.error().isEmpty());
    QCOMPARE(places.places()->total(), 0);
}

void CommonPlaceSearchTest::tellsWhatWentWrong()
{
    PaperSearch paper;
    CommonPlaceController places(paper.search());
    paper.error = epi::Error{epi::ErrorCode::unknownPolicy, {"x"}};
    places.find();
    QTRY_VERIFY_WITH_TIMEOUT(!places.running() && !places.error().isEmpty(), patience);
    QVERIFY(places.text().isEmpty());
    {
        const std::lock_guard lock(paper.mutex);
        paper.error.reset();
    }
    places.find();
    QTRY_COMPARE_WITH_TIMEOUT(places.places()->count(), 2, patience);
    QVERIFY(places.error().isEmpty());
}

void CommonPlaceSearchTest::tellsWhatWasLeftOut()
{
    PaperSearch paper;
    paper.answer.undated = 3;
    paper.answer.unplaced = 12;
    paper.answer.found.total = 1'234;
    CommonPlaceController places(paper.search());
    QVERIFY(places.notice().isEmpty());
    places.find();
    QTRY_COMPARE_WITH_TIMEOUT(places.places()->count(), 2, patience);
    QCOMPARE(places.notice(), QStringLiteral("Not looked at: 3 case(s) without a date, 12 visit(s) not on the map"));
    QCOMPARE(places.text(), QStringLiteral("2 of 1,234 places, the most unusual ones"));
}

void CommonPlaceSearchTest::opensAPlaceLikeACluster()
{
    PaperSearch paper;
    ClusterController clusters(paper.link());
    clusters.setEpidemic(epidemicOf(1));
    clusters.setSection(ClusterController::Section::Places);
    QTRY_COMPARE_WITH_TIMEOUT(clusters.places()->places()->count(), 2, patience);
    clusters.openPlace(7); // there is none
    QCOMPARE(clusters.current(), -1);
    clusters.openPlace(0);
    QVERIFY(clusters.loading());
    QTRY_VERIFY_WITH_TIMEOUT(clusters.isOpen(), patience);
    QCOMPARE(clusters.current(), 0);
    QCOMPARE(clusters.title(), QStringLiteral("Hall"));
    QCOMPARE(clusters.members()->count(), 4);
    QCOMPARE(clusters.summary(), QStringLiteral("4 case(s)  ·  03-10 Tue 12:00 to 03-11 Wed 14:00")); // nobody counted the others
    QCOMPARE(paper.opened, (std::vector{std::pair(std::string("Hall"), 0U)}));
    clusters.setSection(ClusterController::Section::Clusters);
    QVERIFY(!clusters.isOpen() && clusters.current() == -1);
}

void CommonPlaceSearchTest::anotherAnswerClosesWhatWasOpen()
{
    PaperSearch paper;
    ClusterController clusters(paper.link());
    clusters.setEpidemic(epidemicOf(1));
    clusters.setSection(ClusterController::Section::Places);
    QTRY_COMPARE_WITH_TIMEOUT(clusters.places()->places()->count(), 2, patience);
    clusters.openPlace(1);
    QTRY_VERIFY_WITH_TIMEOUT(clusters.isOpen(), patience);
    clusters.places()->find();
    QTRY_VERIFY_WITH_TIMEOUT(!clusters.isOpen() && clusters.current() == -1, patience);
    // An answer that comes while clusters are looked at closes no cluster.
    clusters.setSection(ClusterController::Section::Clusters);
    clusters.openCluster(0);
    QTRY_VERIFY_WITH_TIMEOUT(clusters.isOpen(), patience);
    const QSignalSpy found(clusters.places(), &CommonPlaceController::foundChanged);
    clusters.places()->find();
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, patience);
    QVERIFY(clusters.isOpen());
}

void CommonPlaceSearchTest::mapAndNamesAreOfTheSection()
{
    PaperSearch paper;
    ClusterController clusters(paper.link());
    clusters.setEpidemic(epidemicOf(5));
    QCOMPARE(clusters.overview().picture->clusters.size(), 5U);
    clusters.setSection(ClusterController::Section::Places);
    QTRY_VERIFY_WITH_TIMEOUT(clusters.overview().picture != nullptr, patience);
    QCOMPARE(clusters.overview().picture->clusters.size(), 2U);
    QCOMPARE(clusters.overview().picture->clusters[0].cases.size(), 4U);
    QCOMPARE(clusters.nameOf(0), QStringLiteral("Hall, 4 case(s), 03-10 Tue to 03-11 Wed"));
    QVERIFY(clusters.nameOf(4).isEmpty());
    clusters.openOnMap(1);
    QTRY_VERIFY_WITH_TIMEOUT(clusters.isOpen(), patience);
    QVERIFY(clusters.picture().picture->common);
}

void CommonPlaceSearchTest::lockingLeavesNothing()
{
    PaperSearch paper;
    ClusterController clusters(paper.link());
    clusters.setEpidemic(epidemicOf(1));
    clusters.setSection(ClusterController::Section::Places);
    QTRY_COMPARE_WITH_TIMEOUT(clusters.places()->places()->count(), 2, patience);
    clusters.openPlace(0);
    clusters.places()->setMinimumCases(4);
    {
        const std::lock_guard lock(paper.mutex);
        paper.waits = true;
    }
    clusters.places()->find();
    clusters.setEpidemic(nullptr);
    QCOMPARE(clusters.section(), ClusterController::Section::Clusters);
    QVERIFY(!clusters.isOpen() && !clusters.places()->running());
    QCOMPARE(clusters.places()->places()->total(), 0);
    QVERIFY(!clusters.places()->picture() && !clusters.places()->onMap());
    QVERIFY(clusters.places()->text().isEmpty() && clusters.places()->notice().isEmpty());
    QCOMPARE(clusters.places()->minimumCases(), 2);
    QThreadPool::globalInstance()->waitForDone(); // the one that was dropped
    const std::size_t asked = paper.times();
    clusters.setEpidemic(epidemicOf(1)); // somebody else's
    QTest::qWait(500);                   // longer than a question waits for the next
    QCOMPARE(paper.times(), asked);
}

QTEST_GUILESS_MAIN(CommonPlaceSearchTest)
#include "tst_common_place_search.moc"
