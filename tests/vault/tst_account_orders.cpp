#include "tests/vault/staffed_keyring.h"

using namespace tracedesk;
using namespace tracedesk::tests;

/// What takes two people, what nobody may, and what somebody who can write the file cannot bring about.
class TestAccountOrders : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void init();
    void resetTakesTwoAndAnAdmission();
    void theLastAdministratorStays();
    void theLastHolderStays();
    void oneAdministratorIsNotTwo();
    void ownResetIsNotCountersigned();
    void spoiltOrdersSpoilNothing();
    void droppedOrdersStayDropped();
    void formerPasswordsStayShut();
    void heldKeysAreNotForgotten();
    void onePersonDoesNotMakeAnAdministrator();
    void forgedActsAreRefused();
    void nobodyActsOnTheOwnAccount();
    void rolesThatMayNotAreRefused();
};

void TestAccountOrders::init()
{
    found();
    activateAll();
}

void TestAccountOrders::resetTakesTwoAndAnAdmission()
{
    const auto old = accountOf("sur");
    const auto reset = logIn("adm")->orderReset(idOf("sur"), ids(), TestKdf::cheap());
    VALUE(reset);
    QVERIFY(reset->awaitsSecond);
    VALUE(logIn("sur")); // not in force yet
    const auto order = logIn("adm2")->openOrders().front().id;
    QVERIFY(refusedWith(logIn("sup")->countersign(order).error(), "role")); // no administrator's account
    VALUE(logIn("adm2")->countersign(order));
    QCOMPARE(logIn("sur").error().code, ErrorCode::wrongPassword);
    keep(*reset);
    activate("sur");
    QVERIFY(logIn("sur")->keysHeld().isEmpty());
    VALUE(logIn("sup")->admit(idOf("sur"), ids()));
    QVERIFY(logIn("sur")->keysHeld() == Compartments::all());
    QVERIFY(accountOf("sur").id == old.id);
    // An administrator's own lost password: the other one and a supervisor.
    const auto lost = logIn("adm")->orderReset(idOf("adm2"), ids(), TestKdf::cheap());
    VALUE(logIn("sup")->countersign(logIn("sup")->openOrders().front().id));
    keep(*lost);
    activate("adm2");
    // An order signed before the keys changed is worth nothing after.
    VALUE(logIn("adm")->orderReset(idOf("sur"), ids(), TestKdf::cheap()));
    VALUE(logIn("adm")->orderReset(idOf("sur"), ids(), TestKdf::cheap()));
    VALUE(logIn("adm2")->countersign(logIn("adm2")->openOrders().front().id));
    QVERIFY(logIn("adm2")->openOrders().empty());
}

void TestAccountOrders::theLastAdministratorStays()
{
    QVERIFY(!*logIn("adm")->close(idOf("adm2"), ids()));
    VALUE(logIn("sup")->countersign(logIn("sup")->openOrders().front().id));
    QCOMPARE(accountOf("adm2").state, AccountState::closed);
    QVERIFY(refusedWith(logIn("adm")->close(idOf("adm"), ids()).error(), "own account"));
    // Nobody else may begin it.
    QVERIFY(refusedWith(logIn("sup")->close(idOf("adm"), ids()).error(), "role"));
}

void TestAccountOrders::theLastHolderStays()
{
    // The only one who can give the keys of the cases to others.
    for (const auto &act : {logIn("adm")->suspend(idOf("sup"), ids()), logIn("adm")->close(idOf("sup"), ids()),
                            logIn("adm")->changeDuties(idOf("sup"), Role::surveyor, {}, ids())})
        QVERIFY(refusedWith(act.error(), "last holder"));
    QVERIFY(refusedWith(logIn("adm")->orderReset(idOf("sup"), ids(), TestKdf::cheap()).error(), "last holder"));
    keep(*logIn("adm")->invite({"sup2", Role::supervisor, {}}, ids(), TestKdf::cheap()));
    activate("sup2");
    QVERIFY(refusedWith(logIn("adm")->suspend(idOf("sup"), ids()).error(), "last holder")); // has none yet
    VALUE(logIn("sup")->admit(idOf("sup2"), ids()));
    VALUE(logIn("adm")->suspend(idOf("sup"), ids()));
}

void TestAccountOrders::oneAdministratorIsNotTwo()
{
    // A supervisor he invited himself, and to whom nobody gave a key, is no second person.
    keep(*logIn("adm")->invite({"puppet", Role::supervisor, {}}, ids(), TestKdf::cheap()));
    activate("puppet");
    VALUE(logIn("adm")->invite({"adm3", Role::administrator, {}}, ids(), TestKdf::cheap()));
    const auto order = logIn("puppet")->openOrders().front().id;
    QVERIFY(refusedWith(logIn("puppet")->countersign(order).error(), "role"));
    VALUE(logIn("sup")->admit(idOf("puppet"), ids()));
    VALUE(logIn("puppet")->countersign(order));
}

void TestAccountOrders::ownResetIsNotCountersigned()
{
    VALUE(logIn("adm")->orderReset(idOf("adm2"), ids(), TestKdf::cheap()));
    const auto order = logIn("adm2")->openOrders().front().id;
    QVERIFY(refusedWith(logIn("adm2")->countersign(order).error(), "own account"));
    VALUE(logIn("adm2"));
    QVERIFY(refusedWith(logIn("adm")->orderReset(idOf("adm"), ids(), TestKdf::cheap()).error(), "own account"));
}

void TestAccountOrders::spoiltOrdersSpoilNothing()
{
    // Somebody who can write the file takes the part out of a waiting order, or puts another's in.
    VALUE(logIn("adm")->orderReset(idOf("sur"), ids(), TestKdf::cheap()));
    const auto honest = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    const auto order = logIn("adm2")->openOrders().front().id;
    for (const bool other : {false, true}) {
        KeyringContent spoilt = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
        if (other)
            spoilt.proposals.front().part = *spoilt.personalOf(idOf("app"));
        else
            spoilt.proposals.front().part.reset();
        QVERIFY(replaceFile(folder() / "keyring", encodeKeyring(spoilt)));
        QCOMPARE(logIn("adm2")->countersign(order).error().code, ErrorCode::keyringDamaged);
        VALUE(logIn("sur"));
        VALUE(logIn("adm2"));
    }
}

void TestAccountOrders::droppedOrdersStayDropped()
{
    VALUE(logIn("adm")->orderReset(idOf("sur"), ids(), TestKdf::cheap()));
    const auto withOrder = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    const auto order = logIn("adm2")->openOrders().front().id;
    VALUE(logIn("adm2")->dropOrder(order, ids()));
    KeyringContent again = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    again.proposals = withOrder.proposals;
    QVERIFY(replaceFile(folder() / "keyring", encodeKeyring(again)));
    QVERIFY(logIn("adm2")->openOrders().empty());
    QVERIFY(!logIn("adm2")->countersign(order));
}

void TestAccountOrders::formerPasswordsStayShut()
{
    // The part that a former password opens is put back into the keyring of today.
    const auto before = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    const auto sur = idOf("sur");
    VALUE(logIn("sur")->changePassword(SecretBytes::copyOf("password of sur"), SecretBytes::copyOf("another"), ids(),
                                       TestKdf::cheap()));
    KeyringContent mixed = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    *mixed.personalOf(sur) = *KeyringContent(before).personalOf(sur);
    QVERIFY(!decodeKeyring(encodeKeyring(mixed)));
}

void TestAccountOrders::heldKeysAreNotForgotten()
{
    VALUE(logIn("adm")->suspend(idOf("sur"), ids()));
    QVERIFY2(logIn("adm")->close(idOf("pri"), ids()), "the supervisor has that key, too");
    {
        auto sup = logIn("sup");
        VALUE(sup);
        QVERIFY(sup->book().dueForNewKeys() == Compartments().add(Compartment::audit));
        auto renewal = sup->prepareRenewal(sup->book().dueForNewKeys());
        VALUE(sup->commitRenewal(std::move(*renewal), ids()));
    }
    VALUE(logIn("adm")->close(idOf("sur"), ids()));
    QVERIFY(logIn("sup")->book().dueForNewKeys() == Compartments::all() - Compartments().add(Compartment::audit));
}

void TestAccountOrders::onePersonDoesNotMakeAnAdministrator()
{
    const auto invitation = logIn("adm")->invite({"adm3", Role::administrator, {}}, ids(), TestKdf::cheap());
    VALUE(invitation);
    QVERIFY(invitation->awaitsSecond);
    keep(*invitation);
    QCOMPARE(logIn("adm3").error().code, ErrorCode::wrongPassword); // there is no such account yet
    const auto orders = logIn("adm2")->openOrders();
    QCOMPARE(orders.size(), std::size_t{1});
    QVERIFY(refusedWith(logIn("adm")->countersign(orders[0].id).error(), "second person"));
    QVERIFY(refusedWith(logIn("pri")->countersign(orders[0].id).error(), "role"));
    QVERIFY(refusedWith(logIn("sur")->countersign(orders[0].id).error(), "role"));
    VALUE(logIn("adm2")->countersign(orders[0].id));
    QCOMPARE(logIn("adm2")->countersign(orders[0].id).error().code, ErrorCode::notFound);
    activate("adm3");
    // To a role without a say: two again. Another order is dropped.
    QVERIFY(!*logIn("adm")->changeDuties(idOf("adm3"), Role::surveyor, {}, ids()));
    VALUE(logIn("adm2")->dropOrder(logIn("adm2")->openOrders().front().id, ids()));
    QVERIFY(logIn("adm2")->openOrders().empty());
    QCOMPARE(accountOf("adm3").role, Role::administrator);
}

void TestAccountOrders::forgedActsAreRefused()
{
    // Somebody who can write the file and has an account of his own, but no right to what he writes.
    const auto honest = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    const auto sur = *honest.book.findByName("sur");
    const SigningKeys own = makeSigningKeys();
    int refused = 0;
    const auto attempt = [&](AccountAct act, epi::AccountId signer, const SecretBytes &key) {
        KeyringContent content = honest;
        act.id = ids().makeUuid();
        act.store = content.book.store();
        SignedAct forged;
        forged.body = encode(act);
        forged.signer = signer;
        forged.signature = signLink(forged, content.book.length() + 1, content.book.head(), key);
        content.acts.push_back(forged);
        QVERIFY(!decodeKeyring(encodeKeyring(content)));
        ++refused;
    };
    AccountAct promotion;
    promotion.kind = AccountActKind::dutiesChanged;
    promotion.account = sur.id;
    promotion.formerKey = sur.signingKey;
    promotion.role = Role::supervisor;
    for (const Account &account : honest.book.accounts())
        attempt(promotion, account.id, own.secretKey); // another's name, his own key
    attempt(promotion, {}, own.secretKey);             // the root's name
    AccountAct keys = promotion;
    keys.kind = AccountActKind::activated; // puts his own keys in another's place
    keys.boxKey = makeBoxKeys().publicKey;
    keys.signingKey = own.publicKey;
    attempt(keys, sur.id, own.secretKey);
    AccountAct made;
    made.kind = AccountActKind::invited;
    made.account = ids().make<epi::AccountId>();
    made.name = "approver of mine";
    made.role = Role::approver;
    made.signingKey = own.publicKey;
    attempt(made, made.account, own.secretKey);
    attempt(made, idOf("adm"), own.secretKey);
    QCOMPARE(refused, static_cast<int>(honest.book.accounts().size()) + 4);
    // Every act left out, doubled, or two of them exchanged.
    for (std::size_t at = 0; at < honest.acts.size(); ++at) {
        KeyringContent without = honest;
        without.acts.erase(without.acts.begin() + static_cast<std::ptrdiff_t>(at));
        const auto decoded = decodeKeyring(encodeKeyring(without));
        // Only the last can be missing without a trace in the file itself: that is what the accounts' own heads are for.
        QVERIFY(!decoded || at + 1 == honest.acts.size());
        KeyringContent twice = honest;
        twice.acts.insert(twice.acts.begin() + static_cast<std::ptrdiff_t>(at), honest.acts[at]);
        QVERIFY(!decodeKeyring(encodeKeyring(twice)));
        if (at > 0) {
            KeyringContent swapped = honest;
            std::swap(swapped.acts[at], swapped.acts[at - 1]);
            QVERIFY(!decodeKeyring(encodeKeyring(swapped)));
        }
    }
}

void TestAccountOrders::nobodyActsOnTheOwnAccount()
{
    auto adm = logIn("adm");
    VALUE(adm);
    const auto own = idOf("adm");
    QVERIFY(refusedWith(adm->suspend(own, ids()).error(), "own account"));
    QVERIFY(refusedWith(adm->close(own, ids()).error(), "own account"));
    QVERIFY(refusedWith(adm->changeDuties(own, Role::supervisor, {}, ids()).error(), "own account"));
    QVERIFY(refusedWith(adm->changeDuties(idOf("sur"), Role::owner, {}, ids()).error(), "owner"));
    QVERIFY(refusedWith(adm->invite({"x", Role::owner, {}}, ids(), TestKdf::cheap()).error(), "owner"));
}

void TestAccountOrders::rolesThatMayNotAreRefused()
{
    for (const char *user : {"sup", "sur", "app", "pol", "pri"}) {
        auto keyring = logIn(user);
        VALUE(keyring);
        const auto target = idOf("adm2");
        QVERIFY(refusedWith(keyring->invite({"x", Role::surveyor, {}}, ids(), TestKdf::cheap()).error(), "role"));
        QVERIFY(refusedWith(keyring->orderReset(target, ids(), TestKdf::cheap()).error(), "role"));
        QVERIFY(refusedWith(keyring->suspend(target, ids()).error(), "role"));
        QVERIFY(refusedWith(keyring->close(target, ids()).error(), "role"));
        QVERIFY(refusedWith(keyring->changeDuties(target, Role::surveyor, {}, ids()).error(), "role"));
    }
}

QTEST_GUILESS_MAIN(TestAccountOrders)
#include "tst_account_orders.moc"
