#pragma once

#include "epi/result.h"
#include "intake/frame_bytes.h"
#include "intake/limits.h"
#include "intake/parsed_file.h"
#include "intake/profile.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// Changes with every change of a frame.
inline constexpr std::uint32_t frameVersion = 1;
inline constexpr std::uint32_t frameMagic = 0x46494454; // "TDIF"
inline constexpr std::uint32_t longestFrame = 32 * 1024 * 1024;

/// The conversation is: hello, any number of progress, then for each file begin, its parts, end; then done. Or error
/// at any point. A frame is u32 length, u8 type, payload; little-endian.
enum class FrameType : std::uint8_t {
    hello = 1,
    progress,
    fileBegin,
    rejects,
    remarks,
    persons,
    cases,
    exposures,
    visits,
    subjects,
    places,
    records,
    fileEnd,
    error,
    done,
};

/// What the program could do to itself before it looked at any input.
struct SelfConfinement
{
    bool filter = false;   ///< system call filter
    bool landlock = false; ///< no file can be opened
};

/// Writes frames to a descriptor. Returns false once the reader is gone.
class FrameWriter
{
public:
    explicit FrameWriter(int descriptor);

    bool hello(SelfConfinement confinement);
    bool progress(std::uint64_t done, std::uint64_t total);
    bool file(std::uint32_t index, const ParsedFile &file);
    bool error(const epi::Error &error);
    bool done();

private:
    bool send(FrameType type);
    template<class T, class F> bool sendList(FrameType type, const std::vector<T> &values, F describe);
    bool sendBatch(const epi::RecordBatch &batch);

    int m_descriptor;
    FramePacker m_packer;
};

/// Takes bytes as they come and puts parsed files together, believing nothing: every length, enumerator, index, text
/// and sum is checked. What the caller knows himself (names of files and profile) is not taken from the frames.
class FrameReader
{
public:
    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

    /// `files` are the names of the files asked for, in order.
    FrameReader(std::vector<std::string> files, const Profile &profile, const Limits &limits, Progress progress);

    /// False: nonsense; `why` says what. Nothing more can be fed then.
    [[nodiscard]] bool feed(std::string_view bytes);
    [[nodiscard]] bool isDone() const { return m_state == State::done; }
    [[nodiscard]] bool hasGreeted() const { return m_state != State::silent; }
    [[nodiscard]] const std::optional<epi::Error> &error() const { return m_error; }
    [[nodiscard]] SelfConfinement confinement() const { return m_confinement; }
    [[nodiscard]] const std::string &why() const { return m_why; }
    [[nodiscard]] std::vector<ParsedFile> takeFiles() { return std::move(m_files); }

private:
    enum class State : std::uint8_t { silent, between, inFile, done, broken };
    [[nodiscard]] bool frame(FrameType type, std::string_view payload);
    [[nodiscard]] bool part(FrameType type, FrameUnpacker &in);
    [[nodiscard]] bool begin(FrameUnpacker &in);
    void records(FrameUnpacker &in);
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isWhole(const epi::RecordBatch &batch, bool placeTable) const;
    [[nodiscard]] bool nonsense(std::string why);

    std::vector<std::string> m_names;
    std::string m_profile;
    FileKind m_kind;
    bool m_plane;
    Limits m_limits;
    Progress m_progress;
    State m_state = State::silent;
    std::string m_pending;
    std::string m_why;
    std::optional<epi::Error> m_error;
    SelfConfinement m_confinement;
    std::vector<ParsedFile> m_files;
};

} // namespace tracedesk::intake
