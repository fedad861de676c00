#include "epi/formula_safe.h"

#include <QTest>

using namespace tracedesk;

/// Cells that a spreadsheet might compute (S21): made text on the way out, what they were on the way back in.
class FormulaSafeTest : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void anyCellComesBack();
};

void FormulaSafeTest::cells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const QByteArray &text, const QByteArray &cell) {
        QTest::addRow("%s", text.toPercentEncoding().constData()) << text << cell;
    };
    row("=1+1", "'=1+1");
    row("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
    row("@SUM(A1:A9)", "'@SUM(A1:A9)");
    row("+1+cmd|x", "'+1+cmd|x");
    row("-2+3", "'-2+3");
    row("-", "'-");
    row("--1", "'--1");
    row("\t=1", "'\t=1");
    row("\r=1", "'\r=1");
    row("\n=1", "'\n=1");
    row("＝1+1", "'＝1+1");
    row("＠x", "'＠x");
    row("'=1", "''=1");
    row("''@x", "'''@x");
    row("'-3.5", "''-3.5");
    for (const char *as :
         {"-3.5", "+3", "-1e-3", "0", "3.5", "", "'", "'tis", "''", "a=1", " =1", "2020-03-12", "010-1234-5678", "홍"})
        row(as, as);
    row("-1.", "'-1.");
    row("+1e", "'+1e");
    row("-0x1", "'-0x1");
}

void FormulaSafeTest::cells()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(QByteArray::fromStdString(epi::formulaSafe(text.toStdString())), cell);
    QCOMPARE(QByteArray::fromStdString(std::string(epi::withoutFormulaGuard(cell.toStdString()))), text);
}

void FormulaSafeTest::anyCellComesBack()
{
    constexpr std::string_view letters = "=+-@'\"\t\r\n,;|!0123456789.eE aZ\x01\x7f";
    quint32 state = 3;
    const auto next = [&state] {
        state = state * 1664525 + 1013904223;
        return state >> 16;
    };
    for (int round = 0; round < 10'000; ++round) {
        std::string text;
        for (quint32 length = next() % 9; length > 0; --length)
            text += letters[next() % letters.size()];
        const std::string cell = epi::formulaSafe(text);
        QCOMPARE(std::string(epi::withoutFormulaGuard(cell)), text);
        bool isNumber = false;
        QByteArray::fromStdString(cell).toDouble(&isNumber);
        const bool computed = !cell.empty() && std::string_view("=+-@\t\r\n").contains(cell.front());
        QVERIFY2(!computed || isNumber, cell.c_str());
    }
}

QTEST_GUILESS_MAIN(FormulaSafeTest)
#include "tst_formula_safe.moc"
