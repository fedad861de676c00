#include "desk/contact_list.h"

#include "desk/csv_line.h"
#include "desk/office.h"
#include "desk/policy_file.h"
#include "epi/formula_safe.h"
#include "intake/xlsx_write.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

// The contacts of cases as form 5: read whole, each person on record, and handed out as a file of the register.

namespace tracedesk::desk {

namespace {

using epi::Duty;
using epi::ErrorCode;

constexpr std::string_view sheetName = "접촉자";

bool isBlank(const std::string &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

/// Contacts that an officer confirmed, of whom it is known that there is a person.
epi::Result<std::vector<epi::Contact>> confirmedContacts(const store::CaseStore &store, epi::CaseId id)
{
    return store.loadContacts(id).transform([](std::vector<epi::Contact> contacts) {
        std::erase_if(contacts, [](const epi::Contact &contact) {
            return contact.status != epi::ContactStatus::confirmed || contact.person.isNull();
        });
        return contacts;
    });
}

/// Why the account is not told who it is, as with Office::reveal; nothing where it is.
epi::Result<std::optional<epi::FormFiveFault>> untold(const store::CaseStore &store, epi::PersonId person)
{
    const auto cases = store.casesOf(person);
    if (!cases)
        return std::unexpected(cases.error());
    for (const epi::CaseId id : *cases) {
        const auto facts = store.loadCase(id);
        if (!facts)
            return std::unexpected(facts.error());
        if (epi::may(store.actor(), Duty::reveal, facts->jurisdiction))
            return std::nullopt;
    }
    return cases->empty() ? epi::FormFiveFault::unnamed : epi::FormFiveFault::elsewhere;
}

std::vector<std::string> headings()
{
    std::vector<std::string> all;
    for (std::size_t column = 0; column < epi::formFiveColumns; ++column)
        all.emplace_back(epi::headingOf(static_cast<epi::FormFiveColumn>(column)));
    return all;
}

std::vector<std::vector<std::string>> numbered(std::vector<epi::FormFiveCells> rows, const epi::ExportId &id)
{
    std::vector<std::vector<std::string>> lines{headings()};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto &cells = rows[row];
        cells[static_cast<std::size_t>(epi::FormFiveColumn::number)] = std::to_string(row + 1);
        cells[static_cast<std::size_t>(epi::FormFiveColumn::exportId)] = id.toString();
        lines.emplace_back(std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
    }
    return lines;
}

epi::Result<std::vector<std::uint8_t>> bytesOf(std::vector<std::vector<std::string>> lines, ListFormat format)
{
    if (format == ListFormat::workbook) {
        // The sheet goes on to programs that make CSV of it.
        for (auto &cells : lines)
            for (std::string &cell : cells)
                cell = epi::formulaSafe(cell);
        return intake::workbookOf(sheetName, lines);
    }
    std::string text = csvHead;
    for (const auto &cells : lines)
        text += csvLine(cells);
    return std::vector<std::uint8_t>(text.begin(), text.end());
}

epi::Result<void> readRow(ContactRows &made, const store::CaseStore &store, const epi::Case &of, const epi::Contact &contact,
                          const epi::QuarantineRule &rule)
{
    const auto refused = untold(store, contact.person);
    if (!refused)
        return std::unexpected(refused.error());
    if (*refused) {
        const auto pseudonym = store.loadPseudonyms(std::span(&contact.person, 1));
        if (!pseudonym)
            return std::unexpected(pseudonym.error());
        const bool told = *refused == epi::FormFiveFault::unnamed;
        made.listing.unlisted.push_back({of.number,
                                         contact.id,
                                         told ? epi::shownToken(pseudonym->front().token) : std::string(),
                                         {{epi::FormFiveColumn::name, **refused}}});
        return {};
    }
    const auto person = store.loadPerson(contact.person);
    if (!person)
        return std::unexpected(person.error());
    epi::FormFiveRow row = epi::formFiveRow(contact, *person, of.number, rule);
    if (row.gaps.empty()) {
        made.rows.push_back(std::move(row.cells));
        ++made.listing.listed;
    } else {
        made.listing.unlisted.push_back(
            {of.number, contact.id, epi::maskOf(epi::Identifier::name, person->name), std::move(row.gaps)});
    }
    return {};
}

} // namespace

epi::Result<epi::QuarantineRule> Office::quarantineRuleFor(const std::optional<Provenance> &lastRun) const
{
    const auto chosen = m_store.setting("policy");
    if (!chosen)
        return std::unexpected(chosen.error());
    const std::string id = chosen->value_or(std::string());
    auto policy = id.empty() ? policyOf(lastRun) : findPolicy(m_surroundings.resources + "/policies", id);
    if (!policy && !id.empty())
        policy = policyOf(lastRun); // what was chosen is there no more
    return policy ? epi::Result<epi::QuarantineRule>(epi::quarantineRule(*policy)) : std::unexpected(policy.error());
}

epi::Result<epi::QuarantineRule> Office::quarantineRuleOf(epi::CaseId id) const
{
    const auto found = m_store.loadFoundCase(id);
    if (!found)
        return std::unexpected(found.error());
    return quarantineRuleFor(*found ? std::optional(provenanceOf((*found)->run)) : std::nullopt);
}

epi::Result<ContactRows> Office::readContactRows(std::span<const epi::CaseId> ids, const std::string &purpose)
{
    // Persons come out whole: what reveal() asks is asked here.
    if (auto permitted = permit(Duty::reveal); !permitted)
        return std::unexpected(permitted.error());
    std::vector<epi::Case> cases;
    std::vector<std::vector<epi::Contact>> contacts;
    std::vector<epi::PersonId> concerned;
    for (const epi::CaseId id : ids) {
        auto facts = m_store.loadCase(id);
        if (!facts)
            return facts.error().code == ErrorCode::notFound ? epi::fail(ErrorCode::notFound, id.toString())
                                                             : std::unexpected(facts.error());
        if (auto permitted = permit(Duty::reveal, facts->jurisdiction, id.uuid()); !permitted)
            return std::unexpected(permitted.error());
        auto of = confirmedContacts(m_store, id);
        if (!of)
            return std::unexpected(of.error());
        concerned.push_back(facts->person);
        for (const epi::Contact &contact : *of)
            concerned.push_back(contact.person);
        cases.push_back(std::move(*facts));
        contacts.push_back(std::move(*of));
    }
    if (auto permitted = permit(Duty::exportData); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotOwn(Duty::reveal, concerned); !permitted)
        return std::unexpected(permitted.error());
    if (auto permitted = permitNotDue(Duty::reveal, concerned); !permitted)
        return std::unexpected(permitted.error());
    // Nothing of the persons is read before the looks are on record.
    if (const auto looked = m_store.recordLooks(concerned, purpose); !looked)
        return std::unexpected(looked.error());

    ContactRows made;
    if (cases.size() == 1)
        made.about = cases.front().person;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto rule = quarantineRuleOf(cases[i].id);
        if (!rule)
            return std::unexpected(rule.error());
        for (const epi::Contact &contact : contacts[i])
            if (const auto read = readRow(made, m_store, cases[i], contact, *rule); !read)
                return std::unexpected(read.error());
    }
    return made;
}

epi::Result<ContactListing> Office::checkContactList(std::span<const epi::CaseId> ids)
{
    return readContactRows(ids, "form 5, looked through").transform([](ContactRows read) { return std::move(read.listing); });
}

epi::Result<ContactListing> Office::exportContactList(const epi::ExportMark &mark, const ContactListOrder &order)
{
    if (auto permitted = permit(Duty::reveal); !permitted)
        return std::unexpected(permitted.error());
    if (isBlank(order.purpose))
        return epi::fail(ErrorCode::invalidArgument, "purpose", "empty");
    auto read = readContactRows(order.cases, order.purpose);
    if (!read)
        return std::unexpected(read.error());
    ContactListing listing = std::move(read->listing);
    if (listing.listed == 0 || (!listing.unlisted.empty() && !order.leaveOut))
        return listing;
    const auto bytes = bytesOf(numbered(std::move(read->rows), mark.id), order.format);
    if (!bytes)
        return std::unexpected(bytes.error());
    const ExportOrder file{epi::ExportKind::contactList, order.path, order.purpose, listing.listed, read->about};
    if (auto finished = finishExport(mark, file, *bytes); !finished)
        return std::unexpected(finished.error());
    listing.written = true;
    return listing;
}

} // namespace tracedesk::desk
