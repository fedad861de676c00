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
    connect(&m_founding, &QFutureWatcherBase::finished, this, &WelcomeController::receiveFounded);
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        if (!m_writing.future().isResultReadyAt(0))
            return;
        if (const auto written = m_writing.result(); !written)
            m_codesError = written.error();
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

QString WelcomeController::codesNotice() const
{
    if (m_codesError)
        return errorText(*m_codesError);
    if (m_codesFile.isEmpty())
        return {};
    return m_writing.isRunning()
               ? tr("Writing…")
               : tr("%1 is written. It is not encrypted: print it, hand out the strips, delete it.").arg(m_codesFile);
}

QString WelcomeController::folderFault() const
{
    const bool there = m_error && m_error->code == epi::ErrorCode::alreadyExists;
    const bool unfit = m_error && m_error->code == epi::ErrorCode::invalidArgument && m_path.isEmpty();
    return there || unfit ? error() : QString();
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
    m_path.clear();
    vault::SecretBytes secret = takeSecret(password);
    const QString bare = name.endsWith(storeEnding) ? name.chopped(storeEnding.size()) : name;
    if (bare.trimmed().isEmpty() || bare.contains(u'/')) {
        say({epi::ErrorCode::invalidArgument, {name.toStdString(), tr("not a name for a folder").toStdString()}});
        return;
    }
    m_path = QDir(parent).absoluteFilePath(bare.trimmed() + storeEnding);
    m_founder = user;
    m_invited = m_people.others();
    m_founding.setFuture(m_link.found({m_path.toStdString(), m_people.founder(user), std::move(secret), m_invited}));
    emit changed();
}

void WelcomeController::receiveFounded()
{
    if (!m_founding.future().isResultReadyAt(0))
        return;
    const auto founded = m_founding.future().result();
    if (founded) {
        m_codesFile.clear();
        m_codesError.reset();
        m_codes.setCodes(founded->invitations, std::move(m_invited));
        m_people.clear();
        m_founding.setFuture({}); // the codes lie in one place only
        emit entered(founded->store, m_path, m_locked);
    } else if (!m_people.blame(founded.error(), m_founder)) {
        say(founded.error());
    }
    m_invited.clear();
    emit changed();
}

void WelcomeController::saveCodes(const QUrl &file)
{
    if (m_writing.isRunning() || m_codes.count() == 0 || !file.isLocalFile())
        return;
    m_codesError.reset();
    m_codesFile = file.toLocalFile();
    m_writing.setFuture(m_link.writeCodes(m_codesFile.toStdString(), m_codes.sheet()));
    emit changed();
}

void WelcomeController::forgetCodes()
{
    m_codes.setCodes(nullptr, {});
    m_codesFile.clear();
    m_codesError.reset();
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
    m_people.retranslate();
    m_codes.retranslate();
    emit changed();
}

void WelcomeController::say(const epi::Error &error)
{
    m_error = error;
    emit changed();
}

} // namespace tracedesk::view
