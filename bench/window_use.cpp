// window_use FOLDER FILE...
// What a user waits for: a new store in FOLDER takes provider files in through the window, traces itself, is locked, unlocked and
// looked at; then its list of cases is that of an epidemic. Prints seconds, memory and the longest time in each step during which
// the window did not turn its event loop.

#include "app/common/locations.h"
#include "app/window/links.h"
#include "bench/frame_meter.h"
#include "tests/ui/generated_epidemic.h"
#include "view/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QTextStream>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;

namespace {

constexpr auto password = "bench only, nobody's data";
constexpr int patience = 600'000; // ms

/// Ticks while the event loop turns, and knows the longest pause between two ticks.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(2);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    /// Milliseconds since the last call of this.
    qint64 takeLongest() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// Megabytes of memory in use now, or at most ("VmRSS", "VmHWM").
double megabytes(const QByteArray &which)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(which))
            return line.mid(which.size() + 1).simplified().split(' ').constFirst().toDouble() / 1024;
    return 0;
}

/// The next frame of a window.
class Frame
{
public:
    explicit Frame(QQuickWindow &window)
    {
        QObject::connect(&window, &QQuickWindow::frameSwapped, &m_receiver, [this] { m_drawn = true; }, Qt::QueuedConnection);
        window.update();
    }
    [[nodiscard]] bool isDrawn() const { return m_drawn; }

private:
    bool m_drawn = false;
    QObject m_receiver; // the render thread tells; what it has not told yet goes with this
};

class Use
{
public:
    Use(view::Workspace &work, QQuickWindow &window)
        : m_work(work)
        , m_window(window)
    {
    }

    /// Carries out one step and prints what it took.
    void step(const char *name, const std::function<void()> &begin, const std::function<bool()> &done)
    {
        (void)m_heart.takeLongest();
        QElapsedTimer clock;
        clock.start();
        begin();
        if (!bench::waitUntil(done, patience))
            qFatal("%s does not end: %s", name,
                   qPrintable(m_work.intake.error() + m_work.session.error() + m_work.welcome.error()));
        const double seconds = static_cast<double>(clock.elapsed()) / 1000;
        m_out << QStringLiteral("%1  %2  %3  %4\n")
                     .arg(QLatin1StringView(name), -22)
                     .arg(seconds, 7, 'f', 2)
                     .arg(m_heart.takeLongest(), 8)
                     .arg(megabytes("VmRSS:"), 9, 'f', 0);
        m_out.flush();
    }
    void heading() { m_out << "step                     seconds  gap_ms  memory_mb\n"; }
    void frame()
    {
        const Frame next(m_window);
        (void)bench::waitUntil([&] { return next.isDrawn(); });
    }
    /// A step that is over when it is seen.
    void seen(const char *name, const std::function<void()> &begin)
    {
        const Frame next(m_window);
        step(name, begin, [&] { return next.isDrawn(); });
    }
    void type(QChar letter) const
    {
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }

private:
    view::Workspace &m_work;
    QQuickWindow &m_window;
    Heartbeat m_heart;
    QTextStream m_out{stdout};
};

QString caseWithMostRecords(const view::SessionController &session)
{
    QString id;
    int most = -1;
    const auto &cases = session.caseList();
    for (int row = 0; row < cases.rowCount(); ++row) {
        const QModelIndex index = cases.index(row, 0);
        if (const int stays = index.data(view::CaseListModel::StaysRole).toInt(); stays > most) {
            most = stays;
            id = index.data(view::CaseListModel::CaseIdRole).toString();
        }
    }
    return id;
}

/// What somebody does to a list of 10^4 cases.
void useCases(Use &use, view::SessionController &session)
{
    using Column = view::CaseFilter::Column;
    view::CaseFilter &cases = *session.cases();
    view::EpidemicPicture picture = test::generatedEpidemic(10'000);
    const auto shown = [&] { session.setEpidemic(std::make_shared<const view::EpidemicPicture>(picture)); };
    use.seen("show 10^4 cases", shown);
    use.seen("sort by stage", [&] { cases.sortBy(Column::Stage); });
    use.seen("turn it round", [&] { cases.sortBy(Column::Stage); });
    use.seen("sort by source", [&] { cases.sortBy(Column::Source); });
    use.seen("filter by class", [&] { cases.setClassification(4); });
    use.seen("all classes", [&] { cases.setClassification(view::CaseFilter::any); });
    for (const char letter : {'2', '0', '2', '0', '-', '7', '7'})
        use.seen("type into the search", [&] { use.type(QLatin1Char(letter)); });
    use.seen("clear the search", [&] { cases.clearFilters(); });
    for (view::CaseRow &row : picture.cases)
        row.topProbability *= 0.5;
    use.seen("ranked again", shown);
    picture.cases.erase(picture.cases.begin() + 10, picture.cases.begin() + 20);
    use.seen("ten cases less", shown);
    cases.sortBy(Column::Contacts);
    use.frame();
    for (std::size_t n = 0; n < picture.cases.size(); ++n)
        picture.cases[n].coPresences = static_cast<std::uint32_t>(n * 7919 % 140);
    use.seen("most rows move", shown);
}

QQuickItem *itemNamed(QQuickItem *below, QLatin1StringView name)
{
    if (below->objectName() == name && below->isVisible())
        return below;
    for (QQuickItem *child : below->childItems())
        if (QQuickItem *found = itemNamed(child, name))
            return found;
    return nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    qputenv("QSG_RHI_DISABLE_DISK_CACHE", "1");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString folder = arguments.at(1);
    QList<QUrl> files;
    for (const QString &file : arguments.sliced(2))
        files << QUrl::fromLocalFile(QDir::current().absoluteFilePath(file));

    const app::StoreThread store(app::installedSurroundings(), {});
    view::Workspace work({.desk = app::deskLink(store),
                          .welcome = app::welcomeLink(store, folder),
                          .policies = app::policyLink(store),
                          .clusters = app::clusterLink(store),
                          .intake = app::intakeLink(store),
                          .entry = app::entryLink(store),
                          .places = app::placeLink(store)});
    QQmlApplicationEngine engine;
    engine.setInitialProperties(work.initialProperties());
    engine.loadFromModule("Tracedesk.Ui", "Main");
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (!window || !bench::waitUntil([&] { return window->isExposed(); }))
        return 1;

    Use use(work, *window);
    const auto isOpen = [&] { return work.session.state() == view::SessionController::State::Open; };
    const auto isTraced = [&] { return work.session.isTraced() && !work.tracer.running(); };
    use.heading();
    use.step(
        "create a store",
        [&] { work.welcome.create(folder, QStringLiteral("use"), QStringLiteral("bench"), QString::fromLatin1(password)); },
        isOpen);
    use.step(
        "look at the files",
        [&] {
            work.navigation.go(view::Navigation::Page::Intake);
            work.intake.addFiles(files);
        },
        [&] { return work.intake.isReady(); });
    use.step(
        "read them", [&] { work.intake.stage(); },
        [&] { return work.intake.phase() == view::IntakeController::Staged && !work.intake.isWorking(); });
    use.step(
        "store them", [&] { work.intake.store(); },
        [&] { return work.intake.phase() == view::IntakeController::Kept && !work.intake.isWorking(); });
    use.step("trace", [] {}, isTraced);
    const QString path = work.session.path();
    work.session.lock();
    use.step(
        "unlock to first frame",
        [&] {
            work.session.setPath(path);
            work.session.unlock(QStringLiteral("bench"), QString::fromLatin1(password));
        },
        isOpen);
    use.frame();
    const QString id = caseWithMostRecords(work.session);
    use.step(
        "open a case", [&] { work.navigation.go(view::Navigation::Page::Case, id); }, [&] { return work.openCase.isOpen(); });
    use.frame();
    const auto visits = [&] { return work.openCase.picture().picture ? work.openCase.picture().picture->visits.size() : 0; };
    const std::size_t told = visits();
    use.step(
        "save a visit, see it",
        [&] {
            work.entry.addVisit();
            work.entry.visit()->type(work.entry.visit()->rowOf(QLatin1StringView("place")), QStringLiteral("bench"));
            work.entry.writeOut();
        },
        [&] { return visits() > told; });
    use.frame();
    work.navigation.go(view::Navigation::Page::Cases);
    use.frame();
    if (QQuickItem *search = itemNamed(window->contentItem(), QLatin1StringView("cases.search")))
        search->forceActiveFocus();
    QTimer keys;
    int typed = 0;
    QObject::connect(&keys, &QTimer::timeout, &keys, [&] { use.type(typed++ % 6 == 5 ? QChar(u' ') : QChar(u'2')); });
    keys.start(80);
    use.step("type while tracing", [&] { work.tracer.start(); }, isTraced);
    keys.stop();
    work.session.cases()->clearFilters();
    useCases(use, work.session);
    store.finish();
    return 0;
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
