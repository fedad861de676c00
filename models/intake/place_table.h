#pragma once

#include "epi/evidence.h"
#include "intake/parsed_file.h"
#include "intake/row_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tracedesk::intake {

/// Places by the provider's code.
class PlaceTable
{
public:
    /// False: the code is there already.
    [[nodiscard]] bool add(epi::Place place);
    [[nodiscard]] std::optional<std::uint32_t> find(const std::string &code) const;
    [[nodiscard]] const std::vector<epi::Place> &places() const { return m_places; }

private:
    std::vector<epi::Place> m_places;
    std::unordered_map<std::string, std::uint32_t> m_byCode;
};

/// Reads the rows of a cell, merchant or venue table into a table and, for its provenance, into a file of its own.
/// A code given twice: an exact repeat is a duplicate, other facts are rejected (duplicateKey).
class PlaceRows
{
public:
    PlaceRows(const Layout &layout, const Profile &profile, const FileNames &names, ParsedFile &file, PlaceTable &table);

    void add(const Row &row);
    void finish();

private:
    [[nodiscard]] std::optional<epi::Place> read();

    const Profile &m_profile;
    ParsedFile &m_file;
    PlaceTable &m_table;
    RowFindings m_findings;
    RowReader m_reader;
    std::uint64_t m_ordinal = 0;
    std::vector<epi::Place> m_own;
    std::unordered_map<std::string, std::string> m_rows; ///< code -> fingerprint of its row
};

/// The record kind of a provider file.
[[nodiscard]] epi::RecordKind recordKind(FileKind kind);

} // namespace tracedesk::intake
