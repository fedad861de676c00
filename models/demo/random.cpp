#include "demo/random.h"

#include "demo/portable_math.h"

#include <bit>

namespace tracedesk::demo {

std::uint64_t mixed(std::uint64_t word)
{
    word += 0x9E3779B97F4A7C15ULL;
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
    return word ^ (word >> 31);
}

Random::Random(std::uint64_t seed, Purpose purpose, std::initializer_list<std::uint64_t> keys)
{
    std::uint64_t word = mixed(mixed(seed) ^ static_cast<std::uint64_t>(purpose));
    for (const std::uint64_t key : keys)
        word = mixed(word ^ key);
    for (std::uint64_t &part : m_state)
        part = word = mixed(word);
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform()
{
    return (static_cast<double>(next() >> 11) + 0.5) * 0x1.0p-53;
}

std::uint32_t Random::below(std::uint32_t count)
{
    return static_cast<std::uint32_t>(((next() >> 32) * count) >> 32);
}

std::int32_t Random::between(std::int32_t low, std::int32_t high)
{
    return low + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(high - low + 1)));
}

double Random::normal(double mean, double deviation)
{
    return mean + deviation * normalQuantile(uniform());
}

double Random::lognormal(double meanLog, double deviationLog)
{
    return portableExp(normal(meanLog, deviationLog));
}

double Random::exponential(double mean)
{
    return -mean * portableLog(uniform());
}

std::uint32_t Random::pick(std::initializer_list<double> weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double mark = uniform() * total;
    std::uint32_t index = 0;
    for (const double weight : weights) {
        mark -= weight;
        if (mark < 0)
            return index;
        ++index;
    }
    return static_cast<std::uint32_t>(weights.size()) - 1;
}

} // namespace tracedesk::demo
