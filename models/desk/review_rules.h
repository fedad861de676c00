#pragma once

#include "epi/result.h"
#include "epi/time_span.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace tracedesk::desk {

/// What counts as odd in the activity record, and how often it is reviewed (resources/review/rules.json,
/// docs/decisions/0024). A limit is the least that is a finding.
struct ReviewRules
{
    epi::Seconds utcOffset{}; ///< local time of days and nights

    /// Different persons that an account looked at or was shown whole.
    struct Persons
    {
        std::uint32_t perHour = 0;
        std::uint32_t perDay = 0; ///< 24 hours
        double timesUsual = 0;    ///< of the median day of the account and of its role, whichever is more
        std::uint32_t least = 0;  ///< a day with fewer is never unusual
        std::int32_t baselineDays = 0;
        std::uint32_t baselineLeast = 0; ///< days that a median must rest on
    } persons;

    /// Cases a local day, opened or with somebody shown whole, on which the account did not work: a case with its contacts, or a
    /// cluster, is one.
    struct Outside
    {
        std::int32_t days = 0; ///< before and after the look
        std::uint32_t surveyorCases = 0;
        std::uint32_t otherCases = 0; ///< of every other role
    } outside;

    /// Local hours; a night that begins after it ends runs over midnight.
    struct Night
    {
        std::int32_t beginHour = 0;
        std::int32_t endHour = 0;
        std::uint32_t acts = 0;
        std::uint32_t logIns = 0;
        std::uint32_t habitNights = 0; ///< so many nights like this within the days before: night duty
        std::int32_t habitDays = 0;
    } night;

    struct Failures
    {
        epi::Seconds window{};
        std::uint32_t logIns = 0;
        std::uint32_t refusedPerDay = 0;
    } failures;

    struct Exports
    {
        std::uint32_t perDay = 0;
        std::uint64_t rowsPerDay = 0;
    } exports;

    std::uint32_t revealsPerDay = 0;
    std::int32_t reviewEveryDays = 0;
};

/// Reads rules: every number stands as {"value": ..., "source" or "assumption": "..."}. Nothing may be missing, unknown, without
/// (or with both) of the two or out of its range. Errors: policyInvalid (`path`, where in the document, why).
[[nodiscard]] epi::Result<ReviewRules> parseReviewRules(std::string_view json, const std::string &path);

/// Those in `file`; where there is none, those the program was built with. Errors: as parseReviewRules, and unreadableFile.
[[nodiscard]] epi::Result<ReviewRules> readReviewRules(const std::filesystem::path &file);

/// resources/review/rules.json as it was when the program was built.
[[nodiscard]] std::string_view writtenReviewRules();

} // namespace tracedesk::desk
