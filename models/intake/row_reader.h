#pragma once

#include "epi/case.h"
#include "epi/evidence.h"
#include "intake/layout.h"
#include "intake/parsed_file.h"
#include "intake/text_decoder.h"
#include "intake/time_format.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// What was found wrong in some rows.
struct RowFindings
{
    std::vector<epi::RejectedRow> rejected;
    std::vector<epi::Remark> remarks;
};

/// The file a row stands in, for profiles that take a value from its name.
struct FileNames
{
    std::string base;   ///< file name without folder
    std::string stem;   ///< without the ending
    std::string folder; ///< the folder's name alone
};

/// Reads the fields of one row after the other as what their columns hold. A reader either gives a value, or none; the
/// first thing that makes the row unusable is kept and everything after it does not matter: ask `isRejected` once.
/// One for each thread.
class RowReader
{
public:
    /// The layout and profile must outlive this.
    RowReader(const Layout &layout, const Profile &profile, const FileNames &names, RowFindings &findings);

    /// Turns to a row. False: the row is rejected as a whole already (quoting, length, number of cells).
    [[nodiscard]] bool begin(const Row &row, std::uint64_t ordinal);
    [[nodiscard]] bool isRejected() const { return m_rejected; }
    /// Rejects the row for this field.
    void reject(const BoundField *field, epi::RejectReason reason, std::string_view value);
    void remark(epi::RemarkReason reason, std::string value);
    /// What remarks and lists call this row.
    void setSubject(std::string_view subject) { m_subject.assign(subject); }

    /// The value as we write it: decoded, trimmed, mapped, without the words for "missing". Empty: none.
    [[nodiscard]] std::string text(Field field);
    [[nodiscard]] std::vector<std::string> items(Field field);
    /// Days and numbers that cannot be read leave a remark and count as none.
    [[nodiscard]] std::optional<epi::DayRange> days(Field field);
    [[nodiscard]] std::optional<epi::Day> day(Field field);
    [[nodiscard]] std::optional<double> number(Field field, double least, double most);
    [[nodiscard]] std::optional<bool> yesNo(Field field);
    [[nodiscard]] epi::Sex sex(Field field);
    [[nodiscard]] std::optional<std::uint8_t> age(Field field);
    /// A time that cannot be read rejects the row.
    [[nodiscard]] std::optional<epi::Instant> time(Field field);
    /// The position in the profile's coordinate system as WGS 84; none where both cells are empty. A position that is
    /// not on the earth rejects the row; so does 0,0 where it is not asked to mean "none".
    [[nodiscard]] std::optional<epi::LatLng> position(NoPosition none);
    /// Everything the profile reads from this row, to tell exact repeats by.
    [[nodiscard]] std::string fingerprint() const;

    [[nodiscard]] TimeReader &times() { return m_times; }
    [[nodiscard]] TextDecoder &decoder() { return m_decoder; }
    /// Map, prefix, strip of a rule, on decoded text.
    [[nodiscard]] static std::string transformed(const ColumnRule &rule, std::string value);
    /// The raw cell text of a field with one column; joins several in a buffer. Rejects formulas and their kin.
    [[nodiscard]] std::string_view raw(const BoundField &field);
    [[nodiscard]] bool isMissing(std::string_view value) const;
    [[nodiscard]] const BoundField *find(Field field) const { return m_layout.find(field); }

private:
    [[nodiscard]] std::string value(const BoundField &field);
    void ignore(std::string value) { remark(epi::RemarkReason::ignoredValue, std::move(value)); }

    const Layout &m_layout;
    const Profile &m_profile;
    const FileNames &m_names;
    RowFindings &m_findings;
    TextDecoder m_decoder;
    TimeReader m_times;
    const Row *m_row = nullptr;
    std::uint64_t m_ordinal = 0;
    bool m_rejected = false;
    std::string m_subject;
    std::string m_joined;
};

/// A number in full, without locale. None: anything else stands there.
[[nodiscard]] std::optional<double> readNumber(std::string_view text);
/// Degrees or metres of a profile's coordinate system as WGS 84. None: not on the earth.
[[nodiscard]] std::optional<epi::LatLng> toWgs84(epi::CoordinateSystem system, double latitudeOrNorth, double longitudeOrEast);

} // namespace tracedesk::intake
