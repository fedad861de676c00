// Fills a store to the size of an epidemic and tells how long opening, the overview and single cases take.
//   open_cases FOLDER RESOURCES [CASES [RECORDS]]      by default 10,000 cases and 10,000,000 records
// The store is made once, in FOLDER; its password is no secret.
#include "desk/office.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <format>
#include <iostream>
#include <random>
#include <string>

using namespace tracedesk;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t placeCount = 30'000;
constexpr std::uint32_t batchCount = 10;
constexpr std::uint32_t busyRecords = 20'000; // of the first case
constexpr std::uint32_t staysOfCase = 40;
constexpr std::uint32_t togetherOfCase = 60;
constexpr std::uint32_t sourcesOfCase = 12;
constexpr std::uint32_t firstSecond = 1'583'000'000;

/// Wall time, and that of the processor: other work on the machine is in the first alone.
class Stopwatch
{
public:
    [[nodiscard]] std::string told() const
    {
        const double wall = std::chrono::duration<double, std::milli>(Clock::now() - m_wall).count();
        const double processor = 1000.0 * static_cast<double>(std::clock() - m_processor) / CLOCKS_PER_SEC;
        return std::format("{:.1f} processor_ms {:.1f}", wall, processor);
    }

private:
    Clock::time_point m_wall = Clock::now();
    std::clock_t m_processor = std::clock();
};

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

void importCases(store::CaseStore &store, std::uint32_t cases)
{
    std::vector<store::ListedCase> list(cases);
    for (std::uint32_t i = 0; i < cases; ++i) {
        list[i].facts.number = std::to_string(i + 1);
        list[i].facts.disease = "COVID-19";
        list[i].facts.classification = epi::CaseClassification::confirmed;
        list[i].facts.confirmed = epi::Day{std::chrono::days{18'340 + i % 30}};
        list[i].person.name = "Person " + std::to_string(i);
        list[i].person.subjectTokens = {tokenOf(i)};
        list[i].line = i + 2;
    }
    orExit(store.importCases(importOf("cases.csv", cases), std::move(list), {}), "cases");
}

// One batch of base-station records: the first person has many, the others share the rest.
epi::RecordBatch recordBatch(std::uint32_t batch, std::uint32_t persons, std::uint64_t rows)
{
    std::mt19937 random(batch + 1);
    epi::RecordBatch made;
    for (std::uint32_t person = 0; person < persons; ++person)
        made.subjects.push_back(tokenOf(person));
    made.places.resize(placeCount);
    for (std::uint32_t i = 0; i < placeCount; ++i) {
        made.places[i].code = "cell-" + std::to_string(i);
        made.places[i].position = {37 + i * 1e-5, 127};
        made.places[i].radius = 300;
    }
    auto &records = made.records;
    for (std::uint64_t row = 0; row < rows; ++row) {
        const bool busy = row < busyRecords / batchCount;
        records.subject.push_back(busy ? 0 : 1 + static_cast<std::uint32_t>(random() % (persons - 1)));
        records.begin.push_back(firstSecond + batch * 86400 + static_cast<std::uint32_t>(random() % 86400));
        records.duration.push_back(60);
        records.place.push_back((records.subject.back() * 37 + static_cast<std::uint32_t>(random() % 40)) % placeCount);
        records.line.push_back(static_cast<std::uint32_t>(row + 2));
    }
    return made;
}

epi::TimeSpan hourFrom(std::uint32_t hours)
{
    const epi::Instant begin{epi::Seconds{firstSecond} + std::chrono::hours{hours}};
    return {begin, begin + std::chrono::hours{1}};
}

store::CaseFindings findingsOf(std::uint32_t number, std::uint32_t cases, std::uint32_t persons, epi::CaseId id)
{
    std::mt19937 random(number);
    store::CaseFindings found;
    found.caseId = id;
    found.infectious = epi::CaseWindow{{hourFrom(0).begin, hourFrom(300).end}, {}, false};
    found.exposure = found.infectious;
    for (std::uint32_t i = 0; i < staysOfCase; ++i)
        found.stays.push_back({.person = number,
                               .certain = hourFrom(i * 5),
                               .possible = hourFrom(i * 5),
                               .position = {37.5, 127},
                               .radius = 300,
                               .place = "cell-" + std::to_string(random() % placeCount),
                               .records = {static_cast<std::uint32_t>(random() % batchCount), 0, 3}});
    for (std::uint32_t i = 0; i < togetherOfCase; ++i)
        found.coPresences.push_back({.person = number,
                                     .other = static_cast<std::uint32_t>(random() % persons),
                                     .total = epi::Seconds{1800},
                                     .longest = epi::Seconds{1800},
                                     .span = hourFrom(i),
                                     .where = {37.5, 127},
                                     .place = "cell-" + std::to_string(random() % placeCount),
                                     .separation = 0,
                                     .weight = 0.01,
                                     .probability = 0.02});
    for (std::uint32_t i = 0; i < sourcesOfCase; ++i)
        found.sources.push_back({.exposed = number,
                                 .rank = i + 1,
                                 .kind = epi::SourceKind::knownCase,
                                 .source = static_cast<std::uint32_t>(random() % cases),
                                 .probability = 1.0 / (i + 2),
                                 .place = "market",
                                 .where = {},
                                 .when = hourFrom(i)});
    return found;
}

void saveFindings(store::CaseStore &store, std::uint32_t persons)
{
    store::Findings findings;
    findings.policy = "kcdc-2020-03";
    findings.engine = "bench";
    std::vector<std::string> tokens;
    for (std::uint32_t person = 0; person < persons; ++person)
        tokens.push_back(tokenOf(person));
    findings.persons = orExit(store.findPersons(tokens), "persons");
    for (const epi::ImportBatch &batch : orExit(store.loadImports(), "imports")) {
        if (batch.profile == "bench" && batch.fileName != "cases.csv")
            findings.batches.push_back(batch.id);
    }
    const auto cases = orExit(store.loadCases(), "cases");
    const auto count = static_cast<std::uint32_t>(cases.size());
    for (std::uint32_t i = 0; i < count; ++i)
        findings.cases.push_back(findingsOf(i, count, persons, cases[i].id));
    for (std::uint32_t i = 0; i + 10 < count; i += 20) {
        auto &cluster = findings.clusters.emplace_back();
        cluster.place = "market";
        cluster.span = hourFrom(i % 300);
        for (std::uint32_t member = 0; member < 8; ++member)
            cluster.cases.push_back(i + member);
    }
    orExit(store.saveFindings(findings), "findings");
}

void fill(const std::filesystem::path &folder, const vault::SecretBytes &password, std::uint32_t cases, std::uint64_t records)
{
    auto founded = orExit(store::CaseStore::create(folder, {.founder = {"bench", epi::Role::owner, {}}}, password,
                                                   store::Environment::production()),
                          "create");
    store::CaseStore &store = founded.store;
    const std::uint32_t persons = cases * 3;
    importCases(store, cases);
    for (std::uint32_t batch = 0; batch < batchCount; ++batch) {
        const std::uint64_t rows = records / batchCount;
        orExit(store.importRecords(importOf("cells-" + std::to_string(batch) + ".csv", rows), recordBatch(batch, persons, rows),
                                   {}, {}),
               "records");
    }
    saveFindings(store, persons);
}

void openOne(desk::Office &office, const char *what, epi::CaseId id)
{
    const Stopwatch watch;
    const auto files = orExit(office.caseFiles(std::span(&id, 1), "bench"), "case");
    const std::string time = watch.told();
    std::size_t records = 0;
    for (const store::RecordSet &set : files.front().records.sets)
        records += set.records.size();
    std::cout << what << "_ms " << time << "   (" << records << " records, " << files.front().stays.size() << " stays, "
              << files.front().together.size() << " persons met, " << files.front().sources.size() << " sources)\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::cerr << "open_cases FOLDER RESOURCES [CASES [RECORDS]]\n";
        return 2;
    }
    const std::filesystem::path folder = std::filesystem::path(argv[1]) / "epidemic.tracedesk";
    const auto password = vault::SecretBytes::copyOf(std::string_view("bench only"));
    if (!std::filesystem::exists(folder)) {
        const Stopwatch watch;
        fill(folder, password, argc > 3 ? static_cast<std::uint32_t>(std::atol(argv[3])) : 10'000,
             argc > 4 ? static_cast<std::uint64_t>(std::atoll(argv[4])) : 10'000'000);
        std::cout << "fill_ms " << watch.told() << '\n';
    }
    desk::Surroundings surroundings;
    surroundings.now = store::Environment::production().clock;
    surroundings.resources = argv[2];
    const Stopwatch opening;
    auto office =
        orExit(desk::Office::open(folder, {"bench", vault::SecretBytes::copyOf(password.bytes())}, surroundings), "open");
    std::cout << "open_ms " << opening.told() << "   (key derivation and all)\n";
    for (int round = 0; round < 2; ++round) {
        const Stopwatch watch;
        const auto overview = orExit(office.overview(), "overview");
        std::cout << "overview_ms " << watch.told() << "   (" << overview.cases.size() << " cases, " << overview.clusters.size()
                  << " clusters)\n";
        openOne(office, "busy_case", overview.cases.front().facts.id);
        openOne(office, "usual_case", overview.cases[overview.cases.size() / 2].facts.id);
    }
    return 0;
}
