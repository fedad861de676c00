import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// An account that has no keys yet: what it waits for.
Rectangle {
    id: page

    required property SessionController session

    color: Theme.surface

    ColumnLayout {
        anchors.centerIn: parent
        width: 480
        spacing: 8

        Icon {
            name: "lock"
            color: Theme.inkSoft
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Waiting for the keys")
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            objectName: "waiting.text"
            Layout.fillWidth: true
            text: qsTr("The account %1 is in order, but nobody has given it the keys of the data yet. Whoever holds them and may admit others (%2) does that under People. Log in again afterwards.").arg(page.session.user).arg(qsTr("a supervisor, for the activity record also a privacy officer"))
            color: Theme.ink
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
    }
}
