#include "desk/demonstration.h"
#include "tests/ui/frame_window.h"
#include "tests/ui/window_texts.h"

#include <QtQml/QQmlExtensionPlugin>

#include <format>

using namespace tracedesk;
using namespace std::chrono_literals;
using test::Page;
using test::patience;
using test::State;

/// S16: the window over a demonstration whose people have names and numbers. Whatever it shows, lists or tells assistive
/// technology, none of them is there whole unless it was asked for, and then for half a minute.
class MaskingWindowTest : public test::FrameWindow
{
    Q_OBJECT

    QStringList m_secrets;
    QString m_first; ///< id of the case with a named contact

    void give(desk::Office &office, const desk::CaseLine &line, int n);
    void nameAContact(desk::Office &office, const desk::CaseLine &line);
    [[nodiscard]] QString everything() const;
    /// What of the secrets is in it.
    [[nodiscard]] QStringList found() const;
    void tab(int index) const
    {
        QMetaObject::invokeMethod(m_hand->find("case.tabs"), "setCurrentIndex", Q_ARG(int, index));
        m_hand->settle();
    }
    void openFirst()
    {
        m_hand->showCase(m_first);
        QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen() && m_hand->find("case.tabs"), patience);
        tab(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.phone.reveal"), patience);
    }
    /// A new log-in, so that the password is asked for.
    void logInAnew()
    {
        m_work->lock();
        m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        openFirst();
    }
    void giveThePassword()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.password") && m_hand->find("case.password")->hasActiveFocus(), patience);
        m_hand->type(desk::demonstrationPassword.data());
        m_hand->key(Qt::Key_Return);
    }
    void askForThePhone()
    {
        m_hand->find("case.phone.reveal")->forceActiveFocus(Qt::TabFocusReason);
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.purpose0") && m_hand->find("case.purpose0")->hasActiveFocus(), patience);
    }

private slots:
    void initTestCase();
    void cleanupTestCase() { closeWindow(); }
    void nothingIsThereWhole();
    void oneIsShownForAPurpose();
    void ownWordsAreAPurposeToo();
    void escapeShowsNothing();
    void lockingHidesIt();
    void inKorean();
};

namespace {

template<epi::Identifier kind> epi::Masked<kind> typed(const std::string &text)
{
    return epi::Masked<kind>::typed(text);
}

} // namespace

void MaskingWindowTest::give(desk::Office &office, const desk::CaseLine &line, int n)
{
    const auto files = office.caseFiles(std::span(&line.facts.id, 1), "test");
    QVERIFY(files.has_value());
    const epi::IdentifiedCase before{files->front().facts, files->front().person};
    epi::IdentifiedCase after = before;
    const QString name = QStringLiteral("김") + QChar(0xAC00 + 28 * n) + QChar(0xB098 + 28 * n);
    const std::string phone = std::format("010-{:04}-{:04}", 5123 + n, 7345 + n);
    const std::string number = std::format("8{}0101-{}23456{}", n % 10, n % 2 + 1, n % 10);
    after.person->name = typed<epi::Identifier::name>(name.toStdString());
    after.person->phone = typed<epi::Identifier::phone>(phone);
    after.person->residentNumber = typed<epi::Identifier::residentNumber>(number);
    after.person->address = typed<epi::Identifier::address>("서울특별시 강남구 가온길 " + std::to_string(100 + n));
    QVERIFY(office.apply({epi::Entry(before), epi::Entry(after)}).has_value());
    for (const std::string &secret : {name.toStdString(), phone, number}) {
        m_secrets << QString::fromStdString(secret);
        m_secrets << QString::fromStdString(secret).remove(u'-');
    }
}

void MaskingWindowTest::nameAContact(desk::Office &office, const desk::CaseLine &line)
{
    epi::IdentifiedContact contact;
    contact.contact.id = epi::ContactId(epi::Uuid{1, 2});
    contact.contact.caseId = line.facts.id;
    contact.contact.person = epi::PersonId(epi::Uuid{1, 3});
    contact.contact.status = epi::ContactStatus::confirmed;
    contact.person.emplace().id = contact.contact.person;
    contact.person->name = typed<epi::Identifier::name>("박가온누리");
    contact.person->phone = typed<epi::Identifier::phone>("010-6111-2222");
    QVERIFY(office.apply({std::nullopt, epi::Entry(contact)}).has_value());
    m_secrets << QStringLiteral("박가온누리") << QStringLiteral("010-6111-2222");
    m_first = QString::fromStdString(line.facts.id.toString());
}

QString MaskingWindowTest::everything() const
{
    QString all = test::textsOf(*m_hand->window());
    for (view::FormModel *form : std::initializer_list<view::FormModel *>{m_work->entry.facts(), m_work->entry.interview(),
                                                                          m_work->entry.visit(), m_work->entry.contact()})
        all += test::textOf(*form);
    all += test::textOf(*m_work->openCase.contacts());
    all += test::textOf(*m_work->session.cases());
    return all + m_work->entry.undoText() + m_work->entry.redoText() + m_work->entry.problem();
}

QStringList MaskingWindowTest::found() const
{
    const QString all = everything();
    QStringList there;
    for (const QString &secret : m_secrets)
        if (all.contains(secret))
            there << secret;
    return there;
}

void MaskingWindowTest::initTestCase()
{
    QAccessible::setActive(true);
    const QString town = home("town");
    QVERIFY(QDir().mkpath(town));
    QVERIFY(desk::makeDemonstration(test::smallTown(), town.toStdString(), test::cheapSurroundings(), {}, {}).has_value());
    openWindow();
    m_hand->window()->resize(1440, 900);
    m_work->session.setPath(town + u'/' + QLatin1StringView(desk::demonstrationStore));
    m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_store
        ->ask([this](app::StoreRoom &room) {
            const auto overview = room.office->overview();
            int n = 0;
            for (const desk::CaseLine &line : overview->cases)
                give(*room.office, line, ++n);
            nameAContact(*room.office, overview->cases.front());
        })
        .waitForFinished();
    QVERIFY(m_secrets.size() > 60);
    m_work->tracer.start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->tracer.running(), patience);
}

void MaskingWindowTest::nothingIsThereWhole()
{
    for (const Page page : {Page::Cases, Page::Clusters, Page::Intake, Page::People, Page::Records, Page::Settings}) {
        m_work->navigation.go(page);
        m_hand->settle();
        QCOMPARE(found(), QStringList());
    }
    openFirst();
    for (int i = 0; i < 5; ++i) {
        tab(i);
        if (i == 3) {
            m_hand->click(m_hand->find("contacts"), {100, 12});
            QTRY_VERIFY_WITH_TIMEOUT(m_work->entry.contact()->isFilled(), patience);
        }
        QCOMPARE(found(), QStringList());
    }
    // It is what lies there that was looked at: its masks are.
    tab(0);
    const QString all = everything();
    for (const char *mask : {"김○○", "010-****-7346", "810101-*******", "서울특별시 강남구 ***", "박○○○○"})
        QVERIFY2(all.contains(QString::fromUtf8(mask)), mask);
    m_hand->picture(QStringLiteral("masked_facts"));
}

void MaskingWindowTest::oneIsShownForAPurpose()
{
    openFirst();
    QVERIFY(!m_hand->find("case.residentNumber.reveal"));
    askForThePhone();
    m_hand->picture(QStringLiteral("masked_purpose"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.password") && m_hand->find("case.password")->hasActiveFocus(), patience);
    QVERIFY(!m_hand->find("case.purpose0"));
    m_hand->picture(QStringLiteral("masked_password"));
    m_hand->type("wrong");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("case.passwordError").isEmpty(), patience);
    QCOMPARE(found(), QStringList());
    giveThePassword();
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("case.password"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("case.phone"), QStringLiteral("010-5124-7346"), patience);
    QCOMPARE(found(), QStringList{QStringLiteral("010-5124-7346")}); // that one alone
    QVERIFY(m_hand->find("case.phone.reveal")->hasActiveFocus());
    m_hand->picture(QStringLiteral("masked_revealed"));
    m_now += 29s;
    m_work->entry.reveal()->check();
    QCOMPARE(found().size(), 1);
    m_now += 1s;
    m_work->entry.reveal()->check();
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("case.phone"), QStringLiteral("010-****-7346"), patience);
    QCOMPARE(found(), QStringList());
    const auto records = m_store
                             ->ask([](app::StoreRoom &room) {
                                 desk::RecordQuestion question;
                                 question.acts = {epi::AuditAct::revealed};
                                 return room.office->records(question);
                             })
                             .result();
    QCOMPARE(records->records.size(), std::size_t{1});
}

void MaskingWindowTest::ownWordsAreAPurposeToo()
{
    askForThePhone();
    m_hand->find("case.purpose")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Return); // no words, no purpose
    QVERIFY(m_hand->find("case.purpose"));
    m_hand->type("the ward asks");
    m_hand->key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("case.phone"), QStringLiteral("010-5124-7346"), patience);
    m_hand->click("case.phone.reveal"); // hides it before its time
    QTRY_COMPARE_WITH_TIMEOUT(m_hand->text("case.phone"), QStringLiteral("010-****-7346"), patience);
    QCOMPARE(found(), QStringList());
}

void MaskingWindowTest::escapeShowsNothing()
{
    askForThePhone();
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("case.purpose0"), patience);
    QCOMPARE(m_work->navigation.page(), Page::Case); // Escape ended the question, not the page
    QCOMPARE(found(), QStringList());
}

void MaskingWindowTest::lockingHidesIt()
{
    askForThePhone();
    m_hand->key(Qt::Key_Return); // the password was given a moment ago
    QTRY_COMPARE_WITH_TIMEOUT(found().size(), 1, patience);
    m_work->lock();
    QCOMPARE(found(), QStringList());
    m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    openFirst();
    QCOMPARE(found(), QStringList());
    // Also while it is being asked for, and while the password is.
    askForThePhone();
    m_work->lock();
    m_hand->settle();
    QVERIFY(!m_hand->find("case.purpose0"));
    logInAnew();
    askForThePhone();
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.password"), patience);
    m_work->lock();
    m_hand->settle();
    QVERIFY(!m_hand->find("case.password") && !m_work->entry.reveal()->question()->isAsked());
    QCOMPARE(found(), QStringList());
}

void MaskingWindowTest::inKorean()
{
    m_work->session.unlock(QString::fromLatin1(desk::demonstrationUser), QString::fromLatin1(desk::demonstrationPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
    openFirst();
    askForThePhone();
    m_hand->picture(QStringLiteral("masked_purpose_ko_dark"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("case.password"), patience);
    m_hand->settle();
    m_hand->picture(QStringLiteral("masked_password_ko_dark"));
    QCOMPARE(found(), QStringList());
    m_hand->key(Qt::Key_Escape);
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(MaskingWindowTest)
#include "tst_masking_window.moc"
