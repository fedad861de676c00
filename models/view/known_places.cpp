#include "view/known_places.h"

namespace tracedesk::view {

namespace {

using namespace std::chrono_literals;

// The list of cases is drawn, and the case that was open is read, before anybody types.
constexpr auto behindTheFirstFrames = 500ms;
// Several entries are stored one after the other.
constexpr auto behindTheLastEntry = 200ms;

/// What an entry says of a place.
epi::KnownPlace toldBy(const std::optional<epi::Entry> &entry)
{
    const auto *visit = entry ? std::get_if<epi::Visit>(&*entry) : nullptr;
    if (visit == nullptr || visit->placeName.empty() || visit->status == epi::VisitStatus::rejected)
        return {};
    return {.name = visit->placeName, .address = visit->address, .position = visit->position};
}

} // namespace

KnownPlaces::KnownPlaces(PlaceLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_visitedRun(into(m_visited))
    , m_importedRun(into(m_imported))
    , m_mapRun(into(m_map))
{
    m_visitedDue.setSingleShot(true);
    m_importedDue.setSingleShot(true);
    connect(&m_visitedDue, &QTimer::timeout, this, [this] { read(m_visitedRun, m_link.visited); });
    connect(&m_importedDue, &QTimer::timeout, this, [this] { read(m_importedRun, m_link.imported); });
}

BackgroundRun<KnownPlaces::Indexes>::Outcomes KnownPlaces::into(Indexes &indexes)
{
    // Where reading failed, what was known is as good as before; the store tells its damage elsewhere.
    return {[this, &indexes](Indexes read) {
                indexes = std::move(read);
                emit changed();
            },
            [] {}, [](const epi::Error &) {}};
}

void KnownPlaces::read(BackgroundRun<Indexes> &run, const Ask &ask)
{
    run.start([ask](std::stop_token stop, const epi::Progress &) -> epi::Result<Indexes> {
        const auto places = ask(stop);
        if (!places)
            return std::unexpected(places.error());
        return stop.stop_requested() ? epi::Result<Indexes>(epi::fail(epi::ErrorCode::cancelled)) : indexesOf(*places);
    });
}

void KnownPlaces::readMap()
{
    m_mapRun.start(
        [layers = m_layers, boundaries = m_boundaries](const std::stop_token &, const epi::Progress &) -> epi::Result<Indexes> {
            return Indexes{indexOf(layers.get(), boundaries.get())};
        });
}

std::vector<PlaceIndexPtr> KnownPlaces::indexes() const
{
    std::vector<PlaceIndexPtr> all = m_visited;
    all.insert(all.end(), m_imported.begin(), m_imported.end());
    all.insert(all.end(), m_map.begin(), m_map.end());
    return all;
}

void KnownPlaces::open(bool visited, bool imported)
{
    m_seesVisited = visited;
    m_seesImported = imported;
    if (visited)
        m_visitedDue.start(behindTheFirstFrames);
    if (imported)
        m_importedDue.start(behindTheFirstFrames);
}

void KnownPlaces::takeImports()
{
    if (m_seesVisited)
        m_visitedDue.start(behindTheLastEntry); // lists of routes are imported, too
    if (m_seesImported)
        m_importedDue.start(behindTheLastEntry);
}

void KnownPlaces::follow(const epi::Edit &edit)
{
    if (m_seesVisited && toldBy(edit.before) != toldBy(edit.after))
        m_visitedDue.start(behindTheLastEntry);
}

void KnownPlaces::close()
{
    m_seesVisited = m_seesImported = false;
    m_visitedDue.stop();
    m_importedDue.stop();
    m_visitedRun.drop();
    m_importedRun.drop();
    m_visited.clear();
    m_imported.clear();
    emit changed();
}

void KnownPlaces::setLayers(GeoLayersPtr layers)
{
    m_layers = std::move(layers);
    readMap();
}

void KnownPlaces::setBoundaries(GeoLayersPtr boundaries)
{
    m_boundaries = std::move(boundaries);
    readMap();
}

} // namespace tracedesk::view
