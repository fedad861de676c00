#pragma once

#include "epi/result.h"
#include "vault/account_book.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tracedesk::desk {

/// Proof that data were destroyed: what two people signed, and what the activity record says of its being carried out.
struct Certificate
{
    /// The entry of the activity record.
    struct CarriedOut
    {
        std::chrono::sys_time<std::chrono::milliseconds> at{};
        std::uint64_t sequence = 0;
        std::uint64_t count = 0; ///< rows; of the destruction of everything: files

        bool operator==(const CarriedOut &) const = default;
    };
    vault::SignedDestruction proof;
    std::optional<CarriedOut> carriedOut; ///< nothing: signed, but nobody who has the keys has logged in since
};

/// As JSON, with everything a stranger needs to verify both signatures; no personal data but the names of the two accounts.
[[nodiscard]] std::string certificateJson(const Certificate &certificate);
/// The other way round; what is shown in words in the file must be what was signed.
/// Errors: fileRefused (path, line 1, why: "syntax", "format", "signature" or the member that is not what was signed).
[[nodiscard]] epi::Result<Certificate> readCertificate(std::string_view text, const std::string &path);

} // namespace tracedesk::desk
