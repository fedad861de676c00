#include "view/desk_pictures.h"

#include <algorithm>

namespace tracedesk::view {

namespace {

epi::Instant at(std::uint32_t seconds)
{
    return epi::Instant{epi::Seconds{seconds}};
}

Provenance provenanceOf(const epi::Stay &stay, const desk::CaseFile &file)
{
    if (stay.records.count == 0)
        return {};
    const epi::RecordColumns &records = file.records.sets[stay.records.set].records;
    const auto [first, last] = std::ranges::minmax(std::span(records.line).subspan(stay.records.first, stay.records.count));
    return {file.recordFiles[stay.records.set],
            first,
            last,
            stay.records.count,
            {at(records.begin[stay.records.first]), at(records.begin[stay.records.first + stay.records.count - 1])}};
}

/// The rows of one set as spans: neighbours at one place with no pause beyond `gap` are one; longer pauses are gaps.
class SpanBuilder
{
public:
    SpanBuilder(const store::RecordSet &set, epi::Seconds gap, CasePicture &picture)
        : m_set(set)
        , m_gap(gap)
        , m_picture(picture)
    {
    }

    void build()
    {
        const epi::RecordColumns &records = m_set.records;
        for (std::size_t row = 0; row < records.size(); ++row) {
            if (!isPlaced(row))
                continue;
            const epi::TimeSpan span{at(records.begin[row]),
                                     at(records.begin[row] + (records.duration.empty() ? 0 : records.duration[row]))};
            const bool continuous = m_open && m_gap > epi::Seconds{0} && span.begin - m_current.span.end <= m_gap;
            if (m_open && !continuous && m_gap > epi::Seconds{0})
                m_picture.gaps.push_back({m_set.kind, {m_current.span.end, span.begin}});
            if (continuous && samePosition(row)) {
                m_current.span.end = std::max(m_current.span.end, span.end);
                continue;
            }
            close();
            m_current = spanOf(row, span);
            m_open = true;
        }
        close();
    }

private:
    [[nodiscard]] bool isPlaced(std::size_t row) const
    {
        return placeOf(row) != epi::RecordColumns::noPlace || !m_set.records.latitude.empty();
    }
    [[nodiscard]] std::uint32_t placeOf(std::size_t row) const
    {
        return m_set.records.place.empty() ? epi::RecordColumns::noPlace : m_set.records.place[row];
    }
    [[nodiscard]] bool samePosition(std::size_t row) const
    {
        // GPS fixes jitter: within the fix's own accuracy they are one place.
        const RecordSpan other = spanOf(row, {});
        return epi::distance(other.position, m_current.position).value <= (m_set.kind == epi::RecordKind::gps ? 50.0 : 0.0);
    }
    [[nodiscard]] RecordSpan spanOf(std::size_t row, epi::TimeSpan span) const
    {
        RecordSpan made{m_set.kind, span, {}, 0, {}, {}};
        if (const std::uint32_t place = placeOf(row); place != epi::RecordColumns::noPlace) {
            const epi::Place &p = m_set.places[place];
            made.position = p.position;
            made.radius = p.radius;
            made.place = p.name.empty() ? p.code : p.name;
            if (p.azimuth && p.beamwidth && *p.beamwidth < 360)
                made.sector = Sector{*p.azimuth, *p.beamwidth};
        } else {
            made.position = {m_set.records.latitude[row] * epi::RecordColumns::degreesPerUnit,
                             m_set.records.longitude[row] * epi::RecordColumns::degreesPerUnit};
        }
        if (!m_set.records.accuracy.empty() && m_set.records.accuracy[row] > 0)
            made.radius = m_set.records.accuracy[row];
        return made;
    }
    void close()
    {
        if (m_open)
            m_picture.records.push_back(m_current);
    }

    const store::RecordSet &m_set;
    epi::Seconds m_gap;
    CasePicture &m_picture;
    RecordSpan m_current;
    bool m_open = false;
};

// Payments and check-ins are moments: between two of them nothing is missing.
epi::Seconds gapOf(epi::RecordKind kind, const desk::Provenance &provenance)
{
    switch (kind) {
    case epi::RecordKind::cellSite:
        return provenance.cellGap;
    case epi::RecordKind::gps:
        return provenance.gpsGap;
    case epi::RecordKind::card:
    case epi::RecordKind::entryLog:
        break;
    }
    return epi::Seconds{0};
}

} // namespace

EpidemicPicturePtr pictureOf(const desk::CaseOverview &overview)
{
    auto picture = std::make_shared<EpidemicPicture>();
    for (const desk::CaseLine &line : overview.cases) {
        CaseRow row;
        row.facts = line.facts;
        row.stays = line.stays;
        row.coPresences = line.coPresences;
        row.confirmedContacts = line.confirmedContacts;
        row.infectious = line.infectious;
        row.inCharge = line.inCharge;
        row.mine = line.mine;
        row.ownTasks = line.ownTasks;
        if (line.likeliest) {
            row.topSourceKind = line.likeliest->hypothesis.kind;
            row.topSource = line.likeliest->number;
            row.topProbability = line.likeliest->hypothesis.probability;
            row.topWhen = line.likeliest->hypothesis.when;
            if (!line.likeliest->caseId.isNull())
                row.topSourceCase = line.likeliest->caseId;
        }
        picture->cases.push_back(std::move(row));
    }
    for (const desk::NamedCluster &line : overview.clusters)
        picture->clusters.push_back({line.cluster.place, line.cluster.position, line.cluster.span, line.caseIds, line.numbers,
                                     line.cluster.others, line.suspectedSource, line.sourceProbability});
    if (overview.provenance) {
        picture->utcOffset = overview.provenance->utcOffset;
        picture->policy = overview.provenance->policy;
        picture->traced = overview.provenance->computed;
        picture->inputDigest = overview.provenance->inputDigest;
    }
    return picture;
}

CasePicturePtr pictureOf(const desk::CaseFile &file, const desk::CaseOverview &overview)
{
    auto picture = std::make_shared<CasePicture>();
    picture->facts = file.facts;
    const desk::Provenance provenance = file.provenance.value_or(desk::Provenance{});
    picture->policy = provenance.policy;
    picture->engine = provenance.engine;
    picture->inputDigest = provenance.inputDigest;
    picture->stayRules = provenance.stayRules;
    if (file.provenance)
        picture->traced = provenance.computed;
    picture->utcOffset = provenance.utcOffset;
    picture->infectious = file.infectious;
    picture->exposure = file.exposure;
    picture->person = file.person;
    picture->interviews = file.interviews;
    picture->visits = file.visits;
    picture->named = file.named;
    picture->quarantine = file.quarantine;
    picture->conflicts = file.conflicts;
    picture->questions = file.questions;
    picture->rulings = file.rulings;
    picture->answers = file.answers;
    for (const desk::NamedHandOver &one : file.handOvers)
        picture->handOvers.push_back({one.given, one.to, one.by});
    for (const desk::Colleague &one : file.colleagues)
        picture->colleagues.push_back({one.id, one.name});
    picture->tasks = file.tasks;
    for (const desk::Colleague &one : file.taskPeople)
        picture->taskPeople.push_back({one.id, one.name});
    picture->ownTasks = file.ownTasks;
    for (const epi::Stay &stay : file.stays)
        picture->stays.push_back({stay, provenanceOf(stay, file)});
    for (const store::RecordSet &set : file.records.sets)
        SpanBuilder(set, gapOf(set.kind, provenance), *picture).build();
    std::ranges::stable_sort(picture->records, {}, [](const RecordSpan &span) { return span.span.begin; });
    for (const desk::Together &together : file.together) {
        ShownCoPresence shown{together.coPresence, together.label, std::nullopt, together.contact, together.found};
        if (!together.otherCase.isNull())
            shown.otherCase = together.otherCase;
        picture->coPresences.push_back(std::move(shown));
    }
    for (const desk::NamedSource &source : file.sources) {
        ShownSource shown{source.hypothesis, source.number, std::nullopt};
        if (!source.caseId.isNull())
            shown.sourceCase = source.caseId;
        picture->sources.push_back(std::move(shown));
    }
    for (const desk::CaseLine &line : overview.cases) {
        if (line.position && line.infectious && line.facts.id != file.facts.id)
            picture->others.push_back({line.facts.number, *line.position, line.infectious->outer});
    }
    return picture;
}

} // namespace tracedesk::view
