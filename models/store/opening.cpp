#include "store/opening.h"

#include "store/schema.h"
#include "vault/durable_file.h"
#include "vault/keyring_files.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::Compartment;

constexpr std::string_view plainHeader{"SQLite format 3\0", 16};

constexpr std::array fileNames = {"cases", "identities", "movements", "audit"};
constexpr std::array cacheKibibytes = {16384, 8192, 32768, 8192};

struct Close
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

/// As far as the folder can be read; false where it cannot. (An iterator of std::filesystem ends the process where memory runs
/// out: GCC 14.)
template<class Body> bool forEachFile(const std::filesystem::path &folder, Body body)
{
    const std::unique_ptr<DIR, Close> directory(::opendir(folder.c_str()));
    if (!directory)
        return false;
    while (const dirent *entry = ::readdir(directory.get()))
        if (const std::string_view name = entry->d_name; name != "." && name != "..")
            body(folder / name);
    return true;
}

/// A crash between the files of one commit may leave the file that names their journals. Once all journals were played
/// back nothing refers to it any more, and SQLite itself never looks for it again.
void removeStaleSuperJournals(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> stale;
    forEachFile(folder, [&](const std::filesystem::path &path) {
        if (path.filename().string().contains(".db-mj"))
            stale.push_back(path);
    });
    std::error_code ignored;
    for (const auto &path : stale)
        std::filesystem::remove(path, ignored);
}

/// The generation in a compartment file's name, or in that of a journal beside it; nothing for any other name.
std::optional<std::uint32_t> generationIn(std::string_view name, Compartment compartment)
{
    const std::string stem = std::string(fileNames[static_cast<std::size_t>(compartment)]) + '.';
    if (!name.starts_with(stem))
        return std::nullopt;
    name.remove_prefix(stem.size());
    std::uint32_t number = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
    const std::string_view rest(end, static_cast<std::size_t>(name.data() + name.size() - end));
    if (failed != std::errc() || (rest != ".db" && rest != ".db-journal" && !rest.starts_with(".db-mj")))
        return std::nullopt;
    return number;
}

/// Of compartments that were opened: files of earlier generations, and of the next one, whose making was cut short. What lies
/// further ahead speaks for an older keyring put back, and stays.
void removeOtherGenerations(const std::filesystem::path &folder, const vault::Keyring &keyring)
{
    std::vector<std::filesystem::path> stale;
    forEachFile(folder, [&](const std::filesystem::path &path) {
        for (const Compartment compartment : vault::allCompartments) {
            const auto found = generationIn(path.filename().string(), compartment);
            const std::uint32_t current = keyring.generation(compartment);
            if (found && keyring.key(compartment) != nullptr && *found != current && *found <= current + 1)
                stale.push_back(path);
        }
    });
    std::error_code ignored;
    for (const auto &path : stale)
        std::filesystem::remove(path, ignored);
}

} // namespace

std::filesystem::path compartmentPath(const std::filesystem::path &folder, Compartment compartment, std::uint32_t generation)
{
    return folder / (std::string(fileNames[static_cast<std::size_t>(compartment)]) + '.' + std::to_string(generation) + ".db");
}

void makeEmptyFile(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        throw Failure(vault::systemFailure(path, "create", errno).error());
    ::close(descriptor);
}

void expectEncrypted(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT)
            raise(ErrorCode::compartmentDamaged, path.string(), "missing");
        throw Failure(vault::systemFailure(path, "open", errno).error());
    }
    struct stat status{};
    std::array<char, 16> header{};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t size = regular ? ::pread(descriptor, header.data(), header.size(), 0) : 0;
    ::close(descriptor);
    if (!regular)
        raise(ErrorCode::compartmentDamaged, path.string(), "not a file");
    if (size < static_cast<ssize_t>(header.size()))
        raise(ErrorCode::compartmentDamaged, path.string(), "empty");
    if (std::string_view(header.data(), header.size()) == plainHeader)
        raise(ErrorCode::compartmentDamaged, path.string(), "not encrypted");
}

int cacheOf(Compartment compartment)
{
    return cacheKibibytes[static_cast<std::size_t>(compartment)];
}

void removeUnfinished(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> begun;
    const std::string stem = folder.filename().string() + ".new-";
    forEachFile(folder.has_parent_path() ? folder.parent_path() : ".", [&](const std::filesystem::path &path) {
        // Only the names the program itself gives: a folder of the user's must not go.
        const std::string name = path.filename().string();
        std::error_code error;
        if (name.starts_with(stem) && epi::parseUuid(std::string_view(name).substr(stem.size())) &&
            std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::directory)
            begun.push_back(path);
    });
    for (const auto &path : begun) {
        std::error_code error;
        if (std::filesystem::exists(vault::shredPath(path), error))
            (void)vault::destroyFile(vault::shredPath(path));
        removeFolder(path);
    }
}

void removeFolder(const std::filesystem::path &folder) noexcept
{
    if (const std::unique_ptr<DIR, Close> directory(::opendir(folder.c_str())); directory)
        while (const dirent *entry = ::readdir(directory.get()))
            ::unlinkat(::dirfd(directory.get()), entry->d_name, 0);
    ::rmdir(folder.c_str());
}

std::uint64_t removeData(const std::filesystem::path &folder)
{
    // First what all copies need, wherever they are.
    if (auto destroyed = vault::destroyFile(vault::shredPath(folder)); !destroyed)
        throw Failure(destroyed.error());
    removeUnfinished(folder);
    std::vector<std::filesystem::path> files;
    const bool read = forEachFile(folder, [&](const std::filesystem::path &path) {
        const std::string name = path.filename().string();
        for (const Compartment compartment : vault::allCompartments)
            if (vault::Compartments::ofData().contains(compartment) && generationIn(name, compartment))
                files.push_back(path);
    });
    if (!read)
        throw Failure(vault::systemFailure(folder, "read", errno).error());
    std::uint64_t removed = 0;
    for (const auto &path : files) {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            throw Failure(vault::systemFailure(path, "remove", errno).error());
        ++removed;
    }
    // Names the journals of a commit over several files; those are gone.
    removeStaleSuperJournals(folder);
    if (removed > 0)
        if (auto lasting = vault::synchroniseFolder(folder); !lasting)
            throw Failure(lasting.error());
    return removed;
}

Database openCompartments(const std::filesystem::path &folder, const vault::Keyring &keyring, Database::Mode mode)
{
    const auto pathOf = [&](Compartment compartment) {
        return compartmentPath(folder, compartment, keyring.generation(compartment));
    };
    for (const Compartment compartment : vault::allCompartments)
        if (mode == Database::Mode::existing && keyring.key(compartment) != nullptr)
            expectEncrypted(pathOf(compartment));
    const vault::SecretBytes *cases = keyring.key(Compartment::cases);
    Database database = cases != nullptr ? Database(pathOf(Compartment::cases), *cases, mode) : Database::withoutMain();
    // Read one by one, so that a fault is laid at the right file.
    database.prepare("SELECT count(*) FROM main.sqlite_schema").run();
    for (const Compartment compartment : {Compartment::identities, Compartment::movements, Compartment::audit}) {
        const vault::SecretBytes *key = keyring.key(compartment);
        if (key == nullptr)
            continue;
        const std::string schema = schemaOf(compartment);
        database.attach(schema.c_str(), pathOf(compartment), *key);
        database.prepare("SELECT count(*) FROM " + schema + ".sqlite_schema").run();
    }
    for (const Compartment compartment : vault::allCompartments)
        if (keyring.key(compartment) != nullptr)
            database.configure(schemaOf(compartment), cacheOf(compartment));
    // Against somebody who does not know the lock file; fails at once when another has it.
    database.execute("BEGIN EXCLUSIVE");
    // Whoever has all keys can tell that no journal needs the file any more.
    if (keyring.keysHeld() == vault::Compartments::all())
        removeStaleSuperJournals(folder);
    removeOtherGenerations(folder, keyring);
    // Not a commit: over several files that would write, and a full disk must not keep anybody from reading on.
    database.execute("ROLLBACK");
    return database;
}

} // namespace tracedesk::store
