#include "epi/gazetteer.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using epi::Gazetteer;
using Match = epi::Gazetteer::Match;

/// Places come up while their names are typed.
class GazetteerTest : public QObject
{
    Q_OBJECT

private slots:
    void typed_data();
    void typed();
    void everyStepOfTyping();
    void marks_data();
    void marks();
    void order();
    void nearAndUsed();
    void nothing();
};

static const std::vector<Gazetteer::Place> city = {
    {"A001", "스타벅스 강남역점", "서울특별시 강남구 강남대로 390", "카페", epi::LatLng{37.4979, 127.0276}, 5},
    {"A002", "스타벅스 서면점", "부산광역시 부산진구 서전로 8", "카페", epi::LatLng{35.1577, 129.0590}, 0},
    {"A003", "김밥천국 강남점", "서울특별시 강남구 테헤란로 10", "분식", epi::LatLng{37.4990, 127.0300}, 0},
    {"A004", "GS25 역삼타워점", "서울특별시 강남구 역삼로 20", "편의점", std::nullopt, 0},
    {"A005", "Café Zoë", "서울특별시 종로구 인사동길 5", "카페", std::nullopt, 0},
    {"A006", "서울대학교병원", "서울특별시 종로구 대학로 101", "병원", std::nullopt, 0},
    {"A007", "과일나라", "경기도 수원시 팔달구", "", std::nullopt, 0},
    {"B100", "신세계 (본점)", "서울특별시 중구 소공로 63", "백화점", std::nullopt, 0},
    {"B101", "Seven-Eleven 명동", "", "편의점", std::nullopt, 0},
};

void GazetteerTest::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("match"); ///< of the first; -1: nothing found
    const auto row = [](const char *text, const QStringList &codes, Match match) {
        QTest::newRow(text) << text << codes << static_cast<int>(match);
    };
    const QStringList coffee = {"A001", "A002"};
    row("스타벅스", coffee, Match::nameBegin);
    row("스타벅스 강남역점", {"A001"}, Match::wholeName);
    row("스타벅스강남", {"A001"}, Match::nameBegin);
    row("스타ㅂ", coffee, Match::nameBegin);
    row("스탑", coffee, Match::nameBegin);
    row("스타버", coffee, Match::nameBegin);
    row("ㅅㅌㅂㅅ", coffee, Match::initialsBegin);
    row("ㅅㅌㅄ", coffee, Match::initialsBegin); // as an input method joins them
    row("ㅅ타벅ㅅ", coffee, Match::initialsBegin);
    row("ㅂㅅ", {"A001", "A002"}, Match::initialsWithin);
    row("ㄱㄴㅇ", {"A001"}, Match::initialsWord);
    row("벅스", coffee, Match::within);
    row("강남", {"A001", "A003", "A004"}, Match::wordBegin);
    row("고", {"A007"}, Match::nameBegin); // on the way to 과
    row("ＧＳ２５", {"A004"}, Match::nameBegin);
    row("gs", {"A004"}, Match::nameBegin);
    row("25", {"A004"}, Match::wordBegin);
    row("역삼타워", {"A004"}, Match::wordBegin);
    row("cafe zoe", {"A005"}, Match::wholeName);
    row("ZOË", {"A005"}, Match::wordBegin);
    row("oe", {}, Match::wholeName);
    row("대학교", {"A006"}, Match::within);
    row("서울대병원", {}, Match::wholeName);
    row("서울대 병원", {"A006"}, Match::words);
    row("본점", {"B100"}, Match::wordBegin);
    row("카페 종로", {"A005"}, Match::words);
    row("스타벅스 부산", {"A002"}, Match::words);
    row("ㅅㅌㅂㅅ 부산", {"A002"}, Match::words);
    row("테헤란로 10", {"A003"}, Match::words);
    row("b10", {"B100", "B101"}, Match::code);
    row("스타벅쓰", coffee, Match::slip);
    row("스타벆스", coffee, Match::slip);
    row("수타벅스 부산", {"A002"}, Match::slip);
    row("sevne", {"B101"}, Match::slip);
    row("seve eleven", {"B101"}, Match::words);
    row("seven elevne", {"B101"}, Match::slip);
    row("zeo", {}, Match::wholeName);
    row("없는곳이다", {}, Match::wholeName);
}

void GazetteerTest::typed()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QFETCH(int, match);
    const Gazetteer places(city);
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        const auto hits = places.find(text.normalized(form).toStdString());
        QStringList found;
        for (const Gazetteer::Hit &hit : hits)
            found << QString::fromUtf8(city[hit.place].code.data(), static_cast<qsizetype>(city[hit.place].code.size()));
        QCOMPARE(found, codes);
        if (!hits.empty())
            QCOMPARE(static_cast<int>(hits.front().match), match);
    }
}

/// As the keys of the keyboard come: the syllable that is being composed changes, and the place stays on the list.
void GazetteerTest::everyStepOfTyping()
{
    const Gazetteer places(city);
    for (const char *step : {"ㅅ", "스", "슽", "스타", "스탑", "스타버", "스타벅", "스타벅ㅅ", "스타벇", "스타벅스", "스타벅스ㄱ",
                             "스타벅스가", "스타벅스강"}) {
        const auto hits = places.find(step);
        QVERIFY2(std::ranges::contains(hits, 0U, &Gazetteer::Hit::place), step);
    }
}

void GazetteerTest::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::newRow("front") << "스타벅" << "[스타벅]스 강남역점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("half typed") << "스탑" << "[스타벅]스 강남역점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("over a blank") << "스타벅스강" << "[스타벅스 강]남역점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("within") << "벅스" << "스타[벅스] 강남역점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("initials") << "ㄱㄴㅇ" << "스타벅스 [강남역]점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("mixed") << "ㅅ타ㅂ" << "[스타벅]스 강남역점" << "서울특별시 강남구 강남대로 390";
    QTest::newRow("words of both") << "강남대로 역점" << "스타벅스 강남[역점]" << "서울특별시 강남구 [강남대로] 390";
    QTest::newRow("part of a word of the address") << "서울 벅스" << "스타[벅스] 강남역점" << "[서울]특별시 강남구 강남대로 390";
    QTest::newRow("slip") << "스타벅쓰" << "[스타벅스] 강남역점" << "서울특별시 강남구 강남대로 390";
}

void GazetteerTest::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, address);
    const auto marked = [](std::string_view whole, const std::vector<Gazetteer::Range> &ranges) {
        std::string shown;
        std::size_t at = 0;
        for (const Gazetteer::Range range : ranges) {
            shown += std::string(whole.substr(at, range.begin - at)) + '[';
            shown += std::string(whole.substr(range.begin, range.end - range.begin)) + ']';
            at = range.end;
        }
        return QString::fromStdString(shown + std::string(whole.substr(at)));
    };
    const auto hits = Gazetteer(city).find(text.toStdString());
    const auto hit = std::ranges::find(hits, 0U, &Gazetteer::Hit::place);
    QVERIFY(hit != hits.end());
    QCOMPARE(marked(city[0].name, hit->name), name);
    QCOMPARE(marked(city[0].address, hit->address), address);
    // The text as a Mac writes it: ranges never cut a letter.
    const std::string apart = QString::fromUtf8(city[0].name.data(), static_cast<qsizetype>(city[0].name.size()))
                                  .normalized(QString::NormalizationForm_D)
                                  .toStdString();
    const std::vector<Gazetteer::Place> decomposed = {{{}, apart, city[0].address, {}, std::nullopt, 0}};
    const auto again = Gazetteer(decomposed).find(text.toStdString());
    QCOMPARE(again.size(), 1U);
    QCOMPARE(marked(apart, again.front().name).normalized(QString::NormalizationForm_C), name);
}

void GazetteerTest::order()
{
    const std::vector<Gazetteer::Place> places = {
        {"", "역전 식당", "", "", std::nullopt, 9}, {"", "서울 역전", "", "", std::nullopt, 9},
        {"", "서울역", "", "", std::nullopt, 9},    {"", "역", "", "", std::nullopt, 0},
        {"", "역 앞", "", "", std::nullopt, 9},     {"", "역전", "", "", std::nullopt, 2},
        {"", "역전", "", "", std::nullopt, 2},
    };
    const Gazetteer gazetteer(places);
    std::vector<std::uint32_t> found;
    for (const Gazetteer::Hit &hit : gazetteer.find("역"))
        found.push_back(hit.place);
    // Whole; begins with it, used more, then shorter, then as given; a word begins; within.
    QVERIFY(found == (std::vector<std::uint32_t>{3, 4, 0, 5, 6, 1, 2}));
    QVERIFY(gazetteer.find("역", std::nullopt, 3).size() == 3 && gazetteer.find("역", std::nullopt, 3).back().place == 0);
    QVERIFY(gazetteer.find("역", std::nullopt, 0).empty());
}

void GazetteerTest::nearAndUsed()
{
    const Gazetteer places(city);
    QCOMPARE(places.find("스타벅스", epi::LatLng{35.16, 129.06}).front().place, 1U);
    QCOMPARE(places.find("스타벅스", epi::LatLng{37.5, 127.03}).front().place, 0U);
    const std::vector<Gazetteer::Place> two = {{"", "가게", "", "", epi::LatLng{37.51, 127.0}, 0},
                                               {"", "가게", "", "", std::nullopt, 1'000}};
    QCOMPARE(Gazetteer(two).find("가게").front().place, 1U);
    QCOMPARE(Gazetteer(two).find("가게", epi::LatLng{37.5, 127.0}).front().place, 0U);
}

void GazetteerTest::nothing()
{
    QVERIFY(Gazetteer().find("가").empty());
    QVERIFY(Gazetteer(std::vector<Gazetteer::Place>{}).find("가").empty());
    const std::vector<Gazetteer::Place> blank = {{"", "", "", "", std::nullopt, 0}, {"", "( )", "-", "·", std::nullopt, 0}};
    const Gazetteer places(blank);
    for (const char *text : {"", " ", "-", "가", "a", "\xFF", "ㅅㅅ", "abcdefgh"})
        QVERIFY(places.find(text).empty());
    QCOMPARE(places.size(), 2U);
    QVERIFY(Gazetteer(city).bytes() > 0);
}

QTEST_GUILESS_MAIN(GazetteerTest)
#include "tst_gazetteer.moc"
