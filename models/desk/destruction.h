#pragma once

#include "desk/certificate.h"
#include "desk/exports.h"
#include "epi/retention.h"
#include "store/values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// How long a kind of data may be kept, and how it stands.
struct RetentionLine
{
    epi::DataClass what = epi::DataClass::positions;
    std::uint64_t count = 0;
    std::optional<std::int32_t> days;   ///< after import, by the policy in force; nothing: until the response ends
    std::optional<epi::Instant> oldest; ///< first import of what is there
    std::optional<epi::Instant> due;    ///< when the first of it must go
    std::uint64_t expired = 0;          ///< how much of it is beyond that by now
};

/// An order of one person that waits for another's signature.
struct OpenDestruction
{
    epi::Uuid id{};
    vault::DestructionOrder order;
    std::chrono::sys_time<std::chrono::milliseconds> ordered{};
    std::string proposer;
    bool canSign = false;   ///< by this account
    bool canRefuse = false; ///< the same
    bool lapsed = false;    ///< its proposer has another password or second factor since: the signature counts no more
    bool canRenew = false;  ///< by this account, which proposed it
};

/// How long data are kept, and what was and is to be destroyed.
struct Retention
{
    bool counted = false; ///< false: the account has no keys to the data, and lines are empty
    std::string policy;   ///< id of the pack in force
    std::vector<RetentionLine> lines;
    std::vector<OpenDestruction> open;
    std::vector<Certificate> certificates; ///< newest first
    std::vector<ExportLine> exports;       ///< the register, newest first
    std::uint32_t papers = 0;              ///< number of the pair of recovery papers that open backups; 0: there are none
    bool destroyed = false;                ///< everything is
};

/// A dry run: what an order would destroy.
struct DestructionPlan
{
    epi::DestructionScope scope = epi::DestructionScope::everything;
    epi::PersonId person;
    std::vector<epi::DestructionCount> counts;
    /// Of one person: other entries that may be the same human. They stay, unless they are ordered to be destroyed as well.
    std::vector<store::AlikePerson> alike;

    bool operator==(const DestructionPlan &) const = default;
};

} // namespace tracedesk::desk
