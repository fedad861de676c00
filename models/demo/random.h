#pragma once

#include <cstdint>
#include <initializer_list>

namespace tracedesk::demo {

/// What a stream of random numbers is for. Every (seed, purpose, keys...) has a stream of its own, so
/// that a person's day is the same whether it is asked for once, often, or not at all.
enum class Purpose : std::uint8_t {
    city,
    cells,
    population,
    day,
    outing,
    epidemic,
    course,
    phone,
    card,
    entry,
    interview,
    listing,
    token
};

/// xoshiro256** 1.0 (Blackman and Vigna 2018), seeded by splitmix64. The same numbers on every machine:
/// the standard library's distributions are left to each implementation, so here are own ones.
class Random
{
public:
    Random(std::uint64_t seed, Purpose purpose, std::initializer_list<std::uint64_t> keys = {});

    [[nodiscard]] std::uint64_t next();
    /// Uniform in (0, 1): 53 bits, never 0.
    [[nodiscard]] double uniform();
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in [0, count); count > 0. Lemire's multiplication; the bias is below count / 2^32.
    [[nodiscard]] std::uint32_t below(std::uint32_t count);
    /// Uniform in [low, high], both included.
    [[nodiscard]] std::int32_t between(std::int32_t low, std::int32_t high);
    [[nodiscard]] bool chance(double probability) { return uniform() < probability; }
    [[nodiscard]] double normal(double mean, double deviation);
    [[nodiscard]] double lognormal(double meanLog, double deviationLog);
    [[nodiscard]] double exponential(double mean);
    /// Index drawn with the given weights.
    [[nodiscard]] std::uint32_t pick(std::initializer_list<double> weights);

private:
    std::uint64_t m_state[4];
};

/// splitmix64's finaliser: a well-mixed 64-bit word of a word.
[[nodiscard]] std::uint64_t mixed(std::uint64_t word);

} // namespace tracedesk::demo
