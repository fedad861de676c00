#include "vault/attempts.h"

#include "vault/canonical.h"
#include "vault/digest.h"
#include "vault/durable_file.h"

#include <algorithm>
#include <ctime>
#include <string>

namespace tracedesk::vault {

namespace {

using epi::ErrorCode;

constexpr std::size_t fileLimit = 64 * 1024;
constexpr std::array<std::uint8_t, 8> mark = {'T', 'R', 'D', 'K', 'T', 'R', 'Y', '1'};
constexpr std::chrono::seconds longestWait{300};

std::filesystem::path pathIn(const std::filesystem::path &folder)
{
    return folder / Attempts::fileName;
}

std::chrono::seconds waitAfter(std::uint32_t failures)
{
    constexpr std::uint32_t free = 2;      // slips of the finger
    constexpr std::uint32_t doublings = 9; // 512 seconds: more than the longest
    return failures <= free ? std::chrono::seconds(0)
                            : std::min(std::chrono::seconds(1LL << std::min(failures - free - 1, doublings)), longestWait);
}

} // namespace

MachineTime machineTime()
{
    MachineTime time;
    if (const auto run = readFile("/proc/sys/kernel/random/boot_id", 64)) {
        const std::string_view text(reinterpret_cast<const char *>(run->data()), std::min<std::size_t>(run->size(), 36));
        if (const auto uuid = epi::parseUuid(text))
            time.run = *uuid;
    }
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    time.since = std::chrono::seconds(now.tv_sec) +
                 std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
    return time;
}

Attempts Attempts::load(const std::filesystem::path &folder)
{
    Attempts attempts;
    const auto bytes = readFile(pathIn(folder), fileLimit);
    if (!bytes || bytes->size() < mark.size() + std::tuple_size_v<Digest>)
        return attempts;
    const auto covered = std::span(*bytes).first(bytes->size() - std::tuple_size_v<Digest>);
    if (!std::ranges::equal(digestOf(std::span<const std::uint8_t>(covered)), std::span(*bytes).last(std::tuple_size_v<Digest>)))
        return attempts;
    CanonicalReader reader(covered);
    if (reader.array<8>() != mark)
        return attempts;
    for (std::size_t left = reader.u16(); left > 0 && reader.isValid(); --left) {
        Failures &one = attempts.m_failures.emplace_back();
        one.account = epi::AccountId(reader.array<16>());
        one.count = reader.u32();
        one.last.run = reader.array<16>();
        one.last.since = std::chrono::milliseconds(static_cast<std::int64_t>(reader.u64()));
    }
    return attempts;
}

epi::Result<void> Attempts::save(const std::filesystem::path &folder) const
{
    CanonicalWriter writer;
    writer.fixed(mark).u16(static_cast<std::uint16_t>(m_failures.size()));
    for (const Failures &one : m_failures)
        writer.fixed(one.account.uuid())
            .u32(one.count)
            .fixed(one.last.run)
            .u64(static_cast<std::uint64_t>(one.last.since.count()));
    writer.fixed(digestOf(std::span(writer.written())));
    return replaceFile(pathIn(folder), writer.written());
}

const Attempts::Failures *Attempts::find(epi::AccountId account) const
{
    const auto at = std::ranges::find(m_failures, account, &Failures::account);
    return at == m_failures.end() ? nullptr : &*at;
}

std::uint32_t Attempts::failures(epi::AccountId account) const
{
    const Failures *of = find(account);
    return of == nullptr ? 0 : of->count;
}

bool Attempts::isShut(epi::AccountId account, bool neverShut) const
{
    return !neverShut && !account.isNull() && failures(account) >= mostFailures;
}

epi::Result<void> Attempts::allows(epi::AccountId account, bool neverShut, const MachineTime &now) const
{
    const Failures *of = find(account);
    if (of == nullptr)
        return {};
    if (isShut(account, neverShut))
        return epi::fail(ErrorCode::tooManyAttempts);
    const auto waited = now.run == of->last.run ? now.since - of->last.since : now.since;
    const auto left = waitAfter(of->count) - waited;
    if (left <= std::chrono::milliseconds(0))
        return {};
    return epi::fail(ErrorCode::tooManyAttempts, std::to_string(std::chrono::ceil<std::chrono::seconds>(left).count()));
}

void Attempts::addFailure(epi::AccountId account, const MachineTime &now)
{
    auto at = std::ranges::find(m_failures, account, &Failures::account);
    if (at == m_failures.end())
        at = m_failures.insert(m_failures.end(), {account, 0, {}});
    at->count = std::min(at->count + 1, 1'000'000U);
    at->last = now;
}

void Attempts::forget(epi::AccountId account)
{
    std::erase_if(m_failures, [&](const Failures &one) { return one.account == account; });
}

} // namespace tracedesk::vault
