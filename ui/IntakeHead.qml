pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Where the intake stands, and the next step.
PageHead {
    id: head

    required property IntakeController intake

    signal chooseAsked

    title: qsTr("Intake")

    Text {
        objectName: "intake.text"
        Layout.fillWidth: true
        text: head.intake.text
        color: Theme.inkSoft
        font.pixelSize: Theme.body
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.name: text
    }
    ProgressBar {
        visible: head.intake.working
        indeterminate: head.intake.total === 0
        to: Math.max(1, head.intake.total)
        value: head.intake.done
        implicitWidth: 140
        Accessible.name: head.intake.text
    }
    PlainButton {
        objectName: "intake.cancel"
        visible: head.intake.working
        text: qsTr("Cancel")
        onClicked: head.intake.cancel()
    }
    PlainButton {
        objectName: "intake.choose"
        visible: !head.intake.working
        primary: head.intake.phase === IntakeController.Empty
        text: qsTr("Choose files")
        onClicked: head.chooseAsked()
    }
    PlainButton {
        objectName: "intake.discard"
        visible: !head.intake.working && head.intake.phase !== IntakeController.Empty
        text: head.intake.phase === IntakeController.Kept ? qsTr("Done") : qsTr("Discard")
        onClicked: head.intake.discard()
    }
    PlainButton {
        objectName: "intake.read"
        visible: head.intake.phase === IntakeController.Choosing && !head.intake.working
        enabled: head.intake.ready
        primary: true
        text: qsTr("Read files")
        onClicked: head.intake.stage()
    }
    PlainButton {
        objectName: "intake.store"
        visible: head.intake.phase === IntakeController.Staged && !head.intake.working
        enabled: head.intake.storable
        primary: head.intake.rejects.repairs === 0
        text: qsTr("Store")
        onClicked: head.intake.store()
    }
}
