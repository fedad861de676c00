#include "view/map_card.h"

#include "view/picture_words.h"
#include "view/words_context.h"

namespace tracedesk::view {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(u" · ");
}

MapCard cardOf(const ShownStay &shown, epi::Seconds offset)
{
    const epi::Stay &stay = shown.stay;
    MapCard card{placeText(stay.place, stay.position), {spanText(stay.possible, offset)}};
    const QString possible = Words::tr("possible %1").arg(durationText(stay.possible.length()));
    card.lines << (stay.certain.isEmpty() ? possible
                                          : joined({Words::tr("certain %1").arg(durationText(stay.certain.length())), possible}));
    card.lines << joined({word(stay.kind), Words::tr("within %1").arg(metresText(stay.radius))});
    return card;
}

MapCard cardOf(const epi::Visit &visit, epi::Seconds offset)
{
    MapCard card{placeText(visit.placeName, visit.position), {}};
    const QString when = visit.end ? spanText({visit.begin, *visit.end}, offset)
                                   : Words::tr("%1, end not told").arg(timeText(visit.begin, offset));
    card.lines << (visit.margin.count() > 0 ? Words::tr("about %1", "time").arg(when) : when);
    card.lines << joined({Words::tr("Interview"), word(visit.status)});
    return card;
}

MapCard cardOf(const ShownCoPresence &shown, epi::Seconds offset)
{
    MapCard card{Words::tr("With %1").arg(QString::fromStdString(shown.other)), {spanText(shown.found.span, offset)}};
    card.lines << joined(
        {Words::tr("together %1").arg(durationText(shown.found.total)), placeText(shown.found.place, shown.found.where)});
    card.lines << joined({word(shown.contact.status), word(shown.found.kind), distanceClassText(shown.found.separation)});
    return card;
}

MapCard cardOf(const ShownSource &shown, epi::Seconds offset)
{
    const epi::SourceHypothesis &hypothesis = shown.hypothesis;
    MapCard card{Words::tr("Likely place of infection"), {}};
    if (!hypothesis.when.isEmpty())
        card.lines << spanText(hypothesis.when, offset);
    card.lines << joined({shown.source.empty() ? word(hypothesis.kind) : QString::fromStdString(shown.source),
                          Words::tr("probability %1").arg(probabilityText(hypothesis.probability))});
    card.lines << placeText(hypothesis.place, hypothesis.where);
    return card;
}

} // namespace

MapCard cardOf(const CasePicture &picture, Selection::Kind kind, int item)
{
    if (item < 0)
        return {};
    const auto i = static_cast<std::size_t>(item);
    switch (kind) {
    case Selection::Kind::Stay:
        return i < picture.stays.size() ? cardOf(picture.stays[i], picture.utcOffset) : MapCard{};
    case Selection::Kind::Visit:
        return i < picture.visits.size() ? cardOf(picture.visits[i], picture.utcOffset) : MapCard{};
    case Selection::Kind::CoPresence:
        return i < picture.coPresences.size() ? cardOf(picture.coPresences[i], picture.utcOffset) : MapCard{};
    case Selection::Kind::Source:
        return i < picture.sources.size() ? cardOf(picture.sources[i], picture.utcOffset) : MapCard{};
    case Selection::Kind::Contact:
    case Selection::Kind::Member:
    case Selection::Kind::None:
        break;
    }
    return {};
}

} // namespace tracedesk::view
