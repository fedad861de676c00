#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::view {

/// The codewords that a QR code carries behind its data: remainder of the data by the generator polynomial of degree `count`
/// over GF(256) with x^8 + x^4 + x^3 + x^2 + 1 (ISO/IEC 18004:2015, 7.5.2).
[[nodiscard]] std::vector<std::uint8_t> correctionCodewords(std::span<const std::uint8_t> data, std::size_t count);

} // namespace tracedesk::view
