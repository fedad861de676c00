#include "tests/support/places.h"
#include "told_text.h"

#include <QTest>

using namespace tracedesk;

/// Times of day as people tell them.
class ToldTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void whatWordsMeanIsData();
    void amissWords_data();
    void amissWords();

private:
    intake::SpeechWords m_words;
};

namespace {

// The least that is a vocabulary.
constexpr auto times = R"({"format": 1, "aboutMinutes": 10, "waking": {"from": "06:00", "to": "24:00"},
    "vague": [{"words": ["siesta"], "earliest": "14:00", "latest": "16:00"}],
    "halves": [{"words": ["pm"], "from": "12:00", "to": "24:00"}]})";
constexpr auto words = R"({"format": 1, "about": ["about"]})";

} // namespace

void ToldTimeTest::initTestCase()
{
    auto words = intake::readSpeechWords(tests::resources("/speech").toStdString());
    QVERIFY(words);
    m_words = std::move(*words);
}

// "earliest..latest", "~" about, "?" two readings, twelve hours apart, "-" before an end.
void ToldTimeTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("when");
    const auto row = [](const char *text, const char *when) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(when);
    };
    row("9:05", "09:05-");
    row("0905", "09:05-");
    row("9시 5분", "09:05|21:05?-");
    row("오전 9시 반", "09:30-");
    row("오후 3시쯤", "14:30..15:30~-");
    row("저녁 7시경", "18:30..19:30~-");
    row("about nine", "08:30|21:30~?-");
    row("around noon", "11:30..12:30~-");
    row("lunch", "11:30..13:30~-");
    row("점심때", "11:30..13:30~-");
    row("새벽", "00:00..06:00~-");
    row("late evening", "20:00..23:30~-");
    row("till late", "-22:00..27:00~");
    row("밤늦게", "22:00..27:00~-");
    row("half past six", "06:30|18:30?-");
    row("24:00", "24:00-");
    row("12시", "12:00|24:00?-");
    row("before 10", "00:00|22:00~?-");
    row("after 10", "10:00|36:00~?-");
    row("10시 이후", "10:00|36:00~?-");
    row("3-4pm", "15:00-16:00");
    row("for two hours", "- 120min");
    row("오후 3~4시", "15:00-16:00");
    row("9~10시", "09:00|21:00?-10:00|22:00?");
    row("9시부터 10시까지", "09:00|21:00?-10:00|22:00?");
    row("from 9 to 10:30", "09:00-10:30");
    row("between 9 and 10", "09:00|21:00?-10:00|22:00?");
    row("9am - 5pm", "09:00-17:00");
    row("11-1pm", "11:00*-13:00");
    row("9.30am", "09:30-");
    row("quarter to eight", "07:45|19:45?-");
    row("six thirty pm", "18:30-");
    row("밤 12시", "24:00-");
    row("밤 1시", "25:00-");
    row("낮 12시 반", "12:30-");
    row("새벽 2시", "02:00-");
    row("14;30", "14:30-");
    row("9:3O", "09:30-");
    row("1430", "14:30-");
    row("1430~1530", "14:30-15:30");
    row("930~1030", "09:30-10:30");
    row("~10:00", "-10:00");
    row("10:00~", "10:00-");
    row("10시까지", "-10:00|22:00?");
    row("until 5pm", "-17:00");
    row("3시간", "- 180min");
    row("1시간 30분", "- 90min");
    row("half an hour", "- 30min");
    row("an hour and a half", "- 90min");
    row("30분간", "- 30min");
    row("around 3 in the afternoon", "14:30..15:30~-");
    row("at 9", "09:00|21:00?-");
    row("by 10", "00:00|22:00~?-");
    row("자정", "24:00-");
    row("midnight", "24:00-");
    row("세시 반", "03:30|15:30?-");
    row("열두 시 십오분", "12:15|24:15?-");
    row("오후 2시 30분경", "14:00..15:00~-");
    row("10시 전", "00:00|22:00~?-");
    row("１４：３０～１５：１０", "14:30-15:10");
    row("all day", "00:00~-24:00~");
    row("하루종일", "00:00~-24:00~");
    row("late morning", "10:00..12:00~-");
    row("9 o'clock", "09:00|21:00?-");
    row("21h30", "21:30-");
    row("09:00 ~ 익일 02:00", "09:00-26:00");
    row("after lunch", "12:30..14:30~-");
    row("9:00-10", "09:00-10:00");
    row("early morning", "05:00..08:00~-");
    row("저녁 늦게", "20:00..23:30~-");
    row("at about half past nine in the evening", "21:00..22:00~-");
    row("10am for 2 hours", "10:00- 120min");
    row("오전 11시~1시", "11:00-13:00*");
    row("약 2시간", "- 120min");
    row("2.5 hours", "- 150min");
    row("from about 9 to around 11am", "08:30..09:30~-10:30..11:30~");
    row("shortly after 3pm", "15:00..15:30~-");
    row("오후 2시부터 4시까지", "14:00-16:00");
    row("13시경", "12:30..13:30~-");
    row("자정 무렵", "23:30..24:30~-");
    row("오전", "06:00..12:00~-");
    row("밤 10시 ~ 새벽 2시", "22:00-26:00+");
    row("10 AM", "10:00-");
    row("10:30 p.m.", "22:30-");
    row("noon to 2pm", "12:00-14:00");
    row("정오~오후 2시", "12:00-14:00");
    row("1430 hrs", "14:30-");
    row("at 21:15", "21:15-");
    row("until midnight", "-24:00");
    row("9시 반~10시 반", "09:30|21:30?-10:30|22:30?");
    row("열한시쯤", "10:30|23:30~?-");
    row("late at night", "22:00..27:00~-");
    row("초저녁", "17:00..19:30~-");
    row("14：05 ～ 14：20", "14:05-14:20");
    row("till 5", "-05:00|17:00?");
}

void ToldTimeTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, when);
    const auto told = intake::readToldWhen(text.toStdString(), m_words);
    QVERIFY2(told, told ? "" : test::reasonOf(told.error()));
    QString shown = QString::fromStdString(test::textOf(told->from, told->to));
    if (told->stayed)
        shown += QString(" %1min").arg(told->stayed->count() / 60);
    QCOMPARE(shown, when);
}

void ToldTimeTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, const char *reason) { QTest::addRow("%s", text) << QString::fromUtf8(text) << reason; };
    for (const char *text : {"12:75", "25:00", "9:5", "24:30", "오전 15시", "26시", "9시 75분"})
        row(text, "impossibleTime");
    for (const char *text : {"2시간 후", "two hours later", "30분 뒤"})
        row(text, "relativeTime");
    for (const char *text : {"", "  ", "9", "nine", "2명", "의원", "9:00 10:00", "9:00 의원", "to 9", "9시간표", "::", "~", "-"})
        row(text, "notAStop");
}

void ToldTimeTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto told = intake::readToldWhen(text.toStdString(), m_words);
    QVERIFY(!told);
    QCOMPARE(QString(test::reasonOf(told.error())), reason);
}

void ToldTimeTest::whatWordsMeanIsData()
{
    const auto own = intake::parseSpeechWords(times, words);
    QVERIFY(own);
    const auto siesta = intake::readToldWhen("siesta", *own);
    QVERIFY(siesta);
    QCOMPARE(test::textOf(siesta->from, siesta->to), std::string("14:00..16:00~-"));
    const auto about = intake::readToldWhen("about 14:30", *own);
    QVERIFY(about);
    QCOMPARE(test::textOf(about->from, about->to), std::string("14:20..14:40~-"));
    QVERIFY(!intake::readToldWhen("lunch", *own));
}

void ToldTimeTest::amissWords_data()
{
    QTest::addColumn<QByteArray>("times");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("where");
    const QByteArray t = times;
    const QByteArray w = words;
    const auto other = [](QByteArray text, const char *before, const char *after) { return text.replace(before, after); };
    QTest::newRow("no JSON") << QByteArray("{") << w << "";
    QTest::newRow("version") << other(t, "\"format\": 1", "\"format\": 2") << w << "/format";
    QTest::newRow("no clock") << other(t, "14:00", "14.00") << w << "/vague/0";
    QTest::newRow("beyond") << other(t, "16:00", "37:00") << w << "/vague/0";
    QTest::newRow("backwards") << other(t, "16:00", "13:00") << w << "/vague/0";
    QTest::newRow("unknown key") << other(t, "\"latest\"", "\"at\"") << w << "/vague/0/at";
    QTest::newRow("no words") << other(t, "[\"siesta\"]", "[]") << w << "/vague/0/words";
    QTest::newRow("missing") << other(t, "waking", "awake") << w << "/waking";
    QTest::newRow("unknown kind") << t << other(w, "\"about\"", "\"abut\"") << "/abut";
    QTest::newRow("no phrase") << t << other(w, "[\"about\"]", "[1]") << "/about";
    QTest::newRow("no number") << t << other(w, "[\"about\"]", "{\"about\": true}") << "/about/about";
}

void ToldTimeTest::amissWords()
{
    QFETCH(QByteArray, times);
    QFETCH(QByteArray, words);
    QFETCH(QString, where);
    const auto read = intake::parseSpeechWords(times.toStdString(), words.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, epi::ErrorCode::profileInvalid);
    QCOMPARE(QString::fromStdString(read.error().arguments.at(1)), where);
}

QTEST_GUILESS_MAIN(ToldTimeTest)
#include "tst_told_time.moc"
