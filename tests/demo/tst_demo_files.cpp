#include "demo/outbreak.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace tracedesk;
using namespace tracedesk::demo;

namespace {

std::unique_ptr<Outbreak> make(const Options &options)
{
    auto made = generate(options);
    return made ? std::move(*made) : nullptr;
}

QList<QByteArrayList> rowsOf(const QString &path)
{
    QFile file(path);
    QList<QByteArrayList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty())
            rows.append(line.split(','));
    return rows;
}

QByteArray digestOf(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *name :
         {"linelist.csv", "contacts.csv", "base_station.csv", "cells.csv", "cards.csv", "merchants.csv", "entry_log.csv",
          "venues.csv", "routes.csv", "city.geojson", "truth/infectors.csv", "truth/venues.csv", "truth/contacts.csv"}) {
        QFile file(folder + "/" + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        hash.addData(file.readAll());
    }
    return hash.result().toHex();
}

} // namespace

class TestDemoFiles : public QObject
{
    Q_OBJECT
private slots:
    void sameSeedSameBytes();
    void defaultIsOfTheStatedSize();
    void everyoneContainsTheRequested();
    void cityLayerIsGeoJson();
    void stoppedWorkSaysSo();
    void unwritableFolderIsNamed();
};

void TestDemoFiles::sameSeedSameBytes()
{
    const Options options{.seed = 42, .cases = 8, .persons = 600, .days = 14};
    QTemporaryDir first, second;
    const auto one = make(options);
    const auto two = make(options);
    QVERIFY(one && two);
    QVERIFY(write(*one, first.path().toStdString()).has_value());
    QVERIFY(write(*two, second.path().toStdString()).has_value());
    QCOMPARE(digestOf(first.path()), digestOf(second.path()));
    // Pinned: a change here changes every demonstration, and must be meant.
    QCOMPARE(digestOf(first.path()).left(16), QByteArray("f742c707ca6a42d7"));
}

void TestDemoFiles::defaultIsOfTheStatedSize()
{
    const auto outbreak = make({});
    QVERIFY(outbreak);
    QTemporaryDir folder;
    const auto rows = write(*outbreak, folder.path().toStdString());
    QVERIFY(rows.has_value());
    QCOMPARE(rows->at("linelist.csv"), std::uint64_t(60));
    QCOMPARE(rows->at("truth/infectors.csv"), std::uint64_t(60));
    const std::uint64_t records = rows->at("base_station.csv") + rows->at("cards.csv") + rows->at("entry_log.csv");
    QVERIFY2(records > 250'000 && records < 420'000, std::to_string(records).c_str());
    QVERIFY(rows->at("contacts.csv") >= 15);
    QVERIFY(rows->at("routes.csv") > 300);
    QVERIFY(rows->at("truth/contacts.csv") > 200);
    for (const auto &[name, count] : *rows)
        if (QString::fromStdString(name).endsWith(".csv"))
            QCOMPARE(std::uint64_t(rowsOf(folder.path() + "/" + QString::fromStdString(name)).size()) - 1, count);
}

void TestDemoFiles::everyoneContainsTheRequested()
{
    Options options{.seed = 3, .cases = 6, .persons = 500, .days = 10};
    QTemporaryDir asked, all;
    QVERIFY(write(*make(options), asked.path().toStdString()).has_value());
    options.everyone = true;
    QVERIFY(write(*make(options), all.path().toStdString()).has_value());
    for (const char *name : {"/base_station.csv", "/cards.csv", "/entry_log.csv"}) {
        QFile file(all.path() + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        const QSet<QByteArray> everything(lines.begin(), lines.end());
        const auto requested = rowsOf(asked.path() + name);
        QVERIFY(requested.size() > 5 && requested.size() < lines.size());
        for (const QByteArrayList &row : requested)
            QVERIFY(everything.contains(row.join(',')));
    }
}

void TestDemoFiles::cityLayerIsGeoJson()
{
    QTemporaryDir folder;
    QVERIFY(write(*make({.cases = 4, .persons = 2000, .days = 10}), folder.path().toStdString()).has_value());
    QFile file(folder.path() + "/city.geojson");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    std::map<QString, int> layers;
    double districts = 0, blocks = 0;
    const auto area = [](const QJsonArray &ring) {
        double sum = 0;
        for (qsizetype n = 1; n < ring.size(); ++n)
            sum += ring[n - 1][0].toDouble() * ring[n][1].toDouble() - ring[n][0].toDouble() * ring[n - 1][1].toDouble();
        return sum / 2;
    };
    const QJsonArray features = document["features"].toArray();
    for (const QJsonValue &feature : features) {
        const QString layer = feature["properties"]["layer"].toString();
        ++layers[layer];
        const QJsonArray coordinates = feature["geometry"]["coordinates"].toArray();
        if (layer == "district")
            for (const QJsonValue &polygon : coordinates) {
                const QJsonArray ring = polygon[0].toArray();
                QCOMPARE(ring.first(), ring.last());
                districts += area(ring);
            }
        if (layer == "block")
            blocks += area(coordinates[0].toArray());
    }
    QVERIFY(layers["district"] >= 4 && layers["street"] > 10 && layers["venue"] > 50 && layers["stream"] == 1);
    QVERIFY(blocks > 0);
    QVERIFY2(std::abs(districts / blocks - 1) < 1e-3, std::to_string(districts / blocks).c_str()); // districts tile the blocks
}

void TestDemoFiles::stoppedWorkSaysSo()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(generate({}, source.get_token()).error().code, epi::ErrorCode::cancelled);
    QTemporaryDir folder;
    const auto outbreak = make({.cases = 4, .persons = 400, .days = 10});
    QCOMPARE(write(*outbreak, folder.path().toStdString(), source.get_token()).error().code, epi::ErrorCode::cancelled);
}

void TestDemoFiles::unwritableFolderIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.path() + "/taken");
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto outbreak = make({.cases = 4, .persons = 400, .days = 10});
    const auto written = write(*outbreak, (folder.path() + "/taken").toStdString());
    QVERIFY(!written);
    QCOMPARE(written.error().code, epi::ErrorCode::ioFailed);
    if (QFile::exists("/dev/full")) {
        QVERIFY(QDir(folder.path()).mkdir("full"));
        QVERIFY(QFile::link("/dev/full", folder.path() + "/full/base_station.csv"));
        const auto full = write(*outbreak, (folder.path() + "/full").toStdString());
        QVERIFY(!full);
        QCOMPARE(full.error().code, epi::ErrorCode::diskFull);
    }
}

QTEST_GUILESS_MAIN(TestDemoFiles)
#include "tst_demo_files.moc"
