#include "tracing/conflict_parts.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::tracing {

namespace {

// A time through which two phones are apart.
struct Episode
{
    Sighting first, last; // of the one
    Sighting here, there; // of the other
    double evidence = 0;
    [[nodiscard]] Time length() const { return last.begin - first.begin; }
};

// Where `other` stays at one place and `one` is recorded elsewhere meanwhile.
std::vector<Episode> episodesOf(const Accounts &accounts, const Phone &one, const Phone &other)
{
    const auto &rule = accounts.rule();
    std::vector<Episode> episodes;
    bool open = false;
    Evidence evidence(rule);
    std::size_t next = 0;
    const auto &others = other.sightings;
    const auto close = [&] {
        if (open && episodes.back().length() < rule.minimum.count())
            episodes.pop_back();
        open = false;
    };
    for (const Sighting &a : one.sightings) {
        while (next < others.size() && others[next].begin <= a.begin)
            ++next;
        if (next == 0 || next == others.size())
            continue;
        const Sighting &b = others[next - 1];
        const Sighting &c = others[next];
        const bool stays = c.begin - b.end <= rule.hold.count() && touch(b, c);
        const double metres = std::min(metresBetween(a.point, b.point), metresBetween(a.point, c.point));
        const bool apart = stays && !touch(a, b) && !touch(a, c);
        if (!apart) {
            close();
            continue;
        }
        if (open && a.begin - episodes.back().last.begin > rule.hold.count())
            close();
        if (!open) {
            episodes.push_back({a, a, b, c, 0});
            evidence = Evidence(rule);
            open = true;
        }
        const double off = metres / (a.reach + std::max(b.reach, c.reach));
        evidence.add(a.begin, std::min(-off * std::log(1 - rule.within), -std::log(rule.leastTail)));
        episodes.back().last = a;
        episodes.back().there = c;
        episodes.back().evidence = evidence.sum();
    }
    close();
    return episodes;
}

// How many of the claims a phone could have been at.
std::size_t claimsKept(const Accounts &accounts, const Phone &phone)
{
    return static_cast<std::size_t>(std::ranges::count_if(accounts.claims(), [&](const Claim &claim) {
        if (!claim.point)
            return false;
        auto at = std::ranges::lower_bound(phone.sightings, claim.begin, {}, &Sighting::begin);
        for (; at != phone.sightings.end() && at->begin <= claim.end.value_or(claim.begin); ++at) {
            if (accounts.against(*at, claim) == 0)
                return true;
        }
        return false;
    }));
}

} // namespace

void findTwoDevices(Accounts &accounts, std::vector<Finding> &findings)
{
    const auto &phones = accounts.phones();
    const auto &rule = accounts.rule();
    for (std::size_t i = 0; i < phones.size(); ++i) {
        for (std::size_t j = 0; j < phones.size(); ++j) {
            if (i == j)
                continue;
            const std::vector<Episode> episodes = episodesOf(accounts, phones[i], phones[j]);
            Time total = 0;
            double evidence = 0;
            for (const Episode &episode : episodes) {
                total += episode.length();
                evidence = std::max(evidence, episode.evidence);
            }
            const double probability = Evidence::posterior(rule.parted, evidence);
            if (total < rule.apart.count() || probability < rule.leastProbability)
                continue;
            const std::size_t kept = claimsKept(accounts, phones[i]);
            const std::size_t keptByOther = claimsKept(accounts, phones[j]);
            const Time around = rule.longestPause.count();
            if (kept != keptByOther)
                accounts.setForeign(kept < keptByOther ? phones[i].set : phones[j].set, episodes.front().first.begin - around,
                                    episodes.back().last.begin + around);
            Finding found;
            found.kind = epi::ConflictKind::twoDevices;
            found.begin = episodes.front().first.begin;
            found.end = episodes.back().last.begin;
            found.seconds = total;
            const auto longest = std::ranges::max_element(episodes, {}, &Episode::length);
            // Where to ask about is where the phone is that fits the claims less.
            const bool otherIsForeign = keptByOther < kept;
            found.where = otherIsForeign ? longest->here : longest->first;
            found.phone = otherIsForeign ? longest->first : longest->here;
            for (const Episode &episode : episodes) {
                found.records.push_back(rowsBetween(episode.first, episode.last));
                found.records.push_back(rowsBetween(episode.here, episode.there));
            }
            found.probability = probability;
            findings.push_back(std::move(found));
        }
    }
}

} // namespace tracedesk::tracing
