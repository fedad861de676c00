#include "ui/scene/mesh.h"
#include "ui/scene/movement_layer.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

using view::Selection;

double discRadius(epi::Seconds dwell)
{
    return 5 + 11 * std::sqrt(std::min(1.0, static_cast<double>(dwell.count()) / 86400));
}

void MovementLayer::drawOthers(Mesh &mesh) const
{
    for (const view::OtherStay &other : m_picture.picture->others) {
        if (passes(other.possible))
            mesh.addDiamond(at(other.position), 4, faded(palette().ink, 0.35));
    }
}

void MovementLayer::drawMoves(Mesh &mesh) const
{
    const auto &stays = m_picture.picture->stays;
    for (std::size_t i = 1; i < stays.size(); ++i) {
        const epi::Stay &from = stays[i - 1].stay;
        const epi::Stay &to = stays[i].stay;
        if (from.position == to.position || !passes(from.possible) || !passes(to.possible))
            continue;
        // More than two hours without a record: where the person went is not known.
        const bool gap = to.possible.begin - from.possible.end > std::chrono::hours(2);
        if (gap)
            mesh.addDashes(at(from.position), at(to.position), 1, 4, faded(palette().ink, 0.35));
        else
            mesh.addLine(at(from.position), at(to.position), 1.5, faded(palette().ink, 0.45));
    }
}

void MovementLayer::drawStays(Mesh &mesh) const
{
    for (const view::ShownStay &shown : m_picture.picture->stays) {
        const epi::Stay &stay = shown.stay;
        if (!passes(stay.possible))
            continue;
        const QColor color = palette().of(stay.kind);
        const double radius = discRadius(stay.possible.length());
        const QPointF centre = at(stay.position);
        mesh.addDisc(centre, radius, faded(color, 0.35));
        if (stay.certain.isEmpty())
            mesh.addRing(centre, radius, 1.5, color, true);
        else
            mesh.addDisc(centre, discRadius(stay.certain.length()), color);
        mesh.addRing(centre, radius, 1, faded(palette().surface, 0.9));
    }
}

void MovementLayer::drawVisits(Mesh &mesh) const
{
    for (const epi::Visit &visit : m_picture.picture->visits) {
        if (!visit.position || !passes({visit.begin, visit.end.value_or(visit.begin)}))
            continue;
        const QPointF centre = at(*visit.position);
        const QRectF box(centre.x() - 5, centre.y() - 5, 10, 10);
        mesh.addRect(box, faded(palette().surface, 0.8));
        mesh.addFrame(box, 2, palette().interview);
    }
}

void MovementLayer::drawCoPresences(Mesh &mesh) const
{
    for (const view::ShownCoPresence &shown : m_picture.picture->coPresences) {
        if (!passes(shown.found.span) || shown.status == epi::ContactStatus::rejected)
            continue;
        const QPointF centre = at(shown.found.where);
        mesh.addDiamond(centre, 5.5, palette().surface);
        mesh.addDiamond(centre, 4, shown.otherCase ? palette().conflict : palette().ink);
    }
}

void MovementLayer::drawSources(Mesh &mesh) const
{
    for (const view::ShownSource &shown : m_picture.picture->sources) {
        const epi::SourceHypothesis &hypothesis = shown.hypothesis;
        if (hypothesis.where && hypothesis.rank == 1 && passes(hypothesis.when))
            mesh.addRing(at(*hypothesis.where), 20, 2, palette().conflict, true);
    }
}

void MovementLayer::drawMarks(Mesh &mesh) const
{
    if (!m_selection)
        return;
    const auto mark = [&](Hit hit, double thickness, const QColor &color) {
        const auto position = positionOf(hit);
        if (!position)
            return;
        double radius = 11;
        if (hit.kind == Selection::Kind::Stay)
            radius = discRadius(m_picture.picture->stays[static_cast<std::size_t>(hit.item)].stay.possible.length()) + 4;
        mesh.addRing(at(*position), radius, thickness + 2, palette().surface);
        mesh.addRing(at(*position), radius, thickness, color);
    };
    mark({m_selection->hoverKind(), m_selection->hoverItem()}, 1.5, faded(palette().accent, 0.8));
    mark({m_selection->kind(), m_selection->item()}, 2.5, palette().accent);
    if (const auto time = m_selection->cursor()) {
        const auto &stays = m_picture.picture->stays;
        const auto now = std::ranges::find_if(stays, [&](const view::ShownStay &s) { return s.stay.possible.contains(*time); });
        if (now != stays.end()) {
            const QPointF centre = at(now->stay.position);
            mesh.addDisc(centre, 3.5, palette().surface);
            mesh.addDisc(centre, 2.5, palette().ink);
            for (const QPointF &way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                mesh.addLine(centre + way * 12, centre + way * 24, 1.5, palette().ink);
        }
    }
}

} // namespace tracedesk::scene
