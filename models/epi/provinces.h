#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// A province by the code that cases and accounts have (jurisdiction.h), as people name it.
struct Province
{
    std::string code;
    std::string korean;
    std::string english;
    std::vector<std::u32string> spellings; ///< of both names and others, as they are compared
};

/// As resources/areas/provinces.csv has them, which is compiled in.
[[nodiscard]] std::span<const Province> provinces();
/// Null where there is none of that code.
[[nodiscard]] const Province *provinceOf(std::string_view code);
/// The province of a name in either language, long or short, in small or capital letters, with blanks and hyphens or without.
/// Null where there is none.
[[nodiscard]] const Province *provinceNamed(std::string_view name);

} // namespace tracedesk::epi
