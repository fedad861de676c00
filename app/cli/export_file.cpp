#include "app/cli/export_file.h"

#include "app/cli/open_office.h"

namespace tracedesk::cli {

namespace {

// In each row, so that a row that is cut out or sent on alone still leads back to the register; a line of its own before the
// header would break whoever reads the file.
void addColumn(Table &table, const epi::ExportMark &mark)
{
    table.columns.emplace_back("export_id");
    for (auto &row : table.rows)
        row.emplace_back(QString::fromStdString(mark.id.toString()));
}

std::uint64_t rowsOf(const Printout &printout)
{
    std::uint64_t rows = 0;
    for (const auto &[name, table] : printout.tables)
        rows += table.rows.size();
    return rows;
}

} // namespace

std::string purposeOf(const Call &call)
{
    if (!call.purpose.isEmpty())
        return call.purpose.toStdString();
    return (QStringList{QStringLiteral("tracedesk-cli"), call.command} + call.operands.mid(1)).join(u' ').toStdString();
}

epi::Result<void> exportText(desk::Office &office, const epi::ExportMark &mark, const desk::ExportOrder &order,
                             const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return office.finishExport(
        mark, order,
        std::span(reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())));
}

epi::Result<epi::ExportMark> beginExport(desk::Office &office)
{
    const auto password = askPasswordAgain();
    return password ? office.beginExport(*password) : std::unexpected(password.error());
}

epi::Result<void> registerPrintout(desk::Office &office, const std::optional<epi::ExportMark> &mark, const Call &call,
                                   epi::PersonId about, Printout &printout)
{
    if (!mark)
        return {};
    if (call.form == Form::json)
        printout.add("export", QString::fromStdString(mark->id.toString()));
    else if (!printout.tables.empty())
        addColumn(printout.tables.front().second, *mark);
    return exportText(office, *mark, {epi::ExportKind::caseList, "-", purposeOf(call), rowsOf(printout), about},
                      render(printout, call.form));
}

epi::Result<void> exportCsv(desk::Office &office, const epi::ExportMark &mark, const desk::ExportOrder &order, Table table)
{
    addColumn(table, mark);
    Printout printout;
    printout.tables.emplace_back(QString(), std::move(table));
    return exportText(office, mark, order, render(printout, Form::csv));
}

} // namespace tracedesk::cli
