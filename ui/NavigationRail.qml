pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// Where one can go; only pages that are there.
Rectangle {
    id: rail

    required property SessionController session
    required property ClusterController clusters
    required property Navigation navigation
    required property Commands commands

    function has(page: int): bool {
        return rail.navigation.offered.includes(page);
    }

    implicitWidth: 144
    color: Theme.window
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Pages")

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 9
        anchors.topMargin: 4
        anchors.bottomMargin: 8
        spacing: 2

        Text {
            Layout.preferredHeight: 40
            Layout.leftMargin: 10
            Layout.bottomMargin: 4
            verticalAlignment: Text.AlignVCenter
            text: "Tracedesk"
            color: Theme.ink
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        RailButton {
            objectName: "rail.cases"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Cases)
            iconName: "cases"
            text: qsTr("Cases")
            tip: rail.commands.tips[Commands.GoToCases]
            count: rail.session.cases.total
            checked: rail.navigation.page === Navigation.Cases || rail.navigation.page === Navigation.Case
            onClicked: rail.navigation.go(Navigation.Cases)
        }
        RailButton {
            objectName: "rail.intake"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Intake)
            iconName: "intake"
            text: qsTr("Intake")
            tip: rail.commands.tips[Commands.GoToIntake]
            checked: rail.navigation.page === Navigation.Intake
            onClicked: rail.navigation.go(Navigation.Intake)
        }
        RailButton {
            objectName: "rail.clusters"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Clusters)
            iconName: "clusters"
            text: qsTr("Clusters")
            tip: rail.commands.tips[Commands.GoToClusters]
            count: rail.clusters.clusters.total
            checked: rail.navigation.page === Navigation.Clusters
            onClicked: rail.navigation.go(Navigation.Clusters)
        }
        RailButton {
            objectName: "rail.people"
            Layout.fillWidth: true
            visible: rail.has(Navigation.People)
            iconName: "people"
            text: qsTr("People")
            tip: rail.commands.tips[Commands.GoToPeople]
            checked: rail.navigation.page === Navigation.People
            onClicked: rail.navigation.go(Navigation.People)
        }
        RailButton {
            objectName: "rail.records"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Records)
            iconName: "records"
            text: qsTr("Records")
            tip: rail.commands.tips[Commands.GoToRecords]
            checked: rail.navigation.page === Navigation.Records
            onClicked: rail.navigation.go(Navigation.Records)
        }
        RailButton {
            objectName: "rail.retention"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Retention)
            iconName: "retention"
            text: qsTr("Retention")
            tip: rail.commands.tips[Commands.GoToRetention]
            checked: rail.navigation.page === Navigation.Retention
            onClicked: rail.navigation.go(Navigation.Retention)
        }
        Item {
            Layout.fillHeight: true
        }
        RailButton {
            objectName: "rail.account"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Account)
            iconName: "account"
            text: qsTr("Account")
            tip: rail.commands.tips[Commands.GoToAccount]
            checked: rail.navigation.page === Navigation.Account
            onClicked: rail.navigation.go(Navigation.Account)
        }
        RailButton {
            objectName: "rail.settings"
            Layout.fillWidth: true
            visible: rail.has(Navigation.Settings)
            iconName: "settings"
            text: qsTr("Settings")
            tip: rail.commands.tips[Commands.GoToSettings]
            checked: rail.navigation.page === Navigation.Settings
            onClicked: rail.navigation.go(Navigation.Settings)
        }
        RailButton {
            objectName: "rail.lock"
            Layout.fillWidth: true
            iconName: "lock"
            text: qsTr("Lock")
            tip: rail.commands.tips[Commands.Lock]
            onClicked: rail.session.lock()
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}
