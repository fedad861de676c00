pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View
import Tracedesk.Scene

// Who probably infected whom, on a time axis; of the cluster or of all cases.
Rectangle {
    id: pane

    required property ClusterController controller
    required property AppearanceController appearance

    signal opened(id: string)

    color: Theme.surface

    RowLayout {
        id: bar

        x: 10
        width: parent.width - 18
        height: 36
        spacing: 8

        Text {
            text: qsTr("Transmission")
            color: Theme.ink
            font.pixelSize: Theme.table
            font.weight: Font.Medium
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("dot: onset, hollow: another day stands for it, blue: infection; line: likeliest source")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            elide: Text.ElideRight
        }
        PlainButton {
            objectName: "tree.open"
            visible: pane.controller.currentNumber.length > 0
            implicitHeight: Theme.denseRow
            text: qsTr("Open case %1").arg(pane.controller.currentNumber)
            onClicked: pane.opened(pane.controller.currentCase)
        }
        PlainButton {
            objectName: "tree.whole"
            implicitHeight: Theme.denseRow
            text: pane.controller.wholeTree ? qsTr("Only this cluster") : qsTr("All cases")
            onClicked: pane.controller.wholeTree = !pane.controller.wholeTree
        }
        PlainButton {
            implicitHeight: Theme.denseRow
            text: qsTr("Fit")
            onClicked: graph.fit()
        }
    }
    TransmissionGraph {
        id: graph

        objectName: "tree"
        anchors.fill: parent
        anchors.topMargin: bar.height
        activeFocusOnTab: true
        tree: pane.controller.tree
        current: pane.controller.currentCase
        colors: Theme.scene
        language: pane.appearance.language
        onCaseSelected: id => pane.controller.selectCase(id)
        onCaseOpened: id => pane.opened(id)
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Transmission tree")
    }
}
