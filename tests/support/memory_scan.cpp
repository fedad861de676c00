#include "tests/support/memory_scan.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace tracedesk::tests {

namespace {

constexpr std::uint8_t mask = 0xa5;
constexpr std::size_t chunkSize = std::size_t{1} << 20;
constexpr std::size_t longestPiece = 256;

std::uint32_t firstTwo(std::uint8_t first, std::uint8_t second)
{
    return static_cast<std::uint32_t>(first) << 8U | second;
}

/// What is read must not lie about afterwards: it would be found with the next look.
class Window
{
public:
    Window()
        : m_start(static_cast<std::uint8_t *>(
              ::mmap(nullptr, chunkSize + longestPiece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
        , m_memory(::open("/proc/self/mem", O_RDONLY | O_CLOEXEC))
    {
    }
    ~Window()
    {
        ::close(m_memory);
        ::explicit_bzero(m_start, chunkSize + longestPiece);
        ::munmap(m_start, chunkSize + longestPiece);
    }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    [[nodiscard]] bool covers(std::uintptr_t address) const
    {
        const auto start = reinterpret_cast<std::uintptr_t>(m_start);
        return address >= start && address < start + chunkSize + longestPiece;
    }
    [[nodiscard]] std::uintptr_t begin() const { return reinterpret_cast<std::uintptr_t>(m_start); }
    [[nodiscard]] std::uintptr_t end() const { return begin() + chunkSize + longestPiece; }
    [[nodiscard]] std::span<const std::uint8_t> read(std::uintptr_t from, std::size_t size) const
    {
        const ssize_t got = ::pread(m_memory, m_start, std::min(size, chunkSize + longestPiece), static_cast<off_t>(from));
        return {m_start, got > 0 ? static_cast<std::size_t>(got) : 0};
    }

private:
    std::uint8_t *m_start;
    int m_memory;
};

struct Range
{
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
};

/// What can be written to and read; read first, so that the list itself is not in the way.
std::vector<Range> writableRanges(const Window &window)
{
    std::vector<Range> ranges;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        std::istringstream words(line);
        Range range;
        char dash = 0;
        std::string access;
        words >> std::hex >> range.begin >> dash >> range.end >> access;
        if (!access.starts_with("rw"))
            continue;
        // The window itself may lie in the midst of a range.
        if (window.begin() >= range.begin && window.begin() < range.end) {
            ranges.push_back({range.begin, window.begin()});
            ranges.push_back({std::min(window.end(), range.end), range.end});
        } else {
            ranges.push_back(range);
        }
    }
    return ranges;
}

} // namespace

void SoughtSecrets::add(const std::string &name, std::span<const std::uint8_t> bytes)
{
    const std::size_t size = bytes.size() < 32 ? 8 : 16;
    for (std::size_t at = 0; at + size <= bytes.size(); at += size) {
        Piece piece{name, {}};
        piece.masked.reserve(size);
        for (const std::uint8_t byte : bytes.subspan(at, size))
            piece.masked.push_back(byte ^ mask);
        m_pieces.push_back(std::move(piece));
    }
}

void SoughtSecrets::addKey(const std::string &name, std::span<const std::uint8_t> bytes)
{
    add(name, bytes);
    for (const char ten : {'a', 'A'}) {
        // One piece of digits after the other: a whole text of them would have to be wiped.
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            Piece piece{name + " in digits", {}};
            piece.masked.reserve(16);
            for (const std::uint8_t byte : bytes.subspan(at, 8))
                for (const int half : {byte >> 4, byte & 15})
                    piece.masked.push_back(static_cast<std::uint8_t>(half < 10 ? '0' + half : ten + half - 10) ^ mask);
            m_pieces.push_back(std::move(piece));
        }
    }
}

void SoughtSecrets::addText(const std::string &name, std::span<const std::uint8_t> utf8)
{
    add(name, utf8);
    for (std::size_t at = 0; at + 8 <= utf8.size(); at += 8) {
        Piece piece{name + " in UTF-16", {}};
        piece.masked.reserve(16);
        for (const std::uint8_t byte : utf8.subspan(at, 8)) { // letters of ASCII
            piece.masked.push_back(byte ^ mask);
            piece.masked.push_back(mask);
        }
        m_pieces.push_back(std::move(piece));
    }
}

std::map<std::string, int> findInMemory(const SoughtSecrets &sought)
{
    std::map<std::string, int> found;
    std::bitset<65536> begins;
    for (const SoughtSecrets::Piece &piece : sought.pieces())
        begins.set(firstTwo(piece.masked[0] ^ mask, piece.masked[1] ^ mask));
    const Window window;
    for (const Range &range : writableRanges(window))
        for (std::uintptr_t from = range.begin; from < range.end; from += chunkSize) {
            // The last piece of a chunk may reach into the next.
            const auto bytes = window.read(from, std::min<std::size_t>(range.end - from, chunkSize + longestPiece));
            const std::size_t starts = std::min(bytes.size(), chunkSize);
            for (std::size_t at = 0; at < starts && at + 1 < bytes.size(); ++at) {
                if (!begins.test(firstTwo(bytes[at], bytes[at + 1])))
                    continue;
                for (const SoughtSecrets::Piece &piece : sought.pieces()) {
                    if (piece.masked.size() > bytes.size() - at)
                        continue;
                    std::size_t same = 0;
                    while (same < piece.masked.size() && (piece.masked[same] ^ mask) == bytes[at + same])
                        ++same;
                    if (same == piece.masked.size())
                        ++found[piece.name];
                }
            }
        }
    return found;
}

std::string describe(const std::map<std::string, int> &found)
{
    std::string text;
    for (const auto &[name, times] : found)
        text += (text.empty() ? "" : ", ") + name + ' ' + std::to_string(times);
    return text.empty() ? "nothing" : text;
}

} // namespace tracedesk::tests
