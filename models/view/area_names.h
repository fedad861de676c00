#pragma once

#include <QString>

namespace tracedesk::view {

// Provinces by code and by name: resources/areas/provinces.csv, which is compiled in. Districts have no names here.

/// "Seoul (11)", with the name in the language of the window. A code without a name stays as it is, nothing stays nothing.
[[nodiscard]] QString provinceText(const QString &code);
/// The code of what was typed: a code, a name in either language, long or short, or both as provinceText writes them. Anything
/// else stays as it was typed, without spaces at its ends.
[[nodiscard]] QString provinceCode(const QString &typed);

} // namespace tracedesk::view
