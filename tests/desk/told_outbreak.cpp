#include "told_outbreak.h"

#include "demo/output.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>

namespace tracedesk::tests {

namespace {

using demo::DemoTime;
using demo::kDaySeconds;

constexpr epi::Seconds firstMidnight{1583074800}; // 2020-03-02 in Korea

std::vector<std::string> fieldsOf(const std::string &line)
{
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c != '\r')
            fields.back() += c;
    }
    return fields;
}

DemoTime timeOf(const std::string &text)
{
    const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
    const std::chrono::year_month_day date{std::chrono::year{number(0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    const auto days = (std::chrono::sys_days{date} - std::chrono::sys_days{std::chrono::year{2020} / 3 / 2}).count();
    return days * kDaySeconds + number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2);
}

epi::VisitId visitId(std::size_t number)
{
    epi::Uuid uuid{};
    uuid[6] = 0x70;
    for (std::size_t byte = 0; byte < 4; ++byte)
        uuid[15 - byte] = static_cast<std::uint8_t>((number + 1) >> (8 * byte));
    return epi::VisitId(uuid);
}

// What was told, in the order of the file: that of the stays meant.
std::map<std::string, std::vector<ToldVisit>> readRoutes(const std::filesystem::path &path)
{
    std::map<std::string, std::vector<ToldVisit>> routes;
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    std::size_t number = 0;
    while (std::getline(in, line)) {
        const std::vector<std::string> f = fieldsOf(line);
        ToldVisit told;
        told.visit.id = visitId(number++);
        told.visit.begin = instantOf(timeOf(f[1]));
        if (!f[2].empty())
            told.visit.end = instantOf(timeOf(f[2]));
        told.visit.margin = std::chrono::minutes{std::stoi(f[3])};
        told.visit.placeName = f[4];
        if (!f[6].empty())
            told.visit.position = epi::LatLng{std::stod(f[6]), std::stod(f[7])};
        routes[f[0]].push_back(std::move(told));
    }
    return routes;
}

// Each visit told means the next stay at a place of that name at about that time of day; those passed over were forgotten.
void matchVisits(const demo::Outbreak &outbreak, ToldCase &told)
{
    std::size_t next = 0;
    for (ToldVisit &one : told.visits) {
        const DemoTime at = demoTime(one.visit.begin);
        const DemoTime off = 5 * one.visit.margin.count() + 1800;
        const auto find = [&](DemoTime shift) {
            for (std::size_t i = next; i < told.stays.size() && told.stays[i].begin <= at + 2 * kDaySeconds; ++i) {
                if (!told.stays[i].home && outbreak.city.places[told.stays[i].place].name == one.visit.placeName &&
                    std::abs(told.stays[i].begin + shift - at) <= off)
                    return i;
            }
            return told.stays.size();
        };
        for (const DemoTime shift : {DemoTime{0}, kDaySeconds, -kDaySeconds}) {
            const std::size_t i = find(shift);
            if (i == told.stays.size())
                continue;
            one.stay = i;
            told.stays[i].told = true;
            told.stays[i].wrongDay = shift != 0;
            next = i + 1;
            break;
        }
    }
}

void readDays(const demo::Outbreak &outbreak, const demo::RecordMaker &maker, ToldCase &told)
{
    const demo::Restriction &restriction = outbreak.epidemic.restrictions[told.person];
    const demo::Household &household = outbreak.population.households[outbreak.population.people[told.person].household];
    demo::DayPlan plan;
    std::vector<demo::CardRecord> cards;
    for (auto day = static_cast<std::int32_t>(told.begin / kDaySeconds); day * kDaySeconds < told.end; ++day) {
        outbreak.routine->plan(told.person, day, restriction, plan);
        for (const demo::PlannedStay &stay : plan) {
            const bool home = outbreak.city.places[stay.place].kind == demo::PlaceKind::home;
            if (home && !told.stays.empty() && told.stays.back().home && told.stays.back().end == stay.begin)
                told.stays.back().end = stay.end;
            else
                told.stays.push_back({stay.begin, stay.end, stay.place, home, false, false, false});
        }
        maker.phone(told.person, day, plan, told.phone);
        maker.entries(told.person, day, plan, told.entries);
        for (std::uint32_t member = household.first; member < household.first + household.size; ++member) {
            if (outbreak.population.people[member].cardOf != told.person)
                continue;
            outbreak.routine->plan(member, day, outbreak.epidemic.restrictions[member], plan);
            cards.clear();
            maker.cards(member, day, plan, cards);
            for (const demo::CardRecord &card : cards) {
                if (card.channel == demo::CardChannel::onSite)
                    told.payments.push_back({card, member == told.person});
            }
        }
    }
    const auto outside = [&](DemoTime t) { return t < told.begin || t >= told.end; };
    std::erase_if(told.phone, [&](const demo::PhoneRecord &r) { return outside(r.at); });
    std::erase_if(told.entries, [&](const demo::EntryRecord &r) { return outside(r.at); });
    std::erase_if(told.payments, [&](const Payment &p) { return outside(p.record.at); });
}

} // namespace

epi::Instant instantOf(DemoTime t)
{
    return epi::Instant{firstMidnight + epi::Seconds{t}};
}

DemoTime demoTime(epi::Instant t)
{
    return (t.time_since_epoch() - firstMidnight).count();
}

double metres(demo::Point a, demo::Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

const TrueStay *ToldCase::stayAt(DemoTime t) const
{
    const auto found = std::ranges::find_if(stays, [&](const TrueStay &s) { return s.begin <= t && t < s.end; });
    return found == stays.end() ? nullptr : &*found;
}

std::vector<ToldCase> toldCases(const demo::Outbreak &outbreak, const std::filesystem::path &scratch)
{
    demo::Output output(outbreak, scratch);
    if (!output.writeInterviews())
        return {};
    auto routes = readRoutes(scratch / "routes.csv");
    const demo::RecordMaker maker(outbreak);
    std::vector<ToldCase> cases;
    for (const std::uint32_t index : outbreak.epidemic.listed) {
        const demo::Infection &infection = outbreak.epidemic.infections[index];
        const demo::DemoSpan asked = demo::requestedSpan(outbreak, infection);
        ToldCase told;
        told.person = infection.person;
        told.begin = asked.begin;
        told.end = asked.end;
        const auto dayOf = [](std::int32_t day) { return epi::localDay(instantOf(day * kDaySeconds), epi::Seconds{9 * 3600}); };
        told.facts.number = demo::caseNumber(infection.listed);
        epi::Uuid uuid{};
        uuid[15] = 1;
        told.facts.id = epi::CaseId(uuid);
        told.facts.onset = epi::DayRange{dayOf(infection.onsetDay()), dayOf(infection.onsetDay())};
        if (infection.isolated != demo::kNever)
            told.facts.isolated = dayOf(infection.isolated);
        told.visits = std::move(routes[told.facts.number]);
        readDays(outbreak, maker, told);
        matchVisits(outbreak, told);
        cases.push_back(std::move(told));
    }
    return cases;
}

} // namespace tracedesk::tests
