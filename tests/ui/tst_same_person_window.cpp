#include "tests/ui/frame_window.h"

#include "view/entry_controller.h"

#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;

/// Somebody named twice, in the real window over the real office: proposed, taken and taken back, told apart for good; and a
/// contact who falls ill.
class SamePersonTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] view::AlikeListModel &alike() const { return *entry().alikeContact(); }
    [[nodiscard]] view::CasePicturePtr picture() const { return m_work->openCase.picture().picture; }
    void tab(int index) const
    {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void newCase(const char *number)
    {
        QSignalSpy created(&entry(), &view::EntryController::caseCreated);
        entry().createCase(QString::fromUtf8(number), QStringLiteral("COVID-19"));
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QString::fromUtf8(number), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
    }
    void openCase(const char *number)
    {
        const auto *cases = m_work->session.cases();
        for (int row = 0; row < cases->rowCount(); ++row) {
            const QModelIndex at = cases->index(row, 0);
            if (at.data(view::CaseListModel::NumberRole).toString() == QLatin1StringView(number))
                m_hand->showCase(at.data(view::CaseListModel::CaseIdRole).toString());
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QString::fromUtf8(number), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
    }
    void nameContact(const char *name, const char *phone)
    {
        m_hand->click("contact.add");
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.name") && m_hand->find("contact.name")->hasActiveFocus(), patience);
        m_hand->type(name);
        m_hand->key(Qt::Key_Tab);
        m_hand->type(phone);
        m_hand->key(Qt::Key_Tab);
        QTRY_COMPARE_WITH_TIMEOUT(entry().state(), QStringLiteral("Saved"), patience);
    }
    [[nodiscard]] epi::PersonId personOfContact() const
    {
        return picture()->named.size() == 1 ? picture()->named.front().contact.person : epi::PersonId();
    }

    epi::PersonId m_first; ///< who is named in the first case

private slots:
    void initTestCase()
    {
        openWindow();
        QVERIFY(QDir().mkpath(home("stores")));
        m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"),
                               QString::fromLatin1(goodPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    }
    void cleanupTestCase() { closeWindow(); }
    void whoIsThereAlreadyIsProposed();
    void samePersonIsTakenAndTakenBack();
    void somebodyElseIsNotAskedAgain();
    void aContactBecomesACase();
    void koreanAndDark();
};

void SamePersonTest::whoIsThereAlreadyIsProposed()
{
    newCase("2020-0001");
    tab(3);
    nameContact("Park Gaon", "010-2222-3333");
    QTRY_VERIFY_WITH_TIMEOUT(!personOfContact().isNull(), patience);
    m_first = personOfContact();
    QCOMPARE(alike().count(), 0);
    newCase("2020-0002");
    tab(3);
    nameContact("Park Gaon", "010-2222-3333");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("alike.same.0"), patience);
    QCOMPARE(m_hand->text("alike.who.0"), QStringLiteral("P*** G*** · 010-****-3333, contact of 2020-0001"));
    // Nothing waits for an answer: the next field has the keyboard.
    QVERIFY(m_hand->find("contact.born")->hasActiveFocus());
    m_hand->type("1990-03-02");
    m_hand->key(Qt::Key_Tab);
    QTRY_COMPARE_WITH_TIMEOUT(entry().state(), QStringLiteral("Saved"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("alike.difference.0"), patience);
    QCOMPARE(m_hand->text("alike.difference.0"), QStringLiteral("Filled in: Born on"));
    m_hand->picture(QStringLiteral("same_person_proposed"));
}

void SamePersonTest::samePersonIsTakenAndTakenBack()
{
    QTRY_VERIFY_WITH_TIMEOUT(!personOfContact().isNull(), patience); // the case is read anew a moment after it is stored
    const epi::PersonId entered = personOfContact();
    QVERIFY(entered != m_first);
    m_hand->click("alike.same.0");
    QTRY_COMPARE_WITH_TIMEOUT(personOfContact(), m_first, patience);
    QVERIFY(picture()->named.front().person->birthDate.has_value()); // what was not known of it
    QVERIFY(!m_hand->find("alike.same.0"));
    QVERIFY(entry().problem().isEmpty());
    m_hand->click("entry.undo");
    QTRY_COMPARE_WITH_TIMEOUT(personOfContact(), entered, patience);
    QVERIFY(entry().problem().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("alike.same.0"), patience);
    openCase("2020-0001");
    QVERIFY(!picture()->named.front().person->birthDate.has_value());
    openCase("2020-0002");
    tab(3);
}

void SamePersonTest::somebodyElseIsNotAskedAgain()
{
    m_hand->click(m_hand->find("contacts"), {100, 12});
    m_hand->click("contact.phone");
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("010-2222-3334"); // a slip
    m_hand->key(Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("alike.other.0"), patience);
    m_hand->key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("alike.noted"), patience);
    QVERIFY(!m_hand->find("alike.other.0"));
    m_hand->picture(QStringLiteral("same_person_told_apart"));

    m_work->session.lock();
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QCOMPARE(alike().count(), 0);
    unlockByTyping(goodPassword);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    openCase("2020-0002");
    tab(3);
    m_hand->click(m_hand->find("contacts"), {100, 12});
    m_hand->click("contact.phone");
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("010-2222-3333"); // the very same
    m_hand->key(Qt::Key_Tab);
    QTRY_COMPARE_WITH_TIMEOUT(entry().state(), QStringLiteral("Saved"), patience);
    // Another one that is alike comes through, so an answer was there to come.
    nameContact("Park Gaon", "010-2222-3333");
    QTRY_VERIFY_WITH_TIMEOUT(alike().count() > 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(picture()->named.size(), std::size_t{2}, patience); // the case is read anew a moment later
    m_hand->click("contact.remove");
    QTRY_COMPARE_WITH_TIMEOUT(picture()->named.size(), std::size_t{1}, patience);
    m_hand->settle(); // the one that is left has its line
    m_hand->click(m_hand->find("contacts"), {100, 12});
    QTRY_VERIFY_WITH_TIMEOUT(entry().contact()->isFilled(), patience);
    QTest::qWait(300);
    QCOMPARE(alike().count(), 0);
}

void SamePersonTest::aContactBecomesACase()
{
    const epi::PersonId contact = picture()->named.front().contact.person;
    m_hand->click("makeCase.begin");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("makeCase.number") && m_hand->find("makeCase.number")->hasActiveFocus(), patience);
    m_hand->type("2020-0001");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("makeCase.fault"), patience); // is taken
    m_hand->picture(QStringLiteral("make_case"));
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("2020-0003");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QStringLiteral("2020-0003"), patience);
    QCOMPARE(picture()->facts.person, contact);
    QCOMPARE(picture()->person.name.masked(), std::string("P*** G***"));
    // The contact is there still, and is that case.
    openCase("2020-0002");
    tab(3);
    QTRY_VERIFY_WITH_TIMEOUT(picture()->named.empty() && picture()->coPresences.size() == 1, patience);
    QCOMPARE(picture()->coPresences.front().other, std::string("2020-0003"));
    QVERIFY(!m_hand->find("makeCase.begin"));
    openCase("2020-0003");
    m_hand->click("entry.undo");
    QTRY_VERIFY_WITH_TIMEOUT(picture()->facts.archived, patience);
    QVERIFY(entry().problem().isEmpty());
}

void SamePersonTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    openCase("2020-0001");
    tab(3);
    entry().addContact();
    view::FormModel &form = *entry().contact();
    form.type(form.rowOf(QStringLiteral("name")), QStringLiteral("박가온"));
    form.settle(form.rowOf(QStringLiteral("name")));
    form.type(form.rowOf(QStringLiteral("phone")), QStringLiteral("010-2222-3333"));
    form.settle(form.rowOf(QStringLiteral("phone")));
    QTRY_VERIFY_WITH_TIMEOUT(alike().count() > 0, patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("same_person_ko_dark"));
    QMetaObject::invokeMethod(m_hand->find("contact.form"), "take", Q_ARG(QString, QStringLiteral("nationality")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.nationality"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("contact_form_ko_dark"));
    tab(0);
    view::FormModel &facts = *entry().facts();
    facts.type(facts.rowOf(QStringLiteral("name")), QStringLiteral("박가온"));
    facts.settle(facts.rowOf(QStringLiteral("name")));
    facts.type(facts.rowOf(QStringLiteral("phone")), QStringLiteral("010-2222-3333"));
    facts.settle(facts.rowOf(QStringLiteral("phone")));
    QTRY_VERIFY_WITH_TIMEOUT(entry().alikeCase()->count() > 0, patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("same_person_of_a_case_ko_dark"));
}

QTEST_MAIN(SamePersonTest)
#include "tst_same_person_window.moc"
