#pragma once

#include "epi/interview.h"
#include "tracing/presence.h"
#include "tracing/sphere.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace tracedesk::tracing {

/// What one person's phones, cards, check-ins and interviews say, laid out for being held against each other.
/// Times are seconds since 1970, signed, so that margins may be taken off.
using Time = std::int64_t;

/// A record, or what it says: within `reach` of `point` with the policy's probability.
struct Sighting
{
    Time begin = 0;
    Time end = 0; ///< as the record itself claims; begin where it is an instant
    Point point;
    double radius = 0; ///< metres, as recorded
    double reach = 0;  ///< metres, see Policy::Conflicts
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::uint32_t set = 0;
    std::uint32_t row = 0;
    std::uint32_t rank = 0; ///< of the set among the person's, by all that it says
};

/// Orders by what sightings say; their sets, by what those say, tell apart the ones that say the same.
[[nodiscard]] inline auto contentOf(const Sighting &s)
{
    return std::tuple(s.begin, s.end, s.kind, s.point.x, s.point.y, s.point.z, s.reach, s.radius, s.rank, s.row);
}

/// A visit as told, not rejected.
struct Claim
{
    const epi::Visit *visit = nullptr;
    Time begin = 0;
    std::optional<Time> end;
    Time slack = 0;             ///< each of its times may be off by so much
    std::optional<Point> point; ///< none: still to be placed
    Time from = 0;              ///< the claim can speak of [from, to]
    Time to = 0;
};

/// Where nights are spent: interviews do not ask about it.
struct Home
{
    Point point;
    std::vector<Point> stations; ///< heard there at night
};

/// The records of one set that come of one phone, by time.
struct Phone
{
    std::uint32_t set = 0;
    std::vector<Sighting> sightings;
};

class Accounts
{
public:
    Accounts(const PresenceReader &reader, std::size_t caseIndex);
    Accounts(const PresenceReader &&, std::size_t) = delete; // claims point into the reader's input

    [[nodiscard]] const PresenceReader &reader() const { return *m_reader; }
    [[nodiscard]] const epi::Policy &policy() const { return m_reader->policy(); }
    [[nodiscard]] const epi::Policy::Conflicts &rule() const { return m_reader->policy().conflicts; }
    [[nodiscard]] const std::vector<Phone> &phones() const { return m_phones; }      ///< by what they say
    [[nodiscard]] const std::vector<Sighting> &moments() const { return m_moments; } ///< payments and check-ins, by time
    [[nodiscard]] const std::vector<Claim> &claims() const { return m_claims; }      ///< by begin
    [[nodiscard]] const std::vector<Home> &homes() const { return m_homes; }
    /// What the interview was about: the local days from the first claim to the last and those of the case's infectious window;
    /// of its exposure window if a claim speaks of a day that only this one holds. Empty without claims.
    [[nodiscard]] epi::TimeSpan asked() const { return m_asked; }

    /// What it tells against being at `point` that this was recorded: -ln of the share of records so far off; 0 within reach.
    /// `spread` metres around the point are as good as the point.
    [[nodiscard]] double against(const Sighting &sighting, const Point &point, double spread) const;
    [[nodiscard]] double against(const Sighting &sighting, const Claim &claim) const;
    /// The least that any home and any claim that can speak of the time leaves to tell; 0: nothing untold here.
    [[nodiscard]] double untold(const Sighting &sighting) const;
    /// Until when somebody may have stayed on where they are now: by claims of a place nobody knows whose end was not said.
    [[nodiscard]] std::optional<Time> stayedOnUntil(const Sighting &sighting) const;
    /// Whether a claim other than `apart`, and no longer than it, has the person here. Of two claims of one time the longer
    /// speaks of the day, the shorter of what was done in it.
    [[nodiscard]] bool toldElsewhere(const Sighting &sighting, const Claim &apart) const;
    /// A payment or a check-in where the claim says, when it says, and nearer to it than to any other claim of the time.
    [[nodiscard]] bool isVouchedFor(const Claim &claim) const;

    /// Records of `set` in this time are of a phone that somebody else has (see findTwoDevices).
    void setForeign(std::uint32_t set, Time begin, Time end) { m_foreign.push_back({set, begin, end}); }
    [[nodiscard]] bool isForeign(const Sighting &sighting) const;

private:
    struct Foreign
    {
        std::uint32_t set;
        Time begin, end;
    };
    void readSet(std::uint32_t set, std::uint32_t person);
    void rankSets();
    void readClaims(std::size_t caseIndex);
    void readAsked(const epi::Case &facts);
    template<class Use> void forClaimsAt(Time t, Use &&use) const;

    const PresenceReader *m_reader;
    std::vector<Phone> m_phones;
    std::vector<Sighting> m_moments;
    std::vector<Claim> m_claims;
    std::vector<Home> m_homes;
    std::vector<std::uint32_t> m_byFrom; // claims by `from`
    std::vector<Time> m_latestTo;        // of the claims up to this one in that order
    epi::TimeSpan m_asked;
    std::vector<Foreign> m_foreign;
};

/// Places where much of the nights is spent; of a phone that is off at night, where days begin and end.
[[nodiscard]] std::vector<Home> findHomes(std::span<const Phone> phones, const epi::Policy &policy);

[[nodiscard]] inline double metresBetween(const Point &a, const Point &b)
{
    return std::sqrt(squaredDistance(a, b)); // the chord: a millimetre in ten kilometres, 10 m in 300 km
}
/// Whether both may have been recorded at one place.
[[nodiscard]] inline bool touch(const Sighting &a, const Sighting &b)
{
    return metresBetween(a.point, b.point) <= a.reach + b.reach;
}

/// Adds up what records tell. Those of one moment are one piece of evidence, and there is an end to what they can tell. Moments
/// of one phone at one place are not independent either: masts and houses stand still, and a place that is served from beyond the
/// reach of its stations is served so again. n of them count as n / (1 + (n - 1) r) of their mean: the design effect of Kish
/// (1965) for answers that correlate by r within a cluster.
class Evidence
{
public:
    static constexpr double alike = 0.5; // r
    explicit Evidence(const epi::Policy::Conflicts &rule)
        : m_independent(std::max<Time>(1, rule.independent.count()))
        , m_most(rule.mostEvidence)
    {
    }
    /// In the order of time. Of one moment the strongest counts.
    void add(Time t, double against);
    [[nodiscard]] double sum() const;
    /// Probability after the evidence, from the one before.
    [[nodiscard]] static double posterior(double prior, double evidence);

private:
    Time m_independent;
    double m_most;
    Time m_slot = std::numeric_limits<Time>::min();
    double m_piece = 0; ///< of the moment at hand
    double m_sum = 0;   ///< of those before
    double m_moments = 0;
};

} // namespace tracedesk::tracing
