#include "tests/store/filled_store.h"
#include "tests/store/serial_acts.h"
#include "tests/support/effort.h"

#include <QTest>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include <sys/stat.h>

using namespace tracedesk;
using namespace tracedesk::tests;
using epi::ErrorCode;

/// Damage of any kind at any place. Nothing of it ends the program, each is named by opening or by a check; only a page or a
/// file of earlier days, which is as authentic as the one it replaces, may stay unseen, and not in the audit.
class TestDamagedStores : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anyDamageIsNamed();
    void oldAuditIsFound();

private:
    StoreFolder m_whole;
    StoreFolder m_earlier; ///< the same store some acts before
    StoreFolder m_other;   ///< of the same password
    std::filesystem::path m_plain;
};

namespace {

constexpr std::size_t pageSize = 16384;
constexpr std::array keyFiles = {"keyring", "device.key"};

enum class Damage {
    flippedBit,
    cut,
    swappedPages,
    zeroPage,
    earlierPage,
    earlierFile,
    otherStore,
    plain,
    empty,
    folder,
    pipe,
    link
};
constexpr std::array allDamages = {Damage::flippedBit,  Damage::cut,         Damage::swappedPages, Damage::zeroPage,
                                   Damage::earlierPage, Damage::earlierFile, Damage::otherStore,   Damage::plain,
                                   Damage::empty,       Damage::folder,      Damage::pipe,         Damage::link};
constexpr std::array<const char *, allDamages.size()> damageNames = {"flipped bit",  "cut",          "swapped pages", "zero page",
                                                                     "earlier page", "earlier file", "other store",   "plain",
                                                                     "empty",        "folder",       "pipe",          "link"};

bool isReplay(Damage damage)
{
    return damage == Damage::earlierPage || damage == Damage::earlierFile;
}

bool isOfPages(Damage damage)
{
    return damage == Damage::swappedPages || damage == Damage::zeroPage || damage == Damage::earlierPage;
}

using Content = std::vector<char>;

auto page(Content &content, std::size_t number)
{
    return std::span(content).subspan(number * pageSize, pageSize);
}

/// The content after damage to the content alone; the same where the dice fell on nothing.
Content damaged(Content content, Damage damage, Content earlier, std::mt19937 &random)
{
    const std::size_t pages = content.size() / pageSize;
    switch (damage) {
    case Damage::flippedBit: {
        char &byte = content[random() % content.size()];
        byte = static_cast<char>(byte ^ (1 << random() % 8));
        break;
    }
    case Damage::cut:
        // At the end of a page as often as anywhere.
        content.resize(pages > 1 && random() % 2 == 0 ? random() % pages * pageSize : random() % content.size());
        break;
    case Damage::swappedPages:
        std::ranges::swap_ranges(page(content, random() % pages), page(content, random() % pages));
        break;
    case Damage::zeroPage:
        std::ranges::fill(page(content, random() % pages), '\0');
        break;
    case Damage::earlierPage: {
        const std::size_t number = random() % std::min(pages, earlier.size() / pageSize);
        std::ranges::copy(page(earlier, number), page(content, number).begin());
        break;
    }
    default:
        break;
    }
    return content;
}

} // namespace

void TestDamagedStores::initTestCase()
{
    const StoreFolder folder;
    REQUIRE(folder.create());
    for (std::uint32_t act = 0; act < 45; ++act) {
        if (act == 30)
            std::filesystem::copy(folder.path(), m_earlier.path(), std::filesystem::copy_options::recursive);
        auto store = folder.open();
        REQUIRE(store);
        REQUIRE(perform(*store, act));
    }
    std::filesystem::copy(folder.path(), m_whole.path(), std::filesystem::copy_options::recursive);
    REQUIRE(m_other.create());
    m_plain = m_whole.root() / "plain";
    sqlite3 *plain = nullptr;
    QCOMPARE(sqlite3_open(m_plain.c_str(), &plain), SQLITE_OK);
    QCOMPARE(
        sqlite3_exec(plain, "CREATE TABLE cases (id); CREATE TABLE entries (sequence, entry, hash)", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(plain);
    QVERIFY(std::string_view(contentOf(m_plain).data(), 15) == "SQLite format 3");
}

void TestDamagedStores::anyDamageIsNamed()
{
    std::mt19937 random(50);
    std::map<Damage, int> atOpening;
    std::map<Damage, int> byCheck;
    std::map<Damage, int> unseen;
    const int stores = rounds(1000);
    for (int round = 0; round < stores;) {
        const Damage damage = allDamages[random() % allDamages.size()];
        const bool keys = !isOfPages(damage) && random() % 5 == 0;
        const std::string file =
            keys ? keyFiles[random() % keyFiles.size()] : compartmentFiles[random() % compartmentFiles.size()];
        const StoreFolder folder;
        std::filesystem::copy(m_whole.path(), folder.path(), std::filesystem::copy_options::recursive);
        const auto path = folder.path() / file;
        const auto whole = contentOf(path);
        auto content = damage == Damage::earlierFile  ? contentOf(m_earlier.path() / file)
                       : damage == Damage::otherStore ? contentOf(m_other.path() / file)
                       : damage == Damage::plain      ? contentOf(m_plain)
                       : damage == Damage::empty      ? Content()
                                                      : damaged(whole, damage, contentOf(m_earlier.path() / file), random);
        const bool isReplaced = damage == Damage::folder || damage == Damage::pipe || damage == Damage::link;
        if (content == whole && !isReplaced)
            continue;
        std::filesystem::remove(path);
        if (damage == Damage::folder)
            std::filesystem::create_directory(path);
        else if (damage == Damage::pipe)
            QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        else if (damage == Damage::link) {
            putContent(folder.root() / "elsewhere", whole);
            std::filesystem::create_symlink(folder.root() / "elsewhere", path);
        } else
            putContent(path, content);
        const auto what = QString("round %1, %2, %3: ")
                              .arg(round)
                              .arg(damageNames[static_cast<std::size_t>(damage)], QString::fromStdString(file));
        // Of two key files that do not belong together either may be the wrong one.
        const auto isNamed = [&](const epi::Error &error) {
            return error.arguments.front() == path.string() || isReplay(damage) || (keys && damage == Damage::otherStore);
        };
        const auto verify = [&](bool right, const epi::Error &error) {
            return right ? QString() : what + QString::fromStdString(describe(error));
        };
        QString wrong;
        auto store = folder.open();
        if (!store) {
            ++atOpening[damage];
            const epi::Error &error = store.error();
            wrong = verify(error.code == ErrorCode::noStore
                               ? file == "keyring" && isReplaced
                               : (error.code == ErrorCode::compartmentDamaged || error.code == ErrorCode::keyringDamaged ||
                                  (error.code == ErrorCode::ioFailed && damage == Damage::link)) &&
                                     isNamed(error),
                           error);
        } else {
            const auto faults = store->check({}, {});
            REQUIRE(faults);
            ++(faults->empty() ? unseen : byCheck)[damage];
            if (faults->empty())
                wrong = isReplay(damage) ? QString() : what + "not seen";
            else
                wrong =
                    verify(faults->front().code == ErrorCode::compartmentDamaged && isNamed(faults->front()), faults->front());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        ++round;
    }
    for (const Damage damage : allDamages)
        qInfo("%s: %d named by opening, %d by check, %d unseen", damageNames[static_cast<std::size_t>(damage)], atOpening[damage],
              byCheck[damage], unseen[damage]);
}

void TestDamagedStores::oldAuditIsFound()
{
    const StoreFolder folder;
    std::filesystem::copy(m_whole.path(), folder.path(), std::filesystem::copy_options::recursive);
    putContent(folder.path() / "audit.1.db", contentOf(m_earlier.path() / "audit.1.db"));
    const auto opened = folder.open();
    REQUIRE_ERROR(opened, ErrorCode::compartmentDamaged);
    QVERIFY2(opened.error().arguments.back().starts_with("audit chain cut"), describe(opened.error()).c_str());
}

QTEST_GUILESS_MAIN(TestDamagedStores)
#include "tst_damaged_stores.moc"
