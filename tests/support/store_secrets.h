#pragma once

#include "tests/support/memory_scan.h"
#include "vault/durable_file.h"
#include "vault/keyring.h"
#include "vault/keyring_content.h"
#include "vault/keyring_files.h"
#include "vault/test_kdf.h"

#include <sodium.h>

#include <array>

/// The secrets of a store that somebody has, learnt in a way that leaves none of them behind.
namespace tracedesk::tests {

/// A password by chance that does not lie in memory while nobody uses it.
class HiddenPassword
{
public:
    HiddenPassword()
    {
        vault::fillRandom(m_letters);
        for (std::uint8_t &letter : m_letters)
            letter = static_cast<std::uint8_t>(('a' + letter % 26) ^ mask);
    }
    [[nodiscard]] vault::SecretBytes shown() const
    {
        vault::SecretBytes secret(m_letters.size());
        for (std::size_t i = 0; i < m_letters.size(); ++i)
            secret.bytes()[i] = m_letters[i] ^ mask;
        return secret;
    }
    [[nodiscard]] std::size_t size() const { return m_letters.size(); }
    [[nodiscard]] char letter(std::size_t i) const { return static_cast<char>(m_letters[i] ^ mask); }

private:
    static constexpr std::uint8_t mask = 0x1c;
    std::array<std::uint8_t, 32> m_letters{};
};

inline vault::SecretBytes secretIn(const std::filesystem::path &file, std::size_t size)
{
    auto read = vault::readFile(file, size);
    if (!read)
        return {};
    auto secret = vault::SecretBytes::copyOf(std::span<const std::uint8_t>(*read));
    sodium_memzero(read->data(), read->size());
    return secret;
}

/// What the password of an account opens, and what comes between. Nobody may have the store open.
inline SoughtSecrets secretsOf(const std::filesystem::path &folder, const std::string &user, const HiddenPassword &password,
                               std::chrono::sys_time<std::chrono::milliseconds> now)
{
    SoughtSecrets sought;
    const vault::SecretBytes shown = password.shown();
    sought.addText("password", shown.bytes());
    const vault::SecretBytes device = secretIn(vault::devicePath(folder), vault::deviceKeySize);
    sought.add("device key", device.bytes());
    const vault::SecretBytes shred = secretIn(vault::shredPath(folder), vault::shredKeySize);
    sought.add("shred key", shred.bytes());
    auto content = *vault::decodeKeyring(*vault::readFile(vault::keyringPath(folder), vault::keyringLimit));
    const vault::PersonalPart &part = *content.personalOf(content.book.findByName(user)->id);
    const auto derived = vault::deriveKey(shown, part.salt, vault::TestKdf::cheap());
    sought.addKey("derived key", derived->bytes());
    const auto sealing = vault::sealingKey(shown, part, vault::TestKdf::cheap(), device);
    sought.addKey("sealing key", sealing->bytes());
    if (const auto secrets = vault::openPersonal(part, *sealing)) {
        sought.addKey("box key", secrets->box.secretKey.bytes());
        sought.addKey("signing key", secrets->signing.secretKey.bytes().first(32)); // what follows is public
    }
    const auto keyring = vault::Keyring::unlock(folder, {user, shown, {}, now, vault::machineTime()}, vault::TestKdf::cheap());
    constexpr std::array names = {"key of cases", "key of identities", "key of movements", "key of audit"};
    for (const vault::Compartment compartment : vault::allCompartments)
        if (keyring && keyring->key(compartment) != nullptr)
            sought.addKey(names[static_cast<std::size_t>(compartment)], keyring->key(compartment)->bytes());
    return sought;
}

} // namespace tracedesk::tests
