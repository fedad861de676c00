#include "epi/provinces.h"
#include "intake/xlsx.h"
#include "tests/desk/entered_persons.h"
#include "vault/digest.h"

#include <QTest>

#include <fstream>
#include <iterator>
#include <set>

#include <fcntl.h>
#include <unistd.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using epi::FormFiveColumn;
using epi::FormFiveFault;

/// The contacts of cases as form 5: who goes in, who does not and why, and that it leaves the store as every export does.
class ContactListTest : public QObject
{
    Q_OBJECT

private slots:
    void wholeContactsAreWritten();
    void whoLacksAFieldIsToldFirst();
    void theOthersAreWrittenWhereThatIsSaid();
    void everyPersonIsOnRecord();
    void isRefusedAsARevealIs();
    void whomNobodyNamedStaysOut();
    void csvIsTheSameTable();
    void theQuarantineIsThePolicysOrTheOfficers();
    void provincesByAnyName();
};

namespace {

constexpr epi::Day day(int of)
{
    return epi::Day{std::chrono::days{18'330 + of}}; // 2020-03-09 is 0
}

std::string bytesOf(const std::string &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

using Rows = std::vector<std::vector<std::string>>;

/// With our own reader.
Rows workbook(const std::string &path)
{
    Rows rows;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (auto book = intake::Workbook::open(descriptor, path, intake::Limits()))
        (void)book->read(0, [&](const intake::Row &row) {
            auto &cells = rows.emplace_back();
            for (const intake::Cell &cell : row.cells)
                cells.emplace_back(cell.text);
            return true;
        });
    ::close(descriptor);
    return rows;
}

std::string at(const Rows &rows, std::size_t row, FormFiveColumn column)
{
    return rows.at(row).at(static_cast<std::size_t>(column));
}

/// A contact of whom all is known that the form wants.
epi::IdentifiedContact wholeContact(std::uint8_t n, std::uint8_t of, const char *name)
{
    auto contact = newContact(n, of, name, ("010-1234-567" + std::to_string(n % 10)).c_str());
    contact.person->birthDate = day(0);
    contact.person->sex = epi::Sex::male;
    contact.person->address = epi::Masked<epi::Identifier::address>::typed("서울 강남구 테헤란로 1");
    contact.person->residentNumber = epi::Masked<epi::Identifier::residentNumber>::typed("900101-1234567");
    contact.contact.place = "늘샘 카페";
    contact.contact.facts.relation = epi::ContactClass::colleague;
    contact.contact.facts.isolation = epi::IsolationClass::homeQuarantine;
    contact.contact.facts.lastContact = day(3);
    contact.contact.facts.suspected = true;
    return contact;
}

struct Desk
{
    StaffedFolder folder;
    epi::Result<desk::Office> office = std::unexpected(epi::Error{});
    std::string user;

    explicit Desk(const char *as = "sup")
        : user(as)
    {
        if (folder.found())
            office = officeOf(folder, as);
        if (office)
            (void)entered(*office, newCase(1, "홍길동", "010-9999-0001"));
    }
    [[nodiscard]] std::string path(const char *name) const { return (folder.root() / name).string(); }
    [[nodiscard]] epi::Result<desk::ContactListing> write(const std::string &file, bool leaveOut = false,
                                                          std::vector<epi::CaseId> cases = {made<epi::CaseId>(1)},
                                                          const char *purpose = "for the province")
    {
        const auto mark = office->beginExport(password(folder.secretOf(user)));
        if (!mark)
            return std::unexpected(mark.error());
        const auto format = file.ends_with(".csv") ? desk::ListFormat::csv : desk::ListFormat::workbook;
        return office->exportContactList(*mark, {std::move(cases), file, purpose, format, leaveOut});
    }
};

} // namespace

void ContactListTest::wholeContactsAreWritten()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김 하나"));
    (void)entered(*work.office, wholeContact(3, 1, "=박 두리"));
    auto rejected = wholeContact(4, 1, "이셋");
    rejected.contact.status = epi::ContactStatus::rejected;
    (void)entered(*work.office, rejected);
    const std::string file = work.path("form5.xlsx");
    const auto listing = work.write(file);
    REQUIRE(listing);
    QVERIFY(listing->written && listing->listed == 2 && listing->unlisted.empty());
    const Rows rows = workbook(file);
    QCOMPARE(rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < epi::formFiveColumns; ++i)
        QCOMPARE(rows[0].at(i), std::string(epi::headingOf(static_cast<FormFiveColumn>(i))));
    QCOMPARE(at(rows, 1, FormFiveColumn::number), std::string("1"));
    QCOMPARE(at(rows, 2, FormFiveColumn::number), std::string("2"));
    std::set<std::string> names{at(rows, 1, FormFiveColumn::name), at(rows, 2, FormFiveColumn::name)};
    QVERIFY((names == std::set<std::string>{"김하나", "'=박두리"}));
    for (std::size_t row = 1; row < rows.size(); ++row) {
        QCOMPARE(at(rows, row, FormFiveColumn::contactClass), std::string("05"));
        QCOMPARE(at(rows, row, FormFiveColumn::address), std::string("서울 강남구"));
        QCOMPARE(at(rows, row, FormFiveColumn::remark), std::string("1 / 늘샘 카페"));
        QCOMPARE(at(rows, row, FormFiveColumn::exportId), work.office->exports()->front().record.id.toString());
    }
    for (const auto &cells : rows)
        for (const std::string &cell : cells)
            QVERIFY(!cell.contains("900101"));
    // On the register, with what is in the file.
    const epi::ExportRecord line = work.office->exports()->front().record;
    const std::string bytes = bytesOf(file);
    QVERIFY(line.kind == epi::ExportKind::contactList && line.rows == 2 && line.subject == made<epi::PersonId>(1));
    QVERIFY(line.digest == vault::digestOf(std::as_bytes(std::span(bytes))));
    QCOMPARE(line.purpose, std::string("for the province"));
    QVERIFY(isSound(*work.office));
}

void ContactListTest::whoLacksAFieldIsToldFirst()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김하나"));
    auto lacking = wholeContact(3, 1, "박두리");
    lacking.contact.facts.isolation = epi::IsolationClass::notSaid;
    lacking.person->address = epi::Masked<epi::Identifier::address>::typed("by the sea");
    (void)entered(*work.office, lacking);
    const auto told = [&](const desk::ContactListing &listing) {
        return !listing.written && listing.listed == 1 && listing.unlisted.size() == 1 && listing.unlisted[0].caseNumber == "1" &&
               listing.unlisted[0].who == "박○○" && listing.unlisted[0].contact == made<epi::ContactId>(3) &&
               listing.unlisted[0].gaps ==
                   std::vector<epi::FormFiveGap>{{FormFiveColumn::address, FormFiveFault::noCode},
                                                 {FormFiveColumn::isolationClass, FormFiveFault::missing}};
    };
    const epi::CaseId one = made<epi::CaseId>(1);
    const auto checked = work.office->checkContactList(std::span(&one, 1));
    REQUIRE(checked);
    QVERIFY(told(*checked));
    const std::string file = work.path("form5.xlsx");
    const auto refused = work.write(file);
    REQUIRE(refused);
    QVERIFY(told(*refused));
    QVERIFY(!std::filesystem::exists(file) && work.office->exports()->empty());
}

void ContactListTest::theOthersAreWrittenWhereThatIsSaid()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김하나"));
    (void)entered(*work.office, newContact(3, 1, "박두리", ""));
    const std::string file = work.path("form5.xlsx");
    const auto listing = work.write(file, true);
    REQUIRE(listing);
    QVERIFY(listing->written && listing->listed == 1 && listing->unlisted.size() == 1);
    QCOMPARE(workbook(file).size(), std::size_t{2});
    // Of nobody there is no list.
    (void)entered(*work.office, newCase(5, "최다섯", "010-9999-0005"));
    const auto nobody = work.write(work.path("none.xlsx"), true, {made<epi::CaseId>(5)});
    REQUIRE(nobody);
    QVERIFY(!nobody->written && nobody->listed == 0 && !std::filesystem::exists(work.path("none.xlsx")));
}

void ContactListTest::everyPersonIsOnRecord()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김하나"));
    REQUIRE(work.write(work.path("form5.xlsx")));
    std::set<epi::PersonId> looked;
    for (const epi::AuditRecord &record : recorded(*work.office, epi::AuditAct::looked))
        looked.insert(record.subject);
    QVERIFY(looked.contains(made<epi::PersonId>(1)) && looked.contains(made<epi::PersonId>(2)));
    QCOMPARE(recorded(*work.office, epi::AuditAct::exported).size(), std::size_t{1});
}

void ContactListTest::isRefusedAsARevealIs()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김하나"));
    (void)entered(*work.office, newCase(6, "정여섯", "010-9999-0006", "26"));
    const std::string file = work.path("form5.xlsx");
    REQUIRE_ERROR(work.write(file, false, {made<epi::CaseId>(1)}, " \t"), ErrorCode::invalidArgument);
    REQUIRE_ERROR(work.write(file, false, {made<epi::CaseId>(99)}), ErrorCode::notFound);
    // A mark that the office did not give writes nothing.
    const epi::ExportMark madeUp{epi::ExportId(epi::Uuid{7}), {}, "sup"};
    REQUIRE_ERROR(
        work.office->exportContactList(madeUp, {{made<epi::CaseId>(1)}, file, "for nobody", desk::ListFormat::workbook, false}),
        ErrorCode::passwordNeeded);
    const std::array household = {store::OwnIdentifier{epi::Identifier::name, "김하나"}};
    REQUIRE(work.office->registerOwn(household));
    REQUIRE_ERROR(work.write(file), ErrorCode::notPermitted);
    REQUIRE(work.office->forgetOwn());
    work.office = std::unexpected(epi::Error{}); // closes
    work.user = "sur";                           // of province 11
    work.office = officeOf(work.folder, "sur");
    REQUIRE(work.office);
    REQUIRE_ERROR(work.write(file, false, {made<epi::CaseId>(6)}), ErrorCode::notPermitted);
    QVERIFY(!std::filesystem::exists(file));
    REQUIRE(work.write(file));
    QVERIFY(std::filesystem::exists(file));
}

void ContactListTest::whomNobodyNamedStaysOut()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, newCase(6, "정여섯", "010-9999-0006", "26"));
    // A contact who is a case of another province, in the eyes of somebody of this one.
    epi::IdentifiedContact elsewhere = wholeContact(7, 1, "");
    elsewhere.person.reset();
    elsewhere.contact.person = made<epi::PersonId>(6);
    (void)entered(*work.office, elsewhere);
    work.office = std::unexpected(epi::Error{});
    {
        auto store = work.folder.as("sup");
        REQUIRE(store);
        epi::Person visitor;
        visitor.name = "방문자";
        visitor.subjectTokens = {"token-1"};
        const auto saved = store->savePerson(visitor);
        REQUIRE(saved);
        epi::Contact found;
        found.caseId = made<epi::CaseId>(1);
        found.person = saved->id;
        found.status = epi::ContactStatus::confirmed;
        REQUIRE(store->saveContact(found));
    }
    work.office = officeOf(work.folder, work.user = "sur");
    REQUIRE(work.office);
    const epi::CaseId one = made<epi::CaseId>(1);
    const auto checked = work.office->checkContactList(std::span(&one, 1));
    REQUIRE(checked);
    QCOMPARE(checked->unlisted.size(), std::size_t{2});
    std::set<std::pair<std::string, int>> told;
    for (const desk::UnlistedContact &out : checked->unlisted)
        told.emplace(out.who, static_cast<int>(out.gaps.front().fault));
    QVERIFY((told == std::set<std::pair<std::string, int>>{{"", static_cast<int>(FormFiveFault::elsewhere)},
                                                           {"token-1", static_cast<int>(FormFiveFault::unnamed)}}));
}

void ContactListTest::csvIsTheSameTable()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, wholeContact(2, 1, "김하나"));
    const std::string file = work.path("form5.csv");
    REQUIRE(work.write(file));
    const std::string text = bytesOf(file);
    const std::string id = work.office->exports()->front().record.id.toString();
    QVERIFY(text.starts_with("\xEF\xBB\xBF\"연번\",\"접촉자명\","));
    QVERIFY(text.ends_with("\"1 / 늘샘 카페\",\"20200326\",\"\",\"" + id + "\"\r\n"));
}

void ContactListTest::theQuarantineIsThePolicysOrTheOfficers()
{
    Desk work;
    REQUIRE(work.office);
    const auto contact = entered(*work.office, wholeContact(2, 1, "김하나"));
    const epi::CaseId one = made<epi::CaseId>(1);
    const auto file = work.office->caseFiles(std::span(&one, 1), "test");
    REQUIRE(file);
    const epi::QuarantineRule rule = file->front().quarantine;
    QCOMPARE(rule.days, 14);
    QVERIFY(rule.policy.starts_with("kcdc-"));
    QCOMPARE(*epi::lastDayApart(contact.contact, rule), day(17));
    // Another day needs a reason, and is taken back like any edit.
    auto changed = contact;
    changed.contact.facts.apartUntil = day(10);
    REQUIRE_ERROR(work.office->apply({epi::Entry(contact), epi::Entry(changed)}), ErrorCode::invalidArgument);
    changed.contact.facts.apartReason = " ";
    REQUIRE_ERROR(work.office->apply({epi::Entry(contact), epi::Entry(changed)}), ErrorCode::invalidArgument);
    changed.contact.facts.apartReason = "released by the province";
    const auto saved = work.office->apply({epi::Entry(contact), epi::Entry(changed)});
    REQUIRE(saved);
    REQUIRE(work.write(work.path("exception.xlsx")));
    const Rows rows = workbook(work.path("exception.xlsx"));
    QCOMPARE(at(rows, 1, FormFiveColumn::lastDayApart), std::string("20200319"));
    QCOMPARE(at(rows, 1, FormFiveColumn::apartReason), std::string("released by the province"));
    REQUIRE(work.office->apply({saved->after, epi::withRevisionsOf(epi::Entry(contact), &*saved->after)}));
    REQUIRE(work.write(work.path("policy.xlsx")));
    QCOMPARE(at(workbook(work.path("policy.xlsx")), 1, FormFiveColumn::lastDayApart), std::string("20200326"));
}

void ContactListTest::provincesByAnyName()
{
    for (const char *name : {"서울", "서울특별시", "Seoul", "경기도", "제주특별자치도", "Jeju-do", "gyeonggi"})
        QVERIFY2(epi::provinceNamed(name) != nullptr, name);
    for (const char *name : {"", "강남구", "11", "도", "Atlantis"})
        QVERIFY2(epi::provinceNamed(name) == nullptr, name);
}

QTEST_GUILESS_MAIN(ContactListTest)
#include "tst_contact_list.moc"
