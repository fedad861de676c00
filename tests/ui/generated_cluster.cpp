#include "tests/ui/generated_cluster.h"

#include "tests/ui/generated_case.h"

#include <QtConcurrent/qtconcurrentrun.h>

#include <cmath>

namespace tracedesk::test {

using namespace std::chrono;

namespace {

const epi::Instant start = epi::startOfDay(epi::Day{days{18'331}}, hours(9)); // 2020-03-10 local

epi::LatLng town(double east, double north)
{
    return {36.48 + north * 9e-6, 127.28 + east * 1.12e-5};
}

epi::CaseWindow window(epi::Instant onset, int from, int until)
{
    const epi::TimeSpan span{onset + days(from), onset + days(until)};
    return {span, span, false};
}

void addSources(view::ClusterPicture &picture, std::uint32_t i)
{
    view::ClusterMember &member = picture.members[i];
    const auto add = [&](epi::SourceKind kind, std::uint32_t number, double share) {
        view::ClusterSource source;
        source.kind = kind;
        source.cases = share;
        if (kind == epi::SourceKind::knownCase) {
            source.sourceCase = caseId(number);
            source.source = generatedCase(number)->facts.number;
            source.place = "한길교회";
            source.when = {start + hours(35), start + hours(37)};
            source.declared = number == 1;
        }
        member.sources.push_back(source);
    };
    if (i == 0) {
        add(epi::SourceKind::imported, 0, 0.83);
        add(epi::SourceKind::unknown, 0, 0.17);
        return;
    }
    const double top = 0.8 - 0.01 * i;
    add(epi::SourceKind::knownCase, i < 4 ? 1 : i / 2, top);
    add(epi::SourceKind::unknown, 0, 1 - top);
}

} // namespace

std::vector<view::ClusterRow> generatedClusters()
{
    std::vector<view::ClusterRow> rows;
    const auto add = [&](const char *place, std::uint32_t persons, const char *source, double probability) {
        view::ClusterRow row;
        row.place = place;
        row.position = town(-700 + 3'000 * static_cast<double>(rows.size() % 2), 900 - 1'500 * static_cast<double>(rows.size()));
        row.span = {start + hours(34), start + hours(62)};
        for (std::uint32_t i = 1; i <= persons; ++i) {
            row.cases.push_back(caseId(i));
            row.numbers.push_back(generatedCase(i)->facts.number);
        }
        row.others = 12;
        row.suspectedSource = source;
        row.sourceProbability = probability;
        rows.push_back(row);
    };
    add("한길교회", 8, "2020-0001", 0.61);
    add("늘샘초등학교", 3, "", 0);
    add("가온물류센터", 30, "2020-0001", 0.34);
    return rows;
}

view::ClusterPicturePtr generatedCluster(std::uint32_t index, std::uint32_t persons, std::uint32_t staysEach)
{
    auto picture = std::make_shared<view::ClusterPicture>();
    const view::ClusterRow row = generatedClusters()[index];
    picture->index = index;
    picture->place = row.place;
    picture->position = row.position;
    picture->radius = 60;
    picture->span = row.span;
    picture->others = row.others;
    picture->policy = "kcdc-2020-03";
    if (!row.suspectedSource.empty())
        picture->suspectedSource = 0;
    for (std::uint32_t i = 0; i < persons; ++i) {
        view::ClusterMember member;
        member.facts = generatedCase(i + 1)->facts;
        const epi::Instant onset = start + days(i == 0 ? 1 : 5 + i % 3);
        member.infectious = window(onset, -1, 5);
        member.exposure = window(onset, -14, -1);
        member.here = {start + hours(34) + minutes(11 * i), start + hours(36) + minutes(17 * i)};
        member.dwell = member.here.length();
        picture->members.push_back(member);
        addSources(*picture, i);
        const seconds each = seconds(days(14)) / std::max(staysEach, 1U);
        for (std::uint32_t n = 0; n < staysEach; ++n) {
            const epi::Instant begin = start - days(2) + each * n + minutes(7 * i % 60);
            const epi::TimeSpan possible{begin, begin + each * 3 / 4};
            if (possible.overlaps(member.here))
                continue;
            picture->stays.push_back({i,
                                      view::LaneKind::cellSite,
                                      {},
                                      possible,
                                      town(1500 * std::cos(i + 0.3 * (n % 9)), 1100 * std::sin(i * 2.0 + n % 9)),
                                      300,
                                      "기지국",
                                      false});
        }
        picture->stays.push_back({i,
                                  i % 3 ? view::LaneKind::entryLog : view::LaneKind::interview,
                                  {member.here.begin + minutes(10), member.here.end - minutes(20)},
                                  member.here,
                                  town(-700, 900),
                                  20,
                                  row.place,
                                  true});
    }
    for (std::uint32_t i = 0; i < std::min(persons, 3U); ++i) {
        view::ClusterSource source;
        source.kind = i == 0 ? epi::SourceKind::knownCase : i == 1 ? epi::SourceKind::unknown : epi::SourceKind::imported;
        if (i == 0) {
            source.source = "2020-0001";
            source.sourceCase = caseId(1);
            source.member = source.suspected = true;
        }
        source.cases = persons * (0.5 - 0.2 * i);
        picture->sources.push_back(source);
    }
    return picture;
}

view::PlacesPicturePtr generatedPlaces(const epi::PlaceQuestion &question)
{
    auto picture = std::make_shared<view::PlacesPicture>();
    picture->unplaced = 12;
    for (const view::ClusterRow &row : generatedClusters()) {
        epi::CommonPlace place;
        place.name = row.place;
        place.position = row.position;
        place.radius = 40;
        place.told = true;
        place.recorded = {epi::RecordKind::card};
        place.span = row.span;
        place.dwell = hours(2) * static_cast<int>(row.cases.size());
        place.cases = row.cases;
        place.caseDays = static_cast<std::uint32_t>(row.cases.size() + 1);
        place.expected = 1.2;
        place.unusual = static_cast<double>(row.cases.size());
        if (place.cases.size() >= question.minimumCases)
            picture->found.places.push_back(place);
    }
    picture->found.total = picture->found.places.size();
    return picture;
}

view::ClusterLink generatedClusterLink()
{
    view::ClusterLink link;
    link.openCluster = [](std::uint32_t index, const std::string &) {
        return QtConcurrent::run([index]() -> epi::Result<view::ClusterPicturePtr> {
            const auto persons = static_cast<std::uint32_t>(generatedClusters()[index].numbers.size());
            return generatedCluster(index, persons, persons == 30 ? 3'400 : 40);
        });
    };
    link.findPlaces = [](const epi::PlaceQuestion &question, const std::stop_token &,
                         const epi::Progress &) -> epi::Result<view::PlacesPicturePtr> { return generatedPlaces(question); };
    link.openPlace = [](const epi::CommonPlace &place, std::uint32_t index) {
        return QtConcurrent::run([place, index]() -> epi::Result<view::ClusterPicturePtr> {
            auto picture =
                std::make_shared<view::ClusterPicture>(*generatedCluster(0, static_cast<std::uint32_t>(place.cases.size()), 40));
            picture->index = index;
            picture->common = true;
            picture->place = place.name;
            picture->suspectedSource.reset();
            return picture;
        });
    };
    return link;
}

view::CasePicturePtr crowdedCase(std::uint32_t records)
{
    auto picture = std::make_shared<view::CasePicture>(*generatedCase(30));
    picture->stays.clear();
    picture->records.clear();
    picture->gaps.clear();
    const seconds each = seconds(days(28)) / records;
    for (std::uint32_t i = 0; i < records; ++i) {
        const epi::Instant begin = start + each * i;
        const bool payment = i % 20 == 0;
        const epi::TimeSpan span{begin, payment ? begin : begin + each / 2};
        const epi::LatLng position = town(300 * std::cos(i * 0.7), 300 * std::sin(i * 0.9));
        picture->records.push_back({payment ? epi::RecordKind::card : epi::RecordKind::cellSite, span, position, 200, "기지국"});
        if (payment)
            continue;
        epi::Stay stay;
        stay.kind = epi::RecordKind::cellSite;
        stay.possible = {begin, begin + each * 3 / 4};
        stay.certain = {begin + each / 8, begin + each / 2};
        stay.position = position;
        stay.radius = 200;
        stay.place = "기지국";
        picture->stays.push_back({stay, {"cells.csv", i + 2, i + 2, 1, span}});
    }
    return picture;
}

} // namespace tracedesk::test
