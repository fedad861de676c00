pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What is odd in the record since the last review. Enter, or a double click, opens the entries a finding rests on.
ListView {
    id: list

    required property RecordsController records

    readonly property FindingRow finding: currentItem as FindingRow
    readonly property real room: width - 32 - 3 * 12
    readonly property list<real> widths: [room * 0.11, room * 0.47, room * 0.24, room * 0.18]

    objectName: "review.findings"
    model: records.review.findings
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("What is odd")
    ScrollBar.vertical: ScrollBar {}
    onCountChanged: {
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0;
    }
    Keys.onReturnPressed: list.records.showLinesOf(list.currentIndex)
    Keys.onEnterPressed: list.records.showLinesOf(list.currentIndex)

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            y: 2
            spacing: 12
            Cell { width: list.widths[0]; text: qsTr("Who"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.widths[1]; text: qsTr("What is odd"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.widths[2]; text: qsTr("When"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.widths[3]; text: qsTr("Judgement"); color: Theme.inkSoft; font.weight: Font.Medium }
        }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }
    delegate: FindingRow {
        id: row

        width: list.width
        widths: list.widths
        focused: list.activeFocus
        onChosen: {
            list.currentIndex = row.index;
            list.forceActiveFocus();
        }
        onOpened: list.records.showLinesOf(row.index)
    }
    Text {
        objectName: "review.nothing"
        anchors.centerIn: parent
        width: list.width - 64
        visible: list.count === 0 && list.records.review.loaded
        text: qsTr("Nothing odd since the last review. It can be signed.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
