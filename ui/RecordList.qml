pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Entries of the activity record. Enter, or a double click, asks who else looked at the person of an entry.
ListView {
    id: list

    required property RecordsController records

    readonly property list<real> columns: [0.17, 0.16, 0.22, 0.29, 0.16]
    readonly property real room: width - 32 - 4 * 12

    objectName: "records.list"
    model: records.records
    clip: true
    focus: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Activity record")
    ScrollBar.vertical: ScrollBar {}
    Keys.onReturnPressed: list.records.askAbout(list.currentIndex)
    Keys.onEnterPressed: list.records.askAbout(list.currentIndex)

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            y: 2
            spacing: 12
            Cell { width: list.room * list.columns[0]; text: qsTr("When"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[1]; text: qsTr("Who"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[2]; text: qsTr("What"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[3]; text: qsTr("About"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[4]; text: qsTr("From where"); color: Theme.inkSoft; font.weight: Font.Medium }
        }
        Hairline { anchors.top: parent.top; width: parent.width }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }
    delegate: Item {
        id: row

        required property int index
        required property string when
        required property string who
        required property string what
        required property string about
        required property string where
        required property bool alert
        required property bool aboutPerson

        width: list.width
        height: Theme.denseRow
        Accessible.role: Accessible.Row
        Accessible.name: when + ", " + who + ", " + what + (about.length > 0 ? ", " + about : "") + ", " + where

        RowBackground { anchors.fill: parent; hovered: hover.hovered || row.ListView.isCurrentItem && list.activeFocus }
        HoverHandler { id: hover }
        TapHandler {
            onTapped: {
                list.currentIndex = row.index;
                list.forceActiveFocus();
            }
            onDoubleTapped: list.records.askAbout(row.index)
        }
        Row {
            x: 16
            spacing: 12
            Cell { width: list.room * list.columns[0]; text: row.when; color: Theme.inkSoft }
            Cell { width: list.room * list.columns[1]; text: row.who; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[2]; text: row.alert ? "\u25b2 " + row.what : row.what; color: row.alert ? Theme.conflict : Theme.ink }
            Cell { width: list.room * list.columns[3]; text: row.about; font.underline: row.aboutPerson && hover.hovered }
            Cell { width: list.room * list.columns[4]; text: row.where; color: Theme.inkSoft }
        }
    }
    Text {
        anchors.centerIn: parent
        visible: list.count === 0 && !list.records.busy
        text: qsTr("Nothing of this kind is on record.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
    }
}
