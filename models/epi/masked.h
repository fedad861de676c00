#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace tracedesk::epi {

/// What identifies a person and is shown masked. Birth dates are not among them: namesakes are told apart by them, and the
/// front of a resident number is one.
enum class Identifier : std::uint8_t { name, phone, residentNumber, address };

/// Whether a value of that kind is ever shown whole. A resident number never is: it can be entered and replaced only.
[[nodiscard]] constexpr bool mayBeRevealed(Identifier kind)
{
    return kind != Identifier::residentNumber;
}

/// The text (UTF-8, composed or not) as it may be shown to anybody at work on a case; empty for a blank one:
/// a name "홍○○", "남궁○○", "K*** H***"; a phone "010-****-5678", "+1-****-5678"; a resident number "900101-*******"; an address
/// by province and district, "서울특별시 강남구 ***". What is not understood as what it should be is masked whole.
[[nodiscard]] std::string maskOf(Identifier kind, std::string_view text);

/// Whether a text contains what masks are made of: it is then a mask, or part of one, and nobody's name.
[[nodiscard]] bool looksMasked(std::string_view text);

/// A name under which a provider speaks of a person, as it may be shown: masked where it is a phone or resident number.
[[nodiscard]] std::string shownToken(const std::string &token);

/// The same text for every way of writing the same value down, to compare by: a name without blanks and in small letters, a
/// number as its digits, a Korean phone number as it is dialled within the country. Empty where nothing is left.
[[nodiscard]] std::string comparable(Identifier kind, std::string_view text);

/// Stands for a value that only the office can look up. Nothing about the value can be told from it.
using Seal = std::array<std::uint8_t, 16>;

/// What identifies a person, in the hands of those who may only see its mask: a value of the store behind a seal, or one that
/// was typed here and is on its way there. There is no conversion to text on purpose: what is to be shown must be asked for.
template<Identifier kind> class Masked
{
public:
    static constexpr Identifier identifier = kind;

    Masked() = default; ///< not known
    /// By the office. `mask` is maskOf the value.
    [[nodiscard]] static Masked sealed(std::string mask, const Seal &seal)
    {
        Masked value;
        value.m_mask = std::move(mask);
        value.m_seal = seal;
        return value;
    }
    /// A new value, to replace whatever is stored. Blank: nothing is to be known any more.
    [[nodiscard]] static Masked typed(std::string text)
    {
        Masked value;
        value.m_mask = maskOf(kind, text);
        if (!value.m_mask.empty())
            value.m_typed = std::move(text);
        return value;
    }

    [[nodiscard]] bool isEmpty() const { return m_mask.empty(); }
    [[nodiscard]] bool isSealed() const { return m_seal != Seal{}; }
    /// All that may be shown.
    [[nodiscard]] const std::string &masked() const { return m_mask; }
    [[nodiscard]] const Seal &seal() const { return m_seal; }
    /// For the office alone: what was typed; empty for a sealed value.
    [[nodiscard]] const std::string &typedText() const { return m_typed; }

    bool operator==(const Masked &) const = default;

private:
    std::string m_mask;
    std::string m_typed;
    Seal m_seal{};
};

} // namespace tracedesk::epi
