pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The cases as a table. The keyboard is at one case, and stays at it when others come, go or change places.
FocusScope {
    id: list

    required property CaseFilter cases
    property bool opens: true // cases open with the duties of this account
    property bool found: true // and what was found about them is shown

    property string held: ""    // the case that the keyboard was at before rows changed
    property string heldTop: "" // and the topmost one, so far up out of sight
    property real heldOffset: 0
    property int order: 0       // by what the rows were sorted then

    signal opened(id: string)
    signal archiveAsked(id: string, archived: bool)
    signal menuAsked(row: int, at: point) // in coordinates of the list

    component Head: SortHead {
        required property int column

        sorted: list.cases.sortedBy === column
        descending: list.cases.descending
        onClicked: list.cases.sortBy(column)
        Keys.onDownPressed: list.takeKeys()
        Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }

    // Not what had the keyboard last: that may be the head of a column.
    function takeKeys(): void {
        rows.forceActiveFocus(Qt.OtherFocusReason);
    }
    function openCurrent(): void {
        if (rows.currentIndex >= 0 && list.opens)
            list.opened(list.cases.idAt(rows.currentIndex));
    }
    function turnArchived(row: int): void {
        if (row >= 0 && row < rows.count)
            list.archiveAsked(list.cases.idAt(row), !list.cases.isArchived(row));
    }
    function showCase(id: string): void {
        if (list.cases.rowOf(id) < 0)
            list.cases.clearFilters();
        rows.forceLayout();
        rows.currentIndex = Math.max(0, list.cases.rowOf(id));
        rows.positionViewAtIndex(rows.currentIndex, ListView.Contain);
    }
    function menuForCurrent(): void {
        const item = rows.currentItem;
        if (item)
            list.menuAsked(rows.currentIndex, item.mapToItem(list, 48, item.height));
    }
    function page(rowsDown: int): void {
        rows.currentIndex = Math.max(0, Math.min(rows.count - 1, rows.currentIndex + rowsDown));
        rows.positionViewAtIndex(rows.currentIndex, ListView.Contain);
    }
    function holdPlace(): void {
        const top = rows.indexAt(1, rows.contentY + 1);
        if (rows.count > 0)
            list.held = list.cases.idAt(rows.currentIndex);
        list.heldTop = list.cases.idAt(top);
        list.heldOffset = top >= 0 ? rows.contentY - rows.itemAtIndex(top).y : 0;
    }
    function findPlace(): void {
        const order = list.cases.sortedBy * 2 + (list.cases.descending ? 1 : 0);
        const sorted = order !== list.order;
        list.order = order;
        rows.forceLayout();
        if (sorted) { // whoever sorts asks for what is first
            rows.currentIndex = Math.min(0, rows.count - 1);
            return rows.positionViewAtBeginning();
        }
        const current = list.cases.rowOf(list.held);
        if (current >= 0)
            rows.currentIndex = current;
        else if (rows.count > 0 && rows.currentIndex < 0)
            rows.currentIndex = 0;
        const top = list.cases.rowOf(list.heldTop);
        if (top < 0)
            return rows.positionViewAtIndex(Math.max(0, rows.currentIndex), ListView.Contain);
        rows.positionViewAtIndex(top, ListView.Beginning);
        rows.contentY += list.heldOffset;
        rows.returnToBounds();
    }

    CaseColumns {
        id: widths
        room: list.width
        found: list.found
    }
    Connections {
        target: list.cases
        function onAboutToChange(): void { list.holdPlace(); }
        function onChanged(): void { list.findPlace(); }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Row {
            Layout.preferredHeight: Theme.row
            leftPadding: widths.margin
            topPadding: 2
            spacing: widths.gap

            Head { objectName: "cases.byNumber"; width: widths.number; column: CaseFilter.Column.Number; text: qsTr("Case") }
            Head { objectName: "cases.byClassification"; width: widths.classification; column: CaseFilter.Column.Classification; text: qsTr("Classification") }
            Head { objectName: "cases.byStage"; width: widths.stage; column: CaseFilter.Column.Stage; text: qsTr("Stage") }
            Head { objectName: "cases.byOnset"; width: widths.onset; column: CaseFilter.Column.Onset; text: qsTr("Onset") }
            Head { objectName: "cases.byInfectious"; visible: widths.found; width: widths.infectious; column: CaseFilter.Column.Infectious; text: qsTr("Infectious"); tip: qsTr("First to last day on which the case could infect others; assumed where neither onset nor sample is known") }
            Head { objectName: "cases.byConfirmed"; visible: widths.wide; width: widths.confirmed; column: CaseFilter.Column.Confirmed; text: qsTr("Confirmed on") }
            Head { objectName: "cases.byContacts"; visible: widths.found; width: widths.contacts; column: CaseFilter.Column.Contacts; text: qsTr("Contacts"); number: true; tip: qsTr("Confirmed contacts of persons found together with the case") }
            Head { objectName: "cases.bySource"; visible: widths.found; leftPadding: 8; width: widths.source; column: CaseFilter.Column.Source; text: qsTr("Likeliest source") }
            Head { objectName: "cases.byProbability"; visible: widths.found; width: widths.probability; column: CaseFilter.Column.Probability; text: qsTr("Prob."); number: true; tip: qsTr("Probability of the likeliest source") }
            Head { objectName: "cases.byWaiting"; width: widths.waiting; column: CaseFilter.Column.Waiting; text: qsTr("Waiting"); number: true; tip: qsTr("Time since the begin of the day of confirmation, for cases that are not closed") }
        }
        Hairline { Layout.fillWidth: true }
        ListView {
            id: rows

            objectName: "cases.rows"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: list.cases
            clip: true
            focus: true
            activeFocusOnTab: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Cases")
            ScrollBar.vertical: ScrollBar {}
            Keys.onReturnPressed: list.openCurrent()
            Keys.onEnterPressed: list.openCurrent()
            Keys.onDeletePressed: list.turnArchived(currentIndex)
            Keys.onMenuPressed: list.menuForCurrent()
            Keys.onPressed: event => {
                const shown = Math.max(1, Math.floor(rows.height / Theme.row) - 1);
                switch (event.key) {
                case Qt.Key_Home: list.page(-rows.count); break;
                case Qt.Key_End: list.page(rows.count); break;
                case Qt.Key_PageUp: list.page(-shown); break;
                case Qt.Key_PageDown: list.page(shown); break;
                case Qt.Key_F10:
                    if (!(event.modifiers & Qt.ShiftModifier))
                        return;
                    list.menuForCurrent();
                    break;
                default: return;
                }
                event.accepted = true;
            }
            delegate: CaseRow {
                id: row

                width: rows.width
                columns: widths
                opens: list.opens
                current: rows.currentIndex === row.index
                atKeys: rows.activeFocus
                onClicked: {
                    rows.currentIndex = index;
                    rows.forceActiveFocus(Qt.MouseFocusReason);
                    list.openCurrent();
                }
                onMenuAsked: at => {
                    rows.currentIndex = index;
                    rows.forceActiveFocus(Qt.MouseFocusReason);
                    list.menuAsked(index, mapToItem(list, at.x, at.y));
                }
            }
        }
    }
}
