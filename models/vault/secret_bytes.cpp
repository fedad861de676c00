#include "vault/secret_bytes.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace tracedesk::vault {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (sodium_init() < 0)
        std::abort(); // no source of randomness: nothing here could keep its promise
    if (size == 0)
        return;
    m_bytes.reset(static_cast<std::uint8_t *>(sodium_malloc(size)));
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes.get(), size);
}

SecretBytes SecretBytes::copyOf(std::span<const std::uint8_t> bytes)
{
    SecretBytes result(bytes.size());
    std::ranges::copy(bytes, result.m_bytes.get());
    return result;
}

SecretBytes SecretBytes::copyOf(std::string_view text)
{
    return copyOf(std::span(reinterpret_cast<const std::uint8_t *>(text.data()), text.size()));
}

void wipeStackBelow()
{
    sodium_stackzero(16'384); // the deepest, Argon2id, uses less than half of it
}

void SecretBytes::Release::operator()(std::uint8_t *bytes) const
{
    sodium_free(bytes); // wipes
}

} // namespace tracedesk::vault
