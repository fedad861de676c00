pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Who was with the case: two lines each, what first, where and when below.
ListView {
    id: list

    required property ListFilter contacts
    required property Selection selection

    model: contacts
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Contacts")
    ScrollBar.vertical: ScrollBar {}

    Text {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, list.width - 64)
        visible: list.count === 0
        text: list.contacts.total === 0 ? qsTr("No contact yet. Enter one; persons whom records show at the same place appear here by themselves.") : qsTr("Nothing in this time or search.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property int item
        required property int kind
        required property string other
        required property bool isCase
        required property string statusText
        required property string duration
        required property string whereAndWhen
        required property string closeness

        width: list.width
        height: 46
        padding: 0
        Accessible.name: other + ", " + statusText + ", " + duration
        onClicked: list.contacts.selectRow(index)
        onHoveredChanged: list.selection.hover(hovered ? kind : Selection.None, hovered ? item : -1)
        background: RowBackground {
            selected: list.selection.kind === row.kind && list.selection.item === row.item
            hovered: row.hovered
        }
        contentItem: Item {
            Cell {
                x: 16
                width: parent.width * 0.42
                text: row.isCase ? qsTr("Case %1").arg(row.other) : row.other
                color: row.isCase ? Theme.conflict : Theme.ink
                font.weight: Font.Medium
            }
            Cell {
                x: parent.width * 0.48
                width: parent.width * 0.24
                text: row.statusText
            }
            Cell {
                x: parent.width * 0.72
                width: parent.width * 0.28 - 16
                number: true
                text: row.duration
            }
            Cell {
                x: 16
                y: 20
                width: parent.width * 0.68
                text: row.whereAndWhen
                color: Theme.inkSoft
            }
            Cell {
                x: parent.width * 0.72
                y: 20
                width: parent.width * 0.28 - 16
                number: true
                text: row.closeness
                color: Theme.inkSoft
            }
            Hairline {
                anchors.bottom: parent.bottom
                x: 16
                width: parent.width - 32
            }
        }
    }
}
