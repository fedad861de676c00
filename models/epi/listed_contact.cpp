#include "epi/listed_contact.h"

#include "epi/countries.h"
#include "epi/masked.h"

namespace tracedesk::epi {

namespace {

bool isSamePerson(const Person &known, const Person &listed)
{
    const auto same = [](Identifier kind, const std::string &a, const std::string &b) {
        return comparable(kind, a) == comparable(kind, b);
    };
    if (known.name.empty() || !same(Identifier::name, known.name, listed.name))
        return false;
    const bool dated = known.birthDate && listed.birthDate;
    const bool phoned = !known.phone.empty() && !listed.phone.empty();
    return (!dated && !phoned) || (dated && known.birthDate == listed.birthDate) ||
           (phoned && same(Identifier::phone, known.phone, listed.phone));
}

std::string country(const std::string &said)
{
    const Country *known = countryNamed(said);
    return known != nullptr ? std::string(known->code) : said;
}

/// Takes over what is not known, and remembers the first that is said otherwise.
class Joining
{
public:
    explicit Joining(ListedComparison &comparison)
        : m_comparison(comparison)
    {
        comparison.as = ListedAs::same;
    }

    template<class T> void value(const char *field, T &known, const T &listed)
    {
        value(field, known, listed, [](const T &a, const T &b) { return a == b; });
    }
    template<class T, class Same> void value(const char *field, T &known, const T &listed, Same same)
    {
        if (m_comparison.as == ListedAs::differs || listed == T{})
            return;
        if (known == T{}) {
            known = listed;
            m_comparison.as = ListedAs::more;
        } else if (!same(known, listed)) {
            m_comparison.as = ListedAs::differs;
            m_comparison.field = field;
        }
    }

private:
    ListedComparison &m_comparison;
};

} // namespace

ListedComparison compareListed(const NamedContact &known, const NamedContact &listed, Seconds utcOffset)
{
    ListedComparison comparison;
    if (!isSamePerson(known.person, listed.person))
        return comparison;
    comparison.joined = known;
    Joining join(comparison);
    const auto as = [](Identifier kind) {
        return [kind](const std::string &a, const std::string &b) { return comparable(kind, a) == comparable(kind, b); };
    };
    Person &person = comparison.joined.person;
    join.value("birth_date", person.birthDate, listed.person.birthDate);
    join.value("sex", person.sex, listed.person.sex);
    join.value("address", person.address, listed.person.address, as(Identifier::address));
    join.value("phone", person.phone, listed.person.phone, as(Identifier::phone));
    join.value("resident_number", person.residentNumber, listed.person.residentNumber, as(Identifier::residentNumber));

    if (known.contact.status != listed.contact.status && comparison.as != ListedAs::differs) {
        comparison.as = ListedAs::differs;
        comparison.field = "status";
    }
    ContactFacts &facts = comparison.joined.contact.facts;
    const ContactFacts &told = listed.contact.facts;
    join.value("relation", facts.relation, told.relation);
    join.value("isolation", facts.isolation, told.isolation);
    join.value("nationality", facts.nationality, told.nationality,
               [](const std::string &a, const std::string &b) { return country(a) == country(b); });
    join.value("occupation", facts.occupation, told.occupation);
    if (lastContactOf(known.contact, utcOffset) != told.lastContact)
        join.value("last_contact", facts.lastContact, told.lastContact);
    join.value("suspected", facts.suspected, told.suspected);
    join.value("remark", comparison.joined.contact.place, listed.contact.place);
    join.value("quarantine_reason", facts.apartReason, told.apartReason);
    join.value("quarantine_until", facts.apartUntil, told.apartUntil);
    return comparison;
}

} // namespace tracedesk::epi
