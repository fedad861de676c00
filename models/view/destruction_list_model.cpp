#include "view/destruction_list_model.h"

#include "view/words_destruction.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace tracedesk::view {

namespace {

QString timeText(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

void DestructionListModel::setRetention(RetentionPtr retention)
{
    beginResetModel();
    m_retention = std::move(retention);
    endResetModel();
}

void DestructionListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

const desk::OpenDestruction *DestructionListModel::open(int row) const
{
    return m_retention && row >= 0 && row < std::ssize(m_retention->open) ? &m_retention->open[static_cast<std::size_t>(row)]
                                                                          : nullptr;
}

const desk::Certificate *DestructionListModel::certificate(int row) const
{
    if (!m_retention)
        return nullptr;
    const auto at = row - std::ssize(m_retention->open);
    return at >= 0 && at < std::ssize(m_retention->certificates) ? &m_retention->certificates[static_cast<std::size_t>(at)]
                                                                 : nullptr;
}

int DestructionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_retention ? 0 : static_cast<int>(m_retention->open.size() + m_retention->certificates.size());
}

QString DestructionListModel::signers(int row) const
{
    if (const desk::OpenDestruction *waiting = open(row))
        return tr("ordered by %1, %2").arg(QString::fromStdString(waiting->proposer), timeText(waiting->ordered));
    const vault::SignedDestruction &proof = certificate(row)->proof;
    return tr("ordered by %1, %2; signed by %3")
        .arg(QString::fromStdString(proof.proposer.name), timeText(proof.ordered), QString::fromStdString(proof.signer.name));
}

QString DestructionListModel::standing(int row) const
{
    if (const desk::OpenDestruction *waiting = open(row))
        return !waiting->lapsed ? tr("waits for a second signature")
               : waiting->canRenew
                   ? tr("Your password or second device changed since you signed: the signature counts no more. Sign it anew, or "
                        "take it back.")
                   : tr("%1 has another password or second device since it was signed: the signature counts no more. %1 must "
                        "sign "
                        "it anew.")
                         .arg(QString::fromStdString(waiting->proposer));
    const auto &done = certificate(row)->carriedOut;
    return done ? tr("destroyed %1").arg(timeText(done->at))
                : tr("signed; carried out at the next log-in of somebody who has the keys");
}

QVariant DestructionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const desk::OpenDestruction *waiting = open(row);
    const vault::DestructionOrder &order = waiting != nullptr ? waiting->order : certificate(row)->proof.order;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return word(order.scope);
    case SignersRole:
        return signers(row);
    case BasisRole:
        return QString::fromStdString(order.basis);
    case CountsRole: {
        QStringList lines;
        for (const epi::DestructionCount &one : order.counts)
            lines.append(countText(one));
        return lines.join(u'\n');
    }
    case StandingRole:
        return standing(row);
    case WaitingRole:
        return waiting != nullptr;
    case DoneRole:
        return waiting == nullptr && certificate(row)->carriedOut.has_value();
    case CanSignRole:
        return waiting != nullptr && waiting->canSign;
    case CanRefuseRole:
        return waiting != nullptr && waiting->canRefuse;
    case CanRenewRole:
        return waiting != nullptr && waiting->canRenew;
    default:
        return {};
    }
}

QHash<int, QByteArray> DestructionListModel::roleNames() const
{
    return {{TitleRole, "title"},       {SignersRole, "signers"},  {BasisRole, "basis"},     {CountsRole, "counts"},
            {StandingRole, "standing"}, {WaitingRole, "waiting"},  {CanSignRole, "canSign"}, {CanRefuseRole, "canRefuse"},
            {DoneRole, "done"},         {CanRenewRole, "canRenew"}};
}

} // namespace tracedesk::view
