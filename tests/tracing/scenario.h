#pragma once

#include "tracing/trace.h"

#include <QByteArrayList>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace tracedesk::tests {

/// A small outbreak in a text file: who, what records, and what has to be found. One statement a line, words split by
/// blanks, `#` begins a comment; times are local (UTC+9). Statements:
///   policy NAME VALUE                     overrides a number (seconds, metres, days)
///   place NAME LAT LNG [RADIUS [AZIMUTH]]
///   record KIND PERSON TIME PLACE [SECONDS]   KIND: cell gps card entry; several TIMEs joined by commas, or
///                                         FROM/TO/STEPMINUTES
///   fix PERSON TIME LAT LNG               a GPS fix without a place
///   case PERSON [onset=DAY] [sample=DAY] [isolated=DAY] [imported]
///   visit PERSON FROM TO PLACE            TO may be -
///   link SOURCE EXPOSED [SETTING]
///   expect ...                            kept for the test
struct Scenario
{
    tracing::Input input;
    epi::Policy policy;
    std::vector<std::string> names; ///< by person
    QList<QByteArrayList> expectations;
    QString fault; ///< empty, or what could not be understood

    [[nodiscard]] std::uint32_t person(const QByteArray &name) const;
    [[nodiscard]] std::uint32_t caseOf(const QByteArray &name) const;
};

[[nodiscard]] Scenario readScenario(const QString &path);
[[nodiscard]] epi::Instant localTime(const QByteArray &text);
/// The policy of tests: KCDC 2020-03.
[[nodiscard]] epi::Policy testPolicy();

} // namespace tracedesk::tests
