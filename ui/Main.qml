pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The frame: rail, header, page. What it shows comes in from outside.
ApplicationWindow {
    id: window

    required property AppearanceController appearance
    required property SessionController session
    required property CaseController openCase
    required property MapSettings mapSettings
    required property TraceController tracer
    required property ClusterController clusters
    required property IntakeController intake

    readonly property bool unlocked: session.state === SessionController.Open

    function showCase(id: string): void {
        window.openCase.openCase(id);
        pages.currentIndex = 1;
    }

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: unlocked && openCase.open ? openCase.number + " – Tracedesk" : "Tracedesk"
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
    palette.toolTipBase: Theme.raised
    palette.toolTipText: Theme.ink

    Binding {
        target: Theme
        property: "dark"
        value: window.appearance.dark
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: window.unlocked
        onActivated: window.session.lock()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: window.unlocked && pages.currentIndex > 0
        onActivated: pages.currentIndex = 0
    }
    Connections {
        target: window.session
        function onLocked(): void {
            pages.currentIndex = 0;
        }
    }
    Loader {
        anchors.fill: parent
        active: !window.unlocked
        sourceComponent: UnlockPage {
            session: window.session
        }
    }
    RowLayout {
        anchors.fill: parent
        visible: window.unlocked
        spacing: 0

        NavigationRail {
            Layout.fillHeight: true
            session: window.session
            appearance: window.appearance
            clusters: window.clusters
            onCasesAsked: pages.currentIndex = 0
            onClustersAsked: pages.currentIndex = 2
            onIntakeAsked: pages.currentIndex = 3
        }
        ColumnLayout {
            spacing: 0

            FrameHeader {
                Layout.fillWidth: true
                session: window.session
                tracer: window.tracer
            }
            StackLayout {
                id: pages

                objectName: "pages"
                Layout.fillWidth: true
                Layout.fillHeight: true

                CasesPage {
                    session: window.session
                    onOpened: id => window.showCase(id)
                }
                CasePage {
                    objectName: "casePage"
                    openCase: window.openCase
                    session: window.session
                    appearance: window.appearance
                    mapSettings: window.mapSettings
                    onBackAsked: pages.currentIndex = 0
                }
                ClustersPage {
                    objectName: "clustersPage"
                    controller: window.clusters
                    session: window.session
                    appearance: window.appearance
                    onOpened: id => window.showCase(id)
                }
                IntakePage {
                    objectName: "intakePage"
                    intake: window.intake
                    session: window.session
                    appearance: window.appearance
                    onOpened: id => window.showCase(id)
                }
            }
        }
    }
}
