import QtQuick

// How a person is spoken of where nobody knows the name: shown short, copied whole.
PlainButton {
    id: button

    required property string shown
    required property string token

    visible: token.length > 0
    text: copied.running ? qsTr("copied") : shown
    tip: qsTr("Copy the token of this person: a privacy officer asks by it who looked")
    Accessible.name: qsTr("Token of this person: %1; press to copy").arg(button.shown)
    onClicked: {
        whole.selectAll();
        whole.copy();
        copied.restart();
    }

    TextEdit { id: whole; visible: false; text: button.token }
    Timer { id: copied; interval: 1500 }
}
