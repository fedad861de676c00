#pragma once

#include "desk/recovery.h"
#include "view/background_run.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <string>

namespace tracedesk::view {

/// How the open store stands with its backups.
struct BackupNow
{
    desk::Recovery recovery;
    std::shared_ptr<const vault::RecoveryPaper> drawn; ///< to be written down; null where none was asked for
};

/// A store to be made again.
struct RestoreRequest
{
    std::string file;
    std::string folder; ///< NAME.tracedesk, not there yet
    vault::SecretBytes onePaper;
    vault::SecretBytes otherPaper;
};

/// What the window asks about backups. As DeskLink.
struct BackupLink
{
    std::function<QFuture<epi::Result<BackupNow>>()> look;
    /// A paper that the account may make now; nothing is signed yet.
    std::function<QFuture<epi::Result<BackupNow>>()> draw;
    std::function<QFuture<epi::Result<BackupNow>>(std::shared_ptr<const vault::RecoveryPaper>, vault::SecretBytes lastLine)> sign;
    /// In the place of a file of that name. On a thread of the pool; values only may be captured.
    std::function<epi::Result<BackupNow>(std::string file, std::stop_token, const epi::Progress &)> backUp;
    /// Needs no open store. Gives the folder. On a thread of the pool.
    std::function<epi::Result<std::string>(const RestoreRequest &, std::stop_token, const epi::Progress &)> restore;

    /// The same; what is not given answers nothing.
    [[nodiscard]] BackupLink orNothing() const
    {
        BackupLink link = *this;
        if (!link.look)
            link.look = [] { return QFuture<epi::Result<BackupNow>>(); };
        if (!link.draw)
            link.draw = link.look;
        if (!link.sign)
            link.sign = [](auto &&...) { return QFuture<epi::Result<BackupNow>>(); };
        if (!link.backUp)
            link.backUp = [](auto &&...) { return epi::fail(epi::ErrorCode::cancelled); };
        if (!link.restore)
            link.restore = [](auto &&...) { return epi::fail(epi::ErrorCode::cancelled); };
        return link;
    }
};

} // namespace tracedesk::view
