pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Tracedesk.View

// Each kind of data: how much there is, how long it may be kept, what is kept too long.
ListView {
    id: list

    required property DestructionController destruction

    readonly property list<real> columns: [0.35, 0.1, 0.22, 0.12, 0.12, 0.09]
    readonly property real room: width - 32 - 5 * 12

    objectName: "retention.list"
    model: destruction.kinds
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    headerPositioning: ListView.OverlayHeader
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("How long data are kept")
    ScrollBar.vertical: ScrollBar {}

    header: Rectangle {
        z: 2
        width: list.width
        height: Theme.row
        color: Theme.surface

        Row {
            x: 16
            y: 2
            spacing: 12
            Cell { width: list.room * list.columns[0]; text: qsTr("Data"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[1]; text: qsTr("How much"); color: Theme.inkSoft; font.weight: Font.Medium; horizontalAlignment: Text.AlignRight }
            Cell { width: list.room * list.columns[2]; text: qsTr("May be kept"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[3]; text: qsTr("First import"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[4]; text: qsTr("Due"); color: Theme.inkSoft; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[5]; text: qsTr("Too long"); color: Theme.inkSoft; font.weight: Font.Medium; horizontalAlignment: Text.AlignRight }
        }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }
    delegate: Item {
        id: row

        required property string what
        required property string amount
        required property string rule
        required property string oldest
        required property string due
        required property string expired
        required property bool late

        width: list.width
        height: Theme.row
        Accessible.role: Accessible.Row
        Accessible.name: what + ", " + amount + ", " + rule + (late ? ", " + qsTr("%1 kept too long").arg(expired) : "")

        Row {
            x: 16
            spacing: 12
            Cell { width: list.room * list.columns[0]; height: row.height; text: row.what; font.weight: Font.Medium }
            Cell { width: list.room * list.columns[1]; height: row.height; text: row.amount; horizontalAlignment: Text.AlignRight }
            Cell { width: list.room * list.columns[2]; height: row.height; text: row.rule; color: Theme.inkSoft }
            Cell { width: list.room * list.columns[3]; height: row.height; text: row.oldest; color: Theme.inkSoft }
            Cell { width: list.room * list.columns[4]; height: row.height; text: row.due; color: row.late ? Theme.conflict : Theme.ink }
            Cell { width: list.room * list.columns[5]; height: row.height; text: row.expired; color: Theme.conflict; font.weight: Font.Medium; horizontalAlignment: Text.AlignRight }
        }
        Hairline { anchors.bottom: parent.bottom; width: parent.width }
    }
    FocusRing { shown: list.activeFocus }
}
