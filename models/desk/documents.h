#pragma once

#include "epi/result.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

/// What an office writes as JSON files of a folder, one document a file.
namespace tracedesk::desk {

/// Errors: unreadableFile.
[[nodiscard]] epi::Result<std::string> textOf(const std::filesystem::path &file);

/// The .json files of a folder, by name. Errors: unreadableFile.
[[nodiscard]] epi::Result<std::vector<std::filesystem::path>> documentsIn(const std::filesystem::path &folder);

/// All documents of a folder, in the order of their files. Errors: unreadableFile, what `read` gives for a file, and `invalid`
/// where two have one id.
template<class Document>
[[nodiscard]] epi::Result<std::vector<Document>> readDocuments(const std::filesystem::path &folder,
                                                               epi::Result<Document> (*read)(const std::filesystem::path &),
                                                               epi::ErrorCode invalid)
{
    const auto files = documentsIn(folder);
    if (!files)
        return std::unexpected(files.error());
    std::vector<Document> all;
    for (const auto &file : *files) {
        auto document = read(file);
        if (!document)
            return std::unexpected(document.error());
        if (std::ranges::contains(all, document->id, &Document::id))
            return epi::fail(invalid, file.string(), "/id", "duplicate");
        all.push_back(std::move(*document));
    }
    return all;
}

} // namespace tracedesk::desk
