#pragma once

#include "desk/destruction.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <memory>
#include <string>

namespace tracedesk::view {

using RetentionPtr = std::shared_ptr<const desk::Retention>;
using DestructionPlanPtr = std::shared_ptr<const desk::DestructionPlan>;

/// A certificate as it is written: a page, and the lines that can be verified.
struct CertificateSheet
{
    QString title;
    QString text; ///< rich
    desk::Certificate certificate;
};

/// What the page of retention and destruction asks while a store is open. As DeskLink.
struct DestructionLink
{
    std::function<QFuture<epi::Result<RetentionPtr>>()> look;
    /// `whom`, of one person: the number of a case, or a person's id.
    std::function<QFuture<epi::Result<DestructionPlanPtr>>(epi::DestructionScope, std::string whom)> plan;
    /// Signs the plan as the first of two. Errors: wrongPassword, and those of desk::Office.
    std::function<QFuture<epi::Result<RetentionPtr>>(DestructionPlanPtr, std::string basis, vault::SecretBytes password)> order;
    /// Signs an order as the second, or refuses it; only signing asks for the password.
    std::function<QFuture<epi::Result<RetentionPtr>>(epi::Uuid, bool sign, vault::SecretBytes password)> settle;
    /// Says what became of a file that was taken out.
    std::function<QFuture<epi::Result<RetentionPtr>>(epi::ExportId, epi::ExportEnding)> closeExport;
    /// The page (PDF) under the name given, on the register of exports, the lines beside it with the ending .json. For the
    /// password once more. Errors: wrongPassword, tooManyAttempts, ioFailed.
    std::function<QFuture<epi::Result<void>>(std::string file, CertificateSheet, vault::SecretBytes password)> write;
    /// Signs an own order anew as the first of two.
    std::function<QFuture<epi::Result<RetentionPtr>>(epi::Uuid, vault::SecretBytes password)> renew = {};
};

} // namespace tracedesk::view
