#pragma once

#include "store/database.h"
#include "vault/keyring.h"

namespace tracedesk::store {

/// The schema name of a compartment on our connection: cases lie in `main`.
[[nodiscard]] const char *schemaOf(vault::Compartment compartment);

/// Brings every compartment to the newest schema, step by step, each step in one transaction with its number.
/// Throws Failure: newerFormat when a compartment is beyond what this program knows.
void migrate(Database &database);

} // namespace tracedesk::store
