#pragma once

#include "vault/keyring.h"
#include "view/desk_link.h"

#include <memory>
#include <vector>

namespace tracedesk::view {

/// A store to be made, with its first people.
struct NewStore
{
    std::string folder; ///< NAME.tracedesk, not there yet
    vault::Person founder;
    vault::SecretBytes password;
    std::vector<vault::Person> others = {};
};

using InvitationsPtr = std::shared_ptr<const std::vector<vault::Invitation>>;

/// A new store, open for its founder.
struct FoundedStore
{
    UnlockedStore store;
    InvitationsPtr invitations; ///< of the others; their codes are told once
};

/// The one-time codes of a new store as they are printed, in the words of the window.
struct CodeSheet
{
    struct Line
    {
        QString name;
        QString role;
        QString code;
    };
    QString title;
    QString explanation; ///< below each code: what to do with it
    std::vector<Line> lines;
};

/// An open demonstration, and how it can be unlocked again.
struct Demonstration
{
    UnlockedStore store;
    std::string path;
};

/// What the window asks while nothing is open. As DeskLink.
struct WelcomeLink
{
    /// Errors: noStore where the folder holds no store. Reads nothing of it.
    std::function<QFuture<epi::Result<void>>(std::string folder)> look;
    std::function<QFuture<epi::Result<FoundedStore>>(NewStore)> found;
    /// Makes a demonstration outbreak in a folder that goes when the program ends, and opens it. Called on a thread of the
    /// pool, takes a minute; values only may be captured.
    std::function<epi::Result<Demonstration>(std::stop_token, const epi::Progress &)> demonstrate;
    /// Writes the sheet as a PDF that only the user may read.
    std::function<QFuture<epi::Result<void>>(std::string file, CodeSheet)> writeCodes =
        [](const std::string &, const CodeSheet &) { return QFuture<epi::Result<void>>(); };
};

} // namespace tracedesk::view
