pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// A stop that was told: when and where, what else was said, what is in doubt, and what was decided about it.
ItemDelegate {
    id: row

    required property int index
    required property string day
    required property string times
    required property string place
    required property string details
    required property string doubts
    required property int decision
    required property bool acceptable
    required property int begin
    required property int end

    readonly property bool entered: decision === ToldStopModel.Entered
    readonly property bool leftOut: decision === ToldStopModel.LeftOut
    readonly property string decided: entered ? qsTr("entered") : leftOut ? qsTr("left out") : decision === ToldStopModel.Accepted ? qsTr("accepted") : qsTr("to confirm")

    signal chosen
    signal acceptAsked(yes: bool)
    signal leaveOutAsked(yes: bool)

    padding: 0
    Accessible.name: decided + ": " + day + " " + times + ", " + place + (details.length > 0 ? ", " + details : "") + (doubts.length > 0 ? ". " + doubts : "")
    onClicked: row.chosen()
    Keys.onSpacePressed: row.acceptAsked(row.decision !== ToldStopModel.Accepted) // before it counts as a click
    background: Item {
        RowBackground {
            anchors.fill: parent
            selected: row.ListView.isCurrentItem
            hovered: row.hovered
        }
        Hairline { anchors.bottom: parent.bottom; x: 16; width: parent.width - 32 }
    }
    contentItem: Item {
        implicitHeight: lines.y + lines.height + 4

        PlainCheckBox {
            x: 16
            y: 2
            objectName: "told.accept." + row.index
            implicitHeight: Theme.denseRow
            enabled: row.acceptable && !row.entered
            opacity: enabled ? 1 : 0.4
            focusPolicy: Qt.NoFocus
            checked: row.decision === ToldStopModel.Accepted || row.entered
            Accessible.name: qsTr("Accept: %1").arg(row.place)
            onToggled: row.acceptAsked(checked)
        }
        Column {
            id: lines

            x: 40
            y: 2
            width: parent.width - x - 16

            Item {
                width: parent.width
                height: Theme.denseRow
                opacity: row.leftOut ? 0.6 : 1
                Cell { width: 68; text: row.day.length > 0 ? row.day : qsTr("no day"); color: row.day.length > 0 ? Theme.inkSoft : Theme.caution }
                Cell { x: 74; width: 84; text: row.times; color: row.doubts.length > 0 && !row.entered ? Theme.caution : Theme.ink }
                Cell { x: 164; width: parent.width - x - verdict.width - 8; text: row.place; font.weight: Font.Medium; font.strikeout: row.leftOut }
                Item {
                    id: verdict

                    anchors.right: parent.right
                    width: row.entered ? done.implicitWidth : out.width
                    height: Theme.denseRow
                    Cell { id: done; visible: row.entered; text: qsTr("entered"); color: Theme.good }
                    PlainButton {
                        id: out

                        objectName: "told.leaveOut." + row.index
                        y: 1
                        visible: !row.entered
                        implicitHeight: 22
                        leftPadding: 8
                        rightPadding: 8
                        font.pixelSize: Theme.small
                        focusPolicy: Qt.NoFocus
                        text: row.leftOut ? qsTr("Take back") : qsTr("Leave out")
                        Accessible.name: row.leftOut ? qsTr("Take back: %1").arg(row.place) : qsTr("Leave out: %1").arg(row.place)
                        onClicked: row.leaveOutAsked(!row.leftOut)
                    }
                }
            }
            Text {
                width: parent.width
                visible: text.length > 0
                text: row.details
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                bottomPadding: 2
            }
            Text {
                width: parent.width
                visible: text.length > 0 && !row.entered && !row.leftOut
                text: row.doubts
                color: Theme.caution
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                bottomPadding: 2
            }
        }
    }
}
