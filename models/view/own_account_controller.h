#pragma once

#include "view/own_account_link.h"
#include "view/qr_code.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace tracedesk::view {

/// The account that is logged in, for itself: who it is, when it was here before, its password and its second factor. The secret
/// of a new second factor is here while its form is open, and nowhere afterwards.
class OwnAccountController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(bool known READ isKnown NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString role READ role NOTIFY changed FINAL)
    Q_PROPERTY(QString duties READ duties NOTIFY changed FINAL)
    Q_PROPERTY(QString area READ area NOTIFY changed FINAL)
    Q_PROPERTY(QString before READ before NOTIFY changed FINAL)
    Q_PROPERTY(QString failed READ failed NOTIFY changed FINAL)
    Q_PROPERTY(bool secondFactor READ hasSecondFactor NOTIFY changed FINAL)
    Q_PROPERTY(Form form READ form NOTIFY changed FINAL)
    Q_PROPERTY(QString secret READ secret NOTIFY changed FINAL)
    Q_PROPERTY(tracedesk::view::QrCodeValue code READ code NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(bool hasHousehold READ hasHousehold NOTIFY changed FINAL)
    Q_PROPERTY(int household READ household NOTIFY changed FINAL)
    Q_PROPERTY(QString householdText READ householdText NOTIFY changed FINAL)

public:
    /// What is being changed.
    enum class Form : quint8 { None, Password, SetFactor, DropFactor, Household };
    Q_ENUM(Form)

    explicit OwnAccountController(OwnAccountLink link, QObject *parent = nullptr);

    [[nodiscard]] bool isKnown() const { return m_account.has_value(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString duties() const; ///< what the role is for
    [[nodiscard]] QString area() const;
    /// When and where this account was logged in before, or why that is not told.
    [[nodiscard]] QString before() const;
    /// Log-ins that failed since then; empty for none.
    [[nodiscard]] QString failed() const;
    [[nodiscard]] bool hasSecondFactor() const { return m_account && m_account->hasSecondFactor; }
    [[nodiscard]] Form form() const { return m_form; }
    /// In groups of four, and as a code to be read by the second device; empty while it is not being set up.
    [[nodiscard]] QString secret() const;
    [[nodiscard]] QrCodeValue code() const { return m_code; }
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] QString error() const;  ///< of the open form, or of looking
    [[nodiscard]] QString notice() const; ///< what was changed last

    /// Whether the account looks at cases at all, so that it has to say whom it knows.
    [[nodiscard]] bool hasHousehold() const { return m_account && m_account->household; }
    /// How many names and numbers it told of.
    [[nodiscard]] int household() const { return hasHousehold() ? static_cast<int>(*m_account->household) : 0; }
    [[nodiscard]] QString householdText() const;

    void load();
    /// Forgets the account and any secret.
    void clear();
    /// Opens a form and leaves the one before; a new secret is made for SetFactor.
    Q_INVOKABLE void begin(tracedesk::view::OwnAccountController::Form form);
    /// While a change is under way the form goes as soon as it is done, however it ends.
    Q_INVOKABLE void leave();
    // The letters of all passwords are overwritten.
    Q_INVOKABLE void changePassword(const QString &present, const QString &chosen);
    /// `digits`: what the second device shows; spaces do not count.
    Q_INVOKABLE void setSecondFactor(const QString &digits, const QString &present);
    Q_INVOKABLE void dropSecondFactor(const QString &present);
    /// Whom the account must not look up: one person by any of the three. Their letters are overwritten, too.
    Q_INVOKABLE void registerOwn(const QString &name, const QString &phone, const QString &residentNumber);
    /// Takes back all that was registered.
    Q_INVOKABLE void forgetOwn();
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    void ask(const OwnAccountLink::Answer &answer);
    void receive();
    void forgetSecret();

    OwnAccountLink m_link;
    QFutureWatcher<epi::Result<desk::OwnAccount>> m_watcher;
    std::optional<desk::OwnAccount> m_account;
    Form m_form = Form::None;
    Form m_changing = Form::None; ///< what is under way
    Form m_done = Form::None;     ///< what was changed last
    bool m_left = false;          ///< the form was, while its change was under way
    vault::SecretBytes m_secret;
    QrCodeValue m_code;
    std::optional<epi::Error> m_error;
};

} // namespace tracedesk::view
