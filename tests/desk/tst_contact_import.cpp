#include "intake/profile.h"
#include "intake/xlsx_write.h"
#include "tests/desk/entered_persons.h"

#include <QTest>

#include <algorithm>
#include <fstream>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::RejectReason;

/// Form 5 comes back through the intake: recognised, whatever the order of its columns, its codes checked, nothing twice.
class ContactImportTest : public QObject
{
    Q_OBJECT

private slots:
    void ourOwnFileChangesNothing();
    void anotherOfficeHasThemAllThen();
    void movedColumnsAndOtherHeadings();
    void whatHasNoCodeIsRejectedByCell_data();
    void whatHasNoCodeIsRejectedByCell();
    void whatIsSaidOtherwiseIsRejected();
    void casesElsewhereAreNotKnown();
    void isRecognised();
};

namespace {

constexpr epi::Day day(int of)
{
    return epi::Day{std::chrono::days{18'330 + of}}; // 2020-03-09 is 0
}

using Rows = std::vector<std::vector<std::string>>;

const std::vector<std::string> headings{"연번",     "접촉자명",   "생년월일",         "성별",       "주소",
                                        "상세주소", "접촉자구분", "격리구분",         "내국인여부", "국적",
                                        "휴대전화", "기타전화",   "직업및직장(학교)", "최종접촉일", "의심환자여부",
                                        "비고"};
const std::vector<std::string> somebody{
    "1", "홍길동", "19900101",    "1", "서울 강남구",        "테헤란로 1", "04", "3",
    "Y", "",       "01012345678", "",  "교사, 한빛초등학교", "20200312",   "N",  "1 / 늘샘 카페"};

struct Desk
{
    StaffedFolder folder;
    epi::Result<desk::Office> office = std::unexpected(epi::Error{});
    std::string user = "sup";

    Desk()
    {
        if (folder.found())
            office = officeOf(folder, user);
        if (office)
            (void)entered(*office, newCase(1, "최하나", "010-9999-0001"));
    }
    [[nodiscard]] std::string path(const char *name) const { return (folder.root() / name).string(); }
    std::string write(const char *name, const Rows &rows) const
    {
        const auto bytes = intake::workbookOf("명단", rows);
        if (!bytes)
            qFatal("no workbook");
        std::ofstream(path(name), std::ios::binary)
            .write(reinterpret_cast<const char *>(bytes->data()), static_cast<std::streamsize>(bytes->size()));
        return path(name);
    }
    [[nodiscard]] epi::Result<desk::KeptFile> import(const std::string &file)
    {
        const auto staged = desk::stageImport({{file}, "form-five", {}}, office->surroundings(), {}, {});
        if (!staged)
            return std::unexpected(staged.error());
        auto kept = office->keepImport(*staged, {}, {});
        return kept ? epi::Result<desk::KeptFile>(std::move(kept->front())) : std::unexpected(kept.error());
    }
    [[nodiscard]] std::vector<epi::IdentifiedContact> named()
    {
        const epi::CaseId one = made<epi::CaseId>(1);
        const auto files = office->caseFiles(std::span(&one, 1), "test");
        return files ? files->front().named : std::vector<epi::IdentifiedContact>();
    }
};

bool holds(const desk::KeptFile &kept, std::uint64_t stored, std::uint64_t duplicate, std::uint64_t rejected)
{
    const epi::ImportCounts &c = kept.counts;
    if (c.stored == stored && c.duplicate == duplicate && c.rejected == rejected && c.addUp())
        return true;
    qWarning("stored %d, duplicate %d, rejected %d", static_cast<int>(c.stored), static_cast<int>(c.duplicate),
             static_cast<int>(c.rejected));
    for (const epi::RejectedRow &row : kept.rejected)
        qWarning("%d:%d %s: %d, %s", static_cast<int>(row.line), static_cast<int>(row.column), row.field.c_str(),
                 static_cast<int>(row.reason), row.value.c_str());
    return false;
}

} // namespace

void ContactImportTest::ourOwnFileChangesNothing()
{
    Desk work;
    REQUIRE(work.office);
    auto contact = newContact(2, 1, "=홍 길동", "+82 10-1234-5678");
    contact.person->birthDate = day(-9000);
    contact.person->sex = epi::Sex::female;
    contact.person->address = epi::Masked<epi::Identifier::address>::typed("서울특별시 강남구  테헤란로 1");
    contact.contact.place = "늘샘 카페";
    const auto begin = epi::startOfDay(day(3), std::chrono::hours(9)) + std::chrono::hours(12);
    contact.contact.span = {begin, begin + std::chrono::hours(1)}; // and no last contact said
    contact.contact.facts.relation = epi::ContactClass::colleague;
    contact.contact.facts.isolation = epi::IsolationClass::homeQuarantine;
    contact.contact.facts.suspected = true;
    contact.contact.facts.nationality = "Vietnam";
    contact.contact.facts.apartUntil = day(20);
    contact.contact.facts.apartReason = "asked by the hospital";
    const auto stored = entered(*work.office, contact);
    for (const char *name : {"form5.xlsx", "form5.csv"}) {
        const auto mark = work.office->beginExport(password(work.folder.secretOf(work.user)));
        REQUIRE(mark);
        const auto format = std::string_view(name).ends_with("csv") ? desk::ListFormat::csv : desk::ListFormat::workbook;
        const auto listing =
            work.office->exportContactList(*mark, {{made<epi::CaseId>(1)}, work.path(name), "round trip", format, false});
        REQUIRE(listing);
        QVERIFY(listing->written);
        const auto kept = work.import(work.path(name));
        REQUIRE(kept);
        QVERIFY(holds(*kept, 0, 1, 0));
        QVERIFY(kept->changed.empty());
    }
    const auto named = work.named();
    QCOMPARE(named.size(), std::size_t{1});
    QVERIFY(named.front() == stored);
    QVERIFY(isSound(*work.office));
}

void ContactImportTest::anotherOfficeHasThemAllThen()
{
    Desk work;
    REQUIRE(work.office);
    const std::string file = work.write("form5.xlsx", {headings, somebody});
    const auto kept = work.import(file);
    REQUIRE(kept);
    QVERIFY(holds(*kept, 1, 0, 0));
    QVERIFY(kept->changed.size() == 1 && kept->changed.front().number == "1" && kept->changed.front().contacts == 1);
    const auto named = work.named();
    QCOMPARE(named.size(), std::size_t{1});
    const epi::Contact &contact = named.front().contact;
    QVERIFY(contact.status == epi::ContactStatus::confirmed && contact.revision == 1);
    QCOMPARE(contact.place, std::string("늘샘 카페"));
    QCOMPARE(contact.facts.relation, epi::ContactClass::family);
    QCOMPARE(contact.facts.isolation, epi::IsolationClass::homeQuarantine);
    QVERIFY(contact.facts.suspected == std::optional(false) && contact.facts.lastContact == day(3));
    QVERIFY(contact.facts.nationality.empty() && !contact.facts.apartUntil);
    const epi::MaskedPerson &person = *named.front().person;
    QCOMPARE(person.name.masked(), std::string("홍○○"));
    QCOMPARE(person.phone.masked(), std::string("010-****-5678"));
    QCOMPARE(person.sex, epi::Sex::male);
    QVERIFY(person.birthDate.has_value());
    // Twice is once; the entry of the record says that it was repeated.
    const auto again = work.import(file);
    REQUIRE(again);
    QVERIFY(holds(*again, 0, 1, 0));
    QVERIFY(work.named() == named);
    QCOMPARE(recorded(*work.office, epi::AuditAct::contactsImported).size(), std::size_t{1});
    QVERIFY(isSound(*work.office));
}

void ContactImportTest::movedColumnsAndOtherHeadings()
{
    Desk work;
    REQUIRE(work.office);
    // Korean headings as another office writes them, in another order, with a column of its own.
    const Rows rows{{"보건소 비고", "담당자", "접촉자 구분", "성명", "최종 접촉일", "성별"},
                    {"900101-1234567 / 1 / 시장", "김", "6", "박두리", "2020-03-12", "여"}};
    const auto kept = work.import(work.write("moved.xlsx", rows));
    REQUIRE(kept);
    QVERIFY(holds(*kept, 1, 0, 0));
    const auto named = work.named();
    QCOMPARE(named.size(), std::size_t{1});
    QCOMPARE(named.front().contact.place, std::string("시장"));
    QCOMPARE(named.front().contact.facts.relation, epi::ContactClass::other);
    QVERIFY(named.front().contact.facts.lastContact == day(3));
    QCOMPARE(named.front().person->residentNumber.masked(), std::string("900101-*******"));
}

void ContactImportTest::whatHasNoCodeIsRejectedByCell_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, int column, const char *value, const char *field, RejectReason reason) {
        QTest::newRow(name) << column << QByteArray(value) << QByteArray(field) << static_cast<int>(reason);
    };
    row("no name", 2, "", "name", RejectReason::missingValue);
    row("birth date", 3, "19901341", "birth_date", RejectReason::notATime);
    row("sex", 4, "3", "sex", RejectReason::badValue);
    row("relation", 7, "07", "relation", RejectReason::badValue);
    row("isolation", 8, "6", "isolation", RejectReason::badValue);
    row("national", 9, "X", "national", RejectReason::badValue);
    row("foreign, from where?", 9, "N", "nationality", RejectReason::missingValue);
    row("nowhere", 10, "아틀란티스", "nationality", RejectReason::badValue);
    row("last contact", 14, "soon", "last_contact", RejectReason::notATime);
    row("suspected", 15, "maybe", "suspected", RejectReason::badValue);
    row("of no case", 16, "", "remark", RejectReason::missingValue);
    row("of a case that is not here", 16, "99 / 시장", "remark", RejectReason::unknownCase);
}

void ContactImportTest::whatHasNoCodeIsRejectedByCell()
{
    QFETCH(int, column);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, field);
    QFETCH(int, reason);
    Desk work;
    REQUIRE(work.office);
    auto wrong = somebody;
    wrong[static_cast<std::size_t>(column) - 1] = value.toStdString();
    auto right = somebody;
    right[1] = "김하나";
    const auto kept = work.import(work.write("form5.xlsx", {headings, wrong, right}));
    REQUIRE(kept);
    QVERIFY(holds(*kept, 1, 0, 1));
    const epi::RejectedRow &row = kept->rejected.front();
    QCOMPARE(row.file, std::string("form5.xlsx"));
    QCOMPARE(row.line, std::uint64_t{2});
    QCOMPARE(QByteArray::fromStdString(row.field), field);
    QCOMPARE(static_cast<int>(row.reason), reason);
    if (row.reason != RejectReason::unknownCase) // told by who resolves numbers, of the row
        QCOMPARE(static_cast<int>(row.column), field == "nationality" ? 10 : column);
}

void ContactImportTest::whatIsSaidOtherwiseIsRejected()
{
    Desk work;
    REQUIRE(work.office);
    REQUIRE(work.import(work.write("form5.xlsx", {headings, somebody})));
    const auto before = work.named();
    auto other = somebody;
    other[6] = "05";
    const auto kept = work.import(work.write("other.xlsx", {headings, other}));
    REQUIRE(kept);
    QVERIFY(holds(*kept, 0, 0, 1));
    QVERIFY(kept->rejected.front().reason == RejectReason::duplicateKey && kept->rejected.front().field == "relation");
    QVERIFY(work.named() == before);
}

void ContactImportTest::casesElsewhereAreNotKnown()
{
    Desk work;
    REQUIRE(work.office);
    (void)entered(*work.office, newCase(6, "정여섯", "010-9999-0006", "26"));
    work.office = std::unexpected(epi::Error{});
    work.office = officeOf(work.folder, work.user = "sur"); // of province 11
    REQUIRE(work.office);
    auto row = somebody;
    row[15] = "6 / 시장";
    const auto kept = work.import(work.write("form5.xlsx", {headings, row}));
    REQUIRE(kept);
    QVERIFY(holds(*kept, 0, 0, 1));
    QCOMPARE(kept->rejected.front().reason, RejectReason::unknownCase);
}

void ContactImportTest::isRecognised()
{
    const auto profiles = intake::loadProfiles(resources("/formats").toStdString());
    REQUIRE(profiles);
    auto reversed = headings;
    std::ranges::reverse(reversed);
    for (const auto &header : {headings, reversed}) {
        std::string line;
        for (const std::string &heading : header)
            line += (line.empty() ? "" : ",") + heading;
        const auto guess = intake::guessProfile(*profiles, line);
        QVERIFY(guess.has_value());
        QCOMPARE(*guess, std::string("form-five"));
    }
}

QTEST_GUILESS_MAIN(ContactImportTest)
#include "tst_contact_import.moc"
