#include "tests/ui/frame_window.h"
#include "tests/ui/told_contacts.h"
#include "tests/ui/told_interview.h"
#include "tests/ui/typist.h"

#include "view/map_scale.h"
#include "view/words.h"

using namespace tracedesk;
using namespace tracedesk::test;

namespace {

constexpr epi::Seconds seoul{9 * 3600};
constexpr int mostKeys = 6; ///< of a visit, beyond the text itself

const char *nameOf(const TypedVisit &visit)
{
    return *visit.taken ? visit.taken : visit.place;
}

QString whenText(epi::Instant when)
{
    return view::dayText(epi::localDay(when, seoul)) + u' ' + view::clockText(when, seoul);
}

} // namespace

/// A surveyor on the phone: an interview of fourteen days with forty visits and twenty-five contacts, from a store without a
/// case, entered without the mouse and with few keys beside what is told.
class InterviewByKeysTest : public FrameWindow
{
    Q_OBJECT

    std::unique_ptr<Typist> m_typist;
    std::vector<int> m_ofVisits;
    std::vector<int> m_ofContacts;

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    void press(int key, const char *then, Qt::KeyboardModifiers modifiers = {}) { m_typist->press(key, then, modifiers); }
    void type(const char *text) { m_typist->type(QString::fromUtf8(text)); }
    void waitUntilSaved() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("entry.state"), QStringLiteral("Saved"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!entry().isSaving() && !m_work->openCase.loading(), patience);
    }
    /// The row under the field in which the name is offered, -1 while it is not.
    [[nodiscard]] int offered(const char *name) const
    {
        const auto *search = m_hand->find("visit.place.results")
                                 ? m_hand->find("visit.place.results")->property("search").value<view::MapSearch *>()
                                 : nullptr;
        for (int row = 0; search && row < search->rowCount(); ++row)
            if (search->index(row).data(view::MapSearch::NameRole).toString() == QString::fromUtf8(name))
                return row;
        return -1;
    }
    void enterVisit(const TypedVisit &visit);
    void enterContact(const TypedContact &contact);
    void compare(const epi::Visit &stored, const TypedVisit &typed) const;
    void compare(desk::Office &office, const epi::IdentifiedContact &stored, const TypedContact &typed) const;

private slots:
    void initTestCase();
    void aCaseIsBegun();
    void theInterviewIsEntered();
    void fewKeysAreNeeded();
    void allOfItIsInTheStore();
};

void InterviewByKeysTest::initTestCase()
{
    openWindow();
    QVERIFY(QDir().mkpath(home("stores")));
    m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_typist = std::make_unique<Typist>(*m_hand);
}

void InterviewByKeysTest::aCaseIsBegun()
{
    press(Qt::Key_N, "newCase.number", Qt::ControlModifier);
    type("2020-0040");
    press(Qt::Key_Return, "newCase.disease");
    type("COVID-19");
    press(Qt::Key_Return, "case.name"); // its page comes by itself, and begins with who it is
    type("Kim Hana");
    press(Qt::Key_Return, "case.phone");
    type("010-1234-5678");
    press(Qt::Key_Return, "case.residentNumber");
    press(Qt::Key_Return, "case.born");
    type("1975-4-2");
    press(Qt::Key_Return, "case.age");
    type("44");
    press(Qt::Key_Return, "case.sex");
    press(Qt::Key_F, "case.sex");
    press(Qt::Key_Return, "case.address");
    type("Saebyeol-dong 12-3");
    press(Qt::Key_Return, "case.onset");
    type("3-12");
    press(Qt::Key_Return, "case.sample");
    type("3-13");
    press(Qt::Key_Return, "case.confirmed");
    type("3-14");
    press(Qt::Key_Return, "case.isolated");
    type("3-14");
    waitUntilSaved();
    qInfo("%d keys beside the text for what a case begins with", m_typist->keys());
}

void InterviewByKeysTest::enterVisit(const TypedVisit &visit)
{
    const int before = m_typist->keys();
    m_typist->chord(Qt::Key_N, "visit.from");
    type(visit.from);
    const bool range =
        QString::fromLatin1(visit.from).sliced(1).contains(u'-') && !QString::fromLatin1(visit.from).contains(u' ');
    press(Qt::Key_Return, range ? "visit.place" : "visit.until");
    if (!range) {
        type(visit.until);
        press(Qt::Key_Return, "visit.place");
    }
    type(visit.place);
    const bool more = *visit.with || visit.mask || *visit.by;
    if (*visit.taken) {
        QTRY_VERIFY2_WITH_TIMEOUT(offered(visit.taken) >= 0, visit.taken, patience);
        for (int row = offered(visit.taken); row >= 0; --row)
            press(Qt::Key_Down, "visit.place");
        press(Qt::Key_Return, "visit.companions");
    } else if (*visit.position) {
        press(Qt::Key_Tab, "visit.position");
        type(visit.position);
    } else if (more) {
        press(Qt::Key_Return, "visit.companions");
    }
    type(visit.with);
    if (visit.mask || *visit.by)
        press(Qt::Key_Return, "visit.mask");
    if (visit.mask)
        press(visit.mask == 'y' ? Qt::Key_Y : Qt::Key_N, "visit.mask");
    if (*visit.by) {
        press(Qt::Key_Return, "visit.transport");
        type(visit.by);
    }
    m_ofVisits.push_back(m_typist->keys() - before);
}

void InterviewByKeysTest::enterContact(const TypedContact &contact)
{
    const int before = m_typist->keys();
    m_typist->chord(Qt::Key_C, "contact.name");
    type(contact.name);
    press(Qt::Key_Return, "contact.phone");
    type(contact.phone);
    press(Qt::Key_Return, "contact.until");
    type(contact.until);
    press(Qt::Key_Return, "contact.relation");
    for (const char *letter = contact.relation; *letter; ++letter)
        press(Qt::Key_A + (*letter - 'a'), "contact.relation");
    press(Qt::Key_Return, "contact.closeness");
    type(contact.closeness);
    if (*contact.occupation) {
        press(Qt::Key_Return, "contact.occupation");
        type(contact.occupation);
    }
    m_ofContacts.push_back(m_typist->keys() - before);
}

void InterviewByKeysTest::theInterviewIsEntered()
{
    for (std::size_t i = 0; i < typedVisits.size(); ++i) {
        enterVisit(typedVisits[i]);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("visit %1, %2").arg(i).arg(QString::fromUtf8(typedVisits[i].place))));
        if (i == 1)
            m_hand->picture(QStringLiteral("keys_visit"));
        for (const TypedContact &contact : typedContacts) {
            if (contact.visit != i)
                continue;
            enterContact(contact);
            if (QTest::currentTestFailed())
                QFAIL(contact.name);
        }
        if (i == 3)
            m_hand->picture(QStringLiteral("keys_contact"));
    }
    waitUntilSaved();
    QVERIFY(entry().problem().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.contacts()->count(), int(typedContacts.size()), patience);
    m_hand->picture(QStringLiteral("keys_entered"));
}

void InterviewByKeysTest::fewKeysAreNeeded()
{
    QCOMPARE(m_ofVisits.size(), typedVisits.size());
    QCOMPARE(m_ofContacts.size(), typedContacts.size());
    for (std::size_t i = 0; i < typedVisits.size(); ++i)
        QVERIFY2(m_ofVisits[i] <= mostKeys, qPrintable(QStringLiteral("visit %1: %2 keys").arg(i).arg(m_ofVisits[i])));
    std::ranges::sort(m_ofVisits);
    std::ranges::sort(m_ofContacts);
    qInfo("keys beside the text: a visit %d in the middle, %d at most; a contact %d in the middle, %d at most",
          m_ofVisits[m_ofVisits.size() / 2], m_ofVisits.back(), m_ofContacts[m_ofContacts.size() / 2], m_ofContacts.back());
    qInfo("the longest that a key or a turn of the event loop took: %lld ms", static_cast<long long>(m_typist->longestGap()));
    QVERIFY(m_ofVisits[m_ofVisits.size() / 2] < mostKeys);
}

void InterviewByKeysTest::compare(const epi::Visit &stored, const TypedVisit &typed) const
{
    QCOMPARE(whenText(stored.begin), QString::fromLatin1(typed.begin));
    QCOMPARE(stored.end ? whenText(*stored.end) : QString(), QString::fromLatin1(typed.end));
    QCOMPARE(stored.margin.count() / 60, typed.margin);
    QCOMPARE(stored.placeName, std::string(nameOf(typed)));
    QCOMPARE(stored.companions, std::string(typed.with));
    QCOMPARE(stored.transport, std::string(typed.by));
    QCOMPARE(stored.mask, typed.mask ? std::optional(typed.mask == 'y') : std::nullopt);
    QCOMPARE(stored.status, epi::VisitStatus::claimed);
    QVERIFY(stored.address.empty());
    // Where it is known to be, since it was said once.
    const auto placed = std::ranges::find_if(
        typedVisits, [&](const TypedVisit &other) { return *other.position && stored.placeName == nameOf(other); });
    QCOMPARE(stored.position,
             placed == typedVisits.end() ? std::nullopt : view::readCoordinate(QString::fromLatin1(placed->position)));
}

void InterviewByKeysTest::compare(desk::Office &office, const epi::IdentifiedContact &stored, const TypedContact &typed) const
{
    const epi::Contact &contact = stored.contact;
    const TypedVisit &visit = typedVisits[typed.visit];
    const auto whole = [&](epi::Identifier what) {
        return office.reveal(contact.person, what, "test", vault::SecretBytes::copyOf(std::string_view(goodPassword)))
            .value_or("");
    };
    QCOMPARE(whole(epi::Identifier::name), std::string(typed.name));
    QCOMPARE(stored.person->phone.isEmpty() ? std::string() : whole(epi::Identifier::phone), std::string(typed.phone));
    QCOMPARE(whenText(contact.span.begin), QString::fromLatin1(visit.begin));
    QCOMPARE(contact.span.length(), epi::Seconds(typed.minutes * 60));
    QCOMPARE(contact.total, contact.span.length());
    QCOMPARE(contact.place, std::string(nameOf(visit)));
    QCOMPARE(contact.facts.relation, typed.stored);
    QCOMPARE(contact.facts.closeness, std::string(typed.closeness));
    QCOMPARE(contact.facts.occupation, std::string(typed.occupation));
    QCOMPARE(contact.status, epi::ContactStatus::confirmed);
}

void InterviewByKeysTest::allOfItIsInTheStore()
{
    const QString store = m_work->session.path();
    m_typist.reset();
    closeWindow();
    auto office = openBeside(store.toStdString(), "kim", vault::SecretBytes::copyOf(std::string_view(goodPassword)));
    QVERIFY(office.has_value());
    const auto overview = office->overview();
    QVERIFY(overview.has_value());
    QCOMPARE(overview->cases.size(), std::size_t{1});
    const epi::Case facts = overview->cases.front().facts;
    QCOMPARE(facts.number, std::string("2020-0040"));
    QCOMPARE(facts.disease, std::string("COVID-19"));
    QCOMPARE(facts.age, std::optional<std::uint8_t>(44));
    QCOMPARE(facts.sex, epi::Sex::female);
    QCOMPARE(view::dayText(facts.onset.value().earliest), QStringLiteral("2020-03-12"));
    QVERIFY(facts.onset.value().isExact());
    QCOMPARE(view::dayText(facts.sampleDate.value()), QStringLiteral("2020-03-13"));
    QCOMPARE(view::dayText(facts.confirmed.value()), QStringLiteral("2020-03-14"));
    QCOMPARE(view::dayText(facts.isolated.value()), QStringLiteral("2020-03-14"));
    const auto files = office->caseFiles(std::span(&facts.id, 1), "test");
    QVERIFY(files.has_value());
    const desk::CaseFile &file = files->front();
    QCOMPARE(view::dayText(file.person.birthDate.value()), QStringLiteral("1975-04-02"));

    QCOMPARE(file.interviews.size(), std::size_t{1});
    QCOMPARE(file.visits.size(), typedVisits.size());
    std::vector<epi::Visit> visits = file.visits;
    std::ranges::sort(visits, {}, &epi::Visit::begin);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        QCOMPARE(visits[i].interview, file.interviews.front().id);
        compare(visits[i], typedVisits[i]);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("visit %1").arg(i)));
    }
    QCOMPARE(file.named.size(), typedContacts.size());
    // In the order in which they were told: ids are made in it.
    std::vector<epi::IdentifiedContact> named = file.named;
    std::ranges::sort(named, {}, [](const epi::IdentifiedContact &one) { return one.contact.id; });
    for (std::size_t i = 0; i < named.size(); ++i) {
        compare(*office, named[i], typedContacts[i]);
        if (QTest::currentTestFailed())
            QFAIL(typedContacts[i].name);
    }
}

QTEST_MAIN(InterviewByKeysTest)
#include "tst_interview_by_keys.moc"
