#include "intake/frames.h"

#include <cstring>
#include <utility>

namespace tracedesk::intake {

namespace {

constexpr std::size_t headBytes = 5;

} // namespace

bool FrameStream::nonsense(std::string why)
{
    m_state = State::broken;
    m_why = std::move(why);
    m_pending.clear();
    return false;
}

bool FrameStream::feed(std::string_view bytes)
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

bool FrameStream::frame(FrameType type, std::string_view payload)
{
    FrameUnpacker in(payload);
    if (m_state == State::silent) {
        std::uint32_t magic = 0;
        std::uint32_t version = 0;
        in.plain(magic);
        in.plain(version);
        in.flag(m_confinement.filter);
        in.flag(m_confinement.landlock);
        if (type != FrameType::hello || !in.isDone() || magic != frameMagic || version != frameVersion)
            return nonsense("no greeting of this version");
        m_state = State::answering;
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
    if (type == FrameType::done) {
        if (!payload.empty() || !isComplete())
            return nonsense("a frame out of place");
        m_state = State::done;
        return true;
    }
    return content(type, payload);
}

} // namespace tracedesk::intake
