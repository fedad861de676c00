pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

ColumnLayout {
    id: form

    required property AppearanceController appearance
    required property Preferences preferences
    required property SessionLimit sessionLimit
    required property LockSigns lockSigns

    // What is so and cannot be changed here, level with its label.
    component Told: Text {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 6
        Layout.fillWidth: true
        Layout.maximumWidth: 560
        Layout.minimumHeight: Theme.row - 6
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.name: text
    }

    spacing: 12

    LabelledRow {
        label: qsTr("Language")
        ChoiceButton { objectName: "settings.korean"; text: "한국어"; checked: form.appearance.language === "ko"; onClicked: form.appearance.language = "ko" }
        ChoiceButton { objectName: "settings.english"; text: "English"; checked: form.appearance.language === "en"; onClicked: form.appearance.language = "en" }
    }
    LabelledRow {
        label: qsTr("Colours")
        ChoiceButton { objectName: "settings.system"; text: qsTr("As the system"); checked: form.appearance.theme === AppearanceController.System; onClicked: form.appearance.theme = AppearanceController.System }
        ChoiceButton { objectName: "settings.light"; text: qsTr("Light"); checked: form.appearance.theme === AppearanceController.Light; onClicked: form.appearance.theme = AppearanceController.Light }
        ChoiceButton { objectName: "settings.dark"; text: qsTr("Dark"); checked: form.appearance.theme === AppearanceController.Dark; onClicked: form.appearance.theme = AppearanceController.Dark }
    }
    LabelledRow {
        label: qsTr("Lock when idle for")
        NumberBox {
            objectName: "settings.lockMinutes"
            from: 1
            to: 60
            value: form.preferences.lockMinutes
            name: qsTr("Minutes without input after which the store is locked")
            onValueModified: form.preferences.lockMinutes = value
        }
        Text {
            text: qsTr("minutes without input")
            color: Theme.ink
            font.pixelSize: Theme.body
        }
    }
    LabelledRow {
        label: qsTr("Lock with the screen")
        Told {
            objectName: "settings.lockScreen"
            text: form.lockSigns.screen ? qsTr("Yes, when this desktop announces it") : qsTr("Not offered by this desktop")
        }
    }
    LabelledRow {
        label: qsTr("Lock before sleep")
        Told {
            objectName: "settings.lockSleep"
            text: form.lockSigns.sleep ? qsTr("Yes, the machine waits for it") : qsTr("Not offered by this desktop")
        }
    }
    LabelledRow {
        label: qsTr("Lock at the latest")
        Told {
            objectName: "settings.lockLatest"
            text: qsTr("%n hours after unlocking", "", form.sessionLimit.hours)
        }
    }
    Text {
        Layout.topMargin: 8
        Layout.maximumWidth: 560
        Layout.fillWidth: true
        text: qsTr("These choices and the sizes of panes are remembered on this machine. Stores, cases and searches are not.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    Item {
        Layout.fillHeight: true
    }
}
