#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tracedesk::epi {

/// The 16 bytes of a UUID in network order (RFC 9562). All zero means "none".
using Uuid = std::array<std::uint8_t, 16>;

/// UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, then 74 of the 80 random bits given.
/// Values made in later milliseconds compare greater, so ids sort by creation.
[[nodiscard]] Uuid uuid7(std::chrono::sys_time<std::chrono::milliseconds> now, std::span<const std::uint8_t, 10> random);

/// When a UUIDv7 was made.
[[nodiscard]] std::chrono::sys_time<std::chrono::milliseconds> timeOf(const Uuid &uuid);

/// 36 characters, lower case: 0190163d-8694-739b-aea5-966c26f8ad91.
[[nodiscard]] std::string toString(const Uuid &uuid);
/// Accepts exactly the form of toString, either case; anything else is nothing.
[[nodiscard]] std::optional<Uuid> parseUuid(std::string_view text);

/// An identifier that cannot be mistaken for one of another kind.
template<class Tag> class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(const Uuid &uuid)
        : m_uuid(uuid)
    {
    }

    [[nodiscard]] constexpr bool isNull() const { return m_uuid == Uuid{}; }
    [[nodiscard]] constexpr const Uuid &uuid() const { return m_uuid; }
    [[nodiscard]] std::string toString() const { return epi::toString(m_uuid); }
    [[nodiscard]] static std::optional<Id> parse(std::string_view text)
    {
        const auto uuid = parseUuid(text);
        return uuid ? std::optional(Id(*uuid)) : std::nullopt;
    }

    constexpr auto operator<=>(const Id &) const = default;

private:
    Uuid m_uuid{};
};

using PersonId = Id<struct PersonTag>;
using CaseId = Id<struct CaseTag>;
using InterviewId = Id<struct InterviewTag>;
using VisitId = Id<struct VisitTag>;
using ContactId = Id<struct ContactTag>;
using ExposureId = Id<struct ExposureTag>;
using ClusterId = Id<struct ClusterTag>;
using ImportBatchId = Id<struct ImportBatchTag>;
using ApprovalId = Id<struct ApprovalTag>;
using AccountId = Id<struct AccountTag>;
using RulingId = Id<struct RulingTag>;
using AnswersId = Id<struct AnswersTag>;
using HandOverId = Id<struct HandOverTag>;
using TaskId = Id<struct TaskTag>;

} // namespace tracedesk::epi

template<class Tag> struct std::hash<tracedesk::epi::Id<Tag>>
{
    std::size_t operator()(const tracedesk::epi::Id<Tag> &id) const noexcept
    {
        std::uint64_t word = 0; // the tail of a UUIDv7 is random
        for (std::size_t byte = 8; byte < 16; ++byte)
            word = word << 8 | id.uuid()[byte];
        return static_cast<std::size_t>(word);
    }
};
