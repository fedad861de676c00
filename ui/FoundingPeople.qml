pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Who is to be in a new store from its first day, and for what.
ColumnLayout {
    id: form

    required property FoundingPeopleModel people
    property bool busy: false

    spacing: 8

    LabelledRow {
        label: qsTr("Your duties")
        ColumnLayout {
            spacing: 4
            PlainComboBox {
                objectName: "people.founder"
                Layout.fillWidth: true
                implicitHeight: Theme.row
                model: form.people.founderRoles
                follows: form.people.founderRole
                enabled: !form.busy
                Accessible.name: qsTr("Your duties: %1").arg(displayText)
                onActivated: index => form.people.founderRole = index
            }
            Text {
                Layout.fillWidth: true
                text: form.people.founderDuties
                color: Theme.inkSoft
                font.pixelSize: Theme.table
                wrapMode: Text.Wrap
            }
        }
    }
    Text {
        Layout.fillWidth: true
        text: qsTr("Two administrators are advised: a lost password is reset by two of them together, that of the last administrator by nobody.")
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        objectName: "people.first"
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight // the page scrolls
        interactive: false
        model: form.people
        clip: true
        spacing: 4
        enabled: !form.busy
        Accessible.role: Accessible.List
        Accessible.name: qsTr("First people")
        delegate: ColumnLayout {
            id: row

            required property int index
            required property string name
            required property int roleIndex
            required property string province
            required property string district
            required property string dutiesText
            required property string fault

            width: list.width
            spacing: 2

            RowLayout {
                spacing: 8
                SearchField {
                    objectName: "people.name." + row.index
                    Layout.preferredWidth: 150
                    text: row.name
                    placeholderText: qsTr("User name")
                    Accessible.name: qsTr("User name of person %1").arg(row.index + 1)
                    onTextEdited: form.people.setName(row.index, text)
                }
                PlainComboBox {
                    objectName: "people.role." + row.index
                    Layout.preferredWidth: 150
                    implicitHeight: Theme.row
                    model: form.people.roles
                    follows: row.roleIndex
                    Accessible.name: qsTr("Duties of person %1: %2").arg(row.index + 1).arg(displayText)
                    onActivated: index => form.people.setRole(row.index, index)
                }
                SearchField {
                    objectName: "people.province." + row.index
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    text: row.province
                    placeholderText: qsTr("Whole country")
                    Accessible.name: qsTr("Province of person %1; empty: whole country").arg(row.index + 1)
                    onTextEdited: form.people.setProvince(row.index, text)
                }
                SearchField {
                    objectName: "people.district." + row.index
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    visible: row.province.length > 0
                    text: row.district
                    placeholderText: qsTr("Whole province")
                    Accessible.name: qsTr("District of person %1; empty: whole province").arg(row.index + 1)
                    onTextEdited: form.people.setDistrict(row.index, text)
                }
                PlainButton {
                    objectName: "people.remove." + row.index
                    implicitWidth: Theme.row
                    leftPadding: 0
                    rightPadding: 0
                    text: "\u2715"
                    tip: qsTr("Leave this person out")
                    Accessible.name: qsTr("Leave person %1 out").arg(row.index + 1)
                    onClicked: form.people.remove(row.index)
                }
            }
            Text {
                objectName: "people.fault." + row.index
                Layout.fillWidth: true
                Layout.leftMargin: 8
                text: row.fault.length > 0 ? row.fault : row.dutiesText
                color: row.fault.length > 0 ? Theme.conflict : Theme.inkSoft
                font.pixelSize: Theme.table
                elide: Text.ElideRight
                Accessible.name: text
            }
        }
    }
    PlainButton {
        objectName: "people.add"
        text: qsTr("One more person")
        enabled: !form.busy
        onClicked: form.people.add()
    }
    Text {
        objectName: "people.advice"
        Layout.fillWidth: true
        visible: text.length > 0
        text: form.people.advice
        color: Theme.caution
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.name: text
    }
    ErrorText {
        objectName: "people.fault"
        Layout.fillWidth: true
        text: form.people.fault
    }
}
