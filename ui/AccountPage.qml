pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The account that is logged in: who it is, when it was here before, its password, its second device and its household.
Rectangle {
    id: page

    required property OwnAccountController account

    // What is so, level with its label.
    component Told: Text {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 6
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        Layout.minimumHeight: Theme.row - 6
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.name: text
    }

    color: Theme.surface

    Shortcut {
        sequences: ["Escape"]
        enabled: page.visible && page.enabled && page.account.form !== OwnAccountController.None && !page.account.busy
        onActivated: page.account.leave()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHead {
            title: qsTr("Account")

            BusyMark { busy: page.account.busy }
            Item { Layout.fillWidth: true }
        }
        PageError { objectName: "account.error"; text: page.account.form === OwnAccountController.None ? page.account.error : "" }
        Hairline { Layout.fillWidth: true }
        Flickable {
            id: room

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight + 32
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            ColumnLayout {
                id: column

                x: 16
                y: 16
                width: Math.min(760, room.width - 32)
                spacing: 12

                LabelledRow {
                    label: qsTr("User name")
                    Told { objectName: "account.name"; text: page.account.name }
                }
                LabelledRow {
                    label: qsTr("Duties")
                    Told { objectName: "account.role"; text: page.account.known ? page.account.role + " · " + page.account.duties : "" }
                }
                LabelledRow {
                    label: qsTr("Area")
                    Told { objectName: "account.area"; text: page.account.area }
                }
                LabelledRow {
                    label: qsTr("Last log-in")
                    Told { objectName: "account.before"; text: page.account.before }
                }
                LabelledRow {
                    label: ""
                    visible: page.account.failed.length > 0
                    Told { objectName: "account.failed"; text: page.account.failed; color: Theme.conflict }
                }
                LabelledRow {
                    label: qsTr("Password")
                    PlainButton {
                        objectName: "account.changePassword"
                        visible: page.account.form !== OwnAccountController.Password
                        enabled: page.account.known && !page.account.busy
                        text: qsTr("Change the password")
                        onClicked: page.account.begin(OwnAccountController.Password)
                    }
                    Loader {
                        Layout.fillWidth: true
                        active: page.account.form === OwnAccountController.Password
                        visible: active
                        sourceComponent: PasswordChange { account: page.account }
                    }
                }
                LabelledRow {
                    label: qsTr("Second device")
                    ColumnLayout {
                        spacing: 4
                        Told {
                            objectName: "account.factor"
                            text: page.account.secondFactor ? qsTr("On: after the password, the six digits of an authenticator app are asked for.") : qsTr("Off: the password alone is enough. With an authenticator app on a phone, a password seen over your shoulder is not enough at this workstation.")
                        }
                        PlainButton {
                            objectName: "account.setFactor"
                            visible: page.account.form !== OwnAccountController.SetFactor
                            enabled: page.account.known && !page.account.busy
                            text: page.account.secondFactor ? qsTr("Set up another device") : qsTr("Set up a second device")
                            onClicked: page.account.begin(OwnAccountController.SetFactor)
                        }
                        PlainButton {
                            objectName: "account.dropFactor"
                            visible: page.account.secondFactor && page.account.form !== OwnAccountController.DropFactor
                            enabled: !page.account.busy
                            text: qsTr("Do without a second device")
                            onClicked: page.account.begin(OwnAccountController.DropFactor)
                        }
                        Loader {
                            Layout.fillWidth: true
                            Layout.topMargin: 8
                            active: page.account.form === OwnAccountController.SetFactor
                            visible: active
                            sourceComponent: FactorSetup { account: page.account }
                        }
                        Loader {
                            Layout.fillWidth: true
                            Layout.topMargin: 8
                            active: page.account.form === OwnAccountController.DropFactor
                            visible: active
                            sourceComponent: FactorDrop { account: page.account }
                        }
                    }
                }
                LabelledRow {
                    label: qsTr("Own household")
                    visible: page.account.hasHousehold
                    Household { Layout.fillWidth: true; account: page.account }
                }
                LabelledRow {
                    label: ""
                    visible: page.account.notice.length > 0
                    Told {
                        objectName: "account.notice"
                        text: page.account.notice
                        color: Theme.good
                        Accessible.role: Accessible.AlertMessage
                    }
                }
            }
        }
    }
}
