pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// A new password, typed twice, with what is to be said about it.
ColumnLayout {
    id: choice

    property string user: ""
    property string label: qsTr("Password")
    property string prefix: "password" // of object names
    readonly property bool fits: judge.fits
    readonly property string text: first.text

    signal accepted

    function clear(): void {
        first.text = "";
        again.text = "";
        judge.judge("", "", choice.user);
    }
    function check(): void {
        judge.judge(first.text, again.text, choice.user);
    }

    spacing: 8
    onUserChanged: choice.check()
    onLabelChanged: judge.retranslate() // the language is another
    onActiveFocusChanged: {
        if (choice.activeFocus && !first.activeFocus && !again.activeFocus)
            first.forceActiveFocus();
    }

    PasswordJudge {
        id: judge
    }
    LabelledRow {
        label: choice.label
        PasswordField {
            id: first
            objectName: choice.prefix + ".password"
            Layout.fillWidth: true
            Accessible.name: choice.label
            onTextEdited: choice.check()
        }
    }
    LabelledRow {
        label: qsTr("Once more")
        PasswordField {
            id: again
            objectName: choice.prefix + ".again"
            Layout.fillWidth: true
            Accessible.name: qsTr("Password once more")
            onTextEdited: choice.check()
            onAccepted: choice.accepted()
        }
    }
    LabelledRow {
        label: ""
        ColumnLayout {
            spacing: 4
            Row {
                spacing: 4
                Accessible.ignored: true
                Repeater {
                    model: 3
                    Rectangle {
                        required property int index
                        width: 40
                        height: 4
                        radius: 2
                        color: index < judge.strength ? (judge.strength === 1 ? Theme.conflict : judge.strength === 2 ? Theme.caution : Theme.good) : Theme.line
                    }
                }
            }
            Text {
                objectName: choice.prefix + ".strength"
                Layout.fillWidth: true
                text: judge.text
                color: Theme.ink
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
                Accessible.name: text
            }
        }
    }
}
