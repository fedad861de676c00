#include "intake/frame_parts.h"
#include "intake/frames.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace tracedesk::intake {

namespace {

constexpr std::size_t recordsPerFrame = 256 * 1024;
constexpr std::size_t writtenAtOnce = 128 * 1024;

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

FrameWriter::FrameWriter(int descriptor)
    : m_descriptor(descriptor)
{
    m_out.reserve(writtenAtOnce);
}

/// What the reader waits for leaves at once; content when there is enough of it.
bool FrameWriter::send(FrameType type)
{
    FramePacker head;
    head.plain(static_cast<std::uint32_t>(m_packer.bytes().size()));
    head.plain(static_cast<std::uint8_t>(type));
    const bool sent = write(head.bytes()) && write(m_packer.bytes());
    m_packer.clear();
    const bool waitedFor =
        type == FrameType::hello || type == FrameType::progress || type == FrameType::error || type == FrameType::done;
    return sent && (!waitedFor || flush());
}

bool FrameWriter::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t fits = std::min(bytes.size(), writtenAtOnce - m_out.size());
        m_out.insert(m_out.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(fits));
        bytes.remove_prefix(fits);
        if (m_out.size() == writtenAtOnce && !flush())
            return false;
    }
    return true;
}

bool FrameWriter::flush()
{
    const bool written = writeAll(m_descriptor, {m_out.data(), m_out.size()});
    m_out.clear();
    return written;
}

bool FrameWriter::hello(SelfConfinement confinement)
{
    m_packer.plain(frameMagic);
    m_packer.plain(frameVersion);
    m_packer.flag(confinement.filter);
    m_packer.flag(confinement.landlock);
    return send(FrameType::hello);
}

bool FrameWriter::progress(std::uint64_t done, std::uint64_t total)
{
    m_packer.plain(done);
    m_packer.plain(total);
    return send(FrameType::progress);
}

bool FrameWriter::error(const epi::Error &error)
{
    m_packer.choice(error.code, epi::ErrorCode::internal);
    m_packer.list(error.arguments, 16, [&](const std::string &text) { m_packer.text(text); });
    return send(FrameType::error);
}

bool FrameWriter::done()
{
    return send(FrameType::done);
}

bool FrameWriter::sendBatch(const epi::RecordBatch &batch)
{
    if (!sendList(FrameType::subjects, batch.subjects, [](FramePacker &a, const std::string &text) { a.text(text); }) ||
        !sendList(FrameType::places, batch.places, [](FramePacker &a, const epi::Place &place) { describePlace(a, place); }))
        return false;
    const epi::RecordColumns &r = batch.records;
    for (std::size_t first = 0; first < r.size(); first += recordsPerFrame) {
        const std::size_t count = std::min(recordsPerFrame, r.size() - first);
        m_packer.plain(static_cast<std::uint32_t>(count));
        const auto column = [&](const auto &values) {
            m_packer.flag(!values.empty());
            if (!values.empty())
                m_packer.column(values.data() + first, count);
        };
        column(r.subject);
        column(r.begin);
        column(r.duration);
        column(r.place);
        column(r.latitude);
        column(r.longitude);
        column(r.accuracy);
        column(r.amount);
        column(r.line);
        if (!send(FrameType::records))
            return false;
    }
    return true;
}

bool FrameWriter::file(std::uint32_t index, const ParsedFile &file)
{
    m_packer.plain(index);
    m_packer.plain(static_cast<std::uint8_t>(file.content.index()));
    m_packer.flag(file.placeTable);
    describeCounts(m_packer, file.counts);
    describePeriod(m_packer, file.period);
    if (!send(FrameType::fileBegin) ||
        !sendList(FrameType::rejects, file.rejected, [](FramePacker &a, const auto &row) { describeReject(a, row); }) ||
        !sendList(FrameType::remarks, file.remarks, [](FramePacker &a, const auto &remark) { describeRemark(a, remark); }) ||
        !sendList(FrameType::persons, file.persons, [](FramePacker &a, const auto &person) { describePerson(a, person); }))
        return false;
    const bool sent = std::visit(
        [&](const auto &content) {
            using T = std::remove_cvref_t<decltype(content)>;
            if constexpr (std::is_same_v<T, epi::RecordBatch>)
                return sendBatch(content);
            else if constexpr (std::is_same_v<T, std::vector<ListedCase>>)
                return sendList(FrameType::cases, content, [](FramePacker &a, const auto &one) { describeCase(a, one); });
            else if constexpr (std::is_same_v<T, std::vector<ListedExposure>>)
                return sendList(FrameType::exposures, content, [](FramePacker &a, const auto &one) { describeExposure(a, one); });
            else if constexpr (std::is_same_v<T, std::vector<ListedContact>>)
                return sendList(FrameType::contacts, content, [](FramePacker &a, const auto &one) { describeContact(a, one); });
            else
                return sendList(FrameType::visits, content, [](FramePacker &a, const auto &one) { describeVisit(a, one); });
        },
        file.content);
    return sent && send(FrameType::fileEnd);
}

} // namespace tracedesk::intake
