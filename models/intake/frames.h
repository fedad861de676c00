#pragma once

#include "epi/io_buffer.h"
#include "epi/result.h"
#include "intake/file_head.h"
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
inline constexpr std::uint32_t frameVersion = 3;
inline constexpr std::uint32_t frameMagic = 0x46494454; // "TDIF"
inline constexpr std::uint32_t longestFrame = 32 * 1024 * 1024;

/// The conversation is: hello, any number of progress, then the answer, then done. Or error at any point. The answer to
/// "parse" is for each file begin, its parts, end; to "look" for each file a head; to "rows" a header and any number of rows.
/// A frame is u32 length, u8 type, payload; little-endian.
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
    head,
    header,
    rows,
    contacts,
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
    bool head(const FileHead &head);
    bool rows(const PickedRows &rows);
    bool error(const epi::Error &error);
    bool done();

private:
    bool send(FrameType type);
    bool write(std::string_view bytes);
    bool flush();
    /// A frame is a run of items to its end.
    template<class T, class F> bool sendList(FrameType type, const std::vector<T> &values, F describe)
    {
        constexpr std::size_t fullFrame = 1024 * 1024;
        bool open = false;
        for (const T &value : values) {
            describe(m_packer, value);
            open = true;
            if (m_packer.bytes().size() < fullFrame)
                continue;
            if (!send(type))
                return false;
            open = false;
        }
        return !open || send(type);
    }
    bool sendBatch(const epi::RecordBatch &batch);

    int m_descriptor;
    FramePacker m_packer;
    epi::IoBuffer<char> m_out; ///< not written yet
};

/// Takes bytes as they come, cuts them into frames and sees to greeting, progress, error and end. Believes nothing: every
/// length, enumerator, index, text and sum is checked.
class FrameStream
{
public:
    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

    explicit FrameStream(Progress progress)
        : m_progress(std::move(progress))
    {
    }
    FrameStream(const FrameStream &) = delete;
    FrameStream &operator=(const FrameStream &) = delete;
    virtual ~FrameStream() = default;

    /// False: nonsense; `why` says what. Nothing more can be fed then.
    [[nodiscard]] bool feed(std::string_view bytes);
    [[nodiscard]] bool isDone() const { return m_state == State::done; }
    [[nodiscard]] bool hasGreeted() const { return m_state != State::silent; }
    [[nodiscard]] const std::optional<epi::Error> &error() const { return m_error; }
    [[nodiscard]] SelfConfinement confinement() const { return m_confinement; }
    [[nodiscard]] const std::string &why() const { return m_why; }

protected:
    /// A frame of the answer itself. False: nonsense, said by nonsense().
    [[nodiscard]] virtual bool content(FrameType type, std::string_view payload) = 0;
    /// Whether the answer may end here.
    [[nodiscard]] virtual bool isComplete() const = 0;
    [[nodiscard]] bool nonsense(std::string why);

private:
    enum class State : std::uint8_t { silent, answering, done, broken };
    [[nodiscard]] bool frame(FrameType type, std::string_view payload);

    Progress m_progress;
    State m_state = State::silent;
    std::string m_pending;
    std::string m_why;
    std::optional<epi::Error> m_error;
    SelfConfinement m_confinement;
};

/// Puts parsed files together. What the caller knows himself (names of files and profile) is not taken from the frames.
class FrameReader : public FrameStream
{
public:
    /// `files` are the names of the files asked for, in order.
    FrameReader(std::vector<std::string> files, const Profile &profile, const Limits &limits, Progress progress);

    [[nodiscard]] std::vector<ParsedFile> takeFiles() { return std::move(m_files); }

private:
    [[nodiscard]] bool content(FrameType type, std::string_view payload) override;
    [[nodiscard]] bool isComplete() const override { return !m_inFile && m_files.size() == m_names.size(); }
    [[nodiscard]] bool part(FrameType type, FrameUnpacker &in);
    [[nodiscard]] bool begin(FrameUnpacker &in);
    void records(FrameUnpacker &in);
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isWhole(const epi::RecordBatch &batch, bool placeTable) const;

    std::vector<std::string> m_names;
    std::string m_profile;
    FileKind m_kind;
    bool m_plane;
    Limits m_limits;
    bool m_inFile = false;
    std::vector<ParsedFile> m_files;
};

/// Takes the heads of files.
class HeadReader : public FrameStream
{
public:
    /// The profiles that were asked about: a fit names one of them by its place in the list.
    HeadReader(std::vector<std::string> files, std::vector<std::string> profiles)
        : FrameStream({})
        , m_names(std::move(files))
        , m_profiles(std::move(profiles))
    {
    }
    [[nodiscard]] std::vector<FileHead> takeHeads() { return std::move(m_heads); }

private:
    [[nodiscard]] bool content(FrameType type, std::string_view payload) override;
    [[nodiscard]] bool isComplete() const override { return m_heads.size() == m_names.size(); }

    std::vector<std::string> m_names;
    std::vector<std::string> m_profiles;
    std::vector<FileHead> m_heads;
};

/// Takes single rows of one file.
class RowsReader : public FrameStream
{
public:
    /// No more than `most` rows can come.
    explicit RowsReader(std::size_t most)
        : FrameStream({})
        , m_most(most)
    {
    }
    [[nodiscard]] PickedRows takeRows() { return std::move(m_rows); }

private:
    [[nodiscard]] bool content(FrameType type, std::string_view payload) override;
    [[nodiscard]] bool isComplete() const override { return m_hasHeader; }

    std::size_t m_most;
    bool m_hasHeader = false;
    PickedRows m_rows;
};

} // namespace tracedesk::intake
