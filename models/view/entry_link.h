#pragma once

#include "epi/entry.h"
#include "epi/id.h"
#include "epi/result.h"
#include "epi/told_visits.h"
#include "vault/secret_bytes.h"
#include "view/questionnaire_link.h"

#include <QFuture>

#include <functional>
#include <string>

namespace tracedesk::view {

/// What entering by hand asks of the office while a store is open. As DeskLink; edits are stored in the order they are given in.
struct EntryLink
{
    std::function<QFuture<epi::Result<epi::Edit>>(epi::Edit)> apply;
    std::function<epi::Uuid()> newId;
    std::function<epi::Instant()> now;
    /// What a mask stands for, for a purpose in words; an empty password where none was typed for it.
    std::function<QFuture<epi::Result<std::string>>(epi::PersonId, epi::Identifier, std::string purpose,
                                                    vault::SecretBytes password)>
        reveal = {};
    /// Reads a route as people tell it; nothing of it is stored. Many at a time.
    std::function<QFuture<epi::Result<epi::ToldReading>>(epi::ToldText)> readRoute = {};
    /// What is asked in interviews.
    ReadQuestionnaires questionnaires = {};
};

} // namespace tracedesk::view
