import QtQuick
import Tracedesk.View

// The two languages, each by its own name: whoever cannot read the page finds the way.
Row {
    id: choice

    required property AppearanceController appearance
    required property string prefix // of the names for tests

    spacing: 8

    ChoiceButton {
        objectName: choice.prefix + ".korean"
        text: "한국어"
        checked: choice.appearance.language === "ko"
        onClicked: choice.appearance.language = "ko"
    }
    ChoiceButton {
        objectName: choice.prefix + ".english"
        text: "English"
        checked: choice.appearance.language === "en"
        onClicked: choice.appearance.language = "en"
    }
}
