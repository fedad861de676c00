#include "view/case_picture.h"

#include <algorithm>

namespace tracedesk::view {

bool isDrawn(const ShownCoPresence &shown)
{
    return shown.stillFound && shown.contact.status != epi::ContactStatus::rejected;
}

epi::TimeSpan extent(const CasePicture &picture)
{
    epi::TimeSpan all{epi::Instant::max(), epi::Instant::min()};
    const auto add = [&all](epi::TimeSpan span) {
        all.begin = std::min(all.begin, span.begin);
        all.end = std::max(all.end, std::max(span.begin, span.end));
    };
    for (const ShownStay &stay : picture.stays)
        add(stay.stay.possible);
    for (const RecordSpan &record : picture.records)
        add(record.span);
    for (const epi::Visit &visit : picture.visits)
        add({visit.begin, visit.end.value_or(visit.begin)});
    if (picture.infectious)
        add(picture.infectious->outer);
    if (picture.exposure)
        add(picture.exposure->outer);
    return all.begin > all.end ? epi::TimeSpan{} : all;
}

epi::TimeSpan weeksAround(const CasePicture &picture)
{
    using std::chrono::days;
    const auto anchor = epi::windowAnchor(picture.facts);
    if (!anchor)
        return {};
    return {epi::startOfDay(anchor->days.earliest - days{14}, picture.utcOffset),
            epi::startOfDay(anchor->days.latest + days{7}, picture.utcOffset)};
}

} // namespace tracedesk::view
