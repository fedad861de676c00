#include "tests/vault/staffed_keyring.h"

#include "vault/recovery_paper.h"
#include "vault/sealed_stream.h"

#include <random>

using namespace tracedesk;
using namespace tracedesk::tests;

/// The two papers that open backups: what is typed wrong, and who may make them.
class TestRecoveryPapers : public QObject, private StaffedKeyring
{
    Q_OBJECT

private slots:
    void textComesBack_data();
    void textComesBack();
    void everyMistypedSignIsNamed();
    void swapsAreNamed();
    void missingSignsAreNamed();
    void noRandomTextIsAPaper();
    void lastLineIsChecked();
    void twoPeopleMakeAPair();
    void rolesThatMayNotAreRefused();
    void aNewPairCountsOnceItIsComplete();
    void aFirstPaperIsWorthNothingOnceItsMakerLeft();
    void anOwnerAloneMakesBoth();
    void streamRefusesWhatIsNotAsItWas();

private:
    [[nodiscard]] epi::Result<void> make(const char *user, PaperPart part, std::uint32_t pair)
    {
        auto keyring = logIn(user);
        if (!keyring)
            return std::unexpected(keyring.error());
        return keyring->setRecoveryPaper(makeRecoveryPaper(part, pair), ids());
    }
    [[nodiscard]] KeyringContent content() { return *decodeKeyring(*readFile(folder() / "keyring", keyringLimit)); }
};

namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string asString(const SecretBytes &secret)
{
    return {secret.bytes().begin(), secret.bytes().end()};
}

std::string textOfSample()
{
    RecoveryPaper paper{PaperPart::second, 517, SecretBytes(32)};
    for (std::size_t i = 0; i < 32; ++i)
        paper.secret.bytes()[i] = static_cast<std::uint8_t>(i * 37 + 11);
    return asString(textOf(paper));
}

std::expected<RecoveryPaper, PaperFault> read(const std::string &typed)
{
    return readPaper(SecretBytes::copyOf(std::string_view(typed)));
}

/// Where the signs of a group begin in the text.
std::size_t placeOf(std::size_t group)
{
    return group * (paperGroupSize + 1);
}

} // namespace

void TestRecoveryPapers::textComesBack_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<quint32>("pair");
    QTest::newRow("first of the first pair") << 0 << 1U;
    QTest::newRow("second") << 1 << 300U;
    QTest::newRow("of the last pair there can be") << 1 << 65'535U;
}

void TestRecoveryPapers::textComesBack()
{
    QFETCH(int, part);
    QFETCH(quint32, pair);
    const RecoveryPaper paper = makeRecoveryPaper(static_cast<PaperPart>(part), pair);
    const std::string text = asString(textOf(paper));
    std::string lines;
    for (std::size_t i = 0; i < paperLines; ++i)
        lines += (i > 0 ? "\n" : "") + asString(lineOf(textOf(paper), i));
    QCOMPARE(lines, text);
    std::string hasty = text;
    for (char &sign : hasty) {
        if (sign == '0')
            sign = 'o';
        else if (sign == '1')
            sign = 'l';
        else
            sign = sign == ' ' ? '-' : static_cast<char>(std::tolower(sign));
    }
    std::string joined = text;
    std::erase_if(joined, [](char sign) { return sign == ' ' || sign == '\n'; });
    for (const std::string &typed : {text, hasty, joined}) {
        const auto back = read(typed);
        QVERIFY(back.has_value());
        QVERIFY(back->part == paper.part);
        QCOMPARE(back->pair, pair);
        QVERIFY(std::ranges::equal(back->secret.bytes(), paper.secret.bytes()));
        QVERIFY(keysOf(*back).publicKey == keysOf(paper).publicKey);
    }
}

void TestRecoveryPapers::everyMistypedSignIsNamed()
{
    const std::string text = textOfSample();
    for (std::size_t group = 0; group < paperGroups; ++group) {
        for (std::size_t i = 0; i < paperGroupSize; ++i) {
            for (const char sign : std::string(signs) + "U*") {
                std::string typed = text;
                typed[placeOf(group) + i] = sign;
                if (typed == text)
                    continue;
                const auto back = read(typed);
                QVERIFY(!back.has_value());
                QCOMPARE(back.error().group, group + 1);
            }
        }
    }
}

void TestRecoveryPapers::swapsAreNamed()
{
    const std::string text = textOfSample();
    int tried = 0;
    for (std::size_t group = 0; group < paperGroups; ++group) {
        for (std::size_t i = 0; i < paperGroupSize; ++i) {
            for (std::size_t j = i + 1; j < paperGroupSize; ++j) {
                std::string typed = text;
                std::swap(typed[placeOf(group) + i], typed[placeOf(group) + j]);
                if (typed == text)
                    continue;
                ++tried;
                const auto back = read(typed);
                QVERIFY(!back.has_value());
                QCOMPARE(back.error().group, group + 1);
            }
        }
        for (std::size_t other = group + 1; other < paperGroups; ++other) {
            std::string typed = text;
            std::swap_ranges(typed.begin() + std::ssize(typed.substr(0, placeOf(group))),
                             typed.begin() + std::ssize(typed.substr(0, placeOf(group) + paperGroupSize)),
                             typed.begin() + std::ssize(typed.substr(0, placeOf(other))));
            const auto back = read(typed);
            QVERIFY(!back.has_value());
            QCOMPARE(back.error().group, group + 1);
        }
    }
    QVERIFY(tried > 100);
}

void TestRecoveryPapers::missingSignsAreNamed()
{
    const std::string text = textOfSample();
    for (std::size_t group = 0; group < paperGroups; ++group) {
        std::string shorter = text;
        shorter.erase(placeOf(group), 1);
        QCOMPARE(read(shorter).error().group, group + 1);
        std::string longer = text;
        longer.insert(placeOf(group), "7");
        QCOMPARE(read(longer).error().group, group + 1);
    }
    QCOMPARE(read(text.substr(0, placeOf(15) - 1)).error().group, std::size_t{16});
    QCOMPARE(read("").error().group, std::size_t{1});
    QVERIFY(!read(text + " 00000"));
}

void TestRecoveryPapers::noRandomTextIsAPaper()
{
    std::mt19937 random(5);
    const std::string text = textOfSample();
    for (int round = 0; round < 20'000; ++round) {
        std::string typed = text;
        for (std::size_t errors = 2 + random() % 4; errors > 0; --errors)
            typed[placeOf(random() % paperGroups) + random() % paperGroupSize] = signs[random() % signs.size()];
        QVERIFY(typed == text || !read(typed));
    }
}

void TestRecoveryPapers::lastLineIsChecked()
{
    const SecretBytes text = textOf(makeRecoveryPaper(PaperPart::first, 1));
    const std::string line = asString(lineOf(text, 3));
    const auto check = [&](const std::string &typed) {
        return checkLastLine(SecretBytes::copyOf(std::string_view(typed)), text);
    };
    QVERIFY(check(line).has_value());
    for (std::size_t group = 0; group < 4; ++group) {
        std::string wrong = line;
        char &sign = wrong[placeOf(group) + 2];
        sign = sign == '7' ? '8' : '7';
        QCOMPARE(check(wrong).error().group, 13 + group);
    }
    QVERIFY(!check(""));
    QVERIFY(!check(line + " 7"));
    QVERIFY(!check(asString(lineOf(text, 0))));
}

void TestRecoveryPapers::twoPeopleMakeAPair()
{
    found();
    activateAll();
    QVERIFY(!content().book.papers());
    VALUE(make("adm", PaperPart::first, 1));
    QVERIFY(!content().book.papers());
    QVERIFY(refusedWith(make("adm", PaperPart::second, 1).error(), "second person"));
    QCOMPARE(make("sup", PaperPart::second, 2).error().code, ErrorCode::invalidArgument);
    VALUE(make("sup", PaperPart::second, 1));
    const auto book = content().book;
    QVERIFY(book.papers().has_value());
    QCOMPARE(book.papers()->number, 1U);
    QVERIFY(book.papers()->first.by == idOf("adm"));
    QVERIFY(book.papers()->second->by == idOf("sup"));
    QVERIFY(!book.papersBegun());
    QVERIFY(refusedWith(make("sup", PaperPart::second, 1).error(), "state")); // no other to complete
    // What is due to whom.
    QVERIFY(book.paperDue(idOf("adm")) == PaperPart::first);
    QVERIFY(!book.paperDue(idOf("sup")));
    QVERIFY(!book.paperDue(idOf("sur")));
}

void TestRecoveryPapers::rolesThatMayNotAreRefused()
{
    found();
    activateAll();
    for (const char *user : {"sup", "sur", "app", "pol", "pri"})
        QVERIFY2(refusedWith(make(user, PaperPart::first, 1).error(), "role"), user);
    VALUE(make("adm", PaperPart::first, 1));
    for (const char *user : {"sur", "app", "pol", "pri"})
        QVERIFY2(refusedWith(make(user, PaperPart::second, 1).error(), "role"), user);
    // A supervisor to whom nobody gave keys may be the administrator's own invention.
    const auto invitation = logIn("adm")->invite({"sup2", Role::supervisor, {}}, ids(), TestKdf::cheap());
    VALUE(invitation);
    keep(*invitation);
    QVERIFY(refusedWith(make("sup2", PaperPart::second, 1).error(), "invited"));
    activate("sup2");
    QVERIFY(refusedWith(make("sup2", PaperPart::second, 1).error(), "role"));
    VALUE(logIn("sup")->admit(idOf("sup2"), ids()));
    VALUE(make("sup2", PaperPart::second, 1));
}

void TestRecoveryPapers::aNewPairCountsOnceItIsComplete()
{
    found();
    activateAll();
    VALUE(make("adm", PaperPart::first, 1));
    VALUE(make("adm2", PaperPart::second, 1));
    const auto key = content().book.papers()->first.key;
    QCOMPARE(make("adm", PaperPart::first, 1).error().code, ErrorCode::invalidArgument);
    VALUE(make("adm", PaperPart::first, 2));
    QVERIFY(content().book.papers()->first.key == key);
    // Begun anew: a paper with the number before has no counterpart any more.
    VALUE(make("adm2", PaperPart::first, 3));
    QCOMPARE(make("adm", PaperPart::second, 2).error().code, ErrorCode::invalidArgument);
    VALUE(make("adm", PaperPart::second, 3));
    QCOMPARE(content().book.papers()->number, 3U);
    QVERIFY(content().book.papers()->first.key != key);
}

void TestRecoveryPapers::aFirstPaperIsWorthNothingOnceItsMakerLeft()
{
    found();
    activateAll();
    VALUE(make("adm", PaperPart::first, 1));
    VALUE(logIn("adm2")->suspend(idOf("adm"), ids()));
    VALUE(logIn("sup")->countersign(logIn("sup")->openOrders().front().id));
    QVERIFY(refusedWith(make("sup", PaperPart::second, 1).error(), "state"));
    VALUE(make("adm2", PaperPart::first, 2));
    VALUE(make("sup", PaperPart::second, 2));
}

void TestRecoveryPapers::anOwnerAloneMakesBoth()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets["own"] = "password of own";
    VALUE(
        Keyring::create(folder(), {"own", Role::owner, {}}, SecretBytes::copyOf("password of own"), {}, ids(), TestKdf::cheap()));
    VALUE(make("own", PaperPart::first, 1));
    VALUE(make("own", PaperPart::second, 1));
    // Not any more once there is somebody else, be it only invited.
    VALUE(make("own", PaperPart::first, 2));
    const auto invitation = logIn("own")->invite({"sup", Role::supervisor, {}}, ids(), TestKdf::cheap());
    VALUE(invitation);
    QVERIFY(refusedWith(make("own", PaperPart::second, 2).error(), "second person"));
    keep(*invitation);
    activate("sup");
    VALUE(logIn("own")->admit(idOf("sup"), ids()));
    VALUE(make("sup", PaperPart::second, 2));
}

void TestRecoveryPapers::streamRefusesWhatIsNotAsItWas()
{
    const SecretBytes key = joinKeys(makeBoxKeys().secretKey, makeBoxKeys().secretKey, {});
    StreamSealer sealer(key);
    const std::vector<std::uint8_t> plain = {1, 2, 3, 4, 5};
    const auto first = sealer.seal(plain, false);
    const auto last = sealer.seal({}, true);
    const auto opened = [&](const std::vector<std::vector<std::uint8_t>> &pieces, std::size_t end) {
        StreamOpener opener(key, sealer.header());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            std::vector<std::uint8_t> piece(pieces[i].size() - streamOverhead);
            if (!opener.open(pieces[i], i == end, piece))
                return false;
        }
        return true;
    };
    QVERIFY(opened({first, last}, 1));
    QVERIFY(!opened({first}, 0));        // cut off
    QVERIFY(!opened({first, last}, 2));  // its end taken for a piece
    QVERIFY(!opened({last}, 0));         // the first left out
    QVERIFY(!opened({first, first}, 2)); // repeated
    for (std::size_t i = 0; i < first.size(); ++i) {
        auto changed = first;
        changed[i] ^= 1U;
        QVERIFY(!opened({changed}, 1));
    }
    StreamOpener opener(key, sealer.header());
    std::vector<std::uint8_t> piece(plain.size() + 1);
    QVERIFY(!opener.open(first, false, piece));
    piece.resize(plain.size());
    QVERIFY(opener.open(first, false, piece));
    QVERIFY(piece == plain);
}

QTEST_GUILESS_MAIN(TestRecoveryPapers)
#include "tst_recovery_papers.moc"
