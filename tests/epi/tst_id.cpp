#include "epi/id.h"

#include <QTest>

using namespace tracedesk::epi;

class TestId : public QObject
{
    Q_OBJECT

private slots:
    void carriesTimeVersionAndVariant();
    void laterIsGreater();
    void parses_data();
    void parses();
};

namespace {
constexpr std::array<std::uint8_t, 10> allOnes = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
constexpr std::array<std::uint8_t, 10> allZero = {};
std::chrono::sys_time<std::chrono::milliseconds> at(std::int64_t milliseconds)
{
    return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{milliseconds}};
}
} // namespace

void TestId::carriesTimeVersionAndVariant()
{
    // RFC 9562 appendix A.6 gives unix_ts_ms 0x017F22E279B0 for its UUIDv7 example.
    QCOMPARE(QString::fromStdString(toString(uuid7(at(0x017F22E279B0), allZero))), "017f22e2-79b0-7000-8000-000000000000");
    QCOMPARE(QString::fromStdString(toString(uuid7(at(0x017F22E279B0), allOnes))), "017f22e2-79b0-7fff-bfff-ffffffffffff");
}

void TestId::laterIsGreater()
{
    QVERIFY(PersonId(uuid7(at(2), allZero)) > PersonId(uuid7(at(1), allOnes)));
    QVERIFY(PersonId().isNull());
    QVERIFY(!PersonId(uuid7(at(1), allZero)).isNull());
}

void TestId::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("lower") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398f" << true;
    QTest::newRow("upper") << "017F22E2-79B0-7CC3-98C4-DC0C0C07398F" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("short") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398" << false;
    QTest::newRow("long") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0" << false;
    QTest::newRow("dash moved") << "017f22e27-9b0-7cc3-98c4-dc0c0c07398f" << false;
    QTest::newRow("not hex") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398g" << false;
    QTest::newRow("braces") << "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}" << false;
}

void TestId::parses()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    const auto uuid = parseUuid(text.toStdString());
    QCOMPARE(uuid.has_value(), valid);
    if (uuid)
        QCOMPARE(QString::fromStdString(toString(*uuid)), text.toLower());
}

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
