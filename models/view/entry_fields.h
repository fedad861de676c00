#pragma once

#include "view/form.h"

#include <span>

/// The fields of the forms in which officers enter what they were told. A new field is a line in one of these tables.
namespace tracedesk::view {

[[nodiscard]] std::span<const FormField<epi::IdentifiedCase>> caseFields();
[[nodiscard]] std::span<const FormField<epi::Interview>> interviewFields();
[[nodiscard]] std::span<const FormField<epi::Visit>> visitFields();
[[nodiscard]] std::span<const FormField<epi::IdentifiedContact>> contactFields();
[[nodiscard]] std::span<const FormField<epi::Ruling>> rulingFields();
[[nodiscard]] std::span<const FormField<epi::Task>> taskFields();

} // namespace tracedesk::view
