#include "store/source_file.h"

#include "epi/io_buffer.h"
#include "vault/digest.h"

#include <zstd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <deque>
#include <future>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tracedesk::store {

namespace {

constexpr int compressionLevel = 1;
constexpr std::size_t mostAtOnce = 2; ///< pieces that are compressed while the next is read and digested

using Bytes = epi::IoBuffer<std::byte>;
/// A piece, and the memory it was read into.
using Compressed = std::pair<SourceFile::Piece, Bytes>;

SourceFile::Piece compressed(std::span<const std::byte> bytes)
{
    SourceFile::Piece piece{bytes.size(), std::vector<std::uint8_t>(ZSTD_compressBound(bytes.size()))};
    const std::size_t size = ZSTD_compress(piece.bytes.data(), piece.bytes.size(), bytes.data(), bytes.size(), compressionLevel);
    assert(!ZSTD_isError(size)); // the bound makes room for anything
    piece.bytes.resize(size);
    piece.bytes.shrink_to_fit();
    return piece;
}

/// Fills `bytes` from `offset` on as far as the file goes. Errors: unreadableFile.
epi::Result<std::size_t> fill(int descriptor, const std::string &name, off_t offset, std::span<std::byte> bytes)
{
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto rest = bytes.subspan(filled);
        const ssize_t got = pread(descriptor, rest.data(), rest.size(), offset + static_cast<off_t>(filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return epi::fail(epi::ErrorCode::unreadableFile, name, std::generic_category().message(errno));
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

} // namespace

epi::Result<SourceFile> readSourceFile(int descriptor, const std::string &name, const std::stop_token &stop)
{
    SourceFile file;
    vault::Digester digester;
    std::vector<Bytes> spare(mostAtOnce + 1, Bytes(SourceFile::pieceSize));
    std::deque<std::future<Compressed>> inWork; // futures wait in their destructors: nothing outlives this call
    const auto takeFirst = [&] {
        auto [piece, bytes] = inWork.front().get();
        inWork.pop_front();
        file.pieces.push_back(std::move(piece));
        spare.push_back(std::move(bytes));
    };
    off_t offset = 0;
    for (std::size_t filled = SourceFile::pieceSize; filled == SourceFile::pieceSize;) {
        if (stop.stop_requested())
            return epi::fail(epi::ErrorCode::cancelled);
        if (spare.empty())
            takeFirst();
        Bytes bytes = std::move(spare.back());
        spare.pop_back();
        const auto got = fill(descriptor, name, offset, bytes);
        if (!got)
            return std::unexpected(got.error());
        filled = *got;
        if (filled == 0)
            break;
        offset += static_cast<off_t>(filled);
        const std::span<const std::byte> read(bytes.data(), filled); // stays where it is when the memory changes hands
        inWork.push_back(std::async(std::launch::async, [filled, bytes = std::move(bytes)]() mutable {
            SourceFile::Piece piece = compressed(std::span(bytes).first(filled));
            return Compressed{std::move(piece), std::move(bytes)};
        }));
        digester.update(read);
    }
    while (!inWork.empty())
        takeFirst();
    file.digest = vault::toHex(digester.finish());
    return file;
}

SourceFile sourceFileOf(std::span<const std::byte> bytes)
{
    SourceFile file;
    file.digest = vault::toHex(vault::digestOf(bytes));
    for (; !bytes.empty(); bytes = bytes.subspan(std::min(SourceFile::pieceSize, bytes.size())))
        file.pieces.push_back(compressed(bytes.first(std::min(SourceFile::pieceSize, bytes.size()))));
    return file;
}

} // namespace tracedesk::store
