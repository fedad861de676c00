#include "ui/scene/exported_picture.h"

#include "view/words_exports.h"

#include <QBuffer>
#include <QPainter>

namespace tracedesk::scene {

QImage marked(const QImage &picture, const epi::ExportMark &mark)
{
    constexpr int height = 20; // of the line, as the window counts
    constexpr int margin = 10;
    constexpr int letters = 11;
    const qreal scale = picture.devicePixelRatio();
    QImage whole(picture.width(), picture.height() + qRound(height * scale), QImage::Format_RGB32);
    whole.setDevicePixelRatio(scale);
    whole.fill(Qt::white);
    QPainter painter(&whole);
    painter.drawImage(QPointF(0, 0), picture);
    QFont font = painter.font();
    font.setPixelSize(letters);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QSizeF size = whole.deviceIndependentSize();
    painter.drawText(QRectF(margin, size.height() - height, size.width() - margin, height), Qt::AlignVCenter,
                     view::markText(mark));
    return whole;
}

epi::Result<void> exportPicture(const view::ExportLink &link, epi::ExportKind kind, epi::PersonId about, const QImage &picture,
                                const QString &path, const vault::SecretBytes &password)
{
    if (!link.begin || !link.finish)
        return epi::fail(epi::ErrorCode::cancelled);
    const auto mark = link.begin(vault::SecretBytes::copyOf(password.bytes())).takeResult();
    if (!mark)
        return std::unexpected(mark.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!marked(picture, *mark).save(&buffer, "PNG"))
        return epi::fail(epi::ErrorCode::ioFailed, path.toStdString(), "encode", "");
    return link.finish(*mark, kind, about, path.toStdString(), bytes).takeResult();
}

} // namespace tracedesk::scene
