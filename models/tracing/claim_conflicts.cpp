#include "tracing/conflict_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tracedesk::tracing {

using epi::ConflictKind;

namespace {

// What the phones say about one claim of a visit somewhere.
class AgainstClaim
{
public:
    AgainstClaim(const Accounts &accounts, const Claim &claim)
        : m_accounts(accounts)
        , m_claim(claim)
        , m_need(accounts.rule().minimum.count())
    {
        for (const Phone &phone : accounts.phones())
            readPhone(phone);
        std::ranges::sort(m_allowed);
        split();
    }

    // Evidence against the visit that the claim could mean and that suits the records best.
    [[nodiscard]] double evidence() const
    {
        const Time begin = m_claim.begin;
        const Time slack = m_claim.slack;
        const Time end = m_claim.end.value_or(begin);
        if (m_claim.end && (end - slack) - (begin + slack) >= m_need)
            return evidenceIn(begin + slack, end - slack);
        // Nothing is certain about when: any visit of the least length within the margins will do.
        const Time first = m_claim.end ? std::max(begin - slack, end - slack - m_need) : begin - slack;
        const Time last = std::max(first, m_claim.end ? std::min(begin + slack, end + slack - m_need) : begin + slack);
        std::vector<Time> starts{first, last};
        for (const Piece &piece : m_pieces) {
            for (const Time t : {piece.begin, piece.begin - 1, piece.end - m_need, piece.end - m_need + 1})
                starts.push_back(t);
            for (const Told &told : piece.told) {
                starts.push_back(told.at + 1);
                starts.push_back(told.at - m_need - 1);
            }
        }
        double least = std::numeric_limits<double>::max();
        for (const Time start : starts) {
            if (start >= first && start <= last)
                least = std::min(least, evidenceIn(start, start + m_need));
        }
        return least;
    }

    [[nodiscard]] Finding finding(double probability) const
    {
        Finding found;
        found.kind = ConflictKind::displaced;
        found.claim = &m_claim;
        found.probability = probability;
        found.wholly = isWhollyExcluded();
        const Time claimEnd = m_claim.end.value_or(m_claim.begin + m_need);
        const Piece *longest = nullptr;
        Time most = -1;
        for (const Piece &piece : m_pieces) {
            const Time common = std::min(piece.end, claimEnd) - std::max(piece.begin, m_claim.begin);
            if (common > most) {
                most = common;
                longest = &piece;
            }
        }
        const Piece &main = *longest;
        found.begin = std::max(main.begin, std::min(m_claim.begin, main.end));
        found.end = std::min(main.end, std::max(claimEnd, main.begin));
        for (const Piece &piece : m_pieces) {
            if (found.wholly && piece.begin < claimEnd && piece.end > m_claim.begin) {
                found.begin = std::min(found.begin, std::max(piece.begin, m_claim.begin));
                found.end = std::max(found.end, std::min(piece.end, claimEnd));
            }
        }
        for (const Piece &piece : m_pieces) {
            if (piece.begin <= found.end && piece.end >= found.begin)
                addRecords(piece, found);
        }
        found.seconds = found.end - found.begin;
        found.where = mainOf(found.begin, found.end, main);
        found.distance = std::max(0.0, metresBetween(found.where->point, *m_claim.point) - found.where->radius);
        found.phone = found.where;
        return found;
    }
    // Not even within the margin as it was told.
    [[nodiscard]] bool isWhollyExcluded() const
    {
        const Time margin = std::max<Time>(m_claim.visit->margin.count(), m_accounts.rule().leastMargin.count());
        const Time from = m_claim.begin - margin;
        const Time to = m_claim.end.value_or(m_claim.begin + m_need) + margin;
        return std::ranges::none_of(
            m_allowed, [&](const auto &allowed) { return std::get<0>(allowed) <= to && std::get<1>(allowed) >= from; });
    }

private:
    struct Told
    {
        Time at = 0;
        double against = 0;
        Sighting sighting;
    };
    // A time through which the phone was elsewhere.
    struct Piece
    {
        Time begin = 0;
        Time end = 0;
        std::vector<Told> told;
    };

    void readPhone(const Phone &phone)
    {
        const Time hold = m_accounts.rule().hold.count();
        const Time from = m_claim.from - hold;
        const Time to = m_claim.to + hold;
        const auto &all = phone.sightings;
        auto at = std::ranges::lower_bound(all, from, {}, &Sighting::begin);
        std::optional<Told> before;
        for (; at != all.end() && at->begin <= to; ++at) {
            if (m_accounts.isForeign(*at))
                continue;
            const double against = m_accounts.against(*at, m_claim);
            if (against == 0) {
                if (at->end >= m_claim.from && at->begin <= m_claim.to)
                    m_allowed.emplace_back(at->begin, at->end, at->reach);
                before.reset();
                continue;
            }
            if (m_accounts.toldElsewhere(*at, m_claim)) {
                before.reset();
                continue;
            }
            const Told told{at->begin, against, *at};
            if (before && at->begin - before->sighting.end <= hold)
                m_segments.push_back({before->at, std::max(at->begin, at->end), {*before, told}});
            else if (at->end > at->begin)
                m_segments.push_back({at->begin, at->end, {told}});
            before = told;
        }
    }

    // A phone that is known better to be there makes the other's error.
    void split()
    {
        std::erase_if(m_segments, [&](const Piece &piece) {
            return std::ranges::any_of(m_allowed, [&](const auto &allowed) {
                const auto &[begin, end, reach] = allowed;
                return begin <= piece.end && end >= piece.begin && reach <= piece.told.front().sighting.reach;
            });
        });
        std::ranges::sort(m_segments, {}, [](const Piece &p) {
            return std::tuple(p.begin, p.end, contentOf(p.told.front().sighting), contentOf(p.told.back().sighting));
        });
        for (const Piece &piece : m_segments) {
            if (m_pieces.empty() || piece.begin > m_pieces.back().end) {
                m_pieces.push_back(piece);
                continue;
            }
            Piece &last = m_pieces.back();
            last.end = std::max(last.end, piece.end);
            last.told.insert(last.told.end(), piece.told.begin(), piece.told.end());
        }
        for (Piece &piece : m_pieces)
            std::ranges::sort(piece.told, {}, [](const Told &t) { return contentOf(t.sighting); });
    }

    [[nodiscard]] double evidenceIn(Time begin, Time end) const
    {
        double most = 0;
        for (const Piece &piece : m_pieces) {
            if (std::min(end, piece.end) - std::max(begin, piece.begin) < m_need)
                continue;
            // The records on both sides of a short time speak for it too.
            Evidence evidence(m_accounts.rule());
            const auto after = std::ranges::find_if(piece.told, [&](const Told &t) { return t.at >= begin; });
            for (auto told = after == piece.told.begin() ? after : std::prev(after); told != piece.told.end(); ++told) {
                evidence.add(told->at, told->against);
                if (told->at > end)
                    break;
            }
            most = std::max(most, evidence.sum());
        }
        return most;
    }

    void addRecords(const Piece &piece, Finding &found) const
    {
        std::map<std::uint32_t, std::pair<const Sighting *, const Sighting *>> ends;
        for (const Told &told : piece.told) {
            if (told.sighting.end < found.begin - m_accounts.rule().hold.count() ||
                told.at > found.end + m_accounts.rule().hold.count())
                continue;
            auto &[first, last] = ends[told.sighting.set];
            if (first == nullptr || told.sighting.row < first->row)
                first = &told.sighting;
            if (last == nullptr || told.sighting.row > last->row)
                last = &told.sighting;
        }
        for (const auto &[set, both] : ends)
            found.records.push_back(rowsBetween(*both.first, *both.second));
    }

    [[nodiscard]] Sighting mainOf(Time begin, Time end, const Piece &piece) const
    {
        std::vector<Sighting> within;
        for (const Told &told : piece.told) {
            if (told.sighting.end >= begin && told.at <= end)
                within.push_back(told.sighting);
        }
        if (within.empty())
            within.push_back(piece.told.front().sighting);
        return tracing::mainOf(within);
    }

    const Accounts &m_accounts;
    const Claim &m_claim;
    Time m_need;
    std::vector<Piece> m_segments;
    std::vector<Piece> m_pieces;
    std::vector<std::tuple<Time, Time, double>> m_allowed; // begin, end, reach
};

} // namespace

const Sighting &mainOf(std::span<const Sighting> run)
{
    // Few positions a run; a second for being there at all.
    std::vector<std::pair<const Sighting *, Time>> places;
    for (std::size_t i = 0; i < run.size(); ++i) {
        auto place = std::ranges::find_if(places, [&](const auto &p) { return p.first->point == run[i].point; });
        if (place == places.end())
            place = places.insert(places.end(), {&run[i], 0});
        place->second += 1 + (i + 1 < run.size() ? run[i + 1].begin - run[i].begin : run[i].end - run[i].begin);
    }
    return *std::ranges::max_element(places, {}, [](const auto &p) { return p.second; })->first;
}

void findDisplaced(const Accounts &accounts, std::vector<Finding> &findings)
{
    for (const Claim &claim : accounts.claims()) {
        if (!claim.point || accounts.isVouchedFor(claim))
            continue;
        const AgainstClaim against(accounts, claim);
        const double evidence = against.evidence();
        if (evidence == 0)
            continue;
        // To have gone out during a visit is as rare at any moment as any untold stay.
        const double prior = against.isWhollyExcluded() ? accounts.rule().wrongClaim : accounts.rule().untold;
        const double probability = Evidence::posterior(prior, evidence);
        if (probability >= accounts.rule().leastProbability)
            findings.push_back(against.finding(probability));
    }
}

} // namespace tracedesk::tracing
