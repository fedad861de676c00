pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// A store is named and locked: who opens it, and the password; then, where it is asked for, the code of the second device,
// or the first password of an invited account. Nothing of its content is here.
FocusScope {
    id: page

    required property SessionController session
    required property AppearanceController appearance

    readonly property bool busy: session.state === SessionController.Unlocking
    readonly property bool asksName: session.asksName || user.text.length > 0
    readonly property bool asksPassword: session.step === SessionController.Password
    readonly property bool asksCode: session.step === SessionController.SecondFactor
    readonly property bool asksChoice: session.step === SessionController.ChoosePassword

    function goOn(): void {
        if (page.busy || !go.enabled)
            return;
        if (page.asksPassword)
            page.session.unlock(user.text, password.text);
        else if (page.asksCode)
            page.session.giveFactorCode(code.text);
        else
            page.session.choosePassword(choice.text);
        password.text = "";
        code.text = "";
        if (page.asksChoice)
            choice.clear();
    }
    // The name first; where there is one account its password, which in the field of the name everybody could read.
    function takeFocus(): void {
        (page.asksCode ? code : page.asksChoice ? choice : page.asksName && user.text.length === 0 ? user : password).forceActiveFocus();
    }

    Component.onCompleted: page.takeFocus()

    ColumnLayout {
        anchors.centerIn: parent
        width: page.asksChoice ? 520 : 380
        spacing: 8

        Text {
            text: page.asksChoice ? qsTr("Choose your password") : qsTr("Unlock")
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
        }
        Text {
            objectName: "path"
            Layout.fillWidth: true
            text: page.session.path
            color: Theme.ink
            font.pixelSize: Theme.body
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
            Accessible.name: text
        }
        Text {
            objectName: "explanation"
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            text: page.asksChoice ? qsTr("The one-time code is right and is used up now. The password you choose is yours alone: two administrators can have it reset, nobody can read it.") : page.asksCode ? qsTr("The password is right. This account also asks for the six digits that your second device shows.") : page.session.asksName ? qsTr("A locked store shows nothing. The first time, type your one-time code as the password.") : qsTr("A locked store shows nothing. It has one account: the password opens it.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        SearchField {
            id: user
            objectName: "user"
            Layout.fillWidth: true
            visible: page.asksPassword && page.asksName
            placeholderText: qsTr("User name")
            enabled: !page.busy
            focus: true
            onAccepted: password.forceActiveFocus()
        }
        PasswordField {
            id: password
            objectName: "password"
            Layout.fillWidth: true
            visible: page.asksPassword
            placeholderText: qsTr("Password")
            enabled: !page.busy
            onAccepted: page.goOn()
        }
        SearchField {
            id: code
            objectName: "factorCode"
            Layout.fillWidth: true
            visible: page.asksCode
            placeholderText: qsTr("Six digits")
            enabled: !page.busy
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: page.goOn()
        }
        PasswordChoice {
            id: choice
            Layout.fillWidth: true
            visible: page.asksChoice
            enabled: !page.busy
            prefix: "choose"
            user: user.text
            onAccepted: page.goOn()
        }
        RowLayout {
            Layout.topMargin: 8
            Layout.fillWidth: true
            spacing: 8

            PlainButton {
                id: go
                objectName: "unlock"
                primary: true
                enabled: !page.busy && (page.asksPassword ? password.text.length > 0 : page.asksCode ? code.text.length > 0 : choice.fits)
                text: page.asksChoice ? qsTr("Use this password") : qsTr("Unlock")
                onClicked: page.goOn()
            }
            PlainButton {
                objectName: "otherStore"
                enabled: !page.busy
                text: page.asksPassword ? qsTr("Another store") : qsTr("Back")
                onClicked: page.asksPassword ? page.session.leaveStore() : page.session.startOver()
            }
            BusyIndicator {
                implicitWidth: 24
                implicitHeight: 24
                visible: page.busy
                running: page.busy
                Accessible.name: busyText.text
            }
            Text {
                id: busyText
                Layout.fillWidth: true
                visible: page.busy && page.session.progress.length === 0
                text: qsTr("Deriving the key…")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
            }
        }
        Text {
            objectName: "progress"
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.session.progress
            color: Theme.ink
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            Accessible.name: text
        }
        ErrorText {
            objectName: "error"
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: page.session.error
        }
    }
    LanguageChoice {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        prefix: "unlock"
        appearance: page.appearance
    }
    Connections {
        target: page.session
        function onStateChanged(): void {
            if (page.session.state === SessionController.Locked)
                page.takeFocus();
        }
        function onAsksNameChanged(): void {
            if (user.text.length === 0 && password.text.length === 0)
                page.takeFocus();
        }
    }
}
