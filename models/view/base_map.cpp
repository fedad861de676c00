#include "view/base_map.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace tracedesk::view {

namespace {

using epi::ErrorCode;

constexpr double kDegrees = 1e-5;

/// Reads little by little; the first fault is kept and everything after it is zero.
class Reader
{
public:
    explicit Reader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    std::uint8_t byte()
    {
        if (m_at >= m_bytes.size()) {
            fault("cut off");
            return 0;
        }
        return static_cast<std::uint8_t>(m_bytes[m_at++]);
    }

    /// LEB128, at most 32 bits.
    std::uint32_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const std::uint8_t part = byte();
            value |= std::uint64_t(part & 127) << shift;
            if (part < 128) {
                if (value > 0xFFFFFFFFU)
                    break;
                return static_cast<std::uint32_t>(value);
            }
        }
        fault("number too large");
        return 0;
    }

    /// Zigzag: 0, -1, 1, -2, ...
    std::int64_t signedNumber()
    {
        const std::uint32_t value = number();
        return value % 2 == 0 ? value / 2 : -std::int64_t(value / 2) - 1;
    }

    /// A count of things that need at least `size` bytes each.
    std::uint32_t count(std::size_t size)
    {
        const std::uint32_t value = number();
        if (value > (m_bytes.size() - m_at) / size) {
            fault("count too large");
            return 0;
        }
        return value;
    }

    std::string text()
    {
        const std::uint32_t length = count(1);
        std::string value(reinterpret_cast<const char *>(m_bytes.data() + m_at), length);
        m_at += length;
        return value;
    }

    epi::LatLng position(std::int64_t &x, std::int64_t &y)
    {
        x += signedNumber();
        y += signedNumber();
        const epi::LatLng at{static_cast<double>(y) * kDegrees, static_cast<double>(x) * kDegrees};
        if (at.latitude < -90.1 || at.latitude > 90.1 || at.longitude < -180.1 || at.longitude > 180.1)
            fault("not on the earth");
        return at;
    }

    void fault(const char *why)
    {
        if (!m_fault) {
            m_fault = why;
            m_faultAt = m_at;
        }
        m_at = m_bytes.size();
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] const char *why() const { return m_fault; }
    [[nodiscard]] std::size_t where() const { return m_faultAt; }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    const char *m_fault = nullptr;
    std::size_t m_faultAt = 0;
};

BaseMapLayer readLayer(Reader &reader)
{
    BaseMapLayer layer;
    const std::uint8_t kind = reader.byte();
    const std::uint8_t detail = reader.byte();
    if (kind > static_cast<std::uint8_t>(BaseMapKind::provinceBorder) || detail > 1)
        reader.fault("unknown layer");
    layer.kind = static_cast<BaseMapKind>(kind);
    layer.detail = static_cast<BaseMapDetail>(detail);
    const std::uint32_t shapes = reader.count(1);
    layer.starts.reserve(shapes + 1U);
    layer.starts.push_back(0);
    for (std::uint32_t shape = 0; shape < shapes; ++shape) {
        const std::uint32_t points = reader.count(2);
        std::int64_t x = 0;
        std::int64_t y = 0;
        for (std::uint32_t point = 0; point < points; ++point)
            layer.points.push_back(reader.position(x, y));
        layer.starts.push_back(static_cast<std::uint32_t>(layer.points.size()));
    }
    return layer;
}

BaseMapLabel readLabel(Reader &reader)
{
    BaseMapLabel label;
    const std::uint8_t kind = reader.byte();
    if (kind > static_cast<std::uint8_t>(BaseMapLabel::Kind::city))
        reader.fault("unknown label");
    label.kind = static_cast<BaseMapLabel::Kind>(kind);
    label.rank = reader.byte();
    std::int64_t x = 0;
    std::int64_t y = 0;
    label.position = reader.position(x, y);
    label.korean = reader.text();
    label.english = reader.text();
    return label;
}

} // namespace

epi::Result<BaseMap> parseBaseMap(std::span<const std::byte> bytes)
{
    Reader reader(bytes);
    for (const char expected : {'T', 'D', 'B', 'M', '\x01'})
        if (reader.byte() != static_cast<std::uint8_t>(expected))
            reader.fault("another format");
    BaseMap map;
    const std::uint32_t layers = reader.count(3);
    for (std::uint32_t layer = 0; layer < layers && !reader.why(); ++layer)
        map.layers.push_back(readLayer(reader));
    const std::uint32_t labels = reader.count(6);
    for (std::uint32_t label = 0; label < labels && !reader.why(); ++label)
        map.labels.push_back(readLabel(reader));
    if (!reader.atEnd())
        reader.fault("more than there should be");
    if (reader.why())
        return epi::fail(ErrorCode::fileRefused, "basemap", std::to_string(reader.where()), reader.why());
    return map;
}

epi::Result<BaseMap> readBaseMap(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return epi::fail(ErrorCode::unreadableFile, path.string(), std::strerror(errno));
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return parseBaseMap(std::as_bytes(std::span(bytes)));
}

} // namespace tracedesk::view
