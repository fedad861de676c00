#include "store/case_store.h"

#include "store/parts.h"
#include "store/schema.h"
#include "vault/durable_file.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::Compartment;

constexpr std::string_view plainHeader{"SQLite format 3\0", 16};

std::filesystem::path compartmentPath(const std::filesystem::path &folder, const vault::Keyring &keyring, Compartment compartment)
{
    constexpr std::array names = {"cases", "identities", "movements", "audit"};
    const auto index = static_cast<std::size_t>(compartment);
    return folder / (std::string(names[index]) + '.' + std::to_string(keyring.generation(compartment)) + ".db");
}

/// SQLite gives journals the mode of their file, so the file is made with the right one from the start.
void makeEmptyFile(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        throw Failure(vault::systemFailure(path, "create", errno).error());
    ::close(descriptor);
}

/// Before SQLite has it open: closing a file of our own would drop SQLite's locks on it.
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

/// A crash between the files of one commit may leave the file that names their journals. Once all journals were played
/// back nothing refers to it any more, and SQLite itself never looks for it again.
void removeStaleSuperJournals(const std::filesystem::path &folder)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> stale;
    for (const auto &entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().filename().string().contains(".db-mj"))
            stale.push_back(entry.path());
    for (const auto &path : stale)
        std::filesystem::remove(path, ignored);
}

Database openCompartments(const std::filesystem::path &folder, const vault::Keyring &keyring, Database::Mode mode)
{
    constexpr std::array cacheKibibytes = {16384, 8192, 32768, 8192};
    const auto keyOf = [&](Compartment compartment) -> const vault::SecretBytes & {
        const auto *key = keyring.key(compartment);
        if (!key)
            raise(ErrorCode::notPermitted, "open", std::string("not cleared for ") + schemaOf(compartment));
        return *key;
    };
    for (const Compartment compartment : vault::allCompartments)
        if (mode == Database::Mode::existing)
            expectEncrypted(compartmentPath(folder, keyring, compartment));
    Database database(compartmentPath(folder, keyring, Compartment::cases), keyOf(Compartment::cases), mode);
    // Read one by one, so that a fault is laid at the right file.
    database.prepare("SELECT count(*) FROM main.sqlite_schema").run();
    for (const Compartment compartment : {Compartment::identities, Compartment::movements, Compartment::audit}) {
        const std::string schema = schemaOf(compartment);
        database.attach(schema.c_str(), compartmentPath(folder, keyring, compartment), keyOf(compartment));
        database.prepare("SELECT count(*) FROM " + schema + ".sqlite_schema").run();
    }
    for (const Compartment compartment : vault::allCompartments)
        database.configure(schemaOf(compartment), cacheKibibytes[static_cast<std::size_t>(compartment)]);
    // Against somebody who does not know the lock file; fails at once when another has it.
    database.execute("BEGIN EXCLUSIVE");
    removeStaleSuperJournals(folder);
    database.execute("COMMIT");
    return database;
}

/// Everything a new store holds, made in a folder that nobody looks at yet.
void fill(const std::filesystem::path &folder, const vault::Keyring &keyring, const vault::Clock &clock)
{
    for (const Compartment compartment : vault::allCompartments)
        makeEmptyFile(compartmentPath(folder, keyring, compartment));
    {
        Database database = openCompartments(folder, keyring, Database::Mode::create);
        migrate(database);
        Transaction transaction(database);
        AuditLog::append(database, keyring.actor(), clock(), {.act = Act::storeCreated});
        transaction.commit();
    }
    for (const Compartment compartment : vault::allCompartments) {
        const auto path = compartmentPath(folder, keyring, compartment);
        try {
            expectEncrypted(path);
        } catch (const Failure &) {
            raise(ErrorCode::notEncrypted, path.string());
        }
    }
}

} // namespace

Environment Environment::production()
{
    return {[] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); },
            vault::KdfCost::production()};
}

CaseStore::CaseStore(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

CaseStore::CaseStore(CaseStore &&) noexcept = default;
CaseStore &CaseStore::operator=(CaseStore &&) noexcept = default;

CaseStore::~CaseStore()
{
    if (!m_parts)
        return;
    // A head that is not remembered only makes the next look at the chain reach less far.
    const auto head = reading(*m_parts, [](const Database &database) { return AuditLog::head(database); });
    if (head && *head != m_parts->keyring.seenHead())
        (void)m_parts->keyring.rememberHead(*head);
}

epi::Result<CaseStore> CaseStore::create(const std::filesystem::path &folder, const std::string &user,
                                         const vault::SecretBytes &password, const Environment &environment,
                                         const epi::Jurisdiction &jurisdiction)
{
    std::error_code error;
    if (std::filesystem::symlink_status(folder, error).type() != std::filesystem::file_type::not_found)
        return epi::fail(ErrorCode::alreadyExists, folder.string());
    const auto parent = std::filesystem::canonical(folder.has_parent_path() ? folder.parent_path() : ".", error);
    if (error)
        return epi::fail(ErrorCode::ioFailed, folder.string(), "create", error.message());
    const vault::IdSource ids(environment.clock);
    // Made beside and renamed when complete: a crash leaves no half store under the name.
    auto beside = parent / folder.filename();
    beside += ".new-" + epi::toString(ids.makeUuid());
    if (::mkdir(beside.c_str(), S_IRWXU) != 0)
        return vault::systemFailure(folder, "create", errno);
    auto made = [&]() -> epi::Result<void> {
        const auto keyring = vault::Keyring::create(beside, {user, jurisdiction}, password, ids, environment.kdf);
        if (!keyring)
            return std::unexpected(keyring.error());
        return guarded([&] { fill(beside, *keyring, environment.clock); });
    }();
    if (made)
        made = vault::synchroniseFolder(beside);
    // rename() would replace an empty folder that somebody made meanwhile, never one with files in it.
    if (made && ::rename(beside.c_str(), (parent / folder.filename()).c_str()) != 0)
        made = errno == EEXIST || errno == ENOTEMPTY ? epi::Result<void>(epi::fail(ErrorCode::alreadyExists, folder.string()))
                                                     : vault::systemFailure(folder, "rename", errno);
    if (made)
        made = vault::synchroniseFolder(parent);
    if (!made) {
        std::filesystem::remove_all(beside, error);
        return std::unexpected(made.error());
    }
    return open(folder, user, password, environment);
}

bool CaseStore::liesIn(const std::filesystem::path &folder)
{
    std::error_code error;
    return std::filesystem::is_regular_file(folder / "keyring", error);
}

epi::Result<CaseStore> CaseStore::open(const std::filesystem::path &folder, const std::string &user,
                                       const vault::SecretBytes &password, const Environment &environment)
{
    std::error_code error;
    const auto real = std::filesystem::canonical(folder, error);
    if (error || !liesIn(real))
        return epi::fail(ErrorCode::noStore, folder.string());
    auto lock = StoreLock::take(real, thisProcess());
    if (!lock)
        return std::unexpected(lock.error());
    auto keyring = vault::Keyring::unlock(real, user, password, environment.kdf);
    if (!keyring)
        return std::unexpected(keyring.error());
    return guarded([&] {
        Database database = openCompartments(real, *keyring, Database::Mode::existing);
        migrate(database);
        if (!AuditLog::contains(database, keyring->seenHead()))
            raise(ErrorCode::compartmentDamaged, compartmentPath(real, *keyring, Compartment::audit).string(),
                  "audit chain cut before entry " + std::to_string(keyring->seenHead().sequence));
        std::unique_ptr<Parts> parts(new Parts{.folder = real,
                                               .environment = environment,
                                               .ids = vault::IdSource(environment.clock),
                                               .lock = std::move(*lock),
                                               .keyring = std::move(*keyring),
                                               .database = std::move(database),
                                               .mutex = {}});
        Transaction transaction(parts->database);
        const auto head = parts->record({.act = Act::storeOpened});
        transaction.commit();
        if (auto remembered = parts->keyring.rememberHead(head); !remembered)
            throw Failure(remembered.error());
        return CaseStore(std::move(parts));
    });
}

const epi::Actor &CaseStore::actor() const
{
    return m_parts->keyring.actor();
}

const std::filesystem::path &CaseStore::folder() const
{
    return m_parts->folder;
}

} // namespace tracedesk::store
