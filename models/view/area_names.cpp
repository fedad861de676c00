#include "view/area_names.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace tracedesk::view {

namespace {

constexpr auto written =
#include "view/area_names.inc"
    ;

struct Province
{
    QString code;
    QString korean;
    QString english;
    QStringList spellings; ///< folded; of both names and others
};

/// Without what people write differently: case, spaces and hyphens, syllables or letters.
QString folded(const QString &name)
{
    QString plain = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return plain;
}

std::vector<Province> readProvinces()
{
    std::vector<Province> provinces;
    const QStringList lines = QString::fromUtf8(written).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(u',');
        if (line.startsWith(u'#') || cells.size() != 4 || cells[0] == QLatin1StringView("code"))
            continue;
        Province province{cells[0], cells[1], cells[2], {folded(cells[1]), folded(cells[2])}};
        for (const QString &other : cells[3].split(u'|', Qt::SkipEmptyParts))
            province.spellings.append(folded(other));
        provinces.push_back(std::move(province));
    }
    return provinces;
}

const std::vector<Province> &provinces()
{
    static const std::vector<Province> all = readProvinces();
    return all;
}

const Province *called(const QString &name)
{
    const QString sought = folded(name);
    const auto at = std::ranges::find_if(provinces(), [&](const Province &p) { return p.spellings.contains(sought); });
    return at == provinces().end() ? nullptr : &*at;
}

} // namespace

QString provinceText(const QString &code)
{
    const auto at = std::ranges::find(provinces(), code, &Province::code);
    if (at == provinces().end())
        return code;
    return QStringLiteral("%1 (%2)").arg(QLocale().language() == QLocale::Korean ? at->korean : at->english, code);
}

QString provinceCode(const QString &typed)
{
    const QString text = typed.trimmed();
    if (const Province *province = called(text))
        return province->code;
    const qsizetype open = text.lastIndexOf(u'(');
    if (open > 0 && text.endsWith(u')')) {
        const Province *province = called(text.first(open));
        if (province != nullptr && province->code == QStringView(text).sliced(open + 1).chopped(1).trimmed())
            return province->code;
    }
    return text;
}

} // namespace tracedesk::view
