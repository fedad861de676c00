#pragma once

#include "tests/ui/frame_window.h"

#include <map>

namespace tracedesk::test {

/// The window on a store with one person of each role: sup (who founded it), sur (province 11), app, pol, pri, adm, adm2. All
/// have chosen a password and have their keys, but sur, who has a one-time code.
class InvitedWindow : public FrameWindow
{
protected:
    [[nodiscard]] static QString passwordOf(const QString &user)
    {
        return user + QStringLiteral(" reads grey herons on sundays");
    }
    [[nodiscard]] static vault::SecretBytes secretOf(const QString &user)
    {
        const QByteArray secret = passwordOf(user).toUtf8();
        return vault::SecretBytes::copyOf(std::string_view(secret.constData(), static_cast<std::size_t>(secret.size())));
    }
    [[nodiscard]] std::filesystem::path storePath() const { return home("outbreak.tracedesk").toStdString(); }

    void found()
    {
        using epi::Role;
        const std::vector<vault::Person> others = {{"sur", Role::surveyor, {"11", ""}}, {"app", Role::approver, {}},
                                                   {"pol", Role::policeApprover, {}},   {"pri", Role::privacyOfficer, {}},
                                                   {"adm", Role::administrator, {}},    {"adm2", Role::administrator, {}}};
        auto founded = desk::Office::found(storePath(), {.founder = {"sup", Role::supervisor, {}}, .others = others},
                                           secretOf("sup"), cheapSurroundings());
        QVERIFY(founded.has_value());
        // The surveyor's first log-in is left for the window.
        for (const vault::Invitation &invitation : founded->invitations) {
            const QString name = QString::fromStdString(invitation.name);
            if (name == u"sur")
                m_codes[name] = QString::fromLatin1(reinterpret_cast<const char *>(invitation.code.bytes().data()),
                                                    std::ssize(invitation.code.bytes()));
        }
        {
            const auto closed = std::move(founded->office);
        }
        for (const vault::Invitation &invitation : founded->invitations)
            if (invitation.name != "sur")
                QVERIFY(desk::Office::activate(storePath(),
                                               {invitation.name, vault::SecretBytes::copyOf(invitation.code.bytes())},
                                               secretOf(QString::fromStdString(invitation.name)), cheapSurroundings()));
        giveKeys(storePath(), secretOf("sup"));
    }
    void logIn(const QString &user)
    {
        if (!m_hand) {
            openWindow();
            m_work->session.setPath(home("outbreak.tracedesk"));
        }
        typeInto("user", user);
        const auto code = m_codes.find(user);
        typeInto("password", code == m_codes.end() ? passwordOf(user) : code->second);
        m_hand->key(Qt::Key_Return);
        if (code != m_codes.end())
            choosePassword(user);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("header.user").contains(user), patience);
    }
    void lock()
    {
        m_work->session.lock();
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    }
    void typeInto(const char *name, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name), patience);
        m_hand->find(name)->forceActiveFocus();
        m_hand->find(name)->setProperty("text", QString());
        m_hand->type(text.toLatin1().constData());
    }
    void choosePassword(const QString &user)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("choose.password"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("choose.password")->hasActiveFocus(), patience);
        m_hand->type(passwordOf(user).toLatin1().constData());
        m_hand->key(Qt::Key_Tab);
        m_hand->type(passwordOf(user).toLatin1().constData());
        m_hand->picture(QStringLiteral("people_choose_password"));
        m_hand->key(Qt::Key_Return);
        m_codes.erase(user);
    }

    std::map<QString, QString> m_codes; ///< of who did not log in yet
};

} // namespace tracedesk::test
