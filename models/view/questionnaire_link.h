#pragma once

#include "epi/questionnaire.h"
#include "epi/result.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

namespace tracedesk::view {

using Questionnaires = std::vector<epi::Questionnaire>; ///< by id
using QuestionnairesPtr = std::shared_ptr<const Questionnaires>;

/// Reads the definitions of this installation. As DeskLink; may be empty: there are none.
using ReadQuestionnaires = std::function<QFuture<epi::Result<QuestionnairesPtr>>()>;

} // namespace tracedesk::view
