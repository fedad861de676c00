#include "vault/password_strength.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace tracedesk::vault {

namespace {

constexpr double leastBits = 24; // below it a single machine guesses in three months
constexpr double goodBits = 40;

// What lists of stolen passwords begin with, as parts of longer ones.
constexpr std::array<std::string_view, 24> wellKnown{"password", "passwort", "letmein",  "welcome",  "iloveyou",  "admin",
                                                     "qwerty",   "qwertz",   "asdf",     "zxcv",     "1q2w3e4r",  "dragon",
                                                     "monkey",   "football", "baseball", "sunshine", "princess",  "master",
                                                     "korea",    "corona",   "covid",    "hospital", "tracedesk", "infection"};
constexpr std::array<std::string_view, 3> keyRows{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::size_t letters(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Well-known parts stand for one letter each.
void shrink(std::string &text, std::string_view part)
{
    if (part.size() < 3)
        return;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        text.replace(at, part.size(), 1, '\1');
}

bool follows(char before, char c)
{
    if (c == before || c == before + 1 || c == before - 1)
        return true;
    return std::ranges::any_of(keyRows, [&](std::string_view row) {
        const std::size_t at = row.find(before);
        return at != std::string_view::npos && ((at + 1 < row.size() && row[at + 1] == c) || (at > 0 && row[at - 1] == c));
    });
}

// Bits of one letter that is free to choose.
double bitsOf(std::string_view text)
{
    bool lower = false, upper = false, digit = false, sign = false, beyond = false;
    for (const char c : text) {
        lower |= c >= 'a' && c <= 'z';
        upper |= c >= 'A' && c <= 'Z';
        digit |= c >= '0' && c <= '9';
        beyond |= !isAscii(c);
        sign |= isAscii(c) && !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
    const double kinds = 26 * lower + 26 * upper + 10 * digit + 33 * sign + 400 * beyond;
    // People choose words, not letters: Shannon's 2.3 bits a letter of text against log2 of the alphabet; the geometric mean.
    return kinds > 1 ? std::sqrt(2.3 * std::log2(kinds)) : 0;
}

} // namespace

PasswordStrength passwordStrength(std::string_view password, std::string_view user)
{
    if (letters(password) < shortestPassword)
        return PasswordStrength::tooShort;
    std::string text = lowered(password);
    shrink(text, lowered(user));
    for (const std::string_view part : wellKnown)
        shrink(text, part);
    // A second half that says the first once more adds nothing.
    for (std::size_t period = 1; period <= text.size() / 2; ++period) {
        if (std::equal(text.begin() + static_cast<std::ptrdiff_t>(period), text.end(), text.begin())) {
            text.resize(period);
            break;
        }
    }
    double free = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80)
            continue;
        free += i > 0 && isAscii(text[i]) && follows(text[i - 1], text[i]) ? 0.25 : 1;
    }
    const double bits = free * bitsOf(password);
    return bits < leastBits ? PasswordStrength::guessable : bits < goodBits ? PasswordStrength::weak : PasswordStrength::good;
}

} // namespace tracedesk::vault
