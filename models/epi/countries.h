#pragma once

#include <span>
#include <string_view>

namespace tracedesk::epi {

/// A country or territory of ISO 3166-1 as people name it.
struct Country
{
    std::string_view code;    ///< two capitals
    std::string_view english; ///< the usual short name
    std::string_view korean;
};

/// By code.
[[nodiscard]] std::span<const Country> countries();
/// Null where there is none of that code.
[[nodiscard]] const Country *countryOf(std::string_view code);
/// The country of a code or a name in either language, small or capital letters, or of a beginning that is of one name alone (two
/// letters or more, one in Hangul). Null where there is none, and where there are several.
[[nodiscard]] const Country *countryNamed(std::string_view text);

} // namespace tracedesk::epi
