#include "demo/csv_file.h"

#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstring>

namespace tracedesk::demo {

namespace {

constexpr std::size_t kBuffer = std::size_t(1) << 20;

char *putTwo(char *out, std::int64_t value)
{
    *out++ = static_cast<char>('0' + value / 10);
    *out++ = static_cast<char>('0' + value % 10);
    return out;
}

char *putDate(char *out, std::int64_t day)
{
    using namespace std::chrono;
    const year_month_day date{sys_days{2020y / March / 2} + days{day}};
    const int year = static_cast<int>(date.year());
    out = putTwo(out, year / 100);
    out = putTwo(out, year % 100);
    *out++ = '-';
    out = putTwo(out, static_cast<unsigned>(date.month()));
    *out++ = '-';
    return putTwo(out, static_cast<unsigned>(date.day()));
}

char *putTime(char *out, DemoTime at)
{
    const std::int64_t day = at >= 0 ? at / kDaySeconds : (at + 1) / kDaySeconds - 1;
    const std::int64_t second = at - day * kDaySeconds;
    out = putDate(out, day);
    *out++ = ' ';
    out = putTwo(out, second / 3600);
    *out++ = ':';
    out = putTwo(out, second / 60 % 60);
    *out++ = ':';
    return putTwo(out, second % 60);
}

} // namespace

std::string dateText(std::int32_t day)
{
    char text[10];
    return {text, putDate(text, day)};
}

std::string timeText(DemoTime at)
{
    char text[19];
    return {text, putTime(text, at)};
}

std::string degreesText(double value)
{
    const auto micro = static_cast<std::int64_t>(std::floor(value * 1e6 + 0.5));
    const std::int64_t size = micro < 0 ? -micro : micro;
    std::string fraction = std::to_string(size % 1'000'000);
    return (micro < 0 ? "-" : "") + std::to_string(size / 1'000'000) + "." + std::string(6 - fraction.size(), '0') + fraction;
}

CsvFile::CsvFile(const std::filesystem::path &path, std::string_view header)
    : m_path(path)
    , m_file(std::fopen(path.c_str(), "wb"))
{
    if (!m_file)
        m_error = errno;
    m_buffer.reserve(kBuffer + 4096);
    m_buffer.append(header).push_back('\n');
}

CsvFile &CsvFile::raw(std::string_view text)
{
    if (m_rowBegun)
        m_buffer.push_back(',');
    m_rowBegun = true;
    m_buffer.append(text);
    return *this;
}

CsvFile &CsvFile::field(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return raw(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted.push_back('"');
        quoted.push_back(c);
    }
    return raw(quoted.append("\""));
}

CsvFile &CsvFile::degrees(double value)
{
    return raw(degreesText(value));
}

CsvFile &CsvFile::time(DemoTime at)
{
    char text[19];
    return raw({text, static_cast<std::size_t>(putTime(text, at) - text)});
}

CsvFile &CsvFile::day(std::int32_t day)
{
    return day == kNever ? raw("") : raw(dateText(day));
}

void CsvFile::endRow()
{
    m_buffer.push_back('\n');
    m_rowBegun = false;
    ++m_rows;
    if (m_buffer.size() >= kBuffer)
        flush();
}

void CsvFile::flush()
{
    if (m_error == 0 && std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file.get()) != m_buffer.size())
        m_error = errno;
    m_buffer.clear();
}

epi::Result<std::uint64_t> CsvFile::close()
{
    flush();
    if (m_file && std::fclose(m_file.release()) != 0 && m_error == 0)
        m_error = errno;
    if (m_error == ENOSPC || m_error == EDQUOT)
        return epi::fail(epi::ErrorCode::diskFull, m_path.string());
    if (m_error != 0)
        return epi::fail(epi::ErrorCode::ioFailed, m_path.string(), "write", std::strerror(m_error));
    return m_rows;
}

} // namespace tracedesk::demo
