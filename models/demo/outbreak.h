#pragma once

#include "demo/city.h"
#include "demo/epidemic.h"
#include "demo/population.h"
#include "demo/radio.h"
#include "demo/routine.h"
#include "epi/progress.h"
#include "epi/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <stop_token>
#include <string>

namespace tracedesk::demo {

/// What outbreak to make. The same options give the same bytes on every machine.
struct Options
{
    std::uint64_t seed = 1;
    std::uint32_t cases = 60;     ///< exactly so many in the line list
    std::uint32_t persons = 5000; ///< 200 to 200,000
    std::int32_t days = 21;       ///< 7 to 120, from 2020-03-02, a Monday
    bool everyone = false;        ///< provider files hold all persons, not only what would have been requested
};

/// A town, its inhabitants and what happened to them. Values; the parts refer to each other, so an
/// outbreak is moved as a whole and never copied.
struct Outbreak
{
    Options options;
    City city;
    Population population;
    std::unique_ptr<RadioNetwork> radio;
    std::unique_ptr<Routine> routine;
    Epidemic epidemic;
};

/// Rows written into each file (header not counted), by file name ("truth/infectors.csv").
using WrittenRows = std::map<std::string, std::uint64_t>;

/// Makes the town and lets the disease spread. Pure; a second or two for the default.
/// invalidArgument (what, why) for options out of range or cases that the town cannot have; cancelled.
[[nodiscard]] epi::Result<std::unique_ptr<Outbreak>> generate(const Options &options, const std::stop_token &stop = {},
                                                              const epi::Progress &progress = {});

/// Writes the provider files in the layouts of our own CSV templates, `city.geojson` and `truth/` into `folder`
/// (made if need be; files of these names are replaced). Streaming: 10^7 rows need no memory.
/// ioFailed, diskFull, cancelled; a file cut off by these is left behind.
[[nodiscard]] epi::Result<WrittenRows> write(const Outbreak &outbreak, const std::filesystem::path &folder,
                                             const std::stop_token &stop = {}, const epi::Progress &progress = {});

} // namespace tracedesk::demo
