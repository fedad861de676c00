#include "vault/keyring_content.h"

#include "vault/canonical.h"

#include <algorithm>

namespace tracedesk::vault {

namespace {

constexpr std::array<std::uint8_t, 8> mark = {'T', 'R', 'D', 'K', 'K', 'E', 'Y', 'S'};
constexpr std::size_t bodyLimit = 4096;
constexpr std::size_t boxLimit = 256;
constexpr std::size_t partLimit = 4096;
constexpr std::size_t digestSize = std::tuple_size_v<Digest>;

std::unexpected<KeyringFault> damaged(std::string what)
{
    return std::unexpected(KeyringFault{.newer = false, .what = std::move(what)});
}

std::vector<std::uint8_t> take(CanonicalReader &reader, std::size_t limit)
{
    const auto bytes = reader.bytes(limit);
    return {bytes.begin(), bytes.end()};
}

void write(CanonicalWriter &writer, const PersonalPart &part)
{
    writer.bytes(personalBytes(part)).fixed(part.signature);
}

std::optional<PersonalPart> takePersonal(CanonicalReader &reader)
{
    auto part = readPersonal(reader.bytes(partLimit));
    const auto signature = reader.array<64>();
    if (part)
        part->signature = signature;
    return part;
}

std::string readActs(CanonicalReader &reader, KeyringContent &content)
{
    for (std::uint32_t left = reader.u32(); left > 0 && reader.isValid(); --left) {
        SignedAct act;
        act.body = take(reader, bodyLimit);
        act.proposer = epi::AccountId(reader.array<16>());
        act.proposal = reader.array<64>();
        act.signer = epi::AccountId(reader.array<16>());
        act.signature = reader.array<64>();
        if (!reader.isValid())
            break;
        if (const auto added = content.add(std::move(act)); !added)
            return "account act " + std::to_string(content.acts.size() + 1) + ": " + added.error().arguments.back();
    }
    return reader.isValid() && !content.book.accounts().empty() ? std::string() : "account acts";
}

std::string readParts(CanonicalReader &reader, KeyringContent &content)
{
    const auto isOpen = [](const Account &account) { return account.state != AccountState::closed; };
    for (std::size_t left = reader.u16(); left > 0 && reader.isValid(); --left) {
        auto part = takePersonal(reader);
        const Account *account = part ? content.book.find(part->account) : nullptr;
        if (account == nullptr || !isOpen(*account) || content.personalOf(account->id) != nullptr)
            return "personal part";
        if (!isSignedBy(account->signingKey, *part))
            return "personal signature";
        content.personal.push_back(std::move(*part));
    }
    const auto open = static_cast<std::size_t>(std::ranges::count_if(content.book.accounts(), isOpen));
    return content.personal.size() == open ? std::string() : "personal part missing";
}

std::string readKeys(CanonicalReader &reader, KeyringContent &content)
{
    for (std::size_t left = reader.u16(); left > 0 && reader.isValid(); --left) {
        WrappedKey key;
        key.account = epi::AccountId(reader.array<16>());
        const std::uint8_t compartment = reader.u8();
        key.compartment = static_cast<Compartment>(compartment);
        key.generation = reader.u32();
        key.box = take(reader, boxLimit);
        const Account *account = content.book.find(key.account);
        if (compartment >= allCompartments.size() || account == nullptr || !account->admitted.contains(key.compartment) ||
            key.generation != content.book.generation(key.compartment))
            return "wrapped key";
        content.keys.push_back(std::move(key));
    }
    return {};
}

std::string readProposals(CanonicalReader &reader, KeyringContent &content)
{
    for (std::size_t left = reader.u16(); left > 0 && reader.isValid(); --left) {
        Proposal proposal;
        proposal.body = take(reader, bodyLimit);
        proposal.proposer = epi::AccountId(reader.array<16>());
        proposal.signature = reader.array<64>();
        const std::uint8_t hasPart = reader.u8();
        if (hasPart == 1 && !(proposal.part = takePersonal(reader)))
            return "order";
        if (hasPart > 1 || !decodeAct(proposal.body))
            return "order";
        content.proposals.push_back(std::move(proposal));
    }
    return {};
}

} // namespace

PersonalPart *KeyringContent::personalOf(epi::AccountId account)
{
    const auto at = std::ranges::find(personal, account, &PersonalPart::account);
    return at == personal.end() ? nullptr : &*at;
}

epi::Result<void> KeyringContent::add(SignedAct act)
{
    if (auto added = book.add(act); !added)
        return added;
    acts.push_back(std::move(act));
    return {};
}

void KeyringContent::tidy()
{
    std::erase_if(personal, [&](const PersonalPart &part) {
        const Account *account = book.find(part.account);
        return account == nullptr || account->state == AccountState::closed;
    });
    std::erase_if(keys, [&](const WrappedKey &key) {
        const Account *account = book.find(key.account);
        return account == nullptr || !account->admitted.contains(key.compartment) ||
               key.generation != book.generation(key.compartment);
    });
    std::erase_if(proposals, [&](const Proposal &one) {
        const auto act = decodeAct(one.body);
        return !act || !book.judge(*act, {}, one.proposer);
    });
}

std::vector<std::uint8_t> encodeKeyring(const KeyringContent &content)
{
    CanonicalWriter writer;
    writer.fixed(mark).u16(keyringVersion).fixed(content.book.root()).u32(static_cast<std::uint32_t>(content.acts.size()));
    for (const SignedAct &act : content.acts)
        writer.bytes(act.body).fixed(act.proposer.uuid()).fixed(act.proposal).fixed(act.signer.uuid()).fixed(act.signature);
    writer.u16(static_cast<std::uint16_t>(content.personal.size()));
    for (const PersonalPart &part : content.personal)
        write(writer, part);
    writer.u16(static_cast<std::uint16_t>(content.keys.size()));
    for (const WrappedKey &key : content.keys)
        writer.fixed(key.account.uuid()).u8(static_cast<std::uint8_t>(key.compartment)).u32(key.generation).bytes(key.box);
    writer.u16(static_cast<std::uint16_t>(content.proposals.size()));
    for (const Proposal &proposal : content.proposals) {
        writer.bytes(proposal.body).fixed(proposal.proposer.uuid()).fixed(proposal.signature).u8(proposal.part ? 1 : 0);
        if (proposal.part)
            write(writer, *proposal.part);
    }
    writer.fixed(digestOf(std::span(writer.written())));
    return writer.written();
}

std::expected<KeyringContent, KeyringFault> decodeKeyring(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < mark.size() + digestSize || !std::ranges::equal(bytes.first(mark.size()), mark))
        return damaged("mark");
    const auto covered = bytes.first(bytes.size() - digestSize);
    if (!std::ranges::equal(digestOf(covered), bytes.last(digestSize)))
        return damaged("digest");
    CanonicalReader reader(covered.subspan(mark.size()));
    if (const std::uint16_t version = reader.u16(); version != keyringVersion)
        return version > keyringVersion ? std::unexpected(KeyringFault{.newer = true, .what = std::to_string(version)})
                                        : damaged("version");
    KeyringContent content(reader.array<32>());
    for (const auto read : {readActs, readParts, readKeys, readProposals})
        if (auto what = read(reader, content); !what.empty())
            return damaged(std::move(what));
    if (!reader.isComplete())
        return damaged("length");
    return content;
}

} // namespace tracedesk::vault
