#include "view/command_palette.h"
#include "view/fuzzy_match.h"
#include "view/navigation.h"

#include <QAbstractItemModelTester>
#include <QMetaEnum>
#include <QSet>
#include <QSignalSpy>
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

/// Getting about in the window: pages and the way back, commands, and what is found by typing.
class NavigationTest : public QObject
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
};

void NavigationTest::historyGoesBackAndForward()
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

void NavigationTest::leavingEndsAtTheCases()
{
    Navigation navigation;
    navigation.leave();
    QCOMPARE(navigation.page(), Navigation::Page::Cases);
    navigation.go(Navigation::Page::Settings);
    navigation.leave();
    QCOMPARE(navigation.page(), Navigation::Page::Cases);
    QVERIFY(navigation.canGoForward());
}

void NavigationTest::historyForgetsOnReset()
{
    Navigation navigation;
    navigation.go(Navigation::Page::Case, QStringLiteral("a"));
    navigation.reset();
    QVERIFY(!navigation.canGoBack() && !navigation.canGoForward());
    QVERIFY(navigation.item().isEmpty());
}

void NavigationTest::fuzzyMatches_data()
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

void NavigationTest::fuzzyMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(view::fuzzyScore(typed, text).has_value(), matches);
}

void NavigationTest::fuzzyOrdersAsPeopleMean()
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

void NavigationTest::paletteFindsAmongTenThousand()
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

void NavigationTest::paletteShowsWhatIsOffered()
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

void NavigationTest::paletteForgets()
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

void NavigationTest::commandsHaveNamesAndKeysOfTheirOwn()
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

QTEST_GUILESS_MAIN(NavigationTest)
#include "tst_navigation.moc"
