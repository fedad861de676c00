#include "desk/rejects_csv.h"
#include "epi/formula_safe.h"
#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"
#include "vault/digest.h"

#include <QTest>

#include <algorithm>
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
    void asksForThePasswordEachTime();
    void whatCouldNotBeWrittenIsSaidSo();
    void aStrangersFileBesideStays();
    void theRecordIsRegisteredToo();
    void certificatesNeedNoEnding();
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

epi::Result<epi::ExportMark> exported(desk::Office &office, const std::string &path, const vault::SecretBytes &with = password())
{
    auto mark = office.beginExport(with);
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
                  ErrorCode::passwordNeeded);
    // Standard output is the caller's to write.
    const auto more = exported(*office, "-");
    REQUIRE(more);
    QCOMPARE(office->exports()->front().record.path, std::string("-"));
    QVERIFY(isSound(*office));
}

void ExportsTest::asksForThePasswordEachTime()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const std::string path = (folder.root() / "report.html").string();
    REQUIRE(exported(*office, path));
    REQUIRE_ERROR(office->beginExport({}), ErrorCode::passwordNeeded); // that of just now does not count
    REQUIRE_ERROR(office->beginExport(password("a guess")), ErrorCode::wrongPassword);
    QCOMPARE(recorded(*office, epi::AuditAct::logInFailed).size(), std::size_t{1});
    // Whoever makes up a mark, or changes one, writes nothing with it.
    const auto mark = office->beginExport(password());
    REQUIRE(mark);
    const desk::ExportOrder order{epi::ExportKind::report, (folder.root() / "other.html").string(), "for nobody", 1};
    epi::ExportMark changed = *mark;
    changed.by = "lee";
    for (const epi::ExportMark &foreign : {epi::ExportMark(), changed})
        REQUIRE_ERROR(office->finishExport(foreign, order, spanOf("x")), ErrorCode::passwordNeeded);
    QVERIFY(!std::filesystem::exists(order.path));
    QCOMPARE(office->exports()->size(), std::size_t{1});
    REQUIRE(office->finishExport(*mark, order, spanOf("x")));
}

void ExportsTest::whatCouldNotBeWrittenIsSaidSo()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    REQUIRE_ERROR(exported(*office, (folder.root() / "no" / "such" / "x.html").string()), ErrorCode::ioFailed);
    QVERIFY(office->exports()->front().record.ending == ExportEnding::neverWritten);
}

void ExportsTest::aStrangersFileBesideStays()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const std::string list = (folder.root() / "list.csv").string();
    const std::string record = (folder.root() / "record.jsonl").string();
    const std::string elsewhere = (folder.root() / "elsewhere").string();
    for (const std::string &stranger : {list + ".new", record + ".new", list + ".new-kim", elsewhere})
        std::ofstream(stranger) << "somebody's";
    // What our own program left when it was killed is no stranger's.
    const std::string ours = list + ".new-0190163d-8694-739b-aea5-966c26f8ad91";
    std::ofstream(ours) << "half a list";
    // Where a link lies in its place, it goes there and not where the link leads.
    std::filesystem::create_symlink(elsewhere, record);
    REQUIRE(exported(*office, list));
    REQUIRE(office->exportRecord(record, password(), {}));
    for (const std::string &stranger : {list + ".new", record + ".new", list + ".new-kim", elsewhere})
        QCOMPARE(bytesOf(stranger), std::string("somebody's"));
    QVERIFY(!std::filesystem::exists(ours));
    QVERIFY(!std::filesystem::is_symlink(record) && bytesOf(record).contains("record_exported"));
    int names = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder.root()))
        names += entry.path().filename().string().contains(".new-") ? 1 : 0;
    QCOMPARE(names, 1); // nothing of ours is left
    REQUIRE_ERROR(office->exportRecord(folder.root() / "no" / "such" / "x", password(), {}), ErrorCode::ioFailed);
    struct stat status = {};
    QCOMPARE(::stat(record.c_str(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
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

void ExportsTest::certificatesNeedNoEnding()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    const auto save = [&](desk::Office &office, const char *user) -> epi::Result<void> {
        const auto mark = office.beginExport(password(folder.secretOf(user)), epi::ExportKind::certificate);
        if (!mark)
            return std::unexpected(mark.error());
        return office.finishExport(
            *mark, {epi::ExportKind::certificate, (folder.root() / (std::string(user) + ".pdf")).string(), "proof", 0},
            spanOf("it is done"));
    };
    epi::Uuid order{};
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        desk::Office office(std::move(*store), surroundings());
        REQUIRE(save(office, "sup"));
        QVERIFY(office.exports()->front().record.path.ends_with("sup.pdf"));
        // Nothing that tells of anybody is out there.
        const auto plan = office.planDestruction(epi::DestructionScope::everything, {});
        REQUIRE(plan);
        const auto ordered = office.orderDestruction(*plan, "document 1", password(folder.secretOf("sup")));
        REQUIRE(ordered);
        order = *ordered;
    }
    {
        auto store = folder.as("sur");
        REQUIRE(store);
        desk::Office office(std::move(*store), surroundings());
        REQUIRE_ERROR(save(office, "sur"), ErrorCode::notPermitted);
        // Nor is a list taken out in the name of a certificate.
        const auto mark = office.beginExport(password(folder.secretOf("sur")));
        REQUIRE(mark);
        REQUIRE_ERROR(office.finishExport(*mark, {epi::ExportKind::certificate, "-", "", 0}, spanOf("x")),
                      ErrorCode::notPermitted);
    }
    auto store = folder.as("pri");
    REQUIRE(store);
    desk::Office office(std::move(*store), surroundings());
    REQUIRE(office.signDestruction(order, password(folder.secretOf("pri"))));
    // Where everything is gone no words come back: that it was taken out, when, by whom and the digest is what there is to say.
    REQUIRE(save(office, "pri"));
    REQUIRE(office.exportRecord(folder.root() / "record.jsonl", password(folder.secretOf("pri")), {}));
    const auto lines = office.exports();
    REQUIRE(lines);
    QCOMPARE(lines->size(), std::size_t{3});
    for (const desk::ExportLine &line : *lines)
        QVERIFY(line.record.path.empty() && line.record.purpose.empty());
    QCOMPARE(std::ranges::count(*lines, "pri", &desk::ExportLine::account), 2);
    QCOMPARE(std::ranges::count(*lines, vault::digestOf(spanOf("it is done")),
                                [](const desk::ExportLine &line) { return line.record.digest; }),
             2);
    QCOMPARE(bytesOf((folder.root() / "pri.pdf").string()), std::string("it is done"));
    REQUIRE_ERROR(office.beginExport(password(folder.secretOf("pri"))), ErrorCode::notPermitted);
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
        first = exported(office, (folder.root() / "a").string(), password(folder.secretOf("sur")))->id;
        second = exported(office, (folder.root() / "b").string(), password(folder.secretOf("sur")))->id;
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
