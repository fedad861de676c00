#include "app/cli/csv_file.h"

#include <QSaveFile>

namespace tracedesk::cli {

epi::Result<void> writeCsv(const QString &path, const Table &table)
{
    Printout printout;
    printout.tables.emplace_back(QString(), table);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(render(printout, Form::csv).toUtf8()) < 0 || !file.commit())
        return epi::fail(epi::ErrorCode::ioFailed, path.toStdString(), "write", file.errorString().toStdString());
    return {};
}

} // namespace tracedesk::cli
