pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View
import Tracedesk.Scene

// A lane a person, the cluster's time as a band.
Rectangle {
    id: pane

    required property ClusterController controller
    required property AppearanceController appearance

    function togglePlay(): void {
        bar.playback.toggle();
    }

    color: Theme.surface

    TimelineBar {
        id: bar

        width: parent.width
        selection: pane.controller.selection
        timeline: lanes.timeline
        cursorText: pane.controller.cursorText
        brushText: pane.controller.brushText
        language: pane.appearance.language
        onFitAsked: lanes.fit()
    }
    TimelineItem {
        id: lanes

        objectName: "cluster.timeline"
        anchors.fill: parent
        anchors.topMargin: bar.height
        activeFocusOnTab: true
        cluster: pane.controller.picture
        selection: pane.controller.selection
        colors: Theme.scene
        language: pane.appearance.language
        playing: bar.playback.playing
        onPlayAsked: bar.playback.toggle()
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Timeline of the cluster")
    }
    TimelinePreview {
        timeline: lanes
    }
}
