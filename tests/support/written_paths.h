#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>

#include <thread>

/// What programs write to: the paths that they made, opened for writing, renamed or removed (record_writes.c).
namespace tracedesk::tests {

struct WrittenPath
{
    QByteArray call; ///< open, mkdir, make, rename, link, remove
    QByteArray program;
    QString path;
};

/// Records the programs that are started with it, and what these start.
class WriteRecorder
{
public:
    WriteRecorder();
    ~WriteRecorder();
    WriteRecorder(const WriteRecorder &) = delete;
    WriteRecorder &operator=(const WriteRecorder &) = delete;

    /// Before it is started.
    void watch(QProcess &process) const;
    /// Once; all that was watched must have ended.
    [[nodiscard]] QList<WrittenPath> written();
    /// Names of the programs that were watched, those among them that others started; behind written().
    [[nodiscard]] const QByteArrayList &begun() const { return m_begun; }

private:
    int m_read = -1;
    int m_write = -1;
    QByteArray m_lines;
    QByteArrayList m_begun;
    std::thread m_reader;
};

} // namespace tracedesk::tests
