pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What the page lists: the clusters of the last run, or the places that cases have in common.
ColumnLayout {
    id: sections

    required property ClusterController controller

    readonly property bool inPlaces: controller.section === ClusterController.Places

    function enterPlaces(): void {
        if (sections.inPlaces && sections.visible)
            places.list.forceActiveFocus();
    }

    spacing: 0

    Connections {
        target: sections.controller
        function onSectionChanged(): void {
            Qt.callLater(sections.enterPlaces); // when it is seen
        }
    }
    RowLayout {
        Layout.leftMargin: 16
        Layout.topMargin: 6
        Layout.bottomMargin: 4
        spacing: 4

        ChoiceButton {
            objectName: "clusters.section"
            implicitHeight: Theme.denseRow
            text: qsTr("Clusters")
            checked: !sections.inPlaces
            onClicked: sections.controller.section = ClusterController.Clusters
        }
        ChoiceButton {
            objectName: "places.section"
            implicitHeight: Theme.denseRow
            text: qsTr("Places in common")
            checked: sections.inPlaces
            onClicked: sections.controller.section = ClusterController.Places
        }
    }
    ClusterList {
        objectName: "clusters.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !sections.inPlaces
        controller: sections.controller

        Text {
            anchors.centerIn: parent
            width: parent.width - 48
            visible: sections.controller.clusters.count === 0
            text: sections.controller.clusters.total > 0 ? qsTr("No cluster matches. Shorten the search.") : sections.controller.traced ? qsTr("No two cases were found at one place in time. Import more records, or trace again.") : qsTr("Not traced yet. Import records and trace; clusters appear here.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    CommonPlacesPane {
        id: places

        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: sections.inPlaces
        controller: sections.controller
    }
}
