#pragma once

#include "epi/evidence.h"
#include "epi/policy.h"
#include "tracing/sphere.h"
#include "tracing/trace.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::tracing {

/// Seconds since 1970 as the record columns have them; moments outside are clamped.
[[nodiscard]] std::uint32_t toSeconds(epi::Instant t);
[[nodiscard]] epi::Instant toInstant(std::uint32_t seconds);
[[nodiscard]] epi::TimeSpan toSpan(std::uint32_t begin, std::uint32_t end);

/// Where a record says its subject was. `radius` in metres: within.
struct Footprint
{
    epi::LatLng position;
    double radius = 0;
};
/// A sector antenna counts as a disc at the centre of its wedge with the wedge's spread: for half-angle a the centre
/// lies 2 r sin(a) / 3a from the mast, and a disc of radius sqrt(r^2 - 2 c^2) has the same second moment.
[[nodiscard]] Footprint footprintOf(const epi::Place &place, epi::RecordKind kind, const epi::Policy &policy);

/// Somebody somewhere, over at most one time slice.
struct Presence
{
    static constexpr std::uint32_t noSet = 0xffffffff; ///< an interview visit
    std::uint32_t begin = 0;                           ///< seconds since 1970
    std::uint32_t end = 0;
    Point point;
    float radius = 0;
    epi::RecordKind kind = epi::RecordKind::cellSite;
    std::uint32_t set = noSet;
    std::uint32_t row = 0; ///< record of the set, or index of the visit
};

/// Reads presence out of an input: step interpolation of base stations and fixes (a record holds until the next one
/// if that comes within the gap after its end, else it ends), possible dwell around payments and check-ins. Does no
/// more work than the persons asked for need. Immutable; threads share it. The input must outlive it.
class PresenceReader
{
public:
    /// Precondition: the input has passed checkInput().
    PresenceReader(const Input &input, const epi::Policy &policy);

    /// Appends presence of a person within `window`, cut at slices; by set, then time.
    void read(std::uint32_t person, epi::TimeSpan window, std::vector<Presence> &presences) const;
    /// Appends the visits of a case that have a position and were not rejected.
    void readVisits(std::size_t caseIndex, epi::TimeSpan window, std::vector<Presence> &presences) const;

    /// Calls use(visit, span) for the visits of a case that have a position and were not rejected; the span is widened
    /// by the visit's margin, and a missing end is the policy's dwell after a check-in.
    template<class Use> void forEachVisit(std::size_t caseIndex, Use &&use) const
    {
        for (const std::size_t index : m_visits[caseIndex]) {
            const epi::Visit &visit = m_input->visits[index];
            if (visit.position && visit.status != epi::VisitStatus::rejected)
                use(visit, epi::TimeSpan{visit.begin - visit.margin,
                                         visit.end.value_or(visit.begin + m_policy->stays.entryDwell) + visit.margin});
        }
    }

    struct Rows
    {
        std::size_t first = 0;
        std::size_t last = 0; ///< behind the last
    };
    [[nodiscard]] Rows rowsOf(std::size_t set, std::uint32_t person) const;
    [[nodiscard]] Footprint footprint(std::size_t set, std::size_t row) const;
    [[nodiscard]] epi::LatLng positionOf(const Presence &presence) const;
    /// Name of the place, else its code; empty for bare positions.
    [[nodiscard]] std::string placeOf(const Presence &presence) const;
    [[nodiscard]] std::string placeOf(std::size_t set, std::size_t row) const;
    [[nodiscard]] const Input &input() const { return *m_input; }
    [[nodiscard]] const epi::Policy &policy() const { return *m_policy; }

private:
    void readHeld(std::size_t set, std::uint32_t person, std::uint32_t from, std::uint32_t to,
                  std::vector<Presence> &presences) const;
    void readMoments(std::size_t set, std::uint32_t person, std::uint32_t from, std::uint32_t to,
                     std::vector<Presence> &presences) const;
    [[nodiscard]] Presence presenceOf(std::size_t set, std::size_t row) const;

    const Input *m_input;
    const epi::Policy *m_policy;
    std::vector<std::vector<Footprint>> m_footprints; // by set, by place
    std::vector<std::vector<Point>> m_points;         // by set, by place
    std::vector<std::vector<std::size_t>> m_visits;   // by case
};

/// What trace() requires: columns of full length, indices in range, rows by (subject, begin), one person a case.
/// Error: invalidArgument with the set and what is wrong.
[[nodiscard]] epi::Result<void> checkInput(const Input &input);

} // namespace tracedesk::tracing
