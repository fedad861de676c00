#pragma once

#include "intake/parsed_file.h"
#include "intake/record_rows.h"

#include <cstdint>
#include <vector>

namespace tracedesk::intake {

/// Joins the chunks of one file in file order: numbers subjects and places for the whole file and leaves out exact
/// repeats. Holds one column set, no text of rows. While each subject's times ascend nothing can be a repeat; from the
/// first that do not, 8 to 16 bytes a row more.
class RecordMerge
{
public:
    /// `table` may be null; used places of it are copied into the batch.
    RecordMerge(FileKind kind, RecordShape shape, const PlaceTable *table);

    /// Makes room for a file of about so many rows; growing while reading costs more than parsing.
    void expect(std::size_t rows);
    /// The findings of the chunk are appended to the file's.
    void add(RecordChunk chunk, ParsedFile &file);
    /// Moves the batch, persons and period into the file.
    void finish(ParsedFile &file);

private:
    [[nodiscard]] std::uint32_t numberSubject(const std::string &token);
    void noteNames(RecordChunk &chunk, const std::vector<std::uint32_t> &numbers);
    void renumberSubjects(RecordChunk &chunk);
    void renumberPlaces(RecordChunk &chunk);
    /// Calls `act` for every column this file has, in step.
    template<class F> void eachColumn(epi::RecordColumns &own, const epi::RecordColumns &from, F act) const;
    /// Takes rows over from `row` on while times ascend; returns the first row that it did not take.
    [[nodiscard]] std::size_t takeAscending(const epi::RecordColumns &from);
    void takeCompared(const epi::RecordColumns &from, std::size_t row, ParsedFile &file);
    [[nodiscard]] bool isRepeat(const epi::RecordColumns &from, std::size_t row, std::uint64_t hash);
    void compareFromNow();
    void reserveSlots(std::size_t rows);
    [[nodiscard]] std::uint64_t hashOf(const epi::RecordColumns &r, std::size_t row) const;

    FileKind m_kind;
    RecordShape m_shape;
    const PlaceTable *m_table;
    epi::RecordColumns m_records;
    TokenTable m_subjects;
    std::vector<epi::Person> m_persons; ///< by subject
    TokenTable m_placeTokens;           ///< codes of embedded places
    std::vector<epi::Place> m_places;
    std::vector<std::uint32_t> m_placeOfTable; ///< index in the table -> index in m_places, or noPlace
    std::vector<std::uint32_t> m_latest;       ///< by subject: begin of its last row; while m_slots is empty
    std::vector<std::uint64_t> m_slots;        ///< hash in the high half, row + 1 in the low; 0 = free
};

} // namespace tracedesk::intake
