#include "view/area_names.h"

#include "epi/provinces.h"

#include <QLocale>

namespace tracedesk::view {

QString provinceText(const QString &code)
{
    const epi::Province *province = epi::provinceOf(code.toStdString());
    if (province == nullptr)
        return code;
    const std::string &name = QLocale().language() == QLocale::Korean ? province->korean : province->english;
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(name), code);
}

QString provinceCode(const QString &typed)
{
    const QString text = typed.trimmed();
    if (const epi::Province *province = epi::provinceNamed(text.toStdString()))
        return QString::fromStdString(province->code);
    const qsizetype open = text.lastIndexOf(u'(');
    if (open > 0 && text.endsWith(u')')) {
        const QString code = text.sliced(open + 1).chopped(1).trimmed();
        const epi::Province *province = epi::provinceNamed(text.first(open).toStdString());
        if (province != nullptr && QString::fromStdString(province->code) == code)
            return code;
    }
    return text;
}

} // namespace tracedesk::view
