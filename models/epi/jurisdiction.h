#pragma once

#include <compare>
#include <string>

namespace tracedesk::epi {

/// The area an account works for or a case belongs to: national (both empty), a province, or a
/// district within a province. Codes are the national statistics office's (11, 11010), kept as text.
struct Jurisdiction
{
    std::string province;
    std::string district; ///< empty unless province is set

    /// True where `other` lies within this one; every area contains itself.
    [[nodiscard]] bool contains(const Jurisdiction &other) const
    {
        if (province.empty())
            return true;
        return province == other.province && (district.empty() || district == other.district);
    }

    auto operator<=>(const Jurisdiction &) const = default;
};

} // namespace tracedesk::epi
