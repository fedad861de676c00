#include "view/welcome_controller.h"

#include "view/secret_text.h"
#include "view/words.h"

#include <QDir>

namespace tracedesk::view {

namespace {

const auto storeEnding = QStringLiteral(".tracedesk");

} // namespace

WelcomeController::WelcomeController(WelcomeLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_demonstration({[this](Demonstration made) { emit entered(made.store, QString::fromStdString(made.path), m_locked); },
                       [] {}, // the page says by itself that nothing is there
                       [this](const epi::Error &error) { say(error); }})
{
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (!m_looking.future().isResultReadyAt(0))
            return;
        if (const auto found = m_looking.result(); found)
            emit storeChosen(m_path);
        else
            say(found.error());
    });
    connect(&m_founding, &QFutureWatcherBase::finished, this, [this] {
        if (!m_founding.future().isResultReadyAt(0))
            return;
        const auto founded = m_founding.future().result();
        if (founded)
            emit entered(*founded, m_path, m_locked);
        else
            say(founded.error());
        emit changed();
    });
    connect(&m_demonstration.work(), &BackgroundWork::progressed, this,
            [this](epi::WorkStage stage, quint64 done, quint64 total) {
                m_stage = stage;
                m_done = done;
                m_total = total;
                emit changed();
            });
    connect(&m_demonstration.work(), &BackgroundWork::ended, this, &WelcomeController::changed);
}

QString WelcomeController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString WelcomeController::progress() const
{
    if (!isDemonstrating())
        return {};
    if (m_cancelling)
        return tr("Stopping");
    if (m_stage == epi::WorkStage::saving) // nothing but the generator saves here, day after day
        return tr("Inventing the outbreak: day %1 of %2").arg(m_done).arg(m_total);
    return progressText(m_stage, m_done, m_total);
}

QString WelcomeController::home()
{
    return QDir::homePath();
}

QString WelcomeController::localPath(const QUrl &url)
{
    return url.isLocalFile() ? QDir::cleanPath(url.toLocalFile()) : QString();
}

void WelcomeController::choose(const QString &folder)
{
    if (folder.isEmpty() || isFounding() || isDemonstrating())
        return;
    m_error.reset();
    m_path = QDir::cleanPath(folder);
    emit changed();
    m_looking.setFuture(m_link.look(m_path.toStdString()));
}

void WelcomeController::create(const QString &parent, const QString &name, const QString &user, const QString &password)
{
    if (isFounding() || isDemonstrating())
        return;
    m_error.reset();
    m_locked = false;
    vault::SecretBytes secret = takeSecret(password);
    const QString bare = name.endsWith(storeEnding) ? name.chopped(storeEnding.size()) : name;
    if (bare.trimmed().isEmpty() || bare.contains(u'/')) {
        say({epi::ErrorCode::invalidArgument, {name.toStdString(), tr("not a name for a folder").toStdString()}});
        return;
    }
    m_path = QDir(parent).absoluteFilePath(bare.trimmed() + storeEnding);
    m_founding.setFuture(m_link.found({m_path.toStdString(), user.trimmed().toStdString(), std::move(secret)}));
    emit changed();
}

void WelcomeController::demonstrate()
{
    if (isFounding() || isDemonstrating())
        return;
    m_error.reset();
    m_stage = epi::WorkStage::saving;
    m_done = m_total = 0;
    m_cancelling = false;
    m_locked = false;
    m_demonstration.start(m_link.demonstrate);
    emit changed();
}

void WelcomeController::cancel()
{
    if (!isDemonstrating())
        return;
    m_cancelling = true;
    m_demonstration.cancel();
    emit changed();
}

void WelcomeController::lock()
{
    m_locked = true;
}

void WelcomeController::forgetError()
{
    m_error.reset();
    emit changed();
}

void WelcomeController::retranslate()
{
    emit changed();
}

void WelcomeController::say(const epi::Error &error)
{
    m_error = error;
    emit changed();
}

} // namespace tracedesk::view
