#include "epi/person_match.h"

#include <QTest>

using namespace tracedesk;
using epi::MatchSign;
using epi::PersonVerdict;

/// Whether two entries are one human: by what officers would say of each pair.
class PersonMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void pairs_data();
    void pairs();
    void signsSayWhy_data();
    void signsSayWhy();
    void residentNumberTellsDateAndSex();
    void masksSayNothing();
    void thresholdsAreOrdered();
};

/// "name; phone; resident number; birth date; sex; address", in this order, the end left away.
static epi::Person person(const QString &text)
{
    const QStringList parts = text.split(';');
    const auto part = [&](qsizetype at) { return at < parts.size() ? parts[at].trimmed() : QString(); };
    epi::Person one;
    one.name = part(0).toStdString();
    one.phone = part(1).toStdString();
    one.residentNumber = part(2).toStdString();
    if (const QDate date = QDate::fromString(part(3), Qt::ISODate); date.isValid())
        one.birthDate = epi::Day{std::chrono::days{QDate(1970, 1, 1).daysTo(date)}};
    one.sex = part(4) == "m" ? epi::Sex::male : part(4) == "f" ? epi::Sex::female : epi::Sex::unknown;
    one.address = part(5).toStdString();
    return one;
}

static std::optional<std::chrono::year> yearOf(const QString &text)
{
    const QString date = text.split(';').value(3).trimmed();
    return date.size() == 4 ? std::optional(std::chrono::year{date.toInt()}) : std::nullopt;
}

static epi::PersonTraits traits(const QString &text)
{
    return epi::PersonTraits::of(person(text), yearOf(text));
}

void PersonMatchTest::pairs_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const char *a, const char *b, PersonVerdict verdict) {
        QTest::newRow(name) << a << b << static_cast<int>(verdict);
    };
    using enum PersonVerdict;
    row("all the same", "김민수; 010-1234-5678; ; 1990-03-12; m", "김민수; 010-1234-5678; ; 1990-03-12; m", same);
    row("resident number", "김민수; ; 900312-1234567", "김민수; ; 9003121234567", same);
    row("resident number, name typed wrongly", "김민수; ; 900312-1234567", "김민서; ; 900312-1234567", same);
    row("resident number, other name", "김민수; ; 900312-1234567", "박영희; ; 900312-1234567", likely);
    row("slip in the resident number", "김민수; ; 900312-1234567", "김민수; ; 900312-1234576", likely);
    row("other resident number", "김민수; 010-1234-5678; 900312-1234567", "김민수; 010-1234-5678; 900312-1987654", different);
    row("name and phone", "김민수; 010-1234-5678", "김 민수; +82 10 1234 5678", likely);
    row("name and birth date", "김민수; ; ; 1990-03-12", "김민수 씨; ; ; 1990-03-12", likely);
    row("name in Latin letters and phone", "이영희; 010-1234-5678", "Younghee Lee; 01012345678", likely);
    row("name in Latin letters and birth date", "이영희; ; ; 1990-03-12", "RHEE, Young-Hee; ; ; 1990-03-12", likely);
    row("digit of the phone wrong", "김민수; 010-1234-5678; ; 1990-03-12", "김민수; 010-1234-5679; ; 1990-03-12", same);
    row("neighbours in the phone exchanged", "김민수; 010-1234-5678; ; ; m", "김민수; 010-1234-5687; ; ; m", likely);
    row("day and month exchanged", "김민수; 010-1234-5678; ; 1990-03-12", "김민수; 010-1234-5678; ; 1990-12-03", same);
    row("digit of the birth date wrong", "김민수; 010-1234-5678; ; 1990-03-12", "김민수; 010-1234-5678; ; 1990-03-13", same);
    row("moved, new phone", "김민수; 010-1234-5678; ; 1990-03-12; m; 서울특별시 강남구 한빛로 12",
        "김민수; 010-9876-1111; ; 1990-03-12; m; 부산광역시 중구 새터로 3", likely);
    row("name typed wrongly, same phone and birth date", "김민수; 010-1234-5678; ; 1990-03-12",
        "김민슈; 010-1234-5678; ; 1990-03-12", likely);
    // Common names.
    row("namesakes", "김민수", "김민수", possible);
    row("namesakes born in one year", "김민수; ; ; 1990", "김민수; ; ; 1990", possible);
    row("namesakes of one sex born in one year", "김민수; ; ; 1990; m", "김민수; ; ; 1990-05-07; m", possible);
    row("namesakes of whom two years are known as days", "김민수; ; ; 1990-01-01; m", "김민수; ; ; 1990-01-01; m", possible);
    row("namesakes of one district", "김민수; ; ; 1990; m; 서울 강남구 한빛로 12",
        "김민수; ; ; 1990; m; 서울특별시 강남구 솔밭길 3", possible);
    row("namesakes born on other days of one year", "김민수; 010-1234-5678; ; 1990-03-12; m",
        "김민수; 010-9999-0000; ; 1990-08-25; m", different);
    // Families.
    row("twins", "김민수; 010-1234-5678; ; 2012-03-12; m; 서울 강남구 한빛로 12",
        "김민호; 010-1234-5678; ; 2012-03-12; m; 서울 강남구 한빛로 12", possible);
    row("twins with names that are nearly one", "김민수; 010-1234-5678; ; 2012-03-12; m; 서울 강남구 한빛로 12",
        "김민서; 010-1234-5678; ; 2012-03-12; m; 서울 강남구 한빛로 12", likely);
    row("siblings", "김민수; 010-1234-5678; ; 2012-03-12; m; 서울 강남구 한빛로 12",
        "김민호; 010-1234-5678; ; 2014-08-25; m; 서울 강남구 한빛로 12", different);
    row("couple", "김민수; 02-123-4567; ; 1970-03-12; m; 서울 강남구 한빛로 12",
        "이영희; 02-123-4567; ; 1971-08-25; f; 서울 강남구 한빛로 12", different);
    row("father and son under one phone", "김민수; 010-1234-5678; ; 1970; m", "김준호; 010-1234-5678; ; 2005; m", different);
    // Contradictions.
    row("other sex and birth date", "김민수; 010-1234-5678; ; 1990-03-12; m", "김민수; 010-1234-5678; ; 1955-08-21; f",
        different);
    row("only the sex is another", "김민수; 010-1234-5678; ; 1990-03-12; m", "김민수; 010-1234-5678; ; 1990-03-12; f", likely);
    row("strangers", "김민수; 010-1234-5678; ; 1990-03-12; m", "박영희; 010-5555-0000; ; 1970-11-02; f", different);
    row("nothing known", "", "", different);
    row("phone alone", "; 010-1234-5678", "; 010-1234-5678", possible);
}

void PersonMatchTest::pairs()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, verdict);
    const epi::PersonTraits first = traits(a), second = traits(b);
    const epi::Resemblance found = epi::resemblance(first, second);
    QVERIFY2(static_cast<int>(found.verdict) == verdict, qPrintable(QString("verdict %1, score %2, signs %3")
                                                                        .arg(static_cast<int>(found.verdict))
                                                                        .arg(found.score, 0, 'g', 8)
                                                                        .arg(found.signs.bits(), 0, 2)));
    QVERIFY(found.score >= 0 && found.score <= 1);
    QVERIFY(epi::resemblance(second, first) == found);
    for (const PersonVerdict least :
         {PersonVerdict::different, PersonVerdict::possible, PersonVerdict::likely, PersonVerdict::same})
        QCOMPARE(epi::resemblanceFrom(least, first, second) == std::optional(found), found.verdict >= least);
}

void PersonMatchTest::signsSayWhy_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QList<int>>("signs");
    const auto row = [](const char *name, const char *a, const char *b, std::initializer_list<MatchSign> signs) {
        QList<int> numbers;
        for (const MatchSign sign : signs)
            numbers << static_cast<int>(sign);
        QTest::newRow(name) << a << b << numbers;
    };
    using enum MatchSign;
    row("all", "김민수; 010-1234-5678; 900312-1234567; 1990-03-12; m; 서울 강남구 한빛로 12",
        "김민수; 010-1234-5678; 900312-1234567; 1990-03-12; m; 강남구 한빛로 12",
        {residentNumberSame, nameSame, phoneSame, birthSame, sexSame, addressSame});
    row("slips", "김민수; 010-1234-5678; ; 1990-03-12", "김민슈; 010-1234-567; ; 1991-03-12",
        {nameSimilar, phoneSlip, birthSlip});
    row("digit left out of the phone", "; 010-1234-5678", "; 010-123-5678", {phoneSlip});
    row("swapped", "; ; ; 1990-03-12", "; ; ; 1990-12-03", {birthSwapped});
    row("year", "; ; ; 1990-03-12", "; ; ; 1990-01-01", {birthYearSame});
    row("year out of an age", "; ; ; 1990-03-12", "; ; ; 1991", {birthYearSame});
    row("other year", "; ; ; 1990-03-12", "; ; ; 1995", {birthOther});
    row("spelled", "김민수", "Kim Minsoo", {nameSpelled});
    row("others", "김민수; 010-1234-5678; 900312-1234567; ; ; 서울 강남구 한빛로 12",
        "박영희; 010-9876-1111; 701102-2345678; ; ; 부산 중구 새터로 3",
        {residentNumberOther, nameOther, phoneOther, birthOther, sexOther, addressOther});
    row("same street", "; ; ; ; ; 서울특별시 강남구 한빛로 12", "; ; ; ; ; 강남구 한빛로 15", {addressNear});
    row("other script that cannot be compared", "김민수", "金民洙", {});
}

void PersonMatchTest::signsSayWhy()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QList<int>, signs);
    std::uint32_t expected = 0;
    for (const int sign : signs)
        expected |= 1U << sign;
    QCOMPARE(QString::number(epi::resemblance(traits(a), traits(b)).signs.bits(), 2), QString::number(expected, 2));
}

void PersonMatchTest::residentNumberTellsDateAndSex()
{
    const auto born = [](const char *number) {
        const epi::PersonTraits read = traits(QString("; ; ") + number);
        return read.birthDate ? QDate(1970, 1, 1).addDays(read.birthDate->time_since_epoch().count()).toString(Qt::ISODate) +
                                    (read.sex == epi::Sex::male ? "m" : "f")
                              : QString();
    };
    QCOMPARE(born("900312-1234567"), "1990-03-12m");
    QCOMPARE(born("900312-2"), "1990-03-12f");
    QCOMPARE(born("050312-3******"), "2005-03-12m");
    QCOMPARE(born("0503124"), "2005-03-12f");
    QCOMPARE(born("900312-5234567"), "1990-03-12m");
    QCOMPARE(born("050312-8234567"), "2005-03-12f");
    QCOMPARE(born("990312-9234567"), "1899-03-12m");
    QCOMPARE(born("900312"), "");
    QCOMPARE(born("901332-1234567"), "");
    QCOMPARE(born("900312-*******"), "");
    QVERIFY(traits("; ; 900312-1******").residentNumber.empty());
    QCOMPARE(traits("; ; 900312-1234567").residentNumber, std::string("9003121234567"));
    // What was stated counts before, but for a year written as its first day.
    QVERIFY(traits("; ; 900312-1234567; 1990-03-13").birthDate == traits("; ; ; 1990-03-13").birthDate);
    QVERIFY(traits("; ; 900312-1234567; 1990-01-01").birthDate == traits("; ; ; 1990-03-12").birthDate);
}

void PersonMatchTest::masksSayNothing()
{
    const epi::PersonTraits masked = traits("홍○○; 010-****-5678; 900101-*******; ; ; 서울특별시 강남구 ***");
    QVERIFY(masked.name.script == epi::PersonName::Script::none);
    QVERIFY(masked.phone.empty() && masked.residentNumber.empty() && masked.addressWords.empty() && !masked.birthDate);
    QCOMPARE(epi::resemblance(masked, masked).signs.bits(), 0U);
}

void PersonMatchTest::thresholdsAreOrdered()
{
    using namespace epi::matchThreshold;
    QVERIFY(mostWithContradiction < possible && possible < mostWithOtherName && mostWithOtherName < likely && likely < same);
}

QTEST_GUILESS_MAIN(PersonMatchTest)
#include "tst_person_match.moc"
