#include "app/cli/csv_file.h"

#include <QSaveFile>

namespace tracedesk::cli {

epi::Result<void> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return epi::fail(epi::ErrorCode::ioFailed, path.toStdString(), "write", file.errorString().toStdString());
    return {};
}

epi::Result<void> writeCsv(const QString &path, const Table &table)
{
    Printout printout;
    printout.tables.emplace_back(QString(), table);
    return writeText(path, render(printout, Form::csv));
}

} // namespace tracedesk::cli
