pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// What was done to accounts, newest first; above it the orders that wait for a second signature.
ColumnLayout {
    id: panel

    required property AccountsController accounts

    // What is told of rights is told whole, on a second line where it must be.
    component Whole: Cell {
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    spacing: 0

    Text {
        Layout.leftMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        text: qsTr("History of rights")
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.Medium
    }
    Row {
        Layout.leftMargin: 16
        spacing: 12
        Cell { width: list.room * 0.16; text: qsTr("When"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: list.room * 0.15; text: qsTr("Whose account"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: list.room * 0.45; text: qsTr("What"); color: Theme.inkSoft; font.weight: Font.Medium }
        Cell { width: list.room * 0.24; text: qsTr("By whom"); color: Theme.inkSoft; font.weight: Font.Medium }
    }
    ListView {
        id: list

        readonly property real room: width - 32 - 3 * 12

        objectName: "people.history"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.accounts.history
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("History of rights")
        ScrollBar.vertical: ScrollBar {}
        delegate: Item {
            id: row

            required property int index
            required property string when
            required property string what
            required property string whom
            required property string by
            required property bool waiting
            required property bool canSign

            width: list.width
            height: Math.max(waiting ? Theme.row : Theme.denseRow, done.contentHeight + 6, signers.contentHeight + 6)
            Accessible.role: Accessible.Row
            Accessible.name: when + ", " + what + ", " + whom + ", " + by + (waiting ? ", " + qsTr("waits for a second signature") : "")

            Rectangle {
                anchors.fill: parent
                visible: row.waiting
                color: Theme.selected
            }
            Row {
                x: 16
                spacing: 12
                Cell { width: list.room * 0.16; height: row.height; text: row.when; color: Theme.inkSoft }
                Cell {
                    width: list.room * 0.15
                    height: row.height
                    text: row.whom
                    font.weight: Font.Medium

                    HoverHandler { id: over }
                    ToolTip.visible: over.hovered && truncated
                    ToolTip.text: row.whom
                }
                Whole { id: done; width: list.room * 0.45; height: row.height; text: row.what }
                Whole {
                    id: signers
                    width: list.room * 0.24 - (row.canSign ? acts.width : 0)
                    height: row.height
                    text: row.waiting && !row.canSign ? qsTr("%1; waits for a second signature").arg(row.by) : row.by
                    color: Theme.inkSoft
                }
            }
            Row {
                id: acts

                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                visible: row.canSign
                PlainButton {
                    objectName: "order.sign." + row.index
                    primary: true
                    enabled: !panel.accounts.busy
                    text: qsTr("Sign")
                    Accessible.name: qsTr("Sign: %1, %2").arg(row.what).arg(row.whom)
                    onClicked: panel.accounts.sign(row.index)
                }
                PlainButton {
                    objectName: "order.drop." + row.index
                    enabled: !panel.accounts.busy
                    text: qsTr("Refuse")
                    Accessible.name: qsTr("Refuse: %1, %2").arg(row.what).arg(row.whom)
                    onClicked: panel.accounts.drop(row.index)
                }
            }
        }
        FocusRing { shown: list.activeFocus }
    }
}
