#pragma once

#include "desk/contact_list.h"
#include "epi/export.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QFuture>

#include <functional>
#include <string>

namespace tracedesk::view {

/// What taking something out of a case asks of the office. A picture: a mark for it, for the password, then the bytes that bear
/// it, which go on the register of exports and into the file. As DeskLink; values only may be captured, it is called on threads
/// of the pool as well.
struct ExportLink
{
    std::function<QFuture<epi::Result<epi::ExportMark>>(vault::SecretBytes password)> begin;
    /// `about`: whose data, where they are one person's alone.
    std::function<QFuture<epi::Result<void>>(epi::ExportMark, epi::ExportKind, epi::PersonId about, std::string path,
                                             QByteArray bytes)>
        finish;
    /// What form 5 would take of a case's contacts; each of them is a look on record.
    std::function<QFuture<epi::Result<desk::ContactListing>>(epi::CaseId)> checkContacts = {};
    /// Form 5, for the password: mark, content, register and file in one.
    std::function<QFuture<epi::Result<desk::ContactListing>>(desk::ContactListOrder, vault::SecretBytes password)>
        exportContacts = {};
};

} // namespace tracedesk::view
