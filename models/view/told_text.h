#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace tracedesk::view {

/// A text as UTF-8 with the way back: a told route is read in bytes, and shown in the units of a text field.
struct ToldBytes
{
    std::string utf8;
    std::vector<int> units; ///< for each byte, and one past the last: the UTF-16 unit it came from
};

/// Half a sign (a lone surrogate) becomes three bytes that are no UTF-8: it is left unread, where it stands.
[[nodiscard]] ToldBytes toldBytes(QStringView text);

} // namespace tracedesk::view
