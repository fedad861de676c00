// What a store of a long response costs at its end: unlocking, the chain of its record, a case, the purge of what has expired,
// the destruction of all. Each beside a limit measured in the same run.
//   purge FOLDER [CASES [RECORDS [ENTRIES]]]      by default 10,000 cases, 10,000,000 records, 1,000,000 entries
// The store is made anew in FOLDER and is gone at the end; its passwords are no secret.
#include "store/audit_log.h"
#include "store/case_store.h"
#include "store/opening.h"
#include "vault/kdf.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include <fcntl.h>
#include <unistd.h>

using namespace tracedesk;

namespace {

constexpr std::uint32_t batchCount = 10;
constexpr std::uint32_t firstSecond = 1'583'000'000;
constexpr std::size_t looksAtOnce = 10'000;

template<class T> T orExit(epi::Result<T> result, const char *what)
{
    if (!result) {
        std::cerr << what << " failed, code " << static_cast<int>(result.error().code);
        for (const std::string &argument : result.error().arguments)
            std::cerr << ", " << argument;
        std::cerr << '\n';
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template<class Work> double secondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void tell(const char *what, double seconds, const char *peer, double limit)
{
    std::cout << what << "_s " << seconds << "   " << peer << "_s " << limit << "   ratio " << seconds / limit << std::endl;
}

vault::SecretBytes passwordOf(const std::string &user)
{
    return vault::SecretBytes::copyOf(std::string_view("bench only, " + user));
}

store::CaseStore openAs(const std::filesystem::path &folder, const std::string &user)
{
    return orExit(store::CaseStore::open(folder, {user, passwordOf(user)}, store::Environment::production()), "open");
}

std::string tokenOf(std::uint32_t person)
{
    return "subject-" + std::to_string(person);
}

store::Import importOf(std::string fileName, std::uint64_t rows)
{
    store::Import import;
    import.batch.fileName = std::move(fileName);
    import.batch.profile = "bench";
    import.batch.counts.read = rows;
    import.batch.counts.stored = rows;
    return import;
}

epi::RecordBatch recordBatch(std::uint32_t batch, std::uint32_t persons, std::uint64_t rows)
{
    std::mt19937 random(batch + 1);
    epi::RecordBatch made;
    for (std::uint32_t person = 0; person < persons; ++person)
        made.subjects.push_back(tokenOf(person));
    for (std::uint64_t row = 0; row < rows; ++row) {
        made.records.subject.push_back(static_cast<std::uint32_t>(random() % persons));
        made.records.begin.push_back(firstSecond + batch * 86400 + static_cast<std::uint32_t>(random() % 86400));
        made.records.latitude.push_back(static_cast<std::int32_t>(350'000'000 + random() % 30'000'000));
        made.records.longitude.push_back(static_cast<std::int32_t>(1'260'000'000 + random() % 30'000'000));
        made.records.line.push_back(static_cast<std::uint32_t>(row + 2));
    }
    return made;
}

void fill(const std::filesystem::path &folder, std::uint32_t cases, std::uint64_t records, std::uint64_t entries)
{
    const vault::Person officer{"officer", epi::Role::privacyOfficer, {}};
    const vault::Person administrator{"administrator", epi::Role::administrator, {}};
    auto founded = orExit(store::CaseStore::create(folder, {{"bench", epi::Role::supervisor, {}}, {officer, administrator}},
                                                   passwordOf("bench"), store::Environment::production()),
                          "create");
    {
        store::CaseStore store = std::move(founded.store);
        std::vector<store::ListedCase> list(cases);
        for (std::uint32_t i = 0; i < cases; ++i) {
            list[i].facts.number = std::to_string(i + 1);
            list[i].facts.classification = epi::CaseClassification::confirmed;
            list[i].person.name = "Person " + std::to_string(i);
            list[i].person.subjectTokens = {tokenOf(i)};
            list[i].line = i + 2;
        }
        orExit(store.importCases(importOf("cases.csv", cases), std::move(list), {}), "cases");
        for (std::uint32_t batch = 0; batch < batchCount; ++batch)
            orExit(store.importRecords(importOf("fixes-" + std::to_string(batch) + ".csv", records / batchCount),
                                       recordBatch(batch, cases * 3, records / batchCount), {}, {}),
                   "records");
        const auto person = orExit(store.loadCases(), "cases").front().person;
        const std::vector<epi::PersonId> looks(looksAtOnce, person);
        for (std::uint64_t done = 0; done < entries; done += looks.size())
            orExit(store.recordLooks(looks, "bench"), "looks");
    }
    for (const vault::Invitation &invitation : founded.invitations)
        orExit(store::CaseStore::activate(folder, {invitation.name, vault::SecretBytes::copyOf(invitation.code.bytes())},
                                          passwordOf(invitation.name), store::Environment::production()),
               "activate");
}

/// The chain computed over entries that lie in memory already.
double hashingAlone(const store::Database &database)
{
    std::vector<std::vector<std::uint8_t>> all;
    store::Statement rows = database.prepare("SELECT entry FROM audit.entries ORDER BY sequence");
    rows.query();
    while (rows.next()) {
        const auto bytes = rows.blob(0);
        all.emplace_back(bytes.begin(), bytes.end());
    }
    return secondsOf([&] {
        vault::Digest hash{};
        for (const auto &entry : all)
            hash = vault::chainHash(hash, entry);
    });
}

void verifyChain(const std::filesystem::path &folder)
{
    const auto password = passwordOf("bench");
    const auto environment = store::Environment::production();
    const auto keyring = orExit(
        vault::Keyring::unlock(folder, {"bench", password, {}, environment.clock(), environment.machine()}, environment.kdf),
        "unlock");
    const auto database = store::openCompartments(folder, keyring, store::Database::Mode::existing);
    bool sound = false;
    const double verifying =
        secondsOf([&] { sound = !store::AuditLog::fault(database, keyring.seenHead(), keyring.book()).has_value(); });
    if (!sound)
        std::exit(1);
    tell("verify_chain", verifying, "hashing_alone", hashingAlone(database));
    std::cout << "   (" << store::AuditLog::head(database).sequence << " entries)\n";
}

std::uint64_t sizeOf(const std::filesystem::path &folder, const char *stem)
{
    std::uint64_t size = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(stem) && entry.path().extension() == ".db")
            size += entry.file_size();
    return size;
}

/// So many bytes written one after the other and synchronised, twice: once for the journal, once over the pages themselves.
double writingTwice(const std::filesystem::path &folder, std::uint64_t bytes)
{
    const auto path = folder.parent_path() / "purge.limit";
    const std::vector<char> block(1 << 20, 'x');
    return secondsOf([&] {
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        for (int times = 0; times < 2; ++times) {
            ::lseek(file, 0, SEEK_SET);
            for (std::uint64_t done = 0; done < bytes; done += block.size())
                if (::write(file, block.data(), block.size()) < 0)
                    std::exit(1);
            ::fsync(file);
        }
        ::close(file);
        ::unlink(path.c_str());
    });
}

vault::DestructionOrder orderOf(epi::DestructionScope scope, std::vector<epi::DestructionCount> counts)
{
    return {.scope = scope, .person = {}, .basis = "bench", .counts = std::move(counts), .auditLength = 0, .auditHead = {}};
}

epi::Uuid agree(const std::filesystem::path &folder, const vault::DestructionOrder &order)
{
    const auto id = orExit(openAs(folder, "bench").orderDestruction(order), "order");
    orExit(openAs(folder, "officer").countersign(id), "countersign");
    return id;
}

void purgeExpired(const std::filesystem::path &folder, std::uint64_t records)
{
    const epi::Instant tomorrow =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::hours(24);
    const auto order = agree(folder, orderOf(epi::DestructionScope::expired, {{epi::DataClass::positions, records, tomorrow}}));
    auto store = openAs(folder, "bench");
    const std::uint64_t bytes = sizeOf(folder, "movements");
    std::uint64_t gone = 0;
    const double purging = secondsOf([&] {
        for (const auto &count : orExit(store.carryOut(order, {}, {}), "purge"))
            gone += count.count;
    });
    tell("purge_expired", purging, "writing_twice", writingTwice(folder, bytes));
    std::cout << "   (" << gone << " records, " << bytes / (1 << 20) << " MiB)\n";
}

void destroyEverything(const std::filesystem::path &folder)
{
    const auto id = orExit(openAs(folder, "bench").orderDestruction(orderOf(epi::DestructionScope::everything, {})), "order");
    auto store = openAs(folder, "officer");
    const std::uint64_t bytes = sizeOf(folder, "movements") + sizeOf(folder, "cases") + sizeOf(folder, "identities");
    const double destroying = secondsOf([&] { orExit(store.countersign(id), "destroy"); });
    if (!store.isDestroyed())
        std::exit(1);
    const auto path = folder.parent_path() / "purge.limit";
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::vector<char> block(1 << 20, 'x');
    for (std::uint64_t done = 0; done < bytes; done += block.size())
        if (::write(file, block.data(), block.size()) < 0)
            std::exit(1);
    ::fsync(file);
    ::close(file);
    tell("destroy_everything", destroying, "removing_as_much", secondsOf([&] { ::unlink(path.c_str()); }));
    std::cout << "   (" << bytes / (1 << 20) << " MiB)\n";
}

void openCase(const std::filesystem::path &folder)
{
    const auto store = openAs(folder, "bench");
    const auto cases = orExit(store.loadCases(), "cases");
    const epi::Case &one = cases[cases.size() / 2];
    std::size_t records = 0;
    const double opening = secondsOf([&] {
        (void)orExit(store.loadCase(one.id), "case");
        (void)orExit(store.loadPerson(one.person), "person");
        (void)orExit(store.loadInterviews(one.id), "interviews");
        (void)orExit(store.loadVisits(one.id), "visits");
        (void)orExit(store.loadContacts(one.id), "contacts");
        for (const auto &set : orExit(store.loadRecords(std::span(&one.person, 1), {}, {}), "records").sets)
            records += set.records.size();
    });
    tell("open_case", opening, "one_row", secondsOf([&] { (void)orExit(store.loadCase(cases.back().id), "case"); }));
    std::cout << "   (" << records << " records)\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::cerr << "purge FOLDER [CASES [RECORDS [ENTRIES]]]\n";
        return 2;
    }
    const auto number = [&](int at, std::uint64_t otherwise) {
        return argc > at ? static_cast<std::uint64_t>(std::atoll(argv[at])) : otherwise;
    };
    const std::filesystem::path folder = std::filesystem::path(argv[1]) / "purge.tracedesk";
    std::filesystem::remove_all(folder);
    const std::uint64_t records = number(3, 10'000'000);
    std::cout << "fill_s "
              << secondsOf([&] { fill(folder, static_cast<std::uint32_t>(number(2, 10'000)), records, number(4, 1'000'000)); })
              << std::endl;
    const double derivation =
        secondsOf([] { (void)vault::deriveKey(passwordOf("bench"), vault::Salt{}, vault::KdfCost::production()); });
    tell("open", secondsOf([&] { (void)openAs(folder, "bench"); }), "derivation", derivation);
    openCase(folder);
    verifyChain(folder);
    purgeExpired(folder, records);
    destroyEverything(folder);
    std::filesystem::remove_all(folder);
    return 0;
}
