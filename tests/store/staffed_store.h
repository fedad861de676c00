#pragma once

#include "tests/store/store_fixture.h"

#include <array>
#include <map>
#include <string>

namespace tracedesk::tests {

/// A store with one person of each role, founded by its supervisor; everybody has chosen a password and has the keys.
/// Names: sup, sur (province 11), app, pol, pri, adm, adm2.
class StaffedFolder : public StoreFolder
{
public:
    [[nodiscard]] epi::Result<void> found()
    {
        auto founded = createFor({.founder = {"sup", epi::Role::supervisor, {}}, .others = others()});
        if (!founded)
            return std::unexpected(founded.error());
        m_secrets["sup"] = "correct horse";
        {
            const auto closed = std::move(founded->store);
        }
        for (const vault::Invitation &invitation : founded->invitations) {
            keep(invitation);
            if (auto activated = activate(invitation.name); !activated)
                return activated;
        }
        return giveKeys("sup");
    }
    /// To everybody who waits for them.
    [[nodiscard]] epi::Result<void> giveKeys(const std::string &by) const
    {
        auto store = as(by);
        if (!store)
            return std::unexpected(store.error());
        for (const vault::Account &account : store->accounts())
            if (!account.awaited().isEmpty())
                if (auto admitted = store->admit(account.id); !admitted)
                    return admitted;
        return {};
    }
    [[nodiscard]] static std::vector<vault::Person> others()
    {
        using epi::Role;
        return {{"sur", Role::surveyor, {"11", ""}}, {"app", Role::approver, {}},      {"pol", Role::policeApprover, {}},
                {"pri", Role::privacyOfficer, {}},   {"adm", Role::administrator, {}}, {"adm2", Role::administrator, {}}};
    }
    /// What the person was given to log in with the first time.
    void keep(const vault::Invitation &invitation)
    {
        m_secrets[invitation.name] = std::string(invitation.code.bytes().begin(), invitation.code.bytes().end());
    }
    [[nodiscard]] epi::Result<void> activate(const std::string &user)
    {
        const std::string chosen = "password of " + user;
        const auto store =
            store::CaseStore::activate(path(), {user, password(m_secrets[user])}, password(chosen), testEnvironment());
        if (!store)
            return std::unexpected(store.error());
        m_secrets[user] = chosen;
        return {};
    }
    [[nodiscard]] epi::Result<store::CaseStore> as(const std::string &user) const { return openAs(user, secretOf(user)); }
    [[nodiscard]] std::string secretOf(const std::string &user) const
    {
        const auto at = m_secrets.find(user);
        return at == m_secrets.end() ? std::string() : at->second;
    }
    [[nodiscard]] epi::AccountId idOf(const std::string &user) const
    {
        const auto store = as("sup");
        if (store)
            for (const vault::Account &account : store->accounts())
                if (account.name == user)
                    return account.id;
        return {};
    }

private:
    std::map<std::string, std::string> m_secrets;
};

} // namespace tracedesk::tests
