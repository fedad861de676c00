pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

Rectangle {
    id: page

    required property CaseController openCase
    required property EntryController entry
    required property SessionController session
    required property AppearanceController appearance
    required property MapSettings mapSettings
    required property Preferences preferences
    required property Commands commands

    signal backAsked
    signal caseAsked(id: string)

    property string shownCase: ""

    function showQuestions(): void {
        const there = bar.currentIndex === CaseTabs.Interview;
        bar.setCurrentIndex(CaseTabs.Interview);
        interview.ask(!there || !interview.asking);
    }
    function showVisit(): void {
        bar.setCurrentIndex(CaseTabs.Interview);
        interview.takeVisit();
    }
    function showRoute(): void {
        bar.setCurrentIndex(CaseTabs.Interview);
        interview.pasteRoute();
    }

    color: Theme.surface
    Keys.onSpacePressed: {
        if (!page.openCase.map.exports.question.asked)
            time.togglePlay();
    }

    Connections {
        target: page.openCase
        function onPictureChanged(): void {
            if (page.openCase.caseId === page.shownCase)
                return;
            page.shownCase = page.openCase.caseId;
            // What does not fit and what is to be done comes first; a case of which nothing is known begins with its facts.
            if (page.openCase.questions.conflicts + page.openCase.ownTasks > 0)
                bar.setCurrentIndex(CaseTabs.Ask);
            else if (page.openCase.open && page.openCase.stays.total === 0 && page.entry.visits.count === 0)
                bar.setCurrentIndex(CaseTabs.Facts);
        }
    }
    CommandOffer { commands: page.commands; command: Commands.FitMap; enabled: page.visible && page.openCase.open; onAsked: map.fit() }
    CommandOffer {
        commands: page.commands
        command: Commands.Play
        enabled: page.visible && page.openCase.open
        onAsked: time.togglePlay()
    }
    CommandOffer { commands: page.commands; command: Commands.PasteRoute; enabled: page.visible && page.openCase.open; onAsked: page.showRoute() }
    CommandOffer { commands: page.commands; command: Commands.AskQuestions; enabled: page.visible && page.openCase.open; onAsked: page.showQuestions() }
    CommandOffer { commands: page.commands; command: Commands.RepeatDay; enabled: page.visible && interview.visible && page.entry.visit.filled; onAsked: page.entry.repeatDay() }
    CommandOffer { commands: page.commands; command: Commands.AddTask; enabled: page.visible && page.openCase.open; onAsked: { bar.setCurrentIndex(CaseTabs.Ask); ask.addTask(); } }
    PasswordAgain {
        question: page.openCase.map.exports.question
        back: bar.currentIndex === CaseTabs.Contacts ? contacts.exporter : map
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.openCase.map.exports.question.asked
        spacing: 0

        CaseHead {
            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            openCase: page.openCase
            entry: page.entry
            commands: page.commands
            onBackAsked: page.backAsked()
            onLooked: direction => bar.setCurrentIndex(direction === CaseController.Forward ? CaseTabs.Contacts : CaseTabs.Sources)
        }
        PageError { objectName: "case.error"; text: page.openCase.error }
        EntryStatus {
            Layout.fillWidth: true
            Layout.leftMargin: 16
            Layout.rightMargin: 16
            Layout.bottomMargin: 8
            entry: page.entry
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

                CaseTabs {
                    id: bar

                    objectName: "case.tabs"
                    Layout.fillWidth: true
                    Layout.leftMargin: 9
                    openCase: page.openCase
                    entry: page.entry
                    Component.onCompleted: setCurrentIndex(page.openCase.open && page.openCase.questions.conflicts + page.openCase.ownTasks > 0 ? CaseTabs.Ask : page.openCase.open && page.openCase.stays.total === 0 ? CaseTabs.Facts : CaseTabs.Whereabouts)
                }
                Hairline { Layout.fillWidth: true }
                SearchField {
                    Layout.fillWidth: true
                    Layout.margins: 8
                    visible: bar.currentIndex === CaseTabs.Whereabouts || bar.currentIndex === CaseTabs.Sources
                    placeholderText: bar.currentIndex === CaseTabs.Sources ? qsTr("Find source, place") : qsTr("Find place, source")
                    onTextEdited: {
                        page.openCase.stays.text = text;
                        page.openCase.sources.text = text;
                    }
                }
                StackLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    currentIndex: bar.currentIndex

                    FactsPane { objectName: "factsPane"; entry: page.entry; commands: page.commands }
                    InterviewPane { id: interview; objectName: "interviewPane"; entry: page.entry }
                    StayList { objectName: "stays"; stays: page.openCase.stays; selection: page.openCase.selection }
                    ContactPane { id: contacts; objectName: "contactPane"; openCase: page.openCase; entry: page.entry; commands: page.commands }
                    SourceList { objectName: "sources"; sources: page.openCase.sources; onOpened: id => page.caseAsked(id) }
                    AskPane { id: ask; objectName: "askPane"; openCase: page.openCase; entry: page.entry; onVisitAsked: page.showVisit() }
                }
                StayDetails {
                    objectName: "details"
                    Layout.fillWidth: true
                    tabbed: bar.currentIndex === CaseTabs.Whereabouts || bar.currentIndex === CaseTabs.Sources
                    openCase: page.openCase
                    appearance: page.appearance
                    onVisitAsked: stay => {
                        page.entry.addVisitOfStay(stay);
                        page.showVisit();
                    }
                }
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
                    picking: page.entry.picking
                    onPlaceTapped: at => page.entry.pick(at.latitude, at.longitude)
                    onPickingEnded: page.entry.picking = false

                    MapPickHint { map: map; picking: page.entry.picking }
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
