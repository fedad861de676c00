// Writes a position file for the benches: persons of a town seen by base stations every 10 to 18 minutes.
//   make_positions PERSONS DAYS SEED FILE
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <format>
#include <random>
#include <string>
#include <vector>

namespace {

struct Station
{
    int x;
    int y;
};

struct Routine
{
    std::size_t home;
    std::size_t work;
    std::size_t leisure;
};

// Home at night, work by day on weekdays, leisure in the evening: what makes people meet.
std::size_t whereabouts(const Routine &routine, std::uint32_t t)
{
    const std::uint32_t hour = t / 3600 % 24;
    const bool weekend = t / 86400 % 7 >= 5;
    if (hour >= 9 && hour < 18 && !weekend)
        return routine.work;
    return hour >= 18 && hour < 21 ? routine.leisure : routine.home;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fputs("usage: make_positions PERSONS DAYS SEED FILE\n", stderr);
        return 2;
    }
    const auto persons = static_cast<std::uint32_t>(std::atoi(argv[1]));
    const auto days = static_cast<std::uint32_t>(std::atoi(argv[2]));
    std::mt19937_64 random(static_cast<std::uint64_t>(std::atoll(argv[3])));
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };

    std::vector<Station> stations(std::max<std::size_t>(4, persons / 7));
    const auto side = static_cast<std::size_t>(std::sqrt(0.4 * static_cast<double>(stations.size())) * 1000);
    for (Station &s : stations)
        s = {950000 + static_cast<int>(below(side)), 1940000 + static_cast<int>(below(side))};
    std::vector<Routine> routines(persons);
    for (Routine &r : routines)
        r = {below(stations.size()), below(stations.size()), below(std::max<std::size_t>(1, stations.size() / 4))};

    std::FILE *file = std::fopen(argv[4], "w");
    if (!file) {
        std::perror(argv[4]);
        return 1;
    }
    std::fputs("person,ts,cell,x,y,acc\n", file);
    std::vector<std::uint32_t> next(persons);
    for (auto &t : next)
        t = static_cast<std::uint32_t>(below(600));
    const std::chrono::sys_seconds start = std::chrono::sys_days{std::chrono::year{2020} / 3 / 2};
    std::uint64_t rows = 0;
    for (std::uint32_t day = 0; day < days; ++day) {
        for (std::uint32_t p = 0; p < persons; ++p) {
            for (; next[p] < (day + 1) * 86400;
                 next[p] += static_cast<std::uint32_t>(600 + below(480) + (below(100) ? 0 : 2400 + below(9600)))) {
                std::size_t s = whereabouts(routines[p], next[p]);
                if (below(100) < 15) // handover to a neighbour
                    s = (s + 1) % stations.size();
                std::fputs(std::format("P{:07},{:%F %T},C{:05},{},{},{}\n", p, start + std::chrono::seconds{next[p]}, s,
                                       stations[s].x, stations[s].y, 100 + s * 37 % 400)
                               .c_str(),
                           file);
                ++rows;
            }
        }
    }
    std::fclose(file);
    std::printf("rows %llu\n", static_cast<unsigned long long>(rows));
}
