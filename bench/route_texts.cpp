// How well told and pasted routes are read that the reader was not made by.
//   route_texts FILE SPEECH [--half odd|even] [--show N]      tests/intake/told_routes.jsonl, resources/speech
//   route_texts - SPEECH [DAY]      reads one text from the standard input, told on that day (2020-03-20), and prints what is
//   read
// Prints of the odd and of the even texts how many stops are right, wrong without a mark, lack something without a mark, are left
// unread or marked, are missed silently, and how many are invented; by language and style; and masks, ways, companions and
// addresses of the stops that were found. `--show N` lists the failures of N texts; of the half that was named.
#include "tests/intake/told_routes.h"

#include "tests/intake/told_text.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string_view>

using namespace tracedesk;

namespace {

void print(const std::string &name, const tests::RouteTally &tally)
{
    std::printf("%-18s %5zu %5zu %6.1f %% %6zu %8zu %7zu %7zu %9zu\n", name.c_str(), tally.all(), tally.stops[0],
                100 * tally.share(), tally.stops[1], tally.stops[2], tally.stops[3], tally.stops[4], tally.invented);
}

void printFields(const tests::RouteTally &tally)
{
    constexpr const char *names[] = {"mask", "transport", "companions", "address"};
    for (std::size_t i = 0; i < tests::fields; ++i) {
        const tests::FieldCount &of = tally.of[i];
        const auto part = [&](std::size_t whole) {
            return 100.0 * static_cast<double>(of.agree) / static_cast<double>(std::max<std::size_t>(1, whole));
        };
        std::printf("  %-12s noted %4zu read %4zu agree %4zu recall %5.1f %% precision %5.1f %%\n", names[i], of.noted, of.read,
                    of.agree, part(of.noted), part(of.read));
    }
}

int readOne(const intake::SpeechWords &words, const char *day)
{
    int year = 0, month = 0, date = 0;
    if (std::sscanf(day, "%d-%d-%d", &year, &month, &date) != 3)
        return EXIT_FAILURE;
    const std::chrono::year_month_day about{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(date)}};
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto read = intake::readRoute(text, {.about = epi::Day{std::chrono::local_days{about}}}, words);
    std::printf("%s", test::textOf(read, text).c_str());
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char **argv)
{
    const auto words = argc > 2 ? intake::readSpeechWords(argv[2]) : std::unexpected(epi::Error{});
    if (words && std::string_view(argv[1]) == "-")
        return readOne(*words, argc > 3 ? argv[3] : "2020-03-20");
    const auto routes = argc > 1 ? tests::readNotedRoutes(argv[1]) : std::vector<tests::NotedRoute>();
    std::string_view half;
    long show = 0;
    for (int i = 3; i + 1 < argc; ++i) {
        if (std::string_view(argv[i]) == "--half")
            half = argv[i + 1];
        if (std::string_view(argv[i]) == "--show")
            show = std::strtol(argv[i + 1], nullptr, 10);
    }
    if (!words || routes.empty()) {
        std::fputs("route_texts FILE SPEECH [--half odd|even] [--show N]\n", stderr);
        return EXIT_FAILURE;
    }
    for (const int odd : {1, 0}) {
        if (!half.empty() && (half == "odd") != (odd == 1))
            continue;
        tests::RouteTally all;
        std::map<std::string, tests::RouteTally> groups;
        std::size_t lost = 0;
        for (const tests::NotedRoute &noted : routes) {
            if (noted.id % 2 != odd)
                continue;
            const auto read = intake::readRoute(noted.text, {.about = noted.about}, *words);
            std::vector<std::string> failures;
            const auto tally = tests::scoreRoute(noted, read, *words, &failures);
            all.add(tally);
            groups[noted.lang].add(tally);
            groups["  " + noted.lang + " " + noted.style].add(tally);
            lost += tests::lostBytes(read, noted.text).empty() ? 0 : 1;
            if (failures.empty() || half.empty() || show-- <= 0)
                continue;
            std::printf("---- %d %s %s\n%s\n", noted.id, noted.lang.c_str(), noted.style.c_str(), noted.text.c_str());
            for (const std::string &failure : failures)
                std::printf("    %s\n", failure.c_str());
            for (const epi::Unread &unread : read.unread)
                std::printf("    ?? %zu \"%s\"\n", static_cast<std::size_t>(unread.reason),
                            noted.text.substr(unread.span.begin, unread.span.end - unread.span.begin).c_str());
        }
        std::printf("%-18s %5s %5s %8s %6s %8s %7s %7s %9s\n", odd == 1 ? "odd" : "even", "stops", "right", "", "wrong",
                    "lacking", "marked", "missed", "invented");
        print("all", all);
        for (const auto &[name, tally] : groups)
            print(name, tally);
        printFields(all);
        std::printf("  texts with lost bytes %zu\n", lost);
    }
}
