pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic

// What can be done with the case under the pointer or the keyboard.
Menu {
    id: menu

    property bool archived: false // the case it is about

    signal openAsked
    signal archiveAsked

    component Entry: MenuItem {
        id: entry

        property string keys: ""

        implicitHeight: Theme.row
        leftPadding: 12
        rightPadding: 12
        font.pixelSize: Theme.body
        Accessible.name: text
        contentItem: Item {
            implicitWidth: 170
            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: entry.text
                color: Theme.ink
                font: entry.font
                textFormat: Text.PlainText
            }
            KeyCap {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: entry.keys
            }
        }
        background: RowBackground { selected: entry.highlighted }
    }

    padding: 1
    topPadding: 4
    bottomPadding: 4
    background: Rectangle {
        implicitWidth: 196
        color: Theme.surface
        radius: Theme.radius
        border.width: 1
        border.color: Theme.line
    }

    Entry {
        objectName: "cases.menuOpen"
        text: qsTr("Open")
        keys: qsTr("Return", "key")
        onTriggered: menu.openAsked()
    }
    Entry {
        objectName: "cases.menuArchive"
        text: menu.archived ? qsTr("Bring back") : qsTr("Archive")
        keys: qsTr("Delete", "key")
        onTriggered: menu.archiveAsked()
    }
}
