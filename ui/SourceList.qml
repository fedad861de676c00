pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Who may have infected the case, by rank; unknown and infected elsewhere are candidates like any other.
ListView {
    id: list

    required property ListFilter sources

    signal opened(id: string)

    model: sources
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Sources")
    ScrollBar.vertical: ScrollBar {}

    delegate: ItemDelegate {
        id: row

        required property int rank
        required property string source
        required property bool isCase
        required property string caseId
        required property real probability
        required property string probabilityText
        required property bool declared
        required property string place
        required property string when

        width: list.width
        height: 46
        padding: 0
        enabled: true
        Accessible.name: rank + ". " + source + ", " + probabilityText
        ToolTip.text: qsTr("Double click opens this case")
        ToolTip.visible: hovered && isCase
        ToolTip.delay: 600
        onDoubleClicked: {
            if (isCase)
                list.opened(caseId);
        }
        background: RowBackground {
            hovered: row.hovered
        }
        contentItem: Item {
            Rectangle {
                x: 48
                y: 24
                width: (parent.width - 64) * row.probability
                height: 18
                radius: 2
                color: Theme.accent
                opacity: 0.14
            }
            Cell {
                x: 16
                width: 24
                number: true
                text: row.rank
                color: Theme.inkSoft
            }
            Cell {
                x: 48
                width: parent.width * 0.6
                text: (row.isCase ? qsTr("Case %1").arg(row.source) : row.source) + (row.declared ? " · " + qsTr("named in a list") : "")
                font.weight: Font.Medium
            }
            Cell {
                x: parent.width - 96
                width: 80
                number: true
                text: row.probabilityText
                font.weight: Font.Medium
            }
            Cell {
                x: 54
                y: 21
                width: parent.width - 70
                text: row.place + (row.place.length > 0 && row.when.length > 0 ? " · " : "") + row.when
                color: Theme.inkSoft
            }
        }
    }
}
