#include "desk/demonstration.h"
#include "desk/office.h"
#include "tests/intake/given_file.h"
#include "tests/support/places.h"
#include "vault/test_kdf.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tracedesk;

/// The demonstration as the window makes it, and the choice of a policy in its store.
class DemonstrationTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    desk::Surroundings m_surroundings;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] epi::Result<desk::Office> open() const
    {
        return desk::Office::open(folder() / desk::demonstrationStore,
                                  {"", vault::SecretBytes::copyOf(desk::demonstrationPassword)}, m_surroundings);
    }

private slots:
    void initTestCase();
    void holdsWhatTheFilesSay();
    void stopsWhenAsked();
    void chosenPolicyIsFollowed();
    void unknownPolicyIsRefused();
};

void DemonstrationTest::initTestCase()
{
    SKIP_UNDER_SANITIZERS();
    m_surroundings.now = [now = std::make_shared<std::int64_t>(1'585'000'000'000)] {
        return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++*now}};
    };
    m_surroundings.resources = tests::resources().toStdString();
    m_surroundings.parserProgram = tests::programs("/tracedesk-intake").toStdString();
    m_surroundings.kdf = vault::TestKdf::cheap();
    demo::Options options;
    options.persons = 1'000;
    options.cases = 12;
    options.days = 14;
    std::uint64_t told = 0;
    const auto made = desk::makeDemonstration(options, folder(), m_surroundings, {},
                                              [&](epi::WorkStage, std::uint64_t, std::uint64_t) { ++told; });
    QVERIFY(made.has_value());
    QVERIFY(told > 10);
    QVERIFY(std::filesystem::exists(folder() / desk::demonstrationLayer));
}

void DemonstrationTest::holdsWhatTheFilesSay()
{
    const auto office = open();
    QVERIFY(office.has_value());
    const auto seen = office->overview();
    QVERIFY(seen.has_value());
    QCOMPARE(seen->cases.size(), std::size_t{12});
    QVERIFY(!seen->provenance); // not traced yet
    const auto imports = office->imports();
    QVERIFY(imports.has_value());
    QCOMPARE(imports->size(), std::size_t{6});
    QFile cards(QString::fromStdString((folder() / "files/cards.csv").string()));
    QVERIFY(cards.open(QIODevice::ReadOnly));
    const auto online = static_cast<std::uint64_t>(cards.readAll().count(",online,"));
    QVERIFY(online > 0);
    for (const epi::ImportBatch &batch : *imports) {
        QVERIFY(batch.counts.stored > 0);
        // Who pays online was nowhere: such rows are refused, and nothing else is.
        QCOMPARE(batch.counts.rejected, batch.profile == "tracedesk-cards" ? online : std::uint64_t{0});
    }
}

void DemonstrationTest::stopsWhenAsked()
{
    const QTemporaryDir other;
    std::stop_source stop;
    const auto made = desk::makeDemonstration({}, other.path().toStdString(), m_surroundings, stop.get_token(),
                                              [&](epi::WorkStage, std::uint64_t, std::uint64_t) { stop.request_stop(); });
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, epi::ErrorCode::cancelled);
}

void DemonstrationTest::chosenPolicyIsFollowed()
{
    auto office = open();
    QVERIFY(office.has_value());
    const auto before = office->policies();
    QVERIFY(before.has_value());
    QVERIFY(before->chosen.empty());
    const auto prepared = office->prepareTrace({}, {});
    QVERIFY(prepared.has_value());
    QCOMPARE(prepared->policy.id, before->inForce);
    const auto other = std::ranges::find_if(before->packs, [&](const epi::Policy &pack) { return pack.id != before->inForce; });
    QVERIFY(other != before->packs.end());
    QVERIFY(office->choosePolicy(other->id).has_value());
    QCOMPARE(office->policies()->inForce, other->id);
    QCOMPARE(office->prepareTrace({}, {})->policy.id, other->id);
    QVERIFY(office->choosePolicy("").has_value());
    QCOMPARE(office->prepareTrace({}, {})->policy.id, before->inForce);
}

void DemonstrationTest::unknownPolicyIsRefused()
{
    auto office = open();
    QVERIFY(office.has_value());
    const auto refused = office->choosePolicy("of-nowhere");
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, epi::ErrorCode::unknownPolicy);
    QVERIFY(office->policies()->chosen.empty());
}

QTEST_GUILESS_MAIN(DemonstrationTest)
#include "tst_demonstration.moc"
