#include "view/form_model.h"

#include "view/entry_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace tracedesk::view {

int FormModel::rowOf(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](std::size_t field) { return name == QLatin1StringView(look(field).name); });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void FormModel::type(int row, const QString &text)
{
    if (row < 0 || row >= rowCount())
        return;
    const std::size_t field = m_shown[static_cast<std::size_t>(row)];
    if (text == shownText(field))
        return;
    const Reading reading = read(field, text);
    m_typed.insert(field, {text, reading});
    showChanged(); // a text may bring fields or take them away
    if (reading.taken)
        emit edited(QString::fromLatin1(look(field).name));
}

void FormModel::choose(int row, int choice)
{
    if (row < 0 || row >= rowCount() || choice < 0)
        return;
    const std::size_t field = m_shown[static_cast<std::size_t>(row)];
    if (!read(field, QString::number(choice)).taken)
        return;
    showChanged();
    emit edited(QString::fromLatin1(look(field).name));
    emit settled();
}

void FormModel::settle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const std::size_t field = m_shown[static_cast<std::size_t>(row)];
    if (const auto typed = m_typed.constFind(field); typed != m_typed.constEnd() && typed->reading.taken) {
        m_typed.erase(typed);
        emit dataChanged(index(row), index(row));
    }
    leave();
    emit settled();
}

void FormModel::retranslate()
{
    tellChanged();
}

std::optional<FormModel::Sealed> FormModel::sealed(int row) const
{
    return row >= 0 && row < rowCount() ? sealedIn(m_shown[static_cast<std::size_t>(row)]) : std::nullopt;
}

void FormModel::showWhole(const Sealed &sealed, const QString &value)
{
    hideWhole(sealed);
    m_revealed.push_back({sealed, value});
    tellChanged();
}

void FormModel::hideWhole(const Sealed &sealed)
{
    if (std::erase_if(m_revealed, [&](const Revealed &one) { return one.sealed == sealed; }) > 0)
        tellChanged();
}

QString FormModel::revealedIn(std::size_t field) const
{
    const auto sealed = m_revealed.empty() ? std::nullopt : sealedIn(field);
    const auto at = std::ranges::find(m_revealed, sealed, [](const Revealed &one) { return std::optional(one.sealed); });
    return sealed && at != m_revealed.end() ? at->value : QString();
}

void FormModel::showAnew()
{
    beginResetModel();
    m_typed.clear();
    m_revealed.clear();
    m_shown.clear();
    for (std::size_t field = 0; isFilled() && field < fields(); ++field) {
        if (isShown(field))
            m_shown.push_back(field);
    }
    endResetModel();
    emit filledChanged();
}

void FormModel::showChanged()
{
    for (std::size_t field = 0; field < fields(); ++field) {
        const auto at = std::ranges::lower_bound(m_shown, field);
        const auto row = static_cast<int>(at - m_shown.begin());
        const bool there = at != m_shown.end() && *at == field;
        if (there && !isShown(field)) {
            beginRemoveRows({}, row, row);
            m_shown.erase(at);
            endRemoveRows();
        } else if (!there && isShown(field)) {
            beginInsertRows({}, row, row);
            m_shown.insert(at, field);
            endInsertRows();
        }
    }
    tellChanged();
}

void FormModel::tellChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString FormModel::faultText(std::size_t field) const
{
    if (const auto typed = m_typed.constFind(field); typed != m_typed.constEnd() && !typed->reading.taken)
        return typed->reading.fault ? word(*typed->reading.fault)
               : look(field).masked ? maskTypedText()
                                    : notUnderstoodText(look(field).kind);
    const auto wrong = fault(field);
    return wrong ? word(*wrong) : QString();
}

QString FormModel::shownText(std::size_t field) const
{
    const auto typed = m_typed.constFind(field);
    return typed == m_typed.constEnd() ? written(field) : typed->text;
}

int FormModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FormModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t field = m_shown[static_cast<std::size_t>(index.row())];
    const Look seen = look(field);
    switch (role) {
    case NameRole:
        return QString::fromLatin1(seen.name);
    case Qt::DisplayRole:
    case LabelRole:
        return QCoreApplication::translate("Entry", seen.label);
    case SectionRole:
        return *seen.section == '\0' ? QString() : QCoreApplication::translate("Entry", seen.section);
    case KindRole:
        return QVariant::fromValue(seen.kind);
    case TextRole:
        return shownText(field);
    case ChoicesRole:
        return choices(field);
    case ChoiceRole:
        return static_cast<int>(choices(field).indexOf(written(field)));
    case FaultRole:
        return faultText(field);
    case HintRole:
        return *seen.hint == '\0' ? QString() : QCoreApplication::translate("Entry", seen.hint);
    case EditableRole:
        return seen.editable && seen.kind != Note;
    case MaskedRole:
        return !m_typed.contains(field) && sealedIn(field).has_value();
    case RevealedRole:
        return revealedIn(field);
    case SealedRole:
        return !m_typed.contains(field) && isSealed(field);
    default:
        return {};
    }
}

QHash<int, QByteArray> FormModel::roleNames() const
{
    return {{NameRole, "name"},    {LabelRole, "label"},       {SectionRole, "section"}, {KindRole, "kind"},
            {TextRole, "text"},    {ChoicesRole, "choices"},   {ChoiceRole, "choice"},   {FaultRole, "fault"},
            {HintRole, "hint"},    {EditableRole, "editable"}, {MaskedRole, "masked"},   {RevealedRole, "revealed"},
            {SealedRole, "sealed"}};
}

} // namespace tracedesk::view
