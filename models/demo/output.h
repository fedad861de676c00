#pragma once

#include "demo/outbreak.h"
#include "demo/requests.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tracedesk::demo {

/// Where the files of one outbreak go, and how many rows each got. The steps of write().
class Output
{
public:
    Output(const Outbreak &outbreak, const std::filesystem::path &folder)
        : m_outbreak(outbreak)
        , m_folder(folder)
    {
    }

    /// `linelist.csv`, `contacts.csv`: what the office knows about the listed cases.
    [[nodiscard]] epi::Result<void> writeLists();
    /// `routes.csv`: what the listed cases say, as they remember it.
    [[nodiscard]] epi::Result<void> writeInterviews();
    /// `cells.csv`, `merchants.csv`, `venues.csv`.
    [[nodiscard]] epi::Result<void> writePlaceTables();
    /// `base_station.csv`, `cards.csv`, `entry_log.csv` and `truth/contacts.csv`, day after day.
    [[nodiscard]] epi::Result<void> writeRecords(const std::stop_token &stop, const epi::Progress &progress);
    /// `truth/infectors.csv`, `truth/venues.csv`.
    [[nodiscard]] epi::Result<void> writeTruth();
    /// `city.geojson`: districts, blocks, streets, brook and venues as an installation's layer.
    [[nodiscard]] epi::Result<void> writeCityLayer();

    [[nodiscard]] const WrittenRows &rows() const { return m_rows; }

private:
    [[nodiscard]] epi::Result<void> finish(class CsvFile &file, const std::string &name);

    const Outbreak &m_outbreak;
    std::filesystem::path m_folder;
    WrittenRows m_rows;
};

/// Number in the line list, as written: "NS-001".
[[nodiscard]] std::string caseNumber(std::int32_t listed);
/// The case number of an infection's source, "unlisted" or "imported".
[[nodiscard]] std::string infectorOf(const Epidemic &epidemic, const Infection &infection);
/// English word of a kind of place, as in the files' `category` columns.
[[nodiscard]] const char *categoryOf(PlaceKind kind);

/// Persons within 2 m of a listed case for 15 minutes and more in all, in its infectious span.
class TrueContacts
{
public:
    explicit TrueContacts(const Outbreak &outbreak);

    /// Adds a day, for which all plans are given.
    void addDay(std::int32_t day, const std::vector<DayPlan> &plans);
    struct Row
    {
        std::int32_t listed = 0; ///< the case
        std::uint32_t other = 0;
        DemoTime seconds = 0;
        DemoTime first = 0;
        DemoTime last = 0;
        std::uint32_t place = 0; ///< of the longest time together
    };
    /// In the order of cases, then persons.
    [[nodiscard]] std::vector<Row> rows() const;

    static constexpr double distance = 2; ///< metres
    static constexpr DemoTime minimum = 15 * 60;

private:
    struct Together
    {
        DemoTime seconds = 0;
        DemoTime first = 0;
        DemoTime last = 0;
        DemoTime longest = 0;
        std::uint32_t place = 0;
    };
    const Outbreak &m_outbreak;
    std::vector<DemoSpan> m_windows; ///< of each listed case
    std::map<std::pair<std::int32_t, std::uint32_t>, Together> m_together;
};

} // namespace tracedesk::demo
