#include "desk/csv_line.h"

#include "epi/formula_safe.h"

namespace tracedesk::desk {

std::string csvLine(std::span<const std::string> cells)
{
    std::string line;
    for (const std::string &text : cells) {
        line += line.empty() ? "\"" : ",\"";
        for (const char c : epi::formulaSafe(text)) {
            line += c;
            if (c == '"')
                line += '"';
        }
        line += '"';
    }
    return line + "\r\n";
}

} // namespace tracedesk::desk
