#include "tests/intake/told_routes.h"

#include "tests/intake/told_text.h"

#include <algorithm>

namespace tracedesk::tests {

using epi::Day;
using epi::ToldTime;
using epi::ToldVisit;

namespace {

int minuteOf(const std::optional<Day> &day, int minute)
{
    return (day ? static_cast<int>(day->time_since_epoch().count()) * 1440 : 0) + minute;
}

/// How a side of a stay agrees.
enum class Side : std::uint8_t { agrees, absent, open, differs };

Side sideOf(const std::vector<int> &noted, const std::optional<Day> &notedDay, const std::optional<ToldTime> &read,
            const std::optional<Day> &readDay, bool vague)
{
    const auto minutes = [](epi::Seconds s) { return static_cast<int>(s.count() / 60); };
    if (!read)
        return noted.empty() || vague ? Side::agrees : Side::absent;
    const int earliest = minutes(read->earliest);
    const int latest = minutes(read->latest);
    // "in the evening" is no time of the clock
    if (noted.empty())
        return vague || (read->approximate && latest - earliest > 60) ? Side::agrees : Side::differs;
    constexpr int halfDay = 720;
    const int slack = vague ? 180 : 0;
    const bool open = read->half == epi::ToldHalf::open;
    bool any = false;
    for (const int minute : noted) {
        const int at = minuteOf(notedDay, minute) - minuteOf(readDay, 0);
        any = any || (open ? (at >= earliest && at <= latest - halfDay) || (at >= earliest + halfDay && at <= latest)
                           : at >= earliest - slack && at <= latest + slack);
    }
    if (open)
        return any && (noted.size() > 1 || vague) ? Side::agrees : any ? Side::open : Side::differs;
    return any ? Side::agrees : Side::differs;
}

/// Letters and figures, small.
std::string plain(std::string_view text)
{
    const intake::FoldedText folded = intake::foldText(text);
    std::string out;
    for (std::size_t i = 0; i < folded.size(); ++i)
        if (intake::isWordSign(folded.at(i)))
            out += text.substr(folded.begin[i], folded.end[i] - folded.begin[i]);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool holds(std::string_view a, std::string_view b)
{
    const std::string x = plain(a);
    const std::string y = plain(b);
    return !x.empty() && !y.empty() && (x.contains(y) || y.contains(x));
}

struct Agreement
{
    bool place = false;
    bool day = false;
    Side from = Side::differs;
    Side to = Side::differs;
    int weight = 0;

    [[nodiscard]] bool right() const { return place && day && from == Side::agrees && to == Side::agrees; }
};

class Scorer
{
public:
    Scorer(const NotedRoute &noted, const epi::ToldRoute &read, const intake::SpeechWords &words,
           std::vector<std::string> *failures)
        : m_noted(noted)
        , m_read(read)
        , m_words(words)
        , m_failures(failures)
        , m_taken(read.visits.size(), false)
    {
    }

    RouteTally score()
    {
        match();
        for (std::size_t i = 0; i < m_noted.stops.size(); ++i)
            scoreStop(i);
        for (std::size_t v = 0; v < m_read.visits.size(); ++v)
            if (!m_taken[v]) {
                ++m_tally.invented;
                say("invented", test::textOf(m_read.visits[v]));
            }
        return m_tally;
    }

private:
    [[nodiscard]] bool samePlace(const NotedStop &stop, const ToldVisit &visit) const
    {
        if (holds(stop.place, visit.placeName))
            return true;
        const intake::FoldedText place = intake::foldText(stop.place);
        const auto is = [&](intake::Words kinds) {
            const auto hit = m_words.find(place, 0, kinds);
            return hit && place.skipBlanks(hit->stop) == place.size();
        };
        return (visit.kind == ToldVisit::Kind::home && is({intake::Word::home, intake::Word::goHome})) ||
               (visit.kind == ToldVisit::Kind::work && is({intake::Word::work, intake::Word::goWork, intake::Word::leaveWork}));
    }

    [[nodiscard]] Agreement compare(std::size_t i, std::size_t v) const
    {
        const NotedStop &stop = m_noted.stops[i];
        const ToldVisit &visit = m_read.visits[v];
        Agreement found;
        const bool exact = plain(stop.place) == plain(visit.placeName);
        found.place = samePlace(stop, visit);
        const bool ranged = stop.lastDay && stop.lastDay != stop.day;
        const bool within = ranged && visit.day && *visit.day >= stop.day && *visit.day <= *stop.lastDay;
        const bool sameDay = visit.day == stop.day;
        found.day = ranged ? sameDay && visit.lastDay == stop.lastDay : sameDay && !visit.lastDay;
        const std::optional<Day> base = stop.day && visit.day ? stop.day : std::nullopt;
        const std::optional<Day> readBase = stop.day && visit.day ? visit.day : std::nullopt;
        const std::optional<Day> notedBase = stop.daily || within ? readBase : base;
        found.from = sideOf(stop.from, notedBase, visit.from, readBase, stop.vague);
        found.to = sideOf(stop.to ? std::vector{*stop.to} : std::vector<int>{}, notedBase, visit.to, readBase, stop.vague);
        if (!visit.to && stop.toDerived)
            found.to = Side::agrees;
        // Past midnight a stop may be told on the day after.
        if (!ranged && !sameDay && stop.day && visit.day && !stop.from.empty() && visit.from && found.from == Side::agrees)
            found.day = true;
        // "all day" said of a stay without times
        if (stop.from.empty() && !stop.to && visit.from && visit.to && visit.from->approximate &&
            visit.from->earliest.count() == 0)
            found.from = found.to = Side::agrees;
        if (stop.implied && !found.place && !stop.from.empty() && found.day && found.from == Side::agrees)
            found.place = true;
        const bool timed = !stop.from.empty() || stop.to;
        found.weight = (exact         ? 60
                        : found.place ? 50
                                      : 0) +
                       (sameDay || within ? 25 : 0) + (found.from == Side::agrees ? (stop.from.empty() ? 8 : 30) : 0) +
                       (found.to == Side::agrees ? (stop.to ? 20 : 4) : 0);
        const bool sameTime = !stop.from.empty() && visit.from && found.from == Side::agrees;
        const bool near = sameDay || within || !visit.day || !stop.day || sameTime || found.day;
        const bool met = (found.place && near) || (timed && (sameDay || within) && (!stop.from.empty() || visit.to) &&
                                                   (stop.from.empty() ? found.to : found.from) == Side::agrees);
        if (!met || (!near && !sameTime))
            found.weight = 0;
        return found;
    }

    void match()
    {
        struct Pair
        {
            int weight;
            std::size_t stop, visit;
        };
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < m_noted.stops.size(); ++i)
            for (std::size_t v = 0; v < m_read.visits.size(); ++v)
                if (const Agreement found = compare(i, v); found.weight > 0)
                    pairs.push_back({found.weight * 100 - static_cast<int>(i > v ? i - v : v - i), i, v});
        std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::weight);
        m_of.assign(m_noted.stops.size(), m_read.visits.size());
        for (const Pair &pair : pairs)
            if (m_of[pair.stop] == m_read.visits.size() && !m_taken[pair.visit]) {
                m_of[pair.stop] = pair.visit;
                m_taken[pair.visit] = true;
            }
        // One stop on each of the days of a stay.
        for (const Pair &pair : pairs) {
            const NotedStop &stop = m_noted.stops[pair.stop];
            if (!m_taken[pair.visit] && stop.lastDay && m_of[pair.stop] < m_read.visits.size() &&
                !m_read.visits[m_of[pair.stop]].lastDay && m_read.visits[pair.visit].day) {
                m_taken[pair.visit] = true;
                m_repeats.emplace_back(pair.stop, pair.visit);
            }
        }
    }

    [[nodiscard]] bool isRepeated(std::size_t i) const
    {
        const NotedStop &stop = m_noted.stops[i];
        if (!stop.lastDay || !stop.day)
            return false;
        std::vector<std::size_t> visits{m_of[i]};
        for (const auto &[owner, visit] : m_repeats)
            if (owner == i)
                visits.push_back(visit);
        for (Day day = *stop.day; day <= *stop.lastDay; day += std::chrono::days{1})
            if (std::ranges::none_of(visits, [&](std::size_t v) {
                    const Agreement found = compare(i, v);
                    return m_read.visits[v].day == day && found.place && found.from == Side::agrees && found.to == Side::agrees;
                }))
                return false;
        return true;
    }

    // Whether the reader shows near these bytes that it did not understand something.
    [[nodiscard]] bool unreadNear(std::size_t begin, std::size_t end) const
    {
        constexpr std::size_t reach = 60;
        return std::ranges::any_of(m_read.unread, [&](const epi::Unread &unread) {
            const std::size_t first = std::min(unread.span.begin, begin);
            const std::size_t last = std::max(unread.span.end, end);
            return unread.span.begin < end + reach && begin < unread.span.end + reach &&
                   !std::string_view(m_noted.text).substr(first, last - first).contains('\n');
        });
    }

    [[nodiscard]] bool isUnread(const std::string &words) const
    {
        for (std::size_t at = m_noted.text.find(words); at != std::string::npos && !words.empty();
             at = m_noted.text.find(words, at + 1))
            if (std::ranges::any_of(m_read.unread, [&](const epi::Unread &unread) {
                    return unread.span.begin < at + words.size() && at < unread.span.end;
                }))
                return true;
        return false;
    }

    void say(const char *what, const std::string &noted, const std::string &read = {})
    {
        if (m_failures != nullptr)
            m_failures->push_back(std::string(what) + "  " + noted + (read.empty() ? "" : "\n        read  " + read));
    }

    void scoreStop(std::size_t i)
    {
        const NotedStop &stop = m_noted.stops[i];
        std::string said =
            (stop.day ? test::dayOf(*stop.day) : "?") + (stop.lastDay ? ".." + test::dayOf(*stop.lastDay) : "") + " ";
        for (const int minute : stop.from)
            said += std::format("{:02}:{:02}", minute / 60, minute % 60);
        said += "-" + (stop.to ? std::format("{:02}:{:02}", *stop.to / 60, *stop.to % 60) : "") + " " + stop.place;
        const std::size_t v = m_of[i];
        if (v == m_read.visits.size()) {
            if (stop.optional)
                return;
            const Outcome outcome = isUnread(stop.place) ? Outcome::marked : Outcome::missed;
            ++m_tally.stops[static_cast<std::size_t>(outcome)];
            return say(outcome == Outcome::marked ? "unread" : "missed", said);
        }
        const ToldVisit &visit = m_read.visits[v];
        const Agreement found = compare(i, v);
        const Outcome outcome = outcomeOf(i, found, visit);
        ++m_tally.stops[static_cast<std::size_t>(outcome)];
        constexpr const char *names[] = {"", "WRONG", "lacking", "marked", "missed"};
        if (outcome != Outcome::right)
            say(names[static_cast<std::size_t>(outcome)], said, test::textOf(visit));
        countFields(stop, visit);
    }

    [[nodiscard]] Outcome outcomeOf(std::size_t i, const Agreement &found, const ToldVisit &visit) const
    {
        if (found.right() || isRepeated(i))
            return Outcome::right;
        const NotedStop &stop = m_noted.stops[i];
        const bool dayAbsent = !visit.day || (stop.lastDay && !visit.lastDay && visit.day == stop.day);
        const bool differs =
            !found.place || (!found.day && !dayAbsent) || found.from == Side::differs || found.to == Side::differs;
        const bool near = std::ranges::any_of(visit.spans, [&](const epi::TextSpan &s) { return unreadNear(s.begin, s.end); });
        if (differs)
            return visit.outOfOrder ? Outcome::marked : Outcome::wrong;
        return near || found.from == Side::open || found.to == Side::open || (!visit.day && stop.day) ? Outcome::marked
                                                                                                      : Outcome::lacking;
    }

    void count(Field field, bool noted, bool read, bool agree, const std::string &a, const std::string &b)
    {
        FieldCount &counted = m_tally.of[static_cast<std::size_t>(field)];
        counted.noted += noted ? 1 : 0;
        counted.read += read ? 1 : 0;
        counted.agree += noted && read && agree ? 1 : 0;
        constexpr const char *names[] = {"mask", "transport", "companions", "address"};
        if ((noted || read) && !(noted && read && agree))
            say(names[static_cast<std::size_t>(field)], "noted \"" + a + "\" read \"" + b + "\"");
    }

    void countFields(const NotedStop &stop, const ToldVisit &visit)
    {
        const auto said = [](const std::optional<bool> &mask) { return mask ? (*mask ? "on" : "off") : ""; };
        count(Field::mask, stop.mask.has_value(), visit.mask.has_value(), stop.mask == visit.mask, said(stop.mask),
              said(visit.mask));
        const auto words = [&](Field field, const std::string &noted, const std::string &read) {
            count(field, !noted.empty(), !read.empty(), holds(noted, read), noted, read);
        };
        words(Field::transport, stop.transport, visit.transport);
        words(Field::address, stop.address, visit.address);
        const intake::FoldedText with = intake::foldText(visit.companions);
        const bool alone = m_words.find(with, 0, intake::Word::alone) && stop.companions.empty();
        words(Field::companions, stop.companions, alone ? std::string() : visit.companions);
    }

    const NotedRoute &m_noted;
    const epi::ToldRoute &m_read;
    const intake::SpeechWords &m_words;
    std::vector<std::string> *m_failures;
    std::vector<bool> m_taken;
    std::vector<std::size_t> m_of; ///< the visit of each stop; their number: none
    std::vector<std::pair<std::size_t, std::size_t>> m_repeats;
    RouteTally m_tally;
};

} // namespace

RouteTally scoreRoute(const NotedRoute &noted, const epi::ToldRoute &read, const intake::SpeechWords &words,
                      std::vector<std::string> *failures)
{
    return Scorer(noted, read, words, failures).score();
}

} // namespace tracedesk::tests
