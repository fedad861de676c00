#include "demo/output.h"
#include "demo/portable_math.h"
#include "demo/random.h"
#include "demo/records.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace tracedesk;
using namespace tracedesk::demo;

namespace {

std::unique_ptr<Outbreak> make(const Options &options)
{
    auto made = generate(options);
    return made ? std::move(*made) : nullptr;
}

std::uint32_t indexOfPerson(const Outbreak &outbreak, std::int32_t listed)
{
    return outbreak.epidemic.infections[outbreak.epidemic.listed[static_cast<std::size_t>(listed)]].person;
}

DayPlan planOf(const Outbreak &outbreak, std::uint32_t person, std::int32_t day)
{
    DayPlan plan;
    outbreak.routine->plan(person, day, outbreak.epidemic.restrictions[person], plan);
    return plan;
}

const PlannedStay *stayAt(const DayPlan &plan, std::uint32_t place, DemoTime at)
{
    for (const PlannedStay &stay : plan)
        if (stay.place == place && stay.begin <= at && at < stay.end)
            return &stay;
    return nullptr;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
private slots:
    void portableFunctionsAgreeWithTheLibrary();
    void distributionsHaveTheirMoments();
    void anotherSeedAnotherTown();
    void optionsOutOfRange_data();
    void optionsOutOfRange();
    void everySeedGenerates_data();
    void everySeedGenerates();
    void daysAreWhole();
    void recordsLieInTheTown();
    void infectionsAreCoPresences();
    void courseOfTheDisease();
    void censusOfTheTown();
    void trueContactsAgreeWithBruteForce();
};

void TestDemo::portableFunctionsAgreeWithTheLibrary()
{
    for (double x = 1e-12; x < 1e12; x *= 1.37)
        QVERIFY(std::abs(portableLog(x) - std::log(x)) <= 1e-14 * std::max(1.0, std::abs(std::log(x))));
    for (double x = -300; x < 300; x += 0.73)
        QVERIFY(std::abs(portableExp(x) / std::exp(x) - 1) < 1e-12);
    QVERIFY(std::abs(normalQuantile(0.975) - 1.959963985) < 1e-7);
    QVERIFY(std::abs(normalQuantile(0.001) + 3.090232306) < 1e-7);
    // Test vector of the corrected infectiousness: F(0) = 0.4422, F(5) = 0.9288, and all of it is 1.
    double before = 0, five = 0, all = 0;
    for (double t = -12.27; t < 40; t += 0.001) {
        const double part = infectiousnessDensity(t + 0.0005) * 0.001;
        before += t < 0 ? part : 0;
        five += t < 5 ? part : 0;
        all += part;
    }
    QVERIFY2(std::abs(before - 0.4422) < 2e-4, std::to_string(before).c_str());
    QVERIFY2(std::abs(five - 0.9288) < 2e-4, std::to_string(five).c_str());
    QVERIFY(std::abs(all - 1) < 1e-5);
}

void TestDemo::distributionsHaveTheirMoments()
{
    Random random(7, Purpose::epidemic);
    constexpr int count = 200'000;
    double uniform = 0, normal = 0, square = 0, exponential = 0;
    std::vector<double> incubation;
    std::array<int, 3> picked{};
    for (int n = 0; n < count; ++n) {
        uniform += random.uniform();
        const double z = random.normal(0, 1);
        normal += z;
        square += z * z;
        exponential += random.exponential(3);
        incubation.push_back(random.lognormal(1.629, 0.419));
        ++picked[random.pick({1, 2, 1})];
    }
    QVERIFY(std::abs(uniform / count - 0.5) < 0.003);
    QVERIFY(std::abs(normal / count) < 0.01);
    QVERIFY(std::abs(square / count - 1) < 0.02);
    QVERIFY(std::abs(exponential / count - 3) < 0.04);
    QVERIFY(std::abs(picked[1] / double(count) - 0.5) < 0.005);
    std::ranges::sort(incubation);
    QVERIFY(std::abs(incubation[count / 2] - 5.1) < 0.05);           // Lauer 2020: median 5.1 days,
    QVERIFY(std::abs(incubation[count * 975 / 1000] - 11.5) < 0.25); // 97.5 % by 11.5 days
}

void TestDemo::anotherSeedAnotherTown()
{
    const auto one = make({.seed = 1, .cases = 5, .persons = 400, .days = 14});
    const auto two = make({.seed = 2, .cases = 5, .persons = 400, .days = 14});
    QVERIFY(one && two);
    QVERIFY(subjectToken(1, 0) != subjectToken(2, 0));
    QVERIFY(one->city.crossings[30].x != two->city.crossings[30].x);
    std::set<std::string> tokens;
    for (std::uint32_t person = 0; person < 200'000; ++person)
        tokens.insert(subjectToken(1, person));
    QCOMPARE(tokens.size(), std::size_t(200'000));
}

void TestDemo::optionsOutOfRange_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QString>("what");
    QTest::newRow("no cases") << Options{.cases = 0} << "cases";
    QTest::newRow("more cases than a quarter") << Options{.cases = 126, .persons = 500} << "cases";
    QTest::newRow("too few persons") << Options{.cases = 5, .persons = 199} << "persons";
    QTest::newRow("too many persons") << Options{.persons = 200'001} << "persons";
    QTest::newRow("too few days") << Options{.days = 6} << "days";
    QTest::newRow("too many days") << Options{.days = 121} << "days";
}

void TestDemo::optionsOutOfRange()
{
    QFETCH(Options, options);
    QFETCH(QString, what);
    const auto made = generate(options);
    QVERIFY(!made);
    QCOMPARE(made.error().code, epi::ErrorCode::invalidArgument);
    QCOMPARE(QString::fromStdString(made.error().arguments.at(0)), what);
}

void TestDemo::everySeedGenerates_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
    QTest::newRow("largest") << ~std::uint64_t(0);
}

void TestDemo::everySeedGenerates()
{
    QFETCH(std::uint64_t, seed);
    const auto outbreak = make({.seed = seed});
    QVERIFY(outbreak);
    const Epidemic &epidemic = outbreak->epidemic;
    QCOMPARE(epidemic.listed.size(), std::size_t(60));
    QVERIFY(!epidemic.events.empty());
    std::set<std::uint32_t> persons;
    int imported = 0, atHome = 0;
    for (const std::uint32_t index : epidemic.listed) {
        const Infection &infection = epidemic.infections[index];
        persons.insert(infection.person);
        imported += infection.isImported() ? 1 : 0;
        atHome += !infection.isImported() && outbreak->city.places[infection.place].kind == PlaceKind::home ? 1 : 0;
    }
    QCOMPARE(persons.size(), std::size_t(60));
    QVERIFY(imported >= 1 && imported <= 12);
    QVERIFY2(atHome >= 4 && atHome <= 36, std::to_string(atHome).c_str());
}

void TestDemo::daysAreWhole()
{
    const auto outbreak = make({});
    QVERIFY(outbreak);
    for (std::uint32_t person = 0; person < outbreak->population.people.size(); person += 3)
        for (std::int32_t day = 0; day < outbreak->options.days; ++day) {
            const DayPlan plan = planOf(*outbreak, person, day);
            if (day < outbreak->epidemic.restrictions[person].presentFrom) {
                QVERIFY(plan.empty());
                continue;
            }
            QCOMPARE(plan.front().begin, day * kDaySeconds);
            QCOMPARE(plan.back().end, (day + 1) * kDaySeconds);
            for (std::size_t n = 0; n < plan.size(); ++n) {
                QVERIFY(plan[n].begin <= plan[n].end);
                if (n > 0) // never in two places, never faster than the streets allow
                    QVERIFY(plan[n].begin - plan[n - 1].end >= 60);
            }
        }
}

void TestDemo::recordsLieInTheTown()
{
    const auto outbreak = make({.cases = 10, .persons = 1000, .days = 14, .everyone = true});
    QVERIFY(outbreak);
    const City &city = outbreak->city;
    const double reach = city.reach();
    for (const Place &place : city.places)
        QVERIFY(std::hypot(place.at.x, place.at.y) <= reach);
    const RecordMaker maker(*outbreak);
    for (std::uint32_t person = 0; person < 300; ++person)
        for (std::int32_t day = 0; day < 14; ++day) {
            const DayPlan plan = planOf(*outbreak, person, day);
            std::vector<PhoneRecord> phones;
            maker.phone(person, day, plan, phones);
            for (std::size_t n = 0; n < phones.size(); ++n) {
                QVERIFY(phones[n].cell < outbreak->radio->cells().size());
                QVERIFY(phones[n].at >= day * kDaySeconds && phones[n].at < (day + 1) * kDaySeconds);
                QVERIFY(n == 0 || phones[n - 1].at < phones[n].at);
            }
            for (std::size_t n = 1; n < plan.size(); ++n)
                for (const double fraction : {0.0, 0.3, 0.7, 1.0}) {
                    const Point at = outbreak->routine->onTheWay(plan[n - 1].place, plan[n].place, fraction);
                    QVERIFY(std::hypot(at.x, at.y) <= reach + 1);
                }
        }
    // The town's plane agrees with the field's.
    const epi::LocalPlane plane(City::origin);
    const auto local = plane.toLocal(toLatLng({2000, -1500}));
    QVERIFY(std::abs(local.x - 2000) < 0.5 && std::abs(local.y + 1500) < 0.5);
}

void TestDemo::infectionsAreCoPresences()
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const auto outbreak = make({.seed = seed});
        QVERIFY(outbreak);
        for (const Infection &infection : outbreak->epidemic.infections) {
            if (infection.isImported())
                continue;
            const Infection &source = outbreak->epidemic.infections[infection.infector];
            const auto day = static_cast<std::int32_t>(infection.at / kDaySeconds);
            // Both stand in the same room in the days as they are written into the provider files.
            QVERIFY(stayAt(planOf(*outbreak, infection.person, day), infection.place, infection.at));
            QVERIFY(stayAt(planOf(*outbreak, source.person, day), infection.place, infection.at));
            QVERIFY(infection.at >= source.at + kDaySeconds);
            const double sinceOnset = double(infection.at) / kDaySeconds - source.onset;
            QVERIFY2(sinceOnset > -9 && sinceOnset < 16, std::to_string(sinceOnset).c_str());
        }
    }
}

void TestDemo::courseOfTheDisease()
{
    double early = 0, total = 0, asymptomatic = 0;
    std::vector<double> incubation;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const auto outbreak = make({.seed = seed});
        QVERIFY(outbreak);
        for (const Infection &infection : outbreak->epidemic.infections) {
            const double infected = double(infection.at) / kDaySeconds;
            QVERIFY(infection.onset >= infected + (infection.isImported() ? 0 : 1.49));
            if (infection.found) {
                QVERIFY(infection.sampled >= 0);
                QVERIFY(infection.confirmed >= infection.sampled && infection.confirmed <= infection.sampled + 2);
                QVERIFY(infection.isolated >= infection.sampled && infection.isolated <= infection.confirmed);
            }
            if (infection.isImported())
                continue;
            incubation.push_back(infection.onset - infected);
            asymptomatic += infection.symptomatic ? 0 : 1;
            early += infected < outbreak->epidemic.infections[infection.infector].onset ? 1 : 0;
            ++total;
        }
    }
    std::ranges::sort(incubation);
    QVERIFY(total > 500);
    const double median = incubation[incubation.size() / 2];
    QVERIFY2(std::abs(median - 5.1) < 0.5, std::to_string(median).c_str());
    QVERIFY2(std::abs(asymptomatic / total - 0.18) < 0.05, std::to_string(asymptomatic / total).c_str());
    // 44 % before onset without isolation (He et al.); isolation cuts the later part off.
    QVERIFY2(early / total > 0.35 && early / total < 0.8, std::to_string(early / total).c_str());
}

void TestDemo::censusOfTheTown()
{
    City town = makeCity(5, 20'000);
    const Population population = makePopulation(town, 5, 20'000);
    std::array<double, 7> sizes{};
    for (const Household &household : population.households)
        ++sizes[std::min<std::size_t>(household.size, 6)];
    const double households = double(population.households.size());
    QVERIFY(std::abs(sizes[1] / households - 0.317) < 0.015); // 2020 census
    QVERIFY(std::abs(sizes[2] / households - 0.280) < 0.015);
    QVERIFY(std::abs(sizes[4] / households - 0.156) < 0.015);
    double children = 0, old = 0, workers = 0, phones = 0;
    for (const Inhabitant &person : population.people) {
        children += person.age < 15 ? 1 : 0;
        old += person.age >= 65 ? 1 : 0;
        workers += person.occupation == Occupation::worker ? 1 : 0;
        phones += person.hasPhone ? 1 : 0;
        QVERIFY(person.cardOf == kNobody || population.people[person.cardOf].age >= 19);
        QVERIFY(person.occupation != Occupation::worker || person.daily != kNowhere);
    }
    QVERIFY2(std::abs(children / 20'000 - 0.122) < 0.04, std::to_string(children / 20'000).c_str());
    QVERIFY2(std::abs(old / 20'000 - 0.161) < 0.05, std::to_string(old / 20'000).c_str());
    QVERIFY2(workers / 20'000 > 0.4 && workers / 20'000 < 0.58, std::to_string(workers / 20'000).c_str());
    QVERIFY2(phones / 20'000 > 0.85, std::to_string(phones / 20'000).c_str());
}

void TestDemo::trueContactsAgreeWithBruteForce()
{
    const auto outbreak = make({.seed = 9, .cases = 6, .persons = 500, .days = 12});
    QVERIFY(outbreak);
    TrueContacts contacts(*outbreak);
    std::vector<std::vector<DayPlan>> days(12, std::vector<DayPlan>(500));
    for (std::int32_t day = 0; day < 12; ++day) {
        for (std::uint32_t person = 0; person < 500; ++person)
            days[std::size_t(day)][person] = planOf(*outbreak, person, day);
        contacts.addDay(day, days[std::size_t(day)]);
    }
    std::map<std::pair<std::int32_t, std::uint32_t>, DemoTime> found;
    for (const auto &row : contacts.rows())
        found[{row.listed, row.other}] = row.seconds;
    QVERIFY(!found.empty());
    // Oracle: both walk through every second minute of every day.
    std::map<std::pair<std::int32_t, std::uint32_t>, DemoTime> expected;
    for (std::int32_t listed = 0; listed < 6; ++listed) {
        const std::uint32_t self = indexOfPerson(*outbreak, listed);
        const DemoSpan window =
            infectiousSpan(*outbreak, outbreak->epidemic.infections[outbreak->epidemic.listed[std::size_t(listed)]]);
        for (DemoTime at = window.begin + 60; at < window.end; at += 120) {
            const auto &plans = days[std::size_t(at / kDaySeconds)];
            const auto where = [&](std::uint32_t person) -> const PlannedStay * {
                for (const PlannedStay &stay : plans[person])
                    if (stay.begin <= at && at < stay.end)
                        return &stay;
                return nullptr;
            };
            const PlannedStay *mine = where(self);
            for (std::uint32_t other = 0; mine && other < 500; ++other) {
                const PlannedStay *theirs = other == self ? nullptr : where(other);
                if (!theirs || theirs->place != mine->place)
                    continue;
                const Point a = outbreak->routine->positionIn(*mine);
                const Point b = outbreak->routine->positionIn(*theirs);
                if (std::hypot(a.x - b.x, a.y - b.y) <= 2)
                    expected[{listed, other}] += 120;
            }
        }
    }
    for (const auto &[pair, seconds] : expected)
        if (seconds > 15 * 60 + 1200)
            QVERIFY(found.contains(pair));
    for (const auto &[pair, seconds] : found) // sampling errs by less than a sample per change of stay
        QVERIFY2(std::abs(double(seconds - expected[pair])) <= 120 * 40, std::to_string(seconds - expected[pair]).c_str());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
