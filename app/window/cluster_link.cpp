#include "app/window/links.h"

#include "view/cluster_pictures.h"

namespace tracedesk::app {

namespace {

// On a thread of the pool: waiting for the store's thread there blocks nobody who draws. Some cases at a time, so that what a
// user asks in between is answered in between.
epi::Result<desk::PlaceReading> readPlaces(const StoreThread &thread, const std::stop_token &stop, const epi::Progress &progress)
{
    desk::PlaceReading reading;
    while (!reading.isComplete()) {
        const auto read = thread
                              .ask([&](StoreRoom &room) -> epi::Result<void> {
                                  if (!room.office || stop.stop_requested())
                                      return epi::fail(epi::ErrorCode::cancelled);
                                  return room.office->readPlaces(reading);
                              })
                              .takeResult();
        if (!read)
            return std::unexpected(read.error());
        progress(epi::WorkStage::loading, reading.read, reading.cases.size());
    }
    return reading;
}

epi::Result<view::PlacesPicturePtr> findPlaces(const StoreThread &thread, const epi::PlaceQuestion &question,
                                               const std::stop_token &stop, const epi::Progress &progress)
{
    auto reading = readPlaces(thread, stop, progress);
    if (!reading)
        return std::unexpected(reading.error());
    auto found = desk::findPlaces(std::move(*reading), question, stop, progress);
    if (!found)
        return std::unexpected(found.error());
    return std::make_shared<const view::PlacesPicture>(
        view::PlacesPicture{std::move(found->found), found->unplaced, found->undated, found->utcOffset});
}

} // namespace

view::ClusterLink clusterLink(const StoreThread &thread)
{
    view::ClusterLink link;
    link.openCluster = [thread](std::uint32_t index, std::string inputDigest) {
        return thread.ask([index, inputDigest = std::move(inputDigest)](StoreRoom &room) -> epi::Result<view::ClusterPicturePtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            const auto file = room.office->clusterFile(index, inputDigest, "cluster");
            if (!file)
                return std::unexpected(file.error());
            return view::pictureOf(*file, index);
        });
    };
    link.findPlaces = [thread](const epi::PlaceQuestion &question, const std::stop_token &stop, const epi::Progress &progress) {
        return findPlaces(thread, question, stop, progress);
    };
    link.openPlace = [thread](epi::CommonPlace place, std::uint32_t index) {
        return thread.ask([place = std::move(place), index](StoreRoom &room) -> epi::Result<view::ClusterPicturePtr> {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            const auto file = room.office->commonPlaceFile(place, "common place");
            if (!file)
                return std::unexpected(file.error());
            return view::pictureOf(*file, index);
        });
    };
    return link;
}

} // namespace tracedesk::app
