#include "store/source_file.h"

#include "vault/digest.h"

#include <zstd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <memory>
#include <system_error>
#include <unistd.h>

namespace tracedesk::store {

namespace {

constexpr int compressionLevel = 1;

class Archive
{
public:
    Archive()
        : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx)
    {
    }

    void add(std::span<const std::byte> piece)
    {
        m_digester.update(piece);
        m_compressed.resize(ZSTD_compressBound(piece.size()));
        const std::size_t size = ZSTD_compressCCtx(m_context.get(), m_compressed.data(), m_compressed.size(), piece.data(),
                                                   piece.size(), compressionLevel);
        assert(!ZSTD_isError(size)); // the bound makes room for anything
        m_file.pieces.push_back({piece.size(), {m_compressed.begin(), m_compressed.begin() + static_cast<std::ptrdiff_t>(size)}});
    }

    [[nodiscard]] SourceFile take()
    {
        m_file.digest = vault::toHex(m_digester.finish());
        return std::move(m_file);
    }

private:
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
    vault::Digester m_digester;
    std::vector<std::uint8_t> m_compressed;
    SourceFile m_file;
};

} // namespace

epi::Result<SourceFile> readSourceFile(int descriptor, const std::string &name, const std::stop_token &stop)
{
    Archive archive;
    std::vector<std::byte> piece(SourceFile::pieceSize);
    off_t offset = 0;
    for (bool more = true; more;) {
        if (stop.stop_requested())
            return epi::fail(epi::ErrorCode::cancelled);
        std::size_t filled = 0;
        while (filled < piece.size()) {
            const ssize_t got = pread(descriptor, piece.data() + filled, piece.size() - filled, offset);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return epi::fail(epi::ErrorCode::unreadableFile, name, std::generic_category().message(errno));
            more = got > 0;
            if (!more)
                break;
            filled += static_cast<std::size_t>(got);
            offset += got;
        }
        if (filled > 0)
            archive.add(std::span(piece).first(filled));
    }
    return archive.take();
}

SourceFile sourceFileOf(std::span<const std::byte> bytes)
{
    Archive archive;
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(SourceFile::pieceSize, bytes.size()));
        archive.add(piece);
        bytes = bytes.subspan(piece.size());
    }
    return archive.take();
}

} // namespace tracedesk::store
