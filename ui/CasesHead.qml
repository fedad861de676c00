pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// How many cases there are, which of them are shown, and a new one.
PageHead {
    id: head

    required property CaseFilter cases
    required property Commands commands
    property bool enters: true // new cases, with the duties of this account
    property bool found: true // what was found about cases is shown

    signal listAsked // the keyboard leaves the search

    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    title: qsTr("Cases")

    Text {
        objectName: "cases.count"
        Layout.fillWidth: true
        text: head.cases.total + head.cases.archived === 0 ? "" : qsTr("%L1 of %L2").arg(head.cases.count).arg(head.cases.total) + (head.cases.archived > 0 && !head.cases.archivedToo ? " · " + qsTr("%Ln archived", "", head.cases.archived) : "")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        elide: Text.ElideRight
        Accessible.name: text
    }
    PlainButton {
        objectName: "cases.clear"
        visible: head.cases.filtered
        text: qsTr("Clear filters")
        onClicked: {
            head.cases.clearFilters();
            head.listAsked();
        }
    }
    SearchField {
        id: field

        objectName: "cases.search"
        implicitWidth: 220
        text: head.cases.text
        placeholderText: head.found ? qsTr("Find number, stage, source") : qsTr("Find number, stage")
        onTextEdited: head.cases.text = text
        onAccepted: head.listAsked()
        Keys.onDownPressed: head.listAsked()
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: {
            if (text.length === 0)
                return head.listAsked();
            clear();
            head.cases.text = "";
        }
    }
    PlainComboBox {
        objectName: "cases.classification"
        implicitWidth: 150
        implicitHeight: Theme.row
        popup.width: width
        model: head.cases.classifications
        follows: head.cases.classification
        chosen: currentIndex > 0
        Accessible.name: qsTr("Classification") + ": " + displayText
        onActivated: index => head.cases.classification = index
    }
    PlainComboBox {
        objectName: "cases.stage"
        implicitWidth: 130
        implicitHeight: Theme.row
        popup.width: width
        model: head.cases.stages
        follows: head.cases.stage
        chosen: currentIndex > 0
        Accessible.name: qsTr("Stage") + ": " + displayText
        onActivated: index => head.cases.stage = index
    }
    PlainCheckBox {
        objectName: "cases.mineOnly"
        visible: head.enters
        text: qsTr("Mine")
        checked: head.cases.mineOnly
        onToggled: head.cases.mineOnly = checked
    }
    PlainCheckBox {
        objectName: "cases.archivedToo"
        text: qsTr("Archived too")
        checked: head.cases.archivedToo
        onToggled: head.cases.archivedToo = checked
    }
    PlainButton {
        objectName: "cases.new"
        Layout.leftMargin: 4
        visible: head.enters
        primary: true
        text: qsTr("New case")
        tip: head.commands.tips[Commands.NewCase]
        onClicked: head.commands.run(Commands.NewCase)
    }
}
