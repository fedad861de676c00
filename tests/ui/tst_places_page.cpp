#include "tests/desk/outbreak_files.h"
#include "tests/ui/frame_window.h"

#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;

/// Places in passing: named while a visit is typed, placed once, offered from then on in every case; with keys and mouse alone.
class PlacesTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] view::MapSearch &places() const { return *entry().places(); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList names;
        for (int row = 0; row < places().rowCount(); ++row)
            names << places().index(row).data(view::MapSearch::NameRole).toString();
        return names;
    }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList all;
        for (int row = 0; row < places().rowCount(); ++row)
            all << places().index(row).data(view::MapSearch::KindRole).toString();
        return all;
    }
    [[nodiscard]] epi::Visit stored(const char *place) const
    {
        const auto picture = m_work->openCase.picture().picture;
        const auto at = std::ranges::find(picture->visits, std::string(place), &epi::Visit::placeName);
        return at == picture->visits.end() ? epi::Visit() : *at;
    }
    void newCase(const char *number)
    {
        QSignalSpy created(&entry(), &view::EntryController::caseCreated);
        entry().createCase(QString::fromUtf8(number), QStringLiteral("COVID-19"));
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QString::fromUtf8(number), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, 1));
        m_hand->settle();
    }
    /// A new visit, with the keyboard where the place is typed.
    void newVisit()
    {
        const int before = entry().visits()->count();
        m_hand->click("visit.add");
        QTRY_COMPARE_WITH_TIMEOUT(entry().visits()->count(), before + 1, patience);
        takePlaceField();
    }
    void takePlaceField()
    {
        m_hand->click("visit.place");
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place")->hasActiveFocus(), patience);
        m_hand->key(Qt::Key_A, Qt::ControlModifier);
        m_hand->key(Qt::Key_Delete);
    }
    /// Where something is to be picked, and what is under the middle of the map.
    void pickTheMiddle()
    {
        m_hand->click("visit.position.pick");
        QTRY_VERIFY_WITH_TIMEOUT(entry().isPicking(), patience);
        auto *map = m_hand->find("map");
        m_hand->click(map, {map->width() / 2, map->height() / 2});
        QTRY_VERIFY_WITH_TIMEOUT(!entry().isPicking(), patience);
    }
    void keepFile(const tests::OutbreakFiles &files, const char *profile, std::vector<const char *> names) const
    {
        std::vector<std::string> paths;
        for (const char *name : names)
            paths.push_back(files.path(name));
        const bool kept = m_store
                              ->ask([profile = std::string(profile), paths](app::StoreRoom &room) {
                                  const auto staged = desk::stageImport({paths, profile, {}}, room.surroundings, {}, {});
                                  return staged && room.office->keepImport(*staged, {}, {}).has_value();
                              })
                              .result();
        QVERIFY2(kept, profile);
    }

private slots:
    void initTestCase() { openWindow(); }
    void cleanupTestCase() { closeWindow(); }
    void aStoreIsFounded();
    void aNewNameIsKeptToBePlacedLater();
    void visitsToBePlacedAreReachedAndPlaced();
    void onceItIsPlacedItIsOfferedInEveryCase();
    void placesOfImportsAreOffered();
    void theMapGoesThere();
    void koreanAndDark();
    void afterLockingNothingIsLeft();
};

void PlacesTest::aStoreIsFounded()
{
    QVERIFY(QDir().mkpath(home("stores")));
    m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
}

void PlacesTest::aNewNameIsKeptToBePlacedLater()
{
    newCase("2020-0001");
    newVisit();
    m_hand->type("Neulsaem Cafe");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place.results"), patience);
    QVERIFY(offered().isEmpty());
    m_hand->picture(QStringLiteral("places_new_name"));
    m_hand->key(Qt::Key_Return); // nothing to choose: the line is ended
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("visit.place.results"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!stored("Neulsaem Cafe").id.isNull(), patience);
    QVERIFY(!stored("Neulsaem Cafe").position);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("visit.unplaced"), QStringLiteral("1 still to be placed"), patience);
    newVisit();
    m_hand->type("Choir");
    m_hand->key(Qt::Key_Tab);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("visit.unplaced"), QStringLiteral("2 still to be placed"), patience);
    m_hand->picture(QStringLiteral("places_to_be_placed"));
}

void PlacesTest::visitsToBePlacedAreReachedAndPlaced()
{
    const int before = entry().visitRow();
    m_hand->click("visit.unplaced");
    QTRY_VERIFY_WITH_TIMEOUT(entry().visitRow() != before, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place") && m_hand->find("visit.place")->hasActiveFocus(), patience);
    // By keys, around the end.
    m_hand->find("visit.unplaced")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(entry().visitRow(), before, patience);
    entry().chooseVisit(0);
    const std::string first = entry().visits()->visits()[0].placeName;
    pickTheMiddle();
    QTRY_VERIFY_WITH_TIMEOUT(stored(first.c_str()).position.has_value(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("visit.unplaced"), QStringLiteral("1 still to be placed"), patience);
    m_hand->click("visit.unplaced");
    QTRY_COMPARE_WITH_TIMEOUT(entry().visitRow(), 1, patience);
    pickTheMiddle();
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("visit.unplaced"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(stored("Neulsaem Cafe").position && stored("Choir").position, patience);
}

void PlacesTest::onceItIsPlacedItIsOfferedInEveryCase()
{
    const epi::LatLng where = *stored("Neulsaem Cafe").position;
    newCase("2020-0002");
    newVisit();
    m_hand->type("neu");
    QTRY_COMPARE_WITH_TIMEOUT(offered(), QStringList{"Neulsaem Cafe"}, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place.results"), patience);
    QCOMPARE(kinds(), QStringList{"1 visit"});
    m_hand->picture(QStringLiteral("places_offered"));
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("visit.place.results"), patience);
    QCOMPARE(m_hand->text("visit.place"), QStringLiteral("Neulsaem Cafe"));
    QVERIFY(!m_hand->text("visit.position").isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.companions")->hasActiveFocus(), patience); // and the conversation goes on
    QTRY_VERIFY_WITH_TIMEOUT(stored("Neulsaem Cafe").position == where, patience);
    m_hand->picture(QStringLiteral("places_chosen"));
    m_hand->key(Qt::Key_Tab);
}

void PlacesTest::placesOfImportsAreOffered()
{
    tests::OutbreakFiles files;
    files.write("merchants.csv", "merchant,name,category,address,lat,lon\n"
                                 "M1,Neulsaem Mart,mart,12 Neulsaem-ro,37.5100,127.0200\n"
                                 "M2,Gaon Noodles,restaurant,3 Garam-ro,37.5110,127.0210\n");
    files.write("cards.csv", "subject,time,merchant,amount,channel,status\n"
                             "pa,2020-03-03 12:00:00,M1,5000,,\npa,2020-03-03 18:00:00,M2,9000,,\n");
    files.write("venues.csv", "venue,name,category,address,lat,lon\nV1,Neulsaem Hall,hall,40 Neulsaem-ro,37.5150,127.0300\n");
    files.write("visitors.csv", "subject,name,phone,venue,time,leave\npa,Ahn,010-1,V1,2020-03-03 12:00:00,2020-03-03 12:50:00\n");
    files.write("cells.csv", "cell,lat,lon,radius_m\nNEU-17,37.5200,127.0400,200\n");
    files.write("base_station.csv", "subject,time,cell\npa,2020-03-03 12:00:00,NEU-17\n");
    keepFile(files, "tracedesk-cards", {"merchants.csv", "cards.csv"});
    keepFile(files, "tracedesk-visitor-list", {"venues.csv", "visitors.csv"});
    keepFile(files, "tracedesk-base-station", {"cells.csv", "base_station.csv"});
    m_work->places.takeImports(); // as behind an import through the page
    newVisit();
    m_hand->type("neu");
    QTRY_COMPARE_WITH_TIMEOUT(offered(), (QStringList{"Neulsaem Cafe", "Neulsaem Mart", "Neulsaem Hall", "NEU-17"}), patience);
    QCOMPARE(kinds().constFirst(), QStringLiteral("in this case"));
    QVERIFY(kinds()[1].startsWith(u"merchant · "));
    QVERIFY(kinds()[2].startsWith(u"entry log · "));
    QVERIFY(kinds()[3].startsWith(u"base station · "));
    m_hand->picture(QStringLiteral("places_told_apart"));
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(stored("Neulsaem Mart").position == (epi::LatLng{37.51, 127.02}), patience);
    QCOMPARE(stored("Neulsaem Mart").address, std::string("12 Neulsaem-ro"));
    QCOMPARE(m_hand->text("visit.address"), QStringLiteral("12 Neulsaem-ro"));
    // Escape closes the list and leaves the text and the page.
    takePlaceField();
    m_hand->type("gao");
    QTRY_COMPARE_WITH_TIMEOUT(offered(), QStringList{"Gaon Noodles"}, patience);
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("visit.place.results"), patience);
    QCOMPARE(m_work->navigation.page(), Page::Case);
    QCOMPARE(m_hand->text("visit.place"), QStringLiteral("gao"));
    // By the mouse.
    m_hand->key(Qt::Key_Backspace);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.place.results"), patience);
    m_hand->click(m_hand->find("visit.place.results"), {60, 16});
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("visit.place"), QStringLiteral("Gaon Noodles"), patience);
}

void PlacesTest::theMapGoesThere()
{
    m_hand->find("map")->forceActiveFocus();
    m_hand->key(Qt::Key_Slash);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("map.search")->hasActiveFocus(), patience);
    m_hand->type("neu");
    view::MapSearch &search = *m_work->openCase.map()->search();
    QTRY_VERIFY_WITH_TIMEOUT(search.count() >= 4, patience);
    m_hand->picture(QStringLiteral("places_map_search"));
    const QSignalSpy chosen(&search, &view::MapSearch::chosen);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, patience);
    QVERIFY(search.text().isEmpty());
}

void PlacesTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    newVisit();
    m_hand->type("neu");
    QTRY_VERIFY_WITH_TIMEOUT(places().count() >= 4, patience);
    m_hand->picture(QStringLiteral("places_told_apart_ko_dark"));
    takePlaceField();
    m_hand->type("quiet corner");
    QTRY_COMPARE_WITH_TIMEOUT(places().count(), 0, patience);
    m_hand->picture(QStringLiteral("places_new_name_ko_dark"));
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("visit.unplaced"), patience);
    m_hand->picture(QStringLiteral("places_to_be_placed_ko_dark"));
}

void PlacesTest::afterLockingNothingIsLeft()
{
    takePlaceField();
    m_hand->type("neu");
    QTRY_VERIFY_WITH_TIMEOUT(places().count() >= 4, patience);
    std::vector<std::weak_ptr<const view::PlaceIndex>> kept;
    for (const view::PlaceIndexPtr &index : m_work->places.indexes())
        kept.emplace_back(index);
    m_work->session.lock(); // in the middle of typing, with the list open
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QVERIFY(places().text().isEmpty());
    QCOMPARE(places().count(), 0);
    places().setText(QStringLiteral("neu")); // whoever asks
    QCOMPARE(places().count(), 0);
    places().setText({});
    m_hand->picture(QStringLiteral("places_locked"));
    // The map's own names are no secret, but are put away with the store's map.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(kept, [](const auto &index) { return index.expired(); }), patience);

    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    places().setText(QStringLiteral("neulsaem c"));
    QTRY_COMPARE_WITH_TIMEOUT(offered(), QStringList{"Neulsaem Cafe"}, patience); // read anew by itself
    places().setText({});
}

QTEST_MAIN(PlacesTest)
#include "tst_places_page.moc"
