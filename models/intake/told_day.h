#pragma once

#include "epi/told_route.h"
#include "intake/speech_words.h"

namespace tracedesk::intake {

struct DayRead
{
    std::size_t end = 0;
    std::optional<epi::Day> day{};
    std::optional<epi::Day> last{}; ///< of "3/12~3/14"
    bool resolved = false;
    std::optional<epi::UnreadReason> fault{}; ///< and no day
    std::optional<std::pair<std::size_t, std::size_t>> wrongWeekday{};
    bool dashed = false; ///< "3-12"
    bool dotted = false;
    bool brief = false;               ///< "wed"
    bool dayFirst = false;            ///< "28/5"
    std::optional<epi::Day> dayOne{}; ///< of "day 2 (29 Mar)"
};

struct DayPlace
{
    bool line = false;  ///< first in its line
    bool part = false;  ///< first between separators
    bool within = true; ///< of "on 3rd" inside of a phrase: false, it may be a street
};

/// How the days of one text are written where one alone would not tell.
struct DayStyle
{
    bool dayFirst = false; ///< "28/5"
    bool compact = false;  ///< "0828" at the begin of lines
    bool weekdays = false; ///< "월 ..." at the begin of lines
};
[[nodiscard]] DayStyle dayStyleOf(const FoldedText &text, const SpeechWords &words, epi::Day about);

/// Reads days as they are told one after another. A day without a year lies nearest to the one before it, the first nearest to
/// the day of telling.
class DayReader
{
public:
    DayReader(const FoldedText &text, const SpeechWords &words, epi::Day about)
        : m_text(text)
        , m_words(words)
        , m_about(about)
        , m_style(dayStyleOf(text, words, about))
    {
    }

    [[nodiscard]] std::optional<DayRead> read(std::size_t i, DayPlace place) const;
    /// The days that follow are told after this one.
    void take(const DayRead &read);
    [[nodiscard]] bool hasDay() const { return m_last.has_value(); }
    [[nodiscard]] std::optional<epi::Day> last() const { return m_last; }

private:
    [[nodiscard]] std::optional<DayRead> readWord(std::size_t i, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> readFixed(std::size_t i, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> readNumbered(std::size_t i, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> readWeekday(std::size_t i, DayPlace place, bool last) const;
    [[nodiscard]] std::optional<DayRead> readWeek(const SpeechWords::Hit &week, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> numberOf(const SpeechWords::Hit &weekday, std::size_t next) const;
    [[nodiscard]] std::optional<DayRead> readDayRange(std::size_t i) const;
    [[nodiscard]] bool tellsTime(std::size_t i) const;
    [[nodiscard]] std::optional<DayRead> readMonthName(std::size_t i) const;
    [[nodiscard]] std::optional<DayRead> readDigits(std::size_t i, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> readParts(std::size_t i, DayPlace place) const;
    [[nodiscard]] std::optional<DayRead> readWholeDate(int first, int count, std::size_t end) const;
    [[nodiscard]] DayRead dayOfMonth(int value, std::size_t end) const;
    [[nodiscard]] DayRead made(std::optional<int> year, int month, int day, std::size_t end) const;
    void takeRange(DayRead &read) const;
    void takeWeekday(DayRead &read) const;
    [[nodiscard]] std::optional<SpeechWords::Hit> fullWeekday(std::size_t i) const;

    const FoldedText &m_text;
    const SpeechWords &m_words;
    epi::Day m_about;
    std::optional<epi::Day> m_last;
    bool m_dashed = false;
    bool m_dotted = false;
    DayStyle m_style;
    bool m_brief = false;
    std::optional<epi::Day> m_dayOne;
};

/// 0 Sunday to 6.
[[nodiscard]] inline int weekdayOf(epi::Day day)
{
    return static_cast<int>(std::chrono::weekday{day}.c_encoding());
}

} // namespace tracedesk::intake
