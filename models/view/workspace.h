#pragma once

#include "view/accounts_controller.h"
#include "view/appearance_controller.h"
#include "view/backup_controller.h"
#include "view/case_controller.h"
#include "view/cluster_controller.h"
#include "view/command_palette.h"
#include "view/commands.h"
#include "view/destruction_controller.h"
#include "view/entry_controller.h"
#include "view/idle_lock.h"
#include "view/intake_controller.h"
#include "view/known_places.h"
#include "view/lock_signs.h"
#include "view/map_settings.h"
#include "view/navigation.h"
#include "view/own_account_controller.h"
#include "view/policy_controller.h"
#include "view/preferences.h"
#include "view/records_controller.h"
#include "view/restore_controller.h"
#include "view/session_controller.h"
#include "view/session_limit.h"
#include "view/trace_controller.h"
#include "view/welcome_controller.h"

#include <QVariantMap>

namespace tracedesk::view {

/// What the window asks of the office, part by part. A part whose link is not given is there and answers nothing: for tests of
/// the other parts.
struct Links
{
    DeskLink desk;
    WelcomeLink welcome = {};
    PolicyLink policies = {};
    ClusterLink clusters = {};
    IntakeLink intake = {};
    EntryLink entry = {};
    AccountsLink accounts = {};
    RecordsLink records = {};
    DestructionLink destruction = {};
    OwnAccountLink ownAccount = {};
    BackupLink backups = {};
    ExportLink exports = {};
    PlaceLink places = {};
};

/// What the window has around it, given by whoever composes the program.
struct Surround
{
    QString preferencesFile = {};     ///< empty: nothing is remembered
    IdleLock::Clock clock = {};       ///< empty: never locks by itself
    CaseFilter::Clock timeOfDay = {}; ///< as of which cases wait; empty: not shown
};

/// Builds the objects of one window and ties them together; owns them. Lives longer than the QML engine.
class Workspace
{
public:
    explicit Workspace(Links links, Surround surround = {});

    Preferences preferences;
    AppearanceController appearance;
    MapSettings mapSettings;
    Navigation navigation;
    Commands commands;
    SessionController session;
    WelcomeController welcome;
    CaseController openCase;
    EntryController entry;
    TraceController tracer;
    ClusterController clusters;
    IntakeController intake;
    PolicyController policies;
    AccountsController accounts;
    RecordsController records;
    DestructionController destruction;
    OwnAccountController ownAccount;
    BackupController backups;
    RestoreController restoring;
    CommandPalette commandPalette;
    IdleLock idle;
    SessionLimit sessionLimit;
    LockSigns lockSigns;
    KnownPlaces places;

    /// Closes the store that is open or being opened, whatever else goes on. One that is still being made is locked when it is
    /// there.
    void lock();
    /// The required properties of Main.
    [[nodiscard]] QVariantMap initialProperties();

private:
    void tieMapSettings();
    void tieFindings();
    void tieEntry();
    void tieLocking();
    void tieWelcome();
    void tieNavigation();
    void tieDuties();
    void tieAccount();
    void tiePlaces();
    void offerCommands();
    void offerIf(Commands::Command command, bool there);
    void run(Commands::Command command);
    void retranslate();

    QTimer m_freshen; ///< the open case is read anew when entries were saved
    QTimer m_retrace; ///< the engine runs when nothing more was entered for a while
};

} // namespace tracedesk::view
