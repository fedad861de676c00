#include "epi/masked.h"

#include <QTest>

#include <type_traits>

using namespace tracedesk;
using epi::Identifier;

/// What may be shown of a person: a type that shows nothing by accident, and masks for whatever was written down.
class MaskedTest : public QObject
{
    Q_OBJECT

private slots:
    void masks_data();
    void masks();
    void noMaskHoldsTheWhole();
    void comparesHoweverItIsWritten_data();
    void comparesHoweverItIsWritten();
    void tokensThatAreNumbersAreMasked();
    void isNoText();
};

Q_DECLARE_METATYPE(tracedesk::epi::Identifier)

namespace {

// The syllables' letters one by one, as another system writes them.
constexpr auto hongGildongApart = "\u1112\u1169\u11bc\u1100\u1175\u11af\u1103\u1169\u11bc";

} // namespace

void MaskedTest::masks_data()
{
    QTest::addColumn<Identifier>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mask");
    const auto row = [](Identifier kind, const char *text, const char *mask) {
        QTest::addRow("%s", *text == '\0' ? "nothing" : text) << kind << QString::fromUtf8(text) << QString::fromUtf8(mask);
    };
    using enum Identifier;
    row(name, "홍길동", "홍○○");
    row(name, hongGildongApart, "홍○○");
    row(name, "  홍길동 ", "홍○○");
    row(name, "홍 길동", "홍○○");
    row(name, "김설", "김○");
    row(name, "김", "○");
    row(name, "남궁민수", "남궁○○");
    row(name, "남궁 민수", "남궁○○");
    row(name, "황보관", "황보○");
    row(name, "제갈", "제○");
    row(name, "응우옌 티 흐엉", "응○○ ○ 흐○");
    row(name, "Kim Hana", "K*** H***");
    row(name, "KIM, Hana", "K*** H***");
    row(name, "Mary-Ann O'Neill", "M*** A*** O***");
    row(name, "J", "J***");
    row(name, "洪吉童", "洪○○");
    row(name, "홍길동(남편)", "홍○○ 남○");
    row(name, "홍길동 010-1234-5678", "홍○○ *** *** ***");
    row(name, "홍길동2", "***");
    row(name, "???", "***");
    row(name, "", "");
    row(name, " \t", "");
    row(phone, "010-1234-5678", "010-****-5678");
    row(phone, "01012345678", "010-****-5678");
    row(phone, "010 1234 5678", "010-****-5678");
    row(phone, "010.1234.5678", "010-****-5678");
    row(phone, "(010) 1234-5678", "010-****-5678");
    row(phone, "０１０－１２３４－５６７８", "010-****-5678");
    row(phone, "010‑1234–5678", "010-****-5678");
    row(phone, "+82 10-1234-5678", "010-****-5678");
    row(phone, "+82-(0)10-1234-5678", "010-****-5678");
    row(phone, "0082 10 1234 5678", "010-****-5678");
    row(phone, "821012345678", "010-****-5678");
    row(phone, "011-234-5678", "011-***-5678");
    row(phone, "02-345-6789", "02-***-6789");
    row(phone, "02-3456-7890", "02-****-7890");
    row(phone, "031-345-6789", "031-***-6789");
    row(phone, "070-1234-5678", "070-****-5678");
    row(phone, "0505-1234-5678", "0505-****-5678");
    row(phone, "+1 (212) 555-0123", "+1-****-0123");
    row(phone, "+86 138 0013 8000", "+86-****-8000");
    row(phone, "0044 20 7946 0958", "+44-****-0958");
    row(phone, "1234", "****");
    row(phone, "112", "****");
    row(phone, "010-1234", "****");
    row(phone, "010-1234-56789", "****");
    row(phone, "02-123-4567 (ext. 12)", "****");
    row(phone, "010-1234-5678 / 010-8765-4321", "****");
    row(phone, "none", "****");
    row(phone, "+", "****");
    row(phone, "", "");
    row(residentNumber, "900101-1234567", "900101-*******");
    row(residentNumber, "9001011234567", "900101-*******");
    row(residentNumber, "900101 - 1234567", "900101-*******");
    row(residentNumber, "901301-1234567", "******-*******");
    row(residentNumber, "900101-123456", "******-*******");
    row(residentNumber, "M12345678", "******-*******");
    row(residentNumber, "", "");
    row(address, "서울특별시 강남구 테헤란로 1, 1203호", "서울특별시 강남구 ***");
    row(address, "경기도 수원시 팔달구 1", "경기도 수원시 ***");
    row(address, "서울특별시 강남구", "서울특별시 ***");
    row(address, "강남구 테헤란로 1", "***");
    row(address, "12 Main Street", "***");
    row(address, "", "");
}

void MaskedTest::masks()
{
    QFETCH(Identifier, kind);
    QFETCH(QString, text);
    QFETCH(QString, mask);
    QCOMPARE(QString::fromStdString(epi::maskOf(kind, text.toStdString())), mask);
    QVERIFY(mask.isEmpty() || epi::looksMasked(mask.toStdString()));
}

// Whatever bytes come: the mask is text, and not what was given.
void MaskedTest::noMaskHoldsTheWhole()
{
    quint32 state = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (quint32 n = round % 17 + 1; n > 0; --n) {
            state = state * 1664525 + 1013904223;
            bytes += static_cast<char>(state >> 24);
        }
        for (const auto kind : {Identifier::name, Identifier::phone, Identifier::residentNumber, Identifier::address}) {
            const std::string mask = epi::maskOf(kind, bytes);
            // A single letter is its own initial.
            const bool isLetter = QString::fromUtf8(bytes).size() == 1;
            QVERIFY(mask.empty() || !mask.contains(bytes) || isLetter || epi::looksMasked(bytes));
            QCOMPARE(QString::fromUtf8(mask).toUtf8().toStdString(), mask);
        }
    }
}

void MaskedTest::comparesHoweverItIsWritten_data()
{
    QTest::addColumn<Identifier>("kind");
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    using enum Identifier;
    QTest::newRow("name apart") << name << QString::fromUtf8("홍길동") << QString::fromUtf8(hongGildongApart) << true;
    QTest::newRow("name with a blank") << name << QString::fromUtf8("홍 길동") << QString::fromUtf8("홍길동") << true;
    QTest::newRow("capitals") << name << QStringLiteral("KIM Hana") << QStringLiteral("Kim hana") << true;
    QTest::newRow("other name") << name << QString::fromUtf8("홍길동") << QString::fromUtf8("홍길순") << false;
    QTest::newRow("phone") << phone << QStringLiteral("010-1234-5678") << QStringLiteral("+82 10 1234 5678") << true;
    QTest::newRow("other phone") << phone << QStringLiteral("010-1234-5678") << QStringLiteral("010-1234-5679") << false;
    QTest::newRow("short phone") << phone << QStringLiteral("12-34") << QStringLiteral("1234") << true;
    QTest::newRow("number") << residentNumber << QStringLiteral("900101-1234567") << QStringLiteral("9001011234567") << true;
}

void MaskedTest::comparesHoweverItIsWritten()
{
    QFETCH(Identifier, kind);
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(epi::comparable(kind, a.toStdString()) == epi::comparable(kind, b.toStdString()), same);
    QVERIFY(epi::comparable(kind, " -").empty() || kind == Identifier::name);
}

void MaskedTest::tokensThatAreNumbersAreMasked()
{
    QCOMPARE(epi::shownToken("01012345678"), std::string("010-****-5678"));
    QCOMPARE(epi::shownToken("900101-1234567"), std::string("900101-*******"));
    for (const char *token : {"P-4100", "000", "9f31c2", "s17", "2020-0004", ""})
        QCOMPARE(epi::shownToken(token), std::string(token));
}

void MaskedTest::isNoText()
{
    using Name = epi::Masked<Identifier::name>;
    static_assert(!std::is_convertible_v<Name, std::string> && !std::is_convertible_v<Name, std::string_view>);
    static_assert(!std::is_convertible_v<std::string, Name> && !std::is_constructible_v<QString, Name>);
    static_assert(!std::is_convertible_v<Name, epi::Masked<Identifier::phone>>);
    const Name typed = Name::typed("홍길동");
    QVERIFY(!typed.isSealed() && typed.masked() == "홍○○" && typed.typedText() == "홍길동");
    const Name sealed = Name::sealed("홍○○", epi::Seal{1});
    QVERIFY(sealed.isSealed() && sealed.typedText().empty() && sealed != typed);
    QVERIFY(Name::typed("  ").isEmpty() && Name::typed(" ") == Name());
}

QTEST_GUILESS_MAIN(MaskedTest)
#include "tst_masked.moc"
