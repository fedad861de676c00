#pragma once

#include "vault/keypair.h"
#include "vault/secret_bytes.h"

#include <cstdint>
#include <expected>

namespace tracedesk::vault {

enum class PaperPart : std::uint8_t { first, second };

/// One of two papers that open backups together; each is made by another person and lies with that person. Nothing of them is
/// kept but their public keys: whoever destroys one of the two ends every backup that was sealed to them.
struct RecoveryPaper
{
    PaperPart part = PaperPart::first;
    std::uint32_t pair = 0; ///< number of the pair, from 1 to 65,535
    SecretBytes secret;     ///< 32 bytes
};

[[nodiscard]] RecoveryPaper makeRecoveryPaper(PaperPart part, std::uint32_t pair);
/// What backups are sealed to.
[[nodiscard]] BoxKeys keysOf(const RecoveryPaper &paper);

inline constexpr std::size_t paperGroups = 16;
inline constexpr std::size_t paperGroupSize = 5;
inline constexpr std::size_t paperLines = 4;
/// What is on it: four lines of four groups of five signs, with a space between groups and a line end between lines. Part and
/// number of the pair are in it. The last sign of a group tells any one mistyped sign of it, two that were swapped, and a group
/// in another's place.
[[nodiscard]] SecretBytes textOf(const RecoveryPaper &paper);
/// A line of that text, from 0.
[[nodiscard]] SecretBytes lineOf(const SecretBytes &text, std::size_t line);

/// Why it cannot be what is on a paper.
struct PaperFault
{
    std::size_t group = 0; ///< from 1: the first that is mistyped or missing; 0: they agree one by one but not together
};
/// Capital or small, with or without spaces, hyphens and line ends; O for 0, I and L for 1.
[[nodiscard]] std::expected<RecoveryPaper, PaperFault> readPaper(const SecretBytes &typed);
/// How far it was typed.
struct PaperTyped
{
    std::size_t groups = 0;   ///< that are complete
    std::size_t mistyped = 0; ///< the first of these that is wrong, from 1; 0: none
};
[[nodiscard]] PaperTyped lookAtTyped(const SecretBytes &typed);
/// Whether the last line was typed as it stands in the text: who wrote it down can read it.
[[nodiscard]] std::expected<void, PaperFault> checkLastLine(const SecretBytes &typed, const SecretBytes &text);

} // namespace tracedesk::vault
