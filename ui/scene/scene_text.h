#pragma once

#include "ui/scene/scene_palette.h"
#include "view/time_scale.h"

#include <QFont>
#include <QPointF>
#include <QString>

class QSGTextNode;

namespace tracedesk::scene {

/// The application's font at a size.
[[nodiscard]] QFont sceneFont(int pixels);

/// One line, elided to the room there is, in the node's colour.
void addText(QSGTextNode &node, const QString &text, const QFont &font, QPointF topLeft, double room);

/// The two rows of a time ruler 36 pixels high, whose times begin at `left`: ticks below, what they are parts of above.
/// The first head stays at the edge while its ticks go by, until the next one pushes it out.
void addTickTexts(QSGTextNode &node, const view::TimeRuler &marks, const view::TimeScale &scale, double left,
                  epi::Seconds utcOffset, double spacing, const ScenePalette &palette);
void addHeadTexts(QSGTextNode &node, const view::TimeRuler &marks, const view::TimeScale &scale, double left,
                  epi::Seconds utcOffset, const ScenePalette &palette);

} // namespace tracedesk::scene
