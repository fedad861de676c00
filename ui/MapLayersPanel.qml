pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The layers, each switched on and off by mouse, or by arrow keys and space.
Rectangle {
    id: panel

    required property MapLayers layers

    signal closeAsked

    function take(): void {
        list.forceActiveFocus();
        if (list.currentIndex < 0)
            list.currentIndex = 0;
    }

    width: 250
    height: list.contentHeight + 12
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Layers of the map")

    ListView {
        id: list

        objectName: "map.layers"
        anchors.fill: parent
        anchors.margins: 6
        model: panel.layers
        interactive: false
        keyNavigationEnabled: true
        activeFocusOnTab: true
        Keys.onSpacePressed: panel.layers.toggleRow(currentIndex)
        Keys.onReturnPressed: panel.layers.toggleRow(currentIndex)
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: panel.closeAsked()
        delegate: ItemDelegate {
            id: row

            required property int index
            required property string name
            required property bool on
            required property int count

            width: ListView.view.width
            height: Theme.row
            leftPadding: 6
            rightPadding: 6
            spacing: 8
            highlighted: ListView.view.activeFocus && ListView.isCurrentItem
            Accessible.role: Accessible.CheckBox
            Accessible.name: row.name
            Accessible.checkable: true
            Accessible.checked: row.on
            onClicked: panel.layers.toggleRow(row.index)
            contentItem: Item {
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 16
                    height: 16
                    radius: 3
                    color: row.on ? Theme.accent : "transparent"
                    border.width: row.on ? 0 : 1
                    border.color: Theme.inkSoft
                    Text {
                        anchors.centerIn: parent
                        visible: row.on
                        text: "\u2713"
                        color: Theme.accentInk
                        font.pixelSize: 12
                        font.weight: Font.Bold
                    }
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    x: 24
                    width: parent.width - 24 - amount.width - 8
                    text: row.name
                    color: row.count > 0 ? Theme.ink : Theme.inkSoft
                    font.pixelSize: Theme.table
                    elide: Text.ElideRight
                }
                Text {
                    id: amount

                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: parent.right
                    text: Number(row.count).toLocaleString(Qt.locale(), "f", 0)
                    color: Theme.inkSoft
                    font.pixelSize: 11
                    font.features: ({
                            "tnum": 1
                        })
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: row.hovered || row.highlighted ? Theme.raised : "transparent"
                border.width: row.highlighted ? 1 : 0
                border.color: Theme.accent
            }
        }
    }
}
