#include "app/cli/commands.h"
#include "app/cli/open_office.h"

#include "view/words.h"
#include "view/words_accounts.h"

namespace tracedesk::cli {

namespace {

QString textOf(const vault::SecretBytes &code)
{
    return QString::fromLatin1(reinterpret_cast<const char *>(code.bytes().data()), std::ssize(code.bytes()));
}

epi::Result<void> giveKeys(desk::Office &office, const std::string &name)
{
    const auto people = office.people();
    if (!people)
        return std::unexpected(people.error());
    for (const desk::PersonLine &line : people->accounts)
        if (line.account.name == name)
            return office.admit(line.account.id);
    return epi::fail(epi::ErrorCode::notFound, name);
}

} // namespace

epi::Result<Outcome> runNew(const Call &call, const Session &session)
{
    const auto founded = foundOffice(call, session);
    if (!founded)
        return std::unexpected(founded.error());
    Outcome outcome;
    outcome.printout.add("store", call.operands.front());
    outcome.printout.add("user", call.user);
    Table codes{{"user", "role", "area", "one_time_code"}, {}};
    for (std::size_t i = 0; i < founded->invitations.size(); ++i) {
        const vault::Person &person = call.people[i];
        codes.rows.push_back({QString::fromStdString(person.name), view::word(person.role), view::areaText(person.jurisdiction),
                              textOf(founded->invitations[i].code)});
    }
    outcome.printout.tables.emplace_back("invited", std::move(codes));
    return outcome;
}

epi::Result<Outcome> runActivate(const Call &call, const Session &session)
{
    const auto office = activateOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    Outcome outcome;
    outcome.printout.add("store", call.operands.front());
    outcome.printout.add("user", QString::fromStdString(office->actor().name));
    outcome.printout.add("role", view::word(office->actor().role));
    outcome.printout.add("has_its_keys", office->isAdmitted());
    return outcome;
}

epi::Result<Outcome> runPeople(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    if (!call.admitted.isEmpty())
        if (auto given = giveKeys(*office, call.admitted.toStdString()); !given)
            return std::unexpected(given.error());
    const auto people = office->people();
    if (!people)
        return std::unexpected(people.error());
    Outcome outcome;
    Table table{{"user", "role", "area", "state", "keys", "awaited"}, {}};
    for (const desk::PersonLine &line : people->accounts) {
        const vault::Account &account = line.account;
        table.rows.push_back({QString::fromStdString(account.name), view::word(account.role),
                              view::areaText(account.jurisdiction), view::word(account.state), view::word(account.admitted),
                              view::word(account.awaited())});
    }
    outcome.printout.tables.emplace_back("people", std::move(table));
    return outcome;
}

} // namespace tracedesk::cli
