#pragma once

#include "epi/geodesy.h"
#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tracedesk::epi {

enum class InterviewMode : std::uint8_t { phone, faceToFace, proxy, document };

struct Interview
{
    InterviewId id;
    CaseId caseId;
    InterviewMode mode = InterviewMode::phone;
    std::optional<Instant> held;
    std::string interviewer;
    std::string notes;
    std::uint32_t revision = 0;

    bool operator==(const Interview &) const = default;
};

enum class VisitStatus : std::uint8_t { claimed, proposed, confirmed, rejected };

/// Somewhere a person was, as claimed in an interview or confirmed by an officer.
/// Times may each be off by `margin`; a missing end is "not said".
struct Visit
{
    VisitId id;
    CaseId caseId;
    InterviewId interview; ///< null when imported without one
    Instant begin{};
    std::optional<Instant> end;
    Seconds margin{0};
    std::string placeName;
    std::string address;
    std::optional<LatLng> position; ///< none: still to be placed on the map
    std::string transport;
    std::string companions;
    std::optional<bool> mask;
    VisitStatus status = VisitStatus::claimed;
    ImportBatchId batch; ///< null when entered by hand
    std::uint32_t line = 0;
    std::uint32_t revision = 0;

    bool operator==(const Visit &) const = default;
};

} // namespace tracedesk::epi
