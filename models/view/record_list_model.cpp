#include "view/record_list_model.h"

#include "view/words.h"
#include "view/words_accounts.h"
#include "view/words_exports.h"
#include "view/words_review.h"

#include <QDateTime>

namespace tracedesk::view {

void RecordListModel::setPage(RecordPagePtr page)
{
    beginResetModel();
    m_page = std::move(page);
    endResetModel();
}

const epi::AuditRecord *RecordListModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_page->records[static_cast<std::size_t>(row)] : nullptr;
}

void RecordListModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString RecordListModel::personText(epi::PersonId person)
{
    constexpr qsizetype shown = 8; // of the random end: its beginning is the time
    return tr("person %1").arg(QString::fromStdString(person.toString()).right(shown));
}

QString RecordListModel::nameOf(epi::AccountId account) const
{
    const auto name = m_page->names.find(account);
    return name == m_page->names.end() ? QString() : QString::fromStdString(name->second);
}

QString RecordListModel::aboutOf(const epi::AuditRecord &record) const
{
    using enum epi::AuditAct;
    switch (record.act) {
    case accountActed: {
        const QString what = word(static_cast<vault::AccountActKind>(record.count));
        const QString whom = nameOf(epi::AccountId(record.object));
        return whom.isEmpty() ? what : tr("%1: %2").arg(whom, what);
    }
    case logInFailed:
    case attemptsAllowed:
        return record.object == epi::Uuid{} ? tr("a name nobody has") : nameOf(epi::AccountId(record.object));
    case dutyRefused:
        return word(static_cast<epi::Duty>(record.count));
    case recordsImported:
    case casesImported:
    case exposuresImported:
    case visitsImported:
    case contactsImported:
    case importRepeated:
        return tr("%Ln row(s)", nullptr, static_cast<int>(record.count));
    case destructionProposed:
        return record.subject.isNull() ? tr("%Ln row(s)", nullptr, static_cast<int>(record.count)) : personText(record.subject);
    case dataDestroyed: // the whole store goes by files: its rows can no longer be counted
        return record.subject.isNull()
                   ? tr("%Ln row(s), or files where it was everything", nullptr, static_cast<int>(record.count))
                   : personText(record.subject);
    case recordReviewed:
    case spoolCut:
        return tr("entry %L1").arg(record.count);
    case revealed:
        return tr("%1: %2").arg(personText(record.subject), word(static_cast<epi::Identifier>(record.count)));
    case exported: {
        const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(record.count));
        return record.subject.isNull() ? rows : tr("%1: %2").arg(personText(record.subject), rows);
    }
    case exportClosed:
        return word(static_cast<epi::ExportEnding>(record.count));
    case findingJudged:
        return word(static_cast<epi::Judgement>(record.count));
    case spoolDrained:
    case spoolFull:
    case recordExported:
        return tr("%Ln entry(ies)", nullptr, static_cast<int>(record.count));
    default:
        return record.subject.isNull() ? QString() : personText(record.subject);
    }
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_page ? 0 : static_cast<int>(m_page->records.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::AuditRecord &record = *at(index.row());
    switch (role) {
    case WhenRole:
        return QDateTime::fromMSecsSinceEpoch(record.at.time_since_epoch().count())
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    case WhoRole:
        return record.account.isNull() ? QString() : nameOf(record.account);
    case Qt::DisplayRole:
    case WhatRole:
        return word(record.act);
    case AboutRole:
        return aboutOf(record);
    case WhereRole:
        return QString::fromStdString(record.workstation);
    case AlertRole:
        return record.outcome == epi::AuditOutcome::refused || record.act == epi::AuditAct::spoolCut ||
               record.act == epi::AuditAct::spoolFull;
    case AboutPersonRole:
        return !record.subject.isNull();
    default:
        return {};
    }
}

QHash<int, QByteArray> RecordListModel::roleNames() const
{
    return {{WhenRole, "when"},
            {WhoRole, "who"},
            {WhatRole, "what"},
            {AboutRole, "about"},
            {WhereRole, "where"},
            {AlertRole, "alert"},
            {AboutPersonRole, "aboutPerson"}};
}

} // namespace tracedesk::view
