#pragma once

#include "epi/result.h"
#include "intake/input_file.h"
#include "intake/limits.h"
#include "intake/profile.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::intake {

/// One row of a file as text, its cells decoded.
struct TextRow
{
    std::uint64_t line = 0;    ///< 1-based; row of the sheet in a workbook
    std::uint64_t ordinal = 0; ///< among the rows below the header, 1-based; 0 where that was not asked for
    std::vector<std::string> cells;

    bool operator==(const TextRow &) const = default;
};

/// The first rows of a file or sheet, header and lines before it included; cells cut to `headCell` bytes.
struct HeadSheet
{
    std::string name; ///< empty in a text file
    std::vector<TextRow> rows;
};

/// How a profile fits the head of a file.
struct ProfileFit
{
    std::string profile;
    bool placeTable = false;          ///< as the profile's table of places
    std::uint32_t sheet = 0;          ///< index into the head's sheets
    char delimiter = ',';             ///< with which it fits
    double score = 0;                 ///< 0 to 2, see HeaderFit
    std::vector<std::string> missing; ///< needed fields that no column has; empty = the file can be read so
};

/// What the beginning of a file tells without knowing what it is.
struct FileHead
{
    bool workbook = false;
    std::optional<Encoding> encoding; ///< none: plain ASCII as far as looked, so any
    bool byteOrderMark = false;
    char delimiter = ',';
    std::vector<HeadSheet> sheets;
    std::vector<ProfileFit> fits; ///< best first; those with something missing behind all others
    /// Why the file cannot be read at all: unreadableFile, fileRefused.
    std::optional<epi::Error> fault;
};

inline constexpr std::size_t headRows = 40;
inline constexpr std::size_t headCell = 200;
inline constexpr std::size_t headFits = 16;
inline constexpr std::size_t headSheets = 16;

/// From this score on a fit is offered as what the file is; below it the header counts as unknown.
inline constexpr double likelyFit = 0.7;

/// Looks at the first 256 KiB of a text file, or the first rows of each sheet. For the confined program, and for tests.
[[nodiscard]] FileHead lookAt(const InputFile &file, std::span<const Profile> profiles, const Limits &limits = {});

/// The header and some rows of a file.
struct PickedRows
{
    std::vector<std::string> header; ///< empty where the profile has none
    std::vector<TextRow> rows;       ///< in file order
};

/// Rows by line, whole, as the profile (or its place table) would read them. `lines` is ascending; lines that no row begins at
/// are left out. Errors: unreadableFile, fileRefused, headerMismatch.
[[nodiscard]] epi::Result<PickedRows> pickRows(const InputFile &file, const Profile &profile, bool placeTable,
                                               std::span<const std::uint64_t> lines, const Limits &limits = {});

} // namespace tracedesk::intake
