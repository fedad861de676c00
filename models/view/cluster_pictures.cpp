#include "view/cluster_pictures.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

ClusterSource sourceOf(const desk::NamedSource &source)
{
    ClusterSource shown;
    shown.kind = source.hypothesis.kind;
    shown.source = source.number;
    if (!source.caseId.isNull())
        shown.sourceCase = source.caseId;
    shown.cases = source.hypothesis.probability;
    shown.declared = source.hypothesis.declared;
    shown.place = source.hypothesis.place;
    shown.when = source.hypothesis.when;
    return shown;
}

ClusterSource sourceOf(const desk::ClusterSource &source)
{
    ClusterSource shown;
    shown.kind = source.kind;
    shown.source = source.number;
    if (!source.caseId.isNull())
        shown.sourceCase = source.caseId;
    shown.cases = source.cases;
    shown.member = source.member;
    shown.suspected = source.suspected;
    return shown;
}

} // namespace

ClusterPicturePtr pictureOf(const desk::ClusterFile &file, std::uint32_t index)
{
    auto picture = std::make_shared<ClusterPicture>();
    const epi::Cluster &cluster = file.cluster.cluster;
    picture->index = index;
    picture->common = file.common;
    picture->place = cluster.place;
    picture->position = cluster.position;
    picture->radius = cluster.radius;
    picture->span = cluster.span;
    picture->others = cluster.others;
    picture->suspectedSource = file.suspectedSource;
    picture->utcOffset = file.provenance.utcOffset;
    picture->policy = file.provenance.policy;
    for (const desk::ClusterMember &from : file.members) {
        const auto number = static_cast<std::uint32_t>(picture->members.size());
        ClusterMember member;
        member.facts = from.facts;
        member.infectious = from.infectious;
        member.exposure = from.exposure;
        for (const desk::NamedSource &source : from.sources)
            member.sources.push_back(sourceOf(source));
        for (const desk::ClusterStay &stay : from.stays) {
            picture->stays.push_back({number, stay.kind ? laneOf(*stay.kind) : LaneKind::interview, stay.certain, stay.possible,
                                      stay.position, stay.radius, stay.place, stay.here});
            if (!stay.here)
                continue;
            member.here = member.here.isEmpty() ? stay.possible
                                                : epi::TimeSpan{std::min(member.here.begin, stay.possible.begin),
                                                                std::max(member.here.end, stay.possible.end)};
            member.dwell += stay.possible.length();
        }
        picture->members.push_back(std::move(member));
    }
    for (const desk::ClusterSource &source : file.sources)
        picture->sources.push_back(sourceOf(source));
    return picture;
}

} // namespace tracedesk::view
