// Links the stays of many cases at one place, against linkOf() applied to every pair.
//   crowded_place [CASES]     by default 2,000, ten stays each
// Prints both times, the ratio, and how the time grows when there are twice as many.
#include "tracing/disjoint_sets.h"
#include "tracing/linked_stays.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <numeric>
#include <random>

using namespace tracedesk;
using epi::Instant;
using epi::Seconds;

namespace {

constexpr std::uint32_t staysOfCase = 10;
constexpr Seconds window{2 * 86400};

struct Place
{
    std::vector<tracing::CaseStay> stays;
    std::vector<tracing::CaseTimes> times;
};

// Onsets over four weeks; each was there for hours on days of the month around it.
Place crowded(std::uint32_t cases)
{
    std::mt19937 random(7);
    const Instant zero{Seconds{1583020800}};
    const auto windowOf = [&](int from, int to) {
        epi::CaseWindow one;
        one.outer = one.inner = {zero + std::chrono::days{from}, zero + std::chrono::days{to}};
        return one;
    };
    Place place;
    for (std::uint32_t c = 0; c < cases; ++c) {
        const int onset = static_cast<int>(random() % 28);
        place.times.push_back({windowOf(onset - 1, onset + 14), windowOf(onset - 14, onset), {}});
        for (std::uint32_t stay = 0; stay < staysOfCase; ++stay) {
            const Instant begin = zero + std::chrono::hours{static_cast<int>(random() % 672) - 168};
            place.stays.push_back({c, {begin, begin + std::chrono::hours{1 + random() % 9}}, {37.5, 127.0}, 500, "C1", true});
        }
    }
    return place;
}

std::vector<std::uint32_t> all(const Place &place)
{
    std::vector<std::uint32_t> members(place.stays.size());
    std::iota(members.begin(), members.end(), 0U);
    return members;
}

template<class Work> double seconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double ours(const Place &place, std::size_t &components, std::uint64_t &infected)
{
    return seconds([&] {
        components = tracing::linkedStays(place.stays, all(place), place.times, window).size();
        infected = 0;
        for (const tracing::Reach &reach : tracing::reachOfCases(place.stays, all(place), place.times, window))
            infected += reach.infected;
    });
}

double everyPair(const Place &place, std::size_t &components, std::uint64_t &infected)
{
    return seconds([&] {
        const auto size = static_cast<std::uint32_t>(place.stays.size());
        tracing::DisjointSets sets(size);
        std::vector<bool> infects(place.times.size() * place.times.size(), false);
        for (std::uint32_t a = 0; a < size; ++a) {
            for (std::uint32_t b = 0; b < size; ++b) {
                const auto link = tracing::linkOf(place.stays[a], place.stays[b], place.times, window);
                if (link.any)
                    sets.unite(a, b);
                if (link.firstInfectsSecond)
                    infects[place.stays[a].caseIndex * place.times.size() + place.stays[b].caseIndex] = true;
            }
        }
        components = 0;
        for (std::uint32_t a = 0; a < size; ++a)
            components += sets.find(a) == a ? 1 : 0;
        infected = static_cast<std::uint64_t>(std::ranges::count(infects, true));
    });
}

} // namespace

int main(int argc, char **argv)
{
    const auto cases = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 2'000U;
    const Place place = crowded(cases);
    std::size_t components = 0, expectedComponents = 0;
    std::uint64_t infected = 0, expectedInfected = 0;
    const double mine = ours(place, components, infected);
    const double pairs = everyPair(place, expectedComponents, expectedInfected);
    if (components != expectedComponents || infected != expectedInfected) {
        std::cerr << "answers differ: " << components << " and " << expectedComponents << " components, " << infected << " and "
                  << expectedInfected << " infections\n";
        return 1;
    }
    const Place twice = crowded(2 * cases);
    std::cout << "cases " << cases << " stays " << place.stays.size() << " components " << components << "\nours_s " << mine
              << "\nevery_pair_s " << pairs << "\nratio every pair/ours " << pairs / mine << "\ntwice_as_many_s "
              << ours(twice, components, infected) << '\n';
}
