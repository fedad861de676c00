#pragma once

#include "store/case_store.h"
#include "vault/test_kdf.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace tracedesk::tests {

/// A clock that goes on by itself, a millisecond a look.
inline store::Environment testEnvironment()
{
    auto now = std::make_shared<std::atomic<std::int64_t>>(1'585'000'000'000);
    return {[now] { return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++*now}}; },
            vault::TestKdf::cheap()};
}

inline vault::SecretBytes password(std::string_view text = "correct horse")
{
    return vault::SecretBytes::copyOf(text);
}

/// A folder that goes with the test, and the path of a store in it.
class StoreFolder
{
public:
    [[nodiscard]] std::filesystem::path path() const { return root() / "outbreak.tracedesk"; }
    [[nodiscard]] std::filesystem::path root() const { return m_folder.path().toStdString(); }
    [[nodiscard]] epi::Result<store::CaseStore> create() const
    {
        return createFor({.founder = {"kim", epi::Role::owner, {}}}).transform([](store::FoundedStore founded) {
            return std::move(founded.store);
        });
    }
    [[nodiscard]] epi::Result<store::FoundedStore> createFor(const store::Founding &founding) const
    {
        return store::CaseStore::create(path(), founding, password(), testEnvironment());
    }
    [[nodiscard]] epi::Result<store::CaseStore> open() const { return openAs("kim"); }
    [[nodiscard]] epi::Result<store::CaseStore> openAs(const std::string &user, std::string_view secret = "correct horse") const
    {
        return store::CaseStore::open(path(), {user, password(secret)}, testEnvironment());
    }

private:
    QTemporaryDir m_folder;
};

/// The keyring of a store that nobody has open.
inline epi::Result<vault::Keyring> keyringOf(const std::filesystem::path &folder)
{
    const auto secret = password();
    return vault::Keyring::unlock(folder, {"kim", secret, {}, testEnvironment().clock(), vault::machineTime()},
                                  vault::TestKdf::cheap());
}

/// What an import of `rows` rows brings when nothing was wrong with them.
inline store::Import cleanImport(std::string fileName, std::size_t rows, std::string digest)
{
    store::Import import;
    import.batch.fileName = std::move(fileName);
    import.batch.profile = "test";
    import.batch.digest = std::move(digest);
    import.batch.counts.read = rows;
    import.batch.counts.stored = rows;
    return import;
}

inline std::string describe(const epi::Error &error)
{
    std::string text = "error " + std::to_string(static_cast<int>(error.code));
    for (const std::string &argument : error.arguments)
        text += " | " + argument;
    return text;
}

/// Goes on only with a value, and says the error otherwise.
#define REQUIRE(...)                                                                                                             \
    do {                                                                                                                         \
        const auto &required = (__VA_ARGS__);                                                                                    \
        QVERIFY2(required.has_value(), required ? "" : tracedesk::tests::describe(required.error()).c_str());                    \
    } while (false)
#define REQUIRE_ERROR(result, expected)                                                                                          \
    do {                                                                                                                         \
        const auto &refused = (result);                                                                                          \
        QVERIFY(!refused.has_value());                                                                                           \
        QVERIFY2(refused.error().code == (expected), tracedesk::tests::describe(refused.error()).c_str());                       \
    } while (false)

} // namespace tracedesk::tests
