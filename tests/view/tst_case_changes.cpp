#include "tests/ui/generated_epidemic.h"
#include "view/case_filter.h"
#include "view/row_steps.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace tracedesk;
using view::CaseFilter;
using view::CaseListModel;
using Column = CaseFilter::Column;

namespace {

view::EpidemicPicturePtr shared(view::EpidemicPicture picture)
{
    return std::make_shared<const view::EpidemicPicture>(std::move(picture));
}

/// Every role of every row.
QList<QVariantList> content(const QAbstractItemModel &model)
{
    QList<QVariantList> rows;
    const QList<int> roles = model.roleNames().keys();
    for (int row = 0; row < model.rowCount(); ++row) {
        QVariantList values;
        for (const int role : roles)
            values << model.index(row, 0).data(role);
        rows << values;
    }
    return rows;
}

/// Some of the cases, some of them changed; their order is kept.
view::EpidemicPicture varied(const view::EpidemicPicture &from, std::mt19937 &random, unsigned oneOf)
{
    view::EpidemicPicture picture = from;
    std::erase_if(picture.cases, [&](const view::CaseRow &) { return random() % oneOf == 0; });
    for (view::CaseRow &row : picture.cases) {
        if (random() % oneOf != 0)
            continue;
        row.facts.stage = static_cast<epi::CaseStage>(random() % 6);
        row.facts.archived = random() % 4 == 0;
        row.topProbability = static_cast<double>(random() % 100) / 100;
        row.confirmedContacts = static_cast<std::uint32_t>(random() % 9);
    }
    return picture;
}

} // namespace

/// The list of cases stays where it is when the cases change.
class CaseChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreFew();
    void stepsLeadThere();
    void aNewPictureIsNoNewList();
    void randomPicturesEndAsARebuiltList_data();
    void randomPicturesEndAsARebuiltList();
};

void CaseChangesTest::stepsAreFew()
{
    using Ranges = std::vector<view::RowSteps::Range>;
    using Moves = std::vector<view::RowSteps::Move>;
    const auto steps = [](std::vector<int> newRowOf, int count) { return *view::rowSteps(newRowOf, count, 10); };
    QVERIFY((steps({0, 1, 2}, 3).moved.empty()));
    QVERIFY((steps({0, -1, -1, 1, -1}, 2).removed == Ranges{{1, 2}, {4, 1}}));
    QVERIFY((steps({1, 4}, 6).inserted == Ranges{{0, 1}, {2, 2}, {5, 1}}));
    QVERIFY((steps({1, 2, 3, 0}, 4).moved == Moves{{3, 0}})); // one goes up, not three down
    QVERIFY((steps({3, 0, 1, 2}, 4).moved == Moves{{0, 3}}));
    QVERIFY(!view::rowSteps(std::vector{4, 3, 2, 1, 0}, 5, 3));
    QVERIFY(view::rowSteps(std::vector{4, 3, 2, 1, 0}, 5, 4));
}

void CaseChangesTest::stepsLeadThere()
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<int> all(random() % 12);
        std::iota(all.begin(), all.end(), 0);
        const auto some = [&] {
            std::vector<int> list;
            std::ranges::copy_if(all, std::back_inserter(list), [&](int) { return random() % 4 != 0; });
            if (round % 2 == 0)
                std::ranges::shuffle(list, random);
            return list;
        };
        std::vector<int> list = some();
        const std::vector<int> wanted = some();
        std::vector<int> newRowOf;
        for (const int value : list) {
            const auto at = std::ranges::find(wanted, value);
            newRowOf.push_back(at == wanted.end() ? -1 : static_cast<int>(at - wanted.begin()));
        }
        const auto steps = view::rowSteps(newRowOf, static_cast<int>(wanted.size()), 100);
        QVERIFY(steps.has_value());
        for (auto gone = steps->removed.rbegin(); gone != steps->removed.rend(); ++gone)
            list.erase(list.begin() + gone->first, list.begin() + gone->first + gone->count);
        for (const view::RowSteps::Move &move : steps->moved) {
            const int value = list[static_cast<std::size_t>(move.from)];
            list.erase(list.begin() + move.from);
            list.insert(list.begin() + move.to, value);
        }
        for (const view::RowSteps::Range &come : steps->inserted)
            list.insert(list.begin() + come.first, wanted.begin() + come.first, wanted.begin() + come.first + come.count);
        QCOMPARE(list, wanted);
    }
}

void CaseChangesTest::aNewPictureIsNoNewList()
{
    CaseFilter list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    view::EpidemicPicture picture = test::generatedEpidemic(10'000);
    list.setPicture(shared(picture));
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
    QSignalSpy inserts(&list, &QAbstractItemModel::rowsInserted);
    QSignalSpy removes(&list, &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex place = list.index(4'000);
    const QString id = list.idAt(4'000);
    list.setPicture(shared(picture));
    QCOMPARE(changes.count() + inserts.count() + removes.count() + resets.count(), 0);
    picture.cases[10].facts.stage = epi::CaseStage::reviewed;
    picture.cases[10].facts.archived = false;
    picture.cases.erase(picture.cases.begin() + 20, picture.cases.begin() + 23);
    list.setPicture(shared(picture));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 10);
    QCOMPARE(removes.count(), 1);
    // A trace ranks everything again.
    for (view::CaseRow &row : picture.cases)
        row.topProbability /= 2;
    list.setPicture(shared(picture));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(place.row(), 3'997);
    QCOMPARE(list.idAt(place.row()), id);
}

void CaseChangesTest::randomPicturesEndAsARebuiltList_data()
{
    QTest::addColumn<int>("cases");
    QTest::addColumn<unsigned>("oneOf");
    QTest::newRow("few cases, much changed") << 30 << 3U;
    QTest::newRow("many cases, little changed") << 600 << 60U;
    QTest::newRow("many cases, much changed") << 600 << 3U;
}

void CaseChangesTest::randomPicturesEndAsARebuiltList()
{
    QFETCH(int, cases);
    QFETCH(unsigned, oneOf);
    const bool littleChanged = oneOf > 10;
    std::mt19937 random(11);
    const view::EpidemicPicture all = test::generatedEpidemic(static_cast<std::uint32_t>(cases));
    CaseListModel every;
    CaseFilter list(test::generatedNow);
    const QAbstractItemModelTester everyTester(&every, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    view::EpidemicPicture last = all;
    list.setPicture(shared(all));
    every.setPicture(shared(all));
    resets.clear();
    for (int round = 0; round < 40; ++round) {
        if (round % 4 == 1)
            list.sortBy(static_cast<Column>(random() % 10));
        if (round % 6 == 2)
            list.setText(random() % 2 == 0 ? QStringLiteral("confirmed") : QString());
        // Some come back: what is varied is, in turns, all of them and the last ones.
        last = varied(round % 3 == 0 ? all : last, random, oneOf);
        const auto picture = shared(last);
        std::vector<QPersistentModelIndex> places;
        QStringList ids;
        for (int row = 0; row < every.rowCount(); ++row) {
            places.emplace_back(every.index(row));
            ids << every.idAt(row);
        }
        list.setPicture(picture);
        every.setPicture(picture);
        for (std::size_t row = 0; row < places.size() && littleChanged; ++row) {
            const QString id = ids[static_cast<qsizetype>(row)];
            QCOMPARE(places[row].isValid() ? places[row].row() : -1, every.rowOf(id));
        }
        CaseFilter rebuilt(test::generatedNow);
        rebuilt.setPicture(picture);
        rebuilt.setText(list.text());
        while (rebuilt.sortedBy() != list.sortedBy() || rebuilt.descending() != list.descending())
            rebuilt.sortBy(list.sortedBy());
        QCOMPARE(content(list), content(rebuilt));
        CaseListModel rebuiltEvery;
        rebuiltEvery.setPicture(picture);
        QCOMPARE(content(every), content(rebuiltEvery));
    }
    QCOMPARE(resets.count(), 0);
}

QTEST_GUILESS_MAIN(CaseChangesTest)
#include "tst_case_changes.moc"
