#include "ui/scene/disk_caches.h"

#include <QByteArrayView>
#include <QtEnvironmentVariables>

namespace tracedesk::scene {

void keepCachesOffTheDisk()
{
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    qputenv("QSG_RHI_DISABLE_DISK_CACHE", "1");
}

} // namespace tracedesk::scene
