#include "tests/support/places.h"
#include "view/base_map.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

using namespace tracedesk;
using view::BaseMap;
using view::BaseMapDetail;
using view::BaseMapKind;

namespace {

std::string resource()
{
    std::ifstream file(tests::resources("/basemap/basemap.bin").toStdString(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

epi::Result<BaseMap> parse(std::string_view bytes)
{
    return view::parseBaseMap(std::as_bytes(std::span(bytes)));
}

/// Even-odd rule over all rings of a layer.
bool covers(const view::BaseMapLayer &layer, epi::LatLng at)
{
    bool inside = false;
    for (std::size_t n = 0; n < layer.size(); ++n) {
        const auto ring = layer.shape(n);
        for (std::size_t k = 1; k < ring.size(); ++k) {
            const auto &a = ring[k - 1];
            const auto &b = ring[k];
            if ((a.latitude > at.latitude) != (b.latitude > at.latitude) &&
                at.longitude < a.longitude + (b.longitude - a.longitude) * (at.latitude - a.latitude) / (b.latitude - a.latitude))
                inside = !inside;
        }
    }
    return inside;
}

const view::BaseMapLayer *layerOf(const BaseMap &map, BaseMapKind kind, BaseMapDetail detail)
{
    const auto found =
        std::ranges::find_if(map.layers, [&](const auto &layer) { return layer.kind == kind && layer.detail == detail; });
    return found == map.layers.end() ? nullptr : &*found;
}

} // namespace

class TestBaseMap : public QObject
{
    Q_OBJECT
private slots:
    void isSmallAndWhole();
    void landAndSea_data();
    void landAndSea();
    void areasAreClosed();
    void labelsAreOnTheirLand();
    void everyPrefixIsRefused();
    void foreignBytesAreRefused();
    void missingFileIsNamed();
};

void TestBaseMap::isSmallAndWhole()
{
    const std::string bytes = resource();
    QVERIFY(bytes.size() > 500'000 && bytes.size() <= 3'000'000);
    const auto map = parse(bytes);
    QVERIFY(map.has_value());
    QCOMPARE(map->layers.size(), 6);
    QVERIFY(layerOf(*map, BaseMapKind::land, BaseMapDetail::peninsula)->size() > 1000); // islands
    QVERIFY(layerOf(*map, BaseMapKind::countryBorder, BaseMapDetail::world)->size() > 200);
    const auto provinces = std::ranges::count(map->labels, view::BaseMapLabel::Kind::province, &view::BaseMapLabel::kind);
    QCOMPARE(provinces, 17);
}

void TestBaseMap::landAndSea_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("land");
    QTest::newRow("Seoul") << 37.55 << 126.99 << true;
    QTest::newRow("Busan") << 35.20 << 129.05 << true;
    QTest::newRow("the demonstration town") << 36.77 << 126.77 << true;
    QTest::newRow("Jeju island") << 33.38 << 126.55 << true;
    QTest::newRow("Pyongyang") << 39.03 << 125.75 << true;
    QTest::newRow("Ulleung island") << 37.50 << 130.86 << true;
    QTest::newRow("Honshu, cut by the frame") << 34.5 << 131.9 << true;
    QTest::newRow("north-east corner of the cut: sea") << 39.4 << 131.9 << false;
    QTest::newRow("north of Pyongyang, at the frame") << 39.45 << 126.5 << true;
    QTest::newRow("Yellow Sea") << 35.5 << 124.8 << false;
    QTest::newRow("East Sea") << 37.0 << 131.0 << false;
    QTest::newRow("Korea Strait") << 34.0 << 128.5 << false;
}

void TestBaseMap::landAndSea()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, land);
    const auto map = parse(resource());
    QVERIFY(map.has_value());
    for (const BaseMapDetail detail : {BaseMapDetail::peninsula, BaseMapDetail::world})
        QCOMPARE(covers(*layerOf(*map, BaseMapKind::land, detail), {latitude, longitude}), land);
}

void TestBaseMap::areasAreClosed()
{
    const auto map = parse(resource());
    QVERIFY(map.has_value());
    for (const auto &layer : map->layers)
        for (std::size_t n = 0; n < layer.size(); ++n) {
            const auto shape = layer.shape(n);
            if (layer.kind == BaseMapKind::land || layer.kind == BaseMapKind::lake) {
                QVERIFY(shape.size() >= 4);
                QCOMPARE(shape.front(), shape.back());
            }
            QVERIFY(shape.size() >= 2);
        }
}

void TestBaseMap::labelsAreOnTheirLand()
{
    const auto map = parse(resource());
    QVERIFY(map.has_value());
    const auto &land = *layerOf(*map, BaseMapKind::land, BaseMapDetail::peninsula);
    for (const auto &label : map->labels) {
        QVERIFY(!label.korean.empty() && !label.english.empty());
        QVERIFY(label.rank >= 1 && label.rank <= 3);
        if (label.kind != view::BaseMapLabel::Kind::country)
            QVERIFY2(covers(land, label.position), label.english.c_str());
    }
}

void TestBaseMap::everyPrefixIsRefused()
{
    const std::string bytes = resource();
    for (std::size_t length = 0; length < bytes.size(); length = length < 64 ? length + 1 : length * 9 / 8) {
        const auto map = parse(std::string_view(bytes).substr(0, length));
        QVERIFY2(!map, std::to_string(length).c_str());
        QCOMPARE(map.error().code, epi::ErrorCode::fileRefused);
    }
    QVERIFY(!parse(bytes + "x"));
}

void TestBaseMap::foreignBytesAreRefused()
{
    const std::string other[] = {"PNG", std::string("TDBM\x02\x00\x00", 7), std::string("TDBM\x01\xFF\xFF\xFF\xFF\x0F", 10),
                                 std::string("TDBM\x01\x01\x09\x00\x00\x00", 10)};
    for (const std::string &bytes : other)
        QVERIFY(!parse(bytes));
    QVERIFY(parse(std::string("TDBM\x01\x00\x00", 7)).has_value());
}

void TestBaseMap::missingFileIsNamed()
{
    const auto map = view::readBaseMap("/nonexistent/basemap.bin");
    QVERIFY(!map);
    QCOMPARE(map.error().code, epi::ErrorCode::unreadableFile);
    QCOMPARE(map.error().arguments.at(0), std::string("/nonexistent/basemap.bin"));
}

QTEST_GUILESS_MAIN(TestBaseMap)
#include "tst_base_map.moc"
