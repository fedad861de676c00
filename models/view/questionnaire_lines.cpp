#include "view/questionnaire_model.h"

#include "view/words_context.h"

#include <algorithm>

// What the lines of a questionnaire say, and where the keyboard goes among them.

namespace tracedesk::view {

namespace {

static_assert(static_cast<int>(QuestionnaireModel::Fact) == static_cast<int>(epi::lastItemKind));

QString countText(std::uint32_t answered, std::uint32_t asked)
{
    return Words::tr("%1 of %2", "questions: answered, asked").arg(answered).arg(asked);
}

} // namespace

QString QuestionnaireModel::title() const
{
    return m_definition ? wordOf(m_definition->title) : QString();
}

QStringList QuestionnaireModel::sections() const
{
    QStringList all;
    if (m_definition) {
        for (const epi::QuestionnaireSection &section : m_definition->sections)
            all.append(wordOf(section.title));
    }
    return all;
}

QStringList QuestionnaireModel::progress() const
{
    QStringList all;
    if (m_definition) {
        for (const epi::SectionProgress &one : epi::progressOf(*m_definition, m_answers, m_begun))
            all.append(countText(one.answered, one.asked));
    }
    return all;
}

QList<int> QuestionnaireModel::open() const
{
    QList<int> all;
    if (m_definition) {
        for (const epi::SectionProgress &one : epi::progressOf(*m_definition, m_answers, m_begun))
            all.append(static_cast<int>(one.open()));
    }
    return all;
}

QString QuestionnaireModel::total() const
{
    if (!m_definition)
        return {};
    epi::SectionProgress sum;
    for (const epi::SectionProgress &one : epi::progressOf(*m_definition, m_answers, m_begun)) {
        sum.answered += one.answered;
        sum.asked += one.asked;
    }
    return countText(sum.answered, sum.asked);
}

int QuestionnaireModel::nextOpen(int row) const
{
    const int rows = rowCount();
    for (int step = 1; step <= rows; ++step) {
        const int at = (std::max(row, -1) + step) % rows;
        if (const epi::QuestionnaireItem *item = askedAt(at);
            item && at != row && !epi::isAnswered(*item, m_answers, m_rows[static_cast<std::size_t>(at)].at.turn))
            return at;
    }
    return -1;
}

int QuestionnaireModel::next(int row) const
{
    for (int at = row + 1; at < rowCount(); ++at) {
        if (askedAt(at) || m_rows[static_cast<std::size_t>(at)].what == Row::What::add)
            return at;
    }
    return -1;
}

int QuestionnaireModel::before(int row) const
{
    for (int at = std::min(row, rowCount()) - 1; at >= 0; --at) {
        if (askedAt(at) || m_rows[static_cast<std::size_t>(at)].what == Row::What::add)
            return at;
    }
    return -1;
}

int QuestionnaireModel::firstOf(int section) const
{
    const auto at = std::ranges::find_if(m_rows, [&](const Row &row) { return static_cast<int>(row.at.section) == section; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int QuestionnaireModel::sectionAt(int row) const
{
    const Row *at = rowAt(row);
    return at ? static_cast<int>(at->at.section) : -1;
}

int QuestionnaireModel::firstClash() const
{
    const auto at =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.what == Row::What::item && clashIn(row) != nullptr; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int QuestionnaireModel::rowOf(const QString &name) const
{
    const auto at = std::ranges::find_if(m_rows, [&](const Row &row) { return nameOf(row) == name; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

QString QuestionnaireModel::nameOf(const Row &row) const
{
    const epi::QuestionnaireItem &item = itemIn(row);
    const QString turn = row.at.turn > 0 ? u'.' + QString::number(row.at.turn) : QString();
    switch (row.what) {
    case Row::What::item:
        return QString::fromStdString(item.id) + turn;
    case Row::What::turn:
        return QString::fromStdString(item.group) + QStringLiteral(".turn") + turn;
    case Row::What::add:
        break;
    }
    return QString::fromStdString(item.group) + QStringLiteral(".add");
}

QString QuestionnaireModel::shownText(const Row &row) const
{
    const epi::QuestionnaireItem &item = itemIn(row);
    const auto typed = m_typed.constFind({item.id, row.at.turn});
    if (typed != m_typed.constEnd())
        return *typed;
    const epi::Answer *answer = answerIn(row);
    return answer && answer->state == epi::AnswerState::told ? valueText(item, answer->value) : QString();
}

QStringList QuestionnaireModel::choicesOf(const epi::QuestionnaireItem &item) const
{
    if (item.kind == epi::ItemKind::yesNo)
        return {Words::tr("Yes"), Words::tr("No")};
    QStringList words;
    if (item.kind != epi::ItemKind::choice && item.kind != epi::ItemKind::choices)
        return words;
    for (const epi::AnswerChoice &choice : item.choices)
        words.append(wordOf(choice.label));
    return words;
}

QList<int> QuestionnaireModel::chosenIn(const Row &row) const
{
    const epi::QuestionnaireItem &item = itemIn(row);
    const epi::Answer *answer = answerIn(row);
    QList<int> chosen;
    if (!answer || answer->state != epi::AnswerState::told)
        return chosen;
    if (item.kind == epi::ItemKind::yesNo && epi::isValueOf(item, answer->value))
        return {answer->value == "yes" ? 0 : 1};
    for (std::size_t i = 0; i < item.choices.size(); ++i) {
        if (std::ranges::contains(epi::codesIn(answer->value), item.choices[i].code))
            chosen.append(static_cast<int>(i));
    }
    return chosen;
}

int QuestionnaireModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant QuestionnaireModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const epi::QuestionnaireSection &section = m_definition->sections[row.at.section];
    if (role == NameRole)
        return nameOf(row);
    if (role == SectionRole)
        return wordOf(section.title);
    if (row.what == Row::What::item)
        return itemData(row, role);
    const QString one = wordOf(std::ranges::find(section.groups, itemIn(row).group, &epi::QuestionnaireGroup::id)->label);
    const bool head = row.what == Row::What::turn;
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return head ? Words::tr("%1 %2", "what is asked again and again, its number").arg(one).arg(row.at.turn + 1)
                    : Words::tr("Add another: %1").arg(one);
    case KindRole:
        return QVariant::fromValue(head ? Turn : Add);
    case AnsweredRole:
        return true;
    case ChoicesRole:
        return QStringList();
    case ChosenRole:
        return QVariant::fromValue(QList<int>());
    case UnknownRole:
    case RefusedRole:
    case ApproximateRole:
    case ApproximableRole:
    case ClashRole:
        return false;
    default:
        return QString();
    }
}

QVariant QuestionnaireModel::itemData(const Row &row, int role) const
{
    const epi::QuestionnaireItem &item = itemIn(row);
    const epi::Answer *answer = answerIn(row);
    const epi::AnswerClash *clash = clashIn(row);
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return wordOf(item.label);
    case KindRole:
        return QVariant::fromValue(static_cast<Kind>(item.kind));
    case NumberRole:
        return QString::fromStdString(item.number);
    case TextRole:
        return item.kind == epi::ItemKind::fact ? (m_fact ? m_fact(item.fact) : QString()) : shownText(row);
    case HintRole:
        return wordOf(item.hint);
    case UnitRole:
        return wordOf(item.unit);
    case ChoicesRole:
        return choicesOf(item);
    case ChosenRole:
        return QVariant::fromValue(chosenIn(row));
    case UnknownRole:
        return answer && answer->state == epi::AnswerState::unknown;
    case RefusedRole:
        return answer && answer->state == epi::AnswerState::refused;
    case ApproximateRole:
        return answer && answer->approximate;
    case ApproximableRole:
        return mayBeApproximate(item.kind);
    case AnsweredRole:
        return item.kind == epi::ItemKind::fact || epi::isAnswered(item, m_answers, row.at.turn);
    case FaultRole:
        return answer && answer->state == epi::AnswerState::told && !epi::isValueOf(item, answer->value) ? notUnderstoodText(item)
                                                                                                         : QString();
    case ClashRole:
        return clash != nullptr;
    case MineRole:
        return clash ? answerText(item, clash->mine) : QString();
    case StoredRole:
        return clash ? answerText(item, clash->theirs) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionnaireModel::roleNames() const
{
    return {{NameRole, "name"},
            {LabelRole, "label"},
            {SectionRole, "section"},
            {KindRole, "kind"},
            {NumberRole, "number"},
            {TextRole, "text"},
            {HintRole, "hint"},
            {UnitRole, "unit"},
            {ChoicesRole, "choices"},
            {ChosenRole, "chosen"},
            {UnknownRole, "unknown"},
            {RefusedRole, "refused"},
            {ApproximateRole, "approximate"},
            {ApproximableRole, "approximable"},
            {AnsweredRole, "answered"},
            {FaultRole, "fault"},
            {ClashRole, "clash"},
            {MineRole, "mine"},
            {StoredRole, "stored"}};
}

} // namespace tracedesk::view
