#include "vault/password_strength.h"

#include <QTest>

using tracedesk::vault::passwordStrength;
using tracedesk::vault::PasswordStrength;

class PasswordStrengthTest : public QObject
{
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void moreIsNeverWorse();
};

void PasswordStrengthTest::judges_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("strength");
    const auto row = [](const char *password, PasswordStrength strength) {
        QTest::newRow(password) << QString::fromUtf8(password) << static_cast<int>(strength);
    };
    row("", PasswordStrength::tooShort);
    row("Xk2#9!qLpZ0", PasswordStrength::tooShort);
    row("역학조사관", PasswordStrength::tooShort); // letters, not bytes
    row("aaaaaaaaaaaaaaaaaaaa", PasswordStrength::guessable);
    row("123456789012", PasswordStrength::guessable);
    row("qwertyuiopasdfghjkl", PasswordStrength::guessable);
    row("passwordpassword", PasswordStrength::guessable);
    row("kim-surveyor-kim-surveyor", PasswordStrength::guessable); // the user name twice
    row("abcabcabcabcabc", PasswordStrength::guessable);
    row("Password2020!", PasswordStrength::guessable);
    row("correct horse battery staple", PasswordStrength::good);
    row("the grey heron reads on sundays", PasswordStrength::good);
    row("회색 왜가리는 일요일마다 책을 읽는다", PasswordStrength::good);
    row("mV9$kq2!Lz7@wRtp", PasswordStrength::good);
    row("heron on the", PasswordStrength::weak);
}

void PasswordStrengthTest::judges()
{
    QFETCH(QString, password);
    QFETCH(int, strength);
    QCOMPARE(static_cast<int>(passwordStrength(password.toStdString(), "kim-surveyor")), strength);
}

void PasswordStrengthTest::moreIsNeverWorse()
{
    // Words that do not belong together, one more each time.
    std::string password;
    auto before = PasswordStrength::tooShort;
    for (const char *word : {"heron ", "violin ", "gravel ", "seventeen ", "umbrella ", "moss "}) {
        password += word;
        const auto now = passwordStrength(password, "kim");
        QVERIFY(now >= before);
        before = now;
    }
    QCOMPARE(before, PasswordStrength::good);
}

QTEST_GUILESS_MAIN(PasswordStrengthTest)
#include "tst_password_strength.moc"
