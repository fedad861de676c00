#pragma once

#include <cstdint>
#include <functional>

namespace tracedesk::epi {

/// Steps of long work, for whoever shows progress. Each counts its own things.
enum class WorkStage : std::uint8_t {
    reading,
    storing,
    loading,
    stays,
    coPresences,
    clusters,
    sources,
    saving,
    copying,
    verifying,
    places
};

/// Called now and then from the working thread with two counts, never a percentage; total 0 = not known yet.
/// An empty function means that nobody watches.
using Progress = std::function<void(WorkStage stage, std::uint64_t done, std::uint64_t total)>;

} // namespace tracedesk::epi
