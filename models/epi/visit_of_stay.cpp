#include "epi/visit_of_stay.h"

#include <algorithm>
#include <chrono>

namespace tracedesk::epi {

Visit visitOf(const Stay &stay)
{
    Visit visit;
    const TimeSpan &span = stay.certain.isEmpty() ? stay.possible : stay.certain;
    visit.begin = span.begin;
    visit.end = span.end;
    if (!stay.certain.isEmpty())
        visit.margin = std::chrono::ceil<std::chrono::minutes>(
            std::max(stay.certain.begin - stay.possible.begin, stay.possible.end - stay.certain.end));
    if (isOnePlace(stay.radius)) {
        visit.placeName = stay.place;
        visit.position = stay.position;
    }
    return visit;
}

} // namespace tracedesk::epi
