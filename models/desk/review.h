#pragma once

#include "desk/anomalies.h"
#include "desk/records.h"
#include "epi/actor.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// What one account did in the period under review.
struct AccountUse
{
    epi::AccountId account; ///< null: nobody that is known
    std::string name;
    epi::Role role = epi::Role::surveyor; ///< at its last entry
    std::uint64_t logIns = 0;
    std::uint64_t failed = 0; ///< log-ins upon the account, and wrong passwords
    std::uint64_t looks = 0;
    std::uint64_t persons = 0; ///< different ones that it looked at or was shown whole
    std::uint64_t reveals = 0;
    std::uint64_t exports = 0; ///< files, the record and backups among them
    std::uint64_t changes = 0;
    std::uint64_t refused = 0;
    std::uint64_t atNight = 0; ///< acts
    std::uint64_t findings = 0;
};

/// A finding that waits for the review, and what was said of it.
struct ReviewFinding
{
    Anomaly anomaly;
    std::string account;  ///< name
    RecordQuestion lines; ///< asks for the entries it rests on
    std::optional<epi::JudgedFinding> judged;
};

struct PastReview
{
    Anomaly::Moment at{};
    std::string by;
    std::uint64_t upTo = 0; ///< the last entry reviewed
    std::uint64_t entry = 0;
};

/// What stands since the last signed review.
struct Review
{
    std::uint64_t first = 0; ///< entries under review, both included
    std::uint64_t last = 0;
    std::optional<Anomaly::Moment> from; ///< of the first; nothing where there is none
    std::optional<Anomaly::Moment> until;
    epi::Seconds utcOffset{};
    std::int32_t everyDays = 0;
    bool overdue = false;         ///< the first entry waits longer than that
    std::vector<AccountUse> uses; ///< by name; nobody last
    std::vector<ReviewFinding> findings;
    std::size_t unjudged = 0;
    std::vector<PastReview> past; ///< newest first
};

} // namespace tracedesk::desk
