pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The cases that the last import changed; each leads to its page.
ListView {
    id: list

    required property ChangedCaseModel cases

    signal opened(id: string)

    model: cases
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Cases changed")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: {
        if (currentItem)
            (currentItem as ItemDelegate).clicked();
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string caseId
        required property string number
        required property string change

        width: list.width
        height: Theme.row
        padding: 0
        Accessible.name: qsTr("Case %1: %2").arg(number).arg(change)
        onClicked: list.opened(caseId)
        background: RowBackground {
            selected: row.ListView.isCurrentItem && list.activeFocus
            hovered: row.hovered
        }
        contentItem: Item {
            Cell {
                x: 16
                y: 2
                width: parent.width * 0.3 - 16
                text: row.number
                color: Theme.accent
                font.weight: Font.Medium
            }
            Cell {
                x: parent.width * 0.3 + 8
                y: 2
                width: parent.width * 0.7 - 24
                text: row.change
            }
        }
    }
    Text {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("No case was changed.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
    }
}
