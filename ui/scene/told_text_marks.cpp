#include "ui/scene/told_text_marks.h"

#include <QTextDocument>

#include <algorithm>

namespace tracedesk::scene {

ToldTextMarks::ToldTextMarks(QObject *parent)
    : QSyntaxHighlighter(parent)
{
}

void ToldTextMarks::setField(QQuickTextDocument *field)
{
    if (field == m_field)
        return;
    m_field = field;
    setDocument(field ? field->textDocument() : nullptr);
    emit changed();
}

void ToldTextMarks::setRoute(view::ToldRouteController *route)
{
    if (route == m_route)
        return;
    if (m_route)
        disconnect(m_route, nullptr, this, nullptr);
    m_route = route;
    if (m_route)
        connect(m_route, &view::ToldRouteController::marksChanged, this, &ToldTextMarks::rehighlight);
    rehighlight();
    emit changed();
}

void ToldTextMarks::setColor(QColor &kept, const QColor &color)
{
    if (color == kept)
        return;
    kept = color;
    rehighlight();
    emit changed();
}

QTextCharFormat ToldTextMarks::formatOf(view::ToldMark::Kind kind) const
{
    QTextCharFormat format;
    switch (kind) {
    case view::ToldMark::Kind::visit:
        format.setBackground(m_visit);
        break;
    case view::ToldMark::Kind::day:
        format.setForeground(m_day);
        format.setFontWeight(QFont::DemiBold);
        break;
    case view::ToldMark::Kind::unread:
        format.setForeground(m_unread);
        format.setFontUnderline(true);
        break;
    }
    return format;
}

void ToldTextMarks::highlightBlock(const QString &text)
{
    if (!m_route)
        return;
    const int first = currentBlock().position();
    const int last = first + static_cast<int>(text.size());
    const auto &marks = m_route->marks();
    for (auto mark = std::ranges::upper_bound(marks, first, {}, &view::ToldMark::end); mark != marks.end() && mark->begin < last;
         ++mark) {
        const int begin = std::max(mark->begin, first);
        setFormat(begin - first, std::min(mark->end, last) - begin, formatOf(mark->kind));
    }
}

} // namespace tracedesk::scene
