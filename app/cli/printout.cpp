#include "app/cli/printout.h"

#include "epi/formula_safe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace tracedesk::cli {

namespace {

QString cellText(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 1e15)
            return QString::number(static_cast<qint64>(number));
        QString text = QString::number(number, 'f', 6);
        while (text.endsWith(u'0'))
            text.chop(1);
        return text;
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    return value.toString();
}

QString csvCell(const QJsonValue &value)
{
    QString text = cellText(value);
    if (!value.isDouble())
        text = QString::fromStdString(epi::formulaSafe(text.toStdString()));
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r')) {
        text.replace(u'"', QStringLiteral("\"\""));
        return u'"' + text + u'"';
    }
    return text;
}

QString csv(const Table &table)
{
    QString out;
    const auto line = [&out](const auto &cells, auto &&text) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i ? QStringLiteral(",") : QString()) + text(cells[i]);
        out += u'\n';
    };
    line(table.columns, [](const QString &name) { return name; });
    for (const auto &row : table.rows)
        line(row, csvCell);
    return out;
}

// Terminals give a Hangul syllable two columns.
qsizetype displayWidth(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4())
        width += c >= 0x1100 && (c <= 0x115f || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
                                 (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xff60))
                     ? 2
                     : 1;
    return width;
}

QString text(const Table &table)
{
    std::vector<qsizetype> widths;
    for (const QString &name : table.columns)
        widths.push_back(displayWidth(name));
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(cellText(row[i])));
    }
    QString out;
    const auto cell = [&](const QString &value, std::size_t i, bool number) {
        const QString padding(widths[i] - displayWidth(value), u' ');
        const bool last = i + 1 == widths.size();
        out += number ? padding + value : value + (last ? QString() : padding);
        out += last ? QStringLiteral("\n") : QStringLiteral("  ");
    };
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        cell(table.columns[i], i, false);
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            cell(cellText(row[i]), i, row[i].isDouble());
    }
    return out;
}

QString json(const Printout &printout)
{
    QJsonObject object;
    for (const auto &[name, value] : printout.facts)
        object.insert(name, value);
    for (const auto &[name, table] : printout.tables) {
        QJsonArray rows;
        for (const auto &row : table.rows) {
            QJsonObject entry;
            for (std::size_t i = 0; i < row.size(); ++i)
                entry.insert(table.columns[i], row[i]);
            rows.append(entry);
        }
        object.insert(name, rows);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace

QString render(const Printout &printout, Form form)
{
    if (form == Form::json)
        return json(printout);
    if (form == Form::csv)
        return printout.tables.empty() ? QString() : csv(printout.tables.front().second);
    QString out;
    for (const auto &[name, value] : printout.facts)
        out += name + u' ' + cellText(value) + u'\n';
    for (const auto &[name, table] : printout.tables) {
        if (table.rows.empty())
            continue;
        if (!out.isEmpty())
            out += u'\n';
        out += text(table);
    }
    return out;
}

} // namespace tracedesk::cli
