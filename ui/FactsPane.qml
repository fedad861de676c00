pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// The facts of the case and who it is; below, who else that may be.
ColumnLayout {
    id: pane

    required property EntryController entry
    required property Commands commands

    // Of a case that only has its number.
    function begin(): void {
        form.take("name");
    }

    spacing: 0

    FormList {
        id: form

        objectName: "facts"
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: "case"
        steps: ["name", "phone", "residentNumber", "born", "age", "sex", "address", "onset", "sample", "confirmed", "isolated"]
        form: pane.entry.facts
        reveal: pane.entry.reveal
        Accessible.name: qsTr("Facts")
    }
    AlikeList {
        objectName: "case.alike"
        Layout.fillWidth: true
        alike: pane.entry.alikeCase
        commands: pane.commands
    }
}
