pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

Rectangle {
    id: page

    required property CaseController openCase
    required property SessionController session
    required property AppearanceController appearance
    required property MapSettings mapSettings
    required property Preferences preferences
    required property Commands commands

    readonly property list<string> tabs: [qsTr("Facts"), qsTr("Whereabouts %1").arg(openCase.stays.count), qsTr("Contacts %1").arg(openCase.contacts.count), qsTr("Sources %1").arg(openCase.sources.count)]

    signal backAsked
    signal caseAsked(id: string)

    color: Theme.surface
    Keys.onSpacePressed: time.togglePlay()

    CommandOffer {
        commands: page.commands
        command: Commands.FitMap
        enabled: page.visible && page.openCase.open
        onAsked: map.fit()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            spacing: 12

            PlainButton { objectName: "case.back"; text: qsTr("Cases"); onClicked: page.backAsked() }
            Text {
                text: page.openCase.number
                color: Theme.ink
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                textFormat: Text.PlainText
            }
            Text {
                Layout.fillWidth: true
                text: page.openCase.error.length > 0 ? page.openCase.error : page.openCase.summary
                color: page.openCase.error.length > 0 ? Theme.conflict : Theme.inkSoft
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            BusyIndicator {
                implicitWidth: 24
                implicitHeight: 24
                running: page.openCase.loading
            }
        }
        Hairline { Layout.fillWidth: true }
        SplitView {
            id: columns

            Layout.fillWidth: true
            Layout.fillHeight: true
            onResizingChanged: {
                if (!columns.resizing)
                    page.preferences.setLength("case.form", form.width);
            }
            handle: Hairline { implicitWidth: 1 }

            ColumnLayout {
                id: form

                objectName: "form"
                SplitView.preferredWidth: page.preferences.length("case.form", Math.max(500, page.width * 0.36))
                SplitView.minimumWidth: 340
                spacing: 0

                TabBar {
                    id: bar

                    objectName: "case.tabs"
                    Layout.fillWidth: true
                    Layout.preferredHeight: 36
                    background: null
                    Component.onCompleted: setCurrentIndex(1)
                    Repeater {
                        model: 4
                        TabButton {
                            id: tab

                            required property int index

                            text: page.tabs[index]
                            horizontalPadding: 2
                            height: 36
                            Accessible.name: text
                            background: Rectangle {
                                y: 34
                                height: 2
                                color: tab.checked ? Theme.accent : "transparent"
                            }
                            contentItem: Text {
                                text: tab.text
                                color: tab.checked || tab.hovered || tab.visualFocus ? Theme.ink : Theme.inkSoft
                                font.pixelSize: Theme.body
                                font.weight: tab.checked ? Font.DemiBold : Font.Normal
                                horizontalAlignment: Text.AlignHCenter
                                verticalAlignment: Text.AlignVCenter
                                elide: Text.ElideRight
                            }
                        }
                    }
                }
                Hairline { Layout.fillWidth: true }
                SearchField {
                    Layout.fillWidth: true
                    Layout.margins: 8
                    visible: bar.currentIndex > 0
                    placeholderText: qsTr("Find place, person, source")
                    onTextEdited: {
                        page.openCase.stays.text = text;
                        page.openCase.contacts.text = text;
                        page.openCase.sources.text = text;
                    }
                }
                StackLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    currentIndex: bar.currentIndex

                    FactList { facts: page.openCase.facts }
                    StayList { objectName: "stays"; stays: page.openCase.stays; selection: page.openCase.selection }
                    ContactList { objectName: "contacts"; contacts: page.openCase.contacts; selection: page.openCase.selection }
                    SourceList { objectName: "sources"; sources: page.openCase.sources; onOpened: id => page.caseAsked(id) }
                }
                StayDetails { objectName: "details"; Layout.fillWidth: true; openCase: page.openCase; appearance: page.appearance }
            }
            SplitView {
                id: rows

                orientation: Qt.Vertical
                onResizingChanged: {
                    if (!rows.resizing)
                        page.preferences.setLength("case.timeline", time.height);
                }
                SplitView.fillWidth: true
                handle: Hairline { implicitHeight: 1 }

                MapPane {
                    id: map

                    objectName: "map"
                    SplitView.fillHeight: true
                    SplitView.minimumHeight: 160
                    openCase: page.openCase
                    session: page.session
                    appearance: page.appearance
                    settings: page.mapSettings
                }
                TimelinePane {
                    id: time

                    objectName: "timelinePane"
                    SplitView.preferredHeight: page.preferences.length("case.timeline", 260)
                    SplitView.minimumHeight: 150
                    openCase: page.openCase
                    appearance: page.appearance
                }
            }
        }
    }
}
