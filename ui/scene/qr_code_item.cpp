#include "ui/scene/qr_code_item.h"

#include "ui/scene/mesh.h"

#include <QSGNode>

#include <algorithm>
#include <cmath>

namespace tracedesk::scene {

namespace {

constexpr std::size_t quietZone = 4; // modules on each side

} // namespace

QrCodeItem::QrCodeItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void QrCodeItem::setCode(const view::QrCodeValue &code)
{
    if (code == m_code)
        return;
    m_code = code;
    update();
    emit codeChanged();
}

QSGNode *QrCodeItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!m_code.code) {
        delete old;
        return nullptr;
    }
    auto *node = old ? old : new QSGNode;
    const view::QrCode &code = *m_code.code;
    const double modules = static_cast<double>(code.size + 2 * quietZone);
    const double module = std::max(1.0, std::floor(std::min(width(), height()) / modules));
    const double margin = std::floor((std::min(width(), height()) - module * static_cast<double>(code.size)) / 2);
    Mesh mesh;
    mesh.addRect(boundingRect(), Qt::white);
    for (std::size_t y = 0; y < code.size; ++y)
        for (std::size_t x = 0; x < code.size; ++x)
            if (code.isDark(x, y))
                mesh.addRect({margin + module * static_cast<double>(x), margin + module * static_cast<double>(y), module, module},
                             Qt::black);
    mesh.moveToChildren(*node);
    return node;
}

void QrCodeItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

} // namespace tracedesk::scene
