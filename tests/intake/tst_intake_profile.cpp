#include "given_file.h"
#include "intake/time_format.h"
#include "tests/support/places.h"

#include <QTest>

using namespace tracedesk;
using namespace std::chrono_literals;
using epi::ErrorCode;

class IntakeProfile : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedProfileReadsBackAsItself();
    void everyTemplateFitsItsProfile();
    void mistakes_data();
    void mistakes();
    void mapping();
    void times_data();
    void times();
    void days();
    void unknownName();
};

void IntakeProfile::everyShippedProfileReadsBackAsItself()
{
    const auto profiles = intake::loadProfiles(tests::resources("/formats").toStdString());
    QVERIFY2(profiles, profiles ? "" : told(profiles.error()).c_str());
    QVERIFY(profiles->size() >= 25);
    for (const intake::Profile &profile : *profiles) {
        const auto again = intake::parseProfile(intake::toJson(profile), profile.name);
        QVERIFY2(again, again ? "" : told(again.error()).c_str());
        QVERIFY2(*again == profile, profile.name.c_str());
    }
}

void IntakeProfile::everyTemplateFitsItsProfile()
{
    const auto profiles = intake::loadProfiles(tests::resources("/formats").toStdString());
    QVERIFY(profiles);
    int templates = 0;
    for (const intake::Profile &profile : *profiles) {
        const std::string path = tests::resources("/formats/templates/").toStdString() + profile.name + ".csv";
        std::ifstream in(path);
        if (!in)
            continue;
        ++templates;
        std::string header;
        std::getline(in, header);
        QCOMPARE(intake::guessProfile(*profiles, header).value_or(""), profile.name);
        const auto parsed = parsePaths({path}, profile);
        QVERIFY2(parsed, parsed ? "" : told(parsed.error()).c_str());
        QCOMPARE(parsed->front().counts, epi::ImportCounts{});
    }
    QCOMPARE(templates, 9);
}

void IntakeProfile::mistakes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *name, const char *json, const char *where) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(where);
    };
    row("no JSON", "{", "");
    row("not an object", "[]", "profile");
    row("no kind", R"({"name":"x"})", "kind");
    row("unknown kind", R"({"name":"x","kind":"phone-book"})", "kind");
    row("no name", R"({"kind":"contact-list","columns":{"source":"a","exposed":"b"}})", "name");
    row("unknown member", R"({"name":"x","kind":"gps","colour":"red"})", "colour");
    row("unknown field", R"({"name":"x","kind":"contact-list","columns":{"cell":"a"}})", "columns.cell");
    row("needed field", R"({"name":"x","kind":"contact-list","columns":{"source":"a"}})", "columns.exposed");
    row("position 0", R"({"name":"x","kind":"contact-list","columns":{"source":0,"exposed":"b"}})", "columns.source");
    row("name without header", R"({"name":"x","kind":"contact-list","header":false,"columns":{"source":"a","exposed":2}})",
        "columns");
    row("unknown zone",
        R"({"name":"x","kind":"contact-list","time":{"zone":"Asia/Atlantis"},"columns":{"source":"a","exposed":"b"}})", "time");
    row("empty format", R"({"name":"x","kind":"contact-list","time":{"formats":["--"]},"columns":{"source":"a","exposed":"b"}})",
        "time");
    row("bad offset", R"({"name":"x","kind":"gps","time":{"offset":"9"}})", "time.offset");
    row("bad date", R"({"name":"x","kind":"gps","time":{"date":"14.6.2014"}})", "time.date");
    row("encoding", R"({"name":"x","kind":"gps","encoding":"EUC-KR"})", "encoding");
    row("delimiter", R"({"name":"x","kind":"gps","delimiter":"\""})", "delimiter");
    row("coordinates", R"({"name":"x","kind":"gps","coordinates":"bessel"})", "coordinates");
    row("origin", R"({"name":"x","kind":"gps","columns":{"subject":{"from":"above"}}})", "columns.subject.from");
    row("no column", R"({"name":"x","kind":"gps","columns":{"subject":{"prefix":"a"}}})", "columns.subject");
    row("nesting", R"({"name":"x","kind":"gps","columns":{"subject":{"values":{"a":1}}}})", "columns.subject.values");
}

void IntakeProfile::mistakes()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, where);
    const auto profile = intake::parseProfile(json.toStdString(), "here.json");
    QVERIFY(!profile);
    QCOMPARE(static_cast<int>(profile.error().code), static_cast<int>(ErrorCode::profileInvalid));
    QCOMPARE(profile.error().arguments.size(), 3U);
    QCOMPARE(profile.error().arguments[0], std::string("here.json"));
    QCOMPARE(profile.error().arguments[1], where.toStdString());
    QVERIFY(!profile.error().arguments[2].empty());
}

void IntakeProfile::mapping()
{
    GivenFiles files;
    const auto path = files.write("other.csv", "who;when;north;east\na;2020-03-01 10:00:00;37.5;127\n");
    auto profile = shippedProfile("tracedesk-gps");
    profile.delimiter = ';';
    const auto unmapped = parsePaths({path}, profile);
    QVERIFY(!unmapped);
    QCOMPARE(told(unmapped.error()).substr(told(unmapped.error()).find("subject")), std::string("subject | subject"));
    const auto mapped =
        intake::withMapping(profile, std::vector<std::string>{"subject=who", "time=when", "lat=north", "lon=east"});
    QVERIFY(mapped);
    const auto parsed = parsePaths({path}, *mapped);
    QVERIFY(parsed);
    QCOMPARE(parsed->front().counts.stored, 1U);
    for (const char *wrong : {"subject", "subject=", "colour=red"}) {
        const auto refused = intake::withMapping(profile, std::vector<std::string>{wrong});
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), static_cast<int>(ErrorCode::invalidArgument));
    }
    const auto byNumber = intake::withMapping(shippedProfile("shanghai-telecom"), std::vector<std::string>{"subject=2"});
    QVERIFY(byNumber);
    QCOMPARE(byNumber->rule(intake::Field::subject)->columns[0].position, 2U);
}

void IntakeProfile::times_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("utc"); // -1: not a time
    const auto row = [](const char *format, const char *zone, const char *text, qint64 utc) {
        QTest::addRow("%s of %s, %s", text, format, zone) << QByteArray(format) << QByteArray(zone) << QByteArray(text) << utc;
    };
    row("YYYY-MM-DD hh:mm:ss", "Asia/Seoul", "2020-03-05 10:53:04", 1583373184);
    row("YYYY-MM-DD hh:mm:ss", "Asia/Seoul", "2020-03-05 24:00:00", 1583420400);
    row("YYYY-MM-DD hh:mm:ss", "Asia/Seoul", "2020-03-05 10:53", -1);
    row("YYYY-MM-DD hh:mm:ss", "Asia/Seoul", "2020-03-05T10:53:04", -1);
    row("YYYY-MM-DDThh:mm:ssz", "Asia/Seoul", "2020-03-05T10:53:04+09:00", 1583373184);
    row("YYYY-MM-DDThh:mm:ssz", "Asia/Seoul", "2020-03-05T10:53:04Z", 1583405584);
    row("YYYY-MM-DDThh:mm:ssz", "Asia/Seoul", "2020-03-05T10:53:04", -1);
    row("M/D/YYYY h:mm", "Europe/Athens", "1/6/2014 7:28", 1388986080);
    row("M/D/YYYY h:mm", "Europe/Athens", "13/6/2014 7:28", -1);
    row("M/D/YYYY h:mm AP", "UTC", "1/6/2014 12:05 AM", 1388966700);
    row("M/D/YYYY h:mm AP", "UTC", "1/6/2014 12:05 PM", 1389009900);
    row("YYYY-MM-DD AP h:mm", "Asia/Seoul", "2020-03-05 오후 3:00", 1583388000);
    row("YYYYMMDDhhmmss", "Asia/Seoul", "20200305105304", 1583373184);
    row("serial", "UTC", "39744.1202546296", 1224730390);
    row("serial-1904", "UTC", "38282.5", 1224763200);
    // Seoul kept summer time in 1988: nine o'clock was ten.
    row("YYYY-MM-DD hh:mm:ss", "Asia/Seoul", "1988-07-01 10:00:00", 583718400);
    // Clocks in Berlin skipped 02:30 on one day and had it twice on another.
    row("YYYY-MM-DD hh:mm:ss", "Europe/Berlin", "2020-03-29 02:30:00", -1);
    row("YYYY-MM-DD hh:mm:ss", "Europe/Berlin", "2020-10-25 02:30:00", 1603585800);
    row("YYYY-MM-DD hh:mm:ss", "Europe/Berlin", "2020-10-25 03:30:00", 1603593000);
}

void IntakeProfile::times()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, utc);
    intake::TimeRules rules;
    rules.formats = {format.toStdString()};
    rules.zone = zone.toStdString();
    intake::TimeReader reader(rules);
    for (int again = 0; again < 2; ++again) { // the second time from memory
        const auto instant = reader.read(text.toStdString());
        QCOMPARE(instant ? instant->time_since_epoch().count() : -1, utc);
    }
}

void IntakeProfile::days()
{
    const auto day = [](int y, unsigned m, unsigned d) {
        return epi::Day{std::chrono::local_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}}};
    };
    QVERIFY((intake::readDay({"YYYY-MM-DD"}, "2020-02-29") == epi::DayRange{day(2020, 2, 29), day(2020, 2, 29)}));
    QVERIFY(!intake::readDay({"YYYY-MM-DD"}, "2021-02-29"));
    QVERIFY((intake::readDay({"YYYY-MM-DD", "YYYY-MM"}, "2020-04") == epi::DayRange{day(2020, 4, 1), day(2020, 4, 30)}));
    QVERIFY((intake::readDay({"YYYY-MM-DD"}, "2020-03-01 ~ 2020-03-04") == epi::DayRange{day(2020, 3, 1), day(2020, 3, 4)}));
    QVERIFY(!intake::readDay({"YYYY-MM-DD"}, "2020-03-04~2020-03-01"));
}

void IntakeProfile::unknownName()
{
    for (const char *name : {"nothing", "", "../formats/geolife"}) {
        const auto profile = intake::loadProfile(tests::resources("/formats").toStdString(), name);
        QVERIFY(!profile);
        QCOMPARE(static_cast<int>(profile.error().code), static_cast<int>(ErrorCode::unknownProfile));
    }
}

QTEST_GUILESS_MAIN(IntakeProfile)
#include "tst_intake_profile.moc"
