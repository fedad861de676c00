// Looks for people who are entered twice, by index and by comparing all.
//   person_match [PERSONS] [SEED]     by default 100,000 and 77
// Prints how many of the planted doubles are found, by what was changed, how many pairs of two people are called likely, the time
// of one search, and how many times longer comparing with all takes (measured in the same run).
#include "bench/doubled_people.h"
#include "epi/person_index.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include <malloc.h>

using namespace tracedesk;
using epi::PersonVerdict;

namespace {

constexpr std::array<const char *, bench::changeKinds> changeNames = {"name_typo",  "name_latin", "name_written",
                                                                      "phone_slip", "phone_new",  "birth_swapped",
                                                                      "birth_slip", "birth_year", "address_new"};

/// Of the processor: others that run on the machine stretch the clock on the wall.
template<class Work> double seconds(Work work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

struct Counted
{
    std::uint32_t planted = 0, found = 0, likely = 0;
    void count(PersonVerdict verdict)
    {
        ++planted;
        found += verdict >= PersonVerdict::possible ? 1 : 0;
        likely += verdict >= PersonVerdict::likely ? 1 : 0;
    }
};

void print(const char *name, const Counted &counted)
{
    std::cout << name << ' ' << counted.planted << " found " << counted.found << " ("
              << 100.0 * counted.found / std::max(counted.planted, 1U) << " %) likely " << counted.likely << " ("
              << 100.0 * counted.likely / std::max(counted.planted, 1U) << " %)\n";
}

double at(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    const auto humans = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 100'000U;
    const auto seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 77ULL;
    const std::vector<bench::Listed> people = bench::doubledPeople(humans, seed);
    epi::PersonIndex index;
    const std::size_t before = mallinfo2().uordblks;
    const double building = seconds([&] {
        for (const bench::Listed &one : people)
            index.add(one.person.id, epi::PersonTraits::of(one.person, one.bornIn));
    });
    const double memory = static_cast<double>(mallinfo2().uordblks - before) / 1e6;

    Counted all;
    std::array<Counted, bench::changeKinds> byChange;
    std::vector<double> times;
    for (std::size_t copy = humans; copy < people.size(); ++copy) {
        const bench::Listed &one = people[copy];
        std::vector<epi::PersonIndex::Found> found;
        times.push_back(1e3 * seconds([&] {
                            found = index.find(epi::PersonTraits::of(one.person, one.bornIn), PersonVerdict::possible,
                                               epi::PersonIndex::usualResults, one.person.id);
                        }));
        const auto self = std::ranges::find(found, people[one.human].person.id, &epi::PersonIndex::Found::person);
        const PersonVerdict verdict = self == found.end() ? PersonVerdict::different : self->resemblance.verdict;
        all.count(verdict);
        for (std::uint32_t change = 0; change < bench::changeKinds; ++change)
            if ((one.changes >> change & 1) != 0)
                byChange[change].count(verdict);
    }

    std::vector<epi::PersonIndex::Pair> pairs;
    const double pairing = seconds([&] { pairs = index.pairs(); });
    const auto humanOf = [&](epi::PersonId id) {
        const auto &uuid = id.uuid();
        const std::size_t number =
            std::size_t{uuid[12]} << 24 | std::size_t{uuid[13]} << 16 | std::size_t{uuid[14]} << 8 | uuid[15];
        return people[number].human;
    };
    const auto wrong =
        std::ranges::count_if(pairs, [&](const auto &pair) { return humanOf(pair.first) != humanOf(pair.second); });
    const auto wrongSame = std::ranges::count_if(pairs, [&](const auto &pair) {
        return pair.resemblance.verdict == PersonVerdict::same && humanOf(pair.first) != humanOf(pair.second);
    });

    // The peer: the same comparison with every person there is.
    constexpr std::size_t asked = 20;
    std::vector<epi::PersonTraits> traits;
    for (const bench::Listed &one : people)
        traits.push_back(epi::PersonTraits::of(one.person, one.bornIn));
    std::size_t likely = 0;
    const double scanning = seconds([&] {
        for (std::size_t n = 0; n < asked; ++n)
            for (const epi::PersonTraits &other : traits)
                likely += epi::resemblance(traits[n * 97 % traits.size()], other).verdict >= PersonVerdict::likely ? 1 : 0;
    });
    const double scanMs = 1e3 * scanning / asked;

    std::cout << "entries " << people.size() << " of " << humans << " humans, seed " << seed << '\n';
    print("doubles", all);
    for (std::uint32_t change = 0; change < bench::changeKinds; ++change)
        print(changeNames[change], byChange[change]);
    std::cout << "pairs_called_likely " << pairs.size() << " wrong " << wrong << " (" << 1e3 * static_cast<double>(wrong) / humans
              << " per 1,000 persons) wrong_called_same " << wrongSame << "\nbuild_s " << building << " memory_mb " << memory
              << "\nfind_ms median " << at(times, 0.5) << " p99 " << at(times, 0.99) << " most " << at(times, 1)
              << " (aim 20)\nall_pairs_s " << pairing << "\nscan_ms " << scanMs << " (likely " << likely << ")\nratio scan/find "
              << scanMs / at(times, 0.5) << '\n';
}
