// What the search for conflicts finds of what was planted, and what it reports without a cause.
//   conflicts SCRATCH POLICY [FIRST LAST [-v]]      generated outbreaks of these seeds, by default 101 to 120
#include "desk/policy_file.h"
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

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return EXIT_FAILURE;
    const std::filesystem::path scratch = argv[1];
    const auto policy = desk::readPolicy(argv[2]);
    if (!policy) {
        std::fprintf(stderr, "%s %s\n", policy.error().arguments[1].c_str(), policy.error().arguments[2].c_str());
        return EXIT_FAILURE;
    }
    const std::uint64_t first = argc > 4 ? std::strtoull(argv[3], nullptr, 10) : 101;
    const std::uint64_t last = argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 120;
    std::vector<std::string> log;
    std::filesystem::create_directories(scratch);
    tests::Tally all;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        demo::Options options;
        options.seed = seed;
        all.add(tests::measure(options, *policy, scratch, argc > 5 ? &log : nullptr));
    }
    for (const std::string &line : log)
        std::printf("%s\n", line.c_str());
    print(all);
    return EXIT_SUCCESS;
}
