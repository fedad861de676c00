#include "view/account_history_model.h"

#include "view/words.h"
#include "view/words_accounts.h"

#include <QDateTime>

#include <algorithm>

namespace tracedesk::view {

namespace {

QString localTime(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

void AccountHistoryModel::setPeople(PeoplePtr people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

epi::Uuid AccountHistoryModel::orderAt(int row) const
{
    const bool waiting = m_people && row >= 0 && row < std::ssize(m_people->orders);
    return waiting ? m_people->orders[static_cast<std::size_t>(row)].order.id : epi::Uuid{};
}

void AccountHistoryModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int AccountHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_people ? 0 : static_cast<int>(m_people->orders.size() + m_people->history.size());
}

QString AccountHistoryModel::nameOf(epi::AccountId account) const
{
    if (account.isNull())
        return tr("the founding");
    const auto at = std::ranges::find(m_people->accounts, account, [](const desk::PersonLine &line) { return line.account.id; });
    return at == m_people->accounts.end() ? QString() : QString::fromStdString(at->account.name);
}

QString AccountHistoryModel::whatOf(const vault::AccountAct &act) const
{
    using enum vault::AccountActKind;
    const QString what = word(act.kind);
    switch (act.kind) {
    case invited:
    case dutiesChanged:
        return tr("%1: %2, %3").arg(what, word(act.role), areaText(act.jurisdiction));
    case admitted:
        return tr("%1: %2").arg(what, word(act.compartments));
    default:
        return what;
    }
}

QVariant AccountHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool waiting = row < m_people->orders.size();
    const vault::RecordedAct *past =
        waiting ? nullptr : &m_people->history[m_people->history.size() - 1 - (row - m_people->orders.size())];
    const vault::AccountAct &act = waiting ? *m_people->orders[row].order.act : past->act;
    switch (role) {
    case WhenRole:
        return localTime(act.at);
    case Qt::DisplayRole:
    case WhatRole:
        return whatOf(act);
    case WhomRole:
        return act.kind == vault::AccountActKind::invited ? QString::fromStdString(act.name)
               : act.account.isNull()                     ? QString()
                                                          : nameOf(act.account);
    case ByRole:
        if (waiting)
            return nameOf(m_people->orders[row].order.proposer);
        return past->proposer.isNull() || past->proposer == past->signer
                   ? nameOf(past->signer)
                   : tr("%1 and %2").arg(nameOf(past->proposer), nameOf(past->signer));
    case WaitingRole:
        return waiting;
    case CanSignRole:
        return waiting && m_people->orders[row].canSign;
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountHistoryModel::roleNames() const
{
    return {{WhenRole, "when"}, {WhatRole, "what"},       {WhomRole, "whom"},
            {ByRole, "by"},     {WaitingRole, "waiting"}, {CanSignRole, "canSign"}};
}

} // namespace tracedesk::view
