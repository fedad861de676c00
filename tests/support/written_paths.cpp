#include "tests/support/written_paths.h"

#include <QProcessEnvironment>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace tracedesk::tests {

WriteRecorder::WriteRecorder()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        qFatal("no pipe");
    m_read = ends[0];
    // Above what a program gives to another on low numbers; without O_CLOEXEC.
    m_write = ::fcntl(ends[1], F_DUPFD, 500);
    ::close(ends[1]);
    m_reader = std::thread([this] {
        std::array<char, 65'536> buffer;
        for (ssize_t got = 0; (got = ::read(m_read, buffer.data(), buffer.size())) > 0;)
            m_lines.append(buffer.data(), got);
    });
}

WriteRecorder::~WriteRecorder()
{
    (void)written();
    ::close(m_read);
}

void WriteRecorder::watch(QProcess &process) const
{
    auto environment = process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(TRACEDESK_RECORDER));
    environment.insert(QStringLiteral("TRACEDESK_WRITES"), QString::number(m_write));
    process.setProcessEnvironment(environment);
}

QList<WrittenPath> WriteRecorder::written()
{
    QList<WrittenPath> paths;
    if (!m_reader.joinable())
        return paths;
    ::close(m_write);
    m_reader.join();
    for (const QByteArray &line : m_lines.split('\n')) {
        const QByteArrayList words = line.split('\t');
        if (words.size() != 4)
            continue;
        if (words[0] == "begin")
            m_begun.append(words[2]);
        else
            paths.append({words[0], words[2], QString::fromUtf8(words[3])});
    }
    return paths;
}

} // namespace tracedesk::tests
