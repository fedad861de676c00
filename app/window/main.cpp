#include "app/common/hardening.h"
#include "app/common/locations.h"
#include "app/window/desktop.h"
#include "app/window/links.h"
#include "app/window/pictures.h"
#include "ui/scene/disk_caches.h"

#include "view/secret_text.h"
#include "view/workspace.h"

#include <QCommandLineParser>
#include <QFont>
#include <QFontInfo>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>
#include <QThreadPool>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)

using namespace tracedesk;

namespace {

// Where fontconfig knows nothing better it answers DejaVu, whose width costs a column in every table.
void setFont()
{
    QFont font = QGuiApplication::font();
    const QStringList korean{QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans KR"), QStringLiteral("NanumGothic")};
    const bool unchosen = QFontInfo(font).family().startsWith(u"DejaVu");
    font.setFamilies(unchosen ? korean + QStringList{font.family()} : QStringList{font.family()} + korean);
    QGuiApplication::setFont(font);
}

QString folderFor(QStandardPaths::StandardLocation kind)
{
    return QStandardPaths::writableLocation(kind) + QStringLiteral("/tracedesk");
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    scene::keepCachesOffTheDisk();
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication application(argc, argv);
    // A trace or an import keeps a thread for minutes: what is painted and listed meanwhile must not wait for it.
    QThreadPool::globalInstance()->setMaxThreadCount(QThread::idealThreadCount() + 3);
    setFont();
    QGuiApplication::setApplicationName(QStringLiteral("tracedesk"));
    QGuiApplication::setApplicationVersion(QStringLiteral(TRACEDESK_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("tracedesk"));

    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("store"), QStringLiteral("folder of a case store"));
    parser.addOptions(
        {{QStringLiteral("layer"), QStringLiteral("map layer of this installation, GeoJSON or TopoJSON; may be repeated"),
          QStringLiteral("file")},
         {QStringLiteral("user"), QStringLiteral("account"), QStringLiteral("name")},
         {QStringLiteral("language"), QStringLiteral("en or ko"), QStringLiteral("code")},
         {QStringLiteral("dark"), QStringLiteral("dark colours")},
         {QStringLiteral("password-on-stdin"),
          QStringLiteral("unlock with the first line of standard input; --pictures wants the password once more in the second")},
         {QStringLiteral("pictures"), QStringLiteral("save pictures of the window into a folder and end"),
          QStringLiteral("folder")}});
    parser.addHelpOption();
    parser.process(application);

    std::vector<std::string> layers;
    for (const QString &layer : parser.values(QStringLiteral("layer")))
        layers.push_back(layer.toStdString());
    const app::StoreThread store(app::installedSurroundings(), std::move(layers));
    // Behind the window's objects: the store closes when nobody can ask for it any more.
    const auto closing = qScopeGuard([&store] { store.finish(); });
    view::Workspace workspace(
        {.desk = app::deskLink(store),
         .welcome = app::welcomeLink(store, folderFor(QStandardPaths::GenericDataLocation)),
         .policies = app::policyLink(store),
         .clusters = app::clusterLink(store),
         .intake = app::intakeLink(store),
         .entry = app::entryLink(store),
         .accounts = app::accountsLink(store),
         .records = app::recordsLink(store),
         .destruction = app::destructionLink(store),
         .ownAccount = app::ownAccountLink(store),
         .backups = app::backupLink(store),
         .exports = app::exportLink(store),
         .places = app::placeLink(store)},
        {folderFor(QStandardPaths::GenericConfigLocation) + QStringLiteral("/window.json"), app::timeSinceBoot, app::timeOfDay});
    app::tieToDesktop(workspace, application);
    // What was typed in the last half second; the store closes after it.
    QObject::connect(&application, &QGuiApplication::aboutToQuit, &workspace.entry, &view::EntryController::writeOut);
    if (parser.isSet(QStringLiteral("language")))
        workspace.appearance.setLanguage(parser.value(QStringLiteral("language")));
    if (parser.isSet(QStringLiteral("dark")))
        workspace.appearance.setDark(true);

    app::LoginWatch watch(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    QQmlApplicationEngine engine; // goes before what its window is tied to
    QObject::connect(&workspace.appearance, &view::AppearanceController::languageChanged, &engine, &QQmlEngine::retranslate);
    engine.setInitialProperties(workspace.initialProperties());
    engine.loadFromModule("Tracedesk.Ui", "Main");
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    app::tieToLogin(workspace, watch, store, *window);

    // The first line unlocks, the second is the password once more for what is taken out.
    const bool typed = parser.isSet(QStringLiteral("password-on-stdin"));
    QTextStream in(stdin);
    const QString password = typed ? in.readLine() : QString();
    std::unique_ptr<app::Pictures> pictures;
    if (parser.isSet(QStringLiteral("pictures")))
        pictures = std::make_unique<app::Pictures>(workspace, *window, parser.value(QStringLiteral("pictures")),
                                                   view::takeSecret(typed ? in.readLine() : QString()));
    // An import or a new case is traced when the store is next opened: nobody presses a button for it.
    QObject::connect(&workspace.session, &view::SessionController::stateChanged, &workspace.tracer, [&workspace] {
        if (workspace.session.may(epi::Duty::trace) && !workspace.session.isTraced())
            workspace.tracer.start();
    });

    if (!parser.positionalArguments().isEmpty())
        workspace.session.setPath(parser.positionalArguments().constFirst());
    if (typed)
        workspace.session.unlock(parser.value(QStringLiteral("user")), password);
    return QGuiApplication::exec();
}
