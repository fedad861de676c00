#include "epi/formula_safe.h"

#include <algorithm>
#include <array>

namespace tracedesk::epi {

namespace {

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9')
        ++count;
    return count;
}

/// [+-] digits [. digits] [e [+-] digits]
bool isNumber(std::string_view text)
{
    const auto isSign = [&](std::size_t at) { return at < text.size() && (text[at] == '+' || text[at] == '-'); };
    std::size_t at = isSign(0) ? 1 : 0;
    const std::size_t whole = digitsFrom(text, at);
    at += whole;
    if (whole == 0)
        return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsFrom(text, at + 1);
        if (fraction == 0)
            return false;
        at += 1 + fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        at += isSign(at + 1) ? 2 : 1;
        const std::size_t exponent = digitsFrom(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

} // namespace

bool looksLikeFormula(std::string_view text)
{
    if (isNumber(text))
        return false;
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    if (text.empty())
        return false;
    constexpr std::array<std::string_view, 4> fullWidth = {"＝", "＋", "－", "＠"};
    return std::string_view("=+-@\x7f").contains(text.front()) || static_cast<unsigned char>(text.front()) < 0x20 ||
           std::ranges::any_of(fullWidth, [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string formulaSafe(std::string_view text)
{
    return looksLikeFormula(text) ? '\'' + std::string(text) : std::string(text);
}

std::string_view withoutFormulaGuard(std::string_view cell)
{
    return cell.starts_with('\'') && looksLikeFormula(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace tracedesk::epi
