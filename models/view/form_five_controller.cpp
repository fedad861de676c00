#include "view/form_five_controller.h"

#include "view/words.h"
#include "view/words_form_five.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QStandardPaths>

namespace tracedesk::view {

FormFiveController::FormFiveController(ExportController *exports, QObject *parent)
    : QObject(parent)
    , m_exports(exports)
{
}

void FormFiveController::setAllowed(bool allowed)
{
    m_allowed = allowed;
    emit changed();
}

void FormFiveController::setCase(epi::CaseId id, const QString &number)
{
    m_number = number;
    if (id == m_case)
        return;
    m_case = id;
    ++m_epoch;
    m_underWay = 0;
    m_checked.reset();
    m_rows.reset();
    m_error.reset();
    emit changed();
}

QStringList FormFiveController::unlisted() const
{
    QStringList all;
    if (!m_checked)
        return all;
    for (const desk::UnlistedContact &one : m_checked->unlisted) {
        const QString who = one.who.empty() ? tr("somebody") : QString::fromStdString(one.who);
        all.append(tr("%1: %2", "form 5: who, why not").arg(who, gapsText(one.gaps)));
    }
    return all;
}

QString FormFiveController::summary() const
{
    if (!m_checked)
        return {};
    const auto left = static_cast<int>(m_checked->unlisted.size());
    if (listed() == 0 && left == 0)
        return tr("No contact of this case is confirmed yet.");
    return tr("%L1 of %L2 contacts can be written.").arg(listed()).arg(listed() + left);
}

QString FormFiveController::outcome() const
{
    return m_rows ? tr("Saved as %1, contacts: %L2. Only you can read it.").arg(m_path).arg(*m_rows) : QString();
}

QString FormFiveController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

void FormFiveController::await(const QFuture<Answer> &answer, void (FormFiveController::*take)(const Answer &))
{
    ++m_underWay;
    emit changed();
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, take, epoch = m_epoch] {
        watcher->deleteLater();
        const Answer got =
            watcher->future().isResultReadyAt(0) ? watcher->result() : Answer(epi::fail(epi::ErrorCode::cancelled));
        if (epoch == m_epoch) {
            --m_underWay;
            (this->*take)(got);
        } else {
            m_exports->question()->settle(nullptr);
        }
    });
    watcher->setFuture(answer);
}

void FormFiveController::check()
{
    if (m_case.isNull() || isBusy() || !m_exports->link().checkContacts)
        return;
    m_checked.reset();
    m_rows.reset();
    m_error.reset();
    await(m_exports->link().checkContacts(m_case), &FormFiveController::takeChecked);
}

void FormFiveController::takeChecked(const Answer &answer)
{
    if (answer)
        m_checked = *answer;
    else
        m_error = answer.error();
    emit changed();
}

void FormFiveController::save(const QUrl &file, const QString &purpose)
{
    if (m_case.isNull() || isBusy() || listed() == 0 || !file.isLocalFile() || purpose.trimmed().isEmpty() ||
        !m_exports->link().exportContacts)
        return;
    m_rows.reset();
    m_error.reset();
    m_path = file.toLocalFile();
    const bool csv = m_path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive);
    desk::ContactListOrder order{{m_case},
                                 m_path.toStdString(),
                                 purpose.trimmed().toStdString(),
                                 csv ? desk::ListFormat::csv : desk::ListFormat::workbook,
                                 !m_checked->unlisted.empty()}; // they were shown
    emit changed();
    m_exports->question()->ask(tr("Save form 5"), [self = QPointer(this), order = std::move(order)](vault::SecretBytes password) {
        if (self)
            self->await(self->m_exports->link().exportContacts(order, std::move(password)), &FormFiveController::takeSaved);
    });
}

void FormFiveController::takeSaved(const Answer &answer)
{
    const bool refused = m_exports->question()->settle(answer ? nullptr : &answer.error());
    if (!refused && !answer)
        m_error = answer.error();
    if (answer) {
        m_checked = *answer;
        if (answer->written)
            m_rows = answer->listed;
    }
    emit changed();
}

QUrl FormFiveController::suggestedFile() const
{
    QString name = m_number;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u'_';
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QStringLiteral("%1/form5_%2.xlsx").arg(folder, name));
}

} // namespace tracedesk::view
