pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

Rectangle {
    id: rail

    required property SessionController session
    required property AppearanceController appearance
    required property ClusterController clusters

    signal casesAsked
    signal clustersAsked
    signal intakeAsked

    implicitWidth: 104
    color: Theme.window

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 8
        spacing: 4

        Text {
            Layout.bottomMargin: 12
            Layout.leftMargin: 4
            text: "Tracedesk"
            color: Theme.ink
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
        }
        PlainButton {
            objectName: "rail.cases"
            Layout.fillWidth: true
            text: qsTr("Cases %1").arg(rail.session.cases.total)
            onClicked: rail.casesAsked()
        }
        PlainButton {
            objectName: "rail.clusters"
            Layout.fillWidth: true
            text: qsTr("Clusters %1").arg(rail.clusters.clusters.total)
            onClicked: rail.clustersAsked()
        }
        PlainButton {
            objectName: "rail.intake"
            Layout.fillWidth: true
            text: qsTr("Intake")
            onClicked: rail.intakeAsked()
        }
        Item {
            Layout.fillHeight: true
        }
        PlainButton {
            objectName: "rail.language"
            Layout.fillWidth: true
            text: rail.appearance.language === "ko" ? "English" : "한국어"
            onClicked: rail.appearance.language = rail.appearance.language === "ko" ? "en" : "ko"
        }
        PlainButton {
            objectName: "rail.theme"
            Layout.fillWidth: true
            text: rail.appearance.dark ? qsTr("Light") : qsTr("Dark")
            onClicked: rail.appearance.dark = !rail.appearance.dark
        }
        PlainButton {
            objectName: "rail.lock"
            Layout.fillWidth: true
            text: qsTr("Lock")
            onClicked: rail.session.lock()
        }
    }
    Hairline {
        anchors.right: parent.right
        height: parent.height
    }
}
