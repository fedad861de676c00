#pragma once

#include "epi/export.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QByteArray>
#include <QFuture>

#include <functional>
#include <string>

namespace tracedesk::view {

/// What saving a picture asks of the office: a mark for it, for the password, then the bytes that bear it, which go on the
/// register of exports and into the file. As DeskLink; values only may be captured, it is called on threads of the pool as well.
struct ExportLink
{
    std::function<QFuture<epi::Result<epi::ExportMark>>(vault::SecretBytes password)> begin;
    /// `about`: whose data, where they are one person's alone.
    std::function<QFuture<epi::Result<void>>(epi::ExportMark, epi::ExportKind, epi::PersonId about, std::string path,
                                             QByteArray bytes)>
        finish;
};

} // namespace tracedesk::view
