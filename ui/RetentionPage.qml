pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// How long data are kept, and their destruction: dry run, two signatures, certificate.
Rectangle {
    id: page

    required property DestructionController destruction

    property int certificateRow: -1

    color: Theme.surface

    FileDialog {
        id: target
        title: qsTr("Where the certificate is written")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        onAccepted: page.destruction.saveCertificate(page.certificateRow, selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.margins: 16
            spacing: 8

            Text {
                text: qsTr("Retention and destruction")
                color: Theme.ink
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            Item { Layout.fillWidth: true }
            SearchField {
                id: whom
                objectName: "destruction.whom"
                Layout.preferredWidth: 150
                visible: page.destruction.canOrder
                placeholderText: qsTr("Case number")
                Accessible.name: qsTr("Number of the case whose person's data are to be destroyed")
                onAccepted: onePerson.click()
            }
            PlainButton {
                id: onePerson
                objectName: "destruction.planPerson"
                visible: page.destruction.canOrder
                enabled: !page.destruction.busy && whom.text.trim().length > 0
                text: qsTr("Plan: one person")
                onClicked: page.destruction.planPerson(whom.text)
            }
            BusyMark { busy: page.destruction.busy }
            PlainButton {
                objectName: "destruction.planExpired"
                visible: page.destruction.canOrder
                enabled: !page.destruction.busy
                text: qsTr("Plan: what is kept too long")
                onClicked: page.destruction.planExpired()
            }
            PlainButton {
                objectName: "destruction.planEverything"
                visible: page.destruction.canOrder
                enabled: !page.destruction.busy
                text: qsTr("Plan: the end of the response")
                onClicked: page.destruction.planEverything()
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
        ErrorText {
            objectName: "destruction.error"
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: text.length > 0 ? 8 : 0
            text: page.destruction.error
        }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            RetentionList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: page.destruction.counted
                destruction: page.destruction
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: page.destruction.counted
                color: Theme.line
            }
            Item {
                Layout.fillWidth: !page.destruction.counted
                Layout.preferredWidth: 400
                Layout.maximumWidth: page.destruction.counted ? 400 : 720
                Layout.fillHeight: true

                DestructionPlan {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: page.destruction.planned
                    destruction: page.destruction
                }
                ColumnLayout {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: !page.destruction.planned
                    spacing: 8

                    OpenExports {
                        Layout.fillWidth: true
                        Layout.bottomMargin: 8
                        destruction: page.destruction
                    }
                    Text {
                        text: qsTr("Orders and certificates")
                        color: Theme.ink
                        font.pixelSize: Theme.heading
                        font.weight: Font.Medium
                    }
                    Text {
                        Layout.fillWidth: true
                        visible: orders.count === 0
                        text: qsTr("Nothing was ordered to be destroyed yet.")
                        color: Theme.inkSoft
                        font.pixelSize: Theme.body
                        wrapMode: Text.Wrap
                    }
                    ListView {
                        id: orders
                        objectName: "destruction.orders"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        model: page.destruction.orders
                        spacing: 8
                        clip: true
                        boundsBehavior: Flickable.StopAtBounds
                        Accessible.role: Accessible.List
                        Accessible.name: qsTr("Orders and certificates")
                        ScrollBar.vertical: ScrollBar {}
                        delegate: DestructionOrder {
                            width: orders.width
                            destruction: page.destruction
                            onCertificateAsked: row => {
                                page.certificateRow = row;
                                target.open();
                            }
                        }
                    }
                }
            }
        }
    }
}
