#include "vault/account_act.h"

#include "vault/canonical.h"

namespace tracedesk::vault {

namespace {

constexpr std::uint16_t actVersion = 1;
constexpr std::size_t nameLimit = 256;
constexpr std::string_view proposalContext = "tracedesk/keyring/proposal/v1";
constexpr std::string_view linkContext = "tracedesk/keyring/act/v1";

/// Walks over the fields of one kind of act, in one order for writing and reading.
template<class Field> void visitFields(AccountActKind kind, Field field, AccountAct &act)
{
    using enum AccountActKind;
    const bool ofAll = kind == founded || kind == keysRenewed;
    if (kind == orderDropped) {
        field(act.order);
        return;
    }
    if (kind == destructionOrdered) {
        field(act.destruction);
        return;
    }
    if (kind == recoverySet) {
        field(act.boxKey);
        field(act.order);
        return;
    }
    if (!ofAll)
        field(act.account);
    if (kind == invited)
        field(act.name);
    if (kind == invited || kind == dutiesChanged) {
        field(act.role);
        field(act.jurisdiction.province);
        field(act.jurisdiction.district);
    }
    if (kind == invited || bringsOwnKeys(kind) || kind == resetOrdered) {
        field(act.boxKey);
        field(act.signingKey);
    }
    if (!ofAll && kind != invited)
        field(act.formerKey);
    if (kind == admitted)
        field(act.compartments);
    if (ofAll) {
        field(act.generations);
        field(act.spoolKey);
    }
    if (kind == founded) {
        field(act.deviceCheck);
        field(act.shredCheck);
    }
}

struct WriteField
{
    CanonicalWriter &writer;

    void operator()(const epi::AccountId &id) const { writer.fixed(id.uuid()); }
    void operator()(const epi::Uuid &uuid) const { writer.fixed(uuid); }
    void operator()(const std::string &text) const { writer.text(text); }
    void operator()(epi::Role role) const { writer.u8(static_cast<std::uint8_t>(role)); }
    void operator()(const std::array<std::uint8_t, 32> &bytes) const { writer.fixed(bytes); }
    void operator()(Compartments some) const { writer.u8(some.bits()); }
    void operator()(const std::vector<NewGeneration> &generations) const
    {
        writer.u8(static_cast<std::uint8_t>(generations.size()));
        for (const NewGeneration &one : generations)
            writer.u8(static_cast<std::uint8_t>(one.compartment)).u32(one.generation).fixed(one.keyCheck);
    }
    void operator()(const DestructionOrder &order) const
    {
        writer.u8(static_cast<std::uint8_t>(order.scope)).fixed(order.person.uuid()).text(order.basis);
        writer.u8(static_cast<std::uint8_t>(order.counts.size()));
        for (const epi::DestructionCount &one : order.counts)
            writer.u8(static_cast<std::uint8_t>(one.what))
                .u64(one.count)
                .u64(static_cast<std::uint64_t>(one.until.time_since_epoch().count()));
        writer.u64(order.auditLength).fixed(order.auditHead);
    }
};

struct ReadField
{
    CanonicalReader &reader;
    bool &sound;

    void operator()(epi::AccountId &id) const { id = epi::AccountId(reader.array<16>()); }
    void operator()(epi::Uuid &uuid) const { uuid = reader.array<16>(); }
    void operator()(std::string &text) const { text = reader.text(nameLimit); }
    void operator()(epi::Role &role) const
    {
        const std::uint8_t number = reader.u8();
        sound = sound && number < epi::roleCount;
        role = static_cast<epi::Role>(number);
    }
    void operator()(std::array<std::uint8_t, 32> &bytes) const { bytes = reader.array<32>(); }
    void operator()(Compartments &some) const
    {
        const std::uint8_t bits = reader.u8();
        sound = sound && Compartments::areBits(bits);
        some = Compartments::fromBits(bits);
    }
    void operator()(std::vector<NewGeneration> &generations) const
    {
        const std::size_t count = reader.u8();
        for (std::size_t i = 0; i < count && sound; ++i) {
            const std::uint8_t compartment = reader.u8();
            sound = compartment < allCompartments.size() && count <= allCompartments.size();
            const std::uint32_t generation = reader.u32();
            generations.push_back({static_cast<Compartment>(compartment), generation, reader.array<32>()});
        }
    }
    void operator()(DestructionOrder &order) const
    {
        const std::uint8_t scope = reader.u8();
        sound = sound && scope >= static_cast<std::uint8_t>(epi::DestructionScope::everything) &&
                scope <= static_cast<std::uint8_t>(epi::DestructionScope::person);
        order.scope = static_cast<epi::DestructionScope>(scope);
        order.person = epi::PersonId(reader.array<16>());
        sound = sound && order.person.isNull() == (order.scope != epi::DestructionScope::person);
        order.basis = reader.text(destructionBasisLimit);
        const std::size_t count = reader.u8();
        sound = sound && count <= epi::allDataClasses.size();
        for (std::size_t i = 0; i < count && sound; ++i) {
            const std::uint8_t what = reader.u8();
            sound = what < epi::allDataClasses.size();
            const std::uint64_t rows = reader.u64();
            order.counts.push_back(
                {static_cast<epi::DataClass>(what), rows, epi::Instant(epi::Seconds(static_cast<std::int64_t>(reader.u64())))});
        }
        order.auditLength = reader.u64();
        order.auditHead = reader.array<32>();
    }
};

std::vector<std::uint8_t> linkBytes(const SignedAct &act, std::uint64_t sequence, const Digest &previous)
{
    return CanonicalWriter()
        .u64(sequence)
        .fixed(previous)
        .bytes(act.body)
        .fixed(act.proposer.uuid())
        .fixed(act.proposal)
        .fixed(act.signer.uuid())
        .written();
}

} // namespace

std::string_view nameOf(AccountActKind kind)
{
    constexpr std::array names = {"found",
                                  "invite",
                                  "activate",
                                  "suspend",
                                  "resume",
                                  "close",
                                  "change duties",
                                  "order reset",
                                  "admit",
                                  "renew keys",
                                  "change log-in",
                                  "drop order",
                                  "order destruction",
                                  "set recovery paper"};
    return names[static_cast<std::size_t>(kind) - 1];
}

std::vector<std::uint8_t> encode(const AccountAct &act)
{
    CanonicalWriter writer;
    writer.u16(actVersion)
        .fixed(act.id)
        .fixed(act.store)
        .u64(static_cast<std::uint64_t>(act.at.time_since_epoch().count()))
        .u8(static_cast<std::uint8_t>(act.kind));
    AccountAct copy = act;
    visitFields(act.kind, WriteField{writer}, copy);
    return writer.written();
}

std::optional<AccountAct> decodeAct(std::span<const std::uint8_t> body)
{
    CanonicalReader reader(body);
    if (reader.u16() != actVersion)
        return std::nullopt;
    AccountAct act;
    act.id = reader.array<16>();
    act.store = reader.array<16>();
    act.at = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{static_cast<std::int64_t>(reader.u64())}};
    const std::uint8_t kind = reader.u8();
    if (kind < static_cast<std::uint8_t>(AccountActKind::founded) ||
        kind > static_cast<std::uint8_t>(AccountActKind::recoverySet))
        return std::nullopt;
    act.kind = static_cast<AccountActKind>(kind);
    bool sound = true;
    visitFields(act.kind, ReadField{reader, sound}, act);
    if (!sound || !reader.isComplete())
        return std::nullopt;
    return act;
}

Signature signProposal(std::span<const std::uint8_t> body, const SecretBytes &signingSecret)
{
    return sign(proposalContext, body, signingSecret);
}

bool isProposedBy(const PublicKey &key, const SignedAct &act)
{
    return isSignedBy(key, proposalContext, act.body, act.proposal);
}

Signature signLink(const SignedAct &act, std::uint64_t sequence, const Digest &previous, const SecretBytes &signingSecret)
{
    return sign(linkContext, linkBytes(act, sequence, previous), signingSecret);
}

bool isLinkedBy(const PublicKey &key, const SignedAct &act, std::uint64_t sequence, const Digest &previous)
{
    return isSignedBy(key, linkContext, linkBytes(act, sequence, previous), act.signature);
}

Digest headAfter(const SignedAct &act, const Digest &previous)
{
    return chainHash(previous, CanonicalWriter()
                                   .bytes(act.body)
                                   .fixed(act.proposer.uuid())
                                   .fixed(act.proposal)
                                   .fixed(act.signer.uuid())
                                   .fixed(act.signature)
                                   .written());
}

} // namespace tracedesk::vault
