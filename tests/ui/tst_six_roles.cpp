#include "desk/certificate.h"
#include "tests/desk/outbreak_files.h"
#include "tests/ui/six_people.h"

#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::Person;
using test::secrets;
using test::State;

/// An outbreak from an empty folder to the certificate of its destruction, as each of six people lives it, by keys and mouse. S11
/// and S16 in the window: everybody finds the pages of the duties and no others, and no page tells an identifier.
class SixRolesTest : public test::SixPeople
{
    Q_OBJECT

    tests::OutbreakFiles m_files;

    void readTheCase(const QString &user);

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void supervisorFounds();
    void everybodyChoosesAPassword();
    void supervisorGivesTheKeys();
    void surveyorEnters();
    void surveyorImports();
    void everybodySeesWhatTheDutiesOpen();
    void supervisorOrdersTheEnd();
    void privacyOfficerSigns();
    void everybodySeesWhatIsLeft();
    void certificateProvesIt();
};

void SixRolesTest::initTestCase()
{
    QAccessible::setActive(true);
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    m_files.write("linelist.csv", "case_id,person,name,phone,onset,confirmed,infected_by\n"
                                  "A,pa,Bae Jihun,010-4417-9020,2020-03-04,2020-03-07,\n"
                                  "B,pb,Heo Miran,010-3308-6641,2020-03-08,2020-03-10,A\n"
                                  "C,pc,,,2020-03-08,2020-03-10,\n");
    openWindow();
    m_hand->window()->resize(1280, 800);
}

void SixRolesTest::supervisorFounds()
{
    look("nobody", "welcome");
    m_hand->click(m_hand->find("welcome.create")->childItems().constLast());
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("new.name"), patience);
    m_hand->find("new.folder")->setProperty("text", m_home.path());
    typeInto("new.name", "outbreak");
    typeInto("new.user", "sup");
    m_hand->click("new.several");
    const auto others = static_cast<int>(m_people.size()) - 1;
    for (int row = m_work->welcome.people()->count(); row < others; ++row)
        m_hand->click("people.add");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->welcome.people()->count(), others, patience);
    for (int row = 0; row < others; ++row) {
        const Person &person = m_people[static_cast<std::size_t>(row) + 1];
        m_hand->find("people.first")->setProperty("currentIndex", row); // scrolls there
        const QByteArray at = QByteArray::number(row);
        typeInto(("people.name." + at).constData(), QString::fromLatin1(person.name));
        typeInto(("people.province." + at).constData(), QString::fromLatin1(person.province));
        QQuickItem *roles = m_hand->find(("people.role." + at).constData());
        QVERIFY(roles);
        roles->forceActiveFocus(Qt::TabFocusReason);
        const int wanted = static_cast<int>(person.role) - 1; // the owner is none of them
        while (roles->property("currentIndex").toInt() > wanted)
            m_hand->key(Qt::Key_Up);
        while (roles->property("currentIndex").toInt() < wanted)
            m_hand->key(Qt::Key_Down);
    }
    look("nobody", "founding");
    typeInto("new.password", passwordOf("sup"));
    typeInto("new.again", passwordOf("sup"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("codes.list"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->welcome.codes()->count(), others, patience);
    for (int row = 0; row < others; ++row)
        m_codes[QString::fromLatin1(m_people[static_cast<std::size_t>(row) + 1].name)] =
            m_work->welcome.codes()->index(row).data(view::CodeListModel::CodeRole).toString();
    look("sup", "codes");
    m_hand->click("codes.done");
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("codes.list"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("rail.cases")->isEnabled(), patience);
    look("sup", "empty_cases");
    m_hand->click("rail.clusters");
    look("sup", "empty_clusters");
    m_hand->click("rail.intake");
    look("sup", "empty_intake");
    lock();
    look("nobody", "unlock");
}

void SixRolesTest::everybodyChoosesAPassword()
{
    for (const Person &person : m_people) {
        logIn(QString::fromLatin1(person.name));
        // A code opens nothing of the data: the keys come from somebody who has them.
        const bool needsKeys = person.role != epi::Role::supervisor && person.role != epi::Role::administrator;
        QCOMPARE(m_work->session.isAdmitted(), !needsKeys);
        if (person.role == epi::Role::surveyor)
            look("sur", "waiting");
        lock();
    }
    QVERIFY(m_codes.empty());
}

void SixRolesTest::supervisorGivesTheKeys()
{
    logIn("sup");
    m_hand->click("rail.people");
    const auto &people = *m_work->accounts.people();
    QTRY_COMPARE_WITH_TIMEOUT(people.rowCount(), static_cast<int>(m_people.size()), patience);
    int given = 0;
    for (int row = 0; row < people.rowCount(); ++row) {
        m_hand->find("people.list")->setProperty("currentIndex", row);
        m_hand->settle();
        if (!m_hand->find("person.admit"))
            continue;
        if (given == 0)
            look("sup", "keys_to_give");
        m_hand->click("person.admit");
        QTRY_VERIFY_WITH_TIMEOUT(!m_work->accounts.isBusy(), patience);
        QVERIFY2(m_work->accounts.error().isEmpty(), qPrintable(m_work->accounts.error()));
        ++given;
    }
    QCOMPARE(given, 4);
    lock();
}

void SixRolesTest::surveyorEnters()
{
    logIn("sur");
    m_hand->key(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("newCase.number") && m_hand->find("newCase.number")->hasActiveFocus(), patience);
    m_hand->type("2020-0001");
    typeInto("newCase.disease", "COVID-19");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, 0));
    for (const auto &[name, text] :
         std::initializer_list<std::pair<const char *, const char *>>{{"case.name", "Yun Seohyeon"},
                                                                      {"case.phone", "010-6275-1183"},
                                                                      {"case.address", "Seoul Gwangjin-gu Gwangnaru-ro 56-gil"},
                                                                      {"case.onset", "2020-03-12"},
                                                                      {"case.confirmed", "2020-03-15"}}) {
        m_hand->click(name);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name)->hasActiveFocus(), patience);
        m_hand->type(text);
        m_hand->key(Qt::Key_Tab);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("entry.state"), QStringLiteral("Saved"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.picture().picture->facts.confirmed.has_value(), patience);
    readTheCase("sur");
}

// As whoever may open it sees it, tab by tab.
void SixRolesTest::readTheCase(const QString &user)
{
    QMetaObject::invokeMethod(
        m_hand->window(), "showCase",
        Q_ARG(QString, m_work->session.cases()->index(0, 0).data(view::CaseListModel::CaseIdRole).toString()));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
    for (int tab = 0; tab < 5; ++tab) {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, tab));
        look(user, QStringLiteral("case_%1").arg(tab));
    }
}

void SixRolesTest::surveyorImports()
{
    m_hand->click("rail.intake");
    QList<QUrl> files;
    for (const auto &delivery : m_files.deliveries())
        for (const std::string &file : delivery.files)
            files << QUrl::fromLocalFile(QString::fromStdString(file));
    m_work->intake.addFiles(files);
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->intake.isWorking() && m_work->intake.isReady(), patience);
    look("sur", "intake_files");
    m_hand->click("intake.read");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->intake.phase(), view::IntakeController::Staged, patience);
    m_hand->click("intake.store");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->intake.phase(), view::IntakeController::Kept, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->session.isTraced() && !m_work->tracer.running(), patience);
    look("sur", "intake_kept");
    lock();
}

void SixRolesTest::everybodySeesWhatTheDutiesOpen()
{
    for (const Person &person : m_people) {
        logIn(QString::fromLatin1(person.name));
        lookAtEveryPage(person, {});
        if (person.pages.contains(Page::Case) && !QTest::currentTestFailed())
            readTheCase(QString::fromLatin1(person.name));
        if (QTest::currentTestFailed())
            return;
        if (person.role == epi::Role::administrator && qstrcmp(person.name, "adm") == 0) {
            m_work->navigation.go(Page::Settings);
            m_hand->click("settings.backup");
            look("adm", "backup");
        }
        lock();
    }
    QCOMPARE(m_pagesSeen, 8 + 6 + 4 + 3 + 5 + 3 + 3);
}

void SixRolesTest::supervisorOrdersTheEnd()
{
    logIn("sup");
    m_work->navigation.go(Page::Retention);
    press("destruction.planEverything");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isPlanned(), patience);
    QVERIFY2(m_hand->text("destruction.plan").contains(u"Cases: 4"), qPrintable(m_hand->text("destruction.plan")));
    typeInto("destruction.basis", "Document 2020-117");
    look("sup", "plan");
    typeInto("destruction.password", passwordOf("sup"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.orders()->rowCount(), 1, patience);
    look("sup", "ordered");
    lock();
}

void SixRolesTest::privacyOfficerSigns()
{
    logIn("pri");
    m_work->navigation.go(Page::Retention);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("destruction.sign.password.0"), patience);
    look("pri", "to_sign");
    typeInto("destruction.sign.password.0", passwordOf("pri"));
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    QVERIFY(!QFile::exists(home("outbreak.tracedesk/shred.key")));
}

void SixRolesTest::everybodySeesWhatIsLeft()
{
    m_pagesSeen = 0;
    for (const Person &person : m_people) {
        logIn(QString::fromLatin1(person.name));
        lookAtEveryPage(person, QStringLiteral("after_"));
        if (QTest::currentTestFailed())
            return;
        lock();
    }
    QCOMPARE(m_pagesSeen, 5 + 3 + 3 + 3 + 5 + 3 + 3);
}

void SixRolesTest::certificateProvesIt()
{
    logIn("sup");
    m_work->navigation.go(Page::Retention);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->destruction.isGone(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_work->destruction.orders()->rowCount(), 1, patience);
    m_work->destruction.saveCertificate(0, QUrl::fromLocalFile(home("certificate.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    m_hand->type(passwordOf("sup").toLatin1().constData());
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("destruction.summary").contains(u"certificate.pdf"), patience);
    QFile lines(home("certificate.json"));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    const QByteArray text = lines.readAll();
    const auto read = desk::readCertificate(text.toStdString(), "certificate.json");
    QVERIFY(read.has_value());
    QCOMPARE(read->proof.signer.name, std::string("pri"));
    for (const QString &secret : secrets)
        QVERIFY(!text.contains(secret.toUtf8()));
    lock();
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(SixRolesTest)
#include "tst_six_roles.moc"
