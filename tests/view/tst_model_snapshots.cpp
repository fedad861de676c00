#include "tests/ui/generated_case.h"
#include "tests/view/model_snapshot.h"
#include "view/appearance_controller.h"
#include "view/case_list_model.h"
#include "view/contact_list_model.h"
#include "view/entry_fields.h"
#include "view/list_filter.h"
#include "view/source_list_model.h"
#include "view/stay_list_model.h"

#include <QTest>

using namespace tracedesk;
using test::snapshotOf;

/// What users read in lists, to the letter: every role of every row against golden files.
class ModelSnapshotsTest : public QObject
{
    Q_OBJECT

    view::AppearanceController m_appearance;

    void compare(const QStringList &actual, const QString &name)
    {
        const QString difference = test::differenceToGolden(actual, name);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
    template<class Model> void compareList(const char *name)
    {
        QFETCH_GLOBAL(QString, language);
        m_appearance.setLanguage(language);
        Model model;
        model.setPicture(test::generatedCase(4));
        compare(snapshotOf(model), QStringLiteral("%1-%2").arg(QString::fromLatin1(name), language));
    }
    // As the page shows it: filtered by a brush over the third day, 06:00 to 20:00 in Korea.
    template<class Model> void compareBrushed(const char *name)
    {
        QFETCH_GLOBAL(QString, language);
        m_appearance.setLanguage(language);
        Model model;
        model.setPicture(test::generatedCase(4));
        view::Selection selection;
        const view::ListFilter filter(&model, {}, &selection);
        const epi::Instant midnight = epi::startOfDay(epi::Day{std::chrono::days{18'333}}, std::chrono::hours(9));
        selection.setBrush({midnight + std::chrono::hours(6), midnight + std::chrono::hours(20)});
        QVERIFY(filter.rowCount() > 0 && filter.rowCount() < model.rowCount());
        compare(snapshotOf(filter), QStringLiteral("%1-brushed-%2").arg(QString::fromLatin1(name), language));
    }

    template<class T> void compareForm(std::span<const view::FormField<T>> fields, T value, const char *name)
    {
        QFETCH_GLOBAL(QString, language);
        m_appearance.setLanguage(language);
        view::Form<T> form(fields);
        form.show(std::move(value), {std::chrono::hours(9), {}, test::generatedCase(4)});
        compare(snapshotOf(form), QStringLiteral("%1-%2").arg(QString::fromLatin1(name), language));
    }

private slots:
    void initTestCase_data();
    void cases();
    void facts()
    {
        const auto picture = test::generatedCase(4);
        compareForm(view::caseFields(), epi::IdentifiedCase{picture->facts, picture->person}, "facts");
    }
    void visitForm() { compareForm(view::visitFields(), test::generatedCase(4)->visits.front(), "visit"); }
    void stays() { compareList<view::StayListModel>("stays"); }
    void contacts() { compareList<view::ContactListModel>("contacts"); }
    void sources() { compareList<view::SourceListModel>("sources"); }
    void brushedStays() { compareBrushed<view::StayListModel>("stays"); }
    void brushedContacts() { compareBrushed<view::ContactListModel>("contacts"); }
    void diffsShowChangesWithTheirSurroundings();
};

void ModelSnapshotsTest::initTestCase_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Korean") << "ko";
}

void ModelSnapshotsTest::cases()
{
    QFETCH_GLOBAL(QString, language);
    m_appearance.setLanguage(language);
    const auto store = test::generatedDesk().unlock({{}, {}, vault::SecretBytes::copyOf("right")}).result();
    QVERIFY(store.has_value());
    view::CaseListModel model;
    model.setPicture(store->epidemic);
    model.setNow(*store->epidemic->traced);
    compare(snapshotOf(model), QStringLiteral("cases-%1").arg(language));
}

void ModelSnapshotsTest::diffsShowChangesWithTheirSurroundings()
{
    const QStringList before{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
    QStringList after = before;
    after[4] = "five";
    after << "10";
    const QStringList expected{"@@ line 2", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8", " 9", "+10"};
    QCOMPARE(test::unifiedDiff(before, after), expected);
    QCOMPARE(test::unifiedDiff(before, before), QStringList());
    QVERIFY(test::differenceToGolden(before, "missing").startsWith("to accept: cp "));
}

QTEST_GUILESS_MAIN(ModelSnapshotsTest)
#include "tst_model_snapshots.moc"
