#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using namespace std::chrono_literals;
using desk::Office;
using epi::ErrorCode;

namespace {

const epi::Day onset{std::chrono::sys_days{std::chrono::year(2020) / 3 / 12}.time_since_epoch()};
const epi::Instant noon = epi::startOfDay(onset, 9h) - 4 * 24h + 12h; // while the cases were infected
constexpr epi::LatLng hall{37.5, 127.0};
const epi::Jurisdiction here{"11", ""};
const epi::Jurisdiction elsewhere{"26", ""};

epi::Result<Office> officeOf(const StaffedFolder &folder, const std::string &user)
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return folder.as(user).transform([&](store::CaseStore store) { return Office(std::move(store), around); });
}

epi::CaseId caseIn(store::CaseStore &store, const std::string &number, const epi::Jurisdiction &where)
{
    epi::Case c;
    c.number = number;
    c.disease = "COVID-19";
    c.jurisdiction = where;
    c.onset = epi::DayRange{onset, onset};
    const std::vector<std::string> tokens = {"person of " + number};
    c.person = store.findOrCreatePersons(tokens)->front();
    const auto saved = store.saveCase(c);
    return saved ? saved->id : epi::CaseId();
}

epi::Visit visitTo(epi::CaseId id, const char *place, epi::Seconds from = 0s)
{
    epi::Visit visit;
    visit.caseId = id;
    visit.begin = noon + from;
    visit.end = visit.begin + 1h;
    visit.placeName = place;
    visit.position = hall;
    return visit;
}

/// What a run found: each case stayed once.
store::Findings staysAt(const std::vector<epi::CaseId> &ids, const char *place, const std::string &digest)
{
    store::Findings findings;
    findings.policy = "kcdc-2020-03";
    findings.engine = "1";
    findings.inputDigest = digest;
    findings.persons.emplace_back(epi::Uuid{9});
    for (const epi::CaseId id : ids) {
        epi::Stay stay;
        stay.kind = epi::RecordKind::card;
        stay.possible = stay.certain = {noon + 30min, noon + 2h};
        stay.position = hall;
        stay.place = place;
        store::CaseFindings found;
        found.caseId = id;
        found.stays.push_back(stay);
        findings.cases.push_back(std::move(found));
    }
    return findings;
}

epi::Result<desk::FoundPlaces> placesOf(const Office &office, const epi::PlaceQuestion &question = {})
{
    desk::PlaceReading reading;
    while (!reading.isComplete())
        if (const auto read = office.readPlaces(reading); !read)
            return std::unexpected(read.error());
    return desk::findPlaces(std::move(reading), question, {}, {});
}

QStringList numbersOf(const desk::ClusterFile &file)
{
    QStringList numbers;
    for (const std::string &number : file.cluster.numbers)
        numbers << QString::fromStdString(number);
    return numbers;
}

} // namespace

/// Common places as an act of the office: who may ask, about whom, what is on record.
class TestCommonPlacesDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void casesOfTheAreaAlone_data();
    void casesOfTheAreaAlone();
    void onlyOpeningIsALook();
    void nobodyOpensOtherAreas();
    void nobodyOpensTheOwnHousehold();
    void staysAndVisitsTogether();
    void whatCannotBeLookedAtIsCounted();
    void homesAreNoNames();
    void aRunInBetweenBeginsAnew();

private:
    StaffedFolder m_folder;
    std::vector<epi::CaseId> m_ids; ///< two here, one elsewhere
};

void TestCommonPlacesDesk::initTestCase()
{
    REQUIRE(m_folder.found());
    auto store = m_folder.as("sup");
    REQUIRE(store);
    m_ids = {caseIn(*store, "1", here), caseIn(*store, "2", {"11", "11010"}), caseIn(*store, "3", elsewhere)};
    for (const epi::CaseId id : m_ids)
        REQUIRE(store->saveVisit(visitTo(id, "Hall")));
}

void TestCommonPlacesDesk::casesOfTheAreaAlone_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<int>("cases");
    QTest::newRow("of the whole country") << QByteArray("sup") << 3;
    QTest::newRow("of a province") << QByteArray("sur") << 2;
    QTest::newRow("who does not trace") << QByteArray("app") << 0;
    QTest::newRow("who sees no data") << QByteArray("adm") << 0;
}

void TestCommonPlacesDesk::casesOfTheAreaAlone()
{
    QFETCH(QByteArray, user);
    QFETCH(int, cases);
    const auto office = officeOf(m_folder, user.toStdString());
    REQUIRE(office);
    const auto places = placesOf(*office);
    if (cases == 0) {
        REQUIRE_ERROR(places, ErrorCode::notPermitted);
        return;
    }
    REQUIRE(places);
    QCOMPARE(places->found.total, 1U);
    QCOMPARE(static_cast<int>(places->found.places[0].cases.size()), cases);
    // Nothing of those elsewhere counts, not even for what is usual.
    QCOMPARE(static_cast<int>(places->found.places[0].caseDays), cases);
    QCOMPARE(places->found.places[0].expected, static_cast<double>(cases));
}

void TestCommonPlacesDesk::onlyOpeningIsALook()
{
    auto office = officeOf(m_folder, "sur");
    REQUIRE(office);
    desk::RecordQuestion looks;
    looks.acts = {epi::AuditAct::looked};
    const std::uint64_t before = office->records(looks)->matching;
    const auto places = placesOf(*office);
    REQUIRE(places);
    QCOMPARE(office->records(looks)->matching, before);
    const auto file = office->commonPlaceFile(places->found.places[0], "common place");
    REQUIRE(file);
    QCOMPARE(office->records(looks)->matching, before + 2);
    QVERIFY(file->common);
    QCOMPARE(numbersOf(*file), (QStringList{"1", "2"}));
    QVERIFY(file->members[0].exposure && file->members[0].infectious); // although no engine has run
    QCOMPARE(file->members[0].stays.size(), 1U);
    QVERIFY(file->members[0].stays[0].here);
    QCOMPARE(file->cluster.cluster.place, std::string("Hall"));
}

void TestCommonPlacesDesk::nobodyOpensOtherAreas()
{
    auto office = officeOf(m_folder, "sur");
    REQUIRE(office);
    epi::CommonPlace place;
    place.cases = {m_ids[0], m_ids[2]};
    const auto denied = office->commonPlaceFile(place, "common place");
    REQUIRE_ERROR(denied, ErrorCode::notPermitted);
    QCOMPARE(denied.error().arguments.back(), std::string("area"));
    place.cases = {epi::CaseId(epi::Uuid{7})};
    REQUIRE_ERROR(office->commonPlaceFile(place, "common place"), ErrorCode::notFound);
}

void TestCommonPlacesDesk::nobodyOpensTheOwnHousehold()
{
    const StaffedFolder &folder = m_folder;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        const auto c = store->loadCase(m_ids[0]);
        REQUIRE(c);
        auto person = store->loadPerson(c->person);
        REQUIRE(person);
        person->name = "somebody of the house";
        REQUIRE(store->savePerson(*person));
    }
    auto office = officeOf(folder, "sur");
    REQUIRE(office);
    const store::OwnIdentifier own{epi::Identifier::name, "somebody of the house"};
    REQUIRE(office->registerOwn(std::span(&own, 1)));
    epi::CommonPlace place;
    place.cases = {m_ids[0], m_ids[1]};
    const auto denied = office->commonPlaceFile(place, "common place");
    REQUIRE_ERROR(denied, ErrorCode::notPermitted);
    QCOMPARE(denied.error().arguments.back(), std::string("own"));
    REQUIRE(office->forgetOwn());
}

void TestCommonPlacesDesk::staysAndVisitsTogether()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector<epi::CaseId> ids = {caseIn(*store, "1", {}), caseIn(*store, "2", {}), caseIn(*store, "3", {})};
    epi::Visit told = visitTo(ids[2], "The hall", 20h);
    told.end.reset();
    told.margin = 10min;
    REQUIRE(store->saveVisit(told));
    epi::Visit rejected = visitTo(ids[2], "Hall");
    rejected.status = epi::VisitStatus::rejected;
    REQUIRE(store->saveVisit(rejected));
    REQUIRE(store->saveFindings(staysAt({ids[0], ids[1]}, "Hall", "d1")));
    Office office(std::move(*store), surroundings());
    const auto places = placesOf(office);
    REQUIRE(places);
    QCOMPARE(places->found.total, 1U);
    const epi::CommonPlace &place = places->found.places[0];
    QCOMPARE(place.cases, ids);
    QCOMPARE(place.visits.size(), 3U);
    QVERIFY(place.told);
    QCOMPARE(place.recorded, std::vector{epi::RecordKind::card});
    QCOMPARE(place.alsoNamed, std::vector<std::string>{"The hall"});
    QCOMPARE(place.dwell, epi::Seconds(90min + 90min + 1h + 20min)); // without an end: as long as after a check-in
    const auto file = office.commonPlaceFile(place, "common place");
    REQUIRE(file);
    for (const desk::ClusterMember &member : file->members)
        QCOMPARE(std::ranges::count(member.stays, true, &desk::ClusterStay::here), 1);
    QCOMPARE(file->members[2].stays[0].possible, (epi::TimeSpan{noon + 20h - 10min, noon + 21h + 10min}));
    epi::PlaceQuestion together;
    together.meeting = epi::PlaceMeeting::sameHours;
    QCOMPARE(placesOf(office, together)->found.places[0].cases, (std::vector{ids[0], ids[1]}));
    epi::PlaceQuestion later;
    later.time = epi::PlaceTime::infectious;
    QCOMPARE(placesOf(office, later)->found.total, 0U);
    later.time = epi::PlaceTime::period;
    later.period = {epi::localDay(noon, 9h), epi::localDay(noon, 9h)};
    QCOMPARE(placesOf(office, later)->found.places[0].cases.size(), 2U); // the third came on the next day
}

void TestCommonPlacesDesk::whatCannotBeLookedAtIsCounted()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const epi::CaseId dated = caseIn(*store, "1", {});
    epi::Case undated;
    undated.number = "2";
    undated.person = store->findOrCreatePersons(std::vector<std::string>{"b"})->front();
    REQUIRE(store->saveCase(undated));
    epi::Case archived = *store->loadCase(caseIn(*store, "3", {}));
    archived.archived = true;
    REQUIRE(store->saveCase(archived));
    epi::Visit nowhere = visitTo(dated, "Hall");
    nowhere.position.reset();
    REQUIRE(store->saveVisit(nowhere));
    nowhere.id = {};
    nowhere.caseId = archived.id;
    REQUIRE(store->saveVisit(nowhere));
    const Office office(std::move(*store), surroundings());
    const auto places = placesOf(office);
    REQUIRE(places);
    QCOMPARE(places->unplaced, std::uint64_t{1});
    QCOMPARE(places->undated, std::uint64_t{1});
    epi::PlaceQuestion question;
    question.time = epi::PlaceTime::period;
    QCOMPARE(placesOf(office, question)->undated, std::uint64_t{0});
}

// Everybody has one, and they are many places.
void TestCommonPlacesDesk::homesAreNoNames()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    const std::vector<epi::CaseId> ids = {caseIn(*store, "1", {}), caseIn(*store, "2", {}), caseIn(*store, "3", {})};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        epi::Visit visit = visitTo(ids[i], i == 2 ? "집" : "Home");
        visit.position = epi::LatLng{37.5 + (i == 0 ? 0 : 0.002), 127.0}; // two live in one house, 220 m from the first
        REQUIRE(store->saveVisit(visit));
    }
    const Office office(std::move(*store), surroundings());
    const auto places = placesOf(office);
    REQUIRE(places);
    QCOMPARE(places->found.total, 1U);
    QCOMPARE(places->found.places[0].cases, (std::vector{ids[1], ids[2]}));
    QCOMPARE(places->found.places[0].name, std::string());
}

void TestCommonPlacesDesk::aRunInBetweenBeginsAnew()
{
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    std::vector<epi::CaseId> ids;
    for (int i = 0; i < 600; ++i) // more than are read at once
        ids.push_back(caseIn(*store, std::to_string(i + 1), {}));
    REQUIRE(store->saveFindings(staysAt(ids, "Before", "d1")));
    desk::PlaceReading reading;
    {
        const Office office(std::move(*store), surroundings());
        REQUIRE(office.readPlaces(reading));
        QVERIFY(!reading.isComplete());
        QVERIFY(reading.read > 0 && reading.read < 600);
    }
    store = folder.open();
    REQUIRE(store);
    REQUIRE(store->saveFindings(staysAt(ids, "After", "d2")));
    const Office office(std::move(*store), surroundings());
    while (!reading.isComplete())
        REQUIRE(office.readPlaces(reading));
    const auto places = desk::findPlaces(std::move(reading), {}, {}, {});
    REQUIRE(places);
    QCOMPARE(places->found.total, 1U);
    QCOMPARE(places->found.places[0].name, std::string("After"));
    QCOMPARE(places->found.places[0].cases.size(), 600U);
}

QTEST_GUILESS_MAIN(TestCommonPlacesDesk)
#include "tst_common_places_desk.moc"
