#include "store/store_files.h"

#include "store/audit_spool.h"
#include "store/backup_note.h"
#include "store/opening.h"
#include "vault/attempts.h"
#include "vault/keyring_files.h"

namespace tracedesk::store {

std::vector<StoreFile> storeFiles(const vault::AccountBook &book)
{
    const std::filesystem::path here;
    std::vector<StoreFile> files;
    for (const auto &path : {vault::keyringPath(here), vault::devicePath(here)})
        files.push_back({path.string()});
    if (!book.isDestroyed())
        files.push_back({vault::shredPath(here).string()});
    for (const vault::Compartment compartment : vault::allCompartments)
        if (!book.isDestroyed() || !vault::Compartments::ofData().contains(compartment))
            files.push_back({compartmentPath(here, compartment, book.generation(compartment)).string()});
    for (const char *name : {AuditSpool::fileName, vault::Attempts::fileName, backupNoteName})
        files.push_back({name, false});
    return files;
}

} // namespace tracedesk::store
