#pragma once

#include "intake/profile.h"

#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::intake {

/// Bytes of a file to UTF-8. Holds an iconv state: one for each thread.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;
    ~TextDecoder();

    /// None: no text in this encoding, or text with control characters other than tab and line ends, with U+FFFD, or
    /// with a byte order mark inside. An apostrophe that keeps a formula from being one is left out (epi/formula_safe.h).
    [[nodiscard]] std::optional<std::string> decode(std::string_view bytes);
    /// For showing what stood there: undecodable bytes become U+FFFD, at most `limit` bytes, no half characters.
    [[nodiscard]] std::string show(std::string_view bytes, std::size_t limit);

private:
    [[nodiscard]] std::optional<std::string> decodeWhole(std::string_view bytes);
    [[nodiscard]] std::optional<std::string> convert(std::string_view bytes);

    Encoding m_encoding;
    void *m_converter = nullptr;
};

[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace tracedesk::intake
