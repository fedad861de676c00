pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// The cases of the open cluster: when they came, how long they stayed, from whom they may have it.
ListView {
    id: list

    required property ClusterController controller
    readonly property list<real> columns: [0.14, 0.24, 0.23, 0.15, 0.14, 0.1]

    signal opened(id: string)

    function column(index: int): real {
        return (list.width - 28 - 5 * 8) * list.columns[index];
    }
    function follow(): void {
        const row = list.controller.members.rowOf(list.controller.selection.kind, list.controller.selection.item);
        list.currentIndex = row;
        if (row >= 0)
            list.positionViewAtIndex(row, ListView.Contain);
    }

    model: controller.members
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Cases of the cluster")
    ScrollBar.vertical: ScrollBar {}
    Keys.onUpPressed: controller.members.selectRow(Math.max(0, currentIndex - 1))
    Keys.onDownPressed: controller.members.selectRow(Math.min(count - 1, currentIndex + 1))
    Keys.onReturnPressed: {
        if (controller.currentCase.length > 0)
            opened(controller.currentCase);
    }

    Connections {
        target: list.controller.selection
        function onSelected(): void {
            list.follow();
        }
    }
    Cell {
        anchors.centerIn: parent
        visible: list.count === 0 && list.controller.open
        text: qsTr("Nobody was there in this time.")
        color: Theme.inkSoft
    }

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            spacing: 8
            HeadCell { width: list.column(0); list: list.controller.members; role: ClusterMemberModel.NumberRole; text: qsTr("Case") }
            HeadCell { width: list.column(1); list: list.controller.members; role: ClusterMemberModel.OnsetRole; text: qsTr("Onset") }
            HeadCell { width: list.column(2); list: list.controller.members; text: qsTr("First there") }
            HeadCell { width: list.column(3); list: list.controller.members; role: ClusterMemberModel.DwellRole; text: qsTr("Dwell"); number: true }
            HeadCell { width: list.column(4); list: list.controller.members; role: ClusterMemberModel.SourceRole; text: qsTr("Source"); tip: qsTr("Likeliest source") }
            HeadCell { width: list.column(5); list: list.controller.members; role: ClusterMemberModel.ProbabilityRole; text: qsTr("Prob."); tip: qsTr("Probability"); number: true }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property int item
        required property int kind
        required property string number
        required property string caseId
        required property string onsetText
        required property string arrival
        required property string dwellText
        required property string source
        required property string probabilityText
        required property bool suspected

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: qsTr("Case %1").arg(number) + (suspected ? ", " + qsTr("suspected source") : "")
        ToolTip.text: suspected ? qsTr("suspected source of the cluster; double click opens the case") : qsTr("Double click opens this case")
        ToolTip.visible: hovered
        ToolTip.delay: 600
        onClicked: list.controller.members.selectRow(index)
        onDoubleClicked: list.opened(caseId)
        onHoveredChanged: list.controller.selection.hover(hovered ? kind : Selection.None, hovered ? item : -1)
        background: RowBackground {
            selected: list.controller.selection.kind === row.kind && list.controller.selection.item === row.item
            hovered: row.hovered || (list.controller.selection.hoverKind === row.kind && list.controller.selection.hoverItem === row.item)
        }
        contentItem: Row {
            leftPadding: 16
            spacing: 8
            Cell {
                width: list.column(0)
                text: row.number
                color: row.suspected ? Theme.conflict : Theme.ink
                font.weight: Font.Medium
            }
            Cell { width: list.column(1); text: row.onsetText }
            Cell { width: list.column(2); text: row.arrival }
            Cell { width: list.column(3); text: row.dwellText; number: true }
            Cell { width: list.column(4); text: row.source }
            Cell { width: list.column(5); text: row.probabilityText; number: true }
        }
    }
}
