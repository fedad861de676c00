pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtPositioning
import Tracedesk.Scene
import Tracedesk.View

// What the files come to: numbers, when, where; after storing the cases they changed.
ColumnLayout {
    id: panel

    required property IntakeController intake
    required property SessionController session
    required property AppearanceController appearance

    readonly property bool kept: intake.phase === IntakeController.Kept
    readonly property list<string> labels: [qsTr("Read"), kept ? qsTr("Stored") : qsTr("To store"), qsTr("Duplicate"), qsTr("Rejected"), qsTr("Quarantined")]

    signal opened(id: string)

    spacing: 0

    GridLayout {
        Layout.fillWidth: true
        Layout.margins: 16
        columns: 2
        rowSpacing: 4
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Counts of this intake")

        Repeater {
            model: 10

            Text {
                required property int index
                readonly property int part: Math.floor(index / 2)
                readonly property bool isNumber: index % 2 === 1

                objectName: isNumber ? "intake.count." + part : ""
                Layout.fillWidth: !isNumber
                Layout.alignment: isNumber ? Qt.AlignRight : Qt.AlignLeft
                text: isNumber ? (panel.intake.counts[part] ?? "") : panel.labels[part]
                color: part === 3 && panel.intake.counts[3] !== "0" ? Theme.conflict : isNumber ? Theme.ink : Theme.inkSoft
                font.pixelSize: part === 1 ? Theme.heading : Theme.body
                font.weight: part === 1 ? Font.DemiBold : Font.Normal
                font.features: ({ "tnum": 1 })
                textFormat: Text.PlainText
                Accessible.name: panel.labels[part] + " " + (panel.intake.counts[part] ?? "")
            }
        }
    }
    Hairline { Layout.fillWidth: true }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.margins: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        visible: !panel.kept
        spacing: 4

        Text {
            Layout.fillWidth: true
            text: panel.intake.periodText.length > 0 ? panel.intake.periodText : qsTr("No dates in these files")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        PeriodBars {
            Layout.fillWidth: true
            Layout.preferredHeight: 56
            extent: panel.intake.extent
            colors: Theme.scene
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Rows over time, %1").arg(panel.intake.periodText)
        }
    }
    Hairline { Layout.fillWidth: true; visible: !panel.kept }
    Item {
        id: map

        property geoCoordinate center: QtPositioning.coordinate(36.3, 127.8)
        property real zoomLevel: 6

        function fit(): void {
            map.center = points.fittingCenter();
            map.zoomLevel = points.fittingZoom();
        }

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !panel.kept
        clip: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Map of the places in these files")

        BaseMapLayer {
            anchors.fill: parent
            layers: panel.session.map
            english: panel.appearance.language !== "ko"
            center: map.center
            zoomLevel: map.zoomLevel
            colors: Theme.scene
        }
        IntakePointLayer {
            id: points

            anchors.fill: parent
            extent: panel.intake.extent
            center: map.center
            zoomLevel: map.zoomLevel
            colors: Theme.scene
            onExtentChanged: map.fit()
            onWidthChanged: Qt.callLater(map.fit)
            onHeightChanged: Qt.callLater(map.fit)
        }
        WheelHandler {
            onWheel: event => map.zoomLevel = Math.max(1, Math.min(17, map.zoomLevel + event.angleDelta.y / 360))
        }
        DragHandler {
            id: drag

            target: null
        }
        Connections {
            target: drag
            function onTranslationChanged(delta: vector2d): void {
                map.center = points.coordinateAt(map.width / 2 - delta.x, map.height / 2 - delta.y);
            }
        }
        TapHandler { onDoubleTapped: map.fit() }
    }
    Text {
        Layout.leftMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        visible: panel.kept
        text: qsTr("Cases changed %L1").arg(panel.intake.changedCases.count)
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.Medium
    }
    IntakeChanges {
        objectName: "intake.changes"
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: panel.kept
        cases: panel.intake.changedCases
        onOpened: id => panel.opened(id)
    }
}
