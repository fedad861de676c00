#include "desk/office.h"
#include "tests/desk/office_at_work.h"
#include "tests/store/staffed_store.h"

#include "vault/recovery_paper.h"

#include <QTest>

#include <fstream>
#include <iterator>

using namespace tracedesk;
using namespace tracedesk::tests;
using desk::Office;
using epi::ErrorCode;
using vault::PaperPart;

/// Two people make their papers at the office, one backs up, somebody restores.
class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void fromPapersToTheRestoredStore();
    void nothingIsSignedThatWasNotTypedBack();
    void papersAreOnRecord();
    void backupsAreOnTheRegister();

private:
    [[nodiscard]] static epi::Result<Office> as(const StaffedFolder &folder, const char *user)
    {
        auto store = folder.as(user);
        if (!store)
            return std::unexpected(store.error());
        return Office(std::move(*store), surroundings());
    }
    [[nodiscard]] static epi::Result<vault::SecretBytes> paperOf(const StaffedFolder &folder, const char *user)
    {
        auto office = as(folder, user);
        if (!office)
            return std::unexpected(office.error());
        const auto paper = office->drawRecoveryPaper();
        if (!paper)
            return std::unexpected(paper.error());
        auto text = vault::textOf(*paper);
        if (auto set = office->setRecoveryPaper(*paper, vault::lineOf(text, 3)); !set)
            return std::unexpected(set.error());
        return text;
    }
};

void TestBackups::fromPapersToTheRestoredStore()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE_ERROR(paperOf(folder, "sup"), ErrorCode::notPermitted); // none begun
    const auto first = paperOf(folder, "adm");
    REQUIRE(first);
    QVERIFY(vault::readPaper(*first)->part == PaperPart::first);
    const auto second = paperOf(folder, "sup");
    REQUIRE(second);
    QVERIFY(vault::readPaper(*second)->part == PaperPart::second);
    const auto file = folder.root() / "b";
    {
        auto office = as(folder, "adm");
        REQUIRE(office);
        const auto made = office->backUp(file, store::IfThere::refuse, {}, {});
        REQUIRE(made);
        const auto state = office->recovery();
        REQUIRE(state);
        QVERIFY(state->state.last == *made);
        QVERIFY(state->state.due == PaperPart::first);
    }
    const auto again = folder.root() / "again";
    auto around = surroundings();
    around.kdf = testEnvironment().kdf;
    REQUIRE(Office::restore(file, *second, *first, again, around, {}, {}));
    REQUIRE(Office::open(again, {"sur", password(folder.secretOf("sur"))}, around));
}

void TestBackups::nothingIsSignedThatWasNotTypedBack()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    auto office = as(folder, "adm");
    REQUIRE(office);
    const auto paper = office->drawRecoveryPaper();
    REQUIRE(paper);
    auto line = vault::lineOf(vault::textOf(*paper), 3);
    std::uint8_t &sign = line.bytes()[8];
    sign = sign == '7' ? '8' : '7';
    const auto mistyped = office->setRecoveryPaper(*paper, line);
    REQUIRE_ERROR(mistyped, ErrorCode::paperMistyped);
    QCOMPARE(mistyped.error().arguments.back(), std::string("14"));
    QVERIFY(!office->recovery()->state.begun);
    REQUIRE_ERROR(office->setRecoveryPaper(*paper, {}), ErrorCode::paperMistyped);
}

void TestBackups::papersAreOnRecord()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE(paperOf(folder, "adm"));
    REQUIRE(paperOf(folder, "sup"));
    {
        auto office = as(folder, "adm");
        REQUIRE(office);
        REQUIRE(office->backUp(folder.root() / "b", store::IfThere::refuse, {}, {}));
    }
    auto office = as(folder, "pri");
    REQUIRE(office);
    const auto page = office->records({});
    REQUIRE(page);
    std::vector<std::string> papers;
    std::vector<std::string> backups;
    for (const epi::AuditRecord &record : page->records) {
        if (record.act == epi::AuditAct::accountActed &&
            record.count == static_cast<std::uint64_t>(vault::AccountActKind::recoverySet))
            papers.push_back(page->names.at(record.account));
        if (record.act == epi::AuditAct::backupMade)
            backups.push_back(page->names.at(record.account));
    }
    QVERIFY((papers == std::vector<std::string>{"sup", "adm"})); // newest first
    QVERIFY((backups == std::vector<std::string>{"adm"}));
}

void TestBackups::backupsAreOnTheRegister()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    REQUIRE(paperOf(folder, "adm"));
    REQUIRE(paperOf(folder, "sup"));
    {
        auto office = as(folder, "adm"); // has no key of the register
        REQUIRE(office);
        REQUIRE(office->backUp(folder.root() / "b", store::IfThere::refuse, {}, {}));
        std::stop_source stop;
        const auto progress = [&](epi::WorkStage, std::uint64_t, std::uint64_t) { stop.request_stop(); };
        REQUIRE_ERROR(office->backUp(folder.root() / "c", store::IfThere::refuse, stop.get_token(), progress),
                      ErrorCode::cancelled);
    }
    auto office = as(folder, "pri");
    REQUIRE(office);
    const auto lines = office->exports();
    REQUIRE(lines);
    QCOMPARE(lines->size(), std::size_t{2});
    for (const desk::ExportLine &line : *lines) {
        QCOMPARE(line.account, std::string("adm"));
        QVERIFY(line.record.kind == epi::ExportKind::backup && line.record.path.empty());
        QVERIFY(!epi::awaitsEnding(line.record)); // what ends it is the end of a paper
    }
    QVERIFY(lines->front().record.ending == epi::ExportEnding::neverWritten); // the newest
    QVERIFY(lines->back().record.ending == epi::ExportEnding::open);
    REQUIRE(office->closeExport(lines->back().record.id, epi::ExportEnding::destroyed));
    QVERIFY(isSound(*office));

    // Of who has the key: where it lies and its digest.
    const StoreFolder own;
    auto owner = newOffice(own);
    REQUIRE(owner);
    for (int paper = 0; paper < 2; ++paper) {
        const auto drawn = owner->drawRecoveryPaper();
        REQUIRE(drawn);
        const auto text = vault::textOf(*drawn);
        REQUIRE(owner->setRecoveryPaper(*drawn, vault::lineOf(text, 3)));
    }
    const std::filesystem::path file = own.root() / "b";
    REQUIRE(owner->backUp(file, store::IfThere::refuse, {}, {}));
    const epi::ExportRecord line = owner->exports()->front().record;
    QCOMPARE(line.path, file.string());
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    QVERIFY(line.digest == vault::digestOf(std::span(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size())));
    REQUIRE_ERROR(owner->backUp(file, store::IfThere::refuse, {}, {}), ErrorCode::alreadyExists);
    QCOMPARE(owner->exports()->size(), std::size_t{1}); // refused before it was begun
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
