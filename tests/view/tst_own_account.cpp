#include "vault/second_factor.h"
#include "view/own_account_controller.h"
#include "view/password_question.h"
#include "view/words.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tracedesk;
using view::OwnAccountController;
using view::PasswordQuestion;
using Form = OwnAccountController::Form;

/// The own account as its page sees it, over an office that answers when it is told to; and the question for the password.
class OwnAccountTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoAndWhen_data();
    void tellsWhoAndWhen();
    void changesThePassword();
    void secretLivesAsLongAsItsForm_data();
    void secretLivesAsLongAsItsForm();
    void refusalsKeepTheForm_data();
    void refusalsKeepTheForm();
    void lookingAgainLeavesAnOpenForm();
    void aFormThatWasLeftGoesHoweverItEnds_data();
    void aFormThatWasLeftGoesHoweverItEnds();
    void tellsOfTheHousehold();
    void whatComesLateIsDropped();
    void questionGoesOnUntilItIsRight();
    void questionEndsWithTheAct_data();
    void questionEndsWithTheAct();
    void questionIsLeft();
};

namespace {

using Answer = epi::Result<desk::OwnAccount>;

desk::OwnAccount account(bool factor = false)
{
    desk::OwnAccount known;
    known.name = "kim";
    known.role = epi::Role::supervisor;
    known.jurisdiction = {"11", ""};
    known.hasSecondFactor = factor;
    known.readsOwnRecord = true;
    return known;
}

std::string lettersOf(const vault::SecretBytes &secret)
{
    return {secret.bytes().begin(), secret.bytes().end()};
}

/// What was asked of the office, and its answer when the test gives it.
struct Office
{
    std::vector<std::string> asked;
    std::unique_ptr<QPromise<Answer>> answer;

    QFuture<Answer> ask(const std::string &what)
    {
        asked.push_back(what);
        answer = std::make_unique<QPromise<Answer>>();
        answer->start();
        return answer->future();
    }
    void say(const Answer &what) const
    {
        answer->addResult(what);
        answer->finish();
    }
    view::OwnAccountLink link()
    {
        view::OwnAccountLink link;
        link.look = [this] { return ask("look"); };
        link.changePassword = [this](const vault::SecretBytes &present, const vault::SecretBytes &chosen) {
            return ask("change " + lettersOf(present) + " " + lettersOf(chosen));
        };
        link.setSecondFactor = [this](const vault::SecretBytes &present, const vault::SecretBytes &secret,
                                      const std::string &code) {
            return ask("set " + lettersOf(present) + " " + vault::factorText(secret) + " " + code);
        };
        link.dropSecondFactor = [this](const vault::SecretBytes &present) { return ask("drop " + lettersOf(present)); };
        link.registerOwn = [this](const std::vector<view::OwnAccountLink::Told> &told) {
            std::string all = "register";
            for (const auto &one : told)
                all += " " + std::to_string(static_cast<int>(one.kind)) + ":" + lettersOf(one.text);
            return ask(all);
        };
        link.forgetOwn = [this] { return ask("forget"); };
        return link;
    }
};

/// A controller that knows its account.
std::unique_ptr<OwnAccountController> loaded(Office &office, const desk::OwnAccount &known = account())
{
    auto made = std::make_unique<OwnAccountController>(office.link());
    made->load();
    office.say(known);
    return QTest::qWaitFor([&] { return made->isKnown(); }) ? std::move(made) : nullptr;
}

} // namespace

void OwnAccountTest::tellsWhoAndWhen_data()
{
    QTest::addColumn<bool>("reads");
    QTest::addColumn<bool>("seen");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("warning");
    QTest::newRow("no key of the record") << false << false << 0 << "no key" << "";
    QTest::newRow("the first time") << true << false << 0 << "first time" << "";
    QTest::newRow("was here") << true << true << 0 << "2020-03-23" << "";
    QTest::newRow("somebody tried") << true << true << 3 << "desk-7" << "3 log-in";
}

void OwnAccountTest::tellsWhoAndWhen()
{
    QFETCH(bool, reads);
    QFETCH(bool, seen);
    QFETCH(int, failed);
    desk::OwnAccount known = account();
    known.readsOwnRecord = reads;
    if (seen)
        known.before = {std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{1'584'961'200'000}}, "desk-7"};
    known.failed = static_cast<std::uint64_t>(failed);
    Office office;
    const auto own = loaded(office, known);
    QVERIFY(own);
    QCOMPARE(own->name(), QStringLiteral("kim"));
    QCOMPARE(own->role(), view::word(epi::Role::supervisor));
    QCOMPARE(own->area(), QStringLiteral("Seoul (11)"));
    QFETCH(QString, before);
    QVERIFY2(own->before().contains(before), qPrintable(own->before()));
    QFETCH(QString, warning);
    QCOMPARE(own->failed().isEmpty(), warning.isEmpty());
    QVERIFY2(own->failed().contains(warning), qPrintable(own->failed()));
}

void OwnAccountTest::changesThePassword()
{
    Office office;
    const auto own = loaded(office);
    own->changePassword(QStringLiteral("old"), QStringLiteral("new")); // without its form: nobody asked for it
    QCOMPARE(office.asked.size(), std::size_t{1});
    own->begin(Form::Password);
    own->changePassword(QStringLiteral("old"), QStringLiteral("new"));
    QVERIFY(own->isBusy());
    QCOMPARE(office.asked.back(), std::string("change old new"));
    own->leave(); // too late
    QCOMPARE(own->form(), Form::Password);
    office.say(account());
    QTRY_COMPARE(own->form(), Form::None);
    QVERIFY(!own->notice().isEmpty());
    QVERIFY(own->error().isEmpty());
}

void OwnAccountTest::aFormThatWasLeftGoesHoweverItEnds_data()
{
    QTest::addColumn<bool>("done");
    QTest::newRow("done") << true;
    QTest::newRow("refused") << false;
}

void OwnAccountTest::aFormThatWasLeftGoesHoweverItEnds()
{
    QFETCH(bool, done);
    Office office;
    const auto own = loaded(office);
    own->begin(Form::SetFactor);
    own->setSecondFactor(QStringLiteral("123456"), QStringLiteral("pass"));
    own->leave(); // to another page
    office.say(done ? Answer(account(true)) : std::unexpected(epi::Error{epi::ErrorCode::wrongPassword, {}}));
    QTRY_COMPARE(own->form(), Form::None);
    QVERIFY(own->secret().isEmpty() && !own->code().code);
    QCOMPARE(own->error().isEmpty(), done); // it is told all the same
    // The next form stays where it is refused.
    own->begin(Form::Password);
    own->changePassword(QStringLiteral("old"), QStringLiteral("new"));
    office.say(std::unexpected(epi::Error{epi::ErrorCode::wrongPassword, {}}));
    QTRY_VERIFY(!own->isBusy());
    QCOMPARE(own->form(), Form::Password);
}

void OwnAccountTest::tellsOfTheHousehold()
{
    Office office;
    auto own = loaded(office);
    QVERIFY(!own->hasHousehold()); // looks at no cases
    desk::OwnAccount known = account();
    known.household = 0;
    own = loaded(office, known);
    QVERIFY(own->hasHousehold());
    QCOMPARE(own->household(), 0);
    own->forgetOwn();                                // nothing to take back
    own->registerOwn(QStringLiteral("Kim"), {}, {}); // without its form
    QCOMPARE(office.asked.back(), std::string("look"));
    own->begin(Form::Household);
    own->registerOwn(QStringLiteral(" "), {}, {});
    QCOMPARE(office.asked.back(), std::string("look"));
    QString number(14, u'0'); // not shared with a literal: its letters can be overwritten
    number.replace(0, 6, QStringLiteral("900101")).replace(6, 1, QStringLiteral("-"));
    own->registerOwn(QStringLiteral("Kim"), {}, number);
    QCOMPARE(office.asked.back(),
             "register 0:Kim " + std::to_string(static_cast<int>(epi::Identifier::residentNumber)) + ":900101-0000000");
    QVERIFY(!number.contains(u'9')); // gone from where it was typed
    known.household = 2;
    office.say(known);
    QTRY_COMPARE(own->form(), Form::None);
    QCOMPARE(own->household(), 2);
    QVERIFY(own->householdText().contains(u'2') && !own->notice().isEmpty());
    own->forgetOwn();
    QCOMPARE(office.asked.back(), std::string("forget"));
    known.household = 0;
    office.say(known);
    QTRY_COMPARE(own->household(), 0);
    QVERIFY(own->notice().contains(u"back"));
}

void OwnAccountTest::secretLivesAsLongAsItsForm_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("it is set up") << 0;
    QTest::newRow("the form is left") << 1;
    QTest::newRow("another form") << 2;
    QTest::newRow("the store is locked") << 3;
}

void OwnAccountTest::secretLivesAsLongAsItsForm()
{
    QFETCH(int, way);
    Office office;
    const auto own = loaded(office);
    QVERIFY(own->secret().isEmpty());
    QVERIFY(!own->code().code);
    own->begin(Form::SetFactor);
    const QString secret = own->secret();
    QCOMPARE(secret.size(), 39); // 32 letters in eight groups
    QVERIFY(own->code().code != nullptr);
    const std::weak_ptr<const view::QrCode> code = own->code().code;
    switch (way) {
    case 0:
        own->setSecondFactor(QStringLiteral("123 456"), QStringLiteral("pass"));
        QCOMPARE(office.asked.back(), "set pass " + QString(secret).remove(u' ').toStdString() + " 123 456");
        office.say(account(true));
        QTRY_VERIFY(own->hasSecondFactor());
        QVERIFY(!own->notice().isEmpty());
        break;
    case 1:
        own->leave();
        break;
    case 2:
        own->begin(Form::Password);
        break;
    default:
        own->clear();
        QVERIFY(!own->isKnown());
    }
    QVERIFY(own->secret().isEmpty());
    QVERIFY(code.expired());
    own->begin(Form::SetFactor);
    QVERIFY(own->secret() != secret); // never twice
}

void OwnAccountTest::refusalsKeepTheForm_data()
{
    QTest::addColumn<epi::ErrorCode>("error");
    QTest::addColumn<QString>("says");
    QTest::newRow("password") << epi::ErrorCode::wrongPassword << "not the password";
    QTest::newRow("code") << epi::ErrorCode::wrongCode << "second device";
    QTest::newRow("wait") << epi::ErrorCode::tooManyAttempts << "failed log-ins";
    QTest::newRow("disk") << epi::ErrorCode::diskFull << "full";
}

void OwnAccountTest::refusalsKeepTheForm()
{
    QFETCH(epi::ErrorCode, error);
    QFETCH(QString, says);
    Office office;
    const auto own = loaded(office);
    own->begin(Form::SetFactor);
    const QString secret = own->secret();
    own->setSecondFactor(QStringLiteral("123456"), QStringLiteral("pass"));
    office.say(std::unexpected(epi::Error{error, {"4"}}));
    QTRY_VERIFY(!own->error().isEmpty());
    QVERIFY2(own->error().contains(says), qPrintable(own->error()));
    QCOMPARE(own->form(), Form::SetFactor);
    QCOMPARE(own->secret(), secret); // the device has it already
    QVERIFY(own->notice().isEmpty());
}

void OwnAccountTest::lookingAgainLeavesAnOpenForm()
{
    Office office;
    const auto own = loaded(office);
    own->begin(Form::DropFactor);
    own->load();
    QCOMPARE(office.asked.size(), std::size_t{1});
    QCOMPARE(own->form(), Form::DropFactor);
    own->dropSecondFactor(QStringLiteral("pass"));
    QCOMPARE(office.asked.back(), std::string("drop pass"));
}

void OwnAccountTest::whatComesLateIsDropped()
{
    Office office;
    const auto own = loaded(office);
    own->begin(Form::Password);
    own->changePassword(QStringLiteral("old"), QStringLiteral("new"));
    own->clear();
    office.say(account());
    QTest::qWait(20);
    QVERIFY(!own->isKnown());
    QVERIFY(own->notice().isEmpty());
}

void OwnAccountTest::questionGoesOnUntilItIsRight()
{
    PasswordQuestion question;
    std::vector<std::string> tried;
    question.ask(QStringLiteral("Sign"), [&](const vault::SecretBytes &password) { tried.push_back(lettersOf(password)); });
    QVERIFY(question.isAsked());
    QCOMPARE(question.purpose(), QStringLiteral("Sign"));
    question.give(QString());
    QVERIFY(tried.empty()); // nothing typed, nothing tried
    question.give(QStringLiteral("wrong"));
    QVERIFY(question.isBusy());
    question.give(QStringLiteral("twice"));
    question.leave();
    QCOMPARE(tried, std::vector<std::string>{"wrong"});
    const epi::Error wrong{epi::ErrorCode::wrongPassword, {}};
    QVERIFY(question.settle(&wrong));
    QVERIFY(question.isAsked() && !question.isBusy());
    QVERIFY(!question.error().isEmpty());
    question.give(QStringLiteral("right"));
    QVERIFY(question.error().isEmpty());
    QCOMPARE(tried.back(), std::string("right"));
    QVERIFY(!question.settle(nullptr));
    QVERIFY(!question.isAsked());
}

void OwnAccountTest::questionEndsWithTheAct_data()
{
    QTest::addColumn<epi::ErrorCode>("error");
    QTest::addColumn<bool>("again");
    QTest::newRow("wrong") << epi::ErrorCode::wrongPassword << true;
    QTest::newRow("too often") << epi::ErrorCode::tooManyAttempts << true;
    QTest::newRow("not permitted") << epi::ErrorCode::notPermitted << false;
    QTest::newRow("disk full") << epi::ErrorCode::diskFull << false;
}

void OwnAccountTest::questionEndsWithTheAct()
{
    QFETCH(epi::ErrorCode, error);
    QFETCH(bool, again);
    PasswordQuestion question;
    const epi::Error came{error, {"1", "2"}};
    QVERIFY(!question.settle(&came)); // nobody asked
    question.ask(QStringLiteral("Sign"), [](const vault::SecretBytes &) {});
    QVERIFY(!question.settle(&came)); // of something else
    QVERIFY(question.isAsked());
    question.give(QStringLiteral("password"));
    QCOMPARE(question.settle(&came), again);
    QCOMPARE(question.isAsked(), again);
    QCOMPARE(question.error().isEmpty(), !again);
}

void OwnAccountTest::questionIsLeft()
{
    PasswordQuestion question;
    int tried = 0;
    const auto ask = [&] { question.ask(QStringLiteral("Sign"), [&](const vault::SecretBytes &) { ++tried; }); };
    ask();
    question.leave();
    QVERIFY(!question.isAsked());
    question.give(QStringLiteral("password"));
    QCOMPARE(tried, 0);
    ask();
    question.give(QStringLiteral("password"));
    question.drop(); // locked meanwhile
    QVERIFY(!question.isAsked() && !question.isBusy());
    QVERIFY(!question.settle(nullptr));
}

QTEST_GUILESS_MAIN(OwnAccountTest)
#include "tst_own_account.moc"
