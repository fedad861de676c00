#pragma once

#include "view/case_picture.h"
#include "view/cluster_link.h"

namespace tracedesk::test {

/// Three clusters among the first cases of the generated epidemic.
[[nodiscard]] std::vector<view::ClusterRow> generatedClusters();
/// A cluster of cases 1 to `persons`; each was at the church once and elsewhere `staysEach` times.
[[nodiscard]] view::ClusterPicturePtr generatedCluster(std::uint32_t index, std::uint32_t persons, std::uint32_t staysEach);
/// The same places as cases have them in common, as far as they have enough cases.
[[nodiscard]] view::PlacesPicturePtr generatedPlaces(const epi::PlaceQuestion &question);
/// Opens those clusters and places; the third has 30 persons with 10^5 stays together.
[[nodiscard]] view::ClusterLink generatedClusterLink();
/// A case with that many base-station records within four weeks and a payment every twenty of them.
[[nodiscard]] view::CasePicturePtr crowdedCase(std::uint32_t records);

} // namespace tracedesk::test
