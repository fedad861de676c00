#include "vault/one_time_code.h"

#include "vault/random.h"

#include <array>
#include <string_view>

namespace tracedesk::vault {

namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t groups = 5;
constexpr std::size_t groupSize = 4;

std::uint8_t asMade(std::uint8_t sign)
{
    if (sign >= 'a' && sign <= 'z')
        sign = static_cast<std::uint8_t>(sign - 'a' + 'A');
    if (sign == 'O')
        return '0';
    return sign == 'I' || sign == 'L' ? '1' : sign;
}

} // namespace

SecretBytes makeOneTimeCode()
{
    SecretBytes random(groups * groupSize);
    fillRandom(random.bytes());
    SecretBytes code(groups * groupSize + groups - 1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            code.bytes()[at++] = '-';
        code.bytes()[at++] = static_cast<std::uint8_t>(signs[random.bytes()[i] % signs.size()]);
    }
    return code;
}

SecretBytes normalisedCode(const SecretBytes &typed)
{
    std::size_t size = 0;
    const auto counts = [](std::uint8_t sign) { return sign != '-' && sign != ' '; };
    for (const std::uint8_t sign : typed.bytes())
        size += counts(sign) ? 1 : 0;
    if (size != groups * groupSize)
        return {};
    SecretBytes code(groups * groupSize + groups - 1);
    std::size_t at = 0;
    std::size_t taken = 0;
    for (const std::uint8_t sign : typed.bytes()) {
        if (!counts(sign))
            continue;
        if (taken > 0 && taken % groupSize == 0)
            code.bytes()[at++] = '-';
        code.bytes()[at++] = asMade(sign);
        ++taken;
    }
    return code;
}

} // namespace tracedesk::vault
