pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View
import Tracedesk.Scene

// A lane a person, the cluster's time as a band.
Rectangle {
    id: pane

    required property ClusterController controller
    required property AppearanceController appearance

    readonly property bool inPlaces: controller.section === ClusterController.Places

    function togglePlay(): void {
        bar.playback.toggle();
    }

    color: Theme.surface

    TimelineBar {
        id: bar

        width: parent.width
        enabled: pane.controller.open
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
    Text {
        anchors.centerIn: parent
        width: parent.width - 48
        visible: !pane.controller.open && (pane.inPlaces ? pane.controller.places.places.total : pane.controller.clusters.total) > 0
        text: pane.inPlaces ? qsTr("Choose a place in the list or on the map.") : qsTr("Choose a cluster in the list or on the map.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    TimelinePreview {
        timeline: lanes
    }
}
