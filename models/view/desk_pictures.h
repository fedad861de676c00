#pragma once

#include "desk/case_file.h"
#include "view/case_picture.h"

namespace tracedesk::view {

/// What the desk found out, as the window shows it. Pure; any thread.
[[nodiscard]] EpidemicPicturePtr pictureOf(const desk::CaseOverview &overview);
/// One case; `overview` tells where the other cases were.
[[nodiscard]] CasePicturePtr pictureOf(const desk::CaseFile &file, const desk::CaseOverview &overview);

} // namespace tracedesk::view
