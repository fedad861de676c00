#include "epi/hangul.h"

#include "epi/letters.h"

#include <QTest>

using namespace tracedesk;

/// One text for one word, whoever typed it on whatever machine, and Korean syllables as the keys struck for them.
class HangulTest : public QObject
{
    Q_OBJECT

private slots:
    void folded_data();
    void folded();
    void lettersKnowTheirBytes();
    void brokenBytesAreNoLetters();
    void anyBytes();
    void keys_data();
    void keys();
    void everySyllable();
    void romanised_data();
    void romanised();
};

static QString shown(std::u32string_view letters)
{
    return QString::fromStdString(epi::utf8(letters));
}

void HangulTest::folded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("syllables") << "홍길동" << "홍길동";
    QTest::newRow("taken apart, as files from a Mac")
        << QString("홍길동 값").normalized(QString::NormalizationForm_D) << "홍길동 값";
    QTest::newRow("lone conjoining letters") << QString::fromUtf8("\u1109\u1107\u1109 \u11A8") << "ㅅㅂㅅ ㄱ";
    QTest::newRow("syllable with a final on its own") << QString::fromUtf8("\uAC00\u11A8") << "각";
    QTest::newRow("half width") << QString::fromUtf8("\uFFB5\uFFB1\uFFA1 \uFFC2\uFFDC") << "ㅅㅁㄱ ㅏㅣ";
    QTest::newRow("half-width vowels of each row") << QString::fromUtf8("\uFFC7\uFFCA\uFFCF\uFFD2\uFFD7\uFFDA") << "ㅔㅕㅚㅛㅠㅡ";
    QTest::newRow("full width") << "ＧＳ２５　（주）" << "gs25 (주)";
    QTest::newRow("accents") << "Café Zoë ÅNGSTRÖM Łódź" << "cafe zoe angstrom lodz";
    QTest::newRow("accents apart") << QString("Café Việt").normalized(QString::NormalizationForm_D) << "cafe viet";
    QTest::newRow("Vietnamese") << "NGUYỄN Văn Đức" << "nguyen van duc";
    QTest::newRow("two letters") << "Straße Æon œuvre" << "strasse aeon oeuvre";
    QTest::newRow("dashes and blanks") << QString::fromUtf8("a\u2013b\u00A0c\td") << "a-b c d";
    QTest::newRow("Cyrillic and Greek") << "ЖЁ ΩΣ" << "жё ωσ";
    QTest::newRow("nothing to see") << QString::fromUtf8("a\u200B\uFEFFb") << "ab";
}

void HangulTest::folded()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(epi::folded(text.toStdString())), expected);
    QCOMPARE(shown(epi::folded(expected.toStdString())), expected);
}

void HangulTest::lettersKnowTheirBytes()
{
    const std::string text = "é" + QString("각ß").normalized(QString::NormalizationForm_D).toStdString();
    const std::vector<epi::Letter> expected = {{U'e', 0, 2}, {U'각', 2, 11}, {U's', 11, 13}, {U's', 11, 13}};
    QVERIFY(epi::foldedLetters(text) == expected);
    const std::vector<epi::Letter> accent = {{U'a', 0, 3}, {U'b', 3, 4}};
    QVERIFY(epi::foldedLetters("a\xCC\x81"
                               "b") == accent);
}

void HangulTest::brokenBytesAreNoLetters()
{
    for (const char *bytes : {"\xEA\xB0", "\xC0\xAF", "\xED\xA0\x80", "\xF8", "\xE0\x80\x80", "\x80"})
        for (const char32_t letter : epi::folded(bytes))
            QVERIFY2(!epi::isOfWord(letter), bytes);
    QCOMPARE(shown(epi::folded("a\xFF"
                               "b")),
             QString::fromUtf8("a\uFFFDb"));
}

void HangulTest::anyBytes()
{
    quint32 state = 5;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int length = round % 13; length > 0; --length) {
            state = state * 1664525 + 1013904223;
            text += static_cast<char>(state >> 24);
        }
        std::uint32_t last = 0;
        for (const epi::Letter &letter : epi::foldedLetters(text)) {
            QVERIFY(letter.begin < letter.end && letter.end <= text.size() && letter.begin >= last);
            last = letter.begin;
        }
    }
}

void HangulTest::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("initials");
    QTest::newRow("chain of coffee shops") << "스타벅스" << "ㅅㅡㅌㅏㅂㅓㄱㅅㅡ" << "ㅅㅌㅂㅅ";
    QTest::newRow("on the way to it") << "스탑" << "ㅅㅡㅌㅏㅂ" << "ㅅㅌ";
    QTest::newRow("lone consonant") << "스타ㅂ" << "ㅅㅡㅌㅏㅂ" << "ㅅㅌㅂ";
    QTest::newRow("finals of two keys") << "값닭앉않" << "ㄱㅏㅂㅅㄷㅏㄹㄱㅇㅏㄴㅈㅇㅏㄴㅎ" << "ㄱㄷㅇㅇ";
    QTest::newRow("vowels of two keys") << "과왜외워웨위의" << "ㄱㅗㅏㅇㅗㅐㅇㅗㅣㅇㅜㅓㅇㅜㅔㅇㅜㅣㅇㅡㅣ" << "ㄱㅇㅇㅇㅇㅇㅇ";
    QTest::newRow("with shift") << "까있얘" << "ㄲㅏㅇㅣㅆㅇㅒ" << "ㄲㅇㅇ";
    QTest::newRow("other letters") << "a1가" << "a1ㄱㅏ" << "a1ㄱ";
}

void HangulTest::keys()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(QString, initials);
    std::u32string letters = epi::folded(text.toStdString());
    QCOMPARE(shown(epi::keysOf(letters)), expected);
    for (char32_t &letter : letters)
        letter = epi::initialOf(letter);
    QCOMPARE(shown(letters), initials);
}

void HangulTest::everySyllable()
{
    for (char32_t letter = 0xAC00; letter <= 0xD7A3; ++letter) {
        const auto syllable = epi::syllableOf(letter);
        QVERIFY(syllable);
        QCOMPARE(0xAC00U + (syllable->initial * 21U + syllable->vowel) * 28U + syllable->final, std::uint32_t{letter});
        const std::u32string keys = epi::keysOf({&letter, 1});
        QVERIFY(keys.size() >= 2 && keys.size() <= 5);
        QCOMPARE(keys.front(), epi::initialOf(letter));
        for (const char32_t key : keys)
            QVERIFY(epi::isJamo(key) && epi::keysOf({&key, 1}).size() == 1);
    }
    QVERIFY(!epi::syllableOf(U'ㄱ') && !epi::syllableOf(U'a') && !epi::syllableOf(0xD7A4));
}

void HangulTest::romanised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    // Examples of the notice, 3.4 (4) and tables.
    QTest::newRow("민용하") << "민용하" << "minyongha";
    QTest::newRow("송나리") << "송나리" << "songnari";
    QTest::newRow("한복남") << "한복남" << "hanboknam";
    QTest::newRow("홍빛나") << "홍빛나" << "hongbitna";
    QTest::newRow("곽희정") << "곽희정" << "gwakhuijeong";
    QTest::newRow("쌍 뜻") << "쌍뜻" << "ssangtteut";
    QTest::newRow("nothing Korean") << "a-1" << "a-1";
}

void HangulTest::romanised()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(epi::romanised(epi::folded(text.toStdString()))), expected);
}

QTEST_GUILESS_MAIN(HangulTest)
#include "tst_hangul.moc"
