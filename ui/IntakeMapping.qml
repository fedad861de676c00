pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Columns mapped by hand; kept in the store under a name and offered again for the same header.
ColumnLayout {
    id: panel

    required property IntakeController intake

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 8
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        spacing: 8

        Text {
            Layout.fillWidth: true
            text: qsTr("Columns of %1").arg(panel.intake.mappedName)
            color: Theme.ink
            font.pixelSize: Theme.heading
            font.weight: Font.Medium
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
        }
        PlainComboBox {
            objectName: "mapping.base"
            implicitWidth: 250
            implicitHeight: Theme.row
            model: panel.intake.bases
            follows: panel.intake.base
            Accessible.name: qsTr("Kind of file: %1").arg(displayText)
            onActivated: index => panel.intake.setBase(index)
        }
        PlainComboBox {
            id: dates

            objectName: "mapping.dates"
            implicitWidth: 200
            implicitHeight: Theme.row
            model: [qsTr("Dates as in profile"), qsTr("Dates 2020-03-12"), qsTr("Dates 12/3/2020, day first"), qsTr("Dates 3/12/2020, month first")]
            Accessible.name: displayText
        }
        PlainCheckBox {
            id: header

            objectName: "mapping.header"
            checked: panel.intake.mapping.hasHeader
            text: qsTr("First row is the header")
            onToggled: panel.intake.mapping.hasHeader = checked
        }
    }
    Hairline { Layout.fillWidth: true }
    ListView {
        id: fields

        objectName: "mapping.fields"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: panel.intake.mapping
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Fields and their columns")
        ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: field

            required property int index
            required property string field
            required property bool needed
            required property int column
            required property string samples

            width: fields.width
            height: Theme.row

            Cell {
                x: 16
                y: 2
                width: 180
                text: field.needed ? qsTr("%1 (needed)").arg(field.field) : field.field
                font.weight: field.needed ? Font.Medium : Font.Normal
            }
            PlainComboBox {
                objectName: "mapping.column." + field.index
                x: 204
                y: 2
                width: 220
                model: panel.intake.mapping.columns
                follows: field.column
                marked: field.needed && field.column === 0
                Accessible.name: qsTr("Column of %1: %2").arg(field.field).arg(displayText)
                onActivated: index => panel.intake.mapping.choose(field.index, index)
            }
            Cell {
                x: 440
                y: 2
                width: parent.width - 456
                text: field.samples
                color: Theme.inkSoft
            }
        }
    }
    Hairline { Layout.fillWidth: true }
    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 8
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        spacing: 8

        SearchField {
            id: name

            objectName: "mapping.name"
            implicitWidth: 260
            placeholderText: qsTr("Name of the new profile")
            onAccepted: keep.clicked()
        }
        PlainButton {
            id: keep

            objectName: "mapping.save"
            enabled: panel.intake.mapping.complete && name.text.trim().length > 0
            primary: true
            text: qsTr("Keep this mapping")
            onClicked: panel.intake.saveMapping(name.text, dates.currentIndex)
        }
        PlainButton {
            text: qsTr("Back")
            onClicked: panel.intake.closeMapping()
        }
        Text {
            Layout.fillWidth: true
            text: panel.intake.mapping.complete ? qsTr("Kept in this store, and offered again for the same header.") : qsTr("Give every needed field a column.")
            color: panel.intake.mapping.complete ? Theme.inkSoft : Theme.conflict
            font.pixelSize: Theme.table
            elide: Text.ElideRight
        }
    }
}
