pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQml
import Tracedesk.View
import Tracedesk.Scene

// The frame: rail, header, page. What it shows comes in from outside.
ApplicationWindow {
    id: window

    required property Preferences preferences
    required property AppearanceController appearance
    required property Navigation navigation
    required property Commands commands
    required property CommandPalette commandPalette
    required property SessionController session
    required property WelcomeController welcome
    required property CaseController openCase
    required property MapSettings mapSettings
    required property EntryController entry
    required property TraceController tracer
    required property ClusterController clusters
    required property IntakeController intake
    required property PolicyController policies
    required property AccountsController accounts
    required property RecordsController records
    required property DestructionController destruction
    required property OwnAccountController ownAccount
    required property BackupController backups
    required property RestoreController restoring
    required property IdleLock idle
    required property SessionLimit sessionLimit
    required property LockSigns lockSigns

    readonly property bool unlocked: session.state === SessionController.Open
    // Something on the page is open that Escape closes first.
    readonly property bool asking: (navigation.page === Navigation.People && accounts.question.asked) || (navigation.page === Navigation.Records && records.question.asked) || (navigation.page === Navigation.Case && openCase.map.exports.question.asked) || (navigation.page === Navigation.Intake && intake.question.asked) || (navigation.page === Navigation.Retention && destruction.question.asked) || (navigation.page === Navigation.Account && ownAccount.form !== OwnAccountController.None)
    property Item lastFocus: null // where the keyboard was before the palette took it

    component WindowPage: PageLoader {
        navigation: window.navigation
        unlocked: window.unlocked
    }

    function showCase(id: string): void {
        window.navigation.go(Navigation.Case, id);
    }
    function giveBackFocus(): void {
        const lost = !window.activeFocusItem || window.activeFocusItem === window.contentItem;
        if (lost && window.lastFocus && window.lastFocus.visible && window.lastFocus.enabled)
            window.lastFocus.forceActiveFocus();
    }

    width: preferences.length("window.width", 1280)
    height: preferences.length("window.height", 800)
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: unlocked && navigation.page === Navigation.Case && openCase.open ? openCase.number + " – Tracedesk" : "Tracedesk"
    color: Theme.window
    font.pixelSize: Theme.body
    palette.window: Theme.window
    palette.base: Theme.surface
    palette.text: Theme.ink
    palette.windowText: Theme.ink
    palette.button: Theme.raised
    palette.buttonText: Theme.ink
    palette.mid: Theme.line
    palette.dark: Theme.accent
    palette.light: Theme.raised
    palette.midlight: Theme.line
    palette.highlight: Theme.selected
    palette.highlightedText: Theme.ink
    palette.brightText: Theme.surface
    palette.placeholderText: Theme.inkSoft
    palette.toolTipBase: Theme.raised
    palette.toolTipText: Theme.ink
    onWidthChanged: window.preferences.setLength("window.width", width)
    onActiveFocusItemChanged: {
        if (window.activeFocusItem && !window.commandPalette.open)
            window.lastFocus = window.activeFocusItem;
    }
    onHeightChanged: window.preferences.setLength("window.height", height)

    Binding {
        target: Theme
        property: "dark"
        value: window.appearance.dark
    }
    // One shortcut for each command that somebody offers.
    Instantiator {
        model: window.commands
        delegate: Shortcut {
            required property int command
            required property string keys
            required property bool offered

            sequences: keys.length > 0 ? [keys] : []
            enabled: window.unlocked && offered && keys.length > 0 && !window.commandPalette.open
            onActivated: window.commands.run(command)
        }
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: window.unlocked && !window.commandPalette.open && !window.asking
        onActivated: window.navigation.leave()
    }
    CommandOffer { commands: window.commands; command: Commands.NextPane; onAsked: panes.cycle(true) }
    CommandOffer { commands: window.commands; command: Commands.PreviousPane; onAsked: panes.cycle(false) }
    Connections {
        target: window.commandPalette
        function onOpenChanged(): void {
            if (!window.commandPalette.open)
                Qt.callLater(window.giveBackFocus);
        }
    }
    PaneCycle {
        id: panes
        window: window
        panes: ["rail", "header", "page", "form", "map", "timelinePane"]
    }
    Loader {
        anchors.fill: parent
        active: !window.unlocked
        focus: active
        sourceComponent: window.session.path.length > 0 ? unlockPage : welcomePage
    }
    Component {
        id: unlockPage
        UnlockPage { focus: true; session: window.session; appearance: window.appearance }
    }
    Component {
        id: welcomePage
        WelcomePage { focus: true; welcome: window.welcome; restoring: window.restoring; appearance: window.appearance }
    }
    Loader {
        anchors.fill: parent
        z: 90
        active: window.unlocked && window.welcome.codes.count > 0
        focus: active
        sourceComponent: FoundingCodes { welcome: window.welcome }
    }
    RowLayout {
        anchors.fill: parent
        visible: window.unlocked
        enabled: !window.commandPalette.open && window.welcome.codes.count === 0
        spacing: 0

        NavigationRail {
            objectName: "rail"
            Layout.fillHeight: true
            session: window.session
            clusters: window.clusters
            navigation: window.navigation
            commands: window.commands
        }
        ColumnLayout {
            spacing: 0

            FrameHeader {
                objectName: "header"
                Layout.fillWidth: true
                session: window.session
                tracer: window.tracer
                commands: window.commands
                idle: window.idle
                sessionLimit: window.sessionLimit
            }
            Item {
                objectName: "page"
                Layout.fillWidth: true
                Layout.fillHeight: true

                // A page more is one line here; its place in rail and palette is there already.
                WindowPage { page: Navigation.Cases; sourceComponent: CasesPage { objectName: "casesPage"; session: window.session; entry: window.entry; commands: window.commands; onOpened: id => window.showCase(id) } }
                WindowPage { page: Navigation.Case; sourceComponent: CasePage { objectName: "casePage"; openCase: window.openCase; entry: window.entry; session: window.session; appearance: window.appearance; mapSettings: window.mapSettings; preferences: window.preferences; commands: window.commands; onBackAsked: window.navigation.leave(); onCaseAsked: id => window.showCase(id) } }
                WindowPage { page: Navigation.Intake; sourceComponent: IntakePage { objectName: "intakePage"; intake: window.intake; session: window.session; appearance: window.appearance; onOpened: id => window.showCase(id) } }
                WindowPage { page: Navigation.Clusters; sourceComponent: ClustersPage { objectName: "clustersPage"; controller: window.clusters; commands: window.commands; session: window.session; appearance: window.appearance; onOpened: id => window.showCase(id) } }
                WindowPage { page: Navigation.People; sourceComponent: PeoplePage { objectName: "peoplePage"; accounts: window.accounts } }
                WindowPage { page: Navigation.Records; sourceComponent: RecordsPage { objectName: "recordsPage"; records: window.records } }
                WindowPage { page: Navigation.Retention; sourceComponent: RetentionPage { objectName: "retentionPage"; destruction: window.destruction } }
                WindowPage { page: Navigation.Waiting; sourceComponent: WaitingPage { objectName: "waitingPage"; session: window.session } }
                WindowPage { page: Navigation.Settings; sourceComponent: SettingsPage { objectName: "settingsPage"; appearance: window.appearance; preferences: window.preferences; sessionLimit: window.sessionLimit; lockSigns: window.lockSigns; mapSettings: window.mapSettings; policies: window.policies; backups: window.backups; session: window.session } }
                WindowPage { page: Navigation.Account; sourceComponent: AccountPage { objectName: "accountPage"; account: window.ownAccount } }
            }
        }
    }
    Loader {
        anchors.fill: parent
        z: 100
        active: window.unlocked && window.commandPalette.open
        focus: active
        sourceComponent: CommandPaletteBox { commandPalette: window.commandPalette }
    }
}
