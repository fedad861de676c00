#include "vault/key_wrap.h"

#include "vault/canonical.h"
#include "vault/random.h"

#include <algorithm>

namespace tracedesk::vault {

namespace {

constexpr std::size_t headSize = 1 + 4;

} // namespace

SecretBytes makeCompartmentKey()
{
    SecretBytes key(compartmentKeySize);
    fillRandom(key.bytes());
    return key;
}

WrappedKey wrapKey(const Account &account, Compartment compartment, std::uint32_t generation, const SecretBytes &key)
{
    const CanonicalWriter head = CanonicalWriter().u8(static_cast<std::uint8_t>(compartment)).u32(generation);
    SecretBytes plain(headSize + compartmentKeySize);
    const auto end = std::ranges::copy(head.written(), plain.bytes().begin()).out;
    std::ranges::copy(key.bytes(), end);
    return {account.id, compartment, generation, seal(plain.bytes(), account.boxKey)};
}

std::optional<SecretBytes> unwrapKey(const WrappedKey &wrapped, const BoxKeys &receiver, const Digest &keyCheck)
{
    const auto plain = unseal(wrapped.box, receiver);
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
