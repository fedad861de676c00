#include "intake/parse.h"

#include "intake/file_parser.h"

#include <cassert>
#include <utility>

namespace tracedesk::intake {

epi::Result<std::vector<ParsedFile>> parse(std::span<const InputFile> files, const Profile &profile, unsigned threads,
                                           std::stop_token stop, const epi::Progress &progress, const Limits &limits)
{
    std::uint64_t total = 0;
    for (const InputFile &file : files)
        total += file.size();
    std::uint64_t before = 0;
    const auto progressed = [&](std::uint64_t bytes) {
        if (progress)
            progress(epi::WorkStage::reading, before + bytes, total);
    };
    std::vector<FileParser> parsers;
    std::vector<bool> isTable;
    for (const InputFile &file : files) {
        parsers.emplace_back(file, profile, limits, threads, stop, progressed);
        const auto table = parsers.back().isPlaceTable();
        if (!table)
            return std::unexpected(table.error());
        isTable.push_back(*table);
    }
    std::vector<ParsedFile> parsed(files.size());
    PlaceTable places;
    // Tables first: a log may come before its table on the command line.
    for (const bool tables : {true, false})
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (isTable[i] != tables)
                continue;
            if (stop.stop_requested())
                return epi::fail(epi::ErrorCode::cancelled);
            auto file = tables ? parsers[i].parseTable(places) : parsers[i].parseRows(places);
            if (!file)
                return std::unexpected(file.error());
            assert(file->counts.addUp());
            before += files[i].size();
            parsed[i] = std::move(*file);
        }
    return parsed;
}

} // namespace tracedesk::intake
