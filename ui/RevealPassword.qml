pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The password once more before something masked is shown whole; within the box that asked what for.
ColumnLayout {
    id: again

    required property PasswordQuestion question
    required property string name // of the form, for whoever looks for a control

    function give(): void {
        if (field.text.length === 0 || again.question.busy)
            return;
        again.question.give(field.text);
        field.text = "";
    }

    spacing: 6
    Component.onCompleted: field.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: again.question
        function onChanged(): void {
            if (!again.question.busy)
                field.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Text {
        Layout.fillWidth: true
        text: qsTr("Your password once more; then for five minutes it is not asked for again.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    RowLayout {
        spacing: 6

        PasswordField {
            id: field

            objectName: again.name + ".password"
            Layout.fillWidth: true
            placeholderText: qsTr("Password")
            enabled: !again.question.busy
            onAccepted: again.give()
        }
        PlainButton {
            objectName: again.name + ".passwordGo"
            enabled: field.text.length > 0 && !again.question.busy
            text: qsTr("Reveal")
            onClicked: again.give()
        }
    }
    BusyMark { busy: again.question.busy; visible: running }
    ErrorText {
        objectName: again.name + ".passwordError"
        Layout.fillWidth: true
        visible: text.length > 0
        text: again.question.error
    }
}
