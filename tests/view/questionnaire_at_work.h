#pragma once

#include "tests/view/entry_at_work.h"
#include "view/questionnaire_controller.h"

/// Case four with a small questionnaire: a yes or no that brings places, symptoms that bring a temperature.
class QuestionnaireAtWork : public EntryAtWork
{
protected:
    static epi::QuestionnaireItem item(const char *id, epi::ItemKind kind, std::optional<epi::ItemCondition> when = {},
                                       const char *group = "")
    {
        epi::QuestionnaireItem made;
        made.id = id;
        made.label = {id, "질문"};
        made.kind = kind;
        made.condition = std::move(when);
        made.group = group;
        made.least = 34;
        made.most = 43;
        made.decimals = 1;
        made.choices = {{"fever", {"Fever", "발열"}}, {"cough", {"Cough", "기침"}}};
        return made;
    }
    static epi::Questionnaire questionnaire(const char *id)
    {
        using epi::ItemKind;
        epi::Questionnaire made;
        made.id = id;
        made.title = {id, "질문지"};
        epi::QuestionnaireSection travel{"travel", {"Travel", "여행"}, {}, {}};
        travel.items = {item("abroad", ItemKind::yesNo), item("place", ItemKind::country, {}, "places"),
                        item("from", ItemKind::day, {}, "places"), item("flight", ItemKind::text)};
        travel.groups = {{"places", {"Place", "장소"}, 3, epi::ItemCondition{"abroad", {"yes"}}}};
        epi::QuestionnaireSection clinical{"clinical", {"Clinical", "임상"}, {}, {}};
        clinical.items = {item("onset", ItemKind::fact), item("symptoms", ItemKind::choices),
                          item("temperature", ItemKind::number, epi::ItemCondition{"symptoms", {"fever"}}),
                          item("seen", ItemKind::dayAndTime), item("notes", ItemKind::longText)};
        clinical.items[0].fact = "onset";
        clinical.items[2].unit = {"C", "도"};
        made.sections = {travel, clinical};
        return made;
    }

    void begin()
    {
        EntryAtWork::begin();
        auto all = std::make_shared<view::Questionnaires>();
        all->push_back(questionnaire("covid"));
        all->back().diseases = {"COVID-19"};
        all->push_back(questionnaire("general"));
        m_store->questionnaires = all;
    }
    /// An interview that was only begun, and its questions.
    void ask()
    {
        m_entry->addInterview();
        QTRY_VERIFY_WITH_TIMEOUT(model()->isFilled(), patience);
    }
    [[nodiscard]] view::QuestionnaireModel *model() const { return m_entry->questions()->model(); }
    [[nodiscard]] int row(const char *name) const { return model()->rowOf(QLatin1StringView(name)); }
    [[nodiscard]] QVariant look(const char *name, int role) const { return model()->index(row(name)).data(role); }
    [[nodiscard]] QString text(const char *name) const { return look(name, view::QuestionnaireModel::TextRole).toString(); }
    void answer(const char *name, const char *typed)
    {
        model()->type(row(name), QString::fromUtf8(typed));
        model()->settle(row(name));
    }
    /// All lines by name.
    [[nodiscard]] QString lines() const
    {
        QStringList all;
        for (int at = 0; at < model()->rowCount(); ++at)
            all << model()->index(at).data(view::QuestionnaireModel::NameRole).toString();
        return all.join(u' ');
    }
    /// What the store has of one item; empty where it has nothing.
    [[nodiscard]] std::string stored(const char *id, std::uint16_t turn = 0) const
    {
        const epi::Answers *answers = kept();
        const epi::Answer *one = answers ? epi::answerTo(*answers, id, turn) : nullptr;
        return !one ? std::string() : one->state == epi::AnswerState::told ? one->value : "-";
    }
    [[nodiscard]] const epi::Answers *kept() const
    {
        for (const auto &[id, entry] : m_store->entries) {
            if (const auto *answers = std::get_if<epi::Answers>(&entry))
                return answers;
        }
        return nullptr;
    }
};
