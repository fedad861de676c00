#include "tests/support/places.h"

namespace tracedesk::tests {

QString resources(const char *below)
{
    return QStringLiteral(TRACEDESK_RESOURCES) + QLatin1String(below);
}

QString fixtures(const char *below)
{
    return QStringLiteral(TRACEDESK_TESTS) + QLatin1String(below);
}

QString shared(const char *below)
{
    return QStringLiteral(TRACEDESK_SHARED) + QLatin1String(below);
}

QString programs(const char *below)
{
    return QStringLiteral(TRACEDESK_BIN) + QLatin1String(below);
}

} // namespace tracedesk::tests
