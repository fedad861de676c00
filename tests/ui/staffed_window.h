#pragma once

#include "tests/ui/frame_window.h"

#include <array>

namespace tracedesk::test {

/// The window on a store with people of several roles and two cases: sup founded it, app, pri and adm have chosen passwords.
class StaffedWindow : public FrameWindow
{
protected:
    [[nodiscard]] static vault::SecretBytes secretOf(const QString &text)
    {
        return vault::SecretBytes::copyOf(std::string_view(text.toStdString()));
    }
    [[nodiscard]] static QString passwordOf(const char *user)
    {
        return QString::fromLatin1(user) + QStringLiteral(" reads grey herons on sundays");
    }

    void foundStore()
    {
        using epi::Role;
        const std::vector<vault::Person> others = {
            {"app", Role::approver, {}}, {"pri", Role::privacyOfficer, {}}, {"adm", Role::administrator, {}}};
        const std::string store = home("outbreak.tracedesk").toStdString();
        auto founded = desk::Office::found(store, {.founder = {"sup", Role::supervisor, {"11", ""}}, .others = others},
                                           secretOf(passwordOf("sup")), cheapSurroundings());
        QVERIFY(founded.has_value());
        const vault::IdSource ids(cheapSurroundings().now);
        for (const char *number : {"2020-1", "2020-2"}) {
            epi::IdentifiedCase made;
            made.person.emplace().id = ids.make<epi::PersonId>();
            made.facts.id = ids.make<epi::CaseId>();
            made.facts.person = made.person->id;
            made.facts.number = number;
            made.facts.jurisdiction = {"11", ""};
            QVERIFY(founded->office.apply({std::nullopt, epi::Entry(made)}).has_value());
        }
        const auto invitations = std::move(founded->invitations);
        founded = std::unexpected(epi::Error()); // closes
        for (const vault::Invitation &invitation : invitations)
            QVERIFY(desk::Office::activate(store, {invitation.name, vault::SecretBytes::copyOf(invitation.code.bytes())},
                                           secretOf(passwordOf(invitation.name.c_str())), cheapSurroundings())
                        .has_value());
        giveKeys(store, secretOf(passwordOf("sup")));
        openWindow();
        m_work->session.setPath(home("outbreak.tracedesk"));
    }
    void type(const QString &text) { m_hand->type(text.toLatin1().constData()); }
    void logIn(const QString &user, const QString &password)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("user"), patience);
        m_hand->find("user")->forceActiveFocus();
        m_hand->find("user")->setProperty("text", QString());
        type(user);
        m_hand->key(Qt::Key_Return);
        type(password);
        m_hand->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
    }
    void lock()
    {
        m_work->session.lock();
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    }
    /// By Tab, from wherever the keyboard is.
    void tabTo(const char *name)
    {
        for (int presses = 0; presses < 40; ++presses) {
            if (const QQuickItem *item = m_hand->find(name); item && item->hasActiveFocus())
                return;
            m_hand->key(Qt::Key_Tab);
        }
        QFAIL(name);
    }
    [[nodiscard]] bool hasKeys(const char *name) const
    {
        const QQuickItem *item = m_hand->find(name);
        return item && item->hasActiveFocus();
    }
    /// Both languages and themes but the usual one.
    struct Look
    {
        const char *language;
        view::AppearanceController::Theme theme;
        const char *name;
    };
    static constexpr std::array looks{Look{"ko", view::AppearanceController::Theme::Light, "ko"},
                                      Look{"ko", view::AppearanceController::Theme::Dark, "ko_dark"},
                                      Look{"en", view::AppearanceController::Theme::Dark, "dark"}};
    void take(const Look &look)
    {
        m_work->appearance.setLanguage(QString::fromLatin1(look.language));
        m_work->appearance.setTheme(look.theme);
    }
    void keep(const char *what, const Look &look) const
    {
        m_hand->settle();
        m_hand->picture(QString::fromLatin1(what) + u'_' + QString::fromLatin1(look.name));
    }
};

} // namespace tracedesk::test
