#pragma once

#include "epi/entry.h"
#include "epi/id.h"
#include "epi/result.h"
#include "epi/said_times.h"
#include "epi/same_person.h"
#include "epi/told_visits.h"
#include "vault/secret_bytes.h"
#include "view/questionnaire_link.h"

#include <QFuture>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    /// Who may be the person of a stored case or contact; each one that comes is a look on record.
    std::function<QFuture<epi::Result<std::vector<epi::PersonProposal>>>(epi::Entry)> alike = {};
    /// That the entry's person and that one are two, or not after all.
    std::function<QFuture<epi::Result<void>>(epi::Entry, epi::PersonId, bool apart)> tellApart = {};
    /// A new case of a contact's person; gives the edit that made it.
    std::function<QFuture<epi::Result<epi::Edit>>(epi::IdentifiedContact, epi::IdentifiedCase)> makeCase = {};
    /// What a short text says of when; at once, on the thread that asks.
    std::function<std::optional<epi::SaidTimes>(std::string_view)> saidTimes = {};
};

} // namespace tracedesk::view
