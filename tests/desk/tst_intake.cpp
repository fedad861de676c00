#include "desk/office.h"
#include "desk/rejects_csv.h"
#include "tests/intake/given_file.h"
#include "tests/store/store_fixture.h"

#include <QFileInfo>
#include <QTest>

#include <set>

using namespace tracedesk;
using desk::StagedIntake;
using tracedesk::tests::StoreFolder;

namespace {

desk::Surroundings surroundings()
{
    return {tracedesk::tests::testEnvironment().clock, ::tests::resources().toStdString(),
            ::tests::programs("/tracedesk-intake").toStdString(), 2};
}

std::vector<desk::LookedFile> looked(const std::vector<std::string> &paths, std::span<const desk::OwnProfile> own = {})
{
    auto files = desk::lookAtFiles(paths, own, surroundings(), {});
    if (!files)
        qFatal("%s", tracedesk::tests::describe(files.error()).c_str());
    return std::move(*files);
}

std::vector<desk::ChosenFile> choices(const std::vector<desk::LookedFile> &files)
{
    std::vector<desk::ChosenFile> chosen;
    for (const desk::LookedFile &file : files)
        if (file.likely) {
            const intake::ProfileFit &fit = file.head.fits[*file.likely];
            chosen.push_back({file.path, fit.profile, fit.placeTable, file.head.encoding, fit.delimiter, file.head.workbook});
        }
    return chosen;
}

StagedIntake staged(const std::vector<std::string> &paths, std::span<const desk::OwnProfile> own = {})
{
    const auto profiles = desk::allProfiles(own, surroundings());
    auto intake = desk::stageIntake(desk::groupFiles(choices(looked(paths, own)), *profiles), surroundings(), {}, {});
    if (!intake)
        qFatal("%s", tracedesk::tests::describe(intake.error()).c_str());
    return std::move(*intake);
}

epi::ImportCounts counts(std::uint64_t read, std::uint64_t stored, std::uint64_t duplicate, std::uint64_t rejected)
{
    return {read, stored, duplicate, rejected, 0};
}

const intake::ParsedFile &only(const StagedIntake &intake, std::size_t group = 0)
{
    return intake.groups.at(group).import->files.front();
}

} // namespace

/// An intake as an officer does it: look, choose, read, repair, store.
class IntakeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { SKIP_UNDER_SANITIZERS(); }
    void tablesGoWithTheirLogs();
    void listsComeFirst();
    void oneBadFileDoesNotHoldUpTheOthers();
    void mappingIsKeptAndOfferedAgain();
    void mappingRefusesWhatCannotWork();
    void repairKeepsTheSum();
    void repairFindsRepeats();
    void repairInWindows949WithPlaces();
    void repairOfPositionAndRowNumbers();
    void tellsWhichCasesChanged();
    void storingStopsBetweenFiles();
    void rejectsAreSafeToOpen();

private:
    desk::Office office(const StoreFolder &folder)
    {
        auto store = folder.create();
        if (!store)
            qFatal("store");
        return desk::Office(std::move(*store), surroundings());
    }
    GivenFiles m_files;
};

void IntakeTest::tablesGoWithTheirLogs()
{
    const auto files = looked({m_files.write("shops.csv", "venue,name,lat,lon\nV1,Gym,37.5,127\n"),
                               m_files.write("book.csv", "subject,name,phone,venue,time\nA,Kim,010,V1,2020-03-01 10:00:00\n")});
    QVERIFY(files[0].likely && files[1].likely);
    QVERIFY(files[0].head.fits[*files[0].likely].placeTable);
    // An entry log has the same table; the visitor list that lies beside it decides.
    QCOMPARE(files[0].head.fits[*files[0].likely].profile, std::string("tracedesk-visitor-list"));
    const StagedIntake intake = staged({files[0].path, files[1].path});
    QCOMPARE(intake.groups.size(), 1U);
    QCOMPARE(intake.groups[0].import->files.size(), 2U);
    for (const intake::ParsedFile &file : intake.groups[0].import->files)
        QCOMPARE(file.counts, counts(1, 1, 0, 0));
}

void IntakeTest::listsComeFirst()
{
    const StagedIntake intake =
        staged({m_files.write("gps.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\n"),
                m_files.write("route.csv", "case_id,from,place\nC1,2020-03-01 10:00:00,home\n"),
                m_files.write("contacts.csv", "source,exposed,date_from\nC1,C2,2020-03-01\n"),
                m_files.write("cases.csv", "case_id,person,onset,confirmed\nC1,A,2020-03-01,2020-03-02\nC2,B,,2020-03-05\n")});
    std::vector<std::string> names;
    for (const desk::StagedGroup &group : intake.groups)
        names.push_back(group.import->files.front().fileName);
    QCOMPARE(names, (std::vector<std::string>{"cases.csv", "contacts.csv", "route.csv", "gps.csv"}));
}

void IntakeTest::oneBadFileDoesNotHoldUpTheOthers()
{
    const std::string good = m_files.write("good.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\n");
    const std::string bad = m_files.write("bad.csv", std::string("subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,12\0\n", 55));
    const auto profiles = desk::allProfiles({}, surroundings());
    const std::vector<desk::ChosenFile> chosen{{bad, "tracedesk-gps", false, {}, ',', false},
                                               {good, "tracedesk-gps", false, {}, ',', false},
                                               {m_files.path("gone.csv"), "tracedesk-gps", false, {}, ',', false}};
    const auto intake = desk::stageIntake(desk::groupFiles(chosen, *profiles), surroundings(), {}, {});
    REQUIRE(intake);
    QCOMPARE(intake->groups.size(), 1U);
    QCOMPARE(only(*intake).fileName, std::string("good.csv"));
    QCOMPARE(intake->failed.size(), 2U);
    std::set<std::string> failed;
    for (const desk::FailedFile &file : intake->failed)
        failed.insert(file.path);
    QVERIFY(failed.contains(bad) && failed.contains(m_files.path("gone.csv")));
}

void IntakeTest::mappingIsKeptAndOfferedAgain()
{
    const StoreFolder folder;
    const std::string header = "카드번호;사용일시;가맹점코드;금액\n";
    const std::string log = m_files.write("may.csv", header + "4795;12/3/2020 14:05;S1;11000\n");
    const std::string table = m_files.write("shops.csv", "가맹점코드,상호,위도,경도\nS1,분식,37.5,127.1\n");
    const auto files = looked({log, table});
    QVERIFY(!files[0].likely && !files[1].likely);
    const auto shipped = desk::allProfiles({}, surroundings());
    REQUIRE(shipped);

    desk::MappingOrder order{
        "은행 카드", "tracedesk-cards",         false,
        true,        desk::DateOrder::dayFirst, {{"subject", 1}, {"time", 2}, {"merchant", 3}, {"amount", 4}}};
    auto made = desk::mappedProfile(order, files[0].head, *shipped, {});
    REQUIRE(made);
    {
        desk::Office desk = office(folder);
        REQUIRE(desk.saveOwnProfile(std::move(*made)));
        const auto own = desk.ownProfiles();
        REQUIRE(own);
        order.base = order.name;
        order.placeTable = true;
        order.columns = {{"merchant", 1}, {"name", 2}, {"lat", 3}, {"lon", 4}};
        made = desk::mappedProfile(order, files[1].head, *shipped, *own);
        REQUIRE(made);
        REQUIRE(desk.saveOwnProfile(std::move(*made)));
    }
    // After the store was closed and opened again: the same header, other rows.
    auto store = folder.open();
    REQUIRE(store);
    const desk::Office desk(std::move(*store), surroundings());
    const auto own = desk.ownProfiles();
    REQUIRE(own);
    QCOMPARE(own->size(), 1U);
    const std::string june = m_files.write("june.csv", header + "4795;1/6/2020 09:00;S1;5000\n8332;2/6/2020 19:30;S1;7000\n");
    const auto again = looked({june, table}, *own);
    for (const desk::LookedFile &file : again) {
        QVERIFY(file.likely);
        QCOMPARE(file.head.fits[*file.likely].profile, std::string("은행 카드"));
    }
    const StagedIntake intake = staged({june, table}, *own);
    QCOMPARE(intake.groups.size(), 1U);
    QCOMPARE(only(intake).counts, counts(2, 2, 0, 0));
    const auto &batch = std::get<epi::RecordBatch>(only(intake).content);
    QCOMPARE(batch.records.begin[0], 1'590'969'600U); // 2020-06-01 09:00 in Seoul
    QCOMPARE(batch.places[batch.records.place[0]].name, std::string("분식"));
}

void IntakeTest::mappingRefusesWhatCannotWork()
{
    const auto files = looked({m_files.write("odd.csv", "a,b,c\n1,2,3\n")});
    const auto shipped = desk::allProfiles({}, surroundings());
    const auto attempt = [&](desk::MappingOrder order) { return desk::mappedProfile(order, files[0].head, *shipped, {}); };
    desk::MappingOrder order{
        "odd", "tracedesk-gps", false, true, desk::DateOrder::asProfile, {{"subject", 1}, {"time", 2}, {"lat", 3}, {"lon", 3}}};
    REQUIRE(attempt(order));
    desk::MappingOrder wrong = order;
    wrong.columns.pop_back();
    REQUIRE_ERROR(attempt(wrong), epi::ErrorCode::profileInvalid); // longitude is needed
    wrong = order;
    wrong.columns[0].column = 4;
    REQUIRE_ERROR(attempt(wrong), epi::ErrorCode::invalidArgument);
    wrong = order;
    wrong.name = "tracedesk-gps";
    REQUIRE_ERROR(attempt(wrong), epi::ErrorCode::invalidArgument);
    wrong = order;
    wrong.base = "nothing";
    REQUIRE_ERROR(attempt(wrong), epi::ErrorCode::unknownProfile);
    wrong = order;
    wrong.placeTable = true;
    REQUIRE_ERROR(attempt(wrong), epi::ErrorCode::invalidArgument);
}

void IntakeTest::repairKeepsTheSum()
{
    const std::string path = m_files.write("list.csv", "case_id,name,onset,confirmed,setting\n"
                                                       "C1,Kim,2020-03-01,2020-03-02,\"two\nlines\"\n"
                                                       ",Lee,2020-03-02,2020-03-03,home\n"
                                                       "C3,Park,2020-03-03,2020-03-04,home\n"
                                                       "C3,\"Choi \"\"C\"\"\",2020-03-04,2020-03-05,home\n");
    StagedIntake before = staged({path});
    QCOMPARE(only(before).counts, counts(4, 2, 0, 2));
    const std::vector<epi::RejectedRow> rejected = only(before).rejected;
    QCOMPARE(rejected[0].line, 4U);
    const auto cell = [&](const epi::RejectedRow &row, const char *value) {
        return desk::RepairedCell{0, 0, row.line, row.column, value};
    };
    // Wrong again: rejected for what is wrong now, on its own line.
    auto after = desk::repairRows(before, std::vector{cell(rejected[0], "C2"), cell(rejected[1], "")}, surroundings(), {});
    REQUIRE(after);
    QVERIFY(only(*after).counts.addUp());
    QCOMPARE(only(*after).counts.read, 4U);
    QCOMPARE(only(*after).counts.stored + only(*after).counts.rejected, 4U);
    after = desk::repairRows(before, std::vector{cell(rejected[0], "C2"), cell(rejected[1], "C4")}, surroundings(), {});
    REQUIRE(after);
    QCOMPARE(only(*after).counts, counts(4, 4, 0, 0));
    const auto &cases = std::get<std::vector<intake::ListedCase>>(only(*after).content);
    std::vector<std::string> numbers;
    for (const intake::ListedCase &one : cases)
        numbers.push_back(one.facts.number);
    QCOMPARE(numbers, (std::vector<std::string>{"C1", "C2", "C3", "C4"}));
    QCOMPARE(cases[1].line, rejected[0].line);
    QCOMPARE(cases[3].person.name, std::string("Choi \"C\""));
    // What was staged before is a value of its own.
    QCOMPARE(only(before).counts, counts(4, 2, 0, 2));
    REQUIRE_ERROR(desk::repairRows(*after, std::vector{cell(rejected[0], "C2")}, surroundings(), {}),
                  epi::ErrorCode::invalidArgument);

    const StoreFolder folder;
    desk::Office desk = office(folder);
    const desk::KeptIntake kept = desk.keepIntake(*after, {}, {});
    QVERIFY(!kept.error);
    QCOMPARE(kept.files[0].counts, counts(4, 4, 0, 0));
    const auto imports = desk.imports();
    QCOMPARE(imports->front().counts, counts(4, 4, 0, 0));
}

void IntakeTest::repairFindsRepeats()
{
    const std::string path = m_files.write("gps.csv", "subject,time,lat,lon\n"
                                                      "A,2020-03-01 10:00:00,37.5,127\n"
                                                      "A,2020-03-01 10:0x:00,37.5,127\n"
                                                      "B,2020-03-01 11:xx:00,37.6,127\n");
    const StagedIntake before = staged({path});
    QCOMPARE(only(before).counts, counts(3, 1, 0, 2));
    const auto &rejected = only(before).rejected;
    const auto after =
        desk::repairRows(before,
                         std::vector{desk::RepairedCell{0, 0, rejected[0].line, rejected[0].column, "2020-03-01 10:00:00"},
                                     desk::RepairedCell{0, 0, rejected[1].line, rejected[1].column, "2020-03-02 11:00:00"}},
                         surroundings(), {});
    REQUIRE(after);
    QCOMPARE(only(*after).counts, counts(3, 2, 1, 0));
    const auto &batch = std::get<epi::RecordBatch>(only(*after).content);
    QCOMPARE(batch.subjects, (std::vector<std::string>{"A", "B"}));
    QCOMPARE(batch.records.line, (std::vector<std::uint32_t>{2, 4}));
    QCOMPARE(only(*after).period->end - only(before).period->begin, epi::Seconds(25 * 3600 + 1));
}

void IntakeTest::repairInWindows949WithPlaces()
{
    // "가" and "나" in windows-949
    const std::string log =
        m_files.write("cell_log.csv", "subject,time,cell\n\xB0\xA1,2020-03-01 10:00:00,C1\n\xB3\xAA,2020-03-01 11:00:00,C9\n");
    const std::string table =
        m_files.write("my_cells.csv", "cell,lat,lon,radius_m,azimuth\nC1,37.5,127,300,\nC2,37.6,127.1,500,90\n");
    const StagedIntake before = staged({log, table});
    QCOMPARE(only(before).counts, counts(2, 1, 0, 1));
    QCOMPARE(static_cast<int>(only(before).rejected[0].reason), static_cast<int>(epi::RejectReason::unknownPlace));
    const auto after = desk::repairRows(before, std::vector{desk::RepairedCell{0, 0, 3, 3, "C2"}}, surroundings(), {});
    REQUIRE(after);
    QCOMPARE(only(*after).counts, counts(2, 2, 0, 0));
    const auto &batch = std::get<epi::RecordBatch>(only(*after).content);
    QCOMPARE(batch.subjects, (std::vector<std::string>{"가", "나"}));
    const epi::Place &place = batch.places[batch.records.place[1]];
    QCOMPARE(place.code, std::string("C2"));
    QCOMPARE(place.radius, 500.0);
    QCOMPARE(place.azimuth, std::optional(90.0));
}

void IntakeTest::repairOfPositionAndRowNumbers()
{
    const std::string path = m_files.write("gps.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,137.5,127\n");
    const StagedIntake before = staged({path});
    const epi::RejectedRow row = only(before).rejected[0];
    QCOMPARE(row.value, std::string("137.5 127"));
    const auto after =
        desk::repairRows(before, std::vector{desk::RepairedCell{0, 0, 2, row.column, "37.5 127.25"}}, surroundings(), {});
    REQUIRE(after);
    const auto &records = std::get<epi::RecordBatch>(only(*after).content).records;
    QCOMPARE(records.latitude, (std::vector<std::int32_t>{375'000'000}));
    QCOMPARE(records.longitude, (std::vector<std::int32_t>{1'272'500'000}));
}

void IntakeTest::tellsWhichCasesChanged()
{
    const StoreFolder folder;
    desk::Office desk = office(folder);
    const std::string cases =
        m_files.write("cases.csv", "case_id,person,onset,confirmed\nC1,A,2020-03-01,2020-03-02\nC2,B,,2020-03-05\n");
    const std::string gps =
        m_files.write("gps.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\nA,2020-03-01 11:00:00,37.5,127\n"
                                 "Z,2020-03-01 11:00:00,37.5,127\n");
    const std::string contacts = m_files.write("contacts.csv", "source,exposed,date_from\nC1,C2,2020-03-01\n");
    desk::KeptIntake kept = desk.keepIntake(staged({gps, contacts, cases}), {}, {});
    QVERIFY(!kept.error);
    QCOMPARE(kept.changed.size(), 2U);
    QCOMPARE(kept.changed[0].number, std::string("C1"));
    QVERIFY(kept.changed[0].isNew);
    QCOMPARE(kept.changed[0].records, 2U); // Z is no case
    QCOMPARE(kept.changed[1].links, 1U);

    // Two of three rows are known: one more record of A.
    const std::string more =
        m_files.write("gps2.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\nA,2020-03-01 11:00:00,37.5,127\n"
                                  "A,2020-03-02 11:00:00,37.5,127\n");
    const std::string route =
        m_files.write("route.csv", "case_id,from,place\nC2,2020-03-01 10:00:00,home\nC7,2020-03-01 10:00:00,home\n");
    kept = desk.keepIntake(staged({more, route, cases}), {}, {});
    QVERIFY(!kept.error);
    QCOMPARE(kept.changed.size(), 2U);
    QVERIFY(!kept.changed[0].isNew && !kept.changed[1].isNew);
    QCOMPARE(kept.changed[0].records, 1U);
    QCOMPARE(kept.changed[1].visits, 1U);
    for (const desk::KeptFile &file : kept.files)
        QVERIFY(file.counts.addUp());
    // Once more, nothing: everything is known.
    kept = desk.keepIntake(staged({more, cases}), {}, {});
    QVERIFY(kept.changed.empty());
}

void IntakeTest::storingStopsBetweenFiles()
{
    const StoreFolder folder;
    desk::Office desk = office(folder);
    const StagedIntake intake =
        staged({m_files.write("cases.csv", "case_id,person,onset,confirmed\nC1,A,2020-03-01,2020-03-02\n"),
                m_files.write("gps.csv", "subject,time,lat,lon\nA,2020-03-01 10:00:00,37.5,127\n")});
    std::stop_source stop;
    const desk::KeptIntake kept =
        desk.keepIntake(intake, stop.get_token(), [&](epi::WorkStage, std::uint64_t, std::uint64_t) { stop.request_stop(); });
    QVERIFY(kept.error);
    QCOMPARE(static_cast<int>(kept.error->code), static_cast<int>(epi::ErrorCode::cancelled));
    QCOMPARE(kept.files.size(), 1U); // the list was stored before the first record
    QCOMPARE(desk.imports()->size(), 1U);
}

void IntakeTest::rejectsAreSafeToOpen()
{
    std::vector<epi::RejectedRow> rows;
    for (const char *value : {"=1+1", "+82", "-5", "@cmd", "\tx", "plain", "say \"hi\""})
        rows.push_back({"a,b.csv", 2, 1, "name", epi::RejectReason::badValue, value});
    const std::vector<std::string> header{"File", "Line", "Column", "Field", "Why", "Value", "Export"};
    const epi::ExportId exported(epi::Uuid{5});
    const std::string text = desk::rejectsCsv(rows, header, [](epi::RejectReason) { return std::string("why"); }, exported);
    QVERIFY(text.starts_with("\xEF\xBB\xBF\"File\",\"Line\""));
    for (const char *safe :
         {"\"'=1+1\"", "\"+82\"", "\"-5\"", "\"'@cmd\"", "\"'\tx\"", "\"plain\"", "\"say \"\"hi\"\"\"", "\"a,b.csv\""})
        QVERIFY2(text.find(safe) != std::string::npos, safe);
    QVERIFY(text.ends_with("\"say \"\"hi\"\"\",\"" + exported.toString() + "\"\r\n"));
}

QTEST_GUILESS_MAIN(IntakeTest)
#include "tst_intake.moc"
