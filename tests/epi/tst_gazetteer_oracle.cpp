#include "epi/gazetteer.h"

#include "epi/hangul.h"
#include "epi/letters.h"
#include "tests/support/effort.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace tracedesk;
using epi::Gazetteer;
using Match = epi::Gazetteer::Match;

namespace {

using Text = std::u32string;

/// Korean keys, and bytes of what is neither Korean nor ASCII.
Text symbols(std::u32string_view letters)
{
    Text all;
    for (const char32_t key : epi::keysOf(letters)) {
        if (epi::isJamo(key) || key < 0x80)
            all += key;
        else
            for (const char byte : epi::utf8({&key, 1}))
                all += static_cast<unsigned char>(byte);
    }
    return all;
}

std::vector<Text> wordsOf(std::string_view text)
{
    std::vector<Text> words;
    bool within = false;
    for (const char32_t letter : epi::folded(text)) {
        const bool part = epi::isOfWord(letter);
        if (part && !within)
            words.emplace_back();
        if (part)
            words.back() += letter;
        within = part;
    }
    return words;
}

Text joined(const std::vector<Text> &words)
{
    Text all;
    for (const Text &word : words)
        all += word;
    return all;
}

/// The definition, read for one place at a time.
struct Oracle
{
    Text letters;
    std::vector<bool> begins, wide;
    std::vector<Text> said;
    Text code;

    explicit Oracle(const Gazetteer::Place &place)
        : code(symbols(joined(wordsOf(place.code))))
    {
        const auto kind = [](char32_t letter) {
            return !epi::isOfWord(letter) ? 0 : epi::isDigit(letter) ? 1 : epi::isLatin(letter) ? 2 : 3;
        };
        int before = 0;
        for (const char32_t letter : epi::folded(place.name)) {
            bool first = kind(letter) != before;
            for (const char32_t one : kind(letter) > 0 ? apart(letter) : Text()) {
                letters += one;
                begins.push_back(first);
                wide.push_back(kind(letter) == 3);
                first = false;
            }
            before = kind(letter);
        }
        said = wordsOf(place.address);
        for (const Text &word : wordsOf(place.category))
            said.push_back(word);
    }

    /// ㄳ as ㄱㅅ.
    static Text apart(char32_t letter) { return epi::isConsonant(letter) ? epi::keysOf({&letter, 1}) : Text(1, letter); }

    [[nodiscard]] Text from(std::size_t at) const { return letters.substr(at); }

    static bool initialsMeet(std::u32string_view typed, std::u32string_view text)
    {
        if (typed.size() > text.size())
            return false;
        for (std::size_t i = 0; i < typed.size(); ++i)
            if ((epi::isConsonant(typed[i]) ? epi::initialOf(text[i]) : text[i]) != typed[i])
                return false;
        return true;
    }

    [[nodiscard]] bool isSaid(const Text &word) const
    {
        const bool initials = std::ranges::all_of(word, epi::isConsonant);
        for (std::size_t at = 0; at < letters.size(); ++at)
            if ((begins[at] || wide[at]) &&
                (initials ? initialsMeet(epi::keysOf(word), from(at)) : symbols(from(at)).starts_with(symbols(word))))
                return true;
        return std::ranges::any_of(said, [&](const Text &one) { return symbols(one).starts_with(symbols(word)); });
    }

    static std::size_t typingDistance(const Text &a, const Text &b)
    {
        std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
        for (std::size_t i = 0; i <= a.size(); ++i) {
            for (std::size_t j = 0; j <= b.size(); ++j) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                cost[i][j] =
                    std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
        return cost[a.size()][b.size()];
    }

    [[nodiscard]] bool slips(const Text &word) const
    {
        const Text typed = symbols(word);
        if (typed.size() < 5)
            return false;
        for (std::size_t at = 0; at < letters.size(); ++at) {
            const Text text = symbols(from(at));
            for (std::size_t size = typed.size() - 1; begins[at] && size <= std::min(text.size(), typed.size() + 1); ++size)
                if (typingDistance(typed, text.substr(0, size)) <= 1)
                    return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Match> match(const std::vector<Text> &words) const
    {
        const Text whole = joined(words);
        const Text keys = symbols(whole);
        if (!letters.empty() && symbols(letters) == keys)
            return Match::wholeName;
        std::optional<Match> best;
        const auto found = [&](Match match) { best = std::min(best.value_or(match), match); };
        const bool initials = std::ranges::any_of(whole, epi::isConsonant);
        Text typed;
        for (const char32_t letter : whole)
            typed += apart(letter);
        for (std::size_t at = 0; at < letters.size(); ++at) {
            if (!begins[at] && !wide[at])
                continue;
            if (symbols(from(at)).starts_with(keys))
                found(at == 0 ? Match::nameBegin : begins[at] ? Match::wordBegin : Match::within);
            if (initials && initialsMeet(typed, from(at)))
                found(at == 0 ? Match::initialsBegin : begins[at] ? Match::initialsWord : Match::initialsWithin);
        }
        if (best)
            return best;
        if (std::ranges::all_of(words, [&](const Text &word) { return isSaid(word); }))
            return Match::words;
        if (typed.size() >= 2 && code.starts_with(keys))
            return Match::code;
        for (const Text &word : words)
            if (slips(word) && std::ranges::all_of(words, [&](const Text &other) { return &other == &word || isSaid(other); }))
                return Match::slip;
        return std::nullopt;
    }
};

class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_random(seed)
    {
    }
    std::size_t below(std::size_t count) { return m_random() % count; }
    Text text(std::size_t most)
    {
        // Few of them, so that names share beginnings and syllables.
        static constexpr std::u32string_view letters = U"스타벅수가각값과고관강남역점까ㅅㄱㄳ  -gsGS25éaß金民";
        Text some;
        for (std::size_t length = 1 + below(most); length > 0; --length)
            some += letters[below(letters.size())];
        return some;
    }
    Text query(const Text &name)
    {
        Text some = name.substr(below(name.size()), 1 + below(8));
        switch (below(7)) {
        case 0:
            for (char32_t &letter : some)
                letter = epi::initialOf(letter);
            break;
        case 1:
            some[below(some.size())] = text(1).front();
            break;
        case 2:
            some.erase(below(some.size()), 1);
            break;
        case 3:
            some = some.substr(0, some.size() / 2) + U' ' + text(3);
            break;
        case 4: { // the last syllable without its end
            const auto syllable = epi::syllableOf(some.back());
            if (syllable)
                some.back() -= syllable->final;
            break;
        }
        case 5:
            some[below(some.size())] = epi::initialOf(some[below(some.size())]);
            break;
        default:
            break;
        }
        return some;
    }

private:
    std::mt19937_64 m_random;
};

} // namespace

/// The definition of what is found, applied to every place, finds the same in the same order.
class GazetteerOracleTest : public QObject
{
    Q_OBJECT

private slots:
    void asReadingAll();
};

void GazetteerOracleTest::asReadingAll()
{
    std::array<int, 10> kinds{};
    for (int round = 0; round < tests::rounds(40); ++round) {
        Chance chance(static_cast<std::uint64_t>(round));
        std::vector<std::array<std::string, 4>> texts;
        std::vector<Text> names;
        std::vector<float> uses;
        for (int place = 0; place < 150; ++place) {
            names.push_back(chance.text(9));
            texts.push_back(
                {epi::utf8(chance.text(3)), epi::utf8(names.back()), epi::utf8(chance.text(9)), epi::utf8(chance.text(3))});
        }
        std::vector<Gazetteer::Place> places;
        std::vector<Oracle> oracles;
        for (const auto &[code, name, address, category] : texts) {
            places.push_back({code, name, address, category, std::nullopt, static_cast<float>(chance.below(3))});
            oracles.emplace_back(places.back());
        }
        const Gazetteer gazetteer(places);
        for (int asked = 0; asked < 60; ++asked) {
            const std::string typed = epi::utf8(chance.query(names[chance.below(names.size())]));
            const std::vector<Text> words = wordsOf(typed);
            std::vector<std::tuple<Match, float, std::size_t, std::uint32_t>> expected;
            for (std::uint32_t place = 0; place < oracles.size() && !words.empty(); ++place)
                if (const auto match = oracles[place].match(words))
                    expected.emplace_back(*match, -places[place].use, symbols(oracles[place].letters).size(), place);
            std::ranges::sort(expected);
            for (const std::size_t most : {std::size_t{3}, std::size_t{12}, std::size_t{1'000}}) {
                const auto hits = gazetteer.find(typed, std::nullopt, most);
                QVERIFY2(hits.size() == std::min(most, expected.size()), typed.c_str());
                for (std::size_t at = 0; at < hits.size(); ++at) {
                    const QByteArray where =
                        QByteArray::fromStdString(typed) + " -> " + QByteArray::fromStdString(texts[hits[at].place][1]);
                    QVERIFY2(hits[at].place == std::get<3>(expected[at]) && hits[at].match == std::get<0>(expected[at]),
                             where.constData());
                    if (hits[at].match != Match::code && hits[at].match != Match::words)
                        QVERIFY2(!hits[at].name.empty(), where.constData());
                    if (most == 1'000)
                        ++kinds[static_cast<std::size_t>(hits[at].match)];
                    for (const auto &[text, ranges] : {std::pair(texts[hits[at].place][1], hits[at].name),
                                                       std::pair(texts[hits[at].place][2], hits[at].address)})
                        for (const Gazetteer::Range range : ranges)
                            QVERIFY2(range.begin < range.end && range.end <= text.size(), where.constData());
                }
            }
        }
    }
    for (const int count : kinds)
        QVERIFY(count > 0); // each kind was tried
}

QTEST_GUILESS_MAIN(GazetteerOracleTest)
#include "tst_gazetteer_oracle.moc"
