#include "view/destruction_controller.h"

#include "view/certificate_text.h"
#include "view/secret_text.h"
#include "view/words.h"
#include "view/words_destruction.h"

#include <QFileInfo>

namespace tracedesk::view {

DestructionController::DestructionController(DestructionLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DestructionController::receive);
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        if (!m_writing.future().isResultReadyAt(0))
            return;
        const auto written = m_writing.result();
        const bool refused = m_question.settle(written ? nullptr : &written.error());
        if (written) {
            m_watcher.setFuture(m_link.look()); // it is on the register now
            m_notice = tr("The certificate is written to %1, and as JSON beside it.").arg(QFileInfo(m_writtenTo).fileName());
        } else if (!refused) {
            m_error = written.error();
        }
        emit changed();
    });
    connect(&m_planning, &QFutureWatcherBase::finished, this, [this] {
        if (!m_planning.future().isResultReadyAt(0))
            return;
        if (const auto plan = m_planning.result())
            m_plan = *plan;
        else
            m_error = plan.error();
        emit changed();
    });
}

QString DestructionController::error() const
{
    if (!m_error)
        return {};
    const QString wrong = passwordFault(*m_error);
    return wrong.isEmpty() ? errorText(*m_error) : wrong;
}

QString DestructionController::summary() const
{
    if (!m_retention)
        return {};
    if (isGone())
        return tr("All personal data of this store are destroyed. Accounts and the activity record are kept.");
    if (!isCounted())
        return tr("This account has no keys to count data with; orders say what was counted when they were made.");
    const bool late = std::ranges::any_of(m_retention->lines, [](const auto &line) { return line.expired > 0; });
    const QString policy = QString::fromStdString(m_retention->policy);
    return late ? tr("Some data were kept as long as policy %1 allows. Plan their destruction.").arg(policy)
                : tr("Nothing is kept longer than policy %1 allows.").arg(policy);
}

QString DestructionController::papersText() const
{
    const bool ends = isGone() || (m_plan && m_plan->scope == epi::DestructionScope::everything);
    if (!ends || m_retention->papers == 0)
        return {};
    return tr("Backups open with both recovery papers (pair %1). Destroy one of the two, and no backup opens any more.")
        .arg(m_retention->papers);
}

QString DestructionController::planTitle() const
{
    return m_plan ? word(m_plan->scope) : QString();
}

QString DestructionController::planText() const
{
    QStringList lines;
    if (m_plan)
        for (const epi::DestructionCount &count : m_plan->counts)
            lines.append(countText(count));
    if (m_plan)
        for (const store::AlikePerson &one : m_plan->alike)
            lines.append(alikeText(one));
    return lines.join(u'\n');
}

void DestructionController::load()
{
    if (isBusy())
        return;
    m_error.reset();
    m_notice.clear();
    m_watcher.setFuture(m_link.look());
    emit changed();
}

void DestructionController::clear()
{
    m_watcher.setFuture({});
    m_planning.setFuture({});
    m_writing.setFuture({});
    m_question.drop();
    m_retention.reset();
    m_plan.reset();
    m_error.reset();
    m_notice.clear();
    m_kinds.setRetention({});
    m_orders.setRetention({});
    m_exports.setRetention({});
    emit changed();
}

void DestructionController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto answer = m_watcher.result();
    if (!answer) {
        m_error = answer.error();
        emit changed();
        return;
    }
    const bool before = !m_retention || isGone();
    m_retention = *answer;
    m_kinds.setRetention(m_retention);
    m_orders.setRetention(m_retention);
    m_exports.setRetention(m_retention);
    emit changed();
    if (!before && isGone())
        emit destroyed();
}

void DestructionController::plan(epi::DestructionScope scope, const std::string &whom)
{
    if (isBusy())
        return;
    m_plan.reset();
    m_error.reset();
    m_notice.clear();
    m_planning.setFuture(m_link.plan(scope, whom));
    emit changed();
}

void DestructionController::planExpired()
{
    plan(epi::DestructionScope::expired);
}

void DestructionController::planEverything()
{
    plan(epi::DestructionScope::everything);
}

void DestructionController::planPerson(const QString &whom)
{
    plan(epi::DestructionScope::person, whom.trimmed().toStdString());
}

void DestructionController::forgetPlan()
{
    m_plan.reset();
    m_error.reset();
    emit changed();
}

void DestructionController::order(const QString &basis, const QString &password)
{
    vault::SecretBytes secret = takeSecret(password);
    if (isBusy() || !m_plan)
        return;
    m_error.reset();
    m_watcher.setFuture(m_link.order(m_plan, basis.trimmed().toStdString(), std::move(secret))
                            .then(this, [this](epi::Result<RetentionPtr> answer) {
                                // What was signed is no plan any more; what was refused can be tried again.
                                if (answer)
                                    m_plan.reset();
                                return answer;
                            }));
    emit changed();
}

void DestructionController::sign(int row, const QString &password)
{
    vault::SecretBytes secret = takeSecret(password);
    const desk::OpenDestruction *waiting = m_orders.open(row);
    if (isBusy() || waiting == nullptr)
        return;
    m_error.reset();
    m_watcher.setFuture(waiting->lapsed ? m_link.renew(waiting->id, std::move(secret))
                                        : m_link.settle(waiting->id, true, std::move(secret)));
    emit changed();
}

void DestructionController::refuse(int row)
{
    const desk::OpenDestruction *waiting = m_orders.open(row);
    if (isBusy() || waiting == nullptr)
        return;
    m_error.reset();
    m_watcher.setFuture(m_link.settle(waiting->id, false, {}));
    emit changed();
}

void DestructionController::closeExport(int row, int ending)
{
    const desk::ExportLine *line = m_exports.at(row);
    if (isBusy() || line == nullptr)
        return;
    m_error.reset();
    m_watcher.setFuture(m_link.closeExport(line->record.id, static_cast<epi::ExportEnding>(ending)));
    emit changed();
}

void DestructionController::saveCertificate(int row, const QUrl &file)
{
    const desk::Certificate *certificate = m_orders.certificate(row);
    // There is nothing to certify before it was done.
    if (isBusy() || certificate == nullptr || !certificate->carriedOut)
        return;
    m_error.reset();
    m_notice.clear();
    const CertificateSheet sheet{tr("Certificate of destruction"), certificateText(*certificate), *certificate};
    m_question.ask(tr("Save the certificate"), [this, sheet, path = file.toLocalFile()](vault::SecretBytes password) {
        m_writtenTo = path;
        m_writing.setFuture(m_link.write(path.toStdString(), sheet, std::move(password)));
        emit changed();
    });
    emit changed();
}

void DestructionController::retranslate()
{
    m_kinds.retranslate();
    m_orders.retranslate();
    m_exports.retranslate();
    m_question.retranslate();
    emit changed();
}

} // namespace tracedesk::view
