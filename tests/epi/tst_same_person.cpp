#include "epi/same_person.h"

#include <QTest>

using namespace tracedesk::epi;

/// Two entries of one human made one: gaps are filled, nothing known is replaced, and the way back leads where it came from.
class TestSamePerson : public QObject
{
    Q_OBJECT

private slots:
    void gapsAreFilledAndDifferencesNamed_data();
    void gapsAreFilledAndDifferencesNamed();
    void theWayBackTakesOutWhatWasFilledIn();
    void whatWasChangedSinceStays();
    void namesakesAreWorthALookAndContradictionsAreNot();
    void anotherPersonKeepsItsRevision();
};

namespace {

using Items = std::vector<PersonItem>;

Person known()
{
    Person person;
    person.name = "김하나";
    person.phone = "010-1234-5678";
    person.address = "서울특별시 강남구 테헤란로 1";
    person.birthDate = Day{std::chrono::days{7'000}};
    person.sex = Sex::female;
    return person;
}

template<class Change> Person with(Person person, Change change)
{
    change(person);
    return person;
}

} // namespace

Q_DECLARE_METATYPE(Person)
Q_DECLARE_METATYPE(Items)

void TestSamePerson::gapsAreFilledAndDifferencesNamed_data()
{
    QTest::addColumn<Person>("kept");
    QTest::addColumn<Person>("other");
    QTest::addColumn<Items>("filled");
    QTest::addColumn<Items>("differing");
    const auto row = [](const char *name, const Person &kept, const Person &other, const Items &filled, const Items &differing) {
        QTest::newRow(name) << kept << other << filled << differing;
    };
    using enum PersonItem;
    row("the same", known(), known(), {}, {});
    row("nothing known of the kept", Person(), known(), {name, phone, address, birthDate, sex}, {});
    row("nothing known of the other", known(), Person(), {}, {});
    row("another phone", known(), with(known(), [](Person &p) { p.phone = "010-9999-0000"; }), {}, {phone});
    row("the phone written otherwise", known(), with(known(), [](Person &p) { p.phone = "+82 10 1234 5678"; }), {}, {});
    row("the name with a blank", known(), with(known(), [](Person &p) { p.name = "김 하나"; }), {}, {});
    row("another sex and birth date", known(),
        with(known(),
             [](Person &p) {
                 p.sex = Sex::male;
                 p.birthDate = Day{std::chrono::days{7'001}};
             }),
        {}, {birthDate, sex});
    row("one gap, one difference", with(known(), [](Person &p) { p.address.clear(); }),
        with(known(), [](Person &p) { p.name = "김두리"; }), {address}, {name});
}

void TestSamePerson::gapsAreFilledAndDifferencesNamed()
{
    QFETCH(Person, kept);
    QFETCH(Person, other);
    QFETCH(Items, filled);
    QFETCH(Items, differing);
    kept.id = PersonId(Uuid{1});
    kept.revision = 4;
    const JoinedPerson made = joined(kept, other);
    QVERIFY(made.filled == filled);
    QVERIFY(made.differing == differing);
    QCOMPARE(made.person.id, kept.id);
    QCOMPARE(made.person.revision, 4U);
    for (const PersonItem item : differing) // what was known stays
        QVERIFY(std::ranges::contains(joined(made.person, other).differing, item));
    if (!kept.name.empty())
        QCOMPARE(made.person.name, kept.name);
    if (!kept.phone.empty())
        QCOMPARE(made.person.phone, kept.phone);
    QVERIFY(parted(made.person, made.filled, other) == kept);
}

void TestSamePerson::theWayBackTakesOutWhatWasFilledIn()
{
    Person kept;
    kept.name = "김하나";
    const JoinedPerson made = joined(kept, known());
    QVERIFY(made.person == known());
    QVERIFY(parted(made.person, made.filled, known()) == kept);
}

void TestSamePerson::whatWasChangedSinceStays()
{
    Person kept;
    kept.name = "김하나";
    JoinedPerson made = joined(kept, known());
    made.person.phone = "010-7777-7777"; // typed since
    const Person back = parted(made.person, made.filled, known());
    QCOMPARE(back.phone, std::string("010-7777-7777"));
    QVERIFY(!back.birthDate && back.sex == Sex::unknown);
}

void TestSamePerson::namesakesAreWorthALookAndContradictionsAreNot()
{
    const auto look = [](const Person &a, const Person &b) {
        return isWorthALook(resemblance(PersonTraits::of(a), PersonTraits::of(b)));
    };
    Person namesake;
    namesake.name = "김하나";
    QVERIFY(look(namesake, known()));                                                    // no more is known
    QVERIFY(look(known(), with(known(), [](Person &p) { p.phone = "010-9999-0000"; }))); // a new phone
    QVERIFY(look(known(), with(known(), [](Person &p) { p.name = "김하나나"; })));
    QVERIFY(!look(with(namesake, [](Person &p) { p.phone = "010-9999-0000"; }),
                  with(namesake, [](Person &p) { p.phone = "010-1234-5678"; }))); // a namesake with another phone
    QVERIFY(!look(namesake, with(Person(), [](Person &p) { p.name = "박가온"; })));
    QVERIFY(!look(Person(), known()));
    QVERIFY(!look(with(Person(), [](Person &p) { p.birthDate = known().birthDate; }), known())); // born on the same day
}

void TestSamePerson::anotherPersonKeepsItsRevision()
{
    IdentifiedContact stored;
    stored.contact.revision = 3;
    stored.contact.person = PersonId(Uuid{1});
    stored.person.emplace().id = PersonId(Uuid{1});
    stored.person->revision = 2;
    IdentifiedContact target = stored;
    target.contact.revision = target.person->revision = 0;
    const Entry known = stored;
    Entry revised = withRevisionsOf(target, &known);
    QCOMPARE(personOf(revised)->revision, 2U);
    target.contact.person = target.person->id = PersonId(Uuid{2});
    target.person->revision = 7;
    revised = withRevisionsOf(target, &known);
    QCOMPARE(personOf(revised)->revision, 7U);
    QCOMPARE(std::get<IdentifiedContact>(revised).contact.revision, 3U);
    QCOMPARE(personIdOf(revised), PersonId(Uuid{2}));
    QVERIFY(personIdOf(Entry(Visit())).isNull());
}

QTEST_GUILESS_MAIN(TestSamePerson)
#include "tst_same_person.moc"
