#include "view/caps_lock.h"
#include "view/command_palette.h"
#include "view/fuzzy_match.h"
#include "view/idle_lock.h"
#include "view/licence_list_model.h"
#include "view/navigation.h"
#include "view/policy_list_model.h"
#include "view/policy_number_model.h"
#include "view/preferences.h"
#include "view/secret_text.h"

#include <QAbstractItemModelTester>
#include <QMetaEnum>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;
using view::Commands;
using view::Navigation;

namespace {

view::EpidemicPicturePtr manyCases(int count)
{
    auto picture = std::make_shared<view::EpidemicPicture>();
    picture->cases.resize(static_cast<std::size_t>(count));
    for (int n = 0; n < count; ++n) {
        epi::Case &facts = picture->cases[static_cast<std::size_t>(n)].facts;
        epi::Uuid id{};
        id[14] = static_cast<std::uint8_t>(n >> 8);
        id[15] = static_cast<std::uint8_t>(n);
        facts.id = epi::CaseId(id);
        facts.number = QStringLiteral("2020-%1").arg(n, 5, 10, QLatin1Char('0')).toStdString();
    }
    return picture;
}

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
    void historyGoesBackAndForward();
    void leavingEndsAtTheCases();
    void historyForgetsOnReset();
    void fuzzyMatches_data();
    void fuzzyMatches();
    void fuzzyOrdersAsPeopleMean();
    void paletteFindsAmongTenThousand();
    void paletteShowsWhatIsOffered();
    void paletteForgets();
    void commandsHaveNamesAndKeysOfTheirOwn();
    void preferencesOutliveTheProgram();
    void preferencesSurviveBrokenFiles_data();
    void preferencesSurviveBrokenFiles();
    void preferencesAreForTheOwnerOnly();
    void idleLocksByTheClock();
    void sleepCountsAsIdle();
    void onlyPeopleKeepItOpen();
    void secretsAreWipedWhereTheyLie();
    void capsLockIsToldFromLetters();
    void policyModels();
};

void FrameModelsTest::historyGoesBackAndForward()
{
    Navigation navigation;
    QCOMPARE(navigation.page(), Navigation::Page::Cases);
    navigation.go(Navigation::Page::Case, QStringLiteral("a"));
    navigation.go(Navigation::Page::Case, QStringLiteral("b"));
    navigation.go(Navigation::Page::Settings);
    const QSignalSpy changes(&navigation, &Navigation::changed);
    navigation.go(Navigation::Page::Settings);
    QCOMPARE(changes.count(), 0);
    navigation.back();
    QCOMPARE(navigation.item(), QStringLiteral("b"));
    navigation.back();
    QCOMPARE(navigation.item(), QStringLiteral("a"));
    navigation.forward();
    QCOMPARE(navigation.item(), QStringLiteral("b"));
    navigation.go(Navigation::Page::Cases);
    QVERIFY(!navigation.canGoForward()); // settings lay ahead and are forgotten
    for (int n = 0; n < 500; ++n)
        navigation.go(Navigation::Page::Case, QString::number(n));
    int steps = 0;
    while (navigation.canGoBack()) {
        navigation.back();
        ++steps;
    }
    QCOMPARE(steps, 99);
}

void FrameModelsTest::leavingEndsAtTheCases()
{
    Navigation navigation;
    navigation.leave();
    QCOMPARE(navigation.page(), Navigation::Page::Cases);
    navigation.go(Navigation::Page::Settings);
    navigation.leave();
    QCOMPARE(navigation.page(), Navigation::Page::Cases);
    QVERIFY(navigation.canGoForward());
}

void FrameModelsTest::historyForgetsOnReset()
{
    Navigation navigation;
    navigation.go(Navigation::Page::Case, QStringLiteral("a"));
    navigation.reset();
    QVERIFY(!navigation.canGoBack() && !navigation.canGoForward());
    QVERIFY(navigation.item().isEmpty());
}

void FrameModelsTest::fuzzyMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("beginning") << "go to" << "Go to cases" << true;
    QTest::newRow("initials") << "gtc" << "Go to cases" << true;
    QTest::newRow("order matters") << "ctg" << "Go to cases" << false;
    QTest::newRow("case of letters") << "FIT" << "Fit the map" << true;
    QTest::newRow("digits of a number") << "17" << "Case 2020-0017" << true;
    QTest::newRow("missing letter") << "lockx" << "Lock" << false;
    QTest::newRow("syllables") << "설정" << "설정으로 가기" << true;
    QTest::newRow("initial consonants") << "ㅅㅈ" << "설정으로 가기" << true;
    QTest::newRow("mixed") << "설ㅈ" << "설정" << true;
    QTest::newRow("wrong consonant") << "ㅂㅈ" << "설정" << false;
    QTest::newRow("nothing typed") << "  " << "anything" << true;
    QTest::newRow("nothing there") << "a" << "" << false;
}

void FrameModelsTest::fuzzyMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(view::fuzzyScore(typed, text).has_value(), matches);
}

void FrameModelsTest::fuzzyOrdersAsPeopleMean()
{
    const auto better = [](const char *typed, const char *first, const char *second) {
        return view::fuzzyScore(QString::fromUtf8(typed), QString::fromUtf8(first)) >
               view::fuzzyScore(QString::fromUtf8(typed), QString::fromUtf8(second));
    };
    QVERIFY(better("lock", "Lock", "Block list"));
    QVERIFY(better("set", "Go to settings", "Just be there"));
    QVERIFY(better("0017", "Case 2020-0017", "Case 2020-0171"));
    QVERIFY(better("17", "Case 2020-0017", "Case 2120-0107"));
}

void FrameModelsTest::paletteFindsAmongTenThousand()
{
    Commands commands;
    commands.offer(Commands::Command::Lock);
    view::CaseListModel cases;
    view::CommandPalette palette(&commands, &cases);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    cases.setPicture(manyCases(10'000));
    palette.show();
    QCOMPARE(palette.count(), 1); // cases only when something is typed
    for (const int n : {0, 42, 4'711, 9'999}) {
        const QString number = QStringLiteral("2020-%1").arg(n, 5, 10, QLatin1Char('0'));
        palette.setText(number);
        QVERIFY(namesIn(palette, view::CommandPalette::NameRole).constFirst().endsWith(number));
    }
    palette.setText(QStringLiteral("2020"));
    QCOMPARE(palette.count(), static_cast<int>(view::CommandPalette::mostShown));
    QSignalSpy asked(&palette, &view::CommandPalette::caseAsked);
    palette.setText(QStringLiteral("04711"));
    palette.activate(0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), cases.index(4'711).data(view::CaseListModel::CaseIdRole).toString());
    // The list goes while the palette is open: no row may point into it.
    palette.show();
    palette.setText(QStringLiteral("04711"));
    cases.setPicture(nullptr);
    QCOMPARE(palette.count(), 0);
}

void FrameModelsTest::paletteShowsWhatIsOffered()
{
    Commands commands;
    view::CaseListModel cases;
    view::CommandPalette palette(&commands, &cases);
    palette.show();
    QCOMPARE(palette.count(), 0);
    commands.offer(Commands::Command::FitMap);
    commands.offer(Commands::Command::FitMap);
    QCOMPARE(palette.count(), 1);
    commands.withdraw(Commands::Command::FitMap);
    QCOMPARE(palette.count(), 1);
    QSignalSpy asked(&commands, &Commands::asked);
    palette.activate(0);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!palette.isOpen());
    commands.withdraw(Commands::Command::FitMap);
    palette.show();
    QCOMPARE(palette.count(), 0);
    commands.run(Commands::Command::FitMap);
    QCOMPARE(asked.count(), 1);
}

void FrameModelsTest::paletteForgets()
{
    Commands commands;
    view::CaseListModel cases;
    cases.setPicture(manyCases(3));
    view::CommandPalette palette(&commands, &cases);
    palette.show();
    palette.setText(QStringLiteral("2020"));
    palette.close();
    QVERIFY(palette.text().isEmpty());
    QCOMPARE(palette.count(), 0);
}

void FrameModelsTest::commandsHaveNamesAndKeysOfTheirOwn()
{
    const Commands commands;
    QStringList keys = namesIn(commands, Commands::KeysRole);
    keys.removeAll(QString());
    QStringList names = namesIn(commands, Commands::TextRole);
    const auto rows = names.size();
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(rows, QMetaEnum::fromType<Commands::Command>().keyCount());
}

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

QTEST_GUILESS_MAIN(FrameModelsTest)
#include "tst_frame_models.moc"
