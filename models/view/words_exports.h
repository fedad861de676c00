#pragma once

#include "epi/export.h"
#include "epi/masked.h"

#include <QString>

namespace tracedesk::view {

/// Words of what was shown whole and of what was taken out of the store.
[[nodiscard]] QString word(epi::Identifier what); ///< "phone"
[[nodiscard]] QString word(epi::ExportKind kind);
[[nodiscard]] QString word(epi::ExportEnding ending);
/// What became of it; of what nobody need say anything of, why.
[[nodiscard]] QString standingText(const epi::ExportRecord &record);
/// "Exported by kim at 2020-03-12 14:05:00 UTC, export 0190163d-..."
[[nodiscard]] QString markText(const epi::ExportMark &mark);

} // namespace tracedesk::view
