#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tracedesk::view {

/// A QR code (ISO/IEC 18004:2015) as a square of light and dark modules, without the quiet zone of four around it.
struct QrCode
{
    std::size_t size = 0;   ///< modules a side
    std::vector<bool> dark; ///< row by row from the top left
    unsigned mask = 0;      ///< 0 to 7

    [[nodiscard]] bool isDark(std::size_t x, std::size_t y) const { return dark[y * size + x]; }
};
using QrCodePtr = std::shared_ptr<const QrCode>;

/// What a code of this kind holds at most: byte mode, version 10, correction level M (15 % of it may be unreadable).
inline constexpr std::size_t longestQrText = 213;

/// The smallest of versions 1 to 10 that holds the bytes, in byte mode at level M, with the mask that reads best. Nothing where
/// there are more than longestQrText.
[[nodiscard]] std::optional<QrCode> qrCode(std::string_view bytes);
/// The same with a mask of the caller's: every mask reads the same.
[[nodiscard]] std::optional<QrCode> qrCode(std::string_view bytes, unsigned mask);

/// A QrCode on its way through QML to the item that draws it. Null when there is none to show.
struct QrCodeValue
{
    Q_GADGET
    QML_VALUE_TYPE(qrCode)
public:
    QrCodePtr code;
    bool operator==(const QrCodeValue &) const = default;
};

} // namespace tracedesk::view
