#include "tracing/conflict_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tracedesk::tracing {

using epi::ConflictKind;

namespace {

Time secondsOf(epi::Instant t)
{
    return t.time_since_epoch().count();
}

// The stays of one phone that nobody told of.
class UntoldStays
{
public:
    UntoldStays(const Accounts &accounts, const Phone &phone, std::vector<Finding> &findings)
        : m_accounts(accounts)
        , m_phone(phone)
        , m_all(phone.sightings)
        , m_findings(findings)
    {
    }

    void find()
    {
        const Time from = secondsOf(m_accounts.asked().begin);
        const Time to = secondsOf(m_accounts.asked().end);
        auto at = std::ranges::lower_bound(m_all, from, {}, &Sighting::begin);
        for (; at != m_all.end() && at->begin < to; ++at)
            read(static_cast<std::size_t>(at - m_all.begin()));
        close();
    }

private:
    void read(std::size_t i)
    {
        const Sighting &one = m_all[i];
        const Time hold = m_accounts.rule().hold.count();
        const bool foreign = m_accounts.isForeign(one);
        const double against = foreign ? 0 : m_accounts.untold(one);
        if (!m_run.empty() && (foreign || one.begin - m_all[m_last].end > hold))
            close();
        if (against == 0) {
            // One record of what was told may be a neighbouring station; two in a row are not.
            if (!m_run.empty() && (++m_told > 1 || !touch(m_run.front(), one)))
                close();
            return;
        }
        if (!m_run.empty() && !touch(mainOf(m_run), one))
            close();
        if (m_run.empty())
            m_first = i;
        m_run.push_back(one);
        m_against.push_back(against);
        m_last = i;
        m_told = 0;
    }

    void close()
    {
        if (!m_run.empty())
            judge();
        m_run.clear();
        m_against.clear();
        m_told = 0;
    }

    void judge()
    {
        const auto &rule = m_accounts.rule();
        const Time begin = m_run.front().begin;
        const Time end = std::max(m_run.back().begin, m_run.back().end);
        if (end - begin < rule.minimum.count() || isOnTheWay(begin, end) || isPassing(begin, end) || isBrieflyApart(begin, end) ||
            isStayingOn(begin, end))
            return;
        Evidence evidence(rule);
        for (std::size_t i = 0; i < m_run.size(); ++i)
            evidence.add(m_run[i].begin, m_against[i]);
        const double probability = Evidence::posterior(rule.untold, evidence.sum());
        if (probability < rule.leastProbability)
            return;
        Finding found;
        found.kind = ConflictKind::undeclaredStay;
        found.begin = begin;
        found.end = end;
        found.seconds = end - begin;
        found.where = mainOf(m_run);
        found.phone = found.where;
        found.records.push_back(rowsBetween(m_run.front(), m_run.back()));
        found.probability = probability;
        m_findings.push_back(std::move(found));
    }

    // The phone was here already when something was told of which nobody knows where it was nor how long.
    [[nodiscard]] bool isStayingOn(Time begin, Time end) const
    {
        if (m_first == 0)
            return false;
        const Sighting &before = m_all[m_first - 1];
        if (begin - before.end > m_accounts.rule().hold.count() || !touch(before, mainOf(m_run)))
            return false;
        return m_accounts.stayedOnUntil(before).value_or(begin) >= end;
    }

    // Another phone of the person's is at a place that was told all the while; for longer it is two devices that are told.
    [[nodiscard]] bool isBrieflyApart(Time begin, Time end) const
    {
        const auto &rule = m_accounts.rule();
        if (end - begin >= rule.apart.count())
            return false;
        return std::ranges::any_of(m_accounts.phones(), [&](const Phone &phone) {
            const auto &all = phone.sightings;
            auto at = std::ranges::upper_bound(all, begin, {}, &Sighting::begin);
            if (&phone == &m_phone || at == all.begin())
                return false;
            const Sighting *before = &*std::prev(at);
            for (; at != all.end() && before->begin < end; ++at) {
                if (at->begin - before->end > rule.hold.count() || m_accounts.untold(*at) > 0 || m_accounts.untold(*before) > 0 ||
                    touch(*at, m_run.front()) || touch(*before, m_run.front()))
                    return false;
                before = &*at;
            }
            return before->begin >= end;
        });
    }

    // Between the places before and after, about where the way leads and no longer than it takes.
    [[nodiscard]] bool isOnTheWay(Time begin, Time end) const
    {
        const auto &rule = m_accounts.rule();
        if (m_first == 0 || m_last + 1 >= m_all.size())
            return false;
        const Sighting &before = m_all[m_first - 1];
        const Sighting &after = m_all[m_last + 1];
        const Sighting &here = mainOf(m_run);
        if (begin - before.end > rule.hold.count() || after.begin - end > rule.hold.count())
            return false;
        const double straight = metresBetween(before.point, after.point);
        const double bent = metresBetween(before.point, here.point) + metresBetween(here.point, after.point);
        const double metresPerSecond = rule.slowest / 3.6;
        return bent <= rule.detour * straight && static_cast<double>(after.begin - before.end) <= bent / metresPerSecond;
    }

    // On from one place to another, or who knows from or to where, in no more time than a walk through what the stations hear
    // takes: the mean way across a disc is pi / 4 of its diameter.
    [[nodiscard]] bool isPassing(Time begin, Time end) const
    {
        const auto &rule = m_accounts.rule();
        const Sighting &first = m_run.front();
        const Sighting &last = m_run.back();
        const double way = metresBetween(first.point, last.point) + (first.radius + last.radius) * std::numbers::pi / 4;
        if (static_cast<double>(end - begin) > way / (rule.slowest / 3.6))
            return false;
        if (m_first == 0 || m_last + 1 >= m_all.size())
            return true;
        const Sighting &before = m_all[m_first - 1];
        const Sighting &after = m_all[m_last + 1];
        if (begin - before.end > rule.hold.count() || after.begin - end > rule.hold.count())
            return true;
        return metresBetween(before.point, after.point) > std::max(before.radius, after.radius);
    }

    const Accounts &m_accounts;
    const Phone &m_phone;
    const std::vector<Sighting> &m_all;
    std::vector<Finding> &m_findings;
    std::vector<Sighting> m_run;
    std::vector<double> m_against;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    int m_told = 0;
};

// The pauses of a phone that are longer than it usually makes by day, or by night.
class Pauses
{
public:
    Pauses(const Accounts &accounts, const Phone &phone)
        : m_all(phone.sightings)
        , m_rule(accounts.rule())
        , m_offset(accounts.policy().utcOffset.count())
    {
        std::vector<Time> lengths[2];
        for (std::size_t i = 1; i < m_all.size(); ++i)
            lengths[isAtNight(i)].push_back(lengthOf(i));
        for (const bool night : {false, true})
            m_least[night] = std::max<Time>(m_rule.pause.count(), static_cast<Time>(m_rule.pauseStretch * usual(lengths[night])));
    }

    template<class Use> void forEach(Use &&use) const
    {
        for (std::size_t i = 1; i < m_all.size(); ++i) {
            if (lengthOf(i) >= m_least[isAtNight(i)] && lengthOf(i) <= m_rule.longestPause.count())
                use(m_all[i - 1], m_all[i]);
        }
    }

private:
    [[nodiscard]] Time lengthOf(std::size_t i) const { return m_all[i].begin - m_all[i - 1].end; }
    [[nodiscard]] bool isAtNight(std::size_t i) const
    {
        const Time ofDay = ((m_all[i].begin + m_all[i - 1].end) / 2 + m_offset) % 86400;
        return ofDay >= m_rule.nightBegin.count() && ofDay < m_rule.nightEnd.count();
    }
    // What 95 % of the pauses are shorter than.
    static double usual(std::vector<Time> &lengths)
    {
        if (lengths.empty())
            return 0;
        const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 95 / 100);
        std::ranges::nth_element(lengths, at);
        return static_cast<double>(*at);
    }

    const std::vector<Sighting> &m_all;
    const epi::Policy::Conflicts &m_rule;
    Time m_offset;
    Time m_least[2] = {0, 0};
};

// Any other phone that was heard of in the middle.
bool isHeard(const Accounts &accounts, const Sighting &before, const Sighting &after)
{
    return std::ranges::any_of(accounts.phones(), [&](const Phone &phone) {
        if (phone.set == before.set)
            return false;
        const Time margin = (after.begin - before.end) / 4;
        const auto at = std::ranges::lower_bound(phone.sightings, before.end + margin, {}, &Sighting::begin);
        return at != phone.sightings.end() && at->begin <= after.begin - margin;
    });
}

} // namespace

void findUntoldStays(const Accounts &accounts, std::vector<Finding> &findings)
{
    if (accounts.asked().isEmpty())
        return;
    for (const Phone &phone : accounts.phones())
        UntoldStays(accounts, phone, findings).find();
}

void findPauses(const Accounts &accounts, std::vector<Finding> &findings)
{
    const auto &rule = accounts.rule();
    for (const Phone &phone : accounts.phones()) {
        const Pauses pauses(accounts, phone);
        pauses.forEach([&](const Sighting &before, const Sighting &after) {
            Finding found;
            double best = 0;
            for (const Claim &claim : accounts.claims()) {
                const Time end = claim.end.value_or(claim.begin + rule.pause.count());
                const Time from = std::max(before.end, claim.begin);
                const Time to = std::min(after.begin, end);
                if (to - from < rule.minimum.count() || accounts.isVouchedFor(claim))
                    continue;
                const double share = static_cast<double>(to - from) / static_cast<double>(end - claim.begin);
                if (share < rule.share)
                    continue;
                found.begin = found.claim == nullptr ? from : std::min(found.begin, from);
                found.end = found.claim == nullptr ? to : std::max(found.end, to);
                if (share > best || found.claim == nullptr) {
                    best = share;
                    found.claim = &claim;
                }
            }
            if (found.claim == nullptr || isHeard(accounts, before, after))
                return;
            found.kind = ConflictKind::gapInVisit;
            found.seconds = found.end - found.begin;
            found.where = before;
            found.records.push_back(rowsBetween(before, after));
            found.probability = rule.gapHides * best;
            if (found.claim->point)
                found.distance = std::max(0.0, metresBetween(before.point, *found.claim->point) - before.radius);
            findings.push_back(std::move(found));
        });
    }
}

} // namespace tracedesk::tracing
