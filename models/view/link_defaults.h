#pragma once

#include "view/workspace.h"

#include <QFuture>

#include <functional>

namespace tracedesk::view {

// What stands for links that nobody gave: asked they are all the same, since pages load when they are shown.

/// Answers nothing.
template<class T, class... Given> auto orNothing(std::function<QFuture<T>(Given...)> ask)
{
    return ask ? std::move(ask) : [](Given...) { return QFuture<T>(); };
}
/// Is cancelled.
template<class T, class... Given> auto orNothing(std::function<epi::Result<T>(Given...)> work)
{
    return work ? std::move(work) : [](Given...) -> epi::Result<T> { return epi::fail(epi::ErrorCode::cancelled); };
}
/// Does nothing.
[[nodiscard]] std::function<void()> orNothing(std::function<void()> act);
[[nodiscard]] WelcomeLink orNothing(WelcomeLink link);
[[nodiscard]] PolicyLink orNothing(PolicyLink link);
[[nodiscard]] ClusterLink orNothing(ClusterLink link);
[[nodiscard]] EntryLink orNothing(EntryLink link);
[[nodiscard]] AccountsLink orNothing(AccountsLink link);
[[nodiscard]] RecordsLink orNothing(RecordsLink link);
[[nodiscard]] DestructionLink orNothing(DestructionLink link);
[[nodiscard]] IntakeLink orNothing(IntakeLink link);

} // namespace tracedesk::view
