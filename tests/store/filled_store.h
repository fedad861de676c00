#pragma once

#include "store/database.h"
#include "tests/store/store_fixture.h"
#include "vault/keyring.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace tracedesk::tests {

inline constexpr std::array compartmentFiles = {"cases.1.db", "identities.1.db", "movements.1.db", "audit.1.db"};

[[nodiscard]] std::vector<char> contentOf(const std::filesystem::path &path);
void putContent(const std::filesystem::path &path, const std::vector<char> &content);

/// Fixes of subjects "canary-token-0", "canary-token-1", ...
[[nodiscard]] epi::RecordBatch batchOf(std::size_t rows, std::uint32_t persons = 8);

/// Something in every compartment, several pages each.
void fillStore(store::CaseStore &store);

/// A store filled once a program and copied for each test: filling takes a hundred commits.
class FilledFolder : public StoreFolder
{
public:
    FilledFolder();
};

/// With the store's own keys, behind its back.
void withDatabase(const std::filesystem::path &folder, const char *file, vault::Compartment compartment,
                  const std::function<void(store::Database &)> &change);

} // namespace tracedesk::tests
