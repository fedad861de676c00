#pragma once

#include "epi/findings.h"
#include "epi/interview.h"

namespace tracedesk::epi {

/// Whether records within that many metres tell one place. A base station's footprint holds many: it is no position of a visit.
[[nodiscard]] constexpr bool isOnePlace(double radius)
{
    return radius <= 200;
}

/// A stay that records show, as a visit to be confirmed: while the person certainly was there, each end off by as much as the
/// arrival or departure is not known (rounded up to minutes), or where nothing is certain while it possibly was. Of one place
/// only its name and position are taken. Id and case are the caller's to fill in.
[[nodiscard]] Visit visitOf(const Stay &stay);

} // namespace tracedesk::epi
