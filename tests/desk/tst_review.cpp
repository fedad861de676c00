#include "tests/desk/invented_record.h"
#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace tracedesk;
using namespace tracedesk::tests;
using namespace std::chrono_literals;
using desk::Office;
using epi::AnomalyKind;
using epi::AuditAct;
using epi::ErrorCode;
using epi::Judgement;

/// The monthly review: what stands since the last one, that nothing odd is signed away unjudged, and who looked at a person.
class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhatEachAccountDid();
    void nothingIsSignedUnjudged();
    void whatGrowsIsAskedAgain();
    void laterKnowledgeIsAskedOnce();
    void onlyThoseOfTheReviewJudge();
    void isOverdueAfterAMonth();
    void guessesAreFoundByTheirAccount();
    void wordsGoWithTheData();
    void personsAreCalledByToken_data();
    void personsAreCalledByToken();
    void tellsWhoLooked();

private:
    [[nodiscard]] store::Environment environment() const
    {
        store::Environment around = testEnvironment();
        around.clock = [now = m_now] { return Moment{*now += 1ms}; };
        around.machine = [since = m_machine] {
            vault::MachineTime time = vault::machineTime();
            time.since += *since;
            return time;
        };
        return around;
    }
    [[nodiscard]] epi::Result<store::CaseStore> storeOf(const std::string &user) const
    {
        return store::CaseStore::open(m_folder->path(), {user, password(m_folder->secretOf(user))}, environment());
    }
    [[nodiscard]] epi::Result<Office> as(const std::string &user) const
    {
        auto store = storeOf(user);
        if (!store)
            return std::unexpected(store.error());
        desk::Surroundings around = surroundings();
        around.now = environment().clock;
        around.kdf = vault::TestKdf::cheap();
        return Office(std::move(*store), std::move(around));
    }
    [[nodiscard]] vault::SecretBytes secretOf(const std::string &user) const { return password(m_folder->secretOf(user)); }
    void go(std::chrono::milliseconds time) const { *m_now += time; }
    /// Different persons, one after the other.
    [[nodiscard]] epi::Result<void> look(const std::string &user, std::uint32_t first, std::uint32_t count,
                                         std::chrono::milliseconds pause) const
    {
        auto store = storeOf(user);
        if (!store)
            return std::unexpected(store.error());
        for (std::uint32_t i = 0; i < count; ++i) {
            if (auto looked = store->recordLook(person(first + i), "test"); !looked)
                return looked;
            go(pause);
        }
        return {};
    }
    [[nodiscard]] epi::Result<void> sign() const
    {
        auto office = as("pri");
        return office ? office->signReview(secretOf("pri")) : std::unexpected(office.error());
    }
    [[nodiscard]] epi::Result<desk::Review> reviewed() const
    {
        const auto office = as("pri");
        return office ? office->review() : std::unexpected(office.error());
    }

    std::unique_ptr<StaffedFolder> m_folder;
    std::shared_ptr<Moment> m_now;
    std::shared_ptr<std::chrono::milliseconds> m_machine;
};

void TestReview::init()
{
    m_folder = std::make_unique<StaffedFolder>();
    REQUIRE(m_folder->found());
    m_now = std::make_shared<Moment>(at(22, 9)); // after the founding
    m_machine = std::make_shared<std::chrono::milliseconds>(0);
}

void TestReview::tellsWhatEachAccountDid()
{
    REQUIRE(sign());
    REQUIRE(look("sur", 1, 5, 1min));
    REQUIRE(look("sur", 5, 3, 1min));
    REQUIRE(look("sup", 1, 2, 1min));
    const auto review = reviewed();
    REQUIRE(review);
    QVERIFY(review->findings.empty());
    QCOMPARE(review->past.size(), std::size_t{1});
    QCOMPARE(review->past.front().by, std::string("pri"));
    QCOMPARE(review->first, review->past.front().upTo + 1);
    QVERIFY(review->from && review->until && *review->from < *review->until);
    QCOMPARE(review->uses.size(), std::size_t{7}); // who did nothing, too
    const auto surveyor = std::ranges::find(review->uses, "sur", &desk::AccountUse::name);
    QCOMPARE(surveyor->logIns, std::uint64_t{2});
    QCOMPARE(surveyor->looks, std::uint64_t{8});
    QCOMPARE(surveyor->persons, std::uint64_t{7});
    QCOMPARE(surveyor->atNight, std::uint64_t{0});
    QCOMPARE(std::ranges::find(review->uses, "sup", &desk::AccountUse::name)->persons, std::uint64_t{2});
    QCOMPARE(std::ranges::find(review->uses, "app", &desk::AccountUse::name)->logIns, std::uint64_t{0});
}

void TestReview::nothingIsSignedUnjudged()
{
    REQUIRE(look("sur", 1, 110, 20s));
    {
        auto office = as("pri");
        REQUIRE(office);
        const auto review = office->review();
        REQUIRE(review);
        QCOMPARE(review->findings.size(), std::size_t{1});
        QCOMPARE(review->unjudged, std::size_t{1});
        const desk::ReviewFinding &finding = review->findings.front();
        QVERIFY(finding.anomaly.kind == AnomalyKind::manyPersonsHour);
        QCOMPARE(finding.account, std::string("sur"));
        QCOMPARE(finding.anomaly.count, std::uint64_t{110});
        // Its lines are those, and no others.
        const auto page = office->records(finding.lines);
        REQUIRE(page);
        QCOMPARE(page->matching, std::uint64_t{110});
        QVERIFY(std::ranges::all_of(page->records, [](const auto &record) { return record.act == AuditAct::looked; }));

        const auto early = office->signReview(secretOf("pri"));
        REQUIRE_ERROR(early, ErrorCode::notPermitted);
        QCOMPARE(early.error().arguments.back(), std::string("unjudged"));
        const epi::Uuid id = finding.anomaly.id;
        REQUIRE_ERROR(office->judgeFinding(id, Judgement::explained, " \n"), ErrorCode::invalidArgument);
        REQUIRE_ERROR(office->judgeFinding(id, Judgement::open, "words"), ErrorCode::invalidArgument);
        REQUIRE_ERROR(office->judgeFinding(epi::Uuid{7}, Judgement::explained, "words"), ErrorCode::notFound);
        REQUIRE(office->judgeFinding(id, Judgement::followUp, "asked the supervisor"));
        REQUIRE(office->judgeFinding(id, Judgement::explained, "list of the district, by order"));
        const auto judged = office->review();
        REQUIRE(judged);
        QCOMPARE(judged->unjudged, std::size_t{0});
        QCOMPARE(judged->findings.front().judged->words, std::string("list of the district, by order"));
        REQUIRE(office->signReview(secretOf("pri")));
        REQUIRE_ERROR(office->judgeFinding(id, Judgement::followUp, "too late"), ErrorCode::notFound);
    }
    // It is on record for good, with the words beside the chain.
    auto office = as("pri");
    REQUIRE(office);
    QVERIFY(office->review()->findings.empty());
    desk::RecordQuestion question;
    question.acts = {AuditAct::findingJudged};
    const auto entries = office->records(question);
    REQUIRE(entries);
    QCOMPARE(entries->records.size(), std::size_t{2});
    QCOMPARE(entries->records.front().count, std::uint64_t{1}); // newest first: explained
    QVERIFY(isSound(*office));
}

void TestReview::whatGrowsIsAskedAgain()
{
    REQUIRE(look("sur", 1, 110, 20s));
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE(office->judgeFinding(office->review()->findings.front().anomaly.id, Judgement::explained, "by order"));
        QCOMPARE(office->review()->unjudged, std::size_t{0});
    }
    REQUIRE(look("sur", 200, 5, 20s));
    QCOMPARE(reviewed()->unjudged, std::size_t{1});
    REQUIRE_ERROR(sign(), ErrorCode::notPermitted);
}

void TestReview::laterKnowledgeIsAskedOnce()
{
    REQUIRE(look("sur", 1, 8, 2min));
    REQUIRE(sign()); // nobody knows yet who will work on these cases
    go(16 * 24h);
    REQUIRE(look("sup", 1, 1, 1s));
    const auto review = reviewed();
    REQUIRE(review);
    QCOMPARE(review->unjudged, std::size_t{1});
    QVERIFY(review->findings.front().anomaly.kind == AnomalyKind::outsideCases);
    QVERIFY(review->findings.front().anomaly.last < review->first); // of entries that were reviewed
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE(office->judgeFinding(review->findings.front().anomaly.id, Judgement::followUp, "asked"));
        REQUIRE(office->signReview(secretOf("pri")));
    }
    go(24h);
    REQUIRE(sign());
}

void TestReview::onlyThoseOfTheReviewJudge()
{
    for (const char *user : {"sup", "sur", "app", "pol", "adm"}) {
        auto office = as(user);
        REQUIRE(office);
        REQUIRE_ERROR(office->review(), ErrorCode::notPermitted);
        REQUIRE_ERROR(office->judgeFinding(epi::Uuid{7}, Judgement::explained, "words"), ErrorCode::notPermitted);
        REQUIRE_ERROR(office->whoLooked("00000000"), ErrorCode::notPermitted);
        REQUIRE_ERROR(office->signReview(secretOf(user)), ErrorCode::notPermitted);
    }
}

void TestReview::isOverdueAfterAMonth()
{
    QVERIFY(!reviewed()->overdue);
    go(32 * 24h);
    QVERIFY(reviewed()->overdue);
    REQUIRE(sign());
    QVERIFY(!reviewed()->overdue);
    go(32 * 24h);
    QVERIFY(reviewed()->overdue);
}

void TestReview::guessesAreFoundByTheirAccount()
{
    for (int i = 0; i < 6; ++i) {
        REQUIRE_ERROR(store::CaseStore::open(m_folder->path(), {"sur", password("guess")}, environment()),
                      ErrorCode::wrongPassword);
        *m_machine += 5min;
        go(5min);
    }
    auto office = as("pri");
    REQUIRE(office);
    const auto review = office->review();
    REQUIRE(review);
    QCOMPARE(review->findings.size(), std::size_t{1});
    QVERIFY(review->findings.front().anomaly.kind == AnomalyKind::failedLogIns);
    QCOMPARE(review->findings.front().account, std::string("sur"));
    QCOMPARE(office->records(review->findings.front().lines)->matching, std::uint64_t{6});
    QCOMPARE(std::ranges::find(review->uses, "sur", &desk::AccountUse::name)->failed, std::uint64_t{6});
}

void TestReview::wordsGoWithTheData()
{
    REQUIRE(look("sur", 1, 110, 20s));
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE(office->judgeFinding(office->review()->findings.front().anomaly.id, Judgement::explained, "of the Kim family"));
    }
    epi::Uuid order{};
    {
        auto office = as("sup");
        REQUIRE(office);
        const auto plan = office->planDestruction(epi::DestructionScope::everything, {});
        REQUIRE(plan);
        const auto made = office->orderDestruction(*plan, "the response has ended", secretOf("sup"));
        REQUIRE(made);
        order = *made;
    }
    {
        auto office = as("pri");
        REQUIRE(office);
        REQUIRE(office->signDestruction(order, secretOf("pri")));
    }
    const auto store = storeOf("pri");
    REQUIRE(store);
    const auto judgements = store->loadJudgements();
    REQUIRE(judgements);
    QCOMPARE(judgements->size(), std::size_t{1});
    QVERIFY(judgements->front().words.empty());
    QVERIFY(judgements->front().judgement == Judgement::explained);
}

void TestReview::personsAreCalledByToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("outcome"); // an id, or why not
    QTest::newRow("as a page shows it") << "person 6c26f8ad" << "0190163d-8694-739b-aea5-966c6c26f8ad";
    QTest::newRow("in Korean") << QStringLiteral("환자 6c26f8ad ") << "0190163d-8694-739b-aea5-966c6c26f8ad";
    QTest::newRow("upper case, more digits") << "966C6C26F8AD" << "0190163d-8694-739b-aea5-966c6c26f8ad";
    QTest::newRow("whole") << "0190163d-8694-739b-aea5-966c11112222" << "0190163d-8694-739b-aea5-966c11112222";
    QTest::newRow("two of them") << "11112222" << "ambiguous";
    QTest::newRow("told apart") << "966c11112222" << "0190163d-8694-739b-aea5-966c11112222";
    QTest::newRow("seven digits") << "1112222" << "short";
    QTest::newRow("empty") << "" << "short";
    QTest::newRow("a name") << "Kim" << "digits";
    QTest::newRow("nobody") << "deadbeef" << "nobody";
}

void TestReview::personsAreCalledByToken()
{
    QFETCH(QString, token);
    QFETCH(QString, outcome);
    const std::array known = {*epi::PersonId::parse("0190163d-8694-739b-aea5-966c6c26f8ad"),
                              *epi::PersonId::parse("0190163d-8694-739b-aea5-966c11112222"),
                              *epi::PersonId::parse("0190163d-8694-739b-aea5-000011112222")};
    const auto person = desk::personCalled(token.toStdString(), known);
    if (person)
        QCOMPARE(QString::fromStdString(person->toString()), outcome);
    else if (person.error().code == ErrorCode::notFound)
        QCOMPARE(outcome, QStringLiteral("nobody"));
    else
        QCOMPARE(QString::fromStdString(person.error().arguments.back()), outcome);
}

void TestReview::tellsWhoLooked()
{
    const epi::PersonId patient = person(0x1234567);
    {
        auto store = storeOf("sur");
        REQUIRE(store);
        REQUIRE(store->recordLook(patient, "test"));
        REQUIRE(store->recordLook(person(2), "test"));
        go(2h);
        REQUIRE(store->recordReveal(patient, epi::Identifier::phone, "test"));
        epi::ExportRecord taken;
        taken.id = epi::ExportId(epi::Uuid{5});
        taken.account = store->actor().account;
        REQUIRE(store->registerExport(taken));
    }
    {
        auto store = storeOf("sur"); // another session: this export has nothing to do with it
        REQUIRE(store);
        epi::ExportRecord taken;
        taken.id = epi::ExportId(epi::Uuid{6});
        taken.account = store->actor().account;
        REQUIRE(store->registerExport(taken));
    }
    REQUIRE(look("sup", 0x1234567, 1, 1s));
    auto office = as("pri");
    REQUIRE(office);
    const auto who = office->whoLooked("person 01234567");
    REQUIRE(who);
    QVERIFY(who->person == patient);
    QCOMPARE(who->lookers.size(), std::size_t{2});
    const desk::Looker &most = who->lookers.front();
    QCOMPARE(most.name, std::string("sur"));
    QVERIFY(most.role == epi::Role::surveyor);
    QCOMPARE(most.looks, std::uint64_t{1});
    QCOMPARE(most.reveals, std::uint64_t{1});
    QCOMPARE(most.exports, std::uint64_t{1});
    QVERIFY(most.last - most.first >= 2h);
    QCOMPARE(who->lookers.back().name, std::string("sup"));
    QCOMPARE(who->lookers.back().exports, std::uint64_t{0});
    REQUIRE_ERROR(office->whoLooked("89abcdef"), ErrorCode::notFound);
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
