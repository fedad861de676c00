#pragma once

#include "view/form_model.h"
#include "view/idle_lock.h"
#include "view/password_question.h"

#include "epi/result.h"

#include <QFuture>
#include <QPointer>

#include <vector>

namespace tracedesk::view {

/// Shows what stands behind a mask for a short while: asked for with a purpose and, where it was not given lately, the password;
/// on record before it comes, hidden again by itself. GUI thread.
class RevealController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    /// Whether the account may have anything revealed at all.
    Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Why the last one asked for is not shown; empty: nothing is wrong.
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    /// Purposes that come up often, in words.
    Q_PROPERTY(QStringList purposes READ purposes NOTIFY retranslated FINAL)
    /// Asks for the password where the office wants it.
    Q_PROPERTY(tracedesk::view::PasswordQuestion *question READ question CONSTANT FINAL)

public:
    using Clock = IdleLock::Clock;
    using Ask = std::function<QFuture<epi::Result<std::string>>(epi::PersonId, epi::Identifier, std::string purpose,
                                                                vault::SecretBytes password)>;
    static constexpr std::chrono::seconds shownFor{30};

    /// An empty `ask` answers nothing; an empty `clock` stands still.
    RevealController(Ask ask, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] bool isAllowed() const { return m_allowed; }
    void setAllowed(bool allowed);
    [[nodiscard]] bool isBusy() const { return m_underWay > 0; }
    [[nodiscard]] QString error() const;
    [[nodiscard]] static QStringList purposes();
    [[nodiscard]] PasswordQuestion *question() { return &m_question; }

    /// What the row's mask stands for. `shown` tells that it is there; a blank purpose is none.
    Q_INVOKABLE void ask(tracedesk::view::FormModel *form, int row, const QString &purpose);
    /// Before its time.
    Q_INVOKABLE void hide(tracedesk::view::FormModel *form, int row);
    /// Why the last one was not shown, and a password that is waited for: another thing is asked for, or nothing any more.
    Q_INVOKABLE void forgetError();
    /// Looks at the clock; done by itself every second while something is shown.
    void check();
    /// The store closes: nothing stays, and what is under way is not shown any more.
    void forget();
    void retranslate();

signals:
    void changed();
    void retranslated();
    void shown();

private:
    struct Shown
    {
        QPointer<FormModel> form;
        FormModel::Sealed sealed;
        std::chrono::milliseconds until{};
    };
    struct Wanted
    {
        QPointer<FormModel> form;
        FormModel::Sealed sealed;
        std::string purpose;
    };
    void send(const Wanted &wanted, vault::SecretBytes password);
    void take(const Wanted &wanted, const epi::Result<std::string> &value);

    Ask m_ask;
    Clock m_clock;
    bool m_allowed = false;
    int m_underWay = 0;
    quint64 m_epoch = 0; ///< answers to what was asked before forget() are dropped
    std::vector<Shown> m_shown;
    std::optional<epi::Error> m_error;
    PasswordQuestion m_question;
    QTimer m_look;
};

} // namespace tracedesk::view
