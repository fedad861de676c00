#pragma once

#include "epi/entry.h"
#include "view/form_model.h"

namespace tracedesk::view {

/// Words of what is entered by hand.
[[nodiscard]] QString word(epi::EntryFault fault); ///< a clause: "ends before it begins"
[[nodiscard]] QString word(epi::InterviewMode mode);
[[nodiscard]] QString word(epi::RulingState state);
[[nodiscard]] QString word(epi::RulingReason reason);
[[nodiscard]] QString word(epi::ContactClass relation);
[[nodiscard]] QString word(epi::IsolationClass isolation);
/// What to type into a field of that kind: "a day is written 2020-03-12".
[[nodiscard]] QString notUnderstoodText(FormModel::Kind kind);
/// Where a mask, or a part of one, was typed.
[[nodiscard]] QString maskTypedText();
/// "case 2020-0003", "visit to 늘샘 카페", "interview", "contact": what an undo takes back.
[[nodiscard]] QString entryName(const epi::Entry &entry);

} // namespace tracedesk::view
