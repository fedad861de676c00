#pragma once

#include "demo/routine.h"
#include "epi/result.h"

#include <charconv>
#include <concepts>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace tracedesk::demo {

/// A file written row by row through a buffer of its own. Errors are kept and given by close().
class CsvFile
{
public:
    /// Creates or replaces the file and writes the header line.
    CsvFile(const std::filesystem::path &path, std::string_view header);

    /// Text, quoted where the format needs it (RFC 4180).
    CsvFile &field(std::string_view text);
    CsvFile &field(const char *text) { return field(std::string_view(text)); }
    template<std::integral Number> CsvFile &field(Number number)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        return raw({digits, static_cast<std::size_t>(end - digits)});
    }
    /// Degrees, to six digits (11 cm).
    CsvFile &degrees(double value);
    /// `YYYY-MM-DD HH:MM:SS`, local.
    CsvFile &time(DemoTime at);
    /// `YYYY-MM-DD` of a day of the outbreak; empty for kNever.
    CsvFile &day(std::int32_t day);
    void endRow();

    [[nodiscard]] std::uint64_t rows() const { return m_rows; }
    [[nodiscard]] bool failed() const { return m_error != 0; }
    /// Rows written; ioFailed or diskFull where any write failed.
    [[nodiscard]] epi::Result<std::uint64_t> close();

private:
    struct Closer
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    CsvFile &raw(std::string_view text);
    void flush();

    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Closer> m_file;
    std::string m_buffer;
    bool m_rowBegun = false;
    std::uint64_t m_rows = 0;
    int m_error = 0;
};

/// `YYYY-MM-DD` of a day of the outbreak (day 0 is 2020-03-02).
[[nodiscard]] std::string dateText(std::int32_t day);
/// `YYYY-MM-DD HH:MM:SS`.
[[nodiscard]] std::string timeText(DemoTime at);
/// Six digits after the point.
[[nodiscard]] std::string degreesText(double value);

} // namespace tracedesk::demo
