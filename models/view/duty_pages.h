#pragma once

#include "view/navigation.h"
#include "view/session_controller.h"

#include <QList>

namespace tracedesk::view {

/// The pages an account's duties open, the one it begins with first.
[[nodiscard]] QList<Navigation::Page> pagesOf(const SessionController &session);

} // namespace tracedesk::view
