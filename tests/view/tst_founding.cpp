#include "view/welcome_controller.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tracedesk;
using epi::ErrorCode;
using epi::Role;
using view::FoundingPeopleModel;
using view::WelcomeController;

/// A store described before it is made: who is to be in it, what is said about them, and the codes afterwards.
class FoundingTest : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreDescribed();
    void adviceIsGiven_data();
    void adviceIsGiven();
    void faultsStandWhereTheyBelong_data();
    void faultsStandWhereTheyBelong();
    void aFaultGoesWhenItsCauseIsChanged();
    void codesAreToldOnceAndForgotten();
    void nobodyIsInvitedByWhoFoundsAlone();
    void placesThatCannotBeAreSaidAtTheFolder();
};

namespace {

int roleIndex(Role role)
{
    return static_cast<int>(role) - 1;
}

/// "", "row 1", "founder", "all".
QString blamed(const FoundingPeopleModel &people)
{
    QStringList where;
    for (int row = 0; row < people.rowCount(); ++row)
        if (!people.index(row).data(FoundingPeopleModel::FaultRole).toString().isEmpty())
            where << QStringLiteral("row %1").arg(row);
    if (!people.founderFault().isEmpty())
        where << QStringLiteral("founder");
    if (!people.fault().isEmpty())
        where << QStringLiteral("all");
    return where.join(u' ');
}

/// An office that founds what it is told to, or says why not.
struct Office
{
    std::optional<epi::Error> refuses;
    std::vector<vault::Person> founded; ///< the founder first
    std::string file;
    view::CodeSheet sheet;

    view::WelcomeLink link()
    {
        view::WelcomeLink link;
        link.found = [this](const view::NewStore &wanted) {
            founded = {wanted.founder};
            founded.insert(founded.end(), wanted.others.begin(), wanted.others.end());
            if (refuses)
                return QtFuture::makeReadyValueFuture(epi::Result<view::FoundedStore>(std::unexpected(*refuses)));
            std::vector<vault::Invitation> invitations;
            for (const vault::Person &person : wanted.others)
                invitations.push_back({{}, person.name, vault::SecretBytes::copyOf("CODE-" + person.name)});
            view::FoundedStore made;
            made.store.name = "made";
            made.invitations = std::make_shared<const std::vector<vault::Invitation>>(std::move(invitations));
            return QtFuture::makeReadyValueFuture(epi::Result<view::FoundedStore>(std::move(made)));
        };
        link.writeCodes = [this](const std::string &path, const view::CodeSheet &wanted) {
            file = path;
            sheet = wanted;
            QPromise<epi::Result<void>> done;
            done.start();
            done.emplaceResult();
            done.finish();
            return done.future();
        };
        return link;
    }
};

} // namespace

void FoundingTest::peopleAreDescribed()
{
    FoundingPeopleModel people;
    const QAbstractItemModelTester tester(&people);
    QVERIFY(people.founder("kim").role == Role::owner);
    QVERIFY(people.others().empty());
    people.suggest();
    QVERIFY(people.founder(" kim ").role == Role::supervisor);
    QCOMPARE(people.founder(" kim ").name, std::string("kim"));
    QCOMPARE(people.count(), 2);
    people.setName(0, QStringLiteral(" adm "));
    people.remove(1);
    people.add();
    people.setName(1, QStringLiteral("lee"));
    people.setRole(1, roleIndex(Role::surveyor));
    people.setProvince(1, QStringLiteral("seoul "));
    people.setDistrict(1, QStringLiteral("11010"));
    people.setDistrict(0, QStringLiteral("of no province"));
    const auto others = people.others();
    QCOMPARE(others.size(), std::size_t{2});
    QCOMPARE(others[0].name, std::string("adm"));
    QVERIFY(others[0].role == Role::administrator);
    QVERIFY(others[0].jurisdiction == epi::Jurisdiction{});
    QCOMPARE(others[1].name, std::string("lee"));
    QVERIFY(others[1].role == Role::surveyor);
    QVERIFY((others[1].jurisdiction == epi::Jurisdiction{"11", "11010"}));
    // Rows and roles that are not there change nothing.
    people.setName(2, QStringLiteral("nobody"));
    people.setRole(1, roleIndex(Role::administrator) + 1);
    people.setRole(1, -1);
    people.remove(-1);
    QVERIFY(people.others()[1].role == Role::surveyor);
    people.clear();
    QVERIFY(people.others().empty());
    QVERIFY(people.founder("kim").role == Role::owner);
}

void FoundingTest::adviceIsGiven_data()
{
    QTest::addColumn<int>("founder");
    QTest::addColumn<QList<int>>("others");
    QTest::addColumn<bool>("advised");
    const int administrator = static_cast<int>(Role::administrator);
    const int surveyor = static_cast<int>(Role::surveyor);
    QTest::newRow("alone") << static_cast<int>(Role::owner) << QList<int>{} << false;
    QTest::newRow("an owner and others") << static_cast<int>(Role::owner) << QList<int>{surveyor} << true;
    QTest::newRow("one administrator") << static_cast<int>(Role::supervisor) << QList<int>{administrator, surveyor} << true;
    QTest::newRow("two administrators") << static_cast<int>(Role::supervisor) << QList<int>{administrator, administrator}
                                        << false;
    QTest::newRow("an administrator founds") << administrator << QList<int>{administrator, surveyor} << false;
}

void FoundingTest::adviceIsGiven()
{
    QFETCH(int, founder);
    QFETCH(QList<int>, others);
    FoundingPeopleModel people;
    people.setFounderRole(founder);
    for (const int role : others) {
        people.add();
        people.setRole(people.count() - 1, role - 1);
    }
    QTEST(!people.advice().isEmpty(), "advised");
}

void FoundingTest::faultsStandWhereTheyBelong_data()
{
    QTest::addColumn<epi::Error>("error");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("where");
    const epi::Error nameless{ErrorCode::invalidArgument, {"user", "empty or too long"}};
    const epi::Error unfit{ErrorCode::invalidArgument, {"people", "nobody to manage accounts or to admit"}};
    const auto taken = [](const char *name) { return epi::Error{ErrorCode::alreadyExists, {name}}; };
    QTest::newRow("without a name") << nameless << QStringList{"lee", " "} << "row 1";
    QTest::newRow("too long a name") << nameless << QStringList{QString(65, u'x'), "lee"} << "row 0";
    QTest::newRow("a founder without a name") << nameless << QStringList{"lee"} << "founder";
    QTest::newRow("people who cannot run it") << unfit << QStringList{"lee"} << "all";
    QTest::newRow("the same name twice") << taken("lee") << QStringList{"lee", "adm", "lee"} << "row 2";
    QTest::newRow("the founder's name") << taken("kim") << QStringList{"kim", "adm"} << "founder";
    QTest::newRow("the folder") << taken("/home/kim/a.tracedesk") << QStringList{"lee"} << "";
    QTest::newRow("the disk") << epi::Error{ErrorCode::diskFull, {"/home"}} << QStringList{"lee"} << "";
}

void FoundingTest::faultsStandWhereTheyBelong()
{
    QFETCH(epi::Error, error);
    QFETCH(QStringList, names);
    FoundingPeopleModel people;
    for (const QString &name : names) {
        people.add();
        people.setName(people.count() - 1, name);
    }
    QFETCH(QString, where);
    QCOMPARE(people.blame(error, QStringLiteral("kim")), !where.isEmpty());
    QCOMPARE(blamed(people), where);
}

void FoundingTest::aFaultGoesWhenItsCauseIsChanged()
{
    FoundingPeopleModel people;
    people.suggest();
    people.setName(0, QStringLiteral("adm"));
    QVERIFY(people.blame({ErrorCode::invalidArgument, {"user", "empty or too long"}}, QStringLiteral("kim")));
    people.setName(0, QStringLiteral("admin"));
    QCOMPARE(blamed(people), QStringLiteral("row 1"));
    people.setName(1, QStringLiteral("adm2"));
    QCOMPARE(blamed(people), QString());
}

void FoundingTest::codesAreToldOnceAndForgotten()
{
    const QTemporaryDir home;
    Office office;
    WelcomeController welcome(office.link());
    const QAbstractItemModelTester tester(welcome.codes());
    QSignalSpy entered(&welcome, &WelcomeController::entered);
    welcome.people()->suggest();
    welcome.people()->setName(0, QStringLiteral("adm"));
    welcome.people()->setName(1, QStringLiteral("adm2"));
    welcome.create(home.path(), QStringLiteral("a"), QStringLiteral("sup"), QStringLiteral("password"));
    QTRY_COMPARE(entered.count(), 1);
    QCOMPARE(office.founded.size(), std::size_t{3});
    QCOMPARE(office.founded[0].name, std::string("sup"));
    QVERIFY(office.founded[0].role == Role::supervisor);
    QCOMPARE(welcome.codes()->count(), 2);
    const QModelIndex second = welcome.codes()->index(1);
    QCOMPARE(second.data(view::CodeListModel::NameRole).toString(), QStringLiteral("adm2"));
    QCOMPARE(second.data(view::CodeListModel::CodeRole).toString(), QStringLiteral("CODE-adm2"));
    QVERIFY(!second.data(view::CodeListModel::RoleTextRole).toString().isEmpty());
    QCOMPARE(welcome.people()->count(), 0); // nothing of it for the next store
    welcome.saveCodes(QUrl::fromLocalFile(home.filePath("codes.pdf")));
    QTRY_VERIFY(welcome.codesNotice().contains(u"not encrypted"));
    QCOMPARE(office.file, home.filePath("codes.pdf").toStdString());
    QCOMPARE(office.sheet.lines.size(), std::size_t{2});
    QCOMPARE(office.sheet.lines[0].code, QStringLiteral("CODE-adm"));
    welcome.forgetCodes();
    QCOMPARE(welcome.codes()->count(), 0);
    QVERIFY(welcome.codesNotice().isEmpty());
    office.file.clear();
    welcome.saveCodes(QUrl::fromLocalFile(home.filePath("codes.pdf")));
    QVERIFY(office.file.empty());
}

void FoundingTest::nobodyIsInvitedByWhoFoundsAlone()
{
    const QTemporaryDir home;
    Office office;
    WelcomeController welcome(office.link());
    QSignalSpy entered(&welcome, &WelcomeController::entered);
    welcome.create(home.path(), QStringLiteral("a"), QStringLiteral(" kim"), QStringLiteral("password"));
    QTRY_COMPARE(entered.count(), 1);
    QCOMPARE(office.founded.size(), std::size_t{1});
    QCOMPARE(office.founded[0].name, std::string("kim"));
    QVERIFY(office.founded[0].role == Role::owner);
    QCOMPARE(welcome.codes()->count(), 0);
}

void FoundingTest::placesThatCannotBeAreSaidAtTheFolder()
{
    const QTemporaryDir home;
    Office office;
    WelcomeController welcome(office.link());
    QSignalSpy changed(&welcome, &WelcomeController::changed);
    welcome.create(home.path(), QStringLiteral("a/b"), QStringLiteral("kim"), QStringLiteral("password"));
    QVERIFY(!welcome.folderFault().isEmpty());
    QVERIFY(office.founded.empty());
    office.refuses = epi::Error{ErrorCode::alreadyExists, {home.filePath("a.tracedesk").toStdString()}};
    welcome.create(home.path(), QStringLiteral("a"), QStringLiteral("kim"), QStringLiteral("password"));
    QTRY_VERIFY(welcome.folderFault().contains(u"exists already"));
    office.refuses = epi::Error{ErrorCode::diskFull, {home.path().toStdString()}};
    welcome.create(home.path(), QStringLiteral("a"), QStringLiteral("kim"), QStringLiteral("password"));
    QTRY_VERIFY(welcome.error().contains(u"full"));
    QVERIFY(welcome.folderFault().isEmpty());
}

QTEST_GUILESS_MAIN(FoundingTest)
#include "tst_founding.moc"
