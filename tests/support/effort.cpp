#include "tests/support/effort.h"

#include <algorithm>

#include <QtEnvironmentVariables>

namespace tracedesk::tests {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int slowness = 10;
#else
constexpr int slowness = 1;
#endif
constexpr int soakFactor = 20;

bool isSoak()
{
    return qEnvironmentVariableIntValue("TRACEDESK_SOAK") > 0;
}

} // namespace

int rounds(int usual)
{
    return std::max(1, (isSoak() ? usual * soakFactor : usual) / slowness);
}

int stride(int usual)
{
    return isSoak() ? 1 : slowness == 1 ? usual : 7 * usual;
}

} // namespace tracedesk::tests
