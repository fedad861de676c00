#pragma once

#include "vault/account_book.h"
#include "vault/keyring.h"

#include <vector>

namespace tracedesk::desk {

/// An account as those see it who may see accounts.
struct PersonLine
{
    vault::Account account;
    bool isShut = false; ///< too many failed log-ins: an administrator must allow it again
    // What this account may do about it, here and now.
    bool canAdmit = false;
    bool canManage = false;
};

/// An order that waits for its second signature.
struct OrderLine
{
    vault::OpenOrder order;
    bool canSign = false; ///< by this account
};

/// The people of a store.
struct People
{
    std::vector<PersonLine> accounts; ///< by name; closed ones last
    std::vector<OrderLine> orders;
    std::vector<vault::RecordedAct> history; ///< oldest first
    vault::Compartments dueForNewKeys;
};

} // namespace tracedesk::desk
