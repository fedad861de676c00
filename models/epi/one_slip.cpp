#include "epi/one_slip.h"

#include <algorithm>
#include <utility>

namespace tracedesk::epi {

bool isOneSlip(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a == b || b.size() - a.size() > 1)
        return false;
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (a.size() < b.size())
        return a.substr(front) == b.substr(front + 1);
    if (a.substr(front + 1) == b.substr(front + 1))
        return true;
    return front + 1 < a.size() && a[front] == b[front + 1] && a[front + 1] == b[front] &&
           a.substr(front + 2) == b.substr(front + 2);
}

} // namespace tracedesk::epi
