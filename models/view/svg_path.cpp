#include "view/svg_path.h"

#include <QFile>
#include <QXmlStreamReader>

namespace tracedesk::view {

namespace {

QString pathIn(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"path")
            return reader.attributes().value(u"d").toString();
    }
    return {};
}

} // namespace

void SvgPath::setIcon(const QString &icon)
{
    if (icon == m_icon)
        return;
    m_icon = icon;
    m_path = icon.isEmpty() ? QString() : pathIn(QStringLiteral(":/icons/%1.svg").arg(icon));
    emit changed();
}

} // namespace tracedesk::view
