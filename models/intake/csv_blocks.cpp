#include "intake/csv.h"
#include "intake/csv_scan.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tracedesk::intake {

using epi::ErrorCode;
using epi::fail;

CsvBlocks::CsvBlocks(int descriptor, std::string name, char delimiter, const Limits &limits)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
    , m_delimiter(delimiter)
    , m_limits(limits)
{
}

/// Appends what one read gives; false at the end of the file.
epi::Result<bool> CsvBlocks::fill(CsvBlock &block)
{
    const std::size_t end = block.begin + block.size;
    const std::size_t want = end + m_limits.blockBytes;
    if (block.bytes.size() < want)
        block.bytes.resize(want);
    ssize_t got = 0;
    do
        got = pread(m_descriptor, block.bytes.data() + end, m_limits.blockBytes, static_cast<off_t>(m_offset));
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return fail(ErrorCode::unreadableFile, m_name, std::generic_category().message(errno));
    if (got == 0)
        return false;
    const auto fresh = std::string_view(block.bytes.data() + end, static_cast<std::size_t>(got));
    if (const auto nul = fresh.find('\0'); nul != std::string_view::npos) {
        const auto before = std::string_view(block.bytes.data() + block.begin, block.size + nul);
        const auto line = m_line + static_cast<std::uint64_t>(std::ranges::count(before, '\n'));
        return fail(ErrorCode::fileRefused, m_name, std::to_string(line), "NUL byte");
    }
    m_offset += static_cast<std::uint64_t>(got);
    block.size += static_cast<std::size_t>(got);
    return true;
}

/// Where the last complete record ends.
std::size_t CsvBlocks::lastEnd(std::string_view text) const
{
    if (text.find('"') == std::string_view::npos) {
        const auto newline = text.rfind('\n');
        return newline == std::string_view::npos ? 0 : newline + 1;
    }
    std::size_t end = 0;
    while (const auto record = scanRecord(text, end, m_delimiter, m_limits.quotedBytes, false))
        end = record->end;
    return end;
}

epi::Result<std::optional<CsvBlock>> CsvBlocks::next()
{
    CsvBlock block;
    if (!m_spare.empty()) {
        block.bytes = std::move(m_spare.back());
        m_spare.pop_back();
    }
    block.size = m_carry.size();
    block.begin = (epi::ioAlignment - block.size % epi::ioAlignment) % epi::ioAlignment; // what is read comes behind it
    if (block.bytes.size() < block.begin + block.size)
        block.bytes.resize(block.begin + block.size);
    std::ranges::copy(m_carry, block.bytes.begin() + static_cast<std::ptrdiff_t>(block.begin));
    m_carry.clear();
    block.firstLine = m_line;
    std::size_t end = 0;
    while (end == 0 && !m_atEnd) {
        auto more = fill(block);
        if (!more)
            return std::unexpected(more.error());
        m_atEnd = !*more;
        if (m_first && (block.size >= 3 || m_atEnd)) {
            m_first = false;
            if (block.text().starts_with("\xEF\xBB\xBF")) {
                block.begin += 3;
                block.size -= 3;
            }
        }
        if (m_first)
            continue;
        end = m_atEnd ? block.size : lastEnd(block.text());
        if (end == 0 && block.size > m_limits.recordBytes)
            return fail(ErrorCode::fileRefused, m_name, std::to_string(m_line), "a record without end");
    }
    if (block.size == 0)
        return std::optional<CsvBlock>{};
    if (m_atEnd)
        end = block.size;
    if (block.firstLine == 1 && block.text().substr(0, end).find_first_of("\n\"") == std::string_view::npos) {
        const auto cr = block.text().find('\r');
        if (cr != std::string_view::npos && cr + 1 < end)
            return fail(ErrorCode::fileRefused, m_name, "1", "lines end in a bare carriage return");
    }
    m_carry.assign(block.text().substr(end));
    block.size = end;
    m_line += static_cast<std::uint64_t>(std::ranges::count(block.text(), '\n'));
    return std::optional(std::move(block));
}

void CsvBlocks::recycle(CsvBlock block)
{
    m_spare.push_back(std::move(block.bytes));
}

} // namespace tracedesk::intake
