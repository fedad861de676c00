#include "vault/second_factor.h"

#include "vault/random.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

namespace tracedesk::vault {

namespace {

constexpr std::chrono::seconds stepLength{30};
constexpr std::size_t digits = 6;

} // namespace

SecretBytes makeFactorSecret()
{
    SecretBytes secret(20);
    fillRandom(secret.bytes());
    return secret;
}

std::uint64_t factorStep(std::chrono::sys_time<std::chrono::milliseconds> now)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(now.time_since_epoch() / stepLength, 0));
}

std::string factorCode(const SecretBytes &secret, std::uint64_t step)
{
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t byte = 0; byte < counter.size(); ++byte)
        counter[byte] = static_cast<std::uint8_t>(step >> (8 * (7 - byte)));
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha1(), secret.bytes().data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(), &size);
    // RFC 4226 section 5.3: where to look is told by the last four bits.
    const std::size_t at = mac[size - 1] & 0x0FU;
    std::uint32_t number = (mac[at] & 0x7FU) << 24U | static_cast<std::uint32_t>(mac[at + 1]) << 16U |
                           static_cast<std::uint32_t>(mac[at + 2]) << 8U | mac[at + 3];
    sodium_memzero(mac.data(), mac.size());
    std::string code(digits, '0');
    for (std::size_t digit = digits; digit-- > 0; number /= 10)
        code[digit] = static_cast<char>('0' + number % 10);
    return code;
}

std::optional<std::uint64_t> acceptedStep(const SecretBytes &secret, std::string_view code,
                                          std::chrono::sys_time<std::chrono::milliseconds> now, std::uint64_t lastUsed)
{
    std::string typed(code);
    std::erase(typed, ' ');
    if (typed.size() != digits)
        return std::nullopt;
    const std::uint64_t middle = factorStep(now);
    for (const std::uint64_t step : {middle, middle - 1, middle + 1})
        if (step > lastUsed && sodium_memcmp(factorCode(secret, step).data(), typed.data(), digits) == 0)
            return step;
    return std::nullopt;
}

std::string factorText(const SecretBytes &secret)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const std::uint8_t byte : secret.bytes()) {
        bits = bits << 8U | byte;
        for (count += 8; count >= 5; count -= 5)
            text += letters[bits >> (count - 5) & 0x1FU];
    }
    if (count > 0)
        text += letters[bits << (5 - count) & 0x1FU];
    return text;
}

} // namespace tracedesk::vault
