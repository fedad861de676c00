#include "tests/vault/staffed_keyring.h"
#include "vault/key_wrap.h"
#include "vault/keyring_files.h"

using namespace tracedesk;
using namespace tracedesk::tests;

/// Who may order the destruction of data, and what it does to the keys.
class TestDestructionOrders : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void init();
    void whoMayOrder_data();
    void whoMayOrder();
    void whoMaySign_data();
    void whoMaySign();
    void keysOfDataAreGone();
    void partsLeaveTheKeys();
    void oldKeyringsOpenNothing();
    void noDataWithoutTheShredKey();
    void ordersBegunAreNotDropped();
    void accountsLiveOn();
    void signaturesProveIt();
    void refusedOrdersStayRefused();
    void ordersNeedABasis();
    void newKeysOfTheAuthorLeaveNoSignature();
    void onlyTheAuthorSignsAnew();

private:
    [[nodiscard]] static DestructionOrder everything()
    {
        DestructionOrder order;
        order.basis = "response ended, document 2020-117";
        order.counts = {{epi::DataClass::persons, 12, {}}, {epi::DataClass::positions, 3000, {}}};
        order.auditLength = 41;
        order.auditHead = Digest{9};
        return order;
    }
    [[nodiscard]] epi::Uuid ordered()
    {
        const auto order = logIn("sup")->orderDestruction(everything(), ids());
        return order ? *order : epi::Uuid{};
    }
    void destroyAll()
    {
        const epi::Uuid order = ordered();
        VALUE(logIn("pri")->countersign(order));
        VALUE(destroyFile(shredPath(folder())));
    }
};

void TestDestructionOrders::init()
{
    found();
    activateAll();
}

void TestDestructionOrders::whoMayOrder_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("allowed");
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm"})
        QTest::newRow(user) << user << (std::string_view(user) == "sup");
}

void TestDestructionOrders::whoMayOrder()
{
    QFETCH(const QString, user);
    QFETCH(const bool, allowed);
    const auto order = logIn(user.toStdString())->orderDestruction(everything(), ids());
    QCOMPARE(order.has_value(), allowed);
    if (!allowed)
        QVERIFY(refusedWith(order.error(), "role"));
    // Nothing is destroyed by one.
    QVERIFY(!logIn("pri")->isDestroyed());
    QVERIFY(logIn("sup")->keysHeld() == Compartments::all());
}

void TestDestructionOrders::whoMaySign_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("reason");
    QTest::newRow("one and the same") << "sup" << "second person";
    for (const char *user : {"sur", "app", "pol", "adm"})
        QTest::newRow(user) << user << "role";
    QTest::newRow("a privacy officer nobody gave a key") << "pri2" << "role";
    QTest::newRow("the privacy officer") << "pri" << "";
}

void TestDestructionOrders::whoMaySign()
{
    QFETCH(const QString, user);
    QFETCH(const QString, reason);
    keep(*logIn("adm")->invite({"pri2", Role::privacyOfficer, {}}, ids(), TestKdf::cheap()));
    activate("pri2");
    const epi::Uuid order = ordered();
    const auto done = logIn(user.toStdString())->countersign(order);
    QCOMPARE(done.has_value(), reason.isEmpty());
    if (!done)
        QVERIFY2(refusedWith(done.error(), reason.toStdString()), done.error().arguments.back().c_str());
    QCOMPARE(logIn("pri")->isDestroyed(), reason.isEmpty());
    QCOMPARE(logIn("sup")->keysHeld() == Compartments::all(), !reason.isEmpty());
}

void TestDestructionOrders::keysOfDataAreGone()
{
    const epi::Uuid order = ordered();
    auto signer = logIn("pri");
    VALUE(signer->countersign(order));
    QVERIFY(signer->isDestroyed());
    // Also where the shred key still lies there: a crash may come in between.
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm"}) {
        const auto keyring = logIn(user);
        VALUE(keyring);
        QVERIFY(keyring->isDestroyed());
        QVERIFY((keyring->keysHeld() & Compartments::ofData()).isEmpty());
        QVERIFY(keyring->book().find(keyring->actor().account)->awaited().isEmpty());
    }
    const auto content = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    for (const WrappedKey &key : content.keys)
        QCOMPARE(key.compartment, Compartment::audit);
    QVERIFY(logIn("sup")->key(Compartment::audit) != nullptr);
    QVERIFY(refusedWith(logIn("sup")->orderDestruction(everything(), ids()).error(), "destroyed"));
}

void TestDestructionOrders::partsLeaveTheKeys()
{
    for (const auto scope : {epi::DestructionScope::expired, epi::DestructionScope::person}) {
        DestructionOrder part = everything();
        part.scope = scope;
        if (scope == epi::DestructionScope::person)
            part.person = epi::PersonId(epi::Uuid{5});
        const auto order = logIn("sup")->orderDestruction(part, ids());
        VALUE(order);
        VALUE(logIn("pri")->countersign(*order));
        QVERIFY(!logIn("sup")->isDestroyed());
        QVERIFY(logIn("sup")->keysHeld() == Compartments::all());
        const auto keyring = logIn("sup");
        part.auditLength = keyring->book().destructions().back().order.auditLength;
        QVERIFY(keyring->book().destructions().back().order == part);
    }
}

void TestDestructionOrders::oldKeyringsOpenNothing()
{
    const auto before = *readFile(keyringPath(folder()), keyringLimit);
    const auto shred = *readFile(shredPath(folder()), shredKeySize);
    destroyAll();
    // Somebody kept a copy of the keyring; the passwords are right, and the device key is there.
    VALUE(replaceFile(keyringPath(folder()), before));
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm"}) {
        const auto opened = logIn(user);
        VALUE(opened);
        QVERIFY((opened->keysHeld() & Compartments::ofData()).isEmpty());
    }
    // Any other key in its place is not it.
    VALUE(replaceFile(shredPath(folder()), std::vector<std::uint8_t>(shredKeySize, 7)));
    QVERIFY((logIn("sup")->keysHeld() & Compartments::ofData()).isEmpty());
    // The control: with the shred key the copy would have opened.
    VALUE(replaceFile(shredPath(folder()), shred));
    QVERIFY(logIn("sup")->keysHeld() == Compartments::all());
}

void TestDestructionOrders::noDataWithoutTheShredKey()
{
    // Whatever became of it: nobody is kept out of the record, and nobody has a key of data.
    const auto expectShredded = [&] {
        for (const char *user : {"sup", "pri", "adm"}) {
            const auto keyring = logIn(user);
            VALUE(keyring);
            QVERIFY(keyring->isShredded());
            QVERIFY((keyring->keysHeld() & Compartments::ofData()).isEmpty());
        }
        QVERIFY(logIn("sup")->key(Compartment::audit) != nullptr);
    };
    const auto shred = *readFile(shredPath(folder()), shredKeySize);
    for (std::size_t i = 0; i < shred.size(); ++i) {
        auto bent = shred;
        bent[i] ^= 1;
        VALUE(replaceFile(shredPath(folder()), bent));
        expectShredded();
    }
    VALUE(replaceFile(shredPath(folder()), std::span(shred).first(shredKeySize - 1)));
    expectShredded();
    VALUE(destroyFile(shredPath(folder())));
    QVERIFY(!std::filesystem::exists(shredPath(folder())));
    expectShredded();
    VALUE(destroyFile(shredPath(folder()))); // is destroyed already
    VALUE(replaceFile(shredPath(folder()), shred));
    QVERIFY(logIn("sup")->keysHeld() == Compartments::all());
}

void TestDestructionOrders::ordersBegunAreNotDropped()
{
    const epi::Uuid order = ordered();
    VALUE(destroyFile(shredPath(folder())));
    for (const char *user : {"sup", "pri"})
        QVERIFY(refusedWith(logIn(user)->dropOrder(order, ids()).error(), "begun"));
    VALUE(logIn("pri")->countersign(order));
    QVERIFY(logIn("sup")->isDestroyed());
}

void TestDestructionOrders::accountsLiveOn()
{
    destroyAll();
    // Who comes later is given the record's key, and waits for no other.
    keep(*logIn("adm")->invite({"late", Role::supervisor, {}}, ids(), TestKdf::cheap()));
    activate("late");
    QVERIFY(logIn("late")->book().findByName("late")->awaited() == Compartments().add(Compartment::audit));
    VALUE(logIn("sup")->admit(idOf("late"), ids()));
    QVERIFY(logIn("late")->key(Compartment::audit) != nullptr);
    VALUE(logIn("pri")->changePassword(SecretBytes::copyOf("password of pri"), SecretBytes::copyOf("another"), ids(),
                                       TestKdf::cheap()));
    m_secrets["pri"] = "another";
    VALUE(logIn("pri"));
    // Whoever left knew only keys that open nothing.
    VALUE(logIn("adm")->close(idOf("sur"), ids()));
    QVERIFY((logIn("sup")->book().dueForNewKeys() & Compartments::ofData()).isEmpty());
}

void TestDestructionOrders::signaturesProveIt()
{
    destroyAll();
    // Proof does not depend on what happens to the accounts later.
    VALUE(logIn("pri")->changePassword(SecretBytes::copyOf("password of pri"), SecretBytes::copyOf("another"), ids(),
                                       TestKdf::cheap()));
    const auto keyring = logIn("sup");
    QCOMPARE(keyring->book().destructions().size(), std::size_t{1});
    const SignedDestruction proof = keyring->book().destructions().front();
    QVERIFY(isGenuine(proof));
    QCOMPARE(proof.proposer.name, "sup");
    QCOMPARE(proof.signer.name, "pri");
    QVERIFY(proof.order == everything());
    const auto spoilt = [&](auto change) {
        SignedDestruction other = proof;
        change(other);
        return !isGenuine(other);
    };
    QVERIFY(spoilt([](auto &p) { p.order.counts.front().count = 13; }));
    QVERIFY(spoilt([](auto &p) { p.order.basis = "none"; }));
    QVERIFY(spoilt([](auto &p) { p.ordered += std::chrono::milliseconds(1); }));
    QVERIFY(spoilt([](auto &p) { std::swap(p.proposer, p.signer); }));
    QVERIFY(spoilt([](auto &p) { p.signer.signingKey = p.proposer.signingKey; }));
    QVERIFY(spoilt([](auto &p) { ++p.sequence; }));
    QVERIFY(spoilt([](auto &p) { p.previous[0] ^= 1; }));
    QVERIFY(spoilt([](auto &p) { p.store[3] ^= 1; }));
    for (std::size_t i = 0; i < proof.act.body.size(); ++i)
        QVERIFY(spoilt([&](auto &p) { p.act.body[i] ^= 1; }));
    for (std::size_t i = 0; i < proof.act.signature.size(); ++i) {
        QVERIFY(spoilt([&](auto &p) { p.act.signature[i] ^= 1; }));
        QVERIFY(spoilt([&](auto &p) { p.act.proposal[i] ^= 1; }));
    }
}

void TestDestructionOrders::refusedOrdersStayRefused()
{
    const epi::Uuid order = ordered();
    const auto before = *readFile(keyringPath(folder()), keyringLimit);
    QVERIFY(!logIn("adm")->dropOrder(order, ids())); // not his to stop
    VALUE(logIn("pri")->dropOrder(order, ids()));
    QCOMPARE(logIn("pri")->countersign(order).error().code, ErrorCode::notFound);
    // Put back into the file by hand, it is still refused.
    auto content = *decodeKeyring(*readFile(keyringPath(folder()), keyringLimit));
    auto older = *decodeKeyring(before);
    QCOMPARE(older.proposals.size(), std::size_t{1});
    content.proposals = std::move(older.proposals);
    VALUE(replaceFile(keyringPath(folder()), encodeKeyring(content)));
    QVERIFY(!logIn("pri")->countersign(order));
    QVERIFY(!logIn("pri")->isDestroyed());
}

void TestDestructionOrders::ordersNeedABasis()
{
    DestructionOrder order = everything();
    order.basis.clear();
    QCOMPARE(logIn("sup")->orderDestruction(order, ids()).error().code, ErrorCode::invalidArgument);
    order.basis = std::string(destructionBasisLimit + 1, 'x');
    QCOMPARE(logIn("sup")->orderDestruction(order, ids()).error().code, ErrorCode::invalidArgument);
    order.basis = std::string(destructionBasisLimit, 'x');
    VALUE(logIn("sup")->orderDestruction(order, ids()));
}

void TestDestructionOrders::newKeysOfTheAuthorLeaveNoSignature()
{
    const epi::Uuid order = ordered();
    QVERIFY(logIn("pri")->lapsedOrders().empty());
    VALUE(logIn("sup")->changePassword(SecretBytes::copyOf(m_secrets["sup"]), SecretBytes::copyOf("another"), ids(),
                                       TestKdf::cheap()));
    m_secrets["sup"] = "another";
    for (const char *user : {"pri", "sup"}) {
        const auto keyring = logIn(user);
        QVERIFY(keyring->openOrders().empty());
        const auto lapsed = keyring->lapsedOrders();
        QCOMPARE(lapsed.size(), std::size_t{1});
        QVERIFY(lapsed.front().id == order && lapsed.front().proposer == idOf("sup"));
        QVERIFY(lapsed.front().act->destruction == everything());
    }
    QVERIFY(!logIn("pri")->countersign(order));
    QVERIFY(!logIn("pri")->isDestroyed());
    // Signed anew it is the same order, and can be signed by the other.
    VALUE(logIn("sup")->renewOrder(order));
    QVERIFY(logIn("sup")->lapsedOrders().empty());
    QCOMPARE(logIn("sup")->openOrders().size(), std::size_t{1});
    VALUE(logIn("pri")->countersign(order));
    QVERIFY(logIn("pri")->isDestroyed());
    QVERIFY(isGenuine(logIn("pri")->book().destructions().front()));
}

void TestDestructionOrders::onlyTheAuthorSignsAnew()
{
    const epi::Uuid order = ordered();
    VALUE(logIn("sup")->changePassword(SecretBytes::copyOf(m_secrets["sup"]), SecretBytes::copyOf("another"), ids(),
                                       TestKdf::cheap()));
    m_secrets["sup"] = "another";
    for (const char *user : {"pri", "adm", "sur"})
        QCOMPARE(logIn(user)->renewOrder(order).error().code, ErrorCode::notPermitted);
    QCOMPARE(logIn("sup")->renewOrder(epi::Uuid{7}).error().code, ErrorCode::notFound);
    // One that its author never signed is nobody's to sign anew.
    auto content = *decodeKeyring(*readFile(keyringPath(folder()), keyringLimit));
    content.proposals.front().signature[0] ^= 1;
    VALUE(replaceFile(keyringPath(folder()), encodeKeyring(content)));
    QVERIFY(logIn("sup")->lapsedOrders().empty());
    QCOMPARE(logIn("sup")->renewOrder(order).error().code, ErrorCode::notFound);
    // It can be taken away all the same.
    VALUE(logIn("pri")->dropOrder(order, ids()));
}

QTEST_GUILESS_MAIN(TestDestructionOrders)
#include "tst_destruction_orders.moc"
