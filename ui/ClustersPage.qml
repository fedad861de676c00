pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Tracedesk.View

// Clusters, or places in common, in a list; the open one on map and timeline, its sources and its transmission tree.
Rectangle {
    id: page

    required property ClusterController controller
    required property SessionController session
    required property AppearanceController appearance
    required property Commands commands

    readonly property bool inPlaces: controller.section === ClusterController.Places

    signal opened(id: string)

    color: Theme.surface
    Keys.onSpacePressed: times.togglePlay()

    CommandOffer {
        commands: page.commands
        command: Commands.Play
        enabled: page.visible && page.controller.open
        onAsked: times.togglePlay()
    }

    component PanelHead: Text {
        leftPadding: 16
        height: Theme.row
        verticalAlignment: Text.AlignVCenter
        color: Theme.ink
        font.pixelSize: Theme.table
        font.weight: Font.Medium
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHead {
            title: qsTr("Clusters")

            Text {
                visible: !page.inPlaces && page.controller.clusters.total > 0
                text: qsTr("%1 of %2").arg(page.controller.clusters.count).arg(page.controller.clusters.total)
                color: Theme.inkSoft
                font.pixelSize: Theme.body
            }
            Text {
                objectName: "cluster.summary"
                Layout.fillWidth: true
                Layout.leftMargin: 8
                text: page.controller.open ? page.controller.title + "  ·  " + page.controller.summary : ""
                color: Theme.ink
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            BusyMark { busy: page.controller.loading }
            SearchField {
                objectName: "clusters.search"
                visible: !page.inPlaces
                implicitWidth: 220
                placeholderText: qsTr("Find place, case number, day")
                onTextEdited: page.controller.clusters.text = text
            }
        }
        PageError { objectName: "clusters.error"; text: page.controller.error }
        Hairline { Layout.fillWidth: true }
        SplitView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            orientation: Qt.Vertical
            handle: Hairline { implicitHeight: 1 }

            SplitView {
                SplitView.fillHeight: true
                SplitView.minimumHeight: 260
                handle: Hairline { implicitWidth: 1 }

                SplitView {
                    orientation: Qt.Vertical
                    SplitView.preferredWidth: Math.max(550, page.width * 0.4)
                    SplitView.minimumWidth: 360
                    handle: Hairline { implicitHeight: 1 }

                    ClusterSections {
                        SplitView.fillHeight: true
                        SplitView.minimumHeight: 100
                        controller: page.controller
                    }
                    ClusterMembers {
                        objectName: "cluster.members"
                        SplitView.preferredHeight: 200
                        SplitView.minimumHeight: 100
                        visible: page.controller.open
                        controller: page.controller
                        onOpened: id => page.opened(id)
                    }
                }
                SplitView {
                    orientation: Qt.Vertical
                    SplitView.fillWidth: true
                    handle: Hairline { implicitHeight: 1 }

                    ClusterMap {
                        objectName: "cluster.map"
                        SplitView.fillHeight: true
                        SplitView.minimumHeight: 100
                        controller: page.controller
                        session: page.session
                        appearance: page.appearance
                    }
                    ClusterTimeline {
                        id: times

                        SplitView.preferredHeight: Math.max(190, page.height * 0.28)
                        SplitView.minimumHeight: 120
                        controller: page.controller
                        appearance: page.appearance
                    }
                }
            }
            SplitView {
                SplitView.preferredHeight: Math.max(200, page.height * 0.3)
                SplitView.minimumHeight: 120
                visible: page.controller.open || page.controller.wholeTree
                handle: Hairline { implicitWidth: 1 }

                ColumnLayout {
                    SplitView.preferredWidth: Math.max(300, page.width * 0.26)
                    SplitView.minimumWidth: 220
                    spacing: 0

                    PanelHead {
                        Layout.fillWidth: true
                        Layout.preferredHeight: Theme.row
                        text: page.controller.selection.kind === Selection.Member ? qsTr("Sources of case %1").arg(page.controller.currentNumber) : page.inPlaces ? qsTr("Sources of these cases") : qsTr("Sources of the cluster")
                    }
                    ClusterSources {
                        objectName: "cluster.sources"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        controller: page.controller
                        onOpened: id => page.opened(id)
                    }
                }
                TransmissionPane {
                    SplitView.fillWidth: true
                    controller: page.controller
                    appearance: page.appearance
                    onOpened: id => page.opened(id)
                }
            }
        }
    }
}
