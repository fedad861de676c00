#include "epi/provinces.h"

#include "epi/letters.h"

#include <algorithm>
#include <ranges>

namespace tracedesk::epi {

namespace {

constexpr std::string_view written =
#include "epi/provinces.inc"
    ;

std::vector<std::string> split(std::string_view text, char at)
{
    std::vector<std::string> parts;
    for (const auto part : std::views::split(text, at))
        parts.emplace_back(part.begin(), part.end());
    return parts;
}

/// Without what people write differently.
std::u32string spelling(std::string_view name)
{
    std::u32string plain = folded(name);
    std::erase_if(plain, [](char32_t letter) { return letter == U' ' || letter == U'-'; });
    return plain;
}

std::vector<Province> readProvinces()
{
    std::vector<Province> all;
    for (const std::string &line : split(written, '\n')) {
        const std::vector<std::string> cells = split(line, ',');
        if (line.starts_with('#') || cells.size() != 4 || cells[0] == "code")
            continue;
        Province province{cells[0], cells[1], cells[2], {spelling(cells[1]), spelling(cells[2])}};
        for (const std::string &other : split(cells[3], '|'))
            if (!other.empty())
                province.spellings.push_back(spelling(other));
        all.push_back(std::move(province));
    }
    return all;
}

} // namespace

std::span<const Province> provinces()
{
    static const std::vector<Province> all = readProvinces();
    return all;
}

const Province *provinceOf(std::string_view code)
{
    const auto at = std::ranges::find(provinces(), code, &Province::code);
    return at == provinces().end() ? nullptr : &*at;
}

const Province *provinceNamed(std::string_view name)
{
    const std::u32string sought = spelling(name);
    const auto at =
        std::ranges::find_if(provinces(), [&](const Province &p) { return std::ranges::contains(p.spellings, sought); });
    return at == provinces().end() ? nullptr : &*at;
}

} // namespace tracedesk::epi
