#include "view/reed_solomon.h"

namespace tracedesk::view {

namespace {

std::uint8_t product(std::uint8_t a, std::uint8_t b)
{
    constexpr unsigned reducing = 0x11D;
    unsigned result = 0;
    for (int bit = 7; bit >= 0; --bit) {
        result <<= 1;
        if (result > 0xFF)
            result ^= reducing;
        if ((b >> bit & 1) != 0)
            result ^= a;
    }
    return static_cast<std::uint8_t>(result);
}

/// (x - 1)(x - 2)(x - 4)...: coefficients below the leading one, highest power first.
std::vector<std::uint8_t> generator(std::size_t degree)
{
    std::vector<std::uint8_t> coefficients(degree, 0);
    coefficients.back() = 1;
    std::uint8_t root = 1;
    for (std::size_t factor = 0; factor < degree; ++factor, root = product(root, 2)) {
        for (std::size_t i = 0; i < degree; ++i) {
            const std::uint8_t next = i + 1 < degree ? coefficients[i + 1] : std::uint8_t{0};
            coefficients[i] = static_cast<std::uint8_t>(product(coefficients[i], root) ^ next);
        }
    }
    return coefficients;
}

} // namespace

std::vector<std::uint8_t> correctionCodewords(std::span<const std::uint8_t> data, std::size_t count)
{
    const std::vector<std::uint8_t> divisor = generator(count);
    std::vector<std::uint8_t> remainder(count, 0);
    for (const std::uint8_t codeword : data) {
        const auto lead = static_cast<std::uint8_t>(codeword ^ remainder.front());
        remainder.erase(remainder.begin());
        remainder.push_back(0);
        for (std::size_t i = 0; i < count; ++i)
            remainder[i] = static_cast<std::uint8_t>(remainder[i] ^ product(divisor[i], lead));
    }
    return remainder;
}

} // namespace tracedesk::view
