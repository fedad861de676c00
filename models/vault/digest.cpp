#include "vault/digest.h"

#include <sodium.h>

#include <cstdlib>

namespace tracedesk::vault {

struct Digester::State
{
    crypto_generichash_state state;
};

Digester::Digester()
    : m_state(std::make_unique<State>())
{
    if (sodium_init() < 0) // picks the fastest implementation the processor has
        std::abort();
    crypto_generichash_init(&m_state->state, nullptr, 0, std::tuple_size_v<Digest>);
}

Digester::~Digester() = default;

Digester &Digester::update(std::span<const std::byte> bytes)
{
    crypto_generichash_update(&m_state->state, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    return *this;
}

Digest Digester::finish()
{
    Digest digest{};
    crypto_generichash_final(&m_state->state, digest.data(), digest.size());
    return digest;
}

Digest digestOf(std::span<const std::byte> bytes)
{
    return Digester().update(bytes).finish();
}

Digest digestOf(std::span<const std::uint8_t> bytes)
{
    return digestOf(std::as_bytes(bytes));
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0f];
    }
    return text;
}

Digest chainHash(const Digest &previous, std::span<const std::uint8_t> entry)
{
    constexpr std::array<std::uint8_t, 1> leaf = {0};
    return Digester().update(leaf).update(previous).update(entry).finish();
}

} // namespace tracedesk::vault
