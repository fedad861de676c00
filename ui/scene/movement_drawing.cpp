#include "ui/scene/mesh.h"
#include "ui/scene/movement_layer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace tracedesk::scene {

using view::MapLayers;
using view::Selection;

namespace {

constexpr std::size_t smoothMoves = 1'500; // beyond that lines are cheap ones; among so many nobody sees an edge

// Two things nearer than this cover each other anyway: drawn once, or what is pale would add up to solid.
auto spotOf(QPointF at)
{
    return std::pair(std::lround(at.x() / 2), std::lround(at.y() / 2));
}

} // namespace

double discRadius(epi::Seconds dwell)
{
    return 5 + 11 * std::sqrt(std::min(1.0, static_cast<double>(dwell.count()) / 86400));
}

void MovementLayer::drawOthers(SpriteMesh &mesh)
{
    if (!shows(MapLayers::Others))
        return;
    const SpriteSheet::Sprite other = sign(Glyph::otherCase, 5, palette().faint);
    for (const view::OtherStay &stay : m_picture.picture->others) {
        if (passes(stay.possible) && m_built.contains(view::toMap(stay.position)))
            mesh.add(at(stay.position), other);
    }
}

void MovementLayer::drawLines(Mesh &mesh) const
{
    const auto &stays = m_picture.picture->stays;
    std::set<std::tuple<std::pair<long, long>, std::pair<long, long>, bool>> drawn;
    const bool smooth = m_moves.size() <= smoothMoves;
    for (const view::ShownMove &move : m_moves) {
        if (!shows(move.gap ? MapLayers::Gaps : MapLayers::Moves))
            continue;
        if (!passes(stays[move.from].stay.possible) || !passes(stays[move.to].stay.possible))
            continue;
        const view::MapPoint a = m_stayPoints[move.from];
        const view::MapPoint b = m_stayPoints[move.to];
        if (!m_built.intersects({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) + 1e-12, std::max(a.y, b.y) + 1e-12}))
            continue;
        const std::array ends{at(a), at(b)};
        // There and back again every day is one line.
        const std::pair spots = std::minmax({spotOf(ends[0]), spotOf(ends[1])});
        if (!drawn.insert({spots.first, spots.second, move.gap}).second)
            continue;
        if (move.gap)
            mesh.addDashes(ends[0], ends[1], 1.5, 5, faded(palette().ink, 0.4));
        else if (smooth)
            mesh.addPath(ends, 1.5, faded(palette().ink, 0.5));
        else
            mesh.addLine(ends[0], ends[1], 1, faded(palette().ink, 0.4));
    }
}

void MovementLayer::drawStays(SpriteMesh &mesh)
{
    if (!shows(MapLayers::Stays))
        return;
    struct Disc
    {
        QPointF centre;
        epi::RecordKind kind;
        epi::Seconds possible{0};
        epi::Seconds certain{0};
    };
    std::map<std::tuple<std::pair<long, long>, epi::RecordKind>, std::size_t> known;
    std::vector<Disc> discs;
    const auto &stays = m_picture.picture->stays;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        const epi::Stay &stay = stays[i].stay;
        if (!m_built.contains(m_stayPoints[i]) || !passes(stay.possible))
            continue;
        const QPointF centre = at(m_stayPoints[i]);
        const auto [entry, fresh] = known.try_emplace({spotOf(centre), stay.kind}, discs.size());
        if (fresh)
            discs.push_back({centre, stay.kind});
        Disc &disc = discs[entry->second];
        disc.possible = std::max(disc.possible, stay.possible.length());
        disc.certain = std::max(disc.certain, stay.certain.length());
    }
    // Short stays lie on long ones, or a day at home would hide the shop downstairs.
    std::ranges::stable_sort(discs, std::ranges::greater{}, &Disc::possible);
    for (const Disc &disc : discs) {
        const QColor color = palette().of(disc.kind);
        const bool certain = disc.certain > epi::Seconds{0};
        mesh.add(disc.centre, sign(certain ? Glyph::possibleStay : Glyph::onlyPossibleStay, discRadius(disc.possible), color));
        if (certain)
            mesh.add(disc.centre,
                     sign(Glyph::stayCore, std::min(discRadius(disc.certain), discRadius(disc.possible) - 1), color));
    }
}

void MovementLayer::drawVisits(SpriteMesh &mesh)
{
    if (!shows(MapLayers::Visits))
        return;
    const SpriteSheet::Sprite told = sign(Glyph::visit, 6, palette().interview);
    std::set<std::pair<long, long>> drawn;
    for (const epi::Visit &visit : m_picture.picture->visits) {
        if (visit.position && passes({visit.begin, visit.end.value_or(visit.begin)}) &&
            m_built.contains(view::toMap(*visit.position)) && drawn.insert(spotOf(at(*visit.position))).second)
            mesh.add(at(*visit.position), told);
    }
}

void MovementLayer::drawVenues(SpriteMesh &mesh)
{
    if (!shows(MapLayers::Venues))
        return;
    const SpriteSheet::Sprite merchant = sign(Glyph::merchant, 4, palette().card);
    const SpriteSheet::Sprite entryLog = sign(Glyph::entryLog, 4, palette().entryLog);
    for (const view::ShownVenue &venue : m_venues) {
        const bool passed = std::ranges::any_of(venue.times, [&](epi::TimeSpan time) { return passes(time); });
        if (passed && m_built.contains(view::toMap(venue.position)))
            mesh.add(at(venue.position), venue.kind == epi::RecordKind::card ? merchant : entryLog);
    }
}

void MovementLayer::drawCoPresences(SpriteMesh &mesh)
{
    if (!shows(MapLayers::CoPresences))
        return;
    const SpriteSheet::Sprite withCase = sign(Glyph::withCase, 6, palette().conflict);
    const SpriteSheet::Sprite withPerson = sign(Glyph::withPerson, 5, palette().ink);
    std::set<std::tuple<std::pair<long, long>, bool>> drawn;
    // Cases last: on top.
    for (const bool cases : {false, true}) {
        for (const view::ShownCoPresence &shown : m_picture.picture->coPresences) {
            if (shown.otherCase.has_value() != cases || !view::isDrawn(shown) || !passes(shown.found.span) ||
                !m_built.contains(view::toMap(shown.found.where)))
                continue;
            const QPointF centre = at(shown.found.where);
            if (drawn.insert({spotOf(centre), cases}).second)
                mesh.add(centre, cases ? withCase : withPerson);
        }
    }
}

void MovementLayer::drawSources(SpriteMesh &mesh)
{
    if (!shows(MapLayers::Sources))
        return;
    for (const view::ShownSource &shown : m_picture.picture->sources) {
        const epi::SourceHypothesis &hypothesis = shown.hypothesis;
        if (hypothesis.where && hypothesis.rank == 1 && passes(hypothesis.when))
            mesh.add(at(*hypothesis.where), sign(Glyph::placeOfInfection, 20, palette().conflict));
    }
}

void MovementLayer::drawMarks(SpriteMesh &signs, Mesh &mesh)
{
    if (!m_selection)
        return;
    const auto mark = [&](Hit hit, const QColor &color) {
        const auto position = positionOf(hit);
        if (!position)
            return;
        double radius = 11;
        if (hit.kind == Selection::Kind::Stay)
            radius = discRadius(m_picture.picture->stays[static_cast<std::size_t>(hit.item)].stay.possible.length()) + 4;
        signs.add(at(*position), sign(Glyph::mark, radius, color));
    };
    mark({m_selection->hoverKind(), m_selection->hoverItem()}, faded(palette().accent, 0.6));
    mark({m_selection->kind(), m_selection->item()}, palette().accent);
    if (const auto time = m_selection->cursor()) {
        const auto &stays = m_picture.picture->stays;
        const auto now = std::ranges::find_if(stays, [&](const view::ShownStay &s) { return s.stay.possible.contains(*time); });
        if (now != stays.end()) {
            const QPointF centre = at(now->stay.position);
            mesh.addDisc(centre, 3.5, palette().surface);
            mesh.addDisc(centre, 2.5, palette().ink);
            for (const QPointF &way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
                mesh.addPath(std::array{centre + way * 12, centre + way * 24}, 2, palette().ink);
        }
    }
}

} // namespace tracedesk::scene
