#pragma once

#include "vault/account_book.h"

#include <string>
#include <vector>

namespace tracedesk::store {

struct StoreFile
{
    std::string name;
    bool isNeeded = true; ///< no store without it
};

/// What belongs to the folder of a store, as its accounts have made it: what a backup holds. Not the lock, and not what a crash
/// leaves: journals, and files of other generations.
[[nodiscard]] std::vector<StoreFile> storeFiles(const vault::AccountBook &book);

} // namespace tracedesk::store
