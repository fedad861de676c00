#include "vault/kdf.h"

#include <sodium.h>

namespace tracedesk::vault {

namespace {
constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
constexpr std::uint32_t mostPasses = 64;
constexpr std::uint64_t mostMemory = 4096 * mebibyte;
} // namespace

KdfCost KdfCost::production()
{
    return {3, 256 * mebibyte};
}

std::optional<KdfCost> KdfCost::stored(std::uint32_t passes, std::uint64_t memory, const KdfCost &floor)
{
    if (passes < floor.passes() || memory < floor.memory() || passes > mostPasses || memory > mostMemory)
        return std::nullopt;
    return KdfCost(passes, memory);
}

std::optional<SecretBytes> deriveKey(const SecretBytes &password, const Salt &salt, const KdfCost &cost)
{
    static_assert(std::tuple_size_v<Salt> == crypto_pwhash_SALTBYTES);
    SecretBytes key(32);
    const auto text = password.bytes();
    const char *start = password.isEmpty() ? "" : reinterpret_cast<const char *>(text.data());
    const int failed = crypto_pwhash(key.bytes().data(), key.size(), start, text.size(), salt.data(), cost.passes(),
                                     static_cast<std::size_t>(cost.memory()), crypto_pwhash_ALG_ARGON2ID13);
    wipeStackBelow();
    return failed == 0 ? std::optional(std::move(key)) : std::nullopt;
}

} // namespace tracedesk::vault
