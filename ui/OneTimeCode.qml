import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The code an invited person logs in with the first time: shown once.
ColumnLayout {
    id: box

    required property AccountsController accounts

    spacing: 8
    onVisibleChanged: {
        if (box.visible)
            done.forceActiveFocus();
    }

    Text {
        Layout.fillWidth: true
        text: qsTr("One-time code for %1").arg(box.accounts.codeName)
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        objectName: "code.text"
        Layout.fillWidth: true
        text: box.accounts.code
        color: Theme.ink
        font.family: "monospace"
        font.pixelSize: Theme.heading
        Accessible.name: text
    }
    Text {
        Layout.fillWidth: true
        text: (box.accounts.codeAwaits ? qsTr("It opens nothing before a second person has signed the order below. ") : "") + qsTr("Write it down or read it out now: it is not kept and not shown again. It is typed as the password the first time; then the person chooses a password that nobody else knows.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    PlainButton {
        id: done
        objectName: "code.done"
        primary: true
        text: qsTr("It is written down")
        onClicked: box.accounts.forgetCode()
    }
    Item { Layout.fillHeight: true }
}
