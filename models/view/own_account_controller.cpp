#include "view/own_account_controller.h"

#include "vault/second_factor.h"
#include "view/factor_url.h"
#include "view/password_question.h"
#include "view/secret_text.h"
#include "view/words.h"
#include "view/words_accounts.h"

#include <QDateTime>
#include <QLocale>

#include <cstring>
#include <utility>

namespace tracedesk::view {

OwnAccountController::OwnAccountController(OwnAccountLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &OwnAccountController::receive);
}

QString OwnAccountController::name() const
{
    return m_account ? QString::fromStdString(m_account->name) : QString();
}

QString OwnAccountController::role() const
{
    return m_account ? word(m_account->role) : QString();
}

QString OwnAccountController::duties() const
{
    return m_account ? dutiesText(m_account->role) : QString();
}

QString OwnAccountController::area() const
{
    return m_account ? areaText(m_account->jurisdiction) : QString();
}

QString OwnAccountController::before() const
{
    if (!m_account)
        return {};
    if (!m_account->readsOwnRecord)
        return tr("Not known: this account has no key of the activity record.");
    if (!m_account->before)
        return tr("This is the first time.");
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_account->before->at.time_since_epoch().count());
    //: Format of a time with its year and weekday, as QLocale takes it.
    const QString when = QLocale().toString(at, tr("yyyy-MM-dd ddd HH:mm"));
    const QString where = QString::fromStdString(m_account->before->workstation);
    return where.isEmpty() ? when : tr("%1 on %2", "time, workstation").arg(when, where);
}

QString OwnAccountController::failed() const
{
    if (!m_account || m_account->failed == 0)
        return {};
    return tr("%Ln log-in(s) with this name failed since. If that was not you, tell an administrator.", nullptr,
              static_cast<int>(m_account->failed));
}

QString OwnAccountController::secret() const
{
    return m_secret.isEmpty() ? QString() : factorGroups(m_secret);
}

QString OwnAccountController::error() const
{
    if (!m_error)
        return {};
    const QString fault = passwordFault(*m_error);
    return fault.isEmpty() ? errorText(*m_error) : fault;
}

QString OwnAccountController::notice() const
{
    switch (m_done) {
    case Form::Password:
        return tr("The password is changed. The old one opens nothing any more.");
    case Form::SetFactor:
        return tr("From the next log-in on, the six digits of the second device are asked for.");
    case Form::DropFactor:
        return tr("From the next log-in on, the password alone opens.");
    case Form::Household:
        return household() == 0 ? tr("Taken back: nobody is registered any more. It is on record.")
                                : tr("Registered. Cases of this person are no longer shown to you.");
    case Form::None:
        break;
    }
    return {};
}

QString OwnAccountController::householdText() const
{
    return household() == 0 ? tr("Nobody is registered.")
                            : tr("%Ln name(s) and numbers are registered, kept as digests.", nullptr, household());
}

void OwnAccountController::load()
{
    if (isBusy() || m_form != Form::None)
        return;
    m_done = Form::None;
    ask(m_link.look());
}

void OwnAccountController::clear()
{
    m_watcher.setFuture({});
    m_account.reset();
    m_form = m_changing = m_done = Form::None;
    m_left = false;
    m_error.reset();
    forgetSecret();
    emit changed();
}

void OwnAccountController::begin(Form form)
{
    if (isBusy())
        return;
    m_form = form;
    m_done = Form::None;
    m_error.reset();
    forgetSecret();
    if (form == Form::SetFactor) {
        m_secret = vault::makeFactorSecret();
        std::string url = factorUrl(name(), m_secret);
        if (auto made = qrCode(url))
            m_code.code = std::make_shared<const QrCode>(std::move(*made));
        ::explicit_bzero(url.data(), url.size());
    }
    emit changed();
}

void OwnAccountController::leave()
{
    m_left = isBusy();
    begin(Form::None);
}

void OwnAccountController::changePassword(const QString &present, const QString &chosen)
{
    vault::SecretBytes old = takeSecret(present);
    vault::SecretBytes next = takeSecret(chosen);
    if (m_form == Form::Password && !isBusy())
        ask(m_link.changePassword(std::move(old), std::move(next)));
}

void OwnAccountController::setSecondFactor(const QString &digits, const QString &present)
{
    vault::SecretBytes password = takeSecret(present);
    if (m_form == Form::SetFactor && !isBusy())
        ask(m_link.setSecondFactor(std::move(password), vault::SecretBytes::copyOf(std::as_const(m_secret).bytes()),
                                   digits.toStdString()));
}

void OwnAccountController::dropSecondFactor(const QString &present)
{
    vault::SecretBytes password = takeSecret(present);
    if (m_form == Form::DropFactor && !isBusy())
        ask(m_link.dropSecondFactor(std::move(password)));
}

void OwnAccountController::registerOwn(const QString &name, const QString &phone, const QString &residentNumber)
{
    std::vector<OwnAccountLink::Told> told;
    for (const auto &[kind, text] : {std::pair(epi::Identifier::name, &name), std::pair(epi::Identifier::phone, &phone),
                                     std::pair(epi::Identifier::residentNumber, &residentNumber)}) {
        const bool blank = text->trimmed().isEmpty();
        vault::SecretBytes secret = takeSecret(*text);
        if (!blank)
            told.push_back({kind, std::move(secret)});
    }
    if (m_form == Form::Household && !isBusy() && !told.empty())
        ask(m_link.registerOwn(std::move(told)));
}

void OwnAccountController::forgetOwn()
{
    if (isBusy() || household() == 0)
        return;
    begin(Form::None);
    ask(m_link.forgetOwn());
    m_changing = Form::Household;
}

void OwnAccountController::ask(const OwnAccountLink::Answer &answer)
{
    m_error.reset();
    m_changing = m_form;
    m_watcher.setFuture(answer);
    emit changed();
}

void OwnAccountController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto account = m_watcher.result();
    if (account) {
        m_account = *account;
        m_done = m_changing;
    } else {
        m_error = account.error();
    }
    if (account || std::exchange(m_left, false)) {
        m_left = false;
        m_form = Form::None;
        forgetSecret();
    }
    m_changing = Form::None;
    emit changed();
}

void OwnAccountController::forgetSecret()
{
    m_secret = {};
    m_code = {};
}

} // namespace tracedesk::view
