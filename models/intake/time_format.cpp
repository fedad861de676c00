#include "intake/time_format.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <exception>

namespace tracedesk::intake {

using namespace std::chrono;

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Two digits, or -1.
constexpr int twoDigits(const char *p)
{
    return isDigit(p[0]) && isDigit(p[1]) ? (p[0] - '0') * 10 + (p[1] - '0') : -1;
}

std::optional<epi::Day> dayOf(int y, int m, int d)
{
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok())
        return std::nullopt;
    return local_days{date};
}

/// "Z", "+09:00", "+0900" or "+09"; takes what it read off the front.
std::optional<epi::Seconds> takeOffset(std::string_view &text)
{
    if (text.starts_with('Z')) {
        text.remove_prefix(1);
        return epi::Seconds{0};
    }
    if (text.size() < 3 || (text[0] != '+' && text[0] != '-'))
        return std::nullopt;
    const int sign = text[0] == '-' ? -1 : 1;
    const int hours = twoDigits(text.data() + 1);
    text.remove_prefix(3);
    int minutes = 0;
    if (text.size() >= 3 && text[0] == ':') {
        minutes = twoDigits(text.data() + 1);
        text.remove_prefix(3);
    } else if (text.size() >= 2 && isDigit(text[0])) {
        minutes = twoDigits(text.data());
        text.remove_prefix(2);
    }
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return epi::Seconds{sign * (hours * 60 + minutes) * 60};
}

std::optional<epi::DayRange> readOneDay(const std::vector<std::string> &formats, std::string_view text)
{
    for (const std::string &format : formats) {
        const auto written = TimeFormat(format).read(text);
        if (!written || !written->day)
            continue;
        if (!written->wholeMonth)
            return epi::DayRange{*written->day, *written->day};
        const year_month_day first{*written->day};
        return epi::DayRange{*written->day, local_days{first.year() / first.month() / last}};
    }
    return std::nullopt;
}

} // namespace

TimeFormat::TimeFormat(std::string_view format)
{
    if (format == "serial" || format == "serial-1904") {
        // Spreadsheets call 1900-03-01 day 61, because they believe in 1900-02-29.
        m_serialEpoch = format == "serial" ? dayOf(1899, 12, 30) : dayOf(1904, 1, 1);
        return;
    }
    bool anything = false;
    while (!format.empty()) {
        const auto take = [&](std::string_view letters, Part part, std::uint8_t minimum, std::uint8_t maximum) {
            if (!format.starts_with(letters))
                return false;
            m_tokens.push_back({part, minimum, maximum, 0});
            format.remove_prefix(letters.size());
            anything = true;
            return true;
        };
        if (take("YYYY", Part::year, 4, 4) || take("MM", Part::month, 2, 2) || take("M", Part::month, 1, 2) ||
            take("DD", Part::day, 2, 2) || take("D", Part::day, 1, 2) || take("hh", Part::hour, 2, 2) ||
            take("h", Part::hour, 1, 2) || take("mm", Part::minute, 2, 2) || take("ss", Part::second, 2, 2) ||
            take("AP", Part::halfDay, 2, 2) || take("z", Part::offset, 1, 6))
            continue;
        m_tokens.push_back({Part::literal, 1, 1, format[0]});
        format.remove_prefix(1);
    }
    m_valid = anything;
}

std::optional<WrittenTime> TimeFormat::readSerial(std::string_view text) const
{
    double serial = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial);
    if (error != std::errc{} || end != text.data() + text.size() || !(serial >= 1) || serial >= 2'958'466)
        return std::nullopt;
    const double whole = std::floor(serial);
    WrittenTime written;
    written.day = *m_serialEpoch + days{static_cast<int>(whole)};
    written.secondOfDay = static_cast<std::int32_t>(std::lround((serial - whole) * 86'400));
    return written;
}

std::optional<WrittenTime> TimeFormat::read(std::string_view text) const
{
    if (m_serialEpoch)
        return readSerial(text);
    int y = -1, m = -1, d = -1, hour = 0, minute = 0, second = 0;
    std::optional<bool> afternoon;
    WrittenTime written;
    for (const Token &token : m_tokens) {
        if (token.part == Part::literal) {
            if (!text.starts_with(token.literal))
                return std::nullopt;
            text.remove_prefix(1);
            continue;
        }
        if (token.part == Part::halfDay) {
            const bool pm = text.starts_with("PM") || text.starts_with("pm") || text.starts_with("오후");
            if (!pm && !text.starts_with("AM") && !text.starts_with("am") && !text.starts_with("오전"))
                return std::nullopt;
            afternoon = pm;
            text.remove_prefix(text[0] == 'P' || text[0] == 'p' || text[0] == 'A' || text[0] == 'a' ? 2 : 6);
            continue;
        }
        if (token.part == Part::offset) {
            written.offset = takeOffset(text);
            if (!written.offset)
                return std::nullopt;
            continue;
        }
        int value = 0;
        std::uint8_t digits = 0;
        while (digits < token.maximum && digits < text.size() && isDigit(text[digits]))
            value = value * 10 + (text[digits++] - '0');
        if (digits < token.minimum)
            return std::nullopt;
        text.remove_prefix(digits);
        (token.part == Part::year     ? y
         : token.part == Part::month  ? m
         : token.part == Part::day    ? d
         : token.part == Part::hour   ? hour
         : token.part == Part::minute ? minute
                                      : second) = value;
    }
    if (!text.empty() || minute > 59 || second > 59)
        return std::nullopt;
    if (afternoon) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (*afternoon ? 12 : 0);
    }
    written.secondOfDay = (hour * 60 + minute) * 60 + second;
    if (written.secondOfDay > 86'400)
        return std::nullopt;
    if (y >= 0 && m >= 0) {
        written.wholeMonth = d < 0;
        written.day = dayOf(y, m, d < 0 ? 1 : d);
        if (!written.day)
            return std::nullopt;
    }
    return written;
}

std::optional<std::string> faultOf(const TimeRules &rules)
{
    for (const std::string &format : rules.formats)
        if (!TimeFormat(format).isValid())
            return "a format that says nothing: " + format;
    for (const std::string &format : rules.dayFormats)
        if (!TimeFormat(format).isValid())
            return "a format that says nothing: " + format;
    if (rules.formats.empty() || rules.dayFormats.empty())
        return "no format";
    if (rules.offset)
        return std::nullopt;
    try {
        (void)locate_zone(rules.zone);
    } catch (const std::exception &) {
        return "no such zone: " + rules.zone;
    }
    return std::nullopt;
}

std::optional<epi::DayRange> readDay(const std::vector<std::string> &formats, std::string_view text)
{
    if (const auto tilde = text.find('~'); tilde != std::string_view::npos) {
        const auto trim = [](std::string_view part) {
            while (part.starts_with(' '))
                part.remove_prefix(1);
            while (part.ends_with(' '))
                part.remove_suffix(1);
            return part;
        };
        const auto from = readOneDay(formats, trim(text.substr(0, tilde)));
        const auto to = readOneDay(formats, trim(text.substr(tilde + 1)));
        if (!from || !to || to->latest < from->earliest)
            return std::nullopt;
        return epi::DayRange{from->earliest, to->latest};
    }
    return readOneDay(formats, text);
}

TimeReader::TimeReader(const TimeRules &rules)
    : m_rules(rules)
{
    for (const std::string &format : rules.formats)
        m_formats.emplace_back(format);
    const std::string &first = rules.formats.front();
    if (rules.formats.size() == 1 && (first.starts_with("YYYY-MM-DD hh:mm:ss") || first.starts_with("YYYY-MM-DDThh:mm:ss"))) {
        m_isoGap = first[10];
        m_isoOffset = first.substr(19) == "z";
        m_iso = first.size() == 19 || m_isoOffset;
    }
    if (rules.offset) {
        m_offset = *rules.offset;
        m_sameFrom = local_seconds::min();
        m_sameTo = local_seconds::max();
    } else {
        m_zone = locate_zone(rules.zone);
    }
}

std::optional<epi::Instant> TimeReader::toUtc(local_seconds local)
{
    if (local < m_sameFrom || local >= m_sameTo) {
        const local_info info = m_zone->get_info(local);
        if (info.result == local_info::nonexistent)
            return std::nullopt;
        if (info.result == local_info::ambiguous)
            return epi::Instant{local.time_since_epoch() - info.first.offset};
        // A day off at both ends leaves out every time that the change of clocks makes doubtful.
        const auto clamp = [&](sys_seconds edge) { return local_seconds{edge.time_since_epoch()}; };
        m_offset = info.first.offset;
        m_sameFrom = info.first.begin < sys_days{year{1000} / 1 / 1} ? local_seconds::min() : clamp(info.first.begin) + days{1};
        m_sameTo = info.first.end > sys_days{year{9000} / 1 / 1} ? local_seconds::max() : clamp(info.first.end) - days{1};
        return epi::Instant{local.time_since_epoch() - info.first.offset};
    }
    return epi::Instant{local.time_since_epoch() - m_offset};
}

std::optional<epi::Instant> TimeReader::readIso(std::string_view text)
{
    const char *p = text.data();
    if (!m_lastDay || std::memcmp(p, m_lastDate.data(), m_lastDate.size()) != 0) {
        const int century = twoDigits(p);
        const int rest = twoDigits(p + 2);
        const int m = twoDigits(p + 5);
        const int d = twoDigits(p + 8);
        if (century < 0 || rest < 0 || m < 0 || d < 0 || p[4] != '-' || p[7] != '-')
            return std::nullopt;
        const auto day = dayOf(century * 100 + rest, m, d);
        if (!day)
            return std::nullopt;
        m_lastDay = day;
        std::memcpy(m_lastDate.data(), p, m_lastDate.size());
    }
    const int hour = twoDigits(p + 11);
    const int minute = twoDigits(p + 14);
    const int second = twoDigits(p + 17);
    if (p[10] != m_isoGap || p[13] != ':' || p[16] != ':' || hour < 0 || minute < 0 || second < 0 || minute > 59 || second > 59)
        return std::nullopt;
    const seconds ofDay{(hour * 60 + minute) * 60 + second};
    if (ofDay > hours{24})
        return std::nullopt;
    const local_seconds local = *m_lastDay + ofDay;
    if (!m_isoOffset)
        return toUtc(local);
    text.remove_prefix(19);
    const auto offset = takeOffset(text);
    if (!offset || !text.empty())
        return std::nullopt;
    return epi::Instant{local.time_since_epoch() - *offset};
}

std::optional<epi::Instant> TimeReader::read(std::string_view text)
{
    if (m_iso)
        return text.size() == 19 || (m_isoOffset && text.size() > 19) ? readIso(text) : std::nullopt;
    for (const TimeFormat &format : m_formats) {
        const auto written = format.read(text);
        if (!written)
            continue;
        const auto day = written->day ? written->day : m_rules.date;
        if (!day || written->wholeMonth)
            continue;
        const local_seconds local = *day + seconds{written->secondOfDay};
        return written->offset ? epi::Instant{local.time_since_epoch() - *written->offset} : toUtc(local);
    }
    return std::nullopt;
}

} // namespace tracedesk::intake
