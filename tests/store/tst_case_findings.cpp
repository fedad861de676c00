#include "tests/store/random_findings.h"

#include <QTest>

using namespace tracedesk;
using namespace tracedesk::tests;

/// What a run found, asked case by case and as an overview, against what was handed in.
class TestCaseFindings : public QObject
{
    Q_OBJECT

private slots:
    void nothingBeforeTheFirstRun();
    void eachCaseHasItsOwn();
    void theSummarySaysTheSame();
    void aLaterRunReplacesThem();
    void aCaseThatCameLaterHasNone();
    void confirmedContactsAreCounted();
    void contactsOfOneCaseAsOfAll();
    void exposuresOfOneCase();
    void pseudonymsOfManyPersons();
    void placesOfOnePersonAreThose();
};

namespace {

bool same(const epi::Stay &a, const epi::Stay &b)
{
    return a.person == b.person && a.kind == b.kind && a.certain == b.certain && a.possible == b.possible &&
           a.position == b.position && a.radius == b.radius && a.place == b.place && a.records == b.records;
}

bool same(const epi::CoPresence &a, const epi::CoPresence &b)
{
    return a.person == b.person && a.other == b.other && a.total == b.total && a.longest == b.longest && a.span == b.span &&
           a.where == b.where && a.place == b.place && a.separation == b.separation && a.weight == b.weight &&
           a.probability == b.probability && a.kind == b.kind;
}

bool same(const epi::SourceHypothesis &a, const epi::SourceHypothesis &b)
{
    return a.exposed == b.exposed && a.rank == b.rank && a.kind == b.kind && a.source == b.source &&
           a.probability == b.probability && a.declared == b.declared && a.doubts == b.doubts && a.place == b.place &&
           a.where == b.where && a.when == b.when;
}

bool same(const std::optional<epi::CaseWindow> &a, const std::optional<epi::CaseWindow> &b)
{
    return a.has_value() == b.has_value() && (!a || (a->outer == b->outer && a->inner == b->inner && a->assumed == b->assumed));
}

/// The source names its case; unknown and imported name nobody.
bool isNamed(const store::NamedSource &source, const Filled &in)
{
    const bool known = source.hypothesis.kind == epi::SourceKind::knownCase;
    const epi::Case &c = in.cases[source.hypothesis.source];
    return known ? source.caseId == c.id && source.number == c.number : source.caseId.isNull() && source.number.empty();
}

QString differenceOf(const store::CaseSummary &summary, const store::CaseFindings &expected, const Filled &in)
{
    if (summary.caseId != expected.caseId || !same(summary.infectious, expected.infectious))
        return QStringLiteral("case or window");
    if (summary.stays != expected.stays.size() || summary.coPresences != expected.coPresences.size())
        return QStringLiteral("counts");
    const auto longest =
        std::ranges::max_element(expected.stays, {}, [](const epi::Stay &stay) { return stay.certain.length(); });
    if (summary.position != (longest == expected.stays.end() ? std::nullopt : std::optional(longest->position)))
        return QStringLiteral("position");
    if (summary.likeliest.has_value() == expected.sources.empty())
        return QStringLiteral("likeliest source missing or too many");
    if (summary.likeliest && (!same(summary.likeliest->hypothesis, expected.sources.front()) || !isNamed(*summary.likeliest, in)))
        return QStringLiteral("likeliest source");
    return {};
}

} // namespace

void TestCaseFindings::nothingBeforeTheFirstRun()
{
    const StoreFolder folder;
    const auto in = filled(folder);
    REQUIRE(in);
    QVERIFY(!in->store.loadRunSummary()->has_value());
    QVERIFY(!in->store.loadFoundCase(in->cases[0].id)->has_value());
    QVERIFY(in->store.loadSources(std::span(&in->cases[0].id, 1))->front().empty());
    const auto stays = in->store.loadStays(std::span(&in->cases[0].id, 1));
    REQUIRE(stays);
    QVERIFY(stays->inputDigest.empty() && stays->ofCase.front().empty());
}

void TestCaseFindings::eachCaseHasItsOwn()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    const auto findings = randomFindings(*in, 1);
    REQUIRE(in->store.saveFindings(findings));
    std::vector<epi::CaseId> ids;
    for (const epi::Case &c : in->cases)
        ids.push_back(c.id);
    const auto sources = in->store.loadSources(ids);
    REQUIRE(sources);
    const auto stays = in->store.loadStays(ids);
    REQUIRE(stays);
    QCOMPARE(stays->inputDigest, findings.inputDigest);
    for (std::size_t i = 0; i < caseCount; ++i) {
        const auto loaded = in->store.loadFoundCase(ids[i]);
        REQUIRE(loaded);
        const store::FoundCase &found = loaded->value();
        const store::CaseFindings &expected = findings.cases[i];
        QCOMPARE(found.run.inputDigest, findings.inputDigest);
        QVERIFY(same(found.infectious, expected.infectious) && same(found.exposure, expected.exposure));
        QCOMPARE(found.stays.size(), expected.stays.size());
        for (std::size_t k = 0; k < found.stays.size(); ++k) {
            const epi::Stay &stay = expected.stays[k];
            QVERIFY(same(found.stays[k].stay, stay));
            QVERIFY(found.stays[k].batch == (stay.records.count > 0 ? in->batches[stay.records.set] : epi::ImportBatchId()));
        }
        QCOMPARE(stays->ofCase[i].size(), expected.stays.size());
        for (std::size_t k = 0; k < found.stays.size(); ++k) {
            epi::Stay stay = expected.stays[k];
            stay.records = {};
            QVERIFY(same(stays->ofCase[i][k], stay));
        }
        QCOMPARE(found.coPresences.size(), expected.coPresences.size());
        for (std::size_t k = 0; k < found.coPresences.size(); ++k) {
            QVERIFY(same(found.coPresences[k].coPresence, expected.coPresences[k]));
            QVERIFY(found.coPresences[k].other == in->persons[expected.coPresences[k].other]);
        }
        QCOMPARE(found.sources.size(), expected.sources.size());
        QCOMPARE(sources->at(i).size(), expected.sources.size());
        for (std::size_t k = 0; k < found.sources.size(); ++k) {
            QVERIFY(same(found.sources[k].hypothesis, expected.sources[k]) && isNamed(found.sources[k], *in));
            QVERIFY(same(sources->at(i)[k].hypothesis, expected.sources[k]) && isNamed(sources->at(i)[k], *in));
        }
    }
}

void TestCaseFindings::theSummarySaysTheSame()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const auto findings = randomFindings(*in, seed);
        REQUIRE(in->store.saveFindings(findings));
        const auto loaded = in->store.loadRunSummary();
        REQUIRE(loaded);
        const store::RunSummary &summary = loaded->value();
        QCOMPARE(summary.run.inputDigest, findings.inputDigest);
        QCOMPARE(summary.run.policy, findings.policy);
        QCOMPARE(summary.cases.size(), findings.cases.size());
        for (std::size_t i = 0; i < summary.cases.size(); ++i) {
            const QString difference = differenceOf(summary.cases[i], findings.cases[i], *in);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
        QCOMPARE(summary.clusters.size(), findings.clusters.size());
        for (std::size_t k = 0; k < summary.clusters.size(); ++k) {
            const store::NamedCluster &named = summary.clusters[k];
            const epi::Cluster &cluster = findings.clusters[k];
            QVERIFY(named.cluster.cases == cluster.cases && named.cluster.suspectedSource == cluster.suspectedSource);
            QCOMPARE(named.cluster.others, cluster.others);
            std::vector<std::string> numbers;
            for (const std::uint32_t member : cluster.cases)
                numbers.push_back(in->cases[member].number);
            QVERIFY(named.numbers == numbers);
            QCOMPARE(named.suspectedSource, cluster.suspectedSource ? in->cases[*cluster.suspectedSource].number : std::string());
        }
    }
}

void TestCaseFindings::aLaterRunReplacesThem()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    REQUIRE(in->store.saveFindings(randomFindings(*in, 1)));
    store::Findings none;
    none.inputDigest = "later";
    none.cases.emplace_back().caseId = in->cases[0].id;
    REQUIRE(in->store.saveFindings(none));
    const auto summary = in->store.loadRunSummary();
    REQUIRE(summary);
    QCOMPARE((*summary)->cases.size(), std::size_t{1});
    QVERIFY((*summary)->clusters.empty() && (*summary)->cases[0].stays == 0 && !(*summary)->cases[0].likeliest);
    QVERIFY((*in->store.loadFoundCase(in->cases[1].id))->stays.empty());
}

void TestCaseFindings::aCaseThatCameLaterHasNone()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    REQUIRE(in->store.saveFindings(randomFindings(*in, 1)));
    epi::Case c;
    c.person = in->persons.back();
    c.number = "later";
    const auto later = in->store.saveCase(c);
    REQUIRE(later);
    const auto found = in->store.loadFoundCase(later->id);
    REQUIRE(found);
    QCOMPARE((*found)->run.inputDigest, std::string("digest 1"));
    QVERIFY((*found)->stays.empty() && (*found)->sources.empty() && !(*found)->infectious);
    QCOMPARE((*in->store.loadRunSummary())->cases.size(), std::size_t{caseCount});
}

void TestCaseFindings::confirmedContactsAreCounted()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    const auto add = [&](std::size_t of, std::size_t person, epi::ContactStatus status) {
        epi::Contact contact;
        contact.caseId = in->cases[of].id;
        if (status != epi::ContactStatus::unidentified)
            contact.person = in->persons[person];
        contact.status = status;
        return in->store.saveContact(contact).has_value();
    };
    QVERIFY(add(0, 1, epi::ContactStatus::confirmed) && add(0, 2, epi::ContactStatus::confirmed));
    QVERIFY(add(0, 3, epi::ContactStatus::rejected) && add(0, 0, epi::ContactStatus::unidentified));
    QVERIFY(add(1, 4, epi::ContactStatus::candidate) && add(2, 5, epi::ContactStatus::confirmed));
    const auto counts = in->store.countConfirmedContacts();
    REQUIRE(counts);
    QVERIFY((*counts == std::unordered_map<epi::CaseId, std::uint32_t>{{in->cases[0].id, 2}, {in->cases[2].id, 1}}));
}

void TestCaseFindings::contactsOfOneCaseAsOfAll()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    REQUIRE(in->store.saveFindings(randomFindings(*in, 4)));
    epi::Contact stranger;
    stranger.caseId = in->cases[0].id;
    stranger.status = epi::ContactStatus::unidentified;
    stranger.probability = 0.9;
    REQUIRE(in->store.saveContact(stranger));
    const auto all = in->store.loadContacts({});
    REQUIRE(all);
    std::size_t seen = 0;
    for (const epi::Case &c : in->cases) {
        const auto own = in->store.loadContacts(c.id);
        REQUIRE(own);
        std::vector<epi::ContactId> expected;
        for (const epi::Contact &contact : *all)
            if (contact.caseId == c.id)
                expected.push_back(contact.id);
        std::vector<epi::ContactId> ids;
        for (const epi::Contact &contact : *own)
            ids.push_back(contact.id);
        QVERIFY(ids == expected);
        seen += ids.size();
    }
    QCOMPARE(seen, all->size());
    QVERIFY(seen > caseCount);
}

void TestCaseFindings::exposuresOfOneCase()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    for (const auto &[source, exposed] : {std::pair(0, 1), std::pair(2, 1), std::pair(1, 3)}) {
        epi::Exposure exposure;
        exposure.source = in->cases[std::size_t(source)].id;
        exposure.exposed = in->cases[std::size_t(exposed)].id;
        REQUIRE(in->store.saveExposure(exposure));
    }
    QCOMPARE(in->store.loadExposures()->size(), std::size_t{3});
    const auto of = in->store.loadExposures(in->cases[1].id);
    REQUIRE(of);
    QCOMPARE(of->size(), std::size_t{2});
    for (const epi::Exposure &exposure : *of)
        QVERIFY(exposure.exposed == in->cases[1].id);
    QVERIFY(in->store.loadExposures(in->cases[0].id)->empty());
}

void TestCaseFindings::pseudonymsOfManyPersons()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    epi::Case second; // of the same person: the lesser number stands for both
    second.person = in->persons[11];
    second.number = "A-9b";
    REQUIRE(in->store.saveCase(second));
    auto more = *in->store.loadPerson(in->persons[15]);
    more.subjectTokens = {"first", "another"};
    REQUIRE(in->store.savePerson(more));
    const std::vector<epi::PersonId> persons = {in->persons[15], in->persons[0], epi::PersonId(epi::Uuid{9}), in->persons[11],
                                                in->persons[0]};
    const auto pseudonyms = in->store.loadPseudonyms(persons);
    REQUIRE(pseudonyms);
    QCOMPARE(pseudonyms->size(), persons.size());
    QCOMPARE(pseudonyms->at(0).token, std::string("first"));
    QVERIFY(pseudonyms->at(0).caseId.isNull() && pseudonyms->at(0).number.empty());
    QVERIFY(pseudonyms->at(1).caseId == in->cases[0].id && pseudonyms->at(1).number == "A-1");
    QVERIFY(pseudonyms->at(2).token.empty() && pseudonyms->at(2).caseId.isNull());
    QCOMPARE(pseudonyms->at(3).number, std::string("A-9b")); // before A-12
    QCOMPARE(pseudonyms->at(4).token, std::string("t0"));
    QVERIFY(in->store.loadPseudonyms({})->empty());
}

void TestCaseFindings::placesOfOnePersonAreThose()
{
    const StoreFolder folder;
    auto in = filled(folder);
    REQUIRE(in);
    const auto all = in->store.loadAllRecords({}, {});
    REQUIRE(all);
    for (std::size_t person = 0; person < personCount; ++person) {
        const auto own = in->store.loadRecords(std::span(&in->persons[person], 1), {}, {});
        REQUIRE(own);
        QCOMPARE(own->sets.size(), all->sets.size());
        const auto subject = std::ranges::find(all->persons, in->persons[person]) - all->persons.begin();
        for (std::size_t s = 0; s < all->sets.size(); ++s) {
            const store::RecordSet &whole = all->sets[s];
            const store::RecordSet &part = own->sets[s];
            QCOMPARE(part.fileName, "cells " + std::to_string(s));
            QCOMPARE(whole.places.size(), std::size_t{50});
            QVERIFY(part.places.size() <= part.records.size());
            std::size_t at = 0;
            for (std::size_t row = 0; row < whole.records.size(); ++row) {
                if (std::ptrdiff_t(whole.records.subject[row]) != subject)
                    continue;
                const std::uint32_t before = whole.records.place[row];
                const std::uint32_t after = part.records.place[at++];
                QCOMPARE(after == epi::RecordColumns::noPlace, before == epi::RecordColumns::noPlace);
                if (before != epi::RecordColumns::noPlace)
                    QCOMPARE(part.places.at(after).code, whole.places.at(before).code);
            }
            QCOMPARE(at, part.records.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestCaseFindings)
#include "tst_case_findings.moc"
