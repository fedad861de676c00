#pragma once

#include "demo/outbreak.h"
#include "demo/records.h"
#include "demo/requests.h"
#include "tracing/trace.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::tests {

/// A stay that did happen, and what became of it in the interview.
struct TrueStay
{
    demo::DemoTime begin = 0;
    demo::DemoTime end = 0;
    std::uint32_t place = 0;
    bool home = false;
    bool told = false;
    bool wrongDay = false;
    bool struck = false; ///< taken out of the interview by the experiment
};

struct ToldVisit
{
    epi::Visit visit;
    std::optional<std::size_t> stay; ///< of the true ones: which is meant
};

struct Payment
{
    demo::CardRecord record;
    bool own = true; ///< paid by the person, not by a member of the household
};

/// One listed case of an outbreak: what happened, what the records say, what was told.
struct ToldCase
{
    std::uint32_t person = 0;
    demo::DemoTime begin = 0; ///< of what was asked for
    demo::DemoTime end = 0;
    epi::Case facts;
    std::vector<TrueStay> stays; ///< by begin
    std::vector<demo::PhoneRecord> phone;
    std::vector<Payment> payments; ///< at a till
    std::vector<demo::EntryRecord> entries;
    std::vector<ToldVisit> visits;

    [[nodiscard]] const TrueStay *stayAt(demo::DemoTime t) const;
};

/// The listed cases of an outbreak with their interviews, read back out of its own routes.csv and held against the plans.
/// `scratch` is a folder for that file.
[[nodiscard]] std::vector<ToldCase> toldCases(const demo::Outbreak &outbreak, const std::filesystem::path &scratch);

[[nodiscard]] epi::Instant instantOf(demo::DemoTime t);
[[nodiscard]] demo::DemoTime demoTime(epi::Instant t);
/// Metres between two points of the town.
[[nodiscard]] double metres(demo::Point a, demo::Point b);

} // namespace tracedesk::tests
