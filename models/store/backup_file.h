#pragma once

#include "epi/id.h"
#include "epi/progress.h"
#include "store/plain_file.h"
#include "vault/account_book.h"
#include "vault/digest.h"
#include "vault/personal_part.h"
#include "vault/sealed_stream.h"
#include "vault/secret_bytes.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::store {

// The file of a backup: a header that anybody can read, and pieces of 64 KiB sealed under a key of their own
// (vault/sealed_stream.h). That key is joined out of two, each of which stands in the header sealed to one of the two papers, and
// out of the header itself. Inside: every file with its name, length and digest, then who made it and that account's signature.
// All throw Failure.

/// What stands in the clear.
struct BackupHeader
{
    epi::Uuid store{};
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    vault::ChainHead acts;   ///< upon the accounts
    vault::ChainHead record; ///< of activity; sequence 0 where the account that made it has no key of it
    std::uint32_t pair = 0;
    vault::PublicKey firstKey{};
    vault::PublicKey secondKey{};
    std::vector<std::uint8_t> firstBox;
    std::vector<std::uint8_t> secondBox;
    std::uint64_t length = 0; ///< of what is sealed
};

/// A header, as it stands in the file, and the key to what follows.
struct SealedHeader
{
    BackupHeader header;
    std::vector<std::uint8_t> bytes;
    vault::SecretBytes key;
};

/// Makes a key and seals it to the two papers in the header.
[[nodiscard]] SealedHeader sealHeader(BackupHeader header);
/// Raises unreadableFile, backupDamaged, newerFormat; also where the file is not as long as its header says.
[[nodiscard]] SealedHeader readHeader(const std::filesystem::path &file);
/// The key of a header that was read, with the secret keys of both papers. Raises backupDamaged.
void openHeader(const std::filesystem::path &file, SealedHeader &sealed, const vault::BoxKeys &first,
                const vault::BoxKeys &second);

/// Bytes that one file takes inside, and the end.
[[nodiscard]] std::uint64_t lengthInside(const std::string &name, std::uint64_t length);
[[nodiscard]] std::uint64_t lengthOfEnd();
/// Bytes of the whole file.
[[nodiscard]] std::uint64_t sizeOf(const SealedHeader &sealed);

/// Called with how many bytes have been done so far; may throw.
using Watch = std::function<void(std::uint64_t done)>;

class BackupWriter
{
public:
    BackupWriter(const std::filesystem::path &file, const SealedHeader &sealed, Watch watch);

    /// Takes a file into it that is as long as was said.
    void add(const std::string &name, std::uint64_t length, PlainFile &source);
    /// What the account signs that makes it: header and files.
    [[nodiscard]] vault::Digest contents();
    void finish(epi::AccountId account, const vault::Signature &signature);
    /// Of the whole file, when it is finished.
    [[nodiscard]] vault::Digest digest() { return m_whole.finish(); }

private:
    void write(std::span<const std::uint8_t> bytes);
    void put(std::span<const std::uint8_t> bytes);
    void sealPiece(bool isLast);

    PlainFile m_file;
    vault::StreamSealer m_sealer;
    vault::Digester m_contents;
    vault::Digester m_whole;
    vault::SecretBytes m_piece; ///< keys of the store are among what passes through it
    std::size_t m_filled = 0;   ///< of the piece
    std::uint64_t m_done = 0;
    Watch m_watch;
};

/// What comes out of a backup. Left empty: it is only verified.
struct BackupTaker
{
    std::function<void(const std::string &name)> begin;
    std::function<void(std::span<const std::uint8_t>)> take;
    std::function<void()> end; ///< the file has the digest that was written behind it
};

/// Who made it.
struct BackupMaker
{
    epi::AccountId account;
    vault::Signature signature{};
    vault::Digest contents{};
};

/// Reads all of it, to the end. Raises backupDamaged, ioFailed.
[[nodiscard]] BackupMaker readBackup(const std::filesystem::path &file, const SealedHeader &sealed, const BackupTaker &taker,
                                     const Watch &watch);

inline constexpr std::string_view backupContext = "tracedesk/backup/v1";

} // namespace tracedesk::store
