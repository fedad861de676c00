#pragma once

#include "epi/answers.h"
#include "epi/case.h"
#include "epi/conflict.h"
#include "epi/entry.h"
#include "epi/findings.h"
#include "epi/interview.h"
#include "epi/policy.h"
#include "epi/quarantine.h"
#include "epi/question.h"
#include "epi/ruling.h"
#include "store/values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// Where findings come from.
struct Provenance
{
    std::string policy;
    std::string engine;
    std::string inputDigest;
    epi::Instant computed{};
    // Of the policy; these where it is no longer there.
    epi::Seconds utcOffset{9 * 3600};
    epi::Seconds cellGap{3600}; ///< a pause between base-station records beyond this is a gap
    epi::Seconds gpsGap{900};
    std::optional<epi::Policy::Stays> stayRules; ///< none where the policy is no longer there
};

using store::NamedCluster;
using store::NamedSource;

/// An account by its name.
struct Colleague
{
    epi::AccountId id;
    std::string name;

    bool operator==(const Colleague &) const = default;
};

/// A hand-over with the names of who gave and who took; empty where an account is no longer known.
struct NamedHandOver
{
    epi::HandOver given;
    std::string to;
    std::string by;

    bool operator==(const NamedHandOver &) const = default;
};

/// A line of the case list.
struct CaseLine
{
    epi::Case facts;
    std::optional<epi::CaseWindow> infectious;
    std::uint32_t coPresences = 0;
    std::uint32_t stays = 0;
    std::uint32_t confirmedContacts = 0;
    std::optional<NamedSource> likeliest; ///< of the candidates for the source
    std::optional<epi::LatLng> position;  ///< of the longest stay
    std::string inCharge;                 ///< account name; empty: nobody
    bool mine = false;                    ///< this account is in charge
    epi::OpenTasks ownTasks{};            ///< of this account
};

/// All cases, pseudonymous.
struct CaseOverview
{
    std::vector<CaseLine> cases;
    std::vector<NamedCluster> clusters;
    std::optional<Provenance> provenance; ///< none before the first run
};

/// Somebody who was together with the case.
struct Together
{
    epi::CoPresence coPresence;
    epi::PersonId person;
    std::string label; ///< case number where the person is a case, else the subject token (epi::shownToken)
    epi::CaseId otherCase;
    epi::Contact contact; ///< what officers made of it
    bool found = true;    ///< false: an officer decided about what an earlier run found, and the last one did not
};

/// Everything about one case that a person at the desk sees.
struct CaseFile
{
    epi::Case facts;
    epi::MaskedPerson person;
    std::string subjectToken;
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<epi::Stay> stays; ///< RecordRange::set is an index into records.sets
    std::vector<Together> together;
    std::vector<NamedSource> sources;
    std::vector<NamedSource> statedSources; ///< whom a list or an interview names; only number and caseId are set
    std::vector<epi::Interview> interviews;
    std::vector<epi::Visit> visits;
    /// Contacts that an officer named: nobody else speaks of these persons.
    std::vector<epi::IdentifiedContact> named;
    std::vector<epi::Conflict> conflicts; ///< by descending score; ranges as in stays
    std::vector<epi::Question> questions; ///< by descending score
    std::vector<epi::Ruling> rulings;     ///< on such questions, those of earlier findings included
    std::vector<epi::Answers> answers;    ///< to questionnaires, by interview
    std::vector<NamedHandOver> handOvers; ///< oldest first: the last says who is in charge
    std::vector<Colleague> colleagues;    ///< to whom the case can be handed over
    std::vector<epi::Task> tasks;         ///< by their day
    std::vector<Colleague> taskPeople;    ///< of whom tasks speak, as far as their accounts are known
    epi::OpenTasks ownTasks;              ///< of this account
    store::StoredRecords records;         ///< of the case's person alone
    std::vector<std::string> recordFiles; ///< file name of each of records.sets
    std::optional<Provenance> provenance;
    epi::QuarantineRule quarantine; ///< for its contacts
};

/// A stay, or a visit told, of a member around the time of its cluster.
struct ClusterStay
{
    std::optional<epi::RecordKind> kind; ///< none: told in an interview
    epi::TimeSpan certain;
    epi::TimeSpan possible;
    epi::LatLng position;
    double radius = 0;
    std::string place;
    bool here = false; ///< at the cluster's place, within its time
};

struct ClusterMember
{
    epi::Case facts;
    std::optional<epi::CaseWindow> infectious;
    std::optional<epi::CaseWindow> exposure;
    std::vector<NamedSource> sources; ///< by rank
    std::vector<ClusterStay> stays;   ///< by begin
};

/// Who may have brought the disease to a cluster.
struct ClusterSource
{
    epi::SourceKind kind = epi::SourceKind::unknown;
    std::string number; ///< empty for unknown and imported
    epi::CaseId caseId;
    double cases = 0;               ///< expected number of the members it infected: the sum of its probabilities
    std::uint32_t candidateFor = 0; ///< members of which it is a candidate
    bool member = false;            ///< belongs to the cluster itself
    bool suspected = false;         ///< the engine's suspected source
};

/// Everything about one cluster that a person at the desk sees: who was there when, and from whom they may have it.
struct ClusterFile
{
    NamedCluster cluster;
    std::vector<ClusterMember> members;           ///< as in Cluster::cases
    std::optional<std::uint32_t> suspectedSource; ///< index into members
    std::vector<ClusterSource> sources;           ///< by expected number of cases
    Provenance provenance;
    bool common = false; ///< no cluster of a run but a place in common: who else was there was not counted
};

} // namespace tracedesk::desk
