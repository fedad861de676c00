#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace tracedesk::tests {

/// What SQLite asks of the system about its files.
enum class FileCall : std::uint8_t { read, write, sync, truncate, remove, open, lock, size, access };
[[nodiscard]] std::string_view nameOf(FileCall call);

/// A call that fails.
struct Fault
{
    enum class Done : std::uint8_t { nothing, half, all };

    std::optional<FileCall> call; ///< of any kind where empty
    std::uint64_t at = 1;         ///< which of them from now on, from 1
    bool lasting = false;         ///< so do all later ones
    Done done = Done::nothing;    ///< what happens on the disk all the same: half of a write, all of any change
    bool full = false;            ///< for want of space: only where a write makes a file longer
};

/// SQLite's own file system under a layer that makes calls fail, or ends the process in the middle of its work as a kill or
/// a power loss would. The default for whatever is opened while this lives; a forked process has one of its own from there on.
///
/// Nothing is really synchronised: only what is lost on purpose does not outlast the process. What is written past SQLite
/// (keyring, lock file) counts as kept. One thread at a time.
class FaultyVfs
{
public:
    /// With this status a process ends that was told to.
    static constexpr int ended = 77;

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    void fail(const Fault &fault);
    /// Whether the fault was met.
    [[nodiscard]] bool hasFailed() const;
    /// No fault any more, whatever is open.
    void calm();

    // A change is a write, a cut, a removal, a file made, a synchronisation. Of the last one named, nothing is on the disk yet
    // that must be.
    void endAt(std::uint64_t change);
    /// Loses what is not synchronised of the files opened from now on.
    void losePowerAt(std::uint64_t change, std::uint32_t seed);
    [[nodiscard]] std::uint64_t changes() const; ///< so far
    /// Files without a name, which SQLite makes where memory is too small to it.
    [[nodiscard]] std::uint64_t temporaryFiles() const;

private:
    struct Core;
    friend struct VfsCalls;
    std::unique_ptr<Core> m_core;
};

} // namespace tracedesk::tests
