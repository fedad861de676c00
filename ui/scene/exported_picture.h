#pragma once

#include "epi/export.h"
#include "epi/result.h"
#include "view/export_link.h"

#include <QImage>
#include <QString>

namespace tracedesk::scene {

/// The picture with a line below it that says who exported it, when, and under which id it is on the register.
[[nodiscard]] QImage marked(const QImage &picture, const epi::ExportMark &mark);

/// Marks a picture, has it registered and written as PNG. Waits for the store: not on the GUI thread, but for what has no window
/// to keep alive. Errors: those of the office; cancelled (the store was closed meanwhile).
[[nodiscard]] epi::Result<void> exportPicture(const view::ExportLink &link, epi::ExportKind kind, epi::PersonId about,
                                              const QImage &picture, const QString &path, const vault::SecretBytes &password);

} // namespace tracedesk::scene
