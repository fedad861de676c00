#include "store/parts.h"
#include "store/persons.h"

#include "epi/person_match.h"

#include <algorithm>

namespace tracedesk::store {

epi::Result<std::vector<AlikePerson>> CaseStore::loadAlike(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        using enum epi::MatchSign;
        const auto known = Persons::load(database, person);
        if (!known)
            raise(epi::ErrorCode::notFound, "person");
        const auto mine = epi::PersonTraits::of(*known);
        std::vector<AlikePerson> alike;
        Persons::forEachKnown(database, [&](const epi::Person &other) {
            if (other.id == person)
                return;
            const auto found = epi::resemblanceFrom(epi::PersonVerdict::possible, mine, epi::PersonTraits::of(other));
            // A number with nothing beside it is how many are entered who are destroyed later.
            const bool byNumber =
                found && found->signs.has(phoneSame) && !found->signs.has(nameOther) && !found->signs.has(birthOther);
            if (found && (found->verdict >= epi::PersonVerdict::likely || byNumber))
                alike.push_back({other.id, found->signs.has(phoneSame) || found->signs.has(residentNumberSame), {}, {}});
        });
        std::ranges::sort(alike, {}, &AlikePerson::person);
        Statement cases = database.prepare("SELECT number FROM main.cases WHERE person = ?1 ORDER BY number");
        Statement contacts = database.prepare("SELECT DISTINCT c.number FROM main.contacts AS t JOIN main.cases AS c ON c.id = "
                                              "t.case_id WHERE t.person = ?1 ORDER BY c.number");
        for (AlikePerson &one : alike) {
            for (cases.query(one.person); cases.next();)
                one.cases.push_back(cases.text(0));
            for (contacts.query(one.person); contacts.next();)
                one.contactOf.push_back(contacts.text(0));
        }
        return alike;
    });
}

} // namespace tracedesk::store
