pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Tracedesk.View

// What an installation adds to the built-in base map.
ColumnLayout {
    id: form

    required property MapSettings mapSettings

    spacing: 8

    FolderDialog {
        id: tileFolder
        title: qsTr("Folder with map tiles (z/x/y.png)")
        onAccepted: form.mapSettings.chooseOfflineFolder(selectedFolder)
    }
    FileDialog {
        id: boundaries
        title: qsTr("Boundary files (GeoJSON, TopoJSON)")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Boundaries (*.geojson *.json *.topojson)")]
        onAccepted: form.mapSettings.addBoundaryFiles(selectedFiles)
    }
    LabelledRow {
        label: qsTr("Tiles from a folder")
        Layout.maximumWidth: 720
        SearchField {
            objectName: "settings.offlineFolder"
            Layout.fillWidth: true
            text: form.mapSettings.offlineFolder
            placeholderText: qsTr("Folder with z/x/y.png; empty: none")
            Accessible.name: qsTr("Folder with map tiles (z/x/y.png)")
            onEditingFinished: form.mapSettings.offlineFolder = text
        }
        PlainButton { text: qsTr("Choose"); Accessible.name: qsTr("Choose the folder with tiles"); onClicked: tileFolder.open() }
    }
    LabelledRow {
        label: qsTr("Tiles from a server")
        Layout.maximumWidth: 720
        SearchField {
            objectName: "settings.tileHost"
            Layout.fillWidth: true
            text: form.mapSettings.tileHost
            placeholderText: qsTr("https:// address of your own tile server; empty: none")
            Accessible.name: qsTr("Address of the tile server")
            onEditingFinished: form.mapSettings.tileHost = text
        }
    }
    Text {
        Layout.leftMargin: 166
        Layout.maximumWidth: 554
        Layout.fillWidth: true
        text: qsTr("A tile server learns which places are looked at. Use one of your own network only. With both empty nothing is fetched from anywhere.")
        color: Theme.inkSoft
        font.pixelSize: Theme.table
        wrapMode: Text.Wrap
    }
    LabelledRow {
        label: qsTr("Shown as their source")
        Layout.maximumWidth: 720
        SearchField {
            objectName: "settings.attribution"
            Layout.fillWidth: true
            text: form.mapSettings.attribution
            placeholderText: qsTr("What the owner of the tiles asks to be shown")
            Accessible.name: placeholderText
            onEditingFinished: form.mapSettings.attribution = text
        }
    }
    ErrorText {
        Layout.leftMargin: 166
        Layout.maximumWidth: 554
        Layout.fillWidth: true
        text: form.mapSettings.tileError
    }
    LabelledRow {
        label: qsTr("Boundary files")
        Layout.maximumWidth: 720
        Layout.topMargin: 12
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4
            Repeater {
                model: form.mapSettings.boundaryFiles
                RowLayout {
                    id: file
                    required property string modelData
                    required property int index
                    spacing: 8
                    Text {
                        Layout.fillWidth: true
                        text: file.modelData
                        color: Theme.ink
                        font.pixelSize: Theme.body
                        elide: Text.ElideMiddle
                        textFormat: Text.PlainText
                    }
                    PlainButton { implicitHeight: Theme.denseRow; text: qsTr("Remove"); Accessible.name: qsTr("Remove %1").arg(file.modelData); onClicked: form.mapSettings.removeBoundaryFile(file.index) }
                }
            }
            PlainButton { objectName: "settings.addBoundary"; text: qsTr("Add files"); Accessible.name: qsTr("Add boundary files"); onClicked: boundaries.open() }
        }
    }
    ErrorText {
        Layout.leftMargin: 166
        Layout.maximumWidth: 554
        Layout.fillWidth: true
        text: form.mapSettings.boundaryErrors.join("\n")
    }
    Item {
        Layout.fillHeight: true
    }
}
