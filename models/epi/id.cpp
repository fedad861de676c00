#include "epi/id.h"

namespace tracedesk::epi {

Uuid uuid7(std::chrono::sys_time<std::chrono::milliseconds> now, std::span<const std::uint8_t, 10> random)
{
    Uuid uuid{};
    const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (unsigned byte = 0; byte < 6; ++byte)
        uuid[byte] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * byte));
    for (unsigned byte = 0; byte < 10; ++byte)
        uuid[6 + byte] = random[byte];
    uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0f) | 0x70);
    uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3f) | 0x80);
    return uuid;
}

std::chrono::sys_time<std::chrono::milliseconds> timeOf(const Uuid &uuid)
{
    std::int64_t milliseconds = 0;
    for (unsigned byte = 0; byte < 6; ++byte)
        milliseconds = milliseconds << 8 | uuid[byte];
    return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{milliseconds}};
}

std::string toString(const Uuid &uuid)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t byte = 0; byte < uuid.size(); ++byte) {
        if (byte == 4 || byte == 6 || byte == 8 || byte == 10)
            text += '-';
        text += digits[uuid[byte] >> 4];
        text += digits[uuid[byte] & 0x0f];
    }
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return -1;
    };
    Uuid uuid{};
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = digit(text[i]);
        if (value < 0)
            return std::nullopt;
        uuid[nibble / 2] = static_cast<std::uint8_t>(uuid[nibble / 2] << 4 | value);
        ++nibble;
    }
    return uuid;
}

} // namespace tracedesk::epi
