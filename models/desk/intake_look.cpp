#include "desk/intake_look.h"

#include "desk/staged_import.h"
#include "intake/parse_confined.h"

#include <algorithm>

namespace tracedesk::desk {

using epi::ErrorCode;
using intake::FileKind;
using intake::ProfileFit;

namespace {

/// Own profiles made for exactly this header go before everything else.
void preferOwn(intake::FileHead &head, std::span<const OwnProfile> own)
{
    const auto isMadeFor = [&](const ProfileFit &fit) {
        const auto mine = std::ranges::find(own, fit.profile, [](const OwnProfile &o) { return o.profile.name; });
        if (mine == own.end() || !fit.missing.empty() || fit.sheet >= head.sheets.size())
            return false;
        const std::vector<std::string> &header = fit.placeTable ? mine->placeHeader : mine->header;
        return !header.empty() && std::ranges::contains(head.sheets[fit.sheet].rows, header, &intake::TextRow::cells);
    };
    std::ranges::stable_partition(head.fits, isMadeFor);
    for (ProfileFit &fit : head.fits)
        if (isMadeFor(fit))
            fit.score = 3;
}

bool isUsable(const ProfileFit &fit)
{
    return fit.missing.empty() && fit.score >= intake::likelyFit;
}

/// A table goes with a log that is there, where one such profile fits about as well.
void settleTables(std::vector<LookedFile> &files)
{
    const auto hasLog = [&](const std::string &profile) {
        return std::ranges::any_of(files, [&](const LookedFile &file) {
            return file.likely && !file.head.fits[*file.likely].placeTable && file.head.fits[*file.likely].profile == profile;
        });
    };
    for (LookedFile &file : files) {
        if (!file.likely || !file.head.fits[*file.likely].placeTable || hasLog(file.head.fits[*file.likely].profile))
            continue;
        const double best = file.head.fits[*file.likely].score;
        const auto with = std::ranges::find_if(file.head.fits, [&](const ProfileFit &fit) {
            return fit.placeTable && isUsable(fit) && fit.score > best - 0.3 && hasLog(fit.profile);
        });
        if (with != file.head.fits.end())
            file.likely = static_cast<std::size_t>(with - file.head.fits.begin());
    }
}

epi::Result<std::vector<intake::FileHead>> heads(std::span<const intake::InputFile> files,
                                                 std::span<const intake::Profile> profiles, const intake::ParserProgram &program,
                                                 std::stop_token stop)
{
    auto all = intake::lookConfined(files, profiles, program, stop);
    if (all || all.error().code != ErrorCode::parserFailed || files.size() < 2)
        return all;
    // One of them is too much for the parser: asked one by one, it names itself.
    std::vector<intake::FileHead> single;
    for (const intake::InputFile &file : files) {
        auto one = intake::lookConfined(std::span(&file, 1), profiles, program, stop);
        if (!one && one.error().code == ErrorCode::cancelled)
            return std::unexpected(one.error());
        if (one)
            single.push_back(std::move(one->front()));
        else
            single.emplace_back().fault = one.error();
    }
    return single;
}

int rank(FileKind kind)
{
    switch (kind) {
    case FileKind::lineList:
        return 0;
    case FileKind::contactList:
        return 1;
    case FileKind::route:
    case FileKind::namedContacts:
        return 2;
    default:
        return 3;
    }
}

} // namespace

epi::Result<std::vector<intake::Profile>> allProfiles(std::span<const OwnProfile> own, const Surroundings &surroundings)
{
    auto profiles = intake::loadProfiles(surroundings.resources + "/formats");
    if (!profiles)
        return profiles;
    std::erase_if(*profiles, [](const intake::Profile &p) { return p.coordinates == epi::CoordinateSystem::localMetres; });
    for (const OwnProfile &mine : own)
        profiles->push_back(mine.profile);
    return profiles;
}

epi::Result<std::vector<LookedFile>> lookAtFiles(std::span<const std::string> paths, std::span<const OwnProfile> own,
                                                 const Surroundings &surroundings, std::stop_token stop)
{
    const auto profiles = allProfiles(own, surroundings);
    if (!profiles)
        return std::unexpected(profiles.error());
    std::vector<LookedFile> looked;
    std::vector<intake::InputFile> inputs;
    std::vector<std::size_t> indices;
    for (const std::string &path : paths) {
        LookedFile &file = looked.emplace_back(LookedFile{path, 0, {}, {}});
        auto input = intake::InputFile::open(path);
        if (!input) {
            file.head.fault = input.error();
            continue;
        }
        file.bytes = input->size();
        inputs.push_back(std::move(*input));
        indices.push_back(looked.size() - 1);
    }
    if (inputs.empty())
        return looked;
    auto seen = heads(inputs, *profiles, parserOf(surroundings), stop);
    if (!seen)
        return std::unexpected(seen.error());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        LookedFile &file = looked[indices[i]];
        file.head = std::move((*seen)[i]);
        preferOwn(file.head, own);
        if (!file.head.fits.empty() && isUsable(file.head.fits.front()))
            file.likely = 0;
    }
    settleTables(looked);
    return looked;
}

std::vector<IntakeGroup> groupFiles(std::span<const ChosenFile> files, std::span<const intake::Profile> profiles)
{
    struct Entry
    {
        IntakeGroup group;
        std::optional<intake::Encoding> encoding;
        bool hasLog = false;
    };
    std::vector<Entry> entries;
    const auto entryFor = [&](const ChosenFile &file) -> Entry * {
        for (Entry &entry : entries) {
            const bool same =
                entry.group.profile.name == file.profile &&
                (!file.encoding || !entry.encoding || *file.encoding == *entry.encoding) &&
                (!entry.hasLog || file.placeTable || file.workbook || entry.group.profile.delimiter == file.delimiter);
            if (same)
                return &entry;
        }
        const auto profile = std::ranges::find(profiles, file.profile, &intake::Profile::name);
        if (profile == profiles.end())
            return nullptr;
        return &entries.emplace_back(Entry{{*profile, {}}, {}, false});
    };
    for (const bool tables : {false, true})
        for (const ChosenFile &file : files) {
            if (file.placeTable != tables)
                continue;
            Entry *own = entryFor(file);
            if (own == nullptr)
                continue;
            const auto join = [&](Entry &entry) {
                intake::Profile &profile = entry.group.profile;
                if (file.encoding)
                    entry.encoding = profile.encoding = *file.encoding;
                if (!file.workbook && !tables)
                    profile.delimiter = file.delimiter;
                if (!file.workbook && tables)
                    profile.places.delimiter = std::string(1, file.delimiter);
                entry.hasLog = entry.hasLog || !tables;
                entry.group.paths.push_back(file.path);
            };
            join(*own);
            // Logs of one profile in two encodings are two groups, and a table holds for both.
            for (Entry &entry : entries)
                if (tables && &entry != own && entry.hasLog && entry.group.profile.name == file.profile)
                    join(entry);
        }
    std::ranges::stable_sort(entries, {}, [](const Entry &entry) { return rank(entry.group.profile.kind); });
    std::vector<IntakeGroup> groups;
    for (Entry &entry : entries)
        groups.push_back(std::move(entry.group));
    return groups;
}

} // namespace tracedesk::desk
