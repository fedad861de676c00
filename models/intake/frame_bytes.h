#pragma once

#include "epi/case.h"
#include "epi/evidence.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tracedesk::intake {

static_assert(std::endian::native == std::endian::little, "frames are little-endian memory images");

/// Longest text in a frame: a field of a file cannot be longer.
inline constexpr std::uint32_t longestText = 256 * 1024;

/// Puts values into a frame. Same calls as FrameUnpacker, so that one description serves both.
class FramePacker
{
public:
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

    template<class T> void plain(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    template<class T> void column(const T *values, std::size_t count)
    {
        m_bytes.append(reinterpret_cast<const char *>(values), count * sizeof(T));
    }
    void text(const std::string &value)
    {
        const auto size = static_cast<std::uint32_t>(std::min<std::size_t>(value.size(), longestText));
        plain(size);
        m_bytes.append(value.data(), size);
    }
    void flag(bool value) { plain(static_cast<std::uint8_t>(value)); }
    template<class T> void whole(const T &value, std::uint64_t) { plain(value); }
    void real(double value, double, double) { plain(value); }
    template<class E> void choice(E value, E) { plain(static_cast<std::uint8_t>(value)); }
    void day(epi::Day value) { plain(static_cast<std::int32_t>(value.time_since_epoch().count())); }
    void instant(epi::Instant value) { plain(static_cast<std::int64_t>(value.time_since_epoch().count())); }
    void position(const epi::LatLng &value, bool)
    {
        plain(value.latitude);
        plain(value.longitude);
    }
    template<class T, class F> void optional(const std::optional<T> &value, F inside)
    {
        flag(value.has_value());
        if (value)
            inside(*value);
    }
    template<class T, class F> void list(const std::vector<T> &values, std::uint32_t, F inside)
    {
        plain(static_cast<std::uint32_t>(values.size()));
        for (const T &value : values)
            inside(value);
    }

private:
    std::string m_bytes;
};

/// Takes values out of a frame that nobody vouches for. The first thing that is not right makes everything after it
/// empty; ask `isGood` at the end.
class FrameUnpacker
{
public:
    /// `plane`: positions are metres of no stated place.
    explicit FrameUnpacker(std::string_view bytes, bool plane = false)
        : m_bytes(bytes)
        , m_plane(plane)
    {
    }
    [[nodiscard]] bool isGood() const { return m_good; }
    /// Good, and nothing left over.
    [[nodiscard]] bool isDone() const { return m_good && m_bytes.empty(); }
    void spoil() { m_good = false; }

    template<class T> void plain(T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (const std::string_view bytes = take(sizeof value); !bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
    }
    template<class T> void column(std::vector<T> &values, std::size_t count)
    {
        const std::string_view bytes = take(count * sizeof(T));
        if (!m_good)
            return;
        const std::size_t before = values.size();
        values.resize(before + count);
        if (count != 0)
            std::memcpy(values.data() + before, bytes.data(), bytes.size());
    }
    void text(std::string &value);
    void flag(bool &value);
    template<class T> void whole(T &value, std::uint64_t most)
    {
        plain(value);
        if (static_cast<std::uint64_t>(value) > most)
            fail(value);
    }
    void real(double &value, double least, double most)
    {
        plain(value);
        if (!std::isfinite(value) || value < least || value > most)
            fail(value);
    }
    template<class E> void choice(E &value, E last)
    {
        std::uint8_t code = 0;
        plain(code);
        if (code > static_cast<std::uint8_t>(last)) {
            m_good = false;
            code = 0;
        }
        value = static_cast<E>(code);
    }
    void day(epi::Day &value);
    void instant(epi::Instant &value);
    /// A point on the earth, or where allowed, 0,0 for "not known".
    void position(epi::LatLng &value, bool mayBeUnknown);
    template<class T, class F> void optional(std::optional<T> &value, F inside)
    {
        bool there = false;
        flag(there);
        if (!there || !m_good)
            return;
        value.emplace();
        inside(*value);
    }
    template<class T, class F> void list(std::vector<T> &values, std::uint32_t most, F inside)
    {
        std::uint32_t count = 0;
        plain(count);
        // Every item takes at least one byte: a false count cannot make us allocate more than was sent.
        if (count > most || count > m_bytes.size())
            m_good = false;
        for (std::uint32_t i = 0; m_good && i < count; ++i)
            inside(values.emplace_back());
    }

private:
    [[nodiscard]] std::string_view take(std::size_t count);
    template<class T> void fail(T &value)
    {
        m_good = false;
        value = T{};
    }

    std::string_view m_bytes;
    bool m_plane;
    bool m_good = true;
};

} // namespace tracedesk::intake
