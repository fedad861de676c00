#include "view/told_text.h"

#include <QChar>

namespace tracedesk::view {

ToldBytes toldBytes(QStringView text)
{
    ToldBytes made;
    made.utf8.reserve(static_cast<std::size_t>(text.size()));
    made.units.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t sign = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const auto put = [&](char32_t byte) {
            made.utf8.push_back(static_cast<char>(byte));
            made.units.push_back(static_cast<int>(i));
        };
        const auto rest = [&](int shift) { put(0x80 | (sign >> shift & 0x3F)); };
        if (sign < 0x80) {
            put(sign);
        } else if (sign < 0x800) {
            put(0xC0 | sign >> 6);
            rest(0);
        } else if (sign < 0x10000) {
            put(0xE0 | sign >> 12);
            rest(6);
            rest(0);
        } else {
            put(0xF0 | sign >> 18);
            rest(12);
            rest(6);
            rest(0);
        }
        i += pair ? 2 : 1;
    }
    made.units.push_back(static_cast<int>(text.size()));
    return made;
}

} // namespace tracedesk::view
