#include "view/intake_pictures.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <unordered_map>

namespace tracedesk::view {

namespace {

std::vector<epi::Remark> firstOf(const std::vector<epi::Remark> &remarks)
{
    constexpr std::size_t most = 20;
    return {remarks.begin(), remarks.begin() + static_cast<std::ptrdiff_t>(std::min(most, remarks.size()))};
}

constexpr std::size_t mostBins = 96;
constexpr std::size_t mostPoints = 4'000;
constexpr std::size_t shownRows = 12;

std::string nameOf(const std::string &path)
{
    return std::filesystem::path(path).filename().string();
}

std::vector<IntakeField> fieldsOf(std::span<const intake::FieldSpec> specs, const std::vector<intake::ColumnRule> &rules)
{
    std::vector<IntakeField> fields;
    for (const intake::FieldSpec &spec : specs) {
        IntakeField &field = fields.emplace_back(IntakeField{std::string(spec.name), spec.required, {}, 0});
        const auto rule = std::ranges::find(rules, spec.field, &intake::ColumnRule::field);
        if (rule == rules.end())
            continue;
        for (const intake::ColumnRef &ref : rule->columns) {
            field.columns.insert(field.columns.end(), ref.names.begin(), ref.names.end());
            field.position = field.position == 0 ? ref.position : field.position;
        }
    }
    return fields;
}

/// Gathers when and where the rows of an intake are.
class ExtentBuilder
{
public:
    void add(const intake::ParsedFile &file)
    {
        if (const auto *batch = std::get_if<epi::RecordBatch>(&file.content))
            addRecords(*batch);
        if (const auto *cases = std::get_if<std::vector<intake::ListedCase>>(&file.content))
            for (const intake::ListedCase &one : *cases)
                if (const auto day = dayOf(one.facts))
                    m_times.push_back(secondsOf(epi::startOfDay(*day, seoul)));
        if (const auto *exposures = std::get_if<std::vector<intake::ListedExposure>>(&file.content))
            for (const intake::ListedExposure &one : *exposures)
                if (one.when)
                    m_times.push_back(secondsOf(epi::startOfDay(one.when->earliest, seoul)));
        if (const auto *contacts = std::get_if<std::vector<intake::ListedContact>>(&file.content))
            for (const intake::ListedContact &one : *contacts)
                if (const auto last = one.named.contact.facts.lastContact)
                    m_times.push_back(secondsOf(epi::startOfDay(*last, seoul)));
        if (const auto *visits = std::get_if<std::vector<intake::ListedVisit>>(&file.content))
            for (const intake::ListedVisit &one : *visits) {
                m_times.push_back(secondsOf(one.visit.begin));
                if (one.visit.position)
                    addPoint(*one.visit.position, 1);
            }
    }
    [[nodiscard]] IntakeExtentPtr take()
    {
        auto extent = std::make_shared<IntakeExtent>();
        binTimes(*extent);
        for (const auto &[key, point] : m_points)
            extent->points.push_back(point);
        // Beyond what can be told apart the places with most rows stand for the others.
        std::ranges::sort(extent->points, std::greater{}, &IntakeExtent::Point::rows);
        if (extent->points.size() > mostPoints)
            extent->points.resize(mostPoints);
        return extent;
    }

private:
    static constexpr epi::Seconds seoul{9 * 3600};

    static std::int64_t secondsOf(epi::Instant time) { return time.time_since_epoch().count(); }
    static std::optional<epi::Day> dayOf(const epi::Case &facts)
    {
        return facts.onset ? facts.onset->earliest : facts.confirmed ? facts.confirmed : facts.reported;
    }
    void addRecords(const epi::RecordBatch &batch)
    {
        const epi::RecordColumns &r = batch.records;
        m_times.insert(m_times.end(), r.begin.begin(), r.begin.end());
        if (!r.latitude.empty())
            for (std::size_t i = 0; i < r.size(); ++i)
                addPoint(
                    {r.latitude[i] * epi::RecordColumns::degreesPerUnit, r.longitude[i] * epi::RecordColumns::degreesPerUnit}, 1);
        std::vector<std::uint32_t> rows(batch.places.size());
        for (const std::uint32_t place : r.place)
            if (place < rows.size())
                ++rows[place];
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] > 0)
                addPoint(batch.places[i].position, rows[i]);
    }
    /// Positions within some 100 m are one point.
    void addPoint(epi::LatLng position, std::uint32_t rows)
    {
        const auto key = static_cast<std::uint64_t>(std::lround((position.latitude + 90) * 1000)) << 32 |
                         static_cast<std::uint64_t>(std::lround((position.longitude + 180) * 1000));
        IntakeExtent::Point &point = m_points.try_emplace(key, IntakeExtent::Point{position, 0}).first->second;
        point.rows += rows;
    }
    void binTimes(IntakeExtent &extent) const
    {
        if (m_times.empty())
            return;
        const auto [first, last] = std::ranges::minmax(m_times);
        extent.period = epi::TimeSpan{epi::Instant{epi::Seconds{first}}, epi::Instant{epi::Seconds{last + 1}}};
        // Whole hours or days, so that a bar means something.
        std::int64_t width = 3600;
        for (const std::int64_t wider : {3600, 3 * 3600, 6 * 3600, 86'400, 2 * 86'400, 7 * 86'400, 28 * 86'400, 364 * 86'400})
            if (width = wider; (last - first) / width < static_cast<std::int64_t>(mostBins))
                break;
        const auto binOf = [&](std::int64_t time) { return (time + seoul.count()) / width; };
        const std::int64_t origin = binOf(first);
        extent.bins.resize(std::min<std::size_t>(static_cast<std::size_t>(binOf(last) - origin) + 1, 4 * mostBins));
        for (const std::int64_t time : m_times)
            ++extent.bins[std::min(static_cast<std::size_t>(binOf(time) - origin), extent.bins.size() - 1)];
    }

    std::vector<std::int64_t> m_times;
    std::unordered_map<std::uint64_t, IntakeExtent::Point> m_points;
};

void addUp(epi::ImportCounts &sum, const epi::ImportCounts &counts)
{
    sum.read += counts.read;
    sum.stored += counts.stored;
    sum.duplicate += counts.duplicate;
    sum.rejected += counts.rejected;
    sum.quarantined += counts.quarantined;
}

} // namespace

LookedPicturePtr pictureOf(std::vector<desk::LookedFile> looked, std::span<const intake::Profile> profiles,
                           std::span<const desk::OwnProfile> own)
{
    auto picture = std::make_shared<LookedPicture>();
    for (const desk::LookedFile &file : looked) {
        IntakeFile &shown = picture->files.emplace_back();
        shown.path = file.path;
        shown.name = nameOf(file.path);
        shown.bytes = file.bytes;
        shown.fault = file.head.fault;
        shown.likely = file.likely;
        if (file.head.encoding)
            shown.encoding = *file.head.encoding == intake::Encoding::utf8 ? "UTF-8" : "windows-949";
        for (const intake::ProfileFit &fit : file.head.fits)
            shown.fits.push_back({fit.profile, fit.placeTable, fit.missing});
        if (!file.head.sheets.empty())
            for (const intake::TextRow &row : file.head.sheets.front().rows)
                if (shown.head.size() < shownRows)
                    shown.head.push_back(row.cells);
    }
    for (const intake::Profile &profile : profiles) {
        IntakeProfile &shown = picture->profiles.emplace_back();
        shown.name = profile.name;
        shown.kind = intake::nameOf(profile.kind);
        shown.own = std::ranges::contains(own, profile.name, [](const desk::OwnProfile &o) { return o.profile.name; });
        shown.fields = fieldsOf(intake::fieldsOf(profile.kind), profile.columns);
        shown.placeFields = fieldsOf(intake::placeFieldsOf(profile.kind), profile.places.columns);
    }
    picture->source = std::make_shared<const std::vector<desk::LookedFile>>(std::move(looked));
    return picture;
}

StagedPicturePtr pictureOf(std::shared_ptr<const desk::StagedIntake> staged)
{
    auto picture = std::make_shared<StagedPicture>();
    ExtentBuilder extent;
    for (std::size_t g = 0; g < staged->groups.size(); ++g) {
        const desk::StagedImport &import = *staged->groups[g].import;
        for (std::size_t i = 0; i < import.files.size(); ++i) {
            const intake::ParsedFile &file = import.files[i];
            picture->files.push_back(
                {import.paths[i], file.fileName, file.profile, file.placeTable, file.counts, file.remarks.size(), {}});
            picture->files.back().firstRemarks = firstOf(file.remarks);
            for (const epi::RejectedRow &row : file.rejected)
                picture->rejects.push_back({row, g, i, !file.placeTable && row.column != 0});
            if (file.placeTable)
                continue;
            addUp(picture->counts, file.counts);
            extent.add(file);
        }
    }
    for (const desk::FailedFile &failed : staged->failed)
        picture->files.push_back({failed.path, nameOf(failed.path), {}, false, {}, 0, failed.error});
    picture->extent = extent.take();
    picture->staged = std::move(staged);
    return picture;
}

KeptPicturePtr pictureOf(const desk::KeptIntake &kept, const StagedPicture &staged, EpidemicPicturePtr epidemic)
{
    auto picture = std::make_shared<KeptPicture>();
    std::size_t next = 0;
    for (const StagedFile &file : staged.files) {
        StagedFile shown = file;
        if (!file.placeTable && !file.failed && next < kept.files.size()) {
            const desk::KeptFile &how = kept.files[next++];
            shown.counts = how.counts;
            shown.remarks = how.remarks.size();
            shown.firstRemarks = firstOf(how.remarks);
            addUp(picture->counts, how.counts);
            for (const epi::RejectedRow &row : how.rejected)
                picture->rejects.push_back({row, 0, 0, false});
        } else if (!file.placeTable && !file.failed) {
            continue; // storing ended before it
        }
        picture->files.push_back(std::move(shown));
    }
    for (const desk::ChangedCase &c : kept.changed)
        picture->changed.push_back({c.id.toString(), c.number, c.isNew, c.records, c.visits, c.links, c.contacts});
    picture->error = kept.error;
    picture->epidemic = std::move(epidemic);
    return picture;
}

std::vector<desk::ChosenFile> chosenFiles(const StageRequest &request)
{
    std::vector<desk::ChosenFile> files;
    for (std::size_t i = 0; i < request.choices.size(); ++i) {
        const StageRequest::Choice &choice = request.choices[i];
        if (choice.profile.empty())
            continue;
        const desk::LookedFile &file = (*request.looked->source)[i];
        const auto fit = std::ranges::find_if(file.head.fits, [&](const intake::ProfileFit &f) {
            return f.profile == choice.profile && f.placeTable == choice.placeTable;
        });
        files.push_back({file.path, choice.profile, choice.placeTable, file.head.encoding,
                         fit == file.head.fits.end() ? file.head.delimiter : fit->delimiter, file.head.workbook});
    }
    return files;
}

desk::MappingOrder mappingOrder(const MappingRequest &request)
{
    desk::MappingOrder order;
    order.name = request.name;
    order.base = request.base;
    order.placeTable = request.placeTable;
    order.header = request.header;
    order.dates = static_cast<desk::DateOrder>(request.dates);
    for (const auto &[field, column] : request.columns)
        order.columns.push_back({field, column});
    return order;
}

std::vector<desk::RepairedCell> repairedCells(const StagedPicture &staged, std::span<const RejectRepair> repairs)
{
    std::vector<desk::RepairedCell> cells;
    for (const RejectRepair &repair : repairs) {
        const StagedReject &reject = staged.rejects[repair.reject];
        cells.push_back({reject.group, reject.file, reject.row.line, reject.row.column, repair.value});
    }
    return cells;
}

} // namespace tracedesk::view
