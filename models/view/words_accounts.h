#pragma once

#include "epi/audit.h"
#include "epi/duties.h"
#include "vault/account_book.h"

#include <QString>

namespace tracedesk::view {

// Words about accounts and the activity record; see words.h.

[[nodiscard]] QString word(vault::AccountState state);
/// What was done, as a clause without a subject: "invited", "closed".
[[nodiscard]] QString word(vault::AccountActKind kind);
[[nodiscard]] QString word(vault::Compartment compartment);
/// "cases, identities"; empty for none.
[[nodiscard]] QString word(vault::Compartments some);
[[nodiscard]] QString word(epi::AuditAct act);
[[nodiscard]] QString word(epi::Duty duty);
/// What a role is for, in one sentence.
[[nodiscard]] QString dutiesText(epi::Role role);
/// "Whole country", "Seoul (11)", "Seoul (11) · 11010"; a code without a name alone.
[[nodiscard]] QString areaText(const epi::Jurisdiction &area);

} // namespace tracedesk::view
