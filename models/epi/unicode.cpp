#include "epi/unicode.h"

namespace tracedesk::epi {

char32_t nextSign(std::string_view text, std::size_t &at)
{
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80)
        return lead;
    const int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
    if (more == 0 || at + static_cast<std::size_t>(more) > text.size())
        return brokenSign;
    char32_t letter = lead & (0x3FU >> more);
    for (int n = 0; n < more; ++n) {
        const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(n)]);
        if ((next & 0xC0) != 0x80)
            return brokenSign;
        letter = letter << 6 | (next & 0x3F);
    }
    const bool overlong = (more == 2 && letter < 0x800) || (more == 3 && letter < 0x10000);
    if (overlong || letter > 0x10FFFF || (letter >= 0xD800 && letter <= 0xDFFF))
        return brokenSign;
    at += static_cast<std::size_t>(more);
    return letter;
}

std::string utf8(std::u32string_view signs)
{
    std::string bytes;
    const auto add = [&bytes](char32_t bits) { bytes += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (const char32_t sign : signs) {
        if (sign < 0x80) {
            add(sign);
        } else if (sign < 0x800) {
            add(0xC0 | sign >> 6);
            add(0x80 | (sign & 0x3F));
        } else if (sign < 0x10000) {
            add(0xE0 | sign >> 12);
            add(0x80 | (sign >> 6 & 0x3F));
            add(0x80 | (sign & 0x3F));
        } else {
            add(0xF0 | sign >> 18);
            add(0x80 | (sign >> 12 & 0x3F));
            add(0x80 | (sign >> 6 & 0x3F));
            add(0x80 | (sign & 0x3F));
        }
    }
    return bytes;
}

bool joinsSyllable(char32_t &last, char32_t sign)
{
    if (sign >= 0x1161 && sign <= 0x1175 && last >= 0x1100 && last <= 0x1112) {
        last = 0xAC00 + ((last - 0x1100) * 21 + (sign - 0x1161)) * 28;
        return true;
    }
    if (sign >= 0x11A8 && sign <= 0x11C2 && last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 == 0) {
        last += sign - 0x11A7;
        return true;
    }
    return false;
}

} // namespace tracedesk::epi
