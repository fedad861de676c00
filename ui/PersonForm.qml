pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Who is invited and for what; or, with a person, the duties it is to have from now on.
ColumnLayout {
    id: form

    required property AccountsController accounts
    property PersonRow person: null

    readonly property bool inviting: person === null
    readonly property bool ready: !accounts.busy && (!inviting || name.text.length > 0)

    signal finished

    function goOn(): void {
        if (!form.ready)
            return;
        if (form.inviting)
            form.accounts.invite(name.text, role.currentIndex, province.text, district.text);
        else
            form.accounts.changeDuties(form.person.index, role.currentIndex, province.text, district.text);
        form.finished();
    }
    function fill(): void {
        name.text = "";
        role.currentIndex = form.inviting ? 0 : form.person.roleIndex - 1;
        province.text = form.inviting ? "" : form.person.province;
        district.text = form.inviting ? "" : form.person.district;
        if (form.inviting)
            name.forceActiveFocus();
    }

    spacing: 8
    onVisibleChanged: {
        if (form.visible)
            form.fill();
    }

    Text {
        Layout.fillWidth: true
        visible: form.inviting
        text: qsTr("Invite a person")
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
    }
    SearchField {
        id: name
        objectName: "invite.name"
        Layout.fillWidth: true
        visible: form.inviting
        placeholderText: qsTr("User name")
        Accessible.name: placeholderText
        onAccepted: form.goOn()
    }
    PlainComboBox {
        id: role
        objectName: "invite.role"
        Layout.fillWidth: true
        model: form.accounts.roles
        Accessible.name: qsTr("Duties: %1").arg(displayText)
    }
    Text {
        Layout.fillWidth: true
        text: role.currentIndex >= 0 ? form.accounts.duties[role.currentIndex] : ""
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    SearchField {
        id: province
        objectName: "invite.province"
        Layout.fillWidth: true
        placeholderText: qsTr("Province; empty: whole country")
        Accessible.name: placeholderText
        onAccepted: form.goOn()
    }
    SearchField {
        id: district
        objectName: "invite.district"
        Layout.fillWidth: true
        enabled: province.text.length > 0
        placeholderText: qsTr("District; empty: whole province")
        Accessible.name: placeholderText
        onAccepted: form.goOn()
    }
    Text {
        Layout.fillWidth: true
        text: form.inviting ? qsTr("An administrator takes the signature of a second person. All others can log in with their one-time code at once; the keys come from somebody who holds them.") : qsTr("Other duties or a larger area take the keys back until somebody who holds them gives them anew.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    RowLayout {
        spacing: 8
        PlainButton {
            objectName: "invite.go"
            primary: true
            enabled: form.ready
            text: form.inviting ? qsTr("Invite") : qsTr("Change")
            onClicked: form.goOn()
        }
        PlainButton {
            objectName: "invite.leave"
            text: qsTr("Cancel")
            onClicked: form.finished()
        }
    }
    Item { Layout.fillHeight: true; visible: form.inviting }
}
