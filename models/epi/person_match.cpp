#include "epi/person_match.h"

#include "epi/one_slip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tracedesk::epi {

namespace {

/// By how many powers of ten an item moves the odds: log10 of (how often it is found with one human entered twice / with two
/// humans). The second part is arithmetic where it can be; the first, and what cannot be, is assumed and rounded towards 0.
namespace matchWeights {
constexpr double before = -4;
constexpr double residentNumberSame = 9; // one of 10^13, but a number may be typed into the wrong row
constexpr double residentNumberSlip = 4.5;
// Not more than 1 in 1,000 is called as anybody else is: the commonest family name (21.5 %, census 2015) times the commonest
// given name of a year (about 1 to 2 %) would be 1 in 300, but few names are that common; so the mean, not the worst case.
constexpr double nameSame = 3;
constexpr double nameSpelled = 2.2;        // several names are spelled in one way
constexpr double namePartial = 1;          // only the family name, or only the given name
constexpr double mostUnlikeSpelled = -1.5; // "David Kim" may well be 김민수
constexpr double phoneSame = 4;            // one of 10^8, but families and employers share phones
constexpr double phoneSlip = 2;            // families have numbers in a row
constexpr double phoneOther = -0.7;        // every fifth has two, or a new one
constexpr double birthSame = 4.2;          // one of some 29,000 days, and few are mistyped
constexpr double birthSwapped = 2.5;
constexpr double birthSlip = 1.2; // some 30 dates are as near, and one of 100 is mistyped
constexpr double birthYearSame = 1.3;
constexpr double birthOtherSameYear = -1.5;
constexpr double birthOther = -2.5;
constexpr double birthYearOther = -1.5; // ages are given wrongly
constexpr double sexSame = 0.3;
constexpr double sexOther = -2;
constexpr double addressSame = 1.5;
constexpr double addressNear = 0.5;
constexpr double addressOther = -0.5;      // people move, and give where they work
constexpr double addressOfHousehold = 0.2; // who shares the phone shares the address
} // namespace matchWeights

/// How the likeness of a name moves the odds: straight lines between these. One wrong key of eight in a Korean name is 0.95.
struct NamePoint
{
    double likeness;
    double weight;
};
constexpr std::array<NamePoint, 8> namePoints = {
    {{0, -3}, {0.6, -3}, {0.75, -2}, {0.85, -1.3}, {0.9, -0.5}, {0.95, 1}, {0.97, 1.6}, {1, matchWeights::nameSame}}};
constexpr double nameIsSame = 0.999;
constexpr double nameIsSpelled = 0.97;
constexpr double nameIsSimilar = 0.92;
constexpr double givenIsOther = 0.85;
constexpr double familyIsOther = 0.75;

double weightOfName(double likeness)
{
    const auto above = std::ranges::upper_bound(namePoints, likeness, {}, &NamePoint::likeness);
    if (above == namePoints.end())
        return namePoints.back().weight;
    const NamePoint &low = *(above - 1);
    return low.weight + (above->weight - low.weight) * (likeness - low.likeness) / (above->likeness - low.likeness);
}

std::array<char, 8> digitsOf(const std::chrono::year_month_day &date)
{
    auto number = static_cast<unsigned>(static_cast<int>(date.year())) * 10000 + static_cast<unsigned>(date.month()) * 100 +
                  static_cast<unsigned>(date.day());
    std::array<char, 8> digits{};
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, number /= 10)
        *digit = static_cast<char>('0' + number % 10);
    return digits;
}

bool isYearOnly(const std::chrono::year_month_day &date)
{
    return date.month() == std::chrono::January && date.day() == std::chrono::day{1};
}

/// The score a verdict takes.
double scoreOf(PersonVerdict verdict)
{
    switch (verdict) {
    case PersonVerdict::different:
        return 0;
    case PersonVerdict::possible:
        return matchThreshold::possible;
    case PersonVerdict::likely:
        return matchThreshold::likely;
    case PersonVerdict::same:
        return matchThreshold::same;
    }
    return 0;
}

double scoreAt(double odds)
{
    return 1 / (1 + std::pow(10, -odds));
}

class Comparison
{
public:
    Comparison(const PersonTraits &a, const PersonTraits &b)
        : m_a(a)
        , m_b(b)
    {
    }

    /// All but the name, which takes longest.
    void compareNumbers()
    {
        using enum MatchSign;
        residentNumbers();
        const bool known = has(residentNumberSame) || has(residentNumberSlip);
        const double before = m_odds;
        birthDates();
        sexes();
        if (known) // the number was made of both
            m_odds = before;
        phones();
        addresses();
    }

    void compareNames()
    {
        using enum MatchSign;
        const NameLikeness alike = likenessOf(m_a.name, m_b.name);
        if (!alike.comparable)
            return;
        const double likeness = 0.4 * alike.family + 0.6 * alike.given;
        const bool other = alike.given < givenIsOther || alike.family < familyIsOther;
        double weight = weightOfName(likeness);
        if (alike.partial)
            weight = std::min(weight, matchWeights::namePartial);
        if (alike.spelled)
            weight = std::clamp(weight, matchWeights::mostUnlikeSpelled, matchWeights::nameSpelled);
        m_odds += weight;
        if (other)
            add(nameOther);
        else if (likeness >= nameIsSame && !alike.spelled && !alike.partial)
            add(nameSame);
        else if (likeness >= nameIsSpelled && alike.spelled)
            add(nameSpelled);
        else if (likeness >= nameIsSimilar)
            add(nameSimilar);
    }

    [[nodiscard]] double odds() const { return m_odds; }

    [[nodiscard]] Resemblance result() const
    {
        using enum MatchSign;
        Resemblance found;
        found.signs = m_signs;
        found.score = scoreAt(m_odds);
        if (has(nameOther) && !has(residentNumberSame))
            found.score = std::min(found.score, matchThreshold::mostWithOtherName);
        if (has(residentNumberOther) || (has(sexOther) && has(birthOther) && !has(residentNumberSame)))
            found.score = std::min(found.score, matchThreshold::mostWithContradiction);
        // Twins may be called almost alike.
        const bool named = has(nameSame) || has(nameSpelled) || has(residentNumberSame);
        const bool contradicted = has(nameOther) || has(birthOther) || has(sexOther);
        found.verdict = found.score >= matchThreshold::same && named && !contradicted ? PersonVerdict::same
                        : found.score >= matchThreshold::likely                       ? PersonVerdict::likely
                        : found.score >= matchThreshold::possible                     ? PersonVerdict::possible
                                                                                      : PersonVerdict::different;
        return found;
    }

private:
    [[nodiscard]] bool has(MatchSign sign) const { return m_signs.has(sign); }
    void add(MatchSign sign) { m_signs.add(sign); }
    void add(MatchSign sign, double weight)
    {
        m_signs.add(sign);
        m_odds += weight;
    }

    void residentNumbers()
    {
        using enum MatchSign;
        if (m_a.residentNumber.empty() || m_b.residentNumber.empty())
            return;
        if (m_a.residentNumber == m_b.residentNumber)
            add(residentNumberSame, matchWeights::residentNumberSame);
        else if (isOneSlip(m_a.residentNumber, m_b.residentNumber))
            add(residentNumberSlip, matchWeights::residentNumberSlip);
        else
            add(residentNumberOther);
    }

    void birthDates()
    {
        using enum MatchSign;
        if (!m_a.birthYear || !m_b.birthYear)
            return;
        if (!m_a.birthDate || !m_b.birthDate) {
            // Out of an age it may be the year beside.
            if (std::abs(static_cast<int>(*m_a.birthYear) - static_cast<int>(*m_b.birthYear)) <= 1)
                add(birthYearSame, matchWeights::birthYearSame);
            else
                add(birthOther, matchWeights::birthYearOther);
            return;
        }
        if (m_a.birthDate == m_b.birthDate) {
            // Two lists that only had the year.
            if (isYearOnly(std::chrono::year_month_day{*m_a.birthDate}))
                add(birthYearSame, matchWeights::birthYearSame);
            else
                add(birthSame, matchWeights::birthSame);
            return;
        }
        const std::chrono::year_month_day a{*m_a.birthDate}, b{*m_b.birthDate};
        const auto digitsOfA = digitsOf(a), digitsOfB = digitsOf(b);
        const bool sameYear = a.year() == b.year();
        if (sameYear && (isYearOnly(a) || isYearOnly(b)))
            add(birthYearSame, matchWeights::birthYearSame);
        else if (sameYear && static_cast<unsigned>(a.month()) == static_cast<unsigned>(b.day()) &&
                 static_cast<unsigned>(a.day()) == static_cast<unsigned>(b.month()))
            add(birthSwapped, matchWeights::birthSwapped);
        else if (isOneSlip({digitsOfA.data(), digitsOfA.size()}, {digitsOfB.data(), digitsOfB.size()}))
            add(birthSlip, matchWeights::birthSlip);
        else
            add(birthOther, sameYear ? matchWeights::birthOtherSameYear : matchWeights::birthOther);
    }

    void sexes()
    {
        if (m_a.sex == Sex::unknown || m_b.sex == Sex::unknown)
            return;
        if (m_a.sex == m_b.sex)
            add(MatchSign::sexSame, matchWeights::sexSame);
        else
            add(MatchSign::sexOther, matchWeights::sexOther);
    }

    void phones()
    {
        if (m_a.phone.empty() || m_b.phone.empty())
            return;
        if (m_a.phone == m_b.phone)
            add(MatchSign::phoneSame, matchWeights::phoneSame);
        else if (isOneSlip(m_a.phone, m_b.phone))
            add(MatchSign::phoneSlip, matchWeights::phoneSlip);
        else
            add(MatchSign::phoneOther, matchWeights::phoneOther);
    }

    void addresses()
    {
        const std::size_t less = std::min(m_a.addressWords.size(), m_b.addressWords.size());
        if (less < 2)
            return;
        std::size_t shared = 0;
        for (auto a = m_a.addressWords.begin(), b = m_b.addressWords.begin();
             a != m_a.addressWords.end() && b != m_b.addressWords.end();) {
            shared += *a == *b ? 1 : 0;
            const bool first = *a <= *b, second = *b <= *a;
            a += first ? 1 : 0;
            b += second ? 1 : 0;
        }
        const bool household = has(MatchSign::phoneSame);
        // Down to the number of the house, not only the same street.
        const bool numbered = m_a.addressNumbers > 0 && m_b.addressNumbers > 0;
        if (numbered && shared >= 3 && shared * 5 >= less * 4)
            add(MatchSign::addressSame, household ? matchWeights::addressOfHousehold : matchWeights::addressSame);
        else if (shared * 2 >= less)
            add(MatchSign::addressNear, household ? matchWeights::addressOfHousehold : matchWeights::addressNear);
        else if (shared == 0)
            add(MatchSign::addressOther, matchWeights::addressOther);
    }

    const PersonTraits &m_a;
    const PersonTraits &m_b;
    MatchSigns m_signs;
    double m_odds = matchWeights::before;
};

} // namespace

Resemblance resemblance(const PersonTraits &a, const PersonTraits &b)
{
    Comparison comparison(a, b);
    comparison.compareNumbers();
    comparison.compareNames();
    return comparison.result();
}

std::optional<Resemblance> resemblanceFrom(PersonVerdict least, const PersonTraits &a, const PersonTraits &b)
{
    Comparison comparison(a, b);
    comparison.compareNumbers();
    if (scoreAt(comparison.odds() + matchWeights::nameSame) < scoreOf(least))
        return std::nullopt;
    comparison.compareNames();
    const Resemblance found = comparison.result();
    return found.verdict >= least ? std::optional(found) : std::nullopt;
}

} // namespace tracedesk::epi
