#include "view/words_exports.h"

#include "view/words_context.h"

#include <QDateTime>
#include <QTimeZone>

namespace tracedesk::view {

QString word(epi::Identifier what)
{
    switch (what) {
    case epi::Identifier::name:
        return Words::tr("name");
    case epi::Identifier::phone:
        return Words::tr("phone");
    case epi::Identifier::residentNumber:
        return Words::tr("resident number");
    case epi::Identifier::address:
        return Words::tr("address");
    }
    return {};
}

QString word(epi::ExportKind kind)
{
    switch (kind) {
    case epi::ExportKind::caseList:
        return Words::tr("List");
    case epi::ExportKind::report:
        return Words::tr("Report");
    case epi::ExportKind::rejectedRows:
        return Words::tr("Rejected rows");
    case epi::ExportKind::mapPicture:
        return Words::tr("Picture of the map");
    case epi::ExportKind::windowPicture:
        return Words::tr("Picture of the window");
    case epi::ExportKind::activityRecord:
        return Words::tr("Activity record");
    case epi::ExportKind::certificate:
        return Words::tr("Certificate of destruction");
    case epi::ExportKind::backup:
        return Words::tr("Backup");
    case epi::ExportKind::contactList:
        return Words::tr("List of contacts (form 5)");
    }
    return {};
}

QString word(epi::ExportEnding ending)
{
    switch (ending) {
    case epi::ExportEnding::open:
        return Words::tr("open");
    case epi::ExportEnding::destroyed:
        return Words::tr("destroyed");
    case epi::ExportEnding::handedOver:
        return Words::tr("handed over");
    case epi::ExportEnding::legalHold:
        return Words::tr("kept under legal hold");
    case epi::ExportEnding::neverWritten:
        return Words::tr("never written");
    }
    return {};
}

QString standingText(const epi::ExportRecord &record)
{
    if (record.ending != epi::ExportEnding::open || epi::awaitsEnding(record))
        return word(record.ending);
    return record.kind == epi::ExportKind::backup ? Words::tr("sealed to two papers") : Words::tr("kept as proof");
}

QString markText(const epi::ExportMark &mark)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(mark.at.time_since_epoch().count(), QTimeZone::UTC);
    return Words::tr("Exported by %1 at %2 UTC, export %3")
        .arg(QString::fromStdString(mark.by), at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
             QString::fromStdString(mark.id.toString()));
}

} // namespace tracedesk::view
