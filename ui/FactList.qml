pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

ListView {
    id: list

    required property FactListModel facts

    model: facts
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    section.property: "section"
    section.delegate: Text {
        required property string section

        width: ListView.view.width
        height: 36
        leftPadding: 16
        bottomPadding: 4
        verticalAlignment: Text.AlignBottom
        text: section
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        font.weight: Font.Medium
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Facts")
    ScrollBar.vertical: ScrollBar {}

    delegate: Row {
        id: fact

        required property string label
        required property string text

        leftPadding: 16
        spacing: 12
        Accessible.role: Accessible.ListItem
        Accessible.name: label + ": " + text

        Cell { width: 130; text: fact.label; color: Theme.inkSoft }
        Cell {
            width: list.width - 130 - 44
            height: Math.max(Theme.denseRow, implicitHeight + 6)
            text: fact.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
