#include "store/case_store.h"

#include "store/accounts.h"
#include "store/audit_spool.h"
#include "store/exports.h"
#include "store/opening.h"
#include "store/parts.h"
#include "store/schema.h"
#include "vault/durable_file.h"

#include <array>
#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;
using vault::Compartment;

AuditOrigin originOf(const epi::Actor &actor, const Environment &environment)
{
    std::array<std::uint8_t, 8> random{};
    vault::fillRandom(random);
    AuditOrigin origin{actor.account, actor.role, 0, workstationOf(environment)};
    for (const std::uint8_t byte : random)
        origin.session = origin.session << 8 | byte;
    return origin;
}

/// Everything a new store holds, made in a folder that nobody looks at yet.
void fill(const std::filesystem::path &folder, const vault::Keyring &keyring, const Environment &environment)
{
    for (const Compartment compartment : vault::allCompartments)
        makeEmptyFile(compartmentPath(folder, compartment, keyring.generation(compartment)));
    {
        Database database = openCompartments(folder, keyring, Database::Mode::create);
        migrate(database);
        Transaction transaction(database);
        AuditLog::append(database, originOf(keyring.actor(), environment), environment.clock(), {.act = Act::storeCreated});
        transaction.commit();
    }
    for (const Compartment compartment : vault::allCompartments) {
        const auto path = compartmentPath(folder, compartment, keyring.generation(compartment));
        try {
            expectEncrypted(path);
        } catch (const Failure &failure) {
            if (failure.error().code != ErrorCode::compartmentDamaged)
                throw;
            raise(ErrorCode::notEncrypted, path.string());
        }
    }
}

/// Makes it all in the folder `beside`, which then becomes `place`.
epi::Result<std::vector<vault::Invitation>> makeStore(const std::filesystem::path &beside, const std::filesystem::path &place,
                                                      const Founding &founding, const vault::SecretBytes &password,
                                                      const Environment &environment, const vault::IdSource &ids)
{
    auto founded = vault::Keyring::create(beside, founding.founder, password, founding.others, ids, environment.kdf);
    if (!founded)
        return std::unexpected(founded.error());
    fill(beside, founded->keyring, environment);
    if (auto lasting = vault::synchroniseFolder(beside); !lasting)
        return std::unexpected(lasting.error());
    // rename() would replace an empty folder that somebody made meanwhile, never one with files in it.
    if (::rename(beside.c_str(), place.c_str()) != 0) {
        if (errno == EEXIST || errno == ENOTEMPTY)
            return epi::fail(ErrorCode::alreadyExists, place.string());
        return vault::systemFailure(place, "rename", errno);
    }
    if (auto lasting = vault::synchroniseFolder(place.parent_path()); !lasting)
        return std::unexpected(lasting.error());
    return std::move(founded->invitations);
}

/// Whether somebody tried to get in; everything else is no business of the record.
bool isRefusedLogIn(ErrorCode code)
{
    // Not tooManyAttempts: nothing was tried, and whoever repeats it a thousand times a minute would fill the record.
    return code == ErrorCode::wrongPassword || code == ErrorCode::wrongCode || code == ErrorCode::notPermitted;
}

void spoolRefusal(const std::filesystem::path &folder, const std::string &user, const Environment &environment)
{
    // A disk too full to take it must not tell more than the refusal itself.
    if (const auto address = vault::Keyring::spoolAddress(folder, user))
        (void)AuditSpool::append(folder, *address, originOf({{}, {}, address->role, {}}, environment), environment.clock(),
                                 nullptr,
                                 {.act = Act::logInFailed,
                                  .object = address->account.uuid(),
                                  .subject = {},
                                  .count = 1,
                                  .reason = {},
                                  .outcome = epi::AuditOutcome::refused});
}

epi::Result<void> remember(CaseStore::Parts &parts, const vault::ChainHead &head)
{
    return parts.keepsAudit() ? parts.keyring.rememberHead(head) : parts.keyring.rememberSpool(head);
}

/// The log-in comes on record, and before it what others could not put there.
vault::ChainHead recordLogIn(CaseStore::Parts &parts)
{
    const auto now = parts.environment.clock();
    if (!parts.keepsAudit()) {
        if (!AuditSpool::continues(parts.folder, parts.keyring.seenSpool()))
            spool(parts, {.act = Act::spoolCut, .object = {}, .count = parts.keyring.seenSpool().sequence});
        return spool(parts, {.act = Act::storeOpened});
    }
    Transaction transaction(parts.database);
    const vault::ChainHead drained = AuditSpool::drain(parts.folder, parts.keyring, parts.database, parts.origin, now);
    recordAccountActs(parts);
    // A destruction that was cut short after it was signed was ended when the store was opened.
    if (parts.keyring.isDestroyed() && AuditLog::mark(parts.database, destroyedMark).sequence == 0) {
        forgetWords(parts.database);
        const epi::Uuid order = parts.keyring.book().destructions().back().id;
        AuditLog::setMark(parts.database, destroyedMark, parts.record({.act = Act::dataDestroyed, .object = order}));
    }
    // The key of all data is gone although nobody proved why.
    if (parts.keyring.isShredded() && AuditLog::mark(parts.database, shreddedMark).sequence == 0)
        AuditLog::setMark(parts.database, shreddedMark, parts.record({.act = Act::dataDestroyed}));
    const auto head = parts.record({.act = Act::storeOpened});
    AuditLog::signHead(parts.database, parts.keyring);
    transaction.commit();
    // What stays in the file is known to be taken in.
    (void)AuditSpool::empty(parts.folder, drained);
    return head;
}

std::unique_ptr<CaseStore::Parts> openParts(const std::filesystem::path &folder, StoreLock lock, vault::Keyring keyring,
                                            const Environment &environment)
{
    // A destruction that was cut short after it was signed.
    if (keyring.isDestroyed())
        removeData(folder);
    Database database = openCompartments(folder, keyring, Database::Mode::existing);
    const AuditOrigin origin = originOf(keyring.actor(), environment);
    migrate(database, newestSchema(), [&] {
        if (database.has("audit"))
            AuditLog::append(database, origin, environment.clock(), {.act = Act::storeUpgraded});
    });
    if (database.has("audit") && !AuditLog::contains(database, keyring.seenHead()))
        raise(ErrorCode::compartmentDamaged, database.pathOf("audit").string(),
              "audit chain cut before entry " + std::to_string(keyring.seenHead().sequence));
    if (database.has("audit") && !knowsAccountActs(database, keyring.book()))
        raise(ErrorCode::keyringDamaged, (folder / "keyring").string(), "older keyring");
    std::unique_ptr<CaseStore::Parts> parts(new CaseStore::Parts{.folder = folder,
                                                                 .environment = environment,
                                                                 .ids = vault::IdSource(environment.clock),
                                                                 .lock = std::move(lock),
                                                                 .keyring = std::move(keyring),
                                                                 .database = std::move(database),
                                                                 .origin = origin,
                                                                 .mutex = {}});
    if (auto remembered = remember(*parts, recordLogIn(*parts)); !remembered)
        throw Failure(remembered.error());
    return parts;
}

} // namespace

std::string workstationOf(const Environment &environment)
{
    if (!environment.workstation.empty())
        return environment.workstation;
    std::array<char, 128> host{};
    return ::gethostname(host.data(), host.size() - 1) == 0 ? std::string(host.data()) : std::string();
}

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
    (void)guarded([&] {
        const Turn turn(*m_parts);
        if (!m_parts->keepsAudit())
            return remember(*m_parts, spool(*m_parts, {.act = Act::storeClosed}));
        Transaction transaction(m_parts->database);
        const auto last = m_parts->record({.act = Act::storeClosed});
        AuditLog::signHead(m_parts->database, m_parts->keyring);
        transaction.commit();
        return remember(*m_parts, last);
    });
}

epi::Result<FoundedStore> CaseStore::create(const std::filesystem::path &folder, const Founding &founding,
                                            const vault::SecretBytes &password, const Environment &environment)
{
    return guarded([&]() -> epi::Result<FoundedStore> {
        std::error_code error;
        if (std::filesystem::symlink_status(folder, error).type() != std::filesystem::file_type::not_found)
            return epi::fail(ErrorCode::alreadyExists, folder.string());
        const auto parent = std::filesystem::canonical(folder.has_parent_path() ? folder.parent_path() : ".", error);
        if (error)
            return epi::fail(ErrorCode::ioFailed, folder.string(), "create", error.message());
        const vault::IdSource ids(environment.clock);
        // Made beside and renamed when complete: a crash leaves no half store under the name.
        const auto beside = parent / (folder.filename().string() + ".new-" + epi::toString(ids.makeUuid()));
        const auto place = parent / folder.filename();
        if (::mkdir(beside.c_str(), S_IRWXU) != 0)
            return vault::systemFailure(folder, "create", errno);
        auto invitations = guarded([&] { return makeStore(beside, place, founding, password, environment, ids); });
        if (!invitations) {
            removeFolder(beside);
            return std::unexpected(invitations.error());
        }
        auto opened = open(folder, {founding.founder.name, vault::SecretBytes::copyOf(password.bytes())}, environment);
        if (!opened) {
            // Nobody would ever learn the codes of the others.
            removeFolder(place);
            return std::unexpected(opened.error());
        }
        return FoundedStore{std::move(*opened), std::move(*invitations)};
    });
}

bool CaseStore::liesIn(const std::filesystem::path &folder)
{
    std::error_code error;
    return std::filesystem::is_regular_file(folder / "keyring", error);
}

epi::Result<std::unique_ptr<CaseStore::Parts>> CaseStore::logIn(const std::filesystem::path &folder, const LogInRequest &request,
                                                                const vault::SecretBytes *chosen, const Environment &environment)
{
    return guarded([&]() -> epi::Result<std::unique_ptr<Parts>> {
        std::error_code error;
        const auto real = std::filesystem::canonical(folder, error);
        if (error || !liesIn(real))
            return epi::fail(ErrorCode::noStore, folder.string());
        auto lock = StoreLock::take(real, thisProcess());
        if (!lock)
            return std::unexpected(lock.error());
        auto keyring = vault::Keyring::unlock(
            real, {request.user, request.password, request.factorCode, environment.clock(), environment.machine()},
            environment.kdf);
        if (!keyring) {
            if (isRefusedLogIn(keyring.error().code))
                spoolRefusal(real, request.user, environment);
            return std::unexpected(keyring.error());
        }
        if (chosen != nullptr) {
            if (auto activated = keyring->activate(*chosen, vault::IdSource(environment.clock), environment.kdf); !activated)
                return std::unexpected(activated.error());
        } else if (keyring->isInvited()) {
            return epi::fail(ErrorCode::passwordToChoose);
        }
        return openParts(real, std::move(*lock), std::move(*keyring), environment);
    });
}

epi::Result<CaseStore> CaseStore::open(const std::filesystem::path &folder, const LogInRequest &request,
                                       const Environment &environment)
{
    return logIn(folder, request, nullptr, environment).transform([](auto parts) { return CaseStore(std::move(parts)); });
}

epi::Result<CaseStore> CaseStore::activate(const std::filesystem::path &folder, const LogInRequest &request,
                                           const vault::SecretBytes &password, const Environment &environment)
{
    return logIn(folder, request, &password, environment).transform([](auto parts) { return CaseStore(std::move(parts)); });
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
