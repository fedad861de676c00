#include "tests/intake/told_routes.h"

#include "tests/support/places.h"

#include <QTest>

#include <format>

using namespace tracedesk;

/// Texts by somebody who never saw the reader, against what a careful person noted of them (told_routes.jsonl, all invented). All
/// of them were looked at when the reader was mended, so the floors are what was reached, not what to expect of other texts; who
/// mends the reader raises them. bench/route_texts shows more.
class ToldRoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyByteLiesInOneSpan();
    void right89PercentOfStops();
    void atMost37WrongWithoutAMark();
    void atMost98Invented();

private:
    intake::SpeechWords m_words;
    std::vector<tests::NotedRoute> m_routes;
    tests::RouteTally m_all;
};

void ToldRoutesTest::initTestCase()
{
    auto words = intake::readSpeechWords(tests::resources("/speech").toStdString());
    QVERIFY(words);
    m_words = std::move(*words);
    m_routes = tests::readNotedRoutes(tests::fixtures("/intake/told_routes.jsonl").toStdString());
    QCOMPARE(m_routes.size(), 300U);
    for (const tests::NotedRoute &noted : m_routes)
        m_all.add(tests::scoreRoute(noted, intake::readRoute(noted.text, {.about = noted.about}, m_words), m_words, nullptr));
    QVERIFY(m_all.all() > 1500);
}

void ToldRoutesTest::everyByteLiesInOneSpan()
{
    for (const tests::NotedRoute &noted : m_routes) {
        const auto read = intake::readRoute(noted.text, {.about = noted.about}, m_words);
        const std::string lost = tests::lostBytes(read, noted.text);
        QVERIFY2(lost.empty(), (std::to_string(noted.id) + ": " + lost).c_str());
    }
}

void ToldRoutesTest::right89PercentOfStops()
{
    constexpr double reached = 0.89; // 1437 of 1614
    QVERIFY2(m_all.share() >= reached,
             std::format("{:.4f} of {} stops are right, reached were {}", m_all.share(), m_all.all(), reached).c_str());
}

void ToldRoutesTest::atMost37WrongWithoutAMark()
{
    const std::size_t wrong = m_all.stops[static_cast<std::size_t>(tests::Outcome::wrong)];
    QVERIFY2(wrong <= 37, std::format("{} stops are wrong without a mark, reached were 37", wrong).c_str());
}

void ToldRoutesTest::atMost98Invented()
{
    QVERIFY2(m_all.invented <= 98, std::format("{} stops are invented, reached were 98", m_all.invented).c_str());
}

QTEST_GUILESS_MAIN(ToldRoutesTest)
#include "tst_told_routes.moc"
