#include "vault/key_wrap.h"

#include "vault/canonical.h"
#include "vault/random.h"

#include <sodium.h>

#include <algorithm>

namespace tracedesk::vault {

namespace {

constexpr std::size_t headSize = 1 + 4;

bool isOfData(Compartment compartment)
{
    return Compartments::ofData().contains(compartment);
}

/// Nonce, then the box with its authentication code.
std::vector<std::uint8_t> cover(std::span<const std::uint8_t> inner, const SecretBytes &shredKey)
{
    std::vector<std::uint8_t> outer(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + inner.size());
    const std::span<std::uint8_t> nonce = std::span(outer).first(crypto_secretbox_NONCEBYTES);
    fillRandom(nonce);
    crypto_secretbox_easy(outer.data() + nonce.size(), inner.data(), inner.size(), nonce.data(), shredKey.bytes().data());
    return outer;
}

std::optional<std::vector<std::uint8_t>> uncover(std::span<const std::uint8_t> outer, const SecretBytes &shredKey)
{
    constexpr std::size_t extra = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (outer.size() < extra || shredKey.size() != crypto_secretbox_KEYBYTES)
        return std::nullopt;
    std::vector<std::uint8_t> inner(outer.size() - extra);
    const auto box = outer.subspan(crypto_secretbox_NONCEBYTES);
    if (crypto_secretbox_open_easy(inner.data(), box.data(), box.size(), outer.data(), shredKey.bytes().data()) != 0)
        return std::nullopt;
    return inner;
}

} // namespace

SecretBytes makeCompartmentKey()
{
    SecretBytes key(compartmentKeySize);
    fillRandom(key.bytes());
    return key;
}

WrappedKey wrapKey(const Account &account, Compartment compartment, std::uint32_t generation, const SecretBytes &key,
                   const SecretBytes &shredKey)
{
    const CanonicalWriter head = CanonicalWriter().u8(static_cast<std::uint8_t>(compartment)).u32(generation);
    SecretBytes plain(headSize + compartmentKeySize);
    const auto end = std::ranges::copy(head.written(), plain.bytes().begin()).out;
    std::ranges::copy(key.bytes(), end);
    std::vector<std::uint8_t> box = seal(plain.bytes(), account.boxKey);
    return {account.id, compartment, generation, isOfData(compartment) ? cover(box, shredKey) : std::move(box)};
}

std::optional<SecretBytes> unwrapKey(const WrappedKey &wrapped, const BoxKeys &receiver, const Digest &keyCheck,
                                     const SecretBytes &shredKey)
{
    const auto box = isOfData(wrapped.compartment) ? uncover(wrapped.box, shredKey) : std::optional(wrapped.box);
    if (!box)
        return std::nullopt;
    const auto plain = unseal(*box, receiver);
    if (!plain)
        return std::nullopt;
    CanonicalReader reader(plain->bytes());
    const std::uint8_t compartment = reader.u8();
    const std::uint32_t generation = reader.u32();
    const auto key = reader.fixed(compartmentKeySize);
    if (!reader.isComplete() || compartment != static_cast<std::uint8_t>(wrapped.compartment) ||
        generation != wrapped.generation || digestOf(key) != keyCheck)
        return std::nullopt;
    return SecretBytes::copyOf(key);
}

BoxKeys spoolKeys(const SecretBytes &auditKey)
{
    return boxKeysFrom(auditKey, "tracedesk/spool/v1");
}

} // namespace tracedesk::vault
