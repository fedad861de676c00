#pragma once

#include "desk/own_account.h"
#include "epi/masked.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QFuture>

#include <functional>
#include <string>
#include <vector>

namespace tracedesk::view {

/// What the page of the own account asks while a store is open. As DeskLink; what is not given answers nothing.
struct OwnAccountLink
{
    using Answer = QFuture<epi::Result<desk::OwnAccount>>;

    std::function<Answer()> look = [] { return Answer(); };
    // Each gives the account as it is afterwards.
    std::function<Answer(vault::SecretBytes present, vault::SecretBytes chosen)> changePassword =
        [](const vault::SecretBytes &, const vault::SecretBytes &) { return Answer(); };
    std::function<Answer(vault::SecretBytes present, vault::SecretBytes secret, std::string code)> setSecondFactor =
        [](const vault::SecretBytes &, const vault::SecretBytes &, const std::string &) { return Answer(); };
    std::function<Answer(vault::SecretBytes present)> dropSecondFactor = [](const vault::SecretBytes &) { return Answer(); };
    /// What identifies somebody of the household; guarded like a password, since nobody reads it back.
    struct Told
    {
        epi::Identifier kind = epi::Identifier::name;
        vault::SecretBytes text;
    };
    std::function<Answer(std::vector<Told>)> registerOwn = [](const std::vector<Told> &) { return Answer(); };
    std::function<Answer()> forgetOwn = [] { return Answer(); };
};

} // namespace tracedesk::view
