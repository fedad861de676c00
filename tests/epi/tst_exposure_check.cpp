#include "epi/exposure_check.h"

#include <QTest>

using namespace tracedesk::epi;

class TestExposureCheck : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryFault();
    void aCycleIsNamedOnce();
    void uncertainDatesAreNotAccused();
};

namespace {

Day day(int n)
{
    return Day{std::chrono::days{n}};
}

LinkedCase dated(int onset, int confirmed)
{
    LinkedCase c;
    if (onset)
        c.onset = DayRange{day(onset), day(onset)};
    if (confirmed)
        c.confirmed = day(confirmed);
    return c;
}

} // namespace

void TestExposureCheck::namesEveryFault()
{
    const std::unordered_map<std::string, LinkedCase> cases = {
        {"A", dated(10, 15)}, {"B", dated(14, 18)}, {"C", dated(8, 12)}, {"D", dated(0, 0)}};
    const std::vector<StatedLink> links = {{"A", "B", 2}, {"A", "A", 3}, {"Z", "B", 4},
                                           {"B", "Z", 5}, {"A", "C", 6}, {"D", "A", 7}};
    const std::vector<Remark> expected = {
        {3, RemarkReason::selfReference, "A", "A"},         {4, RemarkReason::unknownCase, "B", "Z"},
        {5, RemarkReason::unknownCase, "Z", "B"},           {6, RemarkReason::onsetBeforeSource, "C", "A"},
        {6, RemarkReason::confirmedBeforeSource, "C", "A"},
    };
    QVERIFY(checkLinks(links, cases) == expected);
}

void TestExposureCheck::aCycleIsNamedOnce()
{
    const std::unordered_map<std::string, LinkedCase> cases = {{"A", {}}, {"B", {}}};
    const std::vector<StatedLink> links = {{"A", "B", 1}, {"B", "A", 2}, {"A", "B", 3}, {"B", "A", 4}};
    const auto remarks = checkLinks(links, cases);
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(remarks.front().line, std::uint64_t(2));
    QVERIFY(remarks.front().reason == RemarkReason::cycle);
}

void TestExposureCheck::uncertainDatesAreNotAccused()
{
    LinkedCase early = dated(0, 0);
    early.onset = DayRange{day(5), day(11)};
    const std::unordered_map<std::string, LinkedCase> cases = {{"A", dated(10, 0)}, {"B", early}};
    QVERIFY(checkLinks(std::vector<StatedLink>{{"A", "B", 1}}, cases).empty());
}

QTEST_GUILESS_MAIN(TestExposureCheck)
#include "tst_exposure_check.moc"
