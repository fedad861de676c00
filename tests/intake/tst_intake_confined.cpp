#include "given_file.h"
#include "intake/parse_confined.h"
#include "tests/support/places.h"

#include <QFileInfo>
#include <QTest>

#include <filesystem>
#include <thread>

using namespace tracedesk;

namespace {

const std::string program = tests::programs("/tracedesk-intake").toStdString();

bool hasBubblewrap()
{
    return QFileInfo::exists("/usr/bin/bwrap");
}

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

} // namespace

class IntakeConfined : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SKIP_UNDER_SANITIZERS(); }
    void sameAsInProcess_data();
    void sameAsInProcess();
    void errorsComeThrough();
    void programsThatFail_data();
    void programsThatFail();
    void cancelKills();
    void nothingIsLeftOpen();
    void manyFilesKeepTheirOrder();

private:
    GivenFiles m_files;
};

void IntakeConfined::sameAsInProcess_data()
{
    QTest::addColumn<QByteArray>("bubblewrap");
    QTest::newRow("namespaces") << QByteArray("/usr/bin/bwrap");
    QTest::newRow("filter") << QByteArray();
    QTest::newRow("bubblewrap that cannot start anything") << QByteArray("/bin/false");
}

void IntakeConfined::sameAsInProcess()
{
    QFETCH(const QByteArray, bubblewrap);
    if (bubblewrap.contains("bwrap") && !hasBubblewrap())
        QSKIP("no bubblewrap here");
    m_files.write("cells.csv", "cell,lat,lon\nA,37.5,127\n");
    std::string rows = "subject,time,cell\n";
    for (int i = 0; i < 20'000; ++i)
        rows += "s" + std::to_string(i % 91) + ",2020-03-0" + std::to_string(1 + i % 9) +
                " 10:00:" + std::to_string(10 + i % 53) + ",A\n";
    const std::string log = m_files.write("log.csv", rows + ",,\n");
    auto profile = shippedProfile("tracedesk-base-station");
    // Time zones and converters are loaded before the doors close.
    profile.encoding = intake::Encoding::windows949;
    profile.time.zone = "Europe/Berlin";
    const auto files = intake::openInputs(std::vector{log}, profile);
    QVERIFY(files);
    std::uint64_t last = 0;
    const auto parsed = intake::parseConfined(*files, profile, {program, bubblewrap.toStdString(), 2}, {},
                                              [&](epi::WorkStage, std::uint64_t done, std::uint64_t) { last = done; });
    QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
    QCOMPARE(static_cast<int>(parsed->confinement),
             static_cast<int>(bubblewrap.contains("bwrap") ? intake::Confinement::namespaces : intake::Confinement::filter));
    const auto direct = intake::parse(*files, profile, 1, {}, {});
    QVERIFY(direct);
    QCOMPARE(parsed->files.size(), 2U);
    QVERIFY(last > 0);
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(parsed->files[i].counts, (*direct)[i].counts);
        QVERIFY(parsed->files[i].rejected == (*direct)[i].rejected);
        const auto &a = std::get<epi::RecordBatch>(parsed->files[i].content);
        const auto &b = std::get<epi::RecordBatch>((*direct)[i].content);
        QVERIFY(a.subjects == b.subjects && a.records.begin == b.records.begin && a.records.subject == b.records.subject &&
                a.places.size() == b.places.size());
    }
}

void IntakeConfined::errorsComeThrough()
{
    const auto profile = shippedProfile("tracedesk-gps");
    const auto files = intake::openInputs(std::vector{m_files.write("other.csv", "a,b\n1,2\n")}, profile);
    const auto parsed = intake::parseConfined(*files, profile, {program}, {}, {});
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(epi::ErrorCode::headerMismatch));
    QCOMPARE(parsed.error().arguments[1], std::string("subject"));
}

void IntakeConfined::programsThatFail_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("not there") << QByteArray("/nonexistent/tracedesk-intake");
    QTest::newRow("says nothing") << QByteArray("/bin/true");
    QTest::newRow("fails") << QByteArray("/bin/false");
    QTest::newRow("talks nonsense") << QByteArray("/bin/echo");
}

void IntakeConfined::programsThatFail()
{
    QFETCH(const QByteArray, path);
    const auto profile = shippedProfile("tracedesk-gps");
    const auto files = intake::openInputs(std::vector{m_files.write("a.csv", "subject,time,lat,lon\n")}, profile);
    const auto parsed = intake::parseConfined(*files, profile, {path.toStdString()}, {}, {});
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(epi::ErrorCode::parserFailed));
    QCOMPARE(parsed.error().arguments.size(), 2U);
}

void IntakeConfined::cancelKills()
{
    std::string rows = "subject,time,lat,lon\n";
    for (int i = 0; i < 300'000; ++i)
        rows += "s" + std::to_string(i) + ",2020-03-01 10:00:00,37.5,127\n";
    const auto profile = shippedProfile("tracedesk-gps");
    const auto files = intake::openInputs(std::vector{m_files.write("big.csv", rows)}, profile);
    std::stop_source stop;
    const auto parsed = intake::parseConfined(*files, profile, {program}, stop.get_token(),
                                              [&](epi::WorkStage, std::uint64_t, std::uint64_t) { stop.request_stop(); });
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(epi::ErrorCode::cancelled));
}

void IntakeConfined::nothingIsLeftOpen()
{
    const auto profile = shippedProfile("tracedesk-gps");
    const auto files = intake::openInputs(std::vector{m_files.write("a.csv", "subject,time,lat,lon\n")}, profile);
    const std::size_t before = openDescriptors();
    for (int i = 0; i < 5; ++i)
        QVERIFY(intake::parseConfined(*files, profile, {program}, {}, {}));
    QCOMPARE(openDescriptors(), before);
}

void IntakeConfined::manyFilesKeepTheirOrder()
{
    const auto profile = shippedProfile("tracedesk-gps");
    std::vector<std::string> paths;
    for (int i = 0; i < 12; ++i)
        paths.push_back(m_files.write("f" + std::to_string(i) + ".csv",
                                      "subject,time,lat,lon\ns" + std::to_string(i) + ",2020-03-01 10:00:00,37.5,127\n"));
    const auto files = intake::openInputs(paths, profile);
    const auto parsed = intake::parseConfined(*files, profile, {program}, {}, {});
    QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
    for (std::size_t i = 0; i < paths.size(); ++i)
        QCOMPARE(std::get<epi::RecordBatch>(parsed->files[i].content).subjects, std::vector{"s" + std::to_string(i)});
}

QTEST_GUILESS_MAIN(IntakeConfined)
#include "tst_intake_confined.moc"
