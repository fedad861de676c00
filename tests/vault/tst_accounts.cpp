#include "tests/vault/staffed_keyring.h"

using namespace tracedesk;
using namespace tracedesk::tests;

/// What the people of a store find open, and how that changes.
class TestAccounts : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void init();
    void everybodyChoosesAPassword();
    void keysFollowTheRole();
    void invitationNeedsAdmission();
    void theInviterDoesNotHaveTheKeys();
    void suspensionTakesTheKeysOut();
    void closingMakesNewKeysDue();
    void changedDutiesTakeKeysBack();
    void secondFactorIsAsked();
    void passwordIsChanged();
    void foundingNeedsPeopleWhoCanRunIt();
};

void TestAccounts::init()
{
    found();
    if (QTest::currentTestFunction() != QByteArray("everybodyChoosesAPassword"))
        activateAll();
}

void TestAccounts::everybodyChoosesAPassword()
{
    for (const Person &person : firstPeople) {
        const std::string code = m_secrets[person.name];
        {
            auto keyring = logIn(person.name);
            VALUE(keyring);
            // Nothing but choosing a password is allowed.
            QVERIFY(!keyring->invite({"x", Role::surveyor, {}}, ids(), TestKdf::cheap()));
            QVERIFY(!keyring->admit(idOf("sur"), ids()));
            QVERIFY(!keyring->changePassword(SecretBytes::copyOf(code), SecretBytes::copyOf("x"), ids(), TestKdf::cheap()));
        }
        // Typed by hand: small letters, no groups.
        std::string typed;
        for (const char sign : code)
            if (sign != '-')
                typed += static_cast<char>(std::tolower(sign));
        m_secrets[person.name] = typed;
        const auto keysBefore = logIn(person.name)->keysHeld();
        const auto signingBefore = accountOf(person.name).signingKey;
        activate(person.name);
        auto keyring = logIn(person.name);
        VALUE(keyring);
        QVERIFY(keyring->keysHeld() == keysBefore);
        QVERIFY(accountOf(person.name).signingKey != signingBefore); // that the founder made
        m_secrets[person.name] = code;
        QCOMPARE(logIn(person.name).error().code, ErrorCode::wrongPassword);
    }
}

void TestAccounts::keysFollowTheRole()
{
    for (const char *user : {"sup", "sur", "app", "pol", "pri", "adm", "adm2"}) {
        const auto keyring = logIn(user);
        VALUE(keyring);
        QVERIFY2(keyring->keysHeld() == Compartments::of(keyring->actor().role), user);
    }
    QVERIFY(logIn("adm")->keysHeld().isEmpty());
    QVERIFY(logIn("pri")->keysHeld() == Compartments().add(Compartment::audit));
    QVERIFY(logIn("sur")->actor().jurisdiction == (epi::Jurisdiction{"11", ""}));
}

void TestAccounts::invitationNeedsAdmission()
{
    const auto invitation = logIn("adm")->invite({"new", Role::surveyor, {}}, ids(), TestKdf::cheap());
    VALUE(invitation);
    QVERIFY(!invitation->awaitsSecond);
    keep(*invitation);
    // Not before the person has keys of its own.
    QVERIFY(!logIn("sup")->admit(idOf("new"), ids()));
    activate("new");
    QVERIFY(logIn("new")->keysHeld().isEmpty());
    QVERIFY(!logIn("adm")->admit(idOf("new"), ids()));
    QVERIFY(!logIn("sur")->admit(idOf("new"), ids()));
    VALUE(logIn("sup")->admit(idOf("new"), ids()));
    const auto admitted = logIn("new");
    VALUE(admitted);
    QVERIFY(admitted->keysHeld() == Compartments::all());
    const auto other = logIn("sup");
    for (const Compartment compartment : allCompartments)
        QVERIFY(std::ranges::equal(admitted->key(compartment)->bytes(), other->key(compartment)->bytes()));
    QVERIFY(!logIn("sup")->admit(idOf("new"), ids())); // needs no more
    // A privacy officer gives what it has.
    keep(*logIn("adm")->invite({"pri2", Role::privacyOfficer, {}}, ids(), TestKdf::cheap()));
    activate("pri2");
    VALUE(logIn("pri")->admit(idOf("pri2"), ids()));
    QVERIFY(logIn("pri2")->keysHeld() == Compartments().add(Compartment::audit));
}

void TestAccounts::theInviterDoesNotHaveTheKeys()
{
    // Who invites knows the first keys of the account. They open nothing: admission comes after they were replaced.
    keep(*logIn("adm")->invite({"new", Role::surveyor, {}}, ids(), TestKdf::cheap()));
    const auto first = accountOf("new");
    activate("new");
    VALUE(logIn("sup")->admit(idOf("new"), ids()));
    const auto now = accountOf("new");
    QVERIFY(first.boxKey != now.boxKey);
    QVERIFY(first.signingKey != now.signingKey);
}

void TestAccounts::suspensionTakesTheKeysOut()
{
    VALUE(logIn("adm")->suspend(idOf("sur"), ids()));
    QVERIFY(refusedWith(logIn("sur").error(), "suspended"));
    const auto content = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
    QVERIFY(std::ranges::none_of(content.keys, [&](const WrappedKey &key) { return key.account == idOf("sur"); }));
    QVERIFY(content.book.dueForNewKeys().isEmpty());
    VALUE(logIn("adm")->resume(idOf("sur"), ids()));
    QVERIFY(logIn("sur")->keysHeld().isEmpty());
    VALUE(logIn("sup")->admit(idOf("sur"), ids()));
    QVERIFY(logIn("sur")->keysHeld() == Compartments::all());
    QVERIFY(refusedWith(logIn("adm")->resume(idOf("sur"), ids()).error(), "state"));
}

void TestAccounts::closingMakesNewKeysDue()
{
    // Suspended first: what it held counts all the same.
    VALUE(logIn("adm")->suspend(idOf("app"), ids()));
    VALUE(logIn("adm")->close(idOf("app"), ids()));
    QCOMPARE(logIn("app").error().code, ErrorCode::wrongPassword);
    auto sup = logIn("sup");
    VALUE(sup);
    const auto due = Compartments().add(Compartment::cases).add(Compartment::audit);
    QVERIFY(sup->book().dueForNewKeys() == due);
    QVERIFY(!logIn("sur")->prepareRenewal(due)); // not its duty
    const auto oldCases = SecretBytes::copyOf(sup->key(Compartment::cases)->bytes());
    const auto oldMovements = SecretBytes::copyOf(sup->key(Compartment::movements)->bytes());
    auto renewal = sup->prepareRenewal(due);
    VALUE(renewal);
    VALUE(sup->commitRenewal(std::move(*renewal), ids()));
    QVERIFY(sup->book().dueForNewKeys().isEmpty());
    QCOMPARE(sup->generation(Compartment::cases), 2U);
    QCOMPARE(sup->generation(Compartment::movements), 1U);
    const auto sur = logIn("sur");
    VALUE(sur);
    QVERIFY(std::ranges::equal(sur->key(Compartment::cases)->bytes(), sup->key(Compartment::cases)->bytes()));
    QVERIFY(!std::ranges::equal(sur->key(Compartment::cases)->bytes(), oldCases.bytes()));
    QVERIFY(std::ranges::equal(sur->key(Compartment::movements)->bytes(), oldMovements.bytes()));
    QVERIFY(logIn("pri")->keysHeld() == Compartments().add(Compartment::audit));
    // Closed is closed, and the name stays taken.
    QVERIFY(refusedWith(logIn("adm")->close(idOf("app"), ids()).error(), "state"));
    QCOMPARE(logIn("adm")->invite({"app", Role::approver, {}}, ids(), TestKdf::cheap()).error().code, ErrorCode::alreadyExists);
}

void TestAccounts::changedDutiesTakeKeysBack()
{
    // A smaller area needs nobody to vouch for it.
    VALUE(logIn("adm")->changeDuties(idOf("sur"), Role::surveyor, {"11", "11010"}, ids()));
    QVERIFY(logIn("sur")->keysHeld() == Compartments::all());
    // A larger one does, and so do other duties: one administrator alone hands out nothing.
    VALUE(logIn("adm")->changeDuties(idOf("sur"), Role::surveyor, {}, ids()));
    QVERIFY(logIn("sur")->keysHeld().isEmpty());
    VALUE(logIn("sup")->admit(idOf("sur"), ids()));
    VALUE(logIn("adm")->changeDuties(idOf("sur"), Role::approver, {"26", ""}, ids()));
    QVERIFY(logIn("sur")->keysHeld().isEmpty());
    VALUE(logIn("sup")->admit(idOf("sur"), ids()));
    const auto sur = logIn("sur");
    VALUE(sur);
    QVERIFY(sur->keysHeld() == Compartments::of(Role::approver));
    QVERIFY(sur->actor().jurisdiction == (epi::Jurisdiction{"26", ""}));
    QVERIFY(sur->book().dueForNewKeys() == Compartments().add(Compartment::identities).add(Compartment::movements));
    // And the other way: more is given only by somebody who has it.
    VALUE(logIn("adm")->changeDuties(idOf("pri"), Role::surveyor, {}, ids()));
    QVERIFY(logIn("pri")->keysHeld().isEmpty());
    VALUE(logIn("sup")->admit(idOf("pri"), ids()));
    QVERIFY(logIn("pri")->keysHeld() == Compartments::all());
}

void TestAccounts::secondFactorIsAsked()
{
    const auto now = std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::hours(1)};
    SecretBytes secret = makeFactorSecret();
    const SecretBytes own = SecretBytes::copyOf("password of sur");
    const std::string before = factorCode(secret, factorStep(now) - 1);
    const std::string code = factorCode(secret, factorStep(now));
    const std::string next = factorCode(secret, factorStep(now) + 1);
    const std::string far = factorCode(secret, factorStep(now) + 3);
    {
        auto sur = logIn("sur");
        VALUE(sur);
        QCOMPARE(
            sur->setSecondFactor(own, SecretBytes::copyOf(secret.bytes()), "000 000", now, ids(), TestKdf::cheap()).error().code,
            ErrorCode::wrongCode);
        QVERIFY(!sur->hasSecondFactor());
        VALUE(sur->setSecondFactor(own, SecretBytes::copyOf(secret.bytes()), before, now, ids(), TestKdf::cheap()));
    }
    QCOMPARE(logIn("sur").error().code, ErrorCode::secondFactorNeeded);
    QCOMPARE(logIn("sur", far).error().code, ErrorCode::wrongCode);
    QCOMPARE(logIn("sur", before).error().code, ErrorCode::wrongCode); // was used to set it
    {
        auto sur = logIn("sur", code);
        VALUE(sur);
        VALUE(sur->rememberHead({1, {}}));
    }
    QCOMPARE(logIn("sur", code).error().code, ErrorCode::wrongCode); // serves once
    auto sur = logIn("sur", next);
    VALUE(sur);
    QCOMPARE(sur->dropSecondFactor(SecretBytes::copyOf("no"), ids(), TestKdf::cheap()).error().code, ErrorCode::wrongPassword);
    VALUE(sur->dropSecondFactor(own, ids(), TestKdf::cheap()));
    VALUE(logIn("sur"));
}

void TestAccounts::passwordIsChanged()
{
    auto sur = logIn("sur");
    VALUE(sur);
    QVERIFY(sur->isPassword(SecretBytes::copyOf("password of sur")));
    QVERIFY(!sur->isPassword(SecretBytes::copyOf("password of sup")));
    QCOMPARE(sur->changePassword(SecretBytes::copyOf("no"), SecretBytes::copyOf("x"), ids(), TestKdf::cheap()).error().code,
             ErrorCode::wrongPassword);
    VALUE(sur->changePassword(SecretBytes::copyOf("password of sur"), SecretBytes::copyOf("another"), ids(), TestKdf::cheap()));
    QCOMPARE(logIn("sur").error().code, ErrorCode::wrongPassword);
    m_secrets["sur"] = "another";
    QVERIFY(logIn("sur")->keysHeld() == Compartments::all());
}

void TestAccounts::foundingNeedsPeopleWhoCanRunIt()
{
    const auto found = [&](Person founder, std::vector<Person> others) {
        const QTemporaryDir other;
        return Keyring::create(other.path().toStdString(), founder, SecretBytes::copyOf("x"), others, ids(), TestKdf::cheap());
    };
    VALUE(found({"one", Role::owner, {}}, {}));
    QCOMPARE(found({"one", Role::supervisor, {}}, {}).error().code, ErrorCode::invalidArgument);
    QCOMPARE(found({"one", Role::administrator, {}}, {}).error().code, ErrorCode::invalidArgument);
    VALUE(found({"one", Role::administrator, {}}, {{"two", Role::supervisor, {}}}));
    QCOMPARE(found({"one", Role::administrator, {}}, {{"one", Role::supervisor, {}}}).error().code, ErrorCode::alreadyExists);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
