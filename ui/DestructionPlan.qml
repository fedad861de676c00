pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// What an order would destroy, read before it is signed.
ColumnLayout {
    id: plan

    required property DestructionController destruction

    spacing: 8

    Text {
        Layout.fillWidth: true
        text: qsTr("Dry run: %1").arg(plan.destruction.planTitle)
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        objectName: "destruction.plan"
        Layout.fillWidth: true
        text: plan.destruction.planEmpty ? qsTr("There is nothing to destroy.") : plan.destruction.planText
        color: Theme.ink
        font.pixelSize: Theme.body
        lineHeight: 1.3
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.name: text
    }
    Text {
        Layout.fillWidth: true
        visible: !plan.destruction.planEmpty
        text: qsTr("Nothing is destroyed before a privacy officer has signed, too. After that nobody can bring it back.")
        color: Theme.conflict
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    Text {
        Layout.fillWidth: true
        visible: text.length > 0
        text: plan.destruction.papersText
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    SearchField {
        id: basis
        objectName: "destruction.basis"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: !plan.destruction.planEmpty
        placeholderText: qsTr("Basis: law, or number of the document")
        maximumLength: 60
        onVisibleChanged: if (!visible) clear()
        Accessible.name: placeholderText
    }
    PasswordField {
        id: password
        objectName: "destruction.password"
        Layout.fillWidth: true
        visible: !plan.destruction.planEmpty
        placeholderText: qsTr("Your password, once more")
        Accessible.name: placeholderText
        onAccepted: order.click()
        onVisibleChanged: if (!visible) clear()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 8
        spacing: 8

        PlainButton {
            id: order
            objectName: "destruction.order"
            primary: true
            visible: !plan.destruction.planEmpty
            enabled: !plan.destruction.busy && basis.text.trim().length > 0 && password.text.length > 0
            text: qsTr("Sign the order")
            onClicked: {
                const secret = password.text;
                password.clear();
                plan.destruction.order(basis.text, secret);
            }
        }
        PlainButton {
            objectName: "destruction.forget"
            text: plan.destruction.planEmpty ? qsTr("Back") : qsTr("Do nothing")
            onClicked: {
                password.clear();
                basis.clear();
                plan.destruction.forgetPlan();
            }
        }
    }
    Item { Layout.fillHeight: true }
}
