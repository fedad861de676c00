#pragma once

#include "epi/findings.h"
#include "epi/geodesy.h"
#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// In what the accounts of one person's whereabouts do not fit each other.
enum class ConflictKind : std::uint8_t {
    displaced,         ///< records show the person away from where a visit is claimed
    undeclaredStay,    ///< records show a stay where no visit is claimed
    undeclaredPayment, ///< a payment or a check-in where no visit is claimed
    phoneElsewhere,    ///< the phone is in one place while a card or a check-in is in another
    impossibleTravel,  ///< two accounts lie farther apart than anybody travels in the time between
    gapInVisit,        ///< the phone's records pause within a claimed visit
    twoDevices,        ///< two devices under one person's name are in two places at once
};
inline constexpr auto lastConflictKind = ConflictKind::twoDevices;

/// Two accounts of one person that cannot both be true, or one that nobody spoke of. Found by machine: it says where to ask,
/// not what happened.
struct Conflict
{
    ConflictKind kind = ConflictKind::displaced;
    TimeSpan span;                     ///< while it lasts; of an instant: empty, begin == end
    VisitId visit;                     ///< the claim it is about; null where nothing is claimed
    std::optional<std::uint32_t> stay; ///< index into the case's stays
    std::vector<RecordRange> records;  ///< what speaks against the claim, by set then row
    std::string place;                 ///< of the records: name or code; empty for bare positions
    LatLng position;                   ///< of the records
    double radius = 0;                 ///< metres: the person was within
    double distance = 0;               ///< metres from what is claimed to the nearest point the records allow; 0 without a claim
    double probability = 0;            ///< that the accounts cannot both be true
    double weight = 0;                 ///< share of the case's infectiousness that falls in the span
    double score = 0;                  ///< what lists are ordered by: grows with minutes, probability and weight

    bool operator==(const Conflict &) const = default;
};

} // namespace tracedesk::epi
