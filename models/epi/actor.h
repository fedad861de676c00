#pragma once

#include "epi/id.h"
#include "epi/jurisdiction.h"

#include <cstdint>
#include <string>

namespace tracedesk::epi {

/// Duties of an account. The owner has them all: the one account a new store begins with.
enum class Role : std::uint8_t { owner, surveyor, supervisor, approver, policeApprover, privacyOfficer, administrator };

/// Who does something, carried by every write and every look. Values only; holds no key.
struct Actor
{
    AccountId account;
    std::string name; ///< the account name, not a person's name
    Role role = Role::surveyor;
    Jurisdiction jurisdiction;
};

} // namespace tracedesk::epi
