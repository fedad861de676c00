#include "vault/keyring_content.h"

#include "vault/canonical.h"

#include <algorithm>

namespace tracedesk::vault {

namespace {

constexpr std::array<std::uint8_t, 8> mark = {'T', 'R', 'D', 'K', 'K', 'E', 'Y', 'S'};
constexpr std::string_view rootContext = "tracedesk/keyring/root/v1";
constexpr std::string_view personalContext = "tracedesk/keyring/personal/v1";
constexpr std::size_t nameLimit = 256;
constexpr std::size_t accountLimit = 64;
constexpr std::size_t boxLimit = 256;
constexpr std::size_t secretsLimit = 1024;

std::unexpected<KeyringFault> damaged(std::string what)
{
    return std::unexpected(KeyringFault{.newer = false, .what = std::move(what)});
}

bool readAccount(CanonicalReader &reader, KeyringAccount &account)
{
    account.id = epi::AccountId(reader.array<16>());
    account.name = reader.text(nameLimit);
    const std::uint8_t role = reader.u8();
    account.role = static_cast<epi::Role>(role);
    account.jurisdiction.province = reader.text(nameLimit);
    account.jurisdiction.district = reader.text(nameLimit);
    const std::uint8_t active = reader.u8();
    account.active = active == 1;
    account.boxKey = reader.array<32>();
    account.signingKey = reader.array<32>();
    const std::size_t keys = reader.u8();
    if (role > static_cast<std::uint8_t>(epi::Role::administrator) || active > 1 || keys > allCompartments.size())
        return false;
    for (std::size_t i = 0; i < keys; ++i) {
        const std::uint8_t compartment = reader.u8();
        const auto box = reader.bytes(boxLimit);
        if (compartment >= allCompartments.size())
            return false;
        account.keys.push_back({static_cast<Compartment>(compartment), {box.begin(), box.end()}});
    }
    return reader.isValid();
}

/// Empty when it is right, else the part that is wrong.
std::string readRoot(std::span<const std::uint8_t> bytes, KeyringContent &content)
{
    CanonicalReader reader(bytes);
    (void)reader.u16(); // the version, judged before
    content.counter = reader.u64();
    content.store = reader.array<16>();
    content.rootKey = reader.array<32>();
    content.deviceCheck = reader.array<32>();
    for (auto &generation : content.generations)
        generation = reader.u32();
    const std::size_t accounts = reader.u16();
    if (!reader.isValid() || accounts == 0 || accounts > accountLimit)
        return "root part";
    content.accounts.resize(accounts);
    for (auto &account : content.accounts)
        if (!readAccount(reader, account))
            return "account";
    if (!reader.isComplete())
        return "root part";
    if (!isSignedBy(content.rootKey, rootContext, bytes, content.rootSignature))
        return "root signature";
    const auto same = [&](auto project) {
        for (auto one = content.accounts.begin(); one != content.accounts.end(); ++one)
            if (std::any_of(one + 1, content.accounts.end(), [&](const auto &other) { return project(*one) == project(other); }))
                return true;
        return false;
    };
    if (same([](const KeyringAccount &a) { return a.id; }) || same([](const KeyringAccount &a) { return a.name; }))
        return "account given twice";
    return {};
}

std::string readPersonal(std::span<const std::uint8_t> bytes, const KeyringAccount &account, PersonalPart &part)
{
    CanonicalReader reader(bytes);
    part.account = epi::AccountId(reader.array<16>());
    part.counter = reader.u64();
    part.passes = reader.u32();
    part.memory = reader.u64();
    part.salt = reader.array<16>();
    part.nonce = reader.array<24>();
    const auto secrets = reader.bytes(secretsLimit);
    part.secrets.assign(secrets.begin(), secrets.end());
    if (!reader.isComplete() || part.account != account.id)
        return "personal part";
    if (!isSignedBy(account.signingKey, personalContext, bytes, part.signature))
        return "personal signature";
    return {};
}

} // namespace

std::vector<std::uint8_t> rootBytes(const KeyringContent &content)
{
    CanonicalWriter writer;
    writer.u16(keyringVersion).u64(content.counter).fixed(content.store).fixed(content.rootKey).fixed(content.deviceCheck);
    for (const std::uint32_t generation : content.generations)
        writer.u32(generation);
    writer.u16(static_cast<std::uint16_t>(content.accounts.size()));
    for (const KeyringAccount &account : content.accounts) {
        writer.fixed(account.id.uuid()).text(account.name).u8(static_cast<std::uint8_t>(account.role));
        writer.text(account.jurisdiction.province).text(account.jurisdiction.district).u8(account.active ? 1 : 0);
        writer.fixed(account.boxKey).fixed(account.signingKey).u8(static_cast<std::uint8_t>(account.keys.size()));
        for (const WrappedKey &key : account.keys)
            writer.u8(static_cast<std::uint8_t>(key.compartment)).bytes(key.box);
    }
    return writer.written();
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

void signRoot(KeyringContent &content, const SecretBytes &rootSecret)
{
    content.rootSignature = sign(rootContext, rootBytes(content), rootSecret);
}

void signPersonal(PersonalPart &part, const SecretBytes &signingSecret)
{
    part.signature = sign(personalContext, personalBytes(part), signingSecret);
}

std::vector<std::uint8_t> encodeKeyring(const KeyringContent &content)
{
    CanonicalWriter writer;
    writer.fixed(mark).bytes(rootBytes(content)).fixed(content.rootSignature);
    for (const PersonalPart &part : content.personal)
        writer.bytes(personalBytes(part)).fixed(part.signature);
    return writer.written();
}

std::expected<KeyringContent, KeyringFault> decodeKeyring(std::span<const std::uint8_t> bytes)
{
    CanonicalReader reader(bytes);
    if (reader.array<8>() != mark)
        return damaged("mark");
    const auto root = reader.bytes(keyringLimit);
    KeyringContent content;
    content.rootSignature = reader.array<64>();
    if (!reader.isValid())
        return damaged("length");
    // A flipped bit in the version must not be taken for a later program's work: its signature stands at the same
    // place in all versions, under the key that follows store and counter.
    CanonicalReader peek(root);
    const std::uint16_t version = peek.u16();
    (void)peek.u64();
    (void)peek.array<16>();
    if (version != keyringVersion) {
        if (version > keyringVersion && isSignedBy(peek.array<32>(), rootContext, root, content.rootSignature))
            return std::unexpected(KeyringFault{.newer = true, .what = std::to_string(version)});
        return damaged("version");
    }
    if (auto what = readRoot(root, content); !what.empty())
        return damaged(std::move(what));
    content.personal.resize(content.accounts.size());
    for (std::size_t i = 0; i < content.accounts.size(); ++i) {
        const auto part = reader.bytes(keyringLimit);
        content.personal[i].signature = reader.array<64>();
        if (auto what = readPersonal(part, content.accounts[i], content.personal[i]); !what.empty())
            return damaged(std::move(what));
    }
    if (!reader.isComplete())
        return damaged("length");
    return content;
}

} // namespace tracedesk::vault
