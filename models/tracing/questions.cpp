#include "tracing/questions.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace tracedesk::tracing {

namespace {

using epi::Question;
using epi::QuestionKind;
using epi::TimeSpan;

/// The parts of `whole` that none of `taken` (in any order) covers.
std::vector<TimeSpan> uncovered(TimeSpan whole, std::vector<TimeSpan> taken)
{
    std::ranges::sort(taken);
    std::vector<TimeSpan> left;
    epi::Instant at = whole.begin;
    for (const TimeSpan &span : taken) {
        if (span.end <= at)
            continue;
        if (span.begin >= whole.end)
            break;
        if (span.begin > at)
            left.push_back({at, span.begin});
        at = std::max(at, span.end);
    }
    if (at < whole.end)
        left.push_back({at, whole.end});
    return left;
}

class Asker
{
public:
    Asker(const PresenceReader &reader, const OnsetCurves &curves, const Known &known)
        : m_reader(reader)
        , m_rule(reader.policy().questions)
        , m_curves(curves)
        , m_known(known)
    {
        for (const epi::Conflict &conflict : known.conflicts)
            if (!conflict.visit.isNull())
                m_doubted.insert(conflict.visit);
    }

    std::vector<Question> ask()
    {
        askOnset();
        askConflicts();
        askVisits();
        askPayments();
        askGaps();
        std::ranges::stable_sort(m_questions, {}, [](const Question &q) { return std::tuple(-q.score, q.span.begin, q.kind); });
        return std::move(m_questions);
    }

private:
    [[nodiscard]] const epi::Case &facts() const { return m_reader.input().cases[m_known.caseIndex]; }
    [[nodiscard]] bool isInfectious(TimeSpan span) const
    {
        return m_known.times.infectious && m_known.times.infectious->outer.overlaps(span);
    }
    [[nodiscard]] bool isInWindows(TimeSpan span) const
    {
        return isInfectious(span) || (m_known.times.exposure && m_known.times.exposure->outer.overlaps(span));
    }
    [[nodiscard]] double weightOf(TimeSpan span) const
    {
        return m_known.times.onset ? m_curves.share(*m_known.times.onset, span) : 0;
    }
    [[nodiscard]] static Question about(QuestionKind kind, TimeSpan span)
    {
        Question question;
        question.kind = kind;
        question.span = span;
        return question;
    }
    /// How much of the case's story an answer settles: its minutes, those while infectious counted more.
    [[nodiscard]] double worthOf(TimeSpan span) const
    {
        return std::chrono::duration<double, std::ratio<60>>(span.length()).count() * (m_rule.base + weightOf(span));
    }
    void add(Question question)
    {
        question.weight = weightOf(question.span);
        if (question.score == 0)
            question.score = worthOf(question.span);
        m_questions.push_back(std::move(question));
    }

    void askOnset()
    {
        if (facts().onset)
            return;
        Question question = about(QuestionKind::onset, {});
        const auto &windows = m_known.times;
        const auto minutes = [](const std::optional<epi::CaseWindow> &w) {
            return w ? std::chrono::duration<double, std::ratio<60>>(w->outer.length()).count() : 0.0;
        };
        // Everything hangs on it.
        question.score = std::max(1.0, minutes(windows.infectious) + minutes(windows.exposure));
        m_questions.push_back(question);
    }

    void askConflicts()
    {
        for (std::uint32_t i = 0; i < m_known.conflicts.size(); ++i) {
            const epi::Conflict &conflict = m_known.conflicts[i];
            Question question = about(QuestionKind::conflict, conflict.span);
            question.visit = conflict.visit;
            question.conflict = i;
            question.place = conflict.place;
            question.score = conflict.score;
            add(std::move(question));
        }
    }

    void askVisits()
    {
        for (const epi::Visit &visit : m_reader.input().visits) {
            if (visit.caseId != facts().id || visit.status == epi::VisitStatus::rejected)
                continue;
            const TimeSpan span{visit.begin, visit.end.value_or(visit.begin + m_reader.policy().stays.entryDwell)};
            if (!isInWindows(span))
                continue;
            Question question = about(QuestionKind::whichPlace, span);
            question.visit = visit.id;
            question.place = visit.placeName;
            const auto askFor = [&](QuestionKind kind) {
                question.kind = kind;
                add(question);
            };
            if (!visit.position)
                askFor(QuestionKind::whichPlace);
            if (!visit.end && !m_doubted.contains(visit.id))
                askFor(QuestionKind::until);
            if (!isInfectious(span) || span.length() < m_reader.policy().coPresences.minimum)
                continue;
            const bool named = std::ranges::any_of(m_known.named, [&](TimeSpan with) { return with.overlaps(span); });
            if (visit.companions.empty() && !named)
                askFor(QuestionKind::whoWasThere);
            else if (!visit.mask)
                askFor(QuestionKind::mask);
        }
    }

    void askPayments()
    {
        const Input &input = m_reader.input();
        const std::uint32_t person = input.personOfCase[m_known.caseIndex];
        for (std::size_t set = 0; set < input.sets.size(); ++set) {
            const RecordSet &records = input.sets[set];
            if (records.kind != epi::RecordKind::card || records.records.amount.empty() || records.records.place.empty())
                continue;
            const auto rows = m_reader.rowsOf(set, person);
            for (std::size_t row = rows.first; row < rows.last; ++row)
                askPayment(records, row);
        }
    }
    void askPayment(const RecordSet &set, std::size_t row)
    {
        const std::uint32_t place = set.records.place[row];
        const auto persons = static_cast<std::uint32_t>(set.records.amount[row] / m_rule.mealPrice);
        const auto &limits = m_reader.policy().stays;
        const epi::Instant paid = toInstant(set.records.begin[row]);
        const TimeSpan span{paid - limits.paymentBefore, paid + limits.paymentAfter};
        if (place == epi::RecordColumns::noPlace || persons < m_rule.mealPersons || !isInfectious(span))
            return;
        const epi::Place &at = set.places[place];
        const bool meal = std::ranges::find(m_rule.mealCategories, at.category) != m_rule.mealCategories.end();
        if (!meal || std::ranges::any_of(m_known.named, [&](TimeSpan with) { return with.overlaps(span); }))
            return;
        Question question = about(QuestionKind::paidForMore, span);
        question.place = at.name.empty() ? at.code : at.name;
        question.amount = set.records.amount[row];
        question.persons = persons;
        add(std::move(question));
    }

    void askGaps()
    {
        std::vector<TimeSpan> taken;
        for (const epi::Stay &stay : m_known.stays)
            taken.push_back(stay.possible);
        for (const epi::Conflict &conflict : m_known.conflicts)
            taken.push_back(conflict.span);
        for (const epi::Visit &visit : m_reader.input().visits)
            if (visit.caseId == facts().id && visit.status != epi::VisitStatus::rejected)
                taken.push_back({visit.begin - visit.margin,
                                 visit.end.value_or(visit.begin + m_reader.policy().stays.entryDwell) + visit.margin});
        std::set<epi::Day> asked;
        for (const auto &window : {m_known.times.infectious, m_known.times.exposure}) {
            if (window && !window->outer.isEmpty())
                askDays(window->outer, taken, asked);
        }
    }

    /// Days of which nothing is known are asked for together, as far as they follow on one another: the first of them comes up
    /// where the best of them would.
    void askDays(TimeSpan window, const std::vector<TimeSpan> &taken, std::set<epi::Day> &asked)
    {
        const epi::Seconds offset = m_reader.policy().utcOffset;
        Question untold = about(QuestionKind::whereBetween, {});
        const auto askUntold = [&] {
            if (!untold.span.isEmpty())
                add(untold);
            untold.span = {};
            untold.score = 0;
        };
        const epi::Day last = epi::localDay(window.end - epi::Seconds{1}, offset);
        for (epi::Day day = epi::localDay(window.begin, offset); day <= last; day += std::chrono::days{1}) {
            const epi::Instant midnight = epi::startOfDay(day, offset);
            const TimeSpan awake{midnight + m_rule.dayBegins, std::min(midnight + m_rule.dayEnds, m_known.now)};
            if (!asked.insert(day).second || awake.intersected(window).isEmpty()) {
                askUntold();
                continue;
            }
            const std::vector<TimeSpan> gaps = uncovered(awake, taken);
            if (gaps == std::vector{awake} && awake.length() >= m_rule.leastGap) {
                untold.span = {untold.span.isEmpty() ? awake.begin : untold.span.begin, awake.end};
                untold.score = std::max(untold.score, worthOf(awake));
                continue;
            }
            askUntold();
            for (const TimeSpan &gap : gaps)
                if (gap.length() >= m_rule.leastGap)
                    add(about(QuestionKind::whereBetween, gap));
        }
        askUntold();
    }

    const PresenceReader &m_reader;
    const epi::Policy::Questions &m_rule;
    const OnsetCurves &m_curves;
    const Known &m_known;
    std::set<epi::VisitId> m_doubted;
    std::vector<Question> m_questions;
};

} // namespace

std::vector<Question> findQuestions(const PresenceReader &reader, const OnsetCurves &curves, const Known &known)
{
    return Asker(reader, curves, known).ask();
}

} // namespace tracedesk::tracing
