#include "view/case_controller.h"

#include "view/picture_words.h"
#include "view/record_list_model.h"

namespace tracedesk::view {

CaseController::CaseController(std::function<QFuture<epi::Result<CasePicturePtr>>(epi::CaseId)> load, QObject *parent)
    : QObject(parent)
    , m_load(std::move(load))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.future().isResultReadyAt(0))
            return;
        const epi::Result<CasePicturePtr> result = m_watcher.result();
        m_loading = false;
        m_error = result ? std::nullopt : std::optional(result.error());
        // A case that does not open leaves no other one in its place.
        if (result)
            show(*result);
        else if (isOpen() && m_asked != m_picture.picture->facts.id)
            show(nullptr);
        emit loadingChanged();
    });
    connect(&m_selection, &Selection::brushed, this, &CaseController::brushTextChanged);
    connect(&m_selection, &Selection::cursorMoved, this, &CaseController::cursorTextChanged);
}

QString CaseController::error() const
{
    return m_error ? errorText(*m_error) : QString();
}

QString CaseController::caseId() const
{
    return isOpen() ? QString::fromStdString(m_picture.picture->facts.id.toString()) : QString();
}

QString CaseController::number() const
{
    return isOpen() ? QString::fromStdString(m_picture.picture->facts.number) : QString();
}

QString CaseController::summary() const
{
    if (!isOpen())
        return {};
    const CasePicture &picture = *m_picture.picture;
    QStringList parts{word(picture.facts.classification)};
    if (picture.facts.onset) {
        const QString onset = shortDayText(picture.facts.onset->earliest);
        parts << (picture.facts.onsetApproximate ? tr("onset about %1").arg(onset) : tr("onset %1").arg(onset));
    }
    if (picture.infectious) {
        const epi::TimeSpan outer = picture.infectious->outer;
        parts << tr("infectious %1 to %2")
                     .arg(shortDayText(epi::localDay(outer.begin, picture.utcOffset)),
                          shortDayText(epi::localDay(outer.end - epi::Seconds(1), picture.utcOffset)));
    }
    parts << (picture.policy.empty() ? tr("not traced yet") : tr("policy %1").arg(QString::fromStdString(picture.policy)));
    return parts.join(u"  ·  ");
}

QString CaseController::personText() const
{
    return isOpen() ? RecordListModel::personText(m_picture.picture->facts.person) : QString();
}

QString CaseController::personToken() const
{
    return isOpen() ? QString::fromStdString(m_picture.picture->facts.person.toString()) : QString();
}

QString CaseController::inCharge() const
{
    return isOpen() && !m_picture.picture->handOvers.empty() ? QString::fromStdString(m_picture.picture->handOvers.back().to)
                                                             : QString();
}

QStringList CaseController::colleagues() const
{
    QStringList names;
    if (isOpen())
        for (const Colleague &one : m_picture.picture->colleagues)
            names.append(QString::fromStdString(one.name));
    return names;
}

QStringList CaseController::handOvers() const
{
    QStringList lines;
    if (!isOpen())
        return lines;
    for (const ShownHandOver &one : m_picture.picture->handOvers) {
        const QString way = tr("%1, %2 to %3", "hand-over: when, by whom, to whom")
                                .arg(timeText(one.given.at, m_picture.picture->utcOffset), QString::fromStdString(one.by),
                                     QString::fromStdString(one.to));
        lines.prepend(one.given.note.empty() ? way
                                             : tr("%1: %2", "hand-over, note").arg(way, QString::fromStdString(one.given.note)));
    }
    return lines;
}

QString CaseController::brushText() const
{
    const auto brush = m_selection.brush();
    if (!isOpen() || !brush)
        return {};
    const QString span = spanText(*brush, m_picture.picture->utcOffset);
    switch (direction()) {
    case Direction::Forward:
        return tr("infectious, %1").arg(span);
    case Direction::Backward:
        return tr("exposed, %1").arg(span);
    case Direction::None:
        break;
    }
    return span;
}

epi::TimeSpan CaseController::windowOf(Direction direction) const
{
    if (!isOpen() || direction == Direction::None)
        return {};
    const auto &window = direction == Direction::Forward ? m_picture.picture->infectious : m_picture.picture->exposure;
    return window ? window->outer : epi::TimeSpan{};
}

CaseController::Direction CaseController::direction() const
{
    const auto brush = m_selection.brush();
    for (const Direction one : {Direction::Forward, Direction::Backward})
        if (brush && *brush == windowOf(one))
            return one;
    return Direction::None;
}

void CaseController::look(Direction direction)
{
    m_selection.setBrush(windowOf(direction));
}

QString CaseController::cursorText() const
{
    const auto cursor = m_selection.cursor();
    return isOpen() && cursor ? timeText(*cursor, m_picture.picture->utcOffset) : QString();
}

void CaseController::openCase(const QString &id)
{
    if (const auto parsed = epi::CaseId::parse(id.toStdString()))
        load(*parsed);
}

void CaseController::goTo(int question)
{
    const auto spot = m_questions.spotOf(question);
    if (!spot)
        return;
    m_selection.select(spot->kind, spot->item);
    constexpr epi::Seconds around{1800};
    if (spot->span.begin != epi::Instant{})
        m_selection.setBrush({spot->span.begin - around, spot->span.end + around});
}

void CaseController::reload()
{
    // Whoever is on the way to another case is not called back.
    if (isOpen())
        load(m_loading ? m_asked : m_picture.picture->facts.id);
}

void CaseController::load(epi::CaseId id)
{
    m_loading = true;
    m_asked = id;
    m_error.reset();
    emit loadingChanged();
    m_watcher.setFuture(m_load(id));
}

void CaseController::close()
{
    m_watcher.setFuture({});
    m_loading = false;
    m_error.reset();
    emit loadingChanged();
    show(nullptr);
}

void CaseController::show(CasePicturePtr picture)
{
    const bool sameCase = isSameCase(picture, m_picture.picture);
    // Indices of an older picture mean nothing in a new one.
    m_selection.select(Selection::Kind::None, -1);
    m_selection.hover(Selection::Kind::None, -1);
    if (!sameCase)
        m_selection.clear();
    m_picture.picture = picture;
    m_stayList.setPicture(picture);
    m_contactList.setPicture(picture);
    m_sourceList.setPicture(picture);
    m_questions.setPicture(picture);
    m_map.setPicture(picture);
    m_formFive.setCase(picture ? picture->facts.id : epi::CaseId(), number());
    emit pictureChanged();
    emit brushTextChanged();
}

void CaseController::retranslate()
{
    m_stayList.retranslate();
    m_contactList.retranslate();
    m_sourceList.retranslate();
    m_questions.retranslate();
    m_map.retranslate();
    m_formFive.retranslate();
    emit pictureChanged();
    emit loadingChanged();
    emit brushTextChanged();
    emit cursorTextChanged();
}

} // namespace tracedesk::view
