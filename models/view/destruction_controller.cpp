#include "view/destruction_controller.h"

#include "view/certificate_page.h"
#include "view/secret_text.h"
#include "view/words.h"
#include "view/words_destruction.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace tracedesk::view {

DestructionController::DestructionController(DestructionLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DestructionController::receive);
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
    return m_error ? errorText(*m_error) : QString();
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
    return lines.join(u'\n');
}

void DestructionController::load()
{
    m_error.reset();
    m_notice.clear();
    m_watcher.setFuture(m_link.look());
    emit changed();
}

void DestructionController::clear()
{
    m_watcher.setFuture({});
    m_planning.setFuture({});
    m_retention.reset();
    m_plan.reset();
    m_error.reset();
    m_notice.clear();
    m_kinds.setRetention({});
    m_orders.setRetention({});
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
    emit changed();
    if (!before && isGone())
        emit destroyed();
}

void DestructionController::plan(epi::DestructionScope scope, epi::PersonId person)
{
    if (isBusy())
        return;
    m_plan.reset();
    m_error.reset();
    m_notice.clear();
    m_planning.setFuture(m_link.plan(scope, person));
    emit changed();
}

void DestructionController::planExpired()
{
    plan(epi::DestructionScope::expired, {});
}

void DestructionController::planEverything()
{
    plan(epi::DestructionScope::everything, {});
}

void DestructionController::planPerson(const QString &person)
{
    if (const auto id = epi::PersonId::parse(person.trimmed().toStdString())) {
        plan(epi::DestructionScope::person, *id);
        return;
    }
    m_error = epi::Error{epi::ErrorCode::notFound, {"person"}};
    emit changed();
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
    m_watcher.setFuture(m_link.settle(waiting->id, true, std::move(secret)));
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

void DestructionController::saveCertificate(int row, const QUrl &file)
{
    const desk::Certificate *certificate = m_orders.certificate(row);
    if (certificate == nullptr)
        return;
    m_error.reset();
    m_notice.clear();
    const QString page = file.toLocalFile();
    const QFileInfo name(page);
    const QString lines = name.path() + u'/' + name.completeBaseName() + QStringLiteral(".json");
    QSaveFile json(lines);
    const QByteArray text = QByteArray::fromStdString(desk::certificateJson(*certificate));
    const bool written = json.open(QIODevice::WriteOnly) && json.write(text) == text.size() && json.commit();
    if (!written)
        m_error = epi::Error{epi::ErrorCode::ioFailed, {lines.toStdString(), "write", json.errorString().toStdString()}};
    else if (const QString fault = writeCertificatePage(*certificate, page); !fault.isEmpty())
        m_error = epi::Error{epi::ErrorCode::ioFailed, {page.toStdString(), "write", fault.toStdString()}};
    else
        m_notice = tr("Certificate written to %1 and %2").arg(name.fileName(), QFileInfo(lines).fileName());
    emit changed();
}

void DestructionController::retranslate()
{
    m_kinds.retranslate();
    m_orders.retranslate();
    emit changed();
}

} // namespace tracedesk::view
