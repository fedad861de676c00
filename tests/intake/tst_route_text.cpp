#include "tests/support/places.h"
#include "told_text.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace tracedesk;

/// Routes as people tell and paste them. What they should be read as stands in tests/intake/routes/*.txt: texts, each followed by
/// a line "=>" and what is read; "%%" between them. All are invented, and told on 2020-03-20.
class RouteTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reads_data();
    void reads();
    void nothingIsLostOfMutations_data();
    void nothingIsLostOfMutations();
    void nothingIsLostOfNoise();
    void wayBackToTheBytes();
    void yearComesFromTheDayOfTelling();
    void longTextsAreReadToTheLimit();
    void workGrowsWithTheText();

private:
    struct Told
    {
        std::string name;
        std::string text;
        std::string read;
    };
    static std::vector<Told> told(const char *file);
    [[nodiscard]] epi::ToldRoute read(std::string_view text) const { return intake::readRoute(text, m_context, m_words); }
    static QString lost(const epi::ToldRoute &route, std::string_view text);

    intake::SpeechWords m_words;
    intake::RouteContext m_context{.about = std::chrono::local_days{std::chrono::year{2020} / 3 / 20}};
};

void RouteTextTest::initTestCase()
{
    auto words = intake::readSpeechWords(tests::resources("/speech").toStdString());
    QVERIFY(words);
    m_words = std::move(*words);
}

std::vector<RouteTextTest::Told> RouteTextTest::told(const char *file)
{
    QFile in(tests::fixtures("/intake/routes/") + file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s", file);
    std::vector<Told> all;
    for (const QByteArray &block : in.readAll().replace("\n%%\n", "\n\x01").split('\x01')) {
        const auto at = block.indexOf("\n=>\n");
        if (at < 0)
            continue;
        const QByteArray text = block.first(at);
        all.push_back({text.first(text.indexOf('\n') < 0 ? text.size() : text.indexOf('\n')).toStdString(), text.toStdString(),
                       block.sliced(at + 4).trimmed().toStdString()});
    }
    return all;
}

/// What of the bytes lies in no span, or in two; empty: nothing.
QString RouteTextTest::lost(const epi::ToldRoute &route, std::string_view text)
{
    std::vector<int> owners(text.size());
    const auto mark = [&](epi::TextSpan span) {
        for (std::size_t i = span.begin; i < span.end && i < text.size(); ++i)
            ++owners[i];
        return span.begin < span.end && span.end <= text.size();
    };
    bool good = true;
    std::string separators;
    for (const auto &visit : route.visits) {
        good = good && !visit.placeName.empty();
        for (std::size_t i = 0; i < visit.spans.size(); ++i)
            good = mark(visit.spans[i]) && good && (i == 0 || visit.spans[i - 1].end < visit.spans[i].begin);
    }
    for (const auto &day : route.days)
        good = mark(day.span) && good;
    for (const auto &unread : route.unread)
        good = mark(unread.span) && good;
    for (const auto &span : route.separators) {
        good = mark(span) && good;
        separators += text.substr(span.begin, span.end - span.begin);
    }
    for (std::size_t i = 0; i < owners.size(); ++i)
        if (owners[i] != 1)
            return QString("byte %1 in %2 spans").arg(i).arg(owners[i]);
    return good ? QString() : QString("a span out of its place");
}

void RouteTextTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stops");
    for (const char *file : {"korean.txt", "english.txt", "notations.txt", "pages.txt", "principles.txt"})
        for (const Told &one : told(file))
            QTest::addRow("%s: %s", file, one.name.c_str())
                << QString::fromStdString(one.text) << QString::fromStdString(one.read);
}

void RouteTextTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, stops);
    const std::string source = text.toStdString();
    const auto route = read(source);
    QCOMPARE(QString::fromStdString(test::textOf(route, source)).trimmed(), stops);
    QCOMPARE(lost(route, source), QString());
    QCOMPARE(read(source), route);
}

void RouteTextTest::nothingIsLostOfMutations_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"korean.txt", "english.txt", "notations.txt", "pages.txt", "principles.txt"})
        QTest::newRow(file) << QString(file);
}

void RouteTextTest::nothingIsLostOfMutations()
{
    QFETCH(QString, file);
    std::mt19937 random(20200312);
    const auto texts = told(file.toUtf8().constData());
    const std::u32string signs = U"0159:;.-~/()[]>→▶,월일시분 \n\t|오후pmto병원에서와마스크착용\u00A0\u200B９：~OㅇO①\u3000ᄒ";
    const auto any = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (const Told &one : texts)
        for (int round = 0; round < 25; ++round) {
            std::u32string text = QString::fromStdString(one.text).toStdU32String();
            for (std::size_t changes = 1 + any(4); changes > 0 && text.size() > 2; --changes) {
                const std::size_t at = any(text.size());
                switch (any(4)) {
                case 0:
                    text.erase(at, 1 + any(3));
                    break;
                case 1:
                    text.insert(at, 1, signs[any(signs.size())]);
                    break;
                case 2:
                    std::swap(text[at], text[any(text.size())]);
                    break;
                default:
                    text.insert(at, text.substr(any(text.size()), any(12)));
                    break;
                }
            }
            std::string source = QString::fromStdU32String(text).toStdString();
            if (round % 5 == 0 && !source.empty())
                source[any(source.size())] = static_cast<char>(any(256));
            QVERIFY2(lost(read(source), source).isEmpty(), source.c_str());
        }
}

void RouteTextTest::nothingIsLostOfNoise()
{
    std::mt19937 random(7);
    const auto texts = told("notations.txt");
    std::string pool;
    for (const Told &one : texts)
        pool += one.text + " ";
    const auto any = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (int round = 0; round < 400; ++round) {
        std::string noise;
        for (std::size_t i = any(60); i > 0; --i)
            if (any(3) == 0)
                noise += static_cast<char>(any(256));
            else
                noise += pool.substr(any(pool.size()), any(10));
        const auto route = read(noise);
        QVERIFY2(lost(route, noise).isEmpty(),
                 QByteArray(noise.data(), static_cast<qsizetype>(noise.size())).toHex().constData());
    }
}

void RouteTextTest::wayBackToTheBytes()
{
    const std::string text = "3/12 09:00 늘봄약국(중앙로 12)\n나머지 글";
    const auto route = read(text);
    QCOMPARE(route.visits.size(), 1U);
    const auto said = [&](epi::TextSpan span) { return text.substr(span.begin, span.end - span.begin); };
    std::string spans;
    for (const auto span : route.visits[0].spans)
        spans += "<" + said(span) + ">";
    QCOMPARE(spans, std::string("<09:00 늘봄약국><중앙로 12>"));
    QCOMPARE(route.days.size(), 1U);
    QCOMPARE(said(route.days[0].span), std::string("3/12"));
    QCOMPARE(route.unread.size(), 1U);
    QCOMPARE(said(route.unread[0].span), std::string("나머지 글"));
}

void RouteTextTest::yearComesFromTheDayOfTelling()
{
    const auto days = [&](std::string_view text, int year, unsigned month, unsigned day) {
        const intake::RouteContext context{
            .about = std::chrono::local_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)}};
        std::string all;
        for (const auto &visit : intake::readRoute(text, context, m_words).visits)
            all += (visit.day ? test::dayOf(*visit.day) : "?") + " ";
        return all;
    };
    QCOMPARE(days("12/30 자택\n1/2 회사", 2021, 1, 5), std::string("2020-12-30 2021-01-02 "));
    QCOMPARE(days("12/30 자택\n1/2 회사", 2020, 12, 31), std::string("2020-12-30 2021-01-02 "));
    QCOMPARE(days("2/29 자택", 2021, 3, 1), std::string("2020-02-29 "));
    QCOMPARE(days("31일 자택\n1일 회사", 2021, 1, 2), std::string("2020-12-31 2021-01-01 "));
    QCOMPARE(days("어제 자택", 2021, 1, 1), std::string("2020-12-31 "));
}

void RouteTextTest::longTextsAreReadToTheLimit()
{
    std::string text;
    while (text.size() < 3000)
        text += "3/12 09:00 늘봄약국\n";
    const auto route = intake::readRoute(text, {.about = m_context.about, .most = 1000}, m_words);
    QCOMPARE(lost(route, text), QString());
    QCOMPARE(route.unread.back().reason, epi::UnreadReason::tooLong);
    QVERIFY(route.unread.back().span.begin > 990);
    QCOMPARE(route.visits.back().placeName.substr(0, 3), std::string("늘"));
}

// Not a measurement: with quadratic work each text would take minutes.
void RouteTextTest::workGrowsWithTheText()
{
    for (const char *piece : {"9",       "가", "a",    " ",   "(",     "9:",      "3/12 ", "약국에서 ",    "a ", "->", "with ",
                              "아내와 ", "9~", "(가,", "by ", "took ", "다음날 ", "9시 ",  ", 12 Main St", "\n", "to "}) {
        std::string text;
        while (text.size() < (1U << 18))
            text += piece;
        QVERIFY2(lost(read(text), text).isEmpty(), piece);
    }
}

QTEST_GUILESS_MAIN(RouteTextTest)
#include "tst_route_text.moc"
