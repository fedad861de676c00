#pragma once

#include "epi/audit.h"

#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::desk {

/// A record as one line of JSON, without its end: "at" in UTC (RFC 3339), ids in full, acts by the names of
/// docs/activity-record.md. Null ids are left out.
[[nodiscard]] std::string lineOf(const epi::AuditRecord &record, std::string_view accountName);

/// As it stands in the lines: "looked", "log_in_failed".
[[nodiscard]] std::string_view nameOf(epi::AuditAct act);

/// The same for roles: "privacy_officer".
[[nodiscard]] std::string_view roleName(epi::Role role);
[[nodiscard]] std::optional<epi::Role> roleCalled(std::string_view name);

} // namespace tracedesk::desk
