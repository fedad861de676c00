#include "demo/records.h"

#include "demo/random.h"

#include <algorithm>

namespace tracedesk::demo {

namespace {

// Base-station log
constexpr double kLeftAtHome = 0.03;  // of days: the phone lies at home
constexpr double kSwitchedOff = 0.04; // of days: off for some hours
constexpr double kSecondCell = 0.14;  // of records: not the best cell
constexpr double kThirdCell = 0.05;
constexpr double kFlapping = 0.025; // of records: begins a burst between two cells
// Cards
constexpr double kPaysByCard = 0.8;
constexpr double kDelayed = 0.05; // of payments: authorised later than made
constexpr double kCancelled = 0.015;
constexpr double kOnline = 0.18; // a day
// Entry logs
constexpr double kWritesDown = 0.9;

/// Walks along a day in time: where somebody is, and which cells are heard there.
class Hearing
{
public:
    Hearing(const Outbreak &outbreak, const DayPlan &plan)
        : m_outbreak(outbreak)
        , m_plan(plan)
    {
    }

    /// `at` must not go back. True while on the way between two places.
    bool moveTo(DemoTime at)
    {
        while (m_next < m_plan.size() && m_plan[m_next].begin <= at)
            ++m_next;
        const PlannedStay &last = m_plan[m_next == 0 ? 0 : m_next - 1];
        if (at < last.end || m_next == m_plan.size()) {
            m_heard = m_outbreak.radio->heardIn(last.place);
            return false;
        }
        const PlannedStay &next = m_plan[m_next];
        const double fraction =
            next.begin > last.end ? static_cast<double>(at - last.end) / static_cast<double>(next.begin - last.end) : 1;
        m_heard = m_outbreak.radio->heardAt(m_outbreak.routine->onTheWay(last.place, next.place, fraction));
        return true;
    }

    [[nodiscard]] const HeardCells &heard() const { return m_heard; }

private:
    const Outbreak &m_outbreak;
    const DayPlan &m_plan;
    std::size_t m_next = 0;
    HeardCells m_heard{};
};

/// Seconds until the next record of a phone.
DemoTime pause(Random &random, DemoTime secondOfDay, bool moving)
{
    if (moving) // handovers
        return random.between(40, 200);
    if (secondOfDay < 6 * 3600) // periodic registration only
        return random.between(1500, 3900);
    return random.chance(0.3) ? random.between(30, 300) : random.between(480, 1320);
}

struct Silence
{
    DemoTime begin = 0;
    DemoTime end = 0;
    [[nodiscard]] bool covers(DemoTime at) const { return begin <= at && at < end; }
};

struct Price
{
    std::int32_t low, high; // hundreds of won
    bool atEnd;
};

/// A price range of a kind of place; {0, 0} where no card is used.
Price priceAt(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::restaurant:
        return {70, 450, true};
    case PlaceKind::cafe:
        return {35, 160, false};
    case PlaceKind::bar:
        return {150, 900, true};
    case PlaceKind::market:
        return {80, 1200, true};
    case PlaceKind::convenience:
        return {12, 180, true};
    case PlaceKind::clinic:
        return {32, 250, true};
    case PlaceKind::pharmacy:
        return {15, 190, true};
    default:
        return {0, 0, false};
    }
}

} // namespace

const std::vector<OnlineMerchant> &onlineMerchants()
{
    static const std::vector<OnlineMerchant> merchants{
        {"X9001", "나르미온라인", "서울특별시 (본사)", {37.5012, 127.0391}},
        {"X9002", "담아배달", "서울특별시 (본사)", {37.5446, 127.0559}},
        {"X9003", "구름서점 인터넷몰", "서울특별시 (본사)", {37.5701, 126.9829}},
        {"X9004", "누리정기결제", "서울특별시 (본사)", {37.4837, 126.8970}},
    };
    return merchants;
}

void RecordMaker::phone(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<PhoneRecord> &records) const
{
    const Inhabitant &self = m_outbreak.population.people[person];
    if (!self.hasPhone || plan.empty())
        return;
    Random random(m_outbreak.options.seed, Purpose::phone, {person, static_cast<std::uint64_t>(day)});
    const DemoTime midnight = day * kDaySeconds;
    const DayPlan athome{{midnight, midnight + kDaySeconds, plan.front().place, plan.front().spot, 0}};
    Hearing hearing(m_outbreak, random.chance(kLeftAtHome) ? athome : plan);
    Silence off;
    if (random.chance(kSwitchedOff)) {
        off.begin = midnight + random.between(7 * 3600, 20 * 3600);
        off.end = off.begin + random.between(3600, 5 * 3600);
    }
    const DemoTime wakes = midnight + (self.offAtNight ? random.between(6 * 3600, 7 * 3600 + 1800) : 0);
    bool moving = false;
    for (DemoTime at = midnight + random.below(2400); at < midnight + kDaySeconds; at += pause(random, at - midnight, moving)) {
        moving = hearing.moveTo(at);
        if (at < wakes || off.covers(at))
            continue;
        const HeardCells &heard = hearing.heard();
        const double draw = random.uniform();
        const std::size_t which = draw < kThirdCell ? 2 : draw < kThirdCell + kSecondCell ? 1 : 0;
        records.push_back({at, heard[which]});
        if (random.chance(kFlapping)) {
            const std::uint32_t bounces = 2 + random.below(4);
            for (std::uint32_t n = 0; n < bounces && at + 40 < midnight + kDaySeconds; ++n)
                records.push_back({at += 3 + random.below(35), heard[n % 2 == 0 ? 1 - std::min<std::size_t>(which, 1) : which]});
        }
    }
}

void RecordMaker::cards(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<CardRecord> &records) const
{
    const Inhabitant &self = m_outbreak.population.people[person];
    if (self.cardOf == kNobody || plan.empty())
        return;
    Random random(m_outbreak.options.seed, Purpose::card, {person, static_cast<std::uint64_t>(day)});
    const auto add = [&](CardRecord record) {
        records.push_back(record);
        if (random.chance(kCancelled)) {
            record.cancelled = true;
            record.at += random.between(60, 5400);
            records.push_back(record);
        }
    };
    for (const PlannedStay &stay : plan) {
        const Price price = priceAt(m_outbreak.city.places[stay.place].kind);
        const bool worksThere = stay.place == self.daily;
        // Of a family at one table one pays: the first member who has a card and is asked.
        if (price.high == 0 || worksThere || !random.chance(stay.companions > 0 ? 0.5 : kPaysByCard))
            continue;
        CardRecord record;
        record.at = price.atEnd ? stay.end - random.between(20, 240) : stay.begin + random.between(60, 420);
        record.at = std::clamp(record.at, stay.begin, stay.end - 1);
        if (random.chance(kDelayed))
            record.at += random.between(300, 7200);
        record.subject = self.cardOf;
        record.merchant = stay.place;
        record.amount = 100U * static_cast<std::uint32_t>(random.between(price.low, price.high) * (1 + stay.companions));
        add(record);
    }
    if (self.age >= 15 && random.chance(kOnline)) {
        CardRecord record;
        record.at = day * kDaySeconds + random.between(7 * 3600, 86399);
        record.subject = self.cardOf;
        record.merchant = random.below(static_cast<std::uint32_t>(onlineMerchants().size()));
        record.amount = 100U * static_cast<std::uint32_t>(random.between(49, 800));
        record.channel = CardChannel::online;
        add(record);
    }
}

void RecordMaker::entries(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<EntryRecord> &records) const
{
    Random random(m_outbreak.options.seed, Purpose::entry, {person, static_cast<std::uint64_t>(day)});
    const Inhabitant &self = m_outbreak.population.people[person];
    for (const PlannedStay &stay : plan) {
        const Place &place = m_outbreak.city.places[stay.place];
        if (place.entry == EntryMethod::none || stay.place == self.daily || !random.chance(kWritesDown))
            continue;
        DemoTime at = stay.begin + random.between(5, 150);
        if (place.entry == EntryMethod::paper) // written by hand, to five minutes
            at = at / 300 * 300;
        records.push_back({at, stay.place});
    }
}

} // namespace tracedesk::demo
