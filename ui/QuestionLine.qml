pragma ComponentBehavior: Bound

import QtQuick
import Tracedesk.View

// A line of a questionnaire: a question with the control for its answer, a fact of the case, or head and end of what is asked again.
FocusScope {
    id: line

    required property QuestionnaireModel form
    required property int index
    required property string name
    required property string label
    required property int kind
    required property string number
    required property string text
    required property string hint
    required property string unit
    required property list<string> choices
    required property list<int> chosen
    required property bool unknown
    required property bool refused
    required property bool approximate
    required property bool approximable
    required property bool answered
    required property string fault
    required property bool clash
    required property string mine
    required property string stored

    readonly property bool picks: kind === QuestionnaireModel.YesNo || kind === QuestionnaireModel.Choice || kind === QuestionnaireModel.Choices
    readonly property bool fact: kind === QuestionnaireModel.Fact
    readonly property bool head: kind === QuestionnaireModel.Turn
    readonly property bool end: kind === QuestionnaireModel.Add
    readonly property string controlName: "answer." + name
    readonly property string said: unknown ? qsTr("not known") : refused ? qsTr("not said") : approximate ? qsTr("approximate") : ""
    readonly property string placeholder: unknown ? qsTr("Not known") : refused ? qsTr("Not said") : hint
    readonly property string spoken: label + (said.length > 0 ? ", " + said : "") + (fault.length > 0 ? ", " + fault : "")

    signal goAsked(int row)
    signal removeAsked(int row)
    function take(): void {
        const item = control.item as Item;
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }
    function go(row: int, event: KeyEvent): void {
        event.accepted = row >= 0;
        if (row >= 0)
            line.goAsked(row);
    }
    function act(event: KeyEvent): void {
        const ctrl = (event.modifiers & Qt.ControlModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        const lines = line.kind === QuestionnaireModel.LongText;
        const ended = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        event.accepted = true;
        if (event.key === Qt.Key_F2 && shift)
            line.form.toggleRefused(line.index);
        else if (event.key === Qt.Key_F2)
            line.form.toggleUnknown(line.index);
        else if (event.key === Qt.Key_F3)
            line.form.toggleApproximate(line.index);
        else if ((ended && (ctrl || line.end)) || (line.end && event.key === Qt.Key_Space))
            line.go(line.form.addTurn(line.index), event);
        else if (event.key === Qt.Key_Delete && ctrl && shift)
            line.removeAsked(line.index);
        else if (event.key === Qt.Key_Tab || (ended && !lines))
            line.goOn(event, ended);
        else if (event.key === Qt.Key_Backtab || (event.key === Qt.Key_Up && !lines))
            line.go(line.form.before(line.index), event);
        else if (event.key === Qt.Key_Down && !lines)
            line.go(line.form.next(line.index), event);
        else
            event.accepted = line.picks && !ctrl && line.form.press(line.index, event.text);
    }
    // Tab leaves the list behind the last open question, Return begins again with the first.
    function goOn(event: KeyEvent, round: bool): void {
        const row = line.form.nextOpen(line.index);
        line.go(row > line.index || round ? row : -1, event);
        if (row < 0)
            line.form.settle(line.index);
    }

    implicitHeight: body.height + 8
    HoverHandler { id: hover }
    Column {
        id: body

        x: 16
        width: line.width - 32
        topPadding: line.head ? 8 : 2
        spacing: 2

        QuestionHead {
            width: body.width
            visible: !line.end
            name: line.controlName
            label: line.number.length > 0 ? line.number + "  " + line.label : line.label
            text: line.text
            fact: line.fact
            opens: line.head
            answered: line.answered
            unknown: line.unknown
            refused: line.refused
            approximate: line.approximate
            approximable: line.approximable
            pointed: hover.hovered
            typed: line.activeFocus
            onUnknownAsked: line.form.toggleUnknown(line.index)
            onRefusedAsked: line.form.toggleRefused(line.index)
            onApproximateAsked: line.form.toggleApproximate(line.index)
            onRemoveAsked: line.removeAsked(line.index)
        }
        Loader {
            id: control

            width: body.width
            focus: true
            active: !line.fact && !line.head
            visible: active
            sourceComponent: line.end ? more : line.picks ? chips : line.kind === QuestionnaireModel.LongText ? notes : field
        }
        Text {
            objectName: line.controlName + ".fault"
            width: body.width
            visible: line.fault.length > 0
            text: line.fault
            color: Theme.conflict
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        AnswerClash {
            width: body.width
            visible: line.clash
            name: line.controlName
            mine: line.mine
            stored: line.stored
            onMineChosen: line.form.keepMine(line.index)
            onStoredChosen: line.form.keepStored(line.index)
        }
    }
    Component {
        id: more

        AddAnother {
            objectName: line.controlName
            text: line.label
            Keys.onPressed: event => line.act(event)
            onAsked: line.goAsked(line.form.addTurn(line.index))
        }
    }
    Component {
        id: chips

        AnswerChoices {
            objectName: line.controlName
            choices: line.choices
            chosen: line.chosen
            letters: line.kind === QuestionnaireModel.YesNo
            several: line.kind === QuestionnaireModel.Choices
            Accessible.name: line.spoken
            Keys.onPressed: event => line.act(event)
            onPicked: choice => line.form.choose(line.index, choice)
        }
    }
    Component {
        id: field

        AnswerField {
            objectName: line.controlName
            value: line.text
            unit: line.unit
            faulty: line.fault.length > 0
            placeholderText: line.placeholder
            Accessible.name: line.spoken
            Keys.onPressed: event => line.act(event)
            onTextEdited: line.form.type(line.index, text)
            onEditingFinished: line.form.settle(line.index)
        }
    }
    Component {
        id: notes

        AnswerNotes {
            objectName: line.controlName
            value: line.text
            spoken: line.spoken
            placeholderText: line.placeholder
            Keys.onPressed: event => line.act(event)
            onTextChanged: {
                if (activeFocus)
                    line.form.type(line.index, text);
            }
            onEditingFinished: line.form.settle(line.index)
        }
    }
}
