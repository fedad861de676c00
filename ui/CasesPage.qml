pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tracedesk.View

Rectangle {
    id: page

    required property SessionController session

    signal opened(id: string)

    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.margins: 16
            spacing: 12

            Text {
                text: qsTr("Cases")
                color: Theme.ink
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            Text {
                text: qsTr("%1 of %2").arg(page.session.cases.count).arg(page.session.cases.total)
                color: Theme.inkSoft
                font.pixelSize: Theme.body
            }
            Item {
                Layout.fillWidth: true
            }
            SearchField {
                objectName: "cases.search"
                implicitWidth: 260
                placeholderText: qsTr("Find case number, class, source")
                onTextEdited: page.session.cases.text = text
            }
        }
        CaseList {
            objectName: "cases.list"
            Layout.fillWidth: true
            Layout.fillHeight: true
            cases: page.session.cases
            onOpened: id => page.opened(id)

            Text {
                anchors.centerIn: parent
                visible: page.session.cases.count === 0
                text: page.session.cases.total === 0 ? qsTr("No cases yet. Import a line list to begin.") : qsTr("No case matches. Shorten the search.")
                color: Theme.inkSoft
                font.pixelSize: Theme.body
            }
        }
    }
}
