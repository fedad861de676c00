#pragma once

#include "view/case_picture.h"
#include "view/map_area.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace tracedesk::view {

/// A spot of raw records: all of one kind at one position with one footprint. A base station seen a thousand times is one spot.
struct RecordPlace
{
    epi::LatLng position;
    double radius = 0; ///< metres
    std::optional<Sector> sector;
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::uint32_t first = 0; ///< its records: RecordPlaces::records[first, first + count)
    std::uint32_t count = 0;
};

/// The raw records of a case by place, in a static tree (every node halves its places by x or y in turn, as in a k-d tree), so
/// that a view asks for its part without looking at the rest. An immutable value; making it takes n log n, for 10^6 records some
/// hundreds of milliseconds: on a thread of the pool.
class RecordPlaces
{
public:
    static constexpr std::size_t leaf = 32; ///< places a leaf of the tree holds at most

    explicit RecordPlaces(CasePicturePtr picture);

    [[nodiscard]] const CasePicturePtr &picture() const { return m_picture; }
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] const RecordPlace &place(std::size_t i) const { return m_places[i]; }
    [[nodiscard]] MapPoint at(std::size_t i) const { return m_at[i]; }
    /// Indices into the picture's records, by begin.
    [[nodiscard]] std::span<const std::uint32_t> records(const RecordPlace &place) const
    {
        return std::span(m_records).subspan(place.first, place.count);
    }
    /// How many records of each place a brush lets through; all without one.
    [[nodiscard]] std::vector<std::uint32_t> passing(const std::optional<epi::TimeSpan> &brush) const;
    /// The largest footprint's radius in map units: how far outside a view a spot can lie and still reach into it.
    [[nodiscard]] double reach() const { return m_reach; }

    /// Calls `visit(std::size_t place)` for every place in an area, in the order of the tree, until it returns false. Whether it
    /// never did.
    template<class Visit> bool within(const MapArea &area, Visit &&visit) const
    {
        return visitNode(area, 0, m_at.size(), false, visit);
    }

private:
    template<class Visit> bool visitNode(const MapArea &area, std::size_t first, std::size_t last, bool byY, Visit &visit) const
    {
        if (last - first <= leaf) {
            for (std::size_t i = first; i < last; ++i) {
                if (area.contains(m_at[i]) && !visit(i))
                    return false;
            }
            return true;
        }
        const std::size_t middle = first + (last - first) / 2;
        const double value = byY ? m_at[middle].y : m_at[middle].x;
        if ((byY ? area.top : area.left) <= value && !visitNode(area, first, middle, !byY, visit))
            return false;
        if (area.contains(m_at[middle]) && !visit(middle))
            return false;
        return (byY ? area.bottom : area.right) < value || visitNode(area, middle + 1, last, !byY, visit);
    }

    CasePicturePtr m_picture;
    std::vector<RecordPlace> m_places;    ///< in the order of the tree
    std::vector<MapPoint> m_at;           ///< apart from the rest: all that a search reads
    std::vector<std::uint32_t> m_records; ///< in the order of the places
    std::vector<epi::TimeSpan> m_spans;   ///< of m_records
    double m_reach = 0;
};
using RecordPlacesPtr = std::shared_ptr<const RecordPlaces>;

} // namespace tracedesk::view
