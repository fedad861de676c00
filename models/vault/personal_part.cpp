#include "vault/personal_part.h"

#include "vault/canonical.h"
#include "vault/random.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace tracedesk::vault {

namespace {

constexpr std::string_view sealingContext = "tracedesk/keyring/sealing/v1";
constexpr std::string_view personalContext = "tracedesk/keyring/personal/v1";
constexpr std::size_t keySize = 32;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t secretsLimit = 1024;

std::vector<std::uint8_t> additional(const PersonalPart &part)
{
    return CanonicalWriter().fixed(part.account.uuid()).u64(part.counter).written();
}

} // namespace

PersonalSecrets PersonalSecrets::copy() const
{
    PersonalSecrets twin;
    twin.box = {box.publicKey, SecretBytes::copyOf(box.secretKey.bytes())};
    twin.signing = {signing.publicKey, SecretBytes::copyOf(signing.secretKey.bytes())};
    twin.pinnedRoot = pinnedRoot;
    twin.acts = acts;
    twin.audit = audit;
    twin.spool = spool;
    twin.factor = SecretBytes::copyOf(factor.bytes());
    twin.factorUsed = factorUsed;
    return twin;
}

std::optional<SecretBytes> sealingKey(const SecretBytes &password, const PersonalPart &part, const KdfCost &cost,
                                      const SecretBytes &deviceKey)
{
    const auto fromPassword = deriveKey(password, part.salt, cost);
    if (!fromPassword)
        return std::nullopt;
    SecretBytes key(keySize);
    crypto_generichash_state state;
    crypto_generichash_init(&state, fromPassword->bytes().data(), fromPassword->size(), key.size());
    crypto_generichash_update(&state, deviceKey.bytes().data(), deviceKey.size());
    crypto_generichash_update(&state, part.account.uuid().data(), part.account.uuid().size());
    crypto_generichash_update(&state, reinterpret_cast<const std::uint8_t *>(sealingContext.data()), sealingContext.size());
    crypto_generichash_final(&state, key.bytes().data(), key.size());
    sodium_memzero(&state, sizeof state);
    wipeStackBelow();
    return key;
}

PersonalPart makePersonalPart(epi::AccountId account, const KdfCost &cost)
{
    PersonalPart part;
    part.account = account;
    part.passes = cost.passes();
    part.memory = cost.memory();
    fillRandom(part.salt);
    return part;
}

void sealPersonal(PersonalPart &part, const PersonalSecrets &secrets, const SecretBytes &sealingKey)
{
    ++part.counter;
    fillRandom(part.nonce);
    CanonicalWriter numbers;
    numbers.fixed(secrets.pinnedRoot)
        .u64(secrets.acts.sequence)
        .fixed(secrets.acts.hash)
        .u64(secrets.audit.sequence)
        .fixed(secrets.audit.hash)
        .u64(secrets.spool.sequence)
        .fixed(secrets.spool.hash)
        .u64(secrets.factorUsed)
        .u32(static_cast<std::uint32_t>(secrets.factor.size()));
    // Put together in guarded memory: a growing vector would leave copies of the keys behind.
    SecretBytes plain(secrets.box.secretKey.size() + secrets.signing.secretKey.size() + numbers.written().size() +
                      secrets.factor.size());
    auto end = std::ranges::copy(secrets.box.secretKey.bytes(), plain.bytes().begin()).out;
    end = std::ranges::copy(secrets.signing.secretKey.bytes(), end).out;
    end = std::ranges::copy(numbers.written(), end).out;
    end = std::ranges::copy(secrets.factor.bytes(), end).out;
    assert(end == plain.bytes().end());
    const auto bound = additional(part);
    part.secrets.resize(plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(part.secrets.data(), nullptr, plain.bytes().data(), plain.size(), bound.data(),
                                               bound.size(), nullptr, part.nonce.data(), sealingKey.bytes().data());
    part.signature = sign(personalContext, personalBytes(part), secrets.signing.secretKey);
}

std::optional<PersonalSecrets> openPersonal(const PersonalPart &part, const SecretBytes &sealingKey)
{
    if (part.secrets.size() < tagSize)
        return std::nullopt;
    SecretBytes plain(part.secrets.size() - tagSize);
    const auto bound = additional(part);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.bytes().data(), nullptr, nullptr, part.secrets.data(),
                                                   part.secrets.size(), bound.data(), bound.size(), part.nonce.data(),
                                                   sealingKey.bytes().data()) != 0)
        return std::nullopt;
    CanonicalReader reader(plain.bytes());
    PersonalSecrets secrets;
    secrets.box.secretKey = SecretBytes::copyOf(reader.fixed(crypto_box_SECRETKEYBYTES));
    secrets.signing.secretKey = SecretBytes::copyOf(reader.fixed(crypto_sign_SECRETKEYBYTES));
    secrets.pinnedRoot = reader.array<32>();
    secrets.acts.sequence = reader.u64();
    secrets.acts.hash = reader.array<32>();
    secrets.audit.sequence = reader.u64();
    secrets.audit.hash = reader.array<32>();
    secrets.spool.sequence = reader.u64();
    secrets.spool.hash = reader.array<32>();
    secrets.factorUsed = reader.u64();
    secrets.factor = SecretBytes::copyOf(reader.bytes(secretsLimit));
    return reader.isComplete() ? std::optional(std::move(secrets)) : std::nullopt;
}

std::vector<std::uint8_t> personalBytes(const PersonalPart &part)
{
    return CanonicalWriter()
        .fixed(part.account.uuid())
        .u64(part.counter)
        .u32(part.passes)
        .u64(part.memory)
        .fixed(part.salt)
        .fixed(part.nonce)
        .bytes(part.secrets)
        .written();
}

std::optional<PersonalPart> readPersonal(std::span<const std::uint8_t> bytes)
{
    CanonicalReader reader(bytes);
    PersonalPart part;
    part.account = epi::AccountId(reader.array<16>());
    part.counter = reader.u64();
    part.passes = reader.u32();
    part.memory = reader.u64();
    part.salt = reader.array<16>();
    part.nonce = reader.array<24>();
    const auto secrets = reader.bytes(secretsLimit);
    part.secrets.assign(secrets.begin(), secrets.end());
    return reader.isComplete() ? std::optional(std::move(part)) : std::nullopt;
}

bool isSignedBy(const PublicKey &key, const PersonalPart &part)
{
    return isSignedBy(key, personalContext, personalBytes(part), part.signature);
}

} // namespace tracedesk::vault
