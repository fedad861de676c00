#include "view/entry_texts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tracedesk;

class EntryTextsTest : public QObject
{
    Q_OBJECT

    static constexpr epi::Seconds korea{9 * 3600};
    static epi::Day day(int year, unsigned month, unsigned dayOfMonth)
    {
        return epi::Day{std::chrono::local_days{std::chrono::year{year} / std::chrono::month{month} / dayOfMonth}};
    }
    static epi::Instant at(epi::Day of, int hour, int minute = 0)
    {
        return epi::startOfDay(of, korea) + std::chrono::hours(hour) + std::chrono::minutes(minute);
    }

private slots:
    void days_data();
    void days();
    void daysOfAnOldCase();
    void clocks_data();
    void clocks();
    void ends_data();
    void ends();
    void endsReadBackAsWritten();
};

using MaybeDay = std::optional<epi::Day>;
using MaybeSeconds = std::optional<int>;
Q_DECLARE_METATYPE(MaybeDay)
Q_DECLARE_METATYPE(MaybeSeconds)

void EntryTextsTest::days_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybeDay>("read");
    const auto row = [](const char *text, MaybeDay read) { QTest::newRow(text) << QString::fromUtf8(text) << read; };
    row("2020-03-12", day(2020, 3, 12));
    row(" 2020-3-2 ", day(2020, 3, 2));
    row("2020.3.12.", day(2020, 3, 12));
    row("2020/03/12", day(2020, 3, 12));
    row("20200312", day(2020, 3, 12));
    row("2020년 3월 12일", day(2020, 3, 12));
    row("3-12", day(2020, 3, 12));
    row("3/12", day(2020, 3, 12));
    row("3월 12일", day(2020, 3, 12));
    row("4-15", day(2020, 4, 15)); // the latest there can be
    row("4-16", day(2019, 4, 16)); // after it: last year's
    row("12-31", day(2019, 12, 31));
    row("2-29", day(2020, 2, 29));
    row("2019-02-29", {});
    row("2020-13-01", {});
    row("2020-00-10", {});
    row("0020-03-12", {});
    row("12", {});
    row("yesterday", {});
    row("", {});
    row("2020-03-12 10:00", {});
}

void EntryTextsTest::days()
{
    QFETCH(QString, text);
    QFETCH(MaybeDay, read);
    QVERIFY(view::readDay(text, {day(2020, 3, 15), day(2020, 4, 15)}) == read);
}

void EntryTextsTest::daysOfAnOldCase()
{
    // Entered years later: the months before the infection, and all that came after it.
    const view::YearHint hint{day(2020, 3, 15), day(2026, 12, 26)};
    QVERIFY(view::readDay("12-20", hint) == day(2019, 12, 20));
    QVERIFY(view::readDay("3-1", hint) == day(2020, 3, 1));
    QVERIFY(view::readDay("9-10", hint) == day(2020, 9, 10));
    QVERIFY(view::readDay("12-10", hint) == day(2020, 12, 10));
    QVERIFY(view::readDay("2-29", hint) == day(2020, 2, 29));
    QVERIFY(view::readDay("2-29", {day(2021, 6, 1), day(2021, 7, 1)}) == day(2020, 2, 29));
}

void EntryTextsTest::clocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MaybeSeconds>("minutes");
    const auto row = [](const char *text, MaybeSeconds minutes) { QTest::newRow(text) << QString::fromUtf8(text) << minutes; };
    row("9:05", 545);
    row("09:05", 545);
    row("0905", 545);
    row("905", 545);
    row("9", 540);
    row("14", 840);
    row("9시", 540);
    row("9시 5분", {});
    row("9시 05분", 545);
    row("9.30", 570);
    row("0:00", 0);
    row("24:00", 1440);
    row("24:01", {});
    row("25:00", {});
    row("12:60", {});
    row("12:5", {});
    row("lunch", {});
    row("", {});
    row("-1", {});
}

void EntryTextsTest::clocks()
{
    QFETCH(QString, text);
    QFETCH(MaybeSeconds, minutes);
    const auto read = view::readClock(text);
    QCOMPARE(read.has_value(), minutes.has_value());
    if (read)
        QCOMPARE(read->count() / 60, *minutes);
}

void EntryTextsTest::ends_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("minutesAfterBegin"); // -1000000: not understood
    QTest::newRow("same day") << "21:30" << qint64{90};
    QTest::newRow("same minute") << "20:00" << qint64{0};
    QTest::newRow("midnight") << "24:00" << qint64{240};
    QTest::newRow("past midnight") << "1:15" << qint64{315};
    QTest::newRow("next day named") << "03-13 10:00" << qint64{840};
    QTest::newRow("with year") << "2020-03-14 20:00" << qint64{2880};
    QTest::newRow("before it began, named") << "2020-03-12 19:00" << qint64{-60};
    QTest::newRow("day alone") << "2020-03-13" << qint64{-1'000'000};
    QTest::newRow("words") << "till late" << qint64{-1'000'000};
}

void EntryTextsTest::ends()
{
    QFETCH(QString, text);
    QFETCH(qint64, minutesAfterBegin);
    const epi::Instant begin = at(day(2020, 3, 12), 20);
    const auto read = view::readEnd(text, begin, korea);
    QCOMPARE(read.has_value(), minutesAfterBegin > -1'000'000);
    if (read)
        QCOMPARE((*read - begin).count() / 60, minutesAfterBegin);
}

void EntryTextsTest::endsReadBackAsWritten()
{
    QRandomGenerator random(20200312);
    for (int i = 0; i < 5000; ++i) {
        const epi::Instant begin = at(day(2020, 3, 1), 0, random.bounded(40 * 24 * 60));
        const epi::Instant end = begin + std::chrono::minutes(random.bounded(i % 2 ? 3 * 24 * 60 : 1440));
        const QString text = view::endText(end, begin, korea);
        const auto read = view::readEnd(text, begin, korea);
        QVERIFY2(read && *read == end, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(EntryTextsTest)
#include "tst_entry_texts.moc"
