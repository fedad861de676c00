#include "tests/view/entry_at_work.h"

#include <QAbstractItemModelTester>

using view::AlikeListModel;

/// Persons who were entered before: asked for when something that identifies is stored, taken and taken back, told apart; and
/// contacts who become cases.
class EntryPersonsTest : public EntryAtWork
{
    Q_OBJECT

    [[nodiscard]] AlikeListModel &alike() const { return *m_entry->alikeContact(); }
    [[nodiscard]] const std::optional<epi::IdentifiedContact> contact() const
    {
        for (const auto &[id, entry] : m_store->entries)
            if (const auto *one = std::get_if<epi::IdentifiedContact>(&entry); one && one->person)
                return *one;
        return std::nullopt;
    }
    [[nodiscard]] QString said(int row, int role) const { return alike().index(row).data(role).toString(); }
    /// A stored person with a phone, whom the contact's birth date is filled in of.
    static epi::PersonProposal proposal()
    {
        epi::PersonProposal one;
        one.person.id = epi::PersonId(epi::Uuid{42});
        one.person.name = epi::Masked<epi::Identifier::name>::sealed("김○○", {1});
        one.person.phone = epi::Masked<epi::Identifier::phone>::sealed("010-****-1234", {2});
        one.person.birthDate = epi::Day{std::chrono::days{7'366}}; // 1990-03-03
        one.person.revision = 3;
        one.cases = {"41"};
        one.contactOf = {"23", "25"};
        one.filled = {epi::PersonItem::birthDate};
        one.differing = {epi::PersonItem::phone};
        return one;
    }
    void nameContact(const char *name)
    {
        m_entry->addContact();
        type(m_entry->contact(), "name", name);
        leave(m_entry->contact(), "name");
    }
    void proposed()
    {
        m_store->alike = {proposal()};
        nameContact("김하나");
        QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 1, patience);
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void whoIsProposedIsSaid();
    void whatDoesNotIdentifyAsksNothing();
    void whatIsTypedAnewPutsThemAside();
    void whoWasLeftIsAskedAboutOnReturn();
    void samePersonIsAnEditLikeAnyOther();
    void whatHindersIsSaidAndNotDone();
    void somebodyElseIsToldOnceAndTakenBack();
    void aContactBecomesACase();
    void closingForgets();
};

void EntryPersonsTest::whoIsProposedIsSaid()
{
    const QAbstractItemModelTester tester(&alike(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    proposed();
    // What would be filled in is not said to be the other one's.
    QCOMPARE(said(0, AlikeListModel::WhoRole), QStringLiteral("김○○ · 010-****-1234"));
    QCOMPARE(said(0, AlikeListModel::WhereRole), QStringLiteral("case 41; contact of 23, 25"));
    QCOMPARE(said(0, AlikeListModel::DifferenceRole), QStringLiteral("Differs: Phone · Filled in: Born on"));
    QVERIFY(said(0, AlikeListModel::HindranceRole).isEmpty());
    QVERIFY(alike().isJoinable());
    QCOMPARE(m_store->asked.size(), std::size_t{1});
    QCOMPARE(m_store->asked.front(), contact()->contact.person);
}

void EntryPersonsTest::whatDoesNotIdentifyAsksNothing()
{
    proposed();
    type(m_entry->contact(), "place", "늘샘 카페");
    leave(m_entry->contact(), "place");
    QTRY_COMPARE_WITH_TIMEOUT(contact()->contact.place, std::string("늘샘 카페"), patience);
    reload();
    QCOMPARE(m_store->asked.size(), std::size_t{1});
    QCOMPARE(alike().count(), 1); // they stay
    type(m_entry->contact(), "phone", "010-9876-5432");
    leave(m_entry->contact(), "phone");
    QTRY_COMPARE_WITH_TIMEOUT(m_store->asked.size(), std::size_t{2}, patience);
    // A person of whom nothing is known is like anybody.
    m_entry->addContact();
    type(m_entry->contact(), "place", "Market");
    leave(m_entry->contact(), "place");
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    QCOMPARE(m_store->asked.size(), std::size_t{2});
    QCOMPARE(alike().count(), 0);
}

void EntryPersonsTest::whatIsTypedAnewPutsThemAside()
{
    proposed();
    type(m_entry->contact(), "name", "김하");
    QCOMPARE(alike().count(), 0);
    leave(m_entry->contact(), "name");
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 1, patience);
}

void EntryPersonsTest::whoWasLeftIsAskedAboutOnReturn()
{
    m_store->alike = {proposal()};
    m_entry->addContact();
    type(m_entry->contact(), "name", "김하나");
    m_entry->addContact(); // leaves, and stores
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    reload();
    QVERIFY(m_store->asked.empty());
    QCOMPARE(alike().count(), 0);
    m_case->selection()->select(view::Selection::Kind::Contact, 0);
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 1, patience);
    m_entry->addContact();
    QCOMPARE(alike().count(), 0);
    m_case->selection()->select(view::Selection::Kind::Contact, 0);
    QTest::qWait(20);
    QCOMPARE(m_store->asked.size(), std::size_t{1}); // once
}

void EntryPersonsTest::samePersonIsAnEditLikeAnyOther()
{
    proposed();
    const epi::IdentifiedContact before = *contact();
    m_store->alike.clear();
    alike().same(0);
    QTRY_COMPARE_WITH_TIMEOUT(contact()->contact.person, proposal().person.id, patience);
    QCOMPARE(m_store->applied.back().after->index(), epi::Entry(before).index());
    const auto *sent = epi::personOf(*m_store->applied.back().after);
    QVERIFY(sent->name == proposal().person.name && sent->birthDate == proposal().person.birthDate);
    QCOMPARE(sent->revision, 3U); // of the person that was proposed, not of the one that was entered
    QCOMPARE(read(m_entry->contact(), "phone"), QStringLiteral("010-****-1234"));
    QCOMPARE(alike().count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_entry->state(), QStringLiteral("Saved"), patience);
    reload();
    const std::size_t sentSoFar = m_store->applied.size();
    m_entry->writeOut();
    QTest::qWait(20);
    QCOMPARE(m_store->applied.size(), sentSoFar);

    m_store->alike = {proposal()};
    m_entry->undo();
    QTRY_COMPARE_WITH_TIMEOUT(contact()->contact.person, before.contact.person, patience);
    QVERIFY(contact()->person->name == before.person->name);
    QVERIFY(m_entry->problem().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 1, patience); // to be told apart, perhaps
    m_entry->redo();
    QTRY_COMPARE_WITH_TIMEOUT(contact()->contact.person, proposal().person.id, patience);
    QVERIFY(m_entry->problem().isEmpty());
}

void EntryPersonsTest::whatHindersIsSaidAndNotDone()
{
    m_store->alike = {proposal(), proposal()};
    m_store->alike[0].hindrance = epi::JoinHindrance::isOfTheCase;
    m_store->alike[1].hindrance = epi::JoinHindrance::isTheCase;
    nameContact("김하나");
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 2, patience);
    QVERIFY(!alike().isJoinable());
    QVERIFY(!said(0, AlikeListModel::HindranceRole).isEmpty());
    QVERIFY(said(0, AlikeListModel::HindranceRole) != said(1, AlikeListModel::HindranceRole));
    const std::size_t sent = m_store->applied.size();
    alike().same(0);
    alike().same(7);
    QTest::qWait(20);
    QCOMPARE(m_store->applied.size(), sent);
    QCOMPARE(alike().count(), 2);
}

void EntryPersonsTest::somebodyElseIsToldOnceAndTakenBack()
{
    proposed();
    alike().somebodyElse(0);
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 0, patience);
    QVERIFY(m_store->apart == (std::vector{std::pair(proposal().person.id, true)}));
    QVERIFY(!alike().noted().isEmpty());
    alike().takeBack();
    QTRY_COMPARE_WITH_TIMEOUT(alike().count(), 1, patience);
    QVERIFY(m_store->apart.back() == std::pair(proposal().person.id, false));
    QVERIFY(alike().noted().isEmpty());
    // Another contact in the form: it is not about that one.
    alike().somebodyElse(0);
    QTRY_VERIFY_WITH_TIMEOUT(!alike().noted().isEmpty(), patience);
    m_entry->addContact();
    QVERIFY(alike().noted().isEmpty());
}

void EntryPersonsTest::aContactBecomesACase()
{
    QVERIFY(!m_entry->isCaseToMake());
    m_entry->addContact();
    QVERIFY(!m_entry->isCaseToMake()); // nothing was said of it yet
    type(m_entry->contact(), "name", "김하나");
    leave(m_entry->contact(), "name");
    QTRY_VERIFY_WITH_TIMEOUT(contact().has_value() && m_entry->isCaseToMake(), patience);
    QSignalSpy created(m_entry.get(), &view::EntryController::caseCreated);
    QSignalSpy saved(m_entry.get(), &view::EntryController::saved);
    m_entry->makeCase(QStringLiteral("  "));
    QTRY_VERIFY_WITH_TIMEOUT(!m_entry->createFault().isEmpty(), patience); // at once, or when the contact is stored
    m_store->refusal = epi::Error{epi::ErrorCode::alreadyExists, {}};
    m_entry->makeCase(QStringLiteral("77"));
    QTRY_VERIFY_WITH_TIMEOUT(m_entry->createFault().contains(QStringLiteral("number")), patience);
    QVERIFY(m_entry->isCaseToMake());
    m_entry->makeCase(QStringLiteral(" 77 "));
    QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
    QVERIFY(m_entry->createFault().isEmpty());
    QVERIFY(saved.last().at(1).toBool()); // the engine runs for it
    const auto id = epi::CaseId::parse(created.front().front().toString().toStdString());
    const auto &facts = m_store->get<epi::IdentifiedCase>(id->uuid()).facts;
    QCOMPARE(facts.number, std::string("77"));
    QCOMPARE(facts.person, contact()->contact.person);
    QCOMPARE(facts.disease, m_case->picture().picture->facts.disease);
    m_entry->undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->get<epi::IdentifiedCase>(id->uuid()).facts.archived, patience);
    QVERIFY(m_entry->problem().isEmpty());
}

void EntryPersonsTest::closingForgets()
{
    proposed();
    m_entry->close();
    QCOMPARE(alike().count(), 0);
    QVERIFY(alike().noted().isEmpty());
    alike().same(0);
    alike().somebodyElse(0);
    alike().takeBack();
    QVERIFY(m_store->apart.empty());
}

QTEST_GUILESS_MAIN(EntryPersonsTest)
#include "tst_entry_persons.moc"
