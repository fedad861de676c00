#include "ui/scene/disk_caches.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QtEnvironmentVariables>

namespace tracedesk::scene {

void keepCachesOffTheDisk()
{
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    qputenv("QSG_RHI_DISABLE_DISK_CACHE", "1");
    QCoreApplication::setAttribute(Qt::AA_DisableShaderDiskCache);
    qputenv("MESA_SHADER_CACHE_DISABLE", "true");
    qputenv("__GL_SHADER_DISK_CACHE", "0"); // NVIDIA's own driver
}

} // namespace tracedesk::scene
