#pragma once

#include "tests/ui/frame_window.h"
#include "tests/ui/window_texts.h"

#include <QMetaEnum>

#include <map>

namespace tracedesk::test {

/// Identifiers that are typed and imported; nobody's screen may show one whole.
inline const QStringList secrets{QStringLiteral("Yun Seohyeon"), QStringLiteral("010-6275-1183"),
                                 QStringLiteral("01062751183"),  QStringLiteral("Gwangnaru-ro 56-gil"),
                                 QStringLiteral("Bae Jihun"),    QStringLiteral("010-4417-9020"),
                                 QStringLiteral("Heo Miran"),    QStringLiteral("010-3308-6641")};

struct Person
{
    const char *name;
    epi::Role role;
    const char *province;
    QList<Page> pages;      ///< as docs/roles.md lets them, in any order
    QList<Page> afterwards; ///< when all data are destroyed
};

/// The window, and six people with their pages and passwords (two of them administrators).
class SixPeople : public FrameWindow
{
protected:
    const std::vector<Person> m_people{
        {"sup",
         epi::Role::supervisor,
         "",
         {Page::Cases, Page::Case, Page::Intake, Page::Clusters, Page::People, Page::Records, Page::Retention, Page::Settings,
          Page::Account},
         {Page::Retention, Page::People, Page::Records, Page::Settings, Page::Account}},
        {"sur",
         epi::Role::surveyor,
         "11",
         {Page::Cases, Page::Case, Page::Intake, Page::Clusters, Page::Records, Page::Settings, Page::Account},
         {Page::Records, Page::Settings, Page::Account}},
        {"app",
         epi::Role::approver,
         "",
         {Page::Cases, Page::Records, Page::Settings, Page::Account},
         {Page::Records, Page::Settings, Page::Account}},
        {"pol",
         epi::Role::policeApprover,
         "",
         {Page::Records, Page::Settings, Page::Account},
         {Page::Records, Page::Settings, Page::Account}},
        {"pri",
         epi::Role::privacyOfficer,
         "",
         {Page::People, Page::Records, Page::Retention, Page::Settings, Page::Account},
         {Page::Retention, Page::People, Page::Records, Page::Settings, Page::Account}},
        {"adm",
         epi::Role::administrator,
         "",
         {Page::People, Page::Settings, Page::Account},
         {Page::People, Page::Settings, Page::Account}},
        {"adm2",
         epi::Role::administrator,
         "",
         {Page::People, Page::Settings, Page::Account},
         {Page::People, Page::Settings, Page::Account}}};
    std::map<QString, QString> m_codes; ///< of who did not log in yet
    int m_pagesSeen = 0;

    [[nodiscard]] static QString passwordOf(const QString &user)
    {
        return user + QStringLiteral(" reads grey herons on sundays");
    }
    void typeInto(const char *name, const QString &text)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name), patience);
        m_hand->find(name)->forceActiveFocus();
        m_hand->key(Qt::Key_A, Qt::ControlModifier);
        m_hand->type(text.toLatin1().constData());
    }
    void press(const char *name)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find(name) && m_hand->find(name)->isEnabled(), patience);
        m_hand->find(name)->forceActiveFocus(Qt::TabFocusReason);
        m_hand->key(Qt::Key_Space);
    }
    void logIn(const QString &user)
    {
        typeInto("user", user);
        const auto code = m_codes.find(user);
        typeInto("password", code == m_codes.end() ? passwordOf(user) : code->second);
        m_hand->key(Qt::Key_Return);
        if (code != m_codes.end()) {
            QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("choose.password"), patience);
            QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("choose.password")->hasActiveFocus(), patience);
            m_hand->type(passwordOf(user).toLatin1().constData());
            m_hand->key(Qt::Key_Tab);
            m_hand->type(passwordOf(user).toLatin1().constData());
            m_hand->key(Qt::Key_Return);
            m_codes.erase(code);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Open, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->text("header.user").contains(user), patience);
    }
    void lock()
    {
        m_hand->key(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_work->session.state(), State::Locked, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
    }
    [[nodiscard]] QStringList found() const
    {
        const QString all = textsOf(*m_hand->window());
        QStringList there;
        for (const QString &secret : secrets)
            if (all.contains(secret))
                there << secret;
        return there;
    }
    [[nodiscard]] QList<Page> offered() const
    {
        QList<Page> pages;
        for (int page = 0; page <= static_cast<int>(Page::Account); ++page)
            if (m_work->navigation.allows(static_cast<Page>(page)))
                pages << static_cast<Page>(page);
        return pages;
    }
    void look(const QString &user, const QString &what)
    {
        m_hand->settle();
        QCOMPARE(found(), QStringList());
        if (qEnvironmentVariableIsEmpty("TRACEDESK_PICTURES"))
            return;
        m_hand->picture(QStringLiteral("six_%1_%2").arg(user, what));
        m_work->appearance.setLanguage(QStringLiteral("ko"));
        m_work->appearance.setTheme(view::AppearanceController::Theme::Dark);
        m_hand->window()->resize(1920, 1080);
        m_hand->settle();
        m_hand->picture(QStringLiteral("six_%1_%2_ko").arg(user, what));
        m_work->appearance.setLanguage(QStringLiteral("en"));
        m_work->appearance.setTheme(view::AppearanceController::Theme::Light);
        m_hand->window()->resize(1280, 800);
        m_hand->settle();
    }
    void lookAtEveryPage(const Person &person, const QString &when)
    {
        const QString user = QString::fromLatin1(person.name);
        const QList<Page> &expected = when.isEmpty() ? person.pages : person.afterwards;
        const QList<Page> there = offered();
        for (int page = 0; page <= static_cast<int>(Page::Account); ++page) {
            const auto one = static_cast<Page>(page);
            const QString name = QString::fromLatin1(QMetaEnum::fromType<Page>().valueToKey(page)).toLower();
            QVERIFY2(there.contains(one) == expected.contains(one), qPrintable(user + u' ' + name));
            m_work->navigation.go(one);
            if (!expected.contains(one)) {
                QVERIFY2(m_work->navigation.page() != one, qPrintable(user + u' ' + name));
                continue;
            }
            if (one == Page::Case) // without one there is nothing to see
                continue;
            QCOMPARE(m_work->navigation.page(), one);
            ++m_pagesSeen;
            look(user, when + name);
            for (QQuickItem *control : m_hand->controls()) {
                QVERIFY2(!WindowDriver::accessibleName(control).isEmpty(), qPrintable(name + u' ' + control->objectName()));
                const qreal right = control->mapToScene({control->width(), 0}).x();
                QVERIFY2(right <= m_hand->window()->width(),
                         qPrintable(name + u' ' + control->objectName() + QStringLiteral(" is cut off")));
            }
        }
    }
};

} // namespace tracedesk::test
