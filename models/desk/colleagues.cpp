#include "desk/colleagues.h"

#include "epi/duties.h"

#include <algorithm>

namespace tracedesk::desk {

std::vector<Colleague> colleagues(const store::CaseStore &store, const epi::Jurisdiction &area)
{
    std::vector<Colleague> able;
    for (const vault::Account &account : store.accounts())
        if (account.state == vault::AccountState::active && epi::may(account.actor(), epi::Duty::enter, area))
            able.push_back({account.id, account.name});
    std::ranges::sort(able, {}, &Colleague::name);
    return able;
}

} // namespace tracedesk::desk
