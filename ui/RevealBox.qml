pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Asks what something masked is to be shown whole for, before it is.
Popup {
    id: box

    required property RevealController reveal
    required property FormModel form
    required property string name // of the form, for whoever looks for a control

    property int row: -1
    property string label: ""
    property string purpose: "" // chosen
    property Item button: null // that asked, and gets the keyboard back
    readonly property bool wantsPassword: box.reveal !== null && box.reveal.question.asked

    function ask(row: int, label: string, button: Item): void {
        box.row = row;
        box.label = label;
        box.button = button;
        words.text = "";
        box.reveal.forgetError();
        box.parent = button;
        box.open();
    }
    function go(purpose: string): void {
        if (purpose.trim().length === 0 || box.reveal.busy)
            return;
        box.purpose = purpose;
        box.reveal.ask(box.form, box.row, purpose);
    }

    y: parent ? parent.height + 2 : 0
    x: parent ? parent.width - width : 0
    width: 300
    padding: 12
    margins: 8
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: {
        const first = choices.itemAt(0);
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: {
        words.text = "";
        if (box.reveal)
            box.reveal.forgetError();
        if (box.button && box.button.visible)
            box.button.forceActiveFocus(Qt.TabFocusReason);
    }
    background: Rectangle {
        color: Theme.surface
        radius: Theme.radius
        border.width: 1
        border.color: Theme.line
    }
    contentItem: ColumnLayout {
        spacing: 6
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: box.close()

        Connections {
            target: box.reveal
            enabled: box.opened
            function onShown(): void {
                box.close();
            }
        }
        Text {
            Layout.fillWidth: true
            text: box.wantsPassword ? qsTr("%1: %2").arg(box.label).arg(box.purpose) : qsTr("%1: shown whole for what?").arg(box.label)
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Goes on record with your name before it is shown, for 30 seconds.")
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
        }
        Repeater {
            id: choices

            model: box.reveal ? box.reveal.purposes : []
            PlainButton {
                required property string modelData
                required property int index

                objectName: box.name + ".purpose" + index
                Layout.fillWidth: true
                visible: !box.wantsPassword
                enabled: !box.reveal.busy
                text: modelData
                onClicked: box.go(modelData)
            }
        }
        RowLayout {
            visible: !box.wantsPassword
            spacing: 6

            SearchField {
                id: words

                objectName: box.name + ".purpose"
                Layout.fillWidth: true
                placeholderText: qsTr("For something else")
                onAccepted: box.go(text)
            }
            PlainButton {
                objectName: box.name + ".purposeGo"
                enabled: words.text.trim().length > 0 && !box.reveal.busy
                text: qsTr("Reveal")
                onClicked: box.go(words.text)
            }
        }
        Loader {
            Layout.fillWidth: true
            active: box.opened && box.wantsPassword
            visible: active
            sourceComponent: RevealPassword {
                question: box.reveal.question
                name: box.name
            }
        }
        ErrorText {
            objectName: box.name + ".revealError"
            Layout.fillWidth: true
            visible: text.length > 0
            text: box.reveal ? box.reveal.error : ""
        }
        PlainButton {
            objectName: box.name + ".revealLeave"
            Layout.alignment: Qt.AlignRight
            text: qsTr("Cancel")
            onClicked: box.close()
        }
    }
}
