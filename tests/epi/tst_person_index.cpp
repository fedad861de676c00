#include "epi/person_index.h"

#include "bench/doubled_people.h"

#include <QTest>

#include <map>
#include <set>

using namespace tracedesk;
using epi::PersonVerdict;

/// Persons entered twice are found again without comparing all with all.
class PersonIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void doublesAreFound_data();
    void doublesAreFound();
    void asComparingAll();
    void pairsAreWhatFindFinds();
    void changes();
    void crowdsUnderOneNameArePassedOver();
};

static epi::PersonTraits traits(const bench::Listed &one)
{
    return epi::PersonTraits::of(one.person, one.bornIn);
}

static epi::PersonIndex indexOf(const std::vector<bench::Listed> &people)
{
    epi::PersonIndex index;
    for (const bench::Listed &one : people)
        index.add(one.person.id, traits(one));
    return index;
}

static epi::PersonId id(std::uint8_t number)
{
    epi::Uuid uuid{};
    uuid[15] = number;
    return epi::PersonId(uuid);
}

static epi::PersonTraits named(const char *name, const char *phone = "")
{
    epi::Person person;
    person.name = name;
    person.phone = phone;
    return epi::PersonTraits::of(person);
}

/// Null: nobody.
static epi::PersonId firstOf(const std::vector<epi::PersonIndex::Found> &found)
{
    return found.empty() ? epi::PersonId() : found.front().person;
}

void PersonIndexTest::doublesAreFound_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {2'001, 2'002, 2'003})
        QTest::addRow("seed %llu", seed) << seed;
}

/// Seeds that no weight was chosen by.
void PersonIndexTest::doublesAreFound()
{
    QFETCH(quint64, seed);
    constexpr std::uint32_t humans = 4'000;
    const std::vector<bench::Listed> people = bench::doubledPeople(humans, seed);
    const epi::PersonIndex index = indexOf(people);
    QCOMPARE(index.size(), people.size());
    int found = 0;
    const int planted = static_cast<int>(people.size() - humans);
    QVERIFY(planted > 300);
    for (std::size_t copy = humans; copy < people.size(); ++copy) {
        const auto hits =
            index.find(traits(people[copy]), PersonVerdict::possible, epi::PersonIndex::usualResults, people[copy].person.id);
        found += std::ranges::contains(hits, people[people[copy].human].person.id, &epi::PersonIndex::Found::person) ? 1 : 0;
    }
    QVERIFY2(found * 100 >= planted * 95, qPrintable(QString("%1 of %2").arg(found).arg(planted)));
    std::map<epi::PersonId, std::uint32_t> humanOf;
    for (const bench::Listed &one : people)
        humanOf[one.person.id] = one.human;
    const auto pairs = index.pairs(PersonVerdict::likely);
    const auto wrong =
        std::ranges::count_if(pairs, [&](const auto &pair) { return humanOf[pair.first] != humanOf[pair.second]; });
    QVERIFY2(wrong * 1'000 <= humans, qPrintable(QString::number(wrong)));
    QVERIFY2(static_cast<int>(pairs.size()) * 100 >= planted * 80, qPrintable(QString::number(pairs.size())));
}

/// The oracle: each pair compared. What is likely must not be missed; of what is possible, hardly anything.
void PersonIndexTest::asComparingAll()
{
    const std::vector<bench::Listed> people = bench::doubledPeople(1'500, 2'010);
    std::vector<epi::PersonTraits> all;
    for (const bench::Listed &one : people)
        all.push_back(traits(one));
    const epi::PersonIndex index = indexOf(people);
    int possible = 0, possibleMissed = 0, likely = 0, likelyMissed = 0;
    for (std::size_t a = 0; a < all.size(); ++a) {
        const auto hits = index.find(all[a], PersonVerdict::possible, all.size(), people[a].person.id);
        std::map<epi::PersonId, epi::Resemblance> found;
        for (const auto &hit : hits)
            found[hit.person] = hit.resemblance;
        QVERIFY(std::ranges::is_sorted(hits, std::greater<>{}, [](const auto &hit) { return hit.resemblance.score; }));
        std::size_t met = 0;
        for (std::size_t b = 0; b < all.size(); ++b) {
            const epi::Resemblance alike = epi::resemblance(all[a], all[b]);
            if (a == b || alike.verdict < PersonVerdict::possible)
                continue;
            const auto hit = found.find(people[b].person.id);
            const bool isFound = hit != found.end();
            if (isFound)
                QVERIFY(hit->second == alike);
            met += isFound ? 1 : 0;
            possible += 1;
            possibleMissed += isFound ? 0 : 1;
            likely += alike.verdict >= PersonVerdict::likely ? 1 : 0;
            likelyMissed += alike.verdict >= PersonVerdict::likely && !isFound ? 1 : 0;
        }
        QCOMPARE(met, found.size()); // nothing that comparing all does not find
    }
    const QString counts =
        QString("possible %1 missed %2, likely %3 missed %4").arg(possible).arg(possibleMissed).arg(likely).arg(likelyMissed);
    qInfo("%s", qPrintable(counts));
    QVERIFY2(likely > 200 && likelyMissed * 100 <= likely, qPrintable(counts));
    QVERIFY2(possibleMissed * 20 <= possible, qPrintable(counts));
}

void PersonIndexTest::pairsAreWhatFindFinds()
{
    const std::vector<bench::Listed> people = bench::doubledPeople(800, 2'020);
    const epi::PersonIndex index = indexOf(people);
    std::set<std::pair<epi::PersonId, epi::PersonId>> expected;
    for (const bench::Listed &one : people)
        for (const auto &hit : index.find(traits(one), PersonVerdict::possible, people.size(), one.person.id))
            expected.insert(std::minmax(one.person.id, hit.person));
    const auto pairs = index.pairs(PersonVerdict::possible);
    std::set<std::pair<epi::PersonId, epi::PersonId>> found;
    for (const auto &pair : pairs) {
        QVERIFY(pair.first < pair.second);
        QVERIFY(found.emplace(pair.first, pair.second).second);
    }
    QVERIFY(found == expected);
    QVERIFY(pairs == index.pairs(PersonVerdict::possible));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(index.pairs(PersonVerdict::possible, stop.get_token()).empty());
}

void PersonIndexTest::changes()
{
    epi::PersonIndex index;
    QVERIFY(index.find(named("김민수")).empty());
    index.add(id(1), named("김민수", "010-1234-5678"));
    index.add(id(2), named("이영희", "010-5555-6666"));
    index.add(id(3), named("Kim Minsoo", "010-1234-5678"));
    const auto first = index.find(named("김민수", "010-1234-5678"));
    QCOMPARE(first.size(), 2U);
    QVERIFY(first[0].person == id(1) && first[1].person == id(3));
    QCOMPARE(index.find(named("김민수", "010-1234-5678"), PersonVerdict::possible, 1).size(), 1U);
    QVERIFY(firstOf(index.find(named("김민수", "010-1234-5678"), PersonVerdict::possible, 20, id(1))) == id(3));
    QVERIFY(index.remove(id(1)));
    QVERIFY(!index.remove(id(1)));
    QVERIFY(!index.traitsOf(id(1)));
    QVERIFY(firstOf(index.find(named("김민수", "010-1234-5678"))) == id(3));
    index.add(id(3), named("박철수")); // another name now
    QVERIFY(index.find(named("김민수", "010-1234-5678")).empty());
    QVERIFY(firstOf(index.find(named("박 철수"))) == id(3));
    QCOMPARE(index.size(), 2U);
    index.add(id(4), named("최정우"));
    QVERIFY(firstOf(index.find(named("Choi Jung-woo"))) == id(4));
    QVERIFY(index.find(named("")).empty());
}

void PersonIndexTest::crowdsUnderOneNameArePassedOver()
{
    epi::PersonIndex index;
    for (std::uint32_t number = 0; number <= epi::PersonIndex::mostInBlock; ++number) {
        epi::Uuid uuid{};
        uuid[0] = 9;
        uuid[14] = static_cast<std::uint8_t>(number >> 8);
        uuid[15] = static_cast<std::uint8_t>(number);
        index.add(epi::PersonId(uuid), named("미상"));
    }
    QVERIFY(index.find(named("미상")).empty());
    index.add(id(1), named("미상", "010-1234-5678"));
    const auto found = index.find(named("미상", "010-1234-5678"));
    QCOMPARE(found.size(), 1U);
    QVERIFY(found.front().person == id(1));
}

QTEST_GUILESS_MAIN(PersonIndexTest)
#include "tst_person_index.moc"
