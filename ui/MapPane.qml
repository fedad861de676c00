pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import Tracedesk.View
import Tracedesk.Scene

// Own layers bound to the camera of a transparent Map, which brings projection and gestures.
Rectangle {
    id: pane

    required property CaseController openCase
    required property SessionController session
    required property AppearanceController appearance

    property alias map: camera
    property alias movement: movements

    function fit(): void {
        camera.zoomLevel = movements.fittingZoom();
        camera.center = movements.fittingCenter();
    }

    color: Theme.window
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map of the whereabouts")

    BaseMapLayer {
        anchors.fill: parent
        layers: pane.session.map
        english: pane.appearance.language !== "ko"
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
    }
    RecordLayer {
        anchors.fill: parent
        picture: pane.openCase.picture
        selection: pane.openCase.selection
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
    }
    Map {
        id: camera

        anchors.fill: parent
        color: "transparent"
        copyrightsVisible: false
        minimumZoomLevel: 4
        maximumZoomLevel: 19
        plugin: Plugin {
            name: "itemsoverlay"
        }

        WheelHandler {
            onWheel: event => {
                const at = Qt.point(point.position.x, point.position.y);
                const under = camera.toCoordinate(at, false);
                camera.zoomLevel = Math.max(camera.minimumZoomLevel, Math.min(camera.maximumZoomLevel, camera.zoomLevel + event.angleDelta.y / 360));
                camera.alignCoordinateToPoint(under, at);
            }
        }
        DragHandler {
            id: drag

            target: null
        }
        Connections {
            target: drag
            function onTranslationChanged(delta: vector2d): void {
                camera.pan(-delta.x, -delta.y);
            }
        }
        TapHandler {
            onSingleTapped: eventPoint => movements.selectAt(eventPoint.position.x, eventPoint.position.y)
            onDoubleTapped: pane.fit()
        }
        HoverHandler {
            onPointChanged: movements.hoverAt(point.position.x, point.position.y)
        }
    }
    MovementLayer {
        id: movements

        anchors.fill: parent
        picture: pane.openCase.picture
        selection: pane.openCase.selection
        center: camera.center
        zoomLevel: camera.zoomLevel
        colors: Theme.scene
        onWidthChanged: Qt.callLater(pane.fit)
        onHeightChanged: Qt.callLater(pane.fit)
    }
    Connections {
        target: pane.openCase
        function onPictureChanged(): void {
            pane.fit();
        }
    }
    Connections {
        target: pane.openCase.selection
        function onSelected(): void {
            const where = movements.selectedCoordinate();
            if (!where.isValid)
                return;
            const at = camera.fromCoordinate(where, false);
            if (at.x < 24 || at.y < 24 || at.x > camera.width - 24 || at.y > camera.height - 24)
                camera.center = where;
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
