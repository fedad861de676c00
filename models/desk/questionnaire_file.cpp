#include "desk/questionnaire_file.h"

#include "desk/documents.h"
#include "desk/questionnaire_reader.h"

#include <array>
#include <map>
#include <set>
#include <utility>

namespace tracedesk::desk {

using epi::ErrorCode;
using epi::ItemKind;
using epi::Questionnaire;
using epi::QuestionnaireGroup;
using epi::QuestionnaireItem;
using epi::QuestionnaireSection;

namespace {

constexpr double formatVersion = 1;

constexpr auto kinds = std::to_array<std::pair<std::string_view, ItemKind>>({{"text", ItemKind::text},
                                                                             {"longText", ItemKind::longText},
                                                                             {"yesNo", ItemKind::yesNo},
                                                                             {"choice", ItemKind::choice},
                                                                             {"choices", ItemKind::choices},
                                                                             {"day", ItemKind::day},
                                                                             {"dayAndTime", ItemKind::dayAndTime},
                                                                             {"number", ItemKind::number},
                                                                             {"country", ItemKind::country},
                                                                             {"fact", ItemKind::fact}});

using Choices = std::vector<epi::AnswerChoice>;

/// One document on its way to a definition.
class Document
{
public:
    Document(QuestionnaireReader &reader, Questionnaire &questionnaire)
        : m_reader(reader)
        , m_made(questionnaire)
    {
    }

    void read(const json::value &root)
    {
        const json::object *top =
            m_reader.object(root, "", {"format", "id", "title", "citation", "diseases", "policies", "lists", "sections"});
        if (top == nullptr)
            return;
        if (m_reader.number(*top, "", "format", 0, 1e6) != formatVersion)
            m_reader.refuse("/format", "range");
        m_made.id = m_reader.id(*top, "", "id");
        m_made.title = m_reader.wording(*top, "", "title");
        m_made.citation = m_reader.text(*top, "", "citation", false);
        m_made.diseases = m_reader.texts(*top, "", "diseases", false);
        m_made.policies = m_reader.texts(*top, "", "policies", false);
        readLists(*top);
        if (const json::value *sections = m_reader.member(*top, "", "sections"))
            m_reader.each(*sections, "/sections",
                          [&](const json::value &one, const std::string &where) { readSection(one, where); });
    }

private:
    void claim(const std::string &id, const std::string &where)
    {
        if (!m_ids.insert(id).second)
            m_reader.refuse(where, "duplicate");
    }

    Choices choicesIn(const json::value &value, const std::string &where)
    {
        Choices made;
        m_reader.each(value, where, [&](const json::value &one, const std::string &at) {
            const json::object *choice = m_reader.object(one, at, {"code", "label"});
            if (choice == nullptr)
                return;
            std::string code = m_reader.id(*choice, at, "code");
            if (std::ranges::contains(made, code, &epi::AnswerChoice::code))
                m_reader.refuse(at + "/code", "duplicate");
            made.push_back({std::move(code), m_reader.wording(*choice, at, "label")});
        });
        return made;
    }

    /// Choices that several items share, by name.
    void readLists(const json::object &top)
    {
        const json::value *lists = m_reader.member(top, "", "lists", false);
        if (lists == nullptr)
            return;
        if (!lists->is_object())
            return m_reader.refuse("/lists", "type");
        for (const auto &list : lists->get_object())
            m_lists[std::string(list.key())] = choicesIn(list.value(), "/lists/" + std::string(list.key()));
    }

    void readSection(const json::value &value, const std::string &where)
    {
        const json::object *in = m_reader.object(value, where, {"id", "title", "items"});
        if (in == nullptr)
            return;
        QuestionnaireSection &section = m_made.sections.emplace_back();
        section.id = m_reader.id(*in, where, "id");
        claim("section " + section.id, where + "/id");
        section.title = m_reader.wording(*in, where, "title");
        if (const json::value *items = m_reader.member(*in, where, "items"))
            m_reader.each(*items, where + "/items", [&](const json::value &one, const std::string &at) {
                if (one.is_object() && one.get_object().contains("group"))
                    readGroup(one, at, section);
                else
                    readItem(one, at, section, {});
            });
    }

    void readGroup(const json::value &value, const std::string &where, QuestionnaireSection &section)
    {
        const json::object *in = m_reader.object(value, where, {"group", "label", "most", "when", "items"});
        if (in == nullptr)
            return;
        QuestionnaireGroup group;
        group.id = m_reader.id(*in, where, "group");
        claim("group " + group.id, where + "/group");
        group.label = m_reader.wording(*in, where, "label");
        group.most = static_cast<std::uint16_t>(m_reader.whole(*in, where, "most", 2, 100, group.most));
        group.condition = readCondition(*in, where, {});
        section.groups.push_back(group);
        if (const json::value *items = m_reader.member(*in, where, "items"))
            m_reader.each(*items, where + "/items",
                          [&](const json::value &one, const std::string &at) { readItem(one, at, section, group.id); });
    }

    void readItem(const json::value &value, const std::string &where, QuestionnaireSection &section, const std::string &group)
    {
        const json::object *in = m_reader.object(
            value, where,
            {"id", "number", "label", "hint", "kind", "choices", "least", "most", "decimals", "unit", "fact", "when"});
        if (in == nullptr)
            return;
        QuestionnaireItem item;
        item.group = group;
        item.id = m_reader.id(*in, where, "id");
        claim("item " + item.id, where + "/id");
        item.number = m_reader.text(*in, where, "number", false);
        item.label = m_reader.wording(*in, where, "label");
        item.hint = m_reader.wording(*in, where, "hint", false);
        const std::string kind = m_reader.text(*in, where, "kind");
        const auto known = std::ranges::find(kinds, kind, &std::pair<std::string_view, ItemKind>::first);
        if (known == kinds.end())
            return m_reader.refuse(where + "/kind", "unknown");
        item.kind = known->second;
        readKind(*in, where, item);
        item.condition = readCondition(*in, where, group);
        section.items.push_back(std::move(item));
    }

    /// What a kind needs beside its name, and no other has.
    void readKind(const json::object &in, const std::string &where, QuestionnaireItem &item)
    {
        const auto belongs = [&](std::string_view key, bool here) {
            if (!here && in.contains(key))
                m_reader.refuse(where + "/" + std::string(key), "unknown");
            return here;
        };
        const bool choosing = item.kind == ItemKind::choice || item.kind == ItemKind::choices;
        if (belongs("choices", choosing))
            readChoices(in, where, item);
        const bool counting = item.kind == ItemKind::number;
        for (const std::string_view key : {"least", "most", "decimals", "unit"})
            (void)belongs(key, counting);
        if (counting) {
            item.least = m_reader.number(in, where, "least", -1e9, 1e9);
            item.most = m_reader.number(in, where, "most", -1e9, 1e9);
            if (item.most < item.least)
                m_reader.refuse(where + "/most", "range");
            item.decimals = static_cast<std::uint8_t>(m_reader.whole(in, where, "decimals", 0, 6, 0));
            item.unit = m_reader.wording(in, where, "unit", false);
        }
        if (belongs("fact", item.kind == ItemKind::fact)) {
            item.fact = m_reader.text(in, where, "fact");
            if (!std::ranges::contains(epi::caseFacts, item.fact))
                m_reader.refuse(where + "/fact", "fact");
        }
    }

    void readChoices(const json::object &in, const std::string &where, QuestionnaireItem &item)
    {
        const json::value *choices = m_reader.member(in, where, "choices");
        if (choices == nullptr)
            return;
        if (!choices->is_string()) {
            item.choices = choicesIn(*choices, where + "/choices");
            return;
        }
        const auto list = m_lists.find(std::string(choices->get_string()));
        if (list == m_lists.end())
            m_reader.refuse(where + "/choices", "unknown");
        else
            item.choices = list->second;
    }

    /// Of an item that was read before, outside every group or in the same; its values must be of it.
    std::optional<epi::ItemCondition> readCondition(const json::object &in, const std::string &where, const std::string &group)
    {
        const json::value *value = m_reader.member(in, where, "when", false);
        if (value == nullptr)
            return std::nullopt;
        const std::string at = where + "/when";
        const json::object *when = m_reader.object(*value, at, {"item", "is"});
        if (when == nullptr)
            return std::nullopt;
        epi::ItemCondition made{m_reader.text(*when, at, "item"), m_reader.texts(*when, at, "is")};
        const QuestionnaireItem *asked = epi::itemOf(m_made, made.item);
        if (asked == nullptr || (!asked->group.empty() && asked->group != group)) {
            m_reader.refuse(at + "/item", "condition");
            return std::nullopt;
        }
        for (std::size_t i = 0; i < made.values.size(); ++i) {
            if (!epi::isValueOf(*asked, made.values[i]))
                m_reader.refuse(at + "/is/" + std::to_string(i), "condition");
        }
        return made;
    }

    QuestionnaireReader &m_reader;
    Questionnaire &m_made;
    std::map<std::string, Choices> m_lists;
    std::set<std::string> m_ids;
};

} // namespace

epi::Result<Questionnaire> parseQuestionnaire(std::string_view text, const std::string &path)
{
    boost::system::error_code error;
    const json::value root = json::parse(text, error);
    if (error)
        return epi::fail(ErrorCode::profileInvalid, path, "/", "syntax");
    QuestionnaireReader reader(path);
    Questionnaire questionnaire;
    Document(reader, questionnaire).read(root);
    if (reader.failed())
        return std::unexpected(reader.fault());
    return questionnaire;
}

epi::Result<Questionnaire> readQuestionnaire(const std::filesystem::path &file)
{
    const auto text = textOf(file);
    if (!text)
        return std::unexpected(text.error());
    return parseQuestionnaire(*text, file.string());
}

epi::Result<std::vector<Questionnaire>> readQuestionnaires(const std::filesystem::path &folder)
{
    auto questionnaires = readDocuments(folder, readQuestionnaire, ErrorCode::profileInvalid);
    if (questionnaires)
        std::ranges::sort(*questionnaires, {}, &Questionnaire::id);
    return questionnaires;
}

} // namespace tracedesk::desk
