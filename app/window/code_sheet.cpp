#include "app/window/code_sheet.h"

#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace tracedesk::app {

namespace {

constexpr int dotsPerInch = 300;
constexpr int stripHeight = 400; // dots: 34 mm

QFont fontOf(int points, bool bold, bool fixed)
{
    QFont font;
    if (fixed)
        font.setFamily(QStringLiteral("monospace"));
    font.setPointSize(points);
    font.setBold(bold);
    return font;
}

void drawStrip(QPainter &painter, const QRect &strip, const view::CodeSheet::Line &line, const QString &explanation)
{
    const QRect inside = strip.adjusted(0, 30, 0, -30);
    painter.setFont(fontOf(12, true, false));
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft, line.name + QStringLiteral("  ·  ") + line.role);
    painter.setFont(fontOf(16, false, true));
    painter.drawText(inside.adjusted(0, 90, 0, 0), Qt::AlignTop | Qt::AlignLeft, line.code);
    painter.setFont(fontOf(9, false, false));
    painter.drawText(inside.adjusted(0, 190, 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, explanation);
    painter.setPen(QPen(Qt::black, 2, Qt::DashLine));
    painter.drawLine(strip.bottomLeft(), strip.bottomRight());
}

} // namespace

epi::Result<void> writeCodeSheet(const std::string &file, const view::CodeSheet &sheet)
{
    QSaveFile out(QString::fromStdString(file));
    const auto failed = [&] { return epi::fail(epi::ErrorCode::ioFailed, file, "write", out.errorString().toStdString()); };
    // Before a byte of it is there.
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    {
        QPdfWriter pdf(&out);
        pdf.setResolution(dotsPerInch);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        pdf.setTitle(sheet.title);
        QPainter painter;
        if (!painter.begin(&pdf))
            return failed();
        const QRect page(0, 0, pdf.width(), pdf.height());
        painter.setFont(fontOf(18, true, false));
        painter.drawText(page, Qt::AlignTop | Qt::AlignLeft, sheet.title);
        int top = 150;
        for (const view::CodeSheet::Line &line : sheet.lines) {
            if (top + stripHeight > page.height()) {
                pdf.newPage();
                top = 0;
            }
            drawStrip(painter, QRect(0, top, page.width(), stripHeight), line, sheet.explanation);
            top += stripHeight;
        }
        if (!painter.end())
            return failed();
    }
    return out.commit() ? epi::Result<void>() : failed();
}

} // namespace tracedesk::app
