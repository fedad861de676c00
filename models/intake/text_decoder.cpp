#include "intake/text_decoder.h"

#include "epi/formula_safe.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iconv.h>

namespace tracedesk::intake {

namespace {

bool isAscii(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Length of the well-formed sequence at the front (Unicode 15, table 3-7), or 0.
std::size_t sequence(std::string_view s)
{
    const auto at = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const auto tail = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return at(1) >= low && at(1) <= high && tail(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return at(1) >= low && at(1) <= high && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

bool isPlainText(std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
            return false;
        const std::string_view rest = utf8.substr(i);
        if (c == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0)
            return false; // C1 controls
        if (c == 0xEF && (rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xEF\xBF\xBD")))
            return false;
    }
    return true;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = sequence(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

TextDecoder::TextDecoder(Encoding encoding)
    : m_encoding(encoding)
{
    if (encoding == Encoding::windows949) {
        // ICU's tables of the same name lose the syllables beyond KS X 1001; glibc's do not.
        m_converter = iconv_open("UTF-8", "UHC");
        if (reinterpret_cast<std::intptr_t>(m_converter) == -1)
            m_converter = nullptr;
    }
}

TextDecoder::~TextDecoder()
{
    if (m_converter != nullptr)
        iconv_close(m_converter);
}

std::optional<std::string> TextDecoder::convert(std::string_view bytes)
{
    if (m_converter == nullptr)
        return std::nullopt;
    iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
    std::string out(bytes.size() * 2 + 4, '\0'); // two bytes become three at most
    std::string in(bytes);
    char *from = in.data();
    char *to = out.data();
    std::size_t fromLeft = in.size();
    std::size_t toLeft = out.size();
    if (iconv(m_converter, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1) || fromLeft != 0)
        return std::nullopt;
    out.resize(out.size() - toLeft);
    return out;
}

std::optional<std::string> TextDecoder::decode(std::string_view bytes)
{
    auto text = decodeWhole(bytes);
    // Our own exports, and careful others, put an apostrophe before what a spreadsheet might compute.
    if (text && text->starts_with('\''))
        return std::string(epi::withoutFormulaGuard(*text));
    return text;
}

std::optional<std::string> TextDecoder::decodeWhole(std::string_view bytes)
{
    if (isAscii(bytes))
        return isPlainText(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    if (m_encoding == Encoding::utf8)
        return isUtf8(bytes) && isPlainText(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    auto text = convert(bytes);
    return text && isPlainText(*text) ? text : std::nullopt;
}

std::string TextDecoder::show(std::string_view bytes, std::size_t limit)
{
    bytes = bytes.substr(0, limit + 4);
    std::string shown;
    while (!bytes.empty()) {
        std::size_t length = 1;
        std::string piece;
        if (static_cast<unsigned char>(bytes[0]) < 0x80) {
            piece = bytes[0] == '\0' ? "\xEF\xBF\xBD" : std::string(1, bytes[0]);
        } else if (m_encoding == Encoding::utf8) {
            length = std::max<std::size_t>(sequence(bytes), 1);
            piece = sequence(bytes) != 0 ? std::string(bytes.substr(0, length)) : "\xEF\xBF\xBD";
        } else {
            const auto pair = convert(bytes.substr(0, 2));
            length = pair ? 2 : 1;
            piece = pair.value_or("\xEF\xBF\xBD");
        }
        bytes.remove_prefix(std::min(length, bytes.size()));
        if (shown.size() + piece.size() > limit)
            break;
        shown += piece;
    }
    return shown;
}

} // namespace tracedesk::intake
