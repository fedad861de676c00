#include "epi/formula_safe.h"
#include "given_file.h"
#include "intake/xlsx.h"
#include "intake/xlsx_write.h"

#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace tracedesk;

/// Workbooks that we write: our own reader has them back as they were, and so has a stranger's.
class XlsxWriteTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackCellByCell();
    void isTheSameBytesAgain();
    void signsThatXmlCannotHold();
    void aStrangerReadsIt();
    void manyRows();

private:
    [[nodiscard]] std::vector<std::vector<std::string>> readBack(const std::string &path) const;
    [[nodiscard]] std::string written(const std::string &name, const std::vector<std::vector<std::string>> &rows);

    GivenFiles m_files;
};

std::string XlsxWriteTest::written(const std::string &name, const std::vector<std::vector<std::string>> &rows)
{
    const auto bytes = intake::workbookOf("접촉자 <1>", rows);
    if (!bytes)
        qFatal("no workbook");
    return m_files.write(name, std::string(bytes->begin(), bytes->end()));
}

std::vector<std::vector<std::string>> XlsxWriteTest::readBack(const std::string &path) const
{
    std::vector<std::vector<std::string>> rows;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (!intake::looksLikeWorkbook(descriptor))
        qFatal("no workbook");
    {
        auto book = intake::Workbook::open(descriptor, path, intake::Limits());
        if (!book || book->sheets() != std::vector<std::string>{"접촉자 <1>"})
            qFatal("not opened");
        const auto read = book->read(0, [&](const intake::Row &row) {
            auto &cells = rows.emplace_back();
            for (const intake::Cell &cell : row.cells)
                cells.emplace_back(cell.note == intake::CellNote::plain ? cell.text : "not plain");
            return true;
        });
        if (!read)
            qFatal("not read");
    }
    ::close(descriptor);
    return rows;
}

void XlsxWriteTest::comesBackCellByCell()
{
    std::vector<std::vector<std::string>> rows{{"연번", "접촉자명", "휴대전화"},
                                               {"1", "a <b> & \"c\" 'd'", "01012345678"},
                                               {"2", " spaces  kept ", "007"},
                                               {"3", epi::formulaSafe("=1+1"), "two\nlines\r\nand\ttabs"},
                                               {"4", "😀 \xE2\x80\xA8 end", "99999999999999999999"}};
    rows.emplace_back(40); // to AN
    rows.back().back() = "far out";
    QCOMPARE(readBack(written("cells.xlsx", rows)), rows);
}

void XlsxWriteTest::isTheSameBytesAgain()
{
    const std::vector<std::vector<std::string>> rows{{"one", "two"}};
    const auto once = intake::workbookOf("s", rows);
    const auto again = intake::workbookOf("s", rows);
    QVERIFY(once && again && *once == *again);
}

void XlsxWriteTest::signsThatXmlCannotHold()
{
    const auto back = readBack(written("control.xlsx", {{std::string("a\x01z\x7f") + '\0', "\xFF\xFE", "\xEF\xBF\xBF"}}));
    QCOMPARE(back.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(back[0][0]), QByteArray("a\xEF\xBF\xBDz\x7f\xEF\xBF\xBD"));
    QCOMPARE(QByteArray::fromStdString(back[0][1]), QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(QByteArray::fromStdString(back[0][2]), QByteArray("\xEF\xBF\xBD"));
}

void XlsxWriteTest::aStrangerReadsIt()
{
    const std::string path = written("stranger.xlsx", {{"연번", "=SUM(A1)"}, {"1", "<&>"}});
    const QString script = QStringLiteral(
        "import sys,zipfile,xml.etree.ElementTree as t\n"
        "z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None\n"
        "parts={n:t.fromstring(z.read(n)) for n in z.namelist()}\n"
        "for o in parts['[Content_Types].xml'].iter('{http://schemas.openxmlformats.org/package/2006/content-types}Override'):\n"
        "    assert o.get('PartName')[1:] in parts, o.get('PartName')\n"
        "m='{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
        "sheet=parts['xl/worksheets/sheet1.xml']\n"
        "assert not list(sheet.iter(m+'f'))\n"
        "sys.stdout.buffer.write('|'.join(x.text for x in sheet.iter(m+'t')).encode())\n");
    QProcess python;
    python.start("python3", {"-c", script, QString::fromStdString(path)});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()), QStringLiteral("연번|=SUM(A1)|1|<&>"));
}

void XlsxWriteTest::manyRows()
{
    std::vector<std::vector<std::string>> rows;
    for (int n = 0; n < 10'000; ++n)
        rows.push_back({std::to_string(n), "이름" + std::to_string(n), "0101234" + std::to_string(n)});
    QCOMPARE(readBack(written("many.xlsx", rows)), rows);
}

QTEST_GUILESS_MAIN(XlsxWriteTest)
#include "tst_xlsx_write.moc"
