#pragma once

#include "epi/answers.h"
#include "epi/case.h"
#include "epi/conflict.h"
#include "epi/entry.h"
#include "epi/evidence.h"
#include "epi/findings.h"
#include "epi/hand_over.h"
#include "epi/interview.h"
#include "epi/policy.h"
#include "epi/quarantine.h"
#include "epi/question.h"
#include "epi/ruling.h"
#include "epi/task.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::view {

/// Leads a finding back to the rows it came from.
struct Provenance
{
    std::string file; ///< without folder
    std::uint32_t firstLine = 0;
    std::uint32_t lastLine = 0;
    std::uint32_t records = 0;
    epi::TimeSpan span{}; ///< begin of the first record to begin of the last
};

/// A stay with where it came from.
struct ShownStay
{
    epi::Stay stay;
    Provenance from;
};

/// Where a sector antenna looks: its footprint is a wedge of the radius, not a disc.
struct Sector
{
    double azimuth = 0;   ///< degrees clockwise from north
    double beamwidth = 0; ///< degrees
    bool operator==(const Sector &) const = default;
};

/// What one lane of the timeline shows of raw records: neighbouring records at one place are one span.
/// A payment or a check-in is a span of no length.
struct RecordSpan
{
    epi::RecordKind kind = epi::RecordKind::cellSite;
    epi::TimeSpan span;
    epi::LatLng position;
    double radius = 0; ///< metres: the footprint
    std::string place;
    std::optional<Sector> sector{}; ///< none: all round
};

/// No record of this kind although there were some before and after.
struct RecordGap
{
    epi::RecordKind kind = epi::RecordKind::cellSite;
    epi::TimeSpan span;
};

/// A co-presence, or what an officer made of it.
struct ShownCoPresence
{
    epi::CoPresence found;
    std::string other; ///< case number or pseudonym; never a name
    std::optional<epi::CaseId> otherCase;
    epi::Contact contact{}; ///< what officers made of it
    bool stillFound = true; ///< false: an officer decided about it, and the last run did not find it
};

/// A candidate source with its case number; empty where unknown or imported.
struct ShownSource
{
    epi::SourceHypothesis hypothesis;
    std::string source;
    std::optional<epi::CaseId> sourceCase;
};

/// A stay of another case, drawn behind this one's.
struct OtherStay
{
    std::string number;
    epi::LatLng position;
    epi::TimeSpan possible;
};

/// An account by its name: a hand-over's giver and taker, or to whom a case can go.
struct Colleague
{
    epi::AccountId id;
    std::string name;
};
struct ShownHandOver
{
    epi::HandOver given;
    std::string to; ///< empty: no longer known
    std::string by;
};

/// Everything one case page shows, as one immutable value; times in UTC, shown at utcOffset.
/// Lists keep the order of the engine; `stays` and `records` are by begin.
struct CasePicture
{
    epi::Case facts;
    epi::MaskedPerson person;
    std::string policy; ///< id; empty when the case was never traced
    std::string engine;
    std::string inputDigest; ///< of what the engine was given, hexadecimal
    std::optional<epi::Instant> traced;
    std::optional<epi::Policy::Stays> stayRules; ///< none: never traced, or the policy is no longer there
    epi::Seconds utcOffset{9 * 3600};
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<ShownStay> stays;
    std::vector<epi::Interview> interviews;
    std::vector<epi::Visit> visits;
    std::vector<epi::IdentifiedContact> named; ///< contacts that an officer named
    std::vector<epi::Conflict> conflicts;      ///< Conflict::stay is an index of `stays`; records are not kept
    std::vector<epi::Question> questions;
    std::vector<epi::Ruling> rulings;     ///< on questions, those of earlier findings included
    std::vector<epi::Answers> answers;    ///< to questionnaires
    std::vector<ShownHandOver> handOvers; ///< oldest first: the last says who is in charge
    std::vector<Colleague> colleagues;
    std::vector<epi::Task> tasks;
    std::vector<Colleague> taskPeople; ///< of whom tasks speak
    epi::OpenTasks ownTasks;           ///< what this account shall do
    std::vector<RecordSpan> records;
    std::vector<RecordGap> gaps;
    std::vector<ShownCoPresence> coPresences;
    std::vector<ShownSource> sources;
    std::vector<OtherStay> others;
    epi::QuarantineRule quarantine; ///< for the contacts; without days where nobody gave one
};
using CasePicturePtr = std::shared_ptr<const CasePicture>;

/// Whether both are there and of one case: saved or traced anew in between.
[[nodiscard]] inline bool isSameCase(const CasePicturePtr &a, const CasePicturePtr &b)
{
    return a && b && a->facts.id == b->facts.id;
}

/// A case as the list shows it.
struct CaseRow
{
    epi::Case facts;
    std::uint32_t stays = 0;
    std::uint32_t visits = 0;
    std::uint32_t coPresences = 0;
    epi::SourceKind topSourceKind = epi::SourceKind::unknown;
    std::string topSource;     ///< case number of the most probable source, where it is a case
    double topProbability = 0; ///< 0 when there is no ranking yet
    std::optional<epi::CaseId> topSourceCase{};
    epi::TimeSpan topWhen{}; ///< most probable time of infection by it; empty when not known
    std::uint32_t confirmedContacts = 0;
    std::optional<epi::CaseWindow> infectious{}; ///< none: not traced, or without any date
    std::string inCharge{};                      ///< account name; empty: nobody
    bool mine = false;                           ///< this account is in charge
    epi::OpenTasks ownTasks{};                   ///< what this account shall do

    bool operator==(const CaseRow &) const = default;
};

/// A cluster as the list shows it.
struct ClusterRow
{
    std::string place;
    epi::LatLng position;
    epi::TimeSpan span;
    std::vector<epi::CaseId> cases;
    std::vector<std::string> numbers; ///< of the cases, in the same order
    std::uint32_t others = 0;         ///< persons present who are no cases
    std::string suspectedSource;      ///< case number, or empty
    double sourceProbability = 0;     ///< that it infected another member: the mean over the others
};

/// All cases of the store and the state of the last run.
struct EpidemicPicture
{
    std::vector<CaseRow> cases;
    epi::Seconds utcOffset{9 * 3600};
    std::string policy;
    std::vector<ClusterRow> clusters;
    std::optional<epi::Instant> traced; ///< none: never
    std::string inputDigest;            ///< tells the findings of one run from those of another
};
using EpidemicPicturePtr = std::shared_ptr<const EpidemicPicture>;

/// Whether a map shows it: neither rejected nor without a place of the last run.
[[nodiscard]] bool isDrawn(const ShownCoPresence &shown);

/// First moment to last of everything in the picture, windows included; empty when there is nothing.
[[nodiscard]] epi::TimeSpan extent(const CasePicture &picture);
/// From two weeks before the day that its windows are counted from to one after it: where to look while there is nothing yet.
/// Empty for a case without any date.
[[nodiscard]] epi::TimeSpan weeksAround(const CasePicture &picture);

} // namespace tracedesk::view
