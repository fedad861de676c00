#include "desk/demonstration.h"

#include "desk/office.h"

#include <array>
#include <vector>

namespace tracedesk::desk {

namespace {

struct Delivery
{
    const char *profile;
    std::vector<const char *> files;
};

// Lists first: records and routes are about the cases in them.
const std::array deliveries{
    Delivery{"tracedesk-linelist", {"linelist.csv"}},
    Delivery{"tracedesk-contacts", {"contacts.csv"}},
    Delivery{"tracedesk-base-station", {"cells.csv", "base_station.csv"}},
    Delivery{"tracedesk-cards", {"merchants.csv", "cards.csv"}},
    Delivery{"tracedesk-entry-log", {"venues.csv", "entry_log.csv"}},
    Delivery{"tracedesk-route", {"routes.csv"}},
};

} // namespace

epi::Result<void> makeDemonstration(const demo::Options &options, const std::filesystem::path &folder,
                                    const Surroundings &surroundings, const std::stop_token &stop, const epi::Progress &progress)
{
    const std::filesystem::path files = folder / "files";
    const auto outbreak = demo::generate(options, stop, progress);
    if (!outbreak)
        return std::unexpected(outbreak.error());
    if (const auto written = demo::write(**outbreak, files, stop, progress); !written)
        return std::unexpected(written.error());
    const auto password = vault::SecretBytes::copyOf(demonstrationPassword);
    const store::Founding founding{.founder = {std::string(demonstrationUser), epi::Role::owner, {}}};
    auto founded = Office::found(folder / demonstrationStore, founding, password, surroundings);
    if (!founded)
        return std::unexpected(founded.error());
    for (const Delivery &delivery : deliveries) {
        ImportOrder order;
        order.profile = delivery.profile;
        for (const char *name : delivery.files)
            order.files.push_back((files / name).string());
        const auto staged = stageImport(order, surroundings, stop, progress);
        if (!staged)
            return std::unexpected(staged.error());
        if (const auto kept = founded->office.keepImport(*staged, stop, progress); !kept)
            return std::unexpected(kept.error());
    }
    return {};
}

} // namespace tracedesk::desk
