#include "view/accounts_controller.h"

#include "view/area_names.h"
#include "view/words.h"
#include "view/words_accounts.h"

namespace tracedesk::view {

namespace {

epi::Role roleAt(int index)
{
    return static_cast<epi::Role>(index + 1); // the owner stands first and is not given
}

vault::Person personOf(const QString &name, int role, const QString &province, const QString &district)
{
    vault::Person person{name.trimmed().toStdString(), roleAt(role), {}};
    person.jurisdiction.province = provinceCode(province).toStdString();
    if (!person.jurisdiction.province.empty())
        person.jurisdiction.district = district.trimmed().toStdString();
    return person;
}

} // namespace

AccountsController::AccountsController(AccountsLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AccountsController::receive);
}

QString AccountsController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString AccountsController::notice() const
{
    if (m_awaits)
        return tr("This is an order now: it waits below for the signature of a second person.");
    return m_keysDue ? tr("Somebody who is gone had keys: they are renewed at the next log-in of a supervisor.") : QString();
}

QString AccountsController::codeName() const
{
    return m_invitation ? QString::fromStdString(m_invitation->name) : QString();
}

QString AccountsController::code() const
{
    if (!m_invitation)
        return {};
    const auto bytes = m_invitation->code.bytes();
    return QString::fromLatin1(reinterpret_cast<const char *>(bytes.data()), std::ssize(bytes));
}

QStringList AccountsController::roles()
{
    QStringList names;
    for (std::size_t role = 1; role < epi::roleCount; ++role)
        names.append(word(static_cast<epi::Role>(role)));
    return names;
}

QStringList AccountsController::duties()
{
    QStringList texts;
    for (std::size_t role = 1; role < epi::roleCount; ++role)
        texts.append(dutiesText(static_cast<epi::Role>(role)));
    return texts;
}

void AccountsController::load()
{
    if (!m_question.isBusy())
        ask(m_link.people());
}

void AccountsController::clear()
{
    m_watcher.setFuture({});
    m_people.setPeople(nullptr);
    m_history.setPeople(nullptr);
    m_invitation.reset();
    m_awaits = m_keysDue = false;
    m_error.reset();
    m_question.drop();
    emit changed();
}

void AccountsController::invite(const QString &name, int role, const QString &province, const QString &district)
{
    if (!isBusy())
        ask(m_link.invite(personOf(name, role, province, district)));
}

void AccountsController::act(Step step, int row)
{
    const desk::PersonLine *line = m_people.at(row);
    if (line != nullptr && !isBusy())
        ask(m_link.step(static_cast<AccountStep>(step), line->account.id));
}

void AccountsController::changeDuties(int row, int role, const QString &province, const QString &district)
{
    const desk::PersonLine *line = m_people.at(row);
    if (line != nullptr && !isBusy())
        ask(m_link.changeDuties(line->account.id, personOf({}, role, province, district)));
}

void AccountsController::sign(int row)
{
    const epi::Uuid order = m_history.orderAt(row);
    if (order != epi::Uuid{} && !isBusy())
        m_question.ask(tr("Sign the order"),
                       [this, order](vault::SecretBytes password) { ask(m_link.sign(order, std::move(password))); });
}

void AccountsController::drop(int row)
{
    const epi::Uuid order = m_history.orderAt(row);
    if (order != epi::Uuid{} && !isBusy())
        ask(m_link.drop(order));
}

void AccountsController::forgetCode()
{
    m_invitation.reset();
    emit changed();
}

void AccountsController::retranslate()
{
    m_people.retranslate();
    m_history.retranslate();
    m_question.retranslate();
    emit retranslated();
    emit changed();
}

void AccountsController::ask(QFuture<epi::Result<PeopleNow>> answer)
{
    m_error.reset();
    m_awaits = false;
    m_watcher.setFuture(answer);
    emit changed();
}

void AccountsController::receive()
{
    if (!m_watcher.future().isResultReadyAt(0))
        return;
    const auto now = m_watcher.result();
    const bool refused = m_question.settle(now ? nullptr : &now.error());
    if (!now) {
        if (!refused)
            m_error = now.error();
        emit changed();
        return;
    }
    m_people.setPeople(now->people);
    m_history.setPeople(now->people);
    m_keysDue = !now->people->dueForNewKeys.isEmpty();
    m_awaits = now->awaitsSecond;
    if (now->invitation)
        m_invitation = now->invitation;
    emit changed();
}

} // namespace tracedesk::view
