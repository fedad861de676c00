#include "intake/token_table.h"

#include <cstring>

namespace tracedesk::intake {

namespace {

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ text.size();
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        hash = mixed(hash ^ word);
        text.remove_prefix(8);
    }
    std::uint64_t word = 0;
    if (!text.empty()) // an empty view may point nowhere, which memcpy must not be given
        std::memcpy(&word, text.data(), text.size());
    return mixed(hash ^ word ^ (0x9E3779B97F4A7C15ULL << 1));
}

constexpr std::uint64_t highHalf = 0xFFFFFFFF00000000ULL;

} // namespace

TokenTable::TokenTable()
    : m_slots(64)
{
}

void TokenTable::grow()
{
    std::vector<std::uint64_t> old(m_slots.size() * 2);
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const std::uint64_t slot : old) {
        if (slot == 0)
            continue;
        std::size_t at = hashOf(m_tokens[(slot & ~highHalf) - 1]) & mask;
        while (m_slots[at] != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

TokenTable::Found TokenTable::findOrAdd(std::string_view token)
{
    if (!m_tokens.empty() && token == m_last)
        return {m_lastIndex, false};
    const std::uint64_t hash = hashOf(token);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    for (; m_slots[at] != 0; at = (at + 1) & mask) {
        const auto index = static_cast<std::uint32_t>(m_slots[at] & ~highHalf) - 1;
        if ((m_slots[at] & highHalf) == (hash & highHalf) && m_tokens[index] == token) {
            m_last = m_tokens[index];
            m_lastIndex = index;
            return {index, false};
        }
    }
    const auto index = static_cast<std::uint32_t>(m_tokens.size());
    m_last = m_tokens.emplace_back(token);
    m_lastIndex = index;
    m_slots[at] = (hash & highHalf) | (index + 1);
    if (m_tokens.size() * 2 > m_slots.size())
        grow();
    return {index, true};
}

} // namespace tracedesk::intake
