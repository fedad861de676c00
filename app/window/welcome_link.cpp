#include "app/window/code_sheet.h"
#include "app/window/links.h"

#include "desk/demonstration.h"

#include <QDir>
#include <QLockFile>

namespace tracedesk::app {

namespace {

const auto demonstrationFolders = QStringLiteral("demonstration-");
const auto inUse = QStringLiteral("/in-use");

// A program that was killed could not remove its own.
void removeLeftOver(const QString &data)
{
    const QDir folder(data);
    for (const QString &name : folder.entryList({demonstrationFolders + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        QLockFile lock(folder.filePath(name) + inUse);
        if (lock.tryLock(0))
            QDir(folder.filePath(name)).removeRecursively();
    }
}

epi::Result<view::Demonstration> demonstrate(const StoreThread &thread, const QString &data, const demo::Options &options,
                                             const std::stop_token &stop, const epi::Progress &progress)
{
    QDir().mkpath(data);
    removeLeftOver(data);
    auto made = std::make_shared<DemonstrationFolder>(data + u'/' + demonstrationFolders);
    if (!made->isValid())
        return epi::fail(epi::ErrorCode::ioFailed, data.toStdString(), "create", made->reason().toStdString());
    const desk::Surroundings &surroundings = thread.surroundings();
    if (const auto done = desk::makeDemonstration(options, made->path().toStdString(), surroundings, stop, progress); !done)
        return std::unexpected(done.error());
    view::UnlockRequest request{(made->path().toStdString() + '/').append(desk::demonstrationStore),
                                std::string(desk::demonstrationUser), vault::SecretBytes::copyOf(desk::demonstrationPassword)};
    const std::string path = request.path;
    // On a thread of the pool: waiting for the store's thread there blocks nobody who draws.
    auto opened = thread
                      .ask([made = std::move(made), request = std::move(request)](StoreRoom &room) mutable {
                          room.demonstration = std::move(made);
                          return room.unlock(request);
                      })
                      .takeResult();
    if (!opened)
        return std::unexpected(opened.error());
    return view::Demonstration{std::move(*opened), path};
}

} // namespace

view::WelcomeLink welcomeLink(const StoreThread &thread, const QString &data, const demo::Options &options)
{
    view::WelcomeLink link;
    link.look = [thread](std::string folder) {
        return thread.ask([folder = std::move(folder)](StoreRoom &) -> epi::Result<void> {
            if (!desk::Office::liesIn(folder))
                return epi::fail(epi::ErrorCode::noStore, folder);
            return {};
        });
    };
    link.found = [thread](view::NewStore wanted) {
        return thread.ask([wanted = std::move(wanted)](StoreRoom &room) { return room.found(wanted); });
    };
    link.writeCodes = [thread](std::string file, view::CodeSheet sheet) {
        return thread.ask(
            [file = std::move(file), sheet = std::move(sheet)](StoreRoom &) { return writeCodeSheet(file, sheet); });
    };
    link.demonstrate = [thread, data, options](std::stop_token stop, const epi::Progress &progress) {
        return demonstrate(thread, data, options, stop, progress);
    };
    return link;
}

} // namespace tracedesk::app
