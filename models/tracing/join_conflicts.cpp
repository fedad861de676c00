#include "tracing/conflict_parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tracedesk::tracing {

using epi::ConflictKind;

namespace {

constexpr Time day = 86400;

// What tells most comes first: it takes in what follows from it.
int rankOf(const Finding &finding)
{
    switch (finding.kind) {
    case ConflictKind::twoDevices:
        return 0;
    case ConflictKind::impossibleTravel:
        return 1;
    case ConflictKind::phoneElsewhere:
        return 2;
    case ConflictKind::displaced:
        return finding.wholly ? 3 : 5;
    case ConflictKind::undeclaredPayment:
        return 4;
    case ConflictKind::undeclaredStay:
        return 6;
    case ConflictKind::gapInVisit:
        return 7;
    }
    return 8;
}

class Joiner
{
public:
    Joiner(const Accounts &accounts, std::vector<Finding> findings)
        : m_accounts(accounts)
        , m_findings(std::move(findings))
    {
    }

    std::vector<Finding> join()
    {
        std::ranges::sort(m_findings, {}, [](const Finding &f) {
            return std::tuple(rankOf(f), f.begin, f.end, f.claim == nullptr ? epi::VisitId{} : f.claim->visit->id, -f.probability,
                              contentOf(f.where.value_or(Sighting{})), contentOf(f.phone.value_or(Sighting{})));
        });
        std::vector<bool> taken(m_findings.size(), false);
        std::vector<Finding> heads;
        for (std::size_t h = 0; h < m_findings.size(); ++h) {
            if (taken[h])
                continue;
            Finding head = m_findings[h];
            m_wrongDay = nearestDay(head, h, taken);
            // What has been taken in may reach further.
            for (bool grown = true; grown;) {
                grown = false;
                for (std::size_t i = h + 1; i < m_findings.size(); ++i) {
                    if (!taken[i] && isSameMatter(head, m_findings[i])) {
                        takeIn(head, m_findings[i]);
                        taken[i] = grown = true;
                    }
                }
            }
            heads.push_back(std::move(head));
        }
        return heads;
    }

private:
    [[nodiscard]] bool isSameMatter(const Finding &head, const Finding &other) const
    {
        if (head.kind == ConflictKind::twoDevices || other.kind == ConflictKind::twoDevices)
            return head.kind == other.kind && areSameTwo(head, other);
        if (isOneStillPhone(head, other) || isWrongDay(head, other))
            return true;
        if (head.kind == ConflictKind::gapInVisit)
            return other.begin < head.end && other.end > head.begin;
        if (head.kind == ConflictKind::undeclaredStay && other.kind == ConflictKind::undeclaredStay)
            return isNear(head, other, m_accounts.rule().hold.count()) && touch(*head.where, *other.where);
        if (head.kind == ConflictKind::undeclaredPayment)
            return isSameStay(head, other);
        if (head.kind == ConflictKind::phoneElsewhere && other.kind == ConflictKind::phoneElsewhere)
            return isNear(head, other, m_accounts.rule().paymentDelay.count()) && touch(*head.where, *other.where);
        if (head.kind == ConflictKind::displaced && other.kind == ConflictKind::displaced)
            return false;
        return isCovered(head, other);
    }

    [[nodiscard]] static bool areSameTwo(const Finding &a, const Finding &b)
    {
        return std::minmax(a.where->set, a.phone->set) == std::minmax(b.where->set, b.phone->set);
    }

    // Most of the other's time within this one's.
    [[nodiscard]] bool isCovered(const Finding &head, const Finding &other) const
    {
        const Time late = other.kind == ConflictKind::undeclaredPayment ? m_accounts.rule().paymentDelay.count() : 0;
        const Time clock = m_accounts.rule().clock.count();
        const Time common = std::min(head.end + clock, other.end) - std::max(head.begin - clock, other.begin - late);
        return common >= 0 && 2 * common >= other.end - other.begin;
    }

    [[nodiscard]] static bool isNear(const Finding &a, const Finding &b, Time within)
    {
        return std::max(a.begin, b.begin) - std::min(a.end, b.end) <= within;
    }

    // A payment and the stay, or another payment, at its place.
    [[nodiscard]] bool isSameStay(const Finding &head, const Finding &other) const
    {
        const auto &rule = m_accounts.rule();
        if (other.kind == ConflictKind::gapInVisit || !other.where)
            return false;
        if (other.kind == ConflictKind::undeclaredPayment)
            return isNear(head, other, rule.paymentDelay.count()) && touch(*head.where, *other.where);
        const Time late = head.where->kind == epi::RecordKind::card ? rule.paymentDelay.count() : rule.clock.count();
        return head.begin - late <= other.end && head.end + rule.clock.count() >= other.begin && touch(*other.where, *head.where);
    }

    // The phone did not move from the one to the other: it was left, and everything told meanwhile differs from it.
    [[nodiscard]] bool isOneStillPhone(const Finding &head, const Finding &other) const
    {
        const auto tells = [](const Finding &f) {
            return f.phone && (f.kind == ConflictKind::phoneElsewhere || (f.kind == ConflictKind::displaced && f.wholly));
        };
        if (!tells(head) || !tells(other) || head.phone->set != other.phone->set || !touch(*head.phone, *other.phone))
            return false;
        const Time begin = std::min(head.end, other.end);
        const Time end = std::max(head.begin, other.begin);
        if (end - begin > m_accounts.rule().longestPause.count())
            return false;
        for (const Phone &phone : m_accounts.phones()) {
            if (phone.set != head.phone->set)
                continue;
            auto at = std::ranges::lower_bound(phone.sightings, begin, {}, &Sighting::begin);
            for (; at != phone.sightings.end() && at->begin <= end; ++at) {
                if (!touch(*at, *head.phone))
                    return false;
            }
        }
        return true;
    }

    // Told, but of another day. One visit was told: the nearest day has it, others are matters of their own.
    [[nodiscard]] bool isWrongDay(const Finding &head, const Finding &other) const
    {
        const auto days = daysOff(head, other);
        return days && days == m_wrongDay;
    }

    [[nodiscard]] std::optional<Time> nearestDay(const Finding &head, std::size_t h, const std::vector<bool> &taken) const
    {
        std::optional<std::tuple<Time, Time, Time>> nearest; // days off, seconds off the time of day, which day
        for (std::size_t i = h + 1; i < m_findings.size(); ++i) {
            const auto days = taken[i] ? std::nullopt : daysOff(head, m_findings[i]);
            if (!days)
                continue;
            const std::tuple here(std::abs(*days), std::abs(shiftOf(head, m_findings[i]) - *days * day), *days);
            nearest = nearest ? std::min(*nearest, here) : here;
        }
        return nearest ? std::optional(std::get<2>(*nearest)) : std::nullopt;
    }

    // From the middle of what was told to the middle of what was not.
    [[nodiscard]] static Time shiftOf(const Finding &head, const Finding &other)
    {
        const Claim &claim = *head.claim;
        return (other.begin + other.end) / 2 - (claim.begin + claim.end.value_or(claim.begin)) / 2;
    }

    [[nodiscard]] std::optional<Time> daysOff(const Finding &head, const Finding &other) const
    {
        const auto &rule = m_accounts.rule();
        const bool untold = other.kind == ConflictKind::undeclaredStay || other.kind == ConflictKind::undeclaredPayment;
        if (head.kind != ConflictKind::displaced || !head.wholly || !untold || !head.claim->point ||
            m_accounts.against(*other.where, *head.claim) > 0)
            return std::nullopt;
        // Where somebody goes day after day, an untold day is a matter of its own.
        const bool often = std::ranges::any_of(m_accounts.claims(), [&](const Claim &claim) {
            return &claim != head.claim && claim.point && metresBetween(*claim.point, *head.claim->point) <= rule.placeRadius;
        });
        if (often)
            return std::nullopt;
        // A short visit is not remembered in place of a day's work.
        if (other.end - other.begin > 2 * (head.claim->to - head.claim->from))
            return std::nullopt;
        const Time shift = shiftOf(head, other);
        const Time days = (shift + (shift >= 0 ? day / 2 : -day / 2)) / day;
        if (std::abs(days) > Time{rule.wrongDays} ||
            std::abs(shift - days * day) > rule.wrongDayHours.count() + head.claim->slack)
            return std::nullopt;
        return days;
    }

    void takeIn(Finding &head, const Finding &other) const
    {
        head.records.insert(head.records.end(), other.records.begin(), other.records.end());
        if (isWrongDay(head, other) && !isCovered(head, other))
            return;
        const bool wider =
            head.kind == other.kind || isOneStillPhone(head, other) || head.kind == ConflictKind::undeclaredPayment;
        if (wider) {
            const Time before = head.end - head.begin;
            head.begin = std::min(head.begin, other.begin);
            head.end = std::max(head.end, other.end);
            head.seconds = head.kind == ConflictKind::twoDevices ? std::max(head.seconds, other.seconds)
                                                                 : head.seconds + (head.end - head.begin) - before;
        }
        head.probability = std::max(head.probability, other.probability);
        if (head.claim == nullptr ||
            (other.claim != nullptr && head.kind != ConflictKind::displaced && other.distance > head.distance)) {
            if (other.claim != nullptr) {
                head.claim = other.claim;
                head.distance = other.distance;
            }
        }
        // A shop says more than the base station around it.
        if (head.kind == ConflictKind::displaced && other.kind == ConflictKind::undeclaredPayment)
            head.where = other.where;
    }

    const Accounts &m_accounts;
    std::vector<Finding> m_findings;
    std::optional<Time> m_wrongDay; // of the head at hand
};

} // namespace

std::vector<Finding> joined(const Accounts &accounts, std::vector<Finding> findings)
{
    return Joiner(accounts, std::move(findings)).join();
}

} // namespace tracedesk::tracing
