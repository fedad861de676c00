#include "given_file.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using epi::RejectReason;
using epi::RemarkReason;

namespace {

epi::Day day(int y, unsigned m, unsigned d)
{
    return epi::Day{std::chrono::local_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}}};
}

template<class Range> std::vector<int> reasonsOf(const Range &rows)
{
    std::vector<int> all;
    for (const auto &row : rows)
        all.push_back(static_cast<int>(row.reason));
    return all;
}

template<class... Reasons> std::vector<int> list(Reasons... reasons)
{
    return {static_cast<int>(reasons)...};
}

} // namespace

#define PARSED(variable, ...)                                                                                                    \
    auto variable##Result = parsePaths(__VA_ARGS__);                                                                             \
    QVERIFY2(variable##Result, variable##Result ? "" : told(variable##Result.error()).c_str());                                  \
    const auto &variable = *variable##Result

class IntakeKinds : public QObject
{
    Q_OBJECT

private slots:
    void lineList();
    void provincesByName();
    void dirtyLineList();
    void contacts();
    void route();
    void baseStations();
    void tableInTheSameCallInAnyOrder();
    void cards();
    void visitors();
    void projectedCoordinates();
    void limits();
    void cancelled();

private:
    GivenFiles m_files;
};

void IntakeKinds::lineList()
{
    const auto path = m_files.write(
        "list.csv",
        "case_id,person,name,sex,age,phone,province,district,reported,onset,onset_approx,sample_date,confirmed,isolated,"
        "outcome,outcome_date,imported,infected_by,setting,policy\r\n"
        "C2,tok2;tok3,\"Kim, A\",F,50s,010,11,11010,2020-03-04,2020-03-01~2020-03-03,yes,2020-03-03,2020-03-04,2020-03-04,"
        "released,2020-03-20,no,C1; C0,office,kcdc-2020-03\r\n");
    PARSED(files, {path}, shippedProfile("tracedesk-linelist"));
    QCOMPARE(files[0].counts, (epi::ImportCounts{1, 1, 0, 0, 0}));
    const auto &one = std::get<std::vector<intake::ListedCase>>(files[0].content)[0];
    QCOMPARE(one.facts.number, std::string("C2"));
    QCOMPARE(one.line, 2U);
    QVERIFY((one.facts.onset == epi::DayRange{day(2020, 3, 1), day(2020, 3, 3)}));
    QVERIFY(one.facts.onsetApproximate && !one.facts.imported);
    QVERIFY(one.facts.sampleDate == day(2020, 3, 3) && one.facts.isolated == day(2020, 3, 4));
    QCOMPARE(static_cast<int>(one.facts.sex), static_cast<int>(epi::Sex::female));
    QCOMPARE(one.facts.age, std::optional<std::uint8_t>(50));
    QVERIFY((one.facts.jurisdiction == epi::Jurisdiction{"11", "11010"}));
    QCOMPARE(one.sources, (std::vector<std::string>{"C1", "C0"}));
    QCOMPARE(one.person.subjectTokens, (std::vector<std::string>{"tok2", "tok3"}));
    QCOMPARE(one.person.name, std::string("Kim, A"));
    QCOMPARE(one.facts.policy, std::string("kcdc-2020-03"));
    QVERIFY(files[0].period && files[0].period->length() == std::chrono::days{20});
}

void IntakeKinds::provincesByName()
{
    const auto path = m_files.write("named.csv", "case_id,province\nA,서울\nB,경기도\nC,SEOUL\nD,21\nE,Nowhere\n");
    PARSED(files, {path}, shippedProfile("tracedesk-linelist"));
    std::vector<std::string> provinces;
    for (const auto &one : std::get<std::vector<intake::ListedCase>>(files[0].content))
        provinces.push_back(one.facts.jurisdiction.province);
    QCOMPARE(provinces, (std::vector<std::string>{"11", "31", "11", "21", "Nowhere"}));
}

void IntakeKinds::dirtyLineList()
{
    const auto path = m_files.write("dirty.csv", "case_id,onset,confirmed,sample_date,age,sex\n"
                                                 "A,  ,2020-03-04,,,\n"         // blank onset
                                                 "B,2020-13-01,2020-03-04,,,\n" // unreadable: the case is kept
                                                 "C,2020-03-01,2020-03-04,2020-03-09,,\n"
                                                 "D,,,,200,x\n"
                                                 "A,  ,2020-03-04,,,\n"         // repeat
                                                 "A,2020-03-02,2020-03-04,,,\n" // another case by that number
                                                 ",2020-03-01,,,,\n"
                                                 "E,2001-02-30,,,,\n"
                                                 ",,,,,\n");
    PARSED(files, {path}, shippedProfile("tracedesk-linelist"));
    // A row of empty fields only is no row.
    QCOMPARE(files[0].counts, (epi::ImportCounts{8, 5, 1, 2, 0}));
    QCOMPARE(reasonsOf(files[0].rejected), list(RejectReason::duplicateKey, RejectReason::missingValue));
    QCOMPARE(reasonsOf(files[0].remarks),
             list(RemarkReason::blankValue, RemarkReason::ignoredValue, RemarkReason::datesReversed, RemarkReason::ignoredValue,
                  RemarkReason::ignoredValue, RemarkReason::ignoredValue));
    QCOMPARE(files[0].remarks[1].subject, std::string("B"));
    QCOMPARE(files[0].remarks[1].value, std::string("2020-13-01"));
}

void IntakeKinds::contacts()
{
    const auto path =
        m_files.write("contacts.csv", "source,exposed,date_from,date_to,setting,evidence\n"
                                      "A,B,2020-03-01,2020-03-02,home,interview\nA,B,2020-03-01,2020-03-02,home,interview\n"
                                      "A,C,2020-03-01,,,\nA,,,,,\nA,D,2020-03-05,2020-03-02,,\n");
    PARSED(files, {path}, shippedProfile("tracedesk-contacts"));
    QCOMPARE(files[0].counts, (epi::ImportCounts{5, 2, 1, 2, 0}));
    QCOMPARE(reasonsOf(files[0].rejected), list(RejectReason::missingValue, RejectReason::endsBeforeBegin));
    const auto &edges = std::get<std::vector<intake::ListedExposure>>(files[0].content);
    QVERIFY((edges[0].when == epi::DayRange{day(2020, 3, 1), day(2020, 3, 2)}) && edges[0].directed);
    QVERIFY(edges[1].when->isExact());
}

void IntakeKinds::route()
{
    const auto path = m_files.write("route.csv", "case_id,from,to,margin_min,place,address,lat,lon,transport,companions,mask\n"
                                                 "A,2020-03-01 23:30:00,2020-03-01 24:00:00,15,cafe,x 1,37.5,127,bus,2,yes\n"
                                                 "A,2020-03-01 10:00,,,home,,,,,,\n"
                                                 "A,2020-03-01 10:00,2020-03-01 09:00,,,,,,,,\n"
                                                 "A,2020-03-01 10:00,,,,,95,127,,,\n"
                                                 "A,yesterday,,,,,,,,,\n");
    PARSED(files, {path}, shippedProfile("tracedesk-route"));
    QCOMPARE(files[0].counts, (epi::ImportCounts{5, 2, 0, 3, 0}));
    QCOMPARE(reasonsOf(files[0].rejected),
             list(RejectReason::endsBeforeBegin, RejectReason::notACoordinate, RejectReason::notATime));
    const auto &visits = std::get<std::vector<intake::ListedVisit>>(files[0].content);
    QCOMPARE(*visits[0].visit.end - visits[0].visit.begin, epi::Seconds{1800});
    QCOMPARE(visits[0].visit.margin, epi::Seconds{900});
    QVERIFY(visits[0].visit.mask == true && visits[0].visit.position && !visits[1].visit.position && !visits[1].visit.end);
    QCOMPARE(visits[1].visit.begin.time_since_epoch().count(), 1583024400);
}

void IntakeKinds::baseStations()
{
    const auto cells =
        m_files.write("x-cells.csv", "cell,lat,lon,radius_m,azimuth,beamwidth\nA,37.5,127,300,120,65\nB,37.6,127.1,,,\n"
                                     "B,37.6,127.1,,,\nB,38,127.1,,,\nC,0,0,,,\nD,,,,,\n");
    const auto log = m_files.write("log.csv", "subject,time,cell,end,accuracy_m\n"
                                              "s1,2020-03-01 10:00:00,B,2020-03-01 10:05:00,50\n"
                                              "s1,2020-03-01 10:06:00,A,,\n"
                                              "s2,2020-03-01 10:06:00,Z,,\n"
                                              "s2,2020-03-01 10:06:00,C,,\n"
                                              "s1,2020-03-01 10:06:00,A,2020-03-01 10:00:00,\n"
                                              "s1,2020-03-01 10:06:00,A,whenever,-5\n");
    PARSED(files, {log}, shippedProfile("tracedesk-base-station")); // the table lies beside it
    QCOMPARE(files.size(), 2U);
    QVERIFY(!files[0].placeTable && files[1].placeTable);
    QCOMPARE(files[1].counts, (epi::ImportCounts{6, 2, 1, 3, 0}));
    QCOMPARE(reasonsOf(files[1].rejected),
             list(RejectReason::duplicateKey, RejectReason::notACoordinate, RejectReason::missingValue));
    QCOMPARE(files[0].counts, (epi::ImportCounts{6, 2, 1, 3, 0}));
    QCOMPARE(reasonsOf(files[0].rejected),
             list(RejectReason::unknownPlace, RejectReason::unknownPlace, RejectReason::endsBeforeBegin));
    QCOMPARE(reasonsOf(files[0].remarks), list(RemarkReason::ignoredValue, RemarkReason::ignoredValue));
    const auto &batch = std::get<epi::RecordBatch>(files[0].content);
    QCOMPARE(batch.subjects, std::vector<std::string>{"s1"}); // nobody for rejected rows
    QCOMPARE(batch.places.size(), 2U);
    QCOMPARE(batch.places[0].code, std::string("B"));
    QCOMPARE(batch.places[1].azimuth, std::optional(120.0));
    QCOMPARE(batch.records.place, (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(batch.records.duration, (std::vector<std::uint32_t>{300, 0}));
    QCOMPARE(batch.records.accuracy, (std::vector<std::uint16_t>{50, 0}));
    QCOMPARE(batch.records.line, (std::vector<std::uint32_t>{2, 3}));
    QVERIFY(batch.records.latitude.empty());
}

void IntakeKinds::tableInTheSameCallInAnyOrder()
{
    const auto table = m_files.write("named-otherwise.csv", "cell,lat,lon\nA,37.5,127\n");
    const auto log = m_files.write("one.csv", "subject,time,cell\ns1,2020-03-01 10:00:00,A\n");
    const auto second = m_files.write("two.csv", "subject,time,cell\ns2,2020-03-01 10:00:00,A\n");
    PARSED(files, {log, table, second}, shippedProfile("tracedesk-base-station"));
    QCOMPARE(files[0].counts.stored, 1U);
    QVERIFY(files[1].placeTable);
    QCOMPARE(files[2].counts.stored, 1U);
    QCOMPARE(std::get<epi::RecordBatch>(files[2].content).subjects, std::vector<std::string>{"s2"});
}

void IntakeKinds::cards()
{
    m_files.write("merchants.csv", "merchant,name,category,address,lat,lon\nM1,Noodles,food,street 1,37.5,127\n");
    const auto log = m_files.write("cards.csv", "subject,time,merchant,amount,channel,status\n"
                                                "c1,2020-03-01 12:00:00,M1,11500,on-site,approved\n"
                                                "c1,2020-03-01 13:00:00,WEB,9900,online,approved\n"
                                                "c1,2020-03-01 14:00:00,WEB,9900,on-site,approved\n");
    PARSED(files, {log}, shippedProfile("tracedesk-cards"));
    QCOMPARE(files[0].counts, (epi::ImportCounts{3, 1, 0, 2, 0}));
    QCOMPARE(reasonsOf(files[0].rejected), list(RejectReason::badValue, RejectReason::unknownPlace));
    const auto &batch = std::get<epi::RecordBatch>(files[0].content);
    QCOMPARE(batch.records.place, (std::vector<std::uint32_t>{0}));
    QCOMPARE(batch.records.amount, (std::vector<std::uint32_t>{11500}));
    QCOMPARE(batch.places[0].radius, 30.0);
    QCOMPARE(batch.places[0].name, std::string("Noodles"));
}

void IntakeKinds::visitors()
{
    m_files.write("venues.csv", "venue,name,category,address,lat,lon\nV1,Hall,hall,street 2,37.5,127\n");
    const auto log = m_files.write("visitors.csv", "subject,name,phone,venue,time,leave\n"
                                                   ",Lee,01012345678,V1,2020-03-01 12:00:00,2020-03-01 13:00:00\n"
                                                   "t9,,,V1,2020-03-01 12:00:00,\n");
    PARSED(files, {log}, shippedProfile("tracedesk-visitor-list"));
    QCOMPARE(files[0].counts, (epi::ImportCounts{2, 2, 0, 0, 0}));
    QCOMPARE(std::get<epi::RecordBatch>(files[0].content).subjects, (std::vector<std::string>{"01012345678", "t9"}));
    QCOMPARE(files[0].persons.size(), 1U);
    QCOMPARE(files[0].persons[0].name, std::string("Lee"));
    QCOMPARE(files[0].persons[0].subjectTokens, std::vector<std::string>{"01012345678"});
}

void IntakeKinds::projectedCoordinates()
{
    auto profile = shippedProfile("tracedesk-gps");
    profile.coordinates = epi::CoordinateSystem::epsg5179;
    const auto log = m_files.write("projected.csv", "subject,time,lat,lon\na,2020-03-01 10:00:00,1950000,955000\n"
                                                    "a,2020-03-01 10:01:00,0,0\na,2020-03-01 10:01:00,99999999,955000\n");
    PARSED(files, {log}, profile);
    QCOMPARE(files[0].counts, (epi::ImportCounts{3, 1, 0, 2, 0}));
    const auto expected = epi::fromProjected(epi::CoordinateSystem::epsg5179, 955000, 1950000);
    const auto &records = std::get<epi::RecordBatch>(files[0].content).records;
    QVERIFY(std::abs(records.latitude[0] * 1e-7 - expected.latitude) < 1e-7);
    QVERIFY(std::abs(records.longitude[0] * 1e-7 - expected.longitude) < 1e-7);
}

void IntakeKinds::limits()
{
    const auto log = m_files.write(
        "rows.csv", "subject,time,lat,lon\n" + [] {
            std::string rows;
            for (int i = 0; i < 50; ++i)
                rows += "a,2020-03-01 10:00:" + std::to_string(10 + i) + ",37.5,127\n";
            return rows;
        }());
    intake::Limits limits;
    limits.rows = 20;
    const auto tooMany = parsePaths({log}, shippedProfile("tracedesk-gps"), 2, limits);
    QVERIFY(!tooMany);
    QCOMPARE(static_cast<int>(tooMany.error().code), static_cast<int>(epi::ErrorCode::fileRefused));
    limits = {};
    limits.rejectedRows = 3;
    const auto other = m_files.write("other.csv", "subject,time,lat,lon\na,,,\nb,,,\nc,,,\nd,,,\ne,,,\n");
    const auto refused = parsePaths({other}, shippedProfile("tracedesk-gps"), 2, limits);
    QVERIFY(!refused);
    QCOMPARE(static_cast<int>(refused.error().code), static_cast<int>(epi::ErrorCode::fileRefused));
}

void IntakeKinds::cancelled()
{
    const auto log = m_files.write("rows.csv", "subject,time,lat,lon\na,2020-03-01 10:00:00,37.5,127\n");
    const auto profile = shippedProfile("tracedesk-gps");
    const auto files = intake::openInputs(std::vector{log}, profile);
    std::stop_source stop;
    stop.request_stop();
    const auto parsed = intake::parse(*files, profile, 2, stop.get_token(), {});
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().code), static_cast<int>(epi::ErrorCode::cancelled));
}

QTEST_GUILESS_MAIN(IntakeKinds)
#include "tst_intake_kinds.moc"
