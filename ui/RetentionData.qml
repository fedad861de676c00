pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// What data there are and how long they are kept; beside them the plan that is read, or orders and certificates.
RowLayout {
    id: pane

    required property DestructionController destruction

    signal certificateAsked(row: int)

    spacing: 0

    RetentionList {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: pane.destruction.counted
        destruction: pane.destruction
    }
    Rectangle {
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        visible: pane.destruction.counted
        color: Theme.line
    }
    Item {
        Layout.fillWidth: !pane.destruction.counted
        Layout.preferredWidth: 400
        Layout.maximumWidth: pane.destruction.counted ? 400 : 720
        Layout.fillHeight: true

        DestructionPlan {
            anchors.fill: parent
            anchors.margins: 16
            visible: pane.destruction.planned
            destruction: pane.destruction
        }
        ColumnLayout {
            anchors.fill: parent
            anchors.margins: 16
            visible: !pane.destruction.planned
            spacing: 8

            Text {
                text: qsTr("Orders and certificates")
                color: Theme.ink
                font.pixelSize: Theme.heading
                font.weight: Font.Medium
            }
            Text {
                Layout.fillWidth: true
                visible: orders.count === 0
                text: qsTr("Nothing was ordered to be destroyed yet.")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
            ListView {
                id: orders
                objectName: "destruction.orders"
                Layout.fillWidth: true
                Layout.fillHeight: true
                model: pane.destruction.orders
                spacing: 8
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Orders and certificates")
                ScrollBar.vertical: ScrollBar {}
                delegate: DestructionOrder {
                    width: orders.width
                    destruction: pane.destruction
                    onCertificateAsked: row => pane.certificateAsked(row)
                }
            }
        }
    }
}
