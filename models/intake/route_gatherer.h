#pragma once

#include "intake/route_stops.h"

namespace tracedesk::intake {

/// Goes through the parts of a route once and puts stops together. A part goes to the stop that is being told, begins the next
/// one, or is left unread; it never vanishes.
class RouteGatherer
{
public:
    RouteGatherer(const FoldedText &text, const SpeechWords &words, const RouteParts &parts)
        : m_text(text)
        , m_words(words)
        , m_parts(parts.parts)
        , m_days(parts.days)
        , m_times(parts.times)
    {
    }

    ReadStops gather();

private:
    using Kind = epi::ToldVisit::Kind;

    void handle(std::size_t k);
    void handleSeparator(const RoutePart &part, std::size_t k);
    void handleWord(const RoutePart &part, std::size_t k);
    void handleDay(const RoutePart &part, std::size_t k);
    void handleTime(const RoutePart &part, std::size_t k);
    void handleLength(const RoutePart &part);
    void handleTransport(const RoutePart &part, std::size_t k);
    void handleMask(const RoutePart &part);
    void handleName(const RoutePart &part, std::size_t k, Kind kind);
    void handleActivity(const RoutePart &part, std::size_t k);
    void handleGoHome(const RoutePart &part, Kind kind);
    [[nodiscard]] bool rightAfterName(const RoutePart &part) const;
    void keepWay();
    [[nodiscard]] SignRange wordsFrom(std::size_t k) const;
    void noteClause(const RoutePart &part);
    void handleJoins(const RoutePart &part, std::size_t k);
    void handleTo(const RoutePart &part, std::size_t k);
    void handleBracket(std::size_t open, std::size_t close);
    void secondName(const RoutePart &part, std::size_t k, Kind kind, SignRange word);

    void close();
    bool amendLast();
    void drop(epi::UnreadReason reason);
    void beginNext();
    void take(const RoutePart &part) { m_stop.ranges.push_back({part.begin, part.stop}); }
    void set(SignRange &field, SignRange value, const RoutePart &part);
    void extend(SignRange &field, SignRange value) const;
    void finishName();
    [[nodiscard]] bool isAccepted() const;
    [[nodiscard]] bool isOccasion(SignRange range) const;
    [[nodiscard]] int placeness(SignRange range, Kind kind) const;
    [[nodiscard]] bool isRoute(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool isGeneric(SignRange name) const;
    [[nodiscard]] bool isSpeaker(const RoutePart &part) const;
    [[nodiscard]] bool isSaidOf() const;
    [[nodiscard]] bool isClause(SignRange name) const;
    void dropCommute();
    [[nodiscard]] SignRange withoutBrackets(SignRange name) const;
    bool takeTimeOfLast();
    void closeStay();
    [[nodiscard]] bool endsSentence(std::size_t k) const;
    bool renameLast();
    void tellLater();
    [[nodiscard]] bool isPerson(SignRange range) const;
    [[nodiscard]] bool trailsName(std::size_t k) const;
    [[nodiscard]] bool endsLast(const StopDraft &last) const;
    void noteDoing(const RoutePart &part);
    void demoteName();
    bool nameByDoing();
    void dropTitles();
    bool repeatLast();
    [[nodiscard]] bool goesOnBelow(std::size_t k) const;
    void noteMeal();
    [[nodiscard]] bool isLabelled(std::size_t k) const;
    [[nodiscard]] bool beginsRecord(const RoutePart &label) const;
    [[nodiscard]] const RoutePart *next(std::size_t k) const { return k + 1 < m_parts.size() ? &m_parts[k + 1] : nullptr; }
    [[nodiscard]] bool nextIs(std::size_t k, std::initializer_list<Part> kinds) const;
    [[nodiscard]] bool movesOn(std::size_t k) const;
    [[nodiscard]] bool isEnd(std::size_t k) const;

    const FoldedText &m_text;
    const SpeechWords &m_words;
    const std::vector<RoutePart> &m_parts;
    const std::vector<DayRead> &m_days;
    const std::vector<TimePhrase> &m_times;
    ReadStops m_out;
    StopDraft m_stop;
    std::optional<epi::Day> m_day;
    std::optional<epi::Day> m_lastDay;
    std::vector<epi::Day> m_moreDays;
    bool m_dayResolved = false;
    bool m_dayOpen = false; ///< nothing but separators since the day
    SignRange m_transport;  ///< of the stop to come
    SignRange m_nextWay;    ///< of the stop after the one that is being told
    SignRange m_nextWayAt;
    SignRange m_cameFrom;
    std::vector<SignRange> m_carried; ///< what tells of the stop to come
    bool m_chain = false;
    bool m_list = false;
    bool m_bracket = false;
    std::optional<StopDraft> m_beforeComma; ///< the stop as it was, if what follows turns out to be of no stop
    bool m_lineFirst = true;                ///< no stop of this line was told yet
    bool m_apart = false;                   ///< arrows of this line stand between times and their places
    bool m_below = false;                   ///< the line before goes on in this one
    bool m_lineStop = false;                ///< a stop was told on this line
    bool m_lineBegun = false;               ///< as it was before the stop that is being closed
    bool m_lineDay = false;                 ///< a day was told on this line
    std::size_t m_lineBegin = 0;
    std::size_t m_indent = 0;     ///< of the bullet before
    std::size_t m_stopIndent = 0; ///< of the bullet before the last stop
};

} // namespace tracedesk::intake
