pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// The codes of the first people of a store that was just founded: shown once, over everything, to be handed over on paper.
Rectangle {
    id: sheet

    required property WelcomeController welcome

    color: Theme.surface
    Component.onCompleted: save.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    FileDialog {
        id: target
        title: qsTr("Where the list is written")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        onAccepted: sheet.welcome.saveCodes(selectedFile)
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(600, parent.width - 64)
        height: Math.min(parent.height - 64, implicitHeight)
        spacing: 12

        Text {
            text: qsTr("The store is there. Hand out the one-time codes")
            color: Theme.ink
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Each opens the store once, for the person it belongs to, who then chooses a password that nobody else knows. Codes are not kept and not shown again; when this window locks, they are gone. Give them on paper, not by mail. Whoever has logged in waits for the keys, which you give under People.")
            color: Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        Hairline { Layout.fillWidth: true; Layout.preferredHeight: 1 }
        ListView {
            id: list
            objectName: "codes.list"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: contentHeight
            model: sheet.welcome.codes
            clip: true
            spacing: 16
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("One-time codes")
            ScrollBar.vertical: ScrollBar {}
            delegate: CodeText {
                required property string name
                required property string roleText

                width: list.width
                title: name + "  ·  " + roleText
            }
            FocusRing { shown: list.activeFocus }
        }
        Hairline { Layout.fillWidth: true; Layout.preferredHeight: 1 }
        Text {
            objectName: "codes.notice"
            Layout.fillWidth: true
            visible: text.length > 0
            text: sheet.welcome.codesNotice
            color: Theme.caution
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            spacing: 8
            PlainButton {
                id: save
                objectName: "codes.save"
                text: qsTr("Save a list to print")
                onClicked: target.open()
            }
            PlainButton {
                objectName: "codes.done"
                primary: true
                text: qsTr("They are written down")
                onClicked: sheet.welcome.forgetCodes()
            }
        }
    }
}
