#pragma once

#include "view/cluster_link.h"
#include "view/cluster_list_model.h"
#include "view/cluster_member_model.h"
#include "view/cluster_source_model.h"
#include "view/common_place_controller.h"
#include "view/list_filter.h"
#include "view/picture_values.h"
#include "view/selection.h"

#include <QFutureWatcher>

namespace tracedesk::view {

/// The page of clusters: their list, or that of the places that cases have in common, the one of these that is open with its
/// cases, sources and tree, and the selection they share.
class ClusterController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++ with the workspace")
    Q_PROPERTY(tracedesk::view::ClusterController::Section section READ section WRITE setSection NOTIFY sectionChanged FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY pictureChanged FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(bool traced READ traced NOTIFY epidemicChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY loadingChanged FINAL)
    Q_PROPERTY(int current READ current NOTIFY loadingChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString brushText READ brushText NOTIFY brushTextChanged FINAL)
    Q_PROPERTY(QString cursorText READ cursorText NOTIFY cursorTextChanged FINAL)
    Q_PROPERTY(QString currentCase READ currentCase NOTIFY currentCaseChanged FINAL)
    Q_PROPERTY(QString currentNumber READ currentNumber NOTIFY currentCaseChanged FINAL)
    Q_PROPERTY(bool wholeTree READ wholeTree WRITE setWholeTree NOTIFY treeChanged FINAL)
    Q_PROPERTY(tracedesk::view::EpidemicPictureValue overview READ overview NOTIFY overviewChanged FINAL)
    Q_PROPERTY(tracedesk::view::ClusterPictureValue picture READ picture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(tracedesk::view::TransmissionTreeValue tree READ tree NOTIFY treeChanged FINAL)
    Q_PROPERTY(tracedesk::view::Selection *selection READ selection CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *clusters READ clusters CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ListFilter *members READ members CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::ClusterSourceModel *sources READ sources CONSTANT FINAL)
    Q_PROPERTY(tracedesk::view::CommonPlaceController *places READ places CONSTANT FINAL)

public:
    enum class Section { Clusters, Places };
    Q_ENUM(Section)

    explicit ClusterController(ClusterLink link, QObject *parent = nullptr);

    /// Whether clusters are listed or common places; what is open is of that kind.
    [[nodiscard]] Section section() const { return m_section; }
    void setSection(Section section);
    [[nodiscard]] bool isOpen() const { return m_picture.picture != nullptr; }
    [[nodiscard]] bool loading() const { return m_loading; }
    /// Whether there was a run of the engine at all.
    [[nodiscard]] bool traced() const { return m_epidemic && m_epidemic->traced; }
    [[nodiscard]] QString error() const;
    /// Index, in the list of the section, of what is open or on its way; -1: nothing.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] QString title() const;
    /// "7 cases · 03-12 Thu 08:40 to 03-14 Sat 19:00 · 12 others present · suspected source 2020-0003"
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString brushText() const;
    [[nodiscard]] QString cursorText() const;
    /// The case selected in list, map, timeline or tree, by the text of its id; it need not belong to the cluster.
    [[nodiscard]] QString currentCase() const { return m_currentCase; }
    [[nodiscard]] QString currentNumber() const;
    /// The tree has all cases, not only those of the cluster and their sources.
    [[nodiscard]] bool wholeTree() const { return m_wholeTree; }
    void setWholeTree(bool whole);
    /// What the list of the section has, as clusters on the map.
    [[nodiscard]] EpidemicPictureValue overview() const;
    [[nodiscard]] ClusterPictureValue picture() const { return m_picture; }
    [[nodiscard]] TransmissionTreeValue tree() const { return m_tree; }
    [[nodiscard]] Selection *selection() { return &m_selection; }
    [[nodiscard]] ListFilter *clusters() { return &m_clusters; }
    [[nodiscard]] ListFilter *members() { return &m_members; }
    [[nodiscard]] ClusterSourceModel *sources() { return &m_sources; }
    [[nodiscard]] CommonPlaceController *places() { return &m_places; }

    /// Another run, or none: what was open is closed.
    void setEpidemic(EpidemicPicturePtr epidemic);
    /// Loads a cluster; an answer that a later call has overtaken is dropped.
    Q_INVOKABLE void openCluster(int index);
    /// The same with a common place.
    Q_INVOKABLE void openPlace(int index);
    /// Whichever of the two the section has.
    Q_INVOKABLE void openOnMap(int index);
    /// "한길교회, 7 cases, 03-12 Thu to 03-14 Sat"; empty where there is none.
    Q_INVOKABLE [[nodiscard]] QString nameOf(int index) const;
    Q_INVOKABLE void selectCase(const QString &id);
    Q_INVOKABLE void close(); ///< the one that is open
    void retranslate();

signals:
    void sectionChanged();
    void overviewChanged();
    void pictureChanged();
    void loadingChanged();
    void epidemicChanged();
    void brushTextChanged();
    void cursorTextChanged();
    void currentCaseChanged();
    void treeChanged();

private:
    void awaitAnswer(int index, const QFuture<epi::Result<ClusterPicturePtr>> &answer);
    void show(ClusterPicturePtr picture);
    void onSelected();
    void setCurrentCase(const QString &id);
    void rebuildTree();

    ClusterLink m_link;
    Section m_section = Section::Clusters;
    CommonPlaceController m_places;
    QFutureWatcher<epi::Result<ClusterPicturePtr>> m_watcher;
    bool m_loading = false;
    std::optional<epi::Error> m_error;
    int m_current = -1;
    EpidemicPicturePtr m_epidemic;
    ClusterPictureValue m_picture;
    TransmissionTreeValue m_tree;
    bool m_wholeTree = false;
    QString m_currentCase;
    Selection m_selection;
    ClusterListModel m_clusterList;
    ClusterMemberModel m_memberList;
    ClusterSourceModel m_sources;
    ListFilter m_clusters{
        &m_clusterList, {ClusterListModel::PlaceRole, ClusterListModel::NumbersRole, ClusterListModel::PeriodRole}, nullptr};
    ListFilter m_members{&m_memberList, {ClusterMemberModel::NumberRole, ClusterMemberModel::SourceRole}, &m_selection};
};

} // namespace tracedesk::view
