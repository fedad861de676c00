#include "app/window/links.h"
#include "tests/intake/given_file.h"
#include "tests/store/store_fixture.h"
#include "tests/ui/window_driver.h"
#include "view/base_map.h"
#include "view/base_map_layers.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QtQml/QQmlExtensionPlugin>

#include <random>
#include <sys/stat.h>

using namespace tracedesk;
using test::patience;
using view::IntakeController;
using view::IntakeFileModel;

/// The real window over the real office, driven by drops, mouse and keys.
class IntakePageTest : public QObject
{
    Q_OBJECT

    GivenFiles m_files;
    tracedesk::tests::StoreFolder m_folder;
    std::unique_ptr<app::StoreThread> m_thread;
    std::unique_ptr<view::Workspace> m_work;
    std::unique_ptr<test::WindowDriver> m_hand;

    void drop(const std::vector<std::string> &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const std::string &path : paths)
            urls.append(QUrl::fromLocalFile(QString::fromStdString(path)));
        data.setUrls(urls);
        const QPoint at(m_hand->window()->width() / 2, m_hand->window()->height() / 2);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &move);
        QDropEvent release(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_hand->window(), &release);
    }
    IntakeController &intake() { return m_work->intake; }
    QString count(int part) { return m_hand->text(qPrintable(QStringLiteral("intake.count.%1").arg(part))); }

    std::vector<std::string> outbreak();

private slots:
    void initTestCase();
    void emptySaysWhatToDo();
    void dropRepairAndStore();
    void cancelWhileReading();
    void mappingByHand();
    void failuresAreClear();
    void importIsAskedForFromAnywhere();
    void koreanAndDark();
    void lockingForgets();
    void cleanupTestCase();
};

/// A line list, contacts, a base-station log with its cells; some rows are wrong.
std::vector<std::string> IntakePageTest::outbreak()
{
    std::mt19937 random(7);
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    std::string list = "case_id,person,name,sex,age,onset,confirmed,infected_by\n";
    for (int i = 1; i <= 40; ++i)
        list += std::format("2020-{:04},P{:03},김환자,{},{},2020-03-{:02},2020-03-{:02},{}\n", i, i, i % 2 ? "female" : "male",
                            20 + i, 1 + i / 3, 4 + i / 3, i > 3 ? std::format("2020-{:04}", 1 + pick(3)) : "");
    list += ",P900,이름없음,male,30,2020-03-01,2020-03-02,\n";
    std::string contacts = "source,exposed,date_from,date_to,setting,evidence\n";
    for (int i = 4; i <= 30; ++i)
        contacts += std::format("2020-{:04},2020-{:04},2020-03-02,2020-03-03,household,interview\n", 1 + i % 3, i);
    std::string cells = "cell,lat,lon,radius_m\n";
    for (int i = 0; i < 60; ++i)
        cells += std::format("C{},{:.5f},{:.5f},400\n", i, 37.45 + pick(1500) / 10000.0, 126.85 + pick(3000) / 10000.0);
    std::string log = "subject,time,cell,end,accuracy_m\n";
    for (int person = 1; person <= 40; ++person)
        for (int hour = 0; hour < 24 * 10; ++hour)
            log += std::format("P{:03},2020-03-{:02} {:02}:{:02}:00,C{},,\n", person, 1 + hour / 24, hour % 24, pick(60),
                               (person + (hour % 24 > 8 && hour % 24 < 18 ? 7 : 0)) % 60);
    log += "P001,2020-03-11 9시,C1,,\nP002,2020-03-11 10:00:00,C77,,\nP003,2020-03-11 11:00:00,,,\n";
    return {m_files.write("환자명부.csv", list), m_files.write("접촉자.csv", contacts), m_files.write("기지국_기록.csv", log),
            m_files.write("기지국_cells.csv", cells)};
}

void IntakePageTest::initTestCase()
{
    SKIP_UNDER_SANITIZERS();
    const desk::Surroundings surroundings{tracedesk::tests::testEnvironment().clock, ::tests::resources().toStdString(),
                                          ::tests::programs("/tracedesk-intake").toStdString(), 2};
    m_thread = std::make_unique<app::StoreThread>(surroundings, std::vector<std::string>{});
    view::DeskLink desk = app::deskLink(*m_thread);
    desk.unlock = [thread = *m_thread, &folder = m_folder](const view::UnlockRequest &) {
        return thread.ask([&folder](app::StoreRoom &room) -> epi::Result<view::UnlockedStore> {
            auto store = std::filesystem::exists(folder.path()) ? folder.open() : folder.create();
            if (!store)
                return std::unexpected(store.error());
            room.office.emplace(std::move(*store), room.surroundings);
            auto epidemic = room.look();
            if (!epidemic)
                return std::unexpected(epidemic.error());
            auto map = view::readBaseMap(room.surroundings.resources + "/basemap/basemap.bin");
            return view::UnlockedStore{"outbreak", "kim", epi::Role::owner, *epidemic,
                                       map ? std::make_shared<const view::GeoLayers>(view::joinedLayers(*map, {})) : nullptr};
        });
    };
    m_work = std::make_unique<view::Workspace>(view::Links{.desk = desk, .intake = app::intakeLink(*m_thread)});
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_hand = std::make_unique<test::WindowDriver>(*m_work);
    QVERIFY(m_hand->isShown());
    m_work->session.unlock(QStringLiteral("kim"), QStringLiteral("any"));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), view::SessionController::State::Open, patience);
    m_hand->click("rail.intake");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("intakePage"), patience);
}

void IntakePageTest::emptySaysWhatToDo()
{
    QCOMPARE(intake().phase(), IntakeController::Empty);
    QVERIFY(m_hand->find("intake.choose"));
    QVERIFY(!m_hand->find("intake.read") && !m_hand->find("intake.store") && !m_hand->find("intake.discard"));
    m_hand->picture(QStringLiteral("intake_empty"));
}

void IntakePageTest::dropRepairAndStore()
{
    drop(outbreak());
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Choosing, patience);
    QCOMPARE(intake().files()->count(), 4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(intake().files()->index(i).data(IntakeFileModel::StateRole).toInt(), static_cast<int>(IntakeFileModel::Ready));
    m_hand->picture(QStringLiteral("intake_choosing"));

    m_hand->click("intake.read");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Staged, patience);
    QCOMPARE(count(0), QStringLiteral("9,671"));
    QCOMPARE(count(1), QStringLiteral("9,667"));
    QCOMPARE(count(3), QStringLiteral("4"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("rejects.value"), patience);
    m_hand->picture(QStringLiteral("intake_staged"));

    // The first row has no case number: it gets one.
    m_hand->click(m_hand->find("rejects.value"));
    m_hand->key(Qt::Key_A, Qt::ControlModifier);
    m_hand->type("2020-0041");
    QTRY_COMPARE_WITH_TIMEOUT(intake().rejects()->repairCount(), 1, patience);
    m_hand->picture(QStringLiteral("intake_correcting"));
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!intake().isWorking() && intake().rejects()->rowCount() == 3, patience);
    QCOMPARE(count(0), QStringLiteral("9,671"));
    QCOMPARE(count(1), QStringLiteral("9,668"));
    QCOMPARE(count(3), QStringLiteral("3"));

    const QString exported = QString::fromStdString(m_files.path("rejects.csv"));
    m_hand->find("rejects.export")->forceActiveFocus(Qt::TabFocusReason);
    intake().exportRejects(QUrl::fromLocalFile(exported));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    m_hand->picture(QStringLiteral("intake_password"));
    m_hand->key(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
    QVERIFY(m_hand->find("rejects.export")); // the question only was left
    intake().exportRejects(QUrl::fromLocalFile(exported));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("again.password") && m_hand->find("again.password")->hasActiveFocus(), patience);
    m_hand->type("wrong one");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->text("again.error").isEmpty(), patience);
    QVERIFY(!QFile::exists(exported));
    m_hand->type("correct horse");
    m_hand->key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("again.password"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!intake().isWorking(), patience);
    struct stat status = {};
    QCOMPARE(stat(qPrintable(exported), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);

    m_hand->click("intake.store");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Kept, 30'000);
    QVERIFY2(intake().error().isEmpty(), qPrintable(intake().error()));
    QCOMPARE(count(1), QStringLiteral("9,668"));
    QCOMPARE(intake().changedCases()->count(), 41);
    QCOMPARE(m_work->session.cases()->total(), 41);
    // What was stored traces itself.
    QTRY_VERIFY_WITH_TIMEOUT(m_work->session.isTraced() && !m_work->tracer.running(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(intake().history()->count(), 3, patience);
    m_hand->picture(QStringLiteral("intake_kept"));
    // A case that was changed leads to its page.
    QQuickItem *changes = m_hand->find("intake.changes");
    QVERIFY(changes);
    m_hand->click(changes, {40, 14});
    QTRY_VERIFY_WITH_TIMEOUT(m_work->openCase.isOpen(), patience);
    QCOMPARE(m_work->openCase.number(), QStringLiteral("2020-0001"));
    m_hand->click("rail.intake");
    m_hand->click("intake.discard");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Empty, patience);
    m_hand->picture(QStringLiteral("intake_history"));
}

void IntakePageTest::cancelWhileReading()
{
    std::string rows = "subject,time,lat,lon\n";
    for (int i = 0; i < 1'500'000; ++i)
        rows += "s" + std::to_string(i % 977) + ",2020-03-01 10:00:00,37.5," + std::to_string(126 + i % 1000 * 0.001) + "\n";
    drop({m_files.write("big.csv", rows)});
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Choosing, patience);
    m_hand->click("intake.read");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("intake.cancel"), patience);
    m_hand->picture(QStringLiteral("intake_reading"));
    m_hand->click("intake.cancel");
    QTRY_VERIFY_WITH_TIMEOUT(!intake().isWorking(), patience);
    QCOMPARE(intake().phase(), IntakeController::Choosing);
    QVERIFY(intake().error().isEmpty());
    m_hand->key(Qt::Key_Tab);
    intake().discard();
}

void IntakePageTest::mappingByHand()
{
    drop({m_files.write("병원_카드.csv", "card;used;shop;won;y;x\n4795;12/3/2020 14:05;분식;11000;37.51;126.98\n8332;13/3/2020 "
                                         "19:30;약국;7000;37.52;126.99\n")});
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Choosing, patience);
    QCOMPARE(intake().files()->index(0).data(IntakeFileModel::StateRole).toInt(), static_cast<int>(IntakeFileModel::Unknown));
    m_hand->click("intake.map");
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("mapping.base"), patience);
    intake().setBase(static_cast<int>(intake().bases().indexOf(QStringLiteral("GPS log · tracedesk-gps"))));
    // By keyboard: subject, time, latitude, longitude.
    const int wanted[] = {1, 2, 5, 6};
    for (int field = 0; field < 4; ++field) {
        const QByteArray name = "mapping.column." + QByteArray::number(field);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name.constData()), patience);
        m_hand->find(name.constData())->forceActiveFocus(Qt::TabFocusReason);
        for (int i = 0; i < wanted[field]; ++i)
            m_hand->key(Qt::Key_Down);
    }
    QVERIFY(intake().mapping()->isComplete());
    m_hand->find("mapping.dates")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Down);
    m_hand->key(Qt::Key_Down);
    m_hand->find("mapping.name")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->type("hospital cards");
    m_hand->picture(QStringLiteral("intake_mapping"));
    m_hand->click("mapping.save");
    QTRY_VERIFY_WITH_TIMEOUT(!intake().isWorking() && intake().mappedFile() < 0, patience);
    QVERIFY2(intake().error().isEmpty(), qPrintable(intake().error()));
    QCOMPARE(intake().files()->index(0).data(IntakeFileModel::ChoiceTextRole).toString(),
             QStringLiteral("GPS log · hospital cards"));
    m_hand->click("intake.read");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Staged, patience);
    QCOMPARE(count(1), QStringLiteral("2"));
    m_hand->picture(QStringLiteral("intake_mapped"));
    m_hand->click("intake.discard");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Empty, patience);
}

void IntakePageTest::failuresAreClear()
{
    drop({m_files.write("엑셀.csv", std::string("\xFF\xFE"
                                                "a\0,\0",
                                                6)),
          m_files.path("gone.csv"), m_files.write("보고서.xls", "\xD0\xCF\x11\xE0 old"), m_files.write("odd.csv", "a,b\n1,2\n")});
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Choosing, patience);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(intake().files()->index(i).data(IntakeFileModel::StateRole).toInt(), static_cast<int>(IntakeFileModel::Failed));
        QVERIFY(intake().files()->index(i).data(IntakeFileModel::StateTextRole).toString().size() > 30);
    }
    QVERIFY(!m_hand->find("intake.read")->isEnabled());
    m_hand->picture(QStringLiteral("intake_failing"));
    // Del takes the file at hand off the list.
    m_hand->find("intake.file.0")->forceActiveFocus(Qt::TabFocusReason);
    m_hand->key(Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(intake().files()->count(), 3, patience);
    intake().discard();
}

void IntakePageTest::importIsAskedForFromAnywhere()
{
    m_work->navigation.go(view::Navigation::Page::Cases);
    QSignalSpy asked(&intake(), &IntakeController::filesAsked);
    m_hand->key(Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, patience);
    QCOMPARE(m_work->navigation.page(), view::Navigation::Page::Intake);
    auto *chooser = m_hand->window()->findChild<QObject *>(QStringLiteral("intake.chooser"));
    QVERIFY(chooser);
    QTRY_VERIFY_WITH_TIMEOUT(chooser->property("visible").toBool(), patience);
    QMetaObject::invokeMethod(chooser, "close");
    QTRY_VERIFY_WITH_TIMEOUT(!chooser->property("visible").toBool(), patience);
}

void IntakePageTest::koreanAndDark()
{
    m_work->appearance.setLanguage(QStringLiteral("ko"));
    QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("intake.choose") != QStringLiteral("Choose files"), patience);
    m_hand->picture(QStringLiteral("intake_empty_ko"));
    drop(outbreak());
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Choosing, patience);
    m_hand->picture(QStringLiteral("intake_choosing_ko"));
    m_hand->click("intake.read");
    QTRY_COMPARE_WITH_TIMEOUT(intake().phase(), IntakeController::Staged, patience);
    m_work->appearance.setDark(true);
    m_hand->picture(QStringLiteral("intake_staged_ko_dark"));
    m_hand->window()->resize(1920, 1080);
    m_hand->picture(QStringLiteral("intake_staged_ko_dark_1920"));
    m_work->appearance.setDark(false);
    m_work->appearance.setLanguage(QStringLiteral("en"));
    m_hand->picture(QStringLiteral("intake_staged_1920"));
}

void IntakePageTest::lockingForgets()
{
    m_work->session.lock();
    QCOMPARE(intake().phase(), IntakeController::Empty);
    QCOMPARE(intake().files()->count(), 0);
    QCOMPARE(intake().rejects()->rowCount(), 0);
    QCOMPARE(intake().history()->count(), 0);
}

void IntakePageTest::cleanupTestCase()
{
    m_hand.reset();
    m_work.reset();
    if (m_thread)
        m_thread->finish();
}

Q_IMPORT_QML_PLUGIN(Tracedesk_UiPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ViewPlugin)
Q_IMPORT_QML_PLUGIN(Tracedesk_ScenePlugin)
QTEST_MAIN(IntakePageTest)
#include "tst_intake_page.moc"
