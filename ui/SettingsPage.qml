pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What this workstation remembers about itself, and what the open store is traced by.
Rectangle {
    id: page

    required property AppearanceController appearance
    required property Preferences preferences
    required property SessionLimit sessionLimit
    required property LockSigns lockSigns
    required property MapSettings mapSettings
    required property PolicyController policies
    required property BackupController backups
    required property SessionController session

    property int section: 0

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHead { title: qsTr("Settings") }
        PageError {
            objectName: "settings.error"
            text: page.section === 2 ? page.policies.error : page.section === 3 && !page.backups.writing ? page.backups.error : ""
        }
        Hairline { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 12
            spacing: 0

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.leftMargin: 8
                Layout.preferredWidth: 160
                Layout.fillWidth: false
                spacing: 2

                SectionButton { objectName: "settings.general"; text: qsTr("General"); checked: page.section === 0; onClicked: page.section = 0 }
                SectionButton { objectName: "settings.map"; visible: page.session.traces; text: qsTr("Map"); checked: page.section === 1; onClicked: page.section = 1 }
                SectionButton { objectName: "settings.policy"; text: qsTr("Policy"); checked: page.section === 2; onClicked: page.section = 2 }
                SectionButton { objectName: "settings.backup"; visible: page.backups.offered; text: qsTr("Backup"); checked: page.section === 3; onClicked: page.section = 3 }
                SectionButton { objectName: "settings.about"; text: qsTr("About"); checked: page.section === 4; onClicked: page.section = 4 }
            }
            StackLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: 24
                currentIndex: page.section

                GeneralSettings { appearance: page.appearance; preferences: page.preferences; sessionLimit: page.sessionLimit; lockSigns: page.lockSigns }
                MapSettingsForm { mapSettings: page.mapSettings }
                PolicySettings { policies: page.policies }
                BackupSettings { backups: page.backups }
                AboutPage {}
            }
        }
    }
}
