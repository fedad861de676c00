pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// The accounts of the store: who they are, what waits to be done about them, and the history of their rights.
Rectangle {
    id: page

    required property AccountsController accounts

    readonly property PersonRow current: list.currentItem as PersonRow
    property bool inviting: false

    color: Theme.surface

    PasswordAgain {
        question: page.accounts.question
        back: list
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.accounts.question.asked
        spacing: 0

        PageHead {
            title: qsTr("People")

            Text {
                objectName: "people.notice"
                Layout.fillWidth: true
                text: page.accounts.notice
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                Accessible.name: text
            }
            BusyMark { busy: page.accounts.busy }
            PlainButton {
                objectName: "people.invite"
                primary: true
                visible: page.accounts.canManage && page.accounts.code.length === 0 // which is shown once
                enabled: !page.accounts.busy
                text: qsTr("Invite a person")
                onClicked: {
                    page.accounts.forgetCode();
                    page.inviting = true;
                }
            }
        }
        PageError { objectName: "people.error"; text: page.accounts.error }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                PeopleHead { Layout.fillWidth: true }
                ListView {
                    id: list
                    objectName: "people.list"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 120
                    Layout.preferredHeight: 420
                    model: page.accounts.people
                    clip: true
                    focus: true
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    Accessible.role: Accessible.Table
                    Accessible.name: qsTr("Accounts")
                    ScrollBar.vertical: ScrollBar {}
                    delegate: PersonRow {
                        width: list.width
                        current: ListView.isCurrentItem
                        focused: ListView.isCurrentItem && list.activeFocus
                        onChosen: {
                            list.currentIndex = index;
                            list.forceActiveFocus();
                            page.inviting = false;
                        }
                    }
                }
                Hairline { Layout.fillWidth: true }
                AccountHistory {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 240
                    accounts: page.accounts
                }
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                color: Theme.line
            }
            Item {
                Layout.preferredWidth: 360
                Layout.fillHeight: true

                OneTimeCode {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: page.accounts.code.length > 0
                    name: page.accounts.codeName
                    code: page.accounts.code
                    awaits: page.accounts.codeAwaits
                    onDone: page.accounts.forgetCode()
                }
                PersonForm {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: page.accounts.code.length === 0 && page.inviting
                    accounts: page.accounts
                    onFinished: page.inviting = false
                }
                PersonPane {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: page.accounts.code.length === 0 && !page.inviting && page.current !== null
                    accounts: page.accounts
                    person: page.current
                }
                Text {
                    objectName: "people.nobody"
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: page.accounts.code.length === 0 && !page.inviting && page.current === null
                    text: qsTr("Choose a person: their keys, and what you can do, are shown here.")
                    color: Theme.inkSoft
                    font.pixelSize: Theme.body
                    wrapMode: Text.Wrap
                    Accessible.name: text
                }
            }
        }
    }
}
