#pragma once

#include "epi/case.h"
#include "epi/evidence.h"

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tracedesk::epi {

/// A link between two cases as a list states it, before it is known whether both exist.
struct StatedLink
{
    std::string source; ///< case numbers
    std::string exposed;
    std::uint64_t line = 0;
};

/// The dates by which a link is judged.
struct LinkedCase
{
    std::optional<DayRange> onset;
    std::optional<Day> confirmed;
};

/// Everything wrong with the links, in the order of the links: selfReference, unknownCase (a case missing
/// from `cases`), cycle (once a pair, at the later link), onsetBeforeSource (certainly before),
/// confirmedBeforeSource. A link can have several remarks; one with neither of the first two can be kept.
[[nodiscard]] std::vector<Remark> checkLinks(std::span<const StatedLink> links,
                                             const std::unordered_map<std::string, LinkedCase> &cases);

} // namespace tracedesk::epi
