pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The chosen line of the register whole, and what can be said to have become of its file: once, but for the end of a legal hold.
ColumnLayout {
    id: endings

    required property DestructionController destruction
    required property ExportLine line // null for a moment, while the list is laid out

    readonly property bool open: endings.line !== null && endings.line.closable && endings.destruction.canClose
    readonly property string about: endings.line ? endings.line.what + ", " + endings.line.where : ""

    signal said(ending: int)

    spacing: 4

    Hairline { Layout.fillWidth: true }
    Text {
        objectName: "export.where"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        text: endings.line ? endings.line.what + " \u00b7 " + endings.line.where : ""
        color: Theme.ink
        font.pixelSize: Theme.body
        font.weight: Font.Medium
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 2
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
        Accessible.name: text
    }
    Text {
        objectName: "export.purpose"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        text: endings.line ? (endings.line.purpose !== "" ? qsTr("For: %1").arg(endings.line.purpose) + " \u00b7 " : "") + endings.line.standing : ""
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.name: text
    }
    RowLayout {
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 4
        Layout.bottomMargin: 12
        Layout.fillHeight: false
        Layout.preferredHeight: Theme.row
        spacing: 8

        PlainButton {
            objectName: "export.destroyed"
            visible: endings.open
            enabled: !endings.destruction.busy
            text: qsTr("Destroyed")
            Accessible.name: qsTr("%1, destroyed").arg(endings.about)
            onClicked: endings.said(1)
        }
        PlainButton {
            objectName: "export.handedOver"
            visible: endings.open
            enabled: !endings.destruction.busy
            text: qsTr("Handed over")
            Accessible.name: qsTr("%1, handed over").arg(endings.about)
            onClicked: endings.said(2)
        }
        PlainButton {
            objectName: "export.legalHold"
            visible: endings.open
            enabled: !endings.destruction.busy
            text: qsTr("Legal hold")
            Accessible.name: qsTr("%1, kept under legal hold").arg(endings.about)
            onClicked: endings.said(3)
        }
        Text {
            Layout.fillWidth: true
            visible: endings.open
            text: qsTr("Said once, under your name and on record.")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            elide: Text.ElideRight
        }
    }
}
