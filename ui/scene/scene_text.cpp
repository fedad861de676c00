#include "ui/scene/scene_text.h"

#include "view/timeline_words.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSGTextNode>
#include <QTextLayout>

#include <algorithm>

namespace tracedesk::scene {

QFont sceneFont(int pixels)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    return font;
}

void addText(QSGTextNode &node, const QString &text, const QFont &font, QPointF topLeft, double room)
{
    QTextLayout layout(QFontMetricsF(font).elidedText(text, Qt::ElideRight, room), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    node.addTextLayout(topLeft, &layout);
}

void addTickTexts(QSGTextNode &node, const view::TimeRuler &marks, const view::TimeScale &scale, double left,
                  epi::Seconds utcOffset, double spacing, const ScenePalette &palette)
{
    const QFont font = sceneFont(11);
    node.setColor(palette.label);
    for (const view::TimeRuler::Tick &tick : marks.ticks)
        addText(node, view::tickText(tick.time, marks.step, utcOffset), font, {left + scale.mapToX(tick.time) + 4, 18},
                spacing - 6);
}

void addHeadTexts(QSGTextNode &node, const view::TimeRuler &marks, const view::TimeScale &scale, double left,
                  epi::Seconds utcOffset, const ScenePalette &palette)
{
    QFont font = sceneFont(11);
    font.setWeight(QFont::Medium);
    node.setColor(palette.ink);
    for (std::size_t i = 0; i < marks.heads.size(); ++i) {
        const double from = std::max(scale.mapToX(marks.heads[i]), 0.0) + 4;
        const double until = (i + 1 < marks.heads.size() ? scale.mapToX(marks.heads[i + 1]) : scale.width()) - 6;
        const QString word = view::headText(marks.heads[i], marks.headUnit, utcOffset);
        if (until - from >= QFontMetricsF(font).horizontalAdvance(word)) // what comes next tells a cut one as well
            addText(node, word, font, {left + from, 2}, until - from);
    }
}

} // namespace tracedesk::scene
