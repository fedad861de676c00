#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/open_office.h"
#include "app/cli/report_page.h"

#include <QDir>

namespace tracedesk::cli {

epi::Result<Outcome> runReport(const Call &call, const Session &session)
{
    auto office = openOffice(call, session);
    if (!office)
        return std::unexpected(office.error());
    const auto mark = beginExport(*office);
    if (!mark)
        return std::unexpected(mark.error());
    const auto overview = office->overview();
    if (!overview)
        return std::unexpected(overview.error());
    const auto imports = office->imports();
    if (!imports)
        return std::unexpected(imports.error());

    if (!QDir().mkpath(call.out))
        return epi::fail(epi::ErrorCode::ioFailed, call.out.toStdString(), "mkdir", "");
    QStringList pictures;
    for (const char *name : {"window.png", "map.png", "timeline.png", "interview.png", "cases.png", "clusters.png"}) {
        if (QFileInfo::exists(call.out + u'/' + QLatin1String(name)))
            pictures.append(QLatin1String(name));
    }
    const QString page = call.out + QStringLiteral("/report.html");
    const desk::ExportOrder order{epi::ExportKind::report, page.toStdString(), purposeOf(call), overview->cases.size()};
    if (const auto written = exportText(*office, *mark, order, reportPage(*overview, *imports, pictures, *mark)); !written)
        return std::unexpected(written.error());
    Outcome outcome;
    outcome.printout.add("report", page);
    outcome.printout.add("cases", static_cast<qint64>(overview->cases.size()));
    outcome.printout.add("pictures", static_cast<qint64>(pictures.size()));
    return outcome;
}

} // namespace tracedesk::cli
