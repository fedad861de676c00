#pragma once

#include "tracing/common_places.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <tuple>
#include <vector>

namespace tracedesk::tracing {

/// The place of every stay (findCommonPlaces: one place), by the spots they are at.
class PlaceGroups
{
public:
    static constexpr std::uint32_t none = 0xffffffff;

    struct Centre
    {
        epi::LatLng position;
        bool station = false;
        std::uint32_t name = 0; ///< of PlaceInput::names: one of those that the centre's stays have
    };

    PlaceGroups(const PlaceInput &input, const epi::PlaceQuestion &question, const epi::Policy::Clusters &rules);

    /// Puts every stay into its place; tells how many stays are done. False when stop was requested before the end.
    [[nodiscard]] bool gather(const std::stop_token &stop, const std::function<void(std::size_t)> &done);

    [[nodiscard]] const std::vector<Centre> &centres() const { return m_centres; } ///< by place
    /// The place of a stay; none: it takes no part.
    [[nodiscard]] std::uint32_t placeOf(std::size_t stay) const { return m_placeOf[stay]; }
    /// Names that are written in different ways and are the same have the same number.
    [[nodiscard]] std::uint32_t nameOf(const PlaceStay &stay) const { return m_folds[stay.name]; }

private:
    struct Spot
    {
        bool station = false;
        std::uint32_t name = 0;    // folded; 0: bare
        std::int32_t latitude = 0; // ten-thousandths of a degree
        std::int32_t longitude = 0;
        std::uint32_t first = 0; // of m_order
        std::uint32_t last = 0;
        std::uint32_t firstCase = 0; // of m_cases: those that count
        std::uint32_t lastCase = 0;
        std::uint32_t around = 0; // cases that count, here and around
        std::uint32_t place = none;

        [[nodiscard]] epi::LatLng position() const { return {latitude * 1e-4, longitude * 1e-4}; }
        [[nodiscard]] auto key() const { return std::tuple(station, name, latitude, longitude); }
    };
    class Grid;

    void findSpots();
    template<class Use> void forEachAround(const Grid &grid, std::uint32_t spot, Use &&use) const;
    [[nodiscard]] Spot spotOf(const PlaceStay &stay) const;

    const PlaceInput &m_input;
    const epi::PlaceQuestion &m_question;
    const epi::Policy::Clusters &m_rules;
    std::vector<std::uint32_t> m_folds; // by name
    std::vector<std::uint32_t> m_order; // stays that take part, by spot
    std::vector<Spot> m_spots;          // by key
    std::vector<std::uint32_t> m_cases;
    std::vector<std::uint32_t> m_placeOf; // by stay
    std::vector<Centre> m_centres;
};

/// What of a stay counts; empty where nothing does.
[[nodiscard]] epi::TimeSpan countedOf(const PlaceInput &input, const PlaceStay &stay);

} // namespace tracedesk::tracing
