#pragma once

#include "desk/destruction.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <string>

namespace tracedesk::view {

using RetentionPtr = std::shared_ptr<const desk::Retention>;
using DestructionPlanPtr = std::shared_ptr<const desk::DestructionPlan>;

/// What the page of retention and destruction asks while a store is open. As DeskLink.
struct DestructionLink
{
    std::function<QFuture<epi::Result<RetentionPtr>>()> look;
    std::function<QFuture<epi::Result<DestructionPlanPtr>>(epi::DestructionScope, epi::PersonId)> plan;
    /// Signs the plan as the first of two. Errors: wrongPassword, and those of desk::Office.
    std::function<QFuture<epi::Result<RetentionPtr>>(DestructionPlanPtr, std::string basis, vault::SecretBytes password)> order;
    /// Signs an order as the second, or refuses it; only signing asks for the password.
    std::function<QFuture<epi::Result<RetentionPtr>>(epi::Uuid, bool sign, vault::SecretBytes password)> settle;
};

} // namespace tracedesk::view
