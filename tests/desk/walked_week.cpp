#include "walked_week.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace tracedesk::tests {

namespace {

constexpr UnixTime minute = 60;
constexpr UnixTime hour = 3600;
constexpr UnixTime day = 86400;
constexpr UnixTime utcOffset = 9 * hour;

// Of what is known
constexpr UnixTime fixesHold = 10 * minute; // the logger was on: a fix a minute when it hears satellites
constexpr double samePlace = 200;           // metres: indoors a fix strays by as much
constexpr UnixTime longestIndoors = 16 * hour;
constexpr UnixTime leastKnown = 3 * day;

// What counts as having stayed: slower than somebody who goes anywhere, twice. Ten minutes within 150 m is a stop, half an hour
// within 500 m a walk about a place. Both are below 1 km/h net.
struct Pace
{
    UnixTime window;
    double metres;
};
constexpr Pace stop{10 * minute, 150};
constexpr Pace stroll{30 * minute, 500};
constexpr double oneVisit = 150; // metres between the middles of what is told as one visit
constexpr UnixTime briefly = 10 * minute;
constexpr UnixTime leastNights = 8 * hour; // by which somebody is known to live at a place

constexpr double middleLatitude = 37.61;
constexpr double middleLongitude = 126.90;
constexpr double metresPerDegree = 111195;

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

// 2020-03-05T10:53:04+09:00
UnixTime timeOf(std::string_view text)
{
    const auto number = [&](std::size_t at, std::size_t size) {
        int value = 0;
        std::from_chars(text.data() + at, text.data() + at + size, value);
        return value;
    };
    const std::chrono::year_month_day date{std::chrono::year{number(0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    return std::chrono::sys_days{date}.time_since_epoch().count() * day + number(11, 2) * hour + number(14, 2) * minute +
           number(17, 2) - utcOffset;
}

} // namespace

double metres(Spot a, Spot b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Spot spotOf(double latitude, double longitude)
{
    const double narrow = std::cos(middleLatitude * std::numbers::pi / 180);
    return {(longitude - middleLongitude) * metresPerDegree * narrow, (latitude - middleLatitude) * metresPerDegree};
}

epi::LatLng latLngOf(Spot spot)
{
    const double narrow = std::cos(middleLatitude * std::numbers::pi / 180);
    return {middleLatitude + spot.y / metresPerDegree, middleLongitude + spot.x / metresPerDegree / narrow};
}

double Dice::normal()
{
    const double length = std::sqrt(-2 * std::log(uniform()));
    return length * std::cos(2 * std::numbers::pi * uniform());
}

double Dice::exponential(double mean)
{
    return -mean * std::log(uniform());
}

WalkedWeek::WalkedWeek(std::string person, std::vector<Fix> fixes)
    : m_person(std::move(person))
    , m_fixes(std::move(fixes))
{
    std::ranges::stable_sort(m_fixes, {}, &Fix::at);
    findKnown();
    if (knownSeconds() < leastKnown)
        return;
    findStays();
    findHome();
}

void WalkedWeek::findKnown()
{
    for (std::size_t i = 1; i < m_fixes.size(); ++i) {
        const Fix &from = m_fixes[i - 1];
        const Fix &to = m_fixes[i];
        const UnixTime pause = to.at - from.at;
        if (pause > fixesHold && (pause > longestIndoors || metres(from.spot, to.spot) > samePlace))
            continue;
        if (!m_known.empty() && m_known.back().second == from.at)
            m_known.back().second = to.at;
        else
            m_known.emplace_back(from.at, to.at);
    }
}

UnixTime WalkedWeek::knownSeconds() const
{
    UnixTime sum = 0;
    for (const auto &[begin, end] : m_known)
        sum += end - begin;
    return sum;
}

bool WalkedWeek::isKnown(UnixTime begin, UnixTime end) const
{
    return std::ranges::any_of(m_known, [&](const Span &span) { return span.first <= begin && end <= span.second; });
}

std::optional<Spot> WalkedWeek::at(UnixTime t) const
{
    if (!isKnown(t, t))
        return std::nullopt;
    const auto after = std::ranges::lower_bound(m_fixes, t, {}, &Fix::at);
    if (after == m_fixes.begin() || after->at == t)
        return after->spot;
    const Fix &before = *std::prev(after);
    const double share = static_cast<double>(t - before.at) / static_cast<double>(after->at - before.at);
    return Spot{before.spot.x + share * (after->spot.x - before.spot.x), before.spot.y + share * (after->spot.y - before.spot.y)};
}

void WalkedWeek::findStays()
{
    struct Minute
    {
        UnixTime at;
        Spot spot;
        bool taken; ///< by a stay
    };
    for (const auto &[begin, end] : m_known) {
        std::vector<Minute> minutes;
        for (UnixTime t = begin; t <= end; t += minute)
            minutes.push_back({t, *at(t), false});
        for (const Pace &pace : {stop, stroll}) {
            const auto steps = static_cast<std::size_t>(pace.window / minute);
            // From the first minute that the whole window stays near to the last that is near it.
            for (std::size_t first = 0; first + steps < minutes.size();) {
                std::size_t next = first;
                while (next < minutes.size() && !minutes[next].taken &&
                       metres(minutes[next].spot, minutes[first].spot) <= pace.metres)
                    ++next;
                if (next <= first + steps) {
                    ++first;
                    continue;
                }
                std::vector<double> x, y;
                for (std::size_t i = first; i < next; ++i) {
                    x.push_back(minutes[i].spot.x);
                    y.push_back(minutes[i].spot.y);
                    minutes[i].taken = true;
                }
                m_stays.push_back({minutes[first].at, minutes[next - 1].at, {median(x), median(y)}, false});
                first = next;
            }
        }
    }
    std::ranges::sort(m_stays, {}, &WalkedStay::begin);
    std::vector<WalkedStay> told;
    for (const WalkedStay &stay : m_stays) {
        if (!told.empty() && stay.begin - told.back().end <= briefly && metres(stay.at, told.back().at) <= oneVisit)
            told.back().end = stay.end;
        else
            told.push_back(stay);
    }
    m_stays = std::move(told);
}

void WalkedWeek::findHome()
{
    const auto atNight = [](const WalkedStay &stay) {
        UnixTime sum = 0;
        for (UnixTime t = stay.begin; t < stay.end; t += 10 * minute)
            sum += (t + utcOffset) % day < 6 * hour ? 10 * minute : 0;
        return sum;
    };
    const auto nightsAt = [&](const WalkedStay &stay) {
        UnixTime sum = 0;
        for (const WalkedStay &other : m_stays)
            sum += metres(stay.at, other.at) <= oneVisit ? atNight(other) : 0;
        return sum;
    };
    UnixTime most = 0;
    for (const WalkedStay &stay : m_stays) {
        if (const UnixTime nights = nightsAt(stay); nights > most) {
            most = nights;
            m_home = stay.at;
        }
    }
    if (most < leastNights)
        m_home.reset();
    std::vector<UnixTime> nights;
    for (const WalkedStay &stay : m_stays)
        nights.push_back(nightsAt(stay));
    for (std::size_t i = 0; i < m_stays.size(); ++i) {
        m_stays[i].home = m_home && metres(m_stays[i].at, *m_home) <= oneVisit;
        m_stays[i].slept = nights[i] >= hour;
    }
}

std::vector<std::string> unpackedLines(const std::filesystem::path &xz)
{
    std::vector<std::string> lines;
    if (!std::filesystem::exists(xz))
        return lines;
    FILE *pipe = popen(("xz -dc '" + xz.string() + "'").c_str(), "r");
    if (pipe == nullptr)
        return lines;
    char line[400];
    while (std::fgets(line, sizeof line, pipe) != nullptr)
        lines.emplace_back(line);
    pclose(pipe);
    return lines;
}

std::vector<WalkedWeek> readWalkedWeeks(const std::filesystem::path &xz)
{
    std::vector<WalkedWeek> weeks;
    std::string person;
    std::vector<WalkedWeek::Fix> fixes;
    const auto close = [&] {
        WalkedWeek week(std::move(person), std::exchange(fixes, {}));
        if (week.home())
            weeks.push_back(std::move(week));
    };
    std::vector<std::string> lines = unpackedLines(xz);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const auto first = line.find(',');
        const auto second = line.find(',', first + 1);
        const auto third = line.find(',', second + 1);
        if (third == std::string_view::npos)
            continue;
        if (line.substr(0, first) != person) {
            close();
            person = line.substr(0, first);
        }
        double latitude = 0;
        double longitude = 0;
        std::from_chars(line.data() + second + 1, line.data() + third, latitude);
        std::from_chars(line.data() + third + 1, line.data() + line.size(), longitude);
        fixes.push_back({timeOf(line.substr(first + 1)), spotOf(latitude, longitude)});
    }
    close();
    return weeks;
}

} // namespace tracedesk::tests
