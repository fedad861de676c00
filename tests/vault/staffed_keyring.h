#pragma once

#include "vault/account_book.h"
#include "vault/canonical.h"
#include "vault/durable_file.h"
#include "vault/keyring.h"
#include "vault/keyring_content.h"
#include "vault/second_factor.h"
#include "vault/test_kdf.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

namespace tracedesk::tests {

using namespace vault;
using epi::ErrorCode;
using epi::Role;

inline const std::vector<Person> firstPeople = {{"sur", Role::surveyor, {"11", ""}}, {"app", Role::approver, {}},
                                                {"pol", Role::policeApprover, {}},   {"pri", Role::privacyOfficer, {}},
                                                {"adm", Role::administrator, {}},    {"adm2", Role::administrator, {}}};

inline bool refusedWith(const epi::Error &error, std::string_view reason)
{
    return error.code == ErrorCode::notPermitted && error.arguments.back() == reason;
}

#define VALUE(...) QVERIFY2((__VA_ARGS__).has_value(), #__VA_ARGS__)

/// A keyring founded by a supervisor, sup, with one invited person of each role: sur, app, pol, pri, adm, adm2.
class StaffedKeyring
{
public:
    void found()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets.clear();
        const auto founded = Keyring::create(folder(), {"sup", Role::supervisor, {}}, SecretBytes::copyOf("password of sup"),
                                             firstPeople, ids(), TestKdf::cheap());
        QVERIFY(founded.has_value());
        QCOMPARE(founded->invitations.size(), firstPeople.size());
        m_secrets["sup"] = "password of sup";
        for (const Invitation &invitation : founded->invitations)
            keep(invitation);
    }
    void activateAll()
    {
        for (const Person &person : firstPeople)
            activate(person.name);
        auto supervisor = logIn("sup");
        QVERIFY(supervisor.has_value());
        for (const Person &person : firstPeople)
            if (!accountOf(person.name).awaited().isEmpty())
                QVERIFY(supervisor->admit(idOf(person.name), ids()));
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] IdSource ids()
    {
        return IdSource([this] { return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++m_now}}; });
    }
    [[nodiscard]] epi::Result<Keyring> logIn(std::string_view user, std::string_view code = {})
    {
        const auto at = m_secrets.find(std::string(user));
        const SecretBytes secret = SecretBytes::copyOf(at == m_secrets.end() ? std::string() : at->second);
        return Keyring::unlock(folder(),
                               {user,
                                secret,
                                code,
                                std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::hours(1)},
                                {{}, m_sinceBoot += std::chrono::hours(1)}},
                               TestKdf::cheap());
    }
    /// The person's first log-in.
    void activate(const std::string &user)
    {
        auto keyring = logIn(user);
        QVERIFY2(keyring.has_value(), user.c_str());
        QVERIFY(keyring->isInvited());
        QVERIFY(keyring->activate(SecretBytes::copyOf("password of " + user), ids(), TestKdf::cheap()));
        QVERIFY(!keyring->isInvited());
        m_secrets[user] = "password of " + user;
    }
    void keep(const Invitation &invitation)
    {
        m_secrets[invitation.name] = std::string(invitation.code.bytes().begin(), invitation.code.bytes().end());
    }
    [[nodiscard]] epi::AccountId idOf(std::string_view user)
    {
        const auto content = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
        return content.book.findByName(user)->id;
    }
    [[nodiscard]] Account accountOf(std::string_view user)
    {
        const auto content = *decodeKeyring(*readFile(folder() / "keyring", keyringLimit));
        return *content.book.findByName(user);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<std::string, std::string> m_secrets;
    std::int64_t m_now = 0;
    std::chrono::milliseconds m_sinceBoot{};
};

} // namespace tracedesk::tests
