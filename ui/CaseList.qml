pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

ListView {
    id: list

    required property ListFilter cases
    readonly property list<real> columns: [0.16, 0.13, 0.14, 0.14, 0.07, 0.1, 0.16, 0.1]

    signal opened(id: string)

    function column(index: int): real {
        return (list.width - 32 - 7 * 12) * list.columns[index];
    }

    model: cases
    clip: true
    focus: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Cases")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            spacing: 12
            HeadCell { width: list.column(0); list: list.cases; role: CaseListModel.NumberRole; text: qsTr("Case") }
            HeadCell { width: list.column(1); list: list.cases; role: CaseListModel.ClassificationTextRole; text: qsTr("Classification") }
            HeadCell { width: list.column(2); list: list.cases; role: CaseListModel.OnsetRole; text: qsTr("Onset") }
            HeadCell { width: list.column(3); list: list.cases; role: CaseListModel.ConfirmedRole; text: qsTr("Confirmed on") }
            HeadCell { width: list.column(4); list: list.cases; role: CaseListModel.StaysRole; text: qsTr("Stays"); number: true }
            HeadCell { width: list.column(5); list: list.cases; role: CaseListModel.CoPresencesRole; text: qsTr("Co-presence"); number: true }
            HeadCell { width: list.column(6); list: list.cases; role: CaseListModel.SourceTextRole; text: qsTr("Likeliest source") }
            HeadCell { width: list.column(7); list: list.cases; role: CaseListModel.ProbabilityRole; text: qsTr("Probability"); number: true }
        }
        Hairline {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string caseId
        required property string number
        required property string classificationText
        required property string onsetText
        required property string confirmedText
        required property int stays
        required property int coPresences
        required property string sourceText
        required property string probabilityText

        width: list.width
        height: Theme.row
        padding: 0
        Accessible.name: qsTr("Case %1").arg(number)
        onClicked: {
            list.currentIndex = index;
            list.opened(caseId);
        }
        Keys.onReturnPressed: list.opened(caseId)
        background: RowBackground {
            selected: row.ListView.isCurrentItem && list.activeFocus
            hovered: row.hovered
        }
        contentItem: Row {
            leftPadding: 16
            topPadding: 2
            spacing: 12
            Cell { width: list.column(0); text: row.number; font.weight: Font.Medium }
            Cell { width: list.column(1); text: row.classificationText }
            Cell { width: list.column(2); text: row.onsetText }
            Cell { width: list.column(3); text: row.confirmedText }
            Cell { width: list.column(4); text: row.stays; number: true }
            Cell { width: list.column(5); text: row.coPresences; number: true }
            Cell { width: list.column(6); text: row.sourceText }
            Cell { width: list.column(7); text: row.probabilityText; number: true }
        }
    }
}
