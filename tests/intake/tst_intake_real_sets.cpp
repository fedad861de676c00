#include "epi/exposure_check.h"
#include "given_file.h"
#include "intake/parse_confined.h"
#include "tests/support/places.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace tracedesk;
using intake::ListedCase;
using intake::ListedExposure;
using intake::ListedVisit;
using intake::ParsedFile;

namespace {

std::string shared(const std::string &path)
{
    return std::string(tests::shared("/data/").toStdString()) + path;
}

template<class T> const T &contentOf(const ParsedFile &file)
{
    return std::get<T>(file.content);
}

std::size_t countOf(const ParsedFile &file, epi::RemarkReason reason)
{
    return static_cast<std::size_t>(std::ranges::count(file.remarks, reason, &epi::Remark::reason));
}

std::size_t countOf(const ParsedFile &file, epi::RejectReason reason)
{
    return static_cast<std::size_t>(std::ranges::count(file.rejected, reason, &epi::RejectedRow::reason));
}

epi::ImportCounts counts(std::uint64_t read, std::uint64_t stored, std::uint64_t duplicate, std::uint64_t rejected)
{
    return {read, stored, duplicate, rejected, 0};
}

} // namespace

#define PARSED(variable, ...)                                                                                                    \
    auto variable##Result = parsePaths(__VA_ARGS__);                                                                             \
    QVERIFY2(variable##Result, variable##Result ? "" : told(variable##Result.error()).c_str());                                  \
    const auto &variable = *variable##Result

class IntakeRealSets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void mers();
    void ds4cHasExactlyTheDirtyLinks();
    void taiwanWorkbookSaysWhatTheCsvSays();
    void taiwanContacts();
    void shanghai();
    void geolife();
    void geolifeTrajectories();
    void vastCards();
    void simulated();
    void singaporeAndTianjin();
    void caseLists();
    void guessesEveryHeader();

private:
    std::string unpacked(const std::string &path);

    GivenFiles m_files;
};

void IntakeRealSets::initTestCase()
{
    if (!QFileInfo::exists(QString::fromStdString(shared("README.md"))))
        QSKIP("the real data are not on this machine");
}

std::string IntakeRealSets::unpacked(const std::string &path)
{
    const std::string to = m_files.path(QFileInfo(QString::fromStdString(path)).completeBaseName().toStdString());
    QProcess xz;
    xz.setStandardOutputFile(QString::fromStdString(to));
    xz.start("xz", {"-dc", QString::fromStdString(shared(path))});
    if (!xz.waitForFinished() || xz.exitCode() != 0)
        qFatal("xz failed");
    return to;
}

void IntakeRealSets::mers()
{
    PARSED(list, {shared("outbreaks/mers_korea_2015__linelist.csv")}, shippedProfile("mers-korea-linelist"));
    QCOMPARE(list[0].counts, counts(162, 162, 0, 0));
    const auto &cases = contentOf<std::vector<ListedCase>>(list[0]);
    QCOMPARE(std::ranges::count_if(cases, [](const auto &c) { return !c.facts.onset; }), 27);
    QCOMPARE(std::ranges::count_if(cases, [](const auto &c) { return c.facts.imported; }), 1);
    QCOMPARE(cases[0].facts.age, std::optional<std::uint8_t>(68));

    PARSED(edges, {shared("outbreaks/mers_korea_2015__contacts.csv")}, shippedProfile("mers-korea-contacts"));
    QCOMPARE(edges[0].counts, counts(98, 98, 0, 0));
    std::map<std::string, int> sources;
    std::map<std::string, int> infected;
    for (const ListedExposure &edge : contentOf<std::vector<ListedExposure>>(edges[0])) {
        ++sources[edge.exposed];
        ++infected[edge.source];
    }
    QCOMPARE(std::ranges::count_if(sources, [](const auto &s) { return s.second >= 2; }), 2); // SK_107 and SK_39
    QCOMPARE(infected["SK_14"], 38);
    QCOMPARE(infected["SK_1"], 26);
    QCOMPARE(infected["SK_16"], 21);
}

void IntakeRealSets::ds4cHasExactlyTheDirtyLinks()
{
    PARSED(list, {shared("ds4c_korea/2020-05-01/PatientInfo.csv")}, shippedProfile("ds4c-patients"));
    QCOMPARE(list[0].counts, counts(3388, 3388, 0, 0));
    const auto &cases = contentOf<std::vector<ListedCase>>(list[0]);
    QCOMPARE(std::ranges::count_if(cases, [](const auto &c) { return c.facts.onset.has_value(); }), 480);
    QCOMPARE(countOf(list[0], epi::RemarkReason::blankValue), 1U);
    QCOMPARE(countOf(list[0], epi::RemarkReason::ignoredValue), 0U);
    std::unordered_map<std::string, epi::LinkedCase> known;
    std::vector<epi::StatedLink> links;
    for (const ListedCase &c : cases) {
        known[c.facts.number] = {c.facts.onset, c.facts.confirmed};
        for (const std::string &source : c.sources)
            links.push_back({source, c.facts.number, c.line});
    }
    QCOMPARE(links.size(), 822U);
    const auto remarks = epi::checkLinks(links, known);
    const auto of = [&](epi::RemarkReason reason) { return std::ranges::count(remarks, reason, &epi::Remark::reason); };
    QCOMPARE(of(epi::RemarkReason::selfReference), 2);
    QCOMPARE(of(epi::RemarkReason::unknownCase), 5);
    QCOMPARE(of(epi::RemarkReason::cycle), 6);
    QCOMPARE(of(epi::RemarkReason::onsetBeforeSource), 7);
    QCOMPARE(of(epi::RemarkReason::confirmedBeforeSource), 24);
    QCOMPARE(cases[0].facts.jurisdiction.province, std::string("11"));
    QVERIFY(cases[0].facts.imported);
    QCOMPARE(cases[0].facts.age, std::optional<std::uint8_t>(50));
}

void IntakeRealSets::taiwanWorkbookSaysWhatTheCsvSays()
{
    const auto profile = shippedProfile("taiwan-linelist");
    PARSED(csv, {shared("taiwan_wu2024/Individual_Data.csv")}, profile);
    PARSED(workbook, {shared("taiwan_wu2024/taiwan_covid.xlsx")}, profile);
    QCOMPARE(csv[0].counts, counts(578, 578, 0, 0));
    // The workbook has one more: I530, taken off the list later.
    QCOMPARE(workbook[0].counts, counts(579, 579, 0, 0));
    const auto &a = contentOf<std::vector<ListedCase>>(csv[0]);
    auto b = contentOf<std::vector<ListedCase>>(workbook[0]);
    QCOMPARE(std::erase_if(b, [](const ListedCase &c) { return c.facts.number == "I530"; }), 1U);
    std::vector<std::string> differing;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const epi::Case &x = a[i].facts;
        const epi::Case &y = b[i].facts;
        QCOMPARE(x.number, y.number);
        if (x.onset != y.onset || x.reported != y.reported || x.confirmed != y.confirmed || x.outcomeDate != y.outcomeDate ||
            x.age != y.age || x.sex != y.sex || x.imported != y.imported || a[i].sources != b[i].sources)
            differing.push_back(x.number);
    }
    // The publishers know one confirmation date in the CSV that the workbook has as unknown.
    QCOMPARE(differing, std::vector<std::string>{"I19"});
    QVERIFY(std::ranges::none_of(workbook[0].remarks,
                                 [](const epi::Remark &remark) { return remark.value == "C" || remark.value == "X"; }));
    QCOMPARE(std::ranges::count_if(a, [](const ListedCase &c) { return c.sources.size() == 3; }), 1);
}

void IntakeRealSets::taiwanContacts()
{
    PARSED(edges, {shared("taiwan_wu2024/Edge_List.csv")}, shippedProfile("taiwan-contacts"));
    QCOMPARE(edges[0].counts, counts(46010, 46010, 0, 0));
    QCOMPARE(std::ranges::count(contentOf<std::vector<ListedExposure>>(edges[0]), true, &ListedExposure::directed), 37);
}

void IntakeRealSets::shanghai()
{
    PARSED(log, {unpacked("shanghai_telecom/data_6_14.txt.xz")}, shippedProfile("shanghai-telecom"));
    // 514 exact repeats in the file: 48 of them at station 0,0, rejected; 466 elsewhere, duplicates.
    QCOMPARE(log[0].counts, counts(40960, 37363, 466, 3131));
    QCOMPARE(countOf(log[0], epi::RejectReason::notACoordinate), 3131U);
    QCOMPARE(countOf(log[0], epi::RemarkReason::pastMidnight), 874U);
    const auto &batch = contentOf<epi::RecordBatch>(log[0]);
    QCOMPARE(batch.subjects.size(), 3285U);
    QCOMPARE(batch.places.size(), 1958U);
    QVERIFY(std::ranges::all_of(batch.records.duration, [](std::uint32_t d) { return d < 86'400; }));
    // 3.23 to 3.30 in Shanghai, eight hours before UTC
    QCOMPARE(batch.records.begin[0], 1'402'687'380U);
    QCOMPARE(batch.records.duration[0], 420U);
    QCOMPARE(batch.places[batch.records.place[0]].position, (epi::LatLng{31.237872, 121.470259}));
}

void IntakeRealSets::geolife()
{
    const std::string path = unpacked("geolife/geolife_folded_week_seoul_60s.csv.xz");
    PARSED(log, {path}, shippedProfile("geolife"));
    QCOMPARE(log[0].counts, counts(929997, 929997, 0, 0));
    const auto &batch = contentOf<epi::RecordBatch>(log[0]);
    QCOMPARE(batch.subjects.size(), 2189U);
    QCOMPARE(batch.records.latitude.front(), 376'437'020);
    QCOMPARE(batch.records.begin.front(), 1'583'373'184U);
    QCOMPARE(batch.records.line.back(), 929'998U);

    SKIP_UNDER_SANITIZERS();
    auto files = intake::openInputs(std::vector{path}, shippedProfile("geolife"));
    const auto confined =
        intake::parseConfined(*files, shippedProfile("geolife"), {tests::programs("/tracedesk-intake").toStdString()}, {}, {});
    QVERIFY2(confined, confined ? "" : told(confined.error()).c_str());
    QCOMPARE(confined->files[0].counts, log[0].counts);
    const auto &same = contentOf<epi::RecordBatch>(confined->files[0]);
    QVERIFY(same.subjects == batch.subjects && same.records.subject == batch.records.subject &&
            same.records.begin == batch.records.begin && same.records.latitude == batch.records.latitude &&
            same.records.longitude == batch.records.longitude && same.records.line == batch.records.line);
}

void IntakeRealSets::geolifeTrajectories()
{
    PARSED(log, {shared("geolife/raw_sample/000/20081023025304.plt"), shared("geolife/raw_sample/010/20070804033032.plt")},
           shippedProfile("geolife-plt"));
    const auto &batch = contentOf<epi::RecordBatch>(log[0]);
    QCOMPARE(batch.subjects, std::vector<std::string>{"000"});
    QCOMPARE(batch.records.begin[0], 1'224'730'384U); // 2008-10-23 02:53:04 UTC
    QCOMPARE(batch.records.line[0], 7U);
    QCOMPARE(log[0].counts, counts(908, 908, 0, 0));
    QCOMPARE(contentOf<epi::RecordBatch>(log[1]).subjects, std::vector<std::string>{"010"});
    QCOMPARE(log[1].counts.rejected, 0U);
}

void IntakeRealSets::vastCards()
{
    // The table is found beside the log.
    PARSED(log, {shared("vast2021_mc2/cc_data.csv")}, shippedProfile("vast-cards"));
    QCOMPARE(log.size(), 2U);
    QVERIFY(log[1].placeTable);
    QCOMPARE(log[1].counts, counts(34, 34, 0, 0));
    QCOMPARE(countOf(log[1], epi::RemarkReason::noPosition), 4U);
    QCOMPARE(log[0].counts, counts(1490, 1490, 0, 0));
    const auto &batch = contentOf<epi::RecordBatch>(log[0]);
    QCOMPARE(std::ranges::count(batch.records.place, epi::RecordColumns::noPlace), 0);
    QCOMPARE(batch.subjects.size(), 55U);
    QCOMPARE(batch.places[0].name, std::string("Brew've Been Served"));
    QVERIFY(batch.places[0].radius > 100 && batch.places[0].radius < 300);
    QCOMPARE(std::ranges::count_if(batch.records.place, [&](auto p) { return batch.places[p].position == epi::LatLng{}; }), 308);
}

void IntakeRealSets::simulated()
{
    PARSED(list, {shared("outbreaks/ebola_sim_clean__linelist.csv")}, shippedProfile("ebola-sim-linelist"));
    QCOMPARE(list[0].counts, counts(5829, 5829, 0, 0));
    PARSED(edges, {shared("outbreaks/ebola_sim_clean__contacts.csv")}, shippedProfile("ebola-sim-contacts"));
    QCOMPARE(edges[0].counts, counts(3800, 3800, 0, 0));
    const std::vector varicella{shared("outbreaks/varicella_sim_berlin.csv")};
    PARSED(persons, varicella, shippedProfile("varicella-sim"));
    QCOMPARE(persons[0].counts, counts(500, 500, 0, 0));
    QCOMPARE(std::ranges::count_if(contentOf<std::vector<ListedCase>>(persons[0]),
                                   [](const auto &c) { return c.facts.classification == epi::CaseClassification::confirmed; }),
             129);
    PARSED(stays, varicella, shippedProfile("varicella-sim-second-stay"));
    QCOMPARE(stays[0].counts, counts(500, 484, 0, 16));
    QCOMPARE(countOf(stays[0], epi::RejectReason::endsBeforeBegin), 16U);
    QCOMPARE(contentOf<std::vector<ListedVisit>>(stays[0])[0].visit.placeName, std::string("Bizetstr"));
}

void IntakeRealSets::singaporeAndTianjin()
{
    PARSED(singapore, {shared("singapore_tianjin/COVID-19_Singapore_formated_dates.csv")}, shippedProfile("singapore-linelist"));
    QCOMPARE(singapore[0].counts, counts(93, 93, 0, 0));
    const auto &first = contentOf<std::vector<ListedCase>>(singapore[0]);
    QCOMPARE(std::ranges::count_if(first, [](const auto &c) { return !c.facts.onset; }), 12);
    PARSED(tianjin, {shared("singapore_tianjin/Tianjin135cases_revised.csv")}, shippedProfile("tianjin-linelist"));
    QCOMPARE(tianjin[0].counts, counts(135, 135, 0, 0));
    const auto &second = contentOf<std::vector<ListedCase>>(tianjin[0]);
    QCOMPARE(std::ranges::count_if(second, [](const auto &c) { return !c.facts.onset; }), 10);
    QVERIFY(std::ranges::any_of(second, [](const auto &c) { return c.sources == std::vector<std::string>{"TJ34", "TJ37"}; }));
}

void IntakeRealSets::caseLists()
{
    for (const auto &[name, rows, undated] : {std::tuple{"geolife", 20U, 3}, {"shanghai", 10U, -1}, {"vast", 6U, -1}}) {
        PARSED(list, {shared(std::string("case_lists/") + name + "_cases.csv")}, shippedProfile("case-list"));
        QCOMPARE(list[0].counts, counts(rows, rows, 0, 0));
        const auto &cases = contentOf<std::vector<ListedCase>>(list[0]);
        QCOMPARE(cases[0].person.subjectTokens.size(), 1U);
        if (undated >= 0)
            QCOMPARE(std::ranges::count_if(cases, [](const auto &c) { return !c.facts.onset; }), undated);
    }
}

void IntakeRealSets::guessesEveryHeader()
{
    const auto profiles = intake::loadProfiles(tests::resources("/formats").toStdString());
    QVERIFY(profiles);
    const std::map<std::string, std::string> expected{
        {"outbreaks/mers_korea_2015__linelist.csv", "mers-korea-linelist"},
        {"outbreaks/mers_korea_2015__contacts.csv", "mers-korea-contacts"},
        {"outbreaks/ebola_sim_clean__linelist.csv", "ebola-sim-linelist"},
        {"outbreaks/ebola_sim_clean__contacts.csv", "ebola-sim-contacts"},
        {"ds4c_korea/2020-05-01/PatientInfo.csv", "ds4c-patients"},
        {"taiwan_wu2024/Edge_List.csv", "taiwan-contacts"},
        {"taiwan_wu2024/Individual_Data.csv", "taiwan-linelist"},
        {"vast2021_mc2/cc_data.csv", "vast-cards"},
        {"singapore_tianjin/COVID-19_Singapore_formated_dates.csv", "singapore-linelist"},
        {"singapore_tianjin/Tianjin135cases_revised.csv", "tianjin-linelist"},
        {"case_lists/geolife_cases.csv", "case-list"},
    };
    for (const auto &[path, name] : expected) {
        std::ifstream in(shared(path));
        std::string line;
        std::getline(in, line);
        QCOMPARE(intake::guessProfile(*profiles, line).value_or(""), name);
    }
}

QTEST_GUILESS_MAIN(IntakeRealSets)
#include "tst_intake_real_sets.moc"
