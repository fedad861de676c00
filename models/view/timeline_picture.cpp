#include "view/timeline_picture.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tracedesk::view {

namespace {

using Kind = Selection::Kind;

constexpr epi::Seconds moment{60};

/// Gathers spans by how and where they are drawn.
class SeriesBuilder
{
public:
    explicit SeriesBuilder(TimelinePicture &picture)
        : m_picture(picture)
    {
    }

    void add(std::uint32_t lane, SpanStyle style, LaneKind colour, Kind selects, epi::TimeSpan span, std::size_t item)
    {
        // Styles first: what is certain lies over what is only possible.
        m_spans[{style, lane, colour, selects}].push_back({span, static_cast<std::uint32_t>(item)});
        if (style == SpanStyle::unseen)
            return;
        m_picture.changes.push_back(span.begin);
        m_picture.changes.push_back(std::max(span.begin, span.end));
    }

    void addStay(std::uint32_t lane, LaneKind colour, Kind selects, const epi::TimeSpan &possible, const epi::TimeSpan &certain,
                 std::size_t item)
    {
        add(lane, SpanStyle::possible, colour, selects, possible, item);
        if (!certain.isEmpty())
            add(lane, SpanStyle::certain, colour, selects, certain, item);
    }

    void finish()
    {
        for (auto &[key, spans] : m_spans) {
            const auto &[style, lane, colour, selects] = key;
            m_picture.series.push_back({lane, style, colour, selects, SpanIndex(std::move(spans))});
        }
        std::ranges::sort(m_picture.changes);
        m_picture.changes.erase(std::ranges::unique(m_picture.changes).begin(), m_picture.changes.end());
        epi::TimeSpan all{epi::Instant::max(), epi::Instant::min()};
        if (!m_picture.changes.empty())
            all = {m_picture.changes.front(), m_picture.changes.back()};
        for (const TimelineBand &band : m_picture.bands)
            all = {std::min(all.begin, band.span.begin), std::max(all.end, band.span.end)};
        m_picture.extent = all.begin > all.end ? epi::TimeSpan{} : all;
    }

private:
    TimelinePicture &m_picture;
    std::map<std::tuple<SpanStyle, std::uint32_t, LaneKind, Kind>, std::vector<SpanIndex::Entry>> m_spans;
};

void addBand(TimelinePicture &picture, BandKind kind, const std::optional<epi::CaseWindow> &window,
             std::optional<std::uint32_t> lane)
{
    if (window && !window->outer.isEmpty())
        picture.bands.push_back({kind, window->outer, lane});
}

std::vector<TimelinePlace> &placesOf(TimelinePicture &picture, Kind kind)
{
    return picture.places[static_cast<std::size_t>(kind)];
}

void addVisits(const CasePicture &from, std::uint32_t lane, TimelinePicture &picture, SeriesBuilder &series)
{
    for (std::size_t i = 0; i < from.visits.size(); ++i) {
        const epi::Visit &visit = from.visits[i];
        const epi::TimeSpan span{visit.begin, visit.end.value_or(visit.begin)};
        if (visit.margin.count() > 0)
            series.add(lane, SpanStyle::margin, LaneKind::interview, Kind::Visit,
                       {span.begin - visit.margin, span.end + visit.margin}, i);
        series.add(lane, SpanStyle::told, LaneKind::interview, Kind::Visit, span, i);
        placesOf(picture, Kind::Visit).push_back({span, lane});
    }
}

} // namespace

std::optional<TimelinePlace> TimelinePicture::placeOf(Selection::Kind kind, int item) const
{
    const std::vector<TimelinePlace> &all = places[static_cast<std::size_t>(kind)];
    if (item < 0 || static_cast<std::size_t>(item) >= all.size())
        return std::nullopt;
    const TimelinePlace &place = all[static_cast<std::size_t>(item)];
    return place.span == epi::TimeSpan{} ? std::nullopt : std::optional(place);
}

TimelinePicturePtr timelineOf(CasePicturePtr from)
{
    if (!from)
        return nullptr;
    auto picture = std::make_shared<TimelinePicture>();
    picture->utcOffset = from->utcOffset;
    addBand(*picture, BandKind::exposure, from->exposure, {});
    addBand(*picture, BandKind::infectious, from->infectious, {});

    std::array<bool, 6> used{};
    used[static_cast<std::size_t>(LaneKind::interview)] = true;
    used[static_cast<std::size_t>(LaneKind::stays)] = true;
    for (const RecordSpan &record : from->records)
        used[static_cast<std::size_t>(laneOf(record.kind))] = true;
    std::array<std::uint32_t, 6> laneAt{};
    for (std::size_t kind = 0; kind < used.size(); ++kind) {
        laneAt[kind] = static_cast<std::uint32_t>(picture->lanes.size());
        if (used[kind])
            picture->lanes.push_back({static_cast<LaneKind>(kind), {}});
    }
    const auto lane = [&](LaneKind kind) { return laneAt[static_cast<std::size_t>(kind)]; };

    SeriesBuilder series(*picture);
    for (std::size_t i = 0; i < from->gaps.size(); ++i) {
        const LaneKind kind = laneOf(from->gaps[i].kind);
        series.add(lane(kind), SpanStyle::gap, kind, Kind::None, from->gaps[i].span, i);
    }
    for (std::size_t i = 0; i < from->records.size(); ++i) {
        const RecordSpan &record = from->records[i];
        const LaneKind kind = laneOf(record.kind);
        series.add(lane(kind), record.span.length() < moment ? SpanStyle::moment : SpanStyle::record, kind, Kind::None,
                   record.span, i);
    }
    addVisits(*from, lane(LaneKind::interview), *picture, series);
    for (std::size_t i = 0; i < from->stays.size(); ++i) {
        const epi::Stay &stay = from->stays[i].stay;
        series.addStay(lane(LaneKind::stays), laneOf(stay.kind), Kind::Stay, stay.possible, stay.certain, i);
        // In a provider's lane, its own stays can be pointed at.
        if (const LaneKind kind = laneOf(stay.kind); used[static_cast<std::size_t>(kind)])
            series.add(lane(kind), SpanStyle::unseen, kind, Kind::Stay, stay.possible, i);
        placesOf(*picture, Kind::Stay).push_back({stay.possible, lane(LaneKind::stays)});
    }
    for (const epi::IdentifiedContact &named : from->named)
        placesOf(*picture, Kind::Contact).push_back({named.contact.span, lane(LaneKind::interview)});
    for (const ShownCoPresence &shown : from->coPresences)
        placesOf(*picture, Kind::CoPresence).push_back({shown.found.span, lane(LaneKind::stays)});
    for (const ShownSource &shown : from->sources)
        placesOf(*picture, Kind::Source).push_back({shown.hypothesis.when, lane(LaneKind::stays)});
    series.finish();
    picture->ofCase = std::move(from);
    return picture;
}

TimelinePicturePtr timelineOf(ClusterPicturePtr from)
{
    if (!from)
        return nullptr;
    auto picture = std::make_shared<TimelinePicture>();
    picture->utcOffset = from->utcOffset;
    if (!from->span.isEmpty())
        picture->bands.push_back({BandKind::cluster, from->span, {}});
    for (std::uint32_t i = 0; i < from->members.size(); ++i) {
        const ClusterMember &member = from->members[i];
        picture->lanes.push_back({LaneKind::stays, member.facts.number});
        addBand(*picture, BandKind::exposure, member.exposure, i);
        addBand(*picture, BandKind::infectious, member.infectious, i);
        placesOf(*picture, Kind::Member).push_back({from->span, i});
    }
    SeriesBuilder series(*picture);
    for (std::size_t i = 0; i < from->stays.size(); ++i) {
        const ClusterStay &stay = from->stays[i];
        if (stay.here)
            series.addStay(stay.member, stay.evidence, Kind::None, stay.possible, stay.certain, i);
        else
            series.add(stay.member, SpanStyle::elsewhere, stay.evidence, Kind::None, stay.possible, i);
    }
    series.finish();
    picture->ofCluster = std::move(from);
    return picture;
}

} // namespace tracedesk::view
