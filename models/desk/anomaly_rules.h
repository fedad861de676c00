#pragma once

#include "desk/anomalies.h"
#include "desk/anomaly_events.h"

#include <cstddef>
#include <vector>

namespace tracedesk::desk {

/// The rules over what each account did, which is put in order of time. `persons`: events number them below it; `newest`: when
/// the last entry of the record was made. By account, kind, then first entry.
[[nodiscard]] std::vector<Anomaly> applyRules(const ReviewRules &rules, std::vector<AccountEvents> &accounts, std::size_t persons,
                                              Anomaly::Moment newest);

} // namespace tracedesk::desk
