#include "given_file.h"
#include "intake/csv.h"
#include "intake/text_decoder.h"

#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <format>
#include <fstream>
#include <random>
#include <unistd.h>

using namespace tracedesk;
using epi::RejectReason;

namespace {

using Table = std::vector<std::vector<std::string>>;

struct Reading
{
    Table rows;
    std::vector<std::pair<std::uint64_t, int>> faults; ///< line, reason
    bool operator==(const Reading &) const = default;
};

Reading readTable(const std::string &path, const intake::Limits &limits)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    intake::CsvBlocks blocks(descriptor, path, ',', limits);
    Reading reading;
    for (;;) {
        auto block = blocks.next();
        if (!block || !*block)
            break;
        intake::CsvRecords records((*block)->text(), (*block)->firstLine, ',', limits);
        for (intake::Row row; records.next(row);) {
            if (row.fault) {
                reading.faults.emplace_back(row.line, static_cast<int>(row.fault->reason));
                continue;
            }
            auto &cells = reading.rows.emplace_back();
            for (const intake::Cell &cell : row.cells)
                cells.emplace_back(cell.text);
        }
        blocks.recycle(std::move(**block));
    }
    close(descriptor);
    return reading;
}

std::string inQuotes(const std::string &field)
{
    std::string all = "\"";
    for (const char c : field)
        all += c == '"' ? "\"\"" : std::string(1, c);
    return all + '"';
}

const std::string gpsHeader = "subject,time,lat,lon,accuracy_m\n";
const std::string goodFix = "a,2020-03-01 10:00:00,37.5,127,10\n";

} // namespace

class IntakeCsv : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead();
    void blocksDoNotMatter();
    void faults_data();
    void faults();
    void refusals_data();
    void refusals();
    void koreanEncoding();
    void encodingsReject();
    void threadsDoNotMatter();
    void repeatsAreCounted();
    void repeatsFarBackAreFound();
    void writtenMeanwhile();
    void showsWithoutHalfCharacters();

private:
    GivenFiles m_files;
};

void IntakeCsv::whatIsWrittenIsRead()
{
    std::mt19937 random(7);
    const std::string letters = "ab,\"\n\r 0\xED\x95\x9C;|'";
    for (int round = 0; round < 200; ++round) {
        Table table(1 + random() % 8);
        std::string bytes;
        const std::size_t width = 1 + random() % 5;
        for (auto &row : table) {
            for (std::size_t i = 0; i < width; ++i) {
                std::string field(random() % 6, ' ');
                for (char &c : field)
                    c = letters[random() % letters.size()];
                if (i == 0)
                    field = "x" + field; // a row of empty fields would be no row
                const bool plain = field.find_first_of(",\"\n\r") == std::string::npos && random() % 2 == 0;
                bytes += (i == 0 ? "" : ",") + (plain ? field : inQuotes(field));
                row.push_back(field);
            }
            bytes += random() % 2 == 0 ? "\n" : "\r\n";
        }
        if (random() % 3 == 0 && bytes.ends_with("\r\n"))
            bytes.resize(bytes.size() - 2);
        intake::Limits limits;
        limits.blockBytes = 1 + random() % 40;
        const Reading reading = readTable(m_files.write("table.csv", bytes), limits);
        QVERIFY2(reading.rows == table && reading.faults.empty(), bytes.c_str());
    }
}

/// Good and broken quoting at random: where the file is cut into blocks must not show.
void IntakeCsv::blocksDoNotMatter()
{
    std::mt19937 random(11);
    const std::string letters = "aaab,,\"\"\n\n\r";
    for (int round = 0; round < 300; ++round) {
        std::string bytes = "h\n";
        for (std::size_t i = 0; i < 60; ++i)
            bytes += letters[random() % letters.size()];
        const std::string path = m_files.write("random.csv", bytes);
        intake::Limits limits;
        limits.quotedBytes = 16;
        const Reading whole = readTable(path, limits);
        for (const std::size_t size : {1U, 2U, 3U, 5U, 7U, 13U, 31U}) {
            limits.blockBytes = size;
            QVERIFY2(readTable(path, limits) == whole, bytes.c_str());
        }
    }
}

void IntakeCsv::faults_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &bytes, RejectReason reason, const char *field, int column) {
        QTest::newRow(name) << bytes << static_cast<int>(reason) << QString(field) << column;
    };
    row("no subject", ",2020-03-01 10:00:00,37.5,127,", RejectReason::missingValue, "subject", 1);
    row("white space as subject", "  ,2020-03-01 10:00:00,37.5,127,", RejectReason::missingValue, "subject", 1);
    row("no time", "a,,37.5,127,", RejectReason::missingValue, "time", 2);
    row("30 February", "a,2020-02-30 10:00:00,37.5,127,", RejectReason::notATime, "time", 2);
    row("hour 25", "a,2020-03-01 25:00:00,37.5,127,", RejectReason::notATime, "time", 2);
    row("a minute too many", "a,2020-03-01 24:00:01,37.5,127,", RejectReason::notATime, "time", 2);
    row("slashes", "a,2020/03/01 10:00:00,37.5,127,", RejectReason::notATime, "time", 2);
    row("before 1970", "a,1969-12-31 10:00:00,37.5,127,", RejectReason::outOfRange, "time", 2);
    row("after 2106", "a,2120-12-31 10:00:00,37.5,127,", RejectReason::outOfRange, "time", 2);
    row("no latitude", "a,2020-03-01 10:00:00,,127,", RejectReason::missingValue, "lat", 3);
    row("a comma in a number", "a,2020-03-01 10:00:00,37.5x,127,", RejectReason::notANumber, "lat", 3);
    row("infinite", "a,2020-03-01 10:00:00,inf,127,", RejectReason::notANumber, "lat", 3);
    row("no fix", "a,2020-03-01 10:00:00,0,0,", RejectReason::notACoordinate, "lat", 3);
    row("latitude 91", "a,2020-03-01 10:00:00,91,127,", RejectReason::notACoordinate, "lat", 3);
    row("a field too few", "a,2020-03-01 10:00:00,37.5,127", RejectReason::wrongColumnCount, "", 0);
    row("a field too many", "a,2020-03-01 10:00:00,37.5,127,,", RejectReason::wrongColumnCount, "", 0);
    row("300 columns", QByteArray("a") + QByteArray(299, ','), RejectReason::wrongColumnCount, "", 0);
    row("2,000 columns", QByteArray("a") + QByteArray(1999, ','), RejectReason::wrongColumnCount, "", 1025);
    row("quote inside a field", "a\"b,2020-03-01 10:00:00,37.5,127,", RejectReason::badQuoting, "", 1);
    row("text behind a quote", "\"a\"b,2020-03-01 10:00:00,37.5,127,", RejectReason::badQuoting, "", 0);
    row("a byte that is no UTF-8", "a\xFF,2020-03-01 10:00:00,37.5,127,", RejectReason::badEncoding, "subject", 1);
    row("a surrogate", "a\xED\xA0\x80,2020-03-01 10:00:00,37.5,127,", RejectReason::badEncoding, "subject", 1);
    row("a control character", "a\x01,2020-03-01 10:00:00,37.5,127,", RejectReason::badEncoding, "subject", 1);
    row("a byte order mark inside", "\xEF\xBB\xBFsubject,2020-03-01 10:00:00,37.5,127,", RejectReason::badEncoding, "subject", 1);
    row("a megabyte", QByteArray(1 << 20, 'x') + ",2020-03-01 10:00:00,37.5,127,", RejectReason::tooLong, "", 1);
    row("ten quoted megabytes", '"' + QByteArray(10 << 20, 'x') + "\",2020-03-01 10:00:00,37.5,127,", RejectReason::tooLong, "",
        1);
}

void IntakeCsv::faults()
{
    QFETCH(const QByteArray, row);
    QFETCH(const int, reason);
    QFETCH(const QString, field);
    QFETCH(const int, column);
    const std::string path = m_files.write("faulty.csv", gpsHeader + goodFix + row.toStdString() + "\nb" + goodFix);
    const auto parsed = parsePaths({path}, shippedProfile("tracedesk-gps"));
    QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
    const intake::ParsedFile &file = parsed->front();
    QCOMPARE(file.counts, (epi::ImportCounts{3, 2, 0, 1, 0}));
    QCOMPARE(file.rejected.size(), 1U);
    QCOMPARE(static_cast<int>(file.rejected[0].reason), reason);
    QCOMPARE(file.rejected[0].line, 3U);
    QCOMPARE(static_cast<int>(file.rejected[0].column), column);
    QCOMPARE(QString::fromStdString(file.rejected[0].field), field);
    QCOMPARE(file.rejected[0].file, std::string("faulty.csv"));
    QVERIFY(file.rejected[0].value.size() <= 200 && intake::isUtf8(file.rejected[0].value));
}

void IntakeCsv::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const std::string &bytes, epi::ErrorCode code) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(code);
    };
    row("empty", "", epi::ErrorCode::headerMismatch);
    row("another header", "a,b,c\n1,2,3\n", epi::ErrorCode::headerMismatch);
    row("only carriage returns", "subject,time,lat,lon\ra,2020-03-01 10:00:00,37.5,127\r", epi::ErrorCode::fileRefused);
    row("NUL", gpsHeader + goodFix + std::string("a\0b", 3) + ",2020-03-01 10:00:00,37.5,127,\n", epi::ErrorCode::fileRefused);
    row("UTF-16", std::string("\xFF\xFEs\0u\0b\0", 8), epi::ErrorCode::fileRefused);
    row("a header that does not close its quote", "\"subject,time\n", epi::ErrorCode::fileRefused);
}

void IntakeCsv::refusals()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const auto parsed = parsePaths({m_files.write("refused.csv", bytes.toStdString())}, shippedProfile("tracedesk-gps"));
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), code);
}

void IntakeCsv::koreanEncoding()
{
    auto profile = shippedProfile("tracedesk-linelist");
    profile.encoding = intake::Encoding::windows949;
    // The first two syllables are in no KS X 1001: only the extended code of Windows has them.
    const std::string name = "\x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF";
    const std::string trail = "\x90\x7C"; // a second byte that is '|' in ASCII
    const auto parsed =
        parsePaths({m_files.write("uhc.csv", "case_id,name\n1," + name + "\n2," + trail + "\n3,\x8C\n")}, profile);
    QVERIFY(parsed);
    const auto &cases = std::get<std::vector<intake::ListedCase>>(parsed->front().content);
    QCOMPARE(cases[0].person.name, std::string("똠방각하"));
    QCOMPARE(parsed->front().rejected.size() + cases.size(), 3U);
    QCOMPARE(static_cast<int>(parsed->front().rejected.back().reason), static_cast<int>(RejectReason::badEncoding));
    QCOMPARE(parsed->front().rejected.back().line, 4U);
}

void IntakeCsv::encodingsReject()
{
    const auto parsed = parsePaths({m_files.write("mark.csv", "\xEF\xBB\xBF"
                                                              "case_id,name\r\n1,\xED\x95\x9C\r\n2,\xB0\xA1\r\n")},
                                   shippedProfile("tracedesk-linelist"));
    QVERIFY(parsed);
    QCOMPARE(parsed->front().counts, (epi::ImportCounts{2, 1, 0, 1, 0}));
    QCOMPARE(static_cast<int>(parsed->front().rejected[0].reason), static_cast<int>(RejectReason::badEncoding));
}

void IntakeCsv::threadsDoNotMatter()
{
    std::mt19937 random(3);
    std::string bytes = gpsHeader;
    for (int i = 0; i < 3000; ++i) {
        const std::string subject = std::string(random() % 5 == 0 ? "\"q,\n" : "s") + std::to_string(random() % 40);
        bytes += subject + (subject[0] == '"' ? "\"" : "") + ",2020-03-0" + std::to_string(1 + random() % 9) +
                 " 10:00:" + std::to_string(10 + random() % 60) + ",37." + std::to_string(random() % 10) + ",127," +
                 (random() % 4 == 0 ? "x" : "5") + "\n";
    }
    const std::string path = m_files.write("many.csv", bytes);
    const auto profile = shippedProfile("tracedesk-gps");
    const auto one = parsePaths({path}, profile, 1);
    QVERIFY(one && one->front().counts.addUp() && one->front().counts.rejected > 0 && one->front().counts.duplicate > 0);
    for (const std::size_t size : {17U, 101U, 997U, 20'011U}) {
        intake::Limits limits;
        limits.blockBytes = size;
        const auto several = parsePaths({path}, profile, 4, limits);
        QVERIFY(several);
        const auto &a = std::get<epi::RecordBatch>(one->front().content);
        const auto &b = std::get<epi::RecordBatch>(several->front().content);
        QCOMPARE(several->front().counts, one->front().counts);
        QVERIFY(several->front().rejected == one->front().rejected && several->front().remarks == one->front().remarks);
        QVERIFY(a.subjects == b.subjects && a.records.subject == b.records.subject && a.records.begin == b.records.begin &&
                a.records.line == b.records.line && a.records.latitude == b.records.latitude &&
                a.records.accuracy == b.records.accuracy);
    }
}

void IntakeCsv::repeatsAreCounted()
{
    std::string bytes = gpsHeader;
    for (int round = 0; round < 3; ++round)
        for (int i = 0; i < 5000; ++i)
            bytes += "s" + std::to_string(i % 7) + ",2020-03-01 10:00:00," + std::to_string(30 + i * 0.001) + ",127,\n";
    const auto parsed = parsePaths({m_files.write("repeats.csv", bytes)}, shippedProfile("tracedesk-gps"));
    QVERIFY(parsed);
    QCOMPARE(parsed->front().counts, (epi::ImportCounts{15'000, 5'000, 10'000, 0, 0}));
}

// Times ascend for three subjects over many blocks; then come rows that were there long before, and new ones out of order.
void IntakeCsv::repeatsFarBackAreFound()
{
    const auto row = [](int subject, int minute) {
        return std::format("s{},2020-03-{:02} {:02}:{:02}:00,36.5,127.{},\n", subject, 1 + minute / 1440, minute / 60 % 24,
                           minute % 60, subject);
    };
    std::string text = gpsHeader;
    for (int minute = 0; minute < 2000; minute += 2)
        for (int subject = 0; subject < 3; ++subject)
            text += row(subject, minute);
    text += row(1, 0) + row(2, 998) + row(2, 999) + row(0, 3) + row(0, 3) + row(0, 4000);
    const std::string path = m_files.write("fixes.csv", text);
    intake::Limits limits;
    for (const std::size_t block : {200UZ, 4096UZ, limits.blockBytes}) {
        limits.blockBytes = block;
        const auto files = parsePaths({path}, shippedProfile("tracedesk-gps"), 2, limits);
        QVERIFY2(files, files ? "" : told(files.error()).c_str());
        const epi::ImportCounts &counts = files->front().counts;
        QCOMPARE(counts.read, std::uint64_t{3006});
        QCOMPARE(counts.duplicate, std::uint64_t{3}); // (1, 0), (2, 998) and the second (0, 3)
        QCOMPARE(counts.stored, std::uint64_t{3003});
        QCOMPARE(std::get<epi::RecordBatch>(files->front().content).records.line.back(), 3007U);
    }
}

void IntakeCsv::writtenMeanwhile()
{
    const std::string path = m_files.write("log.csv", "a,b\n1,2\n");
    auto file = intake::InputFile::open(path);
    QVERIFY(file && file->isAsOpened());
    intake::InputFile moved = std::move(*file);
    QVERIFY(moved.isAsOpened());
    std::ofstream(path, std::ios::app) << "3,4\n";
    QVERIFY(!moved.isAsOpened());
}

void IntakeCsv::showsWithoutHalfCharacters()
{
    intake::TextDecoder decoder(intake::Encoding::utf8);
    QCOMPARE(decoder.show("\xED\x95\x9C\xED\x95\x9C", 4), std::string("\xED\x95\x9C"));
    QCOMPARE(decoder.show("a\xFF", 10), std::string("a\xEF\xBF\xBD"));
    QVERIFY(intake::isUtf8(decoder.show("\xED\x95", 10)));
}

QTEST_GUILESS_MAIN(IntakeCsv)
#include "tst_intake_csv.moc"
