#include "epi/form_five.h"

#include <QTest>

#include <algorithm>

using namespace tracedesk;
using namespace std::chrono_literals;
using epi::FormFiveColumn;
using epi::FormFiveFault;

/// A contact as a row of form 5: its codes, what it has no code for, and the last day of quarantine.
class FormFiveTest : public QObject
{
    Q_OBJECT

private slots:
    void aWholeContact();
    void headingsAreTheForms();
    void gapsAreNamed_data();
    void gapsAreNamed();
    void addresses_data();
    void addresses();
    void phones_data();
    void phones();
    void nationalities_data();
    void nationalities();
    void lastDays();
};

namespace {

constexpr epi::Day day(int month, unsigned of)
{
    return epi::Day{std::chrono::local_days{2020y / month / static_cast<int>(of)}};
}

const epi::QuarantineRule fortnight{"test", 14, 9h};

struct Whole
{
    epi::Contact contact;
    epi::Person person;

    Whole()
    {
        person.name = "홍 길동";
        person.phone = "+82 10-1234-5678";
        person.address = "서울특별시 강남구  테헤란로 1";
        person.birthDate = day(1, 2);
        person.sex = epi::Sex::female;
        person.residentNumber = "900101-1234567";
        contact.place = "늘샘 카페";
        contact.facts.relation = epi::ContactClass::family;
        contact.facts.isolation = epi::IsolationClass::homeQuarantine;
        contact.facts.lastContact = day(3, 12);
        contact.facts.suspected = false;
        contact.facts.occupation = "교사, 한빛초등학교";
    }
    [[nodiscard]] epi::FormFiveRow row() const { return epi::formFiveRow(contact, person, "2020-7", fortnight); }
};

std::string cell(const epi::FormFiveRow &row, FormFiveColumn column)
{
    return row.cells[static_cast<std::size_t>(column)];
}

} // namespace

Q_DECLARE_METATYPE(tracedesk::epi::FormFiveColumn)

void FormFiveTest::aWholeContact()
{
    const epi::FormFiveRow row = Whole().row();
    QVERIFY(row.gaps.empty());
    const epi::FormFiveCells expected{"",
                                      "홍길동",
                                      "20200102",
                                      "2",
                                      "서울특별시 강남구",
                                      "테헤란로 1",
                                      "04",
                                      "3",
                                      "Y",
                                      "",
                                      "01012345678",
                                      "",
                                      "교사, 한빛초등학교",
                                      "20200312",
                                      "N",
                                      "2020-7 / 늘샘 카페",
                                      "20200326",
                                      "",
                                      ""};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(QByteArray::fromStdString(row.cells[i]), QByteArray::fromStdString(expected[i]));
    // A resident number is never told.
    QVERIFY(std::ranges::none_of(row.cells,
                                 [](const std::string &text) { return text.contains("1234567") && text != "01012345678"; }));
}

void FormFiveTest::headingsAreTheForms()
{
    QCOMPARE(std::string(epi::headingOf(FormFiveColumn::number)), std::string("연번"));
    QCOMPARE(std::string(epi::headingOf(FormFiveColumn::remark)), std::string("비고"));
    QCOMPARE(static_cast<int>(FormFiveColumn::remark), 15); // the form has sixteen
    QCOMPARE(std::string(epi::headingOf(FormFiveColumn::exportId)), std::string("내보내기번호"));
}

void FormFiveTest::gapsAreNamed_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<FormFiveColumn>("column");
    QTest::newRow("name") << 0 << FormFiveColumn::name;
    QTest::newRow("birth") << 1 << FormFiveColumn::birthDate;
    QTest::newRow("sex") << 2 << FormFiveColumn::sex;
    QTest::newRow("relation") << 3 << FormFiveColumn::contactClass;
    QTest::newRow("isolation") << 4 << FormFiveColumn::isolationClass;
    QTest::newRow("last contact") << 5 << FormFiveColumn::lastContact;
    QTest::newRow("suspected") << 6 << FormFiveColumn::suspected;
}

void FormFiveTest::gapsAreNamed()
{
    QFETCH(int, field);
    QFETCH(FormFiveColumn, column);
    Whole w;
    switch (field) {
    case 0:
        w.person.name = " \u3000";
        break;
    case 1:
        w.person.birthDate.reset();
        break;
    case 2:
        w.person.sex = epi::Sex::unknown;
        break;
    case 3:
        w.contact.facts.relation = epi::ContactClass::notSaid;
        break;
    case 4:
        w.contact.facts.isolation = epi::IsolationClass::notSaid;
        break;
    case 5:
        w.contact.facts.lastContact.reset();
        break;
    default:
        w.contact.facts.suspected.reset();
    }
    const epi::FormFiveRow row = w.row();
    QCOMPARE(row.gaps.size(), std::size_t{1});
    QVERIFY((row.gaps.front() == epi::FormFiveGap{column, FormFiveFault::missing}));
    QVERIFY(cell(row, column).empty());
}

void FormFiveTest::addresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("area");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("coded");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << true;
    QTest::newRow("a ward of a city") << QByteArray("경기도 성남시 분당구 정자로 1") << QByteArray("경기도 성남시 분당구")
                                      << QByteArray("정자로 1") << true;
    QTest::newRow("a district alone") << QByteArray("서울특별시 강남구") << QByteArray("서울특별시 강남구") << QByteArray()
                                      << true;
    QTest::newRow("Sejong") << QByteArray("세종 한누리대로 1") << QByteArray("세종") << QByteArray("한누리대로 1") << true;
    QTest::newRow("no district") << QByteArray("서울특별시 테헤란로 1") << QByteArray("서울특별시") << QByteArray("테헤란로 1")
                                 << false;
    QTest::newRow("no province") << QByteArray("강남구 테헤란로 1") << QByteArray("강남구") << QByteArray("테헤란로 1") << false;
    QTest::newRow("somewhere") << QByteArray("by the sea") << QByteArray("by") << QByteArray("the sea") << false;
}

void FormFiveTest::addresses()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, area);
    QFETCH(QByteArray, rest);
    QFETCH(bool, coded);
    Whole w;
    w.person.address = address.toStdString();
    const epi::FormFiveRow row = w.row();
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::address)), area);
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::detailedAddress)), rest);
    QCOMPARE(row.gaps.empty(), coded);
    if (!coded)
        QVERIFY((row.gaps.front() == epi::FormFiveGap{FormFiveColumn::address, FormFiveFault::noCode}));
}

void FormFiveTest::phones_data()
{
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<QByteArray>("mobile");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("coded");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray() << true;
    QTest::newRow("mobile") << QByteArray("010-1234-5678") << QByteArray("01012345678") << QByteArray() << true;
    QTest::newRow("from abroad") << QByteArray("82 10 1234 5678") << QByteArray("01012345678") << QByteArray() << true;
    QTest::newRow("line") << QByteArray("02-123-4567") << QByteArray() << QByteArray("021234567") << true;
    QTest::newRow("words") << QByteArray("asks her neighbour") << QByteArray() << QByteArray() << false;
    QTest::newRow("two") << QByteArray("010-1234-5678 / 010-8765-4321") << QByteArray("0101234567801087654321") << QByteArray()
                         << false;
}

void FormFiveTest::phones()
{
    QFETCH(QByteArray, phone);
    QFETCH(QByteArray, mobile);
    QFETCH(QByteArray, other);
    QFETCH(bool, coded);
    Whole w;
    w.person.phone = phone.toStdString();
    const epi::FormFiveRow row = w.row();
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::mobile)), mobile);
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::otherPhone)), other);
    QCOMPARE(row.gaps.empty(), coded);
}

void FormFiveTest::nationalities_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("national");
    QTest::addColumn<QByteArray>("country");
    QTest::addColumn<bool>("coded");
    QTest::newRow("not said") << QByteArray() << QByteArray("Y") << QByteArray() << true;
    QTest::newRow("Korea") << QByteArray("한국") << QByteArray("Y") << QByteArray() << true;
    QTest::newRow("in English") << QByteArray("Vietnam") << QByteArray("N") << QByteArray("베트남") << true;
    QTest::newRow("nowhere") << QByteArray("Atlantis") << QByteArray("N") << QByteArray() << false;
}

void FormFiveTest::nationalities()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, national);
    QFETCH(QByteArray, country);
    QFETCH(bool, coded);
    Whole w;
    w.contact.facts.nationality = said.toStdString();
    const epi::FormFiveRow row = w.row();
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::national)), national);
    QCOMPARE(QByteArray::fromStdString(cell(row, FormFiveColumn::nationality)), country);
    QCOMPARE(row.gaps.empty(), coded);
}

void FormFiveTest::lastDays()
{
    Whole w;
    QCOMPARE(*epi::lastDayApart(w.contact, fortnight), day(3, 26));
    QCOMPARE(*epi::quarantineByRule(w.contact, {"other", 10, 9h}), day(3, 22));
    // An officer's day counts, and what the rule says can still be told.
    w.contact.facts.apartUntil = day(3, 20);
    w.contact.facts.apartReason = "released by the province";
    QCOMPARE(*epi::lastDayApart(w.contact, fortnight), day(3, 20));
    QCOMPARE(*epi::quarantineByRule(w.contact, fortnight), day(3, 26));
    const epi::FormFiveRow row = w.row();
    QCOMPARE(cell(row, FormFiveColumn::lastDayApart), std::string("20200320"));
    QCOMPARE(cell(row, FormFiveColumn::apartReason), std::string("released by the province"));
    // Without a last contact there is no end; times told give one. 14:59 UTC is one minute before midnight.
    w.contact.facts = {};
    QVERIFY(!epi::lastDayApart(w.contact, fortnight));
    const auto evening = epi::startOfDay(day(3, 13), 9h) - 1min;
    w.contact.span = {evening, evening};
    QCOMPARE(*epi::lastDayApart(w.contact, fortnight), day(3, 26));
}

QTEST_GUILESS_MAIN(FormFiveTest)
#include "tst_form_five.moc"
