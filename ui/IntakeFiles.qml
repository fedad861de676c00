pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The files of this intake: what each is taken for, and how it turned out. Two lines each.
ListView {
    id: list

    required property IntakeController intake
    readonly property real numbersWidth: 72
    readonly property bool counted: intake.phase === IntakeController.Staged || intake.phase === IntakeController.Kept

    model: intake.files
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Files of this intake")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: list.count > 0 ? Theme.row : 0
        visible: list.count > 0
        color: Theme.surface

        Cell { x: 16; y: 2; text: qsTr("File"); color: Theme.inkSoft; font.weight: Font.Medium }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 44
            y: 2
            visible: list.counted
            Cell { width: list.numbersWidth; number: true; text: qsTr("Read"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.numbersWidth; number: true; text: list.intake.phase === IntakeController.Kept ? qsTr("Stored") : qsTr("To store"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.numbersWidth; number: true; text: qsTr("Duplicate"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.numbersWidth; number: true; text: qsTr("Rejected"); color: Theme.inkSoft; font.weight: Font.Medium }
        }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }

    delegate: FocusScope {
        id: row

        required property int index
        required property string name
        required property string sizeText
        required property list<string> choices
        required property int choice
        required property string choiceText
        required property string stateText
        required property string stateTip
        required property int condition
        required property string read
        required property string stored
        required property string duplicate
        required property string rejected
        required property bool mappable
        readonly property bool fixed: list.intake.working || list.intake.phase === IntakeController.Kept

        objectName: "intake.file." + index
        width: list.width
        height: 52
        activeFocusOnTab: true
        Accessible.role: Accessible.ListItem
        Accessible.name: name + ", " + choiceText + ", " + stateText
        Keys.onDeletePressed: list.intake.removeFile(index)

        Cell {
            id: fileName

            x: 16
            y: 3
            width: Math.min(implicitWidth, row.width * 0.4)
            text: row.name
            font.weight: Font.Medium
        }
        Cell {
            x: fileName.x + fileName.width + 8
            y: 3
            text: row.sizeText
            color: Theme.inkSoft
        }
        Row {
            x: 16
            y: 26
            spacing: 8

            PlainComboBox {
                objectName: "intake.profile"
                width: 300
                height: 22
                visible: !row.fixed && row.condition !== IntakeFileModel.Failed
                model: row.choices
                follows: row.choice
                marked: row.condition === IntakeFileModel.Unknown
                Accessible.name: qsTr("What %1 is: %2").arg(row.name).arg(displayText)
                onActivated: index => list.intake.choose(row.index, index)
            }
            PlainButton {
                objectName: "intake.map"
                implicitHeight: 22
                visible: row.mappable && !row.fixed
                font.pixelSize: Theme.table
                text: qsTr("Map columns")
                Accessible.name: qsTr("Map the columns of %1").arg(row.name)
                onClicked: list.intake.mapFile(row.index)
            }
            Cell {
                height: 22
                visible: row.fixed && row.condition !== IntakeFileModel.Failed
                text: row.choiceText
                color: Theme.inkSoft
            }
            Cell {
                width: Math.min(implicitWidth, row.width - x - 60)
                height: 22
                text: row.stateText
                color: row.condition === IntakeFileModel.Failed || row.condition === IntakeFileModel.Unknown ? Theme.conflict : Theme.inkSoft

                HoverHandler { id: over }
                ToolTip.visible: over.hovered && (truncated || row.stateTip !== row.stateText)
                ToolTip.text: row.stateTip
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 44
            y: 3
            visible: list.counted
            Cell { width: list.numbersWidth; number: true; text: row.read }
            Cell { width: list.numbersWidth; number: true; text: row.stored }
            Cell { width: list.numbersWidth; number: true; text: row.duplicate }
            Cell { width: list.numbersWidth; number: true; text: row.rejected; color: row.condition === IntakeFileModel.Flawed ? Theme.conflict : Theme.ink }
        }
        PlainButton {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 4
            width: 22
            implicitHeight: 22
            leftPadding: 0
            rightPadding: 0
            visible: !row.fixed
            text: "\u00d7"
            Accessible.name: qsTr("Take %1 off the list").arg(row.name)
            onClicked: list.intake.removeFile(row.index)
        }
        Hairline { anchors.bottom: parent.bottom; x: 16; width: parent.width - 32 }
    }

    Column {
        anchors.centerIn: parent
        visible: list.count === 0
        spacing: 4
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Drop files here, or choose them")
            color: Theme.ink
            font.pixelSize: Theme.heading
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(list.width - 64, 460)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Line lists, contact lists, base stations, cards, entry logs, GPS and interview routes, as CSV or XLSX. Several at once; tables of places go along. Nothing is stored before you say so.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
        }
    }
}
