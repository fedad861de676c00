#include "view/entry_fields.h"
#include "view/field_access.h"

namespace tracedesk::view {

namespace {

using epi::IdentifiedContact;
using Kind = FormModel;
using Field = FormField<IdentifiedContact>;

template<auto member> constexpr auto of = [](auto &c) -> auto & { return c.contact.*member; };
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

constexpr std::array fields{
    maskedField<IdentifiedContact, ofPerson<&epi::MaskedPerson::name>>("name", "", QT_TRANSLATE_NOOP("Entry", "Name")),
    maskedField<IdentifiedContact, ofPerson<&epi::MaskedPerson::phone>>("phone", "", QT_TRANSLATE_NOOP("Entry", "Phone")),
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
};

} // namespace

std::span<const FormField<IdentifiedContact>> contactFields()
{
    return fields;
}

} // namespace tracedesk::view
