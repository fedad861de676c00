#pragma once

#include <chrono>
#include <cstddef>
#include <expected>
#include <limits>
#include <span>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tracedesk::intake {

/// A program that answers on its standard output. It inherits nothing but what it is given; it does not outlive this.
class ChildProcess
{
public:
    static constexpr std::size_t nothingYet = std::numeric_limits<std::size_t>::max();

    /// Starts `command` (an absolute path, then arguments) with an empty environment, `input` as standard input, and
    /// the descriptors as `firstDescriptor` and following. The error says what failed.
    [[nodiscard]] static std::expected<ChildProcess, std::string> start(const std::vector<std::string> &command,
                                                                        const std::string &input,
                                                                        std::span<const int> descriptors, int firstDescriptor);
    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&) = delete;
    /// Kills and reaps.
    ~ChildProcess();

    /// Bytes read; 0 at the end; nothingYet after the timeout.
    [[nodiscard]] std::size_t read(std::span<char> buffer, std::chrono::milliseconds timeout);
    void kill();
    /// Waits for the end: empty after a plain exit with 0, else how it ended.
    [[nodiscard]] std::string wait();

private:
    ChildProcess(pid_t process, int output);

    pid_t m_process = -1;
    int m_output = -1;
};

} // namespace tracedesk::intake
