pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Who was with the case: named by it, or found in records; and what an officer decides about the chosen one.
ColumnLayout {
    id: pane

    required property CaseController openCase
    required property EntryController entry
    required property Commands commands

    readonly property Item exporter: formFive // gets the keyboard back when the password was asked for
    property bool ofVisit: false // the next one was met at the visit in the form, too

    function add(ofVisit: bool): void {
        pane.ofVisit = ofVisit;
        if (ofVisit)
            pane.entry.addContactOfVisit();
        else
            pane.entry.addContact();
        form.take("name");
    }

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: 8
        spacing: 6

        SearchField {
            objectName: "contact.search"
            Layout.fillWidth: true
            placeholderText: qsTr("Find person, place, status")
            onTextEdited: pane.openCase.contacts.text = text
        }
        PlainButton {
            objectName: "contact.remove"
            visible: pane.entry.contactNamed
            text: qsTr("Remove")
            Accessible.name: qsTr("Remove the contact")
            onClicked: pane.entry.removeContact()
        }
        PlainButton {
            id: formFive

            objectName: "contact.formFive"
            visible: pane.openCase.formFive.allowed
            enabled: pane.openCase.open
            text: qsTr("Form 5")
            tip: qsTr("The confirmed contacts as the list for the national system")
            onClicked: formFiveBox.open()

            FormFiveBox {
                id: formFiveBox

                y: formFive.height + 4
                x: -formFive.x // under the pane, not over the pages
                formFive: pane.openCase.formFive
            }
        }
        PlainButton {
            objectName: "contact.add"
            primary: true
            text: qsTr("Name a contact")
            onClicked: pane.add(false)
        }
    }
    Text {
        objectName: "formFive.outcome"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: 8
        visible: text.length > 0
        text: pane.openCase.formFive.outcome
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ErrorText {
        objectName: "formFive.error"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: visible ? 8 : 0
        visible: text.length > 0
        text: pane.openCase.formFive.error
    }
    ContactList {
        objectName: "contacts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 96
        contacts: pane.openCase.contacts
        selection: pane.openCase.selection
    }
    Hairline { Layout.fillWidth: true; visible: form.visible }
    FormList {
        id: form

        objectName: "contact.form"
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
        Layout.fillHeight: true // and gives way to what is said below it
        Layout.preferredHeight: contentHeight
        Layout.minimumHeight: Math.min(contentHeight, 120)
        Layout.maximumHeight: Math.min(contentHeight, pane.height * 0.5) // the list is what the contact is chosen from
        visible: pane.entry.contact.filled
        name: "contact"
        // When and where are known of who was met at a visit.
        steps: pane.ofVisit ? ["name", "phone", "until", "relation", "closeness", "occupation"] : ["name", "phone", "day", "from", "until", "place", "relation", "closeness", "occupation"]
        form: pane.entry.contact
        reveal: pane.entry.reveal
        onEnded: pane.add(pane.ofVisit)
        Accessible.name: qsTr("Contact")
    }
    AlikeList {
        objectName: "contact.alike"
        Layout.fillWidth: true
        alike: pane.entry.alikeContact
        commands: pane.commands
    }
    MakeCaseLine {
        objectName: "makeCase"
        Layout.fillWidth: true
        Layout.leftMargin: 16
        Layout.rightMargin: 16
        Layout.bottomMargin: 8
        visible: pane.entry.caseToMake
        whom: pane.entry.contactId
        fault: pane.entry.createFault
        onCreateAsked: number => pane.entry.makeCase(number)
        onCancelled: pane.entry.forgetCreateFault()
    }
}
