#include "view/qr_code.h"

#include "view/qr_penalty.h"
#include "view/reed_solomon.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace tracedesk::view {

namespace {

/// How the codewords of a version are dealt out to blocks at level M (ISO/IEC 18004:2015, table 9), and where the centres of
/// the alignment patterns lie (table E.1).
struct Version
{
    std::size_t number;
    std::size_t corrections; ///< codewords of each block
    std::size_t blocks;
    std::size_t data;                   ///< codewords of each block,
    std::size_t longer;                 ///< but of these last blocks one more
    std::array<std::size_t, 3> centres; ///< 0: no more

    [[nodiscard]] std::size_t size() const { return 17 + 4 * number; }
    [[nodiscard]] std::size_t dataCodewords() const { return blocks * data + longer; }
    [[nodiscard]] std::size_t lengthBits() const { return number < 10 ? 8 : 16; }
    [[nodiscard]] std::size_t capacity() const { return (8 * dataCodewords() - 4 - lengthBits()) / 8; }
};

constexpr std::array versions{
    Version{1, 10, 1, 16, 0, {}},           Version{2, 16, 1, 28, 0, {6, 18}},     Version{3, 26, 1, 44, 0, {6, 22}},
    Version{4, 18, 2, 32, 0, {6, 26}},      Version{5, 24, 2, 43, 0, {6, 30}},     Version{6, 16, 4, 27, 0, {6, 34}},
    Version{7, 18, 4, 31, 0, {6, 22, 38}},  Version{8, 22, 4, 38, 2, {6, 24, 42}}, Version{9, 22, 5, 36, 2, {6, 26, 46}},
    Version{10, 26, 5, 43, 1, {6, 28, 50}},
};

class Bits
{
public:
    void append(unsigned value, std::size_t count)
    {
        for (std::size_t bit = count; bit-- > 0;) {
            if (m_used % 8 == 0)
                m_bytes.push_back(0);
            m_bytes.back() = static_cast<std::uint8_t>(m_bytes.back() | (value >> bit & 1U) << (7 - m_used % 8));
            ++m_used;
        }
    }
    [[nodiscard]] std::size_t size() const { return m_used; }
    [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(m_bytes); }

private:
    std::vector<std::uint8_t> m_bytes;
    std::size_t m_used = 0;
};

/// Mode, length, bytes, terminator and padding.
std::vector<std::uint8_t> dataCodewords(std::string_view bytes, const Version &version)
{
    constexpr unsigned byteMode = 4;
    Bits bits;
    bits.append(byteMode, 4);
    bits.append(static_cast<unsigned>(bytes.size()), version.lengthBits());
    for (const char byte : bytes)
        bits.append(static_cast<std::uint8_t>(byte), 8);
    bits.append(0, std::min<std::size_t>(4, 8 * version.dataCodewords() - bits.size()));
    std::vector<std::uint8_t> codewords = bits.take(); // the last byte is filled up with zeros
    for (std::uint8_t pad = 0xEC; codewords.size() < version.dataCodewords(); pad ^= 0xEC ^ 0x11)
        codewords.push_back(pad);
    return codewords;
}

/// The blocks' codewords dealt out in turn: data first, then corrections.
std::vector<std::uint8_t> interleaved(const std::vector<std::uint8_t> &data, const Version &version)
{
    std::vector<std::span<const std::uint8_t>> blocks;
    std::vector<std::vector<std::uint8_t>> corrections;
    std::span<const std::uint8_t> rest = data;
    for (std::size_t block = 0; block < version.blocks; ++block) {
        const std::size_t length = version.data + (block >= version.blocks - version.longer ? 1 : 0);
        blocks.push_back(rest.first(length));
        corrections.push_back(correctionCodewords(blocks.back(), version.corrections));
        rest = rest.subspan(length);
    }
    std::vector<std::uint8_t> all;
    for (std::size_t i = 0; i <= version.data; ++i)
        for (const auto &block : blocks)
            if (i < block.size())
                all.push_back(block[i]);
    for (std::size_t i = 0; i < version.corrections; ++i)
        for (const auto &block : corrections)
            all.push_back(block[i]);
    return all;
}

/// What is left of `value` moved up by the degree of `polynomial` and divided by it, behind the value itself.
unsigned withRemainder(unsigned value, unsigned polynomial, unsigned degree)
{
    unsigned rest = value << degree;
    for (unsigned bit = degree + 6; bit-- > degree;)
        if ((rest >> bit & 1U) != 0)
            rest ^= polynomial << (bit - degree);
    return value << degree | rest;
}

bool isMasked(unsigned mask, std::size_t x, std::size_t y)
{
    switch (mask) {
    case 0:
        return (x + y) % 2 == 0;
    case 1:
        return y % 2 == 0;
    case 2:
        return x % 3 == 0;
    case 3:
        return (x + y) % 3 == 0;
    case 4:
        return (y / 2 + x / 3) % 2 == 0;
    case 5:
        return x * y % 2 + x * y % 3 == 0;
    case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
}

class Drawing
{
public:
    Drawing(const Version &version, const std::vector<std::uint8_t> &codewords)
        : m_version(version)
        , m_size(version.size())
        , m_dark(m_size * m_size)
        , m_fixed(m_size * m_size)
    {
        drawTiming();
        drawFinder(0, 0);
        drawFinder(m_size - 7, 0);
        drawFinder(0, m_size - 7);
        drawAlignments();
        drawFormat(0); // keeps its place free
        drawVersion();
        drawCodewords(codewords);
    }

    [[nodiscard]] QrCode masked(unsigned mask)
    {
        drawFormat(mask);
        QrCode code{m_size, m_dark, mask};
        for (std::size_t y = 0; y < m_size; ++y)
            for (std::size_t x = 0; x < m_size; ++x)
                if (!m_fixed[y * m_size + x] && isMasked(mask, x, y))
                    code.dark[y * m_size + x].flip();
        return code;
    }

private:
    void fix(std::size_t x, std::size_t y, bool dark)
    {
        m_dark[y * m_size + x] = dark;
        m_fixed[y * m_size + x] = true;
    }

    void drawTiming()
    {
        for (std::size_t i = 0; i < m_size; ++i) {
            fix(i, 6, i % 2 == 0);
            fix(6, i, i % 2 == 0);
        }
    }

    /// With the light line around it, as far as that lies within the code.
    void drawFinder(std::size_t left, std::size_t top)
    {
        for (std::size_t y = top == 0 ? 0 : top - 1; y <= top + 7 && y < m_size; ++y)
            for (std::size_t x = left == 0 ? 0 : left - 1; x <= left + 7 && x < m_size; ++x) {
                const std::size_t ring = std::max(distance(x, left + 3), distance(y, top + 3));
                fix(x, y, ring != 2 && ring != 4);
            }
    }

    void drawAlignments()
    {
        for (const std::size_t y : m_version.centres)
            for (const std::size_t x : m_version.centres) {
                const bool atFinder = (x == 6 && y == 6) || (x == 6 && y == m_size - 7) || (x == m_size - 7 && y == 6);
                if (x == 0 || y == 0 || atFinder)
                    continue;
                for (std::size_t row = y - 2; row <= y + 2; ++row)
                    for (std::size_t column = x - 2; column <= x + 2; ++column)
                        fix(column, row, std::max(distance(column, x), distance(row, y)) != 1);
            }
    }

    void drawFormat(unsigned mask)
    {
        constexpr unsigned levelM = 0;
        const unsigned bits = withRemainder(levelM << 3 | mask, 0x537, 10) ^ 0x5412;
        for (std::size_t bit = 0; bit < 15; ++bit) {
            const bool dark = (bits >> bit & 1U) != 0;
            // Around the finder at the top left; the timing pattern is stepped over.
            if (bit < 8)
                fix(8, bit < 6 ? bit : bit + 1, dark);
            else
                fix(bit == 8 ? 7 : 14 - bit, 8, dark);
            // And once more, half of it beside each of the two others.
            if (bit < 8)
                fix(m_size - 1 - bit, 8, dark);
            else
                fix(8, m_size - 15 + bit, dark);
        }
        fix(8, m_size - 8, true);
    }

    void drawVersion()
    {
        if (m_version.number < 7)
            return;
        const unsigned bits = withRemainder(static_cast<unsigned>(m_version.number), 0x1F25, 12);
        for (std::size_t bit = 0; bit < 18; ++bit) {
            const bool dark = (bits >> bit & 1U) != 0;
            fix(m_size - 11 + bit % 3, bit / 3, dark);
            fix(bit / 3, m_size - 11 + bit % 3, dark);
        }
    }

    /// In columns of two from the right, up and down in turn; the column of the timing pattern is left out.
    void drawCodewords(const std::vector<std::uint8_t> &codewords)
    {
        std::size_t next = 0;
        bool upward = true;
        for (std::size_t right = m_size - 1; right < m_size; right -= right == 8 ? 3 : 2, upward = !upward)
            for (std::size_t step = 0; step < m_size; ++step)
                for (std::size_t x = right + 1; x-- > right - 1;) {
                    const std::size_t y = upward ? m_size - 1 - step : step;
                    if (m_fixed[y * m_size + x] || next >= 8 * codewords.size())
                        continue;
                    m_dark[y * m_size + x] = (codewords[next / 8] >> (7 - next % 8) & 1U) != 0;
                    ++next;
                }
    }

    [[nodiscard]] static std::size_t distance(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

    const Version &m_version;
    std::size_t m_size;
    std::vector<bool> m_dark;
    std::vector<bool> m_fixed; ///< not data: no mask over it
};

std::optional<Drawing> drawingOf(std::string_view bytes)
{
    for (const Version &version : versions)
        if (bytes.size() <= version.capacity())
            return Drawing(version, interleaved(dataCodewords(bytes, version), version));
    return std::nullopt;
}

} // namespace

std::optional<QrCode> qrCode(std::string_view bytes)
{
    auto drawing = drawingOf(bytes);
    if (!drawing)
        return std::nullopt;
    std::optional<QrCode> best;
    for (unsigned mask = 0; mask < 8; ++mask) {
        QrCode code = drawing->masked(mask);
        if (!best || penaltyOf(code) < penaltyOf(*best))
            best = std::move(code);
    }
    return best;
}

std::optional<QrCode> qrCode(std::string_view bytes, unsigned mask)
{
    auto drawing = drawingOf(bytes);
    return drawing ? std::optional(drawing->masked(mask)) : std::nullopt;
}

} // namespace tracedesk::view
