#pragma once

#include "store/database.h"
#include "vault/keyring.h"

#include <array>
#include <cstddef>
#include <functional>

namespace tracedesk::store {

/// The schema name of a compartment on our connection: cases lie in `main`.
[[nodiscard]] const char *schemaOf(vault::Compartment compartment);

/// How many steps the tables of each compartment have taken.
using SchemaVersions = std::array<std::size_t, vault::allCompartments.size()>;
/// That this program works with.
[[nodiscard]] SchemaVersions newestSchema();

/// Brings every compartment that is open to these versions, all in one transaction: after a crash all are as before, or none.
/// `done` is called at its end, where there was anything to do.
/// Throws Failure: newerFormat when a compartment is beyond what this program knows.
void migrate(Database &database, const SchemaVersions &upTo = newestSchema(), const std::function<void()> &done = {});

} // namespace tracedesk::store
