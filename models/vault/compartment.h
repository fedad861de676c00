#pragma once

#include "epi/duties.h"

#include <array>
#include <cstdint>

namespace tracedesk::vault {

/// The parts of a store with a key of their own.
enum class Compartment : std::uint8_t { cases, identities, movements, audit };
inline constexpr std::array allCompartments = {Compartment::cases, Compartment::identities, Compartment::movements,
                                               Compartment::audit};

/// Some of the compartments.
class Compartments
{
public:
    constexpr Compartments() = default;
    [[nodiscard]] static constexpr Compartments all()
    {
        Compartments every;
        for (const Compartment compartment : allCompartments)
            every.add(compartment);
        return every;
    }
    /// Those with personal data: all but the activity record.
    [[nodiscard]] static constexpr Compartments ofData() { return all() - Compartments().add(Compartment::audit); }
    /// Those whose keys the written table gives to the role.
    [[nodiscard]] static Compartments of(epi::Role role)
    {
        constexpr std::array duties = {epi::Duty::keyOfCases, epi::Duty::keyOfIdentities, epi::Duty::keyOfMovements,
                                       epi::Duty::keyOfAudit};
        Compartments cleared;
        for (const Compartment compartment : allCompartments)
            if (epi::may(role, duties[static_cast<std::size_t>(compartment)]))
                cleared.add(compartment);
        return cleared;
    }
    /// Nothing unless only bits of compartments are set.
    [[nodiscard]] static constexpr bool areBits(std::uint8_t bits) { return bits < 1U << allCompartments.size(); }
    [[nodiscard]] static constexpr Compartments fromBits(std::uint8_t bits)
    {
        Compartments some;
        some.m_bits = bits;
        return some;
    }

    constexpr Compartments &add(Compartment compartment)
    {
        m_bits = static_cast<std::uint8_t>(m_bits | 1U << static_cast<unsigned>(compartment));
        return *this;
    }
    [[nodiscard]] constexpr bool contains(Compartment compartment) const
    {
        return (m_bits >> static_cast<unsigned>(compartment) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool contains(Compartments others) const { return (others.m_bits & ~m_bits) == 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr std::uint8_t bits() const { return m_bits; }
    [[nodiscard]] constexpr Compartments operator&(Compartments o) const { return made(m_bits & o.m_bits); }
    [[nodiscard]] constexpr Compartments operator|(Compartments o) const { return made(m_bits | o.m_bits); }
    [[nodiscard]] constexpr Compartments operator-(Compartments o) const { return made(m_bits & ~o.m_bits); }
    constexpr bool operator==(const Compartments &) const = default;

private:
    static constexpr Compartments made(int bits) { return fromBits(static_cast<std::uint8_t>(bits)); }
    std::uint8_t m_bits = 0;
};

} // namespace tracedesk::vault
