#include "app/window/desktop.h"

#include <QClipboard>
#include <QQuickItem>
#include <QStyleHints>
#include <QTimer>

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

// Menus keep the keyboard and dialogs stay, as windows of their own, when the page goes that opened them.
void closePopups()
{
    for (QWindow *top : QGuiApplication::topLevelWindows()) {
        if (top->transientParent()) {
            top->close();
            continue;
        }
        const auto *window = qobject_cast<QQuickWindow *>(top);
        for (const QQuickItem *layer : window ? window->contentItem()->childItems() : QList<QQuickItem *>()) {
            for (const QQuickItem *item : layer->inherits("QQuickOverlay") ? layer->childItems() : QList<QQuickItem *>()) {
                if (QObject *popup = item->parent(); popup && popup->inherits("QQuickPopup"))
                    popup->setProperty("visible", false);
            }
        }
    }
}

using namespace std::chrono_literals;

// A window that nobody sees is not drawn; logind itself waits for five seconds.
constexpr auto longestWaitForFrames = 1s;

// What the screen shows on waking is what was drawn last.
void letSleepWhenDrawn(LoginWatch &watch, QQuickWindow &window)
{
    auto *wait = new QTimer(&window);
    wait->setSingleShot(true);
    const auto letSleep = [wait, &watch] {
        wait->deleteLater();
        watch.letSleep();
    };
    QObject::connect(wait, &QTimer::timeout, &watch, letSleep);
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, wait,
        [&window, letSleep, first = true]() mutable {
            // The first may have been under way before the lock.
            if (!first)
                return letSleep();
            first = false;
            window.update();
        },
        Qt::QueuedConnection);
    window.update();
    wait->start(window.isExposed() ? longestWaitForFrames : 0s);
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
    QObject::connect(&workspace.session, &view::SessionController::locked, &application, closePopups);
    const auto follow = [&workspace](Qt::ColorScheme scheme) {
        workspace.appearance.setSystemDark(scheme == Qt::ColorScheme::Dark);
    };
    follow(QGuiApplication::styleHints()->colorScheme());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &workspace.session, follow);
}

void tieToLogin(view::Workspace &workspace, LoginWatch &watch, const StoreThread &store, QQuickWindow &window)
{
    QObject::connect(&watch, &LoginWatch::left, &window, [&workspace] { workspace.lock(); });
    QObject::connect(&watch, &LoginWatch::sleepIsNear, &window, [&workspace, &watch, store, &window] {
        workspace.lock();
        // The store's thread answers in order: behind the closing.
        store.ask([](StoreRoom &) {}).then(&window, [&watch, &window] { letSleepWhenDrawn(watch, window); });
    });
    const auto tell = [&workspace, &watch] { workspace.lockSigns.set(watch.hearsScreen(), watch.holdsSleep()); };
    tell();
    QObject::connect(&watch, &LoginWatch::changed, &window, tell);
}

} // namespace tracedesk::app
