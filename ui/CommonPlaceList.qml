pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Places in common, the most unusual ones first: where, how it is known, how many, when.
ListView {
    id: list

    required property ClusterController controller
    readonly property ListFilter places: controller.places.places
    readonly property list<real> columns: [0.24, 0.14, 0.09, 0.09, 0.11, 0.33]

    function column(index: int): real {
        return (list.width - 28 - 5 * 8) * list.columns[index];
    }

    model: places
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Places in common")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            spacing: 8
            HeadCell { width: list.column(0); list: list.places; role: CommonPlaceModel.PlaceRole; text: qsTr("Place") }
            HeadCell { width: list.column(1); list: list.places; role: CommonPlaceModel.EvidenceRole; text: qsTr("Known by") }
            HeadCell { width: list.column(2); list: list.places; role: CommonPlaceModel.CasesRole; text: qsTr("Cases"); number: true }
            HeadCell { width: list.column(3); list: list.places; role: CommonPlaceModel.DaysRole; text: qsTr("Days"); tip: qsTr("Days on which a case was there, each case by itself"); number: true }
            HeadCell { width: list.column(4); list: list.places; role: CommonPlaceModel.ExpectedRole; text: qsTr("Chance"); tip: qsTr("So many such days would be expected if days had nothing to do with places"); number: true }
            HeadCell { width: list.column(5); list: list.places; role: CommonPlaceModel.BeginRole; text: qsTr("Period") }
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
        required property string place
        required property string evidence
        required property int cases
        required property int days
        required property string expectedText
        required property string period
        required property string detail

        width: list.width
        height: Theme.denseRow
        padding: 0
        Accessible.name: place + ", " + qsTr("%n case(s)", "", cases) + ", " + period + ", " + evidence
        Accessible.description: detail
        ToolTip.text: detail
        ToolTip.visible: hovered
        ToolTip.delay: 600
        onClicked: {
            list.currentIndex = index;
            list.controller.openPlace(item);
        }
        Keys.onReturnPressed: list.controller.openPlace(item)
        Keys.onEnterPressed: list.controller.openPlace(item)
        background: RowBackground {
            selected: list.controller.section === ClusterController.Places && list.controller.current === row.item
            hovered: row.hovered || (row.ListView.isCurrentItem && list.activeFocus)
        }
        contentItem: Row {
            leftPadding: 16
            spacing: 8
            Cell { width: list.column(0); text: row.place; font.weight: Font.Medium }
            Cell { width: list.column(1); text: row.evidence }
            Cell { width: list.column(2); text: row.cases; number: true }
            Cell { width: list.column(3); text: row.days; number: true }
            Cell { width: list.column(4); text: row.expectedText; number: true }
            Cell { width: list.column(5); text: row.period }
        }
    }
}
