#pragma once

#include "epi/questionnaire.h"
#include "epi/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::desk {

/// Reads the definition of a questionnaire (resources/questionnaires/README.md). Errors: profileInvalid (`path`, where in the
/// document, why: syntax, missing, unknown, type, empty, range, id, duplicate, condition, fact).
[[nodiscard]] epi::Result<epi::Questionnaire> parseQuestionnaire(std::string_view json, const std::string &path);

/// The definition in a file. Errors as parseQuestionnaire(), and unreadableFile.
[[nodiscard]] epi::Result<epi::Questionnaire> readQuestionnaire(const std::filesystem::path &file);

/// All definitions (*.json) in a folder, by id. Errors as readQuestionnaire(); also profileInvalid where two files have one id.
[[nodiscard]] epi::Result<std::vector<epi::Questionnaire>> readQuestionnaires(const std::filesystem::path &folder);

} // namespace tracedesk::desk
