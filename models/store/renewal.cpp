#include "store/accounts.h"
#include "store/opening.h"
#include "store/schema.h"
#include "vault/durable_file.h"
#include "vault/keyring_content.h"

#include <algorithm>
#include <bit>
#include <cerrno>

#include <unistd.h>

// New keys for compartments. SQLCipher's own way of changing a key in place reports success where it failed, so the
// content goes into new files, and the keyring says from one moment to the next which ones count.

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::Compartment;

constexpr const char *copySchema = "renewed";

void expectOk(Database &database, const char *pragma, const std::filesystem::path &path)
{
    Statement rows = database.prepare(std::string("PRAGMA ") + copySchema + '.' + pragma);
    rows.query();
    while (rows.next())
        if (const std::string what = rows.text(0); whyNotRead(what))
            raise(*whyNotRead(what), path.string(), "read", what);
        else if (what != "ok")
            raise(ErrorCode::compartmentDamaged, path.string(), what);
}

/// How many rows each table has, in an order of their names.
std::vector<std::pair<std::string, std::int64_t>> tablesOf(Database &database, const std::string &schema)
{
    std::vector<std::pair<std::string, std::int64_t>> tables;
    Statement names = database.prepare("SELECT name FROM " + schema + ".sqlite_schema WHERE type = 'table' ORDER BY name");
    names.query();
    while (names.next())
        tables.emplace_back(names.text(0), 0);
    for (auto &[name, rows] : tables) {
        Statement count = database.prepare("SELECT count(*) FROM " + schema + ".\"" + name + '"');
        if (count.query().next())
            rows = count.integer(0);
    }
    return tables;
}

void synchronise(const std::filesystem::path &folder)
{
    if (auto done = vault::synchroniseFolder(folder); !done)
        throw Failure(done.error());
}

Compartment firstOf(vault::Compartments some)
{
    return *std::ranges::find_if(vault::allCompartments, [&](Compartment one) { return some.contains(one); });
}

/// A whole copy of the compartment under the new key, verified.
void copyCompartment(Database &database, Compartment compartment, const std::filesystem::path &path,
                     const vault::SecretBytes &key)
{
    const std::string from = schemaOf(compartment);
    ::unlink(path.c_str()); // left by a renewal that was cut short
    makeEmptyFile(path);
    database.attach(copySchema, path, key);
    try {
        database.configure(copySchema, cacheOf(compartment));
        database.prepare("SELECT sqlcipher_export(?1, ?2)").run(copySchema, from);
        database.execute(std::string("PRAGMA ") + copySchema + ".user_version = " + database.pragma(from + ".user_version"));
        expectOk(database, "cipher_integrity_check", path);
        expectOk(database, "integrity_check", path);
        if (tablesOf(database, from) != tablesOf(database, copySchema))
            raise(ErrorCode::internal, "copy of " + from);
    } catch (...) {
        database.distrust(); // closing lets go of the copy
        throw;
    }
    database.detach(copySchema);
}

} // namespace

epi::Result<void> CaseStore::renewKeys(std::stop_token stop, const epi::Progress &progress)
{
    return guarded([&] {
        Parts &parts = *m_parts;
        const Turn turn(parts);
        const vault::Compartments due = parts.keyring.book().dueForNewKeys() & parts.keyring.keysHeld();
        if (due.isEmpty() && epi::may(parts.keyring.actor().role, epi::Duty::renewKeys))
            return;
        auto renewal = parts.keyring.prepareRenewal(due);
        if (!renewal)
            throw Failure(renewal.error());
        std::vector<std::filesystem::path> made;
        const auto drop = [&made] {
            for (const auto &path : made)
                ::unlink(path.c_str());
        };
        try {
            std::uint64_t done = 0;
            const auto wanted = static_cast<std::uint64_t>(std::popcount(renewal->which.bits()));
            for (const Compartment compartment : vault::allCompartments) {
                if (!renewal->which.contains(compartment))
                    continue;
                if (stop.stop_requested())
                    raise(ErrorCode::cancelled);
                if (progress)
                    progress(epi::WorkStage::saving, done++, wanted);
                const auto index = static_cast<std::size_t>(compartment);
                made.push_back(compartmentPath(parts.folder, compartment, renewal->generations[index]));
                copyCompartment(parts.database, compartment, made.back(), renewal->keys[index]);
            }
            synchronise(parts.folder);
        } catch (...) {
            drop();
            throw;
        }
        // From here on the new files count.
        const Compartment one = firstOf(renewal->which);
        const std::uint32_t before = parts.keyring.generation(one);
        if (auto committed = parts.keyring.commitRenewal(std::move(*renewal), parts.ids); !committed) {
            if (parts.keyring.generation(one) == before) {
                drop();
            } else { // the keyring in place names them
                reopen(parts);
            }
            throw Failure(committed.error());
        }
        reopen(parts);
        if (!parts.keepsAudit())
            return;
        Transaction transaction(parts.database);
        recordAccountActs(parts);
        transaction.commit();
    });
}

} // namespace tracedesk::store
