pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Where the case was and for how long: certain and possible dwell, and what says so.
ListView {
    id: list

    required property ListFilter stays
    required property Selection selection
    readonly property list<real> columns: [0.15, 0.2, 0.17, 0.17, 0.155, 0.155]

    function column(index: int): real {
        return (list.width - 28 - 6 * 6) * list.columns[index];
    }
    function follow(): void {
        const row = list.stays.rowOf(list.selection.kind, list.selection.item);
        list.currentIndex = row;
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain);
    }

    model: stays
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Whereabouts")
    ScrollBar.vertical: ScrollBar {}
    Keys.onUpPressed: stays.selectRow(Math.max(0, currentIndex - 1))
    Keys.onDownPressed: stays.selectRow(Math.min(count - 1, currentIndex + 1))

    Cell {
        anchors.centerIn: parent
        visible: list.count === 0
        text: list.stays.total === 0 ? qsTr("No whereabouts yet: enter visits under Interview, or import records.") : qsTr("Nothing in this time or search.")
        color: Theme.inkSoft
    }
    Connections {
        target: list.selection
        function onSelected(): void {
            list.follow();
        }
    }

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 22
            spacing: 6
            HeadCell { width: list.column(0); list: list.stays; role: StayListModel.DayRole; text: qsTr("Day") }
            HeadCell { width: list.column(1); list: list.stays; role: StayListModel.PlaceRole; text: qsTr("Place") }
            HeadCell { width: list.column(2); list: list.stays; text: qsTr("Arrived") }
            HeadCell { width: list.column(3); list: list.stays; text: qsTr("Left") }
            HeadCell { width: list.column(4); list: list.stays; role: StayListModel.CertainRole; text: qsTr("Certain"); number: true }
            HeadCell { width: list.column(5); list: list.stays; role: StayListModel.PossibleRole; text: qsTr("Possible"); number: true }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property int item
        required property int kind
        required property string day
        required property string place
        required property string arrival
        required property string departure
        required property string certainText
        required property string possibleText
        required property string source
        required property int sourceLane
        required property string origin

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: place + ", " + day + " " + arrival + ", " + source
        ToolTip.text: source + (origin.length > 0 ? " · " + origin : "")
        ToolTip.visible: hovered
        ToolTip.delay: 600
        onClicked: list.stays.selectRow(index)
        onHoveredChanged: list.selection.hover(hovered ? kind : Selection.None, hovered ? item : -1)
        background: RowBackground {
            selected: list.selection.kind === row.kind && list.selection.item === row.item
            hovered: row.hovered || (list.selection.hoverKind === row.kind && list.selection.hoverItem === row.item)
        }
        contentItem: Row {
            leftPadding: 8
            spacing: 6
            Rectangle {
                y: 7
                width: 8
                height: 10
                radius: 2
                color: Theme.lanes[row.sourceLane]
            }
            Cell { width: list.column(0); text: row.day; color: Theme.inkSoft }
            Cell { width: list.column(1); text: row.place }
            Cell { width: list.column(2); text: row.arrival }
            Cell { width: list.column(3); text: row.departure }
            Cell { width: list.column(4); text: row.certainText; number: true; font.weight: Font.Medium }
            Cell { width: list.column(5); text: row.possibleText; number: true; color: Theme.inkSoft }
        }
    }
}
