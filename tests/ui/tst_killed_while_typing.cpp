#include "tests/ui/frame_window.h"
#include "tests/ui/typist.h"

#include <QProcess>

#include <csignal>
#include <cstdio>
#include <map>

#include <sys/prctl.h>

using namespace tracedesk;
using namespace tracedesk::test;

namespace {

constexpr auto childOption = "--type-into";

QString placeOf(int visit)
{
    return QStringLiteral("Place number %1 of the interview").arg(visit);
}

} // namespace

/// In a process of its own: types visit after visit until it is killed. Tells what it typed, and what the window said is saved.
class TypingProgram : public FrameWindow
{
    Q_OBJECT

public:
    explicit TypingProgram(QString folder)
        : m_folder(std::move(folder))
    {
    }

private slots:
    void typesUntilItIsKilled();

private:
    /// "typed 3 12": of the fourth visit's place, twelve letters.
    static void tell(const char *what, int visit, qsizetype letters)
    {
        std::printf("%s %d %lld\n", what, visit, static_cast<long long>(letters));
        std::fflush(stdout);
    }
    void waitUntilSaved() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("entry.state") == QLatin1StringView("Saved") && isStored(), patience);
    }
    /// Read anew from the store.
    [[nodiscard]] bool isStored(const QString &place) const
    {
        const auto picture = m_work->openCase.picture().picture;
        return picture &&
               std::ranges::find(picture->visits, place.toStdString(), &epi::Visit::placeName) != picture->visits.end();
    }
    [[nodiscard]] bool isStored() const { return !m_work->entry.isSaving() && m_work->entry.problem().isEmpty(); }

    QString m_folder;
};

void TypingProgram::typesUntilItIsKilled()
{
    openWindow();
    m_work->welcome.create(m_folder, QStringLiteral("spring"), QStringLiteral("kim"), QString::fromLatin1(goodPassword));
    QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    Typist typist(*m_hand);
    typist.press(Qt::Key_N, "newCase.number", Qt::ControlModifier);
    typist.type(QStringLiteral("1"));
    typist.press(Qt::Key_Return, "newCase.disease");
    typist.type(QStringLiteral("COVID-19"));
    typist.press(Qt::Key_Return, "case.name");
    for (int visit = 0; !QTest::currentTestFailed(); ++visit) {
        typist.chord(Qt::Key_N, "visit.from"); // the one before is written out
        if (visit > 0) {
            waitUntilSaved();
            tell("saved", visit - 1, placeOf(visit - 1).size());
        }
        typist.type(QStringLiteral("9-930"));
        typist.press(Qt::Key_Return, "visit.place");
        const QString place = placeOf(visit);
        for (qsizetype letters = 0; letters < place.size(); ++letters) {
            tell("typed", visit, letters + 1); // it may be through when the process is gone
            typist.type(place.sliced(letters, 1));
            if (letters == place.size() / 2 && visit % 2 == 1) { // somebody thinks
                QTRY_VERIFY_WITH_TIMEOUT(isStored(place.first(letters + 1)), patience);
                tell("saved", visit, letters + 1);
            }
        }
    }
}

/// A window is killed in the middle of typing, as if the power went: what it said is saved is there, whole; of the rest at most
/// what was typed last is missing.
class KilledWhileTypingTest : public QObject
{
    Q_OBJECT

private slots:
    void atMostTheLastKeystrokesAreLost_data();
    void atMostTheLastKeystrokesAreLost();
};

void KilledWhileTypingTest::atMostTheLastKeystrokesAreLost_data()
{
    QTest::addColumn<int>("visits");
    QTest::addColumn<int>("letters");
    QTest::newRow("in the first visit") << 0 << 20;
    QTest::newRow("in the middle of a place") << 2 << 11;
    QTest::newRow("at its last letter") << 3 << int(placeOf(3).size());
    QTest::newRow("as the next one begins") << 5 << 1;
}

void KilledWhileTypingTest::atMostTheLastKeystrokesAreLost()
{
    QFETCH(int, visits);
    QFETCH(int, letters);
    const QTemporaryDir folder;
    QProcess program;
    program.setProcessChannelMode(QProcess::SeparateChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), folder.path()); // what it leaves goes with it
    program.setProcessEnvironment(environment);
    program.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // not left over by a test that crashes
    program.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(childOption), folder.path()});
    std::map<QString, std::pair<int, int>> last; // of each word: the visit, and how many letters of its place
    const auto read = [&] {
        while (program.canReadLine()) {
            const QStringList words = QString::fromUtf8(program.readLine()).simplified().split(u' ');
            if (words.size() == 3 && (words[0] == QLatin1StringView("typed") || words[0] == QLatin1StringView("saved")))
                last[words[0]] = {words[1].toInt(), words[2].toInt()};
        }
    };
    const std::pair moment(visits, letters);
    while (last[QStringLiteral("typed")] < moment) {
        QVERIFY2(program.waitForReadyRead(patience), program.readAllStandardError().constData());
        read();
    }
    program.kill();
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    read();
    const auto typed = last[QStringLiteral("typed")];
    const auto saved = last.contains(QStringLiteral("saved")) ? last[QStringLiteral("saved")] : std::pair(-1, 0);

    auto office = openBeside(folder.filePath(QStringLiteral("spring.tracedesk")).toStdString(), "kim",
                             vault::SecretBytes::copyOf(std::string_view(goodPassword)));
    QVERIFY(office.has_value());
    const auto damage = office->check({}, {});
    QVERIFY(damage.has_value() && damage->empty());
    const auto overview = office->overview();
    QVERIFY(overview.has_value());
    QCOMPARE(overview->cases.size(), std::size_t{1});
    const auto files = office->caseFiles(std::span(&overview->cases.front().facts.id, 1), "test");
    QVERIFY(files.has_value());
    std::vector<epi::Visit> stored = files->front().visits;
    std::ranges::sort(stored, {}, &epi::Visit::begin);
    const auto count = static_cast<int>(stored.size());
    qInfo(
        "typed up to visit %d, letter %d; said to be saved up to visit %d, letter %d; %d visits are stored, the last with \"%s\"",
        typed.first, typed.second, saved.first, saved.second, count, count > 0 ? stored.back().placeName.c_str() : "");
    QVERIFY(count >= saved.first + 1);
    QVERIFY(count <= typed.first + 1);
    QVERIFY(saved.first >= typed.first - 1); // the one before the one that was typed
    for (int visit = 0; visit < count; ++visit) {
        const QString place = QString::fromStdString(stored[static_cast<std::size_t>(visit)].placeName);
        const auto &one = stored[static_cast<std::size_t>(visit)];
        QCOMPARE(one.begin - stored.front().begin, epi::Seconds(visit * 86'400));
        QCOMPARE(one.end.value_or(one.begin) - one.begin, epi::Seconds(30 * 60));
        if (visit < saved.first)
            QCOMPARE(place, placeOf(visit));
        const int atLeast = visit == saved.first ? saved.second : 0;
        QVERIFY2(placeOf(visit).startsWith(place) && place.size() >= atLeast, qPrintable(place));
    }
}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTEST_SET_MAIN_SOURCE_PATH
    if (arguments.size() == 3 && arguments[1] == QLatin1StringView(childOption)) {
        TypingProgram program(arguments[2]);
        return QTest::qExec(&program, {arguments[0]});
    }
    KilledWhileTypingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed_while_typing.moc"
