// Finds the places that many cases have in common, against comparing every stay with every other.
//   common_places [STAYS]     by default 1,000,000, a hundred of each case; the peer gets 20,000 of them
// Prints both times for the few, the ratio, and the time for all and for half as many.
#include "tracing/common_places.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>

using namespace tracedesk;
using epi::Instant;
using epi::Seconds;

namespace {

constexpr std::uint32_t staysOfCase = 100;
constexpr std::uint32_t forThePeer = 20'000;

// A city of 20 km: half of the stays are at shops, a few of which are where everybody goes; a third are fixes without a name; the
// rest are at home.
tracing::PlaceInput city(std::uint32_t stays)
{
    std::mt19937 random(7);
    const Instant zero{Seconds{1583020800}};
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    const auto somewhere = [&] { return epi::LatLng{37.5 + below(180'000) * 1e-6, 127.0 + below(226'000) * 1e-6}; };
    constexpr std::uint32_t shops = 20'000;
    tracing::PlaceInput input;
    std::vector<epi::LatLng> where;
    for (std::uint32_t shop = 0; shop < shops; ++shop) {
        where.push_back(somewhere());
        input.names.push_back("shop " + std::to_string(shop));
    }
    for (std::uint32_t c = 0; c < stays / staysOfCase; ++c) {
        input.cases.emplace_back(
            epi::Uuid{1, static_cast<std::uint8_t>(c >> 16), static_cast<std::uint8_t>(c >> 8), static_cast<std::uint8_t>(c)});
        const Instant window = zero + std::chrono::days{static_cast<int>(below(28))};
        input.windows.emplace_back(epi::TimeSpan{window, window + std::chrono::days{14}});
        const epi::LatLng home = somewhere();
        for (std::uint32_t n = 0; n < staysOfCase; ++n) {
            const Instant begin = zero + std::chrono::minutes{static_cast<int>(below(42 * 1440))};
            tracing::PlaceStay stay{c, 0, {begin, begin + std::chrono::minutes{5 + below(120)}}, home, epi::RecordKind::gps};
            const std::uint32_t kind = below(6);
            if (kind < 3) {
                const std::uint32_t shop = below(kind == 0 ? 50 : shops);
                stay.name = shop + 1;
                stay.position = where[shop];
                stay.kind = epi::RecordKind::card;
            } else if (kind < 5) {
                stay.position = somewhere();
            }
            input.stays.push_back(stay);
        }
    }
    return input;
}

template<class Work> double seconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double ours(const tracing::PlaceInput &input, std::size_t &places)
{
    return seconds([&] {
        const auto found = tracing::findCommonPlaces(input, {}, epi::Policy{}, {}, {});
        places = found ? found->total : 0;
    });
}

// Who was where another one was: no more than that, and without putting it in order.
double everyPair(const tracing::PlaceInput &input, std::size_t &pairs)
{
    return seconds([&] {
        pairs = 0;
        for (std::size_t a = 0; a < input.stays.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                pairs += input.stays[a].caseIndex != input.stays[b].caseIndex &&
                                 epi::distance(input.stays[a].position, input.stays[b].position).value <= 50
                             ? 1
                             : 0;
    });
}

} // namespace

int main(int argc, char **argv)
{
    const auto stays = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 1'000'000U;
    const tracing::PlaceInput few = city(std::min(stays, forThePeer));
    std::size_t places = 0;
    std::size_t pairs = 0;
    const double mine = ours(few, places);
    const double every = everyPair(few, pairs);
    std::cout << "stays " << few.stays.size() << " places " << places << " pairs " << pairs << "\nours_s " << mine
              << "\nevery_pair_s " << every << "\nratio every pair/ours " << every / mine << '\n';
    const double half = ours(city(stays / 2), places);
    const double all = ours(city(stays), places);
    std::cout << "stays " << stays << " places " << places << "\nall_s " << all << "\nhalf_as_many_s " << half << '\n';
}
