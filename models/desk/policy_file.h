#pragma once

#include "epi/policy.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::desk {

/// Reads a policy pack: JSON in which every number of epi::Policy stands as {"value": ..., "source": "..."} where it was
/// read somewhere, as {"value": ..., "assumption": "..."} with the reason where it was not. Nothing may be missing,
/// unknown, without (or with both) of the two or out of its range. Errors: policyInvalid (`path`, where in the
/// document, why: syntax, missing, unknown, type, range, source, date, distribution).
[[nodiscard]] epi::Result<epi::Policy> parsePolicy(std::string_view json, const std::string &path);

/// The pack in a file. Errors as parsePolicy(), and unreadableFile.
[[nodiscard]] epi::Result<epi::Policy> readPolicy(const std::filesystem::path &file);

/// All packs (*.json) in a folder, by the day they came into force, then id. Errors as readPolicy(); also
/// policyInvalid where two files have one id.
[[nodiscard]] epi::Result<std::vector<epi::Policy>> readPolicies(const std::filesystem::path &folder);

/// The pack with this id. Errors: unknownPolicy (the id), and those of readPolicies.
[[nodiscard]] epi::Result<epi::Policy> findPolicy(const std::filesystem::path &folder, const std::string &id);

} // namespace tracedesk::desk
