#include "app/window/certificate_page.h"

#include <QFileInfo>
#include <QFont>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace tracedesk::app {

namespace {

std::unexpected<epi::Error> failed(const QSaveFile &out)
{
    return epi::fail(epi::ErrorCode::ioFailed, out.fileName().toStdString(), "write", out.errorString().toStdString());
}

} // namespace

epi::Result<void> writeCertificate(const std::string &file, const view::CertificateSheet &sheet)
{
    QSaveFile page(QString::fromStdString(file));
    const QFileInfo name(page.fileName());
    QSaveFile lines(name.path() + u'/' + name.completeBaseName() + QStringLiteral(".json"));
    if (!page.open(QIODevice::WriteOnly))
        return failed(page);
    const std::string json = desk::certificateJson(sheet.certificate);
    if (!lines.open(QIODevice::WriteOnly) || lines.write(json.data(), std::ssize(json)) != std::ssize(json))
        return failed(lines);
    {
        QPdfWriter pdf(&page);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
        pdf.setTitle(sheet.title);
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
        document.setHtml(sheet.text);
        document.print(&pdf);
    }
    if (!page.commit())
        return failed(page);
    return lines.commit() ? epi::Result<void>() : failed(lines);
}

} // namespace tracedesk::app
