#pragma once

#include "epi/case.h"
#include "epi/common_place.h"
#include "epi/policy.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "intake/speech_words.h"
#include "tracing/common_places.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace tracedesk::desk {

/// What a search for common places looks at, while it is read out of the store some cases at a time (Office::readPlaces), so that
/// others may ask the store in between.
struct PlaceReading
{
    bool begun = false;
    std::size_t read = 0;         ///< cases
    std::vector<epi::Case> cases; ///< of the account's area, not archived
    epi::Policy policy;
    std::string inputDigest;    ///< of the run whose stays are read; empty: there was none
    tracing::PlaceInput input;  ///< without the windows, which depend on what is asked
    std::uint64_t unplaced = 0; ///< visits told of places that are not on the map
    intake::SpeechWords words;
    std::unordered_map<std::string, std::uint32_t> names; ///< where each stands in input.names

    [[nodiscard]] bool isComplete() const { return begun && read == cases.size(); }
};

/// What was found, and what could not be looked at.
struct FoundPlaces
{
    epi::CommonPlaces found;
    std::uint64_t unplaced = 0; ///< visits told of places that are not on the map
    std::uint64_t undated = 0;  ///< cases without any date: they have no window to look into
    epi::Seconds utcOffset{9 * 3600};
};

/// Pure; any thread. Precondition: the reading is complete. Errors: those of tracing::findCommonPlaces.
[[nodiscard]] epi::Result<FoundPlaces> findPlaces(PlaceReading reading, const epi::PlaceQuestion &question,
                                                  const std::stop_token &stop, const epi::Progress &progress);

} // namespace tracedesk::desk
