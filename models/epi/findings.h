#pragma once

#include "epi/evidence.h"
#include "epi/geodesy.h"
#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// Points back at provider records: rows [first, first + count) of one record set of the engine's input,
/// all of one person and in the order of time.
struct RecordRange
{
    std::uint32_t set = 0; ///< index into the input's record sets
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool operator==(const RecordRange &) const = default;
};

/// Where a person stayed, found in records. Certain dwell lies within possible dwell:
/// possible.begin <= certain.begin <= certain.end <= possible.end; certain may be empty (one record).
struct Stay
{
    std::uint32_t person = 0; ///< index into the input's persons
    RecordKind kind = RecordKind::cellSite;
    TimeSpan certain;  ///< latest arrival to earliest departure
    TimeSpan possible; ///< earliest arrival to latest departure
    LatLng position;
    double radius = 0; ///< metres: the person was within
    std::string place; ///< name or code; empty for bare positions
    RecordRange records;
};

/// Two persons together, found by machine: never a contact by itself.
struct CoPresence
{
    std::uint32_t person = 0; ///< the case's person
    std::uint32_t other = 0;
    Seconds total{0};      ///< time together inside the window
    Seconds longest{0};    ///< longest single episode
    TimeSpan span;         ///< first to last moment together
    LatLng where;          ///< of the longest episode
    std::string place;     ///< its name or code, empty for bare positions
    double separation = 0; ///< metres between the recorded positions in that episode
    double weight = 0;     ///< share of the case's infectiousness that falls in it (He et al. 2020), times policy multipliers
    /// Probability that the two were within the policy's contact distance in that episode, given how
    /// coarse the records are. A shared base station never gets far above zero.
    double probability = 0;
    RecordKind kind = RecordKind::cellSite; ///< coarsest evidence used
};

enum class ContactStatus : std::uint8_t { candidate, confirmed, rejected, unidentified };

/// How a contact stands to the case: the code list of the contact form of 2020, numbered as there.
enum class ContactClass : std::uint8_t { notSaid, medicalStaff, medicalOther, patient, family, colleague, other };
inline constexpr auto lastContactClass = ContactClass::other;

/// How a contact is kept apart from others: the code list of the same form, numbered as there.
enum class IsolationClass : std::uint8_t { notSaid, notIsolated, released, homeQuarantine, hospital, cohort };
inline constexpr auto lastIsolationClass = IsolationClass::cohort;

/// What an officer is told of a contact beside where and when.
struct ContactFacts
{
    ContactClass relation = ContactClass::notSaid;
    IsolationClass isolation = IsolationClass::notSaid;
    std::string nationality;        ///< empty: a national, or not said
    std::string occupation;         ///< and workplace or school
    std::optional<Day> lastContact; ///< none: the day on which the span ends
    std::optional<bool> suspected;  ///< has symptoms of the disease
    std::optional<bool> mask;       ///< wore one
    std::string closeness;          ///< how near, and in what: "one table", "same car"
    std::optional<Day> apartUntil;  ///< last day of quarantine where an officer decided otherwise than the policy
    std::string apartReason;        ///< why; never blank where there is such a day

    bool operator==(const ContactFacts &) const = default;
};

/// Who was with a case, as an officer sees it. Machine findings enter as candidates.
struct Contact
{
    ContactId id;
    CaseId caseId;
    PersonId person; ///< null when unidentified
    ContactStatus status = ContactStatus::candidate;
    Seconds total{0};
    TimeSpan span;
    std::string place;
    double probability = 0;
    std::string remark;
    ContactFacts facts;
    std::uint32_t revision = 0;

    bool operator==(const Contact &) const = default;
};

/// The last day on which they were together: as it was told, else the one on which the span ends. Nothing where no time is known.
[[nodiscard]] inline std::optional<Day> lastContactOf(const Contact &contact, Seconds utcOffset)
{
    if (contact.facts.lastContact || contact.span == TimeSpan{})
        return contact.facts.lastContact;
    // Who parts at midnight was together on the day before.
    const Instant last = contact.span.isEmpty() ? contact.span.begin : contact.span.end - Seconds{1};
    return localDay(last, utcOffset);
}

/// Two or more cases at one place within a time in which one could have infected another or all
/// could have been infected there.
struct Cluster
{
    std::string place; ///< name or code
    LatLng position;
    double radius = 0;
    TimeSpan span;
    std::vector<std::uint32_t> cases;             ///< indices into the input's cases, ascending
    std::uint32_t others = 0;                     ///< persons present who are no cases
    std::optional<std::uint32_t> suspectedSource; ///< index of a case
};

enum class SourceKind : std::uint8_t { knownCase, unknown, imported };

/// What speaks against a source; bits, shown beside it.
enum class SourceDoubt : std::uint8_t {
    interval = 1,     ///< the days between the onsets lie outside what is left of the distributions
    isolated = 2,     ///< the source was isolated before the exposure window began
    noCoPresence = 4, ///< both have records, and these never show them together
    cycle = 8,        ///< lists name each as a source of the other, directly or in a circle
};

/// One candidate for "who infected this case". Probabilities of a case's candidates sum to 1.
struct SourceHypothesis
{
    std::uint32_t exposed = 0; ///< index of the case
    std::uint32_t rank = 0;    ///< 1 = most probable
    SourceKind kind = SourceKind::unknown;
    std::uint32_t source = 0; ///< index of the candidate case where kind is knownCase
    double probability = 0;
    bool declared = false;   ///< a list or an interview names it
    std::uint8_t doubts = 0; ///< bits of SourceDoubt
    std::string place;       ///< most probable place, empty when unknown
    std::optional<LatLng> where;
    TimeSpan when; ///< most probable time of infection: the central half of the integrand; empty when unknown
};

} // namespace tracedesk::epi
