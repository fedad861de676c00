#pragma once

#include "epi/entry.h"
#include "view/background_run.h"
#include "view/place_index.h"
#include "view/place_link.h"

#include <QObject>
#include <QTimer>

namespace tracedesk::view {

/// The places that are offered while the name of one is typed: those of the open store, and those of the map. Read and put in
/// order on threads of the pool; what was known before is offered meanwhile. While the store is locked nothing of it is kept.
/// GUI thread.
class KnownPlaces : public QObject
{
    Q_OBJECT

public:
    explicit KnownPlaces(PlaceLink link, QObject *parent = nullptr);

    /// In the order in which they are offered.
    [[nodiscard]] std::vector<PlaceIndexPtr> indexes() const;
    /// A store was opened, of which the account may see these. They are read behind the first frames.
    void open(bool visited, bool imported);
    /// Imports were stored.
    void takeImports();
    /// An entry was stored: what it says of a place is offered from now on.
    void follow(const epi::Edit &edit);
    /// The store is closed.
    void close();
    void setLayers(GeoLayersPtr layers);
    void setBoundaries(GeoLayersPtr boundaries);

signals:
    void changed();

private:
    using Indexes = std::vector<PlaceIndexPtr>;
    using Ask = std::function<epi::Result<std::vector<epi::KnownPlace>>(std::stop_token)>;

    static void read(BackgroundRun<Indexes> &run, const Ask &ask);
    void readMap();
    [[nodiscard]] BackgroundRun<Indexes>::Outcomes into(Indexes &indexes);

    PlaceLink m_link;
    bool m_seesVisited = false;
    bool m_seesImported = false;
    GeoLayersPtr m_layers;
    GeoLayersPtr m_boundaries;
    Indexes m_visited;
    Indexes m_imported;
    Indexes m_map;
    QTimer m_visitedDue;
    QTimer m_importedDue;
    BackgroundRun<Indexes> m_visitedRun;
    BackgroundRun<Indexes> m_importedRun;
    BackgroundRun<Indexes> m_mapRun;
};

} // namespace tracedesk::view
