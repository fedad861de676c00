pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// An order to destroy data: what it covers, who signed, and what may be done about it.
Rectangle {
    id: order

    required property DestructionController destruction
    required property int index
    required property string title
    required property string signers
    required property string basis
    required property string counts
    required property string standing
    required property bool waiting
    required property bool canSign
    required property bool canRefuse
    required property bool done
    required property bool canRenew

    signal certificateAsked(row: int)

    implicitHeight: content.implicitHeight + 24
    color: waiting ? Theme.selected : Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ", " + signers + ", " + standing

    ColumnLayout {
        id: content
        anchors.fill: parent
        anchors.margins: 12
        spacing: 4

        Text {
            Layout.fillWidth: true
            text: order.title
            color: Theme.ink
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Text {
            Layout.fillWidth: true
            text: order.standing
            color: order.waiting ? Theme.caution : Theme.inkSoft
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        Text {
            Layout.fillWidth: true
            text: order.signers
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Basis: %1").arg(order.basis)
            color: Theme.inkSoft
            font.pixelSize: Theme.table
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: order.waiting
            text: order.counts
            color: Theme.ink
            font.pixelSize: Theme.table
            lineHeight: 1.25
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Text {
            objectName: "destruction.warning." + order.index
            Layout.fillWidth: true
            Layout.topMargin: 4
            visible: order.canSign
            text: qsTr("Your signature carries it out, keys first. After that nobody can bring it back.")
            color: Theme.conflict
            font.pixelSize: Theme.body
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            Accessible.name: text
        }
        PasswordField {
            id: password
            objectName: "destruction.sign.password." + order.index
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: order.canSign || order.canRenew
            placeholderText: qsTr("Your password, once more")
            Accessible.name: placeholderText
            onAccepted: sign.click()
            onVisibleChanged: if (!visible) clear()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: 4
            spacing: 8

            PlainButton {
                id: sign
                objectName: "destruction.sign." + order.index
                primary: true
                grave: !order.canRenew
                visible: order.canSign || order.canRenew
                enabled: !order.destruction.busy && password.text.length > 0
                text: order.canRenew ? qsTr("Sign anew") : qsTr("Sign and destroy")
                onClicked: {
                    const secret = password.text;
                    password.clear();
                    order.destruction.sign(order.index, secret);
                }
            }
            PlainButton {
                objectName: "destruction.refuse." + order.index
                visible: order.canRefuse
                enabled: !order.destruction.busy
                text: order.canSign ? qsTr("Refuse") : qsTr("Take back")
                onClicked: order.destruction.refuse(order.index)
            }
            PlainButton {
                objectName: "destruction.certificate." + order.index
                visible: order.done
                text: qsTr("Save the certificate")
                onClicked: order.certificateAsked(order.index)
            }
        }
    }
}
