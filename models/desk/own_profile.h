#pragma once

#include "epi/result.h"
#include "intake/file_head.h"
#include "intake/profile.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::desk {

/// A profile that a user made by mapping columns, kept in the store's settings, with the headers it was made for.
struct OwnProfile
{
    intake::Profile profile;
    std::vector<std::string> header;      ///< of the log or list; empty where it has none
    std::vector<std::string> placeHeader; ///< of the table of places; empty until one was mapped

    bool operator==(const OwnProfile &) const = default;
};

/// How days are written in a file whose columns are mapped by hand.
enum class DateOrder : std::uint8_t { asProfile, yearFirst, dayFirst, monthFirst };

struct ColumnChoice
{
    std::string field;        ///< name of the field
    std::uint32_t column = 0; ///< 1-based
};

/// Columns mapped by hand: which column of the file at hand holds which field.
struct MappingOrder
{
    std::string name;        ///< of the profile to be made, or of an own one to be changed
    std::string base;        ///< whose kind, coordinates, units and other columns are taken over
    bool placeTable = false; ///< the file is the table of places
    bool header = true;      ///< the first row names the columns
    DateOrder dates = DateOrder::asProfile;
    std::vector<ColumnChoice> columns; ///< fields that are not named are not read
};

/// The profile such a mapping makes for a file. `known` holds the base, and the own profile of that name where there is one.
/// Errors: invalidArgument (name or field, why), unknownProfile, profileInvalid.
[[nodiscard]] epi::Result<OwnProfile> mappedProfile(const MappingOrder &order, const intake::FileHead &head,
                                                    std::span<const intake::Profile> shipped, std::span<const OwnProfile> own);

/// As one text for the store's settings, and back. Entries that this version cannot read are left out.
[[nodiscard]] std::string toText(std::span<const OwnProfile> profiles);
[[nodiscard]] std::vector<OwnProfile> ownProfilesOf(std::string_view text);

} // namespace tracedesk::desk
