pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The visits of a case by time; the one in the form is marked.
ListView {
    id: list

    required property EntryController entry

    signal editAsked

    function goToUnplaced(): void {
        list.entry.chooseVisit(list.entry.visits.nextUnplaced(list.currentIndex));
        list.editAsked();
    }

    model: entry.visits
    currentIndex: entry.visitRow
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Visits")
    ScrollBar.vertical: ScrollBar {}
    onCurrentIndexChanged: {
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    Keys.onUpPressed: entry.chooseVisit(Math.max(0, currentIndex - 1))
    Keys.onDownPressed: entry.chooseVisit(Math.min(count - 1, currentIndex + 1))
    Keys.onReturnPressed: list.editAsked()
    Keys.onDeletePressed: entry.removeVisit()

    Cell {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("No visits entered yet.")
        color: Theme.inkSoft
    }
    FocusRing { shown: list.activeFocus; radius: 0 }
    // A text that is dropped is a route.
    DropArea {
        id: drop

        parent: list
        anchors.fill: list
        onEntered: event => event.accepted = event.hasText
        onDropped: event => {
            list.entry.told.paste(event.text);
            event.accept();
        }

        FocusRing { shown: drop.containsDrag; radius: 0 }
    }

    footerPositioning: ListView.OverlayFooter
    footer: Rectangle {
        width: list.width
        height: list.entry.visits.unplaced > 0 ? Theme.row + 8 : 0
        visible: height > 0
        z: 2 // over the rows
        color: Theme.surface

        Hairline { width: parent.width }
        PlainButton {
            objectName: "visit.unplaced"
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.denseRow
            font.pixelSize: Theme.table
            text: qsTr("%n still to be placed", "visits on the map", list.entry.visits.unplaced)
            tip: qsTr("Goes to the next visit that is not on the map")
            onClicked: list.goToUnplaced()
        }
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string day
        required property string times
        required property string place
        required property string statusText
        required property bool placed
        required property bool rejected

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: day + " " + times + ", " + place + ", " + statusText
        onClicked: {
            list.forceActiveFocus();
            list.entry.chooseVisit(index);
        }
        background: RowBackground {
            selected: row.ListView.isCurrentItem
            hovered: row.hovered
        }
        contentItem: Row {
            leftPadding: 16
            spacing: 8
            opacity: row.rejected ? 0.6 : 1
            Cell { width: 70; text: row.day; color: Theme.inkSoft }
            Cell { width: 92; text: row.times }
            Cell { width: list.width - 70 - 92 - 128 - 32 - 24; text: row.place; font.strikeout: row.rejected }
            Cell {
                width: 128
                number: true
                text: row.placed ? row.statusText : qsTr("not on the map")
                color: row.placed ? Theme.inkSoft : Theme.caution
            }
        }
    }
}
