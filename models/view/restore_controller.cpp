#include "view/restore_controller.h"

#include "view/secret_text.h"
#include "view/words.h"

#include <QDir>

namespace tracedesk::view {

namespace {

const auto storeEnding = QStringLiteral(".tracedesk");

/// What stands in the field stays.
vault::SecretBytes copySecret(const QString &paper)
{
    return takeSecret(QString(paper.constData(), paper.size()));
}

vault::PaperTyped lookAt(const QString &paper)
{
    return vault::lookAtTyped(copySecret(paper));
}

} // namespace

RestoreController::RestoreController(BackupLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_run({[this](const std::string &folder) {
                 emit papersForgotten();
                 emit restored(QString::fromStdString(folder));
             },
             [] {}, [this](const epi::Error &error) { say(error); }})
{
    connect(&m_run.work(), &BackgroundWork::progressed, this, [this](epi::WorkStage, quint64 done, quint64 total) {
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(&m_run.work(), &BackgroundWork::ended, this, &RestoreController::changed);
}

QString RestoreController::progress() const
{
    return m_run.isRunning() ? progressText(epi::WorkStage::copying, m_done, m_total) : QString();
}

QString RestoreController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString RestoreController::typedText(const QString &paper) const
{
    const vault::PaperTyped typed = lookAt(paper);
    if (typed.mistyped > 0)
        return tr("Group %1 is mistyped").arg(typed.mistyped);
    return typed.groups == 0 ? QString() : tr("%1 of %2 groups").arg(typed.groups).arg(vault::paperGroups);
}

bool RestoreController::isWhole(const QString &paper) const
{
    const vault::PaperTyped typed = lookAt(paper);
    return typed.groups == vault::paperGroups && typed.mistyped == 0;
}

void RestoreController::restore(const QString &file, const QString &parent, const QString &name, const QString &onePaper,
                                const QString &otherPaper)
{
    if (isRunning())
        return;
    RestoreRequest request{file.toStdString(), {}, copySecret(onePaper), copySecret(otherPaper)};
    m_error.reset();
    const QString bare = name.endsWith(storeEnding) ? name.chopped(storeEnding.size()) : name;
    if (bare.trimmed().isEmpty() || bare.contains(u'/'))
        return say({epi::ErrorCode::invalidArgument, {name.toStdString(), tr("not a name for a folder").toStdString()}});
    request.folder = QDir(parent).absoluteFilePath(bare.trimmed() + storeEnding).toStdString();
    m_done = m_total = 0;
    // The function is copied on its way to the other thread; secrets are not.
    m_run.start([work = m_link.restore, shared = std::make_shared<const RestoreRequest>(std::move(request))](
                    std::stop_token stop, const epi::Progress &progress) { return work(*shared, std::move(stop), progress); });
    emit changed();
}

void RestoreController::overwrite(const QString &paper)
{
    const auto gone = takeSecret(paper);
}

void RestoreController::cancel()
{
    m_run.cancel();
}

void RestoreController::forgetError()
{
    m_error.reset();
    emit changed();
}

void RestoreController::retranslate()
{
    emit changed();
}

void RestoreController::say(const epi::Error &error)
{
    m_error = error;
    emit changed();
    if (error.code == epi::ErrorCode::paperForeign && !error.arguments.empty())
        emit paperRefused(error.arguments.front() == "2" ? 2 : 1);
}

} // namespace tracedesk::view
