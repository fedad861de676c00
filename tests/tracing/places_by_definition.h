#pragma once

#include "tracing/common_places.h"

#include <QString>

#include <vector>

namespace tracedesk::tests {

inline constexpr epi::LatLng hall{37.5, 127.0};
inline constexpr epi::Instant noon{epi::Seconds{1'583'809'200}}; ///< 2020-03-10 12:00 in Seoul

/// Cases of whom all time counts; the second byte of an id is its number from 1.
[[nodiscard]] tracing::PlaceInput inputOf(std::uint32_t cases);

struct Been
{
    epi::LatLng where = hall;
    const char *name = "Hall";
    std::optional<epi::RecordKind> kind = epi::RecordKind::entryLog;
};
/// Somebody was somewhere.
void add(tracing::PlaceInput &input, std::uint32_t who, epi::Instant begin, epi::Seconds length, const Been &been = {});

/// Seven cases on the streets of a small town; times to ten minutes, the same for the same seed.
[[nodiscard]] tracing::PlaceInput randomInput(std::uint32_t seed);

/// Everything about a place that two ways of finding it must agree on.
[[nodiscard]] QString textOf(const epi::CommonPlace &place);
/// The definition of tracing::findCommonPlaces, step by step, without regard to what it costs: sorted texts. Times must be whole
/// tens of minutes.
[[nodiscard]] std::vector<QString> placesByDefinition(const tracing::PlaceInput &input, const epi::PlaceQuestion &question,
                                                      const epi::Policy &policy);

} // namespace tracedesk::tests
