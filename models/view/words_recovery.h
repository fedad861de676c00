#pragma once

#include "epi/id.h"
#include "epi/result.h"
#include "vault/recovery_paper.h"

#include <QString>

namespace tracedesk::view {

// Words about backups and the papers that open them; see words.h.

/// Of the errors that only backups have; empty for any other.
[[nodiscard]] QString backupErrorText(const epi::Error &error);
/// "A" or "B".
[[nodiscard]] QString paperName(vault::PaperPart part);
/// A store by the end of its id, as it stands on a paper.
[[nodiscard]] QString storeName(const epi::Uuid &store);
/// What stands on a paper above its four lines: which one it is, of which store, made by whom on which day.
[[nodiscard]] QString paperHead(const vault::RecoveryPaper &paper, const epi::Uuid &store, const QString &madeBy,
                                const QString &day);
/// What stands below them: what it is for and how to keep it.
[[nodiscard]] QString paperFoot(const vault::RecoveryPaper &paper);

} // namespace tracedesk::view
