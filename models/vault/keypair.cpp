#include "vault/keypair.h"

#include "vault/canonical.h"

#include <sodium.h>

namespace tracedesk::vault {

namespace {

std::vector<std::uint8_t> inContext(std::string_view context, std::span<const std::uint8_t> message)
{
    return CanonicalWriter().text(context).fixed(message).written();
}

} // namespace

BoxKeys makeBoxKeys()
{
    BoxKeys keys{.publicKey = {}, .secretKey = SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(keys.publicKey.data(), keys.secretKey.bytes().data());
    return keys;
}

SigningKeys makeSigningKeys()
{
    SigningKeys keys{.publicKey = {}, .secretKey = SecretBytes(crypto_sign_SECRETKEYBYTES)};
    crypto_sign_keypair(keys.publicKey.data(), keys.secretKey.bytes().data());
    return keys;
}

BoxKeys boxKeysFrom(const SecretBytes &secret, std::string_view purpose)
{
    SecretBytes seed(crypto_box_SEEDBYTES);
    crypto_generichash(seed.bytes().data(), seed.size(), reinterpret_cast<const std::uint8_t *>(purpose.data()), purpose.size(),
                       secret.bytes().data(), secret.size());
    BoxKeys keys;
    keys.secretKey = SecretBytes(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(keys.publicKey.data(), keys.secretKey.bytes().data(), seed.bytes().data());
    wipeStackBelow();
    return keys;
}

std::vector<std::uint8_t> seal(std::span<const std::uint8_t> message, const PublicKey &receiver)
{
    std::vector<std::uint8_t> box(message.size() + crypto_box_SEALBYTES);
    crypto_box_seal(box.data(), message.data(), message.size(), receiver.data());
    return box;
}

std::optional<SecretBytes> unseal(std::span<const std::uint8_t> box, const BoxKeys &receiver)
{
    if (box.size() < crypto_box_SEALBYTES)
        return std::nullopt;
    SecretBytes message(box.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(message.bytes().data(), box.data(), box.size(), receiver.publicKey.data(),
                             receiver.secretKey.bytes().data()) != 0)
        return std::nullopt;
    return message;
}

Signature sign(std::string_view context, std::span<const std::uint8_t> message, const SecretBytes &secretKey)
{
    const auto bytes = inContext(context, message);
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), secretKey.bytes().data());
    return signature;
}

bool isSignedBy(const PublicKey &publicKey, std::string_view context, std::span<const std::uint8_t> message,
                const Signature &signature)
{
    const auto bytes = inContext(context, message);
    return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), publicKey.data()) == 0;
}

} // namespace tracedesk::vault
