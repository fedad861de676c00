#include "store/backup_file.h"

#include "store/database.h"
#include "vault/canonical.h"
#include "vault/random.h"

#include <algorithm>
#include <utility>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr std::array<std::uint8_t, 8> mark = {'T', 'R', 'D', 'K', 'B', 'K', 'U', 'P'};
constexpr std::uint16_t formatVersion = 1;
constexpr std::size_t prefixSize = mark.size() + 2 + 2; // mark, version, size of the header
constexpr std::size_t digestSize = std::tuple_size_v<vault::Digest>;
constexpr std::size_t headerLimit = 4096;
constexpr std::size_t boxLimit = 256;
constexpr std::size_t keySize = 32;
constexpr std::size_t pieceSize = 64 * 1024;
constexpr std::size_t nameLimit = 64;
constexpr std::uint8_t fileTag = 1;
constexpr std::uint8_t endTag = 0;
constexpr std::size_t signatureSize = std::tuple_size_v<vault::Signature>;

[[noreturn]] void damaged(const std::filesystem::path &file, const std::string &what)
{
    raise(ErrorCode::backupDamaged, file.string(), what);
}

std::vector<std::uint8_t> encode(const BackupHeader &header)
{
    const auto body = vault::CanonicalWriter()
                          .fixed(header.store)
                          .u64(static_cast<std::uint64_t>(header.at.time_since_epoch().count()))
                          .u64(header.acts.sequence)
                          .fixed(header.acts.hash)
                          .u64(header.record.sequence)
                          .fixed(header.record.hash)
                          .u32(header.pair)
                          .fixed(header.firstKey)
                          .fixed(header.secondKey)
                          .bytes(header.firstBox)
                          .bytes(header.secondBox)
                          .u64(header.length)
                          .written();
    vault::CanonicalWriter writer;
    writer.fixed(mark).u16(formatVersion).u16(static_cast<std::uint16_t>(prefixSize + body.size() + digestSize)).fixed(body);
    writer.fixed(vault::digestOf(std::span(writer.written())));
    return writer.written();
}

vault::ChainHead takeHead(vault::CanonicalReader &reader)
{
    vault::ChainHead head;
    head.sequence = reader.u64();
    head.hash = reader.array<32>();
    return head;
}

std::optional<BackupHeader> decode(std::span<const std::uint8_t> body)
{
    vault::CanonicalReader reader(body);
    const auto box = [&reader] {
        const auto bytes = reader.bytes(boxLimit);
        return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
    };
    BackupHeader header;
    header.store = reader.array<16>();
    header.at =
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{static_cast<std::int64_t>(reader.u64())}};
    header.acts = takeHead(reader);
    header.record = takeHead(reader);
    header.pair = reader.u32();
    header.firstKey = reader.array<32>();
    header.secondKey = reader.array<32>();
    header.firstBox = box();
    header.secondBox = box();
    header.length = reader.u64();
    return reader.isComplete() && header.length > 0 && header.length < std::uint64_t{1} << 48U ? std::optional(header)
                                                                                               : std::nullopt;
}

std::uint64_t piecesOf(std::uint64_t length)
{
    return (length + pieceSize - 1) / pieceSize;
}

/// A file with its name, length and digest, as the account vouches for it.
void addTo(vault::Digester &contents, const std::string &name, std::uint64_t length, const vault::Digest &digest)
{
    contents.update(std::span<const std::uint8_t>(vault::CanonicalWriter().text(name).u64(length).fixed(digest).written()));
}

/// The sealed pieces one after the other, as one run of bytes.
class Inside
{
public:
    Inside(const std::filesystem::path &path, const SealedHeader &sealed, const Watch &watch)
        : m_path(path)
        , m_file(PlainFile::toRead(path, PlainFile::Links::follow))
        , m_offset(sealed.bytes.size())
        , m_left(sealed.header.length)
        , m_watch(watch)
    {
        // The header again: only then is it the file that was asked for.
        std::vector<std::uint8_t> header(sealed.bytes.size());
        std::array<std::uint8_t, vault::streamHeaderSize> stream{};
        if (m_file.read(header) != header.size() || header != sealed.bytes)
            damaged(path, "header");
        if (m_file.read(stream) != stream.size())
            damaged(path, "byte " + std::to_string(m_offset));
        m_offset += stream.size();
        m_opener.emplace(sealed.key, stream);
    }

    /// At most `most` of the bytes that follow, at least one. Valid until the next call.
    std::span<const std::uint8_t> next(std::uint64_t most)
    {
        if (m_at == m_filled)
            openPiece();
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(most, m_filled - m_at));
        const auto bytes = std::as_const(m_piece).bytes().subspan(m_at, size);
        m_at += size;
        return bytes;
    }
    std::vector<std::uint8_t> take(std::size_t size)
    {
        std::vector<std::uint8_t> bytes;
        while (bytes.size() < size) {
            const auto some = next(size - bytes.size());
            bytes.insert(bytes.end(), some.begin(), some.end());
        }
        return bytes;
    }
    [[nodiscard]] bool isAtEnd() const { return m_left == 0 && m_at == m_filled; }

private:
    void openPiece()
    {
        if (m_left == 0)
            damaged(m_path, "content");
        const auto plain = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, pieceSize));
        m_sealed.resize(plain + vault::streamOverhead);
        m_at = m_filled = 0;
        if (m_file.read(m_sealed) != m_sealed.size() || !m_opener->open(m_sealed, plain == m_left, m_piece.bytes().first(plain)))
            damaged(m_path, "byte " + std::to_string(m_offset));
        m_filled = plain;
        m_offset += m_sealed.size();
        m_left -= plain;
        if (m_watch)
            m_watch(m_offset);
    }

    std::filesystem::path m_path;
    PlainFile m_file;
    std::optional<vault::StreamOpener> m_opener;
    std::vector<std::uint8_t> m_sealed;
    vault::SecretBytes m_piece{pieceSize}; ///< keys of a store are among what passes through it
    std::size_t m_filled = 0;
    std::size_t m_at = 0;
    std::uint64_t m_offset;
    std::uint64_t m_left;
    const Watch &m_watch;
};

/// Lower case, digits and dots: never a way out of the folder.
bool isFileName(const std::string &name)
{
    const auto fits = [](char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '.'; };
    return !name.empty() && name.front() != '.' && std::ranges::all_of(name, fits);
}

std::uint64_t numberIn(std::span<const std::uint8_t> bytes)
{
    vault::CanonicalReader reader(bytes);
    return bytes.size() == sizeof(std::uint32_t) ? reader.u32() : reader.u64();
}

} // namespace

SealedHeader sealHeader(BackupHeader header)
{
    vault::SecretBytes one(keySize);
    vault::SecretBytes other(keySize);
    vault::fillRandom(one.bytes());
    vault::fillRandom(other.bytes());
    header.firstBox = vault::seal(one.bytes(), header.firstKey);
    header.secondBox = vault::seal(other.bytes(), header.secondKey);
    auto bytes = encode(header);
    auto key = vault::joinKeys(one, other, bytes);
    return {std::move(header), std::move(bytes), std::move(key)};
}

SealedHeader readHeader(const std::filesystem::path &file)
{
    PlainFile source = PlainFile::toRead(file, PlainFile::Links::follow);
    std::vector<std::uint8_t> bytes(prefixSize);
    if (source.read(bytes) != bytes.size() || !std::ranges::equal(std::span(bytes).first(mark.size()), mark))
        damaged(file, "not a backup");
    vault::CanonicalReader prefix(std::span<const std::uint8_t>(bytes).subspan(mark.size()));
    const std::uint16_t version = prefix.u16();
    const std::size_t size = prefix.u16();
    if (size < prefixSize + digestSize || size > headerLimit)
        damaged(file, "header");
    bytes.resize(size);
    if (source.read(std::span(bytes).subspan(prefixSize)) != size - prefixSize)
        damaged(file, "header");
    const auto covered = std::span<const std::uint8_t>(bytes).first(size - digestSize);
    if (!std::ranges::equal(vault::digestOf(covered), std::span(bytes).last(digestSize)))
        damaged(file, "header");
    if (version > formatVersion)
        raise(ErrorCode::newerFormat, file.string(), std::to_string(version));
    auto header = version == formatVersion ? decode(covered.subspan(prefixSize)) : std::nullopt;
    if (!header)
        damaged(file, "header");
    SealedHeader sealed{std::move(*header), std::move(bytes), {}};
    if (const auto whole = sizeOf(sealed); source.size() != whole)
        damaged(file, std::to_string(source.size()) + " of " + std::to_string(whole) + " bytes");
    return sealed;
}

void openHeader(const std::filesystem::path &file, SealedHeader &sealed, const vault::BoxKeys &first,
                const vault::BoxKeys &second)
{
    const auto one = vault::unseal(sealed.header.firstBox, first);
    const auto other = vault::unseal(sealed.header.secondBox, second);
    if (!one || !other || one->size() != keySize || other->size() != keySize)
        damaged(file, "header");
    sealed.key = vault::joinKeys(*one, *other, sealed.bytes);
}

std::uint64_t lengthInside(const std::string &name, std::uint64_t length)
{
    return 1 + sizeof(std::uint32_t) + name.size() + sizeof length + length + digestSize;
}

std::uint64_t lengthOfEnd()
{
    return 1 + sizeof(epi::Uuid) + signatureSize;
}

std::uint64_t sizeOf(const SealedHeader &sealed)
{
    const std::uint64_t length = sealed.header.length;
    return sealed.bytes.size() + vault::streamHeaderSize + length + piecesOf(length) * vault::streamOverhead;
}

BackupWriter::BackupWriter(const std::filesystem::path &file, const SealedHeader &sealed, Watch watch)
    : m_file(PlainFile::toWrite(file))
    , m_sealer(sealed.key)
    , m_piece(pieceSize)
    , m_watch(std::move(watch))
{
    m_contents.update(std::span<const std::uint8_t>(sealed.bytes));
    write(sealed.bytes);
    write(m_sealer.header());
}

void BackupWriter::write(std::span<const std::uint8_t> bytes)
{
    m_whole.update(bytes);
    m_file.write(bytes);
}

void BackupWriter::add(const std::string &name, std::uint64_t length, PlainFile &source)
{
    put(vault::CanonicalWriter().u8(fileTag).text(name).u64(length).written());
    vault::Digester digester;
    vault::SecretBytes some(pieceSize);
    for (std::uint64_t left = length; left > 0;) {
        const auto wanted = some.bytes().first(static_cast<std::size_t>(std::min<std::uint64_t>(left, some.size())));
        if (source.read(wanted) != wanted.size())
            raise(ErrorCode::ioFailed, name, "read", "shorter than before");
        digester.update(std::span<const std::uint8_t>(wanted));
        put(wanted);
        left -= wanted.size();
    }
    const vault::Digest digest = digester.finish();
    put(digest);
    addTo(m_contents, name, length, digest);
}

vault::Digest BackupWriter::contents()
{
    return m_contents.finish();
}

void BackupWriter::finish(epi::AccountId account, const vault::Signature &signature)
{
    put(vault::CanonicalWriter().u8(endTag).fixed(account.uuid()).fixed(signature).written());
    sealPiece(true);
    m_file.synchronise();
}

void BackupWriter::put(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        // Only when more follows: the last piece is marked as such.
        if (m_filled == pieceSize)
            sealPiece(false);
        const auto some = bytes.first(std::min(bytes.size(), pieceSize - m_filled));
        std::ranges::copy(some, m_piece.bytes().subspan(m_filled).begin());
        m_filled += some.size();
        bytes = bytes.subspan(some.size());
    }
}

void BackupWriter::sealPiece(bool isLast)
{
    write(m_sealer.seal(std::as_const(m_piece).bytes().first(m_filled), isLast));
    m_done += m_filled;
    m_filled = 0;
    if (m_watch)
        m_watch(m_done);
}

BackupMaker readBackup(const std::filesystem::path &file, const SealedHeader &sealed, const BackupTaker &taker,
                       const Watch &watch)
{
    Inside inside(file, sealed, watch);
    vault::Digester contents;
    contents.update(std::span<const std::uint8_t>(sealed.bytes));
    while (inside.take(1).front() == fileTag) {
        const std::uint64_t nameSize = numberIn(inside.take(sizeof(std::uint32_t)));
        if (nameSize > nameLimit)
            damaged(file, "content");
        const auto nameBytes = inside.take(static_cast<std::size_t>(nameSize));
        const std::string name(nameBytes.begin(), nameBytes.end());
        if (!isFileName(name))
            damaged(file, "content");
        const std::uint64_t length = numberIn(inside.take(sizeof(std::uint64_t)));
        if (taker.begin)
            taker.begin(name);
        vault::Digester digester;
        for (std::uint64_t left = length; left > 0;) {
            const auto some = inside.next(left);
            digester.update(some);
            if (taker.take)
                taker.take(some);
            left -= some.size();
        }
        const vault::Digest digest = digester.finish();
        if (!std::ranges::equal(inside.take(digestSize), digest))
            damaged(file, name);
        addTo(contents, name, length, digest);
        if (taker.end)
            taker.end();
    }
    BackupMaker maker;
    const auto end = inside.take(sizeof(epi::Uuid) + signatureSize);
    vault::CanonicalReader reader(end);
    maker.account = epi::AccountId(reader.array<16>());
    maker.signature = reader.array<signatureSize>();
    maker.contents = contents.finish();
    if (!inside.isAtEnd())
        damaged(file, "content");
    return maker;
}

} // namespace tracedesk::store
