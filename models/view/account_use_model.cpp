#include "view/account_use_model.h"

#include "view/words.h"

#include <QLocale>

namespace tracedesk::view {

void AccountUseModel::setReview(ReviewPtr review)
{
    beginResetModel();
    m_review = std::move(review);
    endResetModel();
}

void AccountUseModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

QStringList AccountUseModel::headings()
{
    return {tr("Log-ins"), tr("Failed"),  tr("Looks"),   tr("Persons"),  tr("Whole"),
            tr("Files"),   tr("Changes"), tr("Refused"), tr("At night"), tr("Odd")};
}

QStringList AccountUseModel::meanings()
{
    return {tr("Times the account logged in"),
            tr("Log-ins that failed, and wrong passwords"),
            tr("Times the data of a person were opened"),
            tr("Different persons whose data were opened or shown whole"),
            tr("Masked names, phones and other values that were shown whole"),
            tr("Files, copies of the record and backups that were taken out"),
            tr("Entries made, changed or removed, imports, accounts and settings"),
            tr("What was tried and is not among the duties"),
            tr("Acts during the night"),
            tr("What the review finds odd about the account")};
}

QStringList AccountUseModel::numbersOf(const desk::AccountUse &use)
{
    QStringList numbers;
    for (const std::uint64_t number : {use.logIns, use.failed, use.looks, use.persons, use.reveals, use.exports, use.changes,
                                       use.refused, use.atNight, use.findings})
        numbers.append(number == 0 ? QStringLiteral("\u2013") : QLocale().toString(static_cast<qulonglong>(number)));
    return numbers;
}

int AccountUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_review ? 0 : static_cast<int>(m_review->uses.size());
}

QVariant AccountUseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const desk::AccountUse &use = m_review->uses[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case WhoRole:
        return use.account.isNull() ? tr("unknown") : QString::fromStdString(use.name);
    case DutiesRole:
        return use.account.isNull() ? QString() : word(use.role);
    case NumbersRole:
        return numbersOf(use);
    case SpokenRole: {
        QStringList parts;
        const QStringList numbers = numbersOf(use);
        const QStringList names = headings();
        for (qsizetype i = 0; i < numbers.size(); ++i)
            if (numbers[i] != QStringLiteral("\u2013"))
                parts.append(names[i] + u' ' + numbers[i]);
        return parts.join(QStringLiteral(", "));
    }
    case FindingsRole:
        return use.findings > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountUseModel::roleNames() const
{
    return {{WhoRole, "who"}, {DutiesRole, "duties"}, {NumbersRole, "numbers"}, {SpokenRole, "spoken"}, {FindingsRole, "odd"}};
}

} // namespace tracedesk::view
