#include "intake/frame_parts.h"
#include "intake/frames.h"
#include "intake/place_table.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace tracedesk::intake {

namespace {

constexpr std::size_t headBytes = 5;

/// The content a file of this kind must have.
std::size_t contentIndex(FileKind kind)
{
    switch (kind) {
    case FileKind::lineList:
        return 0;
    case FileKind::contactList:
        return 1;
    case FileKind::route:
        return 2;
    default:
        return 3;
    }
}

Content emptyContent(std::size_t index, FileKind kind)
{
    switch (index) {
    case 0:
        return std::vector<ListedCase>{};
    case 1:
        return std::vector<ListedExposure>{};
    case 2:
        return std::vector<ListedVisit>{};
    default:
        return epi::RecordBatch{recordKind(kind), {}, {}, {}};
    }
}

template<class T, class F> void takeAll(FrameUnpacker &in, std::vector<T> &values, F describe)
{
    while (in.isGood() && !in.isDone())
        describe(in, values.emplace_back());
}

} // namespace

FrameReader::FrameReader(std::vector<std::string> files, const Profile &profile, const Limits &limits, Progress progress)
    : m_names(std::move(files))
    , m_profile(profile.name)
    , m_kind(profile.kind)
    , m_plane(profile.coordinates == epi::CoordinateSystem::localMetres)
    , m_limits(limits)
    , m_progress(std::move(progress))
{
}

bool FrameReader::nonsense(std::string why)
{
    m_state = State::broken;
    m_why = std::move(why);
    m_pending.clear();
    return false;
}

bool FrameReader::feed(std::string_view bytes)
{
    if (m_state == State::broken)
        return false;
    if (m_state == State::done || m_error)
        return bytes.empty() || nonsense("bytes behind the end");
    m_pending.append(bytes);
    std::size_t at = 0;
    while (m_pending.size() - at >= headBytes && m_state != State::done && !m_error) {
        std::uint32_t length = 0;
        std::memcpy(&length, m_pending.data() + at, sizeof length);
        if (length > longestFrame)
            return nonsense("a frame too long");
        if (m_pending.size() - at - headBytes < length)
            break;
        const auto type = static_cast<FrameType>(m_pending[at + 4]);
        if (!frame(type, std::string_view(m_pending).substr(at + headBytes, length)))
            return false;
        at += headBytes + length;
    }
    m_pending.erase(0, at);
    if ((m_state == State::done || m_error) && !m_pending.empty())
        return nonsense("bytes behind the end");
    return true;
}

bool FrameReader::frame(FrameType type, std::string_view payload)
{
    FrameUnpacker in(payload, m_plane);
    if (m_state == State::silent) {
        std::uint32_t magic = 0;
        std::uint32_t version = 0;
        in.plain(magic);
        in.plain(version);
        in.flag(m_confinement.filter);
        in.flag(m_confinement.landlock);
        if (type != FrameType::hello || !in.isDone() || magic != frameMagic || version != frameVersion)
            return nonsense("no greeting of this version");
        m_state = State::between;
        return true;
    }
    if (type == FrameType::progress) {
        std::uint64_t done = 0;
        std::uint64_t total = 0;
        in.plain(done);
        in.plain(total);
        if (!in.isDone())
            return nonsense("progress");
        if (m_progress)
            m_progress(done, total);
        return true;
    }
    if (type == FrameType::error) {
        epi::Error error;
        in.choice(error.code, epi::ErrorCode::internal);
        in.list(error.arguments, 16, [&](std::string &text) { in.text(text); });
        if (!in.isDone())
            return nonsense("error");
        m_error = std::move(error);
        return true;
    }
    if (m_state == State::inFile)
        return part(type, in);
    if (type == FrameType::fileBegin)
        return begin(in);
    if (type != FrameType::done || !payload.empty() || m_files.size() != m_names.size())
        return nonsense("a frame out of place");
    m_state = State::done;
    return true;
}

bool FrameReader::begin(FrameUnpacker &in)
{
    std::uint32_t index = 0;
    std::uint8_t content = 0;
    ParsedFile file;
    in.plain(index);
    in.plain(content);
    in.flag(file.placeTable);
    describeCounts(in, file.counts);
    describePeriod(in, file.period);
    if (!in.isDone() || index != m_files.size() || index >= m_names.size() || content != contentIndex(m_kind) ||
        (file.placeTable && placeFieldsOf(m_kind).empty()) || !file.counts.addUp() || file.counts.stored > m_limits.rows ||
        file.counts.rejected > m_limits.rejectedRows + m_limits.blockBytes)
        return nonsense("begin of a file");
    file.fileName = std::filesystem::path(m_names[index]).filename().string();
    file.profile = m_profile;
    file.content = emptyContent(content, m_kind);
    m_files.push_back(std::move(file));
    m_state = State::inFile;
    return true;
}

void FrameReader::records(FrameUnpacker &in)
{
    auto &r = std::get<epi::RecordBatch>(m_files.back().content).records;
    std::uint32_t count = 0;
    in.plain(count);
    const std::size_t before = r.size();
    if (count == 0 || before + count > m_files.back().counts.stored)
        in.spoil();
    const auto column = [&](auto &values, bool needed) {
        bool there = false;
        in.flag(there);
        // A column is there from the first record to the last, or not at all.
        if ((needed && !there) || (before != 0 && there != !values.empty()))
            in.spoil();
        // Room for what was announced and is within the limits: memory that is not used costs nothing, growing does.
        if (there && before == 0 && in.isGood())
            values.reserve(m_files.back().counts.stored);
        if (there)
            in.column(values, in.isGood() ? count : 0);
    };
    column(r.subject, true);
    column(r.begin, true);
    column(r.duration, false);
    column(r.place, false);
    column(r.latitude, false);
    column(r.longitude, false);
    column(r.accuracy, false);
    column(r.amount, false);
    column(r.line, true);
}

bool FrameReader::part(FrameType type, FrameUnpacker &in)
{
    ParsedFile &file = m_files.back();
    const bool batch = std::holds_alternative<epi::RecordBatch>(file.content);
    const auto list = [&](auto *values, auto describe) {
        if (values == nullptr)
            in.spoil();
        else
            takeAll(in, *values, describe);
    };
    switch (type) {
    case FrameType::rejects:
        takeAll(in, file.rejected, [&](FrameUnpacker &a, epi::RejectedRow &row) {
            row.file = file.fileName;
            describeReject(a, row);
        });
        break;
    case FrameType::remarks:
        takeAll(in, file.remarks, [](FrameUnpacker &a, epi::Remark &remark) { describeRemark(a, remark); });
        break;
    case FrameType::persons:
        takeAll(in, file.persons, [](FrameUnpacker &a, epi::Person &person) { describePerson(a, person); });
        break;
    case FrameType::cases:
        list(std::get_if<0>(&file.content), [](FrameUnpacker &a, ListedCase &one) { describeCase(a, one); });
        break;
    case FrameType::exposures:
        list(std::get_if<1>(&file.content), [](FrameUnpacker &a, ListedExposure &one) { describeExposure(a, one); });
        break;
    case FrameType::visits:
        list(std::get_if<2>(&file.content), [](FrameUnpacker &a, ListedVisit &one) { describeVisit(a, one); });
        break;
    case FrameType::subjects:
        list(batch ? &std::get<3>(file.content).subjects : nullptr, [](FrameUnpacker &a, std::string &text) { a.text(text); });
        break;
    case FrameType::places:
        list(batch ? &std::get<3>(file.content).places : nullptr,
             [](FrameUnpacker &a, epi::Place &place) { describePlace(a, place); });
        break;
    case FrameType::records:
        if (batch)
            records(in);
        else
            in.spoil();
        break;
    case FrameType::fileEnd:
        if (!isWhole())
            return nonsense("a file that does not add up");
        m_state = State::between;
        break;
    default:
        return nonsense("a frame out of place");
    }
    return in.isDone() || nonsense("a part that cannot be");
}

bool FrameReader::isWhole() const
{
    const ParsedFile &file = m_files.back();
    if (file.rejected.size() != file.counts.rejected)
        return false;
    if (const auto *batch = std::get_if<epi::RecordBatch>(&file.content))
        return isWhole(*batch, file.placeTable);
    return std::visit(
        [&](const auto &content) {
            if constexpr (requires { content.size(); })
                return content.size() == file.counts.stored;
            else
                return false;
        },
        file.content);
}

bool FrameReader::isWhole(const epi::RecordBatch &batch, bool placeTable) const
{
    const epi::RecordColumns &r = batch.records;
    const std::uint64_t stored = m_files.back().counts.stored;
    if (placeTable)
        return r.size() == 0 && batch.subjects.empty() && batch.places.size() == stored;
    if (r.size() != stored || r.latitude.empty() != r.longitude.empty())
        return false;
    const auto below = [](const std::vector<std::uint32_t> &indices, std::size_t size, std::uint32_t orElse) {
        return std::ranges::all_of(indices, [&](std::uint32_t i) { return i < size || i == orElse; });
    };
    constexpr auto noPlace = epi::RecordColumns::noPlace;
    if (!std::ranges::all_of(r.subject, [&](std::uint32_t i) { return i < batch.subjects.size(); }) ||
        !below(r.place, std::min<std::size_t>(batch.places.size(), noPlace), noPlace))
        return false;
    for (std::size_t i = 0; i < r.duration.size(); ++i)
        if (r.duration[i] > 0xFFFFFFFFU - r.begin[i])
            return false;
    return std::ranges::all_of(r.latitude, [](std::int32_t v) { return v >= -900'000'000 && v <= 900'000'000; }) &&
           std::ranges::all_of(r.longitude, [](std::int32_t v) { return v >= -1'800'000'000 && v <= 1'800'000'000; });
}

} // namespace tracedesk::intake
