#include "view/welcome_controller.h"

#include "vault/password_strength.h"
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
    , m_demonstration({[this](Demonstration made) { emit entered(made.store, QString::fromStdString(made.path)); },
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
            emit entered(*founded, m_path);
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

QString WelcomeController::passwordText() const
{
    if (m_short)
        return tr("At least %n characters. A sentence that only you would say is good and easy to keep.", nullptr,
                  static_cast<int>(vault::shortestPassword));
    switch (m_strength) {
    case 1:
        return tr("Too easy to guess: a well-known word, the user name or a row of keys. Add words that do not belong together.");
    case 2:
        return m_repeated && !m_alike ? tr("The two passwords differ.")
                                      : tr("Usable. Who has a copy of the store and patience might guess it.");
    default:
        return m_repeated && !m_alike ? tr("The two passwords differ.") : tr("Good.");
    }
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

void WelcomeController::judge(const QString &password, const QString &again, const QString &user)
{
    const auto verdict = vault::passwordStrength(password.toStdString(), user.toStdString());
    m_short = verdict == vault::PasswordStrength::tooShort;
    m_strength = static_cast<int>(verdict);
    m_repeated = !again.isEmpty();
    m_alike = m_repeated && password == again;
    emit passwordChanged();
}

void WelcomeController::create(const QString &parent, const QString &name, const QString &user, const QString &password)
{
    if (isFounding() || isDemonstrating())
        return;
    m_error.reset();
    vault::SecretBytes secret = takeSecret(password);
    judge({}, {}, {});
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

void WelcomeController::forgetError()
{
    m_error.reset();
    emit changed();
}

void WelcomeController::retranslate()
{
    emit changed();
    emit passwordChanged();
}

void WelcomeController::say(const epi::Error &error)
{
    m_error = error;
    emit changed();
}

} // namespace tracedesk::view
