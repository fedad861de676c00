#pragma once

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

namespace tracedesk::app {

/// A folder (0700) for one demonstration; goes with this value. The lock in it tells other running programs that it is used.
class DemonstrationFolder
{
public:
    /// `prefix` is the path up to the part that is made up.
    explicit DemonstrationFolder(const QString &prefix)
        : m_folder(prefix + QStringLiteral("XXXXXX"))
        , m_lock(m_folder.path() + QStringLiteral("/in-use"))
    {
        m_locked = m_folder.isValid() && m_lock.tryLock(0);
    }
    DemonstrationFolder(const DemonstrationFolder &) = delete;
    DemonstrationFolder &operator=(const DemonstrationFolder &) = delete;

    [[nodiscard]] bool isValid() const { return m_locked; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString reason() const { return m_folder.errorString(); } ///< of the system, where it is not valid

private:
    QTemporaryDir m_folder;
    QLockFile m_lock;
    bool m_locked = false;
};

} // namespace tracedesk::app
