#include "app/cli/password.h"

#include <cstdio>
#include <span>
#include <termios.h>
#include <unistd.h>

namespace tracedesk::cli {

namespace {

// Echo comes back on every way out.
class EchoOff
{
public:
    EchoOff()
    {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

// Byte by byte: whatever follows the first line belongs to somebody else.
std::optional<vault::SecretBytes> readLine()
{
    constexpr std::size_t most = 4096;
    vault::SecretBytes line(most);
    std::size_t size = 0;
    for (bool ended = false; !ended && size < most;) {
        std::uint8_t &next = line.bytes()[size];
        const ssize_t got = ::read(STDIN_FILENO, &next, 1);
        if (got <= 0 && size == 0)
            return std::nullopt;
        ended = got <= 0 || next == '\n';
        size += ended ? 0 : 1;
    }
    return vault::SecretBytes::copyOf(std::span<const std::uint8_t>(line.bytes()).first(size));
}

} // namespace

std::optional<vault::SecretBytes> readSecret(const std::string &prompt, Echo echo)
{
    if (!::isatty(STDIN_FILENO))
        return readLine();
    std::fputs(prompt.c_str(), stderr);
    std::fflush(stderr);
    if (echo == Echo::on)
        return readLine();
    const EchoOff quiet;
    auto line = readLine();
    std::fputs("\n", stderr);
    return line;
}

std::optional<std::string> readUnseen(const std::string &prompt)
{
    const auto line = readSecret(prompt);
    return line ? std::optional(std::string(line->bytes().begin(), line->bytes().end())) : std::nullopt;
}

} // namespace tracedesk::cli
