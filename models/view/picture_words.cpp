#include "view/picture_words.h"

#include "view/words_context.h"

namespace tracedesk::view {

QString word(LaneKind lane)
{
    switch (lane) {
    case LaneKind::interview:
        return Words::tr("Interview");
    case LaneKind::cellSite:
        return word(epi::RecordKind::cellSite);
    case LaneKind::gps:
        return word(epi::RecordKind::gps);
    case LaneKind::card:
        return word(epi::RecordKind::card);
    case LaneKind::entryLog:
        return word(epi::RecordKind::entryLog);
    case LaneKind::stays:
        return Words::tr("Stays");
    }
    return {};
}

QString placeText(const std::string &name, const std::optional<epi::LatLng> &at)
{
    if (!name.empty())
        return QString::fromStdString(name);
    return at ? QStringLiteral("%1, %2").arg(at->latitude, 0, 'f', 3).arg(at->longitude, 0, 'f', 3) : Words::tr("unnamed place");
}

QString distanceClassText(double metres)
{
    for (const int limit : {2, 10, 50, 200, 500, 1000}) {
        if (metres <= limit)
            return Words::tr("within %1 m").arg(limit);
    }
    return Words::tr("over 1 km");
}

} // namespace tracedesk::view
