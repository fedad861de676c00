#pragma once

#include "epi/actor.h"
#include "epi/result.h"
#include "vault/digest.h"
#include "vault/kdf.h"
#include "vault/keypair.h"
#include "vault/random.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace tracedesk::vault {

/// The parts of a store with a key of their own.
enum class Compartment : std::uint8_t { cases, identities, movements, audit };
inline constexpr std::array allCompartments = {Compartment::cases, Compartment::identities, Compartment::movements,
                                               Compartment::audit};

/// The last entry of the audit chain that somebody saw. Sequence 0: none yet.
struct AuditHead
{
    std::uint64_t sequence = 0;
    Digest hash{};
    bool operator==(const AuditHead &) const = default;
};

struct KeyringContent;

/// Who may open a store, and the keys of its compartments (docs/decisions/0004). Unlocked: it belongs to the
/// account whose password opened it.
///
/// In the file a root key signs accounts, public keys, roles, generations and the wrapped compartment keys; each
/// account signs its own part (derivation cost, salt, sealed secrets), so that it can renew it without the root.
/// The sealed secrets hold the root key's fingerprint: a keyring forged under another root does not open.
/// A second secret, `device.key`, enters the derivation; without it no copy of a keyring opens.
class Keyring
{
public:
    struct Owner
    {
        std::string name;
        epi::Jurisdiction jurisdiction;
    };

    /// Makes keyring and device key for a new store with one account, and writes both into `folder`.
    /// Errors: invalidArgument (empty name or password), diskFull, ioFailed, alreadyExists.
    [[nodiscard]] static epi::Result<Keyring> create(const std::filesystem::path &folder, const Owner &owner,
                                                     const SecretBytes &password, const IdSource &ids, const KdfCost &cost);

    /// Opens the keyring of `folder` with an account's password; an empty `user` means the only account there is.
    /// Errors: noStore (no keyring there), keyringDamaged (which part: any byte that is not as it was written, a device key
    /// that does not belong to it, a cost below `floor`, an older keyring put back), newerFormat, wrongPassword (also for a
    /// name it does not know), invalidArgument (several accounts and no name), ioFailed.
    [[nodiscard]] static epi::Result<Keyring> unlock(const std::filesystem::path &folder, std::string_view user,
                                                     const SecretBytes &password, const KdfCost &floor);

    Keyring(Keyring &&) noexcept;
    Keyring &operator=(Keyring &&) noexcept;
    ~Keyring();

    /// The account it was unlocked for.
    [[nodiscard]] const epi::Actor &actor() const { return m_actor; }
    /// The number in the names of a compartment's file.
    [[nodiscard]] std::uint32_t generation(Compartment compartment) const;
    /// 32 bytes, or nothing where the account is not cleared for the compartment.
    [[nodiscard]] const SecretBytes *key(Compartment compartment) const;
    /// The end of the audit chain as the account last saw it.
    [[nodiscard]] const AuditHead &seenHead() const { return m_seen; }
    /// Grows with every change of accounts.
    [[nodiscard]] std::uint64_t counter() const;

    /// Signs with the account's own key.
    [[nodiscard]] Signature sign(std::string_view context, std::span<const std::uint8_t> message) const;
    [[nodiscard]] PublicKey signingKey() const { return m_signing.publicKey; }

    /// Seals the head into the account's part and replaces the file. Errors: diskFull, ioFailed.
    [[nodiscard]] epi::Result<void> rememberHead(const AuditHead &head);
    /// Where the keyring lies from now on, after its folder was renamed.
    void moveTo(const std::filesystem::path &folder) { m_folder = folder; }

private:
    Keyring();
    [[nodiscard]] epi::Result<void> openSecrets(std::span<const std::uint8_t> secrets);
    [[nodiscard]] epi::Result<void> unwrapKeys();
    void sealPersonal();
    [[nodiscard]] epi::Result<void> write() const;

    std::filesystem::path m_folder;
    std::unique_ptr<KeyringContent> m_content;
    std::size_t m_account = 0; ///< index into the content's accounts
    epi::Actor m_actor;
    SecretBytes m_sealingKey;
    BoxKeys m_box;
    SigningKeys m_signing;
    SecretBytes m_rootSecret; ///< empty for those who may not change accounts
    AuditHead m_seen;
    std::array<SecretBytes, allCompartments.size()> m_keys;
};

} // namespace tracedesk::vault
