#include "tracing/conflicts.h"

#include "tracing/conflict_parts.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::tracing {

namespace {

epi::TimeSpan spanOf(Time begin, Time end)
{
    return {epi::Instant{epi::Seconds{begin}}, epi::Instant{epi::Seconds{end}}};
}

std::vector<epi::RecordRange> tidied(std::vector<epi::RecordRange> ranges)
{
    std::ranges::sort(ranges, {}, [](const epi::RecordRange &r) { return std::tuple(r.set, r.first, r.count); });
    std::vector<epi::RecordRange> tidy;
    for (const epi::RecordRange &range : ranges) {
        if (tidy.empty() || tidy.back().set != range.set || tidy.back().first + tidy.back().count < range.first)
            tidy.push_back(range);
        else
            tidy.back().count = std::max(tidy.back().first + tidy.back().count, range.first + range.count) - tidy.back().first;
    }
    return tidy;
}

// The stay that most of the conflict lies in, of a set that speaks in it.
std::optional<std::uint32_t> stayOf(const Finding &finding, std::span<const epi::Stay> stays)
{
    std::optional<std::uint32_t> best;
    epi::Seconds most{-1};
    const epi::TimeSpan span = spanOf(finding.begin, finding.end);
    for (std::uint32_t i = 0; i < stays.size(); ++i) {
        const epi::Stay &stay = stays[i];
        const epi::TimeSpan common = stay.possible.intersected(span);
        if (common.end < common.begin || stay.records.set != finding.where->set || common.length() <= most)
            continue;
        most = common.length();
        best = i;
    }
    return best;
}

epi::Conflict conflictOf(const Accounts &accounts, const OnsetCurves &curves, std::size_t caseIndex, Finding finding,
                         std::span<const epi::Stay> stays)
{
    const PresenceReader &reader = accounts.reader();
    epi::Conflict conflict;
    conflict.kind = finding.kind;
    conflict.span = spanOf(finding.begin, finding.end);
    if (finding.claim != nullptr) {
        conflict.visit = finding.claim->visit->id;
        conflict.distance = finding.distance;
    }
    if (finding.where) {
        conflict.stay = stayOf(finding, stays);
        conflict.place = reader.placeOf(finding.where->set, finding.where->row);
        const Footprint where = reader.footprint(finding.where->set, finding.where->row);
        conflict.position = where.position;
        conflict.radius = where.radius;
    } else if (finding.claim != nullptr && finding.claim->visit->position)
        conflict.position = *finding.claim->visit->position;
    conflict.records = tidied(std::move(finding.records));
    conflict.probability = finding.probability;
    const auto &limits = reader.policy().stays;
    const epi::TimeSpan weighed = finding.begin == finding.end ? spanOf(finding.begin - limits.paymentBefore.count(),
                                                                        finding.end + limits.paymentAfter.count())
                                                               : conflict.span;
    if (const auto onset = onsetRange(reader.input().cases[caseIndex], reader.policy()))
        conflict.weight = curves.share(*onset, weighed);
    const double minutes = static_cast<double>(std::max<Time>(finding.seconds, 60)) / 60;
    conflict.score = minutes * conflict.probability * (accounts.rule().leastWeight + conflict.weight);
    return conflict;
}

} // namespace

std::vector<epi::Conflict> findConflicts(const PresenceReader &reader, const OnsetCurves &curves, std::size_t caseIndex,
                                         std::span<const epi::Stay> stays)
{
    Accounts accounts(reader, caseIndex);
    std::vector<Finding> findings;
    findTwoDevices(accounts, findings);
    findDisplaced(accounts, findings);
    findUntoldStays(accounts, findings);
    findMoments(accounts, findings);
    findPauses(accounts, findings);
    findJumps(accounts, findings);
    std::vector<epi::Conflict> conflicts;
    for (Finding &finding : joined(accounts, std::move(findings)))
        conflicts.push_back(conflictOf(accounts, curves, caseIndex, std::move(finding), stays));
    std::ranges::sort(conflicts, {}, [](const epi::Conflict &c) {
        return std::tuple(-c.score, c.span.begin, c.span.end, c.kind, c.position.latitude, c.position.longitude, c.visit,
                          c.radius, c.distance, c.probability, c.place);
    });
    return conflicts;
}

} // namespace tracedesk::tracing
