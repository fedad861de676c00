#include "vault/durable_file.h"
#include "vault/key_wrap.h"
#include "vault/keyring.h"
#include "vault/keyring_content.h"
#include "vault/keyring_files.h"
#include "vault/one_time_code.h"

#include <algorithm>
#include <string_view>

// The founding of a store: the only time the root speaks.

namespace tracedesk::vault {

using epi::ErrorCode;

namespace {

Digest checkOf(std::string_view context, std::span<const std::uint8_t> key)
{
    return Digester()
        .update(std::span(reinterpret_cast<const std::uint8_t *>(context.data()), context.size()))
        .update(key)
        .finish();
}

} // namespace

Digest deviceCheckOf(std::span<const std::uint8_t> deviceKey)
{
    return checkOf("tracedesk/keyring/device/v1", deviceKey);
}

Digest shredCheckOf(std::span<const std::uint8_t> shredKey)
{
    return checkOf("tracedesk/keyring/shred/v1", shredKey);
}

epi::Result<Keyring::Founded> Keyring::create(const std::filesystem::path &folder, const Person &founder,
                                              const SecretBytes &password, std::span<const Person> others, const IdSource &ids,
                                              const KdfCost &cost)
{
    if (password.isEmpty())
        return epi::fail(ErrorCode::invalidArgument, "password", "empty");
    std::error_code ignored;
    if (std::filesystem::exists(keyringPath(folder), ignored))
        return epi::fail(ErrorCode::alreadyExists, keyringPath(folder).string());

    Keyring keyring;
    keyring.m_folder = folder;
    keyring.m_deviceKey = SecretBytes(deviceKeySize);
    fillRandom(keyring.m_deviceKey.bytes());
    keyring.m_shredKey = SecretBytes(shredKeySize);
    fillRandom(keyring.m_shredKey.bytes());
    const SigningKeys root = makeSigningKeys();
    KeyringContent content(root.publicKey);
    const Digest pinned = digestOf(std::span<const std::uint8_t>(root.publicKey));

    AccountAct founding;
    founding.store = ids.makeUuid();
    const auto speak = [&](AccountAct act) {
        act.id = ids.makeUuid();
        act.at = epi::timeOf(act.id);
        act.store = founding.store;
        SignedAct spoken;
        spoken.body = encode(act);
        spoken.signature = signLink(spoken, content.book.length() + 1, content.book.head(), root.secretKey);
        return content.add(std::move(spoken));
    };
    for (const Compartment compartment : allCompartments) {
        SecretBytes &key = keyring.m_keys[static_cast<std::size_t>(compartment)];
        key = makeCompartmentKey();
        founding.generations.push_back({compartment, 1, digestOf(std::span<const std::uint8_t>(key.bytes()))});
    }
    founding.kind = AccountActKind::founded;
    founding.deviceCheck = deviceCheckOf(keyring.m_deviceKey.bytes());
    founding.shredCheck = shredCheckOf(keyring.m_shredKey.bytes());
    founding.spoolKey = spoolKeys(keyring.m_keys[static_cast<std::size_t>(Compartment::audit)]).publicKey;
    if (auto spoken = speak(founding); !spoken)
        return std::unexpected(spoken.error());

    // A one-time code opens nothing until somebody who has the keys gives them to who chose a password with it. Where the founder
    // could not, those are sealed at once who can: else nobody would ever have them.
    const bool founderAdmits =
        epi::may(founder.role, epi::Duty::admit) && Compartments::of(founder.role).contains(Compartments::all());
    /// Invites, gives the keys, seals the part; the secrets come back.
    const auto install = [&](const Person &person, const SecretBytes &opens, bool admits) -> epi::Result<PersonalSecrets> {
        PersonalSecrets secrets;
        secrets.box = makeBoxKeys();
        secrets.signing = makeSigningKeys();
        secrets.pinnedRoot = pinned;
        AccountAct act;
        act.kind = AccountActKind::invited;
        act.account = ids.make<epi::AccountId>();
        act.name = person.name;
        act.role = person.role;
        act.jurisdiction = person.jurisdiction;
        act.boxKey = secrets.box.publicKey;
        act.signingKey = secrets.signing.publicKey;
        if (auto spoken = speak(act); !spoken)
            return std::unexpected(spoken.error());
        if (const Compartments cleared = Compartments::of(person.role); admits && !cleared.isEmpty()) {
            AccountAct admission;
            admission.kind = AccountActKind::admitted;
            admission.account = act.account;
            admission.formerKey = act.signingKey;
            admission.compartments = cleared;
            if (auto spoken = speak(admission); !spoken)
                return std::unexpected(spoken.error());
            keyring.wrap(content, *content.book.find(act.account), cleared);
        }
        PersonalPart part = makePersonalPart(act.account, cost);
        auto key = sealingKey(opens, part, cost, keyring.m_deviceKey);
        if (!key)
            return epi::fail(ErrorCode::outOfMemory);
        sealPersonal(part, secrets, *key);
        content.personal.push_back(std::move(part));
        keyring.m_sealingKey = std::move(*key);
        return secrets;
    };
    std::vector<Invitation> invitations;
    for (const Person &person : others) {
        SecretBytes code = makeOneTimeCode();
        const bool admits = !founderAdmits && epi::may(person.role, epi::Duty::admit);
        if (auto installed = install(person, code, admits); !installed)
            return std::unexpected(installed.error());
        invitations.push_back({content.book.accounts().back().id, person.name, std::move(code)});
    }
    auto own = install(founder, password, true);
    if (!own)
        return std::unexpected(own.error());
    AccountAct activation;
    activation.kind = AccountActKind::activated;
    activation.account = content.book.accounts().back().id;
    activation.formerKey = own->signing.publicKey;
    activation.boxKey = own->box.publicKey;
    activation.signingKey = own->signing.publicKey;
    if (auto spoken = speak(activation); !spoken)
        return std::unexpected(spoken.error());
    const auto somebodyMay = [&](epi::Duty duty) {
        return std::ranges::any_of(content.book.accounts(), [&](const Account &one) { return epi::may(one.role, duty); });
    };
    const auto admits = [&](Compartment compartment) {
        return std::ranges::any_of(content.book.accounts(), [&](const Account &one) {
            return epi::may(one.role, epi::Duty::admit) && one.admitted.contains(compartment);
        });
    };
    if (!somebodyMay(epi::Duty::manageAccounts) || !std::ranges::all_of(allCompartments, admits))
        return epi::fail(ErrorCode::invalidArgument, "people", "nobody to manage accounts or to admit");

    keyring.m_actor = content.book.accounts().back().actor();
    keyring.m_secrets = std::move(*own);
    if (auto written = replaceFile(devicePath(folder), keyring.m_deviceKey.bytes()); !written)
        return std::unexpected(written.error());
    if (auto written = replaceFile(shredPath(folder), keyring.m_shredKey.bytes()); !written)
        return std::unexpected(written.error());
    if (auto written = keyring.replaceBy(std::move(content)); !written)
        return std::unexpected(written.error());
    return Founded{std::move(keyring), std::move(invitations)};
}

} // namespace tracedesk::vault
