#include "epi/person_name.h"

#include "epi/letters.h"

#include <QTest>

using namespace tracedesk;

/// What officers, patients and providers write where a name belongs, and which of it is one name.
class PersonNameTest : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void spelled_data();
    void spelled();
    void surnames();
    void heardAlike_data();
    void heardAlike();
    void alike_data();
    void alike();
    void jaroWinkler();
};

void PersonNameTest::read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("readings");
    const auto row = [](const char *text, const QStringList &readings) { QTest::newRow(text) << text << readings; };
    row("김민수", {"김|민수"});
    row(" 김 민수 ", {"김|민수"});
    row("김 민 수", {"김|민수"});
    row("민수 김", {"김|민수"});
    row("김민수 씨", {"김|민수"});
    row("김민수님", {"김|민수"});
    row("김민수 선생님", {"김|민수"});
    row("민수씨", {"민|수"});
    row("김 씨", {"김|"});
    row("김별님", {"김|별님"});
    row("김민수(본인)", {"김|민수"});
    row("김민수 (Kim Minsu)", {"김|민수"});
    row("김민수2", {"김|민수"});
    row("남궁민수", {"남궁|민수"});
    row("남궁 민수", {"남궁|민수"});
    row("선우 김", {"선우|김", "김|선우"});
    row("선우진", {"선우|진"});
    row("이선", {"이|선"});
    row("Kim Min-su", {"kim|minsu"});
    row("Min-su Kim", {"kim|minsu"});
    row("Minsu Kim", {"kim|minsu"});
    row("KIM, MIN SU", {"kim|minsu"});
    row("Mr. KIM Minsu", {"kim|minsu"});
    row("Dr Kim, Min-su", {"kim|minsu"});
    row("Ｋｉｍ　Ｍｉｎｓｕ", {"kim|minsu"});
    row("kimminsu", {"kim|minsu"});
    row("minsukim", {"min|sukim", "kim|minsu"});
    row("Lee Young", {"lee|young"});
    row("Jung Hyun", {"jung|hyun", "hyun|jung"});
    row("John Smith", {"smith|john", "john|smith"});
    row("O'Brien, Zoë", {"obrien|zoe"});
    row("Nguyễn Văn An", {"an|nguyenvan", "nguyen|vanan"});
    row("金民洙", {"金|民洙"});
    row("홍○○", {});
    row("K*** H***", {});
    row("", {});
    row(" - ", {});
}

void PersonNameTest::read()
{
    QFETCH(QString, text);
    QFETCH(QStringList, readings);
    const epi::PersonName name = epi::readName(text.toStdString());
    QStringList found;
    for (const epi::NameReading &reading : name.readings)
        found << QString::fromStdString(epi::utf8(reading.family) + '|' + epi::utf8(reading.given));
    QCOMPARE(found, readings);
    QCOMPARE(name.script == epi::PersonName::Script::none, readings.isEmpty());
    const QString apart = text.normalized(QString::NormalizationForm_D);
    QVERIFY(epi::readName(apart.toStdString()) == name);
}

void PersonNameTest::spelled_data()
{
    QTest::addColumn<QString>("hangul");
    QTest::addColumn<QString>("latin");
    QTest::addColumn<int>("slips");
    const auto row = [](const char *hangul, const char *latin, int slips) {
        QTest::addRow("%s %s", hangul, latin) << hangul << latin << slips;
    };
    for (const char *latin : {"minsu", "minsoo", "minswu", "mynsu"})
        row("민수", latin, 0);
    row("영희", "yeonghui", 0);
    row("영희", "younghee", 0);
    row("영희", "yunghi", 0);
    row("정우", "jungwoo", 0);
    row("정우", "jeongu", 0);
    row("정우", "chungwoo", 0);
    row("혜진", "hyejin", 0);
    row("현석", "hyunsuk", 0);
    row("현석", "hyeonseok", 0);
    row("경숙", "kyungsook", 0);
    row("빛나", "bitna", 0);
    row("시은", "shieun", 0);
    row("민수", "minsi", 1);
    row("민수", "mansu", 1);
    row("민수", "misu", 1);
    row("민수", "mminsu", 1);
    row("민수", "", 5);
    row("", "ab", 2);
}

void PersonNameTest::spelled()
{
    QFETCH(QString, hangul);
    QFETCH(QString, latin);
    QFETCH(int, slips);
    const auto found = epi::spellingDistance(epi::folded(hangul.toStdString()), epi::folded(latin.toStdString()));
    QCOMPARE(static_cast<int>(found), slips);
}

void PersonNameTest::surnames()
{
    const auto written = [](const char *latin) {
        QStringList all;
        for (const std::u32string &one : epi::surnamesWritten(epi::folded(latin)))
            all << QString::fromStdString(epi::utf8(one));
        return all;
    };
    QCOMPARE(written("lee"), QStringList{"이"});
    QCOMPARE(written("rhee"), QStringList{"이"});
    QCOMPARE(written("gim"), QStringList{"김"});
    QCOMPARE(written("pak"), QStringList{"박"});
    QCOMPARE(written("choe"), QStringList{"최"});
    QCOMPARE(written("chung"), QStringList{"정"});
    QVERIFY(written("jun").contains("전"));
    QCOMPARE(written("smith"), QStringList{});
    QVERIFY(epi::isSurname(U"남궁") && epi::isSurname(U"류") && epi::isSurname(U"이") && !epi::isSurname(U"뷁"));
    QVERIFY(epi::usualSurname(U"림") == U"임" && epi::usualSurname(U"리") == U"이" && epi::usualSurname(U"김") == U"김");
    // Each is written by the rule, too, which is what foreign lists have that were made by machine.
    for (const char32_t *one :
         {U"김", U"박", U"최", U"정", U"강", U"조", U"윤", U"장", U"신", U"권", U"전", U"고", U"손", U"배", U"허"})
        QVERIFY2(!epi::spellingsOfSurname(one).empty(), epi::utf8(one).c_str());
}

void PersonNameTest::heardAlike_data()
{
    QTest::addColumn<QString>("hangul");
    QTest::addColumn<QStringList>("latin");
    QTest::newRow("민수") << "민수" << QStringList{"minsu", "minsoo", "meansoo"};
    QTest::newRow("영희") << "영희" << QStringList{"yeonghui", "younghee", "yunghi"};
    QTest::newRow("정훈") << "정훈" << QStringList{"jeonghun", "junghoon", "chunghoon"};
    QTest::newRow("석현") << "석현" << QStringList{"seokhyeon", "sukhyun", "seokhyun"};
    QTest::newRow("경은") << "경은" << QStringList{"gyeongeun", "kyungeun", "kyungun"};
    QTest::newRow("민국") << "민국" << QStringList{"minguk", "minkook", "mingook"};
    QTest::newRow("보라") << "보라" << QStringList{"bora", "pola"};
}

void PersonNameTest::heardAlike()
{
    QFETCH(QString, hangul);
    QFETCH(QStringList, latin);
    const std::string heard = epi::consonantsHeard(epi::folded(hangul.toStdString()));
    for (const QString &one : latin)
        QCOMPARE(QString::fromStdString(epi::consonantsHeard(epi::folded(one.toStdString()))), QString::fromStdString(heard));
}

void PersonNameTest::alike_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    const auto row = [](const char *a, const char *b, double least, double most) {
        QTest::addRow("%s / %s", a, b) << a << b << least << most;
    };
    row("김민수", "민수 김", 1, 1);
    row("임꺽정", "림꺽정", 1, 1);
    row("유관순", "류 관순 씨", 1, 1);
    row("김민수", "Minsoo Kim", 1, 1);
    row("이영희", "Rhee, Young-hee", 1, 1);
    row("최정우", "CHOE JEONGU", 1, 1);
    row("Nguyễn Văn An", "VAN AN NGUYEN", 1, 1);
    row("John Smith", "SMITH, John", 1, 1);
    row("Kim Minsoo", "KIM MIN SU", 0.9, 0.99);
    row("Lee Younghee", "Yi Yeonghui", 0.9, 0.99);
    row("김민수", "김민서", 0.86, 0.93);
    row("김민수", "김민슈", 0.86, 0.93);
    row("김민수", "김민지", 0, 0.85);
    row("김민수", "김영희", 0, 0.6);
    row("김민수", "박민수", 0, 0.6);
    row("김민수", "David Kim", 0, 0.7);
    row("김민수", "Smith John", 0, 0.6);
}

/// The less alike of family and given name.
void PersonNameTest::alike()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    QFETCH(double, most);
    const epi::PersonName first = epi::readName(a.toStdString());
    const epi::PersonName second = epi::readName(b.toStdString());
    const epi::NameLikeness alike = epi::likenessOf(first, second);
    QVERIFY(alike.comparable);
    const double found = std::min(alike.family, alike.given);
    QVERIFY2(found >= least && found <= most, QByteArray::number(found).constData());
    const epi::NameLikeness back = epi::likenessOf(second, first);
    QCOMPARE(back.family, alike.family);
    QCOMPARE(back.given, alike.given);
    QCOMPARE(back.spelled, alike.spelled);
}

void PersonNameTest::jaroWinkler()
{
    // Winkler 1990, table of examples.
    QCOMPARE_LT(std::abs(epi::jaroWinkler(U"martha", U"marhta") - 0.9611), 1e-4);
    QCOMPARE_LT(std::abs(epi::jaroWinkler(U"dixon", U"dicksonx") - 0.8133), 1e-4);
    QCOMPARE_LT(std::abs(epi::jaroWinkler(U"dwayne", U"duane") - 0.84), 1e-4);
    QCOMPARE(epi::jaroWinkler(U"abc", U"abc"), 1.0);
    QCOMPARE(epi::jaroWinkler(U"abc", U"xyz"), 0.0);
    QCOMPARE(epi::jaroWinkler(U"", U"a"), 0.0);
    QCOMPARE(epi::jaroWinkler(U"a", U"b"), 0.0);
    quint32 state = 9;
    const auto any = [&state] {
        std::u32string text;
        state = state * 1664525 + 1013904223;
        for (quint32 length = state >> 29; length > 0; --length) {
            state = state * 1664525 + 1013904223;
            text += U"abc"[(state >> 20) % 3];
        }
        return text;
    };
    for (int round = 0; round < 20'000; ++round) {
        const std::u32string a = any(), b = any();
        const double found = epi::jaroWinkler(a, b);
        QCOMPARE(found, epi::jaroWinkler(b, a));
        QVERIFY(found >= 0 && found <= 1 && (found == 1) == (a == b));
    }
}

QTEST_GUILESS_MAIN(PersonNameTest)
#include "tst_person_name.moc"
