#include "view/appearance_controller.h"
#include "view/case_filter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace tracedesk;
using namespace std::chrono;
using view::CaseFilter;
using view::CaseListModel;
using Column = CaseFilter::Column;

namespace {

constexpr epi::Seconds korea = hours(9);

epi::Day dayOf(int n)
{
    return epi::Day{days{18'330 + n}};
}

epi::CaseId idOf(std::uint8_t n)
{
    epi::Uuid uuid{};
    uuid[15] = n;
    return epi::CaseId(uuid);
}

struct Told
{
    std::uint8_t number;
    epi::CaseClassification classification;
    epi::CaseStage stage;
    int onset, infectious, confirmed; ///< days; 0: not known
    std::uint32_t contacts, found;
    std::uint8_t source; ///< number of a case; 0: of the kind
    epi::SourceKind kind;
    double probability;
    bool archived;
};

view::EpidemicPicture fewCases()
{
    using Class = epi::CaseClassification;
    using Stage = epi::CaseStage;
    using enum epi::SourceKind;
    constexpr std::array told{Told{1, Class::confirmed, Stage::underAnalysis, 10, 8, 12, 3, 41, 2, knownCase, 0.6, false},
                              Told{2, Class::suspect, Stage::reported, 0, 0, 0, 0, 5, 0, imported, 0.9, false},
                              Told{3, Class::notClassified, Stage::closed, 5, 3, 9, 3, 7, 0, unknown, 0, false},
                              Told{10, Class::confirmed, Stage::reviewed, 10, 9, 11, 12, 12, 0, unknown, 0.6, false},
                              Told{11, Class::confirmed, Stage::closed, 1, 1, 2, 0, 0, 10, knownCase, 0.3, true}};
    view::EpidemicPicture picture;
    picture.traced = epi::startOfDay(dayOf(20), korea);
    for (const Told &one : told) {
        view::CaseRow &row = picture.cases.emplace_back();
        row.facts.id = idOf(one.number);
        row.facts.number = "A-" + std::to_string(one.number);
        row.facts.disease = one.number == 2 ? "MERS" : "COVID-19";
        row.facts.classification = one.classification;
        row.facts.stage = one.stage;
        if (one.onset > 0)
            row.facts.onset = epi::DayRange{dayOf(one.onset), dayOf(one.onset)};
        if (one.confirmed > 0)
            row.facts.confirmed = dayOf(one.confirmed);
        if (one.infectious > 0) {
            const epi::TimeSpan window{epi::startOfDay(dayOf(one.infectious), korea),
                                       epi::startOfDay(dayOf(one.infectious + 7), korea)};
            row.infectious = epi::CaseWindow{window, window, one.number == 3};
        }
        row.confirmedContacts = one.contacts;
        row.coPresences = one.found;
        row.topSourceKind = one.kind;
        row.topProbability = one.probability;
        if (one.source > 0) {
            row.topSource = "A-" + std::to_string(one.source);
            row.topSourceCase = idOf(one.source);
        }
        row.facts.archived = one.archived;
    }
    return picture;
}

view::EpidemicPicturePtr shared(view::EpidemicPicture picture)
{
    return std::make_shared<const view::EpidemicPicture>(std::move(picture));
}

/// "1 2 10": the cases as they stand, without what all numbers begin with.
QString shown(const QAbstractItemModel &model)
{
    QStringList numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers << model.index(row, 0).data(CaseListModel::NumberRole).toString().mid(2);
    return numbers.join(u' ');
}

QString text(const QAbstractItemModel &model, int row, int role)
{
    return model.index(row, 0).data(role).toString();
}

} // namespace

/// The list of cases: what it says, in which order, and which of them.
class CaseListTest : public QObject
{
    Q_OBJECT

    view::AppearanceController m_appearance;

private slots:
    void init() { m_appearance.setLanguage(QStringLiteral("en")); }
    void says();
    void waitsByTheClock();
    void sorts_data();
    void sorts();
    void thirdSortGoesBackToNumbers();
    void filters_data();
    void filters();
    void searchesTheWordsOfTheLanguage();
    void saysWhatIsFiltered();
    void knowsTheUsualDisease();
    void showsOnlyMine();
    void tellsWhatIsMineToDo();
    void forgetsForAnotherStore();
};

void CaseListTest::says()
{
    CaseListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    view::EpidemicPicture picture = fewCases();
    picture.cases[0].facts.onsetApproximate = true;
    model.setPicture(shared(picture));
    QCOMPARE(shown(model), QStringLiteral("1 2 3 10 11"));
    QCOMPARE(text(model, 0, CaseListModel::OnsetTextRole), QStringLiteral("about 03-19 Thu"));
    QCOMPARE(text(model, 0, CaseListModel::InfectiousTextRole), QStringLiteral("03-17 to 03-23")); // the last day it lies in
    QCOMPARE(text(model, 2, CaseListModel::InfectiousTextRole), QStringLiteral("03-12 to 03-18 (assumed)"));
    QCOMPARE(text(model, 0, CaseListModel::ContactsTextRole), QStringLiteral("3 of 41"));
    QCOMPARE(text(model, 4, CaseListModel::ContactsTextRole), QStringLiteral("0"));
    QCOMPARE(text(model, 0, CaseListModel::SourceTextRole), QStringLiteral("A-2"));
    QCOMPARE(text(model, 1, CaseListModel::SourceTextRole), QStringLiteral("Infected elsewhere"));
    QCOMPARE(text(model, 2, CaseListModel::SourceTextRole), QString());
    QCOMPARE(text(model, 0, CaseListModel::ProbabilityTextRole), QStringLiteral("0.60"));
    QVERIFY(!model.index(0).data(CaseListModel::ArchivedRole).toBool());
    QVERIFY(model.index(4).data(CaseListModel::ArchivedRole).toBool() && model.isArchived(4));
    // Named contacts are contacts although no run found them, or no run was.
    picture.traced.reset();
    picture.cases[1].coPresences = 0;
    picture.cases[1].confirmedContacts = 2;
    picture.cases[2].coPresences = 0;
    picture.cases[2].confirmedContacts = 0;
    model.setPicture(shared(picture));
    QCOMPARE(text(model, 1, CaseListModel::ContactsTextRole), QStringLiteral("2 of 2"));
    QCOMPARE(text(model, 2, CaseListModel::ContactsTextRole), QString());
    model.setPicture(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.idAt(0), QString());
    QCOMPARE(model.rowOf(QStringLiteral("nothing")), -1);
}

void CaseListTest::waitsByTheClock()
{
    epi::Instant now = epi::startOfDay(dayOf(12), korea) + minutes(42);
    int looks = 0;
    CaseFilter list([&] {
        ++looks;
        return now;
    });
    list.setArchivedToo(true);
    list.setPicture(shared(fewCases()));
    const auto waiting = [&](int row) { return text(list, row, CaseListModel::WaitingTextRole); };
    QCOMPARE(waiting(0), QStringLiteral("42 min"));
    QCOMPARE(waiting(1), QString()); // not confirmed
    QCOMPARE(waiting(2), QString()); // closed
    QCOMPARE(waiting(3), QStringLiteral("1 d"));
    QCOMPARE(waiting(4), QString()); // archived
    QSignalSpy told(&list, &QAbstractItemModel::dataChanged);
    now += hours(5);
    list.lookAtClock();
    QCOMPARE(waiting(0), QStringLiteral("5 h 42 min"));
    QCOMPARE(told.count(), 1);
    list.lookAtClock();
    QCOMPARE(told.count(), 1); // nothing new
    now = epi::startOfDay(dayOf(12), korea) - hours(3);
    list.lookAtClock();
    QCOMPARE(waiting(0), QStringLiteral("0 min")); // a clock that is behind
    looks = 0;
    list.setWatched(true);
    QCOMPARE(looks, 1); // whoever comes back sees the time of now
    list.setWatched(false);
    QCOMPARE(looks, 1);
    CaseFilter timeless;
    timeless.setPicture(shared(fewCases()));
    QCOMPARE(text(timeless, 0, CaseListModel::WaitingTextRole), QString());
}

void CaseListTest::sorts_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    QTest::newRow("classification") << Column::Classification << "2 1 10 3" << "1 10 2 3";
    QTest::newRow("stage") << Column::Stage << "2 1 10 3" << "3 10 1 2";
    QTest::newRow("onset") << Column::Onset << "3 1 10 2" << "1 10 3 2";
    QTest::newRow("infectious") << Column::Infectious << "3 1 10 2" << "10 1 3 2";
    QTest::newRow("confirmed on") << Column::Confirmed << "3 10 1 2" << "1 10 3 2";
    QTest::newRow("contacts") << Column::Contacts << "2 3 1 10" << "10 1 3 2";
    QTest::newRow("source") << Column::Source << "1 10 2 3" << "2 10 1 3";
    QTest::newRow("probability") << Column::Probability << "1 10 2 3" << "2 1 10 3";
    QTest::newRow("waiting") << Column::Waiting << "1 10 2 3" << "10 1 2 3";
}

void CaseListTest::sorts()
{
    QFETCH(Column, column);
    CaseFilter list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setPicture(shared(fewCases()));
    list.sortBy(column);
    QCOMPARE(list.sortedBy(), column);
    QTEST(shown(list), "ascending");
    list.sortBy(column);
    QVERIFY(list.descending());
    QTEST(shown(list), "descending");
}

void CaseListTest::thirdSortGoesBackToNumbers()
{
    CaseFilter list;
    list.setPicture(shared(fewCases()));
    QCOMPARE(shown(list), QStringLiteral("1 2 3 10"));
    QSignalSpy order(&list, &CaseFilter::orderChanged);
    for (int n = 0; n < 3; ++n)
        list.sortBy(Column::Onset);
    QCOMPARE(order.count(), 3);
    QCOMPARE(list.sortedBy(), Column::Number);
    QCOMPARE(shown(list), QStringLiteral("1 2 3 10"));
    list.sortBy(Column::Number);
    QCOMPARE(shown(list), QStringLiteral("10 3 2 1"));
    list.sortBy(Column::Number);
    QCOMPARE(shown(list), QStringLiteral("1 2 3 10"));
}

void CaseListTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("classification");
    QTest::addColumn<int>("stage");
    QTest::addColumn<bool>("archivedToo");
    QTest::addColumn<QString>("rows");
    constexpr int confirmed = static_cast<int>(epi::CaseClassification::confirmed) + 1;
    constexpr int closed = static_cast<int>(epi::CaseStage::closed) + 1;
    QTest::newRow("nothing") << "" << 0 << 0 << false << "1 2 3 10";
    QTest::newRow("spaces") << "  " << 0 << 0 << false << "1 2 3 10";
    QTest::newRow("number") << "a-1" << 0 << 0 << false << "1 10";
    QTest::newRow("number and source") << "A-2" << 0 << 0 << false << "1 2";
    QTest::newRow("classification in words") << "suspect" << 0 << 0 << false << "2";
    QTest::newRow("stage in words") << "analysis" << 0 << 0 << false << "1";
    QTest::newRow("source that is no case") << "elsewhere" << 0 << 0 << false << "2";
    QTest::newRow("every word counts") << "confirmed  a-10" << 0 << 0 << false << "10";
    QTest::newRow("never across fields") << "10confirmed" << 0 << 0 << false << "";
    QTest::newRow("classification") << "" << confirmed << 0 << false << "1 10";
    QTest::newRow("stage") << "" << 0 << closed << false << "3";
    QTest::newRow("archived too") << "" << 0 << 0 << true << "1 2 3 10 11";
    QTest::newRow("all of them") << "a-1" << confirmed << closed << true << "11";
    QTest::newRow("none") << "a-1" << confirmed << closed << false << "";
}

void CaseListTest::filters()
{
    QFETCH(QString, text);
    QFETCH(int, classification);
    QFETCH(int, stage);
    QFETCH(bool, archivedToo);
    CaseFilter list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setPicture(shared(fewCases()));
    list.setText(text);
    list.setClassification(classification);
    list.setStage(stage);
    list.setArchivedToo(archivedToo);
    QTEST(shown(list), "rows");
    QCOMPARE(list.count(), list.rowCount());
    QCOMPARE(list.total(), archivedToo ? 5 : 4);
    QCOMPARE(list.archived(), 1);
    QCOMPARE(list.isFiltered(), !text.trimmed().isEmpty() || classification + stage > 0);
    list.clearFilters();
    QVERIFY(!list.isFiltered() && list.text().isEmpty());
    QCOMPARE(list.count(), list.total());
    QCOMPARE(list.archivedToo(), archivedToo);
}

void CaseListTest::searchesTheWordsOfTheLanguage()
{
    CaseFilter list;
    list.setPicture(shared(fewCases()));
    list.setText(QStringLiteral("확진"));
    QCOMPARE(shown(list), QString());
    m_appearance.setLanguage(QStringLiteral("ko"));
    list.retranslate();
    QCOMPARE(shown(list), QStringLiteral("1 10"));
    QCOMPARE(list.classifications().value(4), QStringLiteral("확진"));
}

void CaseListTest::saysWhatIsFiltered()
{
    CaseFilter list;
    list.setText(QStringLiteral(" a-1 "));
    list.setClassification(2);
    list.setStage(6);
    QCOMPARE(list.filterText(), QStringLiteral("search “a-1”, classification “Suspect”, stage “Closed”"));
    QCOMPARE(list.classifications().size(), 6);
    QCOMPARE(list.stages().size(), 7);
}

void CaseListTest::knowsTheUsualDisease()
{
    CaseFilter list;
    QCOMPARE(list.usualDisease(), QString());
    list.setPicture(shared(fewCases()));
    QCOMPARE(list.usualDisease(), QStringLiteral("COVID-19"));
}

void CaseListTest::showsOnlyMine()
{
    view::EpidemicPicture picture = fewCases();
    picture.cases[1].inCharge = "kim";
    picture.cases[1].mine = true;
    picture.cases[2].inCharge = "lee";
    CaseFilter list;
    list.setPicture(shared(picture));
    QCOMPARE(shown(list), QStringLiteral("1 2 3 10"));
    list.setMineOnly(true);
    QCOMPARE(shown(list), QStringLiteral("2"));
    QVERIFY(list.isFiltered());
    QCOMPARE(list.filterText(), QStringLiteral("only mine"));
    // Where somebody else is in charge, something may be mine to do.
    picture.cases[0].ownTasks.count = 1;
    list.setPicture(shared(picture));
    QCOMPARE(shown(list), QStringLiteral("1 2"));
    list.clearFilters();
    QVERIFY(!list.mineOnly());
    list.setText(QStringLiteral("lee")); // who is in charge is found by name
    QCOMPARE(shown(list), QStringLiteral("3"));
}

void CaseListTest::tellsWhatIsMineToDo()
{
    view::EpidemicPicture picture = fewCases();
    picture.cases[0].ownTasks = {2, epi::Day{std::chrono::days{18'333}}}; // 2020-03-12
    picture.cases[1].ownTasks = {1, std::nullopt};
    CaseFilter list;
    list.setPicture(shared(picture));
    const auto at = [&](const char *number, int role) {
        const auto row = std::ranges::find(picture.cases, number, [](const view::CaseRow &r) { return r.facts.number; });
        return list.index(list.rowOf(QString::fromStdString(row->facts.id.toString()))).data(role);
    };
    const char *const dated = picture.cases[0].facts.number.c_str();
    const char *const undated = picture.cases[1].facts.number.c_str();
    QCOMPARE(at(dated, CaseFilter::OwnTasksRole).toInt(), 2);
    QCOMPARE(at(dated, CaseFilter::TasksTextRole).toString(), QStringLiteral("to do: 2, the first by 03-12 Thu"));
    QCOMPARE(at(undated, CaseFilter::TasksTextRole).toString(), QStringLiteral("to do: 1"));
    QVERIFY(at(picture.cases[2].facts.number.c_str(), CaseFilter::TasksTextRole).toString().isEmpty());
    // The day itself is not past in Seoul until its midnight.
    const epi::Instant midnight = epi::startOfDay(epi::Day{std::chrono::days{18'334}}, picture.utcOffset);
    list.setNow(midnight - epi::Seconds{1});
    QVERIFY(!at(dated, CaseFilter::TasksOverdueRole).toBool());
    list.setNow(midnight);
    QVERIFY(at(dated, CaseFilter::TasksOverdueRole).toBool());
    QVERIFY(!at(undated, CaseFilter::TasksOverdueRole).toBool());
    QCOMPARE(at(dated, CaseFilter::TasksTextRole).toString(), QStringLiteral("to do: 2, overdue since 03-12 Thu"));
}

void CaseListTest::forgetsForAnotherStore()
{
    CaseFilter list;
    list.setPicture(shared(fewCases()));
    list.setText(QStringLiteral("a-1"));
    list.setArchivedToo(true);
    list.sortBy(Column::Onset);
    list.setPicture(nullptr);
    QCOMPARE(list.total(), 0);
    list.reset();
    list.setPicture(shared(fewCases()));
    QCOMPARE(shown(list), QStringLiteral("1 2 3 10"));
    QVERIFY(list.text().isEmpty() && !list.archivedToo());
}

QTEST_GUILESS_MAIN(CaseListTest)
#include "tst_case_list.moc"
