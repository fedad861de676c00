#include "vault/canonical.h"

namespace tracedesk::vault {

namespace {

void append(std::vector<std::uint8_t> &written, std::uint64_t value, std::size_t size)
{
    for (std::size_t byte = 0; byte < size; ++byte)
        written.push_back(static_cast<std::uint8_t>(value >> (8 * byte)));
}

} // namespace

CanonicalWriter &CanonicalWriter::u8(std::uint8_t value)
{
    append(m_written, value, 1);
    return *this;
}

CanonicalWriter &CanonicalWriter::u16(std::uint16_t value)
{
    append(m_written, value, 2);
    return *this;
}

CanonicalWriter &CanonicalWriter::u32(std::uint32_t value)
{
    append(m_written, value, 4);
    return *this;
}

CanonicalWriter &CanonicalWriter::u64(std::uint64_t value)
{
    append(m_written, value, 8);
    return *this;
}

CanonicalWriter &CanonicalWriter::fixed(std::span<const std::uint8_t> bytes)
{
    m_written.insert(m_written.end(), bytes.begin(), bytes.end());
    return *this;
}

CanonicalWriter &CanonicalWriter::bytes(std::span<const std::uint8_t> bytes)
{
    return u32(static_cast<std::uint32_t>(bytes.size())).fixed(bytes);
}

CanonicalWriter &CanonicalWriter::text(std::string_view text)
{
    return bytes({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

std::uint64_t CanonicalReader::integer(std::size_t size)
{
    const auto source = fixed(size);
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < source.size(); ++byte)
        value |= static_cast<std::uint64_t>(source[byte]) << (8 * byte);
    return value;
}

std::uint8_t CanonicalReader::u8()
{
    return static_cast<std::uint8_t>(integer(1));
}

std::uint16_t CanonicalReader::u16()
{
    return static_cast<std::uint16_t>(integer(2));
}

std::uint32_t CanonicalReader::u32()
{
    return static_cast<std::uint32_t>(integer(4));
}

std::uint64_t CanonicalReader::u64()
{
    return integer(8);
}

std::span<const std::uint8_t> CanonicalReader::fixed(std::size_t size)
{
    if (!m_valid || size > m_rest.size()) {
        m_valid = false;
        return {};
    }
    const auto result = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return result;
}

std::span<const std::uint8_t> CanonicalReader::bytes(std::size_t limit)
{
    const std::size_t size = u32();
    if (size > limit)
        m_valid = false;
    return fixed(size);
}

std::string CanonicalReader::text(std::size_t limit)
{
    const auto source = bytes(limit);
    return {source.begin(), source.end()};
}

} // namespace tracedesk::vault
