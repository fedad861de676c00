#include "app/cli/password.h"

#include <cstdio>
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
std::optional<std::string> readLine()
{
    std::string line;
    char c = 0;
    for (;;) {
        const ssize_t n = ::read(STDIN_FILENO, &c, 1);
        if (n <= 0)
            return line.empty() ? std::nullopt : std::optional(line);
        if (c == '\n')
            return line;
        line += c;
    }
}

} // namespace

std::optional<std::string> readPassword(const char *prompt)
{
    if (!::isatty(STDIN_FILENO))
        return readLine();
    std::fputs(prompt, stderr);
    std::fflush(stderr);
    const EchoOff quiet;
    auto line = readLine();
    std::fputs("\n", stderr);
    return line;
}

std::optional<std::string> readShown(const std::string &prompt)
{
    if (::isatty(STDIN_FILENO)) {
        std::fputs(prompt.c_str(), stderr);
        std::fflush(stderr);
    }
    return readLine();
}

} // namespace tracedesk::cli
