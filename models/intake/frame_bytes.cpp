#include "intake/frame_bytes.h"

#include <cmath>

#include "intake/text_decoder.h"

namespace tracedesk::intake {

std::string_view FrameUnpacker::take(std::size_t count)
{
    if (!m_good || count > m_bytes.size()) {
        m_good = false;
        return {};
    }
    const std::string_view taken = m_bytes.substr(0, count);
    m_bytes.remove_prefix(count);
    return taken;
}

void FrameUnpacker::text(std::string &value)
{
    std::uint32_t size = 0;
    plain(size);
    if (size > longestText)
        m_good = false;
    value = take(size);
    if (!isUtf8(value) || value.find('\0') != std::string::npos)
        fail(value);
}

void FrameUnpacker::flag(bool &value)
{
    std::uint8_t code = 0;
    plain(code);
    if (code > 1)
        m_good = false;
    value = code == 1;
}

void FrameUnpacker::day(epi::Day &value)
{
    std::int32_t days = 0;
    plain(days);
    // The years 1900 to 2200, as intake reads them.
    if (days < -25'600 || days > 84'400)
        m_good = false;
    value = epi::Day{std::chrono::days{m_good ? days : 0}};
}

void FrameUnpacker::instant(epi::Instant &value)
{
    std::int64_t seconds = 0;
    plain(seconds);
    if (seconds < -2'300'000'000LL || seconds > 7'300'000'000LL)
        m_good = false;
    value = epi::Instant{epi::Seconds{m_good ? seconds : 0}};
}

void FrameUnpacker::position(epi::LatLng &value, bool mayBeUnknown)
{
    plain(value.latitude);
    plain(value.longitude);
    const bool inPlane = m_plane && std::abs(value.latitude) < 1e8 && std::abs(value.longitude) < 1e8;
    if (!inPlane && !epi::isPlausible(value) && !(mayBeUnknown && value == epi::LatLng{}))
        fail(value);
}

} // namespace tracedesk::intake
