#pragma once

#include "epi/geodesy.h"
#include "epi/result.h"
#include "epi/time_span.h"
#include "intake/fields.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// One column of a file: by any of several header names, or by position.
struct ColumnRef
{
    std::vector<std::string> names; ///< compared without regard to surrounding white space
    std::uint32_t position = 0;     ///< 1-based; 0 = by name

    bool operator==(const ColumnRef &) const = default;
};

/// Where a value that no column holds comes from.
enum class Origin : std::uint8_t { column, rowNumber, fileName, folderName };

/// How one field is read from a row.
struct ColumnRule
{
    Field field = Field::caseId;
    std::vector<ColumnRef> columns; ///< several: joined by a space, or the first that is not empty
    bool firstOf = false;
    Origin origin = Origin::column;
    std::map<std::string, std::string, std::less<>> values; ///< what the file writes -> what we write
    std::optional<std::string> otherwise;                   ///< for values the map does not name
    std::string separators;                                 ///< of lists; any of these characters parts two items
    std::vector<std::string> strip;                         ///< taken off the front of a value or item
    std::string prefix;                                     ///< put before a value or item that is not empty
    std::string extract; ///< items are this literal followed by digits, found anywhere in the text

    bool operator==(const ColumnRule &) const = default;
};

enum class Encoding : std::uint8_t { utf8, windows949 };

/// How times of day and days are written. Letters of formats: YYYY MM M DD D hh h mm ss AP z; anything else stands
/// for itself. "serial" and "serial-1904" are spreadsheet day numbers. A format without a day of the month means the
/// whole month.
struct TimeRules
{
    std::vector<std::string> formats{"YYYY-MM-DD hh:mm:ss"};
    std::vector<std::string> dayFormats{"YYYY-MM-DD"};
    std::string zone = "Asia/Seoul";    ///< IANA name
    std::optional<epi::Seconds> offset; ///< instead of a zone
    std::optional<epi::Day> date;       ///< for formats without one
    bool pastMidnight = false;          ///< an end before its begin is on the next day

    bool operator==(const TimeRules &) const = default;
};

/// What a row without a usable position amounts to: coordinates that are empty or 0,0.
enum class NoPosition : std::uint8_t { reject, keep };

/// The table that says where the places of a log are.
struct PlaceRules
{
    std::vector<ColumnRule> columns; ///< empty: the rows name no place, or carry it themselves
    std::string file;                ///< name of a file beside the log, `*` for any run of characters
    std::string delimiter;           ///< one character; empty: as the log
    bool embedded = false;           ///< each row of the log carries the coordinates of its station
    double radius = 0;               ///< metres, where the table says nothing
    NoPosition noPosition = NoPosition::reject;

    bool operator==(const PlaceRules &) const = default;
};

/// A provider's file format as a value. Read from JSON; resources/formats/README.md describes the form.
struct Profile
{
    std::string name;
    FileKind kind = FileKind::lineList;
    char delimiter = ',';
    Encoding encoding = Encoding::utf8;
    bool header = true;
    std::uint32_t skip = 0; ///< lines before the header or the first row
    std::string sheet;      ///< of a workbook; empty: the first whose header fits
    TimeRules time;
    epi::CoordinateSystem coordinates = epi::CoordinateSystem::wgs84;
    std::vector<std::string> missing; ///< words that mean "no value": NA
    std::vector<ColumnRule> columns;
    std::map<Field, std::string> defaults;
    PlaceRules places;

    bool operator==(const Profile &) const = default;

    [[nodiscard]] const ColumnRule *rule(Field field) const;
};

/// Reads a profile. Errors: profileInvalid (`path`, where in the JSON, why): not JSON, unknown member, field, format,
/// zone or encoding, a required field without a column.
[[nodiscard]] epi::Result<Profile> parseProfile(std::string_view json, const std::string &path);
/// The JSON that parseProfile reads back as the same value.
[[nodiscard]] std::string toJson(const Profile &profile);

/// Reads `folder/NAME.json`. Errors: unknownProfile, profileInvalid.
[[nodiscard]] epi::Result<Profile> loadProfile(const std::string &folder, const std::string &name);
/// All profiles of a folder, by name. Errors: unreadableFile, profileInvalid.
[[nodiscard]] epi::Result<std::vector<Profile>> loadProfiles(const std::string &folder);

/// A profile with columns named by the user: "field=column" each, the column by header name or, where the file has no
/// header, by number. Errors: invalidArgument (the mapping, why).
[[nodiscard]] epi::Result<Profile> withMapping(Profile profile, std::span<const std::string> mappings);

/// How a header fits the columns of a profile: the share of the header's columns that the profile knows plus the share of
/// the profile's columns that the header has.
struct HeaderFit
{
    double score = 0;
    std::vector<std::string> missing; ///< names of needed fields without a column
};
/// As the log or list of the profile, or as its table of places.
[[nodiscard]] HeaderFit headerFit(const Profile &profile, bool placeTable, std::span<const std::string> header);
/// The score of the log or list; 0 where a needed column is missing, or the profile has no header.
[[nodiscard]] double fitness(const Profile &profile, std::span<const std::string> header);
/// The profile a header line belongs to, of those with a header; none where nothing fits.
[[nodiscard]] std::optional<std::string> guessProfile(std::span<const Profile> profiles, std::string_view headerLine);

} // namespace tracedesk::intake
