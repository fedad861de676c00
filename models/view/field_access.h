#pragma once

#include "view/entry_texts.h"
#include "view/form.h"
#include "view/words.h"

#include <QCoreApplication>

#include <charconv>

/// Building blocks of the tables of fields: how a member of an entry is written into a field and read out of it. `at` leads from
/// the entry to the member.
namespace tracedesk::view {

template<class T, auto at> QString writeText(const T &entry, const FormFrame &)
{
    return QString::fromStdString(at(entry));
}
template<class T, auto at> bool readText(T &entry, const QString &text, const FormFrame &)
{
    at(entry) = text.trimmed().toStdString();
    return true;
}

template<class T, auto at> QString writeDay(const T &entry, const FormFrame &)
{
    const std::optional<epi::Day> &day = at(entry);
    return day ? dayText(*day) : QString();
}
template<class T, auto at> bool readDayInto(T &entry, const QString &text, const FormFrame &frame)
{
    const auto day = readDay(text, frame.days);
    if (!day && !text.trimmed().isEmpty())
        return false;
    at(entry) = day;
    return true;
}

/// A masked member of the entry's person.
template<class T, auto at> QString writeMasked(const T &entry, const FormFrame &)
{
    return QString::fromStdString(at(entry).masked());
}
template<class T, auto at> bool readMasked(T &entry, const QString &text, const FormFrame &)
{
    const std::string typed = text.trimmed().toStdString();
    if (epi::looksMasked(typed))
        return false; // the mask, or what was typed into it: nobody's name
    at(entry) = std::remove_reference_t<decltype(at(entry))>::typed(typed);
    return true;
}
template<class T, auto at> const epi::Seal *sealOf(const T &entry)
{
    return at(entry).isSealed() ? &at(entry).seal() : nullptr;
}
/// A field that shows what identifies the entry's person masked, and takes a new value for it.
template<class T, auto at> constexpr FormField<T> maskedField(const char *name, const char *section, const char *label)
{
    FormField<T> field{name, section, label, FormModel::Text, writeMasked<T, at>, readMasked<T, at>};
    field.shown = [](const T &entry) { return entry.person.has_value(); };
    field.seal = sealOf<T, at>;
    field.identifier = std::remove_cvref_t<decltype(at(std::declval<T &>()))>::identifier;
    return field;
}

/// Choices of an enumeration from its first word to `last`.
template<class E, E last> QStringList words()
{
    QStringList all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all.append(word(static_cast<E>(i)));
    return all;
}
template<class T, auto at> QString writeWord(const T &entry, const FormFrame &)
{
    return word(at(entry));
}
template<class T, auto at> bool readChoice(T &entry, const QString &text, const FormFrame &)
{
    using E = std::remove_reference_t<decltype(at(entry))>;
    bool ok = false;
    const int choice = text.toInt(&ok);
    if (ok)
        at(entry) = static_cast<E>(choice);
    return ok;
}

[[nodiscard]] QStringList yesNo();     ///< no, yes
[[nodiscard]] QStringList yesNoSaid(); ///< not said, no, yes

template<class T, auto at> QString writeFlag(const T &entry, const FormFrame &)
{
    return yesNo()[at(entry) ? 1 : 0];
}
template<class T, auto at> bool readFlag(T &entry, const QString &text, const FormFrame &)
{
    at(entry) = text == QLatin1StringView("1");
    return true;
}

/// A choice of yesNoSaid.
template<class T, auto at> QString writeFlagSaid(const T &entry, const FormFrame &)
{
    const std::optional<bool> &said = at(entry);
    return yesNoSaid()[said ? (*said ? 2 : 1) : 0];
}
template<class T, auto at> bool readFlagSaid(T &entry, const QString &text, const FormFrame &)
{
    at(entry) = text == QLatin1StringView("0") ? std::nullopt : std::optional(text == QLatin1StringView("2"));
    return true;
}

} // namespace tracedesk::view
