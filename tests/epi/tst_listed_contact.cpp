#include "epi/listed_contact.h"

#include <QTest>

#include <functional>

using namespace tracedesk;
using namespace std::chrono_literals;
using epi::ListedAs;

/// How a row of a list of contacts stands to a contact that is known.
class ListedContactTest : public QObject
{
    Q_OBJECT

private slots:
    void comparisons_data();
    void comparisons();
    void whatIsNotKnownIsFilledIn();
};

namespace {

using Change = std::function<void(epi::NamedContact &)>;

constexpr epi::Day day(int of)
{
    return epi::Day{std::chrono::days{18'330 + of}};
}

epi::NamedContact contact()
{
    epi::NamedContact c;
    c.contact.status = epi::ContactStatus::confirmed;
    c.contact.place = "늘샘 카페";
    c.contact.facts.relation = epi::ContactClass::family;
    c.contact.facts.nationality = "Vietnam";
    c.contact.facts.lastContact = day(3);
    c.person.name = "홍 길동";
    c.person.phone = "010-1234-5678";
    c.person.birthDate = day(-9000);
    c.person.address = "서울특별시 강남구  테헤란로 1";
    return c;
}

} // namespace

Q_DECLARE_METATYPE(Change)

void ListedContactTest::comparisons_data()
{
    QTest::addColumn<Change>("known");
    QTest::addColumn<Change>("listed");
    QTest::addColumn<int>("as");
    QTest::addColumn<QByteArray>("field");
    const Change nothing = [](epi::NamedContact &) {};
    const auto row = [](const char *name, const Change &known, const Change &listed, ListedAs as, const char *field = "") {
        QTest::newRow(name) << known << listed << static_cast<int>(as) << QByteArray(field);
    };
    row("the same", nothing, nothing, ListedAs::same);
    row(
        "written otherwise", nothing,
        [](auto &c) {
            c.person.name = "홍길동";
            c.person.phone = "+82 10 1234 5678";
            c.person.address = "서울특별시 강남구 테헤란로 1";
            c.contact.facts.nationality = "베트남";
        },
        ListedAs::same);
    row("says less", nothing, [](auto &c) { c.contact.facts = {}; }, ListedAs::same);
    row("another name", nothing, [](auto &c) { c.person.name = "홍길순"; }, ListedAs::another);
    row(
        "a namesake", nothing,
        [](auto &c) {
            c.person.phone = "010-9999-9999";
            c.person.birthDate = day(-8000);
        },
        ListedAs::another);
    row("another phone", nothing, [](auto &c) { c.person.phone = "010-9999-9999"; }, ListedAs::differs, "phone");
    row(
        "another relation", nothing, [](auto &c) { c.contact.facts.relation = epi::ContactClass::other; }, ListedAs::differs,
        "relation");
    row("another country", nothing, [](auto &c) { c.contact.facts.nationality = "몽골"; }, ListedAs::differs, "nationality");
    row("another last day", nothing, [](auto &c) { c.contact.facts.lastContact = day(4); }, ListedAs::differs, "last_contact");
    row(
        "decided against", [](auto &c) { c.contact.status = epi::ContactStatus::rejected; }, nothing, ListedAs::differs,
        "status");
    row("more", [](auto &c) { c.contact.facts.relation = epi::ContactClass::notSaid; }, nothing, ListedAs::more);
    row("nobody's name", [](auto &c) { c.person.name.clear(); }, [](auto &c) { c.person.name.clear(); }, ListedAs::another);
    // 2020-03-12 06:00 to 07:00 UTC: the last contact follows from the times.
    row(
        "the last contact out of the times",
        [](auto &c) {
            c.contact.facts.lastContact.reset();
            const auto begin = epi::startOfDay(day(3), 9h) + 15h;
            c.contact.span = {begin, begin + 1h};
        },
        nothing, ListedAs::same);
}

void ListedContactTest::comparisons()
{
    QFETCH(Change, known);
    QFETCH(Change, listed);
    QFETCH(int, as);
    QFETCH(QByteArray, field);
    auto stored = contact();
    auto row = contact();
    known(stored);
    listed(row);
    const auto compared = epi::compareListed(stored, row, 9h);
    QCOMPARE(static_cast<int>(compared.as), as);
    QCOMPARE(QByteArray(compared.field), field);
}

void ListedContactTest::whatIsNotKnownIsFilledIn()
{
    auto stored = contact();
    stored.person.id = epi::PersonId(epi::Uuid{7});
    stored.contact.remark = "told by her husband";
    stored.contact.facts.occupation.clear();
    stored.person.sex = epi::Sex::unknown;
    auto row = contact();
    row.contact.facts.occupation = "교사";
    row.person.sex = epi::Sex::female;
    const auto compared = epi::compareListed(stored, row, 9h);
    QCOMPARE(compared.as, ListedAs::more);
    QCOMPARE(compared.joined.contact.facts.occupation, std::string("교사"));
    QCOMPARE(compared.joined.person.sex, epi::Sex::female);
    QVERIFY(compared.joined.person.id == stored.person.id && compared.joined.contact.remark == stored.contact.remark);
    QCOMPARE(epi::compareListed(compared.joined, row, 9h).as, ListedAs::same);
}

QTEST_GUILESS_MAIN(ListedContactTest)
#include "tst_listed_contact.moc"
