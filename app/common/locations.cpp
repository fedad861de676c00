#include "app/common/locations.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <thread>

namespace tracedesk::app {

desk::Surroundings installedSurroundings()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString installed = here + QStringLiteral("/../share/tracedesk");
    desk::Surroundings surroundings;
    surroundings.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    surroundings.resources = QFileInfo::exists(installed) ? installed.toStdString() : TRACEDESK_SOURCE_RESOURCES;
    surroundings.parserProgram = (here + QStringLiteral("/tracedesk-intake")).toStdString();
    surroundings.threads = std::max(1U, std::thread::hardware_concurrency());
    return surroundings;
}

} // namespace tracedesk::app
