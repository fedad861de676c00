pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The parts of a told route that were not read, and why; the chosen one is selected in the text.
ListView {
    id: list

    required property ToldUnreadModel unread

    signal chosen(row: int)

    model: unread
    currentIndex: -1
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Not read")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: list.chosen(currentIndex)
    Keys.onEnterPressed: list.chosen(currentIndex)

    FocusRing { parent: list; anchors.fill: list; shown: list.activeFocus; radius: 0 }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string said
        required property string reason

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: qsTr("Not read: %1, %2").arg(said).arg(reason)
        onClicked: list.chosen(index)
        background: RowBackground {
            selected: row.ListView.isCurrentItem
            hovered: row.hovered
        }
        contentItem: Row {
            leftPadding: 16
            spacing: 8
            Cell {
                width: Math.min(implicitWidth, list.width * 0.4)
                text: row.said
                color: Theme.conflict
                font.underline: true
            }
            Cell { width: list.width * 0.6 - 40; text: row.reason }
        }
    }
}
