pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Rows that were not taken, and why. The text can be corrected where the row can be read again.
ColumnLayout {
    id: panel

    required property IntakeController intake
    readonly property bool repairable: intake.phase === IntakeController.Staged && !intake.working

    signal exportAsked(Item button)

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 8
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        spacing: 8

        Text {
            text: qsTr("Rejected rows")
            color: Theme.ink
            font.pixelSize: Theme.heading
            font.weight: Font.Medium
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("%L1 of %L2").arg(panel.intake.rejectList.count).arg(panel.intake.rejectList.total)
            color: Theme.inkSoft
            font.pixelSize: Theme.table
        }
        PlainButton {
            objectName: "rejects.repair"
            visible: panel.repairable && panel.intake.rejects.repairs > 0
            primary: true
            text: qsTr("Read %L1 corrected again").arg(panel.intake.rejects.repairs)
            onClicked: panel.intake.repair()
        }
        SearchField {
            implicitWidth: 180
            placeholderText: qsTr("Find file, reason, value")
            onTextEdited: panel.intake.rejectList.text = text
        }
        PlainButton {
            id: saver

            objectName: "rejects.export"
            enabled: panel.intake.rejectList.total > 0 && !panel.intake.working
            text: qsTr("Save as CSV")
            onClicked: panel.exportAsked(saver)
        }
    }
    Hairline { Layout.fillWidth: true }
    ListView {
        id: list

        readonly property list<real> columns: [0.22, 0.08, 0.16, 0.27, 0.27]
        readonly property real room: width - 32 - 4 * 12

        objectName: "rejects.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.intake.rejectList
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        headerPositioning: ListView.OverlayHeader
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Rejected rows")
        ScrollBar.vertical: ScrollBar {}

        header: Rectangle {
            z: 2
            width: list.width
            height: Theme.row
            color: Theme.surface
            visible: list.count > 0

            Row {
                x: 16
                y: 2
                spacing: 12
                HeadCell { width: list.room * list.columns[0]; list: panel.intake.rejectList; role: RejectModel.FileRole; text: qsTr("File") }
                HeadCell { width: list.room * list.columns[1]; list: panel.intake.rejectList; role: RejectModel.LineRole; text: qsTr("Line"); number: true }
                HeadCell { width: list.room * list.columns[2]; list: panel.intake.rejectList; role: RejectModel.FieldRole; text: qsTr("Field") }
                HeadCell { width: list.room * list.columns[3]; list: panel.intake.rejectList; role: RejectModel.ReasonRole; text: qsTr("Why") }
                HeadCell { width: list.room * list.columns[4]; list: panel.intake.rejectList; role: RejectModel.ValueRole; text: qsTr("What stood there") }
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        delegate: Item {
            id: row

            required property int index
            required property string file
            required property int line
            required property int column
            required property string field
            required property string reason
            required property bool edited
            required property bool repairable
            required property string value

            width: list.width
            height: Theme.row

            Row {
                x: 16
                y: 2
                spacing: 12
                Cell { width: list.room * list.columns[0]; text: row.file }
                Cell { width: list.room * list.columns[1]; text: row.line; number: true }
                Cell { width: list.room * list.columns[2]; text: row.field; font.weight: Font.Medium }
                Cell { width: list.room * list.columns[3]; text: row.reason; color: Theme.conflict }
                Loader {
                    width: list.room * list.columns[4]
                    height: Theme.denseRow
                    sourceComponent: row.repairable && panel.repairable ? editor : plain
                }
            }
            Component {
                id: plain

                Cell { text: row.value; color: Theme.inkSoft }
            }
            Component {
                id: editor

                SearchField {
                    objectName: "rejects.value"
                    implicitHeight: Theme.denseRow
                    text: row.value
                    font.pixelSize: Theme.table
                    font.weight: row.edited ? Font.DemiBold : Font.Normal
                    Accessible.name: qsTr("Correct %1 of line %2, %3").arg(row.field).arg(row.line).arg(row.reason)
                    onTextEdited: panel.intake.correct(row.index, text)
                    onAccepted: panel.intake.repair()
                    Keys.onEscapePressed: event => {
                        event.accepted = row.edited;
                        panel.intake.takeBack(row.index);
                    }
                }
            }
        }
        Text {
            anchors.centerIn: parent
            visible: list.count === 0
            text: panel.intake.rejectList.total === 0 ? qsTr("Every row was understood.") : qsTr("No row matches. Shorten the search.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
        }
    }
}
