#include "view/entry_texts.h"

#include "view/words.h"

#include <QRegularExpression>

namespace tracedesk::view {

namespace {

constexpr epi::Seconds dayLength{86'400};

std::optional<epi::Day> dayOf(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    // Four digits: a form is no place for the year 20.
    return date.ok() && year >= 1800 && year < 2200 ? std::optional(epi::Day{std::chrono::local_days{date}}) : std::nullopt;
}

epi::Seconds secondOfDay(epi::Instant t, epi::Seconds utcOffset)
{
    return t - epi::startOfDay(epi::localDay(t, utcOffset), utcOffset);
}

} // namespace

std::optional<epi::Day> readDay(const QString &text, const YearHint &hint)
{
    static const QRegularExpression whole(
        QStringLiteral("^\\s*(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[.일]?\\s*$"));
    static const QRegularExpression digits(QStringLiteral("^\\s*(\\d{4})(\\d{2})(\\d{2})\\s*$"));
    static const QRegularExpression brief(QStringLiteral("^\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*일?\\s*$"));
    for (const QRegularExpression *form : {&whole, &digits}) {
        if (const auto match = form->match(text); match.hasMatch())
            return dayOf(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    }
    const auto match = brief.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = match.capturedView(1).toInt();
    const int day = match.capturedView(2).toInt();
    const int year = static_cast<int>(std::chrono::year_month_day{hint.about}.year());
    const epi::Day earliest = hint.about - std::chrono::days{90};
    std::optional<epi::Day> last;
    for (int tried = year - 8; tried <= year + 8; ++tried) { // a 29 February may be eight years away
        const auto made = dayOf(tried, month, day);
        if (!made || *made > hint.latest)
            continue;
        if (*made >= earliest)
            return made;
        last = made;
    }
    return last;
}

std::optional<epi::Seconds> readClock(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})\\s*(?:[:시.]?\\s*(\\d{2})\\s*분?|시)?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.capturedView(1).toInt();
    const int minute = match.capturedView(2).toInt();
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
        return std::nullopt;
    return epi::Seconds{hour * 3600 + minute * 60};
}

std::optional<epi::Instant> readEnd(const QString &text, epi::Instant begin, epi::Seconds utcOffset)
{
    const epi::Day first = epi::localDay(begin, utcOffset);
    if (const auto clock = readClock(text)) {
        const epi::Instant end = epi::startOfDay(first, utcOffset) + *clock;
        return end < begin ? end + dayLength : end;
    }
    const QString trimmed = text.trimmed();
    const auto space = trimmed.lastIndexOf(u' ');
    if (space < 0)
        return std::nullopt;
    const auto day = readDay(trimmed.first(space), {first, first + std::chrono::days{366}});
    const auto clock = readClock(trimmed.sliced(space + 1));
    return day && clock ? std::optional(epi::startOfDay(*day, utcOffset) + *clock) : std::nullopt;
}

QString endText(epi::Instant end, epi::Instant begin, epi::Seconds utcOffset)
{
    const bool brief = end >= begin && end - begin < dayLength;
    if (brief && end > begin && secondOfDay(end, utcOffset) == epi::Seconds{0})
        return QStringLiteral("24:00");
    const QString clock = clockText(end, utcOffset);
    return brief ? clock : dayText(epi::localDay(end, utcOffset)) + u' ' + clock;
}

} // namespace tracedesk::view
