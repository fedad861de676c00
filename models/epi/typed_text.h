#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::epi {

/// A text as it is searched: the keys struck for it, one byte each, without blanks and punctuation. Latin letters and digits are
/// themselves; Korean keys (hangul.h) are bytes that are no small letter or digit; other letters are their UTF-8. No byte is
/// zero.
struct TypedText
{
    struct Unit ///< a letter
    {
        std::uint32_t key = 0;       ///< its first byte in `keys`
        std::uint32_t initial = 0;   ///< its first byte in `initials`
        std::uint32_t byteBegin = 0; ///< in the text
        std::uint32_t byteEnd = 0;
        char32_t code = 0;
        bool beginsWord = false;
        bool isWide = false; ///< a syllable or a word in itself: found in the middle of a word, too
    };
    std::string keys;
    std::string initials; ///< of each syllable the first consonant; other letters as in `keys`
    std::vector<Unit> units;

    /// Bytes of the text from the letter of one key to that of the last of `count` keys.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> bytesOfKeys(std::size_t first, std::size_t count) const;
};

/// Lone consonants that are two keys (ㄳ) are two letters in it.
[[nodiscard]] TypedText typedText(std::string_view text);

/// Whether the letters of a name, from that byte of its initials on, are those typed, lone consonants standing for syllables.
[[nodiscard]] bool standsFor(const TypedText &typed, const TypedText &name, std::size_t initial);

/// The words of a text, between blanks and punctuation; the bytes say where they stand.
struct TypedWord
{
    std::string keys;
    bool initialsOnly = false; ///< lone consonants and nothing else
    bool anyInitial = false;   ///< at least one lone consonant
    std::uint32_t byteBegin = 0;
    std::uint32_t byteEnd = 0;
};
[[nodiscard]] std::vector<TypedWord> typedWords(std::string_view text);

} // namespace tracedesk::epi
