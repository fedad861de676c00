#include "view/common_place_model.h"

#include "view/cluster_list_model.h"
#include "view/picture_words.h"

#include <QLocale>

#include <ranges>

namespace tracedesk::view {

namespace {

QString evidenceText(const epi::CommonPlace &place)
{
    QStringList words;
    if (place.told)
        words << word(LaneKind::interview);
    for (const epi::RecordKind kind : place.recorded)
        words << word(kind);
    return words.join(u", ");
}

QString expectedText(double days)
{
    constexpr double least = 0.1;
    return days < least ? CommonPlaceModel::tr("under %1").arg(QLocale().toString(least, 'f', 1))
                        : QLocale().toString(days, 'f', 1);
}

QString detailText(const epi::CommonPlace &place, epi::Seconds offset)
{
    QStringList lines{spanText(place.span, offset), evidenceText(place)};
    lines << CommonPlaceModel::tr("together %1 there").arg(durationText(place.dwell));
    lines << CommonPlaceModel::tr("%n day(s) of cases there; %1 by chance", nullptr, static_cast<int>(place.caseDays))
                 .arg(expectedText(place.expected));
    lines << CommonPlaceModel::tr("unusual by %1 (logarithm of the likelihood ratio)")
                 .arg(QLocale().toString(place.unusual, 'f', 1));
    if (!place.alsoNamed.empty()) {
        constexpr std::size_t most = 6; // a tooltip is no directory
        QStringList names;
        for (const std::string &name : place.alsoNamed | std::views::take(most))
            names << QString::fromStdString(name);
        if (place.alsoNamed.size() > most)
            names << QStringLiteral("…");
        lines << CommonPlaceModel::tr("also called %1").arg(names.join(u", "));
    }
    return lines.join(u'\n');
}

} // namespace

void CommonPlaceModel::setPicture(PlacesPicturePtr picture)
{
    beginResetModel();
    m_picture = std::move(picture);
    endResetModel();
}

void CommonPlaceModel::retranslate()
{
    if (const int count = rowCount(); count > 0)
        emit dataChanged(index(0), index(count - 1));
}

int CommonPlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_picture ? 0 : static_cast<int>(m_picture->found.places.size());
}

QHash<int, QByteArray> CommonPlaceModel::roleNames() const
{
    return {{ItemRole, "item"},
            {PlaceRole, "place"},
            {EvidenceRole, "evidence"},
            {CasesRole, "cases"},
            {DaysRole, "days"},
            {ExpectedRole, "expected"},
            {ExpectedTextRole, "expectedText"},
            {UnusualRole, "unusual"},
            {BeginRole, "begin"},
            {PeriodRole, "period"},
            {DetailRole, "detail"}};
}

QVariant CommonPlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const epi::CommonPlace &place = m_picture->found.places[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ItemRole:
        return index.row();
    case Qt::DisplayRole:
    case PlaceRole:
        return placeText(place.name, place.position);
    case EvidenceRole:
        return evidenceText(place);
    case CasesRole:
        return static_cast<int>(place.cases.size());
    case DaysRole:
        return static_cast<int>(place.caseDays);
    case ExpectedRole:
        return place.expected;
    case ExpectedTextRole:
        return expectedText(place.expected);
    case UnusualRole:
        return place.unusual;
    case BeginRole:
        return static_cast<qint64>(place.span.begin.time_since_epoch().count());
    case PeriodRole:
        return ClusterListModel::periodText(place.span, m_picture->utcOffset);
    case DetailRole:
        return detailText(place, m_picture->utcOffset);
    default:
        return {};
    }
}

} // namespace tracedesk::view
