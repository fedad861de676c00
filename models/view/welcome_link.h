#pragma once

#include "view/desk_link.h"

namespace tracedesk::view {

/// A store to be made, with one owner account.
struct NewStore
{
    std::string folder; ///< NAME.tracedesk, not there yet
    std::string user;
    vault::SecretBytes password;
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
    std::function<QFuture<epi::Result<UnlockedStore>>(NewStore)> found;
    /// Makes a demonstration outbreak in a folder that goes when the program ends, and opens it. Called on a thread of the
    /// pool, takes a minute; values only may be captured.
    std::function<epi::Result<Demonstration>(std::stop_token, const epi::Progress &)> demonstrate;
};

} // namespace tracedesk::view
