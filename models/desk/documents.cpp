#include "desk/documents.h"

#include <fstream>
#include <iterator>

namespace tracedesk::desk {

using epi::ErrorCode;

epi::Result<std::string> textOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
        return epi::fail(ErrorCode::unreadableFile, file.string(), "open");
    return text;
}

epi::Result<std::vector<std::filesystem::path>> documentsIn(const std::filesystem::path &folder)
{
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".json")
            files.push_back(entry->path());
    }
    if (error)
        return epi::fail(ErrorCode::unreadableFile, folder.string(), error.message());
    std::ranges::sort(files);
    return files;
}

} // namespace tracedesk::desk
