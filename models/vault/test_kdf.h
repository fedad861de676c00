#pragma once

#include "vault/kdf.h"

namespace tracedesk::vault {

/// Tests open stores by the hundred. Only they may include this header (script/checks/habits.cmake).
class TestKdf
{
public:
    /// The least Argon2id takes: 8 KiB, one pass.
    [[nodiscard]] static KdfCost cheap() { return of(1, 8192); }
    [[nodiscard]] static KdfCost of(std::uint32_t passes, std::uint64_t memory) { return {passes, memory}; }
};

} // namespace tracedesk::vault
