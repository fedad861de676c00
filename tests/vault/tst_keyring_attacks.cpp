#include "tests/vault/staffed_keyring.h"

#include "vault/keyring_files.h"

#include <functional>

using namespace tracedesk;
using namespace tracedesk::tests;

/// What somebody tries who can write the keyring's file and knows its format: with keys of his own, with those of an account he
/// has, with older files. Every variant is refused, for a reason that is named.
class TestKeyringAttacks : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void init();
    void ownKeyAsApprover();
    void changedActs();
    void actsLeftOutDoubledOrExchanged();
    void missingUsers();
    void twoEqualIds();
    void foreignRoots();
    void olderKeyrings();
    void keysOfOthers();
    void cleanupTestCase();

private:
    [[nodiscard]] KeyringContent content() const { return *decodeKeyring(*readFile(folder() / "keyring", keyringLimit)); }
    [[nodiscard]] SecretBytes signingKeyOf(const std::string &user);
    /// The act as this account would sign it, at the end of the chain; whether it may is not asked.
    [[nodiscard]] SignedAct forged(const KeyringContent &content, AccountAct act, epi::AccountId signer, const SecretBytes &key);
    /// Puts the file there and lets everybody log in: nobody may get in whom the variant concerns.
    void refuse(const std::string &variant, const KeyringContent &variantContent,
                const std::vector<std::string> &whom = everybody());
    [[nodiscard]] static std::vector<std::string> everybody() { return {"sup", "sur", "app", "pol", "pri", "adm", "adm2"}; }

    std::map<std::string, int> m_reasons; ///< how often, over all variants
    int m_refused = 0;
};

void TestKeyringAttacks::init()
{
    found();
    activateAll();
    // Everybody has seen the chain as it is.
    for (const std::string &user : everybody()) {
        auto keyring = logIn(user);
        VALUE(keyring);
        VALUE(keyring->rememberHead({1, {}}));
    }
}

SecretBytes TestKeyringAttacks::signingKeyOf(const std::string &user)
{
    auto all = content();
    const PersonalPart &part = *all.personalOf(idOf(user));
    const SecretBytes device = SecretBytes::copyOf(std::span<const std::uint8_t>(*readFile(devicePath(folder()), deviceKeySize)));
    const auto key = sealingKey(SecretBytes::copyOf(m_secrets[user]), part, TestKdf::cheap(), device);
    return SecretBytes::copyOf(openPersonal(part, *key)->signing.secretKey.bytes());
}

SignedAct TestKeyringAttacks::forged(const KeyringContent &content, AccountAct act, epi::AccountId signer, const SecretBytes &key)
{
    act.id = ids().makeUuid();
    act.at = epi::timeOf(act.id);
    act.store = content.book.store();
    SignedAct made;
    made.body = encode(act);
    made.signer = signer;
    if (bringsOwnKeys(act.kind)) {
        made.proposer = signer;
        made.proposal = signProposal(made.body, key);
    }
    made.signature = signLink(made, content.book.length() + 1, content.book.head(), key);
    return made;
}

void TestKeyringAttacks::refuse(const std::string &variant, const KeyringContent &variantContent,
                                const std::vector<std::string> &whom)
{
    const auto bytes = encodeKeyring(variantContent);
    QVERIFY(replaceFile(folder() / "keyring", bytes));
    for (const std::string &user : whom) {
        const auto opened = logIn(user);
        QVERIFY2(!opened, (variant + ": " + user + " got in").c_str());
        QVERIFY2(opened.error().code == ErrorCode::keyringDamaged, variant.c_str());
        const std::string &reason = opened.error().arguments.back();
        QVERIFY2(!reason.empty(), variant.c_str());
        // Numbers of acts say where, not why.
        const std::size_t why = reason.starts_with("account act ") ? reason.find(": ") + 2 : 0;
        ++m_reasons[reason.substr(why)];
    }
    ++m_refused;
}

void TestKeyringAttacks::ownKeyAsApprover()
{
    const KeyringContent honest = content();
    const SigningKeys own = makeSigningKeys();
    const SecretBytes surveyors = signingKeyOf("sur");
    const auto known = [&](const char *user) { return *honest.book.findByName(user); };
    std::vector<AccountAct> wanted;
    for (const AccountActKind kind :
         {AccountActKind::invited, AccountActKind::dutiesChanged, AccountActKind::activated, AccountActKind::logInChanged,
          AccountActKind::resetOrdered, AccountActKind::admitted, AccountActKind::suspended, AccountActKind::resumed,
          AccountActKind::closed, AccountActKind::keysRenewed, AccountActKind::destructionOrdered}) {
        AccountAct act;
        act.kind = kind;
        const bool concernsApprover = kind != AccountActKind::dutiesChanged && kind != AccountActKind::admitted;
        const Account target = known(concernsApprover ? "app" : "sur");
        act.account = kind == AccountActKind::invited ? ids().make<epi::AccountId>() : target.id;
        act.formerKey = target.signingKey;
        act.name = "approver of mine";
        act.role = Role::approver;
        act.boxKey = makeBoxKeys().publicKey;
        act.signingKey = own.publicKey;
        act.compartments = Compartments::of(Role::approver);
        act.spoolKey = honest.book.spoolKey();
        act.generations = {{Compartment::cases, 2, {}}};
        act.destruction.basis = "mine";
        wanted.push_back(act);
    }
    for (const AccountAct &act : wanted) {
        const auto attempt = [&](const char *as, epi::AccountId signer, const SecretBytes &key) {
            KeyringContent variant = honest;
            variant.acts.push_back(forged(honest, act, signer, key));
            refuse(std::string(nameOf(act.kind)) + " signed " + as, variant, {"sup", "app", "sur"});
        };
        attempt("by his own key in the root's name", {}, own.secretKey);
        attempt("by his own key in an administrator's name", known("adm").id, own.secretKey);
        attempt("by his own key in the approver's name", known("app").id, own.secretKey);
        attempt("by his own key in nobody's name", epi::AccountId(epi::Uuid{9}), own.secretKey);
        attempt("by a surveyor in an administrator's name", known("adm").id, surveyors);
        attempt("by a surveyor", known("sur").id, surveyors);
    }
}

// His own keys, another role, area or name in acts that others signed; the signatures stay what they are.
void TestKeyringAttacks::changedActs()
{
    const KeyringContent honest = content();
    const SigningKeys own = makeSigningKeys();
    const std::vector<std::pair<const char *, std::function<void(AccountAct &)>>> changes = {
        {"signing key", [&](AccountAct &act) { act.signingKey = own.publicKey; }},
        {"box key", [&](AccountAct &act) { act.boxKey = makeBoxKeys().publicKey; }},
        {"role", [](AccountAct &act) { act.role = act.role == Role::approver ? Role::administrator : Role::approver; }},
        {"area", [](AccountAct &act) { act.jurisdiction = {"50", ""}; }},
        {"keys given", [](AccountAct &act) { act.compartments = Compartments::all(); }},
        {"account", [](AccountAct &act) { act.account = epi::AccountId(epi::Uuid{9}); }},
        {"time", [](AccountAct &act) { act.at += std::chrono::seconds(1); }},
    };
    for (std::size_t at = 0; at < honest.acts.size(); ++at)
        for (const auto &[what, change] : changes) {
            KeyringContent variant = honest;
            AccountAct act = *decodeAct(honest.acts[at].body);
            change(act);
            variant.acts[at].body = encode(act);
            if (variant.acts[at].body != honest.acts[at].body)
                refuse(std::string(what) + " of act " + std::to_string(at + 1), variant, {"sup", "adm"});
        }
}

void TestKeyringAttacks::actsLeftOutDoubledOrExchanged()
{
    const KeyringContent honest = content();
    for (std::size_t at = 0; at < honest.acts.size(); ++at) {
        const std::string where = " act " + std::to_string(at + 1);
        const auto position = static_cast<std::ptrdiff_t>(at);
        KeyringContent variant = honest;
        variant.acts.erase(variant.acts.begin() + position);
        refuse("without" + where, variant, {"sup", "adm"});
        variant = honest;
        variant.acts.insert(variant.acts.begin() + position, honest.acts[at]);
        refuse("twice" + where, variant, {"sup", "adm"});
        variant = honest;
        variant.acts.resize(at);
        refuse("cut before" + where, variant);
        if (at > 0) {
            variant = honest;
            std::swap(variant.acts[at], variant.acts[at - 1]);
            refuse("exchanged with the one before" + where, variant, {"sup", "adm"});
        }
    }
}

void TestKeyringAttacks::missingUsers()
{
    const KeyringContent honest = content();
    for (const std::string &user : everybody()) {
        const epi::AccountId id = idOf(user);
        KeyringContent variant = honest;
        std::erase_if(variant.personal, [&](const PersonalPart &part) { return part.account == id; });
        refuse("no part of " + user, variant);
        variant = honest;
        std::erase_if(variant.acts, [&](const SignedAct &act) { return decodeAct(act.body)->account == id; });
        std::erase_if(variant.personal, [&](const PersonalPart &part) { return part.account == id; });
        std::erase_if(variant.keys, [&](const WrappedKey &key) { return key.account == id; });
        refuse("as if there were no " + user, variant, {"sup"});
        for (const WrappedKey &key : honest.keys) {
            if (key.account != id)
                continue;
            variant = honest;
            std::erase_if(variant.keys,
                          [&](const WrappedKey &one) { return one.account == id && one.compartment == key.compartment; });
            refuse("a key less for " + user, variant, {user});
        }
        QVERIFY(replaceFile(folder() / "keyring", encodeKeyring(honest)));
    }
}

void TestKeyringAttacks::twoEqualIds()
{
    const KeyringContent honest = content();
    const SecretBytes administrators = signingKeyOf("adm");
    const epi::AccountId adm = idOf("adm");
    for (const std::string &user : everybody()) {
        const Account account = *honest.book.findByName(user);
        KeyringContent variant = honest;
        variant.personal.push_back(*variant.personalOf(account.id));
        refuse("two parts of " + user, variant, {"sup", "adm"});
        // Signed by somebody who may invite.
        AccountAct act;
        act.kind = AccountActKind::invited;
        act.account = account.id;
        act.name = "another";
        act.role = Role::approver;
        act.boxKey = makeBoxKeys().publicKey;
        act.signingKey = makeSigningKeys().publicKey;
        variant = honest;
        variant.acts.push_back(forged(honest, act, adm, administrators));
        refuse("a second of the id of " + user, variant, {"sup", "adm"});
        act.account = ids().make<epi::AccountId>();
        act.name = user;
        variant = honest;
        variant.acts.push_back(forged(honest, act, adm, administrators));
        refuse("a second of the name of " + user, variant, {"sup", "adm"});
        QVERIFY(replaceFile(folder() / "keyring", encodeKeyring(honest)));
    }
}

void TestKeyringAttacks::foreignRoots()
{
    const KeyringContent honest = content();
    const auto under = [&](const SigningKeys &root, const auto &signs) {
        KeyringContent variant(root.publicKey);
        for (const SignedAct &act : honest.acts) {
            SignedAct again = act;
            if (signs(act)) {
                again.signer = {};
                again.proposer = {};
                again.proposal = {};
                again.signature = signLink(again, variant.book.length() + 1, variant.book.head(), root.secretKey);
            }
            if (!variant.add(again))
                variant.acts.push_back(again);
        }
        variant.personal = honest.personal;
        variant.keys = honest.keys;
        return variant;
    };
    const auto founding = [](const SignedAct &act) { return act.signer.isNull(); };
    const auto all = [](const SignedAct &) { return true; };
    const auto none = [](const SignedAct &) { return false; };
    std::vector<SigningKeys> roots;
    roots.push_back(makeSigningKeys());
    for (const std::string &user : everybody()) {
        SigningKeys keys;
        keys.publicKey = honest.book.findByName(user)->signingKey;
        keys.secretKey = signingKeyOf(user);
        roots.push_back(std::move(keys));
    }
    for (std::size_t i = 0; i < roots.size(); ++i) {
        refuse("another root, nothing signed anew " + std::to_string(i), under(roots[i], none));
        refuse("another root that founded " + std::to_string(i), under(roots[i], founding));
        refuse("another root that did all " + std::to_string(i), under(roots[i], all));
    }
}

// The counter put back: an older chain under parts that saw the newer one.
void TestKeyringAttacks::olderKeyrings()
{
    std::vector<KeyringContent> versions = {content()};
    for (int i = 0; i < 6; ++i) {
        const auto invited = logIn("adm")->invite({"new" + std::to_string(i), Role::surveyor, {}}, ids(), TestKdf::cheap());
        VALUE(invited);
        versions.push_back(content());
    }
    KeyringContent now = content();
    for (std::size_t i = 0; i + 1 < versions.size(); ++i) {
        KeyringContent variant = versions[i];
        *variant.personalOf(idOf("adm")) = *now.personalOf(idOf("adm"));
        refuse("chain of " + std::to_string(i) + " acts ago", variant, {"adm"});
        QVERIFY(replaceFile(folder() / "keyring", encodeKeyring(now)));
    }
    // A part of before the password was changed, in today's file.
    const KeyringContent before = now;
    {
        auto sur = logIn("sur");
        VALUE(sur);
        VALUE(
            sur->changePassword(SecretBytes::copyOf("password of sur"), SecretBytes::copyOf("another"), ids(), TestKdf::cheap()));
    }
    KeyringContent variant = content();
    KeyringContent former = before;
    *variant.personalOf(idOf("sur")) = *former.personalOf(idOf("sur"));
    refuse("the part under the former password", variant);
}

void TestKeyringAttacks::keysOfOthers()
{
    const KeyringContent honest = content();
    for (std::size_t one = 0; one < honest.keys.size(); ++one)
        for (std::size_t other = one + 1; other < honest.keys.size(); ++other) {
            KeyringContent variant = honest;
            std::swap(variant.keys[one].box, variant.keys[other].box);
            const auto nameOf = [&](const WrappedKey &key) { return honest.book.find(key.account)->name; };
            refuse("boxes exchanged", variant, {nameOf(honest.keys[one]), nameOf(honest.keys[other])});
        }
    const KeyringContent own = honest;
    for (const std::string &user : everybody()) {
        // The keys of a supervisor under another's name.
        const epi::AccountId id = honest.book.findByName(user)->id;
        for (const WrappedKey &key : own.keys) {
            if (key.account != honest.book.findByName("sup")->id || user == "sup")
                continue;
            KeyringContent variant = honest;
            WrappedKey given = key;
            given.account = id;
            variant.keys.push_back(given);
            refuse("keys of sup for " + user, variant, {user});
        }
    }
}

void TestKeyringAttacks::cleanupTestCase()
{
    QVERIFY(m_refused >= 200);
    QByteArray told;
    for (const auto &[reason, times] : m_reasons)
        told += QByteArray("\n  ") + QByteArray::number(times) + "  " + reason.c_str();
    qInfo("%d variants refused; reasons:%s", m_refused, told.constData());
}

QTEST_GUILESS_MAIN(TestKeyringAttacks)
#include "tst_keyring_attacks.moc"
