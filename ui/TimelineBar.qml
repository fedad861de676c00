pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Over a timeline: the cursor's time, the brush in words, playback.
Item {
    id: bar

    required property Selection selection
    required property timelinePicture timeline
    required property string cursorText
    required property string brushText
    required property string language

    readonly property Playback playback: clock

    signal fitAsked

    implicitHeight: 36
    onLanguageChanged: clock.retranslate()

    Playback {
        id: clock

        selection: bar.selection
        timeline: bar.timeline
    }
    FrameAnimation {
        running: clock.playing
        onTriggered: clock.advance()
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 8
        spacing: 4

        PlainButton {
            objectName: "timeline.play"
            Layout.preferredWidth: 68
            implicitHeight: Theme.denseRow
            leftPadding: 4
            rightPadding: 4
            text: clock.playing ? qsTr("Pause") : qsTr("Play")
            onClicked: clock.toggle()
        }
        PlainButton {
            objectName: "timeline.slower"
            implicitHeight: Theme.denseRow
            implicitWidth: Theme.denseRow
            leftPadding: 0
            rightPadding: 0
            text: "\u2212"
            enabled: clock.speed > 0
            Accessible.name: qsTr("Slower")
            onClicked: clock.speed -= 1
        }
        Text {
            objectName: "timeline.speed"
            Layout.preferredWidth: 58
            text: clock.speedText
            color: Theme.ink
            font.pixelSize: Theme.table
            horizontalAlignment: Text.AlignHCenter
            font.features: ({
                    "tnum": 1
                })
        }
        PlainButton {
            objectName: "timeline.faster"
            implicitHeight: Theme.denseRow
            implicitWidth: Theme.denseRow
            leftPadding: 0
            rightPadding: 0
            text: "+"
            enabled: clock.speed < clock.speeds - 1
            Accessible.name: qsTr("Faster")
            onClicked: clock.speed += 1
        }
        PlainButton {
            objectName: "timeline.nights"
            implicitHeight: Theme.denseRow
            leftPadding: 8
            rightPadding: 8
            checkable: true
            checked: clock.skipNights
            text: (checked ? "\u2713 " : "") + qsTr("Skip empty nights")
            Accessible.name: qsTr("Skip empty nights")
            Accessible.role: Accessible.CheckBox
            onToggled: clock.skipNights = checked
        }
        Text {
            objectName: "timeline.cursor"
            Layout.leftMargin: 8
            Layout.preferredWidth: text.length > 0 ? 112 : 0
            text: bar.cursorText
            color: Theme.ink
            font.pixelSize: Theme.table
            font.weight: Font.Medium
            font.features: ({
                    "tnum": 1
                })
        }
        Text {
            objectName: "timeline.brush"
            Layout.fillWidth: true
            text: bar.brushText.length > 0 ? qsTr("only %1").arg(bar.brushText) : bar.cursorText.length > 0 ? "" : qsTr("drag on the days to choose a time")
            color: bar.brushText.length > 0 ? Theme.accent : Theme.inkSoft
            font.pixelSize: Theme.table
            elide: Text.ElideRight
        }
        PlainButton {
            objectName: "timeline.clearBrush"
            visible: bar.selection.hasBrush
            implicitHeight: Theme.denseRow
            text: qsTr("Show all times")
            onClicked: bar.selection.clearBrush()
        }
        PlainButton {
            objectName: "timeline.fit"
            implicitHeight: Theme.denseRow
            text: qsTr("Fit")
            onClicked: bar.fitAsked()
        }
    }
}
