#pragma once

#include "epi/id.h"
#include "epi/time_span.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tracedesk::epi {

/// The kinds of data a store keeps, told apart by how long they may be kept. Numbers are signed for good: new ones go at the end.
enum class DataClass : std::uint8_t {
    positions,     ///< provider records of where a phone was: base stations, GPS
    payments,      ///< provider records of cards
    entryLogs,     ///< provider records of check-ins
    providerFiles, ///< what was imported, as it came, with the rows that were refused
    persons,       ///< names, phones, addresses, and by what tokens files speak of them
    cases,
    interviews,
    visits,
    contacts,
    links,    ///< stated exposures between cases
    findings, ///< what the engine made of them: stays, co-presences, clusters, sources
    answers,  ///< to questionnaires
    notes,    ///< what officers noted on the work: what became of questions, tasks, who handed a case to whom
};
inline constexpr std::array allDataClasses = {
    DataClass::positions, DataClass::payments,   DataClass::entryLogs, DataClass::providerFiles, DataClass::persons,
    DataClass::cases,     DataClass::interviews, DataClass::visits,    DataClass::contacts,      DataClass::links,
    DataClass::findings,  DataClass::answers,    DataClass::notes};

/// What is to be destroyed.
enum class DestructionScope : std::uint8_t {
    everything = 1, ///< the response has ended
    expired,        ///< what was kept as long as the policy lets it
    person,         ///< all that is kept of one person
};

/// A kind of data in a plan of destruction, and how much there is of it.
struct DestructionCount
{
    DataClass what = DataClass::positions;
    std::uint64_t count = 0; ///< rows, files, persons, ...
    Instant until{};         ///< only what was imported before; the epoch: all

    bool operator==(const DestructionCount &) const = default;
};

} // namespace tracedesk::epi
