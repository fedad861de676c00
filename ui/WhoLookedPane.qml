pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Who looked at my data: what a patient asks, answered by account. Enter, or a double click, opens the entries of an account.
ColumnLayout {
    id: pane

    required property RecordsController records
    readonly property WhoLookedController who: records.whoLooked

    spacing: 0

    RowLayout {
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 8
        spacing: 8

        SearchField {
            id: token
            objectName: "who.token"
            Layout.preferredWidth: 300
            placeholderText: qsTr("Token of the person")
            onAccepted: pane.who.ask(text)
        }
        PlainButton {
            objectName: "who.ask"
            enabled: !pane.who.busy && token.text.trim().length > 0
            text: qsTr("Who looked?")
            onClicked: pane.who.ask(token.text)
        }
        Text {
            objectName: "who.answer"
            Layout.fillWidth: true
            Layout.leftMargin: 8
            text: pane.who.answer
            color: Theme.ink
            font.pixelSize: Theme.body
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.name: text
        }
    }
    ErrorText {
        objectName: "who.error"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: text.length > 0 ? 8 : 0
        text: pane.who.error
    }
    ListView {
        id: list

        readonly property real room: width - 32 - 8 * 12
        readonly property real number: room * 0.08

        objectName: "who.lookers"
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: pane.who.lookers
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        headerPositioning: ListView.OverlayHeader
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Who looked at the person")
        ScrollBar.vertical: ScrollBar {}
        onCountChanged: {
            if (list.currentIndex < 0 && list.count > 0)
                list.currentIndex = 0;
        }
        Keys.onReturnPressed: pane.records.showLinesOfLooker(list.currentIndex)
        Keys.onEnterPressed: pane.records.showLinesOfLooker(list.currentIndex)

        header: Rectangle {
            z: 2
            width: list.width
            height: Theme.row
            visible: pane.who.answered
            color: Theme.surface

            Row {
                x: 16
                y: 2
                spacing: 12
                Cell { width: list.room * 0.15; text: qsTr("Account"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * 0.15; text: qsTr("Duties"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.number; number: true; text: qsTr("Looks"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.number; number: true; text: qsTr("Whole"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.number; number: true; text: qsTr("Changes"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.number; number: true; text: qsTr("Refused"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.number; number: true; text: qsTr("Files"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * 0.15; leftPadding: 12; text: qsTr("First"); color: Theme.inkSoft; font.weight: Font.Medium }
                Cell { width: list.room * 0.15; text: qsTr("Last"); color: Theme.inkSoft; font.weight: Font.Medium }
            }
            Hairline { anchors.bottom: parent.bottom; width: parent.width }
        }
        delegate: Item {
            id: row

            required property int index
            required property string who
            required property string duties
            required property string looks
            required property string reveals
            required property string changes
            required property string refused
            required property string files
            required property string first
            required property string last

            width: list.width
            height: Theme.denseRow
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1, %2: %3 looks, shown whole %4 times, %5 to %6").arg(who).arg(duties).arg(looks).arg(reveals).arg(first).arg(last)

            RowBackground { anchors.fill: parent; hovered: hover.hovered || row.ListView.isCurrentItem && list.activeFocus }
            HoverHandler { id: hover }
            TapHandler {
                onTapped: {
                    list.currentIndex = row.index;
                    list.forceActiveFocus();
                }
                onDoubleTapped: pane.records.showLinesOfLooker(row.index)
            }
            Row {
                x: 16
                spacing: 12
                Cell { width: list.room * 0.15; text: row.who; font.weight: Font.Medium }
                Cell { width: list.room * 0.15; text: row.duties; color: Theme.inkSoft }
                Cell { width: list.number; number: true; text: row.looks }
                Cell { width: list.number; number: true; text: row.reveals }
                Cell { width: list.number; number: true; text: row.changes }
                Cell { width: list.number; number: true; text: row.refused }
                Cell { width: list.number; number: true; text: row.files }
                Cell { width: list.room * 0.15; leftPadding: 12; text: row.first; color: Theme.inkSoft }
                Cell { width: list.room * 0.15; text: row.last; color: Theme.inkSoft }
            }
        }
        Text {
            anchors.centerIn: parent
            width: Math.min(560, list.width - 64)
            visible: !pane.who.answered
            text: qsTr("A case page shows the token of its person. Ask the surveyor for it, type or paste it here, and you see who looked, account by account.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    Text {
        Layout.fillWidth: true
        Layout.margins: 16
        Layout.topMargin: 8
        visible: pane.who.answered
        text: qsTr("Files: what the account took out between a log-in and a lock in which it looked at the person. Whether the person is in them, the record does not say.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
}
