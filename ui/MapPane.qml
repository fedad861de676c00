pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtPositioning
import Tracedesk.View
import Tracedesk.Scene

// The map to work in: canvas, tools, layers, legend. Keys: arrows pan, + and - zoom, Home fits, L layers, M measures, / goes to a place.
Rectangle {
    id: pane

    required property CaseController openCase
    required property SessionController session
    required property AppearanceController appearance
    property MapSettings settings: null ///< none: no tiles, no boundary files

    readonly property MapController tools: openCase.map
    readonly property MapCanvas canvas: sheet.canvas
    readonly property MovementLayer movement: sheet.canvas.movement
    readonly property MapSurface surface: sheet.canvas.surface
    /// Children are laid over the map's layers and may bind to canvas.center and canvas.zoomLevel.
    default property alias overlays: above.data

    property string shownCase: ""
    property bool picking: false ///< the next click is a place that somebody waits for

    signal placeTapped(geoCoordinate at)
    signal pickingEnded // by Escape

    function fit(): void {
        pane.canvas.touched = false;
        pane.canvas.fit();
    }
    function refit(): void {
        if (!pane.canvas.touched)
            pane.canvas.fit();
    }

    color: Theme.scene.water // beyond what the base map covers
    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Map of the whereabouts")
    onWidthChanged: Qt.callLater(pane.refit)
    onHeightChanged: Qt.callLater(pane.refit)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && (pane.picking || pane.tools.measure.active || panel.visible)
    Keys.onPressed: event => {
        event.accepted = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier));
        if (!event.accepted)
            return;
        switch (event.key) {
        case Qt.Key_Left: pane.canvas.panBy(-80, 0); break;
        case Qt.Key_Right: pane.canvas.panBy(80, 0); break;
        case Qt.Key_Up: pane.canvas.panBy(0, -80); break;
        case Qt.Key_Down: pane.canvas.panBy(0, 80); break;
        case Qt.Key_Plus: case Qt.Key_Equal: pane.canvas.zoomBy(1); break;
        case Qt.Key_Minus: pane.canvas.zoomBy(-1); break;
        case Qt.Key_Home: pane.fit(); break;
        case Qt.Key_L: toolbar.toggleLayers(); break;
        case Qt.Key_M: pane.tools.measure.active = !pane.tools.measure.active; break;
        case Qt.Key_Slash: search.take(); break;
        case Qt.Key_Backspace: pane.tools.measure.removeLast(); break;
        case Qt.Key_Escape: pane.tools.measure.active = false; panel.visible = false; pane.pickingEnded(); break;
        default: event.accepted = false;
        }
    }

    MapSheet {
        id: sheet

        objectName: "map.sheet"
        width: pane.width
        mapHeight: pane.height
        openCase: pane.openCase
        session: pane.session
        settings: pane.settings
        english: pane.appearance.language !== "ko"
    }
    Connections {
        target: pane.movement
        function onCoveredChanged(): void {
            Qt.callLater(pane.refit);
        }
    }
    Connections {
        target: sheet.canvas
        function onDoubleTapped(): void {
            pane.fit();
        }
        function onTapped(at: geoCoordinate): void {
            pane.forceActiveFocus();
            pane.placeTapped(at);
        }
    }
    Connections {
        target: pane.openCase
        function onPictureChanged(): void {
            if (pane.openCase.caseId === pane.shownCase)
                return pane.refit(); // saved or traced anew: what somebody chose to see stays
            pane.shownCase = pane.openCase.caseId;
            sheet.wantedFile = "";
            pane.fit();
        }
    }
    Connections {
        target: pane.openCase.selection
        function onSelected(): void {
            pane.surface.reveal(pane.movement.selectedCoordinate());
        }
    }
    Connections {
        target: pane.tools.search
        function onChosen(where: geoCoordinate, zoom: real): void {
            pane.canvas.touched = true;
            pane.canvas.lookAt(where, zoom);
            pane.forceActiveFocus();
        }
    }
    Item { id: above; anchors.fill: parent }
    MapSearchField {
        id: search

        z: 2
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: 8
        width: Math.min(220, pane.width - toolbar.width - 28)
        search: pane.tools.search
        room: pane.height - search.height - 20
        onLeaveAsked: pane.forceActiveFocus()
    }
    MapToolbar {
        id: toolbar

        function toggleLayers(): void {
            panel.visible = !panel.visible;
            if (panel.visible)
                panel.take();
            else
                pane.forceActiveFocus();
        }

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        map: pane.tools
        layersOpen: panel.visible
        onLayersAsked: toggleLayers()
        onMeasureAsked: {
            pane.forceActiveFocus();
            pane.tools.measure.active = !pane.tools.measure.active;
        }
        onFitAsked: pane.fit()
        onZoomAsked: levels => pane.canvas.zoomBy(levels)
        onPictureAsked: {
            dialog.selectedFile = pane.tools.pictureFile();
            dialog.open();
        }
    }
    MapLayersPanel {
        id: panel

        visible: false
        anchors.right: parent.right
        anchors.top: toolbar.bottom
        anchors.margins: 8
        layers: pane.tools.layers
        onCloseAsked: toolbar.toggleLayers()
    }
    MapStatus {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 8
        anchors.bottomMargin: 36
        map: pane.tools
        canvas: pane.canvas
        pointer: pane.canvas.pointer
        settings: pane.settings
    }
    MapHoverCard {
        objectName: "map.card"
        content: pane.tools.card(pane.openCase.selection.hoverKind, pane.openCase.selection.hoverItem)
        pointer: pane.canvas.pointer
        count: pane.canvas.underPointer
        roomWidth: pane.width
        roomHeight: pane.height
    }
    FileDialog {
        id: dialog

        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("PNG picture (*.png)")]
        defaultSuffix: "png"
        onAccepted: sheet.savePicture(selectedFile)
    }
}
