pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// Files come in by dialog or drop, are read and checked, and only then stored.
Rectangle {
    id: page

    required property IntakeController intake
    required property SessionController session
    required property AppearanceController appearance

    property Item asker: null ///< the button that asked for the rejected rows

    signal opened(id: string)

    color: Theme.surface
    Component.onCompleted: intake.loadHistory()
    onVisibleChanged: {
        if (visible)
            intake.loadHistory();
    }

    FileDialog {
        id: chooser

        objectName: "intake.chooser"
        title: qsTr("Files to import")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Tables (*.csv *.tsv *.txt *.plt *.xlsx)"), qsTr("All files (*)")]
        onAccepted: page.intake.addFiles(selectedFiles)
    }
    FileDialog {
        id: exporter

        title: qsTr("Where to save the rejected rows")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV (*.csv)")]
        onAccepted: page.intake.exportRejects(selectedFile)
    }
    Shortcut {
        sequences: [StandardKey.Open]
        enabled: page.visible && !page.intake.working && !page.intake.question.asked
        onActivated: chooser.open()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: page.visible && !page.intake.question.asked && (page.intake.mappedFile >= 0 || page.intake.working)
        onActivated: page.intake.working ? page.intake.cancel() : page.intake.closeMapping()
    }
    Connections {
        target: page.intake
        function onFilesAsked(): void {
            if (!page.intake.working)
                chooser.open();
        }
    }
    PasswordAgain {
        question: page.intake.question
        back: page.asker ?? page
    }
    ColumnLayout {
        anchors.fill: parent
        enabled: !page.intake.question.asked
        spacing: 0

        IntakeHead {
            intake: page.intake
            onChooseAsked: chooser.open()
        }
        PageError { objectName: "intake.error"; text: page.intake.error }
        Hairline { Layout.fillWidth: true }
        SplitView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            handle: Hairline { implicitWidth: 1 }

            SplitView {
                orientation: Qt.Vertical
                SplitView.fillWidth: true
                SplitView.minimumWidth: 480
                handle: Hairline { implicitHeight: 1 }

                IntakeFiles {
                    objectName: "intake.files"
                    SplitView.preferredHeight: page.intake.phase === IntakeController.Empty ? parent.height * 0.55 : Math.min(parent.height * 0.45, Math.max(140, 34 + 52 * page.intake.files.count))
                    SplitView.minimumHeight: 120
                    intake: page.intake
                }
                Loader {
                    SplitView.fillHeight: true
                    SplitView.minimumHeight: 120
                    sourceComponent: page.intake.mappedFile >= 0 ? mapping : page.intake.phase === IntakeController.Staged || page.intake.phase === IntakeController.Kept ? rejects : history
                }
            }
            IntakeSummary {
                SplitView.preferredWidth: Math.max(320, page.width * 0.3)
                SplitView.minimumWidth: 280
                visible: page.intake.phase === IntakeController.Staged || page.intake.phase === IntakeController.Kept
                intake: page.intake
                session: page.session
                appearance: page.appearance
                onOpened: id => page.opened(id)
            }
        }
    }
    DropArea {
        id: drop

        objectName: "intake.drop"
        anchors.fill: parent
        enabled: !page.intake.working && !page.intake.question.asked
        onEntered: drag => drag.accepted = drag.hasUrls
        onDropped: drop => {
            if (!drop.hasUrls)
                return;
            drop.accept(Qt.CopyAction);
            page.intake.addFiles(drop.urls);
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 4
        visible: drop.containsDrag
        color: "transparent"
        radius: Theme.radius
        border.width: 2
        border.color: Theme.accent
    }
    Component {
        id: mapping

        IntakeMapping { intake: page.intake }
    }
    Component {
        id: rejects

        RejectList {
            intake: page.intake
            onExportAsked: button => {
                page.asker = button;
                exporter.open();
            }
        }
    }
    Component {
        id: history

        ImportHistory { history: page.intake.history }
    }
}
