#pragma once

#include "view/case_picture.h"

#include <QString>

namespace tracedesk::view {

/// Why something is asked: what is told, what is recorded, how far apart.
[[nodiscard]] QString reasonText(const epi::Question &question, const CasePicture &picture);
/// The question as it is asked on the phone; names nothing that the person did not say or that is not about the person alone.
[[nodiscard]] QString askText(const epi::Question &question, const CasePicture &picture);

/// "Explained: the phone was left behind. He fetched it at six"; empty for one that says nothing yet.
[[nodiscard]] QString rulingText(const epi::Ruling &ruling);

} // namespace tracedesk::view
