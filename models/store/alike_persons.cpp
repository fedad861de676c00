#include "store/parts.h"
#include "store/persons.h"

#include "epi/masked.h"

namespace tracedesk::store {

namespace {

/// What makes two entries of one human alike, written in one way; empty where it is not known.
struct Likeness
{
    std::string phone;
    std::string residentNumber;
    std::string name;

    static Likeness of(std::string_view name, std::string_view phone, std::string_view residentNumber)
    {
        return {epi::comparable(epi::Identifier::phone, phone), epi::comparable(epi::Identifier::residentNumber, residentNumber),
                epi::comparable(epi::Identifier::name, name)};
    }
    [[nodiscard]] bool hasNumberOf(const Likeness &other) const
    {
        return (!phone.empty() && phone == other.phone) || (!residentNumber.empty() && residentNumber == other.residentNumber);
    }
    [[nodiscard]] bool hasNameOf(const Likeness &other) const { return !name.empty() && name == other.name; }
};

} // namespace

epi::Result<std::vector<AlikePerson>> CaseStore::loadAlike(epi::PersonId person) const
{
    return reading(*m_parts, [&](const Database &database) {
        const auto known = Persons::load(database, person);
        if (!known)
            raise(epi::ErrorCode::notFound, "person");
        const Likeness mine = Likeness::of(known->name, known->phone, known->residentNumber);
        std::vector<AlikePerson> alike;
        Statement rows = database.prepare("SELECT id, name, phone, resident_number FROM identities.persons WHERE id <> ?1 AND "
                                          "(name <> '' OR phone <> '' OR resident_number <> '') ORDER BY id");
        rows.query(person);
        while (rows.next()) {
            const Likeness other = Likeness::of(rows.text(1), rows.text(2), rows.text(3));
            const bool byNumber = other.hasNumberOf(mine);
            if (byNumber || other.hasNameOf(mine))
                alike.push_back({rows.id<epi::PersonId>(0), byNumber, {}, {}});
        }
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
