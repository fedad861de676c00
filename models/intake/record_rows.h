#pragma once

#include "epi/evidence.h"
#include "intake/place_table.h"
#include "intake/row_reader.h"
#include "intake/token_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::intake {

/// The records of one block of a file, with subjects (and embedded places) numbered inside the block.
struct RecordChunk
{
    std::uint64_t read = 0;
    epi::RecordColumns records;
    std::vector<std::string> subjects;
    std::vector<epi::Person> persons; ///< by subject, where the file names them; else empty
    std::vector<epi::Place> places;   ///< embedded ones; else `records.place` counts in the place table
    RowFindings findings;
};

/// Which optional columns of RecordColumns a file of this layout fills.
struct RecordShape
{
    bool duration = false;
    bool place = false;
    bool position = false;
    bool accuracy = false;
    bool amount = false;
    bool embedded = false;
    bool persons = false;
};
[[nodiscard]] RecordShape shapeOf(const Profile &profile, const Layout &layout);

/// Types provider records row by row. One for each block, so that blocks can be typed at the same time.
class RecordRows
{
public:
    /// `places` may be null where the rows need none. All arguments must outlive this.
    RecordRows(const Layout &layout, const Profile &profile, const FileNames &names, const PlaceTable *places);
    RecordRows(const RecordRows &) = delete;
    RecordRows &operator=(const RecordRows &) = delete;

    void add(const Row &row);
    [[nodiscard]] RecordChunk take();

private:
    /// What a distinct text of the block amounts to.
    struct Resolved
    {
        std::uint32_t index = 0;
        std::optional<epi::RejectReason> fault;
    };
    struct Times
    {
        std::uint32_t begin = 0;
        std::uint32_t duration = 0;
    };
    [[nodiscard]] std::uint32_t subject();
    [[nodiscard]] Times times();
    [[nodiscard]] std::optional<epi::Instant> instant(const BoundField &field, const Row &row);
    [[nodiscard]] std::uint32_t place();
    [[nodiscard]] std::uint32_t embeddedPlace();
    [[nodiscard]] Resolved resolvePlace(std::string_view bytes);
    [[nodiscard]] Resolved resolveEmbedded(std::string_view latitude, std::string_view longitude, std::string code);
    [[nodiscard]] std::optional<double> optionalNumber(const BoundField *field, double most);
    [[nodiscard]] bool isElsewhere();

    const Profile &m_profile;
    const PlaceTable *m_table;
    RecordShape m_shape;
    RecordChunk m_chunk;
    RowReader m_reader;
    std::optional<TimeReader> m_cellTimes; ///< for date cells of workbooks
    const Row *m_row = nullptr;
    const BoundField *m_subjectField;
    const BoundField *m_timeField;
    const BoundField *m_endField;
    const BoundField *m_placeField;
    const BoundField *m_latitudeField;
    const BoundField *m_longitudeField;
    const BoundField *m_accuracyField;
    const BoundField *m_amountField;
    const BoundField *m_channelField;
    TokenTable m_subjectTokens;
    std::vector<Resolved> m_subjects;
    TokenTable m_placeTokens;
    std::vector<Resolved> m_places;
    std::string m_key;
};

} // namespace tracedesk::intake
