import QtQuick

// What is asked, and the marks that can be put beside its answer; a fact of the case stands there itself.
Item {
    id: head

    required property string name
    required property string label
    required property string text
    required property bool fact
    required property bool opens // one more of what is asked again
    required property bool answered
    required property bool unknown
    required property bool refused
    required property bool approximate
    required property bool approximable
    required property bool pointed // the mouse is on the question
    required property bool typed // the keyboard is

    readonly property bool asks: !fact && !opens
    readonly property int factAt: 158

    signal unknownAsked
    signal refusedAsked
    signal approximateAsked
    signal removeAsked

    implicitHeight: Math.max(18, words.implicitHeight)

    Text {
        id: words

        width: (head.fact ? head.factAt : head.width - marks.width) - 8
        text: head.label
        color: head.answered && !head.opens ? Theme.inkSoft : Theme.ink
        font.pixelSize: Theme.table
        font.weight: head.opens ? Font.DemiBold : Font.Normal
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    Text {
        objectName: head.fact ? head.name : ""
        x: head.factAt
        width: head.width - head.factAt
        visible: head.fact
        text: head.text.length > 0 ? head.text : qsTr("not in the facts yet")
        color: head.text.length > 0 ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.table
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.name: head.label + ": " + text
    }
    Row {
        id: marks

        anchors.right: head.right
        spacing: 2
        visible: !head.fact
        AnswerFlag {
            objectName: head.name + ".approximate"
            visible: head.approximable && (checked || head.pointed || head.typed)
            text: qsTr("Approximate")
            keys: "F3"
            checked: head.approximate
            onClicked: head.approximateAsked()
        }
        AnswerFlag {
            objectName: head.name + ".refused"
            visible: head.asks && (checked || head.pointed)
            text: qsTr("Not said")
            keys: "Shift+F2"
            checked: head.refused
            onClicked: head.refusedAsked()
        }
        AnswerFlag {
            objectName: head.name + ".unknown"
            visible: head.asks && (checked || head.pointed || head.typed)
            text: qsTr("Not known")
            keys: "F2"
            checked: head.unknown
            onClicked: head.unknownAsked()
        }
        AnswerFlag {
            objectName: head.name + ".remove"
            visible: head.opens && head.pointed
            text: qsTr("Remove")
            keys: "Ctrl+Shift+Del"
            onClicked: head.removeAsked()
        }
    }
}
