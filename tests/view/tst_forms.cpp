#include "tests/ui/generated_case.h"
#include "view/entry_fields.h"
#include "view/visit_list_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tracedesk;
using view::FormModel;

class FormsTest : public QObject
{
    Q_OBJECT

    template<class T> struct Watched : view::Form<T>
    {
        QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QSignalSpy edited{this, &FormModel::edited};
        QSignalSpy settled{this, &FormModel::settled};

        explicit Watched(std::span<const view::FormField<T>> fields)
            : view::Form<T>(fields)
        {
        }
        [[nodiscard]] QString shown(const char *name, int role = FormModel::TextRole) const
        {
            return this->index(this->rowOf(QLatin1StringView(name))).data(role).toString();
        }
        [[nodiscard]] QString said(const char *name) const { return shown(name, FormModel::FaultRole); }
        void enter(const char *name, const char *text)
        {
            FormModel::type(this->rowOf(QLatin1StringView(name)), QString::fromUtf8(text));
        }
        using view::Form<T>::leave;
        void leave(const char *name) { this->settle(this->rowOf(QLatin1StringView(name))); }
        [[nodiscard]] bool has(const char *name) const { return this->rowOf(QLatin1StringView(name)) >= 0; }
    };
    // 2020-03-15, and a month more
    static view::FormFrame frame()
    {
        return {std::chrono::hours(9), {epi::Day{std::chrono::days{18'336}}, epi::Day{std::chrono::days{18'367}}}, {}};
    }
    static epi::IdentifiedCase aCase()
    {
        const auto picture = test::generatedCase(4);
        return {picture->facts, picture->person};
    }
    static epi::Visit aVisit() { return test::generatedCase(4)->visits.front(); } // 2020-03-.. 18:00 UTC, 50 minutes

private slots:
    void whatIsTypedIsTakenAtOnceAndPutInOrderWhenLeft();
    void whatIsNotUnderstoodStaysAsTypedAndIsSaid();
    void provincesAreShownByNameAndKeptByCode();
    void whatCannotBeIsSaidAndNotTaken();
    void whatContradictsIsSaidAndTaken();
    void onsetHasItsFieldsOnlyWhereItIsKnown();
    void theStoreMayChangeWhatNobodyTypes();
    void anotherEntryForgetsWhatWasTyped();
    void choices();
    void aVisitPastMidnight();
    void aVisitMovesToAnotherDay();
    void contactsByMachineAreDecidedAboutOnly();
    void contactsGoOnTheList();
    void quarantineFollowsThePolicyUnlessThereIsAReason();
    void visitListsAreTheSameHoweverTheyWereReached();
};

void FormsTest::whatIsTypedIsTakenAtOnceAndPutInOrderWhenLeft()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    QCOMPARE(form.rowCount(), 0);
    form.show(aCase(), frame());
    QVERIFY(form.isFilled());
    form.enter("sample", "3.12");
    QCOMPARE(form.edited.count(), 1);
    QCOMPARE(form.shown("sample"), QStringLiteral("3.12"));
    QCOMPARE(*form.value()->facts.sampleDate, epi::Day{std::chrono::days{18'333}});
    form.leave("sample");
    QCOMPARE(form.settled.count(), 1);
    QCOMPARE(form.shown("sample"), QStringLiteral("2020-03-12"));
    form.enter("sample", "");
    QVERIFY(!form.value()->facts.sampleDate);
    form.enter("name", " 김하나 ");
    QCOMPARE(form.value()->person->name.typedText(), std::string("김하나"));
    form.enter("age", "0");
    QCOMPARE(*form.value()->facts.age, 0);
}

void FormsTest::whatIsNotUnderstoodStaysAsTypedAndIsSaid()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("sample", "2020-03-12");
    form.enter("sample", "2020-03-32");
    QCOMPARE(form.edited.count(), 1);
    form.leave("sample");
    QCOMPARE(form.shown("sample"), QStringLiteral("2020-03-32"));
    QVERIFY(form.said("sample").contains(QLatin1String("2020-03-12")));
    QCOMPARE(*form.value()->facts.sampleDate, epi::Day{std::chrono::days{18'333}});
    for (const char *age : {"-1", "131", "old", "4.5"}) {
        form.enter("age", age);
        QVERIFY2(!form.said("age").isEmpty(), age);
    }
    form.enter("age", "130");
    QVERIFY(form.said("age").isEmpty());
}

void FormsTest::provincesAreShownByNameAndKeptByCode()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("province", "서울");
    QCOMPARE(form.value()->facts.jurisdiction.province, std::string("11"));
    form.leave("province");
    QCOMPARE(form.shown("province"), QStringLiteral("Seoul (11)"));
    // Half changed it means nothing yet, and the case stays where it is.
    form.enter("province", "Seoul (1");
    QVERIFY(!form.said("province").isEmpty());
    QCOMPARE(form.value()->facts.jurisdiction.province, std::string("11"));
    form.enter("province", "99");
    QVERIFY(form.said("province").isEmpty());
    form.leave("province");
    QCOMPARE(form.shown("province"), QStringLiteral("99"));
    form.enter("province", "");
    QVERIFY(form.value()->facts.jurisdiction.province.empty());
}

void FormsTest::whatCannotBeIsSaidAndNotTaken()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("number", "");
    QVERIFY(!form.said("number").isEmpty());
    QCOMPARE(form.value()->facts.number, std::string("2020-0004"));
    form.enter("onset", "2020-03-12");
    form.enter("onsetEnd", "2020-03-11");
    QVERIFY(!form.said("onsetEnd").isEmpty());
    QVERIFY(form.value()->facts.onset->isExact());
    form.enter("onsetEnd", "2020-03-14");
    QVERIFY(form.said("onsetEnd").isEmpty());
    form.enter("onset", "2020-03-16"); // the latest goes along
    QVERIFY(form.value()->facts.onset->isExact());
}

void FormsTest::whatContradictsIsSaidAndTaken()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("outcomeDate", "2020-01-01");
    QCOMPARE(form.edited.count(), 1);
    QVERIFY(!form.said("outcomeDate").isEmpty());
    QVERIFY(form.value()->facts.outcomeDate.has_value());
    form.enter("born", "2020-12-31");
    QVERIFY(!form.said("born").isEmpty());
}

void FormsTest::onsetHasItsFieldsOnlyWhereItIsKnown()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    QVERIFY(form.has("onsetEnd") && form.has("onsetApproximate"));
    form.enter("onset", "");
    QVERIFY(!form.has("onsetEnd") && !form.has("onsetApproximate"));
    form.enter("onset", "3-10");
    QVERIFY(form.has("onsetEnd") && form.has("onsetApproximate"));
    epi::IdentifiedCase facts = aCase();
    facts.person.reset();
    form.show(facts, frame());
    QVERIFY(!form.has("name") && !form.has("phone") && form.has("age"));
}

void FormsTest::theStoreMayChangeWhatNobodyTypes()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("sample", "2020-03-3x");
    epi::IdentifiedCase other = aCase();
    other.facts.setting = "choir";
    QSignalSpy reset(&form, &QAbstractItemModel::modelReset);
    form.show(other, frame());
    QCOMPARE(reset.count(), 0); // the field with the keyboard stays
    QCOMPARE(form.shown("setting"), QStringLiteral("choir"));
    QCOMPARE(form.shown("sample"), QStringLiteral("2020-03-3x"));
}

void FormsTest::anotherEntryForgetsWhatWasTyped()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    form.enter("sample", "2020-03-3x");
    const auto picture = test::generatedCase(5);
    form.show(epi::IdentifiedCase{picture->facts, picture->person}, frame());
    QCOMPARE(form.shown("sample"), QString());
    QVERIFY(form.said("sample").isEmpty());
    form.show(std::nullopt, frame());
    QCOMPARE(form.rowCount(), 0);
    form.enter("sample", "2020-03-12"); // nothing to type into
    QCOMPARE(form.edited.count(), 0);
}

void FormsTest::choices()
{
    Watched<epi::IdentifiedCase> form(view::caseFields());
    form.show(aCase(), frame());
    const int row = form.rowOf(QStringLiteral("stage"));
    const QModelIndex stage = form.index(row);
    QCOMPARE(stage.data(FormModel::ChoicesRole).toStringList().size(), 6);
    QCOMPARE(stage.data(FormModel::ChoiceRole).toInt(), 3);
    form.choose(row, 5);
    QCOMPARE(form.value()->facts.stage, epi::CaseStage::closed);
    QCOMPARE(form.edited.count(), 1);
    QCOMPARE(form.settled.count(), 1);
    form.choose(form.rowOf(QStringLiteral("onsetApproximate")), 1);
    QVERIFY(form.value()->facts.onsetApproximate);

    Watched<epi::Visit> visit(view::visitFields());
    visit.show(aVisit(), frame());
    for (int i = 0; i < 3; ++i) {
        visit.choose(visit.rowOf(QStringLiteral("mask")), i);
        QCOMPARE(visit.index(visit.rowOf(QStringLiteral("mask"))).data(FormModel::ChoiceRole).toInt(), i);
    }
    visit.choose(visit.rowOf(QStringLiteral("margin")), 5);
    QCOMPARE(visit.value()->margin, epi::Seconds(3600));
    epi::Visit odd = aVisit();
    odd.margin = std::chrono::minutes(7); // as a list gave it
    visit.show(odd, frame());
    QCOMPARE(visit.index(visit.rowOf(QStringLiteral("margin"))).data(FormModel::ChoiceRole).toInt(), 2);
}

void FormsTest::aVisitPastMidnight()
{
    Watched<epi::Visit> form(view::visitFields());
    form.show(aVisit(), frame());
    form.enter("from", "22:30");
    form.enter("until", "1:15");
    QCOMPARE(form.value()->end.value() - form.value()->begin, epi::Seconds(165 * 60));
    form.leave("until");
    QCOMPARE(form.shown("until"), QStringLiteral("01:15"));
    form.enter("from", "23:30");
    QCOMPARE(form.value()->end.value() - form.value()->begin, epi::Seconds(105 * 60));
    form.enter("until", "");
    QVERIFY(!form.value()->end);
    form.enter("position", "37.5665, 126.978");
    QVERIFY(form.value()->position.has_value());
    form.enter("position", "Seoul");
    QVERIFY(!form.said("position").isEmpty());
    form.enter("position", "");
    QVERIFY(!form.value()->position);
}

void FormsTest::aVisitMovesToAnotherDay()
{
    Watched<epi::Visit> form(view::visitFields());
    form.show(aVisit(), frame());
    const epi::Seconds length = *form.value()->end - form.value()->begin;
    const QString from = form.shown("from");
    form.enter("day", "2020-03-01");
    QCOMPARE(*form.value()->end - form.value()->begin, length);
    QCOMPARE(form.shown("from"), from);
    form.enter("day", "");
    QVERIFY(!form.said("day").isEmpty());
}

void FormsTest::contactsByMachineAreDecidedAboutOnly()
{
    Watched<epi::IdentifiedContact> form(view::contactFields());
    epi::IdentifiedContact found{test::generatedCase(4)->coPresences.front().contact, {}};
    form.show(found, frame());
    QCOMPARE(form.rowCount(), 2);
    QVERIFY(form.has("status") && form.has("remark"));
    found.contact.id = epi::ContactId(epi::Uuid{9});
    found.person.emplace().name = epi::Masked<epi::Identifier::name>::typed("박가온");
    form.show(found, frame());
    QVERIFY(form.has("name") && form.has("phone") && form.has("born") && !form.has("from"));
    QCOMPARE(form.shown("lastContact"), QString());
    form.enter("day", "3-12");
    QVERIFY(form.has("from") && form.has("until"));
    form.enter("from", "12:00");
    form.enter("until", "13:30");
    QCOMPARE(form.value()->contact.total, epi::Seconds(90 * 60));
    form.enter("from", "12:30");
    QCOMPARE(form.value()->contact.total, epi::Seconds(60 * 60));
    // The last contact follows the times until somebody says otherwise.
    QVERIFY(form.shown("lastContact").endsWith(QStringLiteral("-03-12")));
    form.enter("lastContact", "3-14");
    form.leave("lastContact");
    QVERIFY(form.shown("lastContact").endsWith(QStringLiteral("-03-14")));
    form.enter("day", "3-11");
    QVERIFY(form.shown("lastContact").endsWith(QStringLiteral("-03-14")));
    form.enter("lastContact", "");
    form.leave("lastContact");
    QVERIFY(form.shown("lastContact").endsWith(QStringLiteral("-03-11")));
    form.enter("day", "");
    QVERIFY(form.value()->contact.span == epi::TimeSpan{});
    QVERIFY(!form.has("from"));
}

void FormsTest::contactsGoOnTheList()
{
    Watched<epi::IdentifiedContact> form(view::contactFields());
    epi::IdentifiedContact found{test::generatedCase(4)->coPresences.front().contact, {}};
    found.contact.status = epi::ContactStatus::confirmed;
    form.show(found, frame());
    QVERIFY(!form.has("name") && !form.has("born") && form.has("relation") && form.has("isolation"));
    form.enter("relation", "4");
    form.enter("isolation", "3");
    form.enter("suspected", "1");
    form.enter("occupation", "교사, 한빛초등학교");
    const epi::ContactFacts &facts = form.value()->contact.facts;
    QCOMPARE(facts.relation, epi::ContactClass::family);
    QCOMPARE(facts.isolation, epi::IsolationClass::homeQuarantine);
    QVERIFY(facts.suspected == std::optional(false) && !facts.mask);
    QCOMPARE(facts.occupation, std::string("교사, 한빛초등학교"));
    form.enter("suspected", "0"); // not said
    QVERIFY(!form.value()->contact.facts.suspected);
}

void FormsTest::quarantineFollowsThePolicyUnlessThereIsAReason()
{
    QLocale::setDefault(QLocale(QLocale::English));
    Watched<epi::IdentifiedContact> form(view::contactFields());
    epi::IdentifiedContact contact;
    contact.person.emplace();
    view::CasePicture picture;
    picture.quarantine = {"kcdc-2020-03", 14, std::chrono::hours(9)};
    view::FormFrame around = frame();
    around.picture = std::make_shared<const view::CasePicture>(picture);
    form.show(contact, around);
    QVERIFY(!form.shown("quarantine").contains(QLatin1String("2020-")));
    form.enter("lastContact", "2020-03-12");
    QVERIFY2(form.shown("quarantine").contains(QLatin1String("2020-03-26")) &&
                 form.shown("quarantine").contains(QLatin1String("14")) &&
                 form.shown("quarantine").contains(QLatin1String("kcdc-2020-03")),
             qPrintable(form.shown("quarantine")));
    // Another day can be given once there is a reason, and not without one.
    QVERIFY(!form.has("apartUntil"));
    form.enter("apartReason", "released by the province");
    QVERIFY(form.has("apartUntil"));
    form.enter("apartUntil", "2020-03-20");
    QCOMPARE(*form.value()->contact.facts.apartUntil, epi::Day{std::chrono::days{18'341}});
    QVERIFY2(form.shown("quarantine").contains(QLatin1String("2020-03-20")) &&
                 form.shown("quarantine").contains(QLatin1String("2020-03-26")),
             qPrintable(form.shown("quarantine")));
    form.enter("apartReason", "");
    QVERIFY(!form.said("apartReason").isEmpty());
    QCOMPARE(form.value()->contact.facts.apartReason, std::string("released by the province"));
    // Day first, then the reason: the exception is over.
    form.enter("apartReason", "released by the province");
    form.enter("apartUntil", "");
    form.enter("apartReason", "");
    QVERIFY(!form.value()->contact.facts.apartUntil && form.value()->contact.facts.apartReason.empty());
}

// Rows move, come and go one by one; the list in the end is that of a model filled at once.
void FormsTest::visitListsAreTheSameHoweverTheyWereReached()
{
    QRandomGenerator random(5);
    view::VisitListModel list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 300; ++round) {
        std::vector<epi::Visit> visits;
        for (std::uint8_t n = 1; n < 12; ++n) {
            if (random.bounded(3) == 0)
                continue;
            epi::Visit visit;
            visit.id = epi::VisitId(epi::Uuid{n});
            visit.begin = epi::Instant{epi::Seconds{60 * random.bounded(20)}};
            visit.placeName = std::to_string(random.bounded(3));
            visits.push_back(visit);
        }
        view::VisitListModel fresh;
        fresh.setVisits(visits, {});
        list.setVisits(visits, {});
        QCOMPARE(list.rowCount(), static_cast<int>(visits.size()));
        QVERIFY(list.visits() == fresh.visits());
    }
}

QTEST_GUILESS_MAIN(FormsTest)
#include "tst_forms.moc"
