pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// All clusters of the last run: where, when, how many, from whom.
ListView {
    id: list

    required property ClusterController controller
    readonly property list<real> columns: [0.29, 0.1, 0.35, 0.16, 0.1]

    function column(index: int): real {
        return (list.width - 28 - 4 * 8) * list.columns[index];
    }

    model: controller.clusters
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Clusters")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            spacing: 8
            HeadCell { width: list.column(0); list: list.controller.clusters; role: ClusterListModel.PlaceRole; text: qsTr("Place") }
            HeadCell { width: list.column(1); list: list.controller.clusters; role: ClusterListModel.CasesRole; text: qsTr("Cases"); number: true }
            HeadCell { width: list.column(2); list: list.controller.clusters; role: ClusterListModel.BeginRole; text: qsTr("Period") }
            HeadCell { width: list.column(3); list: list.controller.clusters; role: ClusterListModel.SourceRole; text: qsTr("Source"); tip: qsTr("Suspected source") }
            HeadCell { width: list.column(4); list: list.controller.clusters; role: ClusterListModel.ProbabilityRole; text: qsTr("Prob."); tip: qsTr("Probability"); number: true }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property int cluster
        required property string place
        required property int cases
        required property string numbers
        required property int others
        required property string period
        required property string source
        required property string probabilityText

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: place + ", " + qsTr("%n case(s)", "", cases) + ", " + period
        ToolTip.text: numbers
        ToolTip.visible: hovered
        ToolTip.delay: 600
        onClicked: {
            list.currentIndex = index;
            list.controller.openCluster(cluster);
        }
        Keys.onReturnPressed: list.controller.openCluster(cluster)
        background: RowBackground {
            selected: list.controller.current === row.cluster
            hovered: row.hovered || (row.ListView.isCurrentItem && list.activeFocus)
        }
        contentItem: Row {
            leftPadding: 16
            spacing: 8
            Cell { width: list.column(0); text: row.place; font.weight: Font.Medium }
            Cell { width: list.column(1); text: row.cases; number: true }
            Cell { width: list.column(2); text: row.period }
            Cell { width: list.column(3); text: row.source }
            Cell { width: list.column(4); text: row.probabilityText; number: true }
        }
    }
}
