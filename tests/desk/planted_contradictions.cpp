#include "planted_contradictions.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::tests {

using demo::DemoTime;
using demo::kDaySeconds;

namespace {

// Tampers with one case; every contradiction has a day of its own, on which nothing else is odd.
class Tamperer
{
public:
    Tamperer(const demo::Outbreak &outbreak, ToldCase told, std::uint32_t seed)
        : m_outbreak(outbreak)
        , m_random(seed)
    {
        m_case.told = std::move(told);
        findPhoneApart();
    }

    void plant(Plant plant)
    {
        const ToldCase &told = m_case.told;
        std::vector<std::size_t> stays;
        for (std::size_t i = 0; i < told.stays.size(); ++i)
            stays.push_back(i);
        for (std::size_t i = stays.size(); i > 1; --i)
            std::swap(stays[i - 1], stays[m_random() % i]);
        for (const std::size_t i : stays) {
            const auto day = static_cast<std::int32_t>(told.stays[i].begin / kDaySeconds);
            if (!isQuiet(day) || !plantAt(plant, i, day))
                continue;
            m_days.push_back(day);
            return;
        }
    }

    TamperedCase take() { return std::move(m_case); }

private:
    [[nodiscard]] demo::Point at(std::uint32_t place) const { return m_outbreak.city.places[place].at; }
    [[nodiscard]] double metresTo(std::uint32_t a, std::uint32_t b) const { return metres(at(a), at(b)); }

    // The phone away from its person, as records of cells that are not heard where the person is; switched off otherwise.
    void findPhoneApart()
    {
        const ToldCase &told = m_case.told;
        std::map<std::int32_t, std::pair<int, int>> heard; // by day: away from the person, all
        for (const demo::PhoneRecord &record : told.phone) {
            const TrueStay *stay = told.stayAt(record.at);
            if (stay == nullptr || stay->home)
                continue;
            auto &[apart, all] = heard[static_cast<std::int32_t>(record.at / kDaySeconds)];
            ++all;
            apart += std::ranges::contains(m_outbreak.radio->heardIn(stay->place), record.cell) ? 0 : 1;
        }
        for (const auto &[day, counts] : heard) {
            if (2 * counts.first > counts.second)
                m_case.phoneApart.push_back({day * kDaySeconds, (day + 1) * kDaySeconds});
        }
        DemoTime last = told.begin;
        for (const demo::PhoneRecord &record : told.phone) {
            if (record.at - last > 3600)
                m_off.push_back({last, record.at});
            last = std::max(last, record.at);
        }
    }

    // A whole day that was asked about, on which the generator's phone behaved and nothing has been planted.
    [[nodiscard]] bool isQuiet(std::int32_t day) const
    {
        const DemoTime begin = day * kDaySeconds;
        const DemoTime end = begin + kDaySeconds;
        const auto overlaps = [&](const demo::DemoSpan &span) { return span.begin < end && span.end > begin; };
        const auto by = [&](const demo::DemoSpan &span) { return span.begin < end && span.end > begin + 7 * 3600; };
        return begin >= m_case.told.begin && end <= m_case.told.end &&
               std::ranges::none_of(m_days, [&](std::int32_t d) { return std::abs(d - day) <= 1; }) &&
               std::ranges::none_of(m_case.phoneApart, overlaps) && std::ranges::none_of(m_off, by);
    }

    [[nodiscard]] ToldVisit *visitOf(std::size_t stay)
    {
        auto &visits = m_case.told.visits;
        const auto found = std::ranges::find_if(visits, [&](const ToldVisit &v) { return v.stay == stay; });
        return found == visits.end() || m_case.told.stays[stay].wrongDay ? nullptr : &*found;
    }
    [[nodiscard]] double least(std::uint32_t place) const { return plantedDistance(m_outbreak, place); }
    // Metres from a place to wherever the person was in a time, on the way included.
    [[nodiscard]] double metresFromPerson(std::uint32_t place, DemoTime begin, DemoTime end) const
    {
        double nearest = 1e9;
        for (const TrueStay &stay : m_case.told.stays) {
            if (stay.begin <= end + 3600 && stay.end >= begin - 3600)
                nearest = std::min(nearest, stay.begin < end && stay.end > begin ? metresTo(place, stay.place) : 1e9);
        }
        return nearest;
    }
    [[nodiscard]] bool isVouchedFor(const TrueStay &stay) const
    {
        const auto &told = m_case.told;
        const auto pays = [&](const Payment &p) {
            return p.record.merchant == stay.place && p.record.at >= stay.begin && p.record.at < stay.end + 4 * 3600;
        };
        const auto enters = [&](const demo::EntryRecord &e) {
            return e.place == stay.place && e.at >= stay.begin - 600 && e.at < stay.end;
        };
        return std::ranges::any_of(told.payments, pays) || std::ranges::any_of(told.entries, enters);
    }
    [[nodiscard]] std::uint32_t anyVenue()
    {
        const auto &city = m_outbreak.city;
        for (;;) {
            const auto kind = static_cast<std::size_t>(demo::PlaceKind::restaurant) + m_random() % 3;
            if (!city.byKind[kind].empty())
                return city.byKind[kind][m_random() % city.byKind[kind].size()];
        }
    }
    // What others claimed covers the time may explain it.
    [[nodiscard]] bool isClaimedNear(std::size_t stay) const
    {
        const TrueStay &self = m_case.told.stays[stay];
        return std::ranges::any_of(m_case.told.visits, [&](const ToldVisit &v) {
            const DemoTime margin = v.visit.margin.count();
            const DemoTime from = demoTime(v.visit.begin) - margin;
            const DemoTime to = (v.visit.end ? demoTime(*v.visit.end) : demoTime(v.visit.begin) + 3600) + margin;
            if (v.stay == stay || to - self.begin < (self.end - self.begin) / 2 || self.end - from < (self.end - self.begin) / 2)
                return false;
            return !v.visit.position || !v.stay || metresTo(m_case.told.stays[*v.stay].place, self.place) < least(self.place);
        });
    }
    [[nodiscard]] double metresFromHome(std::uint32_t place) const
    {
        double nearest = 1e9;
        for (const TrueStay &stay : m_case.told.stays)
            nearest = stay.home ? std::min(nearest, metresTo(stay.place, place)) : nearest;
        return nearest;
    }

    [[nodiscard]] double leastOfHome() const
    {
        const auto home = std::ranges::find_if(m_case.told.stays, &TrueStay::home);
        return home == m_case.told.stays.end() ? 1e9 : least(home->place);
    }

    void planted(Plant plant, DemoTime begin, DemoTime end, double apart, epi::VisitId visit = {})
    {
        m_case.planted.push_back({plant, begin, end, visit, apart});
    }

    bool plantAt(Plant plant, std::size_t index, std::int32_t day)
    {
        switch (plant) {
        case Plant::movedClaim:
            return moveClaim(index);
        case Plant::struckOut:
            return strikeOut(index);
        case Plant::paymentElsewhere:
            return payElsewhere(index);
        case Plant::phoneLeft:
            return leavePhone(day);
        case Plant::jump:
            return jump(index);
        case Plant::pause:
            return pause(index);
        case Plant::secondDevice:
            return addDevice(day);
        }
        return false;
    }

    bool moveClaim(std::size_t index)
    {
        TrueStay &stay = m_case.told.stays[index];
        ToldVisit *told = visitOf(index);
        if (told == nullptr || !told->visit.position || stay.end - stay.begin < 1800)
            return false;
        const std::uint32_t venue = anyVenue();
        const DemoTime margin = told->visit.margin.count();
        const DemoTime from = demoTime(told->visit.begin);
        const DemoTime to = told->visit.end ? demoTime(*told->visit.end) : from + 600;
        const double apart = metresFromPerson(venue, from - margin, to + margin);
        if (apart < least(stay.place))
            return false;
        told->visit.placeName = m_outbreak.city.places[venue].name;
        told->visit.position = demo::toLatLng(at(venue));
        stay.struck = true; // nobody told of the true one
        planted(Plant::movedClaim, stay.begin, stay.end, apart, told->visit.id);
        return true;
    }

    bool strikeOut(std::size_t index)
    {
        TrueStay &stay = m_case.told.stays[index];
        const ToldVisit *told = visitOf(index);
        const double apart = metresFromHome(stay.place);
        if (told == nullptr || stay.end - stay.begin < 1800 || apart < least(stay.place) || isClaimedNear(index))
            return false;
        std::erase_if(m_case.told.visits, [&](const ToldVisit &v) { return v.visit.id == told->visit.id; });
        stay.struck = true;
        planted(Plant::struckOut, stay.begin, stay.end, apart);
        return true;
    }

    bool payElsewhere(std::size_t index)
    {
        // Nobody else could have been there in the two hours that a payment may be late.
        const TrueStay &stay = m_case.told.stays[index];
        const DemoTime noon = stay.begin / kDaySeconds * kDaySeconds + 10 * 3600;
        const DemoTime from = std::max(stay.begin, noon);
        if (stay.end - from < 3 * 3600)
            return false;
        const DemoTime t = from + 9000 + static_cast<DemoTime>(m_random() % static_cast<std::uint32_t>(stay.end - from - 9900));
        const std::uint32_t venue = anyVenue();
        const double apart = metresTo(venue, stay.place);
        const std::int32_t day = static_cast<std::int32_t>(stay.begin / kDaySeconds);
        if (apart < least(stay.place) || t >= (day + 1) * kDaySeconds)
            return false;
        demo::CardRecord record;
        record.at = t;
        record.subject = m_case.told.person;
        record.merchant = venue;
        m_case.told.payments.push_back({record, false});
        planted(Plant::paymentElsewhere, t, t, apart);
        return true;
    }

    bool leavePhone(std::int32_t day)
    {
        double apart = 0;
        std::pair<DemoTime, DemoTime> span{0, 0};
        for (std::size_t i = 0; i < m_case.told.stays.size(); ++i) {
            const TrueStay &stay = m_case.told.stays[i];
            const ToldVisit *told = visitOf(i);
            if (stay.begin / kDaySeconds != day || stay.home || told == nullptr || !told->visit.position ||
                stay.end - stay.begin < 2700 || metresFromHome(stay.place) < leastOfHome())
                continue;
            const DemoTime margin = told->visit.margin.count();
            if (stay.end - stay.begin < 2 * margin)
                continue;
            if (span.second == 0)
                span.first = stay.begin;
            span.second = stay.end;
            apart = std::max(apart, metresFromHome(stay.place));
        }
        const auto home = std::ranges::find_if(m_case.told.stays, &TrueStay::home);
        if (span.second == 0 || home == m_case.told.stays.end())
            return false;
        const DemoTime midnight = day * kDaySeconds;
        const demo::DayPlan athome{{midnight, midnight + kDaySeconds, home->place, 0, 0}};
        replacePhone(midnight, midnight + kDaySeconds, recordsOf(m_case.told.person, day, athome));
        m_case.phoneApart.push_back({midnight, midnight + kDaySeconds});
        planted(Plant::phoneLeft, span.first, span.second, apart);
        return true;
    }

    bool jump(std::size_t index)
    {
        const TrueStay &stay = m_case.told.stays[index];
        const auto &phone = m_case.told.phone;
        const auto next = std::ranges::lower_bound(phone, stay.begin + 600, {}, &demo::PhoneRecord::at);
        if (next == phone.end() || next == phone.begin() || next->at > stay.end || next->at - std::prev(next)->at < 300 ||
            next->at % kDaySeconds < 7 * 3600)
            return false;
        const DemoTime t = std::prev(next)->at + (next->at - std::prev(next)->at) / 3;
        m_case.far.push_back({t, 0});
        m_case.far.push_back({t + 90, 0});
        planted(Plant::jump, t, t + 90, 80000);
        return true;
    }

    bool pause(std::size_t index)
    {
        const TrueStay &stay = m_case.told.stays[index];
        const ToldVisit *told = visitOf(index);
        if (told == nullptr || stay.end - stay.begin < 4800 || stay.end - stay.begin > 10 * 3600 || isVouchedFor(stay) ||
            !told->visit.end)
            return false;
        replacePhone(stay.begin - 300, stay.end + 300, {});
        planted(Plant::pause, stay.begin, stay.end, 0, told->visit.id);
        return true;
    }

    bool addDevice(std::int32_t day)
    {
        if (!m_case.second.empty())
            return false;
        const auto &people = m_outbreak.population.people;
        for (int attempt = 0; attempt < 20; ++attempt) {
            const auto other = static_cast<std::uint32_t>(m_random() % people.size());
            if (!people[other].hasPhone || people[other].offAtNight)
                continue;
            demo::DayPlan plan;
            m_outbreak.routine->plan(other, day, m_outbreak.epidemic.restrictions[other], plan);
            DemoTime apart = 0;
            for (const demo::PlannedStay &theirs : plan)
                for (const TrueStay &ours : m_case.told.stays) {
                    const DemoTime common = std::min(theirs.end, ours.end) - std::max(theirs.begin, ours.begin);
                    apart += common > 3600 && metresTo(theirs.place, ours.place) >= least(theirs.place) + least(ours.place) - 900
                                 ? common
                                 : 0;
                }
            const std::vector<demo::PhoneRecord> records = recordsOf(other, day, plan);
            if (apart < 3 * 3600 || records.size() < 40)
                continue;
            m_case.second = records;
            planted(Plant::secondDevice, records.front().at, records.back().at, 900);
            return true;
        }
        return false;
    }

    [[nodiscard]] std::vector<demo::PhoneRecord> recordsOf(std::uint32_t person, std::int32_t day,
                                                           const demo::DayPlan &plan) const
    {
        std::vector<demo::PhoneRecord> records;
        demo::RecordMaker(m_outbreak).phone(person, day, plan, records);
        return records;
    }
    void replacePhone(DemoTime begin, DemoTime end, const std::vector<demo::PhoneRecord> &records)
    {
        auto &phone = m_case.told.phone;
        std::erase_if(phone, [&](const demo::PhoneRecord &r) { return r.at >= begin && r.at < end; });
        phone.insert(phone.end(), records.begin(), records.end());
        std::ranges::stable_sort(phone, {}, &demo::PhoneRecord::at);
    }

    const demo::Outbreak &m_outbreak;
    std::mt19937 m_random;
    TamperedCase m_case;
    std::vector<demo::DemoSpan> m_off;
    std::vector<std::int32_t> m_days;
};

} // namespace

const char *nameOf(Plant plant)
{
    constexpr const char *names[] = {"claim moved elsewhere", "visit struck out",      "payment elsewhere", "phone left at home",
                                     "impossible travel",     "claimed through a gap", "second device"};
    return names[static_cast<std::size_t>(plant)];
}

const char *nameOf(epi::ConflictKind kind)
{
    constexpr const char *names[] = {"displaced",        "undeclaredStay", "undeclaredPayment", "phoneElsewhere",
                                     "impossibleTravel", "gapInVisit",     "twoDevices"};
    return names[static_cast<std::size_t>(kind)];
}

double plantedDistance(const demo::Outbreak &outbreak, std::uint32_t place)
{
    const std::uint16_t best = outbreak.radio->heardIn(place).front();
    return std::max(900.0, 2 * outbreak.radio->cells()[best].radius);
}

std::vector<TamperedCase> tamper(const demo::Outbreak &outbreak, std::vector<ToldCase> cases, std::uint32_t seed,
                                 std::size_t each)
{
    std::vector<TamperedCase> tampered;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Tamperer tamperer(outbreak, std::move(cases[i]), seed * 1009 + static_cast<std::uint32_t>(i));
        for (std::size_t n = 0; n < each; ++n)
            tamperer.plant(static_cast<Plant>((i * each + n) % plantKinds));
        tampered.push_back(tamperer.take());
    }
    return tampered;
}

} // namespace tracedesk::tests
