#pragma once

#include "epi/case.h"
#include "epi/result.h"
#include "epi/time_span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// A distribution over days. `shift` is subtracted from the argument's origin: density(t) = f(t + shift).
struct Distribution
{
    enum class Kind : std::uint8_t {
        lognormal, ///< a = meanlog, b = sdlog
        gamma,     ///< a = shape, b = rate per day
        normal,    ///< a = mean, b = standard deviation
    };
    Kind kind = Kind::lognormal;
    double a = 0;
    double b = 1;
    double shift = 0;
    std::string citation;
};

/// Every number the engine uses, versioned, dated and cited (resources/policies/*.json).
/// Nothing of it stands in code; derived results name the policy by id.
struct Policy
{
    std::string id;      ///< "kcdc-2020-03"
    std::string disease; ///< "COVID-19"
    std::string citation;
    Day validFrom{};
    Seconds utcOffset{9 * 3600}; ///< local time of the days below

    // Windows around a case (domain: infectious from `infectiousBefore` days before onset to isolation).
    std::int32_t infectiousBefore = 1;  ///< days before onset, or before sampling without symptoms
    std::int32_t infectiousAfter = 14;  ///< days after onset at most, where isolation is not known
    std::int32_t exposureEarliest = 14; ///< exposure window begins this many days before onset
    std::int32_t exposureLatest = 1;    ///< and ends this many days before
    std::int32_t quarantineDays = 14;

    // Stays
    struct Stays
    {
        double distance = 100; ///< metres, GPS: anchor to closing record (Li et al. 2008)
        Seconds minimum{300};  ///< GPS
        Seconds gap{900};      ///< GPS: a pause longer than this moves the anchor
        Seconds cellMinimum{600};
        Seconds cellGap{3600};
        Seconds oscillation{300};    ///< A-B-A within this long is handover, not movement
        Seconds paymentBefore{2700}; ///< possible dwell around a payment
        Seconds paymentAfter{900};
        Seconds entryDwell{3600};     ///< possible dwell after a check-in
        Seconds mergeGap{600};        ///< stays at one place this close are one
        double impossibleSpeed = 250; ///< km/h
        double gpsRadius = 15;        ///< metres around a fix that names no accuracy
        double cellRadius = 500;      ///< metres around a base station that names no radius
        double beamwidth = 65;        ///< degrees of a sector antenna that names none
        double footprintShare = 0.5;  ///< two stations are one place within this share of the sum of their radii
    } stays;

    // Co-presence
    struct CoPresences
    {
        double distance = 2;             ///< metres: what the rule calls close; for probability
        double searchDistance = 50;      ///< metres between recorded positions: what is nominated at all
        double cellSearchDistance = 200; ///< the same where the records are base stations
        Seconds minimum{900};            ///< cumulative in the window
        Seconds gap{1800};               ///< step interpolation holds a record at most this long
        double roomRadius = 10;          ///< metres: same named venue counts as a disc of this radius
    } coPresences;

    // Venue clusters
    struct Clusters
    {
        std::uint32_t minimumCases = 2;
        double distance = 50; ///< metres between stays at "one place"
        double cellDistance = 200;
        Seconds window{2 * 86400}; ///< eps2 of ST-DBSCAN
    } clusters;

    // Source attribution
    struct Sources
    {
        double unrecorded = 0.02;        ///< probability of contact in an hour in which one of the two has no record
        double apart = 0.001;            ///< the same where the records of both show them apart
        double together = 0.2;           ///< the same at least where they show them together
        double afterIsolation = 0.05;    ///< share of infectiousness that isolation leaves
        std::int32_t reportingDelay = 5; ///< days before the date that stands for a missing onset within which onset lay
        double tail = 1e-4;              ///< distributions are cut where no more than this remains on a side
        double leastProbability = 0.001; ///< candidates below this are counted under "unknown"
        double declaredOdds = 20;        ///< multiplies the likelihood of a named source
        double unknownRate = 0.05;       ///< infectious days a day of unknown local sources one could meet unrecorded
        double importedRate = 0.05;      ///< weight of "imported" without travel history
        double importedStated = 20;      ///< the same where the list says imported
    } sources;

    // How many days after their import data may be kept; what is not named here stays until the response ends.
    struct Retention
    {
        std::int32_t positions = 60; ///< base stations, GPS
        std::int32_t payments = 60;
        std::int32_t entryLogs = 28;
        std::int32_t providerFiles = 30; ///< files as they came
    } retention;

    // Accounts that do not fit each other (domain: C1..C7)
    struct Conflicts
    {
        // What a claim says, and how well people remember
        Seconds leastMargin{1200};    ///< times told are never taken to be better than this
        double marginStretch = 2;     ///< margins told are this much too narrow
        Seconds openEnd{43200};       ///< a visit whose end was not said may have lasted so long
        double placeRadius = 100;     ///< metres: addresses are found on the map within
        std::uint32_t wrongDays = 2;  ///< a visit remembered on the wrong day was at most so many days off
        Seconds wrongDayHours{10800}; ///< and at this time of day or within this of it
        // What a record says
        double cellReach = 1.6;   ///< radii of a base station's disc that hold `within` of its phones
        double gpsReach = 1.6;    ///< the same of a fix
        double within = 0.95;     ///< share of records inside their reach; outside, it falls by this at each further reach
        double leastTail = 1e-4;  ///< no single record is worse evidence than this: tables and clocks err
        Seconds independent{600}; ///< records of one phone within so long are one piece of evidence
        double mostEvidence = 12; ///< natural logarithm of odds that records can add together
        Seconds hold{2700};       ///< between two records this close at one place the phone was there
        Seconds minimum{600};     ///< what is shorter is not told
        double share = 0.5;       ///< of a stay's records must speak against what was told
        // What is usual
        double wrongClaim = 0.05;      ///< prior: a claim of a visit is wrong
        double untold = 0.001;         ///< prior: a stay that records show was not told
        double parted = 0.05;          ///< prior: phone, card and person are not in one place
        double gapHides = 0.5;         ///< that a pause all through a claim hides something
        double leastProbability = 0.8; ///< what is less probable is not told
        // Nights at home are not asked about
        Seconds nightBegin{0}; ///< since local midnight
        Seconds nightEnd{21600};
        double homeShare = 0.25;      ///< of nights' time at a place that is a home
        double neighbourShare = 0.01; ///< of nights' time at a base station that the home is heard at
        double slowest = 4;           ///< km/h: on the way between two places at least this fast
        double detour = 1.4;          ///< and not more than this times the straight line
        // Payments and check-ins
        Seconds paymentDelay{7200}; ///< a payment is authorised at most so long after it was made
        Seconds clock{900};         ///< clocks and lists of venues are off by at most this
        // Pauses, jumps, second devices
        Seconds pause{3600};         ///< a pause this long within a claim is told, if longer than is usual
        double pauseStretch = 2;     ///< times the pause that 95 % of the phone's pauses are shorter than
        Seconds longestPause{43200}; ///< longer ones mean that nothing was asked for
        double airDistance = 150000; ///< metres from which on people fly
        double airSpeed = 900;       ///< km/h
        Seconds jumpClock{120};      ///< clocks of base stations are off by at most this
        Seconds jumpReturn{21600};   ///< there and back within this is one jump
        Seconds apart{1800};         ///< two devices are in two places for at least this long in all
        double leastWeight = 0.01;   ///< counts for scores beside the share of infectiousness
    } conflicts;

    Distribution incubation;
    Distribution infectiousness; ///< relative to onset in days (TOST)
    Distribution serialInterval;
};

/// A window with what is certain (inner) and what cannot be excluded (outer), because onset may be an interval.
struct CaseWindow
{
    TimeSpan outer;
    TimeSpan inner;       ///< within outer; may be empty
    bool assumed = false; ///< neither onset nor sample date known; counted from the report or confirmation

    bool operator==(const CaseWindow &) const = default;
};

/// The days that a case's windows are counted from: onset, else sample, else report, else confirmation; none: no date at all.
struct WindowAnchor
{
    DayRange days;
    bool assumed = false; ///< report or confirmation had to stand for it
};
[[nodiscard]] std::optional<WindowAnchor> windowAnchor(const Case &c);

/// When the case could infect others: counted from its anchor; isolation ends it. notFound when the case has no date at all.
[[nodiscard]] Result<CaseWindow> infectiousWindow(const Case &c, const Policy &policy);
/// When the case was infected, by the policy's days before onset (or before the date that stands for it).
[[nodiscard]] Result<CaseWindow> exposureWindow(const Case &c, const Policy &policy);

} // namespace tracedesk::epi
