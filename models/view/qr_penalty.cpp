#include "view/qr_penalty.h"

#include <array>

namespace tracedesk::view {

namespace {

/// One row or one column.
unsigned linePenalty(const std::vector<bool> &line)
{
    unsigned penalty = 0;
    std::size_t run = 1;
    for (std::size_t i = 1; i <= line.size(); ++i, ++run)
        if (i == line.size() || line[i] != line[i - 1]) {
            if (run >= 5)
                penalty += 3 + static_cast<unsigned>(run - 5);
            run = 0;
        }
    // Dark and light as in a finder pattern, with four light ones on either side.
    constexpr std::array<bool, 11> before = {false, false, false, false, true, false, true, true, true, false, true};
    for (std::size_t i = 0; i + before.size() <= line.size(); ++i) {
        bool forwards = true;
        bool backwards = true;
        for (std::size_t j = 0; j < before.size(); ++j) {
            forwards = forwards && line[i + j] == before[j];
            backwards = backwards && line[i + j] == before[before.size() - 1 - j];
        }
        penalty += forwards || backwards ? 40 : 0;
    }
    return penalty;
}

} // namespace

unsigned penaltyOf(const QrCode &code)
{
    unsigned penalty = 0;
    std::size_t dark = 0;
    std::vector<bool> row(code.size);
    std::vector<bool> column(code.size);
    for (std::size_t i = 0; i < code.size; ++i) {
        for (std::size_t j = 0; j < code.size; ++j) {
            row[j] = code.isDark(j, i);
            column[j] = code.isDark(i, j);
            dark += row[j] ? 1 : 0;
            if (i > 0 && j > 0 && row[j] == row[j - 1] && row[j] == code.isDark(j, i - 1) && row[j] == code.isDark(j - 1, i - 1))
                penalty += 3;
        }
        penalty += linePenalty(row) + linePenalty(column);
    }
    const std::size_t all = code.size * code.size;
    const std::size_t off = 2 * dark > all ? 2 * dark - all : all - 2 * dark;
    return penalty + 10 * static_cast<unsigned>(10 * off / all); // each 5 % away from half and half
}

} // namespace tracedesk::view
