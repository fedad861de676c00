#include "desk/contacts_of_file.h"

#include "intake/profile.h"
#include "tracing/all_pairs.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <variant>

namespace tracedesk::desk {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Base stations come by the thousand; beyond this many different positions each record keeps its own.
constexpr std::size_t mostPlaces = 65536;

epi::Result<std::string> nameByHeader(const std::string &file, const std::string &formats)
{
    auto profiles = intake::loadProfiles(formats);
    if (!profiles)
        return std::unexpected(profiles.error());
    std::ifstream in(file);
    std::string header;
    if (!std::getline(in, header))
        return epi::fail(epi::ErrorCode::unreadableFile, file, "");
    std::erase_if(*profiles, [](const intake::Profile &p) {
        return p.kind != intake::FileKind::baseStation && p.kind != intake::FileKind::gps;
    });
    return intake::guessProfile(*profiles, header).value_or("positions");
}

epi::Result<intake::Profile> profileOf(const ContactsOrder &order, const Surroundings &surroundings)
{
    const std::string formats = surroundings.resources + "/formats";
    epi::Result<std::string> name = order.profile;
    if (order.profile.empty())
        name = order.mappings.empty() ? nameByHeader(order.file, formats) : std::string("positions");
    if (!name)
        return std::unexpected(name.error());
    auto profile = intake::loadProfile(formats, *name);
    if (!profile)
        return profile;
    auto mapped = intake::withMapping(std::move(*profile), order.mappings);
    // Distances in a projected system are those of its plane, whatever place on earth it has.
    if (mapped && mapped->coordinates != epi::CoordinateSystem::wgs84)
        mapped->coordinates = epi::CoordinateSystem::localMetres;
    return mapped;
}

struct Positions
{
    std::vector<double> x; ///< one for each place or record
    std::vector<double> y;
    std::vector<std::uint32_t> place;
};

// Places by the hundred thousand are free positions in truth.
Positions expanded(const Positions &coded)
{
    Positions free;
    for (const std::uint32_t place : coded.place) {
        free.x.push_back(coded.x[place]);
        free.y.push_back(coded.y[place]);
    }
    return free;
}

// Longitude and latitude in degrees, or metres where the profile says that its coordinates are of no stated place.
Positions positionsOf(const epi::RecordBatch &batch)
{
    Positions positions;
    const epi::RecordColumns &records = batch.records;
    if (!records.place.empty()) {
        for (const epi::Place &place : batch.places) {
            positions.x.push_back(place.position.longitude);
            positions.y.push_back(place.position.latitude);
        }
        positions.place = records.place;
        return positions.x.size() <= mostPlaces ? positions : expanded(positions);
    }
    positions.x.resize(records.size());
    positions.y.resize(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        positions.x[i] = records.longitude[i] * epi::RecordColumns::degreesPerUnit;
        positions.y[i] = records.latitude[i] * epi::RecordColumns::degreesPerUnit;
    }
    if (auto coded = tracing::codePlaces(positions.x, positions.y, mostPlaces))
        return {std::move(coded->x), std::move(coded->y), std::move(coded->place)};
    return positions;
}

} // namespace

epi::Result<ContactsOfFile> contactsOfFile(const ContactsOrder &order, const Surroundings &surroundings, std::stop_token stop,
                                           const epi::Progress &progress)
{
    const auto profile = profileOf(order, surroundings);
    if (!profile)
        return std::unexpected(profile.error());
    auto start = Clock::now();
    auto staged = stageFiles(std::span(&order.file, 1), *profile, surroundings, stop, progress);
    if (!staged)
        return std::unexpected(staged.error());
    ContactsOfFile answer;
    answer.stages.push_back({"parse", secondsSince(start)});

    const auto file = std::ranges::find_if(staged->files, [](const intake::ParsedFile &f) { return !f.placeTable; });
    const auto *batch = file == staged->files.end() ? nullptr : std::get_if<epi::RecordBatch>(&file->content);
    if (!batch)
        return epi::fail(epi::ErrorCode::invalidArgument, order.file, "no positions");
    answer.counts = file->counts;
    answer.rejected = std::move(file->rejected);

    start = Clock::now();
    const Positions positions = positionsOf(*batch);
    answer.stages.push_back({"places", secondsSince(start)});
    tracing::PositionColumns columns;
    columns.personCount = static_cast<std::uint32_t>(batch->subjects.size());
    columns.person = batch->records.subject;
    columns.time = batch->records.begin;
    columns.place = positions.place;
    columns.x = positions.x;
    columns.y = positions.y;
    columns.coordinates = profile->coordinates == epi::CoordinateSystem::localMetres
                              ? tracing::PositionColumns::Coordinates::metres
                              : tracing::PositionColumns::Coordinates::degrees;
    const auto index = tracing::CoPresenceIndex::make(columns, {order.distance, order.minimum, order.gap}, stop);
    if (!index)
        return std::unexpected(index.error());
    const auto all = index->allPairs(surroundings.threads, stop, progress);
    if (!all)
        return std::unexpected(all.error());
    for (const auto &[name, seconds] : {std::pair("sort", all->stages.sort), std::pair("dwell", all->stages.dwell),
                                        std::pair("index", all->stages.index), std::pair("all_pairs", all->stages.probe)})
        answer.stages.push_back({name, seconds});
    answer.totalSeconds = all->totalSeconds;
    answer.pairs.reserve(all->pairs.size());
    for (const tracing::PersonPair &pair : all->pairs)
        answer.pairs.push_back({batch->subjects[pair.first], batch->subjects[pair.second], pair.seconds});
    return answer;
}

} // namespace tracedesk::desk
