#pragma once

#include "intake/parsed_file.h"
#include "intake/row_reader.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tracedesk::intake {

/// Types the rows of a line list, a contact list, a route list or a list of named contacts, in file order.
class ListRows
{
public:
    /// `file` is filled in; layout, profile and names must outlive this.
    ListRows(const Layout &layout, const Profile &profile, const FileNames &names, ParsedFile &file);

    void add(const Row &row);
    /// Moves findings and period into the file.
    void finish();

private:
    [[nodiscard]] bool addCase(std::uint64_t line);
    [[nodiscard]] bool addExposure(std::uint64_t line);
    [[nodiscard]] bool addVisit(std::uint64_t line);
    [[nodiscard]] bool addContact(std::uint64_t line);
    /// A day that is no day rejects the row, as does a word that is not of a code list.
    [[nodiscard]] std::optional<epi::Day> strictDay(Field field);
    template<class T> [[nodiscard]] T coded(Field field, std::span<const std::pair<std::string_view, T>> codes);
    void checkOrder(const epi::Case &facts);
    void extend(epi::Instant begin, epi::Instant end);
    void extend(epi::Day day);
    [[nodiscard]] std::string required(Field field);

    const Profile &m_profile;
    ParsedFile &m_file;
    RowFindings m_findings;
    RowReader m_reader;
    std::uint64_t m_ordinal = 0;
    std::unordered_set<std::string> m_rows; ///< fingerprints of kept rows
    std::unordered_set<std::string> m_caseNumbers;
};

} // namespace tracedesk::intake
