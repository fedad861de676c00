#pragma once

#include "epi/questionnaire.h"
#include "epi/result.h"
#include "view/entry_texts.h"

#include <QString>

#include <optional>

/// Answers as people type them, and as forms show them.
namespace tracedesk::view {

/// In the language of the window.
[[nodiscard]] QString wordOf(const epi::Wording &wording);
/// Typed text as a value of the item's kind; as it was typed where it is not understood. Empty where nothing was typed.
[[nodiscard]] std::string readAnswer(const epi::QuestionnaireItem &item, const QString &text, const YearHint &days);
/// A value as a field shows it; of choices their words.
[[nodiscard]] QString valueText(const epi::QuestionnaireItem &item, const std::string &value);
/// "2020-03-12, approximate", "Not known"; "No answer" where there is none.
[[nodiscard]] QString answerText(const epi::QuestionnaireItem &item, const std::optional<epi::Answer> &answer);
/// What to type into an item of that kind.
[[nodiscard]] QString notUnderstoodText(const epi::QuestionnaireItem &item);
/// Whether such an answer may be approximate.
[[nodiscard]] bool mayBeApproximate(epi::ItemKind kind);
/// What is wrong with the definitions: file, place, why.
[[nodiscard]] QString questionnaireErrorText(const epi::Error &error);

} // namespace tracedesk::view
