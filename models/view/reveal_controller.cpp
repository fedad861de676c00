#include "view/reveal_controller.h"

#include "view/words.h"

#include <QFutureWatcher>

namespace tracedesk::view {

using namespace std::chrono_literals;

RevealController::RevealController(Ask ask, Clock clock, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
    , m_clock(clock ? std::move(clock) : [] { return 0ms; })
{
    m_look.setInterval(1s);
    connect(&m_look, &QTimer::timeout, this, &RevealController::check);
}

void RevealController::setAllowed(bool allowed)
{
    m_allowed = allowed;
    emit changed();
}

QString RevealController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QStringList RevealController::purposes()
{
    return {tr("To call the person"), tr("To tell namesakes apart"), tr("To check what was entered"),
            tr("For isolation or care")};
}

void RevealController::ask(FormModel *form, int row, const QString &purpose)
{
    const auto sealed = form ? form->sealed(row) : std::nullopt;
    if (!m_ask || !sealed || purpose.trimmed().isEmpty())
        return;
    m_question.leave();
    m_error.reset();
    send({form, *sealed, purpose.trimmed().toStdString()}, {});
}

void RevealController::send(const Wanted &wanted, vault::SecretBytes password)
{
    ++m_underWay;
    emit changed();
    auto *watcher = new QFutureWatcher<epi::Result<std::string>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, wanted, epoch = m_epoch] {
        watcher->deleteLater();
        if (epoch != m_epoch)
            return;
        --m_underWay;
        take(wanted, watcher->future().isResultReadyAt(0) ? watcher->result()
                                                          : epi::Result<std::string>(epi::fail(epi::ErrorCode::cancelled)));
        emit changed();
    });
    watcher->setFuture(m_ask(wanted.sealed.person, wanted.sealed.what, wanted.purpose, std::move(password)));
}

void RevealController::take(const Wanted &wanted, const epi::Result<std::string> &value)
{
    if (m_question.settle(value ? nullptr : &value.error()))
        return;
    if (!value && value.error().code == epi::ErrorCode::passwordNeeded) {
        m_question.ask(tr("Reveal"), [this, wanted](vault::SecretBytes password) { send(wanted, std::move(password)); });
        return;
    }
    if (!value) {
        m_error = value.error();
        return;
    }
    const QPointer<FormModel> &form = wanted.form;
    const FormModel::Sealed &sealed = wanted.sealed;
    if (!form)
        return;
    std::erase_if(m_shown, [&](const Shown &one) { return one.form == form && one.sealed == sealed; });
    m_shown.push_back({form, sealed, m_clock() + shownFor});
    m_look.start();
    form->showWhole(sealed, QString::fromStdString(*value));
    emit shown();
}

void RevealController::hide(FormModel *form, int row)
{
    const auto sealed = form ? form->sealed(row) : std::nullopt;
    if (!sealed)
        return;
    std::erase_if(m_shown, [&](const Shown &one) { return one.form == form && one.sealed == *sealed; });
    form->hideWhole(*sealed);
}

void RevealController::forgetError()
{
    m_question.leave();
    m_error.reset();
    emit changed();
}

void RevealController::check()
{
    const auto now = m_clock();
    std::erase_if(m_shown, [&](const Shown &one) {
        if (now < one.until)
            return false;
        if (one.form)
            one.form->hideWhole(one.sealed);
        return true;
    });
    if (m_shown.empty())
        m_look.stop();
}

void RevealController::forget()
{
    ++m_epoch;
    m_underWay = 0;
    for (const Shown &one : m_shown)
        if (one.form)
            one.form->hideWhole(one.sealed);
    m_shown.clear();
    m_look.stop();
    m_question.drop();
    m_error.reset();
    emit changed();
}

void RevealController::retranslate()
{
    m_question.retranslate();
    emit retranslated();
    emit changed();
}

} // namespace tracedesk::view
