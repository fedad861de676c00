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

epi::Result<Office> Office::found(const std::filesystem::path &folder, const std::string &user,
                                  const vault::SecretBytes &password, Surroundings surroundings)
{
    auto store = store::CaseStore::create(folder, user, password, environmentOf(surroundings));
    if (!store)
        return std::unexpected(store.error());
    return Office(std::move(*store), std::move(surroundings));
}

bool Office::liesIn(const std::filesystem::path &folder)
{
    return store::CaseStore::liesIn(folder);
}

epi::Result<Office> Office::open(const std::filesystem::path &folder, const std::string &user, const vault::SecretBytes &password,
                                 Surroundings surroundings)
{
    auto store = store::CaseStore::open(folder, user, password, environmentOf(surroundings));
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
    return m_store.check(stop, progress);
}

epi::Result<std::vector<epi::ImportBatch>> Office::imports() const
{
    return m_store.loadImports();
}

} // namespace tracedesk::desk
