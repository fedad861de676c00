pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// A password: never shown, never suggested; says when Caps Lock seems to be on.
SearchField {
    id: field

    echoMode: TextInput.Password
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    rightPadding: caps.on ? hint.width + 16 : 8
    Keys.onPressed: event => caps.seeKey(event.key, event.modifiers, event.text)

    CapsLock {
        id: caps
    }
    Text {
        id: hint

        objectName: "capsLock"
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: caps.on
        text: qsTr("Caps Lock is on")
        color: Theme.caution
        font.pixelSize: Theme.table
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
