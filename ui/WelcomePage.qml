pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// No store is named: open one, make one, or look at the demonstration. Stores of before are not listed: their names tell
// what is investigated here (docs/decisions/0016).
FocusScope {
    id: page

    required property WelcomeController welcome
    required property RestoreController restoring
    required property AppearanceController appearance
    property bool creating: false
    property bool restoringAsked: false
    readonly property bool choosing: !creating && !restoringAsked

    Shortcut {
        sequences: ["Escape"]
        enabled: !page.choosing && !page.welcome.founding && !page.restoring.running
        onActivated: page.creating = page.restoringAsked = false
    }
    DropArea {
        id: drop

        anchors.fill: parent
        enabled: page.choosing && !page.welcome.demonstrating
        keys: ["text/uri-list"]
        onDropped: drop => page.welcome.choose(page.welcome.localPath(drop.urls[0]))
    }
    FolderDialog {
        id: chooser

        title: qsTr("Folder of the store (name.tracedesk)")
        onAccepted: page.welcome.choose(page.welcome.localPath(selectedFolder))
    }
    Flickable {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(8, (parent.height - 60 - contentHeight) / 2) // languages lie below
        width: 640
        height: Math.min(contentHeight, parent.height - 68)
        contentHeight: creation.implicitHeight
        clip: true
        visible: page.creating
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Loader {
            id: creation

            width: 620
            active: page.creating
            focus: page.creating
            sourceComponent: NewStoreForm {
                welcome: page.welcome
                onBackAsked: page.creating = false
            }
        }
    }
    Loader {
        anchors.centerIn: parent
        width: 600
        active: page.restoringAsked
        focus: page.restoringAsked
        sourceComponent: RestoreForm {
            restoring: page.restoring
            welcome: page.welcome
            onBackAsked: page.restoringAsked = false
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: 600
        visible: page.choosing
        spacing: 0

        Text {
            text: "Tracedesk"
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: 4
            Layout.bottomMargin: 16
            text: qsTr("Everything about an outbreak is kept in an encrypted case store: a folder on this machine.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        WelcomeChoice {
            objectName: "welcome.open"
            iconName: "open"
            title: qsTr("Open a store")
            text: drop.containsDrag ? qsTr("Let go to open it") : qsTr("Choose its folder, or drop it here. Its name ends in .tracedesk.")
            action: qsTr("Choose folder")
            primary: true
            focus: true
            enabled: !page.welcome.demonstrating
            onAsked: chooser.open()
        }
        WelcomeChoice {
            objectName: "welcome.create"
            iconName: "new"
            title: qsTr("Create a store")
            text: qsTr("For a new outbreak: a folder, a password, and the people who work in it.")
            action: qsTr("Create")
            enabled: !page.welcome.demonstrating
            onAsked: {
                page.welcome.forgetError();
                page.creating = true;
            }
        }
        WelcomeChoice {
            objectName: "welcome.restore"
            iconName: "restore"
            title: qsTr("Restore a backup")
            text: qsTr("Its file and both recovery papers make the store again, on this machine or another.")
            action: qsTr("Restore")
            enabled: !page.welcome.demonstrating
            onAsked: {
                page.restoring.forgetError();
                page.restoringAsked = true;
            }
        }
        WelcomeChoice {
            objectName: "welcome.demonstration"
            iconName: "demonstration"
            title: qsTr("Open the demonstration")
            text: page.welcome.demonstrating ? page.welcome.progress : qsTr("An invented outbreak of 60 cases, made here within a minute and deleted when the program ends.")
            action: page.welcome.demonstrating ? qsTr("Cancel") : qsTr("Open")
            running: page.welcome.demonstrating
            done: page.welcome.done
            total: page.welcome.total
            onAsked: page.welcome.demonstrating ? page.welcome.cancel() : page.welcome.demonstrate()
        }
        ErrorText {
            objectName: "welcome.error"
            Layout.fillWidth: true
            Layout.topMargin: 12
            text: page.welcome.error
        }
    }
    LanguageChoice {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        prefix: "welcome"
        appearance: page.appearance
    }
}
