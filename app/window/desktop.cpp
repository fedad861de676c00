#include "app/window/desktop.h"

#include <QClipboard>
#include <QStyleHints>

#include <ctime>

namespace tracedesk::app {

namespace {

bool owns(const QClipboard &clipboard, QClipboard::Mode mode)
{
    return mode == QClipboard::Clipboard ? clipboard.ownsClipboard() : clipboard.ownsSelection();
}

void clearOwnClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (owns(*clipboard, mode))
            clipboard->clear(mode);
    }
}

} // namespace

std::chrono::milliseconds timeSinceBoot()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) +
           std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

epi::Instant timeOfDay()
{
    return std::chrono::floor<epi::Seconds>(std::chrono::system_clock::now());
}

void tieToDesktop(view::Workspace &workspace, QGuiApplication &application)
{
    // The desktops' own dialogs keep a list of what was opened (docs/decisions/0016).
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    workspace.idle.watch(&application);
    QObject::connect(&workspace.session, &view::SessionController::locked, &application, clearOwnClipboard);
    const auto follow = [&workspace](Qt::ColorScheme scheme) {
        workspace.appearance.setSystemDark(scheme == Qt::ColorScheme::Dark);
    };
    follow(QGuiApplication::styleHints()->colorScheme());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &workspace.session, follow);
}

} // namespace tracedesk::app
