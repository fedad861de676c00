#include "tests/ui/generated_case.h"

#include "tests/ui/generated_cluster.h"

#include <QtConcurrent/qtconcurrentrun.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace tracedesk::test {
namespace {

using namespace std::chrono;

const epi::Instant start = epi::startOfDay(epi::Day{days{18'331}}, hours(9)); // 2020-03-10 local

epi::LatLng town(double east, double north)
{
    return {36.48 + north * 9e-6, 127.28 + east * 1.12e-5};
}

struct Stop
{
    const char *place;
    double east, north;
    int from, until; ///< minutes of the day
    epi::RecordKind kind;
};

constexpr std::array<Stop, 6> day{{{"기지국 A-17", 0, 0, 0, 490, epi::RecordKind::cellSite},
                                   {"늘샘초등학교", 1300, 700, 520, 725, epi::RecordKind::entryLog},
                                   {"가온분식", 1500, 300, 735, 790, epi::RecordKind::card},
                                   {"늘샘초등학교", 1300, 700, 800, 1050, epi::RecordKind::cellSite},
                                   {"한길마트", 500, -600, 1075, 1110, epi::RecordKind::card},
                                   {"기지국 A-17", 0, 0, 1140, 1440, epi::RecordKind::cellSite}}};

void addDay(view::CasePicture &picture, int n)
{
    const epi::Instant midnight = start + days(n);
    for (const Stop &stop : day) {
        const auto at = [&](int minute) { return midnight + minutes(minute); };
        epi::Stay stay;
        stay.kind = stop.kind;
        stay.possible = {at(stop.from), at(stop.until)};
        const bool payment = stop.kind == epi::RecordKind::card;
        stay.certain = payment ? epi::TimeSpan{at(stop.from + 20), at(stop.from + 20)}
                               : epi::TimeSpan{at(stop.from + 15), at(stop.until - 12)};
        stay.position = town(stop.east + 40 * n, stop.north - 25 * n);
        stay.radius = payment ? 30 : 180;
        stay.place = stop.place;
        picture.stays.push_back({stay,
                                 {"base_station.csv", static_cast<std::uint32_t>(n * 90 + 2),
                                  static_cast<std::uint32_t>(n * 90 + 40), 39, stay.possible}});
        picture.records.push_back({stop.kind, payment ? stay.certain : stay.possible, stay.position, stay.radius, stay.place});
    }
    picture.gaps.push_back({epi::RecordKind::cellSite, {midnight + minutes(495), midnight + minutes(795)}});
}

epi::Uuid uuidOf(std::uint8_t kind, std::uint32_t n, epi::CaseId of)
{
    epi::Uuid uuid = of.uuid();
    uuid[0] = kind;
    uuid[14] = static_cast<std::uint8_t>(n);
    return uuid;
}

void addFindings(view::CasePicture &picture)
{
    for (std::uint32_t i = 0; i < 9; ++i) {
        const view::ShownStay &at = picture.stays[i * 4 + 1];
        view::ShownCoPresence shown;
        shown.found.person = 0;
        shown.found.other = i + 1;
        shown.found.total = minutes(15 + 37 * i);
        shown.found.span = at.stay.possible;
        shown.found.where = at.stay.position;
        shown.found.place = at.stay.place;
        shown.found.separation = 2.0 + 21.0 * i;
        shown.found.probability = 0.8 / (1 + i);
        shown.found.kind = at.stay.kind;
        shown.other = i % 3 == 0 ? "2020-00" + std::to_string(10 + i) : "P-" + std::to_string(4100 + i);
        if (i % 3 == 0)
            shown.otherCase = caseId(10 + i);
        shown.contact.id = epi::ContactId(uuidOf(2, i + 1, picture.facts.id));
        shown.contact.caseId = picture.facts.id;
        shown.contact.status = static_cast<epi::ContactStatus>(i % 4);
        picture.coPresences.push_back(shown);
    }
    constexpr std::array shares{0.62, 0.2, 0.11, 0.07};
    for (std::uint32_t i = 0; i < shares.size(); ++i) {
        view::ShownSource shown;
        shown.hypothesis.rank = i + 1;
        shown.hypothesis.probability = shares[i];
        shown.hypothesis.kind = i < 2    ? epi::SourceKind::knownCase
                                : i == 2 ? epi::SourceKind::unknown
                                         : epi::SourceKind::imported;
        if (i < 2) {
            shown.source = "2020-000" + std::to_string(3 + i);
            shown.sourceCase = caseId(3 + i);
            shown.hypothesis.declared = i == 0;
            shown.hypothesis.place = "늘샘초등학교";
            shown.hypothesis.where = picture.stays[1].stay.position;
            shown.hypothesis.when = picture.stays[1].stay.possible;
        }
        picture.sources.push_back(shown);
    }
}

std::string numberOf(std::uint32_t n)
{
    const std::string digits = std::to_string(n);
    return "2020-" + std::string(4 - digits.size(), '0') + digits;
}

view::GeoLayersPtr generatedTown()
{
    auto layers = std::make_shared<view::GeoLayers>();
    const auto box = [](double x, double y, double w, double h) {
        return view::GeoRing{town(x, y), town(x + w, y), town(x + w, y + h), town(x, y + h), town(x, y)};
    };
    for (int i = 0; i < 3; ++i)
        layers->shapes.push_back({view::GeoKind::district, true, {box(-2500 + 2000 * i, -2200, 2000, 4400)}});
    for (int i = -5; i <= 7; ++i) {
        layers->shapes.push_back({view::GeoKind::street, false, {{town(i * 500, -2200), town(i * 500, 2200)}}});
        layers->shapes.push_back({view::GeoKind::street, false, {{town(-2500, i * 330), town(3500, i * 330)}}});
    }
    layers->labels = {{"늘샘동", "Neulsaem-dong", town(-1500, 800), 10},
                      {"가온동", "Gaon-dong", town(600, 1300), 10},
                      {"한길동", "Hangil-dong", town(2500, 800), 10}};
    return layers;
}

view::EpidemicPicturePtr epidemic()
{
    auto picture = std::make_shared<view::EpidemicPicture>();
    picture->policy = "kcdc-2020-03";
    picture->traced = start + days(20);
    picture->clusters = generatedClusters();
    for (std::uint32_t n = 1; n <= 30; ++n) {
        const view::CasePicturePtr one = generatedCase(n);
        const epi::SourceKind kind = n == 1   ? epi::SourceKind::imported
                                     : n == 2 ? epi::SourceKind::unknown
                                              : epi::SourceKind::knownCase;
        view::CaseRow row{one->facts,
                          static_cast<std::uint32_t>(one->stays.size()),
                          static_cast<std::uint32_t>(one->visits.size()),
                          static_cast<std::uint32_t>(one->coPresences.size()),
                          kind,
                          {},
                          0.3 + 0.02 * n};
        row.facts.onset = epi::DayRange{epi::Day{days{18'325 + n}}, epi::Day{days{18'325 + n}}};
        row.facts.confirmed = row.facts.onset->earliest + days(4);
        const epi::Instant begin = epi::startOfDay(row.facts.onset->earliest, hours(9));
        row.infectious = epi::CaseWindow{{begin - days(2), begin + days(7)}, {begin - days(1), begin + days(5)}, n % 10 == 0};
        row.confirmedContacts = n % 4;
        if (kind == epi::SourceKind::knownCase) {
            row.topSource = numberOf(n / 2 + 1);
            row.topSourceCase = caseId(n / 2 + 1);
            row.topWhen = {epi::startOfDay(row.facts.onset->earliest, hours(9)) - days(4),
                           epi::startOfDay(row.facts.onset->earliest, hours(9)) - days(3)};
        }
        picture->cases.push_back(row);
    }
    return picture;
}

} // namespace

epi::CaseId caseId(std::uint32_t number)
{
    epi::Uuid uuid{};
    for (std::size_t byte = 15; number > 0; --byte, number >>= 8)
        uuid[byte] = static_cast<std::uint8_t>(number);
    return epi::CaseId(uuid);
}

view::CasePicturePtr generatedCase(std::uint32_t number)
{
    auto picture = std::make_shared<view::CasePicture>();
    epi::Case &facts = picture->facts;
    facts.id = caseId(number);
    facts.person = epi::PersonId(uuidOf(3, number, facts.id));
    picture->person.id = facts.person;
    facts.number = numberOf(number);
    facts.disease = "COVID-19";
    facts.classification = epi::CaseClassification::confirmed;
    facts.stage = epi::CaseStage::underAnalysis;
    facts.sex = number % 2 ? epi::Sex::female : epi::Sex::male;
    facts.age = static_cast<std::uint8_t>(20 + number);
    const epi::Day onset{days{18'333 + number % 3}};
    facts.onset = epi::DayRange{onset, onset};
    facts.confirmed = onset + days(4);
    picture->policy = "kcdc-2020-03";
    picture->engine = "1";
    picture->inputDigest = "5f1c0c9d7e3b44a2b0a6d9e1c2f3847566778899aabbccddeeff001122334455";
    picture->traced = start + days(20);
    picture->stayRules = epi::Policy::Stays{};
    const epi::Instant first = epi::startOfDay(onset, hours(9));
    const epi::TimeSpan infectious{first - days(1), first + days(5)};
    picture->infectious = epi::CaseWindow{infectious, infectious, false};
    const epi::TimeSpan exposure{first - days(14), first - days(1)};
    picture->exposure = epi::CaseWindow{exposure, exposure, false};
    for (int n = 0; n < 8; ++n)
        addDay(*picture, n);
    for (int n = 1; n < 8; n += 2) {
        epi::Visit visit;
        visit.id = epi::VisitId(uuidOf(1, static_cast<std::uint32_t>(n), facts.id));
        visit.caseId = facts.id;
        visit.begin = start + days(n) + hours(18);
        visit.end = visit.begin + minutes(50);
        visit.placeName = "한길교회";
        visit.position = town(-700, 900);
        picture->visits.push_back(visit);
    }
    addFindings(*picture);
    for (int i = 0; i < 20; ++i)
        picture->others.push_back({numberOf(static_cast<std::uint32_t>(i)),
                                   town(900 * std::cos(i * 1.7), 900 * std::sin(i * 2.3)),
                                   {start, start + days(8)}});
    return picture;
}

view::DeskLink generatedDesk()
{
    view::DeskLink desk;
    desk.unlock = [](view::UnlockRequest request) {
        const auto given = request.password.bytes();
        const bool right = std::ranges::equal(given, std::string_view("right"));
        return QtConcurrent::run([right]() -> epi::Result<view::UnlockedStore> {
            if (!right)
                return epi::fail(epi::ErrorCode::wrongPassword);
            return view::UnlockedStore{"outbreak.tracedesk", "demonstration", epi::Role::owner, epidemic(), generatedTown()};
        });
    };
    desk.openCase = [](epi::CaseId id) {
        return QtConcurrent::run([id]() -> epi::Result<view::CasePicturePtr> {
            return id.uuid()[15] == 30 ? crowdedCase(100'000) : generatedCase(id.uuid()[15]);
        });
    };
    desk.trace = [](std::stop_token stop, const epi::Progress &progress) -> epi::Result<view::EpidemicPicturePtr> {
        for (std::uint64_t done = 0; !stop.stop_requested(); ++done) { // runs until it is cancelled
            progress(epi::WorkStage::stays, done, 52'000);
            std::this_thread::sleep_for(milliseconds(5));
        }
        return epi::fail(epi::ErrorCode::cancelled);
    };
    desk.lock = [] {};
    return desk;
}

} // namespace tracedesk::test
