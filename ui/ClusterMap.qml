pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtLocation
import Tracedesk.View
import Tracedesk.Scene

// All clusters, or places in common, on the base map, and the open one with its cases.
Rectangle {
    id: pane

    required property ClusterController controller
    required property SessionController session
    required property AppearanceController appearance

    function fit(): void {
        camera.zoomLevel = pane.controller.open ? layer.fittingZoom() : overview.fittingZoom();
        camera.center = pane.controller.open ? layer.fittingCenter() : overview.fittingCenter();
    }

    color: Theme.scene.water
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map of the cluster")

    BaseMapLayer {
        anchors.fill: parent
        layers: pane.session.map
        english: pane.appearance.language !== "ko"
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
    }
    MapSurface {
        id: camera

        anchors.fill: parent
        plugin: Plugin {
            name: "itemsoverlay"
        }
        onPointed: at => {
            const onCase = layer.hoverAt(at.x, at.y);
            overview.hoverAt(onCase ? -1 : at.x, at.y);
            hint.x = at.x + 12;
            hint.y = at.y - hint.height - 4;
        }
        onTapped: at => {
            if (layer.selectAt(at.x, at.y))
                return;
            const cluster = overview.clusterAt(at.x, at.y);
            if (cluster >= 0)
                pane.controller.openOnMap(cluster);
        }
        onDoubleTapped: pane.fit()
        onMapReadyChanged: Qt.callLater(pane.fit) // a map that is not ready forgets where it was sent
    }
    ClusterOverviewLayer {
        id: overview

        objectName: "cluster.overview"
        anchors.fill: parent
        epidemic: pane.controller.overview
        current: pane.controller.current
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
    }
    ClusterLayer {
        id: layer

        objectName: "cluster.layer"
        anchors.fill: parent
        picture: pane.controller.picture
        selection: pane.controller.selection
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
        onWidthChanged: Qt.callLater(pane.fit)
        onHeightChanged: Qt.callLater(pane.fit)
    }
    Connections {
        target: pane.controller
        function onPictureChanged(): void {
            Qt.callLater(pane.fit); // when the layer has the picture too
        }
        function onOverviewChanged(): void {
            Qt.callLater(pane.fit);
        }
    }
    ToolTip {
        id: hint

        visible: overview.hovered >= 0 && text.length > 0
        text: pane.controller.nameOf(overview.hovered)
    }
    Row {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        spacing: 4
        MapButton {
            objectName: "cluster.close"
            visible: pane.controller.open
            text: pane.controller.section === ClusterController.Places ? qsTr("All places") : qsTr("All clusters")
            hint: pane.controller.section === ClusterController.Places ? qsTr("Close this place and show all on the map") : qsTr("Close this cluster and show all on the map")
            onClicked: pane.controller.close()
        }
        MapButton { text: qsTr("Fit"); hint: qsTr("Show the whole cluster, or all of them"); onClicked: pane.fit() }
        MapButton { text: "\u2212"; hint: qsTr("Zoom out"); onClicked: camera.zoomLevel -= 1 }
        MapButton { text: "+"; hint: qsTr("Zoom in"); onClicked: camera.zoomLevel += 1 }
    }
}
