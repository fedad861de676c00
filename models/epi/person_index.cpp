#include "epi/person_index.h"

#include "epi/hangul.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::epi {

namespace {

enum class KeyKind : std::uint8_t {
    residentNumber,
    residentNumberEnd,
    phoneEnd,
    phoneMiddle,
    birth,
    yearMonth,
    yearDay,
    monthDay,
    name,
    initials,
    heard
};

/// FNV-1a, 64 bits, over words; finished as splitmix64 does, since maps take the low bits.
class KeyDigest
{
public:
    explicit KeyDigest(KeyKind kind) { word(static_cast<std::uint64_t>(kind)); }
    KeyDigest &word(std::uint64_t value)
    {
        m_hash = (m_hash ^ value) * 1099511628211U;
        return *this;
    }
    template<class Text> KeyDigest &text(const Text &letters)
    {
        for (const auto letter : letters)
            word(static_cast<std::uint64_t>(letter));
        return word(~std::uint64_t{0}); // "ab", "c" is not "a", "bc"
    }
    [[nodiscard]] std::uint64_t value() const
    {
        std::uint64_t mixed = (m_hash ^ m_hash >> 30) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
        return mixed ^ mixed >> 31;
    }

private:
    std::uint64_t m_hash = 14695981039346656037U;
};

/// Family names by which dates and sounds are kept apart: of a Korean one its form in Hangul, of any other its letters.
std::vector<std::u32string> families(const PersonName &name)
{
    std::vector<std::u32string> all;
    for (const NameReading &reading : name.readings) {
        if (reading.surname.empty() && !reading.family.empty())
            all.push_back(reading.family);
        all.insert(all.end(), reading.surname.begin(), reading.surname.end());
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

void addNameKeys(std::vector<std::uint64_t> &keys, const PersonName &name)
{
    for (const NameReading &reading : name.readings) {
        std::u32string whole = reading.surname.empty() ? reading.family : reading.surname.front();
        whole += reading.given;
        keys.push_back(KeyDigest(KeyKind::name).text(whole).value());
        if (name.script == PersonName::Script::hangul) {
            for (char32_t &letter : whole)
                letter = initialOf(letter);
            keys.push_back(KeyDigest(KeyKind::initials).text(whole).value());
        }
        if (reading.surname.empty())
            keys.push_back(KeyDigest(KeyKind::heard).text(consonantsHeard(reading.family)).text(reading.heard).value());
        for (const std::u32string &surname : reading.surname)
            keys.push_back(KeyDigest(KeyKind::heard).text(surname).text(reading.heard).value());
    }
}

void addBirthKeys(std::vector<std::uint64_t> &keys, Day birth, const PersonName &name)
{
    const std::chrono::year_month_day date{birth};
    const auto year = static_cast<std::uint64_t>(static_cast<int>(date.year()));
    const std::uint64_t month = static_cast<unsigned>(date.month());
    const std::uint64_t day = static_cast<unsigned>(date.day());
    keys.push_back(KeyDigest(KeyKind::birth).word(year).word(std::min(month, day)).word(std::max(month, day)).value());
    for (const std::u32string &family : families(name)) {
        keys.push_back(KeyDigest(KeyKind::yearMonth).word(year).word(month).text(family).value());
        keys.push_back(KeyDigest(KeyKind::yearDay).word(year).word(day).text(family).value());
        keys.push_back(KeyDigest(KeyKind::monthDay).word(month).word(day).text(family).value());
    }
}

} // namespace

std::vector<std::uint64_t> blockingKeys(const PersonTraits &person)
{
    constexpr std::size_t half = 4;
    constexpr std::size_t end = 7;
    std::vector<std::uint64_t> keys;
    const std::string_view number = person.residentNumber;
    if (!number.empty()) {
        keys.push_back(KeyDigest(KeyKind::residentNumber).text(number).value());
        keys.push_back(KeyDigest(KeyKind::residentNumberEnd).text(number.substr(number.size() - end)).value());
    }
    const std::string_view phone = person.phone;
    if (phone.size() >= 2 * half) {
        keys.push_back(KeyDigest(KeyKind::phoneEnd).text(phone.substr(phone.size() - half)).value());
        keys.push_back(KeyDigest(KeyKind::phoneMiddle).text(phone.substr(phone.size() - 2 * half, half)).value());
    }
    if (person.birthDate)
        addBirthKeys(keys, *person.birthDate, person.name);
    addNameKeys(keys, person.name);
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

void PersonIndex::add(PersonId id, PersonTraits traits)
{
    remove(id);
    Slot slot = 0;
    if (m_free.empty()) {
        slot = static_cast<Slot>(m_entries.size());
        m_entries.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    for (const std::uint64_t key : blockingKeys(traits))
        m_blocks[key].push_back(slot);
    m_slots.emplace(id, slot);
    m_entries[slot] = {id, std::move(traits)};
}

bool PersonIndex::remove(PersonId id)
{
    const auto known = m_slots.find(id);
    if (known == m_slots.end())
        return false;
    const Slot slot = known->second;
    for (const std::uint64_t key : blockingKeys(m_entries[slot].traits)) {
        const auto block = m_blocks.find(key);
        std::erase(block->second, slot);
        if (block->second.empty())
            m_blocks.erase(block);
    }
    m_entries[slot] = {};
    m_free.push_back(slot);
    m_slots.erase(known);
    return true;
}

const PersonTraits *PersonIndex::traitsOf(PersonId id) const
{
    const auto known = m_slots.find(id);
    return known == m_slots.end() ? nullptr : &m_entries[known->second].traits;
}

std::vector<PersonIndex::Slot> PersonIndex::candidates(std::span<const std::uint64_t> keys) const
{
    std::vector<Slot> slots;
    for (const std::uint64_t key : keys)
        if (const auto block = m_blocks.find(key); block != m_blocks.end() && block->second.size() <= mostInBlock)
            slots.insert(slots.end(), block->second.begin(), block->second.end());
    std::ranges::sort(slots);
    slots.erase(std::ranges::unique(slots).begin(), slots.end());
    return slots;
}

std::vector<PersonIndex::Found> PersonIndex::find(const PersonTraits &person, PersonVerdict least, std::size_t most,
                                                  PersonId except) const
{
    std::vector<Found> found;
    for (const Slot slot : candidates(blockingKeys(person))) {
        const Entry &entry = m_entries[slot];
        if (entry.id != except)
            if (const auto alike = resemblanceFrom(least, person, entry.traits))
                found.push_back({entry.id, *alike});
    }
    std::ranges::sort(found, [](const Found &a, const Found &b) {
        return std::tuple(-a.resemblance.score, a.person) < std::tuple(-b.resemblance.score, b.person);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

std::vector<PersonIndex::Pair> PersonIndex::pairs(PersonVerdict least, std::stop_token stop) const
{
    std::vector<Pair> found;
    for (const auto &[id, slot] : m_slots) {
        if (stop.stop_requested())
            break;
        const PersonTraits &traits = m_entries[slot].traits;
        for (const Slot other : candidates(blockingKeys(traits)))
            if (m_entries[other].id > id)
                if (const auto alike = resemblanceFrom(least, traits, m_entries[other].traits))
                    found.push_back({id, m_entries[other].id, *alike});
    }
    std::ranges::sort(found, [](const Pair &a, const Pair &b) {
        return std::tuple(-a.resemblance.score, a.first, a.second) < std::tuple(-b.resemblance.score, b.first, b.second);
    });
    return found;
}

} // namespace tracedesk::epi
