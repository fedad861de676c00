pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Why no case is shown, and what to do about it.
ColumnLayout {
    id: empty

    required property CaseFilter cases
    required property Commands commands
    property bool enters: true // new cases, with the duties of this account

    readonly property bool noCase: cases.total + cases.archived === 0
    readonly property bool onlyArchived: !noCase && !cases.filtered

    spacing: 8

    Text {
        objectName: "cases.emptyTitle"
        Layout.fillWidth: true
        text: empty.noCase ? qsTr("No cases yet") : empty.onlyArchived ? qsTr("All cases are archived") : qsTr("No case matches")
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
    }
    Text {
        objectName: "cases.emptyText"
        Layout.fillWidth: true
        text: empty.noCase && !empty.enters ? qsTr("Surveyors enter them.") : empty.noCase ? qsTr("Enter the first one, or import a line list.") : empty.onlyArchived ? qsTr("%Ln case(s) are left out of this list.", "", empty.cases.archived) : qsTr("Filtered by %1.").arg(empty.cases.filterText) + (empty.cases.archived > 0 && !empty.cases.archivedToo ? "\n" + qsTr("Archived cases are left out.") : "")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Row {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 4
        spacing: 8

        PlainButton {
            objectName: "cases.emptyNew"
            visible: empty.noCase && empty.enters
            text: qsTr("New case")
            onClicked: empty.commands.run(Commands.NewCase)
        }
        PlainButton {
            objectName: "cases.emptyImport"
            visible: empty.noCase && empty.enters
            text: qsTr("Import files")
            onClicked: empty.commands.run(Commands.ImportFiles)
        }
        PlainButton {
            objectName: "cases.emptyClear"
            visible: !empty.noCase && !empty.onlyArchived
            text: qsTr("Clear filters")
            onClicked: empty.cases.clearFilters()
        }
        PlainButton {
            objectName: "cases.emptyArchived"
            visible: !empty.noCase && empty.cases.archived > 0 && !empty.cases.archivedToo
            text: qsTr("Show archived too")
            onClicked: empty.cases.archivedToo = true
        }
    }
}
