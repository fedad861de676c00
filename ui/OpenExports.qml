pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Files taken out of the store: what became of each has to be said before everything can be destroyed.
ColumnLayout {
    id: panel

    required property DestructionController destruction

    spacing: 8
    visible: exports.count > 0

    Text {
        Layout.fillWidth: true
        text: qsTr("Files taken out: say what became of each")
        color: Theme.caution
        font.pixelSize: Theme.body
        font.weight: Font.Medium
        wrapMode: Text.Wrap
    }
    ListView {
        id: exports
        objectName: "destruction.exports"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 3 * 76)
        model: panel.destruction.exports
        spacing: 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Files taken out of the store")
        ScrollBar.vertical: ScrollBar {}
        delegate: ColumnLayout {
            id: row

            required property int index
            required property string what
            required property string who
            required property string where

            width: exports.width
            spacing: 2

            Text {
                Layout.fillWidth: true
                text: row.what + " \u00b7 " + row.who
                color: Theme.ink
                font.pixelSize: Theme.table
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                Layout.fillWidth: true
                text: row.where
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                elide: Text.ElideMiddle
                textFormat: Text.PlainText
            }
            RowLayout {
                visible: panel.destruction.canClose
                spacing: 8
                PlainButton {
                    objectName: "export.destroyed." + row.index
                    enabled: !panel.destruction.busy
                    text: qsTr("Destroyed")
                    Accessible.name: qsTr("%1, %2: destroyed").arg(row.what).arg(row.who)
                    onClicked: panel.destruction.closeExport(row.index, 1)
                }
                PlainButton {
                    enabled: !panel.destruction.busy
                    text: qsTr("Handed over")
                    Accessible.name: qsTr("%1, %2: handed over").arg(row.what).arg(row.who)
                    onClicked: panel.destruction.closeExport(row.index, 2)
                }
                PlainButton {
                    enabled: !panel.destruction.busy
                    text: qsTr("Legal hold")
                    Accessible.name: qsTr("%1, %2: kept under legal hold").arg(row.what).arg(row.who)
                    onClicked: panel.destruction.closeExport(row.index, 3)
                }
            }
        }
    }
}
