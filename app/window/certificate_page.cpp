#include "app/window/certificate_page.h"

#include "vault/fresh_file.h"
#include "view/words_exports.h"

#include <QBuffer>
#include <QFont>
#include <QPdfWriter>
#include <QTextDocument>

#include <filesystem>

namespace tracedesk::app {

namespace {

QByteArray pageOf(const view::CertificateSheet &sheet, const epi::ExportMark &mark)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
    pdf.setTitle(sheet.title);
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 10));
    document.setHtml(sheet.text + QStringLiteral("<p style='font-size:8pt'>%1</p>").arg(view::markText(mark).toHtmlEscaped()));
    document.print(&pdf);
    return bytes;
}

} // namespace

epi::Result<void> writeCertificate(desk::Office &office, const std::string &file, const view::CertificateSheet &sheet,
                                   const vault::SecretBytes &password)
{
    const auto mark = office.beginExport(password, epi::ExportKind::certificate);
    if (!mark)
        return std::unexpected(mark.error());
    const QByteArray page = pageOf(sheet, *mark);
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(page.constData()), static_cast<std::size_t>(page.size()));
    auto written = office.finishExport(*mark, {epi::ExportKind::certificate, file, "certificate of destruction", 0}, bytes);
    if (!written)
        return written;
    // The lines bear their own signatures, and would not verify with anything added.
    const std::string json = desk::certificateJson(sheet.certificate);
    auto lines = vault::FreshFile::beside(std::filesystem::path(file).replace_extension(".json"));
    if (!lines)
        return std::unexpected(lines.error());
    written = lines->write(std::span(reinterpret_cast<const std::uint8_t *>(json.data()), json.size()));
    return written ? lines->put() : written;
}

} // namespace tracedesk::app
