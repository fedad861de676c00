#include "view/answer_texts.h"

#include "epi/countries.h"
#include "view/words.h"
#include "view/words_context.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace tracedesk::view {

namespace {

using epi::ItemKind;
using epi::QuestionnaireItem;

bool isKorean()
{
    return QLocale().language() == QLocale::Korean;
}

std::string dayAndTime(const QString &text, const YearHint &days)
{
    if (const auto day = readDay(text, days))
        return dayText(*day).toStdString();
    const auto space = text.lastIndexOf(u' ');
    if (space < 0)
        return {};
    const auto day = readDay(text.first(space), days);
    const auto clock = readClock(text.sliced(space + 1));
    if (!day || !clock)
        return {};
    const epi::Instant at = epi::startOfDay(*day, epi::Seconds{0}) + *clock; // 24:00 is the next day
    return (dayText(epi::localDay(at, epi::Seconds{0})) + u' ' + clockText(at, epi::Seconds{0})).toStdString();
}

std::string number(const QuestionnaireItem &item, QString text)
{
    for (const std::string &unit : {item.unit.english, item.unit.korean}) {
        if (const QString word = QString::fromStdString(unit); !word.isEmpty() && text.endsWith(word))
            text = text.chopped(word.size()).trimmed();
    }
    static const QRegularExpression form(QStringLiteral("^(-?)0*(\\d+)(?:[.,](\\d*?)0*)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString part = match.captured(3);
    return (match.captured(1) + match.captured(2) + (part.isEmpty() ? QString() : u'.' + part)).toStdString();
}

std::string country(const QString &text)
{
    const epi::Country *found = epi::countryNamed(text.toStdString());
    return found ? std::string(found->code) : std::string();
}

QString reasonText(const std::string &reason)
{
    if (reason == "syntax")
        return Words::tr("no JSON", "questionnaire");
    if (reason == "missing")
        return Words::tr("missing", "questionnaire");
    if (reason == "unknown")
        return Words::tr("not known here", "questionnaire");
    if (reason == "type")
        return Words::tr("of another type", "questionnaire");
    if (reason == "empty")
        return Words::tr("empty", "questionnaire");
    if (reason == "range")
        return Words::tr("out of range", "questionnaire");
    if (reason == "id")
        return Words::tr("only small letters, digits and hyphens", "questionnaire");
    if (reason == "duplicate")
        return Words::tr("there twice", "questionnaire");
    if (reason == "condition")
        return Words::tr("no item asked before, or none of its answers", "questionnaire");
    if (reason == "fact")
        return Words::tr("no fact of a case", "questionnaire");
    return QString::fromStdString(reason);
}

} // namespace

QString wordOf(const epi::Wording &wording)
{
    return QString::fromStdString(isKorean() ? wording.korean : wording.english);
}

std::string readAnswer(const QuestionnaireItem &item, const QString &text, const YearHint &days)
{
    const QString trimmed = text.trimmed();
    std::string read;
    switch (item.kind) {
    case ItemKind::longText:
        return trimmed.isEmpty() ? std::string() : text.toStdString();
    case ItemKind::text:
        return text.simplified().toStdString();
    case ItemKind::day:
        if (const auto day = readDay(trimmed, days))
            read = dayText(*day).toStdString();
        break;
    case ItemKind::dayAndTime:
        read = dayAndTime(trimmed, days);
        break;
    case ItemKind::number:
        read = number(item, trimmed);
        break;
    case ItemKind::country:
        read = country(trimmed);
        break;
    case ItemKind::yesNo:
    case ItemKind::choice:
    case ItemKind::choices:
    case ItemKind::fact:
        break;
    }
    return epi::isValueOf(item, read) ? read : trimmed.toStdString();
}

QString valueText(const QuestionnaireItem &item, const std::string &value)
{
    if (!epi::isValueOf(item, value))
        return QString::fromStdString(value);
    if (item.kind == ItemKind::country) {
        const epi::Country &country = *epi::countryOf(value);
        const std::string_view name = isKorean() ? country.korean : country.english;
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    if (item.kind == ItemKind::yesNo)
        return value == "yes" ? Words::tr("Yes") : Words::tr("No");
    if (item.kind != ItemKind::choice && item.kind != ItemKind::choices)
        return QString::fromStdString(value);
    QStringList words;
    for (const std::string &code : epi::codesIn(value))
        words.append(wordOf(std::ranges::find(item.choices, code, &epi::AnswerChoice::code)->label));
    return words.join(QStringLiteral(", "));
}

QString answerText(const QuestionnaireItem &item, const std::optional<epi::Answer> &answer)
{
    if (!answer)
        return Words::tr("No answer");
    switch (answer->state) {
    case epi::AnswerState::unknown:
        return Words::tr("Not known", "answer");
    case epi::AnswerState::refused:
        return Words::tr("Not said", "answer");
    case epi::AnswerState::told:
        break;
    }
    const QString text = valueText(item, answer->value);
    return answer->approximate ? Words::tr("%1, approximate").arg(text) : text;
}

QString notUnderstoodText(const QuestionnaireItem &item)
{
    switch (item.kind) {
    case ItemKind::day:
        return Words::tr("Not a day. Write it like 2020-03-12 or 3-12");
    case ItemKind::dayAndTime:
        return Words::tr("Not a day or time. Write it like 3-12 or 3-12 14:05");
    case ItemKind::number:
        return Words::tr("Not a number from %1 to %2")
            .arg(QString::number(item.least, 'g', 10), QString::number(item.most, 'g', 10));
    case ItemKind::country:
        return Words::tr("Not a country. Write its name, or two letters like KR");
    case ItemKind::text:
    case ItemKind::longText:
    case ItemKind::yesNo:
    case ItemKind::choice:
    case ItemKind::choices:
    case ItemKind::fact:
        break;
    }
    return Words::tr("Not understood");
}

bool mayBeApproximate(ItemKind kind)
{
    return kind == ItemKind::day || kind == ItemKind::dayAndTime || kind == ItemKind::number;
}

QString questionnaireErrorText(const epi::Error &error)
{
    if (error.code != epi::ErrorCode::profileInvalid || error.arguments.size() < 3)
        return errorText(error);
    return Words::tr(
               "The questionnaire %1 is not valid at %2 (%3). Answers that were given are safe. Correct the file, and lock and "
               "unlock.")
        .arg(QString::fromStdString(error.arguments[0]), QString::fromStdString(error.arguments[1]),
             reasonText(error.arguments[2]));
}

} // namespace tracedesk::view
