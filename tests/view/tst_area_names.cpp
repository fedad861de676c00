#include "view/area_names.h"
#include "view/words_accounts.h"

#include "tests/support/places.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace tracedesk;
using view::provinceCode;
using view::provinceText;

/// Provinces are shown and typed by name; what is kept is the code.
class AreaNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void namesStandBesideTheCodes();
    void whatIsTypedMeansTheCode_data();
    void whatIsTypedMeansTheCode();
    void whatIsShownIsUnderstood();
    void theCodesAreThoseOfImports();
    void everyNameOnTheMapIsKnown();
};

void AreaNamesTest::namesStandBesideTheCodes()
{
    QCOMPARE(view::areaText({"11", ""}), QStringLiteral("Seoul (11)"));
    QCOMPARE(view::areaText({"34", "34990"}), QStringLiteral("Chungnam (34) · 34990"));
    QCOMPARE(view::areaText({"99", ""}), QStringLiteral("99"));
    QCOMPARE(view::areaText({}), QStringLiteral("Whole country"));
    QLocale::setDefault(QLocale(QLocale::Korean));
    QCOMPARE(view::areaText({"11", "11010"}), QStringLiteral("서울 (11) · 11010"));
    QCOMPARE(provinceText(QStringLiteral("99")), QStringLiteral("99"));
    QCOMPARE(provinceText(QString()), QString());
}

void AreaNamesTest::whatIsTypedMeansTheCode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *typed, const char *code) {
        QTest::newRow(*typed == '\0' ? "nothing" : typed) << QString::fromUtf8(typed) << QString::fromUtf8(code);
    };
    row("11", "11");
    row(" 11 ", "11");
    row("Seoul", "11");
    row("SEOUL", "11");
    row("서울", "11");
    row("서울 특별시", "11");
    row("\u1109\u1165\u110b\u116e\u11af", "11"); // 서울 letter by letter, as some systems type it
    row("South Chungcheong", "34");
    row("충청남도", "34");
    row("Chungcheongnam-do", "34");
    row("Seoul (11)", "11");
    row("서울특별시 (11)", "11");
    row("Busan (11)", "Busan (11)"); // which of the two is meant?
    row("Seoul (11", "Seoul (11");
    row("99", "99");
    row("Lombardy", "Lombardy");
    row("", "");
    row("(", "(");
    row("()", "()");
}

void AreaNamesTest::whatIsTypedMeansTheCode()
{
    QFETCH(QString, typed);
    QTEST(provinceCode(typed), "code");
}

void AreaNamesTest::whatIsShownIsUnderstood()
{
    int named = 0;
    for (const auto language : {QLocale::English, QLocale::Korean}) {
        QLocale::setDefault(QLocale(language));
        for (int number = 0; number < 100; ++number) {
            const QString code = QString::number(number);
            named += provinceText(code) != code ? 1 : 0;
            QCOMPARE(provinceCode(provinceText(code)), code);
        }
    }
    QCOMPARE(named, 2 * 17);
}

void AreaNamesTest::theCodesAreThoseOfImports()
{
    QFile profile(tests::resources("/formats/ds4c-patients.json"));
    QVERIFY(profile.open(QIODevice::ReadOnly));
    const QJsonObject columns = QJsonDocument::fromJson(profile.readAll()).object()["columns"].toObject();
    const QJsonObject codes = columns["province"].toObject()["values"].toObject();
    QCOMPARE(codes.size(), 17);
    for (auto at = codes.begin(); at != codes.end(); ++at)
        QCOMPARE(provinceCode(at.key()), at.value().toString());
}

void AreaNamesTest::everyNameOnTheMapIsKnown()
{
    QFile labels(tests::resources("/basemap/labels.csv"));
    QVERIFY(labels.open(QIODevice::ReadOnly));
    int provinces = 0;
    while (!labels.atEnd()) {
        const QStringList cells = QString::fromUtf8(labels.readLine()).trimmed().split(u',');
        if (cells.front() != QStringLiteral("province"))
            continue;
        ++provinces;
        const QString code = provinceCode(cells.at(4));
        QVERIFY2(provinceText(code) != code, qPrintable(cells.at(4)));
        QCOMPARE(provinceCode(cells.at(5)), code);
    }
    QCOMPARE(provinces, 17);
}

QTEST_GUILESS_MAIN(AreaNamesTest)
#include "tst_area_names.moc"
