#include "view/entry_fields.h"
#include "view/entry_words.h"
#include "view/field_access.h"

namespace tracedesk::view {

namespace {

using epi::IdentifiedContact;
using Kind = FormModel;
using Field = FormField<IdentifiedContact>;

template<auto member> constexpr auto of = [](auto &c) -> auto & { return c.contact.*member; };
template<auto member> constexpr auto fact = [](auto &c) -> auto & { return c.contact.facts.*member; };
template<auto member> constexpr auto ofPerson = [](auto &c) -> auto & { return (*c.person).*member; };

bool isNamed(const IdentifiedContact &contact)
{
    return contact.person.has_value();
}

// Nothing was said of when: a span of no length at the beginning of time.
bool isTimed(const IdentifiedContact &contact)
{
    return contact.contact.span != epi::TimeSpan{};
}

bool isNamedAndTimed(const IdentifiedContact &contact)
{
    return isNamed(contact) && isTimed(contact);
}

// Somebody who goes on the list of contacts, however found.
bool isListed(const IdentifiedContact &contact)
{
    return isNamed(contact) || contact.contact.status == epi::ContactStatus::confirmed;
}

constexpr auto listSection = QT_TRANSLATE_NOOP("Entry", "For the list of contacts");

template<auto at> constexpr Field named(const char *name, const char *label)
{
    return {name, "", label, Kind::Text, writeText<IdentifiedContact, at>, readText<IdentifiedContact, at>, nullptr, "", isNamed};
}

QString writeDayMet(const IdentifiedContact &c, const FormFrame &frame)
{
    return isTimed(c) ? dayText(epi::localDay(c.contact.span.begin, frame.utcOffset)) : QString();
}

bool readDayMet(IdentifiedContact &c, const QString &text, const FormFrame &frame)
{
    epi::TimeSpan &span = c.contact.span;
    if (text.trimmed().isEmpty()) {
        span = {};
        c.contact.total = epi::Seconds{0};
        return true;
    }
    const auto day = readDay(text, frame.days);
    if (!day)
        return false;
    const epi::Instant start = epi::startOfDay(*day, frame.utcOffset);
    if (isTimed(c)) {
        const epi::Seconds shift = *day - epi::localDay(span.begin, frame.utcOffset);
        span = {span.begin + shift, span.end + shift};
    } else {
        span = {start, start};
    }
    return true;
}

QString writeMet(const IdentifiedContact &c, const FormFrame &frame)
{
    return clockText(c.contact.span.begin, frame.utcOffset);
}

bool readMet(IdentifiedContact &c, const QString &text, const FormFrame &frame)
{
    epi::TimeSpan &span = c.contact.span;
    const auto clock = readClock(text);
    if (!clock)
        return false;
    const epi::Instant begin = epi::startOfDay(epi::localDay(span.begin, frame.utcOffset), frame.utcOffset) + *clock;
    span = {begin, span.isEmpty() ? begin : *readEnd(clockText(span.end, frame.utcOffset), begin, frame.utcOffset)};
    c.contact.total = span.length();
    return true;
}

QString writeParted(const IdentifiedContact &c, const FormFrame &frame)
{
    const epi::TimeSpan &span = c.contact.span;
    return span.isEmpty() ? QString() : endText(span.end, span.begin, frame.utcOffset);
}

bool readParted(IdentifiedContact &c, const QString &text, const FormFrame &frame)
{
    epi::TimeSpan &span = c.contact.span;
    const auto end = readEnd(text, span.begin, frame.utcOffset);
    if (!end && !text.trimmed().isEmpty())
        return false;
    span.end = end.value_or(span.begin);
    c.contact.total = span.length();
    return true;
}

QString writeLastContact(const IdentifiedContact &c, const FormFrame &frame)
{
    const auto last = epi::lastContactOf(c.contact, frame.utcOffset);
    return last ? dayText(*last) : QString();
}

// Emptied, it follows the times again.
bool readLastContact(IdentifiedContact &c, const QString &text, const FormFrame &frame)
{
    const auto day = readDay(text, frame.days);
    if (!day && !text.trimmed().isEmpty())
        return false;
    c.contact.facts.lastContact = day;
    return true;
}

// Until when, and by what.
QString writeQuarantine(const IdentifiedContact &c, const FormFrame &frame)
{
    if (!frame.picture || frame.picture->quarantine.policy.empty())
        return {};
    const epi::QuarantineRule &rule = frame.picture->quarantine;
    const auto byRule = epi::quarantineByRule(c.contact, rule);
    const QString policy = QString::fromStdString(rule.policy);
    const auto &other = c.contact.facts.apartUntil;
    if (other)
        return byRule ? QCoreApplication::translate("Entry", "to %1, not %2 by %3").arg(dayText(*other), dayText(*byRule), policy)
                      : QCoreApplication::translate("Entry", "to %1").arg(dayText(*other));
    if (!byRule)
        return QCoreApplication::translate("Entry", "follows the last contact");
    return QCoreApplication::translate("Entry", "to %1, %L2 days after the last contact, by %3")
        .arg(dayText(*byRule))
        .arg(rule.days)
        .arg(policy);
}

bool isDecidedOtherwise(const IdentifiedContact &contact)
{
    const epi::ContactFacts &facts = contact.contact.facts;
    return isListed(contact) && (facts.apartUntil || !facts.apartReason.empty());
}

template<auto at, class E, E last> constexpr Field listedChoice(const char *name, const char *label)
{
    return {
        name,           listSection, label,   Kind::Choice, writeWord<IdentifiedContact, at>, readChoice<IdentifiedContact, at>,
        words<E, last>, "",          isListed};
}
template<auto at> constexpr Field listedFlag(const char *name, const char *label)
{
    return {
        name,      listSection, label,   Kind::Choice, writeFlagSaid<IdentifiedContact, at>, readFlagSaid<IdentifiedContact, at>,
        yesNoSaid, "",          isListed};
}
template<auto at> constexpr Field listedText(const char *name, const char *label, const char *hint)
{
    return {name,    listSection, label,   Kind::Text, writeText<IdentifiedContact, at>, readText<IdentifiedContact, at>,
            nullptr, hint,        isListed};
}

constexpr std::array fields{
    maskedField<IdentifiedContact, ofPerson<&epi::MaskedPerson::name>>("name", "", QT_TRANSLATE_NOOP("Entry", "Name")),
    maskedField<IdentifiedContact, ofPerson<&epi::MaskedPerson::phone>>("phone", "", QT_TRANSLATE_NOOP("Entry", "Phone")),
    Field{"born", "", QT_TRANSLATE_NOOP("Entry", "Born on"), Kind::Day,
          writeDay<IdentifiedContact, ofPerson<&epi::MaskedPerson::birthDate>>,
          readDayInto<IdentifiedContact, ofPerson<&epi::MaskedPerson::birthDate>>, nullptr, "", isNamed},
    Field{"sex", "", QT_TRANSLATE_NOOP("Entry", "Sex"), Kind::Choice,
          writeWord<IdentifiedContact, ofPerson<&epi::MaskedPerson::sex>>,
          readChoice<IdentifiedContact, ofPerson<&epi::MaskedPerson::sex>>, words<epi::Sex, epi::Sex::female>, "", isNamed},
    Field{"status", "", QT_TRANSLATE_NOOP("Entry", "Status"), Kind::Choice,
          writeWord<IdentifiedContact, of<&epi::Contact::status>>, readChoice<IdentifiedContact, of<&epi::Contact::status>>,
          words<epi::ContactStatus, epi::ContactStatus::unidentified>},
    Field{"day", "", QT_TRANSLATE_NOOP("Entry", "Day"), Kind::Day, writeDayMet, readDayMet, nullptr,
          QT_TRANSLATE_NOOP("Entry", "not said"), isNamed},
    Field{"from", "", QT_TRANSLATE_NOOP("Entry", "From"), Kind::Clock, writeMet, readMet, nullptr, "", isNamedAndTimed},
    Field{"until", "", QT_TRANSLATE_NOOP("Entry", "Until"), Kind::Clock, writeParted, readParted, nullptr,
          QT_TRANSLATE_NOOP("Entry", "not said"), isNamedAndTimed},
    named<of<&epi::Contact::place>>("place", QT_TRANSLATE_NOOP("Entry", "Place")),
    Field{"remark", "", QT_TRANSLATE_NOOP("Entry", "Remark"), Kind::LongText,
          writeText<IdentifiedContact, of<&epi::Contact::remark>>, readText<IdentifiedContact, of<&epi::Contact::remark>>},

    listedChoice<fact<&epi::ContactFacts::relation>, epi::ContactClass, epi::lastContactClass>(
        "relation", QT_TRANSLATE_NOOP("Entry", "Relation")),
    maskedField<IdentifiedContact, ofPerson<&epi::MaskedPerson::address>>("address", listSection,
                                                                          QT_TRANSLATE_NOOP("Entry", "Address")),
    Field{"lastContact", listSection, QT_TRANSLATE_NOOP("Entry", "Last contact"), Kind::Day, writeLastContact, readLastContact,
          nullptr, QT_TRANSLATE_NOOP("Entry", "follows the times"), isListed},
    listedText<fact<&epi::ContactFacts::closeness>>("closeness", QT_TRANSLATE_NOOP("Entry", "How close"),
                                                    QT_TRANSLATE_NOOP("Entry", "one table, 1 m")),
    listedFlag<fact<&epi::ContactFacts::mask>>("mask", QT_TRANSLATE_NOOP("Entry", "Wore a mask")),
    listedFlag<fact<&epi::ContactFacts::suspected>>("suspected", QT_TRANSLATE_NOOP("Entry", "Suspected case")),
    listedChoice<fact<&epi::ContactFacts::isolation>, epi::IsolationClass, epi::lastIsolationClass>(
        "isolation", QT_TRANSLATE_NOOP("Entry", "Isolation")),
    Field{"quarantine", listSection, QT_TRANSLATE_NOOP("Entry", "Quarantine"), Kind::Note, writeQuarantine, nullptr, nullptr, "",
          isListed},
    // Why comes first: without a reason the policy's day stands.
    listedText<fact<&epi::ContactFacts::apartReason>>("apartReason", QT_TRANSLATE_NOOP("Entry", "Exception"),
                                                      QT_TRANSLATE_NOOP("Entry", "why another last day")),
    Field{"apartUntil", listSection, QT_TRANSLATE_NOOP("Entry", "Last day"), Kind::Day,
          writeDay<IdentifiedContact, fact<&epi::ContactFacts::apartUntil>>,
          readDayInto<IdentifiedContact, fact<&epi::ContactFacts::apartUntil>>, nullptr,
          QT_TRANSLATE_NOOP("Entry", "follows the last contact"), isDecidedOtherwise},
    listedText<fact<&epi::ContactFacts::occupation>>("occupation", QT_TRANSLATE_NOOP("Entry", "Occupation"),
                                                     QT_TRANSLATE_NOOP("Entry", "and workplace or school")),
    listedText<fact<&epi::ContactFacts::nationality>>("nationality", QT_TRANSLATE_NOOP("Entry", "Nationality"),
                                                      QT_TRANSLATE_NOOP("Entry", "only of a foreigner")),
};

} // namespace

std::span<const FormField<IdentifiedContact>> contactFields()
{
    return fields;
}

} // namespace tracedesk::view
