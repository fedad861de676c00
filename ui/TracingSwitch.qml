pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Forward, whom did the case meet while infectious, or backward, where did it get the disease; each in the colour of its window.
RowLayout {
    id: choice

    required property CaseController openCase
    required property Commands commands

    signal looked(direction: int) // CaseController.Direction

    function look(direction: int): void {
        const to = choice.openCase.direction === direction ? CaseController.None : direction;
        choice.openCase.look(to);
        if (to !== CaseController.None)
            choice.looked(to);
    }

    spacing: 4
    visible: openCase.goesForward || openCase.goesBackward

    CommandOffer {
        commands: choice.commands
        command: Commands.TraceForward
        enabled: choice.visible && choice.openCase.goesForward
        onAsked: choice.look(CaseController.Forward)
    }
    CommandOffer {
        commands: choice.commands
        command: Commands.TraceBackward
        enabled: choice.visible && choice.openCase.goesBackward
        onAsked: choice.look(CaseController.Backward)
    }
    WindowButton {
        objectName: "case.forward"
        tone: Theme.conflict
        enabled: choice.openCase.goesForward
        checked: choice.openCase.direction === CaseController.Forward
        text: qsTr("Forward")
        tip: choice.commands.tips[Commands.TraceForward]
        onClicked: choice.look(CaseController.Forward)
    }
    WindowButton {
        objectName: "case.backward"
        tone: Theme.scene.exposure
        enabled: choice.openCase.goesBackward
        checked: choice.openCase.direction === CaseController.Backward
        text: qsTr("Backward")
        tip: choice.commands.tips[Commands.TraceBackward]
        onClicked: choice.look(CaseController.Backward)
    }

    component WindowButton: ChoiceButton {
        id: button

        required property color tone
        required property string tip

        implicitHeight: Theme.denseRow
        Accessible.description: tip
        ToolTip.text: tip
        ToolTip.visible: hovered || visualFocus
        ToolTip.delay: 600
        Rectangle {
            x: 1
            width: parent.width - 2
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 1
            height: 3
            radius: 1
            color: button.enabled ? button.tone : Theme.line
        }
    }
}
