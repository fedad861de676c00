#include "view/area_names.h"
#include "view/entry_fields.h"
#include "view/field_access.h"

namespace tracedesk::view {

namespace {

using epi::IdentifiedCase;
using Kind = FormModel;
using Field = FormField<IdentifiedCase>;

constexpr auto caseSection = QT_TRANSLATE_NOOP("Entry", "Case");
constexpr auto personSection = QT_TRANSLATE_NOOP("Entry", "Person");
constexpr auto courseSection = QT_TRANSLATE_NOOP("Entry", "Course of the disease");
constexpr auto infectionSection = QT_TRANSLATE_NOOP("Entry", "Infection");
constexpr auto windowSection = QT_TRANSLATE_NOOP("Entry", "What follows from it");

// One lambda serves reading and writing, so that no field can write another member than it shows.
template<auto member> constexpr auto fact = [](auto &c) -> auto & { return c.facts.*member; };
template<auto member> constexpr auto ofPerson = [](auto &c) -> auto & { return (*c.person).*member; };
constexpr auto province = [](auto &c) -> auto & { return c.facts.jurisdiction.province; };
constexpr auto district = [](auto &c) -> auto & { return c.facts.jurisdiction.district; };

template<auto at> constexpr Field text(const char *name, const char *section, const char *label)
{
    return {name, section, label, Kind::Text, writeText<IdentifiedCase, at>, readText<IdentifiedCase, at>};
}
template<auto at> constexpr Field day(const char *name, const char *section, const char *label)
{
    return {name, section, label, Kind::Day, writeDay<IdentifiedCase, at>, readDayInto<IdentifiedCase, at>};
}
template<auto at, class E, E last> constexpr Field choice(const char *name, const char *section, const char *label)
{
    return {name, section, label, Kind::Choice, writeWord<IdentifiedCase, at>, readChoice<IdentifiedCase, at>, words<E, last>};
}
constexpr Field doubtful(Field field, epi::EntryFault doubt)
{
    field.doubt = doubt;
    return field;
}
constexpr Field ifPerson(Field field)
{
    field.shown = [](const IdentifiedCase &c) { return c.person.has_value(); };
    return field;
}

QString writeProvince(const IdentifiedCase &c, const FormFrame &)
{
    return provinceText(QString::fromStdString(province(c)));
}

bool readProvince(IdentifiedCase &c, const QString &text, const FormFrame &)
{
    const QString code = provinceCode(text);
    if (code.contains(u'('))
        return false; // a name and its code, half changed
    province(c) = code.toStdString();
    return true;
}

QString writeOnset(const IdentifiedCase &c, const FormFrame &)
{
    return c.facts.onset ? dayText(c.facts.onset->earliest) : QString();
}

bool readOnset(IdentifiedCase &c, const QString &text, const FormFrame &frame)
{
    std::optional<epi::DayRange> &onset = c.facts.onset;
    const auto read = readDay(text, frame.days);
    if (!read) {
        if (text.trimmed().isEmpty())
            onset.reset();
        return text.trimmed().isEmpty();
    }
    // The last day goes along while it is the same, and where it would lie before.
    const bool exact = !onset || onset->isExact() || onset->latest < *read;
    onset = epi::DayRange{*read, exact ? *read : onset->latest};
    return true;
}

QString writeOnsetEnd(const IdentifiedCase &c, const FormFrame &)
{
    return c.facts.onset && !c.facts.onset->isExact() ? dayText(c.facts.onset->latest) : QString();
}

bool readOnsetEnd(IdentifiedCase &c, const QString &text, const FormFrame &frame)
{
    const auto read = readDay(text, frame.days);
    if (!read && !text.trimmed().isEmpty())
        return false;
    c.facts.onset->latest = read.value_or(c.facts.onset->earliest);
    return true;
}

QString writeAge(const IdentifiedCase &c, const FormFrame &)
{
    return c.facts.age ? QString::number(*c.facts.age) : QString();
}

bool readAge(IdentifiedCase &c, const QString &text, const FormFrame &)
{
    bool ok = false;
    const int years = text.trimmed().toInt(&ok);
    if (text.trimmed().isEmpty())
        c.facts.age.reset();
    else if (ok && years >= 0 && years <= 130)
        c.facts.age = static_cast<std::uint8_t>(years);
    else
        return false;
    return true;
}

QString windowText(const std::optional<epi::CaseWindow> &window, epi::Seconds offset)
{
    if (!window)
        return QCoreApplication::translate("Entry", "not known: the case has no date yet, or was not traced since");
    // The window ends before the next midnight; its last day is meant.
    const QString days = QCoreApplication::translate("Words", "%1 to %2")
                             .arg(shortDayText(epi::localDay(window->outer.begin, offset)),
                                  shortDayText(epi::localDay(window->outer.end - epi::Seconds(1), offset)));
    return window->assumed ? QCoreApplication::translate("Entry", "%1 (assumed: onset not known)").arg(days) : days;
}

QString infectious(const IdentifiedCase &, const FormFrame &frame)
{
    return frame.picture ? windowText(frame.picture->infectious, frame.utcOffset) : QString();
}

QString exposed(const IdentifiedCase &, const FormFrame &frame)
{
    return frame.picture ? windowText(frame.picture->exposure, frame.utcOffset) : QString();
}

QString policy(const IdentifiedCase &, const FormFrame &frame)
{
    if (!frame.picture || frame.picture->policy.empty())
        return QCoreApplication::translate("Entry", "not traced yet");
    return QString::fromStdString(frame.picture->policy);
}

constexpr std::array fields{
    text<fact<&epi::Case::number>>("number", caseSection, QT_TRANSLATE_NOOP("Entry", "Case number")),
    text<fact<&epi::Case::disease>>("disease", caseSection, QT_TRANSLATE_NOOP("Entry", "Disease")),
    choice<fact<&epi::Case::classification>, epi::CaseClassification, epi::CaseClassification::notACase>(
        "classification", caseSection, QT_TRANSLATE_NOOP("Entry", "Classification")),
    choice<fact<&epi::Case::stage>, epi::CaseStage, epi::CaseStage::closed>("stage", caseSection,
                                                                            QT_TRANSLATE_NOOP("Entry", "Stage of work")),
    Field{"province", caseSection, QT_TRANSLATE_NOOP("Entry", "Province"), Kind::Text, writeProvince, readProvince},
    text<district>("district", caseSection, QT_TRANSLATE_NOOP("Entry", "District")),

    maskedField<IdentifiedCase, ofPerson<&epi::MaskedPerson::name>>("name", personSection, QT_TRANSLATE_NOOP("Entry", "Name")),
    maskedField<IdentifiedCase, ofPerson<&epi::MaskedPerson::phone>>("phone", personSection, QT_TRANSLATE_NOOP("Entry", "Phone")),
    maskedField<IdentifiedCase, ofPerson<&epi::MaskedPerson::residentNumber>>("residentNumber", personSection,
                                                                              QT_TRANSLATE_NOOP("Entry", "Resident number")),
    ifPerson(doubtful(day<ofPerson<&epi::MaskedPerson::birthDate>>("born", personSection, QT_TRANSLATE_NOOP("Entry", "Born on")),
                      epi::EntryFault::bornAfterOnset)),
    Field{"age", personSection, QT_TRANSLATE_NOOP("Entry", "Age"), Kind::Number, writeAge, readAge},
    choice<fact<&epi::Case::sex>, epi::Sex, epi::Sex::female>("sex", personSection, QT_TRANSLATE_NOOP("Entry", "Sex")),
    maskedField<IdentifiedCase, ofPerson<&epi::MaskedPerson::address>>("address", personSection,
                                                                       QT_TRANSLATE_NOOP("Entry", "Address")),

    Field{"onset", courseSection, QT_TRANSLATE_NOOP("Entry", "Onset"), Kind::Day, writeOnset, readOnset, nullptr,
          QT_TRANSLATE_NOOP("Entry", "no symptoms, or not known")},
    Field{"onsetEnd", courseSection, QT_TRANSLATE_NOOP("Entry", "Onset at the latest"), Kind::Day, writeOnsetEnd, readOnsetEnd,
          nullptr, QT_TRANSLATE_NOOP("Entry", "the same day"), [](const IdentifiedCase &c) { return c.facts.onset.has_value(); }},
    Field{"onsetApproximate", courseSection, QT_TRANSLATE_NOOP("Entry", "Approximate onset"), Kind::Flag,
          writeFlag<IdentifiedCase, fact<&epi::Case::onsetApproximate>>,
          readFlag<IdentifiedCase, fact<&epi::Case::onsetApproximate>>, yesNo, "",
          [](const IdentifiedCase &c) { return c.facts.onset.has_value(); }},
    day<fact<&epi::Case::sampleDate>>("sample", courseSection, QT_TRANSLATE_NOOP("Entry", "Sample taken")),
    day<fact<&epi::Case::reported>>("reported", courseSection, QT_TRANSLATE_NOOP("Entry", "Reported")),
    day<fact<&epi::Case::confirmed>>("confirmed", courseSection, QT_TRANSLATE_NOOP("Entry", "Confirmed on")),
    day<fact<&epi::Case::isolated>>("isolated", courseSection, QT_TRANSLATE_NOOP("Entry", "Isolated")),
    text<fact<&epi::Case::outcome>>("outcome", courseSection, QT_TRANSLATE_NOOP("Entry", "Outcome")),
    doubtful(day<fact<&epi::Case::outcomeDate>>("outcomeDate", courseSection, QT_TRANSLATE_NOOP("Entry", "Outcome on")),
             epi::EntryFault::outcomeBeforeOnset),

    text<fact<&epi::Case::setting>>("setting", infectionSection, QT_TRANSLATE_NOOP("Entry", "Setting")),
    Field{"imported", infectionSection, QT_TRANSLATE_NOOP("Entry", "Infected elsewhere"), Kind::Flag,
          writeFlag<IdentifiedCase, fact<&epi::Case::imported>>, readFlag<IdentifiedCase, fact<&epi::Case::imported>>, yesNo},

    Field{"infectious", windowSection, QT_TRANSLATE_NOOP("Entry", "Infectious"), Kind::Note, infectious},
    Field{"exposed", windowSection, QT_TRANSLATE_NOOP("Entry", "Exposed"), Kind::Note, exposed},
    Field{"policy", windowSection, QT_TRANSLATE_NOOP("Entry", "Policy"), Kind::Note, policy},
};

} // namespace

std::span<const FormField<epi::IdentifiedCase>> caseFields()
{
    return fields;
}

QStringList yesNo()
{
    return {QCoreApplication::translate("Entry", "No"), QCoreApplication::translate("Entry", "Yes")};
}

QStringList yesNoSaid()
{
    return QStringList{QCoreApplication::translate("Entry", "Not said")} + yesNo();
}

} // namespace tracedesk::view
