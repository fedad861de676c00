#include "app/window/links.h"

#include "desk/rejects_csv.h"
#include "view/intake_pictures.h"
#include "view/words.h"

namespace tracedesk::app {

namespace {

/// Waits for the store's thread on a thread of the pool, which blocks nobody who draws.
template<class Body> auto askOffice(const StoreThread &thread, Body body)
{
    using Answer = decltype(body(std::declval<StoreRoom &>()));
    return thread
        .ask([&](StoreRoom &room) -> Answer {
            if (!room.office)
                return epi::fail(epi::ErrorCode::cancelled);
            return body(room);
        })
        .takeResult();
}

epi::Result<view::LookedPicturePtr> look(const StoreThread &thread, const std::vector<std::string> &paths, std::stop_token stop)
{
    const auto own = askOffice(thread, [](StoreRoom &room) { return room.office->ownProfiles(); });
    if (!own)
        return std::unexpected(own.error());
    const auto profiles = desk::allProfiles(*own, thread.surroundings());
    if (!profiles)
        return std::unexpected(profiles.error());
    auto looked = desk::lookAtFiles(paths, *own, thread.surroundings(), stop);
    if (!looked)
        return std::unexpected(looked.error());
    return view::pictureOf(std::move(*looked), *profiles, *own);
}

epi::Result<view::LookedPicturePtr> saveMapping(const StoreThread &thread, const view::MappingRequest &request,
                                                std::stop_token stop)
{
    const auto &looked = *request.looked->source;
    const auto saved = askOffice(thread, [&](StoreRoom &room) -> epi::Result<void> {
        const auto own = room.office->ownProfiles();
        if (!own)
            return std::unexpected(own.error());
        const auto shipped = desk::allProfiles({}, room.surroundings);
        if (!shipped)
            return std::unexpected(shipped.error());
        auto made = desk::mappedProfile(view::mappingOrder(request), looked[request.file].head, *shipped, *own);
        return made ? room.office->saveOwnProfile(std::move(*made)) : std::unexpected(made.error());
    });
    if (!saved)
        return std::unexpected(saved.error());
    std::vector<std::string> paths;
    for (const desk::LookedFile &file : looked)
        paths.push_back(file.path);
    return look(thread, paths, std::move(stop));
}

epi::Result<view::StagedPicturePtr> stage(const StoreThread &thread, const view::StageRequest &request, std::stop_token stop,
                                          const epi::Progress &progress)
{
    const auto own = askOffice(thread, [](StoreRoom &room) { return room.office->ownProfiles(); });
    if (!own)
        return std::unexpected(own.error());
    const auto profiles = desk::allProfiles(*own, thread.surroundings());
    if (!profiles)
        return std::unexpected(profiles.error());
    auto staged = desk::stageIntake(desk::groupFiles(view::chosenFiles(request), *profiles), thread.surroundings(),
                                    std::move(stop), progress);
    if (!staged)
        return std::unexpected(staged.error());
    return view::pictureOf(std::make_shared<const desk::StagedIntake>(std::move(*staged)));
}

epi::Result<view::StagedPicturePtr> repair(const StoreThread &thread, const view::StagedPicture &staged,
                                           std::span<const view::RejectRepair> repairs, std::stop_token stop)
{
    auto again = desk::repairRows(*staged.staged, view::repairedCells(staged, repairs), thread.surroundings(), std::move(stop));
    if (!again)
        return std::unexpected(again.error());
    return view::pictureOf(std::make_shared<const desk::StagedIntake>(std::move(*again)));
}

epi::Result<view::KeptPicturePtr> keep(const StoreThread &thread, const view::StagedPicture &staged, std::stop_token stop,
                                       const epi::Progress &progress)
{
    return askOffice(thread, [&](StoreRoom &room) -> epi::Result<view::KeptPicturePtr> {
        const desk::KeptIntake kept = room.office->keepIntake(*staged.staged, stop, progress);
        // Nothing was stored: the files stay staged and can be stored once more.
        if (kept.error && kept.files.empty())
            return std::unexpected(*kept.error);
        auto epidemic = room.look();
        if (!epidemic)
            return std::unexpected(epidemic.error());
        return view::pictureOf(kept, staged, std::move(*epidemic));
    });
}

epi::Result<std::monostate> exportRejects(desk::Office &office, const std::string &path,
                                          const std::vector<epi::RejectedRow> &rows, const std::vector<std::string> &header,
                                          const vault::SecretBytes &password)
{
    const auto mark = office.beginExport(password);
    if (!mark)
        return std::unexpected(mark.error());
    const auto words = [](epi::RejectReason reason) { return view::word(reason).toStdString(); };
    const std::string text = desk::rejectsCsv(rows, header, words, mark->id);
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    return office.finishExport(*mark, {epi::ExportKind::rejectedRows, path, "rejected rows", rows.size()}, bytes).transform([] {
        return std::monostate();
    });
}

} // namespace

view::IntakeLink intakeLink(const StoreThread &thread)
{
    view::IntakeLink link;
    link.look = [thread](const std::vector<std::string> &paths, std::stop_token stop) { return look(thread, paths, stop); };
    link.saveMapping = [thread](const view::MappingRequest &request, std::stop_token stop) {
        return saveMapping(thread, request, stop);
    };
    link.stage = [thread](const view::StageRequest &request, std::stop_token stop, const epi::Progress &progress) {
        return stage(thread, request, stop, progress);
    };
    link.repair = [thread](const view::StagedPicturePtr &staged, const std::vector<view::RejectRepair> &repairs,
                           std::stop_token stop) { return repair(thread, *staged, repairs, stop); };
    link.keep = [thread](const view::StagedPicturePtr &staged, std::stop_token stop, const epi::Progress &progress) {
        return keep(thread, *staged, stop, progress);
    };
    link.exportRejects = [thread](const std::string &path, const std::vector<epi::RejectedRow> &rows,
                                  const std::vector<std::string> &header, const vault::SecretBytes &password) {
        return askOffice(thread, [&](StoreRoom &room) { return exportRejects(*room.office, path, rows, header, password); });
    };
    link.history = [thread]() -> epi::Result<view::ImportHistoryPtr> {
        auto imports = askOffice(thread, [](StoreRoom &room) { return room.office->imports(); });
        if (!imports)
            return std::unexpected(imports.error());
        return std::make_shared<const std::vector<epi::ImportBatch>>(std::move(*imports));
    };
    return link;
}

} // namespace tracedesk::app
