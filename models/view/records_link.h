#pragma once

#include "desk/records.h"
#include "desk/review.h"
#include "desk/who_looked.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace tracedesk::view {

using RecordPagePtr = std::shared_ptr<const desk::RecordPage>;
using ReviewPtr = std::shared_ptr<const desk::Review>;
using WhoLookedPtr = std::shared_ptr<const desk::WhoLooked>;

/// What the page of the activity record asks while a store is open. As DeskLink.
struct RecordsLink
{
    std::function<QFuture<epi::Result<RecordPagePtr>>(desk::RecordQuestion)> records;
    // Both with the password once more.
    /// Signs the review and answers the question anew.
    std::function<QFuture<epi::Result<RecordPagePtr>>(desk::RecordQuestion, vault::SecretBytes)> signReview;
    /// How many lines were written.
    std::function<QFuture<epi::Result<quint64>>(std::string file, vault::SecretBytes)> exportTo;
    /// What stands since the last review.
    std::function<QFuture<epi::Result<ReviewPtr>>()> review;
    /// Judges a finding and answers review() with it.
    std::function<QFuture<epi::Result<ReviewPtr>>(epi::Uuid, epi::Judgement, std::string words)> judge;
    std::function<QFuture<epi::Result<WhoLookedPtr>>(std::string token)> whoLooked;
};

} // namespace tracedesk::view
