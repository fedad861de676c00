#include "intake/told_time.h"

#include <algorithm>

namespace tracedesk::intake {

using epi::UnreadReason;

namespace {

constexpr int noon = 720;
constexpr int dayLength = 1440;

enum class Side : std::uint8_t { none, about, from, until, before, beforeLittle, after, afterLittle };

void widen(ToldClock &clock, Side side, bool about, int margin)
{
    const int middle = (clock.earliest + clock.latest) / 2;
    switch (side) {
    case Side::before:
        clock.earliest = std::min(0, clock.earliest);
        break;
    case Side::beforeLittle:
        clock.earliest -= margin;
        break;
    case Side::after:
        clock.latest = clock.vague ? clock.latest + 2 * margin : std::max(dayLength, clock.latest);
        break;
    case Side::afterLittle:
        clock.latest += margin;
        break;
    default:
        break;
    }
    if (clock.vague && (side == Side::after || side == Side::afterLittle))
        clock.earliest = middle;
    if (side == Side::before && clock.vague)
        clock.latest = middle;
    clock.approximate = clock.approximate || about || (side >= Side::before && side <= Side::afterLittle);
    if (about && !clock.vague && side < Side::before) {
        clock.earliest -= margin;
        clock.latest += margin;
    }
}

class PhraseReader
{
public:
    PhraseReader(const FoldedText &text, const SpeechWords &words, const DayReader &days, TimePlace place)
        : m_text(text)
        , m_words(words)
        , m_days(days)
        , m_place(place)
    {
    }

    std::optional<TimePhrase> read(std::size_t i)
    {
        std::size_t at = i;
        bool prefixed = takePrefixes(at);
        const bool dash = !prefixed && m_text.at(at) == U'-'; // "카페 -16시"
        const bool wave = dash || (!prefixed && m_text.at(at) == U'~');
        if (wave) {
            m_side = Side::until;
            at = m_text.skipBlanks(at + 1);
            (void)takePrefixes(at);
            prefixed = true;
        }
        const std::optional<int> shift = m_side == Side::until ? takeDay(at) : std::nullopt;
        auto first =
            oneTime(at, {prefixed, prefixed || m_place.part || m_place.compact, m_place.dotted || prefixed}, wave || prefixed);
        if (!first && prefixed && !wave && isHangul(m_text.at(i))) { // "한 시" is no "about"
            at = i;
            m_about = prefixed = false;
            m_side = Side::none;
            first = oneTime(at, {false, m_place.part || m_place.compact, m_place.dotted}, false);
        }
        if (!first && !prefixed)
            first = bareBegin(at);
        const auto goesHome = [&](std::size_t end) { // "5 home"
            return m_place.part && m_words.find(m_text, m_text.skipBlanks(end), Words{Word::home, Word::work, Word::goHome});
        };
        if (!first && (m_place.daytime || m_place.part)) {
            auto alone = readClock(m_text, at, m_words, {true, false, false});
            if (alone && alone->bare && alone->clock.half == ToldClock::Half::open && isDigit(m_text.at(at)) &&
                ((m_place.daytime && endsTime(m_text, alone->end, m_words)) || goesHome(alone->end)))
                return TimePhrase{.begin = i, .end = alone->end, .from = alone->clock};
        }
        if (!first)
            return std::nullopt;
        first->clock.days = shift.value_or(0);
        if (first->bare && m_side != Side::from && !m_between && beginsAddress(m_text, first->end, m_words))
            return std::nullopt;
        TimePhrase phrase{.begin = i, .end = first->end};
        const Side begun = m_side;
        bool tilde = false;
        auto second = begun == Side::until || m_tail == Side::until ? std::nullopt : secondTime(*first, phrase.end, tilde);
        const bool counts =
            m_place.counted || (second && second->spelled && !first->spelled) || countsThings(m_text, phrase.end, m_words);
        const bool spans =
            second && second->bare && (m_place.afterPlace ? endsTime(m_text, phrase.end, m_words) || !counts : !counts);
        if (first->bare && !prefixed &&
            (!second || (!m_place.part && second->bare && !(first->spelled && second->spelled) && !spans)))
            return std::nullopt;
        if (first->dotted && !prefixed && !m_place.dotted && first->window < 0 && (!second || second->window < 0))
            return std::nullopt; // "7.30-9pm", but not "7.30 - 9"
        if (dash && !endsTime(m_text, phrase.end, m_words))
            return std::nullopt;
        place(phrase, *first, second, begun, at);
        return phrase;
    }

private:
    // "at around", "from about"; true where a bare number after it is a time.
    bool takePrefixes(std::size_t &at)
    {
        bool any = false;
        for (int i = 0; i < 3; ++i) {
            const auto hit = m_words.find(
                m_text, at, Words{Word::about, Word::atTime, Word::from, Word::until, Word::before, Word::after, Word::between});
            if (!hit || (hit->word == Word::until && hit->value == 1))
                return any;
            std::size_t next = m_text.skipBlanks(hit->end);
            if (m_text.at(next) == U':')
                next = m_text.skipBlanks(next + 1);
            switch (hit->word) {
            case Word::about:
                m_about = true;
                break;
            case Word::from:
                m_side = Side::from;
                break;
            case Word::until:
                m_side = Side::until;
                break;
            case Word::before:
                m_side = hit->value == 1 ? Side::beforeLittle : Side::before;
                break;
            case Word::after:
                m_side = hit->value == 1 ? Side::afterLittle : Side::after;
                break;
            case Word::between:
                m_between = true;
                break;
            default:
                break;
            }
            at = next;
            any = true;
        }
        return any;
    }

    // "~ 익일 02:00", "until 3/13 10:00": days after the one told last.
    std::optional<int> takeDay(std::size_t &at) const
    {
        if (const auto told = m_words.find(m_text, at, Word::day)) {
            at = m_text.skipBlanks(told->stop);
            return told->value;
        }
        const auto read = m_days.read(at, {false, true});
        if (!read || !read->day || read->last || !m_days.last())
            return std::nullopt;
        at = m_text.skipBlanks(read->end);
        return static_cast<int>((*read->day - *m_days.last()).count());
    }

    std::optional<ClockRead> oneTime(std::size_t at, ClockPlace place, bool prefixed)
    {
        auto read = readClock(m_text, at, m_words, place);
        if (!read) {
            const auto vague = m_words.find(m_text, at, Word::vague);
            if (!vague || (isName(at, vague->end) && !prefixed))
                return std::nullopt;
            const VagueTime &part = m_words.vague[static_cast<std::size_t>(vague->value)];
            read = ClockRead{.end = vague->end};
            read->clock = {.minute = (part.earliest + part.latest) / 2,
                           .earliest = part.earliest,
                           .latest = part.latest,
                           .approximate = true,
                           .vague = true,
                           .whole = part.whole};
        }
        takeTails(*read);
        return read;
    }

    // "Night Market": a capital follows.
    [[nodiscard]] bool isName(std::size_t begin, std::size_t end) const
    {
        const std::size_t next = m_text.skipBlanks(end);
        return isLatin(m_text.at(begin)) && next < m_text.size() && m_text.capital[next] && m_text.capital[begin];
    }

    void takeTails(ClockRead &read)
    {
        m_tail = Side::none;
        m_aboutTail = false;
        for (int i = 0; i < 3; ++i) {
            const std::size_t at = m_text.skipBlanks(read.end);
            const auto hit = m_words.find(
                m_text, at, Words{Word::aboutTail, Word::fromTail, Word::untilTail, Word::beforeTail, Word::afterTail});
            if (!hit || (hit->word == Word::fromTail && at != read.end && hit->end - at < 2))
                break;
            if (read.clock.vague && hit->word == Word::fromTail && m_text.at(at) == U'에')
                break;
            switch (hit->word) {
            case Word::aboutTail:
                m_aboutTail = true;
                break;
            case Word::fromTail:
                m_tail = Side::from;
                break;
            case Word::untilTail:
                m_tail = Side::until;
                break;
            case Word::beforeTail:
                m_tail = Side::before;
                break;
            default:
                m_tail = Side::after;
                break;
            }
            read.end = hit->stop;
        }
        if (const auto particle = m_words.find(m_text, read.end, Word::particle); particle && isHangul(m_text.at(read.end)))
            read.end = particle->end;
    }

    // "9-10", "3-4pm", "9~10시", "nine to five": the first number says nothing by itself.
    std::optional<ClockRead> bareBegin(std::size_t at)
    {
        const auto number = readNumber(m_text, at);
        const bool spelled = !number && isLatin(m_text.at(at)) && m_words.find(m_text, at, Word::number);
        if (!spelled && (!number || number->count > 2 || number->value > 24))
            return std::nullopt;
        auto read = readClock(m_text, at, m_words, {true, false, true});
        if (!read || (!read->bare && !read->dotted))
            return std::nullopt;
        const std::size_t sign = m_text.skipBlanks(read->end);
        if (m_text.at(sign) != U'~' && m_text.at(sign) != U'-' && !m_words.find(m_text, sign, Word::until))
            return std::nullopt;
        m_tail = Side::none;
        m_aboutTail = false;
        return read;
    }

    // "9시 20분~50분": of the same hour
    std::optional<ClockRead> minuteOnly(std::size_t at, const ClockRead &first) const
    {
        const auto digits = readNumber(m_text, at);
        const auto word = digits ? std::nullopt : m_words.find(m_text, at, Word::number);
        if (first.bare || first.clock.vague || (!digits && !word) || (digits && digits->count > 2))
            return std::nullopt;
        const int minute = digits ? digits->value : word->value;
        const auto unit = m_words.find(m_text, m_text.skipBlanks(digits ? digits->end : word->end), Word::minuteUnit);
        if (!unit || minute > 59 || minute <= first.clock.minute % 60)
            return std::nullopt;
        ClockRead read = first;
        read.end = unit->end;
        read.clock.minute = read.clock.earliest = read.clock.latest = first.clock.minute / 60 * 60 + minute;
        return read;
    }

    std::optional<ClockRead> secondTime(ClockRead &first, std::size_t &end, bool &tilde)
    {
        m_firstAbout = m_aboutTail;
        m_firstTail = m_tail;
        const std::size_t sign = m_text.skipBlanks(end);
        std::size_t at = sign;
        const char32_t c = m_text.at(sign);
        bool word = false;
        if (c == U'~' || (c == U'-' && m_text.at(sign + 1) != U'>')) {
            while (m_text.at(at) == c)
                ++at;
            if (m_text.at(at) == U'>')
                return std::nullopt;
            tilde = c == U'~';
        } else if (const auto until = m_words.find(m_text, sign, Words{Word::until, Word::joins});
                   until && (until->word == Word::until || m_between)) {
            at = until->end;
            word = true;
        } else if (c == arrowSign && m_place.line && first.colon && spansTimes(m_text, sign, m_words))
            at = sign + 1; // "13:00 → 14:20 광명반점"
        else if (c == U';' && sign != end && m_place.part && first.colon && m_text.at(sign + 1) == U' ' &&
                 isDigit(m_text.at(sign + 2)))
            at = sign + 1; // "07:00 ; 07:40"
        else if (m_tail != Side::from)
            return std::nullopt;
        at = m_text.skipBlanks(at);
        const std::optional<int> shift = takeDay(at);
        if (shift && first.bare && m_side != Side::from && !word)
            return std::nullopt; // "솔빛로 3 - 9.12. 15:00"
        const bool spaced = sign != end && !tilde && !word;
        const bool bareAfter = (first.bare ? first.spelled || !m_place.counted || m_side != Side::none || m_between : true) &&
                               !(spaced && !first.bare);
        const Side kept = m_side;
        const bool about = m_about;
        m_about = false;
        if (const auto hit = m_words.find(m_text, at, Word::about))
            m_about = true, at = m_text.skipBlanks(hit->end);
        auto second = minuteOnly(at, first);
        if (second)
            takeTails(*second);
        else
            second = oneTime(
                at,
                {bareAfter, true, first.dotted || word || (first.colon && m_place.part) || (first.bare && m_place.afterPlace)},
                tilde || word || shift);
        m_secondAbout = m_about || m_aboutTail;
        m_about = about;
        m_side = kept;
        if (second && second->bare &&
            (beginsAddress(m_text, second->end, m_words) ||
             (isDigit(m_text.at(m_text.skipBlanks(sign + 1))) && followsNumber(second->end))))
            second.reset();
        const bool mixed = second && first.colon && m_place.part && second->clock.minute > first.clock.minute; // "15:00 - 15.20"
        if (second && second->dotted && second->window < 0 && !first.dotted && !first.bare && !mixed)
            second.reset();
        if (!second) {
            m_tail = m_firstTail;
            if (tilde || (c == U'-' && sign == end))
                end = sign + 1;
            return std::nullopt;
        }
        // "22:00 ~ 25:30": of the same day, as who stays up counts
        constexpr int evening = 18 * 60;
        constexpr int latest = 30 * 60;
        if (second->fault && second->colon && first.clock.minute >= evening && second->clock.minute > dayLength &&
            second->clock.minute < latest && m_text.at(second->end - 2) < U'6')
            second->fault = false;
        second->clock.days = shift.value_or(0);
        end = second->end;
        if (m_tail == Side::until)
            m_tail = Side::none;
        m_secondTail = m_tail;
        m_tail = m_firstTail;
        return second;
    }

    [[nodiscard]] bool followsNumber(std::size_t end) const { return m_text.at(end) == U'-' && isDigit(m_text.at(end + 1)); }

    void place(TimePhrase &phrase, ClockRead first, std::optional<ClockRead> second, Side begun, std::size_t at)
    {
        const int margin = m_words.aboutMinutes;
        if (second)
            shareHalves(first, *second, m_words);
        const bool whole = first.clock.whole;
        const Side tail = second ? m_firstTail : m_tail;
        const bool ends = begun == Side::until || tail == Side::until;
        Side side = begun;
        if (tail == Side::before || tail == Side::after)
            side = tail;
        if (!whole)
            widen(first.clock, side, m_about || (second ? m_firstAbout : m_aboutTail), margin);
        phrase.vague = first.clock.vague && !second && side == Side::none;
        if (first.fault)
            phrase.fault = {at, second ? first.end : phrase.end, UnreadReason::impossibleTime};
        else
            (ends ? phrase.to : phrase.from) = first.clock;
        if (whole) {
            phrase.to = first.clock;
            phrase.from = first.clock;
            phrase.from->minute = phrase.from->latest = first.clock.earliest;
            phrase.to->minute = phrase.to->earliest = first.clock.latest;
        }
        if (!second)
            return;
        widen(second->clock, m_secondTail == Side::before || m_secondTail == Side::after ? m_secondTail : Side::none,
              m_secondAbout, margin);
        if (second->fault)
            phrase.fault = {first.end, phrase.end, UnreadReason::impossibleTime};
        else
            phrase.to = second->clock;
    }

    const FoldedText &m_text;
    const SpeechWords &m_words;
    const DayReader &m_days;
    TimePlace m_place;
    Side m_side = Side::none;
    Side m_tail = Side::none;
    Side m_firstTail = Side::none;
    Side m_secondTail = Side::none;
    bool m_about = false;
    bool m_between = false;
    bool m_aboutTail = false;
    bool m_firstAbout = false;
    bool m_secondAbout = false;
};

} // namespace

std::optional<TimePhrase> readTimePhrase(const FoldedText &text, std::size_t i, const SpeechWords &words, const DayReader &days,
                                         TimePlace place)
{
    return PhraseReader(text, words, days, place).read(i);
}

} // namespace tracedesk::intake
