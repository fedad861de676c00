#pragma once

#include "epi/evidence.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "vault/secret_bytes.h"
#include "view/case_picture.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tracedesk::desk {
struct LookedFile;
struct StagedIntake;
} // namespace tracedesk::desk

namespace tracedesk::view {

/// A profile that may be what a file is.
struct IntakeFit
{
    std::string profile;
    bool placeTable = false;
    std::vector<std::string> missing; ///< needed fields without a column
};

/// A file given for import, as far as its beginning tells.
struct IntakeFile
{
    std::string path;
    std::string name; ///< without folder
    std::uint64_t bytes = 0;
    std::string encoding;        ///< "UTF-8", "windows-949", or empty: plain ASCII or a workbook
    std::vector<IntakeFit> fits; ///< best first
    std::optional<std::size_t> likely;
    std::vector<std::vector<std::string>> head; ///< first rows as text
    std::optional<epi::Error> fault;
};

/// A field of a profile and the columns it is looked for in.
struct IntakeField
{
    std::string name;
    bool required = false;
    std::vector<std::string> columns;
    std::uint32_t position = 0; ///< 1-based; 0 = by name
};

struct IntakeProfile
{
    std::string name;
    std::string kind; ///< "line-list", "card", ...
    bool own = false;
    std::vector<IntakeField> fields;
    std::vector<IntakeField> placeFields;
};

/// All files given so far and all profiles there are.
struct LookedPicture
{
    std::vector<IntakeFile> files;
    std::vector<IntakeProfile> profiles;
    std::shared_ptr<const std::vector<desk::LookedFile>> source;
};
using LookedPicturePtr = std::shared_ptr<const LookedPicture>;

/// What the user settled on, one entry for each file of the picture; files without a profile are left out.
struct StageRequest
{
    struct Choice
    {
        std::string profile; ///< empty: leave out
        bool placeTable = false;
    };
    LookedPicturePtr looked;
    std::vector<Choice> choices;
};

/// Columns mapped by hand, to be kept as a profile of the store.
struct MappingRequest
{
    enum class Dates : std::uint8_t { asProfile, yearFirst, dayFirst, monthFirst };
    LookedPicturePtr looked;
    std::size_t file = 0;
    std::string name;
    std::string base;
    bool placeTable = false;
    bool header = true;
    Dates dates = Dates::asProfile;
    std::vector<std::pair<std::string, std::uint32_t>> columns; ///< field -> column, 1-based
};

struct StagedFile
{
    std::string path;
    std::string name;
    std::string profile;
    bool placeTable = false;
    epi::ImportCounts counts;
    std::uint64_t remarks = 0;
    std::optional<epi::Error> failed;
    std::vector<epi::Remark> firstRemarks = {}; ///< at most twenty
};

/// A rejected row with where to repair it.
struct StagedReject
{
    epi::RejectedRow row;
    std::size_t group = 0;
    std::size_t file = 0; ///< in the group
    bool repairable = false;
};

/// What is dated and placed, for a small timeline and a small map.
struct IntakeExtent
{
    std::optional<epi::TimeSpan> period;
    std::vector<std::uint32_t> bins; ///< rows by equal parts of the period
    struct Point
    {
        epi::LatLng position;
        std::uint32_t rows = 0;
        bool operator==(const Point &) const = default;
    };
    std::vector<Point> points;
    bool operator==(const IntakeExtent &) const = default;
};
using IntakeExtentPtr = std::shared_ptr<const IntakeExtent>;

/// Files parsed and judged, nothing stored yet.
struct StagedPicture
{
    std::vector<StagedFile> files;
    std::vector<StagedReject> rejects;
    epi::ImportCounts counts; ///< without tables of places
    IntakeExtentPtr extent;
    epi::Seconds utcOffset{9 * 3600};
    std::shared_ptr<const desk::StagedIntake> staged;
};
using StagedPicturePtr = std::shared_ptr<const StagedPicture>;

/// A new text for the cell that the reject with this index was refused for.
struct RejectRepair
{
    std::size_t reject = 0;
    std::string value;
};

struct ChangedCaseRow
{
    std::string caseId;
    std::string number;
    bool isNew = false;
    std::uint64_t records = 0;
    std::uint64_t visits = 0;
    std::uint64_t links = 0;
    std::uint64_t contacts = 0;
};

/// How storing went.
struct KeptPicture
{
    std::vector<StagedFile> files;
    std::vector<StagedReject> rejects; ///< those of the files and those the store refused; none can be repaired
    epi::ImportCounts counts;
    std::vector<ChangedCaseRow> changed;
    std::optional<epi::Error> error;
    EpidemicPicturePtr epidemic;
};
using KeptPicturePtr = std::shared_ptr<const KeptPicture>;

using ImportHistoryPtr = std::shared_ptr<const std::vector<epi::ImportBatch>>;

/// What the intake page asks of the office. Called on threads of the pool, may take long; values only may be captured, the caller
/// may be gone when they end.
struct IntakeLink
{
    template<class T> using Answer = epi::Result<T>;

    std::function<Answer<LookedPicturePtr>(std::vector<std::string> paths, std::stop_token)> look;
    /// Saves the mapping and looks at the files again.
    std::function<Answer<LookedPicturePtr>(MappingRequest, std::stop_token)> saveMapping;
    std::function<Answer<StagedPicturePtr>(StageRequest, std::stop_token, const epi::Progress &)> stage;
    std::function<Answer<StagedPicturePtr>(StagedPicturePtr, std::vector<RejectRepair>, std::stop_token)> repair;
    std::function<Answer<KeptPicturePtr>(StagedPicturePtr, std::stop_token, const epi::Progress &)> keep;
    /// Writes rejected rows as CSV to a file of the user's; `header` names its columns. For the password, once more.
    std::function<Answer<std::monostate>(std::string path, std::vector<epi::RejectedRow>, std::vector<std::string> header,
                                         const vault::SecretBytes &password)>
        exportRejects;
    std::function<Answer<ImportHistoryPtr>()> history;
};

} // namespace tracedesk::view
