#include "view/tree_layout.h"

#include <QTest>

#include <random>

using namespace tracedesk;
using view::TransmissionTree;
using view::TreeLayout;

namespace {

epi::Instant onDay(int n)
{
    return epi::Instant(std::chrono::sys_days{std::chrono::year(2020) / 3 / 1}) + std::chrono::days(n);
}

void add(TransmissionTree &tree, const std::string &number, std::optional<int> day, std::optional<std::uint32_t> source)
{
    view::TreeCase c;
    c.number = number;
    if (day)
        c.onset = onDay(*day);
    c.source = source;
    c.probability = source ? 0.5 : 0;
    tree.cases.push_back(c);
}

std::string rows(const TransmissionTree &tree)
{
    const TreeLayout layout = view::layoutOf(tree);
    std::string out;
    for (const std::uint32_t i : layout.caseAt)
        out += std::string(layout.depth[i], '.') + tree.cases[i].number + (layout.loop[i] ? "!" : "") + " ";
    return out;
}

} // namespace

class TreeLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void branchesStandTogetherByTime();
    void undatedCasesComeLast();
    void circlesAreCutOnce();
    void invariantsOfRandomForests();
    void tenThousandInAChain();
};

void TreeLayoutTest::branchesStandTogetherByTime()
{
    TransmissionTree tree;
    add(tree, "B", 2, {});
    add(tree, "A", 1, {});
    add(tree, "A2", 9, 1);
    add(tree, "A1", 5, 1);
    add(tree, "A1a", 12, 3);
    add(tree, "B1", 3, 0);
    QCOMPARE(rows(tree), std::string("A .A1 ..A1a .A2 B .B1 "));
    QVERIFY((view::layoutOf(tree).extent == epi::TimeSpan{onDay(1), onDay(13)}));
}

void TreeLayoutTest::undatedCasesComeLast()
{
    TransmissionTree tree;
    add(tree, "Z", {}, {});
    add(tree, "Y", {}, {});
    add(tree, "A", 4, {});
    add(tree, "A?", {}, 2);
    add(tree, "A1", 6, 2);
    QCOMPARE(rows(tree), std::string("A .A1 .A? Y Z "));
    QVERIFY(view::layoutOf({}).extent.isEmpty());
}

void TreeLayoutTest::circlesAreCutOnce()
{
    TransmissionTree tree;
    add(tree, "A", 3, 2); // A <- C <- B <- A
    add(tree, "B", 1, 0);
    add(tree, "C", 2, 1);
    add(tree, "tail", 9, 0);
    add(tree, "self", 5, 4);
    QCOMPARE(rows(tree), std::string("B! .C ..A ...tail self! "));
}

void TreeLayoutTest::invariantsOfRandomForests()
{
    std::mt19937 engine(3);
    const auto random = [&engine] { return static_cast<std::uint32_t>(engine()); };
    for (int round = 0; round < 200; ++round) {
        TransmissionTree tree;
        const std::uint32_t count = 1 + random() % 60;
        for (std::uint32_t i = 0; i < count; ++i) {
            add(tree, std::to_string(i), random() % 5 == 0 ? std::nullopt : std::optional(static_cast<int>(random() % 40)),
                random() % 4 == 0 ? std::nullopt : std::optional(random() % count));
        }
        const TreeLayout layout = view::layoutOf(tree);
        QCOMPARE(layout.caseAt.size(), tree.cases.size());
        std::vector<bool> taken(count, false);
        for (std::uint32_t row = 0; row < count; ++row) {
            const std::uint32_t i = layout.caseAt[row];
            QVERIFY(!taken[i]); // a row each, nobody twice
            taken[i] = true;
            QCOMPARE(layout.rowOf[i], row);
            const auto &source = tree.cases[i].source;
            if (!source || layout.loop[i]) {
                QCOMPARE(layout.depth[i], 0U);
                continue;
            }
            QVERIFY(layout.rowOf[*source] < row);
            QCOMPARE(layout.depth[i], layout.depth[*source] + 1);
            // Between a source and whom it infected there is only its branch.
            for (std::uint32_t between = layout.rowOf[*source] + 1; between < row; ++between)
                QVERIFY(layout.depth[layout.caseAt[between]] > layout.depth[*source]);
        }
        for (std::uint32_t a = 0; a < count; ++a) {
            for (std::uint32_t b = 0; b < count; ++b) {
                const bool siblings = tree.cases[a].source && tree.cases[a].source == tree.cases[b].source && !layout.loop[a] &&
                                      !layout.loop[b] && tree.cases[a].onset && tree.cases[b].onset;
                if (siblings && *tree.cases[a].onset < *tree.cases[b].onset)
                    QVERIFY(layout.rowOf[a] < layout.rowOf[b]);
            }
        }
    }
}

void TreeLayoutTest::tenThousandInAChain()
{
    TransmissionTree tree;
    for (std::uint32_t i = 0; i < 10'000; ++i)
        add(tree, std::to_string(i), static_cast<int>(i % 300), i == 0 ? std::nullopt : std::optional(i - 1));
    const TreeLayout layout = view::layoutOf(tree);
    QCOMPARE(layout.depth[9'999], 9'999U);
    QCOMPARE(layout.rowOf[9'999], 9'999U);
}

QTEST_GUILESS_MAIN(TreeLayoutTest)
#include "tst_tree_layout.moc"
