#include "epi/quarantine.h"

namespace tracedesk::epi {

QuarantineRule quarantineRule(const Policy &policy)
{
    return {policy.id, policy.quarantineDays, policy.utcOffset};
}

std::optional<Day> quarantineByRule(const Contact &contact, const QuarantineRule &rule)
{
    const auto last = lastContactOf(contact, rule.utcOffset);
    return last ? std::optional(*last + std::chrono::days{rule.days}) : std::nullopt;
}

std::optional<Day> lastDayApart(const Contact &contact, const QuarantineRule &rule)
{
    return contact.facts.apartUntil ? contact.facts.apartUntil : quarantineByRule(contact, rule);
}

} // namespace tracedesk::epi
