pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// How long data are kept, and their destruction: dry run, two signatures, certificate.
Rectangle {
    id: page

    required property DestructionController destruction

    property int certificateRow: -1
    property int section: 0 // data, then the register of exports

    color: Theme.surface

    FileDialog {
        id: target
        title: qsTr("Where the certificate is written")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        onAccepted: page.destruction.saveCertificate(page.certificateRow, selectedFile)
    }
    PasswordAgain {
        question: page.destruction.question
        back: data
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.destruction.question.asked
        spacing: 0

        PageHead {
            title: qsTr("Retention")

            ChoiceButton {
                objectName: "retention.data"
                text: qsTr("Data")
                checked: page.section === 0
                onClicked: page.section = 0
            }
            ChoiceButton {
                objectName: "retention.exports"
                text: page.destruction.exports.waiting > 0 ? qsTr("Files taken out (%L1 open)").arg(page.destruction.exports.waiting) : qsTr("Files taken out")
                checked: page.section === 1
                onClicked: page.section = 1
            }
            Item { Layout.fillWidth: true }
            BusyMark { busy: page.destruction.busy }
        }
        PageError { objectName: "destruction.error"; text: page.destruction.error }
        RowLayout {
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            visible: page.destruction.canOrder && page.section === 0
            spacing: 8

            PlainButton {
                objectName: "destruction.planExpired"
                enabled: !page.destruction.busy
                text: qsTr("Plan: what is kept too long")
                onClicked: page.destruction.planExpired()
            }
            PlainButton {
                objectName: "destruction.planEverything"
                enabled: !page.destruction.busy
                text: qsTr("Plan: the end of the response")
                onClicked: page.destruction.planEverything()
            }
            SearchField {
                id: whom
                objectName: "destruction.whom"
                Layout.leftMargin: 16
                Layout.preferredWidth: 150
                placeholderText: qsTr("Case number")
                Accessible.name: qsTr("Number of the case whose person's data are to be destroyed")
                onAccepted: onePerson.click()
            }
            PlainButton {
                id: onePerson
                objectName: "destruction.planPerson"
                enabled: !page.destruction.busy && whom.text.trim().length > 0
                text: qsTr("Plan: one person")
                onClicked: page.destruction.planPerson(whom.text)
            }
        }
        Text {
            objectName: "destruction.summary"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            text: page.destruction.notice.length > 0 ? page.destruction.notice : page.destruction.summary
            color: page.destruction.gone ? Theme.good : Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            visible: page.destruction.gone && text.length > 0
            text: page.destruction.papersText
            color: Theme.caution
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            Accessible.name: text
        }
        Hairline { Layout.fillWidth: true }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: page.section

            RetentionData {
                id: data
                destruction: page.destruction
                onCertificateAsked: row => {
                    page.certificateRow = row;
                    target.open();
                }
            }
            ExportRegister { destruction: page.destruction }
        }
    }
}
