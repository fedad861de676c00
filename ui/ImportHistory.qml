pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// What was imported into this store so far, newest first.
ColumnLayout {
    id: panel

    required property ImportHistoryModel history

    spacing: 0

    Text {
        Layout.leftMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        text: qsTr("Imported so far %L1").arg(panel.history.count)
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.Medium
    }
    Hairline { Layout.fillWidth: true }
    ListView {
        id: list

        readonly property list<real> columns: [0.12, 0.2, 0.16, 0.27, 0.08, 0.08, 0.08]
        readonly property real room: width - 32 - 6 * 12

        objectName: "history.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.history
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        headerPositioning: ListView.OverlayHeader
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Imported so far %L1").arg(count)
        ScrollBar.vertical: ScrollBar {}

        header: Rectangle {
            z: 2
            width: list.width
            height: Theme.row
            visible: list.count > 0
            color: Theme.surface

            Row {
                x: 16
                y: 2
                spacing: 12
                Cell { width: list.room * list.columns[0]; text: qsTr("Imported"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[1]; text: qsTr("File"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[2]; text: qsTr("Profile"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[3]; text: qsTr("Period"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[4]; text: qsTr("Stored"); color: Theme.inkSoft; font.weight: Font.Medium; number: true }
                Cell { width: list.room * list.columns[5]; text: qsTr("Duplicate"); color: Theme.inkSoft; font.weight: Font.Medium; number: true }
                Cell { width: list.room * list.columns[6]; text: qsTr("Rejected"); color: Theme.inkSoft; font.weight: Font.Medium; number: true }
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        delegate: Row {
            id: row

            required property string when
            required property string file
            required property string profile
            required property string period
            required property string stored
            required property string duplicate
            required property string rejected
            required property string by

            leftPadding: 16
            spacing: 12
            height: Theme.denseRow
            Accessible.role: Accessible.Row
            Accessible.name: when + ", " + file + ", " + profile + ", " + by
            Cell { width: list.room * list.columns[0]; text: row.when }
            Cell { width: list.room * list.columns[1]; text: row.file; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[2]; text: row.profile }
            Cell { width: list.room * list.columns[3]; text: row.period; color: Theme.inkSoft }
            Cell { width: list.room * list.columns[4]; text: row.stored; number: true }
            Cell { width: list.room * list.columns[5]; text: row.duplicate; number: true }
            Cell { width: list.room * list.columns[6]; text: row.rejected; number: true }
        }
        Text {
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("Nothing was imported yet. Begin with the line list.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
        }
    }
}
