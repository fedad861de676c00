#include "given_file.h"
#include "intake/xlsx.h"
#include "intake/xlsx_cells.h"

#include <QTest>

#include <map>
#include <zip.h>

using namespace tracedesk;
using epi::RejectReason;

namespace {

const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
const std::string sheetHead =
    head + R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
const std::string sheetTail = "</sheetData></worksheet>";

/// The parts of a workbook with one sheet.
std::map<std::string, std::string> parts(const std::string &rows, bool since1904 = false)
{
    return {
        {"xl/workbook.xml", head + R"(<workbook xmlns:r="r"><workbookPr date1904=")" + (since1904 ? "1" : "0") +
                                R"("/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         head + R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/styles.xml",
         head +
             R"(<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy/m/d;@"/><numFmt numFmtId="177" formatCode="0.0&quot;d&quot;"/></numFmts>)"
             R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="22"/><xf numFmtId="177"/></cellXfs></styleSheet>)"},
        {"xl/sharedStrings.xml",
         head +
             R"(<sst><si><t>case_id</t></si><si><r><t>on</t></r><r><t>set</t></r><rPh><t>x</t></rPh></si><si><t>phone</t></si></sst>)"},
        {"xl/worksheets/sheet1.xml", sheetHead + rows + sheetTail},
    };
}

const std::string headerRow =
    R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>)";

} // namespace

class IntakeWorkbook : public QObject
{
    Q_OBJECT

private slots:
    void cells();
    void system1904();
    void serials_data();
    void serials();
    void formats();
    void hostile_data();
    void hostile();
    void manyEntries();
    void damaged();
    void recordsFromAWorkbook();

private:
    std::string write(const std::string &name, const std::map<std::string, std::string> &all);

    GivenFiles m_files;
};

std::string IntakeWorkbook::write(const std::string &name, const std::map<std::string, std::string> &all)
{
    const std::string path = m_files.path(name);
    int error = 0;
    zip_t *archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const auto &[part, text] : all)
        zip_file_add(archive, part.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
    if (zip_close(archive) != 0)
        qFatal("zip");
    return path;
}

void IntakeWorkbook::cells()
{
    const std::string rows =
        headerRow +
        R"(<row r="2"><c r="A2"><v>1001</v></c><c r="B2" s="1"><v>43891</v></c><c r="C2" t="inlineStr"><is><t>010-1</t></is></c></row>)"
        R"(<row r="4"><c r="A4"><v>1.002E3</v></c><c r="B4" s="2"><v>43892.5</v></c></row>)"
        R"(<row r="5"><c r="A5" t="str"><f>A2+1</f><v>1002</v></c></row>)"
        R"(<row r="6"><c r="A6"><v>1003</v></c><c r="B6"><f>TODAY()</f><v>43891</v></c></row>)"
        R"(<row r="7"><c r="A7"><v>1234567890123456789</v></c></row>)"
        R"(<row r="8"><c r="A8" t="e"><v>#N/A</v></c></row>)"
        R"(<row r="9"><c r="A9" s="1"/></row>)"
        R"(<row r="10"><c r="A10"><v>1004</v></c><c r="B10" t="d"><v>2020-03-05T00:00:00</v></c><c r="C10"><v>1012345678</v></c><c r="D10"><v>9</v></c></row>)"
        R"(<row r="11"><c r="A11" t="s"><v>99</v></c></row>)";
    const auto parsed = parsePaths({write("cells.xlsx", parts(rows))}, shippedProfile("tracedesk-linelist"));
    QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
    const auto &file = parsed->front();
    QCOMPARE(file.counts, (epi::ImportCounts{8, 3, 0, 5, 0}));
    const auto &cases = std::get<std::vector<intake::ListedCase>>(file.content);
    QCOMPARE(cases[0].facts.number, std::string("1001"));
    QCOMPARE(std::format("{:%F}", cases[0].facts.onset->earliest), std::string("2020-03-01"));
    QCOMPARE(cases[0].person.phone, std::string("010-1"));
    QCOMPARE(cases[1].facts.number, std::string("1002"));
    QCOMPARE(cases[1].line, 4U);
    QCOMPARE(std::format("{:%F}", cases[1].facts.onset->earliest), std::string("2020-03-02"));
    QCOMPARE(std::format("{:%F}", cases[2].facts.onset->earliest), std::string("2020-03-05"));
    QCOMPARE(cases[2].person.phone, std::string("1012345678"));
    const std::vector expected{RejectReason::formula, RejectReason::formula, RejectReason::outOfRange, RejectReason::badValue,
                               RejectReason::badValue};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(static_cast<int>(file.rejected[i].reason), static_cast<int>(expected[i]));
    QCOMPARE(file.rejected[1].line, 6U);
    QCOMPARE(file.rejected[1].column, 2U);
    QCOMPARE(file.rejected[1].field, std::string("onset"));
}

void IntakeWorkbook::system1904()
{
    const std::string rows = headerRow + R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>42429</v></c></row>)";
    const auto parsed = parsePaths({write("mac.xlsx", parts(rows, true))}, shippedProfile("tracedesk-linelist"));
    QVERIFY(parsed);
    const auto &cases = std::get<std::vector<intake::ListedCase>>(parsed->front().content);
    QCOMPARE(std::format("{:%F}", cases[0].facts.onset->earliest), std::string("2020-03-01"));
}

void IntakeWorkbook::serials_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<QString>("text");
    QTest::newRow("first day") << 1.0 << "1900-01-01";
    QTest::newRow("before the day that never was") << 59.0 << "1900-02-28";
    QTest::newRow("after it") << 61.0 << "1900-03-01";
    QTest::newRow("time") << 43891.75 << "2020-03-01 18:00:00";
    QTest::newRow("rounds up to midnight") << 43891.9999999 << "2020-03-02";
    QTest::newRow("time of day alone") << 0.5 << "12:00:00";
    QTest::newRow("negative") << -1.0 << "";
    QTest::newRow("too late") << 3e6 << "";
}

void IntakeWorkbook::serials()
{
    QFETCH(const double, serial);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(intake::serialToText(serial, false)), text);
}

void IntakeWorkbook::formats()
{
    for (const char *code : {"yyyy/m/d;@", "[$-409]yyyy/m/d\\ h:mm\\ AM/PM;@", "m/d", "hh:mm", "[h]:mm"})
        QVERIFY2(intake::isDateFormat(code), code);
    for (const char *code : {"General", "0.00", "0\"d\"", "[Red]0", "#,##0\\d", "@", ""})
        QVERIFY2(!intake::isDateFormat(code), code);
}

void IntakeWorkbook::hostile_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *part, const std::string &text) {
        QTest::newRow(name) << QByteArray(part) << QByteArray::fromStdString(text);
    };
    const char *sheet = "xl/worksheets/sheet1.xml";
    row("zip bomb", sheet, sheetHead + std::string(300U << 20, ' ') + sheetTail);
    row("entities", sheet,
        head +
            R"(<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>)");
    row("external entity", sheet, head + R"(<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>)");
    std::string deep;
    for (int i = 0; i < 500; ++i)
        deep += "<a>";
    row("depth", sheet, head + deep);
    row("broken XML", sheet, sheetHead + "<row><c></row>");
    row("truncated XML", sheet, sheetHead + headerRow);
    row("rows out of order", sheet,
        sheetHead + headerRow + R"(<row r="5"><c r="A5"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>)" + sheetTail);
    row("cells out of order", sheet,
        sheetHead + headerRow + R"(<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>)" + sheetTail);
    row("path out of the container", "../../outside.xml", "x");
    row("doctype in the strings", "xl/sharedStrings.xml", head + "<!DOCTYPE sst><sst/>");
}

void IntakeWorkbook::hostile()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QByteArray, text);
    auto all = parts(headerRow);
    all[part.toStdString()] = text.toStdString();
    const auto parsed = parsePaths({write("hostile.xlsx", all)}, shippedProfile("tracedesk-linelist"));
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(epi::ErrorCode::fileRefused));
    QCOMPARE(parsed.error().arguments.size(), 3U);
}

void IntakeWorkbook::manyEntries()
{
    auto all = parts(headerRow);
    for (int i = 0; i < 300; ++i)
        all["xl/media/" + std::to_string(i)] = "x";
    const auto parsed = parsePaths({write("many.xlsx", all)}, shippedProfile("tracedesk-linelist"));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().arguments[2], std::string("too many entries in the container"));
}

/// Cut or with a flipped byte: an error or a result, never a crash.
void IntakeWorkbook::damaged()
{
    const std::string path = write("whole.xlsx", parts(headerRow + R"(<row r="2"><c r="A2"><v>1</v></c></row>)"));
    std::ifstream in(path, std::ios::binary);
    const std::string whole(std::istreambuf_iterator<char>(in), {});
    const auto profile = shippedProfile("tracedesk-linelist");
    QVERIFY(parsePaths({path}, profile));
    int refused = 0;
    for (std::size_t i = 0; i < whole.size(); i += 7) {
        QVERIFY(!parsePaths({m_files.write("cut.xlsx", whole.substr(0, i))}, profile));
        std::string flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
        refused += parsePaths({m_files.write("flipped.xlsx", flipped)}, profile) ? 0 : 1;
    }
    QVERIFY(refused > 0);
}

void IntakeWorkbook::recordsFromAWorkbook()
{
    auto all = parts(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>subject</t></is></c><c r="B1" t="inlineStr"><is><t>time</t></is></c>)"
        R"(<c r="C1" t="inlineStr"><is><t>lat</t></is></c><c r="D1" t="inlineStr"><is><t>lon</t></is></c></row>)"
        R"(<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" s="3"><v>43891.75</v></c><c r="C2"><v>37.5</v></c><c r="D2"><v>127.0000001</v></c></row>)"
        R"(<row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c><c r="B3"><v>43891.75</v></c><c r="C3"><v>37.5</v></c><c r="D3"><v>127</v></c></row>)");
    const auto parsed = parsePaths({write("fixes.xlsx", all)}, shippedProfile("tracedesk-gps"));
    QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
    QCOMPARE(parsed->front().counts, (epi::ImportCounts{2, 1, 0, 1, 0}));
    const auto &records = std::get<epi::RecordBatch>(parsed->front().content).records;
    QCOMPARE(records.begin[0], 1583053200U);
    QCOMPARE(records.longitude[0], 1'270'000'001);
}

QTEST_GUILESS_MAIN(IntakeWorkbook)
#include "tst_intake_workbook.moc"
