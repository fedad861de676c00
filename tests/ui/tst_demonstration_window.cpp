#include "tests/ui/frame_window.h"

#include <QClipboard>
#include <QSet>
#include <QtQml/QQmlExtensionPlugin>

#include <functional>

using namespace tracedesk;
using test::Page;
using test::patience;
using test::State;

/// The window over the demonstration: made, traced, walked through by keys, locked.
class DemonstrationWindowTest : public test::FrameWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cancelsTheDemonstration();
    void opensTheDemonstration();
    void lockingClearsEverything();
    void everyControlIsNamedAndReachable();
    void looksRightAtEverySize();
};

void DemonstrationWindowTest::initTestCase()
{
    QGuiApplication::setApplicationVersion(QStringLiteral("0"));
    openWindow();
}

void DemonstrationWindowTest::cleanupTestCase()
{
    closeWindow();
    // The demonstration went with the program.
    QVERIFY(QDir(home("data")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void DemonstrationWindowTest::cancelsTheDemonstration()
{
    m_hand->click(m_hand->find("welcome.demonstration")->childItems().constLast());
    QTRY_VERIFY_WITH_TIMEOUT(m_work->welcome.isDemonstrating(), patience);
    m_work->welcome.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->welcome.isDemonstrating(), patience);
    QCOMPARE(m_work->session.state(), State::Locked);
    QVERIFY2(m_work->welcome.error().isEmpty(), qPrintable(m_work->welcome.error()));
    QVERIFY(QDir(home("data")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void DemonstrationWindowTest::opensTheDemonstration()
{
    m_work->welcome.demonstrate();
    m_hand->picture(QStringLiteral("demonstration_running"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->welcome.isDemonstrating(), patience);
    QVERIFY2(m_work->welcome.error().isEmpty(), qPrintable(m_work->welcome.error()));
    QCOMPARE(m_work->session.state(), State::Open);
    QCOMPARE(m_work->session.cases()->count(), 12);
    m_work->tracer.start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->tracer.running(), patience);
    QVERIFY(m_work->session.isTraced());
    const QModelIndex first = m_work->session.cases()->index(0);
    QVERIFY(!first.data(view::CaseListModel::InfectiousTextRole).toString().isEmpty());
    QVERIFY(!first.data(view::CaseListModel::ContactsTextRole).toString().isEmpty());
    m_hand->picture(QStringLiteral("cases"));
    command("NS-003");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen(), patience);
    QCOMPARE(m_work->openCase.number(), QStringLiteral("NS-003"));
    m_hand->picture(QStringLiteral("case"));
}

void DemonstrationWindowTest::lockingClearsEverything()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("NS-003"));
    m_hand->key(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("palette.field"), patience);
    m_hand->type("NS");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->commandPalette.count() > 3, patience);
    m_hand->picture(QStringLiteral("palette"));
    m_work->session.lock();
    QVERIFY(!m_work->openCase.isOpen());
    QCOMPARE(m_work->session.cases()->total(), 0);
    QCOMPARE(m_work->commandPalette.count(), 0);
    QVERIFY(m_work->commandPalette.text().isEmpty());
    QVERIFY(!m_work->navigation.canGoBack());
    QCOMPARE(m_work->policies.packs()->rowCount(), 0);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!m_hand->window()->title().contains(u"NS"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    QVERIFY(!m_hand->find("casePage"));
    unlockByTyping("demonstration only");
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    QVERIFY(!m_hand->find("casePage"));
}

void DemonstrationWindowTest::everyControlIsNamedAndReachable()
{
    const QString firstCase = m_work->session.cases()->index(0, 0).data(view::CaseListModel::CaseIdRole).toString();
    struct Stop
    {
        const char *what;
        std::function<void()> go;
    };
    const std::vector<Stop> stops{
        {"cases", [this] { m_work->navigation.go(Page::Cases); }},
        {"case",
         [this, firstCase] {
             m_work->navigation.go(Page::Case, firstCase);
             QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen(), patience); // it chooses its tab by what is found
         }},
        {"settings", [this] { m_work->navigation.go(Page::Settings); }},
        {"map settings", [this] { m_hand->click(m_hand->find("settings.map")); }},
        {"policy", [this] { m_hand->click(m_hand->find("settings.policy")); }},
        {"about", [this] { m_hand->click(m_hand->find("settings.about")); }},
        {"unlock", [this] { m_work->session.lock(); }},
        {"welcome", [this] { m_work->session.leaveStore(); }},
        {"new store", [this] { m_hand->click(m_hand->find("welcome.create")->childItems().constLast()); }},
    };
    for (const Stop &stop : stops) {
        stop.go();
        m_hand->picture(QStringLiteral("walk_%1").arg(QLatin1StringView(stop.what)));
        const QList<QQuickItem *> controls = m_hand->controls();
        QVERIFY2(controls.size() >= 3, stop.what);
        QSet<QQuickItem *> reached;
        for (qsizetype step = 0; step < 2 * controls.size() + 20; ++step) {
            m_hand->key(Qt::Key_Tab);
            for (QQuickItem *item = m_hand->window()->activeFocusItem(); item; item = item->parentItem())
                reached << item; // the inside of a control counts as the control
        }
        for (QQuickItem *control : controls) {
            const QString which = QStringLiteral("%1: %2 \"%3\" (%4)")
                                      .arg(QLatin1StringView(stop.what), QLatin1StringView(control->metaObject()->className()),
                                           control->property("text").toString(), control->objectName());
            QVERIFY2(!test::WindowDriver::accessibleName(control).isEmpty(), qPrintable(which + QStringLiteral(" has no name")));
            QVERIFY2(reached.contains(control), qPrintable(which + QStringLiteral(" is not reached by Tab")));
        }
    }
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("welcome.open"), patience);
}

void DemonstrationWindowTest::looksRightAtEverySize()
{
    for (const char *language : {"en", "ko"}) {
        m_work->appearance.setLanguage(QString::fromLatin1(language));
        for (const QSize size : {QSize(1024, 640), QSize(1280, 800), QSize(1920, 1080)}) {
            m_hand->window()->resize(size);
            QTRY_COMPARE_WITH_TIMEOUT(m_hand->window()->size(), size, patience);
            const QImage image =
                m_hand->picture(QStringLiteral("welcome_%1_%2").arg(QLatin1StringView(language)).arg(size.width()));
            QCOMPARE(image.size(), size * m_hand->window()->effectiveDevicePixelRatio());
        }
    }
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(DemonstrationWindowTest)
#include "tst_demonstration_window.moc"
