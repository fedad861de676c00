#include "intake/frame_parts.h"
#include "intake/frames.h"
#include "intake/place_table.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace tracedesk::intake {

namespace {

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
    case FileKind::namedContacts:
        return 4;
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
    case 4:
        return std::vector<ListedContact>{};
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
    : FrameStream(std::move(progress))
    , m_names(std::move(files))
    , m_profile(profile.name)
    , m_kind(profile.kind)
    , m_plane(profile.coordinates == epi::CoordinateSystem::localMetres)
    , m_limits(limits)
{
}

bool FrameReader::content(FrameType type, std::string_view payload)
{
    FrameUnpacker in(payload, m_plane);
    if (m_inFile)
        return part(type, in);
    if (type == FrameType::fileBegin)
        return begin(in);
    return nonsense("a frame out of place");
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
    m_inFile = true;
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
    case FrameType::contacts:
        list(std::get_if<4>(&file.content), [](FrameUnpacker &a, ListedContact &one) { describeContact(a, one); });
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
        m_inFile = false;
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
