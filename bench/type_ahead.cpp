// Types the names of places key by key, against reading all names at every key.
//   type_ahead [PLACES] [SEED]     by default 200,000 and 5
// Prints how long the index takes to build and how much memory, what a key takes (median, 99th percentile, most) near a position,
// and how many times longer the plain scan takes on the same keys in the same run.
#include "bench/invented_places.h"

#include <cstdlib>

using namespace tracedesk;
using namespace tracedesk::bench;
using epi::Gazetteer;

int main(int argc, char **argv)
{
    const auto count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 200'000UL;
    Town town(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 5ULL);
    std::vector<std::array<std::string, 3>> texts;
    std::vector<Gazetteer::Place> places;
    for (std::size_t n = 0; n < count; ++n)
        texts.push_back({"P" + std::to_string(n), town.name(), town.address()});
    for (const auto &[code, name, address] : texts)
        places.push_back(
            {code, name, address, "장소", town.position(), static_cast<float>(town.below(20) == 0 ? town.below(50) : 0)});

    Gazetteer gazetteer;
    const double building = milliseconds([&] { gazetteer = Gazetteer(places); });
    std::size_t own = 0;
    for (const auto &[code, name, address] : texts)
        own += name.size() + address.size();

    std::vector<std::string> names, initials, slips, words;
    for (int typed = 0; typed < 200; ++typed) {
        const auto &[code, name, address] = texts[town.below(texts.size())];
        std::u32string letters = epi::folded(name);
        type(names, letters);
        words.push_back(name.substr(0, name.find(' ')) + ' ' + address.substr(address.find(' ') + 1, 9));
        words.push_back(address.substr(0, address.find(' ')) + ' ' + epi::utf8({letters.data(), 1}));
        if (letters.size() > 2) {
            std::u32string slipped = letters;
            slipped[1 + town.below(letters.size() - 2)] = U'뷁';
            slips.push_back(epi::utf8(slipped));
            std::swap(letters[1], letters[2]);
            slips.push_back(epi::utf8(letters));
        }
        for (char32_t &letter : letters)
            letter = epi::initialOf(letter);
        for (std::size_t size = 1; size <= letters.size(); ++size)
            initials.push_back(epi::utf8(letters.substr(0, size)));
    }

    std::size_t shown = 0;
    const auto timesOf = [&](const std::vector<std::string> &keys) {
        std::vector<double> times;
        for (const std::string &text : keys)
            times.push_back(milliseconds([&] { shown += gazetteer.find(text, epi::LatLng{37.5, 127.0}).size(); }));
        return times;
    };
    std::cout << "places " << count << "\nbuild_s " << building / 1e3 << " (aim 1)\nmemory_mb "
              << static_cast<double>(gazetteer.bytes()) / 1e6 << " of which texts " << static_cast<double>(own) / 1e6
              << ", else bytes a place " << static_cast<double>(gazetteer.bytes() - own) / static_cast<double>(count) << '\n';
    const std::vector<double> ours = timesOf(names);
    print("names", ours);
    print("initials", timesOf(initials));
    print("words", timesOf(words));
    print("slips", timesOf(slips));

    const PlainScan scan(places);
    std::vector<double> theirs, oursOfSame;
    for (std::size_t key = 0; key < names.size(); key += 20) {
        theirs.push_back(milliseconds([&] { shown += scan.find(names[key], {37.5, 127.0}).size(); }));
        oursOfSame.push_back(ours[key]);
    }
    print("plain_scan", theirs);
    std::cout << "ratio scan/ours median " << at(theirs, 0.5) / at(oursOfSame, 0.5) << " p99 "
              << at(theirs, 0.99) / at(oursOfSame, 0.99) << " (shown " << shown << ")\n";
}
