pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Who may have brought the disease: of the cluster as a whole, or of the chosen case.
ListView {
    id: list

    required property ClusterController controller

    signal opened(id: string)

    model: controller.sources
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Ranked sources")
    ScrollBar.vertical: ScrollBar {}

    Cell {
        anchors.centerIn: parent
        visible: list.count === 0 && list.controller.open
        text: qsTr("No sources were ranked.")
        color: Theme.inkSoft
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property int rank
        required property string source
        required property bool isCase
        required property string caseId
        required property real share
        required property string amount
        required property string note

        width: list.width
        height: note.length > 0 ? 42 : Theme.row
        padding: 0
        Accessible.name: rank + ". " + source + ", " + amount
        ToolTip.text: qsTr("Double click opens this case")
        ToolTip.visible: hovered && isCase
        ToolTip.delay: 600
        onClicked: list.currentIndex = index
        onDoubleClicked: {
            if (isCase)
                list.opened(caseId);
        }
        Keys.onReturnPressed: {
            if (isCase)
                list.opened(caseId);
        }
        background: RowBackground {
            hovered: row.hovered || (row.ListView.isCurrentItem && list.activeFocus)
        }
        contentItem: Item {
            Rectangle {
                x: 44
                y: 3
                width: (parent.width - 60) * Math.min(1, row.share)
                height: 20
                radius: 2
                color: Theme.accent
                opacity: 0.16
            }
            Cell { x: 12; y: 1; width: 24; number: true; text: row.rank; color: Theme.inkSoft }
            Cell {
                x: 50
                y: 1
                width: parent.width - 50 - 116
                text: row.isCase ? qsTr("Case %1").arg(row.source) : row.source
                font.weight: Font.Medium
            }
            Cell { x: parent.width - 112; y: 1; width: 96; number: true; text: row.amount }
            Cell { x: 50; y: 19; width: parent.width - 66; text: row.note; color: Theme.inkSoft; visible: row.note.length > 0 }
        }
    }
}
