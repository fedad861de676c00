#pragma once

#include "desk/people.h"
#include "epi/result.h"
#include "vault/keyring.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace tracedesk::view {

using PeoplePtr = std::shared_ptr<const desk::People>;

/// The people after an act, and for whom a one-time code was made what to tell them.
struct PeopleNow
{
    PeoplePtr people;
    std::shared_ptr<const vault::Invitation> invitation; ///< null where there is none
    bool awaitsSecond = false;                           ///< the act is an order that somebody else must sign
};

/// What is done about an account without saying more than which.
enum class AccountStep : std::uint8_t { admit, suspend, resume, close, resetPassword, allowAttempts };

/// What the page of people asks while a store is open. As DeskLink.
struct AccountsLink
{
    std::function<QFuture<epi::Result<PeopleNow>>()> people;
    std::function<QFuture<epi::Result<PeopleNow>>(vault::Person)> invite;
    std::function<QFuture<epi::Result<PeopleNow>>(AccountStep, epi::AccountId)> step;
    std::function<QFuture<epi::Result<PeopleNow>>(epi::AccountId, vault::Person)> changeDuties; ///< the name is not used
    std::function<QFuture<epi::Result<PeopleNow>>(epi::Uuid, vault::SecretBytes)> sign;         ///< an order; the password
    std::function<QFuture<epi::Result<PeopleNow>>(epi::Uuid)> drop;                             ///< an order
};

} // namespace tracedesk::view
