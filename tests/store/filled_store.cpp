#include "tests/store/filled_store.h"

#include <QTest>

#include <fstream>
#include <random>

namespace tracedesk::tests {

std::vector<char> contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void putContent(const std::filesystem::path &path, const std::vector<char> &content)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(content.data(), std::ssize(content));
}

epi::RecordBatch batchOf(std::size_t rows, std::uint32_t persons)
{
    epi::RecordBatch batch;
    batch.kind = epi::RecordKind::gps;
    for (std::uint32_t i = 0; i < persons; ++i)
        batch.subjects.push_back("canary-token-" + std::to_string(i));
    std::mt19937 random(3);
    for (std::uint32_t row = 0; row < rows; ++row) {
        batch.records.subject.push_back(row % persons);
        batch.records.begin.push_back(1'585'000'000 + row * 7);
        batch.records.latitude.push_back(static_cast<std::int32_t>(random() % 900'000'000));
        batch.records.longitude.push_back(static_cast<std::int32_t>(random() % 900'000'000));
        batch.records.line.push_back(row + 2);
    }
    return batch;
}

void fillStore(store::CaseStore &store)
{
    const auto batch = batchOf(20'000, 600);
    REQUIRE(store.importRecords(cleanImport("fixes.csv", 20'000, "d"), batch, {}, {}));
    const auto persons = *store.findPersons(batch.subjects);
    for (std::size_t i = 0; i < 60; ++i) {
        epi::Case c;
        c.person = persons[i];
        c.number = std::to_string(i);
        c.setting = std::string(2000, 'x');
        REQUIRE(store.saveCase(c));
    }
    for (int i = 0; i < 60; ++i)
        REQUIRE(store.recordLook(persons.front(), "test"));
}

FilledFolder::FilledFolder()
{
    static const StoreFolder original = [] {
        StoreFolder folder;
        auto store = folder.create();
        if (store)
            fillStore(*store);
        return folder;
    }();
    std::filesystem::copy(original.path(), path(), std::filesystem::copy_options::recursive);
}

void withDatabase(const std::filesystem::path &folder, const char *file, vault::Compartment compartment,
                  const std::function<void(store::Database &)> &change)
{
    const auto keyring = keyringOf(folder);
    QVERIFY(keyring.has_value());
    store::Database database(folder / file, *keyring->key(compartment), store::Database::Mode::existing);
    change(database);
}

} // namespace tracedesk::tests
