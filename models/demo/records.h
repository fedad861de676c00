#pragma once

#include "demo/outbreak.h"

#include <cstdint>
#include <vector>

namespace tracedesk::demo {

/// A line of the base-station log.
struct PhoneRecord
{
    DemoTime at = 0;
    std::uint16_t cell = 0;
};

enum class CardChannel : std::uint8_t { onSite, online };

/// A line of the card log.
struct CardRecord
{
    DemoTime at = 0;
    std::uint32_t subject = 0;  ///< whose card, not always who paid
    std::uint32_t merchant = 0; ///< a place, or the number of an online merchant
    std::uint32_t amount = 0;   ///< won
    CardChannel channel = CardChannel::onSite;
    bool cancelled = false;
};

/// A line of a venue's entry log.
struct EntryRecord
{
    DemoTime at = 0;
    std::uint32_t place = 0;
};

/// A merchant without a shop: its address is a head office in Seoul.
struct OnlineMerchant
{
    const char *code;
    const char *name;
    const char *address;
    epi::LatLng at;
};
[[nodiscard]] const std::vector<OnlineMerchant> &onlineMerchants();

/// What the providers' machines write down about a day. The levels of noise and their reasons are in
/// docs/demonstration.md. Pure: the same day gives the same records, whoever else is asked for. Records are
/// appended in the order of time (cancellations of payments aside).
class RecordMaker
{
public:
    explicit RecordMaker(const Outbreak &outbreak)
        : m_outbreak(outbreak)
    {
    }

    void phone(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<PhoneRecord> &records) const;
    void cards(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<CardRecord> &records) const;
    void entries(std::uint32_t person, std::int32_t day, const DayPlan &plan, std::vector<EntryRecord> &records) const;

private:
    const Outbreak &m_outbreak;
};

} // namespace tracedesk::demo
