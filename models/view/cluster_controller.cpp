#include "view/cluster_controller.h"

#include "view/cluster_tree.h"
#include "view/picture_words.h"

#include <algorithm>

namespace tracedesk::view {

ClusterController::ClusterController(ClusterLink link, QObject *parent)
    : QObject(parent)
    , m_link(std::move(link))
    , m_places(m_link.findPlaces)
{
    connect(&m_places, &CommonPlaceController::foundChanged, this, [this] {
        if (m_section != Section::Places)
            return;
        close(); // what was open is of another list
        emit overviewChanged();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        const epi::Result<ClusterPicturePtr> result = m_watcher.result();
        m_loading = false;
        m_error = result ? std::nullopt : std::optional(result.error());
        if (result)
            show(*result);
        else
            m_current = isOpen() ? static_cast<int>(m_picture.picture->index) : -1;
        emit loadingChanged();
    });
    connect(&m_selection, &Selection::brushed, this, &ClusterController::brushTextChanged);
    connect(&m_selection, &Selection::cursorMoved, this, &ClusterController::cursorTextChanged);
    connect(&m_selection, &Selection::selected, this, &ClusterController::onSelected);
}

QString ClusterController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString ClusterController::title() const
{
    return isOpen() ? placeText(m_picture.picture->place, m_picture.picture->position) : QString();
}

QString ClusterController::nameOf(int index) const
{
    if (m_section == Section::Places)
        return m_places.nameOf(index);
    const QModelIndex row = m_clusterList.index(index, 0);
    if (!row.isValid())
        return {};
    return QStringList{row.data(ClusterListModel::PlaceRole).toString(),
                       tr("%n case(s)", nullptr, row.data(ClusterListModel::CasesRole).toInt()),
                       row.data(ClusterListModel::PeriodRole).toString()}
        .join(u", ");
}

QString ClusterController::summary() const
{
    if (!isOpen())
        return {};
    const ClusterPicture &picture = *m_picture.picture;
    QStringList parts{tr("%n case(s)", nullptr, static_cast<int>(picture.members.size())),
                      spanText(picture.span, picture.utcOffset)};
    if (!picture.common)
        parts << tr("%n other(s) present", nullptr, static_cast<int>(picture.others));
    if (picture.suspectedSource)
        parts << tr("suspected source %1").arg(QString::fromStdString(picture.members[*picture.suspectedSource].facts.number));
    return parts.join(u"  ·  ");
}

QString ClusterController::brushText() const
{
    const auto brush = m_selection.brush();
    return isOpen() && brush ? spanText(*brush, m_picture.picture->utcOffset) : QString();
}

QString ClusterController::cursorText() const
{
    const auto cursor = m_selection.cursor();
    return isOpen() && cursor ? timeText(*cursor, m_picture.picture->utcOffset) : QString();
}

QString ClusterController::currentNumber() const
{
    if (!m_tree.tree)
        return {};
    const auto found = std::ranges::find_if(
        m_tree.tree->cases, [this](const TreeCase &c) { return QString::fromStdString(c.id.toString()) == m_currentCase; });
    return found == m_tree.tree->cases.end() ? QString() : QString::fromStdString(found->number);
}

void ClusterController::setWholeTree(bool whole)
{
    if (whole == m_wholeTree)
        return;
    m_wholeTree = whole;
    rebuildTree();
}

void ClusterController::setEpidemic(EpidemicPicturePtr epidemic)
{
    close();
    m_epidemic = std::move(epidemic);
    m_clusterList.setPicture(m_epidemic);
    if (!m_epidemic) {
        m_clusters.setText({});
        setSection(Section::Clusters);
    }
    m_places.follow(m_epidemic);
    rebuildTree();
    emit epidemicChanged();
    emit overviewChanged();
}

void ClusterController::setSection(Section section)
{
    if (section == m_section)
        return;
    close();
    m_section = section;
    if (section == Section::Places)
        m_places.ask();
    emit sectionChanged();
    emit overviewChanged();
}

EpidemicPictureValue ClusterController::overview() const
{
    return {m_section == Section::Places ? m_places.onMap() : m_epidemic};
}

void ClusterController::openCluster(int index)
{
    if (!m_epidemic || index < 0 || static_cast<std::size_t>(index) >= m_epidemic->clusters.size())
        return;
    awaitAnswer(index, m_link.openCluster(static_cast<std::uint32_t>(index), m_epidemic->inputDigest));
}

void ClusterController::openPlace(int index)
{
    const PlacesPicturePtr places = m_places.picture();
    if (!places || index < 0 || static_cast<std::size_t>(index) >= places->found.places.size())
        return;
    awaitAnswer(index,
                m_link.openPlace(places->found.places[static_cast<std::size_t>(index)], static_cast<std::uint32_t>(index)));
}

void ClusterController::openOnMap(int index)
{
    if (m_section == Section::Places)
        openPlace(index);
    else
        openCluster(index);
}

void ClusterController::awaitAnswer(int index, const QFuture<epi::Result<ClusterPicturePtr>> &answer)
{
    m_loading = true;
    m_error.reset();
    m_current = index;
    emit loadingChanged();
    m_watcher.setFuture(answer);
}

void ClusterController::selectCase(const QString &id)
{
    if (isOpen()) {
        const auto &members = m_picture.picture->members;
        const auto member = std::ranges::find_if(
            members, [&id](const ClusterMember &m) { return QString::fromStdString(m.facts.id.toString()) == id; });
        if (member != members.end()) {
            m_selection.select(Selection::Kind::Member, static_cast<int>(member - members.begin()));
            return;
        }
        m_selection.select(Selection::Kind::None, -1);
    }
    setCurrentCase(id);
}

void ClusterController::close()
{
    m_watcher.setFuture({});
    m_loading = false;
    m_error.reset();
    m_current = -1;
    show(nullptr);
    emit loadingChanged();
}

void ClusterController::show(ClusterPicturePtr picture)
{
    m_selection.clear();
    setCurrentCase({});
    m_picture.picture = picture;
    m_memberList.setPicture(picture);
    m_sources.show(picture, {});
    rebuildTree();
    emit pictureChanged();
    emit brushTextChanged();
    emit cursorTextChanged();
}

void ClusterController::onSelected()
{
    const bool member = isOpen() && m_selection.kind() == Selection::Kind::Member;
    const auto item = static_cast<std::uint32_t>(m_selection.item());
    m_sources.show(m_picture.picture, member ? std::optional(item) : std::nullopt);
    setCurrentCase(member ? QString::fromStdString(m_picture.picture->members[item].facts.id.toString()) : QString());
}

void ClusterController::setCurrentCase(const QString &id)
{
    if (id == m_currentCase)
        return;
    m_currentCase = id;
    emit currentCaseChanged();
}

void ClusterController::rebuildTree()
{
    m_tree.tree = m_epidemic && (isOpen() || m_wholeTree) ? treeOf(*m_epidemic, m_picture.picture.get(), m_wholeTree) : nullptr;
    emit treeChanged();
    emit currentCaseChanged();
}

void ClusterController::retranslate()
{
    m_clusterList.retranslate();
    m_memberList.retranslate();
    m_sources.retranslate();
    m_places.retranslate();
    emit pictureChanged();
    emit loadingChanged();
    emit brushTextChanged();
    emit cursorTextChanged();
}

} // namespace tracedesk::view
