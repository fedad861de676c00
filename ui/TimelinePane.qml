pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View
import Tracedesk.Scene

Rectangle {
    id: pane

    required property CaseController openCase
    required property AppearanceController appearance

    property alias timeline: lanes

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 36
            Layout.leftMargin: 10
            Layout.rightMargin: 8
            spacing: 12

            Text {
                text: qsTr("Timeline")
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                font.weight: Font.Medium
            }
            Text {
                text: pane.openCase.cursorText
                color: Theme.ink
                font.pixelSize: Theme.table
                font.features: ({
                        "tnum": 1
                    })
            }
            Text {
                Layout.fillWidth: true
                text: pane.openCase.brushText.length > 0 ? qsTr("only %1").arg(pane.openCase.brushText) : qsTr("drag on the days to choose a time")
                color: pane.openCase.brushText.length > 0 ? Theme.accent : Theme.inkSoft
                font.pixelSize: Theme.table
                elide: Text.ElideRight
            }
            PlainButton {
                objectName: "timeline.clearBrush"
                visible: pane.openCase.selection.hasBrush
                implicitHeight: Theme.denseRow
                text: qsTr("Show all times")
                onClicked: pane.openCase.selection.clearBrush()
            }
            PlainButton {
                implicitHeight: Theme.denseRow
                text: qsTr("Fit")
                onClicked: lanes.fit()
            }
        }
        TimelineItem {
            id: lanes

            objectName: "timeline"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            activeFocusOnTab: true
            picture: pane.openCase.picture
            selection: pane.openCase.selection
            colors: Theme.scene
            language: pane.appearance.language
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Timeline of the whereabouts")

            Connections {
                target: pane.openCase.selection
                function onSelected(): void {
                    lanes.show(pane.openCase.selection.kind, pane.openCase.selection.item);
                }
            }
        }
    }
}
