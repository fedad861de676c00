pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// All cases of the store, to be sorted, filtered, opened, entered and put away.
Rectangle {
    id: page

    required property SessionController session
    required property Commands commands
    required property EntryController entry

    readonly property bool inUse: visible && enabled

    signal opened(id: string)

    // The case asked for is there: the keyboard goes to it.
    function showCreated(id: string): void {
        newCase.end();
        list.showCase(id);
        list.takeKeys();
    }

    color: Theme.surface
    Component.onDestruction: page.session.cases.watched = false

    Binding {
        target: page.session.cases
        property: "watched"
        value: page.visible
    }
    Connections {
        target: page.entry
        function onCaseCreated(id: string): void {
            page.showCreated(id);
        }
    }
    CommandOffer {
        commands: page.commands
        command: Commands.NewCase
        enabled: page.session.enters
        onAsked: newCase.begin(page.session.cases.usualDisease)
    }
    Shortcut {
        sequences: [StandardKey.Find, "/"]
        enabled: page.inUse
        onActivated: head.search()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        CasesHead {
            id: head

            cases: page.session.cases
            found: page.session.traces
            commands: page.commands
            enters: page.session.enters
            onListAsked: list.takeKeys()
        }
        EntryStatus {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            entry: page.entry
        }
        NewCaseLine {
            id: newCase

            objectName: "newCase"
            Layout.fillWidth: true
            fault: page.entry.createFault
            onCreateAsked: (number, disease) => page.entry.createCase(number, disease)
            onCancelled: {
                newCase.end();
                page.entry.forgetCreateFault();
                list.takeKeys();
            }
        }
        Text {
            objectName: "cases.closed"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            visible: !page.session.opensCases
            text: qsTr("You see the list only: the duties of this account do not include opening a case.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            elide: Text.ElideRight
            Accessible.name: text
        }
        Hairline { Layout.fillWidth: true }
        CaseList {
            id: list

            objectName: "cases.list"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            cases: page.session.cases
            opens: page.session.opensCases
            found: page.session.traces
            onOpened: id => page.opened(id)
            onArchiveAsked: (id, archived) => page.entry.archiveCase(id, archived)
            onMenuAsked: (row, at) => {
                if (!page.session.opensCases)
                    return;
                menu.caseId = page.session.cases.idAt(row);
                menu.archived = page.session.cases.isArchived(row);
                menu.popup(list, at);
            }

            CaseMenu {
                id: menu

                property string caseId: "" // rows may change while it is open

                onOpenAsked: page.opened(caseId)
                onArchiveAsked: page.entry.archiveCase(caseId, !archived)
            }
            Loader {
                anchors.centerIn: parent
                width: Math.min(520, parent.width - 48)
                active: page.session.cases.count === 0
                sourceComponent: CasesEmpty {
                    cases: page.session.cases
                    commands: page.commands
                    enters: page.session.enters
                }
            }
        }
    }
}
