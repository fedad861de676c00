#include "view/command_palette.h"

#include "view/fuzzy_match.h"

#include <algorithm>
#include <tuple>

namespace tracedesk::view {

namespace {

// Words stand before numbers where both fit alike: "case" means the page, "17" the case.
constexpr int commandFirst = 16;

} // namespace

CommandPalette::CommandPalette(Commands *commands, const CaseListModel *cases, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(commands)
    , m_cases(cases)
{
    const auto searchAgain = [this] {
        if (m_open)
            search();
    };
    connect(m_commands, &QAbstractItemModel::dataChanged, this, searchAgain);
    // Rows are indices into the list that is about to go.
    connect(m_cases, &CaseListModel::aboutToChange, this, [this] { setHits({}); });
    connect(m_cases, &CaseListModel::changed, this, searchAgain);
}

void CommandPalette::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    search();
    emit textChanged();
}

void CommandPalette::show()
{
    if (m_open)
        return;
    m_open = true;
    search();
    emit openChanged();
    emit textChanged();
}

void CommandPalette::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_text.clear();
    setHits({});
    emit textChanged();
    emit openChanged();
}

void CommandPalette::activate(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Hit hit = m_hits[static_cast<std::size_t>(row)];
    const QModelIndex at = hit.isCase ? m_cases->index(hit.row) : m_commands->index(hit.row);
    const QVariant what = at.data(hit.isCase ? static_cast<int>(CaseListModel::CaseIdRole) : Commands::CommandRole);
    close();
    if (hit.isCase)
        emit caseAsked(what.toString());
    else
        m_commands->run(what.value<Commands::Command>());
}

int CommandPalette::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant CommandPalette::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit &hit = m_hits[static_cast<std::size_t>(index.row())];
    const QModelIndex at = hit.isCase ? m_cases->index(hit.row) : m_commands->index(hit.row);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return hit.isCase ? tr("Case %1").arg(at.data(CaseListModel::NumberRole).toString()) : at.data(Commands::TextRole);
    case DetailRole: {
        if (!hit.isCase)
            return QString();
        const QString onset = at.data(CaseListModel::OnsetTextRole).toString();
        const QString classification = at.data(CaseListModel::ClassificationTextRole).toString();
        return onset.isEmpty() ? classification : tr("%1, onset %2").arg(classification, onset);
    }
    case KeysRole:
        return hit.isCase ? QVariant(QString()) : at.data(Commands::KeysRole);
    case IsCaseRole:
        return hit.isCase;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandPalette::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}, {KeysRole, "keys"}, {IsCaseRole, "isCase"}};
}

void CommandPalette::search()
{
    std::vector<Hit> hits;
    for (int row = 0; row < m_commands->rowCount(); ++row) {
        const QModelIndex at = m_commands->index(row);
        // The palette is open already.
        if (!at.data(Commands::OfferedRole).toBool() ||
            at.data(Commands::CommandRole).value<Commands::Command>() == Commands::Command::OpenPalette)
            continue;
        if (const auto score = fuzzyScore(m_text, at.data(Commands::TextRole).toString()))
            hits.push_back({*score + commandFirst, row, false});
    }
    if (!m_text.trimmed().isEmpty()) {
        const QString named = tr("Case %1");
        for (int row = 0; row < m_cases->rowCount(); ++row) {
            const QString number = m_cases->index(row).data(CaseListModel::NumberRole).toString();
            if (const auto score = fuzzyScore(m_text, named.arg(number)))
                hits.push_back({*score, row, true});
        }
    }
    const auto better = [](const Hit &a, const Hit &b) {
        return std::tuple(-a.score, a.isCase, a.row) < std::tuple(-b.score, b.isCase, b.row);
    };
    const auto shown = hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), mostShown));
    std::ranges::partial_sort(hits, shown, better);
    hits.erase(shown, hits.end());
    setHits(std::move(hits));
}

void CommandPalette::setHits(std::vector<Hit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

} // namespace tracedesk::view
