#pragma once

#include "epi/findings.h"
#include "epi/policy.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tracedesk::epi {

/// How long a contact is kept apart and watched, and by which policy.
struct QuarantineRule
{
    std::string policy;          ///< id
    std::int32_t days = 0;       ///< after the day of the last contact
    Seconds utcOffset{9 * 3600}; ///< of the days

    bool operator==(const QuarantineRule &) const = default;
};
[[nodiscard]] QuarantineRule quarantineRule(const Policy &policy);

/// The last day of quarantine by the rule; nothing where nobody knows the last contact.
[[nodiscard]] std::optional<Day> quarantineByRule(const Contact &contact, const QuarantineRule &rule);
/// The last day that counts: what an officer decided (ContactFacts::apartUntil), else by the rule.
[[nodiscard]] std::optional<Day> lastDayApart(const Contact &contact, const QuarantineRule &rule);

} // namespace tracedesk::epi
