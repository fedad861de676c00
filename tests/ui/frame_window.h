#pragma once

#include "app/window/desktop.h"
#include "app/window/links.h"
#include "tests/support/places.h"
#include "tests/ui/window_driver.h"
#include "vault/test_kdf.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace tracedesk::test {

using State = view::SessionController::State;
using Page = view::Navigation::Page;

inline constexpr auto goodPassword = "grey heron reads on sundays";

inline desk::Surroundings cheapSurroundings()
{
    desk::Surroundings surroundings;
    surroundings.now = [now = std::make_shared<std::int64_t>(1'585'000'000'000)] {
        return std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{++*now}};
    };
    surroundings.resources = tests::resources().toStdString();
    surroundings.parserProgram = tests::programs("/tracedesk-intake").toStdString();
    surroundings.kdf = vault::TestKdf::cheap();
    return surroundings;
}

inline demo::Options smallTown()
{
    demo::Options options;
    options.persons = 1'000;
    options.cases = 12;
    options.days = 14;
    return options;
}

/// Beside a window, which closes a store it locked on a thread of its own: waits for that.
inline epi::Result<desk::Office> openBeside(const std::filesystem::path &store, const std::string &user,
                                            const vault::SecretBytes &password)
{
    epi::Result<desk::Office> office = std::unexpected(epi::Error());
    (void)QTest::qWaitFor(
        [&] {
            office = desk::Office::open(store, {user, vault::SecretBytes::copyOf(password.bytes())}, cheapSurroundings());
            return office || office.error().code != epi::ErrorCode::openElsewhere;
        },
        patience);
    return office;
}

/// To everybody who waits for them, by a supervisor.
inline void giveKeys(const std::filesystem::path &store, const vault::SecretBytes &password,
                     const std::string &supervisor = "sup")
{
    auto office = openBeside(store, supervisor, password);
    QVERIFY(office.has_value());
    const auto people = office->people();
    QVERIFY(people.has_value());
    for (const desk::PersonLine &line : people->accounts)
        if (!line.account.awaited().isEmpty())
            QVERIFY(office->admit(line.account.id).has_value());
}

/// The whole window on the real office, with folders of its own; the base of what tests it.
class FrameWindow : public QObject
{
protected:
    QTemporaryDir m_home;
    std::chrono::milliseconds m_now{0};
    std::unique_ptr<app::StoreThread> m_store;
    std::unique_ptr<view::Workspace> m_work;
    std::unique_ptr<WindowDriver> m_hand;

    [[nodiscard]] QString home(const char *below) const { return m_home.filePath(QString::fromLatin1(below)); }
    void openWindow(desk::Surroundings surroundings = cheapSurroundings())
    {
        m_store = std::make_unique<app::StoreThread>(std::move(surroundings), std::vector<std::string>{});
        m_work = std::make_unique<view::Workspace>(
            view::Links{app::deskLink(*m_store), app::welcomeLink(*m_store, home("data"), smallTown()), app::policyLink(*m_store),
                        app::clusterLink(*m_store), app::intakeLink(*m_store), app::entryLink(*m_store),
                        app::accountsLink(*m_store), app::recordsLink(*m_store), app::destructionLink(*m_store),
                        app::ownAccountLink(*m_store), app::backupLink(*m_store), app::exportLink(*m_store),
                        app::placeLink(*m_store)},
            view::Surround{home("config/window.json"), [this] { return m_now; }});
        app::tieToDesktop(*m_work, *qApp);
        m_work->appearance.setLanguage(QStringLiteral("en"));
        m_work->appearance.setTheme(view::AppearanceController::Theme::Light);
        m_hand = std::make_unique<WindowDriver>(*m_work);
        QVERIFY(m_hand->isShown());
    }
    void closeWindow()
    {
        m_hand.reset();
        m_work.reset();
        m_store->finish();
        m_store.reset();
    }
    void command(const char *typed)
    {
        m_hand->key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("palette.field"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("palette.field")->hasActiveFocus(), patience);
        m_hand->type(typed);
        m_hand->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_hand->find("palette.field"), patience);
    }
    void unlockByTyping(const char *password)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_hand->find("password")->hasActiveFocus(), patience);
        m_hand->type(password);
        m_hand->key(Qt::Key_Return);
    }
};

} // namespace tracedesk::test
