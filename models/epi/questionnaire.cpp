#include "epi/questionnaire.h"

#include <algorithm>

namespace tracedesk::epi {

namespace {

const QuestionnaireGroup *groupOf(const QuestionnaireSection &section, const QuestionnaireItem &item)
{
    const auto at = std::ranges::find(section.groups, item.group, &QuestionnaireGroup::id);
    return item.group.empty() || at == section.groups.end() ? nullptr : &*at;
}

/// Tells which items are to be asked. Conditions lead back only, so that asking about them comes to an end.
class Asking
{
public:
    Asking(const Questionnaire &questionnaire, const Answers &answers)
        : m_questionnaire(questionnaire)
        , m_answers(answers)
    {
    }

    [[nodiscard]] bool isAsked(const QuestionnaireSection &section, const QuestionnaireItem &item, std::uint16_t turn) const
    {
        const QuestionnaireGroup *group = groupOf(section, item);
        return (!group || isFulfilled(group->condition, {}, 0)) && isFulfilled(item.condition, item.group, turn);
    }

private:
    [[nodiscard]] bool isFulfilled(const std::optional<ItemCondition> &condition, std::string_view group,
                                   std::uint16_t turn) const
    {
        if (!condition)
            return true;
        for (const QuestionnaireSection &section : m_questionnaire.sections) {
            const auto item = std::ranges::find(section.items, condition->item, &QuestionnaireItem::id);
            if (item == section.items.end())
                continue;
            const std::uint16_t in = !item->group.empty() && item->group == group ? turn : std::uint16_t{0};
            return isToldAs(*item, in, condition->values) && isAsked(section, *item, in);
        }
        return false;
    }
    [[nodiscard]] bool isToldAs(const QuestionnaireItem &item, std::uint16_t turn, const std::vector<std::string> &values) const
    {
        const Answer *answer = answerTo(m_answers, item.id, turn);
        if (!answer || answer->state != AnswerState::told)
            return false;
        const std::vector<std::string> told =
            item.kind == ItemKind::choices ? codesIn(answer->value) : std::vector<std::string>{answer->value};
        return std::ranges::any_of(told, [&](const std::string &code) { return std::ranges::contains(values, code); });
    }

    const Questionnaire &m_questionnaire;
    const Answers &m_answers;
};

} // namespace

const QuestionnaireItem *itemOf(const Questionnaire &questionnaire, std::string_view id)
{
    for (const QuestionnaireSection &section : questionnaire.sections) {
        const auto at = std::ranges::find(section.items, id, &QuestionnaireItem::id);
        if (at != section.items.end())
            return &*at;
    }
    return nullptr;
}

const Questionnaire *questionnaireFor(std::span<const Questionnaire> all, const std::string &policy, const std::string &disease)
{
    const auto first = [&](const auto &fits) {
        const auto at = std::ranges::find_if(all, fits);
        return at == all.end() ? nullptr : &*at;
    };
    if (const Questionnaire *found = first([&](const Questionnaire &q) { return std::ranges::contains(q.policies, policy); }))
        return found;
    if (const Questionnaire *found = first([&](const Questionnaire &q) { return std::ranges::contains(q.diseases, disease); }))
        return found;
    return first([](const Questionnaire &q) { return q.policies.empty() && q.diseases.empty(); });
}

std::uint16_t turnsOf(const QuestionnaireSection &section, std::string_view group, const Answers &answers)
{
    std::uint16_t turns = 0;
    for (const Answer &answer : answers.all) {
        const auto item = std::ranges::find(section.items, answer.item, &QuestionnaireItem::id);
        if (item != section.items.end() && item->group == group)
            turns = std::max(turns, static_cast<std::uint16_t>(answer.turn + 1));
    }
    return turns;
}

std::vector<AskedItem> askedItems(const Questionnaire &questionnaire, const Answers &answers, const BegunTurns &begun)
{
    std::vector<AskedItem> asked;
    const Asking asking(questionnaire, answers);
    for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
        const QuestionnaireSection &section = questionnaire.sections[s];
        for (std::size_t first = 0; first < section.items.size();) {
            const std::string &group = section.items[first].group;
            std::size_t end = first + 1;
            std::uint16_t turns = 1;
            if (groupOf(section, section.items[first])) {
                while (end < section.items.size() && section.items[end].group == group)
                    ++end;
                const auto opened = begun.find(group);
                turns = std::max(
                    {turns, turnsOf(section, group, answers), opened == begun.end() ? std::uint16_t{0} : opened->second});
            }
            for (std::uint16_t turn = 0; turn < turns; ++turn) {
                for (std::size_t item = first; item < end; ++item) {
                    if (asking.isAsked(section, section.items[item], turn))
                        asked.push_back({s, item, turn});
                }
            }
            first = end;
        }
    }
    return asked;
}

bool isAnswered(const QuestionnaireItem &item, const Answers &answers, std::uint16_t turn)
{
    const Answer *answer = answerTo(answers, item.id, turn);
    return answer && (answer->state != AnswerState::told || isValueOf(item, answer->value));
}

std::vector<SectionProgress> progressOf(const Questionnaire &questionnaire, const Answers &answers, const BegunTurns &begun)
{
    std::vector<SectionProgress> all(questionnaire.sections.size());
    for (const AskedItem &asked : askedItems(questionnaire, answers, begun)) {
        const QuestionnaireItem &item = questionnaire.sections[asked.section].items[asked.item];
        if (item.kind == ItemKind::fact)
            continue;
        ++all[asked.section].asked;
        if (isAnswered(item, answers, asked.turn))
            ++all[asked.section].answered;
    }
    return all;
}

Answers withoutTurn(const QuestionnaireSection &section, std::string_view group, std::uint16_t turn, Answers answers)
{
    const auto isOfGroup = [&](const Answer &answer) {
        const auto item = std::ranges::find(section.items, answer.item, &QuestionnaireItem::id);
        return item != section.items.end() && item->group == group;
    };
    std::erase_if(answers.all, [&](const Answer &answer) { return answer.turn == turn && isOfGroup(answer); });
    for (Answer &answer : answers.all) {
        if (answer.turn > turn && isOfGroup(answer))
            --answer.turn;
    }
    return answers;
}

std::vector<std::vector<std::string>> repeatedItems(const Questionnaire &questionnaire)
{
    std::vector<std::vector<std::string>> all;
    for (const QuestionnaireSection &section : questionnaire.sections) {
        for (const QuestionnaireGroup &group : section.groups) {
            std::vector<std::string> &ids = all.emplace_back();
            for (const QuestionnaireItem &item : section.items) {
                if (item.group == group.id)
                    ids.push_back(item.id);
            }
        }
    }
    return all;
}

} // namespace tracedesk::epi
