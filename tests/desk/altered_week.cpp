#include "altered_week.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tracedesk::tests {

namespace {

constexpr UnixTime hour = 3600;
constexpr UnixTime day = 86400;
constexpr UnixTime utcOffset = 9 * hour;

// Truthful accounts: as exact as those of the generated interviews, nothing forgotten
constexpr double endNotSaid = 0.08;
constexpr double notPlaced = 0.15;
constexpr double pays = 0.4;    // of visits of up to three hours
constexpr double isLate = 0.05; // authorised 5 to 120 minutes after it was made
constexpr double writesDown = 0.15;
constexpr double address = 30; // metres: an address is that of the building, stays are in the middle of their fixes

epi::Instant instant(UnixTime t)
{
    return epi::Instant{epi::Seconds{t}};
}

UnixTime unixTime(epi::Instant t)
{
    return t.time_since_epoch().count();
}

std::int64_t dayOf(UnixTime t)
{
    return (t + utcOffset) / day;
}

epi::VisitId visitId(std::size_t number)
{
    epi::Uuid uuid{};
    uuid[6] = 0x70;
    uuid[14] = static_cast<std::uint8_t>((number + 1) >> 8);
    uuid[15] = static_cast<std::uint8_t>(number + 1);
    return epi::VisitId(uuid);
}

class Alterer
{
public:
    Alterer(const WalkedWeek &week, const StationNet &net, std::span<const WalkedWeek> others, std::uint32_t seed)
        : m_week(week)
        , m_net(net)
        , m_others(others)
        , m_dice(seed)
        , m_seed(seed)
    {
        m_case.week = &week;
        m_case.struck.assign(week.stays().size(), false);
        m_case.log = logOf(week, net, seed * 31 + 1);
        tell();
        pay();
    }

    void alter(Plant plant)
    {
        std::vector<std::size_t> order(m_week.stays().size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[m_dice.below(i)]);
        for (const std::size_t i : order) {
            const std::int64_t on = dayOf(m_week.stays()[i].begin);
            if (std::ranges::any_of(m_days, [&](std::int64_t d) { return std::abs(d - on) <= 1; }) || !alterAt(plant, i))
                continue;
            m_days.push_back(on);
            return;
        }
    }

    AlteredWeek take() { return std::move(m_case); }

private:
    void tell()
    {
        constexpr std::array<UnixTime, 4> margins{300, 600, 1800, 3600}; // as written down, and what times are rounded to
        constexpr std::array<double, 4> upTo{0.2, 0.55, 0.9, 1};
        for (std::size_t i = 0; i < m_week.stays().size(); ++i) {
            const WalkedStay &stay = m_week.stays()[i];
            if (stay.home)
                continue;
            const double draw = m_dice.uniform();
            const auto kind = std::ranges::find_if(upTo, [&](double limit) { return draw <= limit; }) - upTo.begin();
            const UnixTime margin = margins[static_cast<std::size_t>(kind)];
            const auto remembered = [&](UnixTime t) {
                const auto off = static_cast<UnixTime>(m_dice.normal() * 0.6 * static_cast<double>(margin));
                return (t + off + margin / 2) / margin * margin;
            };
            AlteredWeek::Told told;
            told.stay = i;
            told.visit.id = visitId(m_case.told.size());
            told.visit.margin = epi::Seconds{margin};
            const UnixTime from = remembered(stay.begin);
            told.visit.begin = instant(from);
            const UnixTime to = std::max(remembered(stay.end), from + margin);
            if (!m_dice.chance(endNotSaid))
                told.visit.end = instant(to);
            told.visit.placeName = "visit " + std::to_string(i + 1);
            if (!m_dice.chance(notPlaced))
                told.visit.position = latLngOf({stay.at.x + address * m_dice.normal(), stay.at.y + address * m_dice.normal()});
            m_case.told.push_back(std::move(told));
        }
    }

    void pay()
    {
        for (const WalkedStay &stay : m_week.stays()) {
            if (stay.home || stay.end - stay.begin > 3 * hour)
                continue;
            if (m_dice.chance(pays)) {
                const UnixTime late = m_dice.chance(isLate) ? m_dice.between(300, 7200) : 0;
                m_case.payments.push_back({stay.end - m_dice.between(20, 240) + late, stay.at, true});
            }
            if (m_dice.chance(writesDown))
                m_case.entries.push_back({(stay.begin + m_dice.between(0, 120)) / 300 * 300, stay.at, true});
        }
    }

    [[nodiscard]] AlteredWeek::Told *toldOf(std::size_t stay)
    {
        const auto found = std::ranges::find_if(m_case.told, [&](const auto &t) { return t.stay == stay; });
        return found == m_case.told.end() ? nullptr : &*found;
    }
    // What the base stations of a place cannot tell apart is no contradiction: as plantedDistance(), but stations differ here.
    [[nodiscard]] double least(Spot spot) const { return std::max(900.0, 2 * m_net.widestAt(spot)); }
    [[nodiscard]] double fromHome(Spot spot) const { return metres(spot, *m_week.home()); }
    // Metres from wherever the person was in a time all of which is known; negative where it is not.
    [[nodiscard]] double fromPerson(Spot spot, UnixTime begin, UnixTime end) const
    {
        if (!m_week.isKnown(begin, end))
            return -1;
        double closest = 1e9;
        for (UnixTime t = begin; t <= end; t += 60)
            closest = std::min(closest, metres(spot, *m_week.at(t)));
        return closest;
    }
    [[nodiscard]] bool isVouchedFor(const WalkedStay &stay) const
    {
        const auto speaks = [&](const AlteredWeek::Moment &moment) {
            return metres(moment.spot, stay.at) < 1 && moment.at >= stay.begin - 600 && moment.at < stay.end + 4 * hour;
        };
        return std::ranges::any_of(m_case.payments, speaks) || std::ranges::any_of(m_case.entries, speaks);
    }
    // Somewhere in the town people do go to.
    [[nodiscard]] Spot anywhere()
    {
        for (;;) {
            const WalkedWeek &other = m_others[m_dice.below(m_others.size())];
            if (!other.stays().empty())
                return other.stays()[m_dice.below(other.stays().size())].at;
        }
    }
    // What others claimed covers the time may explain it.
    [[nodiscard]] bool isClaimedNear(std::size_t index) const
    {
        const WalkedStay &self = m_week.stays()[index];
        return std::ranges::any_of(m_case.told, [&](const AlteredWeek::Told &one) {
            const UnixTime margin = one.visit.margin.count();
            const UnixTime from = unixTime(one.visit.begin) - margin;
            const UnixTime to = (one.visit.end ? unixTime(*one.visit.end) : unixTime(one.visit.begin) + 12 * hour) + margin;
            const UnixTime half = (self.end - self.begin) / 2;
            if (one.stay == index || to - self.begin < half || self.end - from < half)
                return false;
            return !one.visit.position || metres(m_week.stays()[one.stay].at, self.at) < least(self.at);
        });
    }

    void note(Plant plant, UnixTime begin, UnixTime end, double apart, epi::VisitId visit = {})
    {
        m_case.altered.push_back({plant, begin, end, visit, apart});
    }

    bool alterAt(Plant plant, std::size_t index)
    {
        switch (plant) {
        case Plant::movedClaim:
            return moveClaim(index);
        case Plant::struckOut:
            return strikeOut(index);
        case Plant::paymentElsewhere:
            return payElsewhere(index);
        case Plant::phoneLeft:
            return leavePhone(dayOf(m_week.stays()[index].begin));
        case Plant::jump:
            return jump(index);
        case Plant::pause:
            return pause(index);
        case Plant::secondDevice:
            return addDevice(dayOf(m_week.stays()[index].begin));
        }
        return false;
    }

    bool moveClaim(std::size_t index)
    {
        const WalkedStay &stay = m_week.stays()[index];
        AlteredWeek::Told *told = toldOf(index);
        if (told == nullptr || !told->visit.position || stay.end - stay.begin < 1800 || isClaimedNear(index))
            return false;
        const Spot venue = anywhere();
        // A visit of ten minutes may be meant, and no time told is better than ten.
        const UnixTime margin = told->visit.margin.count() + 1200;
        const UnixTime from = unixTime(told->visit.begin);
        const UnixTime to = told->visit.end ? unixTime(*told->visit.end) : from + 600;
        const double apart = fromPerson(venue, from - margin, to + margin);
        if (apart < least(stay.at))
            return false;
        told->visit.placeName = "moved";
        told->visit.position = latLngOf(venue);
        m_case.struck[index] = true;
        note(Plant::movedClaim, stay.begin, stay.end, apart, told->visit.id);
        return true;
    }

    bool strikeOut(std::size_t index)
    {
        const WalkedStay &stay = m_week.stays()[index];
        const AlteredWeek::Told *told = toldOf(index);
        // Who sleeps at a place lives there for all that records tell.
        if (told == nullptr || stay.slept || stay.end - stay.begin < 1800 || fromHome(stay.at) < least(stay.at) ||
            isClaimedNear(index))
            return false;
        std::erase_if(m_case.told, [&](const auto &t) { return t.stay == index; });
        m_case.struck[index] = true;
        note(Plant::struckOut, stay.begin, stay.end, fromHome(stay.at));
        return true;
    }

    bool payElsewhere(std::size_t index)
    {
        // Nobody else could have been there in the two hours that a payment may be late.
        const WalkedStay &stay = m_week.stays()[index];
        const UnixTime from = std::max(stay.begin, dayOf(stay.begin) * day - utcOffset + 10 * hour);
        if (stay.end - from < 3 * hour)
            return false;
        const UnixTime t = m_dice.between(from + 9000, stay.end - 900);
        const Spot venue = anywhere();
        const double apart = fromPerson(venue, t - 7200, t + 900);
        if (apart < least(stay.at) || dayOf(t) != dayOf(stay.begin))
            return false;
        m_case.payments.push_back({t, venue, false});
        note(Plant::paymentElsewhere, t, t, apart);
        return true;
    }

    bool leavePhone(std::int64_t on)
    {
        UnixTime begin = 0;
        UnixTime end = 0;
        double apart = 0;
        for (std::size_t i = 0; i < m_week.stays().size(); ++i) {
            const WalkedStay &stay = m_week.stays()[i];
            const AlteredWeek::Told *told = toldOf(i);
            if (dayOf(stay.begin) != on || told == nullptr || !told->visit.position || stay.end - stay.begin < 2700 ||
                stay.end - stay.begin < 2 * told->visit.margin.count() || fromHome(stay.at) < least(*m_week.home()))
                continue;
            begin = begin == 0 ? stay.begin : begin;
            end = stay.end;
            apart = std::max(apart, fromHome(stay.at));
        }
        if (begin == 0)
            return false;
        const UnixTime midnight = on * day - utcOffset;
        replaceLog(midnight, midnight + day, logAt(*m_week.home(), midnight, midnight + day, m_net, m_seed * 31 + 2));
        m_case.phoneApart.emplace_back(midnight, midnight + day);
        note(Plant::phoneLeft, begin, end, apart);
        return true;
    }

    bool jump(std::size_t index)
    {
        const WalkedStay &stay = m_week.stays()[index];
        const auto next = std::ranges::lower_bound(m_case.log, stay.begin + 600, {}, &StationRecord::at);
        if (next == m_case.log.end() || next == m_case.log.begin() || next->at > stay.end ||
            next->at - std::prev(next)->at < 300 || (next->at + utcOffset) % day < 7 * hour)
            return false;
        // Within minutes: a fast train would need a quarter of an hour.
        const UnixTime t = std::prev(next)->at + std::min<UnixTime>(300, (next->at - std::prev(next)->at) / 3);
        m_case.far = {t, t + 90};
        note(Plant::jump, t, t + 90, 80000);
        return true;
    }

    bool pause(std::size_t index)
    {
        const WalkedStay &stay = m_week.stays()[index];
        const AlteredWeek::Told *told = toldOf(index);
        if (told == nullptr || stay.end - stay.begin < 4800 || stay.end - stay.begin > 10 * hour || isVouchedFor(stay) ||
            !told->visit.end || !m_week.isKnown(stay.begin - hour, stay.end + hour))
            return false;
        replaceLog(stay.begin - 300, stay.end + 300, {});
        note(Plant::pause, stay.begin, stay.end, 0, told->visit.id);
        return true;
    }

    bool addDevice(std::int64_t on)
    {
        const UnixTime midnight = on * day - utcOffset;
        for (int attempt = 0; attempt < 20; ++attempt) {
            const WalkedWeek &other = m_others[m_dice.below(m_others.size())];
            UnixTime apart = 0;
            for (UnixTime t = midnight; t < midnight + day; t += 300) {
                const auto ours = m_week.at(t);
                const auto theirs = ours ? other.at(t) : std::nullopt;
                apart += theirs && metres(*ours, *theirs) >= least(*ours) + least(*theirs) - 900 ? 300 : 0;
            }
            if (&other == &m_week || apart < 3 * hour)
                continue;
            std::vector<StationRecord> log = logOf(other, m_net, m_seed * 31 + 3);
            std::erase_if(log, [&](const StationRecord &r) { return dayOf(r.at) != on; });
            if (log.size() < 40)
                continue;
            m_case.second = std::move(log);
            note(Plant::secondDevice, m_case.second.front().at, m_case.second.back().at, 900);
            return true;
        }
        return false;
    }

    void replaceLog(UnixTime begin, UnixTime end, const std::vector<StationRecord> &records)
    {
        auto &log = m_case.log;
        std::erase_if(log, [&](const StationRecord &r) { return r.at >= begin && r.at < end; });
        log.insert(log.end(), records.begin(), records.end());
        std::ranges::stable_sort(log, {}, &StationRecord::at);
    }

    const WalkedWeek &m_week;
    const StationNet &m_net;
    std::span<const WalkedWeek> m_others;
    Dice m_dice;
    std::uint32_t m_seed;
    AlteredWeek m_case;
    std::vector<std::int64_t> m_days;
};

} // namespace

std::vector<AlteredWeek> alteredWeeks(std::span<const WalkedWeek> weeks, const StationNet &net, std::uint32_t seed,
                                      std::size_t each)
{
    std::vector<AlteredWeek> altered;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        Alterer alterer(weeks[i], net, weeks, seed * 100003 + static_cast<std::uint32_t>(i));
        for (std::size_t n = 0; n < each; ++n)
            alterer.alter(static_cast<Plant>((i * each + n + seed) % plantKinds));
        altered.push_back(alterer.take());
    }
    return altered;
}

} // namespace tracedesk::tests
