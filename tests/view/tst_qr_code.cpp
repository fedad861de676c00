#include "tests/support/places.h"
#include "vault/second_factor.h"
#include "view/factor_url.h"
#include "view/qr_code.h"
#include "view/reed_solomon.h"

#include <QFile>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <array>
#include <map>
#include <random>

using namespace tracedesk;
using view::QrCode;

/// QR codes against what others make of the same text, and against a reader that knows nothing of how they are drawn here.
class QrCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void correctionsAreThoseOfTheStandard();
    void symbolsAreThoseOfAnother_data();
    void symbolsAreThoseOfAnother();
    void everyLengthReadsBack();
    void everyMaskReadsBack();
    void tooLongIsNone();
    void urlIsWhatAppsRead();
    void longNamesAreCut_data();
    void longNamesAreCut();
    void secretIsInGroupsOfFour();
};

namespace {

std::string textOf(const QrCode &code)
{
    std::string rows;
    for (std::size_t y = 0; y < code.size; ++y) {
        for (std::size_t x = 0; x < code.size; ++x)
            rows += code.isDark(x, y) ? '#' : '.';
        rows += '\n';
    }
    return rows;
}

/// Table 9 of ISO/IEC 18004:2015, level M: codewords in all, of corrections a block, blocks.
struct Shape
{
    std::size_t codewords;
    std::size_t corrections;
    std::size_t blocks;
};
constexpr std::array<Shape, 11> shapes{{{},
                                        {26, 10, 1},
                                        {44, 16, 1},
                                        {70, 26, 1},
                                        {100, 18, 2},
                                        {134, 24, 2},
                                        {172, 16, 4},
                                        {196, 18, 4},
                                        {242, 22, 4},
                                        {292, 22, 5},
                                        {346, 26, 5}}};

/// A reader as far as a code without damage needs one: what is no data, the mask, the order of the bits, the blocks. Its
/// corrections must come out again from its data.
class Reader
{
public:
    explicit Reader(const QrCode &code)
        : m_code(code)
        , m_version((code.size - 17) / 4)
    {
    }

    [[nodiscard]] std::optional<std::string> read() const
    {
        const unsigned format = formatBits() ^ 0x5412U;
        if (format >> 13U != 0 || (format >> 10U & 7U) != m_code.mask)
            return std::nullopt;
        const Shape &shape = shapes[m_version];
        const std::vector<std::uint8_t> all = codewords();
        if (all.size() < shape.codewords)
            return std::nullopt;
        std::vector<std::vector<std::uint8_t>> blocks(shape.blocks);
        const std::size_t data = shape.codewords - shape.corrections * shape.blocks;
        const std::size_t least = data / shape.blocks;
        const std::size_t longer = data % shape.blocks;
        std::size_t next = 0;
        for (std::size_t i = 0; i < least; ++i)
            for (auto &block : blocks)
                block.push_back(all[next++]);
        for (std::size_t block = shape.blocks - longer; block < shape.blocks; ++block)
            blocks[block].push_back(all[next++]);
        std::string bits;
        for (const auto &block : blocks)
            for (const std::uint8_t byte : block)
                for (int bit = 7; bit >= 0; --bit)
                    bits += (byte >> bit & 1) != 0 ? '1' : '0';
        std::vector<std::vector<std::uint8_t>> corrections(shape.blocks);
        for (std::size_t i = 0; i < shape.corrections; ++i)
            for (auto &block : corrections)
                block.push_back(all[next++]);
        for (std::size_t block = 0; block < shape.blocks; ++block)
            if (view::correctionCodewords(blocks[block], shape.corrections) != corrections[block])
                return std::nullopt;
        const auto number = [&bits](std::size_t at, std::size_t count) { return std::stoul(bits.substr(at, count), nullptr, 2); };
        const std::size_t lengthBits = m_version < 10 ? 8 : 16;
        if (number(0, 4) != 4)
            return std::nullopt;
        std::string text;
        for (std::size_t i = 0; i < number(4, lengthBits); ++i)
            text += static_cast<char>(number(4 + lengthBits + 8 * i, 8));
        return text;
    }

private:
    [[nodiscard]] unsigned formatBits() const
    {
        static constexpr std::array<std::pair<std::size_t, std::size_t>, 15> places{{{0, 8},
                                                                                     {1, 8},
                                                                                     {2, 8},
                                                                                     {3, 8},
                                                                                     {4, 8},
                                                                                     {5, 8},
                                                                                     {7, 8},
                                                                                     {8, 8},
                                                                                     {8, 7},
                                                                                     {8, 5},
                                                                                     {8, 4},
                                                                                     {8, 3},
                                                                                     {8, 2},
                                                                                     {8, 1},
                                                                                     {8, 0}}};
        unsigned bits = 0;
        for (const auto &[x, y] : places)
            bits = bits << 1U | (m_code.isDark(x, y) ? 1U : 0U);
        return bits;
    }
    [[nodiscard]] bool isFunction(std::size_t x, std::size_t y) const
    {
        const std::size_t end = m_code.size;
        const bool corner = (x < 9 && y < 9) || (x >= end - 8 && y < 9) || (x < 9 && y >= end - 8);
        const bool version = m_version >= 7 && ((x >= end - 11 && y < 6) || (y >= end - 11 && x < 6));
        static const std::map<std::size_t, std::vector<std::size_t>> centres{
            {1, {}},      {2, {6, 18}},     {3, {6, 22}},     {4, {6, 26}},     {5, {6, 30}},
            {6, {6, 34}}, {7, {6, 22, 38}}, {8, {6, 24, 42}}, {9, {6, 26, 46}}, {10, {6, 28, 50}}};
        bool alignment = false;
        for (const std::size_t cy : centres.at(m_version))
            for (const std::size_t cx : centres.at(m_version)) {
                const bool atFinder = (cx < 9 && cy < 9) || (cx >= end - 9 && cy < 9) || (cx < 9 && cy >= end - 9);
                alignment |= !atFinder && x + 2 >= cx && x <= cx + 2 && y + 2 >= cy && y <= cy + 2;
            }
        return corner || version || alignment || x == 6 || y == 6;
    }
    [[nodiscard]] bool isFlipped(std::size_t x, std::size_t y) const
    {
        const std::size_t i = y;
        const std::size_t j = x;
        const std::array<bool, 8> rules{(i + j) % 2 == 0,
                                        i % 2 == 0,
                                        j % 3 == 0,
                                        (i + j) % 3 == 0,
                                        (i / 2 + j / 3) % 2 == 0,
                                        i * j % 2 + i * j % 3 == 0,
                                        (i * j % 2 + i * j % 3) % 2 == 0,
                                        ((i + j) % 2 + i * j % 3) % 2 == 0};
        return rules[m_code.mask];
    }
    [[nodiscard]] std::vector<std::uint8_t> codewords() const
    {
        std::vector<std::size_t> columns; // of pairs, the right one
        for (std::size_t x = m_code.size - 1; x > 6; x -= 2)
            columns.push_back(x);
        columns.insert(columns.end(), {5, 3, 1});
        std::vector<bool> bits;
        for (std::size_t pair = 0; pair < columns.size(); ++pair)
            for (std::size_t step = 0; step < m_code.size; ++step)
                for (const std::size_t x : {columns[pair], columns[pair] - 1}) {
                    const std::size_t y = pair % 2 == 0 ? m_code.size - 1 - step : step;
                    if (!isFunction(x, y))
                        bits.push_back(m_code.isDark(x, y) != isFlipped(x, y));
                }
        std::vector<std::uint8_t> bytes(bits.size() / 8);
        for (std::size_t i = 0; i < 8 * bytes.size(); ++i)
            bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] << 1 | (bits[i] ? 1 : 0));
        return bytes;
    }

    const QrCode &m_code;
    std::size_t m_version;
};

} // namespace

void QrCodeTest::correctionsAreThoseOfTheStandard()
{
    // ISO/IEC 18004:2015, annex I: "01234567" at 1-M.
    constexpr std::array<std::uint8_t, 16> data{0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11,
                                                0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11};
    const std::vector<std::uint8_t> expected{0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55};
    QVERIFY(view::correctionCodewords(data, 10) == expected);
}

void QrCodeTest::symbolsAreThoseOfAnother_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("symbol");
    // Made by qrencode 4.1.1: -8 -l M -m 0 -t ASCII, a character a module.
    QFile file(tests::fixtures("/view/golden/qr-codes.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (qsizetype at = 0; at < content.size();) {
        const qsizetype end = content.indexOf("\n\n", at);
        const qsizetype line = content.indexOf('\n', at);
        const QByteArray symbol = content.mid(line + 1, end - line);
        QTest::newRow(qPrintable(QStringLiteral("%1 modules, %2 bytes").arg(symbol.count('\n')).arg(line - at)))
            << content.mid(at, line - at) << symbol;
        at = end + 2;
    }
}

void QrCodeTest::symbolsAreThoseOfAnother()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, symbol);
    // The other weighs masks in its own way; with its mask, every module must be the same.
    const qsizetype row = 8 * (symbol.indexOf('\n') + 1);
    unsigned mask = 0;
    for (const int x : {2, 3, 4})
        mask = mask << 1U | (symbol[row + x] == '#' ? 1U : 0U);
    const auto code = view::qrCode(text.toStdString(), mask ^ 5U);
    QVERIFY(code.has_value());
    QCOMPARE(QByteArray::fromStdString(textOf(*code)), symbol);
}

void QrCodeTest::everyLengthReadsBack()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> byte(0, 255);
    std::size_t size = 21;
    for (std::size_t length = 0; length <= view::longestQrText; ++length) {
        std::string text(length, '\0');
        for (char &letter : text)
            letter = static_cast<char>(byte(random));
        const auto code = view::qrCode(text);
        QVERIFY(code.has_value());
        QVERIFY(code->size >= size); // never smaller for more
        size = code->size;
        QVERIFY2(Reader(*code).read() == text, qPrintable(QString::number(length)));
    }
    QCOMPARE(size, std::size_t{57});
}

void QrCodeTest::everyMaskReadsBack()
{
    for (unsigned mask = 0; mask < 8; ++mask)
        for (const std::size_t length : {5U, 30U, 120U, 213U}) {
            const std::string text(length, 'm');
            const auto code = view::qrCode(text, mask);
            QVERIFY(code.has_value());
            QCOMPARE(code->mask, mask);
            QVERIFY(Reader(*code).read() == text);
        }
}

void QrCodeTest::tooLongIsNone()
{
    QVERIFY(!view::qrCode(std::string(view::longestQrText + 1, 'x')).has_value());
    QVERIFY(!view::qrCode(std::string(view::longestQrText + 1, 'x'), 0).has_value());
}

void QrCodeTest::urlIsWhatAppsRead()
{
    const auto secret = vault::SecretBytes::copyOf("12345678901234567890");
    const QUrl url(QString::fromStdString(view::factorUrl(QStringLiteral("김 조사관"), secret)));
    QCOMPARE(url.scheme(), QStringLiteral("otpauth"));
    QCOMPARE(url.host(), QStringLiteral("totp"));
    QCOMPARE(url.path(QUrl::FullyDecoded), QStringLiteral("/Tracedesk:김 조사관"));
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue("secret"), QStringLiteral("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    QCOMPARE(query.queryItemValue("issuer"), QStringLiteral("Tracedesk"));
    QCOMPARE(query.queryItemValue("algorithm"), QStringLiteral("SHA1"));
    QCOMPARE(query.queryItemValue("digits"), QStringLiteral("6"));
    QCOMPARE(query.queryItemValue("period"), QStringLiteral("30"));
}

void QrCodeTest::longNamesAreCut_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("latin") << QString(64, u'n');
    QTest::newRow("korean") << QString(21, QChar(0xAE40));
    QTest::newRow("beyond the plane") << QStringLiteral("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
}

void QrCodeTest::longNamesAreCut()
{
    QFETCH(QString, name);
    const std::string url = view::factorUrl(name, vault::makeFactorSecret());
    QVERIFY(view::qrCode(url).has_value());
    const QUrl read(QString::fromStdString(url), QUrl::StrictMode);
    QVERIFY(read.isValid());
    const QString label = read.path(QUrl::FullyDecoded).mid(QStringLiteral("/Tracedesk:").size());
    QVERIFY(label.size() > 5);
    QVERIFY(name.startsWith(label));
}

void QrCodeTest::secretIsInGroupsOfFour()
{
    const auto secret = vault::SecretBytes::copyOf("12345678901234567890");
    QCOMPARE(view::factorGroups(secret), QStringLiteral("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"));
}

QTEST_GUILESS_MAIN(QrCodeTest)
#include "tst_qr_code.moc"
