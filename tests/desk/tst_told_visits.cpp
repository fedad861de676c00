#include "desk/told_visits.h"
#include "tests/support/places.h"

#include <QTest>

#include <format>

using namespace tracedesk;

/// Told routes become visits: with the vocabulary of the product, told on 2020-03-20 in Seoul.
class ToldVisitsTest : public QObject
{
    Q_OBJECT

private slots:
    void proposes_data();
    void proposes();
    void everyStopHasItsVisit();
    void homeIsWhereItWasBefore();
    void twoHomesAreNone();
    void aTimeTakesInAllThatWasTold_data();
    void aTimeTakesInAllThatWasTold();
    void longChainsAreReadAtOnce();
    void withoutVocabularyNothingIsRead();

private:
    [[nodiscard]] epi::ToldReading read(const char *text, std::vector<epi::Visit> known = {})
    {
        const auto reading = m_routes.read({text, about, seoul, std::move(known)});
        if (!reading)
            qFatal("no vocabulary");
        return *reading;
    }

    static constexpr epi::Day about{std::chrono::local_days{std::chrono::year{2020} / 3 / 20}};
    static constexpr epi::Seconds seoul{9 * 3600};
    desk::ToldRoutes m_routes{tests::resources().toStdString()};
};

namespace {

std::string momentText(epi::Instant t)
{
    return std::format("{:%m-%d %H:%M}", t + epi::Seconds{9 * 3600});
}

/// "03-12 09:00 to 03-12 10:00 +-30 병원: doubts"
std::string textOf(const epi::ToldProposal &proposal)
{
    constexpr const char *names[] = {"noDay",    "dayResolved", "wholeDays",    "noTime", "noBegin",
                                     "halfOpen", "outOfOrder",  "halfResolved", "nextDay"};
    const epi::Visit &visit = proposal.visit;
    std::string text = momentText(visit.begin);
    if (visit.end)
        text += " to " + momentText(*visit.end);
    if (visit.margin > epi::Seconds{0})
        text += std::format(" +-{}", visit.margin.count() / 60);
    text += " " + visit.placeName;
    const char *before = ": ";
    for (const epi::ToldDoubt doubt : proposal.doubts) {
        text += before + std::string(names[static_cast<std::size_t>(doubt)]);
        before = ", ";
    }
    return text;
}

std::string textOf(const epi::ToldReading &reading)
{
    std::string text;
    for (const epi::ToldProposal &proposal : reading.visits)
        text += (text.empty() ? "" : "\n") + textOf(proposal);
    return text;
}

epi::Visit placed(const char *name, epi::LatLng at, int hour, const char *address = "")
{
    epi::Visit visit;
    visit.placeName = name;
    visit.position = at;
    visit.address = address;
    visit.begin = epi::Instant{std::chrono::hours{440'000 + hour}};
    return visit;
}

} // namespace

void ToldVisitsTest::proposes_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("visits");
    const auto row = [](const char *name, const char *told, const char *visits) {
        QTest::newRow(name) << QString::fromUtf8(told) << QString::fromUtf8(visits);
    };
    row("to the minute", "3/12 09:00~10:00 한빛의원", "03-12 09:00 to 03-12 10:00 한빛의원");
    row("no end", "3/12 14:30 카페", "03-12 14:30 카페");
    row("about", "3/12 오후 3시쯤 카페 라온", "03-12 15:00 +-30 카페 라온");
    row("a part of the day", "3/12 점심때 엄마손국수", "03-12 12:30 +-60 엄마손국수");
    row("both ends vague", "March 12: dinner at mom's house till late", "03-12 19:15 to 03-13 00:30 +-150 mom's house");
    row("past midnight", "3/12 23:00~01:30 노래방", "03-12 23:00 to 03-13 01:30 노래방: nextDay");
    row("open half", "3/12 9시 편의점", "03-12 09:00 편의점: halfOpen");
    row("half by the order", "3/12 9시 병원, 12시 식당, 2시 카페",
        "03-12 09:00 병원: halfResolved\n03-12 12:00 식당: halfResolved\n03-12 14:00 카페: halfResolved");
    row("no day", "09:00 늘봄약국", "03-20 09:00 늘봄약국: noDay");
    row("days", "3.12~3.14 자택", "03-12 00:00 to 03-15 00:00 자택: wholeDays");
    row("all day", "3/13 종일 자택", "03-13 00:00 to 03-14 00:00 +-30 자택");
    row("left home", "3/12 08:30 집에서 출발", "03-12 00:00 to 03-12 08:30 집: noBegin");
    row("left work after lunch", "3/12 12:00~13:00 라온국밥, 18:10 퇴근",
        "03-12 12:00 to 03-12 13:00 라온국밥\n03-12 13:00 to 03-12 18:10 퇴근: noBegin");
    row("left work", "3/12 18:10 퇴근", "03-12 18:10 to 03-12 18:10 퇴근: noBegin");
    row("no time between two", "3/12 14:00 카페 → 다온서점 → 18:00 한우마을",
        "03-12 14:00 카페\n03-12 16:00 +-120 다온서점: noTime\n03-12 18:00 한우마을");
    row("no time at all", "3/12 다온서점", "03-12 12:00 +-720 다온서점: noTime");
    row("repeated days", "3/12, 3/13 09:00~18:00 회사", "03-12 09:00 to 03-12 18:00 회사\n03-13 09:00 to 03-13 18:00 회사");
    row("out of order", "3/12 14:00 카페, 09:00 병원", "03-12 14:00 카페\n03-12 09:00 병원: outOfOrder");
}

void ToldVisitsTest::proposes()
{
    QFETCH(QString, told);
    QTEST(QString::fromStdString(textOf(read(told.toUtf8().constData()))), "visits");
}

void ToldVisitsTest::everyStopHasItsVisit()
{
    const auto reading = read("3/12 09:00~10:00 한빛의원(새별동 3), 버스, 아내와, 마스크 착용 → 12:75 은행 → 10:10 약국");
    QCOMPARE(reading.visits.size(), reading.route.visits.size());
    QVERIFY(reading.visits.size() >= 2);
    const epi::Visit &first = reading.visits.front().visit;
    QCOMPARE(first.address, std::string("새별동 3"));
    QCOMPARE(first.companions, reading.route.visits.front().companions);
    QCOMPARE(first.transport, reading.route.visits.front().transport);
    QCOMPARE(first.mask, std::optional(true));
    QVERIFY(first.id.isNull() && first.interview.isNull() && first.caseId.isNull() && !first.position);
    QCOMPARE(first.status, epi::VisitStatus::claimed);
    QVERIFY(!reading.visits.front().wantsLook());
    QVERIFY(std::ranges::any_of(reading.route.unread,
                                [](const epi::Unread &part) { return part.reason == epi::UnreadReason::impossibleTime; }));
}

void ToldVisitsTest::homeIsWhereItWasBefore()
{
    const epi::LatLng home{37.5, 127.0};
    const epi::LatLng work{37.6, 127.1};
    const std::vector<epi::Visit> known{placed("자택", home, 1, "가람로 12"), placed("회사", work, 2), placed("카페", work, 3)};
    const auto reading = read("3/12 09:00~18:00 회사 → 19:00 귀가, 3/13 10:00 카페", known);
    QCOMPARE(reading.visits.size(), std::size_t{3});
    QCOMPARE(reading.visits[0].visit.position, std::optional(work));
    QCOMPARE(reading.visits[1].visit.position, std::optional(home));
    QCOMPARE(reading.visits[1].visit.placeName, std::string("자택"));
    QCOMPARE(reading.visits[1].visit.address, std::string("가람로 12"));
    QVERIFY(!reading.visits[2].visit.position); // any café
}

void ToldVisitsTest::twoHomesAreNone()
{
    auto words = intake::readSpeechWords(tests::resources("/speech").toStdString());
    QVERIFY(words.has_value());
    const auto home = [&](const std::vector<epi::Visit> &visits) {
        return desk::knownPlace(visits, epi::ToldVisit::Kind::home, *words);
    };
    const auto first = placed("집", {37.5, 127.0}, 1);
    const auto near = placed("home", {37.5005, 127.0}, 5); // 56 m
    const auto far = placed("자택", {37.51, 127.0}, 3);
    QVERIFY(!home({}));
    QCOMPARE(home({near, first})->position, *near.position); // the last one told of
    QVERIFY(!home({first, near, far}));
    auto rejected = far;
    rejected.status = epi::VisitStatus::rejected;
    QCOMPARE(home({first, rejected})->position, *first.position);
    auto unplaced = first;
    unplaced.position.reset();
    QVERIFY(!home({unplaced}));
    QVERIFY(!home({placed("mom's house", {37.5, 127.0}, 1)}));
}

void ToldVisitsTest::aTimeTakesInAllThatWasTold_data()
{
    QTest::addColumn<QString>("told");
    for (const char *told :
         {"3/12 점심때 국수집", "3/12 저녁부터 밤늦게까지 노래방", "3/12 오전 10시쯤 ~ 11시 병원", "3/12 10:00~오전 11시경 은행",
          "March 12 afternoon library", "March 12 from about 9am to noon gym", "3/12 저녁 ~ 18:00 식당", "3/12 22:00~새벽 술집"})
        QTest::newRow(told) << QString::fromUtf8(told);
}

// Whoever asks what is possible gets all of it, whoever asks what is certain gets nothing that was not told.
void ToldVisitsTest::aTimeTakesInAllThatWasTold()
{
    QFETCH(QString, told);
    const auto reading = read(told.toUtf8().constData());
    QCOMPARE(reading.visits.size(), std::size_t{1});
    const epi::ToldVisit &stop = reading.route.visits.front();
    const epi::Visit &visit = reading.visits.front().visit;
    const epi::Instant day = epi::startOfDay(*stop.day, seoul);
    QVERIFY(!visit.end || visit.begin <= *visit.end);
    QVERIFY(stop.from.has_value());
    QVERIFY(visit.begin - visit.margin <= day + stop.from->earliest);
    if (!stop.to) {
        QVERIFY(visit.begin + visit.margin >= day + stop.from->latest);
        return;
    }
    QVERIFY(*visit.end + visit.margin >= day + stop.to->latest);
    QVERIFY(*visit.end - visit.margin <= day + stop.to->earliest);
    QVERIFY(visit.begin + visit.margin >= std::min(day + stop.from->latest, day + stop.to->latest));
}

void ToldVisitsTest::longChainsAreReadAtOnce()
{
    QByteArray chain = "3/12 ";
    for (int i = 0; i < 5'000; ++i)
        chain += "다온서점 → ";
    const auto reading = read(chain.constData());
    QVERIFY(reading.visits.size() > 4'000);
    QCOMPARE(reading.visits.back().visit.margin, epi::Seconds{12 * 3600});
}

void ToldVisitsTest::withoutVocabularyNothingIsRead()
{
    desk::ToldRoutes lost("/nowhere");
    const auto reading = lost.read({.utf8 = "3/12 09:00 병원", .about = about});
    QVERIFY(!reading);
    QVERIFY(!reading.error().arguments.empty());
}

QTEST_GUILESS_MAIN(ToldVisitsTest)
#include "tst_told_visits.moc"
