#include "desk/office.h"

namespace tracedesk::desk {

namespace {

store::Environment environmentOf(const Surroundings &surroundings)
{
    store::Environment environment = store::Environment::production();
    environment.clock = surroundings.now;
    if (surroundings.kdf)
        environment.kdf = *surroundings.kdf;
    return environment;
}

} // namespace

epi::Result<store::BackupDescription> Office::restore(const std::filesystem::path &file, const vault::SecretBytes &onePaper,
                                                      const vault::SecretBytes &otherPaper, const std::filesystem::path &folder,
                                                      const Surroundings &surroundings, std::stop_token stop,
                                                      const epi::Progress &progress)
{
    return store::restoreStore(file, onePaper, otherPaper, folder, environmentOf(surroundings), std::move(stop), progress);
}

epi::Result<FoundedOffice> Office::found(const std::filesystem::path &folder, const store::Founding &founding,
                                         const vault::SecretBytes &password, Surroundings surroundings)
{
    auto founded = store::CaseStore::create(folder, founding, password, environmentOf(surroundings));
    if (!founded)
        return std::unexpected(founded.error());
    return FoundedOffice{Office(std::move(founded->store), std::move(surroundings)), std::move(founded->invitations)};
}

bool Office::liesIn(const std::filesystem::path &folder)
{
    return store::CaseStore::liesIn(folder);
}

epi::Result<Office> Office::open(const std::filesystem::path &folder, const store::LogInRequest &logIn, Surroundings surroundings)
{
    auto store = store::CaseStore::open(folder, logIn, environmentOf(surroundings));
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), std::move(surroundings));
}

epi::Result<Office> Office::activate(const std::filesystem::path &folder, const store::LogInRequest &logIn,
                                     const vault::SecretBytes &password, Surroundings surroundings)
{
    auto store = store::CaseStore::activate(folder, logIn, password, environmentOf(surroundings));
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), std::move(surroundings));
}

Office::Office(store::CaseStore store, Surroundings surroundings)
    : m_store(std::move(store))
    , m_surroundings(std::move(surroundings))
    , m_ids(m_surroundings.now)
{
}

epi::Result<std::vector<epi::Error>> Office::check(std::stop_token stop, const epi::Progress &progress) const
{
    if (auto permitted = permit(epi::Duty::checkStore); !permitted)
        return std::unexpected(permitted.error());
    return m_store.check(stop, progress);
}

epi::Result<std::vector<epi::ImportBatch>> Office::imports() const
{
    if (auto permitted = permit(epi::Duty::importData); !permitted)
        return std::unexpected(permitted.error());
    return m_store.loadImports();
}

} // namespace tracedesk::desk
