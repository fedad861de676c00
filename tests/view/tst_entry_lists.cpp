#include "tests/view/entry_at_work.h"
#include "view/timeline_picture.h"
#include "view/words.h"

/// Interviews, visits, contacts and cases: chosen, begun, placed, taken out.
class EntryListsTest : public EntryAtWork
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void aBegunVisitLeavesNothing();
    void aVisitIsToldInItsInterview();
    void theFirstVisitIsAskedForFromTheFirstInfectiousDay();
    void daysWithoutAYearAreNearTheCase();
    void aDayIsToldOnceMore();
    void aBrushIsWhenTheVisitWas();
    void theMapGivesThePosition();
    void contactsAreNamedAndTakenOut();
    void foundContactsAreDecidedAbout();
    void casesAreMade();
    void casesAreArchivedFromTheList();
    void aPlaceOfTheMapIsTaken();
    void aKnownPlaceFillsNameAddressAndPosition_data();
    void aKnownPlaceFillsNameAddressAndPosition();
    void visitsToBePlacedAreCountedAndFound();
    void aCaseIsHandedOver();
};

void EntryListsTest::aBegunVisitLeavesNothing()
{
    const std::size_t before = m_store->entries.size();
    m_entry->addVisit();
    QCOMPARE(m_entry->visits()->count(), 5);
    QVERIFY(m_entry->visitRow() >= 0);
    m_entry->chooseVisit(0);
    QCOMPARE(m_entry->visits()->count(), 4);
    QTest::qWait(20);
    QCOMPARE(m_store->entries.size(), before);
    m_entry->addVisit();
    m_entry->removeVisit();
    QCOMPARE(m_entry->visits()->count(), 4);
    QVERIFY(m_entry->undoText().isEmpty());
}

void EntryListsTest::aVisitIsToldInItsInterview()
{
    QVERIFY(m_entry->interviews().isEmpty());
    m_entry->addInterview();
    QCOMPARE(m_entry->interviews().size(), 1);
    m_entry->addVisit(); // the interview is stored first
    type(m_entry->visit(), "place", "늘샘 카페");
    leave(m_entry->visit(), "place");
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->visits()->count(), 5, patience);
    reload();
    const auto picture = m_case->picture().picture;
    QCOMPARE(picture->interviews.size(), std::size_t{1});
    const auto told = std::ranges::find(picture->visits, std::string("늘샘 카페"), &epi::Visit::placeName);
    QVERIFY(told != picture->visits.end());
    QCOMPARE(told->interview, picture->interviews.front().id);
    // One selection for all: the list, the map, the timeline.
    QCOMPARE(m_case->selection()->kind(), view::Selection::Kind::Visit);
    m_entry->chooseVisit(0);
    QCOMPARE(m_case->selection()->item(), 0);
    m_case->selection()->select(view::Selection::Kind::Visit, 2);
    QCOMPARE(m_entry->visitRow(), m_entry->visits()->rowOf(picture->visits[2].id));
    // An interview in which something was told cannot go.
    QVERIFY(!m_entry->isInterviewRemovable());
    m_entry->removeInterview();
    QCOMPARE(m_entry->interviews().size(), 1);
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->visits()->count(), 4, patience);
    QCOMPARE(m_entry->interviews().size(), 1);
    m_entry->undo();
    QCOMPARE(m_entry->interviews().size(), 0);
}

void EntryListsTest::theFirstVisitIsAskedForFromTheFirstInfectiousDay()
{
    while (m_entry->visits()->count() > 0) {
        m_entry->chooseVisit(0);
        m_entry->removeVisit();
    }
    m_entry->addVisit();
    const auto picture = m_case->picture().picture;
    QVERIFY(picture->infectious.has_value());
    const epi::Day first = epi::localDay(picture->infectious->outer.begin, picture->utcOffset);
    QCOMPARE(read(m_entry->visit(), "day"), view::dayText(first));
    QCOMPARE(read(m_entry->visit(), "from"), QStringLiteral("09:00"));
}

void EntryListsTest::daysWithoutAYearAreNearTheCase()
{
    m_store->now += std::chrono::days(6 * 365); // an old outbreak, entered now
    open(4);
    type(m_entry->facts(), "isolated", "3-20");
    leave(m_entry->facts(), "isolated");
    m_entry->writeOut();
    const auto isolated = storedFacts(4).isolated;
    QVERIFY(isolated.has_value());
    QCOMPARE(view::dayText(*isolated), QStringLiteral("2020-03-20"));
}

void EntryListsTest::aDayIsToldOnceMore()
{
    m_entry->addInterview();
    const int before = m_entry->visits()->count();
    const auto tell = [this](const char *from, const char *until, const char *place) {
        m_entry->addVisit();
        for (const auto &[field, text] : {std::pair{"day", "2020-03-20"}, {"from", from}, {"until", until}, {"place", place}}) {
            type(m_entry->visit(), field, text);
            leave(m_entry->visit(), field);
        }
    };
    tell("23:00", "1:00", "약국"); // past midnight
    tell("9:00", "10:00", "늘샘 카페");
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->isSaving(), patience);
    m_entry->repeatDay();
    m_entry->repeatDay(); // the first of the new day is in the form: the next one follows
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->isSaving(), patience);
    QCOMPARE(m_entry->visits()->count(), before + 6);
    const auto all = m_entry->visits()->visits();
    for (const char *place : {"늘샘 카페", "약국"}) {
        std::vector<epi::Visit> told;
        std::ranges::copy_if(all, std::back_inserter(told), [&](const epi::Visit &visit) {
            return visit.placeName == place && visit.begin > epi::Instant{epi::Seconds{1'584'630'000}}; // from the 20th on
        });
        QCOMPARE(told.size(), std::size_t{3});
        for (std::size_t day = 1; day < told.size(); ++day) {
            QCOMPARE(told[day].begin - told[day - 1].begin, epi::Seconds{86'400});
            QCOMPARE(*told[day].end - told[day].begin, *told[0].end - told[0].begin);
            QCOMPARE(told[day].interview, told[0].interview);
            QCOMPARE(told[day].status, epi::VisitStatus::claimed);
        }
    }
    QCOMPARE(read(m_entry->visit(), "day"), QStringLiteral("2020-03-22"));
    QVERIFY(m_entry->undoText().contains(u"repeated day"));
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->isSaving(), patience);
    QCOMPARE(m_entry->visits()->count(), before + 4);
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->isSaving(), patience);
    QCOMPARE(m_entry->visits()->count(), before + 2);
    QVERIFY(!m_entry->undoText().contains(u"repeated day"));
}

void EntryListsTest::aBrushIsWhenTheVisitWas()
{
    const epi::Instant begin{epi::Seconds{1'583'900'000}};
    m_case->selection()->setBrush({begin, begin + std::chrono::hours(2)});
    m_entry->addVisit();
    type(m_entry->visit(), "place", "park");
    m_entry->writeOut();
    const auto &stored = m_store->applied.back();
    const auto &visit = std::get<epi::Visit>(*stored.after);
    QVERIFY(visit.begin <= begin && begin - visit.begin < std::chrono::minutes(1));
    QCOMPARE(*visit.end - visit.begin, epi::Seconds(7200));
}

void EntryListsTest::theMapGivesThePosition()
{
    m_entry->setPicking(true); // nothing to place
    QVERIFY(!m_entry->isPicking());
    m_entry->chooseVisit(1);
    m_entry->setPicking(true);
    QVERIFY(m_entry->isPicking());
    m_entry->pick(37.123, 127.456);
    QVERIFY(!m_entry->isPicking());
    const epi::Uuid id = m_entry->visits()->visits()[1].id.uuid();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->get<epi::Visit>(id).position == (epi::LatLng{37.123, 127.456}), patience);
    m_entry->pick(1, 1); // an ordinary click
    QVERIFY(m_store->get<epi::Visit>(id).position == (epi::LatLng{37.123, 127.456}));
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->get<epi::Visit>(id).position != (epi::LatLng{37.123, 127.456}), patience);
}

void EntryListsTest::contactsAreNamedAndTakenOut()
{
    m_entry->addContact();
    QVERIFY(m_entry->isContactNamed());
    type(m_entry->contact(), "name", "박가온");
    leave(m_entry->contact(), "name");
    reload();
    const auto picture = m_case->picture().picture;
    QCOMPARE(picture->named.size(), std::size_t{1});
    QCOMPARE(picture->named.front().contact.status, epi::ContactStatus::confirmed);
    QCOMPARE(m_case->contacts()->index(0, 0).data(view::ContactListModel::OtherRole).toString(), QStringLiteral("박○○"));
    QCOMPARE(m_case->selection()->kind(), view::Selection::Kind::Contact);
    // The timeline has a place for every kind of thing, and none for whom nobody said when.
    const auto timeline = view::timelineOf(picture);
    for (std::size_t kind = 0; kind < view::Selection::kinds; ++kind)
        QVERIFY(!timeline->placeOf(static_cast<view::Selection::Kind>(kind), 1'000'000));
    QVERIFY(!timeline->placeOf(view::Selection::Kind::Contact, 0));
    type(m_entry->contact(), "day", "3-12");
    type(m_entry->contact(), "until", "1:00");
    m_entry->writeOut();
    reload();
    QVERIFY(view::timelineOf(m_case->picture().picture)->placeOf(view::Selection::Kind::Contact, 0).has_value());
    m_entry->removeContact();
    reload();
    QVERIFY(m_case->picture().picture->named.empty());
    m_entry->undo();
    reload();
    QCOMPARE(m_case->picture().picture->named.size(), std::size_t{1});
}

void EntryListsTest::foundContactsAreDecidedAbout()
{
    m_case->selection()->select(view::Selection::Kind::CoPresence, 1);
    QVERIFY(m_entry->contact()->isFilled());
    QVERIFY(!m_entry->isContactNamed());
    m_entry->removeContact(); // found by machine: rejected, not taken out
    QVERIFY(m_entry->contact()->isFilled());
    m_entry->contact()->choose(m_entry->contact()->rowOf(QStringLiteral("status")), 2);
    const epi::Uuid id = m_case->picture().picture->coPresences[1].contact.id.uuid();
    QTRY_COMPARE_WITH_TIMEOUT(m_store->get<epi::IdentifiedContact>(id).contact.status, epi::ContactStatus::rejected, patience);
}

void EntryListsTest::casesAreMade()
{
    QSignalSpy created(m_entry.get(), &view::EntryController::caseCreated);
    m_entry->createCase(QStringLiteral("  "), QStringLiteral("COVID-19"));
    QVERIFY(!m_entry->createFault().isEmpty());
    m_entry->createCase(QStringLiteral(" 2020-0099 "), QStringLiteral("COVID-19"));
    QVERIFY(m_entry->createFault().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
    const auto id = *epi::CaseId::parse(created.front().front().toString().toStdString());
    const auto &made = m_store->get<epi::IdentifiedCase>(id.uuid());
    QCOMPARE(made.facts.number, std::string("2020-0099"));
    QVERIFY(!made.facts.person.isNull() && made.person->id == made.facts.person);
    m_entry->undo(); // archived, not taken out
    QTRY_VERIFY_WITH_TIMEOUT(m_store->get<epi::IdentifiedCase>(id.uuid()).facts.archived, patience);
    m_entry->redo();
    QTRY_VERIFY_WITH_TIMEOUT(!m_store->get<epi::IdentifiedCase>(id.uuid()).facts.archived, patience);

    m_store->refusal = epi::Error{epi::ErrorCode::alreadyExists, {"2020-0004"}};
    m_entry->createCase(QStringLiteral("2020-0004"), {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->createFault().isEmpty(), patience);
    QVERIFY(!m_entry->isRefused());
    QCOMPARE(created.count(), 1);
}

void EntryListsTest::casesAreArchivedFromTheList()
{
    open(5);
    m_entry->archiveCase(QString::fromStdString(test::caseId(4).toString()), true);
    QTRY_VERIFY_WITH_TIMEOUT(storedFacts(4).archived, patience);
    QVERIFY(!m_entry->isArchived());
    m_entry->setArchived(true);
    QTRY_VERIFY_WITH_TIMEOUT(storedFacts(5).archived, patience);
    QVERIFY(m_entry->isArchived());
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!storedFacts(5).archived, patience);
    QVERIFY(!m_entry->isArchived());
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(!storedFacts(4).archived, patience);
}

void EntryListsTest::aPlaceOfTheMapIsTaken()
{
    m_entry->chooseVisit(0);
    m_entry->places()->setText(QStringLiteral("늘샘초"));
    QVERIFY(m_entry->places()->count() > 0);
    m_entry->choosePlace(0);
    QCOMPARE(read(m_entry->visit(), "place"), QStringLiteral("늘샘초등학교"));
    QVERIFY(m_entry->places()->text().isEmpty());
    const epi::Uuid id = m_entry->visits()->visits()[0].id.uuid();
    QTRY_COMPARE_WITH_TIMEOUT(m_store->get<epi::Visit>(id).placeName, std::string("늘샘초등학교"), patience);
    m_entry->choosePlace(7); // there is none
}

void EntryListsTest::aKnownPlaceFillsNameAddressAndPosition_data()
{
    using Position = std::optional<epi::LatLng>;
    QTest::addColumn<QByteArray>("told"); // address, before the place is chosen
    QTest::addColumn<Position>("placed");
    QTest::addColumn<QByteArray>("known"); // address
    QTest::addColumn<Position>("knownAt");
    QTest::addColumn<QByteArray>("address"); // afterwards
    QTest::addColumn<Position>("position");
    const Position none, here = epi::LatLng{36.48, 127.28}, there = epi::LatLng{37.5, 127.0};
    const QByteArray nothing, road = "1 Road", street = "2 Street";
    QTest::newRow("all") << nothing << none << road << here << road << here;
    QTest::newRow("instead of another") << street << there << road << here << road << here;
    QTest::newRow("the address that was told stays") << street << none << nothing << here << street << here;
    QTest::newRow("that of another place goes") << street << there << nothing << here << nothing << here;
    QTest::newRow("a name alone, to be placed later") << nothing << none << nothing << none << nothing << none;
    QTest::newRow("a name alone, of what was placed") << street << there << nothing << none << street << there;
}

void EntryListsTest::aKnownPlaceFillsNameAddressAndPosition()
{
    using Position = std::optional<epi::LatLng>;
    QFETCH(QByteArray, told);
    QFETCH(Position, placed);
    QFETCH(QByteArray, known);
    QFETCH(Position, knownAt);
    m_entry->places()->setPlaces(
        view::indexesOf({{.name = "Blue Cafe", .address = known.toStdString(), .position = knownAt, .times = 2}}));
    m_entry->addVisit();
    type(m_entry->visit(), "address", told.constData());
    if (placed)
        type(m_entry->visit(), "position", qPrintable(QStringLiteral("%1, %2").arg(placed->latitude).arg(placed->longitude)));
    type(m_entry->visit(), "place", "blu");
    m_entry->places()->setText(QStringLiteral("blu"));
    QCOMPARE(m_entry->places()->count(), 1);
    m_entry->choosePlace(0);
    QVERIFY(m_entry->places()->text().isEmpty());
    const epi::Visit &shown = m_entry->visits()->visits()[static_cast<std::size_t>(m_entry->visitRow())];
    QCOMPARE(shown.placeName, std::string("Blue Cafe"));
    QFETCH(QByteArray, address);
    QCOMPARE(QByteArray::fromStdString(shown.address), address);
    QFETCH(Position, position);
    QVERIFY(shown.position == position);
    m_entry->undo();
    QVERIFY(read(m_entry->visit(), "place") != QLatin1StringView("Blue Cafe"));
}

void EntryListsTest::visitsToBePlacedAreCountedAndFound()
{
    view::VisitListModel *visits = m_entry->visits(); // four, all placed
    QSignalSpy counted(visits, &view::VisitListModel::countChanged);
    QCOMPARE(visits->unplaced(), 0);
    QCOMPARE(visits->nextUnplaced(-1), -1);
    for (const int row : {0, 2, 3}) {
        m_entry->chooseVisit(row);
        type(m_entry->visit(), "position", "");
    }
    QCOMPARE(visits->unplaced(), 3);
    QVERIFY(!counted.isEmpty());
    m_entry->chooseVisit(3);
    m_entry->visit()->choose(m_entry->visit()->rowOf(QStringLiteral("status")), static_cast<int>(epi::VisitStatus::rejected));
    QCOMPARE(visits->unplaced(), 2); // where nobody was needs no place
    QCOMPARE(visits->nextUnplaced(-1), 0);
    QCOMPARE(visits->nextUnplaced(0), 2);
    QCOMPARE(visits->nextUnplaced(2), 0);
    QCOMPARE(visits->nextUnplaced(3), 0);
    m_entry->chooseVisit(0);
    m_entry->setPicking(true);
    m_entry->pick(36.5, 127.3);
    QCOMPARE(visits->unplaced(), 1);
}

void EntryListsTest::aCaseIsHandedOver()
{
    QCOMPARE(m_case->colleagues(), QStringList{QStringLiteral("lee")});
    QVERIFY(m_case->inCharge().isEmpty());
    m_entry->handOver(1, QStringLiteral("nobody of that row"));
    m_entry->handOver(-1, {});
    QVERIFY(m_entry->undoText().isEmpty());
    m_entry->handOver(0, QStringLiteral(" 남편에게도 전화할 것 "));
    QCOMPARE(m_entry->undoText(), QStringLiteral("Undo: hand-over"));
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    reload();
    QCOMPARE(m_case->inCharge(), QStringLiteral("lee"));
    QVERIFY(m_case->handOvers().front().endsWith(u"me to lee: 남편에게도 전화할 것"));
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    reload();
    QVERIFY(m_case->inCharge().isEmpty());
    QVERIFY(m_entry->problem().isEmpty());
}

QTEST_GUILESS_MAIN(EntryListsTest)
#include "tst_entry_lists.moc"
