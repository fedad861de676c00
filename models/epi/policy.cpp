#include "epi/policy.h"

namespace tracedesk::epi {

std::optional<WindowAnchor> windowAnchor(const Case &c)
{
    if (c.onset)
        return WindowAnchor{*c.onset, false};
    if (c.sampleDate)
        return WindowAnchor{{*c.sampleDate, *c.sampleDate}, false};
    for (const auto &day : {c.reported, c.confirmed}) {
        if (day)
            return WindowAnchor{{*day, *day}, true};
    }
    return std::nullopt;
}

Result<CaseWindow> infectiousWindow(const Case &c, const Policy &policy)
{
    using std::chrono::days;
    const auto anchor = windowAnchor(c);
    if (!anchor)
        return fail(ErrorCode::notFound, "onset");
    const auto begin = [&](Day day) { return startOfDay(day - days{policy.infectiousBefore}, policy.utcOffset); };
    const auto end = [&](Day day) {
        // Isolation takes effect some time on its day: the whole day counts.
        const Day last = c.isolated ? *c.isolated : day + days{policy.infectiousAfter};
        return startOfDay(last + days{1}, policy.utcOffset);
    };
    CaseWindow window;
    window.outer = {begin(anchor->days.earliest), end(anchor->days.latest)};
    window.inner = {begin(anchor->days.latest), end(anchor->days.earliest)};
    window.assumed = anchor->assumed;
    return window;
}

Result<CaseWindow> exposureWindow(const Case &c, const Policy &policy)
{
    using std::chrono::days;
    const auto anchor = windowAnchor(c);
    if (!anchor)
        return fail(ErrorCode::notFound, "onset");
    const auto begin = [&](Day day) { return startOfDay(day - days{policy.exposureEarliest}, policy.utcOffset); };
    const auto end = [&](Day day) { return startOfDay(day - days{policy.exposureLatest - 1}, policy.utcOffset); };
    CaseWindow window;
    window.outer = {begin(anchor->days.earliest), end(anchor->days.latest)};
    window.inner = {begin(anchor->days.latest), end(anchor->days.earliest)};
    window.assumed = anchor->assumed;
    return window;
}

} // namespace tracedesk::epi
