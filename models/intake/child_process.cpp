#include "intake/child_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tracedesk::intake {

namespace {

/// Closes descriptors that were only needed for starting.
struct Descriptors
{
    std::vector<int> all;
    ~Descriptors()
    {
        for (const int descriptor : all)
            close(descriptor);
    }
    int add(int descriptor)
    {
        if (descriptor >= 0)
            all.push_back(descriptor);
        return descriptor;
    }
};

std::string systemError(const char *what)
{
    return std::string(what) + ": " + std::generic_category().message(errno);
}

/// A file in memory with this content: unlike a pipe it can be handed over without a reader.
int inMemory(const std::string &content)
{
    const int descriptor = memfd_create("input", MFD_CLOEXEC);
    if (descriptor < 0)
        return -1;
    if (write(descriptor, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
        lseek(descriptor, 0, SEEK_SET) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

} // namespace

std::expected<ChildProcess, std::string> ChildProcess::start(const std::vector<std::string> &command, const std::string &input,
                                                             std::span<const int> descriptors, int firstDescriptor)
{
    Descriptors ours;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::unexpected(systemError("pipe"));
    ours.add(ends[1]);
    ChildProcess child(-1, ends[0]);
    (void)fcntl(ends[0], F_SETPIPE_SZ, 1 << 20);
    const int in = ours.add(inMemory(input));
    const int nowhere = ours.add(open("/dev/null", O_WRONLY | O_CLOEXEC));
    if (in < 0 || nowhere < 0)
        return std::unexpected(systemError("input"));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    // Sources lie above all targets, so that no dup2 overwrites one that is still needed.
    const int above = firstDescriptor + static_cast<int>(descriptors.size());
    const auto give = [&](int descriptor, int target) {
        const int high = ours.add(fcntl(descriptor, F_DUPFD_CLOEXEC, above));
        return high >= 0 && posix_spawn_file_actions_adddup2(&actions, high, target) == 0;
    };
    bool given = give(in, STDIN_FILENO) && give(ends[1], STDOUT_FILENO) && give(nowhere, STDERR_FILENO);
    for (std::size_t i = 0; given && i < descriptors.size(); ++i)
        given = give(descriptors[i], firstDescriptor + static_cast<int>(i));
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str())); // NOLINT: the C interface takes no const
    arguments.push_back(nullptr);
    std::array<char *, 1> environment{nullptr};
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const int failed =
        given ? posix_spawn(&child.m_process, arguments[0], &actions, &attributes, arguments.data(), environment.data()) : EMFILE;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        child.m_process = -1;
        errno = failed;
        return std::unexpected(systemError("start"));
    }
    return child;
}

ChildProcess::ChildProcess(pid_t process, int output)
    : m_process(process)
    , m_output(output)
{
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_output(std::exchange(other.m_output, -1))
{
}

ChildProcess::~ChildProcess()
{
    kill();
    if (m_process > 0)
        (void)wait();
    if (m_output >= 0)
        close(m_output);
}

std::size_t ChildProcess::read(std::span<char> buffer, std::chrono::milliseconds timeout)
{
    pollfd waiting{m_output, POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(timeout.count()));
    if (ready == 0 || (ready < 0 && errno == EINTR))
        return nothingYet;
    const ssize_t got = ::read(m_output, buffer.data(), buffer.size());
    if (got < 0)
        return errno == EINTR || errno == EAGAIN ? nothingYet : 0;
    return static_cast<std::size_t>(got);
}

void ChildProcess::kill()
{
    if (m_process > 0)
        (void)::kill(m_process, SIGKILL);
}

std::string ChildProcess::wait()
{
    int status = 0;
    pid_t ended = 0;
    do
        ended = waitpid(m_process, &status, 0);
    while (ended < 0 && errno == EINTR);
    m_process = -1;
    if (ended < 0)
        return systemError("wait");
    if (WIFSIGNALED(status))
        return "signal " + std::to_string(WTERMSIG(status));
    return WEXITSTATUS(status) == 0 ? std::string() : "exit " + std::to_string(WEXITSTATUS(status));
}

} // namespace tracedesk::intake
