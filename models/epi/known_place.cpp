#include "epi/known_place.h"

#include "epi/letters.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace tracedesk::epi {

namespace {

auto orderOf(const LatLng &position)
{
    return std::pair(position.latitude, position.longitude);
}

/// The places of one name, most visited first, those without a position last.
class OfOneName
{
public:
    void add(KnownPlace place)
    {
        KnownPlace *same = place.position ? near(place) : anywhere(place);
        if (same == nullptr) {
            if (place.position)
                m_byLatitude.emplace(place.position->latitude, m_kept.size());
            m_kept.push_back(std::move(place));
            return;
        }
        same->times += place.times;
        if (same->address.empty())
            same->address = std::move(place.address);
    }
    [[nodiscard]] std::vector<KnownPlace> take() { return std::move(m_kept); }

private:
    static bool mayBeOne(const KnownPlace &a, const KnownPlace &b)
    {
        return a.address == b.address || a.address.empty() || b.address.empty();
    }
    // A name such as "cafe" may stand at ten thousand places: only those of about that latitude are looked at.
    [[nodiscard]] KnownPlace *near(const KnownPlace &place)
    {
        constexpr double metresADegree = 111'000; // rather too few, so that the band is wide enough
        const double band = onePlace.value / metresADegree;
        const auto end = m_byLatitude.upper_bound(place.position->latitude + band);
        for (auto at = m_byLatitude.lower_bound(place.position->latitude - band); at != end; ++at) {
            KnownPlace &kept = m_kept[at->second];
            if (mayBeOne(kept, place) && distance(*kept.position, *place.position) <= onePlace)
                return &kept;
        }
        return nullptr;
    }
    [[nodiscard]] KnownPlace *anywhere(const KnownPlace &place)
    {
        const auto at = std::ranges::find_if(m_kept, [&](const KnownPlace &kept) { return mayBeOne(kept, place); });
        return at == m_kept.end() ? nullptr : &*at;
    }

    std::vector<KnownPlace> m_kept;
    std::multimap<double, std::size_t> m_byLatitude;
};

} // namespace

std::vector<KnownPlace> gatheredVisits(std::vector<KnownPlace> places)
{
    std::vector<std::pair<std::u32string, KnownPlace>> named;
    named.reserve(places.size());
    for (KnownPlace &place : places) {
        std::u32string key = folded(place.name);
        named.emplace_back(std::move(key), std::move(place));
    }
    const auto order = [](const auto &one) {
        const KnownPlace &place = one.second;
        return std::tuple(std::u32string_view(one.first), !place.position, -static_cast<std::int64_t>(place.times),
                          std::string_view(place.name), std::string_view(place.address),
                          orderOf(place.position.value_or(LatLng())));
    };
    std::ranges::sort(named, {}, order);
    std::vector<KnownPlace> all;
    for (auto first = named.begin(); first != named.end();) {
        const auto last = std::find_if(first, named.end(), [&](const auto &one) { return one.first != first->first; });
        OfOneName group;
        for (; first != last; ++first)
            group.add(std::move(first->second));
        std::vector<KnownPlace> kept = group.take();
        std::ranges::stable_sort(kept, std::ranges::greater(), &KnownPlace::times);
        std::ranges::move(kept, std::back_inserter(all));
    }
    return all;
}

std::vector<KnownPlace> gatheredFiles(std::vector<KnownPlace> places)
{
    const auto order = [](const KnownPlace &place) {
        return std::tuple(place.source, std::string_view(place.name), std::string_view(place.address),
                          std::string_view(place.code), place.position.has_value(), orderOf(place.position.value_or(LatLng())));
    };
    std::ranges::sort(places, {}, order);
    std::vector<KnownPlace> all;
    for (KnownPlace &place : places) {
        if (!all.empty() && order(all.back()) == order(place))
            all.back().times += place.times;
        else
            all.push_back(std::move(place));
    }
    return all;
}

} // namespace tracedesk::epi
