#pragma once

#include "desk/records.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace tracedesk::view {

using RecordPagePtr = std::shared_ptr<const desk::RecordPage>;

/// What the page of the activity record asks while a store is open. As DeskLink.
struct RecordsLink
{
    std::function<QFuture<epi::Result<RecordPagePtr>>(desk::RecordQuestion)> records;
    // Both with the password once more.
    /// Signs the review and answers the question anew.
    std::function<QFuture<epi::Result<RecordPagePtr>>(desk::RecordQuestion, vault::SecretBytes)> signReview;
    /// How many lines were written.
    std::function<QFuture<epi::Result<quint64>>(std::string file, vault::SecretBytes)> exportTo;
};

} // namespace tracedesk::view
