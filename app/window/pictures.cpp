#include "app/window/pictures.h"

#include "ui/scene/exported_picture.h"
#include "view/words.h"

#include <QCoreApplication>
#include <QCursor>
#include <QQuickItem>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace tracedesk::app {

namespace {

constexpr int drawnAfter = 2500; // ms: delegates and text of the first frames have settled

} // namespace

Pictures::Pictures(view::Workspace &workspace, QQuickWindow &window, QString folder, vault::SecretBytes password)
    : m_workspace(workspace)
    , m_window(window)
    , m_folder(std::move(folder))
    , m_password(std::move(password))
{
    connect(&m_workspace.session, &view::SessionController::stateChanged, this, &Pictures::onSession);
    connect(&m_workspace.openCase, &view::CaseController::pictureChanged, this, [this] {
        if (m_workspace.openCase.isOpen() && !std::exchange(m_opened, true))
            QTimer::singleShot(drawnAfter, this, &Pictures::saveCase);
    });
    connect(&m_workspace.clusters, &view::ClusterController::pictureChanged, this, [this] {
        if (m_workspace.clusters.isOpen())
            QTimer::singleShot(drawnAfter, this, &Pictures::saveClusters);
    });
    const auto giveUp = [this](const QString &error) {
        if (error.isEmpty())
            return;
        qWarning("%s", qPrintable(error));
        QCoreApplication::exit(1);
    };
    connect(&m_workspace.openCase, &view::CaseController::loadingChanged, this,
            [=, this] { giveUp(m_workspace.openCase.error()); });
    connect(&m_workspace.clusters, &view::ClusterController::loadingChanged, this,
            [=, this] { giveUp(m_workspace.clusters.error()); });
}

void Pictures::onSession()
{
    if (m_workspace.session.state() == view::SessionController::State::Locked && !m_workspace.session.error().isEmpty()) {
        qWarning("%s", qPrintable(m_workspace.session.error()));
        QCoreApplication::exit(1);
    }
    if (m_workspace.session.state() != view::SessionController::State::Open)
        return;
    QCursor::setPos(m_window.screen()->geometry().bottomRight()); // pictures of what is there, not of what is pointed at
    const auto *cases = m_workspace.session.cases();
    QString richest;
    int most = -1;
    for (int row = 0; row < cases->rowCount(); ++row) {
        const QModelIndex index = cases->index(row, 0);
        const int stays = index.data(view::CaseListModel::StaysRole).toInt();
        const int together = index.data(view::CaseListModel::CoPresencesRole).toInt();
        if (stays > 0 && together > most) {
            most = together;
            richest = index.data(view::CaseListModel::CaseIdRole).toString();
        }
    }
    if (richest.isEmpty())
        QTimer::singleShot(drawnAfter, this, &Pictures::saveCase);
    else
        m_workspace.navigation.go(view::Navigation::Page::Case, richest);
}

void Pictures::saveCase()
{
    const QImage whole = saveWindow("window");
    for (const char *name : {"map", "timeline"}) {
        const auto *item = m_window.findChild<QQuickItem *>(QLatin1String(name));
        if (!item || !item->isVisible())
            continue;
        const qreal scale = m_window.effectiveDevicePixelRatio();
        const QRectF area = item->mapRectToScene(item->boundingRect());
        savePicture(whole.copy(QRectF(area.topLeft() * scale, area.size() * scale).toRect()), name);
    }
    saveInterview();
}

void Pictures::saveInterview()
{
    auto *tabs = m_window.findChild<QQuickItem *>(QStringLiteral("case.tabs"));
    if (!tabs || m_workspace.entry.visits()->count() == 0)
        return saveCases();
    tabs->setProperty("currentIndex", 1);
    const auto &visits = m_workspace.entry.visits()->visits();
    const auto placed = std::ranges::find_if(visits, [](const epi::Visit &v) { return v.position.has_value(); });
    m_workspace.entry.chooseVisit(placed == visits.end() ? 0 : static_cast<int>(placed - visits.begin()));
    QTimer::singleShot(drawnAfter, this, [this] {
        saveWindow("interview");
        saveCases();
    });
}

void Pictures::saveCases()
{
    m_workspace.navigation.go(view::Navigation::Page::Cases);
    QTimer::singleShot(drawnAfter, this, [this] {
        saveWindow("cases");
        if (m_workspace.clusters.clusters()->total() == 0)
            return end();
        m_workspace.navigation.go(view::Navigation::Page::Clusters);
        m_workspace.clusters.openCluster(0);
    });
}

void Pictures::saveClusters()
{
    saveWindow("clusters");
    end();
}

QImage Pictures::saveWindow(const char *name)
{
    QImage whole = m_window.grabWindow();
    savePicture(whole, name);
    return whole;
}

void Pictures::savePicture(const QImage &picture, const char *name)
{
    // Nobody is at this window: it may wait for the store.
    const auto *exports = m_workspace.openCase.map()->exports();
    const bool ofCase = m_workspace.navigation.page() == view::Navigation::Page::Case;
    const auto done =
        scene::exportPicture(exports->link(), epi::ExportKind::windowPicture, ofCase ? exports->about() : epi::PersonId(),
                             picture, QStringLiteral("%1/%2.png").arg(m_folder, QLatin1String(name)), m_password);
    if (!done)
        qWarning("%s", qPrintable(view::errorText(done.error())));
    m_saved = done.has_value() && m_saved;
}

void Pictures::end() const
{
    QCoreApplication::exit(m_saved ? 0 : 1);
}

} // namespace tracedesk::app
