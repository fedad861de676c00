pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// A route as it was told: the text with what was read of it and what was not, then the stops to confirm.
ColumnLayout {
    id: pane

    required property ToldRouteController told

    // The keyboard goes to the text; what is on the clipboard goes in where there is none yet.
    function take(): void {
        route.take();
    }
    function goToUnread(row: int): void {
        if (row < 0)
            return;
        unread.currentIndex = row;
        route.choose(pane.told.unread.beginOf(row), pane.told.unread.endOf(row));
    }

    spacing: 0
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: pane.told.leave()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F8;
        if (!event.accepted)
            return;
        const back = event.modifiers & Qt.ShiftModifier;
        pane.goToUnread(back ? pane.told.unread.rowBefore(route.selectionStart) : pane.told.unread.rowAfter(route.selectionEnd));
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        spacing: 6

        Text {
            Layout.fillWidth: true
            text: qsTr("Told route")
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        PlainButton {
            objectName: "told.discard"
            enabled: pane.told.text.length > 0 && !pane.told.adding
            text: qsTr("Discard")
            tip: qsTr("Gives up what is left of the text")
            onClicked: pane.told.discard()
        }
        PlainButton {
            objectName: "told.leave"
            text: qsTr("Back to the visits")
            tip: qsTr("The text is kept until it is entered or the store is locked (Esc)")
            onClicked: pane.told.leave()
        }
    }
    ToldRouteText {
        id: route

        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.preferredHeight: Math.max(112, pane.height * 0.32)
        told: pane.told
    }
    ErrorText {
        objectName: "told.error"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 6
        text: pane.told.error
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        spacing: 6

        Text {
            objectName: "told.summary"
            Layout.fillWidth: true
            text: pane.told.summary
            color: pane.told.unread.count > 0 ? Theme.conflict : Theme.inkSoft
            font.pixelSize: Theme.table
            font.weight: Font.Medium
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        PlainButton {
            objectName: "told.nextUnread"
            implicitHeight: Theme.denseRow
            visible: pane.told.unread.count > 0
            text: qsTr("Next not read")
            tip: qsTr("Goes on to the next part that was not read (F8)")
            onClicked: pane.goToUnread(pane.told.unread.rowAfter(route.selectionEnd))
        }
    }
    ToldUnreadList {
        id: unread

        objectName: "told.unread"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(4, count) * Theme.denseRow
        visible: count > 0
        unread: pane.told.unread
        onChosen: row => pane.goToUnread(row)
    }
    Hairline { Layout.fillWidth: true }
    ToldStopList {
        objectName: "told.stops"
        Layout.fillWidth: true
        Layout.fillHeight: true
        told: pane.told
        onChosen: (begin, end) => route.choose(begin, end)
        onPointed: (begin, end) => route.point(begin, end)
    }
    Hairline { Layout.fillWidth: true }
    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 8
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        spacing: 6

        PlainCheckBox {
            objectName: "told.noted"
            Layout.fillWidth: true
            checked: pane.told.noted
            text: qsTr("Keep the text in the notes")
            Accessible.description: qsTr("In the notes of the interview, with what no visit takes up")
            onToggled: pane.told.noted = checked
        }
        PlainButton {
            objectName: "told.acceptAll"
            enabled: pane.told.stops.open > 0
            text: qsTr("Accept all")
            onClicked: pane.told.acceptAll()
        }
        PlainButton {
            objectName: "told.add"
            primary: true
            enabled: pane.told.stops.accepted > 0 && !pane.told.reading && !pane.told.adding
            text: pane.told.addText
            onClicked: pane.told.add()
        }
    }
}
