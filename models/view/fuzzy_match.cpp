#include "view/fuzzy_match.h"

#include <algorithm>
#include <array>

namespace tracedesk::view {

namespace {

constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr int syllablesAnInitial = 588;
constexpr std::array<char16_t, 19> initials{u'ㄱ', u'ㄲ', u'ㄴ', u'ㄷ', u'ㄸ', u'ㄹ', u'ㅁ', u'ㅂ', u'ㅃ', u'ㅅ',
                                            u'ㅆ', u'ㅇ', u'ㅈ', u'ㅉ', u'ㅊ', u'ㅋ', u'ㅌ', u'ㅍ', u'ㅎ'};

constexpr int inRow = 8;
constexpr int wordBegin = 12;
constexpr int textBegin = 10;
constexpr int whole = 40;
constexpr int mostGap = 6;

bool meets(QChar typed, QChar letter)
{
    if (typed.toCaseFolded() == letter.toCaseFolded())
        return true;
    const char16_t code = letter.unicode();
    return code >= firstSyllable && code <= lastSyllable &&
           initials[static_cast<std::size_t>((code - firstSyllable) / syllablesAnInitial)] == typed.unicode();
}

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber());
}

// The score of the letters taken from `from` on, each as early as it comes.
std::optional<int> scoreFrom(QStringView typed, QStringView text, qsizetype from)
{
    int score = 0;
    qsizetype at = from;
    qsizetype before = -1;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        while (at < text.size() && !meets(letter, text[at]))
            ++at;
        if (at == text.size())
            return std::nullopt;
        if (before >= 0)
            score += at == before + 1 ? inRow : -static_cast<int>(std::min<qsizetype>(at - before, mostGap));
        if (beginsWord(text, at))
            score += wordBegin;
        if (at == 0)
            score += textBegin;
        before = at++;
    }
    return score;
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    typed = typed.trimmed();
    if (typed.isEmpty())
        return 0;
    std::optional<int> best;
    // The first letter decides where a match lies: each place where it stands is tried.
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (!meets(typed[0], text[from]))
            continue;
        const std::optional<int> score = scoreFrom(typed, text, from);
        if (!score)
            break; // further on there is even less text
        best = std::max(best.value_or(*score), *score);
    }
    if (!best)
        return std::nullopt;
    return *best * 16 + (typed.size() == text.size() ? whole * 16 : 0) - static_cast<int>(std::min<qsizetype>(text.size(), 60));
}

} // namespace tracedesk::view
