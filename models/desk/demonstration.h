#pragma once

#include "demo/outbreak.h"
#include "desk/surroundings.h"

#include <filesystem>
#include <stop_token>
#include <string_view>

namespace tracedesk::desk {

/// The demonstration holds nobody's data: its account may be known to everybody.
inline constexpr std::string_view demonstrationUser = "demonstration";
inline constexpr std::string_view demonstrationPassword = "demonstration only";

/// Where makeDemonstration() puts things below its folder.
inline constexpr std::string_view demonstrationStore = "outbreak.tracedesk";
inline constexpr std::string_view demonstrationLayer = "files/city.geojson";

/// Makes a demonstration outbreak as provider files, a store of its own and imports everything through the confined parser, as an
/// office would; nothing is traced yet. `folder` must be there; on an error or a stop what was made remains in it.
/// Errors: those of demo::generate, demo::write, Office::found, stageImport and Office::keepImport.
/// Threads: any; progress comes on the calling thread.
[[nodiscard]] epi::Result<void> makeDemonstration(const demo::Options &options, const std::filesystem::path &folder,
                                                  const Surroundings &surroundings, const std::stop_token &stop,
                                                  const epi::Progress &progress);

} // namespace tracedesk::desk
