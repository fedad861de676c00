#include "store/chunk_codec.h"
#include "store/packed_integers.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace tracedesk;
using namespace tracedesk::store;

class TestChunkCodec : public QObject
{
    Q_OBJECT

private slots:
    void integersRoundTrip_data();
    void integersRoundTrip();
    void rareWideOnesAreCheap();
    void chunksRoundTrip_data();
    void chunksRoundTrip();
    void extremesRoundTrip();
    void chunksOfOneBatchAppend();
    void cutChunksAreRefused();
    void anyBytesAreSafe();
    void aTrackIsSmall();
};

namespace {

std::mt19937 &generator()
{
    static std::mt19937 random(11);
    return random;
}

std::uint32_t below(std::uint64_t limit)
{
    return static_cast<std::uint32_t>(generator()() % limit);
}

/// A number of any magnitude.
std::uint32_t anyNumber()
{
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(generator()()) >> below(33));
}

epi::RecordColumns randomColumns(std::size_t rows, unsigned presence)
{
    epi::RecordColumns c;
    for (std::size_t row = 0; row < rows; ++row) {
        c.subject.push_back(5);
        c.begin.push_back(anyNumber());
        c.line.push_back(anyNumber());
        if (presence & 1)
            c.duration.push_back(anyNumber());
        if (presence & 2)
            c.place.push_back(below(7) == 0 ? epi::RecordColumns::noPlace : below(1 + below(100'000)));
        if (presence & 4) {
            c.latitude.push_back(static_cast<std::int32_t>(anyNumber()));
            c.longitude.push_back(static_cast<std::int32_t>(0 - anyNumber()));
        }
        if (presence & 8)
            c.accuracy.push_back(static_cast<std::uint16_t>(anyNumber()));
        if (presence & 16)
            c.amount.push_back(anyNumber());
    }
    std::ranges::sort(c.begin);
    return c;
}

std::vector<std::uint32_t> allRows(std::size_t rows)
{
    std::vector<std::uint32_t> order(rows);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

bool same(const epi::RecordColumns &a, const epi::RecordColumns &b)
{
    return std::tie(a.subject, a.begin, a.duration, a.place, a.latitude, a.longitude, a.accuracy, a.amount, a.line) ==
           std::tie(b.subject, b.begin, b.duration, b.place, b.latitude, b.longitude, b.accuracy, b.amount, b.line);
}

} // namespace

void TestChunkCodec::integersRoundTrip_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 7, 127, 128, 129, 1000, 65536})
        QTest::addRow("%d", count) << count;
}

void TestChunkCodec::integersRoundTrip()
{
    QFETCH(int, count);
    for (int round = 0; round < (count > 1000 ? 20 : 300); ++round) {
        std::vector<std::uint32_t> values(static_cast<std::size_t>(count));
        const std::uint32_t base = anyNumber();
        const unsigned width = below(33);
        for (auto &value : values)
            value = below(30) == 0 ? anyNumber()
                                   : static_cast<std::uint32_t>(base + (std::uint64_t{below(1ULL << 32)} >> (32 - width)));
        if (round == 0)
            std::ranges::fill(values, 0xffffffff);
        std::vector<std::uint8_t> bytes;
        packIntegers(values, bytes);
        std::vector<std::uint32_t> read(values.size());
        PackedReader reader(bytes);
        QVERIFY(reader.read(read));
        QVERIFY(reader.isAtEnd());
        QVERIFY(read == values);
    }
}

void TestChunkCodec::rareWideOnesAreCheap()
{
    std::vector<std::uint32_t> values(1280, 3);
    for (std::size_t i = 0; i < values.size(); i += 100)
        values[i] = 100'000;
    std::vector<std::uint8_t> bytes;
    packIntegers(values, bytes);
    QVERIFY2(bytes.size() < 100, qPrintable(QString::number(bytes.size()))); // 13 exceptions in 10 blocks, not 17 bits each
}

void TestChunkCodec::chunksRoundTrip_data()
{
    QTest::addColumn<unsigned>("presence");
    for (unsigned presence = 0; presence < 32; ++presence)
        QTest::addRow("columns %u", presence) << presence;
}

void TestChunkCodec::chunksRoundTrip()
{
    QFETCH(unsigned, presence);
    ChunkEncoder encoder;
    for (const std::size_t rows : {1, 2, 128, 129, 3000}) {
        const auto columns = randomColumns(rows, presence);
        const auto bytes = encoder.encode(columns, allRows(rows));
        epi::RecordColumns decoded;
        QVERIFY(decodeChunk(bytes, 5, decoded));
        QVERIFY(same(columns, decoded));
    }
}

void TestChunkCodec::extremesRoundTrip()
{
    epi::RecordColumns c;
    constexpr auto least = std::numeric_limits<std::int32_t>::min();
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    c.subject = {0, 0, 0, 0};
    c.begin = {0, 0, 0xffffffff, 0xffffffff};
    c.line = {0xffffffff, 0, 0xffffffff, 1};
    c.duration = {0xffffffff, 0, 1, 0xffffffff};
    c.latitude = {least, most, least, 0};
    c.longitude = {most, least, most, -1};
    c.accuracy = {0, 0xffff, 1, 0};
    c.amount = {0, 0xffffffff, 0, 0x80000000};
    c.place = {epi::RecordColumns::noPlace, 0, epi::RecordColumns::noPlace, 1};
    epi::RecordColumns decoded;
    QVERIFY(decodeChunk(ChunkEncoder().encode(c, allRows(4)), 0, decoded));
    QVERIFY(same(c, decoded));
    // A full chunk, rows picked in another order than they lie
    auto long_ = randomColumns(chunkRows + 1, 31);
    std::ranges::reverse(long_.begin);
    auto rows = allRows(chunkRows + 1);
    std::ranges::reverse(rows);
    rows.pop_back();
    epi::RecordColumns full;
    QVERIFY(decodeChunk(ChunkEncoder().encode(long_, rows), 5, full));
    QCOMPARE(full.size(), chunkRows);
    QCOMPARE(full.line.front(), long_.line.back());
    QCOMPARE(full.place.back(), long_.place[1]);
}

void TestChunkCodec::chunksOfOneBatchAppend()
{
    ChunkEncoder encoder;
    epi::RecordColumns both;
    const auto one = randomColumns(10, 3);
    QVERIFY(decodeChunk(encoder.encode(one, allRows(10)), 1, both));
    QVERIFY(decodeChunk(encoder.encode(one, allRows(10)), 2, both));
    QCOMPARE(both.size(), std::size_t{20});
    QCOMPARE(both.subject[9], 1U);
    QCOMPARE(both.subject[10], 2U);
    const auto before = both;
    QVERIFY(!decodeChunk(encoder.encode(randomColumns(10, 4), allRows(10)), 3, both)); // other columns: another batch's
    QVERIFY(same(both, before));
}

void TestChunkCodec::cutChunksAreRefused()
{
    const auto bytes = ChunkEncoder().encode(randomColumns(300, 31), allRows(300));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::vector<std::uint8_t> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)); // its own bounds
        epi::RecordColumns decoded;
        QVERIFY(!decodeChunk(cut, 0, decoded));
        QCOMPARE(decoded.size(), std::size_t{0});
    }
    auto longer = bytes;
    longer.push_back(0);
    epi::RecordColumns decoded;
    QVERIFY(!decodeChunk(longer, 0, decoded));
}

void TestChunkCodec::anyBytesAreSafe()
{
    const auto good = ChunkEncoder().encode(randomColumns(200, 31), allRows(200));
    int accepted = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::vector<std::uint8_t> bytes = good;
        if (round % 3 == 0)
            bytes.resize(below(400));
        for (std::uint32_t changes = below(20) + 1; changes > 0 && !bytes.empty(); --changes)
            bytes[below(bytes.size())] = static_cast<std::uint8_t>(below(256));
        epi::RecordColumns decoded;
        // Whether it is accepted or not: the columns are of one length and in the order of time.
        if (decodeChunk(bytes, 0, decoded)) {
            ++accepted;
            QVERIFY(std::ranges::is_sorted(decoded.begin));
            QCOMPARE(decoded.line.size(), decoded.size());
            QVERIFY(decoded.place.empty() || decoded.place.size() == decoded.size());
        } else {
            QCOMPARE(decoded.size(), std::size_t{0});
        }
    }
    QVERIFY(accepted < 30'000);
}

void TestChunkCodec::aTrackIsSmall()
{
    // A phone seen every 10 to 18 minutes at some of 30 base stations, rows of a daily delivery one after the other.
    epi::RecordColumns c;
    std::uint32_t now = 1'585'000'000;
    for (std::uint32_t row = 0; row < 1400; ++row) {
        now += 600 + below(480);
        c.subject.push_back(0);
        c.begin.push_back(now);
        c.place.push_back(1000 + below(30) * 17);
        c.line.push_back(2 + row + row / 100 * 60'000);
    }
    const auto bytes = ChunkEncoder().encode(c, allRows(c.size()));
    const double each = static_cast<double>(bytes.size()) / 1400;
    QVERIFY2(each < 2.2, qPrintable(QString::number(each))); // 9 bits of time, 5 of place, next to none of line
}

QTEST_GUILESS_MAIN(TestChunkCodec)
#include "tst_chunk_codec.moc"
