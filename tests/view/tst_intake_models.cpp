#include "view/intake_controller.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QTest>

#include <thread>

using namespace tracedesk;
using view::IntakeController;
using view::IntakeFileModel;
using view::RejectModel;
using Tester = QAbstractItemModelTester;

namespace {

view::LookedPicturePtr lookedAt(const std::vector<std::string> &paths)
{
    auto picture = std::make_shared<view::LookedPicture>();
    for (const std::string &path : paths) {
        view::IntakeFile file;
        file.path = path;
        file.name = path.substr(path.rfind('/') + 1);
        file.bytes = 2048;
        file.head = {{"Subject", "when", "latitude", "lon"}, {"A", "2020-03-01", "37.5", "127"}};
        if (file.name.starts_with("gps")) {
            file.fits = {{"tracedesk-gps", false, {}}};
            file.likely = 0;
        } else if (file.name.starts_with("bad")) {
            file.fault = epi::Error{epi::ErrorCode::fileRefused, {path, "0", "not a text file"}};
        } else if (file.name.starts_with("own")) {
            file.fits = {{"tracedesk-gps", false, {"time"}}};
        }
        picture->files.push_back(file);
    }
    using Fields = std::vector<view::IntakeField>;
    const Fields gps{
        {"subject", true, {"subject"}, 0}, {"time", true, {"time"}, 0}, {"lat", true, {"lat"}, 0}, {"lon", true, {"lon"}, 0}};
    const Fields card{{"subject", true, {"subject"}, 0}, {"merchant", true, {"merchant"}, 0}};
    picture->profiles = {{"tracedesk-cards", "card", false, card, card}, {"tracedesk-gps", "gps", false, gps, {}}};
    return picture;
}

view::StagedPicturePtr stagedFrom(const view::StageRequest &request, std::uint64_t rejected)
{
    auto picture = std::make_shared<view::StagedPicture>();
    for (std::size_t i = 0; i < request.choices.size(); ++i) {
        if (request.choices[i].profile.empty())
            continue;
        view::StagedFile file;
        file.path = request.looked->files[i].path;
        file.name = request.looked->files[i].name;
        file.counts = {100, 100 - rejected, 0, rejected, 0};
        file.remarks = 30;
        file.firstRemarks = {{7, epi::RemarkReason::blankValue, "V001", "2014-13-40"}};
        picture->files.push_back(file);
        picture->counts.read += 100;
        picture->counts.stored += 100 - rejected;
        picture->counts.rejected += rejected;
        for (std::uint64_t n = 0; n < rejected; ++n)
            picture->rejects.push_back({{file.name, 2 + n, 2, "time", epi::RejectReason::notATime, "noon"}, 0, i, n != 1});
    }
    auto extent = std::make_shared<view::IntakeExtent>();
    extent->period = epi::TimeSpan{epi::Instant{epi::Seconds{1'583'000'000}}, epi::Instant{epi::Seconds{1'583'100'000}}};
    extent->bins = {1, 2, 3};
    picture->extent = extent;
    return picture;
}

/// A link of which tests can ask what it was told.
struct Told
{
    std::vector<view::RejectRepair> repairs;
    view::MappingRequest mapping;
    view::StageRequest stage;
    std::string exported;
    std::size_t rows = 0;
    QSemaphore staging; ///< staging waits for it when `slow`
    std::atomic<bool> slow = false;
    std::atomic<bool> sawStop = false;
    std::optional<epi::Error> failure;
};

view::IntakeLink fakeLink(Told &told)
{
    view::IntakeLink link;
    link.look = [&told](const std::vector<std::string> &paths, std::stop_token) -> epi::Result<view::LookedPicturePtr> {
        if (told.failure)
            return std::unexpected(*told.failure);
        return lookedAt(paths);
    };
    link.saveMapping = [&told](const view::MappingRequest &request, std::stop_token) -> epi::Result<view::LookedPicturePtr> {
        told.mapping = request;
        std::vector<std::string> paths;
        for (const view::IntakeFile &file : request.looked->files)
            paths.push_back(file.path);
        auto picture = std::make_shared<view::LookedPicture>(*lookedAt(paths));
        picture->profiles.push_back({request.name, "gps", true, {}, {}});
        return picture;
    };
    link.stage = [&told](const view::StageRequest &request, std::stop_token stop,
                         const epi::Progress &progress) -> epi::Result<view::StagedPicturePtr> {
        told.stage = request;
        progress(epi::WorkStage::reading, 1024, 2048);
        while (told.slow && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        told.sawStop = stop.stop_requested();
        if (stop.stop_requested())
            return epi::fail(epi::ErrorCode::cancelled);
        return stagedFrom(request, 3);
    };
    link.repair = [&told](const view::StagedPicturePtr &, const std::vector<view::RejectRepair> &repairs,
                          std::stop_token) -> epi::Result<view::StagedPicturePtr> {
        told.repairs = repairs;
        return stagedFrom(told.stage, 1);
    };
    link.keep = [](const view::StagedPicturePtr &staged, std::stop_token,
                   const epi::Progress &progress) -> epi::Result<view::KeptPicturePtr> {
        progress(epi::WorkStage::storing, 100, 100);
        auto kept = std::make_shared<view::KeptPicture>();
        kept->files = staged->files;
        kept->counts = staged->counts;
        kept->changed = {{"id", "C1", true, 0, 0, 0}, {"id2", "C2", false, 3, 1, 2}};
        kept->epidemic = std::make_shared<view::EpidemicPicture>();
        return kept;
    };
    link.exportRejects = [&told](const std::string &path, const std::vector<epi::RejectedRow> &rows,
                                 const std::vector<std::string> &header,
                                 const vault::SecretBytes &password) -> epi::Result<std::monostate> {
        if (password.size() != 5)
            return epi::fail(epi::ErrorCode::wrongPassword);
        told.exported = path;
        told.rows = rows.size() * (header.size() == 7);
        return std::monostate();
    };
    link.history = []() -> epi::Result<view::ImportHistoryPtr> {
        epi::ImportBatch old;
        old.fileName = "old.csv";
        epi::ImportBatch newer;
        newer.fileName = "newer.csv";
        newer.counts.stored = 12'345;
        return std::make_shared<const std::vector<epi::ImportBatch>>(std::vector{old, newer});
    };
    return link;
}

QList<QUrl> urls(const QStringList &names)
{
    QList<QUrl> all;
    for (const QString &name : names)
        all.append(QUrl::fromLocalFile(QStringLiteral("/data/") + name));
    return all;
}

} // namespace

class IntakeModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void fromFilesToTheStore();
    void unknownAndRefusedFilesSaySo();
    void mappingBeginsWithWhatIsAlike();
    void cancelGoesBack();
    void failuresAreTold();
    void choosingAnewForgetsWhatWasRead();
    void closingForgetsEverything();
};

void IntakeModelsTest::fromFilesToTheStore()
{
    Told told;
    IntakeController intake(fakeLink(told));
    const Tester files(intake.files(), Tester::FailureReportingMode::QtTest);
    const Tester rejects(intake.rejects(), Tester::FailureReportingMode::QtTest);
    const Tester list(intake.rejectList(), Tester::FailureReportingMode::QtTest);
    const Tester history(intake.history(), Tester::FailureReportingMode::QtTest);
    const Tester changed(intake.changedCases(), Tester::FailureReportingMode::QtTest);
    // As a page does: everything is asked for at every change.
    connect(&intake, &IntakeController::changed, this, [&] {
        const QStringList all{intake.text(), intake.error(), intake.periodText(), intake.counts().join(u' ')};
        QVERIFY(intake.isStorable() ? !intake.isWorking() : all.size() == 4);
    });
    QCOMPARE(intake.phase(), IntakeController::Empty);
    intake.addFiles(urls({QStringLiteral("gps.csv"), QStringLiteral("gps2.csv")}));
    QVERIFY(intake.isWorking());
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    QCOMPARE(intake.files()->count(), 2);
    QVERIFY(intake.isReady());
    intake.addFiles(urls({QStringLiteral("gps.csv")})); // there already
    QTRY_VERIFY(!intake.isWorking());
    QCOMPARE(intake.files()->count(), 2);

    intake.stage();
    QTRY_COMPARE(intake.phase(), IntakeController::Staged);
    QCOMPARE(told.stage.choices[0].profile, std::string("tracedesk-gps"));
    QCOMPARE(intake.counts(), (QStringList{QStringLiteral("200"), QStringLiteral("194"), QStringLiteral("0"), QStringLiteral("6"),
                                           QStringLiteral("0")}));
    QVERIFY(!intake.periodText().isEmpty());
    QCOMPARE(intake.files()->index(0).data(IntakeFileModel::StateRole).toInt(), static_cast<int>(IntakeFileModel::Flawed));
    // What there is to say about rows that were kept can be read, as far as there is room.
    const QStringList tip = intake.files()->index(0).data(IntakeFileModel::StateTipRole).toString().split(u'\n');
    QCOMPARE(tip.size(), 3);
    QCOMPARE(tip.front(), intake.files()->index(0).data(IntakeFileModel::StateTextRole).toString());
    QVERIFY2(tip[1].contains(u'7') && tip[1].contains(u"V001") && tip[1].contains(u"2014-13-40"), qPrintable(tip[1]));

    intake.rejectList()->sortBy(RejectModel::LineRole);
    intake.correct(0, QStringLiteral("2020-03-01 12:00:00"));
    intake.correct(2, QStringLiteral("cannot be repaired")); // the second row of a file, by line
    QCOMPARE(intake.rejects()->repairCount(), 1);
    intake.correct(1, QStringLiteral("x"));
    intake.takeBack(1);
    QCOMPARE(intake.rejects()->repairCount(), 1);
    intake.repair();
    QTRY_VERIFY(!intake.isWorking());
    QCOMPARE(told.repairs.size(), 1U);
    QCOMPARE(told.repairs[0].value, std::string("2020-03-01 12:00:00"));
    QCOMPARE(intake.counts().at(1), QStringLiteral("198"));

    intake.exportRejects(QUrl::fromLocalFile(QStringLiteral("/data/rejects.csv")));
    QVERIFY(intake.question()->isAsked() && !intake.isWorking() && told.exported.empty());
    intake.question()->give(QStringLiteral("wrong password"));
    QTRY_VERIFY(!intake.isWorking());
    QVERIFY(intake.question()->isAsked() && !intake.question()->error().isEmpty());
    QVERIFY(intake.error().isEmpty() && told.exported.empty());
    intake.question()->give(QStringLiteral("right"));
    QTRY_VERIFY(!intake.isWorking());
    QVERIFY(!intake.question()->isAsked());
    QCOMPARE(told.exported, std::string("/data/rejects.csv"));
    QCOMPARE(told.rows, 2U);

    int stored = 0;
    connect(&intake, &IntakeController::stored, this, [&] { ++stored; });
    intake.store();
    QTRY_COMPARE(intake.phase(), IntakeController::Kept);
    QCOMPARE(stored, 1);
    QCOMPARE(intake.changedCases()->count(), 2);
    QCOMPARE(intake.changedCases()->index(0).data(view::ChangedCaseModel::ChangeRole).toString(), QStringLiteral("new case"));
    QTRY_COMPARE(intake.history()->count(), 2);
    QCOMPARE(intake.history()->index(0).data(view::ImportHistoryModel::FileRole).toString(), QStringLiteral("newer.csv"));
    QVERIFY(!intake.isStorable());
    intake.discard();
    QCOMPARE(intake.phase(), IntakeController::Empty);
    QCOMPARE(intake.files()->count(), 0);
    QCOMPARE(intake.history()->count(), 2);
}

void IntakeModelsTest::unknownAndRefusedFilesSaySo()
{
    Told told;
    IntakeController intake(fakeLink(told));
    intake.addFiles(urls({QStringLiteral("bad.csv"), QStringLiteral("odd.csv"), QStringLiteral("own.csv")}));
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    const auto text = [&](int row) { return intake.files()->index(row).data(IntakeFileModel::StateTextRole).toString(); };
    QVERIFY2(text(0).contains(QStringLiteral("not a text file")), qPrintable(text(0)));
    QVERIFY2(text(1).contains(QStringLiteral("Unknown header")), qPrintable(text(1)));
    QCOMPARE(intake.files()->index(0).data(IntakeFileModel::ChoicesRole).toStringList().size(), 1);
    QVERIFY(!intake.isReady());
    intake.stage();
    QVERIFY(!intake.isWorking()); // nothing to read
    // A profile that does not fit says what is missing.
    const QStringList choices = intake.files()->index(2).data(IntakeFileModel::ChoicesRole).toStringList();
    intake.choose(2, static_cast<int>(choices.indexOf(QStringLiteral("GPS log · tracedesk-gps"))));
    QVERIFY2(text(2).contains(QStringLiteral("Time")), qPrintable(text(2)));
    intake.removeFile(0);
    QCOMPARE(intake.files()->count(), 2);
    intake.removeFile(0);
    intake.removeFile(0);
    QCOMPARE(intake.phase(), IntakeController::Empty);
}

void IntakeModelsTest::mappingBeginsWithWhatIsAlike()
{
    Told told;
    IntakeController intake(fakeLink(told));
    const Tester mapping(intake.mapping(), Tester::FailureReportingMode::QtTest);
    intake.addFiles(urls({QStringLiteral("gps.csv"), QStringLiteral("own.csv")}));
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    intake.mapFile(1);
    QCOMPARE(intake.mappedFile(), 1);
    QCOMPARE(intake.mappedName(), intake.files()->index(1).data(IntakeFileModel::NameRole).toString());
    intake.setBase(static_cast<int>(intake.bases().indexOf(QStringLiteral("GPS log · tracedesk-gps"))));
    QCOMPARE(intake.mapping()->rowCount(), 4);
    const auto column = [&](int row) { return intake.mapping()->index(row).data(view::ColumnMapModel::ColumnRole).toInt(); };
    QCOMPARE(column(0), 1); // "Subject" is called like it
    QCOMPARE(column(1), 0); // "when" is not
    QCOMPARE(column(3), 4);
    QCOMPARE(intake.mapping()->index(0).data(view::ColumnMapModel::SamplesRole).toString(), QStringLiteral("A"));
    QVERIFY(!intake.mapping()->isComplete());
    intake.saveMapping(QStringLiteral("hospital"), 0);
    QVERIFY(!intake.isWorking());
    intake.mapping()->choose(1, 2);
    intake.mapping()->choose(2, 3);
    QVERIFY(intake.mapping()->isComplete());
    intake.saveMapping(QStringLiteral(" hospital "), 2);
    QTRY_VERIFY(!intake.isWorking());
    QCOMPARE(told.mapping.name, std::string("hospital"));
    QCOMPARE(told.mapping.file, 1U);
    QCOMPARE(static_cast<int>(told.mapping.dates), 2);
    QCOMPARE(told.mapping.columns.size(), 4U);
    QCOMPARE(intake.mappedFile(), -1);
    QVERIFY(intake.mappedName().isEmpty());
    QCOMPARE(intake.files()->index(1).data(IntakeFileModel::ChoiceTextRole).toString(), QStringLiteral("GPS log · hospital"));
    QCOMPARE(intake.files()->index(0).data(IntakeFileModel::ChoiceTextRole).toString(),
             QStringLiteral("GPS log · tracedesk-gps"));
}

void IntakeModelsTest::cancelGoesBack()
{
    Told told;
    told.slow = true;
    IntakeController intake(fakeLink(told));
    intake.addFiles(urls({QStringLiteral("gps.csv")}));
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    intake.stage();
    QTRY_COMPARE(intake.total(), 2048.0);
    QVERIFY(intake.text().contains(QStringLiteral("1 kB")) || intake.text().contains(QStringLiteral("1 KB")));
    intake.removeFile(0); // not while it is read
    QCOMPARE(intake.files()->count(), 1);
    intake.cancel();
    QTRY_VERIFY(!intake.isWorking());
    QVERIFY(told.sawStop);
    QCOMPARE(intake.phase(), IntakeController::Choosing);
    QVERIFY(intake.error().isEmpty());
    QVERIFY(intake.isReady());
}

void IntakeModelsTest::failuresAreTold()
{
    Told told;
    told.failure = epi::Error{epi::ErrorCode::parserFailed, {"/bin/x", "killed by signal 9"}};
    IntakeController intake(fakeLink(told));
    intake.addFiles(urls({QStringLiteral("gps.csv")}));
    QTRY_VERIFY(!intake.isWorking());
    QVERIFY(intake.error().contains(QStringLiteral("killed by signal 9")));
    QCOMPARE(intake.phase(), IntakeController::Empty);
}

void IntakeModelsTest::choosingAnewForgetsWhatWasRead()
{
    Told told;
    IntakeController intake(fakeLink(told));
    intake.addFiles(urls({QStringLiteral("gps.csv")}));
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    intake.stage();
    QTRY_COMPARE(intake.phase(), IntakeController::Staged);
    intake.choose(0, 0);
    QCOMPARE(intake.phase(), IntakeController::Choosing);
    QCOMPARE(intake.rejects()->rowCount(), 0);
    QVERIFY(intake.counts().isEmpty());
}

void IntakeModelsTest::closingForgetsEverything()
{
    Told told;
    told.slow = true;
    IntakeController intake(fakeLink(told));
    intake.addFiles(urls({QStringLiteral("gps.csv")}));
    QTRY_COMPARE(intake.phase(), IntakeController::Choosing);
    intake.stage();
    QTRY_COMPARE(intake.total(), 2048.0);
    intake.abandon();
    QCOMPARE(intake.phase(), IntakeController::Empty);
    QVERIFY(!intake.isWorking());
    QTRY_VERIFY(told.sawStop);
    QCOMPARE(intake.files()->count(), 0);
}

QTEST_GUILESS_MAIN(IntakeModelsTest)
#include "tst_intake_models.moc"
