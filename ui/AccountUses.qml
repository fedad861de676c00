pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// What each account did in the period under review, in numbers.
ListView {
    id: list

    required property ReviewController review

    readonly property real room: width - 32 - 11 * 4
    readonly property real number: room * 0.075

    objectName: "review.uses"
    model: review.uses
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("What each account did")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            y: 2
            spacing: 4
            Cell { width: list.room * 0.09; text: qsTr("Account"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * 0.16; text: qsTr("Duties"); color: Theme.inkSoft; font.weight: Font.Medium }
            Repeater {
                model: list.review.headings
                Cell {
                    id: head

                    required property string modelData
                    required property int index
                    readonly property string meaning: list.review.meanings[head.index]

                    objectName: "uses.head" + head.index
                    number: true
                    width: list.number
                    text: head.modelData
                    color: Theme.inkSoft
                    font.weight: Font.Medium
                    Accessible.name: head.modelData + ": " + head.meaning
                    ToolTip.visible: over.hovered
                    ToolTip.delay: 600
                    ToolTip.text: head.meaning

                    HoverHandler { id: over }
                }
            }
        }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }
    delegate: Item {
        id: row

        required property string who
        required property string duties
        required property list<string> numbers
        required property string spoken
        required property bool odd

        width: list.width
        height: Theme.denseRow
        Accessible.role: Accessible.Row
        Accessible.name: who + ", " + duties + (spoken.length > 0 ? ": " + spoken : "")

        RowBackground { anchors.fill: parent; hovered: hover.hovered || row.ListView.isCurrentItem && list.activeFocus }
        HoverHandler { id: hover }
        Row {
            x: 16
            spacing: 4
            Cell { width: list.room * 0.09; text: row.who; font.weight: Font.Medium }
            Cell { width: list.room * 0.16; text: row.duties; color: Theme.inkSoft }
            Repeater {
                model: row.numbers
                Cell {
                    required property string modelData
                    required property int index
                    readonly property bool isLast: index === row.numbers.length - 1
                    number: true
                    width: list.number
                    text: modelData
                    color: isLast && row.odd ? Theme.conflict : Theme.ink
                    font.weight: isLast && row.odd ? Font.Medium : Font.Normal
                }
            }
        }
    }
}
