#include "desk/provinces.h"

#include "epi/letters.h"

#include <ranges>
#include <set>
#include <string>

namespace tracedesk::desk {

namespace {

constexpr std::string_view written =
#include "desk/provinces.inc"
    ;

std::u32string plain(std::string_view name)
{
    std::u32string letters = epi::folded(name);
    std::erase_if(letters, [](char32_t letter) { return letter == U' ' || letter == U'-'; });
    return letters;
}

std::set<std::u32string> readNames()
{
    std::set<std::u32string> names;
    for (const auto line : std::views::split(written, '\n')) {
        const std::string_view text(line);
        if (text.empty() || text.starts_with('#') || text.starts_with("code,"))
            continue;
        for (const auto cell : std::views::split(text.substr(text.find(',') + 1), ','))
            for (const auto name : std::views::split(std::string_view(cell), '|'))
                if (auto letters = plain(std::string_view(name)); !letters.empty())
                    names.insert(std::move(letters));
    }
    return names;
}

} // namespace

bool isProvince(std::string_view word)
{
    static const std::set<std::u32string> names = readNames();
    return names.contains(plain(word));
}

} // namespace tracedesk::desk
