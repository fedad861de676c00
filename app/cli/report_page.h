#pragma once

#include "desk/case_file.h"
#include "epi/evidence.h"
#include "epi/export.h"

#include <QString>
#include <QStringList>

#include <span>

namespace tracedesk::cli {

/// The state of an investigation as one HTML page without scripts, pseudonymous: pictures (file names beside the page), figures,
/// cases with their likeliest sources, clusters, imports, and under which policy and engine it was found; by whom it was
/// exported, when, and as what on the register.
[[nodiscard]] QString reportPage(const desk::CaseOverview &overview, std::span<const epi::ImportBatch> imports,
                                 const QStringList &pictures, const epi::ExportMark &mark);

} // namespace tracedesk::cli
