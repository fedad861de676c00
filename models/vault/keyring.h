#pragma once

#include "epi/actor.h"
#include "epi/result.h"
#include "vault/attempts.h"
#include "vault/compartment.h"
#include "vault/digest.h"
#include "vault/kdf.h"
#include "vault/keypair.h"
#include "vault/personal_part.h"
#include "vault/random.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::vault {

using AuditHead = ChainHead;
struct KeyringContent;
class AccountBook;
struct RecoveryPaper;
struct AccountAct;
struct DestructionOrder;
struct Account;
enum class AccountActKind : std::uint8_t;

/// Who is to have an account, and for which duties.
struct Person
{
    std::string name; ///< of the account
    epi::Role role = epi::Role::surveyor;
    epi::Jurisdiction jurisdiction;
};

/// What an invited person is told, once, on paper or by voice.
struct Invitation
{
    epi::AccountId account;
    std::string name;
    SecretBytes code;
    bool awaitsSecond = false; ///< of no use before a second person has signed
};

/// What somebody shows to get in.
struct LogIn
{
    std::string_view user;       ///< empty: the only account there is
    const SecretBytes &password; ///< or the one-time code of an invitation
    std::string_view factorCode; ///< where a second factor is set
    std::chrono::sys_time<std::chrono::milliseconds> now;
    MachineTime machine; ///< for the waits after failures
};

/// Where what those did goes who have no key of the audit, and who is meant by the name of an account.
struct SpoolAddress
{
    PublicKey key{};
    std::uint32_t generation = 0;
    epi::AccountId account; ///< null for a name that nobody has
    epi::Role role = epi::Role::surveyor;
};

/// An order that waits for a second signature.
struct OpenOrder
{
    epi::Uuid id{};
    epi::AccountId proposer;
    std::shared_ptr<const AccountAct> act;
};

/// New keys for compartments, on their way.
struct KeyRenewal
{
    Compartments which;
    std::array<SecretBytes, allCompartments.size()> keys;
    std::array<std::uint32_t, allCompartments.size()> generations{}; ///< of all compartments, renewed or not
};

/// Who may open a store, and the keys of its compartments (docs/decisions/0004, 0019). Unlocked: it belongs to the account
/// whose password opened it.
///
/// The file holds the chain of signed acts upon accounts, for each account the part that its password opens, and for each
/// key and account cleared for it the key sealed to it. The secrets of an account pin the root key and the heads it saw: a
/// keyring of another founder does not open, nor an older chain of acts under a newer part. (An older file put back whole
/// agrees with itself; the activity record knows how far the chain had come.) A second secret, `device.key`, enters the
/// derivation; without it no copy of a keyring opens. A third, `shred.key`, covers the keys of data alone: it is what the
/// destruction of all data takes away.
///
/// Every act that changes it replaces the file before it returns; on an error nothing has changed, unless the new file is in its
/// place and only its folder could not be synchronised: then this value goes by the new file.
/// Errors of every such act: diskFull, ioFailed, outOfMemory (there was none for the derivation), notPermitted (act, reason).
/// Only further ones are named. All of it may throw std::bad_alloc; then, too, nothing has changed.
class Keyring
{
public:
    struct Founded;

    /// Makes keyring and device key for a new store and writes both into `folder`. The founder is active at once, with every key
    /// as long as this keyring is open (for good only what the founder's role is cleared for); the others are invited, and wait
    /// for keys as anybody does. Where the founder can give them to nobody, those who may admit have theirs from the beginning.
    /// Errors: invalidArgument (a name or the password empty; nobody to manage accounts, nobody to admit to a
    /// compartment), diskFull, ioFailed, alreadyExists (also a name given twice).
    [[nodiscard]] static epi::Result<Founded> create(const std::filesystem::path &folder, const Person &founder,
                                                     const SecretBytes &password, std::span<const Person> others,
                                                     const IdSource &ids, const KdfCost &cost);

    /// Failures count, also when the program is killed meanwhile (vault/attempts.h).
    /// Errors: noStore (no keyring there), keyringDamaged (which part: any byte that is not as it was written, a device key
    /// that does not belong to it, a cost below `floor`, an older keyring put back), newerFormat, wrongPassword (also for a
    /// name it does not know), invalidArgument (several accounts and no name), notPermitted ("log in", "suspended"),
    /// A shred key that is missing or damaged keeps nobody out: the data are gone (isShredded), the record is not.
    /// secondFactorNeeded, wrongCode, tooManyAttempts, diskFull, ioFailed, outOfMemory (counts as no try).
    [[nodiscard]] static epi::Result<Keyring> unlock(const std::filesystem::path &folder, const LogIn &logIn,
                                                     const KdfCost &floor);

    /// Without a password. Errors: noStore, keyringDamaged, newerFormat, ioFailed.
    [[nodiscard]] static epi::Result<SpoolAddress> spoolAddress(const std::filesystem::path &folder, std::string_view user);

    Keyring(Keyring &&) noexcept;
    Keyring &operator=(Keyring &&) noexcept;
    ~Keyring();

    /// The account it was unlocked for.
    [[nodiscard]] const epi::Actor &actor() const { return m_actor; }
    /// It was opened with a one-time code: nothing but activate() is allowed.
    [[nodiscard]] bool isInvited() const;
    /// The number in the names of a compartment's file.
    [[nodiscard]] std::uint32_t generation(Compartment compartment) const;
    /// 32 bytes, or nothing where the account is not cleared for the compartment, or not admitted to it yet.
    [[nodiscard]] const SecretBytes *key(Compartment compartment) const;
    [[nodiscard]] Compartments keysHeld() const;
    /// The end of the audit chain as the account last saw it.
    [[nodiscard]] const ChainHead &seenHead() const { return m_secrets.audit; }
    /// The same of the spool, from times when it had no key of the audit.
    [[nodiscard]] const ChainHead &seenSpool() const { return m_secrets.spool; }
    [[nodiscard]] const AccountBook &book() const;

    /// Signs with the account's own key.
    [[nodiscard]] Signature sign(std::string_view context, std::span<const std::uint8_t> message) const;
    [[nodiscard]] PublicKey signingKey() const { return m_secrets.signing.publicKey; }

    /// Seals the head into the account's part.
    [[nodiscard]] epi::Result<void> rememberHead(const ChainHead &head);
    [[nodiscard]] epi::Result<void> rememberSpool(const ChainHead &head);
    /// Where the keyring lies from now on, after its folder was renamed.
    void moveTo(const std::filesystem::path &folder) { m_folder = folder; }

    // The account itself
    /// Derives anew: half a second. For acts that ask once more. Throws std::bad_alloc where there is no memory for it.
    [[nodiscard]] bool isPassword(const SecretBytes &password) const;
    /// After the one-time code: the account gets a password and keys that nobody else ever had.
    /// Errors: invalidArgument (password empty).
    [[nodiscard]] epi::Result<void> activate(const SecretBytes &password, const IdSource &ids, const KdfCost &cost);
    // How it logs in. Each change brings new keys, too: the part of before, put back into the file, opens nothing any more.
    // Errors: wrongPassword (the present one).
    /// Errors: invalidArgument (the new one is empty).
    [[nodiscard]] epi::Result<void> changePassword(const SecretBytes &present, const SecretBytes &password, const IdSource &ids,
                                                   const KdfCost &cost);
    [[nodiscard]] bool hasSecondFactor() const { return !m_secrets.factor.isEmpty(); }
    /// From the next log-in on. `code` shows that the device has the secret. Errors: wrongCode.
    [[nodiscard]] epi::Result<void> setSecondFactor(const SecretBytes &present, SecretBytes secret, std::string_view code,
                                                    std::chrono::sys_time<std::chrono::milliseconds> now, const IdSource &ids,
                                                    const KdfCost &cost);
    [[nodiscard]] epi::Result<void> dropSecondFactor(const SecretBytes &present, const IdSource &ids, const KdfCost &cost);

    // Other accounts: docs/roles.md says who may. True: done; false: the order waits for a second signature.
    [[nodiscard]] epi::Result<Invitation> invite(const Person &person, const IdSource &ids, const KdfCost &cost);
    [[nodiscard]] epi::Result<Invitation> orderReset(epi::AccountId account, const IdSource &ids, const KdfCost &cost);
    [[nodiscard]] epi::Result<bool> suspend(epi::AccountId account, const IdSource &ids);
    [[nodiscard]] epi::Result<bool> resume(epi::AccountId account, const IdSource &ids);
    [[nodiscard]] epi::Result<bool> close(epi::AccountId account, const IdSource &ids);
    [[nodiscard]] epi::Result<bool> changeDuties(epi::AccountId account, epi::Role role, const epi::Jurisdiction &jurisdiction,
                                                 const IdSource &ids);
    /// Orders that data be destroyed: the order's id, for the second signature. Errors: invalidArgument (basis).
    [[nodiscard]] epi::Result<epi::Uuid> orderDestruction(const DestructionOrder &destruction, const IdSource &ids);
    /// Those that could still be signed, oldest first.
    [[nodiscard]] std::vector<OpenOrder> openOrders() const;
    /// Those that could be signed if their first signer had not got new keys since, by another password or second factor: what
    /// the old keys signed counts no more, since it may not have been the account who used them last. Oldest first.
    [[nodiscard]] std::vector<OpenOrder> lapsedOrders() const;
    /// Signs an order of this account anew, as the first. Errors: notFound, notPermitted (another's).
    [[nodiscard]] epi::Result<void> renewOrder(const epi::Uuid &order);
    /// Signs as the second of two. Where that destroys all data, the keys of them are forgotten here and in the file; diskFull
    /// then means that room must be made first (the shred key and what it opened can go) and the signature given again.
    /// Errors: notFound.
    [[nodiscard]] epi::Result<void> countersign(const epi::Uuid &order);
    /// Takes an order back, or refuses it: for good. Errors: notFound.
    [[nodiscard]] epi::Result<void> dropOrder(const epi::Uuid &order, const IdSource &ids);
    /// Gives an account the keys it waits for, as far as this account has them.
    [[nodiscard]] epi::Result<void> admit(epi::AccountId account, const IdSource &ids);

    // New keys
    /// New keys for the compartments given; nothing is changed yet. Errors: notPermitted.
    [[nodiscard]] epi::Result<KeyRenewal> prepareRenewal(Compartments which) const;
    /// Makes them the keys of the store, sealed to all who are admitted. The files of the generation must be there.
    [[nodiscard]] epi::Result<void> commitRenewal(KeyRenewal renewal, const IdSource &ids);

    /// The shred key is gone from the folder, or damaged, although no destruction is in the chain: one was cut short before its
    /// second signature could be written, or somebody took the key away. No data can be opened.
    [[nodiscard]] bool isShredded() const { return m_shredKey.isEmpty() && !isDestroyed(); }
    [[nodiscard]] bool isDestroyed() const;
    /// Makes it the first of a new pair of papers, or the second that puts the pair begun into force. Errors: invalidArgument
    /// (not the number that is due).
    [[nodiscard]] epi::Result<void> setRecoveryPaper(const RecoveryPaper &paper, const IdSource &ids);

    /// Opens what was sealed to the spool key; nothing without the key of the audit.
    [[nodiscard]] std::optional<SecretBytes> openSpooled(std::span<const std::uint8_t> box) const;

private:
    Keyring();
    [[nodiscard]] epi::Result<void> checkSecrets() const;
    [[nodiscard]] epi::Result<void> unwrapKeys();
    /// Signs the act, alone or as the first of two; writes what comes of it. True: it is done.
    [[nodiscard]] epi::Result<bool> order(AccountAct act, std::optional<PersonalPart> part);
    [[nodiscard]] epi::Result<bool> orderUpon(epi::AccountId account, AccountAct act);
    [[nodiscard]] epi::Result<Invitation> orderWithCode(AccountAct act, std::string name, const KdfCost &cost);
    [[nodiscard]] AccountAct begin(const IdSource &ids) const;
    /// Signs into the chain of `content`, at its end.
    [[nodiscard]] epi::Result<void> link(KeyringContent &content, const AccountAct &act) const;
    [[nodiscard]] epi::Result<void> readShredKey();
    void forgetData();
    void wrap(KeyringContent &content, const Account &account, Compartments which) const;
    /// New keys of its own under a password, by an act of the kind given (activated, logInChanged).
    [[nodiscard]] epi::Result<void> takeNewKeys(AccountActKind kind, const SecretBytes &password, PersonalSecrets secrets,
                                                const IdSource &ids, const KdfCost &cost);
    /// Seals the own part into `content`, writes it and takes it over.
    [[nodiscard]] epi::Result<void> replaceBy(KeyringContent content);

    std::filesystem::path m_folder;
    std::unique_ptr<KeyringContent> m_content;
    epi::Actor m_actor;
    SecretBytes m_deviceKey;
    SecretBytes m_shredKey; ///< empty once the data are destroyed
    SecretBytes m_sealingKey;
    PersonalSecrets m_secrets;
    std::array<SecretBytes, allCompartments.size()> m_keys;
};

struct Keyring::Founded
{
    Keyring keyring;
    std::vector<Invitation> invitations;
};

} // namespace tracedesk::vault
