#pragma once

#include "epi/answers.h"
#include "epi/case.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// Words of a definition in the languages of the product.
struct Wording
{
    std::string english;
    std::string korean;

    bool operator==(const Wording &) const = default;
};

/// What an answer is, and how it is written as Answer::value.
enum class ItemKind : std::uint8_t {
    text,       ///< a line
    longText,   ///< lines
    yesNo,      ///< "yes", "no"
    choice,     ///< one code
    choices,    ///< codes in the order of the definition, a blank between them
    day,        ///< "2020-03-12"
    dayAndTime, ///< "2020-03-12 14:05", or the day alone
    number,     ///< "38.5": digits, no more of them than need be
    country,    ///< two capitals of ISO 3166-1 (epi/countries.h)
    fact,       ///< held as a fact of the case: shown, and not asked a second time
};
inline constexpr auto lastItemKind = ItemKind::fact;

/// Facts of a case that a questionnaire may show, by the names of their fields.
inline constexpr std::string_view caseFacts[] = {"number",   "disease", "classification", "stage",   "province", "district",
                                                 "name",     "phone",   "residentNumber", "born",    "age",      "sex",
                                                 "address",  "onset",   "onsetEnd",       "sample",  "reported", "confirmed",
                                                 "isolated", "outcome", "outcomeDate",    "setting", "imported"};

struct AnswerChoice
{
    std::string code; ///< small letters, digits and hyphens
    Wording label;

    bool operator==(const AnswerChoice &) const = default;
};

/// Fulfilled where the item was asked and told as one of these, or as several with one of these among them.
struct ItemCondition
{
    std::string item; ///< asked before
    std::vector<std::string> values;

    bool operator==(const ItemCondition &) const = default;
};

/// Something to be asked.
struct QuestionnaireItem
{
    std::string id;     ///< small letters, digits and hyphens, once in a definition
    std::string number; ///< on the paper form; may be empty
    Wording label;
    Wording hint; ///< may be empty
    ItemKind kind = ItemKind::text;
    std::vector<AnswerChoice> choices; ///< of choice and choices
    double least = 0;                  ///< of a number, with `most`
    double most = 0;
    std::uint8_t decimals = 0; ///< digits behind the point at most
    Wording unit;              ///< of a number; may be empty
    std::string fact;          ///< one of caseFacts
    std::optional<ItemCondition> condition;
    std::string group; ///< that it is repeated with; empty: asked once

    bool operator==(const QuestionnaireItem &) const = default;
};

/// Items that are asked again and again: a place, a companion. They stand one behind the other.
struct QuestionnaireGroup
{
    std::string id;
    Wording label;           ///< of one: "Place"
    std::uint16_t most = 20; ///< repetitions
    std::optional<ItemCondition> condition;

    bool operator==(const QuestionnaireGroup &) const = default;
};

struct QuestionnaireSection
{
    std::string id;
    Wording title;
    std::vector<QuestionnaireItem> items; ///< in the order of a conversation
    std::vector<QuestionnaireGroup> groups;

    bool operator==(const QuestionnaireSection &) const = default;
};

/// What is asked in an interview (resources/questionnaires/*.json). A value; conditions lead back only.
struct Questionnaire
{
    std::string id;
    Wording title;
    std::string citation;
    std::vector<std::string> diseases; ///< it is for; with none of these and no policies it is for any outbreak
    std::vector<std::string> policies; ///< ids
    std::vector<QuestionnaireSection> sections;

    bool operator==(const Questionnaire &) const = default;
};

/// Null where there is none of that id.
[[nodiscard]] const QuestionnaireItem *itemOf(const Questionnaire &questionnaire, std::string_view id);
/// The questionnaire for a case under a policy (empty: none yet): one that names the policy, else one that names the disease,
/// else one for any outbreak; of several the first. Null where there is none of these.
[[nodiscard]] const Questionnaire *questionnaireFor(std::span<const Questionnaire> all, const std::string &policy,
                                                    const std::string &disease);

/// Whether a text is a value of the item, as its kind writes it.
[[nodiscard]] bool isValueOf(const QuestionnaireItem &item, std::string_view value);
/// The codes in a value of several.
[[nodiscard]] std::vector<std::string> codesIn(std::string_view value);

/// Repetitions of each group that were begun, whether something was answered in them or not.
using BegunTurns = std::map<std::string, std::uint16_t, std::less<>>;
/// Repetitions of a group in which something was answered: one more than the last of them.
[[nodiscard]] std::uint16_t turnsOf(const QuestionnaireSection &section, std::string_view group, const Answers &answers);

/// An item in its place.
struct AskedItem
{
    std::size_t section = 0;
    std::size_t item = 0; ///< index in the section
    std::uint16_t turn = 0;

    bool operator==(const AskedItem &) const = default;
};
/// What is to be asked as far as answers go, in its order: of groups each repetition with all its items, at least one.
[[nodiscard]] std::vector<AskedItem> askedItems(const Questionnaire &questionnaire, const Answers &answers,
                                                const BegunTurns &begun = {});
/// Whether an item needs no more asking: told as its kind writes it, not known, or not said.
[[nodiscard]] bool isAnswered(const QuestionnaireItem &item, const Answers &answers, std::uint16_t turn);

/// How far a section has come; facts are not counted.
struct SectionProgress
{
    std::uint32_t answered = 0;
    std::uint32_t asked = 0; ///< answered ones included

    [[nodiscard]] std::uint32_t open() const { return asked - answered; }
    bool operator==(const SectionProgress &) const = default;
};
/// By section.
[[nodiscard]] std::vector<SectionProgress> progressOf(const Questionnaire &questionnaire, const Answers &answers,
                                                      const BegunTurns &begun = {});

/// The answers without one repetition of a group; those behind it move up.
[[nodiscard]] Answers withoutTurn(const QuestionnaireSection &section, std::string_view group, std::uint16_t turn,
                                  Answers answers);
/// Ids of the items that are repeated together, group by group: for mergedByField() (epi/merged_answers.h).
[[nodiscard]] std::vector<std::vector<std::string>> repeatedItems(const Questionnaire &questionnaire);

} // namespace tracedesk::epi
