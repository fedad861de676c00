pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// One account: its duties and keys, and what may be done about it.
ColumnLayout {
    id: pane

    required property AccountsController accounts
    required property PersonRow person

    property bool changing: false
    readonly property string keys: person ? person.keys : ""
    readonly property string standing: person ? person.standing : ""
    readonly property string summary: person ? person.roleText + " · " + person.area : ""
    readonly property bool manageable: person !== null && person.canManage && !person.closed

    function act(step: int): void {
        if (pane.person)
            pane.accounts.act(step, pane.person.index);
    }

    spacing: 8
    onPersonChanged: pane.changing = false

    Text {
        Layout.fillWidth: true
        text: pane.person ? pane.person.name : ""
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        Layout.fillWidth: true
        text: pane.summary + " · " + pane.standing
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        objectName: "person.keys"
        Layout.fillWidth: true
        text: pane.keys.length > 0 ? qsTr("Holds the keys of: %1").arg(pane.keys) : qsTr("Holds no key of the data")
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.name: text
    }
    Text {
        Layout.fillWidth: true
        visible: text.length > 0
        text: pane.person ? pane.person.hint : ""
        color: Theme.conflict
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    PlainButton {
        objectName: "person.admit"
        Layout.fillWidth: true
        Layout.topMargin: 8
        primary: true
        visible: pane.person !== null && pane.person.canAdmit
        enabled: !pane.accounts.busy
        text: qsTr("Give the keys")
        onClicked: pane.act(AccountsController.Admit)
    }
    PlainButton {
        objectName: "person.allow"
        Layout.fillWidth: true
        primary: true
        visible: pane.manageable && pane.person.shut
        enabled: !pane.accounts.busy
        text: qsTr("Allow log-in again")
        onClicked: pane.act(AccountsController.AllowAttempts)
    }
    PlainButton {
        objectName: "person.change"
        Layout.fillWidth: true
        visible: pane.manageable && !pane.changing && !pane.person.suspended
        enabled: !pane.accounts.busy
        text: qsTr("Change duties or area")
        onClicked: pane.changing = true
    }
    PersonForm {
        Layout.fillWidth: true
        visible: pane.changing && pane.manageable
        accounts: pane.accounts
        person: pane.person
        onFinished: pane.changing = false
    }
    PlainButton {
        objectName: "person.suspend"
        Layout.fillWidth: true
        visible: pane.manageable && !pane.changing
        enabled: !pane.accounts.busy
        text: pane.person && pane.person.suspended ? qsTr("Resume") : qsTr("Suspend")
        onClicked: pane.act(pane.person.suspended ? AccountsController.Resume : AccountsController.Suspend)
    }
    PlainButton {
        objectName: "person.reset"
        Layout.fillWidth: true
        visible: pane.manageable && !pane.changing && !pane.person.suspended
        enabled: !pane.accounts.busy
        text: qsTr("Reset a lost password")
        onClicked: pane.act(AccountsController.ResetPassword)
    }
    PlainButton {
        objectName: "person.close"
        Layout.fillWidth: true
        visible: pane.manageable && !pane.changing
        enabled: !pane.accounts.busy
        text: closing.running ? qsTr("Close for good: press again") : qsTr("Close the account")
        onClicked: {
            if (!closing.running) {
                closing.start();
                return;
            }
            closing.stop();
            pane.act(AccountsController.Close);
        }
        Timer {
            id: closing
            interval: 4000
        }
    }
    Item { Layout.fillHeight: true }
}
