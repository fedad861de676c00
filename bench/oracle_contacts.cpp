// The definition of co-presence applied to every pair of persons: the peer that `contacts` is measured against.
//   oracle_contacts FILE METRES MINUTES GAP_MINUTES      FILE has the header person,ts,cell,x,y,acc
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

struct Episode
{
    std::int64_t begin;
    std::int64_t end;
    double x;
    double y;
};

struct Record
{
    std::int64_t t;
    double x;
    double y;
};

std::int64_t secondsOf(const std::string &text)
{
    std::chrono::sys_seconds t;
    std::istringstream in(text);
    in >> std::chrono::parse("%F %T", t);
    return t.time_since_epoch().count();
}

std::vector<std::vector<Record>> readRecords(const char *path)
{
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    std::unordered_map<std::string, std::size_t> persons;
    std::vector<std::vector<Record>> records;
    while (std::getline(in, line)) {
        std::istringstream row(line);
        std::string person, time, cell, x, y;
        std::getline(row, person, ',');
        std::getline(row, time, ',');
        std::getline(row, cell, ',');
        std::getline(row, x, ',');
        std::getline(row, y, ',');
        const auto [entry, fresh] = persons.emplace(person, records.size());
        if (fresh)
            records.emplace_back();
        records[entry->second].push_back({secondsOf(time), std::stod(x), std::stod(y)});
    }
    return records;
}

std::vector<Episode> episodesOf(std::vector<Record> records, std::int64_t gap)
{
    std::ranges::sort(records, {}, [](const Record &r) { return std::tuple(r.t, r.x, r.y); });
    std::vector<Episode> episodes;
    for (std::size_t i = 0; i + 1 < records.size(); ++i) {
        if (const auto end = records[i + 1].t; end - records[i].t <= gap && end > records[i].t)
            episodes.push_back({records[i].t, end, records[i].x, records[i].y});
    }
    return episodes;
}

std::int64_t secondsTogether(const std::vector<Episode> &a, const std::vector<Episode> &b, double metres)
{
    std::int64_t seconds = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const auto overlap = std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin);
        const double dx = a[i].x - b[j].x;
        const double dy = a[i].y - b[j].y;
        if (overlap > 0 && dx * dx + dy * dy <= metres * metres)
            seconds += overlap;
        a[i].end < b[j].end ? ++i : ++j;
    }
    return seconds;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fputs("usage: oracle_contacts FILE METRES MINUTES GAP_MINUTES\n", stderr);
        return 2;
    }
    std::vector<std::vector<Episode>> episodes;
    for (auto &records : readRecords(argv[1]))
        episodes.push_back(episodesOf(std::move(records), std::atoll(argv[4]) * 60));
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t pairs = 0;
    std::int64_t total = 0;
    for (std::size_t a = 0; a < episodes.size(); ++a) {
        for (std::size_t b = a + 1; b < episodes.size(); ++b) {
            const std::int64_t seconds = secondsTogether(episodes[a], episodes[b], std::atof(argv[2]));
            if (seconds >= std::atoll(argv[3]) * 60) {
                ++pairs;
                total += seconds;
            }
        }
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    std::printf("pairs %llu total_s %lld\nall_pairs_s %.4f\n", static_cast<unsigned long long>(pairs),
                static_cast<long long>(total), wall.count());
}
