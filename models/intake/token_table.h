#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Numbers distinct texts in the order of their first coming. Open addressing; the last text is remembered, because
/// provider files repeat their subject row after row.
class TokenTable
{
public:
    struct Found
    {
        std::uint32_t index = 0;
        bool isNew = false;
    };

    TokenTable();
    [[nodiscard]] Found findOrAdd(std::string_view token);
    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    [[nodiscard]] const std::deque<std::string> &tokens() const { return m_tokens; }

private:
    void grow();

    std::deque<std::string> m_tokens;   ///< a deque: views into it stay
    std::vector<std::uint64_t> m_slots; ///< hash in the high half, index + 1 in the low; 0 = free
    std::string_view m_last;
    std::uint32_t m_lastIndex = 0;
};

/// 64 well mixed bits of a word (the finalizer of SplitMix64, Steele et al. 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xBF58476D1CE4E5B9ULL;
    x ^= x >> 27;
    x *= 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

} // namespace tracedesk::intake
