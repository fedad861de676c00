pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The household of the account: how many it told of, and what is kept of them.
ColumnLayout {
    id: household

    required property OwnAccountController account

    function goBack(): void {
        another.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 4

    Text {
        objectName: "account.household"
        Layout.topMargin: 6
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        text: household.account.householdText
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.name: text
    }
    Text {
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        Layout.bottomMargin: 4
        text: qsTr("Cases of the people you register here are not shown to you. Names and numbers are kept as digests only: nobody can read them again, not even you. Register everybody you live with; to correct something, take all back and register again. Both go on record.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        Accessible.name: text
    }
    RowLayout {
        spacing: 8
        PlainButton {
            id: another
            objectName: "account.registerOwn"
            visible: household.account.form !== OwnAccountController.Household
            enabled: !household.account.busy
            text: qsTr("Register somebody")
            onClicked: household.account.begin(OwnAccountController.Household)
        }
        PlainButton {
            objectName: "account.forgetOwn"
            visible: household.account.household > 0 && household.account.form !== OwnAccountController.Household
            enabled: !household.account.busy
            text: qsTr("Take all back")
            onClicked: household.account.forgetOwn()
        }
    }
    Loader {
        Layout.fillWidth: true
        Layout.topMargin: 8
        active: household.account.form === OwnAccountController.Household
        visible: active
        onActiveChanged: {
            if (!active && household.visible)
                Qt.callLater(household.goBack); // it is shown by then
        }
        sourceComponent: HouseholdForm { account: household.account }
    }
}
