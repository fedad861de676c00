#include "view/backup_controller.h"

#include "view/secret_text.h"
#include "view/words.h"
#include "view/words_recovery.h"

#include <QDateTime>
#include <QLocale>

namespace tracedesk::view {

namespace {

QDateTime localTime(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

QString dayText(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return localTime(at).date().toString(Qt::ISODate);
}

} // namespace

BackupController::BackupController(BackupLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_run({[this](BackupNow now) {
                 m_notice = tr("The backup is written and was read back.");
                 take(std::move(now));
             },
             [this] { m_notice = tr("Stopped. Nothing was written."); }, [this](const epi::Error &error) { say(error); }})
{
    connect(&m_asking, &QFutureWatcherBase::finished, this, &BackupController::receive);
    connect(&m_run.work(), &BackgroundWork::progressed, this, [this](epi::WorkStage stage, quint64 done, quint64 total) {
        m_stage = stage;
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(&m_run.work(), &BackgroundWork::ended, this, &BackupController::changed);
}

QString BackupController::nameOf(epi::AccountId account) const
{
    const auto name = m_now->recovery.names.find(account);
    return name == m_now->recovery.names.end() ? QString() : QString::fromStdString(name->second);
}

QString BackupController::papersText() const
{
    if (!m_now)
        return {};
    const auto &papers = m_now->recovery.state.inForce;
    if (!papers)
        return tr("There are no recovery papers yet. Two people make one each; backups open with both, and with nothing else.");
    return tr("Backups are sealed to pair %1: paper A made by %2 on %3, paper B by %4 on %5.")
        .arg(papers->number)
        .arg(nameOf(papers->first.by), dayText(papers->first.at), nameOf(papers->second->by), dayText(papers->second->at));
}

QString BackupController::begunText() const
{
    if (!m_now || !m_now->recovery.state.begun)
        return {};
    const vault::PaperPair &begun = *m_now->recovery.state.begun;
    return tr("Pair %1 is begun: paper A made by %2 on %3. It counts once there is paper B.")
        .arg(begun.number)
        .arg(nameOf(begun.first.by), dayText(begun.first.at));
}

QString BackupController::dueText() const
{
    if (!m_now || !m_now->recovery.state.due)
        return {};
    const bool second = *m_now->recovery.state.due == vault::PaperPart::second;
    return tr("Make paper %1 of pair %2")
        .arg(paperName(*m_now->recovery.state.due))
        .arg(second ? m_now->recovery.state.begun->number : m_now->recovery.state.next);
}

QString BackupController::lastText() const
{
    if (!m_now)
        return {};
    const auto &last = m_now->recovery.state.last;
    if (!last)
        return tr("No backup was made here yet.");
    return tr("%1, sealed to pair %2, %3")
        .arg(localTime(last->at).toString(QStringLiteral("yyyy-MM-dd HH:mm")))
        .arg(last->pair)
        .arg(QLocale().formattedDataSize(static_cast<qint64>(last->size)));
}

QString BackupController::progress() const
{
    return m_run.isRunning() ? progressText(m_stage, m_done, m_total) : QString();
}

QString BackupController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString BackupController::paperHead() const
{
    return isWriting() ? view::paperHead(*m_now->drawn, m_now->recovery.state.store, m_account,
                                         QDate::currentDate().toString(Qt::ISODate))
                       : QString();
}

QStringList BackupController::paperLines() const
{
    QStringList lines;
    if (!isWriting())
        return lines;
    const vault::SecretBytes text = vault::textOf(*m_now->drawn);
    for (std::size_t i = 0; i < vault::paperLines; ++i) {
        const vault::SecretBytes line = vault::lineOf(text, i);
        lines.append(QString::fromLatin1(reinterpret_cast<const char *>(line.bytes().data()), std::ssize(line.bytes())));
    }
    return lines;
}

QString BackupController::paperFoot() const
{
    return isWriting() ? view::paperFoot(*m_now->drawn) : QString();
}

void BackupController::setAccount(epi::Role role, const QString &name)
{
    m_role = role;
    m_account = name;
    emit changed();
}

void BackupController::load()
{
    if (isBusy() || isWriting() || !isOffered())
        return;
    m_error.reset();
    m_notice.clear();
    ask(m_link.look());
}

void BackupController::clear()
{
    m_run.drop();
    m_asking.setFuture({});
    m_now.reset();
    m_error.reset();
    m_notice.clear();
    m_role = epi::Role::surveyor;
    m_account.clear();
    emit changed();
}

void BackupController::draw()
{
    if (isBusy())
        return;
    m_error.reset();
    m_notice.clear();
    ask(m_link.draw());
}

void BackupController::sign(const QString &lastLine)
{
    vault::SecretBytes line = takeSecret(lastLine);
    if (isBusy() || !isWriting())
        return;
    m_error.reset();
    m_signing = true;
    ask(m_link.sign(m_now->drawn, std::move(line)));
}

void BackupController::putAway()
{
    if (isBusy() || !isWriting())
        return;
    m_now->drawn.reset();
    m_error.reset();
    m_notice = tr("Nothing was signed. The paper is worth nothing: destroy what was written down.");
    emit changed();
}

void BackupController::backUp(const QUrl &file)
{
    if (!isReady() || !file.isLocalFile())
        return;
    m_error.reset();
    m_notice.clear();
    m_stage = epi::WorkStage::copying;
    m_done = m_total = 0;
    m_run.start([work = m_link.backUp, path = file.toLocalFile().toStdString()](
                    std::stop_token stop, const epi::Progress &progress) { return work(path, std::move(stop), progress); });
    emit changed();
}

void BackupController::cancel()
{
    m_run.cancel();
}

void BackupController::retranslate()
{
    m_notice.clear();
    emit changed();
}

void BackupController::ask(QFuture<epi::Result<BackupNow>> answer)
{
    m_asking.setFuture(std::move(answer));
    emit changed();
}

void BackupController::receive()
{
    if (!m_asking.future().isResultReadyAt(0))
        return;
    const bool signing = std::exchange(m_signing, false);
    auto now = m_asking.future().result();
    if (!now)
        return say(now.error());
    take(std::move(*now));
    if (signing) {
        const store::RecoveryState &state = m_now->recovery.state;
        m_notice = !state.begun ? tr("Both papers are there: backups from now on are sealed to them.")
                   : state.due == vault::PaperPart::second
                       ? tr("Paper A is signed. Make paper B, too, and give it to somebody else.")
                       : tr("Paper A is signed. Another person logs in and makes paper B.");
        emit changed();
    }
}

void BackupController::take(BackupNow now)
{
    m_now = std::move(now);
    emit changed();
}

void BackupController::say(const epi::Error &error)
{
    m_error = error;
    emit changed();
}

} // namespace tracedesk::view
