#include "vault/keyring.h"

#include "vault/durable_file.h"
#include "vault/key_wrap.h"
#include "vault/keyring_content.h"
#include "vault/keyring_files.h"
#include "vault/one_time_code.h"
#include "vault/second_factor.h"

#include <algorithm>
#include <utility>

namespace tracedesk::vault {

namespace {

using epi::ErrorCode;

std::unexpected<epi::Error> damaged(const std::filesystem::path &path, std::string what)
{
    return epi::fail(ErrorCode::keyringDamaged, path.string(), std::move(what));
}

epi::Result<KeyringContent> readContent(const std::filesystem::path &folder)
{
    const auto path = keyringPath(folder);
    auto bytes = readFile(path, keyringLimit);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::notFound)
            return epi::fail(ErrorCode::noStore, folder.string());
        return std::unexpected(bytes.error());
    }
    auto content = decodeKeyring(*bytes);
    if (content)
        return std::move(*content);
    if (content.error().newer)
        return epi::fail(ErrorCode::newerFormat, path.string(), content.error().what);
    return damaged(path, content.error().what);
}

epi::Result<SecretBytes> readDeviceKey(const std::filesystem::path &folder, const Digest &check)
{
    auto device = readSecretFile(devicePath(folder), deviceKeySize);
    if (!device || device->size() != deviceKeySize || deviceCheckOf(device->bytes()) != check)
        return damaged(devicePath(folder), "device key");
    return device;
}

/// Null where nobody is meant: a name it does not know, or an account that is closed.
epi::Result<const Account *> meantBy(const AccountBook &book, std::string_view user)
{
    if (user.empty() && book.accounts().size() > 1)
        return epi::fail(ErrorCode::invalidArgument, "user", "several accounts");
    const Account *account = user.empty() ? &book.accounts().front() : book.findByName(user);
    return account != nullptr && account->state != AccountState::closed ? account : nullptr;
}

bool isNeverShut(const Account &account)
{
    return epi::may(account.role, epi::Duty::manageAccounts);
}

} // namespace

Keyring::Keyring() = default;
Keyring::Keyring(Keyring &&) noexcept = default;
Keyring &Keyring::operator=(Keyring &&) noexcept = default;
Keyring::~Keyring() = default;

epi::Result<Keyring> Keyring::unlock(const std::filesystem::path &folder, const LogIn &logIn, const KdfCost &floor)
{
    auto content = readContent(folder);
    if (!content)
        return std::unexpected(content.error());
    auto deviceKey = readDeviceKey(folder, content->book.deviceCheck());
    if (!deviceKey)
        return std::unexpected(deviceKey.error());
    const auto meant = meantBy(content->book, logIn.user);
    if (!meant)
        return std::unexpected(meant.error());
    const Account *account = *meant;
    // Counted before it is known how the try ends: ending the program must not save a failure from being counted.
    const Attempts before = Attempts::load(folder);
    Attempts attempts = before;
    const epi::AccountId tried = account == nullptr ? epi::AccountId() : account->id;
    if (auto allowed = attempts.allows(tried, account != nullptr && isNeverShut(*account), logIn.machine); !allowed)
        return std::unexpected(allowed.error());
    attempts.addFailure(tried, logIn.machine);
    if (auto counted = attempts.save(folder); !counted)
        return std::unexpected(counted.error());
    if (account == nullptr) {
        (void)deriveKey(logIn.password, Salt{}, floor); // takes as long as for a name there is
        return epi::fail(ErrorCode::wrongPassword);
    }
    const PersonalPart &part = *content->personalOf(account->id);
    const auto cost = KdfCost::stored(part.passes, part.memory, floor);
    if (!cost)
        return damaged(keyringPath(folder), "derivation cost");
    const bool invited = account->state == AccountState::invited;
    const SecretBytes code = invited ? normalisedCode(logIn.password) : SecretBytes();
    auto key = sealingKey(invited ? code : logIn.password, part, *cost, *deviceKey);
    if (!key) {
        (void)before.save(folder); // it was no try: nobody knows what the password was
        return epi::fail(ErrorCode::outOfMemory);
    }
    auto secrets = openPersonal(part, *key);
    if (!secrets)
        return epi::fail(ErrorCode::wrongPassword);
    if (account->state == AccountState::suspended)
        return epi::fail(ErrorCode::notPermitted, "log in", "suspended");
    if (!secrets->factor.isEmpty()) {
        if (logIn.factorCode.empty()) {
            // Half of the way: neither a failure nor the end of those before.
            if (auto counted = before.save(folder); !counted)
                return std::unexpected(counted.error());
            return epi::fail(ErrorCode::secondFactorNeeded);
        }
        const auto step = acceptedStep(secrets->factor, logIn.factorCode, logIn.now, secrets->factorUsed);
        if (!step)
            return epi::fail(ErrorCode::wrongCode);
        secrets->factorUsed = *step;
    }
    // What else may be wrong is not the person's.
    attempts.forget(tried);
    if (auto counted = attempts.save(folder); !counted)
        return std::unexpected(counted.error());

    Keyring keyring;
    keyring.m_folder = folder;
    keyring.m_actor = account->actor();
    keyring.m_deviceKey = std::move(*deviceKey);
    keyring.m_sealingKey = std::move(*key);
    keyring.m_secrets = std::move(*secrets);
    keyring.m_secrets.box.publicKey = account->boxKey;
    keyring.m_secrets.signing.publicKey = account->signingKey;
    keyring.m_content = std::make_unique<KeyringContent>(std::move(*content));
    if (auto sound = keyring.checkSecrets(); !sound)
        return std::unexpected(sound.error());
    if (auto read = keyring.readShredKey(); !read)
        return std::unexpected(read.error());
    if (auto unwrapped = keyring.unwrapKeys(); !unwrapped)
        return std::unexpected(unwrapped.error());
    return keyring;
}

epi::Result<SpoolAddress> Keyring::spoolAddress(const std::filesystem::path &folder, std::string_view user)
{
    const auto content = readContent(folder);
    if (!content)
        return std::unexpected(content.error());
    SpoolAddress address;
    address.key = content->book.spoolKey();
    address.generation = content->book.generation(Compartment::audit);
    if (const auto meant = meantBy(content->book, user); meant && *meant != nullptr) {
        address.account = (*meant)->id;
        address.role = (*meant)->role;
    }
    return address;
}

epi::Result<void> Keyring::checkSecrets() const
{
    const auto path = keyringPath(m_folder);
    if (m_secrets.pinnedRoot != digestOf(std::span<const std::uint8_t>(m_content->book.root())))
        return damaged(path, "foreign root");
    if (!m_content->book.contains(m_secrets.acts.sequence, m_secrets.acts.hash))
        return damaged(path, "older keyring");
    return {};
}

epi::Result<void> Keyring::readShredKey()
{
    if (isDestroyed())
        return {};
    auto read = readSecretFile(shredPath(m_folder), shredKeySize);
    if (!read)
        // Without it there are no data any more; the record, and who was who, are not to go with them.
        return read.error().code == ErrorCode::notFound ? epi::Result<void>() : std::unexpected(read.error());
    if (read->size() == shredKeySize && shredCheckOf(read->bytes()) == m_content->book.shredCheck())
        m_shredKey = std::move(*read);
    return {};
}

epi::Result<void> Keyring::unwrapKeys()
{
    const AccountBook &book = m_content->book;
    const Compartments shredded = isShredded() ? Compartments::ofData() : Compartments();
    Compartments missing = book.find(m_actor.account)->admitted - shredded;
    for (const WrappedKey &wrapped : m_content->keys) {
        if (wrapped.account != m_actor.account || shredded.contains(wrapped.compartment))
            continue;
        auto key = unwrapKey(wrapped, m_secrets.box, book.keyCheck(wrapped.compartment), m_shredKey);
        if (!key)
            return damaged(keyringPath(m_folder), "compartment key");
        m_keys[static_cast<std::size_t>(wrapped.compartment)] = std::move(*key);
        missing = missing - Compartments().add(wrapped.compartment);
    }
    const SecretBytes *audit = key(Compartment::audit);
    if (audit != nullptr && spoolKeys(*audit).publicKey != book.spoolKey())
        return damaged(keyringPath(m_folder), "spool key");
    return missing.isEmpty() ? epi::Result<void>() : damaged(keyringPath(m_folder), "compartment key");
}

epi::Result<void> Keyring::replaceBy(KeyringContent content)
{
    content.tidy();
    // All memory there is need of is taken before the file is replaced: this value must not stay behind it.
    auto next = std::make_unique<KeyringContent>(std::move(content));
    m_secrets.acts = {next->book.length(), next->book.head()};
    if (PersonalPart *own = next->personalOf(m_actor.account))
        sealPersonal(*own, m_secrets, m_sealingKey);
    const auto path = keyringPath(m_folder);
    const auto bytes = encodeKeyring(*next);
    // Nothing is put in the place of a keyring that opens unless it opens itself.
    if (bytes.size() > keyringLimit || !decodeKeyring(bytes))
        return epi::fail(ErrorCode::internal, "keyring");
    auto written = replaceFile(path, bytes);
    if (!written) {
        // It may have failed after the new one was in its place: what lies there is what counts.
        const auto there = readFile(path, keyringLimit);
        if (!there || *there != bytes)
            return written;
        written = synchroniseFolder(m_folder);
    }
    m_content = std::move(next);
    return written;
}

bool Keyring::isInvited() const
{
    return m_content->book.find(m_actor.account)->state == AccountState::invited;
}

std::uint32_t Keyring::generation(Compartment compartment) const
{
    return m_content->book.generation(compartment);
}

const SecretBytes *Keyring::key(Compartment compartment) const
{
    const SecretBytes &key = m_keys[static_cast<std::size_t>(compartment)];
    return key.isEmpty() ? nullptr : &key;
}

Compartments Keyring::keysHeld() const
{
    Compartments held;
    for (const Compartment compartment : allCompartments)
        if (key(compartment) != nullptr)
            held.add(compartment);
    return held;
}

bool Keyring::isDestroyed() const
{
    return m_content->book.isDestroyed();
}

void Keyring::forgetData()
{
    m_shredKey = {};
    for (const Compartment compartment : allCompartments)
        if (Compartments::ofData().contains(compartment))
            m_keys[static_cast<std::size_t>(compartment)] = {};
}

const AccountBook &Keyring::book() const
{
    return m_content->book;
}

Signature Keyring::sign(std::string_view context, std::span<const std::uint8_t> message) const
{
    return vault::sign(context, message, m_secrets.signing.secretKey);
}

epi::Result<void> Keyring::rememberHead(const ChainHead &head)
{
    const ChainHead before = std::exchange(m_secrets.audit, head);
    auto replaced = replaceBy(*m_content);
    if (!replaced)
        m_secrets.audit = before;
    return replaced;
}

epi::Result<void> Keyring::rememberSpool(const ChainHead &head)
{
    const ChainHead before = std::exchange(m_secrets.spool, head);
    auto replaced = replaceBy(*m_content);
    if (!replaced)
        m_secrets.spool = before;
    return replaced;
}

std::optional<SecretBytes> Keyring::openSpooled(std::span<const std::uint8_t> box) const
{
    const SecretBytes *audit = key(Compartment::audit);
    return audit == nullptr ? std::nullopt : unseal(box, spoolKeys(*audit));
}

} // namespace tracedesk::vault
