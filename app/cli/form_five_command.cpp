#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/open_office.h"

#include "view/words_form_five.h"

namespace tracedesk::cli {

namespace {

Table unlistedTable(std::span<const desk::UnlistedContact> unlisted)
{
    Table table{{"case", "contact", "why"}, {}};
    for (const desk::UnlistedContact &one : unlisted)
        table.rows.push_back({QString::fromStdString(one.caseNumber), QString::fromStdString(one.who), view::gapsText(one.gaps)});
    return table;
}

/// In the order of the list, whatever the order they were named in; all where none is named.
epi::Result<std::vector<epi::CaseId>> chosenCases(const desk::Office &office, const QStringList &numbers)
{
    const auto overview = office.overview();
    if (!overview)
        return std::unexpected(overview.error());
    QStringList unknown = numbers;
    std::vector<epi::CaseId> ids;
    for (const desk::CaseLine &line : overview->cases) {
        const QString number = QString::fromStdString(line.facts.number);
        if (numbers.isEmpty() || numbers.contains(number))
            ids.push_back(line.facts.id);
        unknown.removeAll(number);
    }
    if (!unknown.isEmpty())
        return epi::fail(epi::ErrorCode::notFound, unknown.front().toStdString());
    return ids;
}

} // namespace

epi::Result<Outcome> runFormFive(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto mark = beginExport(*office);
    if (!mark)
        return std::unexpected(mark.error());
    auto cases = chosenCases(*office, call.caseNumbers);
    if (!cases)
        return std::unexpected(cases.error());
    const QString file = call.operands.at(1);
    const bool csv = file.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive);
    const desk::ContactListOrder order{std::move(*cases), file.toStdString(), purposeOf(call),
                                       csv ? desk::ListFormat::csv : desk::ListFormat::workbook, call.leaveOut};
    const auto listing = office->exportContactList(*mark, order);
    if (!listing)
        return std::unexpected(listing.error());
    Outcome outcome;
    outcome.printout.add("written", listing->written);
    outcome.printout.add("contacts", static_cast<qint64>(listing->listed));
    outcome.printout.add("unlisted", static_cast<qint64>(listing->unlisted.size()));
    if (listing->written) {
        outcome.printout.add("file", file);
        outcome.printout.add("export", QString::fromStdString(mark->id.toString()));
    }
    outcome.printout.tables.emplace_back("unlisted_contacts", unlistedTable(listing->unlisted));
    outcome.exitCode = listing->written ? 0 : 1;
    return outcome;
}

} // namespace tracedesk::cli
