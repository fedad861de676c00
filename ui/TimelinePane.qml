pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View
import Tracedesk.Scene

Rectangle {
    id: pane

    required property CaseController openCase
    required property AppearanceController appearance

    property alias timeline: lanes

    function togglePlay(): void {
        bar.playback.toggle();
    }

    color: Theme.surface

    TimelineBar {
        id: bar

        width: parent.width
        enabled: lanes.dated
        selection: pane.openCase.selection
        timeline: lanes.timeline
        cursorText: pane.openCase.cursorText
        brushText: pane.openCase.brushText
        language: pane.appearance.language
        onFitAsked: lanes.fit()
    }
    TimelineItem {
        id: lanes

        objectName: "timeline"
        anchors.fill: parent
        anchors.topMargin: bar.height
        activeFocusOnTab: true
        enabled: lanes.dated
        picture: pane.openCase.picture
        selection: pane.openCase.selection
        colors: Theme.scene
        language: pane.appearance.language
        playing: bar.playback.playing
        onPlayAsked: bar.playback.toggle()
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Timeline of the whereabouts")
    }
    Text {
        objectName: "timeline.undated"
        anchors.centerIn: lanes
        width: parent.width - 48
        visible: pane.openCase.open && !lanes.dated
        text: qsTr("No dates yet. Enter the day of onset, of the sample or of the report, or a first visit; the days appear here.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.name: text
    }
    TimelinePreview {
        timeline: lanes
    }
}
