#pragma once

#include "epi/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::store {

/// The bytes of an imported file as the store keeps them: cut into pieces, each compressed (zstd) on its own.
struct SourceFile
{
    struct Piece
    {
        std::size_t size = 0; ///< of the bytes it stands for
        std::vector<std::uint8_t> bytes;
    };
    /// Bytes of a file that one piece stands for, but the last.
    static constexpr std::size_t pieceSize = std::size_t{4} << 20;

    std::string digest; ///< BLAKE2b-256 of the whole, hexadecimal
    std::vector<Piece> pieces;
};

/// Digests and compresses a file while reading it once, front to back; the whole is never in memory. Reads by position: the
/// descriptor's offset stays. `name` is for errors. Errors: unreadableFile, cancelled. Threads: any.
[[nodiscard]] epi::Result<SourceFile> readSourceFile(int descriptor, const std::string &name, const std::stop_token &stop);

/// The same of bytes that are in memory.
[[nodiscard]] SourceFile sourceFileOf(std::span<const std::byte> bytes);

} // namespace tracedesk::store
