pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

// One finding, and what the reviewer says of it.
ColumnLayout {
    id: form

    required property RecordsController records
    required property FindingRow finding

    readonly property bool canJudge: records.canReview && !records.review.busy && reason.text.trim().length > 0

    function judge(followUp: bool): void {
        if (form.finding && form.canJudge)
            form.records.review.judge(form.finding.index, followUp, reason.text);
    }

    spacing: 8
    onFindingChanged: reason.text = ""

    Connections {
        target: form.records.review
        function onJudged(): void {
            reason.text = "";
        }
    }
    Text {
        Layout.fillWidth: true
        visible: form.finding !== null
        text: form.finding ? form.finding.who : ""
        color: Theme.ink
        font.pixelSize: Theme.heading
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        objectName: "finding.text"
        Layout.fillWidth: true
        text: form.finding ? form.finding.what + "\n" + form.finding.when : qsTr("Choose a finding to see what it rests on and to say what you think of it.")
        color: form.finding ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.name: text
    }
    PlainButton {
        objectName: "finding.lines"
        visible: form.finding !== null
        text: qsTr("Open its entries")
        onClicked: form.records.showLinesOf(form.finding.index)
    }
    Text {
        objectName: "finding.judged"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: form.finding !== null && !form.finding.open
        text: form.finding ? form.finding.judged + ": " + form.finding.words : ""
        color: Theme.ink
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.name: text
    }
    SearchField {
        id: reason
        objectName: "finding.reason"
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: form.finding !== null && form.records.canReview
        placeholderText: qsTr("Reason, in a few words")
        maximumLength: 200
    }
    Text {
        Layout.fillWidth: true
        visible: reason.visible
        text: qsTr("No names, numbers or anything else about patients: the reason is kept with the record, which outlives the data.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    RowLayout {
        visible: reason.visible
        spacing: 8

        PlainButton {
            objectName: "finding.explained"
            enabled: form.canJudge
            text: qsTr("Explained")
            onClicked: form.judge(false)
        }
        PlainButton {
            objectName: "finding.followUp"
            enabled: form.canJudge
            text: qsTr("To be followed up")
            onClicked: form.judge(true)
        }
    }
    Item { Layout.fillHeight: true }
}
