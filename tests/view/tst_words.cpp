#include "view/words.h"

#include <QTest>

using namespace tracedesk;

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasWords();
    void timesAreTheSurveyorsClock();
    void durations_data();
    void durations();
};

void WordsTest::everyErrorHasWords()
{
    for (int code = 0; code <= static_cast<int>(epi::ErrorCode::internal); ++code) {
        const QString text = view::errorText({static_cast<epi::ErrorCode>(code), {"first", "second", "third"}});
        QVERIFY2(text.count(u'.') >= 1 && text.size() > 30, qPrintable(QString::number(code)));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY(!view::errorText({static_cast<epi::ErrorCode>(code), {}}).isEmpty());
    }
}

void WordsTest::timesAreTheSurveyorsClock()
{
    QLocale::setDefault(QLocale(QLocale::English));
    const epi::Seconds seoul = std::chrono::hours(9);
    const epi::Instant t = epi::startOfDay(epi::Day{std::chrono::days{18'333}}, seoul) + std::chrono::minutes(14 * 60 + 5);
    QCOMPARE(view::timeText(t, seoul), QStringLiteral("03-12 Thu 14:05"));
    QCOMPARE(view::spanText({t, t + std::chrono::minutes(30)}, seoul), QStringLiteral("03-12 Thu 14:05 to 14:35"));
    QCOMPARE(view::spanText({t, t + std::chrono::hours(12)}, seoul), QStringLiteral("03-12 Thu 14:05 to 03-13 Fri 02:05"));
}

void WordsTest::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << "0 min";
    QTest::newRow("seconds") << 59 << "under 1 min";
    QTest::newRow("minutes") << 3599 << "59 min";
    QTest::newRow("hour") << 3600 << "1 h";
    QTest::newRow("mixed") << 4800 << "1 h 20 min";
    QTest::newRow("days") << 2 * 86400 + 3 * 3600 << "2 d 3 h";
}

void WordsTest::durations()
{
    QFETCH(int, seconds);
    QTEST(view::durationText(epi::Seconds(seconds)), "text");
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
