#include "view/common_place_controller.h"

#include "view/words.h"

#include <QLocale>

#include <algorithm>

namespace tracedesk::view {

namespace {

using namespace std::chrono_literals;

// From the cases: days are told around those on which people fell ill.
YearHint hintOf(const EpidemicPicture &epidemic)
{
    YearHint hint;
    for (const CaseRow &row : epidemic.cases)
        if (const auto anchor = epi::windowAnchor(row.facts))
            hint.about = std::max(hint.about, anchor->days.latest);
    hint.latest = hint.about + std::chrono::days{90};
    return hint;
}

// As the map shows clusters.
EpidemicPicturePtr mapOf(const PlacesPicture &places)
{
    auto map = std::make_shared<EpidemicPicture>();
    map->utcOffset = places.utcOffset;
    for (const epi::CommonPlace &place : places.found.places) {
        ClusterRow &row = map->clusters.emplace_back();
        row.place = place.name;
        row.position = place.position;
        row.span = place.span;
        row.cases = place.cases;
    }
    return map;
}

} // namespace

CommonPlaceController::CommonPlaceController(Search search, QObject *parent)
    : QObject(parent)
    , m_search(std::move(search))
    , m_run({[this](PlacesPicturePtr picture) {
                 m_outcome = Outcome::finished;
                 show(std::move(picture));
             },
             [this] { m_outcome = Outcome::cancelled; },
             [this](const epi::Error &error) {
                 m_outcome = Outcome::failed;
                 m_error = error;
             }})
{
    m_due.setSingleShot(true);
    m_due.setInterval(300ms);
    connect(&m_due, &QTimer::timeout, this, &CommonPlaceController::find);
    connect(&m_run.work(), &BackgroundWork::progressed, this, [this](epi::WorkStage stage, quint64 done, quint64 total) {
        m_stage = stage;
        m_done = done;
        m_total = total;
        emit changed();
    });
    connect(&m_run.work(), &BackgroundWork::ended, this, &CommonPlaceController::changed);
}

QStringList CommonPlaceController::times()
{
    return {tr("while they were infected (backward)"), tr("while infectious (forward)"), tr("in a period")};
}

QStringList CommonPlaceController::meetings()
{
    return {tr("at any time"), tr("some days apart at most"), tr("on the same day"), tr("at the same time")};
}

template<class T> void CommonPlaceController::set(T &what, const T &value)
{
    if (what == value)
        return;
    what = value;
    emit questionChanged();
    if (m_asked)
        m_due.start();
}

void CommonPlaceController::setTime(int time)
{
    if (time >= 0 && time < times().size())
        set(m_question.time, static_cast<epi::PlaceTime>(time));
}

void CommonPlaceController::setFrom(const QString &text)
{
    set(m_from, text);
}

void CommonPlaceController::setUntil(const QString &text)
{
    set(m_until, text);
}

void CommonPlaceController::setMeeting(int meeting)
{
    if (meeting >= 0 && meeting < meetings().size())
        set(m_question.meeting, static_cast<epi::PlaceMeeting>(meeting));
}

void CommonPlaceController::setDays(int days)
{
    set(m_question.days, static_cast<std::uint32_t>(std::max(0, days)));
}

void CommonPlaceController::setMinimumCases(int cases)
{
    set(m_question.minimumCases, static_cast<std::uint32_t>(std::max(2, cases)));
}

void CommonPlaceController::setStations(bool too)
{
    set(m_question.stations, too);
}

bool CommonPlaceController::readPeriod()
{
    if (!asksPeriod())
        return true;
    const auto from = readDay(m_from, m_days);
    const auto until = readDay(m_until, m_days);
    if (!from || !until || *from > *until)
        return false;
    m_question.period = {*from, *until};
    return true;
}

void CommonPlaceController::ask()
{
    if (!m_asked)
        find();
}

void CommonPlaceController::find()
{
    m_asked = true;
    m_due.stop();
    m_outcome = Outcome::none;
    m_cancelling = false;
    m_stage = epi::WorkStage::loading;
    m_done = m_total = 0;
    if (readPeriod()) {
        m_run.start([search = m_search, question = m_question](std::stop_token stop, const epi::Progress &progress) {
            return search(question, std::move(stop), progress);
        });
    } else {
        m_run.drop();
        show(nullptr);
    }
    emit changed();
}

void CommonPlaceController::cancel()
{
    m_due.stop();
    if (!running())
        return;
    m_cancelling = true;
    m_run.cancel();
    emit changed();
}

void CommonPlaceController::follow(const EpidemicPicturePtr &epidemic)
{
    if (epidemic) {
        m_days = hintOf(*epidemic);
        if (m_asked)
            m_due.start();
        return;
    }
    m_asked = false;
    m_due.stop();
    m_run.drop();
    m_outcome = Outcome::none;
    m_question = {};
    m_from.clear();
    m_until.clear();
    m_places.setText({});
    show(nullptr);
    emit questionChanged();
    emit changed();
}

QString CommonPlaceController::text() const
{
    if (running())
        return m_cancelling ? tr("Stopping") : progressText(m_stage, m_done, m_total);
    switch (m_outcome) {
    case Outcome::none:
        return m_asked && !m_picture ? tr("Tell the first and the last day, as 2020-03-02.") : QString();
    case Outcome::cancelled:
        return m_picture ? tr("Stopped; what was found before stays") : tr("Stopped");
    case Outcome::failed:
        return {};
    case Outcome::finished:
        break;
    }
    const epi::CommonPlaces &found = m_picture->found;
    const QString told = QLocale().toString(static_cast<qulonglong>(found.places.size()));
    return found.places.size() < found.total
               ? tr("%1 of %2 places, the most unusual ones").arg(told, QLocale().toString(static_cast<qulonglong>(found.total)))
               : tr("%Ln place(s)", nullptr, static_cast<int>(found.total));
}

QString CommonPlaceController::notice() const
{
    if (!m_picture)
        return {};
    QStringList parts;
    if (m_picture->undated > 0)
        parts << tr("%Ln case(s) without a date", nullptr, static_cast<int>(m_picture->undated));
    if (m_picture->unplaced > 0)
        parts << tr("%Ln visit(s) not on the map", nullptr, static_cast<int>(m_picture->unplaced));
    return parts.isEmpty() ? QString() : tr("Not looked at: %1").arg(parts.join(u", "));
}

QString CommonPlaceController::nameOf(int index) const
{
    const QModelIndex row = m_list.index(index, 0);
    if (!row.isValid())
        return {};
    return QStringList{row.data(CommonPlaceModel::PlaceRole).toString(),
                       tr("%n case(s)", nullptr, row.data(CommonPlaceModel::CasesRole).toInt()),
                       row.data(CommonPlaceModel::PeriodRole).toString()}
        .join(u", ");
}

QString CommonPlaceController::error() const
{
    return m_outcome == Outcome::failed ? errorText(m_error) : QString();
}

void CommonPlaceController::show(PlacesPicturePtr picture)
{
    if (!picture && !m_picture)
        return;
    m_picture = std::move(picture);
    m_onMap = m_picture ? mapOf(*m_picture) : nullptr;
    m_list.setPicture(m_picture);
    emit foundChanged();
}

void CommonPlaceController::retranslate()
{
    m_list.retranslate();
    emit wordsChanged();
    emit questionChanged();
    emit changed();
}

} // namespace tracedesk::view
