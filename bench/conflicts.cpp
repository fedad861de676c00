// What the search for conflicts finds of what was planted, and what it reports without a cause.
//   conflicts SCRATCH POLICY [FIRST LAST [-v]]      generated outbreaks of these seeds, by default 101 to 120
//   conflicts --walked DATA POLICY [FIRST LAST [-v]]     real weeks of movement out of the shared data sets, by default 101 to
//   103
#include "desk/policy_file.h"
#include "tests/desk/altered_week.h"
#include "tests/desk/planted_contradictions.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

using namespace tracedesk;

namespace {

void print(const tests::Tally &tally)
{
    std::printf("%zu cases, %.1f case-weeks, %.2f ms a case, %.2f ms the slowest\n", tally.cases, tally.weeks,
                tally.seconds * 1e3 / static_cast<double>(tally.cases), tally.slowest * 1e3);
    std::printf("%-24s %8s %8s %8s\n", "planted", "planted", "found", "recall");
    for (std::size_t i = 0; i < tests::plantKinds; ++i) {
        std::printf("%-24s %8zu %8zu %7.1f%%\n", tests::nameOf(static_cast<tests::Plant>(i)), tally.planted[i], tally.found[i],
                    100.0 * static_cast<double>(tally.found[i]) /
                        static_cast<double>(std::max<std::size_t>(1, tally.planted[i])));
    }
    std::printf("%-24s %34.1f%%; told again %zu times\n", "all", 100 * tally.recall(), tally.repeats);
    std::printf("%-24s %8s %9s %6s %6s %9s\n", "reported", "planted", "forgotten", "phone", "false", "precision");
    for (const auto &[kind, counts] : tally.reported) {
        const std::size_t all = counts[0] + counts[1] + counts[2] + counts[3];
        std::printf("%-24s %8zu %9zu %6zu %6zu %8.1f%%\n", tests::nameOf(kind), counts[0], counts[1], counts[2], counts[3],
                    100.0 * static_cast<double>(all - counts[3]) / static_cast<double>(all));
    }
    std::printf("false alarms a case-week %.3f\n", static_cast<double>(tally.falseAlarms()) / tally.weeks);
}

struct Seeds
{
    std::uint64_t first;
    std::uint64_t last;
};

tests::Tally generated(const std::filesystem::path &scratch, const epi::Policy &policy, Seeds seeds,
                       std::vector<std::string> *log)
{
    std::filesystem::create_directories(scratch);
    tests::Tally all;
    for (std::uint64_t seed = seeds.first; seed <= seeds.last; ++seed) {
        demo::Options options;
        options.seed = seed;
        all.add(tests::measure(options, policy, scratch, log));
    }
    return all;
}

tests::Tally walked(const std::filesystem::path &data, const epi::Policy &policy, Seeds seeds, std::vector<std::string> *log)
{
    const tests::WalkedWeeks weeks(data);
    tests::Tally all;
    if (!weeks.areThere()) {
        std::printf("skipped: no folded GeoLife week and Shanghai stations in %s\n", data.c_str());
        return all;
    }
    for (std::uint64_t seed = seeds.first; seed <= seeds.last; ++seed)
        all.add(weeks.measure(static_cast<std::uint32_t>(seed), policy, log));
    const auto hearing = weeks.hearing(static_cast<std::uint32_t>(seeds.first), policy);
    std::printf("records whose station's radius holds the phone %.3f, its reach %.3f; moments of a stay correlate by %.2f\n",
                hearing.withinRadius, hearing.withinReach, hearing.alike);
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const bool real = argc > 1 && std::string_view(argv[1]) == "--walked";
    const int first = real ? 2 : 1;
    if (argc < first + 2)
        return EXIT_FAILURE;
    const auto policy = desk::readPolicy(argv[first + 1]);
    if (!policy) {
        std::fprintf(stderr, "%s %s\n", policy.error().arguments[1].c_str(), policy.error().arguments[2].c_str());
        return EXIT_FAILURE;
    }
    Seeds seeds = real ? Seeds{101, 103} : Seeds{101, 120};
    if (argc > first + 3)
        seeds = {std::strtoull(argv[first + 2], nullptr, 10), std::strtoull(argv[first + 3], nullptr, 10)};
    std::vector<std::string> log;
    std::vector<std::string> *lines = argc > first + 4 ? &log : nullptr;
    const tests::Tally all = real ? walked(argv[first], *policy, seeds, lines) : generated(argv[first], *policy, seeds, lines);
    for (const std::string &line : log)
        std::printf("%s\n", line.c_str());
    if (all.cases > 0)
        print(all);
    return EXIT_SUCCESS;
}
