#pragma once

#include "desk/anomalies.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tracedesk::tests {

using Moment = desk::Anomaly::Moment;

inline epi::Uuid numbered(std::uint8_t kind, std::uint32_t number)
{
    epi::Uuid id{};
    id[0] = kind;
    for (std::size_t i = 0; i < 4; ++i)
        id[12 + i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
    return id;
}
inline epi::AccountId account(std::uint32_t number)
{
    return epi::AccountId(numbered(0xa0, number));
}
inline epi::PersonId person(std::uint32_t number)
{
    return epi::PersonId(numbered(0xb0, number));
}

/// Midnight where the response is (rules: UTC+9) at the beginning of day `day`; day 0 is 2020-03-02.
inline Moment midnight(int day)
{
    return Moment(std::chrono::sys_days{std::chrono::year{2020} / 3 / 2} + std::chrono::days(day)) - std::chrono::hours(9);
}
inline Moment at(int day, double hour)
{
    return midnight(day) + std::chrono::milliseconds(static_cast<std::int64_t>(hour * 3'600'000));
}

/// An activity record as tests need it: entries that are numbered when they are all there, by time, those of one moment in the
/// order they were written.
class InventedRecord
{
public:
    epi::AuditRecord &add(std::uint32_t who, epi::Role role, Moment when, epi::AuditAct act, std::uint32_t about = 0)
    {
        epi::AuditRecord record;
        record.at = when;
        record.account = account(who);
        record.role = role;
        record.act = act;
        if (about != 0)
            record.subject = person(about);
        return m_records.emplace_back(record);
    }
    /// One opening: looks written one after the other.
    void open(std::uint32_t who, epi::Role role, Moment when, std::uint32_t first, std::uint32_t count = 1)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            add(who, role, when + std::chrono::milliseconds(i), epi::AuditAct::looked, first + i);
    }
    void fail(std::uint32_t upon, Moment when)
    {
        epi::AuditRecord &record = add(0, epi::Role::owner, when, epi::AuditAct::logInFailed);
        record.account = {};
        record.outcome = epi::AuditOutcome::refused;
        record.object = upon == 0 ? epi::Uuid{} : account(upon).uuid();
    }
    void exportRows(std::uint32_t who, epi::Role role, Moment when, std::uint64_t rows)
    {
        epi::AuditRecord &record = add(who, role, when, epi::AuditAct::exported);
        record.object = numbered(0xc0, static_cast<std::uint32_t>(m_records.size()));
        record.count = rows;
    }
    [[nodiscard]] std::vector<epi::AuditRecord> take()
    {
        std::ranges::stable_sort(m_records, {}, &epi::AuditRecord::at);
        for (std::size_t i = 0; i < m_records.size(); ++i)
            m_records[i].sequence = i + 1;
        return std::move(m_records);
    }

private:
    std::vector<epi::AuditRecord> m_records;
};

inline desk::ReviewRules writtenRules()
{
    return *desk::parseReviewRules(desk::writtenReviewRules(), "built in");
}

} // namespace tracedesk::tests
