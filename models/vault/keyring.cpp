#include "vault/keyring.h"

#include "vault/canonical.h"
#include "vault/durable_file.h"
#include "vault/keyring_content.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace tracedesk::vault {

namespace {

using epi::ErrorCode;

constexpr std::size_t keySize = 32;
constexpr std::string_view sealingContext = "tracedesk/keyring/sealing/v1";
constexpr std::string_view deviceContext = "tracedesk/keyring/device/v1";
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::filesystem::path keyringPath(const std::filesystem::path &folder)
{
    return folder / "keyring";
}

std::filesystem::path devicePath(const std::filesystem::path &folder)
{
    return folder / "device.key";
}

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

Digest deviceCheck(std::span<const std::uint8_t> deviceKey)
{
    return Digester().update(bytesOf(deviceContext)).update(deviceKey).finish();
}

/// The key an account's secrets are sealed with: from the password and the device key, so that neither is enough.
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
    crypto_generichash_update(&state, bytesOf(sealingContext).data(), sealingContext.size());
    crypto_generichash_final(&state, key.bytes().data(), key.size());
    sodium_memzero(&state, sizeof state);
    return key;
}

std::vector<std::uint8_t> additional(const PersonalPart &part)
{
    return CanonicalWriter().fixed(part.account.uuid()).u64(part.counter).written();
}

std::optional<SecretBytes> openPersonal(const PersonalPart &part, const SecretBytes &key)
{
    if (part.secrets.size() < tagSize)
        return std::nullopt;
    SecretBytes secrets(part.secrets.size() - tagSize);
    const auto bound = additional(part);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secrets.bytes().data(), nullptr, nullptr, part.secrets.data(),
                                                   part.secrets.size(), bound.data(), bound.size(), part.nonce.data(),
                                                   key.bytes().data()) != 0)
        return std::nullopt;
    return secrets;
}

/// A compartment's key as it goes into a sealed box. The check closes what the cipher leaves open: a box that
/// opens to one key for one account and to another for the next.
std::vector<std::uint8_t> wrapKey(Compartment compartment, std::uint32_t generation, const SecretBytes &key, const PublicKey &to)
{
    SecretBytes plain(1 + 4 + keySize + std::tuple_size_v<Digest>);
    auto out = plain.bytes();
    out[0] = static_cast<std::uint8_t>(compartment);
    for (std::size_t byte = 0; byte < 4; ++byte)
        out[1 + byte] = static_cast<std::uint8_t>(generation >> (8 * byte));
    std::ranges::copy(key.bytes(), out.begin() + 5);
    std::ranges::copy(digestOf(key.bytes()), out.begin() + 5 + keySize);
    return seal(plain.bytes(), to);
}

std::unexpected<epi::Error> damaged(const std::filesystem::path &path, std::string what)
{
    return epi::fail(ErrorCode::keyringDamaged, path.string(), std::move(what));
}

} // namespace

Keyring::Keyring() = default;
Keyring::Keyring(Keyring &&) noexcept = default;
Keyring &Keyring::operator=(Keyring &&) noexcept = default;
Keyring::~Keyring() = default;

epi::Result<Keyring> Keyring::create(const std::filesystem::path &folder, const Owner &owner, const SecretBytes &password,
                                     const IdSource &ids, const KdfCost &cost)
{
    if (owner.name.empty() || owner.name.size() > 64)
        return epi::fail(ErrorCode::invalidArgument, "user", "empty or too long");
    if (password.isEmpty())
        return epi::fail(ErrorCode::invalidArgument, "password", "empty");
    std::error_code ignored;
    if (std::filesystem::exists(keyringPath(folder), ignored))
        return epi::fail(ErrorCode::alreadyExists, keyringPath(folder).string());

    Keyring keyring;
    keyring.m_folder = folder;
    keyring.m_content = std::make_unique<KeyringContent>();
    KeyringContent &content = *keyring.m_content;
    SecretBytes deviceKey(keySize);
    fillRandom(deviceKey.bytes());
    SigningKeys root = makeSigningKeys();
    keyring.m_box = makeBoxKeys();
    keyring.m_signing = makeSigningKeys();
    content.store = ids.makeUuid();
    content.rootKey = root.publicKey;
    content.deviceCheck = deviceCheck(deviceKey.bytes());
    content.generations.fill(1);
    KeyringAccount &account = content.accounts.emplace_back();
    account.id = ids.make<epi::AccountId>();
    account.name = owner.name;
    account.jurisdiction = owner.jurisdiction;
    account.boxKey = keyring.m_box.publicKey;
    account.signingKey = keyring.m_signing.publicKey;
    for (const Compartment compartment : allCompartments) {
        SecretBytes &key = keyring.m_keys[static_cast<std::size_t>(compartment)];
        key = SecretBytes(keySize);
        fillRandom(key.bytes());
        account.keys.push_back({compartment, wrapKey(compartment, 1, key, account.boxKey)});
    }
    signRoot(content, root.secretKey);
    keyring.m_rootSecret = std::move(root.secretKey);

    PersonalPart &part = content.personal.emplace_back();
    part.account = account.id;
    part.passes = cost.passes();
    part.memory = cost.memory();
    fillRandom(part.salt);
    auto key = sealingKey(password, part, cost, deviceKey);
    if (!key)
        return epi::fail(ErrorCode::ioFailed, keyringPath(folder).string(), "derive", "out of memory");
    keyring.m_sealingKey = std::move(*key);
    keyring.m_actor = {account.id, account.name, account.role, account.jurisdiction};
    keyring.sealPersonal();
    if (auto written = replaceFile(devicePath(folder), deviceKey.bytes()); !written)
        return std::unexpected(written.error());
    if (auto written = keyring.write(); !written)
        return std::unexpected(written.error());
    return keyring;
}

epi::Result<Keyring> Keyring::unlock(const std::filesystem::path &folder, std::string_view user, const SecretBytes &password,
                                     const KdfCost &floor)
{
    const auto path = keyringPath(folder);
    auto bytes = readFile(path, keyringLimit);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::notFound)
            return epi::fail(ErrorCode::noStore, folder.string());
        return std::unexpected(bytes.error());
    }
    auto content = decodeKeyring(*bytes);
    if (!content) {
        if (content.error().newer)
            return epi::fail(ErrorCode::newerFormat, path.string(), content.error().what);
        return damaged(path, content.error().what);
    }
    auto device = readFile(devicePath(folder), keySize);
    if (!device || device->size() != keySize || deviceCheck(*device) != content->deviceCheck)
        return damaged(devicePath(folder), "device key");
    const SecretBytes deviceKey = SecretBytes::copyOf(std::span<const std::uint8_t>(*device));
    sodium_memzero(device->data(), device->size());

    if (user.empty() && content->accounts.size() > 1)
        return epi::fail(ErrorCode::invalidArgument, "user", "several accounts");
    const auto account = std::ranges::find_if(
        content->accounts, [&](const KeyringAccount &a) { return a.active && (user.empty() || a.name == user); });
    if (account == content->accounts.end())
        return epi::fail(ErrorCode::wrongPassword);
    const auto index = static_cast<std::size_t>(account - content->accounts.begin());
    const PersonalPart &part = content->personal[index];
    const auto cost = KdfCost::stored(part.passes, part.memory, floor);
    if (!cost)
        return damaged(path, "derivation cost");
    auto key = sealingKey(password, part, *cost, deviceKey);
    if (!key)
        return epi::fail(ErrorCode::ioFailed, path.string(), "derive", "out of memory");
    const auto secrets = openPersonal(part, *key);
    if (!secrets)
        return epi::fail(ErrorCode::wrongPassword);

    Keyring keyring;
    keyring.m_folder = folder;
    keyring.m_account = index;
    keyring.m_actor = {account->id, account->name, account->role, account->jurisdiction};
    keyring.m_sealingKey = std::move(*key);
    keyring.m_content = std::make_unique<KeyringContent>(std::move(*content));
    if (auto opened = keyring.openSecrets(secrets->bytes()); !opened)
        return std::unexpected(opened.error());
    if (auto unwrapped = keyring.unwrapKeys(); !unwrapped)
        return std::unexpected(unwrapped.error());
    return keyring;
}

epi::Result<void> Keyring::openSecrets(std::span<const std::uint8_t> secrets)
{
    const KeyringAccount &account = m_content->accounts[m_account];
    CanonicalReader reader(secrets);
    m_box = {account.boxKey, SecretBytes::copyOf(reader.fixed(crypto_box_SECRETKEYBYTES))};
    m_signing = {account.signingKey, SecretBytes::copyOf(reader.fixed(crypto_sign_SECRETKEYBYTES))};
    const Digest pinned = reader.array<32>();
    const std::uint64_t counter = reader.u64();
    m_seen.sequence = reader.u64();
    m_seen.hash = reader.array<32>();
    m_rootSecret = SecretBytes::copyOf(reader.bytes(crypto_sign_SECRETKEYBYTES));
    if (!reader.isComplete())
        return damaged(keyringPath(m_folder), "secrets");
    if (pinned != digestOf(m_content->rootKey))
        return damaged(keyringPath(m_folder), "foreign root");
    if (counter > m_content->counter)
        return damaged(keyringPath(m_folder), "older keyring");
    return {};
}

epi::Result<void> Keyring::unwrapKeys()
{
    for (const WrappedKey &wrapped : m_content->accounts[m_account].keys) {
        const auto plain = unseal(wrapped.box, m_box);
        if (!plain)
            return damaged(keyringPath(m_folder), "compartment key");
        CanonicalReader reader(plain->bytes());
        const auto compartment = static_cast<std::size_t>(reader.u8());
        const std::uint32_t generation = reader.u32();
        const auto key = reader.fixed(keySize);
        const Digest check = reader.array<32>();
        if (!reader.isComplete() || compartment != static_cast<std::size_t>(wrapped.compartment) ||
            generation != m_content->generations[compartment] || check != digestOf(key))
            return damaged(keyringPath(m_folder), "compartment key");
        m_keys[compartment] = SecretBytes::copyOf(key);
    }
    return {};
}

void Keyring::sealPersonal()
{
    PersonalPart &part = m_content->personal[m_account];
    ++part.counter;
    fillRandom(part.nonce);
    const Digest pinned = digestOf(m_content->rootKey);
    CanonicalWriter numbers;
    numbers.fixed(pinned)
        .u64(m_content->counter)
        .u64(m_seen.sequence)
        .fixed(m_seen.hash)
        .u32(static_cast<std::uint32_t>(m_rootSecret.size()));
    // Put together in guarded memory: a growing vector would leave copies of the keys behind.
    SecretBytes plain(m_box.secretKey.size() + m_signing.secretKey.size() + numbers.written().size() + m_rootSecret.size());
    auto end = std::ranges::copy(m_box.secretKey.bytes(), plain.bytes().begin()).out;
    end = std::ranges::copy(m_signing.secretKey.bytes(), end).out;
    end = std::ranges::copy(numbers.written(), end).out;
    end = std::ranges::copy(m_rootSecret.bytes(), end).out;
    assert(end == plain.bytes().end());
    const auto bound = additional(part);
    part.secrets.resize(plain.size() + tagSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(part.secrets.data(), nullptr, plain.bytes().data(), plain.size(), bound.data(),
                                               bound.size(), nullptr, part.nonce.data(), m_sealingKey.bytes().data());
    signPersonal(part, m_signing.secretKey);
}

epi::Result<void> Keyring::write() const
{
    return replaceFile(keyringPath(m_folder), encodeKeyring(*m_content));
}

std::uint32_t Keyring::generation(Compartment compartment) const
{
    return m_content->generations[static_cast<std::size_t>(compartment)];
}

const SecretBytes *Keyring::key(Compartment compartment) const
{
    const SecretBytes &key = m_keys[static_cast<std::size_t>(compartment)];
    return key.isEmpty() ? nullptr : &key;
}

std::uint64_t Keyring::counter() const
{
    return m_content->counter;
}

Signature Keyring::sign(std::string_view context, std::span<const std::uint8_t> message) const
{
    return vault::sign(context, message, m_signing.secretKey);
}

epi::Result<void> Keyring::rememberHead(const AuditHead &head)
{
    m_seen = head;
    sealPersonal();
    return write();
}

} // namespace tracedesk::vault
