#include "tests/ui/frame_window.h"

#include "view/entry_controller.h"

#include <QFile>
#include <QSignalSpy>

using namespace tracedesk;
using namespace tracedesk::test;

/// Form 5 out of the contact pane, in the real window over the real office: who cannot go in is told, and when all is filled in
/// the file is written for the password. Quarantine follows the policy until somebody writes why not.
class FormFiveWindowTest : public FrameWindow
{
    Q_OBJECT

    [[nodiscard]] view::EntryController &entry() const { return m_work->entry; }
    [[nodiscard]] view::FormFiveController &formFive() const { return *m_work->openCase.formFive(); }
    void tab(int index) const
    {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void fill(const char *field, const char *text) const
    {
        view::FormModel &form = *entry().contact();
        form.type(form.rowOf(QLatin1StringView(field)), QString::fromUtf8(text));
        form.settle(form.rowOf(QLatin1StringView(field)));
    }
    void choose(const char *field, int choice) const
    {
        view::FormModel &form = *entry().contact();
        form.choose(form.rowOf(QLatin1StringView(field)), choice);
    }
    [[nodiscard]] QString shown(const char *field) const
    {
        const view::FormModel &form = *entry().contact();
        return form.index(form.rowOf(QLatin1StringView(field))).data(view::FormModel::TextRole).toString();
    }
    void stored() const { QTRY_VERIFY_WITH_TIMEOUT(!entry().isSaving(), patience); }
    void openBox() const
    {
        m_hand->click("contact.formFive");
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("formFive.purpose") && m_hand->find("formFive.purpose")->hasActiveFocus(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(formFive().isChecked(), patience);
        m_hand->settle();
    }

private slots:
    void initTestCase()
    {
        openWindow();
        QVERIFY(QDir().mkpath(home("stores")));
        m_work->welcome.create(home("stores"), QStringLiteral("spring"), QStringLiteral("kim"),
                               QString::fromLatin1(goodPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        QSignalSpy created(&entry(), &view::EntryController::caseCreated);
        entry().createCase(QStringLiteral("2020-0001"), QStringLiteral("COVID-19"));
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->openCase.number(), QStringLiteral("2020-0001"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.tabs"), patience);
        tab(3);
        entry().addContact();
        fill("name", "박가온");
        fill("phone", "010-2222-3333");
        stored();
    }
    void cleanupTestCase() { closeWindow(); }
    void whoCannotGoInIsTold();
    void theFileIsWrittenForThePassword();
    void quarantineHasItsException();
    void koreanAndDark();
};

void FormFiveWindowTest::whoCannotGoInIsTold()
{
    openBox();
    QCOMPARE(formFive().listed(), 0);
    QCOMPARE(formFive().unlisted().size(), 1);
    QVERIFY2(formFive().unlisted().front().startsWith(QStringLiteral("박○○: ")), qPrintable(formFive().unlisted().front()));
    m_hand->type("for the province");
    QVERIFY(m_hand->find("formFive.save") && !m_hand->find("formFive.save")->isEnabled());
    m_hand->picture(QStringLiteral("form_five_unlisted"));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("formFive.purpose"), patience);
}

void FormFiveWindowTest::theFileIsWrittenForThePassword()
{
    fill("born", "1990-01-01");
    choose("sex", 1);
    fill("address", "서울 강남구 테헤란로 1");
    fill("place", "늘샘 카페");
    choose("relation", 4);
    choose("isolation", 3);
    choose("suspected", 1);
    fill("lastContact", "2020-03-12");
    stored();
    openBox();
    QVERIFY2(formFive().listed() == 1, qPrintable(formFive().unlisted().join(u'\n')));
    QVERIFY(!m_hand->find("formFive.unlisted"));
    QVERIFY(!m_hand->find("formFive.save")->isEnabled()); // for what?
    m_hand->type("for the province");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("formFive.save")->isEnabled(), patience);
    m_hand->picture(QStringLiteral("form_five"));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("formFive.purpose"), patience);

    // As the file dialog does it, which is the desktop's.
    const QString file = home("form5.xlsx");
    formFive().save(QUrl::fromLocalFile(file), QStringLiteral("for the province"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    m_hand->type(goodPassword);
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("formFive.outcome"), patience);
    QVERIFY(m_hand->text("formFive.outcome").contains(QStringLiteral("form5.xlsx")));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly) && written.read(2) == "PK");
    // The keyboard is where it was.
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.formFive")->hasActiveFocus(), patience);
    m_hand->picture(QStringLiteral("form_five_saved"));
}

void FormFiveWindowTest::quarantineHasItsException()
{
    QVERIFY2(shown("quarantine").contains(QStringLiteral("2020-03-26")), qPrintable(shown("quarantine")));
    fill("apartReason", "released by the province");
    fill("apartUntil", "2020-03-20");
    stored();
    QVERIFY2(shown("quarantine").contains(QStringLiteral("2020-03-20")), qPrintable(shown("quarantine")));
    QMetaObject::invokeMethod(m_hand->find("contact.form"), "take", Q_ARG(QString, QStringLiteral("apartUntil")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("contact.apartUntil") && m_hand->find("contact.apartUntil")->hasActiveFocus(),
                             patience);
    m_hand->picture(QStringLiteral("quarantine_exception"));
    entry().undo(); // the day
    QTRY_VERIFY_WITH_TIMEOUT(shown("quarantine").startsWith(QStringLiteral("to 2020-03-26")), patience);
    stored();
    entry().redo();
    QTRY_VERIFY_WITH_TIMEOUT(shown("quarantine").contains(QStringLiteral("2020-03-20")), patience);
    stored();
}

void FormFiveWindowTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    m_hand->settle(); // words of another length
    openBox();
    m_hand->picture(QStringLiteral("form_five_ko_dark"));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("formFive.purpose"), patience);
}

QTEST_MAIN(FormFiveWindowTest)
#include "tst_form_five_window.moc"
