#include "view/questionnaire_model.h"

#include <algorithm>

// What is shown, and how it is changed. What each line says is in questionnaire_lines.cpp.

namespace tracedesk::view {

void QuestionnaireModel::show(std::shared_ptr<const epi::Questionnaire> definition, epi::Answers answers, YearHint days,
                              std::function<QString(const std::string &)> fact)
{
    const bool same = m_definition == definition && m_answers.interview == answers.interview && definition;
    const bool unchanged = same && m_answers == answers && m_days == days;
    m_days = days;
    m_fact = std::move(fact);
    m_answers = std::move(answers);
    // Whatever is typed in any form comes by here.
    if (unchanged && rowsNow() == m_rows)
        return tellFacts();
    if (same)
        return showChanged();
    beginResetModel();
    m_definition = std::move(definition);
    m_begun.clear();
    m_typed.clear();
    m_clashes.clear();
    m_rows = rowsNow();
    endResetModel();
    emit shownChanged();
    emit progressChanged();
    emit clashesChanged();
}

void QuestionnaireModel::tellFacts()
{
    for (int row = 0; row < rowCount(); ++row) {
        const Row &at = m_rows[static_cast<std::size_t>(row)];
        if (at.what == Row::What::item && itemIn(at).kind == epi::ItemKind::fact)
            emit dataChanged(index(row), index(row));
    }
}

void QuestionnaireModel::clear()
{
    show(nullptr, {}, {}, {});
}

void QuestionnaireModel::setClashes(std::vector<epi::AnswerClash> clashes)
{
    if (m_clashes == clashes)
        return;
    m_clashes = std::move(clashes);
    showChanged();
    emit clashesChanged();
}

void QuestionnaireModel::retranslate()
{
    tellChanged();
    emit shownChanged();
}

const QuestionnaireModel::Row *QuestionnaireModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const epi::QuestionnaireItem &QuestionnaireModel::itemIn(const Row &row) const
{
    return m_definition->sections[row.at.section].items[row.at.item];
}

const epi::QuestionnaireItem *QuestionnaireModel::askedAt(int row) const
{
    const Row *at = rowAt(row);
    return at && at->what == Row::What::item && itemIn(*at).kind != epi::ItemKind::fact ? &itemIn(*at) : nullptr;
}

const epi::Answer *QuestionnaireModel::answerIn(const Row &row) const
{
    return epi::answerTo(m_answers, itemIn(row).id, row.at.turn);
}

const epi::AnswerClash *QuestionnaireModel::clashIn(const Row &row) const
{
    const auto at = std::ranges::find_if(
        m_clashes, [&](const epi::AnswerClash &clash) { return clash.item == itemIn(row).id && clash.turn == row.at.turn; });
    return at == m_clashes.end() ? nullptr : &*at;
}

std::uint16_t QuestionnaireModel::turns(const epi::QuestionnaireSection &section, const std::string &group) const
{
    const auto begun = m_begun.find(group);
    return std::max(
        {std::uint16_t{1}, epi::turnsOf(section, group, m_answers), begun == m_begun.end() ? std::uint16_t{0} : begun->second});
}

// Items that clash are there whether they are to be asked or not: nobody chooses what is not seen.
std::vector<QuestionnaireModel::Row> QuestionnaireModel::rowsNow() const
{
    if (!m_definition)
        return {};
    std::vector<epi::AskedItem> asked = epi::askedItems(*m_definition, m_answers, m_begun);
    const auto groupAt = [&](const epi::AskedItem &at) -> const std::string & {
        return m_definition->sections[at.section].items[at.item].group;
    };
    const auto firstOfGroup = [&](const epi::AskedItem &at) {
        std::size_t first = at.item;
        while (first > 0 && !groupAt(at).empty() && m_definition->sections[at.section].items[first - 1].group == groupAt(at))
            --first;
        return first;
    };
    const auto order = [&](const epi::AskedItem &at) { return std::tuple(at.section, firstOfGroup(at), at.turn, at.item); };
    for (const epi::AnswerClash &clash : m_clashes) {
        for (std::size_t section = 0; section < m_definition->sections.size(); ++section) {
            const auto &items = m_definition->sections[section].items;
            const auto item = std::ranges::find(items, clash.item, &epi::QuestionnaireItem::id);
            if (item == items.end())
                continue;
            const epi::AskedItem at{section, static_cast<std::size_t>(item - items.begin()), clash.turn};
            const auto place = std::ranges::lower_bound(asked, order(at), {}, order);
            if (place == asked.end() || *place != at)
                asked.insert(place, at);
        }
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const epi::AskedItem &at = asked[i];
        const std::string &group = groupAt(at);
        const bool begins = i == 0 || groupAt(asked[i - 1]) != group || asked[i - 1].turn != at.turn;
        if (!group.empty() && begins)
            rows.push_back({Row::What::turn, at});
        rows.push_back({Row::What::item, at});
        if (!group.empty() && (i + 1 == asked.size() || groupAt(asked[i + 1]) != group)) {
            const epi::QuestionnaireSection &section = m_definition->sections[at.section];
            const auto found = std::ranges::find(section.groups, group, &epi::QuestionnaireGroup::id);
            if (turns(section, group) < found->most)
                rows.push_back({Row::What::add, at});
        }
    }
    return rows;
}

// One stretch of rows at most comes or goes: what depends on an item stands behind it.
void QuestionnaireModel::showChanged()
{
    std::vector<Row> rows = rowsNow();
    const auto first = static_cast<int>(std::ranges::mismatch(m_rows, rows).in1 - m_rows.begin());
    int same = 0; // at the end
    while (same < static_cast<int>(std::min(m_rows.size(), rows.size())) - first &&
           m_rows[m_rows.size() - 1 - static_cast<std::size_t>(same)] == rows[rows.size() - 1 - static_cast<std::size_t>(same)])
        ++same;
    const int gone = static_cast<int>(m_rows.size()) - first - same;
    const int come = static_cast<int>(rows.size()) - first - same;
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    tellChanged();
}

void QuestionnaireModel::tellChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
    emit progressChanged();
}

void QuestionnaireModel::answer(int row, epi::Answer answer)
{
    const Row at = m_rows[static_cast<std::size_t>(row)];
    answer.item = itemIn(at).id;
    answer.turn = at.at.turn;
    const std::string group = itemIn(at).group; // a repetition does not go because its last answer does
    if (!group.empty())
        m_begun[group] = turns(m_definition->sections[at.at.section], group);
    put(m_answers, std::move(answer));
    showChanged();
    emit edited();
}

void QuestionnaireModel::type(int row, const QString &text)
{
    const epi::QuestionnaireItem *item = askedAt(row);
    if (!item || text == shownText(*rowAt(row)))
        return;
    const epi::Answer *before = answerIn(*rowAt(row));
    epi::Answer made;
    made.value = readAnswer(*item, text, m_days);
    made.approximate = before && before->approximate && mayBeApproximate(item->kind);
    m_typed.insert({item->id, rowAt(row)->at.turn}, text);
    answer(row, std::move(made));
}

void QuestionnaireModel::settle(int row)
{
    if (const Row *at = rowAt(row); at && at->what == Row::What::item) {
        if (m_typed.remove({itemIn(*at).id, at->at.turn}) > 0)
            emit dataChanged(index(row), index(row));
    }
    emit settled();
}

void QuestionnaireModel::choose(int row, int choice)
{
    const epi::QuestionnaireItem *item = askedAt(row);
    if (!item || choice < 0 || choice >= choicesOf(*item).size())
        return;
    const epi::Answer *before = answerIn(*rowAt(row));
    const std::string told = before && before->state == epi::AnswerState::told ? before->value : std::string();
    epi::Answer made;
    if (item->kind == epi::ItemKind::choices) {
        std::vector<std::string> codes = epi::codesIn(told);
        const std::string &code = item->choices[static_cast<std::size_t>(choice)].code;
        if (std::erase(codes, code) == 0)
            codes.push_back(code);
        for (const epi::AnswerChoice &one : item->choices) {
            if (std::ranges::contains(codes, one.code))
                made.value += (made.value.empty() ? "" : " ") + one.code;
        }
    } else {
        const std::string code = item->kind == epi::ItemKind::yesNo ? (choice == 0 ? "yes" : "no")
                                                                    : item->choices[static_cast<std::size_t>(choice)].code;
        made.value = told == code ? std::string() : code;
    }
    answer(row, std::move(made));
    emit settled();
}

bool QuestionnaireModel::press(int row, const QString &key)
{
    const epi::QuestionnaireItem *item = askedAt(row);
    if (!item || key.size() != 1)
        return false;
    int choice = key.front().isDigit() ? (key.front().digitValue() + 9) % 10 : -1; // 0 is the tenth
    if (item->kind == epi::ItemKind::yesNo) {
        // ㅛ and ㅜ lie on the same keys.
        const QString sign = key.toLower();
        choice = sign == u"y" || sign == u"ㅛ" ? 0 : sign == u"n" || sign == u"ㅜ" ? 1 : choice;
    }
    if (choice < 0 || choice >= choicesOf(*item).size())
        return false;
    choose(row, choice);
    return true;
}

void QuestionnaireModel::toggle(int row, epi::AnswerState state)
{
    const epi::QuestionnaireItem *item = askedAt(row);
    if (!item)
        return;
    const epi::Answer *before = answerIn(*rowAt(row));
    epi::Answer made;
    if (!before || before->state != state)
        made.state = state;
    m_typed.remove({item->id, rowAt(row)->at.turn});
    answer(row, std::move(made));
    emit settled();
}

void QuestionnaireModel::toggleUnknown(int row)
{
    toggle(row, epi::AnswerState::unknown);
}

void QuestionnaireModel::toggleRefused(int row)
{
    toggle(row, epi::AnswerState::refused);
}

void QuestionnaireModel::toggleApproximate(int row)
{
    const epi::QuestionnaireItem *item = askedAt(row);
    const epi::Answer *before = item ? answerIn(*rowAt(row)) : nullptr;
    if (!before || before->state != epi::AnswerState::told || !mayBeApproximate(item->kind))
        return;
    epi::Answer made = *before;
    made.approximate = !made.approximate;
    answer(row, std::move(made));
    emit settled();
}

int QuestionnaireModel::addTurn(int row)
{
    const Row *at = rowAt(row);
    if (!at || itemIn(*at).group.empty())
        return -1;
    const epi::QuestionnaireSection &section = m_definition->sections[at->at.section];
    const std::string group = itemIn(*at).group;
    const std::uint16_t turn = turns(section, group);
    if (turn >= std::ranges::find(section.groups, group, &epi::QuestionnaireGroup::id)->most)
        return -1;
    m_begun[group] = static_cast<std::uint16_t>(turn + 1);
    showChanged();
    const auto first = std::ranges::find_if(
        m_rows, [&](const Row &one) { return one.what == Row::What::item && one.at.turn == turn && itemIn(one).group == group; });
    return first == m_rows.end() ? -1 : static_cast<int>(first - m_rows.begin());
}

void QuestionnaireModel::removeTurn(int row)
{
    const Row *at = rowAt(row);
    if (!at || itemIn(*at).group.empty() || at->what == Row::What::add)
        return;
    const epi::QuestionnaireSection &section = m_definition->sections[at->at.section];
    const std::string group = itemIn(*at).group;
    const std::uint16_t turn = at->at.turn;
    m_begun[group] = static_cast<std::uint16_t>(turns(section, group) - 1);
    m_typed.clear(); // by turn
    m_answers = epi::withoutTurn(section, group, turn, std::move(m_answers));
    showChanged();
    emit edited();
    emit settled();
}

void QuestionnaireModel::dropClash(const Row &row)
{
    const std::string id = itemIn(row).id;
    const std::uint16_t turn = row.at.turn;
    std::erase_if(m_clashes, [&](const epi::AnswerClash &clash) { return clash.item == id && clash.turn == turn; });
}

void QuestionnaireModel::keepMine(int row)
{
    const Row *at = rowAt(row);
    const epi::AnswerClash *clash = at ? clashIn(*at) : nullptr;
    if (!clash)
        return;
    const epi::Answer mine = clash->mine.value_or(epi::Answer());
    dropClash(Row(*at));
    emit clashesChanged();
    answer(row, mine);
    emit settled();
}

void QuestionnaireModel::keepStored(int row)
{
    const Row *at = rowAt(row);
    if (!at || !clashIn(*at))
        return;
    dropClash(Row(*at));
    showChanged();
    emit clashesChanged();
}

} // namespace tracedesk::view
