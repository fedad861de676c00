#include "tracing/conflict_parts.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::tracing {

using epi::ConflictKind;
using epi::RecordKind;

namespace {

// How long before it was written down somebody may have been there.
Time lateBy(const Sighting &moment, const epi::Policy::Conflicts &rule)
{
    return moment.kind == RecordKind::card ? rule.paymentDelay.count() : rule.clock.count();
}

bool isTold(const Accounts &accounts, const Sighting &moment, Time earliest)
{
    const std::string place = accounts.reader().placeOf(moment.set, moment.row);
    return std::ranges::any_of(accounts.claims(), [&](const Claim &claim) {
        if (claim.from > moment.begin + accounts.rule().clock.count() || claim.to < earliest)
            return false;
        return !claim.point || accounts.against(moment, claim) == 0 || (!place.empty() && claim.visit->placeName == place);
    });
}

// Where the phones were when a payment or a check-in was made.
struct Whereabouts
{
    bool there = false;            ///< a phone may have been at the place
    double against = 0;            ///< evidence that none was
    std::optional<Sighting> first; ///< around the time
    std::optional<Sighting> last;
};

Whereabouts whereabouts(const Accounts &accounts, const Sighting &moment, Time earliest)
{
    const auto &rule = accounts.rule();
    const Time latest = moment.begin + rule.clock.count();
    Whereabouts found;
    for (const Phone &phone : accounts.phones()) {
        const auto &all = phone.sightings;
        const auto now = std::ranges::upper_bound(all, moment.begin, {}, &Sighting::begin);
        auto at = std::ranges::lower_bound(all, earliest - rule.hold.count(), {}, &Sighting::begin);
        Evidence evidence(rule);
        bool before = false;
        bool after = false;
        for (; at != all.end() && at->begin <= std::max(latest, now == all.end() ? latest : now->begin); ++at) {
            const double against = accounts.against(*at, moment.point, moment.reach);
            found.there = found.there || (against == 0 && at->end >= earliest && at->begin <= latest);
            if (std::abs(at->begin - moment.begin) > rule.hold.count())
                continue;
            evidence.add(at->begin, against);
            (at->begin <= moment.begin ? before : after) |= against > 0;
        }
        // On at the time, and at one place around it.
        const bool around = now != all.begin() && now != all.end() && now->begin - std::prev(now)->end <= rule.hold.count() &&
                            touch(*now, *std::prev(now));
        if (!around)
            continue;
        // Whoever came or left just then was there with the phone.
        if (before && after && evidence.sum() > found.against) {
            found.against = evidence.sum();
            found.first = *std::prev(now);
            found.last = *now;
        }
    }
    return found;
}

// The claim in whose time this was: the one least far off, then the shortest.
const Claim *claimAt(const Accounts &accounts, Time t)
{
    const Claim *best = nullptr;
    std::pair<Time, Time> least{accounts.rule().clock.count() + 1, 0};
    for (const Claim &claim : accounts.claims()) {
        const Time end = claim.end.value_or(claim.begin + accounts.policy().stays.entryDwell.count());
        const std::pair here(std::max<Time>({0, claim.begin - t, t - end}), end - claim.begin);
        if (claim.point && here < least) {
            least = here;
            best = &claim;
        }
    }
    return best;
}

double metresPerSecond(double metres, const epi::Policy &policy)
{
    const auto &rule = policy.conflicts;
    return std::max(policy.stays.impossibleSpeed, metres >= rule.airDistance ? rule.airSpeed : 0) / 3.6;
}

bool isImpossible(double metres, Time seconds, const epi::Policy &policy)
{
    const Time least = std::max<Time>(0, seconds) + policy.conflicts.jumpClock.count();
    return metres > metresPerSecond(metres, policy) * static_cast<double>(least);
}

double metresApart(const Sighting &a, const Sighting &b)
{
    return metresBetween(a.point, b.point) - a.reach - b.reach;
}

// Jumps of one sequence of records; there and back is one.
void findJumpsIn(const Accounts &accounts, std::span<const Sighting> all, std::vector<Finding> &findings)
{
    const auto &rule = accounts.rule();
    std::optional<std::size_t> open; // the finding that a return may close
    Sighting origin;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Sighting &from = all[i - 1];
        const Sighting &to = all[i];
        const bool moment = to.kind == RecordKind::card || to.kind == RecordKind::entryLog;
        const Time late = moment ? lateBy(to, rule) : 0;
        const double metres = metresApart(from, to);
        if (metres <= 0 || !isImpossible(metres, to.begin - from.end + late, accounts.policy()))
            continue;
        if (open && touch(origin, to) && from.begin - findings[*open].begin <= rule.jumpReturn.count()) {
            Finding &there = findings[*open];
            there.end = to.begin;
            there.seconds = there.end - there.begin;
            there.records.push_back({to.set, to.row, 1});
            open.reset();
            continue;
        }
        Finding found;
        found.kind = ConflictKind::impossibleTravel;
        found.begin = from.begin;
        found.end = to.begin;
        found.seconds = found.end - found.begin;
        found.where = to;
        found.records = {{from.set, from.row, 1}, {to.set, to.row, 1}};
        // One piece of evidence: both records.
        found.probability = Evidence::posterior(rule.parted, -std::log(rule.leastTail));
        open = findings.size();
        origin = from;
        findings.push_back(std::move(found));
    }
}

void findJumpsOfClaims(const Accounts &accounts, std::vector<Finding> &findings)
{
    const auto &rule = accounts.rule();
    const Claim *before = nullptr;
    for (const Claim &claim : accounts.claims()) {
        if (!claim.point)
            continue;
        if (before != nullptr) {
            const double metres = metresBetween(*before->point, *claim.point) - 2 * rule.placeRadius;
            const Time left = before->end.value_or(before->begin);
            if (metres > 0 && isImpossible(metres, claim.begin - left + before->slack + claim.slack, accounts.policy())) {
                Finding found;
                found.kind = ConflictKind::impossibleTravel;
                found.begin = std::min(left, claim.begin);
                found.end = std::max(left, claim.begin);
                found.seconds = found.end - found.begin;
                found.claim = &claim;
                found.distance = metresBetween(*before->point, *claim.point);
                found.probability = 1 - rule.wrongClaim;
                findings.push_back(std::move(found));
            }
        }
        before = &claim;
    }
}

} // namespace

void findMoments(const Accounts &accounts, std::vector<Finding> &findings)
{
    const auto &rule = accounts.rule();
    const auto &moments = accounts.moments();
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const Sighting &moment = moments[i];
        // A cancellation and what it cancels are one payment.
        Time earliest = moment.begin - lateBy(moment, rule);
        bool again = false;
        for (std::size_t j = i; j-- > 0 && moments[j].begin >= earliest;) {
            if (moments[j].kind == moment.kind && moments[j].point == moment.point && moment.kind == RecordKind::card) {
                earliest = std::min(earliest, moments[j].begin - lateBy(moments[j], rule));
                again = true;
            }
        }
        if (again)
            continue;
        const bool asked = accounts.asked().contains(epi::Instant{epi::Seconds{moment.begin}});
        const bool told = isTold(accounts, moment, earliest);
        const Whereabouts phones = whereabouts(accounts, moment, earliest);
        Finding found;
        found.begin = found.end = moment.begin;
        found.seconds = accounts.policy().stays.paymentBefore.count() + accounts.policy().stays.paymentAfter.count();
        found.where = moment;
        found.records.push_back({moment.set, moment.row, 1});
        const double apart = phones.there ? 0 : Evidence::posterior(rule.parted, phones.against);
        if (phones.first && apart >= rule.leastProbability) {
            found.kind = ConflictKind::phoneElsewhere;
            found.probability = apart;
            found.phone = phones.first;
            found.records.push_back(rowsBetween(*phones.first, *phones.last));
            for (const Claim &claim : accounts.claims()) {
                const Time end = claim.end.value_or(claim.begin + rule.minimum.count());
                if (claim.point && claim.begin <= moment.begin && moment.begin <= end) {
                    found.claim = &claim;
                    found.distance = std::max(0.0, metresBetween(phones.first->point, *claim.point) - phones.first->radius);
                }
            }
        } else if (asked && !told) {
            found.kind = ConflictKind::undeclaredPayment;
            found.probability = 1 - rule.parted;
            if (const Claim *claim = claimAt(accounts, moment.begin)) {
                found.claim = claim;
                found.distance = metresBetween(moment.point, *claim->point);
            }
        } else
            continue;
        findings.push_back(std::move(found));
    }
}

void findJumps(const Accounts &accounts, std::vector<Finding> &findings)
{
    for (const Phone &phone : accounts.phones())
        findJumpsIn(accounts, phone.sightings, findings);
    findJumpsIn(accounts, accounts.moments(), findings);
    findJumpsOfClaims(accounts, findings);
}

} // namespace tracedesk::tracing
