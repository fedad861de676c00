#include "vault/random.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace tracedesk::vault {

void fillRandom(std::span<std::uint8_t> bytes)
{
    if (sodium_init() < 0)
        std::abort(); // no source of randomness: nothing here could keep its promise
    randombytes_buf(bytes.data(), bytes.size());
}

epi::Uuid IdSource::makeUuid() const
{
    std::array<std::uint8_t, 10> random{};
    fillRandom(random);
    return epi::uuid7(m_clock(), random);
}

} // namespace tracedesk::vault
