#include "view/stay_details_model.h"

#include "view/picture_words.h"

#include <QLocale>

namespace tracedesk::view {

namespace {

QString positionText(epi::LatLng position)
{
    return QStringLiteral("%1, %2").arg(position.latitude, 0, 'f', 5).arg(position.longitude, 0, 'f', 5);
}

} // namespace

void StayDetailsModel::setPicture(const CasePictureValue &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    rebuild();
    emit pictureChanged();
}

void StayDetailsModel::setSelection(Selection *selection)
{
    if (selection == m_selection)
        return;
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    if (m_selection)
        connect(m_selection, &Selection::selected, this, &StayDetailsModel::rebuild);
    rebuild();
    emit selectionChanged();
}

void StayDetailsModel::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    rebuild();
    emit languageChanged();
}

void StayDetailsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_title.clear();
    if (m_picture.picture && m_selection && m_selection->item() >= 0) {
        const auto item = static_cast<std::size_t>(m_selection->item());
        const CasePicture &picture = *m_picture.picture;
        if (m_selection->kind() == Selection::Kind::Stay && item < picture.stays.size())
            addStay(picture.stays[item]);
        else if (m_selection->kind() == Selection::Kind::Visit && item < picture.visits.size())
            addVisit(picture.visits[item]);
    }
    endResetModel();
    emit titleChanged();
}

void StayDetailsModel::add(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        m_rows.push_back({label, value});
}

void StayDetailsModel::addStay(const ShownStay &shown)
{
    const CasePicture &picture = *m_picture.picture;
    const epi::Stay &stay = shown.stay;
    const auto span = [&](const epi::TimeSpan &s) {
        return tr("%1 (%2)", "time span (length)").arg(spanText(s, picture.utcOffset), durationText(s.length()));
    };
    m_title = placeText(stay.place, stay.position);
    add(tr("Certain"), stay.certain.isEmpty() ? tr("nothing: a single record") : span(stay.certain));
    add(tr("Possible"), span(stay.possible));
    add(tr("Position"), tr("%1, within %2", "position, radius").arg(positionText(stay.position), metresText(stay.radius)));
    add(tr("Evidence"), word(stay.kind));
    const Provenance &from = shown.from;
    if (!from.file.empty()) {
        const QLocale locale;
        add(tr("Records"),
            tr("%n record(s) in %1, lines %2 to %3", nullptr, static_cast<int>(from.records))
                .arg(QString::fromStdString(from.file), locale.toString(from.firstLine), locale.toString(from.lastLine)));
        add(tr("First and last"), spanText(from.span, picture.utcOffset));
    }
    addRules(stay.kind);
}

void StayDetailsModel::addVisit(const epi::Visit &visit)
{
    const epi::Seconds offset = m_picture.picture->utcOffset;
    m_title = placeText(visit.placeName, visit.position);
    add(tr("Told"),
        visit.end ? spanText({visit.begin, *visit.end}, offset) : tr("from %1, end not said").arg(timeText(visit.begin, offset)));
    if (visit.margin.count() > 0)
        add(tr("May be off by"), durationText(visit.margin));
    add(tr("Address"), QString::fromStdString(visit.address));
    add(tr("Position"), visit.position ? positionText(*visit.position) : tr("not placed on the map yet"));
    add(tr("Transport"), QString::fromStdString(visit.transport));
    add(tr("With"), QString::fromStdString(visit.companions));
    if (visit.mask)
        add(tr("Mask"), *visit.mask ? tr("worn") : tr("not worn"));
    add(tr("Evidence"), word(LaneKind::interview));
    add(tr("Status"), word(visit.status));
}

void StayDetailsModel::addRules(epi::RecordKind kind)
{
    const CasePicture &picture = *m_picture.picture;
    add(tr("Policy"), QString::fromStdString(picture.policy));
    if (picture.stayRules) {
        const epi::Policy::Stays &rules = *picture.stayRules;
        switch (kind) {
        case epi::RecordKind::cellSite:
            add(tr("Rules"), tr("at least %1; a pause over %2 is a gap; handover up to %3; joined within %4")
                                 .arg(durationText(rules.cellMinimum), durationText(rules.cellGap),
                                      durationText(rules.oscillation), durationText(rules.mergeGap)));
            break;
        case epi::RecordKind::gps:
            add(tr("Rules"), tr("at least %1 within %2; a pause over %3 is a gap; joined within %4")
                                 .arg(durationText(rules.minimum), metresText(rules.distance), durationText(rules.gap),
                                      durationText(rules.mergeGap)));
            break;
        case epi::RecordKind::card:
            add(tr("Rules"), tr("possible from %1 before a payment to %2 after")
                                 .arg(durationText(rules.paymentBefore), durationText(rules.paymentAfter)));
            break;
        case epi::RecordKind::entryLog:
            add(tr("Rules"), tr("possible for %1 after a check-in").arg(durationText(rules.entryDwell)));
            break;
        }
    }
    if (!picture.engine.empty())
        add(tr("Engine"), picture.traced
                              ? tr("version %1, run %2")
                                    .arg(QString::fromStdString(picture.engine), timeText(*picture.traced, picture.utcOffset))
                              : tr("version %1").arg(QString::fromStdString(picture.engine)));
    add(tr("Input digest"), QString::fromStdString(picture.inputDigest));
}

int StayDetailsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StayDetailsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return row.value;
    case LabelRole:
        return row.label;
    default:
        return {};
    }
}

QHash<int, QByteArray> StayDetailsModel::roleNames() const
{
    return {{LabelRole, "label"}, {ValueRole, "value"}};
}

} // namespace tracedesk::view
