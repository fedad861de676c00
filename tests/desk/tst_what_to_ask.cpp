#include "tests/desk/office_at_work.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::CaseFile;
using epi::ConflictKind;
using epi::QuestionKind;

/// What a surveyor is told when a case is opened: it follows what is entered at once, without a run of the engine.
class TestWhatToAsk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClaimElsewhereIsTold();
    void answersSettleQuestions();
    void everythingLeadsSomewhere();
    void beforeAnyRun();

private:
    [[nodiscard]] CaseFile opened(const std::string &number = "A");
    epi::Visit enter(const CaseFile &file, const char *from, const char *to, epi::LatLng at);
    void change(const epi::Visit &before, const epi::Visit &after);

    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<OutbreakFiles> m_files;
    std::optional<desk::Office> m_office;
};

namespace {

epi::Instant at(const char *local)
{
    return epi::Instant{
        epi::Seconds{QDateTime::fromString(QLatin1String(local), QStringLiteral("yyyy-MM-dd HH:mm")).toSecsSinceEpoch() +
                     QDateTime::currentDateTime().offsetFromUtc() - 9 * 3600}};
}

const epi::Conflict *find(const CaseFile &file, ConflictKind kind, epi::VisitId visit)
{
    const auto found =
        std::ranges::find_if(file.conflicts, [&](const epi::Conflict &c) { return c.kind == kind && c.visit == visit; });
    return found == file.conflicts.end() ? nullptr : &*found;
}

std::size_t count(const CaseFile &file, QuestionKind kind)
{
    return static_cast<std::size_t>(std::ranges::count(file.questions, kind, &epi::Question::kind));
}

constexpr epi::LatLng farAway{37.60, 127.00}; // eleven kilometres from where the phone was
constexpr epi::LatLng near{37.501, 127.001};

} // namespace

void TestWhatToAsk::init()
{
    m_folder = std::make_unique<StoreFolder>();
    m_files = std::make_unique<OutbreakFiles>();
    auto office = newOffice(*m_folder);
    QVERIFY(office.has_value());
    m_office.emplace(std::move(*office));
    QVERIFY(importAll(*m_office, *m_files).has_value());
}

void TestWhatToAsk::cleanup()
{
    m_office.reset();
    m_files.reset();
    m_folder.reset();
}

CaseFile TestWhatToAsk::opened(const std::string &number)
{
    const auto overview = m_office->overview();
    const auto line = std::ranges::find(overview->cases, number, [](const desk::CaseLine &l) { return l.facts.number; });
    auto files = m_office->caseFiles(std::span(&line->facts.id, 1), "test");
    return std::move(files->front());
}

epi::Visit TestWhatToAsk::enter(const CaseFile &file, const char *from, const char *to, epi::LatLng place)
{
    epi::Visit visit;
    visit.id = vault::IdSource(m_office->surroundings().now).make<epi::VisitId>();
    visit.caseId = file.facts.id;
    visit.begin = at(from);
    visit.end = at(to);
    visit.margin = epi::Seconds{300};
    visit.placeName = "Library";
    visit.position = place;
    const auto saved = m_office->apply({std::nullopt, epi::Entry(visit)});
    return saved ? std::get<epi::Visit>(*saved->after) : epi::Visit();
}

void TestWhatToAsk::change(const epi::Visit &before, const epi::Visit &after)
{
    QVERIFY(m_office->apply({epi::Entry(before), epi::Entry(after)}).has_value());
}

void TestWhatToAsk::aClaimElsewhereIsTold()
{
    QVERIFY(m_office->trace({}, {}).has_value());
    const epi::Visit claim = enter(opened(), "2020-03-04 12:00", "2020-03-04 12:50", farAway);
    QVERIFY(!claim.id.isNull());
    const CaseFile file = opened();
    const epi::Conflict *conflict = find(file, ConflictKind::displaced, claim.id);
    QVERIFY(conflict != nullptr);
    QVERIFY(conflict->distance > 8'000 && conflict->distance < 12'000);
    QVERIFY(conflict->span.overlaps({claim.begin, *claim.end}));
    QVERIFY(conflict->probability > 0.8);
    QVERIFY(conflict->weight > 0);
    const auto question = std::ranges::find(file.questions, QuestionKind::conflict, &epi::Question::kind);
    QVERIFY(question != file.questions.end());

    epi::Visit right = claim;
    right.position = near;
    change(claim, right);
    const CaseFile afterwards = opened();
    QVERIFY(find(afterwards, ConflictKind::displaced, claim.id) == nullptr);
    QCOMPARE(count(afterwards, QuestionKind::conflict), afterwards.conflicts.size());
}

void TestWhatToAsk::answersSettleQuestions()
{
    QVERIFY(m_office->trace({}, {}).has_value());
    const epi::Visit claim = enter(opened(), "2020-03-04 12:00", "2020-03-04 12:50", near);
    QCOMPARE(count(opened(), QuestionKind::whoWasThere), std::size_t{1} + 1); // and the market's, of the list
    epi::Visit told = claim;
    told.companions = "two colleagues";
    change(claim, told);
    const CaseFile file = opened();
    QCOMPARE(count(file, QuestionKind::whoWasThere), std::size_t{1});
    QCOMPARE(count(file, QuestionKind::mask), std::size_t{1});
    const auto stored = std::ranges::find(file.visits, claim.id, &epi::Visit::id);
    QVERIFY(stored != file.visits.end());
    told = *stored;
    told.mask = true;
    change(*stored, told);
    QCOMPARE(count(opened(), QuestionKind::mask), std::size_t{0});
}

void TestWhatToAsk::everythingLeadsSomewhere()
{
    QVERIFY(m_office->trace({}, {}).has_value());
    enter(opened(), "2020-03-04 12:00", "2020-03-04 12:50", farAway);
    for (const char *number : {"A", "B", "C"}) {
        const CaseFile file = opened(number);
        QVERIFY(!file.questions.empty());
        for (const epi::Question &question : file.questions) {
            QVERIFY(!question.conflict || *question.conflict < file.conflicts.size());
            QVERIFY(question.visit.isNull() ||
                    std::ranges::find(file.visits, question.visit, &epi::Visit::id) != file.visits.end());
        }
        for (const epi::Conflict &conflict : file.conflicts) {
            QVERIFY(!conflict.stay || *conflict.stay < file.stays.size());
            for (const epi::RecordRange &range : conflict.records) {
                QVERIFY(range.set < file.records.sets.size());
                QVERIFY(range.first + range.count <= file.records.sets[range.set].records.size());
            }
        }
        // Opened again, the same.
        const CaseFile again = opened(number);
        QVERIFY(again.conflicts == file.conflicts && again.questions == file.questions);
    }
}

void TestWhatToAsk::beforeAnyRun()
{
    const epi::Visit claim = enter(opened(), "2020-03-04 12:00", "2020-03-04 12:50", farAway);
    const CaseFile file = opened();
    QVERIFY(!file.provenance);
    QVERIFY(find(file, ConflictKind::displaced, claim.id) != nullptr);
    QVERIFY(count(file, QuestionKind::whereBetween) > 0);
}

QTEST_APPLESS_MAIN(TestWhatToAsk)
#include "tst_what_to_ask.moc"
