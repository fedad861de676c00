#pragma once

#include "epi/geodesy.h"
#include "epi/id.h"
#include "epi/time_span.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::epi {

/// What kind of provider a position record comes from; a lane of the timeline each.
enum class RecordKind : std::uint8_t { cellSite, gps, card, entryLog };

/// A fixed place that records point at: a base station, a merchant, a venue.
struct Place
{
    std::string code; ///< the provider's own, unique in its batch
    std::string name; ///< empty for base stations
    std::string category;
    std::string address;
    LatLng position;
    double radius = 0; ///< metres within which the person was, when the record names no accuracy
    /// Direction of a sector antenna in degrees clockwise from north, and its opening; none: all round.
    std::optional<double> azimuth;
    std::optional<double> beamwidth;
};

/// Provider records of one kind and one file, as columns of equal length (structure of arrays: 10^7 rows).
/// Columns said to be optional are either empty or of full length. Row order is file order.
struct RecordColumns
{
    static constexpr std::uint32_t noPlace = std::numeric_limits<std::uint32_t>::max();
    static constexpr double degreesPerUnit = 1e-7;

    std::vector<std::uint32_t> subject;  ///< index into the batch's subjects
    std::vector<std::uint32_t> begin;    ///< seconds since 1970-01-01 UTC
    std::vector<std::uint32_t> duration; ///< seconds the record itself claims; optional, 0 = an instant
    std::vector<std::uint32_t> place;    ///< index into the batch's places, or noPlace; optional (GPS has none)
    std::vector<std::int32_t> latitude;  ///< 1e-7 degrees; optional, given where place is not
    std::vector<std::int32_t> longitude; ///< 1e-7 degrees; optional
    std::vector<std::uint16_t> accuracy; ///< metres; optional, 0 = not said
    std::vector<std::uint32_t> amount;   ///< of a payment, in the currency's unit; optional
    std::vector<std::uint32_t> line;     ///< line in the source file, 1-based, header included

    [[nodiscard]] std::size_t size() const { return begin.size(); }
};

/// What a file of provider records amounts to once parsed.
struct RecordBatch
{
    RecordKind kind = RecordKind::cellSite;
    std::vector<std::string> subjects; ///< tokens as in the file
    std::vector<Place> places;
    RecordColumns records;
};

/// Counts of any import. read = stored + duplicate + rejected + quarantined, always.
struct ImportCounts
{
    std::uint64_t read = 0;
    std::uint64_t stored = 0;
    std::uint64_t duplicate = 0;
    std::uint64_t rejected = 0;
    std::uint64_t quarantined = 0;

    [[nodiscard]] bool addUp() const { return read == stored + duplicate + rejected + quarantined; }
    bool operator==(const ImportCounts &) const = default;
};

/// Why a row was refused. Words are chosen above.
enum class RejectReason : std::uint8_t {
    missingValue, ///< a required field is empty
    notANumber,
    notATime,
    notACoordinate, ///< outside the earth, or the "no fix" pair 0,0
    outOfRange,     ///< a number or time no record of this kind can have
    unknownPlace,   ///< the place table has no such code
    unknownCase,    ///< the edge or visit names a case that is not in the store
    selfReference,  ///< a case said to have infected itself
    endsBeforeBegin,
    duplicateKey, ///< a case number or place code given twice with different facts
    wrongColumnCount,
    badEncoding, ///< bytes that are no text in the file's encoding
    badQuoting,
    tooLong,         ///< a field beyond the limit
    formula,         ///< a spreadsheet cell that is computed
    badValue,        ///< not one of the values the profile lists
    personElsewhere, ///< the person has cases outside the area of who imports
};
inline constexpr auto lastRejectReason = RejectReason::personElsewhere;

struct RejectedRow
{
    std::string file;         ///< file name without folder
    std::uint64_t line = 0;   ///< 1-based, header included; row of the sheet in XLSX
    std::uint32_t column = 0; ///< 1-based; 0 when the row as a whole is meant
    std::string field;        ///< the profile's name for the column
    RejectReason reason = RejectReason::badValue;
    std::string value; ///< what stood there, cut to 200 bytes

    bool operator==(const RejectedRow &) const = default;
};

/// What is suspicious about a row that was kept, or about a link of it that was not.
enum class RemarkReason : std::uint8_t {
    // links between cases; the first two cannot be kept as exposures, the others are
    selfReference,         ///< a case said to have infected itself
    unknownCase,           ///< the link names a case that is nowhere
    cycle,                 ///< two cases said to have infected each other
    onsetBeforeSource,     ///< the infectee's onset lies before the infector's
    confirmedBeforeSource, ///< the infectee was confirmed before the infector
    // values
    pastMidnight,  ///< ended before it began; understood as the next day
    datesReversed, ///< a later step of one case dated before an earlier one
    blankValue,    ///< only white space; read as empty
    ignoredValue,  ///< could not be read as what its column holds; left out, the row is kept
    noPosition,    ///< the place table gives this place no coordinates; its records stand nowhere on the map
};

struct Remark
{
    std::uint64_t line = 0;
    RemarkReason reason = RemarkReason::pastMidnight;
    std::string subject; ///< case number or subject token
    std::string value;   ///< what the remark is about: the other case, the time
    bool operator==(const Remark &) const = default;
};

/// One imported file, kept as the provenance of everything that came with it.
struct ImportBatch
{
    ImportBatchId id;
    std::string fileName;
    std::string profile;
    std::string digest; ///< BLAKE2b-256 of the file, hexadecimal
    Instant imported{};
    std::string importedBy;
    ApprovalId approval; ///< the approval the data came under; null until requests exist
    ImportCounts counts;
    std::optional<TimeSpan> period; ///< first record to last
};

} // namespace tracedesk::epi
