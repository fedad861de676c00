#include "view/caps_lock.h"
#include "view/idle_lock.h"
#include "view/licence_list_model.h"
#include "view/policy_list_model.h"
#include "view/policy_number_model.h"
#include "view/preferences.h"
#include "view/secret_text.h"
#include "view/session_limit.h"
#include "view/workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;

namespace {

QStringList namesIn(const QAbstractItemModel &model, int role)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data(role).toString();
    return names;
}

} // namespace

/// What stands behind the frame of the window, without a window.
class FrameModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void preferencesOutliveTheProgram();
    void preferencesSurviveBrokenFiles_data();
    void preferencesSurviveBrokenFiles();
    void preferencesAreForTheOwnerOnly();
    void idleLocksByTheClock();
    void sleepCountsAsIdle();
    void onlyPeopleKeepItOpen();
    void aSessionLastsAWorkingDay();
    void wordsAboutTheSessionDoNotProlongIt();
    void secretsAreWipedWhereTheyLie();
    void capsLockIsToldFromLetters();
    void policyModels();
    void partsWithoutLinksAnswerNothing();
};

void FrameModelsTest::preferencesOutliveTheProgram()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("not/there/yet.json"));
    {
        view::Preferences preferences(file);
        QCOMPARE(preferences.lockMinutes(), view::Preferences::usualLockMinutes);
        preferences.setText(QStringLiteral("language"), QStringLiteral("ko"));
        preferences.setTexts(QStringLiteral("files"), {QStringLiteral("/a"), QStringLiteral("/b")});
        preferences.setLockMinutes(3);
        preferences.setLength(QStringLiteral("case.form"), 512.4);
        preferences.setChoice(QStringLiteral("column"), false);
    }
    view::Preferences again(file);
    QCOMPARE(again.text(QStringLiteral("language")), QStringLiteral("ko"));
    QCOMPARE(again.texts(QStringLiteral("files")).size(), 2);
    QCOMPARE(again.lockMinutes(), 3);
    QCOMPARE(again.length(QStringLiteral("case.form"), 1), 512.0);
    QCOMPARE(again.choice(QStringLiteral("column"), true), false);
    QCOMPARE(again.length(QStringLiteral("case.timeline"), 260), 260.0);
}

void FrameModelsTest::preferencesSurviveBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not json") << QByteArray("\xff\xfe{{{");
    QTest::newRow("cut off") << QByteArray(R"({"values": {"lockMinutes": 3)");
    QTest::newRow("array") << QByteArray("[1, 2]");
    QTest::newRow("wrong types") << QByteArray(R"({"values": {"lockMinutes": "soon", "files": 7, "language": []},
                                                   "layout": {"case.form": "wide", "column": 1}})");
    QTest::newRow("out of range") << QByteArray(R"({"values": {"lockMinutes": 1e300}, "layout": {"case.form": -4}})");
    QTest::newRow("huge") << QByteArray(1'000'000, ' ') + "{}";
}

void FrameModelsTest::preferencesSurviveBrokenFiles()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    view::Preferences preferences(path);
    QVERIFY(preferences.lockMinutes() >= view::Preferences::leastLockMinutes);
    QVERIFY(preferences.lockMinutes() <= view::Preferences::mostLockMinutes);
    QCOMPARE(preferences.length(QStringLiteral("case.form"), 500), 500.0);
    QCOMPARE(preferences.choice(QStringLiteral("column"), true), true);
    QVERIFY(preferences.texts(QStringLiteral("files")).isEmpty());
    QVERIFY(preferences.text(QStringLiteral("language")).isEmpty());
    preferences.setLength(QStringLiteral("case.form"), 640);
    QVERIFY(preferences.save());
    QCOMPARE(view::Preferences(path).length(QStringLiteral("case.form"), 500), 640.0);
}

void FrameModelsTest::preferencesAreForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.json"));
    view::Preferences preferences(path);
    preferences.setLockMinutes(5);
    QVERIFY(preferences.save());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void FrameModelsTest::idleLocksByTheClock()
{
    std::chrono::milliseconds now{5'000};
    view::IdleLock idle([&now] { return now; });
    const QSignalSpy expired(&idle, &view::IdleLock::expired);
    idle.setLimit(std::chrono::minutes(10));
    now += std::chrono::hours(5);
    idle.check();
    QCOMPARE(expired.count(), 0); // nothing is open
    idle.setActive(true);
    now += std::chrono::minutes(8);
    idle.check();
    QCOMPARE(idle.secondsLeft(), -1);
    now += std::chrono::seconds(90);
    idle.check();
    QCOMPARE(idle.secondsLeft(), 30);
    QCOMPARE(expired.count(), 0);
    now += std::chrono::seconds(30);
    idle.check();
    QCOMPARE(expired.count(), 1);
    idle.check();
    QCOMPARE(expired.count(), 1);
}

void FrameModelsTest::sleepCountsAsIdle()
{
    std::chrono::milliseconds now{0};
    view::IdleLock idle([&now] { return now; });
    idle.setActive(true);
    const QSignalSpy expired(&idle, &view::IdleLock::expired);
    now += std::chrono::hours(9);
    idle.check(); // before the key that wakes the machine is taken for a sign of life
    QCOMPARE(expired.count(), 1);
}

void FrameModelsTest::onlyPeopleKeepItOpen()
{
    std::chrono::milliseconds now{0};
    view::IdleLock idle([&now] { return now; });
    QObject window;
    idle.watch(&window);
    idle.setLimit(std::chrono::minutes(2));
    idle.setActive(true);
    const QSignalSpy expired(&idle, &view::IdleLock::expired);
    now += std::chrono::minutes(1);
    QEvent made(QEvent::MouseMove); // sent by a program: not spontaneous
    QCoreApplication::sendEvent(&window, &made);
    now += std::chrono::minutes(1);
    idle.check();
    QCOMPARE(expired.count(), 1);
}

void FrameModelsTest::aSessionLastsAWorkingDay()
{
    using namespace std::chrono_literals;
    struct Look
    {
        std::chrono::milliseconds after; ///< the unlocking
        int minutesLeft;
        bool expired;
    };
    const Look looks[] = {
        {0ms, -1, false},       {8h + 54min + 59s, -1, false},        {8h + 55min, 5, false}, {8h + 55min + 1s, 5, false},
        {8h + 58min, 2, false}, {8h + 59min + 59s + 999ms, 1, false}, {9h, -1, true},         {20h, -1, true}, // asleep meanwhile
    };
    const std::chrono::milliseconds unlocked{123'456};
    for (const Look &look : looks) {
        std::chrono::milliseconds now = unlocked;
        view::SessionLimit limit([&now] { return now; });
        const QSignalSpy expired(&limit, &view::SessionLimit::expired);
        limit.check();
        limit.setActive(true);
        now = unlocked + look.after;
        limit.check();
        QCOMPARE(limit.minutesLeft(), look.minutesLeft);
        QCOMPARE(expired.count(), look.expired ? 1 : 0);
        now += 24h;
        limit.check();
        limit.check();
        QCOMPARE(expired.count(), 1); // and no more when nothing is open
        QCOMPARE(limit.minutesLeft(), -1);
    }
}

void FrameModelsTest::wordsAboutTheSessionDoNotProlongIt()
{
    std::chrono::milliseconds now{0};
    view::Workspace work(view::Links{}, {.clock = [&now] { return now; }});
    work.preferences.setLockMinutes(view::Preferences::mostLockMinutes);
    work.session.enter({}, QStringLiteral("/stores/any.tracedesk"));
    now += std::chrono::hours(8);
    work.appearance.setLanguage(QStringLiteral("ko"));
    work.appearance.setLanguage(QStringLiteral("en"));
    now += std::chrono::hours(1);
    work.sessionLimit.check();
    QCOMPARE(work.session.state(), view::SessionController::State::Locked);
    // A day of its own for the next one.
    work.session.enter({}, QStringLiteral("/stores/any.tracedesk"));
    now += view::SessionLimit::longest - std::chrono::milliseconds(1);
    work.sessionLimit.check();
    QCOMPARE(work.session.state(), view::SessionController::State::Open);
    now += std::chrono::milliseconds(1);
    work.sessionLimit.check();
    QCOMPARE(work.session.state(), view::SessionController::State::Locked);
}

void FrameModelsTest::secretsAreWipedWhereTheyLie()
{
    QString typed = QStringLiteral("ｆｕｌｌ widtH 암호 123"); // full-width letters become plain ones
    typed += u'!';
    const QString shared = typed;
    const auto secret = view::takeSecret(typed);
    const QByteArray bytes(reinterpret_cast<const char *>(secret.bytes().data()), static_cast<qsizetype>(secret.size()));
    QCOMPARE(QString::fromUtf8(bytes), QStringLiteral("full widtH 암호 123!").normalized(QString::NormalizationForm_KC));
    for (const QString &text : {typed, shared})
        QVERIFY(std::ranges::all_of(text, [](QChar letter) { return letter.isNull(); }));
    const auto literal = view::takeSecret(QStringLiteral("read-only memory")); // must not crash
    QCOMPARE(literal.size(), std::size_t{16});
}

void FrameModelsTest::capsLockIsToldFromLetters()
{
    view::CapsLock caps;
    caps.seeKey(Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
    QVERIFY(!caps.isOn());
    caps.seeKey(Qt::Key_A, Qt::ShiftModifier, QStringLiteral("A"));
    QVERIFY(!caps.isOn());
    caps.seeKey(Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QVERIFY(caps.isOn());
    caps.seeKey(Qt::Key_1, Qt::NoModifier, QStringLiteral("1"));
    QVERIFY(caps.isOn());
    caps.seeKey(Qt::Key_A, Qt::ShiftModifier, QStringLiteral("a"));
    QVERIFY(caps.isOn());
    caps.seeKey(Qt::Key_CapsLock, Qt::NoModifier, QString());
    QVERIFY(!caps.isOn());
}

void FrameModelsTest::policyModels()
{
    view::PolicyListModel list;
    const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto packs = std::make_shared<view::PolicyPacks>();
    packs->packs.resize(2);
    packs->packs[0].id = "first";
    packs->packs[1].id = "second";
    packs->inForce = "second";
    list.setPacks(packs);
    QCOMPARE(list.rowCount(), 2);
    QVERIFY(list.index(1).data(view::PolicyListModel::InForceRole).toBool());
    QVERIFY(!list.index(1).data(view::PolicyListModel::ChosenRole).toBool());
    list.setPacks(nullptr);
    QCOMPARE(list.rowCount(), 0);

    view::PolicyNumberModel numbers;
    const QAbstractItemModelTester numberTester(&numbers, QAbstractItemModelTester::FailureReportingMode::QtTest);
    numbers.setPolicy(packs->packs[0]);
    QVERIFY(numbers.rowCount() > 40);
    QVERIFY(!namesIn(numbers, view::PolicyNumberModel::ValueRole).contains(QString()));
    QCOMPARE(namesIn(numbers, view::PolicyNumberModel::NameRole).removeDuplicates(), 0);
    numbers.setPolicy(std::nullopt);
    QCOMPARE(numbers.rowCount(), 0);

    view::LicenceListModel licences;
    const QAbstractItemModelTester licenceTester(&licences, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(licences.rowCount() > 5);
}

void FrameModelsTest::partsWithoutLinksAnswerNothing()
{
    view::Workspace work(view::Links{});
    work.session.unlock({}, {});
    work.welcome.choose(QStringLiteral("/stores/any.tracedesk"));
    work.welcome.create(QStringLiteral("/stores"), QStringLiteral("new"), QStringLiteral("kim"), QStringLiteral("secret"));
    work.welcome.demonstrate();
    work.openCase.openCase(QStringLiteral("00000000-0000-0000-0000-000000000001"));
    work.tracer.start();
    work.intake.addFiles({QUrl::fromLocalFile(QStringLiteral("/files/list.csv"))});
    work.intake.loadHistory();
    work.navigation.go(view::Navigation::Page::Settings); // asks for the policies
    QTRY_VERIFY(!work.tracer.running() && !work.intake.isWorking() && !work.welcome.isDemonstrating());
    QVERIFY(!work.openCase.isOpen());
    QVERIFY(work.session.state() != view::SessionController::State::Open);
    for (const QString &error : {work.session.error(), work.welcome.error(), work.intake.error(), work.policies.error()})
        QVERIFY2(error.isEmpty(), qPrintable(error));
}

QTEST_GUILESS_MAIN(FrameModelsTest)
#include "tst_frame_models.moc"
