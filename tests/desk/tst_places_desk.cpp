#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <set>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;

/// Of which places an account is told while the name of one is typed.
class TestPlacesDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void visitsOfTheAreaAlone_data();
    void visitsOfTheAreaAlone();
    void importedPlacesAreForAllWhoImport();
    void homesAreNobodyElses_data();
    void homesAreNobodyElses();

private:
    StaffedFolder m_folder;
};

namespace {

using Names = std::set<std::string>;

desk::Surroundings cheap()
{
    desk::Surroundings around = surroundings();
    around.kdf = vault::TestKdf::cheap();
    return around;
}

epi::Result<Office> officeOf(const StaffedFolder &folder, const std::string &user)
{
    auto store = folder.as(user);
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), cheap());
}

void tellOf(store::CaseStore &store, const std::string &number, const epi::Jurisdiction &where, const std::string &place)
{
    epi::Case c;
    c.number = number;
    c.jurisdiction = where;
    const std::vector<std::string> tokens = {"person of " + number};
    c.person = store.findOrCreatePersons(tokens)->front();
    const auto saved = store.saveCase(c);
    REQUIRE(saved);
    epi::Visit visit;
    visit.caseId = saved->id;
    visit.placeName = place;
    visit.position = epi::LatLng{37.5, 127};
    REQUIRE(store.saveVisit(visit));
}

Names namesOf(const std::vector<epi::KnownPlace> &places)
{
    Names names;
    for (const epi::KnownPlace &place : places)
        names.insert(place.name);
    return names;
}

} // namespace

void TestPlacesDesk::initTestCase()
{
    REQUIRE(m_folder.found());
    {
        auto store = m_folder.as("sup");
        REQUIRE(store);
        tellOf(*store, "here", {"11", ""}, "Clinic");
        tellOf(*store, "in a district", {"11", "11010"}, "Bakery");
        tellOf(*store, "elsewhere", {"26", ""}, "Harbour");
        tellOf(*store, "of no area", {}, "Airport");
    }
    auto office = officeOf(m_folder, "sup");
    REQUIRE(office);
    REQUIRE(importAll(*office, OutbreakFiles())); // with a route: Market
}

void TestPlacesDesk::visitsOfTheAreaAlone_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("of the whole country") << QByteArray("sup") << QStringList{"Airport", "Bakery", "Clinic", "Harbour", "Market"};
    QTest::newRow("of a province") << QByteArray("sur") << QStringList{"Bakery", "Clinic"};
    QTest::newRow("who opens no case") << QByteArray("app") << QStringList{};
    QTest::newRow("who sees no data") << QByteArray("adm") << QStringList{};
}

void TestPlacesDesk::visitsOfTheAreaAlone()
{
    QFETCH(QByteArray, user);
    QFETCH(QStringList, told);
    auto office = officeOf(m_folder, user.toStdString());
    REQUIRE(office);
    const auto places = office->visitedPlaces();
    if (told.isEmpty()) {
        REQUIRE_ERROR(places, ErrorCode::notPermitted);
        REQUIRE_ERROR(office->importedPlaces(epi::ImportBatchId(epi::Uuid{7})), ErrorCode::notPermitted);
        return;
    }
    REQUIRE(places);
    QStringList names;
    for (const std::string &name : namesOf(*places))
        names << QString::fromStdString(name);
    QCOMPARE(names, told);
}

void TestPlacesDesk::importedPlacesAreForAllWhoImport()
{
    for (const char *user : {"sup", "sur"}) {
        auto office = officeOf(m_folder, user);
        REQUIRE(office);
        std::vector<epi::KnownPlace> all;
        const auto imports = office->imports();
        REQUIRE(imports);
        for (const epi::ImportBatch &import : *imports) {
            const auto places = office->importedPlaces(import.id);
            REQUIRE(places);
            all.insert(all.end(), places->begin(), places->end());
        }
        QCOMPARE(namesOf(all), (Names{"C1", "C2", "Canteen"}));
        for (const epi::KnownPlace &place : all)
            QCOMPARE(place.source, place.name == "Canteen" ? epi::PlaceSource::venues : epi::PlaceSource::stations);
    }
}

void TestPlacesDesk::homesAreNobodyElses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("told");
    QTest::newRow("집") << "집" << false;
    QTest::newRow("우리 집") << " 우리 집 " << false;
    QTest::newRow("home") << "Home" << false;
    QTest::newRow("somebody's 집") << "김민수 집" << false;
    QTest::newRow("somebody's flat") << "Minsu's flat" << false;
    QTest::newRow("with more said") << "우리집(2층)" << false;
    QTest::newRow("of flowers") << "꽃집" << true;
    QTest::newRow("of the name") << "Home Plus" << true;
    QTest::newRow("of the aged") << "nursing home" << true;
}

void TestPlacesDesk::homesAreNobodyElses()
{
    QFETCH(QString, name);
    QFETCH(bool, told);
    const StoreFolder folder;
    auto store = folder.create();
    REQUIRE(store);
    tellOf(*store, "1", {}, name.toStdString());
    const Office office(std::move(*store), surroundings());
    const auto places = office.visitedPlaces();
    REQUIRE(places);
    QCOMPARE(!places->empty(), told);
}

QTEST_GUILESS_MAIN(TestPlacesDesk)
#include "tst_places_desk.moc"
