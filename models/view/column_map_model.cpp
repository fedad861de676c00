#include "view/column_map_model.h"

#include "view/intake_words.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

QString folded(const std::string &name)
{
    QString text = QString::fromStdString(name).toLower();
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

/// The column a field is looked for in, or one that is called like it; 0 = none.
int columnFor(const IntakeField &field, const std::vector<std::string> &header)
{
    const auto at = [&](const auto &matches) {
        const auto found = std::ranges::find_if(header, matches);
        return found == header.end() ? 0 : static_cast<int>(found - header.begin()) + 1;
    };
    for (const std::string &name : field.columns)
        if (const int column = at([&](const std::string &h) { return h == name; }))
            return column;
    if (field.position != 0 && field.position <= header.size())
        return static_cast<int>(field.position);
    const QString own = folded(field.name);
    return at([&](const std::string &h) { return !own.isEmpty() && folded(h) == own; });
}

} // namespace

void ColumnMapModel::start(LookedPicturePtr looked, std::size_t file, const std::string &base, bool placeTable)
{
    beginResetModel();
    m_looked = std::move(looked);
    m_file = file;
    m_base = base;
    m_placeTable = placeTable;
    m_header = true;
    m_fields.clear();
    m_chosen.clear();
    if (m_looked && m_file < m_looked->files.size() && !head().empty()) {
        const auto profile = std::ranges::find(m_looked->profiles, base, &IntakeProfile::name);
        if (profile != m_looked->profiles.end())
            m_fields = placeTable ? profile->placeFields : profile->fields;
        for (const IntakeField &field : m_fields)
            m_chosen.push_back(columnFor(field, head().front()));
    }
    endResetModel();
    emit mappingChanged();
}

void ColumnMapModel::retranslate()
{
    if (const int rows = rowCount(); rows > 0)
        emit dataChanged(index(0), index(rows - 1));
    emit mappingChanged();
}

std::size_t ColumnMapModel::width() const
{
    std::size_t most = 0;
    for (const auto &row : head())
        most = std::max(most, row.size());
    return most;
}

QStringList ColumnMapModel::columns() const
{
    QStringList names;
    if (!m_looked || m_fields.empty())
        return names;
    names.append(tr("Not in the file"));
    const std::vector<std::string> &first = head().front();
    for (std::size_t i = 0; i < width(); ++i)
        names.append(m_header && i < first.size() && !first[i].empty() ? QString::fromStdString(first[i])
                                                                       : tr("Column %1").arg(i + 1));
    return names;
}

/// A log of cells may carry positions instead of a place.
bool ColumnMapModel::isNeeded(std::size_t row) const
{
    if (!m_fields[row].required)
        return false;
    const bool isPlace = m_fields[row].name == "cell" || m_fields[row].name == "merchant" || m_fields[row].name == "venue";
    if (m_placeTable || !isPlace)
        return true;
    int positions = 0;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        positions += (m_fields[i].name == "lat" || m_fields[i].name == "lon") && m_chosen[i] != 0;
    return positions < 2;
}

bool ColumnMapModel::isComplete() const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (isNeeded(i) && m_chosen[i] == 0)
            return false;
    return !m_fields.empty();
}

void ColumnMapModel::setHasHeader(bool header)
{
    if (header == m_header)
        return;
    m_header = header;
    retranslate();
}

MappingRequest ColumnMapModel::request() const
{
    MappingRequest request;
    request.looked = m_looked;
    request.file = m_file;
    request.base = m_base;
    request.placeTable = m_placeTable;
    request.header = m_header;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (m_chosen[i] != 0)
            request.columns.emplace_back(m_fields[i].name, static_cast<std::uint32_t>(m_chosen[i]));
    return request;
}

void ColumnMapModel::choose(int row, int column)
{
    if (row < 0 || row >= rowCount() || column < 0 || static_cast<std::size_t>(column) > width())
        return;
    m_chosen[static_cast<std::size_t>(row)] = column;
    emit dataChanged(index(0), index(rowCount() - 1));
    emit mappingChanged();
}

int ColumnMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QHash<int, QByteArray> ColumnMapModel::roleNames() const
{
    return {{FieldRole, "field"}, {RequiredRole, "needed"}, {ColumnRole, "column"}, {SamplesRole, "samples"}};
}

QString ColumnMapModel::samples(int column) const
{
    if (column == 0)
        return {};
    QStringList values;
    for (std::size_t i = m_header ? 1 : 0; i < head().size() && values.size() < 3; ++i)
        if (const auto &row = head()[i];
            static_cast<std::size_t>(column) <= row.size() && !row[static_cast<std::size_t>(column - 1)].empty())
            values.append(QString::fromStdString(row[static_cast<std::size_t>(column - 1)]));
    return values.join(QStringLiteral(" · "));
}

QVariant ColumnMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case FieldRole:
        return fieldText(m_fields[row].name);
    case RequiredRole:
        return isNeeded(row);
    case ColumnRole:
        return m_chosen[row];
    case SamplesRole:
        return samples(m_chosen[row]);
    default:
        return {};
    }
}

} // namespace tracedesk::view
