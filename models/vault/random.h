#pragma once

#include "epi/id.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>

namespace tracedesk::vault {

/// The time of day, from outside: tests bring their own.
using Clock = std::function<std::chrono::sys_time<std::chrono::milliseconds>()>;

/// Bytes nobody can foretell, from the system's generator.
void fillRandom(std::span<std::uint8_t> bytes);

/// Makes ids: the clock's milliseconds and random bits. Copies may be used from several threads.
class IdSource
{
public:
    explicit IdSource(Clock clock)
        : m_clock(std::move(clock))
    {
    }
    template<class Identifier> [[nodiscard]] Identifier make() const { return Identifier(makeUuid()); }
    [[nodiscard]] epi::Uuid makeUuid() const;

private:
    Clock m_clock;
};

} // namespace tracedesk::vault
