#include "tests/desk/office_at_work.h"
#include "tests/store/faulty_vfs.h"
#include "tests/store/staffed_store.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;
using epi::Identifier;

/// Names and numbers leave the office masked, are replaced without being known, and are shown whole for a purpose alone, on
/// record first, and never of one's own household.
class MaskingTest : public QObject
{
    Q_OBJECT

private slots:
    void personsComeMasked();
    void whatIsMaskedIsNeverStored();
    void undoBringsBackWhatNobodySaw();
    void aContactTakenOutComesBackWhole();
    void aStrangersSealIsRefused();
    void isShownForAPurposeAndOnRecord();
    void isNotShownWithoutReasonOrRight();
    void nothingIsShownUnlessItIsOnRecord();
    void theOwnHouseholdIsNotLookedUp();
    void theHouseholdsTableTellsNothing();
};

namespace {

using Name = epi::Masked<Identifier::name>;
using Phone = epi::Masked<Identifier::phone>;
using ResidentNumber = epi::Masked<Identifier::residentNumber>;
using Address = epi::Masked<Identifier::address>;

template<class T> T made(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[0] = 1;
    uuid[15] = n;
    return T(uuid);
}

epi::IdentifiedCase newCase(std::uint8_t n, const char *province = "")
{
    epi::IdentifiedCase c;
    c.facts.id = made<epi::CaseId>(n);
    c.facts.number = std::to_string(n);
    c.facts.person = made<epi::PersonId>(n);
    c.facts.jurisdiction.province = province;
    epi::MaskedPerson &person = c.person.emplace();
    person.id = c.facts.person;
    person.name = Name::typed("홍길동");
    person.phone = Phone::typed("010-1234-567" + std::to_string(n));
    person.residentNumber = ResidentNumber::typed("900101-123456" + std::to_string(n));
    person.address = Address::typed("서울특별시 강남구 테헤란로 " + std::to_string(n));
    return c;
}

epi::IdentifiedCase entered(desk::Office &office, const epi::IdentifiedCase &c)
{
    const auto saved = office.apply({std::nullopt, epi::Entry(c)});
    return saved ? std::get<epi::IdentifiedCase>(*saved->after) : epi::IdentifiedCase();
}

epi::Result<epi::MaskedPerson> seen(desk::Office &office, epi::CaseId id)
{
    return office.caseFiles(std::span(&id, 1), "test").transform([](const auto &files) { return files.front().person; });
}

epi::Person stored(const StoreFolder &folder, std::uint8_t n)
{
    const auto store = folder.open();
    return store ? store->loadPerson(made<epi::PersonId>(n)).value_or(epi::Person()) : epi::Person();
}

std::vector<epi::AuditRecord> recorded(desk::Office &office, epi::AuditAct act)
{
    desk::RecordQuestion question;
    question.acts = {act};
    const auto page = office.records(question);
    return page ? page->records : std::vector<epi::AuditRecord>();
}

std::string bytesOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

void MaskingTest::personsComeMasked()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto c = entered(*office, newCase(1));
    for (const auto &person : {epi::Result<epi::MaskedPerson>(*c.person), seen(*office, c.facts.id)}) {
        REQUIRE(person);
        QCOMPARE(person->name.masked(), std::string("홍○○"));
        QCOMPARE(person->phone.masked(), std::string("010-****-5671"));
        QCOMPARE(person->residentNumber.masked(), std::string("900101-*******"));
        QCOMPARE(person->address.masked(), std::string("서울특별시 강남구 ***"));
        QVERIFY(person->name.isSealed() && person->name.typedText().empty() && person->residentNumber.typedText().empty());
    }
    QVERIFY(*seen(*office, c.facts.id) == *c.person);                     // so that nothing seems changed where nothing is
    QVERIFY(entered(*office, newCase(2)).person->name != c.person->name); // nor the same where only the mask is
}

void MaskingTest::whatIsMaskedIsNeverStored()
{
    const StoreFolder folder;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        const auto before = entered(*office, newCase(1));
        auto after = before;
        after.facts.setting = "choir";
        after.person->phone = Phone::typed("010-9876-5432");
        const auto saved = office->apply({epi::Entry(before), epi::Entry(after)});
        REQUIRE(saved);
        QCOMPARE(std::get<epi::IdentifiedCase>(*saved->after).person->phone.masked(), std::string("010-****-5432"));
        // Emptied is emptied.
        after = std::get<epi::IdentifiedCase>(*saved->after);
        after.person->address = Address::typed("");
        REQUIRE(office->apply({saved->after, epi::Entry(after)}));
    }
    const epi::Person person = stored(folder, 1);
    QCOMPARE(person.name, std::string("홍길동"));
    QCOMPARE(person.phone, std::string("010-9876-5432"));
    QCOMPARE(person.residentNumber, std::string("900101-1234561"));
    QCOMPARE(person.address, std::string());
}

void MaskingTest::undoBringsBackWhatNobodySaw()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto before = entered(*office, newCase(1));
    auto changed = before;
    changed.person->name = Name::typed("김하나");
    const auto saved = office->apply({epi::Entry(before), epi::Entry(changed)});
    REQUIRE(saved);
    const auto after = std::get<epi::IdentifiedCase>(*saved->after);
    const auto undone = office->apply({saved->after, epi::withRevisionsOf(before, &*saved->after)});
    REQUIRE(undone);
    QCOMPARE(*office->reveal(before.facts.person, Identifier::name, "test", password()), std::string("홍길동"));
    const auto redone = office->apply({undone->after, epi::withRevisionsOf(after, &*undone->after)});
    REQUIRE(redone);
    QCOMPARE(*office->reveal(before.facts.person, Identifier::name, "test", password()), std::string("김하나"));
}

void MaskingTest::aContactTakenOutComesBackWhole()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto c = entered(*office, newCase(1));
    epi::IdentifiedContact contact;
    contact.contact.id = made<epi::ContactId>(2);
    contact.contact.caseId = c.facts.id;
    contact.contact.person = made<epi::PersonId>(2);
    contact.contact.status = epi::ContactStatus::confirmed;
    contact.person.emplace().id = contact.contact.person;
    contact.person->phone = Phone::typed("010-5555-0002");
    const auto added = office->apply({std::nullopt, epi::Entry(contact)});
    REQUIRE(added);
    QCOMPARE(*office->reveal(contact.contact.person, Identifier::phone, "test", password()), std::string("010-5555-0002"));
    REQUIRE(office->apply({added->after, std::nullopt}));
    REQUIRE_ERROR(office->reveal(contact.contact.person, Identifier::phone, "test"), ErrorCode::notFound);
    REQUIRE(office->apply({std::nullopt, epi::withRevisionsOf(*added->after, nullptr)}));
    QCOMPARE(*office->reveal(contact.contact.person, Identifier::phone, "test", password()), std::string("010-5555-0002"));
}

void MaskingTest::aStrangersSealIsRefused()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto one = entered(*office, newCase(1));
    const auto two = entered(*office, newCase(2));
    auto mixed = one;
    mixed.person->phone = two.person->phone;
    REQUIRE_ERROR(office->apply({epi::Entry(one), epi::Entry(mixed)}), ErrorCode::invalidArgument);
    mixed = one;
    mixed.person->phone = Phone::sealed("010-****-5671", epi::Seal{7});
    REQUIRE_ERROR(office->apply({epi::Entry(one), epi::Entry(mixed)}), ErrorCode::invalidArgument);
}

void MaskingTest::isShownForAPurposeAndOnRecord()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto c = entered(*office, newCase(1));
    QCOMPARE(*office->reveal(c.facts.person, Identifier::name, "to call", password()), std::string("홍길동"));
    QCOMPARE(*office->reveal(c.facts.person, Identifier::phone, "to call"), std::string("010-1234-5671"));
    const auto records = recorded(*office, epi::AuditAct::revealed);
    QCOMPARE(records.size(), std::size_t{2});
    QVERIFY(records[0].subject == c.facts.person && records[0].account == office->actor().account);
    QCOMPARE(records[0].count, static_cast<std::uint64_t>(Identifier::phone));
    QVERIFY(isSound(*office));
}

void MaskingTest::isNotShownWithoutReasonOrRight()
{
    StaffedFolder folder;
    REQUIRE(folder.found());
    epi::IdentifiedCase inside, outside;
    {
        auto store = folder.as("sup");
        REQUIRE(store);
        desk::Office office(std::move(*store), surroundings());
        inside = entered(office, newCase(1, "11"));
        outside = entered(office, newCase(2, "26"));
        QCOMPARE(*office.reveal(outside.facts.person, Identifier::phone, "to call", password(folder.secretOf("sup"))),
                 std::string("010-1234-5672"));
    }
    auto store = folder.as("sur"); // province 11
    REQUIRE(store);
    desk::Office office(std::move(*store), surroundings());
    REQUIRE_ERROR(office.reveal(inside.facts.person, Identifier::phone, "to call"), ErrorCode::passwordNeeded);
    REQUIRE_ERROR(office.reveal(inside.facts.person, Identifier::phone, "to call", password("a guess")),
                  ErrorCode::wrongPassword);
    REQUIRE(office.reveal(inside.facts.person, Identifier::phone, "to call", password(folder.secretOf("sur"))));
    const auto isRefused = [&](epi::PersonId person, Identifier what, const char *purpose, ErrorCode code, const char *why) {
        const auto shown = office.reveal(person, what, purpose);
        return !shown && shown.error().code == code && shown.error().arguments.back() == why;
    };
    QVERIFY(isRefused(outside.facts.person, Identifier::phone, "to call", ErrorCode::notPermitted, "area"));
    QVERIFY(isRefused(inside.facts.person, Identifier::residentNumber, "to call", ErrorCode::notPermitted, "never whole"));
    QVERIFY(isRefused(inside.facts.person, Identifier::phone, "", ErrorCode::invalidArgument, "empty"));
    QVERIFY(isRefused(inside.facts.person, Identifier::phone, " \t", ErrorCode::invalidArgument, "empty"));
    REQUIRE_ERROR(office.reveal(made<epi::PersonId>(9), Identifier::phone, "to call"), ErrorCode::notFound);
    QCOMPARE(recorded(office, epi::AuditAct::revealed).size(), std::size_t{1});
    QCOMPARE(recorded(office, epi::AuditAct::dutyRefused).size(), std::size_t{1});
}

// S15: the disk fails at every single call while the entry is written; what comes back was on record, or is an error.
void MaskingTest::nothingIsShownUnlessItIsOnRecord()
{
    FaultyVfs disk;
    const StoreFolder folder;
    {
        auto office = newOffice(folder);
        REQUIRE(office);
        QVERIFY(!entered(*office, newCase(1)).facts.id.isNull());
    }
    const epi::CaseId id = made<epi::CaseId>(1);
    int refused = 0;
    for (const bool whole : {true, false}) {
        for (std::uint64_t at = 1;; ++at) {
            desk::Office office(std::move(*folder.open()), surroundings());
            const auto before = recorded(office, whole ? epi::AuditAct::revealed : epi::AuditAct::looked).size();
            disk.fail({.call = FileCall::write, .at = at, .lasting = true});
            const bool shown = whole ? office.reveal(made<epi::PersonId>(1), Identifier::phone, "to call", password()).has_value()
                                     : seen(office, id).has_value();
            const bool failed = disk.hasFailed();
            disk.calm();
            if (shown)
                QCOMPARE(recorded(office, whole ? epi::AuditAct::revealed : epi::AuditAct::looked).size(), before + 1);
            refused += shown ? 0 : 1;
            if (!failed) {
                QVERIFY(shown);
                break;
            }
        }
    }
    QVERIFY(refused > 4); // the disk was met
}

void MaskingTest::theOwnHouseholdIsNotLookedUp()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const auto own = entered(*office, newCase(1));
    auto other = newCase(2);
    other.person->name = Name::typed("김하나");
    other = entered(*office, other);
    QCOMPARE(*office->countOwn(), std::uint64_t{0});
    REQUIRE(seen(*office, own.facts.id));
    const std::array household = {store::OwnIdentifier{Identifier::phone, "+82 10 1234 5671"}};
    REQUIRE(office->registerOwn(household));
    QCOMPARE(*office->countOwn(), std::uint64_t{1});
    const auto isRefused = [](const auto &result) {
        return !result && result.error().code == ErrorCode::notPermitted && result.error().arguments.back() == "own";
    };
    QVERIFY(isRefused(seen(*office, own.facts.id)));
    QVERIFY(isRefused(office->reveal(own.facts.person, Identifier::name, "to call")));
    auto changed = own;
    changed.facts.setting = "choir";
    QVERIFY(isRefused(office->apply({epi::Entry(own), epi::Entry(changed)})));
    REQUIRE(seen(*office, other.facts.id));
    const auto records = recorded(*office, epi::AuditAct::dutyRefused);
    QCOMPARE(records.size(), std::size_t{3});
    QVERIFY(records[0].subject == own.facts.person);
    // By name and by resident number as well.
    REQUIRE(office->forgetOwn());
    REQUIRE(seen(*office, own.facts.id));
    for (const store::OwnIdentifier &one :
         {store::OwnIdentifier{Identifier::name, "홍 길동"}, store::OwnIdentifier{Identifier::residentNumber, "9001011234561"}}) {
        REQUIRE(office->registerOwn(std::span(&one, 1)));
        QVERIFY(isRefused(seen(*office, own.facts.id)));
        REQUIRE(seen(*office, other.facts.id));
        REQUIRE(office->forgetOwn());
    }
    const store::OwnIdentifier nothing{Identifier::phone, "-"};
    REQUIRE_ERROR(office->registerOwn(std::span(&nothing, 1)), ErrorCode::invalidArgument);
    QCOMPARE(recorded(*office, epi::AuditAct::ownRegistered).size(), std::size_t{6});
}

void MaskingTest::theHouseholdsTableTellsNothing()
{
    const StoreFolder folder;
    auto office = newOffice(folder);
    REQUIRE(office);
    const std::array household = {store::OwnIdentifier{Identifier::phone, "010-1234-5678"},
                                  store::OwnIdentifier{Identifier::name, "홍길동"}};
    REQUIRE(office->registerOwn(household));
    REQUIRE(office->registerOwn(household)); // told twice is told once
    QCOMPARE(*office->countOwn(), std::uint64_t{2});
    office = epi::Result<desk::Office>(std::unexpect, epi::Error{});
    for (const auto &file : std::filesystem::recursive_directory_iterator(folder.path()))
        if (file.is_regular_file())
            for (const char *plain : {"01012345678", "010-1234-5678", "홍길동"})
                QVERIFY(!bytesOf(file.path()).contains(plain));
    office = epi::Result<desk::Office>(desk::Office(std::move(*folder.open()), surroundings()));
    QCOMPARE(*office->countOwn(), std::uint64_t{2}); // for good
}

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
