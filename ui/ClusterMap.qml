pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Tracedesk.View
import Tracedesk.Scene

// The open cluster on the base map.
Rectangle {
    id: pane

    required property ClusterController controller
    required property SessionController session
    required property AppearanceController appearance

    function fit(): void {
        camera.zoomLevel = layer.fittingZoom();
        camera.center = layer.fittingCenter();
    }

    color: Theme.window
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
        onPointed: at => layer.hoverAt(at.x, at.y)
        onTapped: at => layer.selectAt(at.x, at.y)
        onDoubleTapped: pane.fit()
        onMapReadyChanged: Qt.callLater(pane.fit) // a map that is not ready forgets where it was sent
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
    }
    Row {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        spacing: 4
        PlainButton { text: "+"; Accessible.name: qsTr("Zoom in"); onClicked: camera.zoomLevel += 1 }
        PlainButton { text: "\u2212"; Accessible.name: qsTr("Zoom out"); onClicked: camera.zoomLevel -= 1 }
        PlainButton { text: qsTr("Fit"); onClicked: pane.fit() }
    }
}
