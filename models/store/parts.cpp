#include "store/parts.h"

#include "store/opening.h"

namespace tracedesk::store {

void reopen(CaseStore::Parts &parts)
{
    // The old connection first: SQLite's locks are the process's, and what it left half done is rolled back by the new one.
    parts.database.close();
    parts.database = openCompartments(parts.folder, parts.keyring, Database::Mode::existing);
}

epi::Error caught() noexcept
{
    try {
        try {
            throw;
        } catch (const Failure &failure) {
            return failure.error();
        } catch (const std::bad_alloc &) {
            return {epi::ErrorCode::outOfMemory, {}};
        } catch (const std::exception &exception) {
            return {epi::ErrorCode::internal, {exception.what()}};
        }
    } catch (...) { // no room for the words
        return {epi::ErrorCode::outOfMemory, {}};
    }
}

} // namespace tracedesk::store
