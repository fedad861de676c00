import QtQuick
import QtQuick.Layouts

// The code an invited person logs in with the first time: shown once.
ColumnLayout {
    id: box

    required property string name
    required property string code
    property bool awaits: false // of no use before a second person has signed

    signal done

    spacing: 8
    onVisibleChanged: {
        if (box.visible)
            ready.forceActiveFocus();
    }

    CodeText {
        Layout.fillWidth: true
        title: qsTr("One-time code for %1").arg(box.name)
        code: box.code
    }
    Text {
        Layout.fillWidth: true
        text: (box.awaits ? qsTr("It opens nothing before a second person has signed the order below. ") : "") + qsTr("Write it down or read it out now: it is not kept and not shown again. It is typed as the password the first time; then the person chooses a password that nobody else knows.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    PlainButton {
        id: ready
        objectName: "code.done"
        primary: true
        text: qsTr("It is written down")
        onClicked: box.done()
    }
    Item { Layout.fillHeight: true }
}
