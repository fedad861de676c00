#pragma once

#include "epi/actor.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"
#include "view/case_picture.h"
#include "view/geo_layer.h"

#include <QFuture>

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::view {

struct UnlockRequest
{
    std::string path;
    std::string user;               ///< empty: the only account
    vault::SecretBytes password;    ///< or the one-time code of an invitation
    std::string factorCode = {};    ///< of the second device, where the account has one
    vault::SecretBytes chosen = {}; ///< the password of an invited account from now on; empty: it is not being chosen
};

struct UnlockedStore
{
    std::string name;
    std::string user;
    epi::Role role = epi::Role::owner;
    EpidemicPicturePtr epidemic; ///< null for who may not list cases
    GeoLayersPtr map;            ///< the installation's own layers; may be null
    std::vector<epi::Error> notes =
        {};                 ///< files of the map that could not be read (path first, why last); it is drawn without them
    bool admitted = true;   ///< the account has all keys its duties need
    bool destroyed = false; ///< all data are: accounts and the activity record are left
};

/// What the window asks of the office below it; composed in `app`, or by a test. Futures may be finished by any thread;
/// each must be finished, with a value. Called on the GUI thread, which they must not block.
struct DeskLink
{
    /// The future's progress: parts of the store that get new keys meanwhile, where that is due.
    std::function<QFuture<epi::Result<UnlockedStore>>(UnlockRequest)> unlock;
    std::function<QFuture<epi::Result<CasePicturePtr>>(epi::CaseId)> openCase;
    /// Runs the engine on everything and stores its findings; called on a thread of the pool, may take long.
    /// Values only may be captured: the caller may be gone when it ends.
    std::function<epi::Result<EpidemicPicturePtr>(std::stop_token, const epi::Progress &)> trace;
    /// Closes the store and forgets its keys.
    std::function<void()> lock;
    /// Whether the store in a folder has one account only, so that no name has to be told. Opens nothing.
    std::function<QFuture<bool>(std::string folder)> hasOneAccount;
};

} // namespace tracedesk::view
