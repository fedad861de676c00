#include "desk/rejects_csv.h"
#include "epi/formula_safe.h"
#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"
#include "vault/digest.h"

#include <QTest>

#include <fstream>
#include <iterator>

#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using epi::ExportEnding;

/// What leaves the store as a file is on the register before it is there, can be told from any other file, and is closed.
class ExportsTest : public QObject
{
    Q_OBJECT

private slots:
    void isOnTheRegisterBeforeItIsWritten();
    void whatCouldNotBeWrittenIsSaidSo();
    void theRecordIsRegisteredToo();
    void isClosedOnce();
    void hostileCellsComeBackAsTheyWere();
};

namespace {

std::string bytesOf(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::span<const std::uint8_t> spanOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

std::vector<epi::AuditRecord> recorded(desk::Office &office, epi::AuditAct act)
{
    desk::RecordQuestion question;
    question.acts = {act};
    const auto page = office.records(question);
    return page ? page->records : std::vector<epi::AuditRecord>();
}

epi::Result<epi::ExportMark> exported(desk::Office &office, const std::string &path)
{
    auto mark = office.beginExport();
    if (!mark)
        return mark;
    const std::string text = "of " + mark->by + ", " + mark->id.toString();
    const auto done = office.finishExport(*mark, {epi::ExportKind::report, path, "for the province", 3}, spanOf(text));
    return done ? mark : std::unexpected(done.error());
}

} // namespace

void ExportsTest::isOnTheRegisterBeforeItIsWritten()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const std::string path = (folder.root() / "report.html").string();
    const auto mark = exported(*office, path);
    REQUIRE(mark);
    QCOMPARE(mark->by, std::string("kim"));
    const auto lines = office->exports();
    REQUIRE(lines);
    QCOMPARE(lines->size(), std::size_t{1});
    const epi::ExportRecord &line = lines->front().record;
    QCOMPARE(lines->front().account, std::string("kim"));
    QVERIFY(line.id == mark->id && line.at == mark->at && line.kind == epi::ExportKind::report);
    QCOMPARE(line.path, path);
    QCOMPARE(line.purpose, std::string("for the province"));
    QCOMPARE(line.rows, std::uint64_t{3});
    QVERIFY(line.ending == ExportEnding::open && !line.closed);
    QVERIFY(line.digest == vault::digestOf(spanOf(bytesOf(path))));
    struct stat status = {};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
    const auto records = recorded(*office, epi::AuditAct::exported);
    QCOMPARE(records.size(), std::size_t{1});
    QVERIFY(records[0].object == mark->id.uuid() && records[0].count == 3);
    // The same mark serves once.
    REQUIRE_ERROR(office->finishExport(*mark, {epi::ExportKind::report, path, "again", 3}, spanOf("x")),
                  ErrorCode::alreadyExists);
    // Standard output is the caller's to write.
    const auto more = exported(*office, "-");
    REQUIRE(more);
    QCOMPARE(office->exports()->front().record.path, std::string("-"));
    QVERIFY(isSound(*office));
}

void ExportsTest::whatCouldNotBeWrittenIsSaidSo()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE_ERROR(exported(*office, (folder.root() / "no" / "such" / "x.html").string()), ErrorCode::ioFailed);
    QVERIFY(office->exports()->front().record.ending == ExportEnding::neverWritten);
}

void ExportsTest::theRecordIsRegisteredToo()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto store = folder.as("pri"); // without a key of the cases
    REQUIRE(store);
    desk::Office office(std::move(*store), surroundings());
    const std::string path = (folder.root() / "record.jsonl").string();
    const auto before = ::umask(0); // whatever the program was started with
    const auto written = office.exportRecord(path, password(folder.secretOf("pri")), {});
    ::umask(before);
    REQUIRE(written);
    struct stat status = {};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
    const auto lines = office.exports();
    REQUIRE(lines);
    QCOMPARE(lines->size(), std::size_t{1});
    const epi::ExportRecord &line = lines->front().record;
    QVERIFY(line.kind == epi::ExportKind::activityRecord && line.rows == *written);
    QVERIFY(line.digest == vault::digestOf(spanOf(bytesOf(path))));
    // The file itself bears its id.
    QVERIFY(bytesOf(path).contains(line.id.toString()));
}

void ExportsTest::isClosedOnce()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::ExportId first, second;
    {
        auto store = folder.as("sur");
        REQUIRE(store);
        desk::Office office(std::move(*store), surroundings());
        first = exported(office, (folder.root() / "a").string())->id;
        second = exported(office, (folder.root() / "b").string())->id;
        REQUIRE_ERROR(office.exports(), ErrorCode::notPermitted);
        REQUIRE_ERROR(office.closeExport(first, ExportEnding::destroyed), ErrorCode::notPermitted);
    }
    auto store = folder.as("pri");
    REQUIRE(store);
    desk::Office office(std::move(*store), surroundings());
    REQUIRE(office.closeExport(first, ExportEnding::destroyed));
    REQUIRE_ERROR(office.closeExport(first, ExportEnding::handedOver), ErrorCode::invalidArgument);
    REQUIRE(office.closeExport(second, ExportEnding::legalHold));
    REQUIRE(office.closeExport(second, ExportEnding::destroyed)); // the hold has ended
    REQUIRE_ERROR(office.closeExport(second, ExportEnding::open), ErrorCode::invalidArgument);
    REQUIRE_ERROR(office.closeExport(second, ExportEnding::neverWritten), ErrorCode::invalidArgument);
    REQUIRE_ERROR(office.closeExport(epi::ExportId(epi::Uuid{9}), ExportEnding::destroyed), ErrorCode::notFound);
    const auto lines = office.exports();
    REQUIRE(lines);
    QCOMPARE(lines->front().account, std::string("sur"));
    QCOMPARE(lines->front().closedBy, std::string("pri"));
    QVERIFY(lines->front().record.closed.has_value());
    QCOMPARE(recorded(office, epi::AuditAct::exportClosed).size(), std::size_t{3});
}

// S21: 10,000 cells out of our CSV, back in through the parser of every import, as they were.
void ExportsTest::hostileCellsComeBackAsTheyWere()
{
    const StoreFolder folder;
    constexpr std::string_view letters = "=+-@'\"\t,;|!0123456789.eE aZ";
    quint32 state = 11;
    const auto next = [&state] {
        state = state * 1664525 + 1013904223;
        return state >> 16;
    };
    std::vector<std::string> values;
    std::vector<epi::RejectedRow> rows;
    for (int n = 0; n < 10'000; ++n) {
        std::string text(1, "=+-@'"[n % 5]);
        for (quint32 length = next() % 9; length > 0; --length)
            text += letters[next() % letters.size()];
        text += 'x'; // blanks at an end are no part of a cell to an import
        values.push_back(text);
        rows.push_back({"case " + std::to_string(n), static_cast<std::uint32_t>(n), 0, "person " + std::to_string(n),
                        epi::RejectReason::badValue, text});
    }
    const std::vector<std::string> header{"case_id", "line", "column", "person", "reason", "setting", "export_id"};
    const epi::ExportId id(epi::Uuid{3});
    const std::string csv = desk::rejectsCsv(rows, header, [](epi::RejectReason) { return std::string("why"); }, id);
    const std::string path = (folder.root() / "cells.csv").string();
    std::ofstream(path, std::ios::binary) << csv;
    const auto staged = desk::stageImport({{path}, "tracedesk-linelist", {}}, surroundings(), {}, {});
    REQUIRE(staged);
    const auto *list = std::get_if<std::vector<intake::ListedCase>>(&staged->files.front().content);
    QVERIFY(list != nullptr);
    QCOMPARE(list->size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE((*list)[i].facts.setting, values[i]);
    // What a spreadsheet sees: no cell that it would compute.
    for (const std::string &value : values)
        QVERIFY(value.front() == '\'' || epi::formulaSafe(value) == '\'' + value);
    QVERIFY(!csv.contains(",\"=") && !csv.contains(",\"+") && !csv.contains(",\"-") && !csv.contains(",\"@"));
}

QTEST_GUILESS_MAIN(ExportsTest)
#include "tst_exports.moc"
