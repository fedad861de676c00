#include "view/told_route_controller.h"

#include "view/entry_controller.h"
#include "view/told_words.h"
#include "view/words.h"

#include <QFutureWatcher>

#include <algorithm>

namespace tracedesk::view {

ToldRouteController::ToldRouteController(Read read, EntryController *entry)
    : m_read(std::move(read))
    , m_entry(entry)
{
    connect(entry, &EntryController::listsChanged, this, &ToldRouteController::follow);
    connect(entry, &EntryController::stateChanged, this, &ToldRouteController::settle);
    connect(entry, &EntryController::toldRefused, this, &ToldRouteController::refuse);
    connect(entry, &EntryController::toldTakenBack, this, &ToldRouteController::bringBack);
    connect(&m_stops, &ToldStopModel::changed, this, &ToldRouteController::changed);
    connect(&m_unread, &ToldUnreadModel::changed, this, &ToldRouteController::changed);
}

// Another case has another text; and the same text says other days once it was told on another one.
void ToldRouteController::follow()
{
    if (const epi::CaseId open = m_entry->caseId(); open != m_case) {
        const auto found = m_others.extract(open);
        Kept kept = found ? std::move(found.mapped()) : Kept();
        std::vector<ToldStopModel::Row> left = m_stops.exchange(std::move(kept.stops));
        if (!m_text.isEmpty())
            m_others[m_case] = {m_text, std::move(left)};
        m_case = open;
        m_adding = false;
        m_error.reset();
        m_inNotes.clear();
        leave();
        m_text = kept.text;
        m_stale = true;
        startReading();
        emit textChanged();
    } else if (!m_text.isEmpty()) {
        const epi::ToldText now = m_entry->toldContext();
        m_stale |= now.about != m_about || now.utcOffset != m_utcOffset;
        startReading();
    }
    m_stops.setEntered(m_entry->visits()->visits());
}

void ToldRouteController::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
    m_stale = true;
    emit changed();
    startReading();
}

void ToldRouteController::startReading()
{
    if (m_running || !m_stale)
        return; // the answer that is waited for starts the next
    m_stale = false;
    if (m_text.isEmpty())
        return take(epi::ToldReading(), toldBytes(m_text), {});
    m_running = true;
    epi::ToldText asked = m_entry->toldContext();
    ToldBytes bytes = toldBytes(m_text);
    asked.utf8 = bytes.utf8;
    m_about = asked.about;
    m_utcOffset = asked.utcOffset;
    auto *watcher = new QFutureWatcher<epi::Result<epi::ToldReading>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, bytes = std::move(bytes), utcOffset = asked.utcOffset, epoch = m_epoch] {
                watcher->deleteLater();
                if (epoch != m_epoch)
                    return;
                m_running = false;
                if (m_stale)
                    return startReading();
                take(watcher->future().isResultReadyAt(0) ? watcher->result()
                                                          : epi::Result<epi::ToldReading>(epi::fail(epi::ErrorCode::cancelled)),
                     bytes, utcOffset);
            });
    watcher->setFuture(m_read ? m_read(std::move(asked)) : QFuture<epi::Result<epi::ToldReading>>());
}

void ToldRouteController::take(const epi::Result<epi::ToldReading> &reading, const ToldBytes &bytes, epi::Seconds utcOffset)
{
    m_error.reset();
    if (reading)
        showReading(*reading, bytes, utcOffset);
    else
        m_error = reading.error();
    emit changed();
}

void ToldRouteController::showReading(const epi::ToldReading &reading, const ToldBytes &bytes, epi::Seconds utcOffset)
{
    std::vector<ToldMark> marks;
    const auto mark = [&](epi::TextSpan span, ToldMark::Kind kind) {
        const ToldMark made{bytes.units[span.begin], bytes.units[span.end], kind};
        marks.push_back(made);
        return made;
    };
    std::vector<ToldStop> stops;
    for (std::size_t i = 0; i < reading.route.visits.size(); ++i) {
        ToldStop stop{reading.route.visits[i], reading.visits[i]};
        for (const epi::TextSpan span : stop.told.spans) {
            const ToldMark made = mark(span, ToldMark::Kind::visit);
            if (stop.end == 0)
                stop.begin = made.begin;
            stop.end = made.end;
        }
        stops.push_back(std::move(stop));
    }
    for (const epi::ToldDay &day : reading.route.days)
        mark(day.span, ToldMark::Kind::day);
    std::vector<UnreadPart> unread;
    for (const epi::Unread &part : reading.route.unread) {
        const ToldMark made = mark(part.span, ToldMark::Kind::unread);
        unread.push_back({made.begin, made.end, part.reason, m_text.mid(made.begin, made.end - made.begin)});
    }
    std::ranges::sort(marks, {}, &ToldMark::begin);
    m_marks = std::move(marks);
    emit marksChanged();
    m_unread.setParts(std::move(unread));
    m_stops.setStops(std::move(stops), utcOffset);
}

QString ToldRouteController::summary() const
{
    return m_text.trimmed().isEmpty() ? QString() : routeText(m_stops.count(), m_stops.open(), m_unread.count());
}

QString ToldRouteController::error() const
{
    return m_error && m_error->code != epi::ErrorCode::cancelled ? errorText(*m_error) : QString();
}

QString ToldRouteController::addText() const
{
    return addVisitsText(m_stops.accepted());
}

void ToldRouteController::setNoted(bool noted)
{
    if (noted == m_noted)
        return;
    m_noted = noted;
    emit changed();
}

void ToldRouteController::show()
{
    if (m_shown || m_case.isNull())
        return;
    m_shown = true;
    emit shownChanged();
}

void ToldRouteController::leave()
{
    if (!m_shown)
        return;
    m_shown = false;
    emit shownChanged();
}

void ToldRouteController::paste(const QString &text)
{
    if (m_case.isNull())
        return;
    const bool apart = !m_text.isEmpty() && !m_text.endsWith(u'\n');
    setText(m_text + (apart ? QStringLiteral("\n") : QString()) + text);
    show();
}

void ToldRouteController::accept(int row, bool accepted)
{
    m_stops.decide(row, accepted ? ToldStopModel::Accepted : ToldStopModel::Open);
}

void ToldRouteController::leaveOut(int row, bool out)
{
    m_stops.decide(row, out ? ToldStopModel::LeftOut : ToldStopModel::Open);
}

void ToldRouteController::acceptAll()
{
    m_stops.acceptAll();
}

void ToldRouteController::add()
{
    // What is shown must be what the text says.
    if (isReading() || m_adding || m_stops.accepted() == 0)
        return;
    m_adding = true;
    m_error.reset();
    const std::string statement = m_noted ? m_text.trimmed().toStdString() : std::string();
    m_entry->addTold(m_stops.acceptedVisits(), m_inNotes, statement);
    m_inNotes = statement;
    settle();
    emit changed();
}

void ToldRouteController::settle()
{
    if (!m_adding || m_entry->isSaving())
        return;
    m_adding = false;
    const bool settled = m_stops.open() == 0 && m_stops.accepted() == 0 && m_unread.count() == 0;
    if (settled && !m_error) {
        m_entered[m_case] = m_text;
        discard();
    }
    emit changed();
}

void ToldRouteController::bringBack()
{
    if (const auto entered = m_entered.extract(m_case); entered && m_text.isEmpty())
        setText(entered.mapped());
}

// What was not stored is still told in the text.
void ToldRouteController::refuse(const epi::Error &error)
{
    m_error = error;
    emit changed();
}

void ToldRouteController::discard()
{
    m_error.reset();
    m_inNotes.clear();
    setText({});
    leave();
}

void ToldRouteController::forget()
{
    ++m_epoch;
    m_others.clear();
    m_entered.clear();
    m_running = m_stale = m_adding = false;
    m_marks.clear();
    m_stops.setStops({}, {});
    m_unread.setParts({});
    m_text.clear();
    m_inNotes.clear();
    m_error.reset();
    m_noted = true;
    leave();
    emit textChanged();
    emit marksChanged();
    emit changed();
}

void ToldRouteController::retranslate()
{
    m_stops.retranslate();
    m_unread.retranslate();
    emit changed();
}

} // namespace tracedesk::view
