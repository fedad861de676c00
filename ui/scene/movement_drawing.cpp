#include "ui/scene/movement_drawing.h"

#include "view/selection.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace tracedesk::scene {

using view::MapLayers;

namespace {

// Among more nobody sees an edge, or what lies below; smooth and translucent ones take fifty times as long.
constexpr std::size_t smoothLines = 500;

// Two things nearer than this cover each other anyway: drawn once, or what is pale would add up to solid.
using SpotOnMap = std::pair<long, long>;

SpotOnMap spotOf(QPointF at)
{
    return {std::lround(at.x() / 2), std::lround(at.y() / 2)};
}

struct Line
{
    QPointF from;
    QPointF to;
    bool gap = false;
};

/// What of the movements a view shows, and where.
class Look
{
public:
    explicit Look(const MovementView &view)
        : m_view(view)
        , m_picture(*view.movements->picture)
    {
    }
    [[nodiscard]] std::vector<Line> lines() const;

protected:
    [[nodiscard]] bool shows(MapLayers::Layer layer) const { return (m_view.layers & layer) != 0; }
    [[nodiscard]] bool passes(epi::TimeSpan span) const { return view::passes(m_view.brush, span); }
    [[nodiscard]] bool isNear(view::MapPoint point) const { return m_view.frame.area.contains(point); }
    [[nodiscard]] QPointF at(view::MapPoint point) const { return m_view.frame.at(point); }
    [[nodiscard]] QPointF at(epi::LatLng position) const { return at(view::toMap(position)); }

    const MovementView &m_view;
    const view::CasePicture &m_picture;
};

/// Signs of a view, in the order they are painted in.
class Signs : public Look
{
public:
    Signs(const MovementView &view, SpriteSheet &sheet)
        : Look(view)
        , m_sheet(sheet)
    {
    }
    [[nodiscard]] SpriteMesh draw()
    {
        drawOthers();
        drawStays();
        drawVenues();
        drawVisits();
        drawCoPresences();
        drawSources();
        return std::move(m_signs);
    }

private:
    [[nodiscard]] SpriteSheet::Sprite sign(Glyph glyph, double radius, const QColor &color)
    {
        return m_sheet.sprite(glyph, radius, color, m_view.palette.surface);
    }

    void drawOthers();
    void drawStays();
    void drawVenues();
    void drawVisits();
    void drawCoPresences();
    void drawSources();

    SpriteSheet &m_sheet;
    SpriteMesh m_signs;
};

std::vector<Line> Look::lines() const
{
    std::vector<Line> found;
    std::set<std::tuple<SpotOnMap, SpotOnMap, bool>> drawn;
    for (const view::ShownMove &move : m_view.movements->moves) {
        if (!shows(move.gap ? MapLayers::Gaps : MapLayers::Moves))
            continue;
        if (!passes(m_picture.stays[move.from].stay.possible) || !passes(m_picture.stays[move.to].stay.possible))
            continue;
        const view::MapPoint a = m_view.movements->stays[move.from];
        const view::MapPoint b = m_view.movements->stays[move.to];
        if (!m_view.frame.area.intersects(
                {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) + 1e-12, std::max(a.y, b.y) + 1e-12}))
            continue;
        const Line line{at(a), at(b), move.gap};
        // There and back again every day is one line.
        const auto [first, second] = std::minmax({spotOf(line.from), spotOf(line.to)});
        if (drawn.insert({first, second, move.gap}).second)
            found.push_back(line);
    }
    return found;
}

void Signs::drawOthers()
{
    if (!shows(MapLayers::Others))
        return;
    const SpriteSheet::Sprite other = sign(Glyph::otherCase, 5, m_view.palette.faint);
    std::set<SpotOnMap> drawn;
    for (const view::OtherStay &stay : m_picture.others) {
        const view::MapPoint point = view::toMap(stay.position);
        if (passes(stay.possible) && isNear(point) && drawn.insert(spotOf(at(point))).second)
            m_signs.add(at(point), other);
    }
}

void Signs::drawStays()
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
    std::map<std::tuple<SpotOnMap, epi::RecordKind>, std::size_t> known;
    std::vector<Disc> discs;
    for (std::size_t i = 0; i < m_picture.stays.size(); ++i) {
        const epi::Stay &stay = m_picture.stays[i].stay;
        if (!isNear(m_view.movements->stays[i]) || !passes(stay.possible))
            continue;
        const QPointF centre = at(m_view.movements->stays[i]);
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
        const QColor color = m_view.palette.of(disc.kind);
        const bool certain = disc.certain > epi::Seconds{0};
        m_signs.add(disc.centre, sign(certain ? Glyph::possibleStay : Glyph::onlyPossibleStay, discRadius(disc.possible), color));
        if (certain)
            m_signs.add(disc.centre,
                        sign(Glyph::stayCore, std::min(discRadius(disc.certain), discRadius(disc.possible) - 1), color));
    }
}

void Signs::drawVenues()
{
    if (!shows(MapLayers::Venues))
        return;
    const SpriteSheet::Sprite merchant = sign(Glyph::merchant, 4, m_view.palette.card);
    const SpriteSheet::Sprite entryLog = sign(Glyph::entryLog, 4, m_view.palette.entryLog);
    for (const view::ShownVenue &venue : m_view.movements->venues) {
        const view::MapPoint point = view::toMap(venue.position);
        if (isNear(point) && std::ranges::any_of(venue.times, [&](epi::TimeSpan time) { return passes(time); }))
            m_signs.add(at(point), venue.kind == epi::RecordKind::card ? merchant : entryLog);
    }
}

void Signs::drawVisits()
{
    if (!shows(MapLayers::Visits))
        return;
    const SpriteSheet::Sprite told = sign(Glyph::visit, 6, m_view.palette.interview);
    std::set<SpotOnMap> drawn;
    for (const epi::Visit &visit : m_picture.visits) {
        if (visit.position && passes({visit.begin, visit.end.value_or(visit.begin)}) && isNear(view::toMap(*visit.position)) &&
            drawn.insert(spotOf(at(*visit.position))).second)
            m_signs.add(at(*visit.position), told);
    }
}

void Signs::drawCoPresences()
{
    if (!shows(MapLayers::CoPresences))
        return;
    const SpriteSheet::Sprite withCase = sign(Glyph::withCase, 6, m_view.palette.conflict);
    const SpriteSheet::Sprite withPerson = sign(Glyph::withPerson, 5, m_view.palette.ink);
    std::set<std::tuple<SpotOnMap, bool>> drawn;
    // Cases last: on top.
    for (const bool cases : {false, true}) {
        for (const view::ShownCoPresence &shown : m_picture.coPresences) {
            if (shown.otherCase.has_value() != cases || !view::isDrawn(shown) || !passes(shown.found.span) ||
                !isNear(view::toMap(shown.found.where)))
                continue;
            const QPointF centre = at(shown.found.where);
            if (drawn.insert({spotOf(centre), cases}).second)
                m_signs.add(centre, cases ? withCase : withPerson);
        }
    }
}

void Signs::drawSources()
{
    if (!shows(MapLayers::Sources))
        return;
    for (const view::ShownSource &shown : m_picture.sources) {
        const epi::SourceHypothesis &hypothesis = shown.hypothesis;
        if (hypothesis.where && hypothesis.rank == 1 && passes(hypothesis.when))
            m_signs.add(at(*hypothesis.where), sign(Glyph::placeOfInfection, 20, m_view.palette.conflict));
    }
}

} // namespace

Movements::Movements(view::CasePicturePtr of)
    : picture(std::move(of))
    , moves(view::movesOf(*picture))
    , venues(view::venuesOf(*picture))
{
    stays.reserve(picture->stays.size());
    for (const view::ShownStay &stay : picture->stays)
        stays.push_back(view::toMap(stay.stay.position));
}

std::size_t Movements::size() const
{
    return stays.size() + moves.size() + venues.size() + picture->visits.size() + picture->coPresences.size() +
           picture->others.size();
}

double discRadius(epi::Seconds dwell)
{
    return 5 + 11 * std::sqrt(std::min(1.0, static_cast<double>(dwell.count()) / 86400));
}

Mesh lineMesh(const MovementView &view)
{
    Mesh mesh;
    if (!view.movements)
        return mesh;
    for (const Line &line : Look(view).lines()) {
        if (line.gap)
            mesh.addDashes(line.from, line.to, 1.5, 5, faded(view.palette.ink, 0.4));
        else
            mesh.addPath(std::array{line.from, line.to}, 1.5, faded(view.palette.ink, 0.5));
    }
    return mesh;
}

SpriteMesh signMesh(const MovementView &view, SpriteSheet &sheet)
{
    return view.movements ? Signs(view, sheet).draw() : SpriteMesh();
}

QImage movementImage(const MovementView &view)
{
    QImage image = view.frame.blank();
    if (!view.movements)
        return image;
    const QPointF origin(view.frame.size().width() / 2, view.frame.size().height() / 2);
    QPainter painter(&image);
    painter.translate(origin);
    const std::vector<Line> lines = Look(view).lines();
    const bool smooth = lines.size() <= smoothLines;
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    const double thickness = smooth ? 1.5 : 0; // 0: one device pixel
    const auto shade = [&](double strength) {
        return smooth ? faded(view.palette.ink, strength) : mixed(view.palette.ink, view.palette.surface, strength);
    };
    const QPen move(shade(0.5), thickness, Qt::SolidLine, Qt::FlatCap);
    QPen gap(shade(0.4), thickness, Qt::CustomDashLine, Qt::FlatCap);
    // A pen of no thickness counts its dashes in device pixels, others in thicknesses.
    const double unit = smooth ? 1 / thickness : view.frame.ratio;
    for (const Line &line : lines) {
        if (line.gap) {
            // Far zoomed in, a line can be much longer than the picture: its dashes are then stretched, as in Mesh::addDashes.
            const double dash = std::max(5.0, std::hypot(line.to.x() - line.from.x(), line.to.y() - line.from.y()) / 400) * unit;
            gap.setDashPattern({dash, dash});
        }
        painter.setPen(line.gap ? gap : move);
        painter.drawLine(line.from, line.to);
    }
    painter.end();
    SpriteSheet sheet(view.frame.ratio);
    Signs(view, sheet).draw().paint(image, origin, sheet);
    return image;
}

} // namespace tracedesk::scene
